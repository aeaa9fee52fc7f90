//! Versions of words that were said to the same hearers.

use super::*;

/// How many conflicts there are between words told to some, and words told to some.
fn count(one: (&str, &str), other: (&str, &str)) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (told, words)) in (1..).zip([one, other]) {
        let mut quotation = quotation(story, "", &actor("Orn"), &[words]);
        quotation.told = Some(told.to_owned()).filter(|told| !told.is_empty());
        conflicts.quotation(quotation);
    }
    conflicts.find().len()
}

#[test]
fn softened_words_to_one_gathering_are_a_version() {
    let harsh = "“I shall force the millers to pave every lane,”";
    let soft = "“I shall invite the millers to pave some of the lanes.”";
    assert_eq!(count(("the crowd", harsh), ("a crowd of some forty", soft)), 1);
    assert_eq!(count(("the crowd", harsh), ("the council", soft)), 0, "another speech");
    assert_eq!(count(("reporters", harsh), ("reporters", soft)), 0, "they hear much");
    assert_eq!(count(("", harsh), ("", soft)), 0);
}

#[test]
fn what_is_said_of_other_things_is_said_as_well() {
    for (one, other) in [
        ("“I never saw the goat at the inn,”", "“I never saw the widow from the ferry.”"),
        ("“I shall make the banks pay their dues,”", "“I shall make the ferries run all night and pay the crews.”"),
        ("“I shall ask the guard to watch the wells,”", "“I shall ask the farmers to share the hay.”"),
    ] {
        assert_eq!(count(("the crowd", one), ("the crowd", other)), 0, "{one} {other}");
    }
}
