//! When something was said.

use std::ops::Range;

use ascribe_model::{Document, Precision, Published};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Draft;
use super::addressee::adjunct;
use crate::text::Passage;

/// The date that words mean, where it is certain.
type Meaning = Option<(Date, Precision)>;

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "sept",
];
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// The words that tell when, with the date they mean where that is certain.
pub(super) fn find(document: &Document, passage: &Passage<'_>, draft: &Draft) -> Option<(Range<usize>, Meaning)> {
    let behind = adjunct(passage, draft)?;
    let sentence = passage.sentences.get(draft.sentence)?;
    // "On Monday, Vella said", "Vella on Monday said"
    let source = draft.source.as_ref();
    let front = source.map_or(0..0, |source| sentence.start..source.start.min(sentence.start + 2));
    let middle = source.zip(draft.cue.as_ref()).map_or(0..0, |(source, cue)| source.end..cue.start);
    let said = |at: usize| draft.content.iter().any(|piece| piece.contains(&at)) || passage.quote_at(at).is_some();
    for region in [behind.start..behind.end.min(behind.start + 16), middle, front] {
        let mut at = region.start;
        while at < region.end {
            if said(at) {
                break;
            }
            if let Some((end, date)) = phrase(passage, at, region.end, document.published) {
                let on = at > sentence.start && passage.is_one_of(at - 1, &["on", "in", "last"]);
                return Some((if on { at - 1 } else { at }..end, date));
            }
            at += 1;
        }
    }
    None
}

/// A date that begins at token `at`: its end and its meaning.
fn phrase(passage: &Passage<'_>, at: usize, limit: usize, published: Option<Published>) -> Option<(usize, Meaning)> {
    let day_known = published.filter(|p| p.precision == Precision::Day).map(|p| p.date);
    let word = passage.word(at).to_ascii_lowercase();
    let exact = |date: Option<Date>| date.map(|d| (d, Precision::Day));
    if let Some((_, weekday)) = WEEKDAYS.iter().find(|(name, _)| *name == word) {
        return Some((at + 1, exact(day_known.and_then(|today| weekday_before(today, *weekday)))));
    }
    let back = match word.as_str() {
        "today" | "tonight" => Some(0),
        "yesterday" => Some(1),
        _ => None,
    };
    if let Some(back) = back {
        return Some((at + 1, exact(day_known.and_then(|today| today.checked_sub(back.days()).ok()))));
    }
    if let Some(month) = month(passage, at) {
        let day = (at + 1 < limit).then(|| number(passage, at + 1)).flatten()?;
        let (end, year) = year(passage, at + 2, limit);
        return Some((end, exact(date(year, month, day, day_known))));
    }
    if at + 1 < limit
        && let (Some(day), Some(month)) = (number(passage, at), month(passage, at + 1))
    {
        let (end, year) = year(passage, at + 2, limit);
        return Some((end, exact(date(year, month, day, day_known))));
    }
    None
}

/// The month that a token with a capital names.
fn month(passage: &Passage<'_>, at: usize) -> Option<i8> {
    let word = passage.word(at);
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let known = FULL_MONTHS.contains(&lower.as_str()) || MONTHS.contains(&lower.as_str());
    let nth = MONTHS.iter().position(|m| lower.starts_with(m)).filter(|_| known)?;
    i8::try_from(nth + 1).ok()
}

/// A day of the month: "18", "31st".
fn number(passage: &Passage<'_>, at: usize) -> Option<i8> {
    let word = passage.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &word[digits.len()..];
    let ordinal = suffix.is_empty() || ["st", "nd", "rd", "th"].contains(&suffix);
    digits.parse().ok().filter(|day| ordinal && (1..=31).contains(day))
}

/// A year at `at`, behind a comma or not.
fn year(passage: &Passage<'_>, at: usize, limit: usize) -> (usize, Option<i16>) {
    let place = if passage.word(at) == "," { at + 1 } else { at };
    let year = passage.word(place).parse().ok().filter(|y| (1000..=2999).contains(y) && place < limit);
    (if year.is_some() { place + 1 } else { at }, year)
}

/// The date; without a year the last such day that is not after publication.
fn date(year: Option<i16>, month: i8, day: i8, published: Option<Date>) -> Option<Date> {
    if let Some(year) = year {
        return Date::new(year, month, day).ok();
    }
    let published = published?;
    let date = Date::new(published.year(), month, day).ok();
    match date {
        Some(date) if date <= published => Some(date),
        _ => Date::new(published.year() - 1, month, day).ok(),
    }
}

/// The last such weekday that is not after `today`.
fn weekday_before(today: Date, weekday: Weekday) -> Option<Date> {
    let back = i32::from(today.weekday().since(weekday));
    today.checked_sub(back.days()).ok()
}
