//! One value.

use std::ops::Range;

use arrow_array::{Int64Array, StringArray};
use jiff::civil::{Date, DateTime};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// The value of one row of one column.
#[derive(Debug, Clone)]
pub enum Cell<'a> {
    /// No value.
    Null,
    /// Text.
    Text(&'a str),
    /// Whole number.
    Int(i64),
    /// Number.
    Float(f64),
    /// Truth value.
    Bool(bool),
    /// Day.
    Date(Date),
    /// Instant, as its date and time in UTC.
    Timestamp(DateTime),
    /// Texts.
    Texts(Texts<'a>),
    /// Places in a document's text.
    Spans(Spans<'a>),
}

impl<'a> Cell<'a> {
    /// The text, or nothing where there is none.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        if let Self::Text(text) = *self { Some(text) } else { None }
    }

    /// The whole number, or nothing where there is none.
    #[must_use]
    pub fn int(&self) -> Option<i64> {
        if let Self::Int(number) = *self { Some(number) } else { None }
    }

    /// Whether it is `true`.
    #[must_use]
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Bool(true))
    }

    /// The day, or nothing where there is none.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        if let Self::Date(date) = *self { Some(date) } else { None }
    }

    /// The texts; none where there is no list.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        if let Self::Texts(texts) = self { Some(texts.iter()) } else { None }.into_iter().flatten()
    }
}

/// A list of texts.
#[derive(Debug, Clone)]
pub struct Texts<'a> {
    pub(crate) items: &'a StringArray,
    pub(crate) range: Range<usize>,
}

impl<'a> Texts<'a> {
    /// The texts, in order.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let items = self.items;
        self.range.clone().map(|i| items.value(i))
    }
}

/// A list of places in a document's text.
#[derive(Debug, Clone)]
pub struct Spans<'a> {
    pub(crate) starts: &'a Int64Array,
    pub(crate) stops: &'a Int64Array,
    pub(crate) range: Range<usize>,
}

impl<'a> Spans<'a> {
    /// First code point and one past the last, of each place in order.
    pub fn iter(&self) -> impl Iterator<Item = (i64, i64)> + use<'a> {
        let (starts, stops) = (self.starts, self.stops);
        self.range.clone().map(|i| (starts.value(i), stops.value(i)))
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Int(number) => serializer.serialize_i64(*number),
            Self::Float(number) => serializer.serialize_f64(*number),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Date(date) => serializer.collect_str(date),
            Self::Timestamp(instant) => serializer.collect_str(&format_args!("{instant}Z")),
            Self::Texts(texts) => serializer.collect_seq(texts.iter()),
            Self::Spans(spans) => serializer.collect_seq(spans.iter().map(|(start, stop)| Span { start, stop })),
        }
    }
}

struct Span {
    start: i64,
    stop: i64,
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Span", 2)?;
        fields.serialize_field("start", &self.start)?;
        fields.serialize_field("stop", &self.stop)?;
        fields.end()
    }
}
