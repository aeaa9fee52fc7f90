//! Clock times: "9.30 am", "seven in the morning", "at five", "three o’clock".

use super::super::candidate::Candidate;
use super::super::token::Tokens;

/// Words before "at" behind which a number is no time: "stands at 12".
const LEVEL: &[&str] = &[
    "stands",
    "stood",
    "stand",
    "put",
    "puts",
    "remains",
    "remained",
    "estimated",
    "estimates",
    "number",
    "numbers",
    "toll",
    "total",
    "priced",
    "valued",
    "set",
    "estimate",
    "count",
    "figure",
    "capped",
    "looked",
    "fired",
    "shot",
];

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let next = found.numerals;
    let half = |word: &str| matches!(word, "am" | "pm" | "gmt" | "o'clock" | "o’clock");
    let dotted =
        matches!(tokens.word(next), "a" | "p") && tokens.glued(next + 1, &['.']) && tokens.word(next + 2) == "m";
    let part = tokens.phrase(next, &["in", "the"])
        && matches!(tokens.word(next + 2), "morning" | "afternoon" | "evening")
        || tokens.phrase(next, &["at", "night"]);
    let small = found.low.value.value() <= 24.0 && found.low.magnitude == 0;
    if half(tokens.word(next)) || dotted || part && small {
        return true;
    }
    if is_stamp(tokens, found) {
        return true;
    }
    // "Shortly before six".
    let near = matches!(tokens.word_back(found.start, 1), "before" | "after" | "past")
        && matches!(tokens.word_back(found.start, 2), "shortly" | "just" | "soon" | "little" | "well" | "long");
    if near && small && found.unit.is_none() {
        return true;
    }
    let at = matches!(tokens.word_back(found.start, 1), "at" | "until" | "till");
    // "Put the number of arrests at 23", but not "a number of boats left at 11".
    let told = |back: &usize| {
        matches!(tokens.word_back(found.start, *back), "number" | "toll" | "total" | "tally" | "count")
            && matches!(tokens.word_back(found.start, back + 1), "the" | "its" | "their")
    };
    let number = (2..10).take_while(|&back| !tokens.word_back(found.start, back).is_empty()).any(|back| told(&back));
    let level = number || LEVEL.contains(&tokens.word_back(found.start, 2));
    small && found.unit.is_none() && at && !level && !found.negative
}

/// The time before an entry of a live page: "19.32 The quay is shut."
fn is_stamp(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let digits = |nth: usize, most: u32| {
        tokens.get(nth).is_some_and(|token| token.text.len() == 2 && token.text.parse().is_ok_and(|n: u32| n < most))
    };
    let opens = tokens.get(found.start).is_some_and(|token| token.opens);
    let goes_on = || tokens.get(found.numerals).is_some_and(|next| next.is_capital() || !next.is_word());
    opens
        && found.numerals == found.start + 3
        && digits(found.start, 24)
        && tokens.glued(found.start + 1, &['.'])
        && digits(found.start + 2, 60)
        && found.unit.is_none()
        && goes_on()
}
