//! Whose a turn of a conversation is.

use super::tests::check;

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
