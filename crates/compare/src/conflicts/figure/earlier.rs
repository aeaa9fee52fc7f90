//! Figures that stand before another, in its sentence or in the one before.

use ascribe_model::testimony::{Number, Place, Who};
use ascribe_model::{Figure, Offsets};

use super::clause::REACH;
use crate::figures;

/// The end of a character at or before a place.
pub(super) fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// As much of a sentence before as is read.
pub(super) fn end(sentence: &str) -> &str {
    &sentence[boundary(sentence, sentence.len().saturating_sub(2 * REACH))..]
}

/// The last figure of a sentence that has a unit.
pub(super) fn last_figure(sentence: &str) -> Option<Number> {
    let sentence = end(sentence);
    let all = figures::find(sentence);
    all.iter().rev().find(|figure| figure.unit.is_some()).map(|figure| number(sentence, figure))
}

/// A figure of a sentence as if it were evidence; nobody's and nowhere.
pub(super) fn number(text: &str, figure: &Figure) -> Number {
    let offsets = Offsets::new(text);
    let words = |span| offsets.slice(span).map(str::to_owned);
    Number {
        id: String::new(),
        statement_id: None,
        place: Place { story: 0, outlet: None, uri: String::new(), on: None },
        who: Who::Nobody,
        value: figure.value,
        value_high: figure.value_high,
        bound: figure.bound,
        unit: figure.unit.clone(),
        counted: figure.counted.and_then(words),
        as_of: figure.as_of.and_then(words),
        at: figure.place.and_then(words),
        surface: words(figure.span).unwrap_or_default(),
        text: text.to_owned(),
        quantity: None,
        before: String::new(),
        around: String::new(),
    }
}
