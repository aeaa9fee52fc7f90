use ascribe_model::Offsets;
use proptest::prelude::*;

use super::{overall, read};
use crate::Codebook;

fn codebook() -> Codebook {
    Codebook::parse(
        r#"
        [[proposition]]
        id = "dam-safe"
        sentence = "The dam at Orrel is safe."
        about = "The dam above the town of Orrel."
        topic = ["(dam|wall)"]
        affirm = ["(safe|sound)", "not ... danger"]
        deny = ["(unsafe|dangerous)"]

        [[proposition]]
        id = "dam-closed"
        sentence = "The dam will be closed."
        about = "The dam above the town of Orrel."
        topic = ["dam"]
        affirm = ["close", "shut down"]
        "#,
    )
    .unwrap()
}

#[track_caller]
fn check(text: &str, proposition: usize, stance: Option<&str>, rule: &str) {
    let taken = read(&codebook(), text, &[]);
    let of_it: Vec<_> = taken.iter().filter(|t| t.proposition == proposition).collect();
    let names: Vec<&str> = of_it.iter().map(|t| t.rule.as_str()).collect();
    assert_eq!(overall(&taken, proposition).map(|s| s.as_str()), stance, "{text}: {names:?}");
    assert!(stance.is_none() || names.contains(&rule), "{text}: {names:?}");
}

#[test]
fn phrases_and_negations() {
    check("The dam is safe.", 0, Some("affirm"), "phrase");
    check("The dam is not safe.", 0, Some("deny"), "negation");
    check("The dam isn't unsafe.", 0, Some("affirm"), "negation");
    check("Nobody thinks that the dam is safe.", 0, Some("deny"), "negation");
    check("The dam is anything but safe.", 0, Some("deny"), "negation");
    check("The bakery is safe.", 0, None, "");
}

#[test]
fn denials() {
    check("The mayor denied that the dam was unsafe.", 0, Some("affirm"), "denial");
    check("I don't deny that the dam is unsafe.", 0, Some("deny"), "phrase");
    check("She rejected reports that the dam was unsafe as pure invention.", 0, Some("affirm"), "denial");
    check("That the dam is unsafe is a lie.", 0, Some("affirm"), "untrue");
    check("The mayor admitted that the dam was unsafe.", 0, Some("deny"), "phrase");
    check("Closing the dam would be madness.", 1, Some("deny"), "folly");
    check("The mayor refused to close the dam.", 1, Some("deny"), "denial");
}

#[test]
fn hedges() {
    check("The dam may not be safe.", 0, Some("hedge"), "modal");
    check("The mayor did not rule out closing the dam.", 1, Some("hedge"), "refusal");
    check("The mayor would not say whether the dam was safe.", 0, Some("hedge"), "refusal");
    check("If the dam is closed, we move.", 1, Some("hedge"), "condition");
    check("Is the dam safe? The river is wide.", 0, Some("hedge"), "question");
    check("What a safe dam.", 0, Some("hedge"), "irony");
    check("The council is considering closing the dam.", 1, Some("hedge"), "open");
}

#[test]
fn answers() {
    check("Is the dam safe? “Absolutely not,” she said.", 0, Some("deny"), "answer");
    check("Reporter: Is the dam unsafe? Orn: Total nonsense.", 0, Some("affirm"), "answer");
    check("Asked whether the dam would be closed, she nodded. “Yes,” she said.", 1, Some("affirm"), "answer");
    check("Is the dam safe? “I don't know,” she said.", 0, Some("hedge"), "answer");
}

#[test]
fn other_things_and_times() {
    check("The dam at Halm is unsafe.", 0, None, "");
    check("The dam at Orrel is unsafe.", 0, Some("deny"), "phrase");
    check("Twenty years ago the dam was closed.", 1, None, "");
    check("The dam used to be safe.", 0, None, "");
}

proptest! {
    #[test]
    fn evidence_lies_in_the_text(words in proptest::collection::vec("(dam|safe|not|é|unsafe|close|shut down|may|if|\\?|\\.|“|”|denied|that|No|Yes|:|,)", 0..40)) {
        let text = words.join(" ");
        let offsets = Offsets::new(&text);
        for taken in read(&codebook(), &text, &[]) {
            let mut last = 0;
            prop_assert!(!taken.evidence.is_empty());
            for span in taken.evidence {
                prop_assert!(span.start >= last && !span.is_empty() && offsets.slice(span).is_some());
                last = span.stop;
            }
        }
    }
}
