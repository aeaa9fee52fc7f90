//! Attribution learned from annotated text.
//!
//! Five stages, each a linear model over hashed features, each over what the ones before it found:
//!
//! 1. [`tagger`] and [`parser`]: parts of speech and dependencies.
//! 2. [`cue`]: how likely each word attributes.
//! 3. [`labeller`]: for each word that may, its source, its own extent and its content as one decision
//!    over the [`window`] around it.
//! 4. [`judge`]: how likely such a candidate is right as a whole.
//! 5. [`choose`]: the surest first; none takes words that another has.
//!
//! Scores are sums of whole numbers, so that a text gives the same attributions on every processor.
//! Sentences, windows and the number of cues of a sentence are bounded, so time is linear in the length
//! of a text.

pub(crate) mod arcs;
pub(crate) mod calibration;
pub(crate) mod candidate;
pub(crate) mod choose;
pub(crate) mod cue;
mod file;
mod hash;
pub(crate) mod judge;
pub(crate) mod labeller;
pub(crate) mod labels;
pub(crate) mod linear;
pub(crate) mod model;
pub(crate) mod parse_features;
pub(crate) mod parser;
mod path;
mod quotes;
mod sentences;
mod signed;
pub(crate) mod stem;
pub(crate) mod syntax;
pub(crate) mod tagger;
pub(crate) mod text;
pub(crate) mod token;
mod tokenize;
pub(crate) mod tree;
pub(crate) mod window;

pub use file::ModelError;
pub use model::Model;

use std::ops::Range;

use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use calibration::Calibration;
use candidate::{Candidate, Piece};
use text::Text;

/// What a text is at most, in bytes: places in it are counted in 31 bits.
const LONGEST: usize = i32::MAX as usize;

impl Model {
    /// The attributions of a passage, and the grammar of its text.
    pub(crate) fn extract(&self, passage: &Passage<'_>) -> (Vec<Attribution>, Syntax) {
        if passage.text.len() > LONGEST {
            return Default::default();
        }
        let (text, found) = self.find(passage.text);
        (attributions(&text, &found, &self.calibration), Syntax::new(&text, &passage.tokens))
    }
}

/// What was found, in bytes of the text.
pub(crate) fn attributions(text: &Text, found: &[Candidate], calibration: &Calibration) -> Vec<Attribution> {
    let bytes =
        |&(from, to): &Piece| -> Range<usize> { text.tokens[from].start as usize..text.tokens[to - 1].end as usize };
    let attribution = |candidate: &Candidate| Attribution {
        source: candidate.source.as_ref().map(bytes),
        cue: candidate.cues.first().map(bytes),
        content: candidate.content.iter().map(bytes).collect(),
        confidence: calibration.confidence(candidate.odds),
    };
    found.iter().map(attribution).collect()
}
