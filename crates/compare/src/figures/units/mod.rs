//! Units: what stands behind a number, or, as money, before it.

mod money;
mod named;
mod noun;

use super::numerals::{Nature, Numeral};
use super::token::Tokens;

pub(super) use money::before;
pub(super) use named::{at, normal};
pub(super) use noun::{head, is_function_word};

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Percent and percentage points.
    Share,
    Money,
    /// Hours to decades.
    Time,
    Measure,
    /// A noun: what is counted.
    Noun,
}

/// A unit, and where it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) name: String,
    pub(super) family: Family,
    /// One past its last token.
    pub(super) stop: usize,
}

type Reader = fn(&Tokens<'_>, &Numeral) -> Option<Unit>;

/// The readers of units, in the order in which they are asked.
const READERS: &[Reader] = &[named::after, noun::after];

/// The unit behind a number.
pub(super) fn after(tokens: &Tokens<'_>, number: &Numeral) -> Option<Unit> {
    if number.nature == Nature::Share {
        return Some(Unit { name: "percent".to_owned(), family: Family::Share, stop: number.stop });
    }
    READERS.iter().find_map(|reader| reader(tokens, number))
}

/// Whether letters may stand right behind digits: "5m", "50mg", "120USD".
pub(super) fn may_follow_digits(word: &str) -> bool {
    named::is_named(word)
}

/// Whether the word is money before a number: "USD", "$".
pub(super) fn is_currency_sign(word: &str) -> bool {
    money::is_sign(word)
}

/// Whether a unit or a counted noun begins at a token.
pub(super) fn noun_follows(tokens: &Tokens<'_>, at: usize) -> bool {
    named::at(tokens, at).is_some() || head(tokens, at).is_some()
}
