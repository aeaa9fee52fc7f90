//! The engine: extraction, then resolution.

use std::ops::Range;

use ascribe_model::{Document, Findings, Offsets, Span};

use crate::both::Both;
use crate::floor;
use crate::learned::Model;
use crate::resolve;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Lexicon;

/// The model that comes with the engine; docs/model-card.md tells about it.
const DEFAULT: &[u8] = include_bytes!("../models/default.model");

/// Something attributed, before anybody asked who the source is. Offsets are bytes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attribution {
    /// Who it is attributed to.
    pub(crate) source: Option<Range<usize>>,
    /// The words that attribute.
    pub(crate) cue: Option<Range<usize>>,
    /// What is attributed; in order, not overlapping.
    pub(crate) content: Vec<Range<usize>>,
    /// Probability from 0 to 1 that a careful reader finds the same.
    pub(crate) confidence: f64,
}

/// Finds attributions in a passage. The seam between reading a text and knowing its people.
pub(crate) trait Extractor: Send + Sync {
    /// The attributions of a passage, in any order, and the grammar of its text.
    fn extract(&self, passage: &Passage<'_>) -> (Vec<Attribution>, Syntax);
}

/// An attribution as found, in code points of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct RawAttribution {
    /// Who it is attributed to.
    pub source: Option<Span>,
    /// The words that attribute.
    pub cue: Option<Span>,
    /// What is attributed.
    pub content: Vec<Span>,
    /// Probability from 0 to 1 that a careful reader finds the same.
    pub confidence: f64,
}

/// Reads documents. Made once; any number of threads can use it at the same time.
pub struct Engine {
    lexicon: Lexicon,
    extractor: Box<dyn Extractor>,
    name: String,
}

impl Engine {
    /// An engine with the model that comes with it. Made in some 30 milliseconds.
    #[must_use]
    pub fn new() -> Self {
        #[expect(clippy::expect_used, reason = "the bytes are part of the program, and a test reads them")]
        let model = Model::from_bytes(DEFAULT).expect("the model that comes with the engine can be read");
        Self { lexicon: Lexicon::new(), extractor: Box::new(Both { model }), name: crate::MODEL.to_owned() }
    }

    /// An engine with a model of one's own. Its name is the hash of the model's file.
    #[must_use]
    pub fn with_model(model: Model) -> Self {
        let hash = ascribe_model::sha256(&model.to_bytes());
        Self { lexicon: Lexicon::new(), extractor: Box::new(Both { model }), name: format!("{}+{hash}", crate::RULES) }
    }

    /// An engine whose attributions the rules find, for tests of what is made of attributions.
    #[cfg(test)]
    pub(crate) fn of_rules() -> Self {
        Self { lexicon: Lexicon::new(), extractor: Box::new(tests::Ruled), name: crate::RULES.to_owned() }
    }

    /// The name of its model: other findings for the same text come with another name.
    #[must_use]
    pub fn model(&self) -> &str {
        &self.name
    }

    /// The statements of a document, its actors, and where it names them. Nothing where the document
    /// says that it is not to be attributed.
    #[must_use]
    pub fn attribute(&self, document: &Document) -> Findings {
        if document.not_attributed.is_some() {
            return Findings::default();
        }
        let (passage, attributions) = self.read(Passage::read(&document.text, &self.lexicon));
        resolve::resolve(document, &passage, attributions)
    }

    /// The attributions of a text as they stand: sources are words, not yet actors.
    #[must_use]
    pub fn extract(&self, text: &str) -> Vec<RawAttribution> {
        let passage = Passage::read(text, &self.lexicon);
        raw(text, floor::with_turns(self.extractor.extract(&passage).0, &passage))
    }

    /// A passage with its grammar, and its attributions in the order of the text.
    pub(crate) fn read<'t>(&self, mut passage: Passage<'t>) -> (Passage<'t>, Vec<Attribution>) {
        let (found, syntax) = self.extractor.extract(&passage);
        passage.syntax = syntax;
        let found = floor::with_turns(found, &passage);
        (passage, in_order(found))
    }
}

/// What an extractor found in a text, in code points.
pub(crate) fn raw(text: &str, found: Vec<Attribution>) -> Vec<RawAttribution> {
    let offsets = Offsets::new(text);
    let span = |bytes: &Range<usize>| offsets.span(bytes.clone());
    in_order(found)
        .iter()
        .map(|found| RawAttribution {
            source: found.source.as_ref().map(span),
            cue: found.cue.as_ref().map(span),
            content: found.content.iter().map(span).collect(),
            confidence: found.confidence,
        })
        .collect()
}

/// What an extractor found, in the order of the text, each once.
fn in_order(mut found: Vec<Attribution>) -> Vec<Attribution> {
    found.retain(|a| !a.content.is_empty());
    found.sort_by_key(|a| (first_byte(a), a.cue.as_ref().map(|c| c.start), a.content[0].start));
    found.dedup_by(|a, b| a.source == b.source && a.cue == b.cue && a.content == b.content);
    found
}

fn first_byte(found: &Attribution) -> usize {
    let places = [found.source.as_ref(), found.cue.as_ref(), found.content.first()];
    places.into_iter().flatten().map(|r| r.start).min().unwrap_or(0)
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("model", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_model::{ActorId, StatementId};
    use proptest::prelude::*;
    use std::collections::HashSet;
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
        let findings = Engine::new().attribute(document);
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
            assert!(
                named.chain(statement.addressee.iter().filter_map(|a| a.actor.as_ref())).all(|a| actors.contains(a))
            );
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
}
