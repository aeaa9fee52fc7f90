//! Numbers that a text gives.

use crate::Span;

closed! {
    /// How a value bounds what it counts.
    Bound {
        /// The value itself: "631 missiles".
        Exactly = "exactly",
        /// The value or more: "at least 631 missiles", "dozens".
        AtLeast = "at least",
        /// Near the value, on either side: "about 120 thousand troops".
        About = "about",
        /// The value or less: "up to 250 megawatts".
        AtMost = "at most",
    }
}

/// A number that a text gives: how much or how many, of what, when and where. Dates, ordinals, names
/// with numbers and the like are none.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The words, from those of the bound to the unit: "about 120 thousand troops".
    pub span: Span,
    /// The value in full, or the lower end of a range; a share is in percent, so "half" is 50.
    pub value: f64,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// How the value is meant.
    pub bound: Bound,
    /// "percent", an ISO 4217 currency, the symbol of a measure, or the noun counted as written.
    pub unit: Option<String>,
    /// The words for what is counted: "urban population" in "97% of the urban population".
    pub counted: Option<Span>,
    /// The words for the time that it holds for.
    pub as_of: Option<Span>,
    /// The words for the place that it holds for.
    pub place: Option<Span>,
}
