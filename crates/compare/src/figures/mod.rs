//! Figures: the numbers that a text gives, with what they count.
//!
//! ```
//! use ascribe_compare::figures;
//! use ascribe_model::{Bound, Offsets};
//!
//! let text = "On 3 May, Chapter 7 says, at least 2.3 million people in Brod had no power.";
//! let found = figures::find(text);
//! assert_eq!(found.len(), 1, "the date and the chapter are no figures");
//! let figure = &found[0];
//! assert_eq!((figure.value, figure.value_high), (2_300_000.0, None));
//! assert_eq!((figure.bound, figure.unit.as_deref()), (Bound::AtLeast, Some("people")));
//! let offsets = Offsets::new(text);
//! assert_eq!(offsets.slice(figure.span), Some("at least 2.3 million people"));
//! assert_eq!(figure.place.and_then(|span| offsets.slice(span)), Some("Brod"));
//! ```
//!
//! A text becomes tokens. Where a reader of `numerals` knows a number, `range` looks for its upper end,
//! `units` for a currency before or a unit behind it, and `bound` for words that say how it is meant. The
//! rules of `not` then say which numbers are no figures: dates, clock times, ages, scores, labels, names.
//! What is counted, when and where comes from `around`. Every part is a list of rules and of words; none
//! looks further than a few tokens, so a text costs time in proportion to its length.

mod around;
mod bound;
mod candidate;
mod decimal;
pub mod gold;
mod not;
mod numerals;
mod range;
pub mod score;
#[cfg(test)]
mod tests;
mod token;
mod units;

use std::ops::Range;

use ascribe_model::{Figure, Offsets};

use self::candidate::{Candidate, Step, step};
use self::token::Tokens;

/// Finds the figures of a text, in its order; no two overlap.
#[must_use]
pub fn find(text: &str) -> Vec<Figure> {
    let tokens = Tokens::new(text);
    let offsets = Offsets::new(text);
    let (times, places) = (around::times(&tokens), around::places(&tokens));
    let span = |range: Range<usize>| offsets.span(tokens.bytes(range));
    let (mut figures, mut at, mut end) = (Vec::new(), 0, 0);
    while at < tokens.len() {
        let found = match step(&tokens, at) {
            Step::Skip(next) => {
                at = next;
                continue;
            }
            Step::Found(found) => found,
        };
        at = found.numerals;
        if not::is_none(&tokens, &found) {
            continue;
        }
        let words = found.start.max(end)..found.stop;
        at = found.stop;
        end = found.stop;
        figures.push(Figure {
            span: span(words.clone()),
            value: low(&found),
            value_high: found.high.map(|high| high.value.value()),
            bound: found.bound,
            counted: around::counted(&tokens, &found).map(span),
            as_of: around::nearest(&tokens, &times, &words).map(span),
            place: around::nearest(&tokens, &places, &words).map(span),
            unit: found.unit.map(|unit| unit.name),
        });
    }
    figures
}

/// The phrases for a time in a text, in its order.
pub(crate) fn times(text: &str) -> Vec<&str> {
    let tokens = Tokens::new(text);
    around::times(&tokens).into_iter().filter_map(|range| text.get(tokens.bytes(range))).collect()
}

/// The lower value, below zero where a minus says so.
fn low(found: &Candidate) -> f64 {
    if found.negative { found.low.value.negated().value() } else { found.low.value.value() }
}
