//! "dozens", "hundreds", "tens of thousands", "several hundred": at least two of what is named.

use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading, magnitude};

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let named = |value, stop, magnitude| {
        let value = Decimal::new(value, 0).scaled(magnitude);
        let article = usize::from(tokens.word(at) == "few" && tokens.word_back(at, 1) == "a");
        Some(Reading::Number(Numeral { value, nature: Nature::Indefinite, magnitude: 0, first: at - article, stop }))
    };
    if matches!(tokens.word(at), "several" | "few" | "many") {
        let hundred = tokens.word(at + 1);
        return match hundred {
            "dozen" => named(24, at + 2, 0),
            "hundred" if magnitude(tokens.word(at + 2)).is_some() => {
                named(200, at + 3, magnitude(tokens.word(at + 2)).unwrap_or_default())
            }
            "hundred" => named(200, at + 2, 0),
            _ => named(2, at + 2, magnitude(hundred).filter(|_| !hundred.ends_with('s'))?),
        };
    }
    if tokens.phrase(at, &["couple", "of"]) {
        let (value, power) = match tokens.word(at + 2) {
            "dozen" => (24, 0),
            "hundred" => (200, 0),
            word => (2, magnitude(word).filter(|_| !word.ends_with('s'))?),
        };
        let value = Decimal::new(value, 0).scaled(power);
        return Some(Reading::Number(Numeral { value, nature: Nature::Dozen, magnitude: 0, first: at, stop: at + 3 }));
    }
    let many = |word: &str| match word {
        "tens" => Some(20),
        "dozens" => Some(24),
        "scores" => Some(40),
        "hundreds" => Some(200),
        "thousands" => Some(2_000),
        "millions" => Some(2_000_000),
        "billions" => Some(2_000_000_000),
        _ => None,
    };
    let value = many(tokens.word(at))?;
    let of = tokens.word(at + 1) == "of";
    let power = magnitude(tokens.word(at + 2)).filter(|_| of && tokens.word(at + 2).ends_with('s'));
    match (tokens.word(at), power) {
        (_, Some(power)) => named(value, at + 3, power),
        ("tens" | "scores", None) if !of => None,
        _ => named(value, at + 1, 0),
    }
}
