//! The beginning of a report: "LORVIK, 24 November (KPA) – …".

use ascribe_model::Precision;
use jiff::civil::Date;

use crate::date::{self, Day};

/// What stands before the dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// The place, as printed.
    pub(crate) place: String,
    /// Day and month, with or without a year.
    pub(crate) day: Option<Day>,
    /// The whole date, where the year is there.
    pub(crate) date: Option<Date>,
    /// The agency in brackets.
    pub(crate) agency: Option<String>,
}

impl Dateline {
    /// Whether a date of publication can go with it: within three days, over the turn of a year too.
    pub(crate) fn allows(&self, published: Date) -> bool {
        let Some(Day { day, month, .. }) = self.day else { return true };
        (published.year() - 1..=published.year() + 1).any(|year| {
            Date::new(year, month, day)
                .ok()
                .and_then(|date| date.until(published).ok())
                .is_some_and(|apart| apart.get_days().abs() <= 3)
        })
    }
}

/// Bytes that a dateline can have; a dash further on belongs to the sentence.
const LONGEST: usize = 120;

/// The dateline that a paragraph begins with.
pub(crate) fn dateline(paragraph: &str) -> Option<Dateline> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    dashed(head).or_else(|| undashed(head))
}

/// The form with a dash behind a place in capitals, or behind one with an agency in brackets.
fn dashed(head: &str) -> Option<Dateline> {
    let dash =
        [" – ", " — ", " - ", " ― ", " -- ", ") –", ") —", ") -"].iter().filter_map(|dash| head.find(dash)).min()?;
    let head = &head[..dash + usize::from(head[dash..].starts_with(')'))];
    let (before, agency) = match head.split_once('(') {
        Some((before, agency)) => (before, Some(agency.split([')', ',']).next().unwrap_or_default().trim())),
        None => (head, None),
    };
    if agency.is_some_and(|agency| agency.is_empty() || agency.split_whitespace().count() > 4) {
        return None;
    }
    let place = place(before);
    let letters = || place.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() >= 3 && letters().all(char::is_uppercase);
    let named = agency.is_some() && place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    if !(capitals || named) || place.split_whitespace().count() > 5 || is_notice(place) {
        return None;
    }
    Some(Dateline {
        place: place.to_owned(),
        day: date::day_and_month(before),
        date: date::find(before).filter(|found| found.precision == Precision::Day).map(|found| found.date),
        agency: agency.map(str::to_owned),
    })
}

/// What is left when the date is cut off: "HEMPSTEAD, N.Y., Sept. 26" is of HEMPSTEAD, N.Y.
fn place(before: &str) -> &str {
    let dated = |at: usize| {
        let mut words =
            before[at + 1..].split_whitespace().skip_while(|word| date::is_weekday(word.trim_end_matches(['.', ','])));
        let begin = [words.next().unwrap_or_default(), words.next().unwrap_or_default()].join(" ");
        date::day_and_month(&begin).is_some() || date::find(&begin).is_some()
    };
    let end = before.match_indices([',', '.']).map(|(at, _)| at).find(|&at| dated(at)).unwrap_or(before.len());
    before[..end].trim().trim_end_matches(',')
}

/// The form without a dash: "Lorvik, 24 November 2031. The minister said no."
fn undashed(head: &str) -> Option<Dateline> {
    let found = date::find(head).filter(|found| head[found.stop..].starts_with(['.', ':']))?;
    let place = head[..found.start].trim_end().strip_suffix(',')?.trim();
    let named = (1..=3).contains(&place.split_whitespace().count())
        && place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    named.then(|| Dateline {
        place: place.to_owned(),
        day: date::day_and_month(&head[found.start..found.stop]),
        date: (found.precision == Precision::Day).then_some(found.date),
        agency: None,
    })
}

/// Words in capitals before a dash that are no place.
fn is_notice(place: &str) -> bool {
    const NOTICES: [&str; 10] =
        ["BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "VIDEO", "OPINION", "ANALYSIS", "CORRECTION", "LIVE"];
    place.split_whitespace().any(|word| NOTICES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_day_and_agency_are_told_apart() {
        let read = dateline("LORVIK, 24 November (KPA) – The minister said no.").unwrap();
        let day = read.day.map(|day| (day.day, day.month));
        assert_eq!((read.place.as_str(), day, read.agency.as_deref()), ("LORVIK", Some((24, 11)), Some("KPA")));
        assert_eq!(read.date, None);
        let place = |text| dateline(text).map(|read| read.place);
        assert_eq!(place("PORT ELLA, N.Y., Sept. 26 (NW) — A boat sank.").as_deref(), Some("PORT ELLA, N.Y."));
        assert_eq!(place("Tolmer, March 5 (Northern Wire) - A boat sank.").as_deref(), Some("Tolmer"));
        assert_eq!(place("LORVIK, Monday 24 November 2031 (KPA) - A boat sank.").as_deref(), Some("LORVIK"));
        assert_eq!(place("LORVIK, Mon., Nov. 24 - A boat sank.").as_deref(), Some("LORVIK"));
        assert_eq!(place("LORVIK - Nearly a week later, nobody knew.").as_deref(), Some("LORVIK"));
        assert_eq!(place("TARN. Oct 17. NORTHWIRE - A boat sank.").as_deref(), Some("TARN"));
        assert_eq!(dateline("LORVIK, May 2031 – No.").unwrap().date, None);
        assert_eq!(dateline("Port Ella, 24 November 2031. No.").unwrap().date, Date::new(2031, 11, 24).ok());
        assert_eq!(dateline("LORVIK, 24 November 2031 (KPA) – No.").unwrap().date, Date::new(2031, 11, 24).ok());
    }

    #[test]
    fn sentences_have_none() {
        for text in [
            "Lorvik - a town on the sea - was calm.",
            "EXCLUSIVE — A boat sank.",
            "A boat sank.",
            "The mayor (right) - said",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_goes_with_the_dateline_or_does_not() {
        let read = dateline("LORVIK, 31 December (KPA) – No.").unwrap();
        assert!(read.allows(Date::constant(2032, 1, 1)));
        assert!(!read.allows(Date::constant(2032, 3, 4)));
    }
}
