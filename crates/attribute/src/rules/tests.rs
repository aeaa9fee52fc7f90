//! One sentence or two for each construction.

use super::Rules;
use crate::engine::raw;
use crate::text::Passage;
use crate::words::Lexicon;
use ascribe_model::{Offsets, Span};

/// What is found, as "source | cue | piece … piece", one a line.
fn found(text: &str) -> Vec<String> {
    let offsets = Offsets::new(text);
    let words = |span: Span| offsets.slice(span).unwrap().to_owned();
    let line = |found: &crate::RawAttribution| {
        let content: Vec<String> = found.content.iter().copied().map(words).collect();
        let role = |span: Option<Span>| span.map_or("-".to_owned(), words);
        format!("{} | {} | {}", role(found.source), role(found.cue), content.join(" … "))
    };
    let found = Rules.extract(&Passage::read(text, &Lexicon::new()));
    raw(text, found).iter().map(line).collect()
}

#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn quotation_with_its_tag_behind() {
    check("“We will stay,” Vella said on Monday.", &["Vella | said | “We will stay,”"]);
    check(
        "\"We will stay!\" said Orn, the minister of ports.",
        &["Orn, the minister of ports | said | \"We will stay!\""],
    );
    check("“We will stay” said Orn.", &["Orn | said | “We will stay”"]);
    check("“Run f(\"x\",\"y\") twice” said Orn.", &["Orn | said | “Run f(\"x\",\"y\") twice”"]);
    check("“We will stay” – said Orn.", &["Orn | said | “We will stay”"]);
    check(
        "''We will stay,'' Ms. Vella, who leads the council, told reporters.",
        &["Ms. Vella, who leads the council | told | ''We will stay,''"],
    );
    check("“We will stay,” Vella was quoted as saying.", &["Vella | was quoted as saying | “We will stay,”"]);
    check("“Will it end?” he wondered.", &["he | wondered | “Will it end?”"]);
}

#[test]
fn quotation_with_its_tag_before() {
    check("Vella said: “We will stay. We must.”", &["Vella | said | “We will stay. We must.”"]);
    check("Vella told reporters in Port Tamm on Monday: “We will stay.”", &["Vella | told | “We will stay.”"]);
    check("Vella went on saying: “It is over.”", &["Vella | went on saying | “It is over.”"]);
    check("The minister smiled and said, “We will stay.”", &["The minister | said | “We will stay.”"]);
}

#[test]
fn quotation_in_pieces() {
    check(
        "“We will stay,” she said, “until the ice is gone.”",
        &["she | said | “We will stay,” … “until the ice is gone.”"],
    );
    check(
        "“We will stay,” Vella said. “The harbour is ours.” Then she left.",
        &["Vella | said | “We will stay,” … “The harbour is ours.”"],
    );
    check(
        "“For a year,” wrote Orn, the fleet “has been at anchor.”",
        &["Orn | wrote | “For a year,” … the fleet “has been at anchor.”"],
    );
    check(
        "Vella wrote: “We will stay.\n\n“The harbour is ours.”",
        &["Vella | wrote | “We will stay. … “The harbour is ours.”"],
    );
}

#[test]
fn clause_behind_its_verb() {
    check("Vella said the fleet would stay.", &["Vella | said | the fleet would stay"]);
    check("He stressed on Tuesday that the fleet would stay.", &["He | stressed | that the fleet would stay"]);
    check(
        "Vella told the council that the fleet would stay, adding that fuel was short.",
        &["Vella | told | that the fleet would stay", "Vella | adding | that fuel was short"],
    );
    check(
        "The minister has asked whether the fleet would stay.",
        &["The minister | has asked | whether the fleet would stay"],
    );
    check(
        "She said that the port is “a fortress” and will hold.",
        &["She | said | that the port is “a fortress” and will hold"],
    );
}

#[test]
fn clause_before_its_tag() {
    check("The fleet will stay, the minister believes.", &["the minister | believes | The fleet will stay"]);
    check("Twelve people died, police said.", &["police | said | Twelve people died"]);
    check(
        "Two boats sank off Harn on Monday, the coastguard said.",
        &["the coastguard | said | Two boats sank off Harn on Monday"],
    );
    check("The strike ends today, the union said.", &["the union | said | The strike ends today"]);
    check("Ships wait for days, the port authority said.", &["the port authority | said | Ships wait for days"]);
    check("After the talks in Harn, the minister said.", &[]);
    check("The fleet, Vella said, will stay.", &["Vella | said | The fleet … will stay"]);
    check("As Vella noted, the fleet will stay.", &["Vella | noted | the fleet will stay"]);
}

#[test]
fn according_to() {
    check(
        "According to the harbour office, two ships were lost.",
        &["the harbour office | According to | two ships were lost"],
    );
    check(
        "Two ships were lost, according to the harbour office.",
        &["the harbour office | according to | Two ships were lost"],
    );
    check("In her words, the fleet will stay.", &["her | In her words | the fleet will stay"]);
}

#[test]
fn objects_infinitives_and_nouns() {
    check("Vella criticized the decision to close the port.", &["Vella | criticized | the decision to close the port"]);
    check("The council called for talks.", &["The council | called for | talks"]);
    check("Orn promised to open the port.", &["Orn | promised | to open the port"]);
    check("Orn drew attention to the state of the port.", &["Orn | drew attention to | the state of the port"]);
    check("Orn made a statement that the port was open.", &["Orn | made a statement | that the port was open"]);
}

#[test]
fn passive_and_colon() {
    check("It was reported that the port was open.", &["- | was reported | that the port was open"]);
    check("The plan was criticized by Vella.", &["Vella | was criticized by | The plan"]);
    check("Vella: the fleet will stay\n\nVella spoke for an hour.", &["Vella | : | the fleet will stay"]);
}

#[test]
fn what_is_no_attribution() {
    for text in [
        "The so-called “open port” is closed.",
        "The report was long.",
        "His claims and calls were many.",
        "Update: the port is open.",
        "The ships waited in the bay.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_quotation_goes_on_behind_the_one_who_passed_it_on() {
    check(
        "“We stay,” Orn said according to the Halm agency, “as long as we can.”",
        &["Orn | said | “We stay,” … “as long as we can.”", "the Halm agency | according to | “We stay,” Orn said"],
    );
}

#[test]
fn quotation_behind_what_is_told_of_somebody() {
    check("Ivo Orn was less sure than the mayor: “Not on our ice.”", &["Ivo Orn | : | “Not on our ice.”"]);
    check("On the boats he was shorter: “They are not going.”", &["he | : | “They are not going.”"]);
    check(
        "From Tamm, Ada Vella: nothing will go, since “the ice is thin”.",
        &["Ada Vella | : | nothing will go, since “the ice is thin”"],
    );
    check("The slogan was short: “Not on our ice.”", &[]);
    check("NO ICE IN TAMM DOES NOT MEAN NO ICE - Ivo Orn: “Not on our ice.”", &[]);
    check(
        "“We will stay,” Orn said. He did not stop, however. “The ice is not ours.”",
        &["Orn | said | “We will stay,”", "He | - | “The ice is not ours.”"],
    );
}
