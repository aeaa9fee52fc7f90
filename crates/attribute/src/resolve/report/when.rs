//! When something was said.

use std::ops::Range;

use ascribe_model::calendar::{MONTHS, WEEKDAYS};
use ascribe_model::{Document, Precision};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::addressee::adjunct;
use crate::resolve::Draft;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// The date that words mean, where it is certain.
type Meaning = Option<(Date, Precision)>;

/// Dates count from here: the day of publication, and the day that the text named last.
#[derive(Debug, Clone, Copy, Default)]
struct Now {
    published: Option<Date>,
    before: Option<Date>,
}

/// How far back the day is looked for from which "two days later" counts, in tokens.
const BACK: usize = 250;

const NUMBERS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// The words that tell when, with the date they mean where that is certain.
pub(crate) fn find(document: &Document, passage: &Passage<'_>, draft: &Draft) -> Option<(Range<usize>, Meaning)> {
    let behind = adjunct(passage, draft)?;
    let sentence = passage.sentences.get(draft.sentence)?;
    let source = draft.source.as_ref().filter(|source| sentence.contains(&source.start));
    let cue = draft.cue.as_ref();
    let said = |at: usize| draft.content.iter().any(|piece| piece.contains(&at)) || passage.quote_at(at).is_some();
    let mut now = Now { published: published_day(document), before: None };
    let mut search = |region: Range<usize>, first: usize| {
        let mut at = region.start;
        while at < region.end && at <= first {
            if said(at) {
                return None;
            }
            if let Some((found, relative)) = phrase(passage, at, region.end, now) {
                if relative && now.before.is_none() {
                    now.before = day_before(document, passage, at);
                    return phrase(passage, at, region.end, now).map(|(found, _)| found);
                }
                return Some(found);
            }
            at += 1;
        }
        None
    };
    // "Vella said on Monday", "Vella on Monday said", "On Monday, Vella said", "said on Monday Vella"
    if let Some(found) = search(behind.start..behind.end.min(behind.start + 16), usize::MAX) {
        return Some(found);
    }
    if let Some(cue) = cue
        && let Some(found) = search(cue.clone(), usize::MAX)
    {
        return Some(found);
    }
    let (source, cue) = (source?, cue?);
    if source.end < cue.start
        && let Some(found) = search(source.end..cue.start, source.end + 1)
    {
        return Some(found);
    }
    // "a study published last week"
    let text = source.clone().find(|&at| {
        passage.is_one_of(at, &["published", "released", "issued", "conducted", "dated", "sent", "adopted"])
    });
    if let Some(at) = text
        && let Some(found) = search(at + 1..source.end.max(at + 1), at + 3).or_else(|| {
            // What tells when can stand behind the words taken for the source.
            search(source.end..sentence.end.min(source.end + 4), source.end)
        })
    {
        return Some(found);
    }
    let opens = sentence.start..source.start.min(cue.start);
    search(opens, sentence.start + 1).or_else(|| search(source.clone(), source.start))
}

/// A noun phrase without the words behind it that tell when: "the council on Monday".
pub(crate) fn without(passage: &Passage<'_>, phrase: Range<usize>) -> Range<usize> {
    let sentence = passage.sentences.partition_point(|s| s.end <= phrase.start);
    let limit = passage.sentences.get(sentence).map_or(phrase.end, |s| s.end);
    let time = (phrase.start + 1..phrase.end).find(|&at| {
        !passage.is_outlet_behind(at)
            && self::phrase(passage, at, limit, Now::default()).is_some_and(|((found, _), _)| found.end >= phrase.end)
    });
    phrase.start..time.unwrap_or(phrase.end)
}

fn published_day(document: &Document) -> Option<Date> {
    document.published.filter(|p| p.precision == Precision::Day).map(|p| p.date)
}

/// The day that the text names last before token `at`.
fn day_before(document: &Document, passage: &Passage<'_>, at: usize) -> Option<Date> {
    let now = Now { published: published_day(document), before: None };
    (at.saturating_sub(BACK)..at).rev().find_map(|from| match phrase(passage, from, at, now)? {
        ((_, Some((date, Precision::Day))), false) => Some(date),
        _ => None,
    })
}

