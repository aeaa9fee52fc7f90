//! Conversations that are printed without labels before each turn, or with labels of another make.

use super::tests::turns;

#[test]
fn answers_stand_in_quotation_marks() {
    let text = "Thin ice\n\nAda Vella receives us on her boat.\n\nIs the ice thin?\n\"It is. It broke.\"\n\nOrn says that it is \
                thick.\n\"Orn has no boat.\"\n\nAnd now?\nShe shrugs. \"We wait. It will freeze.\"\n\nWho waits?\n\"All of \
                us.\"\n\nThe ferry did not sail on Monday.";
    assert_eq!(
        turns(text),
        [
            "Ada Vella+ \"It is. It broke.\"",
            "Ada Vella+ \"Orn has no boat.\"",
            "Ada Vella+ \"We wait. It will freeze.\"",
            "Ada Vella+ \"All of us.\""
        ]
    );
}

#[test]
fn a_question_need_not_ask() {
    let text = "Ada Vella mends nets that nobody wants. By Ivo Orn\n\nThe kettle is on.\n\nMs Vella, why mend them?\n\nBecause \
                they tear.\n\nThe harbour has no boats.\n\nI have one.\n\nYou were ill.\n\nMy knee, yes.\n\nWho goes on?\n\n\
                My niece, I hope.\n\nThe nets hang in the town hall.";
    assert_eq!(
        turns(text),
        [
            "Ada Vella+ Because they tear.",
            "Ada Vella+ I have one.",
            "Ada Vella+ My knee, yes.",
            "Ada Vella+ My niece, I hope."
        ]
    );
}

#[test]
fn a_question_calls_the_one_who_answers() {
    let rest = "Captain, is it thin?\n\nI think so.\n\nDid you fall in?\n\nI did, my boat too.\n\nAnd then?\n\nI swam.";
    let text = format!("“The water was very cold”\n\nIvo Orn, Rosa Hask and Captain Ada Vella were there.\n\n{rest}");
    let answers = ["I think so.", "I did, my boat too.", "I swam."].map(|said| format!("Captain Ada Vella+ {said}"));
    let quoted = "Captain Ada Vella+ “The water was very cold”".to_owned();
    assert_eq!(turns(&text), [vec![quoted], answers.to_vec()].concat());
}

#[test]
fn labels_stand_before_the_turns_of_one() {
    let text = "Ada Vella spoke to the Courier.\n\nIs the ice thin?\n\nVella: It is. I saw it.\n\nWhen?\n\nVella: On Monday.\n\n\
                Are you sure?\n\nVella: Yes.";
    assert_eq!(turns(text), ["Vella: It is. I saw it.", "Vella: On Monday.", "Vella: Yes."]);
    let text = "Ada Vella spoke to us in Tamm. The Courier asked.\n\nCourier: Is the ice thin?\n\nIt is. I saw it.\n\nCourier: \
                When?\n\nOn Monday.\n\nCourier: Are you sure?\n\nI am.";
    assert_eq!(
        turns(text),
        [
            "Courier: Is the ice thin?",
            "Ada Vella+ It is. I saw it.",
            "Courier: When?",
            "Ada Vella+ On Monday.",
            "Courier: Are you sure?",
            "Ada Vella+ I am."
        ]
    );
}

#[test]
fn a_turn_may_lose_its_label() {
    let text = "The Courier spoke with Ada Vella.\n\nCourier: Is the ice thin?\n\nVella: It is.\n\nDid you see it?\n\nVella: I \
                did.\n\nCourier: When?\n\nOn Monday.\n\nCourier: And now?\n\nVella: We wait.";
    assert_eq!(
        turns(text),
        [
            "Courier: Is the ice thin?",
            "Vella: It is.",
            "Courier+ Did you see it?",
            "Vella: I did.",
            "Courier: When?",
            "Vella+ On Monday.",
            "Courier: And now?",
            "Vella: We wait."
        ]
    );
}

#[test]
fn labels_end_in_full_stops() {
    let text = "Thin ice\n\nBy Ivo Orn\n\nWe put questions to Dr. Ada Vella of Tamm.\n\nQ. Is it thin?\n\nA. It is.\n\nQ. Does Orn \
                know?\n\nA. I told him.";
    assert_eq!(turns(text), ["Q: Is it thin?", "Ada Vella: It is.", "Q: Does Orn know?", "Ada Vella: I told him."]);
    let text = "The CHAIRMAN. We begin.\n\nMr. ORN. Thank you.\n\nThe CHAIRMAN. Is it thin?\n\nMr. ORN. It is.";
    assert_eq!(
        turns(text),
        ["The CHAIRMAN: We begin.", "Mr. ORN: Thank you.", "The CHAIRMAN: Is it thin?", "Mr. ORN: It is."]
    );
}

#[test]
fn a_name_stands_behind_the_word_for_a_post_or_a_recording() {
    let text = "Presenter (Ada Vella): Is it thin?\n\nOrn: It is. Here is a pilot.\n\nSound bite Hask: My boat sank.\n\n\
                Presenter: Thank you.\n\nOrn: Good night.";
    assert_eq!(
        turns(text),
        [
            "Ada Vella: Is it thin?",
            "Orn: It is. Here is a pilot.",
            "Hask: My boat sank.",
            "Ada Vella: Thank you.",
            "Orn: Good night."
        ]
    );
}

#[test]
fn columns_that_wonder_are_no_interviews() {
    for text in [
        "Thin ice\n\nBy Ada Vella\n\nIvo Orn met Rosa Hask.\n\nWhat is ice?\n\nIce is water, as Orn found out in the winter of \
         that year.\n\nWhy is it thin?\n\nNobody in the town has told.\n\nWhat now?\n\nThe council meets on Monday.",
        "Ada Vella spoke to us.\n\nThe ice is thin, “as thin as paper”.\n\n“It broke,” she said.\n\nWho knows?",
    ] {
        assert_eq!(turns(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn those_who_ask_and_those_who_answer_have_a_dash() {
    let text = "Ada Vella: “I leave the ice alone”\n\nA year ago the ferry sank.\n\n– Is the ice thin?\n\n– It broke. It \
                was old.\n\n– Orn says that it is thick.\n\n– Orn has no boat.\n\nHe sold it.\n\n– And now?\n\n– We wait.";
    assert_eq!(
        turns(text),
        ["Ada Vella: It broke. It was old.", "Ada Vella: Orn has no boat. … He sold it.", "Ada Vella: We wait."]
    );
}
