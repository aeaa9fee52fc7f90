//! Pieces of evidence that do not fit each other.

use jiff::civil::Date;

use crate::ConflictId;

closed! {
    /// How two pieces of evidence do not fit.
    ConflictKind {
        /// Two actors, or an actor and an outlet's own voice, on one proposition.
        Stance = "stance",
        /// One actor on one proposition, over time.
        Shift = "shift",
        /// Two values for the same thing counted that cannot both hold.
        Figure = "figure",
        /// One quotation of one actor in two versions.
        Wording = "wording",
    }
}

closed! {
    /// What a piece of evidence is; it tells the table of its id.
    Evidence {
        /// A position.
        Position = "position",
        /// A figure.
        Figure = "figure",
        /// A statement.
        Statement = "statement",
    }
}

/// One side of a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// What its best evidence is.
    pub kind: Evidence,
    /// Id of its best evidence.
    pub id: String,
    /// When that was said, or else published.
    pub on: Option<Date>,
    /// How many independent documents stand on this side; a story and its copies are one.
    pub documents: u32,
}

/// Two pieces of evidence that do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its stable name.
    pub id: ConflictId,
    /// How they do not fit.
    pub kind: ConflictKind,
    /// What it is about: the id of a proposition, what is counted, or the words that both versions share.
    pub subject: String,
    /// One side; of a shift with dates, the earlier.
    pub left: Side,
    /// The other.
    pub right: Side,
    /// In a sentence, why they do not fit.
    pub why: String,
}
