//! One example for each way in which findings meet.

use super::*;
use crate::words::Lexicon;
use proptest::prelude::*;

/// A finding by its words, each where it first stands.
fn finding(text: &str, source: &str, cue: &str, content: &[&str], confidence: f64) -> Attribution {
    let place = |words: &str| {
        let start = text.find(words).unwrap_or_else(|| panic!("{words}"));
        start..start + words.len()
    };
    Attribution {
        source: (!source.is_empty()).then(|| place(source)),
        cue: Some(place(cue)),
        content: content.iter().map(|piece| place(piece)).collect(),
        confidence,
    }
}

/// What is found where the model found this, as "source | cue | piece … piece", in order.
fn joined(text: &str, learned: Vec<Attribution>) -> Vec<String> {
    let mut found = join(learned, &Passage::read(text, &Lexicon::new()), &Syntax::default());
    found.sort_by_key(|found| found.content[0].start);
    let words = |range: &Option<Range<usize>>| range.clone().map_or("-", |range| &text[range]).to_owned();
    let line = |found: &Attribution| {
        let content: Vec<&str> = found.content.iter().map(|piece| &text[piece.clone()]).collect();
        format!("{} | {} | {}", words(&found.source), words(&found.cue), content.join(" … "))
    };
    found.iter().map(line).collect()
}

#[test]
fn a_rule_lends_what_a_finding_lacks() {
    let text = "“We stay,” Vella was quoted by Halm as saying.";
    let found = joined(text, vec![finding(text, "", "was quoted", &["“We stay,”"], 0.5)]);
    assert_eq!(found, ["Vella | was quoted by Halm as saying | “We stay,”"]);

    let text = "“We stay,” she said, pointing at the sea. “We always have.”";
    let found = joined(text, vec![finding(text, "she", "said", &["“We stay,”"], 0.9)]);
    assert_eq!(found, ["she | said | “We stay,” … “We always have.”"]);
}

#[test]
fn a_clause_that_a_tag_parts_is_whole() {
    let text = "Forty boats, Vella said, were lost in the storm. “All of them were old.”";
    let pieces = ["were lost in the storm", "“All of them were old.”"];
    let found = joined(text, vec![finding(text, "Vella", "said", &pieces, 0.9)]);
    assert_eq!(found, ["Vella | said | Forty boats … were lost in the storm … “All of them were old.”"]);
}

#[test]
fn the_day_before_a_verb_is_neither_source_nor_content() {
    let text = "On 4 March she had told the council that the roof might hold.";
    let whole = finding(text, "she", "had told", &["On 4 March she", "that the roof might hold"], 0.4);
    assert_eq!(joined(text, vec![whole]), ["she | had told | that the roof might hold"]);
    let text = "At the meeting on 3 March Ada Vella had told them that the roof would hold.";
    let wide = finding(text, "March Ada Vella", "had told", &["that the roof would hold"], 0.6);
    assert_eq!(joined(text, vec![wide]), ["Ada Vella | had told | that the roof would hold"]);
    let text = "Vella in turn said that the roof was old.";
    let wide = finding(text, "Vella in turn", "said", &["that the roof was old"], 0.9);
    assert_eq!(joined(text, vec![wide]), ["Vella | in turn said | that the roof was old"]);
}

#[test]
fn a_piece_goes_to_whom_a_surer_rule_gives_it() {
    let text = "“We stay,” Orn said according to Halm, “as long as we can.”";
    let first = finding(text, "Orn", "said", &["“We stay,”"], 0.95);
    let second = finding(text, "Halm", "according to", &["“as long as we can.”"], 0.4);
    let found = joined(text, vec![first, second]);
    assert!(found.contains(&"Orn | said | “We stay,” … “as long as we can.”".to_owned()), "{found:?}");
    assert!(found.iter().all(|line| !line.starts_with("Halm") || !line.contains("as long")), "{found:?}");
}

#[test]
fn a_content_ends_before_the_tag_of_another() {
    let text = "Vella said that the port was open, the news agency Halm reports.";
    let whole = "that the port was open, the news agency Halm reports";
    let found = joined(text, vec![finding(text, "Vella", "said", &[whole], 0.9)]);
    assert_eq!(
        found,
        ["the news agency Halm | reports | Vella said that the port was open", "Vella | said | that the port was open"]
    );
}

