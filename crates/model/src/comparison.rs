//! What comparing adds to one document.

use crate::{Figure, FigureId, Position, Span, Statement, StatementId};

/// The positions and figures of one document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// Sentences of the document's own speaker that take a position, in the order of the text: statements
    /// without source and cue.
    pub own: Vec<Statement>,
    /// By proposition and place.
    pub positions: Vec<Position>,
    /// In the order of the text.
    pub figures: Vec<Given>,
}

/// A figure, and who gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Its stable name.
    pub id: FigureId,
    /// The innermost statement that holds it; nothing where it stands in the outlet's own voice.
    pub statement: Option<StatementId>,
    /// The figure.
    pub figure: Figure,
    /// The sentence around it.
    pub context: Span,
    /// The sentence before that in the same paragraph.
    pub before: Option<Span>,
    /// Id of the quantity of the codebook that it is given for.
    pub quantity: Option<String>,
}
