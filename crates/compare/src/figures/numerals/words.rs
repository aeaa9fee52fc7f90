//! "eleven", "four hundred and twelve", "two and a half million", "a hundred", "two dozen".

use super::super::decimal::Decimal;
use super::super::token::Tokens;
use super::{Nature, Numeral, Reading, magnitude};

/// The value of a word below a hundred.
pub(in super::super) fn small(word: &str) -> Option<u64> {
    const WORDS: &[&str] = &[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |words: &[&str]| words.iter().position(|&known| known == word).map(|place| place as u64);
    place(WORDS).map(|place| place + 1).or_else(|| place(TENS).map(|place| 10 * (place + 2)))
}

/// What the number ends with so far.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Digit,
    Teen,
    Tens,
    Hundred,
    Power,
}

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let hangs = tokens.get(at)?.text.is_empty() || tokens.back(at, 1).is_some_and(|_| hyphen_before(tokens, at));
    if hangs {
        return None;
    }
    let (mut total, mut current, mut last, mut top) = (0u64, 0u64, Last::Nothing, i32::MAX);
    let mut stop = at;
    if matches!(tokens.word(at), "a" | "an") {
        if !matches!(tokens.word(at + 1), "hundred" | "thousand" | "million" | "billion" | "trillion" | "dozen") {
            return None;
        }
        (current, last, stop) = (1, Last::Digit, at + 1);
    }
    loop {
        let joint = joint(tokens, stop, last);
        let word = tokens.word(stop + joint);
        if let Some(value) = small(word) {
            let (fits, next) = match value {
                1..=9 => (last != Last::Digit && last != Last::Teen, Last::Digit),
                10..=19 => (matches!(last, Last::Nothing | Last::Hundred | Last::Power), Last::Teen),
                _ => (matches!(last, Last::Nothing | Last::Hundred | Last::Power), Last::Tens),
            };
            if !fits {
                break;
            }
            (current, last) = (current + value, next);
        } else if word == "hundred" && matches!(last, Last::Digit | Last::Teen) && current < 20 {
            (current, last) = (current * 100, Last::Hundred);
        } else if let Some(power) = magnitude(word).filter(|&power| current > 0 && power < top && word.len() > 3) {
            total += current * 10u64.pow(power.cast_unsigned());
            (current, last, top) = (0, Last::Power, power);
        } else {
            break;
        }
        stop += joint + 1;
    }
    let whole = total + current;
    if whole == 0 {
        return None;
    }
    let mut number = Numeral { value: Decimal::new(whole, 0), nature: Nature::Written, magnitude: 0, first: at, stop };
    if last == Last::Power && current == 0 {
        number.magnitude = top;
    }
    Some(Reading::Number(finished(tokens, number)))
}

/// Tokens between two words of a number: a hyphen, or "and" behind a hundred.
fn joint(tokens: &Tokens<'_>, at: usize, last: Last) -> usize {
    if last != Last::Nothing && tokens.hyphened(at) {
        return 1;
    }
    let and = matches!(last, Last::Hundred | Last::Power) && tokens.word(at) == "and";
    usize::from(and && small(tokens.word(at + 1)).is_some())
}

/// Whether a hyphen binds the word at `at` to one before it.
fn hyphen_before(tokens: &Tokens<'_>, at: usize) -> bool {
    at >= 2
        && tokens.get(at).is_some_and(|token| !token.spaced)
        && tokens.glued(at - 1, &['-', '‑'])
        && tokens.get(at - 2).is_some_and(|token| token.is_word() && small(&token.low).is_none())
}

/// With what may follow: a half, a dozen.
fn finished(tokens: &Tokens<'_>, number: Numeral) -> Numeral {
    let at = number.stop;
    let whole = number.value.whole().unwrap_or_default();
    let hyphens = tokens.hyphened(at) && tokens.hyphened(at + 2) && tokens.hyphened(at + 4);
    let half = if hyphens && (tokens.word(at + 1), tokens.word(at + 3), tokens.word(at + 5)) == ("and", "a", "half") {
        6
    } else if tokens.phrase(at, &["and", "a", "half"]) {
        3
    } else {
        0
    };
    if half > 0 {
        let before = 10u64.pow(number.magnitude.cast_unsigned());
        let value = Decimal::new(whole / before * 10 + 5, number.magnitude - 1);
        let number = Numeral { value, stop: at + half, ..number };
        let Some(power) = magnitude(tokens.word(number.stop)).filter(|_| number.magnitude == 0) else { return number };
        return Numeral { value: value.scaled(power), magnitude: power, stop: number.stop + 1, ..number };
    }
    match number.value.times(12).filter(|_| tokens.word(at) == "dozen") {
        Some(value) => Numeral { value, nature: Nature::Dozen, stop: at + 1, ..number },
        None => number,
    }
}
