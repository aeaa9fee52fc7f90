//! Whose a turn of a conversation is.

use super::tests::{check, given};

#[test]
fn a_turn_is_of_the_one_who_has_the_floor() {
    check(
        "The Courier spoke with Ada Vella, a pilot.\n\nThe Courier: Is the ice thin?\n\nAda Vella: It is. I told Ivo Orn \
         that it was.\n\nAnd Orn?\n\nHe said that it was not.",
        &[
            "The Courier (outlet)",
            "Ada Vella (person)",
            "Ada Vella (person)",
            "The Courier (outlet)",
            "Ada Vella (person)",
            "Ivo Orn (person)",
        ],
    );
    check(
        "Ivo Orn met Ada Vella in Tamm.\n\nIO: Is it thin?\n\nAV: It is.\n\nIO: Sure?\n\nAV: Yes.",
        &["Ivo Orn (person)", "Ada Vella (person)", "Ivo Orn (person)", "Ada Vella (person)"],
    );
    check(
        "Ivo Orn met Ada Tsarn in Tamm.\n\nI.O.: Is it thin?\n\nA.Ts.: It is.\n\nI.O.: Sure?\n\nA.Ts.: Yes.",
        &["Ivo Orn (person)", "Ada Tsarn (person)", "Ivo Orn (person)", "Ada Tsarn (person)"],
    );
    check(
        "Q: Ms. Vella, is it thin?\n\nA: I saw it.\n\nQ: Will it hold?\n\nA: I think that it will.\n\nAda Vella is a pilot.",
        &[
            "The Courier (outlet)",
            "Ada Vella (person)",
            "The Courier (outlet)",
            "Ada Vella (person)",
            "Ada Vella (person)",
        ],
    );
    check("Ice.\n\nAda Vella, mayor of Tamm:\n– We hold no ice back. It melts.", &["Ada Vella (person)"]);
}

#[test]
fn names_of_those_who_have_the_floor_are_found_in_full() {
    check(
        "Ada and Ivo Vella lost a boat.\n\nRH: Was it old?\n\nIV: It was.\n\nAV: I said that it was.\n\nRH: And now?\n\nAV: \
         Rosa Hask, you ask too much.",
        &[
            "Rosa Hask (person)",
            "Ivo Vella (person)",
            "Ada Vella (person)",
            "Ada Vella (person)",
            "Rosa Hask (person)",
            "Ada Vella (person)",
        ],
    );
}

#[test]
fn who_has_the_floor_is_not_spoken_of() {
    check(
        "Ivo Orn met Ada Vella and Paul Tarn in Tamm.\n\nORN: Is it thin?\n\nTARN: Vella was there. She said that it was.\n\n\
         ORN: And you?\n\nTARN: I believe her.",
        &["Ivo Orn (person)", "Paul Tarn (person)", "Ada Vella (person)", "Ivo Orn (person)", "Paul Tarn (person)"],
    );
}

#[test]
fn you_in_a_question_is_the_one_who_answers() {
    let text = "Vera Tarn was asked by us.\n\nQ: You said that the ice was thin. Is it?\n\nA: I saw my boat sink.\n\nQ: \
        Sure?\n\nA: I am.";
    let said = ("You", "said", "that the ice was thin");
    assert_eq!(given(text, &[said]), ["Vera Tarn (person)"]);
}

#[test]
fn answers_that_alone_have_a_letter_are_of_the_one_told_of_above() {
    let text = "Vera Tarn on ice\n\nVera Tarn met us.\n\nWhat did you see?\n\nA: I think that the ice is thin.\n\n\
        Sure?\n\nA: I am.\n\nAnd Paul Orn?\n\nA: My boat sank.";
    let said = ("I", "think", "that the ice is thin");
    assert_eq!(given(text, &[said]), ["Vera Tarn (person)"]);
}

#[test]
fn who_is_interviewed_is_spoken_of_above_the_interview() {
    check(
        "Ada Vella has led the port for six years. On Monday she told her pilots: “You should have asked.” We met her.\n\n\
         Courier: How are you?\n\nVella: I sleep badly, I say.",
        &["Ada Vella (person)", "Ada Vella (person)"],
    );
}
