use ascribe_model::Offsets;
use proptest::prelude::*;

use super::{overall, read};
use crate::Codebook;
use crate::stance::Stance;

mod authors;
mod constructions;
mod hedges;
mod idioms;
mod mill;
mod plain;
mod replies;
mod set_phrases;
mod trials;
mod turns;
mod voices;

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
fn a_phrase_with_its_verb_is_found_negated() {
    let codebook = Codebook::parse(
        r#"
        [[proposition]]
        id = "terms-fair"
        sentence = "The terms are fair."
        about = "The terms that Seaways gave its crew."
        topic = ["(terms|crew)"]
        affirm = ["it be fair", "terms ... fair", "fair offer"]
        "#,
    )
    .unwrap();
    for (text, stance) in [
        ("The crew were told that it is a fair one.", Stance::Affirm),
        ("The crew were told that it is not a fair one.", Stance::Deny),
        ("The terms were anything but fair.", Stance::Deny),
    ] {
        assert_eq!(overall(&read(&codebook, text, &[]), 0), Some(stance), "{text}");
    }
    let ideal = read(&codebook, "A fair offer would name the crew.", &[]);
    assert_eq!((ideal[0].stance, ideal[0].rule.as_str()), (Stance::Hedge, "condition"));
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

fn frames() -> Codebook {
    Codebook::parse(
        r#"
        on_topic = true
        names = ["Orrel", "Varn"]

        [[proposition]]
        id = "fee-unfair"
        sentence = "The fee is unfair."
        about = "The fee for parking at the dam of Orrel."
        bad = ["(fee|charge)"]

        [[proposition]]
        id = "dam-blown"
        sentence = "The old dam should be blown up."
        about = "The dam above Orrel."
        topic = ["(dam|wall)"]
        should = ["blow up", "@destroy"]

        [[proposition]]
        id = "varn-did"
        sentence = "The company Varn is to blame for the flood."
        about = "The flood in spring."
        topic = ["(flood|water)"]
        culprit = ["Varn"]
        others = ["(beaver|rain)"]

        [[proposition]]
        id = "gates-open"
        sentence = "The gates will be opened."
        about = "The gates of the dam."
        topic = ["gate"]
        affirm = ["@open & (gate|it|them)"]
        "#,
    )
    .unwrap()
}

#[track_caller]
fn frame(text: &str, id: &str, stance: Option<&str>, rule: &str) {
    let codebook = frames();
    let nth = codebook.propositions().iter().position(|p| p.id == id).unwrap();
    let taken = read(&codebook, text, &[]);
    let names: Vec<&str> = taken.iter().filter(|t| t.proposition == nth).map(|t| t.rule.as_str()).collect();
    assert_eq!(overall(&taken, nth).map(|s| s.as_str()), stance, "{text}: {names:?}");
    assert!(stance.is_none() || names.contains(&rule), "{text}: {names:?}");
}

#[test]
fn judgements() {
    frame("The mayor called the charge a disgrace.", "fee-unfair", Some("affirm"), "phrase");
    frame("Nobody can say that the fee is shameful.", "fee-unfair", Some("deny"), "negation");
    frame("The council defended the fee.", "fee-unfair", Some("deny"), "phrase");
    frame("The fee was condemned by drivers.", "fee-unfair", Some("affirm"), "phrase");
    frame("Orn rejected the claim that the fee was unjust.", "fee-unfair", Some("deny"), "denial");
    frame("Orn dismissed the fee as robbery.", "fee-unfair", Some("affirm"), "phrase");
    frame("The fee is four crowns. It is a disgrace.", "fee-unfair", Some("affirm"), "phrase");
    frame("It would be unfair to say that the fee is new.", "fee-unfair", None, "");
}

#[test]
fn demands() {
    frame("The dam must be demolished, she said.", "dam-blown", Some("affirm"), "demand");
    frame("“Blow it up!” they shouted at the wall.", "dam-blown", Some("affirm"), "demand");
    frame("There is no way but to destroy the dam.", "dam-blown", Some("affirm"), "demand");
    frame("There is no reason to tear down the dam.", "dam-blown", Some("deny"), "negation");
    frame("Wrecking the dam would solve nothing.", "dam-blown", Some("deny"), "objection");
    frame("The film shows the dam and how it was destroyed.", "dam-blown", None, "");
    frame("“They don't want to destroy the dam,” he said.", "dam-blown", None, "");
    frame("Should the dam be blown up? Orn shook his head.", "dam-blown", Some("deny"), "answer");
    frame("Asked whether the dam should be destroyed, she nodded.", "dam-blown", Some("affirm"), "answer");
}

#[test]
fn guilt() {
    frame("It was Varn that let the water out.", "varn-did", Some("affirm"), "phrase");
    frame("Varn had nothing to do with the flood.", "varn-did", Some("deny"), "phrase");
    frame("The flood was the work of beavers.", "varn-did", Some("deny"), "phrase");
    frame("Whoever says that Varn is behind the flood is a fool.", "varn-did", Some("deny"), "scorn");
}

#[test]
fn what_is_taken_back_or_only_wished() {
    frame("Farmers urged the council to open the gates.", "gates-open", None, "");
    frame("The council never refused to open the gates.", "gates-open", Some("affirm"), "phrase");
    frame("The gates will open in May.", "gates-open", Some("affirm"), "phrase");
    check("I wrote that the dam was safe. The tests show that it wasn't.", 0, Some("deny"), "reversal");
    check("The dam is as safe as it was. It wasn't always so tall.", 0, Some("affirm"), "phrase");
}

#[test]
fn the_topic_may_be_elsewhere() {
    frame("“Let us blow it up.”", "dam-blown", Some("affirm"), "demand");
    check("It is safe.", 0, None, "");
    check("Orn climbed the dam. It is safe, he said.", 0, Some("affirm"), "phrase");
    check("Orn climbed the dam. The bakery behind the old school house was quite safe all the time.", 0, None, "");
    check("A playground near the dam was unsafe.", 0, None, "");
    check("The bakers' wall is unsafe.", 0, None, "");
    check("The wall of 1871 is unsafe.", 0, None, "");
    check("No one could doubt in 1871 that the dam was safe.", 0, None, "");
}

#[test]
fn a_negation_ends_where_another_clause_begins() {
    check("The farmers will not pay as long as the dam is unsafe.", 0, Some("deny"), "phrase");
    check("Orn received no call before the dam was closed.", 1, Some("affirm"), "phrase");
    check("The council did not meet until the dam was closed.", 1, Some("affirm"), "phrase");
    check("The dam will not be closed until the river falls.", 1, Some("deny"), "negation");
    check("The farmers will not pay until the dam is safe.", 0, Some("hedge"), "condition");
    check("Never before was the dam safe.", 0, Some("deny"), "negation");
    check("Orn refused to speak until the dam was closed.", 1, Some("affirm"), "phrase");
    check("The dam is unsafe to nobody.", 0, Some("affirm"), "negation");
}

#[test]
fn a_text_without_a_name_of_the_matter_is_about_something_else() {
    let book = |names: &str, on_topic: bool| {
        let head = format!("on_topic = {on_topic}\nnames = [{names}]\n");
        let of = "[[proposition]]\nid = \"a\"\nsentence = \"The dam at Orrel is safe.\"\nabout = \"The dam.\"\ntopic = [\"dam\"]\naffirm = [\"safe\"]";
        Codebook::parse(&(head + of)).unwrap()
    };
    let found = |codebook: &Codebook, text: &str| !read(codebook, text, &[]).is_empty();
    assert!(found(&book("", false), "The dam is safe."));
    assert!(!found(&book("\"Varn\"", false), "The dam is safe."));
    assert!(found(&book("\"Varn\"", true), "The dam is safe."));
    for text in ["The Varn dam is safe.", "In Orrel the dam is safe.", "The dam is safe. So says Orrel's mayor."] {
        assert!(found(&book("\"Varn\"", false), text), "{text}");
    }
}

#[test]
fn norms_are_no_facts() {
    check("No council shall close a dam.", 1, Some("deny"), "negation");
    check("The dam must not be unsafe, the law says.", 0, None, "");
    check("Nobody should call the dam safe.", 0, None, "");
    check("We must not forget that the dam is unsafe.", 0, Some("deny"), "phrase");
    check("“Let them close that dam,” Orn shouted.", 1, None, "");
    frame("We should not destroy the dam.", "dam-blown", Some("deny"), "demand+negation");
}

#[test]
fn what_is_called_absurd_is_near() {
    check("It is absurd to say that the dam is unsafe.", 0, Some("affirm"), "untrue");
    check("It is absurd to speak of floods when the dam is safe.", 0, Some("affirm"), "phrase");
    check("The dam is so safe that it would be absurd to move away.", 0, Some("affirm"), "phrase");
}

#[test]
fn chances_and_conditions() {
    check("The threat of a dangerous dam remains.", 0, Some("hedge"), "modal");
    frame("Orn spoke of the possibility of destroying the dam.", "dam-blown", None, "");
    frame("Orn had doubts about the likelihood of destroying the dam.", "dam-blown", None, "");
    frame("Without the farmers there could be no blowing up of the dam.", "dam-blown", None, "");
    check("Without the farmers there can be no safe dam.", 0, Some("hedge"), "condition");
}

#[test]
fn clauses_with_subjects_of_their_own() {
    frame("Those who tear down the dam are many and it is necessary to count them.", "dam-blown", None, "");
    frame("The gate is new and they open the inn at noon.", "gates-open", None, "");
    frame("They open the inn and the gate.", "gates-open", Some("affirm"), "phrase");
}

#[test]
fn answers_in_reported_speech() {
    check("Asked whether the dam would be closed, she replied that there was no such plan.", 1, Some("deny"), "answer");
    check(
        "Answering a question about closing the dam, Orn stated that there was no need for it.",
        1,
        Some("deny"),
        "answer",
    );
}

#[test]
fn what_is_done_to_another_act() {
    frame("The mayor destroyed parking at the dam.", "dam-blown", None, "");
    check("The mayor closed swimming at the dam.", 1, None, "");
}

#[test]
fn a_sentence_without_an_end_costs_no_more() {
    let text = "the dam is not safe and ".repeat(800);
    assert!(!read(&codebook(), &text, &[]).is_empty());
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
