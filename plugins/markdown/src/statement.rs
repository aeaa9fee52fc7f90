//! One statement as it comes.

use ascribe_plugin::Error;

use crate::day::Day;
use crate::origin::Origin;
use crate::row::Row;

/// What is read of a row of the kind `statements`.
pub(crate) struct Statement<'b> {
    pub(crate) id: &'b str,
    pub(crate) parent: Option<&'b str>,
    pub(crate) ordinal: i64,
    pub(crate) in_headline: bool,
    pub(crate) form: Form,
    pub(crate) actor_id: Option<&'b str>,
    pub(crate) actor: Option<&'b str>,
    pub(crate) actor_type: Option<&'b str>,
    pub(crate) source: Option<&'b str>,
    pub(crate) cue: Option<&'b str>,
    /// First code point and one past the last.
    pub(crate) source_span: Option<(i64, i64)>,
    pub(crate) cue_span: Option<(i64, i64)>,
    pub(crate) content: &'b str,
    pub(crate) via: Vec<&'b str>,
    pub(crate) addressee: Option<&'b str>,
    pub(crate) addressee_span: Option<(i64, i64)>,
    pub(crate) said_on: Option<Day>,
    pub(crate) said_on_phrase: Option<&'b str>,
    pub(crate) place: Option<&'b str>,
    pub(crate) negated: bool,
    pub(crate) hedged: bool,
    pub(crate) origin: Origin<'b>,
    pub(crate) context: &'b str,
}

/// Whose words the content is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The source's.
    Quoted,
    /// The source's within quotation marks, else the document's.
    Partly,
    /// The document's.
    Reported,
}

impl Form {
    /// Of the record's word for it.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "direct" => Self::Quoted,
            "mixed" => Self::Partly,
            _ => Self::Reported,
        }
    }

    /// "quoted", "partly quoted", "reported".
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Partly => "partly quoted",
            Self::Reported => "reported",
        }
    }
}

impl<'b> Statement<'b> {
    pub(crate) fn read(row: Row<'_, 'b>) -> Result<Self, Error> {
        let span = |start, stop| Ok::<_, Error>(row.cell(start)?.int().zip(row.cell(stop)?.int()));
        Ok(Self {
            id: row.word("statement_id")?,
            parent: row.text("parent_id")?,
            ordinal: row.cell("ordinal")?.int().unwrap_or_default(),
            in_headline: row.word("section")? == "headline",
            form: Form::of(row.word("kind")?),
            actor_id: row.text("actor_id")?,
            actor: row.text("actor")?,
            actor_type: row.text("actor_type")?,
            source: row.text("source")?,
            cue: row.text("cue")?,
            source_span: span("source_start", "source_stop")?,
            cue_span: span("cue_start", "cue_stop")?,
            content: row.word("content")?,
            via: row.cell("via")?.texts().collect(),
            addressee: row.text("addressee")?,
            addressee_span: span("addressee_start", "addressee_stop")?,
            said_on: row.day("said_on", "said_on_precision")?,
            said_on_phrase: row.text("said_on_phrase")?,
            place: row.text("place")?,
            negated: row.cell("negated")?.is_true(),
            hedged: row.cell("hedged")?.is_true(),
            origin: Origin::read(row)?,
            context: row.word("context")?,
        })
    }

    /// The day it is put at: when it was said, else when it was published.
    pub(crate) fn day(&self) -> Option<Day> {
        self.said_on.or(self.origin.published)
    }
}
