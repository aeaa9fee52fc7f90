use super::{overall, read};
use crate::Codebook;
use crate::stance::Stance;

fn codebook() -> Codebook {
    Codebook::parse(
        r#"
        on_topic = true

        [[proposition]]
        id = "dam-safe"
        sentence = "The dam at Orrel is safe."
        about = "The dam above the town of Orrel."
        topic = ["(dam|wall)"]
        affirm = ["safe", { phrase = "far too early to panic" }, { phrase = "holds well", with = "topic" }]
        deny = ["burst", { phrase = "leak", with = "topic" }]
        hedge = ["too early", "(only)? time will tell", { phrase = "wait and see", with = "topic" }]
        exclude = ["toy dam"]

        [[proposition]]
        id = "dam-closed"
        sentence = "The dam should be closed."
        about = "The dam above the town of Orrel."
        topic = ["dam"]
        should = ["close"]
        hedge = ["more tests"]
        "#,
    )
    .unwrap()
}

#[track_caller]
fn check(text: &str, proposition: usize, expected: &[(Stance, &str)]) {
    let taken = read(&codebook(), text, &[]);
    let of_it = taken.iter().filter(|taken| taken.proposition == proposition);
    let found: Vec<(Stance, &str)> = of_it.map(|taken| (taken.stance, taken.rule.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

const OPEN: (Stance, &str) = (Stance::Hedge, "hedge");

#[test]
fn a_hedge_phrase_leaves_its_proposition_open() {
    check("It is too early to judge the dam.", 0, &[OPEN]);
    check("It is not too early to judge the dam.", 0, &[OPEN]);
    check("Orn denied that it was too early to judge the dam.", 0, &[OPEN]);
    check("More tests of the dam are needed, Orn said.", 1, &[OPEN]);
}

#[test]
fn what_its_clause_says_is_left_open() {
    check("It is too early to call the dam safe.", 0, &[OPEN]);
    check("Whether the dam will burst, only time will tell.", 0, &[OPEN]);
    check("More tests are needed before we must close the dam.", 1, &[OPEN]);
    let affirm = (Stance::Affirm, "phrase");
    check("It is too early to judge the wall, but the dam is safe.", 0, &[OPEN, affirm]);
    let taken = read(&codebook(), "It is too early to judge the wall, but the dam is safe.", &[]);
    assert_eq!(overall(&taken, 0), Some(Stance::Affirm));
}

#[test]
fn a_longer_phrase_knows_better_than_a_hedge_and_an_exclusion_stays_one() {
    check("It is far too early to panic about the dam.", 0, &[(Stance::Affirm, "phrase")]);
    check("It is too early to judge the toy dam.", 0, &[]);
    check("It is too early to judge the dam at Halm.", 0, &[]);
}

#[test]
fn a_phrase_may_ask_for_the_topic_in_its_own_sentence() {
    let deny = (Stance::Deny, "phrase");
    check("The dam leaks.", 0, &[deny]);
    check("It leaks.", 0, &[]);
    check("Orn climbed the dam. It leaks, he said.", 0, &[]);
    check("It will burst.", 0, &[deny]);
    check("We wait and see.", 0, &[]);
    check("We wait and see whether it will burst.", 0, &[(Stance::Hedge, "condition")]);
    check("We wait and see whether the dam will burst.", 0, &[OPEN]);
}

#[test]
fn what_never_could_be_is_not_open() {
    check("The dam could be safe.", 0, &[(Stance::Hedge, "modal")]);
    check("The dam could never be safe.", 0, &[(Stance::Deny, "negation")]);
    check("The dam may never be safe.", 0, &[(Stance::Hedge, "modal")]);
}
