use ascribe_model::Offsets;

use super::frames;
use crate::Codebook;
use crate::stance::trial::{Adds, Fate, Step, run};

/// Key, words and fate of what a text fires for a proposition.
fn fired(codebook: &Codebook, text: &str, id: &str) -> Vec<String> {
    let nth = codebook.propositions().iter().position(|p| p.id == id).unwrap();
    let offsets = Offsets::new(text);
    let words = |step: &Step| step.words.iter().filter_map(|&span| offsets.slice(span)).collect::<Vec<_>>().join(" ");
    let told = |fate: &Fate| match fate {
        Fate::Takes { stance, steps, adds } => {
            let steps: Vec<String> = steps.iter().map(|s| format!("{} [{}]", s.rule, words(s))).collect();
            let adds = if *adds == Adds::Itself { String::new() } else { format!(" {adds:?}") };
            format!("{} by {}{adds}", stance.as_str(), steps.join(" "))
        }
        Fate::Silent(step) => format!("silent by {} [{}]", step.rule, words(step)),
        other => format!("{other:?}"),
    };
    let fired = run(codebook, text, &[]).propositions.swap_remove(nth).fired;
    let one = |fired: &crate::stance::trial::Fired| {
        let words: Vec<&str> = fired.words.iter().filter_map(|&span| offsets.slice(span)).collect();
        format!("{} {}: {}", fired.key, words.join(" "), told(&fired.fate))
    };
    fired.iter().map(one).collect()
}

fn dam() -> Codebook {
    Codebook::parse(
        r#"
        names = ["Orrel"]
        [[proposition]]
        id = "dam-safe"
        sentence = "The dam at Orrel is safe."
        about = "The dam above the town of Orrel."
        topic = ["dam"]
        affirm = ["safe", "perfectly safe", { phrase = "hold", with = "topic" }]
        deny = ["unsafe"]
        exclude = ["toy"]
        "#,
    )
    .unwrap()
}

#[test]
fn every_phrase_that_matches_is_told_with_what_becomes_of_it() {
    let codebook = dam();
    let fired = |text: &str| fired(&codebook, text, "dam-safe");
    assert_eq!(
        fired("Orn denied that the dam was not safe."),
        ["topic dam: Names", "affirm safe: affirm by denial [denied] negation [not]"]
    );
    assert_eq!(
        fired("The dam is perfectly safe."),
        ["topic dam: Names", "affirm perfectly safe: affirm by phrase []", "affirm safe: Covered"]
    );
    assert_eq!(fired("The bakery is safe."), ["affirm safe: OffTopic"]);
    assert_eq!(fired("Orn climbed the dam. It holds.")[1], "affirm holds: OffTopicHere");
    assert_eq!(fired("It holds."), ["affirm holds: OffTopicHere"]);
    assert_eq!(
        fired("The toy dam is safe."),
        ["exclude toy: Excludes", "topic dam: Names", "affirm safe: silent by excluded [toy]"]
    );
    assert_eq!(fired("The dam is safe, and safe it stays.")[2], "affirm safe: affirm by phrase [] NothingNew");
    assert_eq!(fired("The dam was unsafe, but it is safe.")[1], "deny unsafe: deny by phrase [] Conceded");
}

#[test]
fn frames_are_told_by_their_keys() {
    let codebook = frames();
    assert_eq!(
        fired(&codebook, "The fee is a disgrace.", "fee-unfair"),
        ["bad fee: Names", "bad disgrace: affirm by phrase []"]
    );
    let act = |text: &str| fired(&codebook, text, "dam-blown").pop().unwrap();
    assert_eq!(act("The film shows the dam and how it was destroyed."), "should destroyed: OnlyNamed");
    let others = fired(&codebook, "“They don't want to destroy the dam,” he said.", "dam-blown");
    assert_eq!(others, ["should destroy: OfOthers", "topic dam: Names"]);
    assert!(act("There is no reason at all in the dam to destroy it.").starts_with("should destroy: deny by negation"));
    assert_eq!(fired(&codebook, "Varn is new.", "varn-did"), ["culprit Varn: Names"]);
    let granted = |text: &str| run(&codebook, text, &[]).propositions[0].fired.iter().any(|fired| fired.assumed);
    assert!(granted("A disgrace.") && !granted("The fee is a disgrace."));
}

#[test]
fn a_trial_ends_as_a_reading_does() {
    let codebook = dam();
    for text in ["The dam at Orrel is not safe.", "Is the dam in Orrel safe? “No,” she said.", "Orrel is safe."] {
        let trial = run(&codebook, text, &[]);
        assert!(trial.is_of_the_matter);
        assert_eq!(trial.propositions[0].taken, super::read(&codebook, text, &[]), "{text}");
    }
    assert!(!run(&codebook, "The dam is safe.", &[]).is_of_the_matter);
}
