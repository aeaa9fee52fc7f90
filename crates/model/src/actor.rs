//! Who speaks.

use crate::{ActorId, Span};

/// Somebody or something that statements are attributed to: one id across spellings and documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Its stable name.
    pub id: ActorId,
    /// Canonical name: the fullest form that the documents give.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// How the text describes it: "the Kremlin press secretary".
    pub description: Option<String>,
}

/// A place where an actor is named, speaking or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Who is meant.
    pub actor: ActorId,
    /// The words.
    pub span: Span,
}

closed! {
    /// What an actor is; `actors.type` of the record.
    ActorKind {
        /// A human being with a name.
        Person = "person",
        /// A body with a name: a ministry, a state, a firm.
        Organisation = "organisation",
        /// People without a body: "experts", "residents".
        Group = "group",
        /// A text: a resolution, a report, a poll.
        Document = "document",
        /// A newspaper, agency, channel or site.
        Outlet = "outlet",
        /// Somebody the text does not name: "a senior official".
        Unnamed = "unnamed",
    }
}
