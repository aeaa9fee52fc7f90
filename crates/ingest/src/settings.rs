//! What a person tells the readers.

use ascribe_model::Precision;
use jiff::civil::Date;

use crate::Format;

/// How inputs are read.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The format of the inputs.
    pub format: Format,
    /// Whether the text is taken exactly as it stands in the file once it is decoded: nothing is
    /// removed and nothing is concluded from it. Fields of JSON Lines are still used.
    pub raw: bool,
    /// What holds where an input does not say otherwise.
    pub defaults: Hints,
}

/// What a person knows about a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<(Date, Precision)>,
    /// Its language: an ISO 639 code or the English name.
    pub language: Option<String>,
}
