//! "one in five", "nine out of ten": shares of a whole, in percent.

use super::super::decimal::Decimal;
use super::super::token::{Kind, Tokens};
use super::super::units::{Family, at as unit_at};
use super::{Nature, Numeral, Reading, is_number_word};

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let part = number(tokens, at)?;
    let joint = [&["out", "of", "every"][..], &["out", "of"], &["in", "every"], &["in"]];
    let joint = joint.into_iter().find(|joint| tokens.phrase(at + 1, joint))?;
    let of = at + 1 + joint.len();
    let whole = number(tokens, of)?;
    // "two in five days" is no share, nor is "12 in 40 villages".
    let time = unit_at(tokens, of + 1).is_some_and(|unit| unit.family == Family::Time);
    let far = joint == ["in"] && part > 1 && (time || whole > 10);
    if far || part >= whole || whole > 100 {
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
        Kind::Digits if token.text.len() <= 3 => {
            let next = tokens
                .get(at + 1)
                .is_some_and(|next| !next.spaced && !next.text.starts_with([',', '.', ';', ')', ':']));
            let more = tokens.get(at + 2).is_some_and(|next| next.kind == Kind::Digits && !next.spaced);
            let alone = (token.spaced || token.opens) && !next && !more;
            alone.then(|| token.text.parse().ok()).flatten()
        }
        _ => is_number_word(&token.low),
    }
}
