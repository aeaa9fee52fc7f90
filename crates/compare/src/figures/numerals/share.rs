//! "one in five", "nine out of ten": shares of a whole, in percent.

use super::super::decimal::Decimal;
use super::super::token::{Kind, Tokens};
use super::{Nature, Numeral, Reading, is_number_word};

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let part = number(tokens, at)?;
    let out = tokens.phrase(at + 1, &["out", "of"]);
    let of = at + if out { 3 } else { 2 };
    let whole = number(tokens, of)?;
    let one_in = part == 1 && tokens.word(at + 1) == "in";
    if !(out || one_in) || part >= whole || whole > 100 {
        return None;
    }
    let value = fraction(part, whole);
    Some(Reading::Number(Numeral { value, nature: Nature::Share, magnitude: 0, first: at, stop: of + 1 }))
}

/// A share in percent, to six digits where it does not come out even.
pub(super) fn fraction(part: u64, whole: u64) -> Decimal {
    let exact = part * 100 * 10_000;
    Decimal::new((exact + whole / 2) / whole, -4)
}

fn number(tokens: &Tokens<'_>, at: usize) -> Option<u64> {
    let token = tokens.get(at)?;
    match token.kind {
        Kind::Digits if token.text.len() <= 3 => token.text.parse().ok(),
        _ => is_number_word(&token.low),
    }
}
