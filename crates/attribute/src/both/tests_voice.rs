//! What goes on in the voice of one who spoke.

use crate::Engine;
use ascribe_model::Offsets;

/// What is found in a text, as "source | piece … piece", in order.
fn found(text: &str) -> Vec<String> {
    let offsets = Offsets::new(text);
    let words = |span| offsets.slice(span).unwrap();
    let mut found = Engine::new().extract(text);
    found.sort_by_key(|found| found.content[0].start);
    let line = |found: &crate::RawAttribution| {
        let content: Vec<&str> = found.content.iter().map(|&piece| words(piece)).collect();
        format!("{} | {}", found.source.map_or("-", words), content.join(" … "))
    };
    found.iter().map(line).collect()
}

#[test]
fn sentences_in_the_tense_of_what_was_said_are_his_who_said_it() {
    let text = "The boats were old, Orn said on Monday. If the ice held until May the port would have to buy others. \
                “Someone should pay for them. We cannot.”";
    assert_eq!(
        found(text),
        [
            "Orn | The boats were old",
            "Orn | If the ice held until May the port would have to buy others",
            "Orn | “Someone should pay for them. We cannot.”"
        ]
    );
    for text in [
        "The boats were old, Orn said on Monday. The port is shut. It will stay so.",
        "The boats were old, Orn said on Monday. That would be news to those who sail them.",
        "The boats were old, Orn said on Monday. Vella could not be reached.",
        "Orn announced the bill on Monday. The bill would ban old boats.",
        "The boats are old, Orn says. The port would have to buy others.",
    ] {
        assert!(found(text).iter().all(|line| line.starts_with("Orn")) && found(text).len() < 2, "{text}");
    }
}

#[test]
fn the_other_half_of_a_sentence_is_his_too() {
    let text = "The pilot would stay, Orn said; it was just now that one was needed.";
    assert_eq!(found(text), ["Orn | The pilot would stay … it was just now that one was needed"]);
}

#[test]
fn a_quotation_behind_what_somebody_does_is_his() {
    assert_eq!(
        found("She picks at her sleeve. “I do not know. Ask the board.”"),
        ["She | “I do not know. Ask the board.”"]
    );
    assert_eq!(
        found("Her husband, Paul, held up a lamp. “He was the one who saw it.”"),
        ["Her husband, Paul | “He was the one who saw it.”"]
    );
    let text =
        "Orn said that the port was shut.\n\n“We waited for the ice to break, and it did not.”\n\n‘A hard winter.’";
    assert_eq!(found(text), ["Orn | that the port was shut … “We waited for the ice to break, and it did not.”"]);
    assert_eq!(found("The port lay still. “Nobody goes there now.”"), Vec::<String>::new());
}

#[test]
fn what_stands_between_two_sayings_of_one_is_his() {
    let text = "The boats were old, Orn said. The port had neither the people nor the money for others. “We need both,” he said.";
    assert!(
        found(text).contains(&"Orn | The port had neither the people nor the money for others".to_owned()),
        "{text}"
    );
    let text = "The boats were old, Orn said. The port was built in 1950. “We need both,” he said.";
    assert_eq!(found(text).len(), 2);
}

#[test]
fn what_stands_between_commas_may_be_a_tag() {
    assert_eq!(found("The union, says Mr Orn, agreed to that."), ["Mr Orn | The union … agreed to that"]);
}

#[test]
fn a_charge_goes_on_behind_the_name_of_who_makes_it() {
    let text = "The army has rejected the charge by the harbour minister, Ivo Orn, that the boats came from the bay.";
    let charge = "The army | the charge by the harbour minister, Ivo Orn, that the boats came from the bay";
    assert!(found(text).contains(&charge.to_owned()), "{:?}", found(text));
}

#[test]
fn according_to_her_ends_before_a_clause() {
    assert_eq!(
        found("According to her the old port lost 38 boats on Monday."),
        ["her | the old port lost 38 boats on Monday"]
    );
}
