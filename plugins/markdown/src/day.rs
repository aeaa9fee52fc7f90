//! Dates, as exact as they are known.

use std::fmt;

use jiff::civil::Date;

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    /// The first day that is meant.
    pub(crate) date: Date,
    exact: Exact,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Exact {
    Year,
    Month,
    Day,
}

impl Day {
    /// A date with the record's word for its precision.
    pub(crate) fn new(date: Date, precision: &str) -> Self {
        let exact = match precision {
            "year" => Exact::Year,
            "month" => Exact::Month,
            _ => Exact::Day,
        };
        Self { date, exact }
    }

    /// Whether it is a day and no month or year.
    pub(crate) fn is_exact(self) -> bool {
        self.exact == Exact::Day
    }
}

/// "4 March 2031", "March 2031", "2031".
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = match self.exact {
            Exact::Year => "%Y",
            Exact::Month => "%B %Y",
            Exact::Day => "%-d %B %Y",
        };
        write!(f, "{}", self.date.strftime(form))
    }
}

/// The day, or "undated".
pub(crate) fn or_undated(day: Option<Day>) -> String {
    day.map_or(String::from("undated"), |day| day.to_string())
}

/// The first and the last of some days.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Period(Option<(Day, Day)>);

impl Period {
    pub(crate) fn add(&mut self, day: Option<Day>) {
        if let Some(day) = day {
            let (first, last) = self.0.unwrap_or((day, day));
            self.0 = Some((first.min(day), last.max(day)));
        }
    }

    /// The period, or "undated".
    pub(crate) fn or_undated(self) -> String {
        if self.0.is_some() { self.to_string() } else { String::from("undated") }
    }
}

/// "4 March 2031", "4 March 2031 to 7 April 2031", nothing where there is no day.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some((first, last)) if first == last => write!(f, "{first}"),
            Some((first, last)) => write!(f, "{first} to {last}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_no_more_exact_than_it_is_known() {
        let date = Date::constant(2031, 3, 1);
        let day = |precision| Day::new(date, precision);
        assert_eq!(day("day").to_string(), "1 March 2031");
        assert_eq!(day("month").to_string(), "March 2031");
        assert_eq!(day("year").to_string(), "2031");
    }

    #[test]
    fn a_period_goes_from_the_first_day_to_the_last() {
        let mut period = Period::default();
        period.add(None);
        assert_eq!(period.to_string(), "");
        for day in [7, 4, 5] {
            period.add(Some(Day::new(Date::constant(2031, 3, day), "day")));
        }
        assert_eq!(period.to_string(), "4 March 2031 to 7 March 2031");
    }
}
