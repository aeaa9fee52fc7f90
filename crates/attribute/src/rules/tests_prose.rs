//! What running prose does beside "said": tags in the middle, gestures, numbers put, what is let be known.

use super::tests::check;

#[test]
fn a_sentence_goes_on_over_its_tag() {
    check(
        "The quay was shut, Orn said, “and will stay shut”.",
        &["Orn | said | The quay was shut … “and will stay shut”"],
    );
    check(
        "It was, Orn said, a long night, “and a cold one”.",
        &["Orn | said | It was … a long night, “and a cold one”"],
    );
    check(
        "The quay was shut, Orn said on Monday, and the ferry would wait.",
        &["Orn | said | The quay was shut … and the ferry would wait"],
    );
    check(
        "The quay was shut, Orn assured me; the ferry would wait.",
        &["Orn | assured | The quay was shut … the ferry would wait"],
    );
    check(
        "Forty boats, Orn said on Monday, were lost in the storm.",
        &["Orn | said | Forty boats … were lost in the storm"],
    );
    check("In all, she said, 40 people died.", &["she | said | In all … 40 people died"]);
    check("Tolls rise each year, she points out.", &["she | points | Tolls rise each year"]);
    check("But as Orn noted in March, the quay was shut.", &["Orn | noted | the quay was shut"]);
    check("After the vote, Orn said, “We lost.”", &["Orn | said | “We lost.”"]);
}

#[test]
fn who_is_asked_answers_with_a_gesture() {
    check("Asked whether it would hold, Orn nodded: “It always did.”", &["Orn | : | “It always did.”"]);
    check(
        "Pressed on the toll, the board’s Ada Vella shook her head: “The toll is the toll.”",
        &["the board’s Ada Vella | : | “The toll is the toll.”"],
    );
    check(
        "Asked by Tamm, a reporter, if he had read it, he paused. “Not every page, no.”",
        &["he | - | “Not every page, no.”"],
    );
}

#[test]
fn who_tells_those_who_are_told_stands_behind_the_verb() {
    check(
        "In court we were told by Judge Vella, as she read: “The law counts days.” She left.",
        &["Judge Vella | were told by | “The law counts days.”"],
    );
    check(
        "Residents were told by the harbour master that the crane was safe.",
        &["the harbour master | were told by | that the crane was safe"],
    );
}

#[test]
fn adverbs_of_two_words_stand_before_a_verb() {
    check(
        "On Monday its director, Ada Vella, at last told the board: “We were late.”",
        &["its director, Ada Vella | at last told | “We were late.”"],
    );
}

#[test]
fn a_number_is_put_by_somebody() {
    check("Police put the number of marchers at 4,000.", &["Police | put | the number of marchers at 4,000"]);
    check(
        "The board puts losses at about two million crowns.",
        &["The board | puts | losses at about two million crowns"],
    );
    check(
        "The general again gave the number of boats that sailed as 14.",
        &["The general | again gave | the number of boats that sailed as 14"],
    );
    check("Orn gave the cup to nine men.", &[]);
    check("Orn put the cup at the edge.", &[]);
    check("Orn put up a tent at 4 Quay Row.", &[]);
}

#[test]
fn a_number_is_counted_by_somebody() {
    check(
        "The dockers' union, which organised the march, counted 2,000 people.",
        &["The dockers' union, which organised the march | counted | 2,000 people"],
    );
    check("Police spoke of about 900 marchers.", &["Police | spoke of | about 900 marchers"]);
    check("The dockers' count was 2,000.", &["The dockers | count was | 2,000"]);
    check("The union's own estimate stood at about 2,000.", &["The union | estimate stood at | about 2,000"]);
    check("Police have given us their count: about 900.", &["Police | given us their count: | about 900"]);
    check("The fire brigade says 12.", &["The fire brigade | says | 12"]);
    check("Police said about 900; nobody counted.", &["Police | said | about 900"]);
    check("The union said 12 times was enough.", &["The union | said | 12 times was enough"]);
    check("The count was 900.", &[]);
    check("The village counts 300 souls.", &[]);
    check("Orn counted on 40 votes.", &[]);
}

#[test]
fn a_quotation_resumes_who_spoke() {
    check(
        "Orn said that the quay was safe. Then, of the harbour: “It is a trap for ships.”",
        &["Orn | said | that the quay was safe", "Orn | : | “It is a trap for ships.”"],
    );
}

#[test]
fn what_is_let_be_known_is_said() {
    check("Orn let it be known that he was tired.", &["Orn | let it be known | that he was tired"]);
    check("She has let slip that the quay is shut.", &["She | has let slip | that the quay is shut"]);
}

#[test]
fn what_is_felt_to_be_right_is_held() {
    check("Mrs Orn felt the money should go to the quay.", &["Mrs Orn | felt | the money should go to the quay"]);
}

#[test]
fn who_is_quoted_in_a_quotation_is_a_source() {
    check(
        "“The pilot told us on Friday, ‘The light is out,’ and left,” Orn said.",
        &[
            "Orn | said | “The pilot told us on Friday, ‘The light is out,’ and left,”",
            "The pilot | told | ‘The light is out,’",
        ],
    );
    check(
        "“I call it the ‘long night’ of the pilots,” Orn said.",
        &["Orn | said | “I call it the ‘long night’ of the pilots,”"],
    );
}

#[test]
fn what_is_told_of_anothers_belief_is_his() {
    check(
        "Orn said the mayor believed the ice was thin.",
        &["Orn | said | the mayor believed the ice was thin", "the mayor | believed | the ice was thin"],
    );
    check("Orn said she believed the ice was thin.", &["Orn | said | she believed the ice was thin"]);
}
