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
mod tests;
