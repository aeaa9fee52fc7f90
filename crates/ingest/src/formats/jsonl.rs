//! JSON Lines: a line is a document, with its text in `text` and what is known about it in `doc`,
//! `title`, `outlet` or `publisher`, `author`, `published` or `date`, `url` and `language`.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use ascribe_model::{Published, PublishedFrom};
use serde_json::{Map, Value};

use super::{Content, Input, Reader, Records, text};
use crate::limits::{Line, Lines};
use crate::{Format, Problem, ProblemKind, Record, date, language, limits};

pub(super) const READER: Reader = Reader {
    format: Format::Jsonl,
    name: "jsonl",
    extensions: &["jsonl", "ndjson", "jsonlines"],
    looks_like,
    declared: |_| Some(encoding_rs::UTF_8),
    records: |input| Box::new(JsonRecords::new(input)) as Records,
    content,
};

/// An object with a name in quotation marks.
fn looks_like(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    head.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""))
}

/// Reads line by line; what it keeps of the lines behind it is a number each, to tell names apart.
struct JsonRecords {
    reader: &'static Reader,
    locator: String,
    lines: Lines,
    /// How often each locator was wanted, by its hash.
    seen: HashMap<u64, u64>,
    any: bool,
    over: bool,
}

impl JsonRecords {
    fn new(input: Input) -> Self {
        let lines = Lines::new(input.bytes);
        Self { reader: input.reader, locator: input.locator, lines, seen: HashMap::new(), any: false, over: false }
    }

    fn record(&mut self, line: Line) -> Result<Record, Problem> {
        let here = format!("{}#{}", self.locator, line.number);
        let place = |problem: Problem| problem.at(line.offset);
        if line.cut {
            return Err(place(limits::line_too_long(&here, limits::MAX_LINE_BYTES)));
        }
        let fields = Fields::parse(&here, &line.bytes, line.offset)?;
        let doc = fields.name("doc").map_err(place)?;
        let undated = fields.published().err();
        let uri = match (fields.url(), &doc) {
            (Some(url), _) => url,
            (None, Some(doc)) => format!("{}#{doc}", self.locator),
            (None, None) => here,
        };
        let uri = self.unused(uri);
        let doubt = undated.map(|message| {
            Problem::new(&uri, ProblemKind::Value, format!("{message}; it was read without a date")).at(line.offset)
        });
        let name = doc.unwrap_or_else(|| line.number.to_string());
        Ok(Record::new(self.reader, uri, name, line.offset, line.bytes).doubted(doubt))
    }

    /// The locator, numbered where a record before it has it: `#a`, `#a~2`, `#a~3`.
    fn unused(&mut self, uri: String) -> String {
        let number = |uri: &str| {
            let mut hash = DefaultHasher::new();
            uri.hash(&mut hash);
            hash.finish()
        };
        let mut name = uri.clone();
        while let Some(times) = self.seen.get_mut(&number(&name)) {
            *times += 1;
            name = format!("{uri}~{times}");
        }
        self.seen.insert(number(&name), 1);
        name
    }
}

impl Iterator for JsonRecords {
    type Item = Result<Record, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            match self.lines.next() {
                Some(Ok(line)) if line.is_blank() => {}
                Some(Ok(line)) => {
                    self.any = true;
                    return Some(self.record(line));
                }
                Some(Err(error)) => {
                    self.over = true;
                    return Some(Err(Problem::unreadable(&self.locator, &error)));
                }
                None => {
                    self.over = true;
                    let empty =
                        || Problem::new(&self.locator, ProblemKind::Empty, "has no line with a record; take it out");
                    return (!self.any).then(|| Err(empty()));
                }
            }
        }
        None
    }
}

fn content(record: &Record, raw: bool, title: Option<&str>) -> Result<Content, Problem> {
    let place = |problem: Problem| problem.at(record.offset());
    let fields = Fields::parse(record.uri(), record.bytes(), record.offset())?;
    let text = fields.text(&["text"]).map_err(place)?;
    let text = text.ok_or_else(|| {
        place(Problem::new(record.uri(), ProblemKind::Empty, "has no “text”; add it or take the line out"))
    })?;
    limits::check_lines(record.uri(), &text).map_err(place)?;
    let stated = fields.metadata().map_err(place)?;
    let known = title.or(stated.title.as_deref());
    let found = if raw {
        Content { text, ..Content::default() }
    } else {
        text::from_text(&text, known).ok_or_else(|| place(text::no_article(record.uri())))?
    };
    Ok(Content {
        text: found.text,
        title: stated.title.or(found.title),
        outlet: stated.outlet.or(found.outlet),
        author: stated.author.or(found.author),
        published: stated.published.or(found.published),
        day: found.day,
        dateline: found.dateline,
        language: stated.language.or(found.language),
    })
}

