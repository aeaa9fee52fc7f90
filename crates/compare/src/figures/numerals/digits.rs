//! "631", "1,004", "43.6", "120 000", "2.3 million", "4½".

use super::super::decimal::Decimal;
use super::super::token::{Kind, Token, Tokens};
use super::super::units;
use super::{Nature, Numeral, Reading, magnitude};

pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let first = digits(tokens, at)?;
    let zero = first.len() > 1 && first.starts_with('0');
    if zero || hangs(tokens, at) {
        return Some(Reading::Other(chain(tokens, at, zero)));
    }
    let (mut stop, mut whole) = (at + 1, first.to_owned());
    if first.len() <= 3 {
        while let Some((group, next)) = group(tokens, stop) {
            whole.push_str(group);
            stop = next;
        }
    }
    let grouped = stop > at + 1;
    let mut fraction = "";
    let point = joined(tokens, stop, &['.', '·']);
    let comma = !grouped && joined(tokens, stop, &[',']);
    if let Some(tail) = digits(tokens, stop + 1).filter(|tail| point || comma && tail.len() < 3) {
        fraction = tail;
        stop += 2;
    }
    let dated = joined(tokens, stop, &['-']) && joined(tokens, stop + 2, &['-']);
    if dated || joined(tokens, stop, &['.', ':', '/', ',']) {
        return Some(Reading::Other(chain(tokens, stop, false)));
    }
    let Some(value) = Decimal::parse(&whole, fraction) else { return Some(Reading::Other(stop)) };
    let nature = if grouped || !fraction.is_empty() { Nature::Grouped } else { Nature::Plain };
    let number = scaled(tokens, Numeral { value, nature, magnitude: 0, first: at, stop });
    let suffix = tokens.get(number.stop).filter(|token| token.is_word() && !token.spaced);
    Some(match suffix {
        Some(word) if !units::may_follow_digits(word.text) => Reading::Other(number.stop + 1),
        _ => Reading::Number(number),
    })
}

fn digits<'a>(tokens: &'a Tokens<'_>, at: usize) -> Option<&'a str> {
    tokens.get(at).filter(|token| token.kind == Kind::Digits).map(|token| token.text)
}

/// Whether one of the marks and more digits hang on the token before `at`.
fn joined(tokens: &Tokens<'_>, at: usize, marks: &[char]) -> bool {
    tokens.glued(at, marks) && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Digits && !next.spaced)
}

/// Whether the digits hang on a word: "A320", "MiG-29", "#5", "’90".
fn hangs(tokens: &Tokens<'_>, at: usize) -> bool {
    let (Some(this), Some(before)) = (tokens.get(at), tokens.back(at, 1)) else { return false };
    if this.spaced {
        return false;
    }
    let hyphen = before.text.starts_with(['-', '‑', '–', '/', '_', '.']) && !before.spaced;
    // "5%-10%", "20m-30m": what stands before the hyphen is the unit of another number.
    let word = |token: &Token<'_>| token.is_word() && !units::may_follow_digits(token.text);
    before.is_word() && !units::is_currency_sign(before.text)
        || before.text.starts_with(['#', '№', '@', '_'])
        || hyphen && tokens.back(at, 2).is_some_and(word)
}

/// Three more digits behind a comma, an apostrophe or a space that parts thousands.
fn group<'a>(tokens: &'a Tokens<'_>, at: usize) -> Option<(&'a str, usize)> {
    let three = |at| digits(tokens, at).filter(|group| group.len() == 3);
    if joined(tokens, at, &[',', '’', '\'']) {
        return three(at + 1).map(|group| (group, at + 2));
    }
    let spaced = tokens.get(at).is_some_and(|token| token.spaced && !token.opens);
    three(at).filter(|_| spaced).map(|group| (group, at + 1))
}

/// With the word for a power of ten behind it, and a fraction of one character.
fn scaled(tokens: &Tokens<'_>, number: Numeral) -> Numeral {
    let vulgar = |text: &str| {
        Some(match text {
            "½" => (5, 1),
            "¼" => (25, 2),
            "¾" => (75, 2),
            _ => return None,
        })
    };
    let mut number = number;
    if let Some((part, places)) = tokens.get(number.stop).and_then(|token| vulgar(token.text)) {
        let whole = number.value.whole().unwrap_or(0).min(u64::from(u32::MAX));
        number.value = Decimal::new(whole * 10u64.pow(places) + part, -places.cast_signed());
        number.stop += 1;
    }
    let hyphen = usize::from(tokens.hyphened(number.stop));
    let at = number.stop + hyphen;
    let word = tokens.word(at);
    let million = word == "m" && tokens.get(at).is_some_and(|token| !token.spaced) && {
        let money = tokens.back(number.first, 1).is_some_and(|token| units::is_currency_sign(token.text));
        money || tokens.get(at + 1).is_some_and(|next| next.is_word()) && units::noun_follows(tokens, at + 1)
    };
    if let Some(magnitude) = if million { Some(6) } else { magnitude(word) } {
        number.value = number.value.scaled(magnitude);
        (number.magnitude, number.stop, number.nature) = (magnitude, at + 1, Nature::Grouped);
    } else if matches!(word, "dozen" | "hundred") {
        let factor = if word == "dozen" { 12 } else { 100 };
        if let Some(value) = number.value.times(factor) {
            (number.value, number.stop) = (value, at + 1);
            number.nature = if word == "dozen" { Nature::Dozen } else { Nature::Grouped };
        }
    }
    number
}

/// One past everything that hangs together with the digits at or before `at`.
fn chain(tokens: &Tokens<'_>, at: usize, spaces: bool) -> usize {
    let mut stop = if digits(tokens, at).is_some() { at + 1 } else { at };
    loop {
        let next = tokens.get(stop);
        if joined(tokens, stop, &['.', ':', '/', ',', '-', '–']) {
            stop += 2;
        } else if next.is_some_and(|token| token.kind != Kind::Mark && !token.spaced)
            || spaces && digits(tokens, stop).is_some()
        {
            stop += 1;
        } else {
            return stop;
        }
    }
}
