//! Evidence of many documents, as it is laid side by side to find what does not fit.

use jiff::civil::Date;

use crate::{ActorId, ActorKind, Bound, Precision, Stance};

/// Where a piece of evidence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Number of its story: documents that copy one another have one, and are one witness.
    pub story: u32,
    /// Who published the document.
    pub outlet: Option<String>,
    /// Locator of the document.
    pub uri: String,
    /// When it was said, or else published, as precisely as is known.
    pub on: Option<(Date, Precision)>,
}

/// Who is behind a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// An actor of the record, with the canonical name.
    Actor(ActorId, String),
    /// The outlet's own voice.
    Outlet,
    /// A source that is nobody's: "it was said".
    Nobody,
}

/// An actor of the record, and what documents call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Id in the record.
    pub id: ActorId,
    /// The canonical name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Names, descriptions, and the words of sources, each once.
    pub called: Vec<String>,
}

/// A position as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// Id of the position.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Whose it is.
    pub who: Who,
    /// Id of the proposition.
    pub proposition: String,
    /// What is done to it.
    pub stance: Stance,
    /// The words that show it.
    pub words: String,
    /// Whether it stands in the headline.
    pub headline: bool,
    /// Of what is in the outlet's own voice, the text before that, as far as tells whether it is quoted; else nothing.
    pub before: String,
    /// From 0 to 1, that of the statement; 1 for the outlet's own voice.
    pub confidence: f64,
}

/// A figure as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Id of the figure.
    pub id: String,
    /// Id of the statement that it stands in.
    pub statement_id: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// Who gives it.
    pub who: Who,
    /// The value, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// How the value is meant.
    pub bound: Bound,
    /// As in [`crate::Figure`].
    pub unit: Option<String>,
    /// Id of the quantity of the codebook that it is given for.
    pub quantity: Option<String>,
    /// The words for what is counted.
    pub counted: Option<String>,
    /// The words for the time that it holds for.
    pub as_of: Option<String>,
    /// The words for where it holds.
    pub at: Option<String>,
    /// The words of the figure itself.
    pub surface: String,
    /// The sentence around it.
    pub text: String,
    /// The sentence before that in the same paragraph, or nothing: "Police put the number at 40" needs it.
    pub before: String,
    /// The text around all that, some hundred characters on either side: on which day, and on what.
    pub around: String,
}

/// A direct or mixed quotation as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Id of the statement.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Whose words they are.
    pub who: Who,
    /// The words for whom they were said to.
    pub told: Option<String>,
    /// The pieces of the content, quotation marks included.
    pub pieces: Vec<String>,
    /// Whether the words are a reporter's for what was said, and none of them are quoted.
    pub reported: bool,
    /// Whether the day of its place is that on which they were said, and not that of the document.
    pub dated: bool,
    /// The text around them, some hundred characters on either side: when and where it was said.
    pub around: String,
}
