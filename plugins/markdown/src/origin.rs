//! The document that words stand in, as their row tells it.

use ascribe_plugin::Error;

use crate::address::link;
use crate::day::{self, Day};
use crate::escape::inline;
use crate::row::Row;

/// What rows of the kinds `statements` and `positions` tell of their document.
pub(crate) struct Origin<'b> {
    pub(crate) document_id: &'b str,
    pub(crate) outlet: Option<&'b str>,
    pub(crate) title: Option<&'b str>,
    pub(crate) published: Option<Day>,
    pub(crate) uri: &'b str,
    pub(crate) duplicate_of: Option<&'b str>,
}

impl<'b> Origin<'b> {
    pub(crate) fn read(row: Row<'_, 'b>) -> Result<Self, Error> {
        Ok(Self {
            document_id: row.word("document_id")?,
            outlet: row.text("outlet")?,
            title: row.text("title")?,
            published: row.day("published", "published_precision")?,
            uri: row.word("uri")?,
            duplicate_of: row.text("duplicate_of")?,
        })
    }

    /// The name of the outlet in italics.
    pub(crate) fn outlet(&self) -> Option<String> {
        self.outlet.map(|name| format!("*{}*", inline(name)))
    }

    /// When it was published, and whether it is a copy.
    pub(crate) fn published(&self) -> String {
        let copy = if self.duplicate_of.is_some() { " (a copy)" } else { "" };
        format!("{}{copy}", day::or_undated(self.published))
    }

    /// The title, or the address where there is none, as a link where that is on the web.
    pub(crate) fn title(&self) -> String {
        link(self.title.unwrap_or(self.uri), self.uri)
    }
}
