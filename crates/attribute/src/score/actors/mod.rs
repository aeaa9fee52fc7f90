//! How good actors are: who the sources are, who passed it on, to whom, when.
//!
//! [`Scorer::read`] compares the findings of one document with the gold of it. Counts add up over
//! documents. What is joined across documents is scored by [`Joining::of`], when all are read.
//!
//! ```
//! use ascribe_attribute::corpus::actors;
//! use ascribe_attribute::score::actors::{Counts, Joining, Scorer};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = std::env::temp_dir().join(format!("ascribe-score-example-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let path = folder.join("gold.jsonl");
//! # std::fs::write(&path, r#"{"doc": "quay", "text": "Ada Orn left. “We stay,” she said.",
//! #     "actors": {"orn": {"name": "Ada Orn", "names": ["Ada Orn", "Orn"], "type": "person"}},
//! #     "mentions": [{"words": "Ada Orn", "actor": "orn"}],
//! #     "statements": [{"content": [{"words": "“We stay,”"}], "source": {"words": "she"},
//! #                     "actor": "orn", "links": []}]}"#.replace('\n', " "))?;
//! let gold = actors::read(&path)?;
//! let (engine, scorer) = (ascribe_attribute::Engine::new(), Scorer::default());
//! let mut counts = Counts::default();
//! let mut units = Vec::new();
//! for document in &gold.documents {
//!     let reading = scorer.read(document, &engine.attribute(&document.document));
//!     counts += &reading.counts;
//!     units.push(reading.units);
//! }
//! // Nobody was joined: an actor of two documents is one where its id is.
//! let joining = Joining::of(&units, &gold.traps, |_, id| id.clone());
//! assert_eq!((counts.resolution.right, counts.resolution.gold, joining.found), (1, 1, 1));
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```
//!
//! # What is right
//!
//! A statement of the gold is **matched** with one of the engine as in the scores of attributions: at
//! least half of the tokens of both contents in common, the greatest overlap first, one to one. All but
//! joining is asked of matched statements alone.
//!
//! An actor of the engine **is** that of the gold where it bears a name of it that no other actor of the
//! document has, whatever the case, a leading "the" and the titles of a person; or where the engine has it
//! at the place that names the gold's actor most fully, and at no such place of another one. An **unnamed**
//! actor is right where the engine's is unnamed too, has no statement of another actor, and has most of the
//! statements of this one. Nobody is right where the gold has nobody.

mod counts;
mod form;
mod identity;
mod joining;
#[cfg(test)]
mod tests;
mod walk;

use ascribe_model::{ActorId, Findings, Span};

use crate::corpus::actors::GoldDocument;
use crate::words::Lexicon;

pub use counts::{Counts, Part, Resolved};
pub use form::Form;
pub use joining::{Appearance, JoinFault, JoinFaultKind, Joining};

/// Compares findings with gold.
#[derive(Debug)]
pub struct Scorer {
    lexicon: Lexicon,
}

impl Default for Scorer {
    fn default() -> Self {
        Self { lexicon: Lexicon::new() }
    }
}

impl Scorer {
    /// What came of one document.
    #[must_use]
    pub fn read(&self, gold: &GoldDocument, findings: &Findings) -> Reading {
        walk::read(gold, findings, &self.lexicon)
    }
}

/// What came of one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What was counted.
    pub counts: Counts,
    /// What is wrong, in the order of the gold.
    pub faults: Vec<Fault>,
    /// Whom it has, for joining.
    pub units: Vec<Unit>,
}

/// A named actor of the gold in one document. Groups and the unnamed are not joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id in the gold.
    pub actor: String,
    /// The words that name it most fully.
    pub words: String,
    /// The engine's actor there, with its name.
    pub found: Option<(ActorId, String)>,
}

/// Something that can be wrong with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// No statement of the engine has the content.
    Content,
    /// Who said it.
    Actor,
    /// What kind of actor that is.
    Type,
    /// Who passed it on.
    Link,
    /// The document's outlet, which closes the chain.
    Closing,
    /// To whom it was said.
    Addressee,
    /// When it was said.
    SaidOn,
    /// The statement that reports it.
    Nesting,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub aspect: Aspect,
    /// Which statement of the gold.
    pub statement: usize,
    /// The sentences around it.
    pub passage: Span,
    /// What the gold has.
    pub expected: String,
    /// What was found.
    pub found: String,
}