/// The fields of a record. Those that nobody asks for may hold anything.
struct Fields<'r> {
    uri: &'r str,
    map: Map<String, Value>,
}

impl<'r> Fields<'r> {
    fn parse(uri: &'r str, line: &[u8], offset: u64) -> Result<Self, Problem> {
        if let Err(error) = std::str::from_utf8(line) {
            let at = offset + error.valid_up_to() as u64;
            let message = format!("byte {at} of the file is not UTF-8, which JSON Lines must be; convert the file");
            return Err(Problem::new(uri, ProblemKind::Encoding, message).at(at));
        }
        match serde_json::from_slice(line) {
            Ok(Value::Object(map)) => Ok(Self { uri, map }),
            Ok(_) => {
                let message = "the line is JSON but no object; write {\"doc\": …, \"text\": …}";
                Err(Problem::new(uri, ProblemKind::Format, message).at(offset))
            }
            Err(error) => {
                let column = error.column().saturating_sub(1).min(line.len()) as u64;
                let why = error.to_string();
                let why = why.split(" at line ").next().unwrap_or_default();
                let message =
                    format!("the line is not JSON: {why} at byte {column} of the line; write one object a line");
                Err(Problem::new(uri, ProblemKind::Format, message).at(offset + column))
            }
        }
    }

    /// The text of the first of these fields that has one. Null and white space are no text.
    fn text(&self, names: &[&str]) -> Result<Option<String>, Problem> {
        for name in names {
            match self.map.get(*name) {
                None | Some(Value::Null) => {}
                Some(Value::String(text)) if text.trim().is_empty() => {}
                Some(Value::String(text)) => return Ok(Some(text.clone())),
                Some(other) => return Err(self.wrong(name, other)),
            }
        }
        Ok(None)
    }

    /// A name, which may also be a number.
    fn name(&self, field: &str) -> Result<Option<String>, Problem> {
        match self.map.get(field) {
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            _ => self.text(&[field]),
        }
    }

    /// Where the document stands, if that is an absolute address: a scheme with `//` and a host.
    fn url(&self) -> Option<String> {
        let url = self.map.get("url")?.as_str()?.trim();
        let (scheme, rest) = url.split_once("://")?;
        let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        let host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
        (named && host && !url.contains(char::is_whitespace)).then(|| url.to_owned())
    }

    /// The date, which may also be a number: 20310306. What is wrong with one that cannot be read.
    fn published(&self) -> Result<Option<Published>, String> {
        let field = ["published", "date"].into_iter().find(|name| {
            self.map
                .get(*name)
                .is_some_and(|value| !value.is_null() && value.as_str().is_none_or(|s| !s.trim().is_empty()))
        });
        let Some(field) = field else { return Ok(None) };
        let value = self.name(field).map_err(|problem| problem.message)?.unwrap_or_default();
        let (date, precision) = date::metadata(&value).ok_or_else(|| {
            format!("“{field}” is “{}”, no date that could be only one; write it as 2031-03-06", brief(&value))
        })?;
        Ok(Some(Published { date, precision, from: PublishedFrom::Metadata }))
    }

    fn metadata(&self) -> Result<Content, Problem> {
        let trimmed = |names: &[&str]| self.text(names).map(|text| text.map(|text| text.trim().to_owned()));
        Ok(Content {
            title: trimmed(&["title"])?,
            outlet: trimmed(&["outlet", "publisher"])?,
            author: trimmed(&["author"])?,
            published: self.published().ok().flatten(),
            language: self.text(&["language"])?.as_deref().and_then(language::code),
            ..Content::default()
        })
    }

    fn wrong(&self, name: &str, value: &Value) -> Problem {
        let kind = match value {
            Value::Bool(_) => "a truth value",
            Value::Number(_) => "a number",
            Value::Array(_) => "a list",
            _ => "an object",
        };
        Problem::new(self.uri, ProblemKind::Value, format!("“{name}” is {kind}; it must be text"))
    }
}

/// A value as a message shows it.
fn brief(value: &str) -> String {
    let shown: String = value.chars().take(MOST_SHOWN).collect();
    if shown.len() < value.len() { shown + "…" } else { shown }
}

/// Characters of a value that a message shows.
const MOST_SHOWN: usize = 60;

#[cfg(test)]
#[path = "jsonl_tests.rs"]
mod tests;
