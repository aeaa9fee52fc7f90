//! Answers, matters left open, and conditions that were not met.

use super::mill::check;

#[test]
fn answers_begin_with_something_else() {
    check("safe", "Is the mill safe? “I'm afraid it is not,” Orn said.", Some("deny"));
    check("safe", "Is the mill safe? “Well, it certainly is.”", Some("affirm"));
    check("safe", "Is the mill safe? “That's right.”", Some("affirm"));
    check("hid", "Had they hidden the report? “They did nothing of the kind.”", Some("deny"));
    check("close", "Will it be closed, should the mill be closed? “That isn't going to happen.”", Some("deny"));
    check("safe", "Radio: Is the mill safe?\nMara Orn, chair of the harbour board: No. I saw it.", Some("deny"));
    check("safe", "Is the mill safe? Orn looked at his boots. “No.”", Some("deny"));
    check(
        "safe",
        "We asked Mara Orn, who has run the place for years, whether the mill was safe. “It is.”",
        Some("affirm"),
    );
}

#[test]
fn answers_leave_it_open() {
    check("safe", "Is the mill safe? “If the beam holds, yes; if not, no.”", Some("hedge"));
    check("safe", "Is the mill safe? “I would rather not go into that.”", Some("hedge"));
    check("safe", "Is the mill safe? Orn sighed. “Fifty-fifty.”", Some("hedge"));
}

#[test]
fn what_is_left_open() {
    check("close", "Orn would neither demand that the mill be closed nor stand in the way of it.", Some("hedge"));
    check("close", "Orn declined to call for the mill to be closed.", Some("hedge"));
    check("close", "Some days I think we must close the mill, and some days I do not.", Some("hedge"));
    check("safe", "Whether the mill is sound has not been established.", Some("hedge"));
    check("safe", "What will become of the mill, Orn was unable to say.", Some("hedge"));
    check("close", "Of the mill's future the council had talked for hours without coming to a view.", Some("hedge"));
    check("safe", "The number on the paper is the number on the mill, and it is safe.", Some("affirm"));
    check("safe", "Orn has bought a rope in case the mill is sold.", None);
}

#[test]
fn conditions_that_were_not_met() {
    check("safe", "If the mill had been safe, nobody would have moved out.", Some("deny"));
    check("hid", "Had they published the report, we would have known of it.", Some("affirm"));
    check("hid", "If they had not hidden the report, we would have known.", Some("affirm"));
    check("guilt", "Had Ostrel greased the axle, the wheel would have held.", Some("affirm"));
    check("guilt", "If the owner had not slept, nobody would have died under the wheel.", Some("affirm"));
    check("guilt", "If the miller had opened the gate, the wheel would be turning today.", Some("deny"));
    check("safe", "If the mill is safe, we stay.", Some("hedge"));
}

#[test]
fn what_words_belong_to() {
    check("guilt", "The wheel did not fall because of the neglect of Ostrel.", Some("deny"));
    check("guilt", "Orn blames Ostrel for the late delivery of two saddles. The wheel turns.", None);
    check("guilt", "The blame for the collapse of the wheel lies with Ostrel.", Some("affirm"));
    check("guilt", "Orn says Ostrel is to blame for the noisy geese, as the storm was. The wheel turns.", None);
    check("guilt", "Under the contract Ostrel is responsible for hinges. The wheel turns.", None);
    check("close", "To send all of them home and close the mill, Orn told us, would be madness.", Some("deny"));
    check("safe", "The mill was a sound one, and I could hear it turn.", Some("affirm"));
    check(
        "close",
        "I did not vote for the mill. Now I want him to do his duty and to shut her for good.",
        Some("affirm"),
    );
}

#[test]
fn what_was_named_before_is_meant() {
    check("hid", "The report lay there. “For nine long years the people in the tower kept quiet.”", Some("affirm"));
    check("hid", "For nine long years the people in the tower kept quiet. The report is out.", None);
}

#[test]
fn minds_change() {
    check("close", "For years I was against closing the mill. I no longer am.", Some("affirm"));
    check("close", "I was against closing the mill. I was wrong.", Some("affirm"));
}

#[test]
fn who_is_named_in_answer() {
    check("guilt", "Whose fault was the collapse? “The owner's, whose else?” Orn said.", Some("affirm"));
    check("guilt", "Who is to blame for the collapse of the wheel? “Ostrel, and nobody else.”", Some("affirm"));
    check("guilt", "Who is to blame for the collapse? “Not Ostrel. It was the storm.”", Some("deny"));
    check("guilt", "Who caused the collapse? “The miller.”", Some("deny"));
    check("guilt", "Whose fault was the collapse? “Ostrel's, perhaps.”", Some("hedge"));
    check("guilt", "Who is to blame for the collapse? Ostrel: Ask the judge.", None);
}
