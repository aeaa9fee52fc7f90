//! Days, as exactly as they are known.

use ascribe_model::Precision;
use jiff::civil::Date;

/// A day, a month or a year; earlier ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct When {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl When {
    pub(super) fn new(date: Date, precision: Precision) -> Self {
        match precision {
            Precision::Day => Self { first: date, last: date },
            Precision::Month => Self { first: date.first_of_month(), last: date.last_of_month() },
            Precision::Year => Self { first: date.first_of_year(), last: date.last_of_year() },
        }
    }

    /// Whether it is over when the other begins; the order of two that overlap is not known.
    pub(super) fn before(self, other: Self) -> bool {
        self.last < other.first
    }

    pub(super) fn is_day(self) -> bool {
        self.first == self.last
    }

    /// Fewest days from one to the other; 0 where they overlap.
    pub(super) fn days_to(self, other: Self) -> i32 {
        let between = |early: Date, late: Date| early.until(late).map_or(i32::MAX, |span| span.get_days());
        if self.before(other) {
            between(self.last, other.first)
        } else if other.before(self) {
            between(other.last, self.first)
        } else {
            0
        }
    }

    /// "on 5 March 2031", "in March 2031", "in 2031".
    pub(super) fn phrase(self) -> String {
        let (date, month) = (self.first, self.first.strftime("%B"));
        if self.is_day() {
            format!("on {} {month} {}", date.day(), date.year())
        } else if self.first.month() == self.last.month() {
            format!("in {month} {}", date.year())
        } else {
            format!("in {}", date.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn order_is_known_where_the_days_do_not_overlap() {
        let month = When::new(date(2031, 3, 9), Precision::Month);
        let day = When::new(date(2031, 3, 30), Precision::Day);
        let later = When::new(date(2031, 4, 2), Precision::Day);
        assert!(!month.before(day) && !day.before(month) && month.before(later));
        assert_eq!((day.days_to(later), later.days_to(day), month.days_to(day)), (3, 3, 0));
    }

    #[test]
    fn dates_are_written_as_exactly_as_they_are_known() {
        let words = |precision| When::new(date(2031, 3, 5), precision).phrase();
        assert_eq!(
            [words(Precision::Day), words(Precision::Month), words(Precision::Year)],
            ["on 5 March 2031", "in March 2031", "in 2031"]
        );
    }
}
