//! What holds for the findings of any text.

use super::*;
use ascribe_model::{ActorId, StatementId};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::LazyLock;

/// The rules' attributions with the model's grammar.
pub(super) struct Ruled;

impl Extractor for Ruled {
    fn extract(&self, passage: &Passage<'_>) -> (Vec<Attribution>, Syntax) {
        static MODEL: LazyLock<Model> = LazyLock::new(|| Model::from_bytes(DEFAULT).unwrap());
        (crate::rules::Rules.extract(passage), MODEL.extract(passage).1)
    }
}

fn document(text: &str) -> Document {
    Document {
        uri: "a.txt".to_owned(),
        sha256: String::new(),
        title: None,
        outlet: Some("The Courier".to_owned()),
        author: None,
        published: None,
        dateline: None,
        language: None,
        text: text.to_owned(),
        not_attributed: None,
    }
}

fn check(document: &Document) {
    static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);
    let findings = ENGINE.attribute(document);
    let chars = document.text.chars().count();
    let actors: HashSet<&ActorId> = findings.actors.iter().map(|a| &a.id).collect();
    assert_eq!(actors.len(), findings.actors.len());
    let mut ids: HashSet<&StatementId> = HashSet::new();
    for (nth, statement) in findings.statements.iter().enumerate() {
        assert!(ids.insert(&statement.id));
        assert_eq!(statement.ordinal as usize, nth);
        let single = [statement.source, statement.cue, statement.place, Some(statement.context)];
        let addressee = statement.addressee.iter().map(|a| a.span);
        let when = statement.said_on.iter().map(|s| s.phrase);
        let links = statement.links.iter().flat_map(|l| [l.surface, l.cue]).flatten();
        let all = single.into_iter().flatten().chain(addressee).chain(when).chain(links);
        for span in all.chain(statement.content.iter().copied()) {
            assert!(!span.is_empty() && span.stop <= chars, "{span:?}");
        }
        assert!(!statement.content.is_empty());
        assert!(statement.content.windows(2).all(|pair| pair[0].stop <= pair[1].start));
        assert!(statement.content.iter().all(|&piece| statement.context.contains(piece)));
        let named = statement.actor.iter().chain(statement.links.iter().map(|l| &l.actor));
        assert!(named.chain(statement.addressee.iter().filter_map(|a| a.actor.as_ref())).all(|a| actors.contains(a)));
    }
    assert!(findings.statements.iter().filter_map(|s| s.parent.as_ref()).all(|p| ids.contains(p)));
    assert!(findings.mentions.iter().all(|m| actors.contains(&m.actor) && m.span.stop <= chars));
    assert!(findings.mentions.windows(2).all(|pair| pair[0].span <= pair[1].span));
}

/// Pieces of text that make rules meet each other.
fn fragment() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "''",
        "``",
        ", ",
        ". ",
        "! ",
        ": ",
        "; ",
        " - ",
        "\n",
        "\n\n",
        "(",
        ")",
        " said ",
        " says ",
        "saying ",
        " was quoted as ",
        " by ",
        " told ",
        "that ",
        " he ",
        "She ",
        " who ",
        " and ",
        "according to ",
        "Ada Vella",
        " the minister ",
        "the Halm agency",
        " reports",
        " in a letter to ",
        " on Monday",
        "In his words",
        "it was reported ",
        " criticized ",
        " called for ",
        "to ",
        " the fleet",
        " will stay",
        "Mr.",
        " of Orvania",
        "’s ",
        "é",
        "日本",
        "U.S. ",
        "As ",
        " 3.5 ",
        "whose ",
        ", which ",
        "Those ",
        "the firm",
        "a poll",
        "four in ten",
        "Sen.",
        ", director",
    ];
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn findings_hold_for_any_text(text in any::<String>()) {
        check(&document(&text));
    }

    #[test]
    fn findings_hold_for_any_mixture_of_constructions(text in fragment()) {
        check(&document(&text));
    }
}

/// Every sentence of the texts written for the workspace's checks, from each of its words on and up to each.
#[test]
fn findings_hold_wherever_a_text_begins_and_ends() {
    let gold = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/gold");
    let affairs = std::fs::read_dir(gold).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = affairs.flat_map(|affair| std::fs::read_dir(affair).unwrap()).map(|entry| entry.unwrap().path());
    let texts: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let sentences: BTreeSet<&str> =
        texts.iter().flat_map(|text| text.lines()).flat_map(|line| line.split_inclusive(". ")).collect();
    assert!(sentences.len() > 1000);
    for sentence in sentences {
        for (space, _) in sentence.match_indices(' ') {
            check(&document(&sentence[..space]));
            check(&document(&sentence[space + 1..]));
        }
    }
}

#[test]
fn a_pronoun_that_seems_to_mean_the_phrase_it_stands_in_is_left() {
    for text in ["Those Whom Vella met said: “We stay.”", "crowd where he told them b“has"] {
        check(&document(text));
    }
}

#[test]
fn gigantic_and_broken_texts_are_read() {
    for text in [
        "Vella said that the fleet and the harbour ".repeat(25_000),
        "“".repeat(100_000),
        "\"".repeat(100_001),
        "“a”".repeat(50_000),
        "he said, ".repeat(60_000),
        "and said ".repeat(60_000),
        "said Vella, the minister, ".repeat(30_000),
        format!("“{}” Vella said.", "We stay. ".repeat(60_000)),
        "(".repeat(100_000),
        "x".repeat(1_000_000),
        "“We stay.\n\n".repeat(20_000),
        "A ".repeat(200_000),
    ] {
        check(&document(&text));
    }
}

#[test]
fn threads_can_share_an_engine() {
    let engine = Engine::new();
    let document = document("“We will stay,” said Ada Vella. She left.");
    let alone = engine.attribute(&document);
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| engine.attribute(&document))).collect();
        assert!(others.into_iter().all(|other| other.join().unwrap() == alone));
    });
}

#[test]
fn a_document_set_aside_is_not_read() {
    let mut document = document("Vella said that the fleet would stay.");
    assert_eq!(Engine::new().attribute(&document).statements.len(), 1);
    document.not_attributed = Some("language".to_owned());
    assert_eq!(Engine::new().attribute(&document), Findings::default());
}
