//! Dates that mean a month or a year, for rows that do not tell it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::day::Day;

/// What rows with precision say of the dates of a document that are not exact.
#[derive(Debug, Default)]
pub(crate) struct Rough(BTreeMap<(String, Date), Day>);

impl Rough {
    pub(crate) fn add(&mut self, document_id: &str, day: Option<Day>) {
        if let Some(day) = day.filter(|day| !day.is_exact()) {
            self.0.insert((document_id.to_owned(), day.date), day);
        }
    }

    /// The date as exact as it is known to be, which is to the day where nothing says otherwise.
    pub(crate) fn day(&self, document_id: &str, date: Date) -> Day {
        let exact = Day::new(date, "day");
        if self.0.is_empty() { exact } else { *self.0.get(&(document_id.to_owned(), date)).unwrap_or(&exact) }
    }
}
