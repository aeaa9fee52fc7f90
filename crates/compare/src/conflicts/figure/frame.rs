//! The time that a figure holds for, as days.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::conflicts::text::words;
use crate::conflicts::time::When;
use ascribe_model::calendar::{MONTHS, WEEKDAYS};

/// Words beside a weekday that leave it the same day.
const PARTS: &[&str] =
    &["morning", "noon", "afternoon", "evening", "night", "midnight", "late", "early", "last", "on", "the"];

/// The year that a word is.
pub(super) fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| (1000..=2999).contains(year))
}

/// When a figure holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::conflicts) enum Frame {
    /// Nothing says when.
    None,
    /// These days.
    Days(When),
    /// A day of the year, of any year.
    EachYear(i8, Option<i8>),
    /// Words that the date of the text does not resolve.
    Words(String),
    /// Words that count from the date of a text that has none.
    Undated(String),
}

impl Frame {
    /// The days of a phrase, counted from the day of what is said.
    pub(in crate::conflicts) fn read(phrase: Option<&str>, on: Option<When>) -> Self {
        // At noon it was of any day.
        let Some(phrase) = phrase.filter(|phrase| !matches!(*phrase, "noon" | "midnight")) else { return Self::None };
        let words: Vec<String> = words(phrase).into_iter().map(|word| bare(&word.low).to_owned()).collect();
        let number = |word: &String| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<i16>().ok();
        let year = words.iter().find_map(|word| year(word));
        let day =
            words.iter().filter_map(number).find(|day| (1..=31).contains(day)).and_then(|day| i8::try_from(day).ok());
        let month = words.iter().find_map(|word| (1..).zip(MONTHS).find(|(_, name)| name == word).map(|(nth, _)| nth));
        let said = on.filter(|on| on.first.year() == on.last.year());
        let days = match (year, month, day) {
            (Some(year), Some(month), Some(day)) => {
                Date::new(year, month, day).ok().map(|day| When { first: day, last: day })
            }
            (Some(year), Some(month), None) => {
                Date::new(year, month, 1).ok().map(|day| When { first: day, last: day.last_of_month() })
            }
            (Some(year), None, _) => {
                Date::new(year, 1, 1).ok().map(|day| When { first: day, last: day.last_of_year() })
            }
            // Without a year, the one in which it was last that day.
            (None, Some(month), day) => match said {
                Some(said) => {
                    let of = |year| Date::new(year, month, day.unwrap_or(1)).ok();
                    let this = of(said.first.year()).filter(|date| *date <= said.last);
                    this.or_else(|| of(said.first.year() - 1))
                        .map(|first| When { first, last: if day.is_some() { first } else { first.last_of_month() } })
                }
                None => return Self::EachYear(month, day),
            },
            // "Tuesday the 18th": the last such day.
            (None, None, Some(day)) if words.iter().any(|word| WEEKDAYS.contains(&word.as_str())) => {
                let of = |month: Date| month.with().day(day).build().ok();
                said.and_then(|said| {
                    let month = said.last.first_of_month();
                    let last = || month.checked_sub(1.months()).ok().and_then(of);
                    of(month).filter(|date| *date <= said.last).or_else(last)
                })
                .map(|day| When { first: day, last: day })
            }
            _ => said.filter(|said| said.is_day()).and_then(|said| counted(&words, said.first)),
        };
        // What has been so since Friday is so until it is said.
        let since = words.first().is_some_and(|first| first == "since");
        let until = |days: When| said.filter(|_| since).map_or(days.last, |said| days.last.max(said.last));
        match days {
            Some(days) => Self::Days(When { first: days.first, last: until(days) }),
            None if on.is_none() => Self::Undated(words.join(" ")),
            None => Self::Words(words.join(" ")),
        }
    }

    /// Whether two figures may be for the same time. Where one says nothing, nothing speaks against it.
    pub(super) fn fits(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, _) | (_, Self::None) => true,
            (Self::Days(one), Self::Days(other)) => !one.before(*other) && !other.before(*one),
            (Self::Days(days), Self::EachYear(month, day)) | (Self::EachYear(month, day), Self::Days(days)) => {
                days.first.month() <= *month
                    && *month <= days.last.month()
                    && day.is_none_or(|day| !days.is_day() || days.first.day() == day)
            }
            (Self::EachYear(month, day), Self::EachYear(other, other_day)) => {
                month == other && day.zip(*other_day).is_none_or(|(a, b)| a == b)
            }
            (Self::Words(one), Self::Words(other)) => one == other,
            (Self::Undated(one), Self::Undated(other)) => {
                one == other || weekday(one).is_some_and(|day| weekday(other) == Some(day))
            }
            // Which Tuesday it was is not known: that it was another one neither.
            (Self::Undated(_), _) | (_, Self::Undated(_)) => true,
            (Self::Words(_), _) | (_, Self::Words(_)) => false,
        }
    }
}

