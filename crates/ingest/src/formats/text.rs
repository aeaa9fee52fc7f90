//! Plain text: a file is a document.

use super::{Content, Reader};
use crate::{Format, Problem, ProblemKind, Record, decode, language, limits, page, record};

pub(super) const READER: Reader = Reader {
    format: Format::Text,
    name: "text",
    extensions: &["txt", "text", "md"],
    looks_like: |_| true,
    declared: |_| None,
    records: record::whole,
    content,
};

fn content(record: &Record, raw: bool, title: Option<&str>) -> Result<Content, Problem> {
    let text = decode::decode(record.uri(), record.bytes(), None)?;
    limits::check_lines(record.uri(), &text)?;
    if raw {
        return Ok(Content { text, ..Content::default() });
    }
    from_text(&text, title).ok_or_else(|| no_article(record.uri()))
}

/// The article in a plain text, of this format or in a field of another.
pub(super) fn from_text(text: &str, title: Option<&str>) -> Option<Content> {
    let lines;
    let text = if text.contains('\r') {
        lines = text.replace("\r\n", "\n").replace('\r', "\n");
        &lines
    } else {
        text
    };
    let page = page::read(text, title)?;
    Some(Content {
        language: language::detect(&page.text),
        text: page.text,
        title: page.title,
        outlet: page.outlet,
        author: page.author,
        published: page.published,
        day: page.day,
        dateline: page.dateline,
    })
}

pub(super) fn no_article(uri: &str) -> Problem {
    Problem::new(uri, ProblemKind::Empty, "has no running text, only white space or single words; take it out")
}
