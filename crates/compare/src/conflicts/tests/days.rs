//! On which day words were said.

use super::*;

fn found(one: (&str, &str, &str), other: (&str, &str, &str), dated: bool) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (on, words, around), dated) in [(1, one, false), (2, other, dated)] {
        let quotation = quotation(story, on, &actor("Ada Orn"), &[words]);
        conflicts.quotation(Quotation { dated, around: around.to_owned(), ..quotation });
    }
    conflicts.find().len()
}

#[test]
fn the_day_of_another_thing_is_not_that_of_the_words() {
    let one = "Asked whether the pact of 3 February was dead, she shook her head.";
    let other = "At Saturday's press conference she was asked about the pact.";
    let (ours, theirs) =
        ("“The pact is bruised, but it is standing.”", "“The pact is torn in places, but it is standing.”");
    assert_eq!(found(("2031-03-16", ours, one), ("2031-03-16", theirs, other), false), 1);
    let night = "On the night of 3 February she came to the gate.";
    assert_eq!(found(("2031-03-16", ours, night), ("2031-03-16", theirs, other), false), 0);
}

#[test]
fn what_was_printed_before_was_not_said_later() {
    let (ours, theirs) = ("“The pact is bruised, but it is standing.”", "“The pact is dead, but it is standing.”");
    assert_eq!(found(("2031-03-14", ours, ""), ("2031-03-18", theirs, ""), false), 1);
    assert_eq!(found(("2031-03-14", ours, ""), ("2031-03-18", theirs, ""), true), 0);
}
