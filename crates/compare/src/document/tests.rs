use ascribe_model::ActorKind;

use super::*;

const CODEBOOK: &str = r#"
    [[proposition]]
    id = "ferry-late"
    sentence = "The ferry is late."
    about = "The ferry to the island."
    topic = ["(ferry|boat)"]
    affirm = ["(late|delayed)"]
"#;

fn document(text: &str) -> Document {
    Document {
        uri: "a.txt".into(),
        sha256: String::new(),
        title: text.lines().next().map(str::to_owned),
        outlet: Some("The Pilot".into()),
        author: None,
        published: None,
        dateline: None,
        language: None,
        text: text.into(),
        not_attributed: None,
    }
}

fn words(document: &Document, span: Span) -> String {
    Offsets::new(&document.text).slice(span).unwrap().to_owned()
}

#[test]
fn what_nobody_is_quoted_with_is_the_outlets_or_the_speakers() {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let text = document("The ferry is late\nI waited for 40 minutes. The ferry is late again. Nobody cares.");
    let outlets = compare(&text, &[], Voices::default(), Some(&codebook));
    assert_eq!(outlets.own, []);
    assert_eq!(outlets.positions.len(), 2);
    assert!(outlets.positions.iter().all(|position| position.statement.is_none()));

    let speaker = ActorId::new(ActorKind::Person, "Ada Orn");
    let voices = Voices { speaker: Some(&speaker), outlet: None };
    let speakers = compare(&text, &[], voices, Some(&codebook));
    let [own] = speakers.own.as_slice() else { panic!("{:?}", speakers.own) };
    assert_eq!(words(&text, own.content[0]), "The ferry is late again.");
    assert_eq!((own.cue, own.source, own.actor.as_ref()), (None, None, Some(&speaker)));
    let of: Vec<_> = speakers.positions.iter().map(|position| position.statement.clone()).collect();
    assert_eq!(of, [None, Some(own.id.clone())], "a headline is the outlet's");
}

#[test]
fn a_letter_is_not_the_outlets() {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let text = "Your letters: the ferry is late\n\nSir, - The ferry is late again.\n\nADA ORN\n\nSir, - And the bus?";
    let positions = |text: &str| compare(&document(text), &[], Voices::default(), Some(&codebook)).positions.len();
    assert_eq!(positions(text), 1, "the headline");
    assert_eq!(positions(&text.replace("Sir, - T", "T").replace("Sir, - A", "A")), 2);
    assert_eq!(positions(&text.replace("Sir, - T", "Dear Sir or Madam, t")), 1);
    assert_eq!(positions(&text.replace("Sir, - T", "Is the ferry late or early?\n\nSir, - T")), 1, "its heading");
}

#[test]
fn a_figure_belongs_to_the_statement_that_holds_it() {
    let text = document("At least 40 boats are late. Orn counts 12 boats.");
    let offsets = Offsets::new(&text.text);
    let at = text.text.find("12").unwrap();
    let content = vec![offsets.span(at..at + 8)];
    let mut said = own(&text.id(), content[0], &ActorId::new(ActorKind::Person, "Orn"), None);
    said.content = content;
    let found = compare(&text, std::slice::from_ref(&said), Voices::default(), None);
    let [first, second] = found.figures.as_slice() else { panic!("{:?}", found.figures) };
    assert_eq!((first.statement.as_ref(), words(&text, first.context).as_str()), (None, "At least 40 boats are late."));
    assert_eq!(second.statement.as_ref(), Some(&said.id));
    assert_eq!(words(&text, second.context), "Orn counts 12 boats.");
    assert_eq!((first.before, second.before), (None, Some(first.context)));
}

#[test]
fn a_text_without_words_has_nothing_to_compare() {
    for text in ["", " \n ", "…"] {
        let found = compare(&document(text), &[], Voices::default(), Codebook::parse(CODEBOOK).ok().as_ref());
        assert_eq!(found, Comparison::default());
    }
}

#[test]
fn what_is_answered_in_an_interview_is_not_the_outlets() {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let text = document(
        "Oda Lind: \"I counted the hours\"\n\nWhat did you see?\n\nI saw that the ferry was late.\n\nDid you complain?\n\n\
         I did not.\n\nWill you move?\n\nNo.",
    );
    assert_eq!(compare(&text, &[], Voices::default(), Some(&codebook)).positions, [], "nobody is known to answer");
    let lind = ActorId::new(ActorKind::Person, "Oda Lind");
    let mut quoted = own(&text.id(), Span::new(10, 31), &lind, None);
    (quoted.section, quoted.kind) = (Section::Headline, Kind::Direct);
    let answered = compare(&text, &[quoted], Voices::default(), Some(&codebook));
    let [position] = answered.positions.as_slice() else { panic!("{:?}", answered.positions) };
    assert_eq!(position.statement.as_ref(), Some(&answered.own[0].id));
    assert_eq!(answered.own[0].actor.as_ref(), Some(&lind));
}

#[test]
fn a_report_demands_nothing_and_quotes_in_its_headline() {
    let codebook = r#"
        [[proposition]]
        id = "pier-shut"
        sentence = "The pier should be shut."
        about = "The pier of the island."
        topic = ["pier"]
        affirm = ["should be shut", "pier must go"]
    "#;
    let codebook = Codebook::parse(codebook).unwrap();
    let report = "Two hurt on the pier\n\n“I fell,” said Ada Orn. “So did I,” said Karl Brand. “And I,” said Ida Tarn.\n\nThe pier should be shut.";
    let positions = |text: &str| {
        let document = document(text);
        let offsets = Offsets::new(text);
        let statement = |content: &str, cue: &str| {
            let span = |words: &str| {
                let start = text.find(words).unwrap();
                offsets.span(start..start + words.len())
            };
            let own = own(&document.id(), span(content), &ActorId::new(ActorKind::Person, cue), None);
            Statement { cue: Some(span(cue)), ..own }
        };
        let statements = [
            statement("“I fell,”", "said Ada"),
            statement("“So did I,”", "said Karl"),
            statement("“And I,”", "said Ida"),
        ];
        compare(&document, &statements, Voices::default(), Some(&codebook)).positions.len()
    };
    assert_eq!(positions(report), 0);
    assert_eq!(positions(&format!("EDITORIAL\n\n{report}")), 1);
    assert_eq!(positions(&format!("{report} Nobody asks us, but we are right.")), 1);
    assert_eq!(positions(&format!("{report} This page will return to it.")), 1);
    assert_eq!(positions(&format!("{report} “We are right,” said a third.")), 0);
    assert_eq!(positions(&report.replace("Two hurt on the pier", "By our reporter")), 0);
    let quoted = "Mayor: pier must go\n\nThe lamps were lit.";
    let titled = |text: &str| compare(&document(text), &[], Voices::default(), Some(&codebook)).positions.len();
    assert_eq!(titled(quoted), 0);
    assert_eq!(titled(&quoted.replace("Mayor", "Comment")), 1);
    assert_eq!(titled(&quoted.replace("Mayor: p", "P")), 1);
    assert_eq!(titled(&quoted.replace("Mayor", "The Pilot says")), 1);
}