#[test]
fn only_a_rule_that_is_surer_overrules() {
    let text = "Orn left early, Vella said.";
    let wrong = |confidence| vec![finding(text, "Orn", "left", &["early, Vella said"], confidence)];
    assert_eq!(joined(text, wrong(0.95)), ["Orn | left | early, Vella said"]);
    let text = "Orn heard that Vella said that the port was open.";
    let wrong = |confidence| vec![finding(text, "Orn", "heard", &["Vella"], confidence)];
    assert!(joined(text, wrong(0.4)).contains(&"Vella | said | that the port was open".to_owned()));
}

#[test]
fn a_whole_quotation_comes_before_a_mixture() {
    let text = "Vella scolded him: “The port is shut.”";
    let mixed = finding(text, "him", "scolded", &["him: “The port is shut.”"], 0.99);
    assert_eq!(joined(text, vec![mixed]), ["Vella | scolded | “The port is shut.”"]);
}

#[test]
fn what_is_unsure_stays_only_as_a_quotation() {
    let text = "Vella left. “We stay,” it read.";
    let unsure = |content: &str| vec![finding(text, "", "left", &[content], 0.1)];
    assert!(joined(text, unsure("Vella")).iter().all(|line| !line.ends_with("| Vella")));
    assert!(!joined(text, unsure("“We stay,”")).is_empty());
}

#[test]
fn who_only_passes_on_is_no_source() {
    let text = "Vella said that the port was open and, Halm reports, added: “We stay.”";
    let first = finding(text, "Vella", "said", &["that the port was open"], 0.9);
    let second = finding(text, "Halm", "added", &["“We stay.”"], 0.9);
    assert!(joined(text, vec![first, second]).contains(&"Vella | added | “We stay.”".to_owned()));
    let text = "Ivo Orn was less sure than the mayor: “Not on our ice.”";
    let near = finding(text, "the mayor", ":", &["“Not on our ice.”"], 0.6);
    assert_eq!(joined(text, vec![near]), ["Ivo Orn | : | “Not on our ice.”"]);
}

#[test]
fn what_nobody_says_goes() {
    let text = "The views expressed are those of Vella.";
    assert_eq!(
        joined(text, vec![finding(text, "The views", "expressed", &["those of Vella"], 0.9)]),
        Vec::<String>::new()
    );
    let text = "Vella said what no one dares to say: “The ice is thin.”";
    let over = "Vella sounded tired. “We stay on the ice.” Asked about the ice, Orn left.";
    let crossing = finding(over, "", "Asked about", &["“We stay on the ice.”", "the ice, Orn"], 0.9);
    assert_eq!(joined(over, vec![crossing]), ["Vella | - | “We stay on the ice.”"]);
    let outer = finding(text, "Vella", "said", &["what no one dares to say: “The ice is thin.”"], 0.9);
    let inner = finding(text, "", "say", &["“The ice is thin.”"], 0.9);
    assert_eq!(joined(text, vec![outer.clone(), inner]).len(), 1);
}

proptest! {
    #[test]
    fn contents_of_an_index_are_those_that_touch(
        pieces in prop::collection::vec((0usize..50, 1usize..10), 0..20), from in 0usize..60, length in 1usize..10,
    ) {
        let finding = |start, length| Attribution {
            source: None, cue: None, content: std::iter::once(start..start + length).collect(), confidence: 1.0,
        };
        let found: Vec<Attribution> = pieces.iter().map(|&(start, length)| finding(start, length)).collect();
        let touches = |one: &Attribution| one.content[0].start < from + length && from < one.content[0].end;
        let expected = found.iter().filter(|one| touches(one)).count();
        prop_assert_eq!(Index::new(&found).touching_piece(&(from..from + length)).count(), expected);
    }
}

#[test]
fn a_day_beside_a_source_and_a_dateline_are_none_of_them() {
    let text = "TAMM, Selt — The port is shut, port chief Ada Vella yesterday admitted.";
    let found =
        vec![finding(text, "port chief Ada Vella yesterday", "admitted", &["TAMM, Selt — The port is shut"], 0.9)];
    assert_eq!(joined(text, found), ["port chief Ada Vella | admitted | The port is shut"]);
    let text = "Last night Ada Vella blasted the plan.";
    let found = vec![finding(text, "Last night Ada Vella", "blasted", &["the plan"], 0.9)];
    assert_eq!(joined(text, found), ["Ada Vella | blasted | the plan"]);
    let text = "USA Today reported that the port was shut.";
    let found = vec![finding(text, "USA Today", "reported", &["that the port was shut"], 0.9)];
    assert_eq!(joined(text, found), ["USA Today | reported | that the port was shut"]);
}
