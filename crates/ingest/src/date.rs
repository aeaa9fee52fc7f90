//! Dates as people and machines write them. A date that could be two days is none.

use std::ops::Range;

use ascribe_model::Precision;
use ascribe_model::calendar::{MONTHS, WEEKDAYS};
use jiff::civil::{Date, Weekday};

/// A date in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) date: Date,
    pub(crate) precision: Precision,
    /// First byte of it.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) stop: usize,
}

/// The first date in a line that names its year: "23 May, 2022", "Nov. 24, 2022", "2022-05-23",
/// "23/05/2022" where it can only be one day, "May 2022".
pub(crate) fn find(line: &str) -> Option<Found> {
    let words = words(line);
    (0..words.len()).find_map(|at| {
        let found = numeric(line, &words[at]).or_else(|| spelled(line, &words[at..]))?;
        // A month behind a number belongs to a day that it does not have.
        let counted = at > 0 && line[words[at - 1].clone()].starts_with(|c: char| c.is_ascii_digit());
        (found.precision == Precision::Day || !counted).then_some(found)
    })
}

/// A day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    /// From 1.
    pub(crate) day: i8,
    /// From 1.
    pub(crate) month: i8,
    /// The day of the week that stands before it.
    pub(crate) weekday: Option<Weekday>,
}

impl Day {
    /// The date in a year that has this day, and on this day of the week.
    pub(crate) fn in_year(self, year: i16) -> Option<Date> {
        let date = civil(year, self.month, self.day)?;
        self.weekday.is_none_or(|weekday| weekday == date.weekday()).then_some(date)
    }
}

/// The day and month that a line gives, with or without a year: of the dateline "MINSK, 24 November".
pub(crate) fn day_and_month(line: &str) -> Option<Day> {
    let words = words(line);
    let word = |at: usize| words.get(at).map(|word| &line[word.clone()]);
    (0..words.len()).find_map(|at| {
        let (left, right) = (word(at)?, word(at + 1)?);
        let (day, month) = day(left).zip(month(right)).or_else(|| day(right).zip(month(left)))?;
        let weekday = at.checked_sub(1).and_then(word).and_then(weekday);
        Some(Day { day, month, weekday })
    })
}

/// A date of metadata: ISO 8601 as a day, month, year or instant, or any form that [`find`] knows.
pub(crate) fn metadata(value: &str) -> Option<(Date, Precision)> {
    let value = value.trim();
    let bytes = value.as_bytes();
    let digits = |range: Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    if digits(0..4) && (bytes.len() == 4 || (bytes.len() == 7 && bytes[4] == b'-' && digits(5..7))) {
        let month = value.get(5..7).map_or(Some(1), |month| month.parse().ok())?;
        let precision = if bytes.len() == 4 { Precision::Year } else { Precision::Month };
        return Some((civil(value[..4].parse().ok()?, month, 1)?, precision));
    }
    if bytes.len() >= 8 && digits(0..8) && !bytes.get(8).is_some_and(u8::is_ascii_digit) {
        let date = civil(value[..4].parse().ok()?, value[4..6].parse().ok()?, value[6..8].parse().ok()?);
        return date.map(|date| (date, Precision::Day));
    }
    find(value).map(|found| (found.date, found.precision))
}

/// Words of letters and digits, with the marks that stand between the digits of a date.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut last = ' ';
    let whole = |start: usize, stop: usize| start..start + line[start..stop].trim_end_matches(['-', '/', '.']).len();
    for (at, c) in line.char_indices() {
        let inner = matches!(c, '-' | '/' | '.') && last.is_ascii_digit();
        // Letters end a number at the T of an ISO instant alone: "23rd" stays whole.
        let instant = c == 'T' && start.is_some_and(|start| at - start == 10);
        if (c.is_alphanumeric() || inner) && !instant {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push(whole(start, at));
        }
        last = c;
    }
    words.extend(start.map(|start| whole(start, line.len())));
    words
}

/// "2022-05-23", "2022/5/23", "23.05.2022", "23/05/2022".
fn numeric(line: &str, at: &Range<usize>) -> Option<Found> {
    let word = &line[at.clone()];
    let mark = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = word.split(mark);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let date = if first.len() == 4 {
        civil(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?)
    } else if third.len() == 4 && first.len() <= 2 && second.len() <= 2 {
        let (left, right, year): (i8, i8, i16) = (first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
        // Points stand between day and month alone; with the other marks some put the month first.
        match (left, right) {
            _ if mark == '.' || left > 12 || left == right => civil(year, right, left),
            _ if right > 12 => civil(year, left, right),
            _ => None,
        }
    } else {
        None
    };
    let date = date?;
    Some(Found { date, precision: Precision::Day, start: at.start, stop: at.end })
}

/// "23 May, 2022", "23rd of May 2022", "May 23, 2022", "May 2022".
fn spelled(line: &str, words: &[Range<usize>]) -> Option<Found> {
    let word = |nth: usize| words.get(nth).map(|word| &line[word.clone()]);
    // Words of one date stand close together.
    let close = |nth: usize| line[words[nth - 1].end..words[nth].start].len() <= 2;
    let found = |date: Option<Date>, precision, last: usize| {
        (1..=last).all(close).then_some(())?;
        Some(Found { date: date?, precision, start: words[0].start, stop: words[last].end })
    };
    if let Some(day) = day(word(0)?) {
        let next = 1 + usize::from(word(1) == Some("of"));
        let (month, year) = (month(word(next)?)?, year(word(next + 1)?)?);
        return found(civil(year, month, day), Precision::Day, next + 1);
    }
    let month = month(word(0)?)?;
    if let Some(day) = day(word(1)?) {
        return found(civil(year(word(2)?)?, month, day), Precision::Day, 2);
    }
    found(civil(year(word(1)?)?, month, 1), Precision::Month, 1)
}

fn civil(year: i16, month: i8, day: i8) -> Option<Date> {
    (1500..2500).contains(&year).then(|| Date::new(year, month, day).ok())?
}

fn year(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok())?
}

