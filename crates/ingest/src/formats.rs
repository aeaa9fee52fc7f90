//! The registry of formats: one reader each. A further format is a file below this one, a value of
//! [`Format`] and a row of [`READERS`].

mod html;
mod jsonl;
mod text;

use std::io::BufRead;

use ascribe_model::Published;
use encoding_rs::Encoding;

use crate::date::Day;
use crate::{Problem, Record};

/// How the bytes of an input are to be understood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// By the extension of the name, then by the look of the first bytes.
    #[default]
    Auto,
    /// Plain text, one document a file.
    Text,
    /// A web page, one document a file.
    Html,
    /// JSON Lines, one document a line.
    Jsonl,
}

/// A format and how it is read.
#[derive(Debug)]
pub(crate) struct Reader {
    format: Format,
    /// The word for it in a pipeline.
    name: &'static str,
    /// Extensions of its files, in small letters.
    extensions: &'static [&'static str],
    /// Whether an input that begins with these bytes has it.
    looks_like: fn(&[u8]) -> bool,
    /// The encoding that these bytes say they are in.
    pub(crate) declared: fn(&[u8]) -> Option<&'static Encoding>,
    /// Divides an input into records as they are asked for.
    pub(crate) records: fn(Input) -> Records,
    /// What a record says about itself, with a title that a person gave; `raw` as in
    /// [`Settings`](crate::Settings).
    pub(crate) content: fn(&Record, raw: bool, title: Option<&str>) -> Result<Content, Problem>,
}

/// An opened input.
pub(crate) struct Input {
    pub(crate) reader: &'static Reader,
    pub(crate) locator: String,
    pub(crate) bytes: Box<dyn BufRead + Send>,
}

/// The records of an input, in its order.
pub(crate) type Records = Box<dyn Iterator<Item = Result<Record, Problem>> + Send>;

/// What a record says about itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Content {
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<Published>,
    /// The day that the page prints without a year.
    pub(crate) day: Option<Day>,
    pub(crate) dateline: Option<String>,
    /// ISO 639-3 code, where the record states it.
    pub(crate) language: Option<String>,
}

/// Every reader, in the order in which they look at an input whose name does not tell. Plain text
/// comes last and takes what is left.
static READERS: [Reader; 3] = [html::READER, jsonl::READER, text::READER];

impl Format {
    /// The words for the formats in a pipeline.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once("auto").chain(READERS.iter().map(|reader| reader.name))
    }

    /// The format of a word, or nothing where no format has it.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let named = || READERS.iter().find(|reader| reader.name == name).map(|reader| reader.format);
        if name == "auto" { Some(Self::Auto) } else { named() }
    }

    /// The reader for an input of this name that begins with these bytes.
    pub(crate) fn reader(self, name: &str, head: &[u8]) -> &'static Reader {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
        let chosen = READERS.iter().find(|reader| reader.format == self);
        let named = || READERS.iter().find(|reader| reader.extensions.contains(&extension.as_str()));
        let looks = || READERS.iter().find(|reader| (reader.looks_like)(head));
        chosen.or_else(named).or_else(looks).unwrap_or(&READERS[READERS.len() - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_decides_and_then_the_look() {
        let format = |name, head: &[u8]| Format::Auto.reader(name, head).format;
        assert_eq!(format("a/story.TXT", b"<html>"), Format::Text);
        assert_eq!(format("story.htm", b"Once"), Format::Html);
        assert_eq!(format("feed.ndjson", b""), Format::Jsonl);
        assert_eq!(format("-", b"\xef\xbb\xbf  <!DOCTYPE HTML>"), Format::Html);
        assert_eq!(format("-", b"{\"text\": \"No.\"}\n"), Format::Jsonl);
        assert_eq!(format("v1.final", b"{curly} was his name"), Format::Text);
        assert_eq!(Format::Text.reader("x.html", b"<html>").format, Format::Text);
    }

    #[test]
    fn every_format_has_a_word_that_leads_back_to_it() {
        assert!(Format::names().eq(["auto", "html", "jsonl", "text"]));
        assert!(READERS.iter().all(|reader| Format::from_name(reader.name) == Some(reader.format)));
        assert_eq!(Format::from_name("docx"), None);
    }
}
