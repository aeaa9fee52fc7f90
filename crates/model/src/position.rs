//! What is said to a contested sentence.

use crate::{PositionId, Span, StatementId};

closed! {
    /// What is done to a proposition.
    Stance {
        /// It is said to hold.
        Affirm = "affirm",
        /// It is said not to hold.
        Deny = "deny",
        /// It is left open: asked, supposed, made to depend on something, mocked.
        Hedge = "hedge",
    }
}

impl Stance {
    /// The stance turned round; a hedge stays one.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Affirm => Self::Deny,
            Self::Deny => Self::Affirm,
            Self::Hedge => Self::Hedge,
        }
    }
}

closed! {
    /// Whose a position is.
    Voice {
        /// That of whom the statement is attributed to.
        Actor = "actor",
        /// The outlet's own: a headline, or narration that is attributed to nobody.
        Outlet = "outlet",
    }
}

/// A stance that a document, or somebody in it, takes on a proposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Its stable name.
    pub id: PositionId,
    /// The statement that takes it; nothing for the outlet's own voice.
    pub statement: Option<StatementId>,
    /// Id of the proposition in the codebook.
    pub proposition: String,
    /// What is done to it.
    pub stance: Stance,
    /// The phrase and the words that decided, in order, not overlapping; never empty.
    pub evidence: Vec<Span>,
    /// The rules that decided, joined by `+`.
    pub rule: String,
    /// The sentence or sentences around the evidence.
    pub context: Span,
}
