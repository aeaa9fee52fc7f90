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

/// Words for a piece of a recording, before the name of the one who is heard: "Sound bite Orn:".
const CLIPS: &[&str] = &["sound", "bite", "soundbite", "clip", "tape", "actuality", "audio", "recording", "video"];

/// A name with a colon behind it, or a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) name: Range<usize>,
    /// All that stands before what is said.
    pub(super) whole: Range<usize>,
    /// The last word of the name in small letters, by which others with it are told.
    pub(super) key: String,
    /// The word for what he does there, before a name in brackets: "presenter" in "Presenter (Ada Vella):".
    pub(super) post: Option<String>,
}

/// The label that a paragraph begins with.
pub(super) fn label(passage: &Passage<'_>, line: &Range<usize>) -> Option<Label> {
    let timed = |at: &usize| {
        let token = &passage.tokens[*at];
        token.first.is_ascii_digit() || token.marks(&['[', ']', '(', ')', ':', '.', '-', '–', '—'])
    };
    let start = line.clone().take(TIME).find(|at| !timed(at))?;
    if let Some(label) = stopped(passage, start, line.end) {
        return Some(label);
    }
    let limit = line.end.min(start + LONGEST + 1);
    let colon = (start..limit).find(|&at| passage.tokens[at].mark(':'))?;
    let from = start;
    let start = (start..colon).find(|&at| !passage.is_one_of(at, CLIPS)).unwrap_or(start);
    let end = (start..colon).find(|&at| passage.tokens[at].marks(&[',', '('])).unwrap_or(colon);
    let post = (start + 1 == end && passage.tokens[end].mark('('))
        .then(|| passage.word(start).to_lowercase())
        .filter(|post| ROLES.contains(&post.as_str()));
    let inside = end + 1..colon.saturating_sub(1);
    let is_name = inside.len() > 1 && inside.clone().all(|at| is_of_name(passage, at, inside.start));
    let post = post.filter(|_| is_name);
    let name = if post.is_some() { inside } else { start..end };
    let last = name.clone().rev().find(|&at| passage.tokens[at].is_word())?;
    let named = name.clone().all(|at| is_of_name(passage, at, name.start)) && passage.quote_at(start).is_none();
    // "Vella (from the kitchen):"
    let bracketed = name.end < colon && passage.tokens[name.end].mark('(') && passage.tokens[colon - 1].mark(')');
    // What stands behind a comma is what he is, and no clause.
    let told = bracketed
        || (name.end..colon).all(|at| {
            let token = &passage.tokens[at];
            !token.is(Class::AUXILIARY | Class::PRONOUN) && (token.form.is_none() || token.is(Class::ROLE))
        });
    let key = passage.word(last).to_lowercase();
    let known = !HEADINGS.contains(&key.as_str()) && !passage.tokens[last].is(Class::TIME);
    // A row of figures tells who has how many.
    let says = (colon + 1..line.end).any(|at| passage.tokens[at].kind == Kind::Word);
    (named && told && known && says).then_some(Label { name, whole: from..colon + 1, key, post })
}

/// A label with a full stop: "Q. Is it thin?", "Mr. ORN. It is.", "The CHAIRMAN. Thank you."
fn stopped(passage: &Passage<'_>, start: usize, end: usize) -> Option<Label> {
    let stop = (start + 1..end.min(start + LONGEST)).find(|&at| {
        let title = passage.tokens[at - 1].is(Class::TITLE) && passage.word(at - 1).contains(char::is_lowercase);
        passage.tokens[at].mark('.') && !title
    })?;
    let word = passage.word(stop - 1);
    let shouted = word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains(char::is_lowercase);
    let titled = (start..stop - 1).any(|at| passage.word(at).contains(char::is_lowercase))
        && (start..stop - 1).all(|at| {
            let token = &passage.tokens[at];
            token.is(Class::TITLE | Class::ROLE) || token.mark('.') || passage.word(at) == "The"
        });
    let letter = stop == start + 1 && matches!(word, "Q" | "A");
    let says = passage.tokens.get(stop + 1).is_some_and(|next| stop + 1 < end && next.first.is_uppercase());
    ((shouted && titled || letter) && says).then(|| Label {
        name: start..stop,
        whole: start..stop + 1,
        key: word.to_lowercase(),
        post: None,
    })
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
