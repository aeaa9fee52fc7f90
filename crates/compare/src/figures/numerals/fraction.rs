//! "half", "a quarter", "two thirds", "three-quarters": shares of a whole, in percent; and "half a million",
//! "a quarter of a million", "half a dozen", "half an hour", which are numbers.

use super::super::token::Tokens;
use super::super::units;
use super::share::fraction;
use super::{Nature, Numeral, Reading, is_number_word, magnitude};

/// Words behind a share that say what it is a share of, or that it is one.
const AFTER: &[&str] =
    &["of", "more", "less", "fewer", "higher", "lower", "as", "the", "its", "their", "his", "her", "all"];

/// Words before a share that say that it is one.
const BEFORE: &[&str] =
    &["by", "than", "over", "under", "nearly", "almost", "about", "around", "to", "least", "only", "roughly"];

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let (part, whole, stop) = written(tokens, at)?;
    let number =
        |value, nature, magnitude, stop| Some(Reading::Number(Numeral { value, nature, magnitude, first: at, stop }));
    let article = stop + usize::from(tokens.word(stop) == "of");
    if matches!(tokens.word(article), "a" | "an") {
        let value = fraction(part, whole).scaled(-2);
        if let Some(power) = magnitude(tokens.word(article + 1)) {
            return number(value.scaled(power), Nature::Grouped, power, article + 2);
        }
        match tokens.word(article + 1) {
            "dozen" => return number(value.times(12)?, Nature::Dozen, 0, article + 2),
            "hour" | "mile" | "kilometre" | "metre" | "tonne" | "day" | "year" => {
                return number(value, Nature::Grouped, 0, article + 1);
            }
            _ => {}
        }
    }
    let before = BEFORE.contains(&tokens.word_back(at, 1));
    // "to a third country" is no share.
    let noun = tokens.get(stop).is_some_and(|next| next.is_word()) && !units::is_function_word(tokens.word(stop));
    let barred = matches!(tokens.word_back(at, 1), "the" | "this" | "first" | "second" | "last" | "other" | "for")
        || matches!(tokens.word(stop), "past" | "final")
        || tokens.hyphened(stop)
        || tokens.get(at)?.is_name();
    let told = part > 1 || AFTER.contains(&tokens.word(stop)) || before && !noun;
    if barred || !told {
        return None;
    }
    number(fraction(part, whole), Nature::Share, 0, stop)
}

/// Part, whole, and one past the words.
fn written(tokens: &Tokens<'_>, at: usize) -> Option<(u64, u64, usize)> {
    if tokens.word(at) == "half" {
        return Some((1, 2, at + 1));
    }
    let part = if tokens.word(at) == "a" { 1 } else { is_number_word(tokens.word(at)).filter(|&part| part < 10)? };
    let next = at + 1 + usize::from(tokens.hyphened(at + 1));
    let word = tokens.word(next);
    let singular = if part > 1 { word.strip_suffix('s')? } else { word };
    let whole = match singular {
        "half" => 2,
        "third" => 3,
        "quarter" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        _ => return None,
    };
    (part < whole).then_some((part, whole, next + 1))
}
