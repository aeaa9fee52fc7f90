//! What was said, and where it stands.

use jiff::civil::Date;

use crate::{ActorId, Precision, Span, StatementId};

/// Something a document attributes to somebody. Every place in it is a [`Span`] of the document's
/// text: the words are never kept apart from where they stand, so they cannot differ from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its stable name.
    pub id: StatementId,
    /// The statement whose content reports this one: in "Tass quoted Peskov as saying that …" the
    /// inner statement belongs to Peskov and names that of Tass here.
    pub parent: Option<StatementId>,
    /// Its place in the order of the document, from 0.
    pub ordinal: u32,
    /// The part of the document it stands in.
    pub section: Section,
    /// How it is reported.
    pub kind: Kind,
    /// Who it is attributed to, as written.
    pub source: Option<Span>,
    /// Who that is.
    pub actor: Option<ActorId>,
    /// The words that attribute.
    pub cue: Option<Span>,
    /// What is attributed, in order, quotation marks included; never empty, never overlapping.
    pub content: Vec<Span>,
    /// To whom it was said.
    pub addressee: Option<Addressee>,
    /// When it was said.
    pub said_on: Option<SaidOn>,
    /// Where it was said.
    pub place: Option<Span>,
    /// Whether the attribution is denied: "he never said that …".
    pub negated: bool,
    /// Whether the attribution is weakened: "he may have said that …".
    pub hedged: bool,
    /// Who passed it on, nearest to the source first.
    pub links: Vec<Link>,
    /// The sentence or sentences around source, cue and content.
    pub context: Span,
    /// Probability from 0 to 1 that a careful reader finds the same statement.
    pub confidence: f64,
}

/// To whom something was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The words.
    pub span: Span,
    /// Who that is.
    pub actor: Option<ActorId>,
}

/// When something was said, as the text puts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidOn {
    /// The words: "on May 18", "yesterday".
    pub phrase: Span,
    /// The date they mean, where the date of the document or the words themselves tell it.
    pub date: Option<(Date, Precision)>,
}

/// One step in the way of a statement from its source to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Who passed it on.
    pub actor: ActorId,
    /// The words that name the one who passed it on; nothing for the document's own outlet.
    pub surface: Option<Span>,
    /// The words that say that it was passed on: "reports", "quoted by".
    pub cue: Option<Span>,
}

closed! {
    /// How a statement is reported.
    Kind {
        /// All of the content stands in quotation marks.
        Direct = "direct",
        /// None of it does.
        Indirect = "indirect",
        /// Some of it does.
        Mixed = "mixed",
    }
}

closed! {
    /// The part of a document that a statement stands in.
    Section {
        /// The title.
        Headline = "headline",
        /// All else.
        Body = "body",
    }
}