/// A phrase that tells when and begins at token `at`: its tokens, what it means, and whether that
/// counts from another day of the text.
fn phrase(passage: &Passage<'_>, at: usize, limit: usize, now: Now) -> Option<((Range<usize>, Meaning), bool)> {
    let prepositions: &[&str] = &["on", "in", "late", "early", "since", "this", "last", "earlier", "by"];
    let token = &passage.tokens[at];
    let starts = token.is(Class::TIME)
        || token.kind == Kind::Number
        || token.is(Class::CAPITAL)
        || passage.is_one_of(at, prepositions)
        || passage.is_one_of(at, &["the", "a", "an", "days", "weeks"])
        || NUMBERS.iter().any(|number| passage.is_word(at, number));
    if !starts {
        return None;
    }
    if let Some((end, meaning)) = counted(passage, at, limit, now) {
        return Some(((at..end, meaning), true));
    }
    let mut begin = at;
    while begin < limit.min(at + 3) && passage.is_one_of(begin, &["on", "in", "late", "early", "earlier", "since"]) {
        begin += 1;
    }
    if begin >= limit {
        return None;
    }
    let (end, meaning) = plain(passage, begin, limit, now.published, begin > at && passage.is_word(begin - 1, "in"))
        .or_else(|| span(passage, begin, limit, now.published))?;
    Some(((at..end, meaning), false))
}

/// "two days earlier", "the following day", "a month later".
fn counted(passage: &Passage<'_>, at: usize, limit: usize, now: Now) -> Option<(usize, Meaning)> {
    let word = |k: usize, words: &[&str]| k < limit && passage.is_one_of(k, words);
    let exact = |date: Option<Date>| date.map(|date| (date, Precision::Day));
    if word(at, &["the"]) && word(at + 2, &["day", "morning", "evening", "week", "month", "year"]) {
        let back = match () {
            () if word(at + 1, &["next", "following"]) => -1,
            () if word(at + 1, &["previous"]) || word(at + 1, &["day"]) => 1,
            () if word(at + 1, &["same"]) => 0,
            () => return None,
        };
        let day = word(at + 2, &["day", "morning", "evening"]);
        return Some((at + 3, exact(now.before.filter(|_| day).and_then(|date| date.checked_sub(back.days()).ok()))));
    }
    let count = match NUMBERS.iter().position(|number| word(at, &[number])) {
        Some(nth) => i64::try_from(nth + 1).ok(),
        None if word(at, &["a", "an"]) => Some(1),
        None if at < limit && passage.tokens[at].kind == Kind::Number => passage.word(at).parse().ok(),
        None => None,
    }?;
    let unit = at + 1;
    if !word(unit, &["day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours"]) {
        return None;
    }
    let later = word(unit + 1, &["later", "afterwards"]);
    let earlier = word(unit + 1, &["earlier", "before"]);
    let ago = word(unit + 1, &["ago"]);
    if !(later || earlier || ago) {
        return None;
    }
    let from = if ago { now.published } else { now.before };
    let back = if later { -count } else { count };
    let days = match () {
        () if word(unit, &["day", "days"]) => back.checked_mul(1),
        () if word(unit, &["week", "weeks"]) => back.checked_mul(7),
        () => None,
    };
    let months = match () {
        () if word(unit, &["month", "months"]) => Some((back, Precision::Month)),
        () if word(unit, &["year", "years"]) && ago => Some((back.saturating_mul(12), Precision::Year)),
        () => None,
    };
    let exact_days =
        days.filter(|days| days.abs() < 4000).zip(from).and_then(|(days, from)| from.checked_sub(days.days()).ok());
    let near_month =
        months.filter(|(months, _)| months.abs() < 1200 && ago).zip(from).and_then(|((months, precision), from)| {
            Some((first_day(from.checked_sub(months.months()).ok()?, precision)?, precision))
        });
    Some((unit + 2, exact_days.map(|date| (date, Precision::Day)).or(near_month)))
}

/// "last week", "this month", "earlier this year".
fn span(passage: &Passage<'_>, at: usize, limit: usize, published: Option<Date>) -> Option<(usize, Meaning)> {
    let unit = at + 1;
    if unit >= limit || !passage.is_one_of(at, &["last", "this", "earlier"]) {
        return None;
    }
    let last = passage.is_word(at, "last");
    if passage.is_one_of(unit, &["morning", "afternoon", "evening"]) && !last {
        return Some((unit + 1, published.map(|date| (date, Precision::Day))));
    }
    if passage.is_word(unit, "night") && last {
        return Some((unit + 1, published.and_then(|date| Some((date.yesterday().ok()?, Precision::Day)))));
    }
    if let Some((end, meaning)) = plain(passage, unit, limit, published, true).filter(|_| last) {
        // "last Monday" is as often that of the week before.
        let day = matches!(meaning, Some((_, Precision::Day)));
        return Some((end, if day { None } else { meaning }));
    }
    let precision = match () {
        () if passage.is_one_of(unit, &["week", "weekend", "month", "autumn", "spring", "summer", "winter"]) => {
            Precision::Month
        }
        () if passage.is_word(unit, "year") => Precision::Year,
        () => return None,
    };
    let season = passage.is_one_of(unit, &["autumn", "spring", "summer", "winter"]);
    let date = published.filter(|_| !season).and_then(|date| {
        let date = match () {
            () if !last => date,
            () if passage.is_one_of(unit, &["week", "weekend"]) => date.checked_sub(7.days()).ok()?,
            () if passage.is_word(unit, "month") => date.checked_sub(1.months()).ok()?,
            () => date.checked_sub(1.years()).ok()?,
        };
        Some((first_day(date, precision)?, precision))
    });
    Some((unit + 1, date))
}

