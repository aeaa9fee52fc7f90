//! The words of ascribe, as types.
//!
//! News coverage says who said what. A [`Document`] is one article with its text as published. A
//! [`Statement`] is something that the document attributes to somebody: a *source* ("the Belarusian
//! leader"), a *cue* ("said"), a *content* of one or more verbatim pieces, and the [`Actor`] that the
//! source means. What passed it on is its chain of [`Link`]s. These are the terms of PolNeAR (Newell,
//! Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018).
//!
//! A statement keeps no words, only places: a [`Span`] counts Unicode code points in
//! [`Document::text`]. [`Offsets`] is the one way from bytes to spans and back, so what a record
//! shows as evidence is what the text has there.
//!
//! ```
//! use ascribe_model::{DocumentId, Offsets, StatementId};
//!
//! let text = "«Nous verrons», said Éva Brandt.";
//! let offsets = Offsets::new(text);
//! let cue = offsets.span(text.find("said").unwrap()..text.find(" Éva").unwrap());
//! assert_eq!((cue.start, cue.stop), (16, 20));
//! assert_eq!(offsets.slice(cue), Some("said"));
//!
//! // Ids are hashes of what they name, so two machines agree on them.
//! let document = DocumentId::new("courier/brandt.txt", text);
//! let content = offsets.span(0..text.find(',').unwrap());
//! let id = StatementId::new(&document, None, None, Some(cue), &[content]);
//! assert_eq!(id, StatementId::new(&document, None, None, Some(cue), &[content]));
//! ```
//!
//! What leaves a record is described in [`schema`]: the columns of each kind of result, with their
//! Arrow types and their meaning. This crate does no input or output and depends on no sibling.

#[macro_use]
mod closed;

mod actor;
pub mod calendar;
mod comparison;
mod conflict;
mod document;
mod figure;
mod id;
mod position;
pub mod schema;
mod span;
mod statement;
pub mod testimony;

pub use actor::{Actor, ActorKind, Mention};
pub use comparison::{Comparison, Given};
pub use conflict::{Conflict, ConflictKind, Evidence, Side};
pub use document::{Document, Precision, Published, PublishedFrom};
pub use figure::{Bound, Figure};
pub use id::{ActorId, ConflictId, DocumentId, FigureId, PositionId, StatementId, sha256};
pub use position::{Position, Stance, Voice};
pub use span::{Offsets, Span};
pub use statement::{Addressee, Kind, Link, SaidOn, Section, Statement};

/// What was found in one document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// In the order of the text.
    pub statements: Vec<Statement>,
    /// Everyone that statements, links, addressees, mentions and the speaker name by id, each once.
    pub actors: Vec<Actor>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
    /// Who says "I" in the document: the author of an opinion piece, the writer of a letter. Nothing
    /// where an outlet reports, or prints a conversation, whose turns are statements.
    pub speaker: Option<ActorId>,
}
