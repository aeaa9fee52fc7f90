//! Months and weekdays by their English names.

/// The months in small letters, January first.
pub const MONTHS: [&str; 12] = [
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
];

/// The days of the week in small letters, Monday first.
pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a word in small letters is the name of a month or of a weekday.
#[must_use]
pub fn is_calendar(low: &str) -> bool {
    MONTHS.contains(&low) || WEEKDAYS.contains(&low)
}
