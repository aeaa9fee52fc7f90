//! "more than an hour", "nearly a week": one of a length of time, where a bound says that it is measured.

use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading};

const BOUNDS: &[&str] = &["than", "over", "under", "nearly", "almost", "about", "around", "least"];

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let bounded = matches!(tokens.word(at), "a" | "an") && BOUNDS.contains(&tokens.word_back(at, 1));
    let time = matches!(tokens.word(at + 1), "minute" | "hour" | "day" | "week" | "month" | "year" | "decade");
    let value = Decimal::new(1, 0);
    (bounded && time).then_some(Reading::Number(Numeral {
        value,
        nature: Nature::Written,
        magnitude: 0,
        first: at,
        stop: at + 1,
    }))
}
