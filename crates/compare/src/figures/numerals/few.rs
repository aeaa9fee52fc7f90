//! "a few hours and nothing more", "no more than a few days": at most what makes up the next longer time.

use ascribe_model::Bound;

use super::super::bound;
use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading};

/// How many of a time make up the next longer one.
const MAKE_UP: &[(&str, u64)] =
    &[("seconds", 60), ("minutes", 60), ("hours", 24), ("days", 7), ("weeks", 4), ("months", 12)];

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    if !tokens.phrase(at, &["a", "few"]) {
        return None;
    }
    let (_, value) = MAKE_UP.iter().find(|(time, _)| tokens.word(at + 2) == *time)?;
    let limits = |bound: Option<(Bound, usize)>| bound.is_some_and(|(bound, _)| bound == Bound::AtMost);
    let limited = limits(bound::before(tokens, at, true)) || limits(bound::after(tokens, at + 3));
    let numeral =
        Numeral { value: Decimal::new(*value, 0), nature: Nature::Written, magnitude: 0, first: at, stop: at + 2 };
    limited.then_some(Reading::Number(numeral))
}
