//! Dates and years, and times counted from now: "17 March 2011", "since 1992", "two weeks ago".

use super::super::candidate::Candidate;
use super::super::numerals::Nature;
use super::super::token::{Token, Tokens};
use super::super::units::Family;
use ascribe_model::calendar::{MONTHS, WEEKDAYS};

/// Short forms of the months.
const SHORT: &[&str] = &["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"];

/// Words behind which four digits are a year, whatever follows.
const YEARLY: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "before",
    "after",
    "during",
    "early",
    "late",
    "mid",
    "spring",
    "summer",
    "autumn",
    "winter",
    "fall",
    "year",
    "from",
    "by",
    "the",
    "through",
    "christmas",
    "easter",
    "that",
    "this",
    "its",
    "their",
];

pub(in super::super) fn is_month(word: &str) -> bool {
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    SHORT.contains(&word) || capital && MONTHS.contains(&word.to_ascii_lowercase().as_str())
}

pub(in super::super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word)
}

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    day(tokens, found) || year(tokens, found) || distance(tokens, found)
}

fn day(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let month = |nth: usize| tokens.get(nth).is_some_and(|token| is_month(token.text));
    let value = found.low.value.value();
    if !found.is_plain() || found.bounded || !(1.0..=31.0).contains(&value) {
        return false;
    }
    let next = found.numerals;
    let after = month(next) || matches!(tokens.word(next), "of" | "and" | "or") && month(next + 1);
    let first = found.low.first;
    // "Feb. 9"
    let dotted = first > 1 && tokens.glued(first - 1, &['.']) && month(first - 2);
    let before = first > 0 && month(first - 1) || dotted;
    let weekday = is_weekday(tokens.word_back(found.low.first, 1)) && found.unit.is_none();
    // "12 and 14 May"
    let pair = matches!(tokens.word(next), "and" | "or" | "to") && month(next + 2);
    after || before || weekday || pair
}

fn year(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let value = found.low.value.value();
    if !found.is_plain() || found.low.stop - found.low.first != 1 || !(1000.0..2200.0).contains(&value) {
        return false;
    }
    let first = found.low.first;
    let before = tokens.word_back(first, 1);
    let month = first > 0 && tokens.get(first - 1).is_some_and(|token| is_month(token.text));
    if month
        || YEARLY.contains(&before)
        || tokens.glued(first.saturating_sub(1), &[',', '/', '(']) && found.unit.is_none()
    {
        return true;
    }
    // "the treaty of 1992", but "a crowd of 2000 people".
    let of = before == "of" && value % 100.0 != 0.0;
    of || (1500.0..2200.0).contains(&value) && found.unit.is_none() && !found.bounded
        || tokens.hyphened(found.numerals)
        || found.high.is_some_and(|high| found.dashed && high.nature == Nature::Plain && found.unit.is_none())
}

/// "three weeks ago", "over the past five years", "24 hours a day".
fn distance(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let Some(unit) = found.unit.as_ref().filter(|unit| unit.family == Family::Time) else { return false };
    let after = tokens.word(unit.stop);
    let before = tokens.word_back(found.start, 1);
    let every = matches!(after, "a" | "per") && matches!(tokens.word(unit.stop + 1), "day" | "week" | "year");
    let round = matches!((&*unit.name, found.low.value.whole()), ("hours", Some(24)) | ("days", Some(7)));
    // "90 minutes before the match" is as long as that.
    let before_then = after == "before" && !tokens.get(unit.stop + 1).is_some_and(Token::is_word);
    matches!(after, "ago" | "earlier" | "later" | "hence" | "previously")
        || before_then
        || matches!(before, "past" | "last" | "next" | "previous" | "coming" | "first" | "preceding" | "every")
        || every && round
}
