//! One utterance of one occasion, quoted by one and reported by the other.

use super::*;

const COURT: &str = "The miller stood before the court in Lorne on Monday.";

/// How many conflicts there are between words quoted on one day and words reported on another.
fn count(quoted: (&str, &str), reported: (&str, &str)) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (on, words)) in (1..).zip([quoted, reported]) {
        let mut quotation = quotation(story, on, &actor("Orn"), &[words]);
        quotation.reported = story == 2;
        quotation.around = format!("{COURT} {words}");
        conflicts.quotation(quotation);
    }
    conflicts.find().len()
}

#[test]
fn a_report_may_use_its_own_words_but_not_say_otherwise() {
    let said = ("2031-05-13", "“I shall shut the mill in autumn, when the barley is in,”");
    for (reported, wanted) in [
        ("he would close the mill in autumn, when the barley was in", 0),
        ("the mill would be closed in autumn, after the barley harvest", 0),
        ("he would not close the mill in autumn", 1),
        ("he might close the mill in autumn", 1),
        ("the weavers had been paid too little for the flax", 0),
    ] {
        assert_eq!(count(said, ("2031-05-14", reported)), wanted, "{reported}");
    }
}

#[test]
fn who_says_otherwise_weeks_later_has_spoken_twice() {
    let said = ("2031-05-13", "“I shall shut the mill in autumn,”");
    assert_eq!(count(said, ("2031-06-24", "he would not close the mill in autumn")), 0);
}
