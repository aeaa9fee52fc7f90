//! HTML: a page is a document. `dom_smoothie`, which follows Mozilla's Readability, finds the main
//! text; [`gaps`] puts back what it takes out in the middle of it.

mod gaps;
mod guard;
mod linked;
mod published;

use dom_smoothie::{Article, Config, Metadata, ParsePolicy, Readability, TextMode};
use encoding_rs::Encoding;

use super::{Content, Reader, text};
use crate::{Format, Problem, ProblemKind, Record, decode, language, limits, page, record};

pub(super) const READER: Reader = Reader {
    format: Format::Html,
    name: "html",
    extensions: &["html", "htm", "xhtml"],
    looks_like,
    declared,
    records: record::whole,
    content,
};

/// Deeper nesting than any page has: finding the main text takes time with its square.
const MAX_DEPTH: usize = 256;

/// Bytes at the beginning in which a page states its encoding.
const PROLOGUE: usize = 1024;

fn looks_like(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body", b"<article"]
        .iter()
        .any(|tag| head.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag)))
        || head.starts_with(b"<?xml") && head.windows(5).any(|five| five == b"<html")
}

fn content(record: &Record, raw: bool, title: Option<&str>) -> Result<Content, Problem> {
    let source = decode::decode(record.uri(), record.bytes(), declared(record.bytes()))?;
    if raw {
        return Ok(Content { text: source, ..Content::default() });
    }
    let refused = |what: &str| {
        let message = format!("{what}; save the text of the article as plain text instead");
        Err(Problem::new(record.uri(), ProblemKind::Format, message))
    };
    if !guard::is_readable(&source) {
        return refused("has more tags, attributes or character references than a page of news");
    }
    let Ok(mut page) = Readability::new(source, None, Some(config())) else { return refused("is not a page") };
    if is_too_deep(&page) {
        return refused("is nested too deeply to be read");
    }
    let metadata = page.get_article_metadata(linked::metadata(&page));
    let printed = printed_title(&page, &metadata);
    let published = published::published(&page, &metadata);
    let whole = Readability::with_document(page.doc.clone(), None, Some(config()));
    let Ok(article) = page.parse() else { return refused("has no article that could be told from the rest") };
    let lenient = whole.and_then(|mut page| page.parse_with_policy(ParsePolicy::Raw)).ok();
    let body = body(&article, lenient.as_ref());
    limits::check_lines(record.uri(), &body)?;
    let found = headed(&body, title.or(printed.as_deref()));
    let Some(found) = found else { return Err(text::no_article(record.uri())) };
    Ok(Content {
        title: printed.or(found.title),
        outlet: metadata.site_name.map(trimmed).or(found.outlet),
        author: metadata.byline.or(article.byline).map(trimmed).map(without_by).or(found.author),
        published: published.or(found.published),
        language: found.language.or_else(|| metadata.lang.as_deref().and_then(language::code)),
        ..found
    })
}

fn config() -> Config {
    Config { text_mode: TextMode::Formatted, max_elements_to_parse: guard::MAX_TAGS, ..Config::default() }
}

/// The encoding that a page states for itself.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let prologue = String::from_utf8_lossy(&bytes[..bytes.len().min(PROLOGUE)]).to_ascii_lowercase();
    let value = &prologue[prologue.find("charset=")? + "charset=".len()..];
    let label = value.trim_start_matches(['"', '\'']).split(['"', '\'', ';', '>', '/', ' ']).next()?;
    Encoding::for_label(label.as_bytes())
}

fn is_too_deep(page: &Readability) -> bool {
    let mut depth = 0usize;
    let mut node = page.doc.root();
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            if depth > MAX_DEPTH {
                return true;
            }
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) if depth > 0 => {
                    node = parent;
                    depth -= 1;
                }
                _ => return false,
            }
        }
    }
}

/// The only heading of the first rank in the article or the page; else what the metadata say.
fn printed_title(page: &Readability, metadata: &Metadata) -> Option<String> {
    let heading = ["article h1", "main h1", "h1"].iter().find_map(|place| {
        let headings = page.doc.select(place);
        (headings.length() == 1).then(|| headings.text())
    });
    let heading = heading.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let stated = metadata.title.split_whitespace().collect::<Vec<_>>().join(" ");
    heading.filter(|heading| heading.split(' ').count() > 1).or(Some(stated)).filter(|title| !title.is_empty())
}

/// The text of the article, with the sentences that were taken out from between its paragraphs.
fn body(article: &Article, lenient: Option<&Article>) -> String {
    let strict = article.text_content.to_string();
    match lenient {
        Some(lenient) => gaps::fill(&strict, &lenient.text_content),
        None => strict,
    }
}

/// Reads the text as a plain one, under its title where it does not begin with it.
fn headed(body: &str, title: Option<&str>) -> Option<Content> {
    let Some(title) = title else { return text::from_text(body, None) };
    let begins = body.lines().filter(|line| !line.trim().is_empty()).take(3).any(|line| page::same_title(line, title));
    if begins {
        text::from_text(body, Some(title))
    } else {
        text::from_text(&format!("{title}\n\n{body}"), Some(title))
    }
}

fn trimmed(value: String) -> String {
    value.trim().to_owned()
}

fn without_by(byline: String) -> String {
    match byline.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => byline[3..].trim_start().to_owned(),
        _ => byline,
    }
}

#[cfg(test)]
mod tests;
