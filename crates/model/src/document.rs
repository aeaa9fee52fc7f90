//! What was published.

use jiff::civil::Date;

use crate::DocumentId;

/// One article, letter, release or transcript: its text as published, without page furniture, and
/// what is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it comes from, the same on every machine: canonical URL, or path below the ingest root.
    pub uri: String,
    /// SHA-256 of the bytes it was read from, in hexadecimal.
    pub sha256: String,
    /// Headline, as printed.
    pub title: Option<String>,
    /// The outlet that published it.
    pub outlet: Option<String>,
    /// Byline, without "By".
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Where the text was written, as its dateline says: "MINSK".
    pub dateline: Option<String>,
    /// ISO 639-3 code of its language, where it could be told.
    pub language: Option<String>,
    /// The text. All [`Span`](crate::Span)s of its statements are code points of it.
    pub text: String,
    /// Why its statements are not looked for, or nothing where they are.
    pub not_attributed: Option<String>,
}

impl Document {
    /// Its stable name.
    #[must_use]
    pub fn id(&self) -> DocumentId {
        DocumentId::new(&self.uri, &self.text)
    }
}

/// A date of publication, as exact as its origin gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The first day of the time that is meant.
    pub date: Date,
    /// Whether the day, the month or only the year is known.
    pub precision: Precision,
    /// What said so.
    pub from: PublishedFrom,
}

closed! {
    /// How exact a date is.
    Precision {
        /// The day is known.
        Day = "day",
        /// The month is known; the date is its first day.
        Month = "month",
        /// The year is known; the date is its first day.
        Year = "year",
    }
}

closed! {
    /// What a date of publication was taken from.
    PublishedFrom {
        /// A person, in the pipeline.
        Pipeline = "pipeline",
        /// Metadata of the format: a field of JSON Lines, a tag of HTML.
        Metadata = "metadata",
        /// A line of the text.
        Text = "text",
        /// The dateline of the text.
        Dateline = "dateline",
    }
}
