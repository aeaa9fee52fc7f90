//! The name before a colon at the head of a paragraph.

use std::ops::Range;

use super::super::{Kind, Passage};
use crate::words::Class;

/// The longest name, in tokens.
const LONGEST: usize = 12;

/// The longest time before it, in tokens: "[00:12:40]".
const TIME: usize = 8;

/// Words that parts of texts are headed by, and items of lists.
const HEADINGS: &[&str] = &[
    "advertisement",
    "analysis",
    "background",
    "breaking",
    "caption",
    "comment",
    "con",
    "cons",
    "contact",
    "context",
    "correction",
    "credit",
    "date",
    "details",
    "editor",
    "email",
    "example",
    "fact",
    "facts",
    "false",
    "figure",
    "from",
    "graphic",
    "here",
    "image",
    "important",
    "location",
    "map",
    "more",
    "no",
    "note",
    "opinion",
    "photo",
    "photos",
    "picture",
    "place",
    "price",
    "pro",
    "pros",
    "quote",
    "rating",
    "reminder",
    "related",
    "result",
    "results",
    "score",
    "section",
    "series",
    "source",
    "sources",
    "subject",
    "summary",
    "tags",
    "time",
    "tip",
    "title",
    "to",
    "topic",
    "topics",
    "total",
    "true",
    "update",
    "updated",
    "verdict",
    "video",
    "watch",
    "what",
    "when",
    "where",
    "who",
    "why",
    "winner",
    "yes",
];

/// Those who have the floor without a name.
pub(super) const ROLES: &[&str] =
    &["q", "a", "question", "answer", "host", "interviewer", "journalist", "moderator", "presenter", "reporter"];

/// A name with a colon behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) name: Range<usize>,
    pub(super) colon: usize,
    /// The last word of the name in small letters, by which others with it are told.
    pub(super) key: String,
}

/// The label that a paragraph begins with.
pub(super) fn label(passage: &Passage<'_>, line: &Range<usize>) -> Option<Label> {
    let timed = |at: &usize| {
        let token = &passage.tokens[*at];
        token.first.is_ascii_digit() || token.marks(&['[', ']', '(', ')', ':', '.', '-', '–'])
    };
    let start = line.clone().take(TIME).find(|at| !timed(at))?;
    let limit = line.end.min(start + LONGEST + 1);
    let colon = (start..limit).find(|&at| passage.tokens[at].mark(':'))?;
    let end = (start..colon).find(|&at| passage.tokens[at].marks(&[',', '('])).unwrap_or(colon);
    let name = start..end;
    let last = name.clone().rev().find(|&at| passage.tokens[at].is_word())?;
    let named = name.clone().all(|at| is_of_name(passage, at, start)) && passage.quote_at(start).is_none();
    // What stands behind a comma is what he is, and no clause.
    let told = (end..colon).all(|at| {
        let token = &passage.tokens[at];
        !token.is(Class::AUXILIARY | Class::PRONOUN) && (token.form.is_none() || token.is(Class::ROLE))
    });
    let key = passage.word(last).to_lowercase();
    let known = !HEADINGS.contains(&key.as_str()) && !passage.tokens[last].is(Class::TIME);
    // A row of figures tells who has how many.
    let says = (colon + 1..line.end).any(|at| passage.tokens[at].kind == Kind::Word);
    (named && told && known && says).then_some(Label { name, colon, key })
}

/// Whether a token can be a part of the name that begins at `start`.
pub(super) fn is_of_name(passage: &Passage<'_>, at: usize, start: usize) -> bool {
    const SMALL: &[&str] = &["of", "the", "for", "and", "de", "van", "von", "der", "la", "bin", "al"];
    let token = &passage.tokens[at];
    let other =
        Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN | Class::QUESTION | Class::TIME | Class::AUXILIARY;
    // A letter, or initials that are a word too: "AM".
    let letter = passage.word(at).chars().all(char::is_uppercase);
    let the = at == start && passage.word(at) == "The";
    token.is_word() && token.is(Class::CAPITAL) && (letter || the || !token.is(other))
        || at > start && (passage.is_one_of(at, SMALL) || token.marks(&['.', '-', '&']))
}