impl Frame {
    /// Fewest days from one to the other, where both are known.
    pub(in crate::conflicts) fn days_to(&self, other: &Self) -> Option<i32> {
        match (self, other) {
            (Self::Days(one), Self::Days(other)) => Some(one.days_to(*other)),
            _ => None,
        }
    }

    /// Whether both say that they hold for one and the same day.
    pub(in crate::conflicts) fn is_same_day(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Undated(one), Self::Undated(other)) => weekday(one).is_some_and(|day| weekday(other) == Some(day)),
            (Self::Days(one), Self::Days(other)) => one.is_day() && one == other,
            (Self::EachYear(_, Some(_)), Self::EachYear(_, Some(_))) => self == other,
            (Self::Days(days), Self::EachYear(_, Some(_))) | (Self::EachYear(_, Some(_)), Self::Days(days)) => {
                days.is_day() && self.fits(other)
            }
            _ => false,
        }
    }
}

/// The weekday of a phrase that is of that day alone: "monday", "late monday night", but not "since monday".
fn weekday(phrase: &str) -> Option<&str> {
    let mut other = phrase.split(' ').filter(|word| !PARTS.contains(word));
    other.next().filter(|word| WEEKDAYS.contains(word) && other.next().is_none())
}

fn bare(low: &str) -> &str {
    low.strip_suffix("'s").unwrap_or(low)
}

/// A phrase that counts from the day on which it is said: "on Monday night", "last week".
fn counted(words: &[String], said: Date) -> Option<When> {
    let has = |word: &str| words.iter().any(|one| one == word);
    let back = |days: i32| said.checked_sub(days.days()).ok();
    let range = |first: Date, last: Date| Some(When { first, last });
    let (last, week) = (has("last"), has("week"));
    if let Some((weekday, _)) = (0i8..).zip(WEEKDAYS).find(|(_, name)| has(name)) {
        let passed = i32::from((said.weekday().to_monday_zero_offset() + 7 - weekday) % 7);
        let day = back(if last && passed == 0 { 7 } else { passed })?;
        return range(day, day);
    }
    if has("today") || has("tonight") {
        return range(said, said);
    }
    if has("yesterday") || last && has("night") {
        return back(1).and_then(|day| range(day, day));
    }
    if has("overnight") {
        return back(1).and_then(|day| range(day, said));
    }
    if week {
        let monday = back(i32::from(said.weekday().to_monday_zero_offset()) + if last { 7 } else { 0 })?;
        return range(monday, monday.checked_add(6.days()).ok()?);
    }
    if has("month") {
        let day = if last { said.first_of_month().checked_sub(1.days()).ok()? } else { said };
        return range(day.first_of_month(), day.last_of_month());
    }
    if has("year") {
        let day = if last { said.first_of_year().checked_sub(1.days()).ok()? } else { said };
        return range(day.first_of_year(), day.last_of_year());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn frame(phrase: &str) -> Frame {
        let on = date(2031, 3, 5);
        Frame::read(Some(phrase), Some(When { first: on, last: on }))
    }

    #[test]
    fn phrases_are_counted_from_the_day() {
        for (one, other, fits) in [
            ("2 March", "Sunday night", true),
            ("on Monday", "2 March", false),
            ("yesterday", "4 March 2031", true),
            ("last week", "26 February", true),
            ("last year", "in 2030", true),
            ("last year", "2031", false),
            ("May", "May 2030", true),
            ("April", "May", false),
            ("since Saturday", "Monday night", true),
            ("since Sunday", "Saturday", false),
        ] {
            assert_eq!(frame(one).fits(&frame(other)), fits, "{one} {other}");
        }
        let undated = Frame::read(Some("2 March"), None);
        assert!(undated.fits(&frame("2 March")) && !undated.fits(&frame("3 March")));
        assert!(Frame::None.fits(&undated));
    }

    #[test]
    fn a_weekday_is_the_same_with_and_without_its_hour() {
        let frame = |phrase: &str| Frame::read(Some(phrase), None);
        for (one, other, same) in [
            ("Monday", "Monday night", true),
            ("last Monday", "early Monday", true),
            ("Monday", "Tuesday", false),
            ("since Monday", "Monday", false),
            ("last night", "last night", false),
        ] {
            assert_eq!(frame(one).is_same_day(&frame(other)), same, "{one} {other}");
            assert_eq!(frame(one).fits(&frame(other)), same || one == other, "{one} {other}");
        }
    }
}
