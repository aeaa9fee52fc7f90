//! None at all, of people to whom something may happen: "nobody was hurt", "no one had been arrested".

use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading};

/// What may happen to people, and happened to none. Whether anybody was killed is more than a number: to deny it is a
/// position.
const HAPPENS: &[&str] = &[
    "hurt",
    "injured",
    "wounded",
    "harmed",
    "arrested",
    "detained",
    "hospitalised",
    "hospitalized",
    "missing",
    "trapped",
    "evacuated",
    "infected",
    "charged",
    "dismissed",
    "sacked",
];

/// Most words between "nobody" and what happened.
const REACH: usize = 4;

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let stop = match (tokens.word(at), tokens.word(at + 1)) {
        ("nobody" | "none", _) => at + 1,
        ("no", "one") => at + 2,
        _ => return None,
    };
    let is = |nth: &usize| {
        matches!(
            tokens.word(*nth),
            "was" | "were" | "is" | "are" | "had" | "has" | "have" | "been" | "seriously" | "badly" | "else"
        )
    };
    let verbs = (stop..stop + REACH).take_while(is).count();
    let happens = verbs > 0 && HAPPENS.contains(&tokens.word(stop + verbs)) && tokens.word(stop) != "else";
    let value = Decimal::new(0, 0);
    let none = Numeral { value, nature: Nature::Written, magnitude: 0, first: at, stop };
    happens.then_some(Reading::Number(none))
}
