//! "doubled", "has tripled", "halved": by how much something rose or fell, in percent of what it was.

use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading};

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let percent = match tokens.word(at) {
        "doubled" => 100,
        "tripled" | "trebled" => 200,
        "quadrupled" => 300,
        "halved" => 50,
        _ => return None,
    };
    // "doubled back", "doubled as a ferry", "doubled the guard", "a doubled watch"
    let other = matches!(
        tokens.word(at + 1),
        "as" | "up" | "down" | "back" | "over" | "the" | "a" | "an" | "his" | "her" | "its" | "their" | "to"
    );
    let described = matches!(tokens.word_back(at, 1), "a" | "the" | "be" | "was" | "were" | "is" | "are");
    let value = Decimal::new(percent, 0);
    let numeral = Numeral { value, nature: Nature::Share, magnitude: 0, first: at, stop: at + 1 };
    (!other && !described).then_some(Reading::Number(numeral))
}
