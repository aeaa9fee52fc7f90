//! What is a number in writing: one reader per way to write it.

mod article;
mod digits;
mod few;
mod fraction;
mod indefinite;
mod multiple;
mod nobody;
mod share;
mod words;

use super::decimal::Decimal;
use super::token::Tokens;

pub(super) use words::small as is_number_word;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// In digits without a separator or a point: it may be a year, a name, a page.
    Plain,
    /// In digits that only a quantity has.
    Grouped,
    /// Written out.
    Written,
    /// By the dozen, which nobody means to the piece.
    Dozen,
    /// "dozens", "hundreds of thousands".
    Indefinite,
    /// A share of a whole, in percent.
    Share,
}

/// A number in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    pub(super) nature: Nature,
    /// The power of ten that a word for it gives: 6 for "2.3 million".
    pub(super) magnitude: i32,
    /// Its first token.
    pub(super) first: usize,
    /// One past its last token.
    pub(super) stop: usize,
}

/// What a reader makes of a place.
#[derive(Debug)]
pub(super) enum Reading {
    Number(Numeral),
    /// Digits up to this token that are no quantity: a telephone number, a clock time, a model.
    Other(usize),
}

type Reader = fn(&Tokens<'_>, usize) -> Option<Reading>;

/// The readers, in the order in which they are asked; the first that answers is believed.
const READERS: &[Reader] = &[
    multiple::read,
    nobody::read,
    share::read,
    digits::read,
    fraction::read,
    few::read,
    indefinite::read,
    words::read,
    article::read,
];

/// Reads the number that begins at a token.
pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    READERS.iter().find_map(|reader| reader(tokens, at))
}

/// The power of ten of a word: "million", "bn".
fn magnitude(word: &str) -> Option<i32> {
    Some(match word {
        "thousand" | "thousands" | "k" => 3,
        "lakh" => 5,
        "million" | "millions" | "mln" | "mn" => 6,
        "crore" => 7,
        "billion" | "billions" | "bln" | "bn" => 9,
        "trillion" | "trillions" | "trn" | "tn" => 12,
        _ => return None,
    })
}