/// A day of the month in digits: "3", "3rd".
pub(crate) fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
    let day: i8 = (digits.len() <= 2).then(|| digits.parse().ok())??;
    (1..=31).contains(&day).then_some(day)
}

/// A month by its name or by three or four letters of it.
pub(crate) fn month(word: &str) -> Option<i8> {
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) || !word.is_ascii() {
        return None;
    }
    let matches = |name: &&str| {
        let length = word.len();
        (length == name.len() || length == 3 || length == 4)
            && name.get(..length).is_some_and(|n| n.eq_ignore_ascii_case(word))
    };
    MONTHS.iter().position(matches).and_then(|at| i8::try_from(at + 1).ok())
}

/// Whether a word is a day of the week, or three letters of one.
pub(crate) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

fn weekday(word: &str) -> Option<Weekday> {
    let is = |name: &&str| {
        (word.len() == name.len() || matches!(word.len(), 3..=5))
            && name.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    };
    let at = WEEKDAYS.iter().position(is)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn iso(line: &str) -> Option<String> {
        find(line).map(|found| format!("{} {}", found.date, found.precision))
    }

    #[test]
    fn dates_are_read_in_the_forms_of_english_pages() {
        for line in [
            "7 March 2031",
            "7 March, 2031",
            "March 7, 2031",
            "Mar. 7, 2031",
            "7th of March 2031",
            "7 Mar 2031, 18:03",
            "Friday, March 7th, 2031",
            "Published: 2031-03-07",
            "2031-03-07T06:40:00+01:00",
            "07.03.2031",
            "2031/3/7",
            "On the page since 7 March 2031 in the evening",
        ] {
            assert_eq!(iso(line).as_deref(), Some("2031-03-07 day"), "{line}");
        }
        assert_eq!(iso("23/05/2022").as_deref(), Some("2022-05-23 day"));
        assert_eq!(iso("05/23/2022").as_deref(), Some("2022-05-23 day"));
        assert_eq!(iso("Issue of Sept 2031").as_deref(), Some("2031-09-01 month"));
    }

    #[test]
    fn a_date_that_could_be_two_days_or_none_is_none() {
        for line in ["04/05/2031", "31 June 2031", "7 March", "in 2031", "May he rest", "3-7-31", "2031", ""] {
            assert_eq!(iso(line), None, "{line}");
        }
    }

    #[test]
    fn metadata_may_be_less_exact() {
        let read = |value| metadata(value).map(|(date, precision)| format!("{date} {precision}"));
        assert_eq!(read("2031").as_deref(), Some("2031-01-01 year"));
        assert_eq!(read("2031-03").as_deref(), Some("2031-03-01 month"));
        assert_eq!(read("20310307T0640Z").as_deref(), Some("2031-03-07 day"));
        assert_eq!(read("Fri, 07 Mar 2031 06:40:00 GMT").as_deref(), Some("2031-03-07 day"));
        assert_eq!(read("lately"), None);
    }

    #[test]
    fn a_dateline_gives_day_and_month() {
        let day = Some(Day { day: 24, month: 11, weekday: None });
        assert_eq!(day_and_month("LORVIK, 24 November (KPA)"), day);
        assert_eq!(day_and_month("LORVIK, Nov. 24"), day);
        assert_eq!(day_and_month("LORVIK"), None);
    }

    #[test]
    fn a_day_is_one_of_a_year_where_the_day_of_the_week_agrees() {
        let date = |line, year| day_and_month(line).and_then(|day| day.in_year(year)).map(|date| date.to_string());
        assert_eq!(date("Friday 7 March", 2031).as_deref(), Some("2031-03-07"));
        assert_eq!(date("Fri., March 7", 2031).as_deref(), Some("2031-03-07"));
        assert_eq!(date("7 March", 2030).as_deref(), Some("2030-03-07"));
        assert_eq!(date("Friday 7 March", 2030), None);
        assert_eq!(date("29 February", 2031), None);
    }

    proptest! {
        #[test]
        fn no_line_makes_it_panic(line in ".{0,80}") {
            let _ = (find(&line), day_and_month(&line), metadata(&line));
        }

        #[test]
        fn every_day_is_found_again(year in 1900i16..2100, ordinal in 1i16..=365) {
            let date = Date::new(year, 1, 1).unwrap().with().day_of_year(ordinal).build().unwrap();
            let line = format!("Text {} {} {}", date.day(), MONTHS[usize::try_from(date.month()).unwrap() - 1], year);
            let found = find(&line).unwrap();
            prop_assert_eq!(found.date, date);
            prop_assert_eq!(found.stop, line.len());
        }
    }
}