/// The first day of the month or year of a date.
fn first_day(date: Date, precision: Precision) -> Option<Date> {
    match precision {
        Precision::Day => Some(date),
        Precision::Month => Date::new(date.year(), date.month(), 1).ok(),
        Precision::Year => Date::new(date.year(), 1, 1).ok(),
    }
}

/// A date, a weekday or "yesterday" at token `at`; a month or a year alone only behind "in".
fn plain(
    passage: &Passage<'_>,
    at: usize,
    limit: usize,
    published: Option<Date>,
    behind_in: bool,
) -> Option<(usize, Meaning)> {
    let word = passage.word(at).to_ascii_lowercase();
    let exact = |date: Option<Date>| date.map(|d| (d, Precision::Day));
    if let Some(weekday) = weekday(&word) {
        // "Monday Times", "Monday's vote"
        if passage.is_outlet_behind(at) {
            return None;
        }
        let part = at + 1 < limit && passage.is_one_of(at + 1, &["morning", "afternoon", "evening", "night"]);
        return Some((at + 1 + usize::from(part), exact(published.and_then(|today| weekday_before(today, weekday)))));
    }
    let back = match word.as_str() {
        "today" | "tonight" => Some(0),
        "yesterday" => Some(1),
        _ => None,
    };
    if let Some(back) = back {
        let part = at + 1 < limit && passage.is_one_of(at + 1, &["morning", "afternoon", "evening"]);
        let date = published.and_then(|today| today.checked_sub(back.days()).ok());
        return Some((at + 1 + usize::from(part), exact(date)));
    }
    if let Some(month) = month(passage, at) {
        if let Some(day) = (at + 1 < limit).then(|| number(passage, at + 1)).flatten() {
            let (end, year) = year(passage, at + 2, limit);
            return Some((end, exact(date(year, month, day, published))));
        }
        let (end, year) = year(passage, at + 1, limit);
        let day = passage.is_one_of(at, &["May", "March"]) && !behind_in;
        if !behind_in && year.is_none() || day {
            return None;
        }
        let first = match year {
            Some(year) => Date::new(year, month, 1).ok(),
            None => published.and_then(|today| {
                let year = if month <= today.month() { today.year() } else { today.year() - 1 };
                Date::new(year, month, 1).ok()
            }),
        };
        return Some((end, first.map(|date| (date, Precision::Month))));
    }
    if at + 1 < limit
        && let (Some(day), Some(month)) = (number(passage, at), month(passage, at + 1))
    {
        let (end, year) = year(passage, at + 2, limit);
        return Some((end, exact(date(year, month, day, published))));
    }
    let alone = behind_in && word.len() == 4;
    let year: i16 = word.parse().ok().filter(|year| alone && (1000..=2999).contains(year))?;
    Some((at + 1, Date::new(year, 1, 1).ok().map(|date| (date, Precision::Year))))
}

/// The month that a token with a capital names.
fn month(passage: &Passage<'_>, at: usize) -> Option<i8> {
    let word = passage.word(at);
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let is = |month: &str| lower == month || lower == month[..3] || lower == "sept" && month.starts_with("sept");
    i8::try_from(MONTHS.iter().position(|month| is(month))? + 1).ok()
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

/// The day of the week that a word in small letters is.
fn weekday(word: &str) -> Option<Weekday> {
    let nth = WEEKDAYS.iter().position(|name| *name == word)?;
    Weekday::from_monday_zero_offset(i8::try_from(nth).ok()?).ok()
}

/// The last such weekday that is not after `today`.
fn weekday_before(today: Date, weekday: Weekday) -> Option<Date> {
    let back = i32::from(today.weekday().since(weekday));
    today.checked_sub(back.days()).ok()
}
