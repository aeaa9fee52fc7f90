//! One sentence of one occasion in two wordings, and crowds and things of one day by what stands around them.

use super::*;

/// How many conflicts there are between quotations, each with the text around it.
fn retold(one: (&str, &str, &str), other: (&str, &str, &str)) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (on, around, words)) in (1..).zip([one, other]) {
        let mut quotation = quotation(story, on, &actor("Orn"), &[words]);
        quotation.around = format!("{around} {words}");
        conflicts.quotation(quotation);
    }
    conflicts.find().len()
}

const SPEECH: &str = "From the balcony of the mill Orn spoke to the weavers on Sunday.";
const BALCONY: &str = "Orn stepped on to the balcony on Sunday evening.";

#[test]
fn a_sentence_of_one_occasion_may_be_retold_freely() {
    let plain = "“I will not close a mill to save a penny,”";
    let free = "“I will never let one mill close for the sake of a penny.”";
    assert_eq!(retold(("2031-05-12", SPEECH, plain), ("2031-05-14", BALCONY, free)), 1);
    assert_eq!(retold(("2031-05-12", SPEECH, plain), ("2031-06-04", "In a letter, Orn wrote:", free)), 0);
    assert_eq!(retold(("2031-05-12", "", plain), ("2031-05-14", "", free)), 0);
}

#[test]
fn the_frame_of_a_sentence_is_enough_with_other_verbs() {
    let soft = "“We will not forget, and we will not hurry,”";
    let hard = "“We will not forgive, and we will not wait,”";
    assert_eq!(retold(("2031-05-12", SPEECH, soft), ("2031-05-12", BALCONY, hard)), 1);
}

#[test]
fn what_goes_on_of_other_things_or_is_cut_is_no_other_wording() {
    let one = "“The council will hear the millers, and it will count the looms.”";
    for other in [
        "“The council will hear the millers.”",
        "“The council will hear the millers; my door stands open to everybody else.”",
        "“Nobody has asked the weavers what they want for the winter.”",
    ] {
        assert_eq!(retold(("2031-05-12", SPEECH, one), ("2031-05-12", BALCONY, other)), 0, "{other}");
    }
}
