//! Who asks and who answers in a conversation, as the text above it tells.

use std::ops::Range;

use super::super::Passage;
use super::label::is_of_name;
use crate::words::Class;

/// How far behind a word for a conversation those stand who have it, in tokens.
const NEAR: usize = 4;

/// Words that bring in the one who answers.
const MEETS: &[&str] = &[
    "interview",
    "interviewed",
    "interviews",
    "conversation",
    "spoke",
    "speaks",
    "talked",
    "talks",
    "asked",
    "met",
    "sat",
];

/// What those do who give answers, before "us" or an outlet.
const GIVES: &[&str] = &[
    "received", "welcomed", "greeted", "met", "told", "spoke", "speaks", "talked", "talks", "sat", "answered", "tells",
];

/// What is done by those who ask.
const ASKED: &[&str] = &["conducted", "interviewed", "led", "held", "questions", "interview", "conversation"];

/// The name of the one who answers, by the lines above a conversation.
pub(super) fn answers(passage: &Passage<'_>, above: &[Range<usize>]) -> Option<Range<usize>> {
    let asks: Vec<&str> = passage
        .paragraphs
        .iter()
        .filter_map(|line| asks(passage, line))
        .map(|name| passage.word(name.end - 1))
        .collect();
    let other = |name: &Range<usize>| !asks.contains(&passage.word(name.end - 1));
    let gives = || above.iter().rev().find_map(|line| gives(passage, line)).filter(other);
    let met = || above.iter().rev().find_map(|line| met(passage, line).filter(other));
    // Where one asks, the only other who is named answers.
    let only = || {
        let mut names = above.iter().flat_map(|line| names(passage, line)).filter(other);
        let first = names.next().filter(|_| !asks.is_empty())?;
        let last = passage.word(first.end - 1);
        names.all(|name| passage.word(name.end - 1) == last).then_some(first)
    };
    gives().or_else(met).or_else(only)
}

/// Who asks: "The conversation was conducted by Ivo Orn", "Interview: Ivo Orn".
fn asks(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let asked = line.clone().find_map(|at| {
        let next = at + 1;
        let by = passage.is_one_of(at, ASKED)
            && next < line.end
            && (passage.is_word(next, "by") || passage.tokens[next].mark(':'));
        by.then_some(next + 1)
    })?;
    names(passage, line).into_iter().find(|name| asked <= name.start && name.start < asked + NEAR)
}

/// Who gives answers: "Ada Vella received us in Tamm", "Ada Vella spoke to the Courier".
fn gives(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let names = names(passage, line);
    line.clone().find_map(|at| {
        let behind = at + 1..line.end.min(at + 1 + NEAR);
        let stop = names.iter().find(|name| behind.contains(&name.start)).map_or(behind.end, |name| name.start);
        let us = (behind.start..stop).any(|at| passage.is_word(at, "us") || passage.tokens[at].is(Class::OUTLET));
        let gives = passage.is_one_of(at, GIVES) && us && passage.quote_at(at).is_none();
        let start = passage.sentences.partition_point(|sentence| sentence.end <= at);
        let start = passage.sentences.get(start)?.start;
        names.iter().rfind(|name| gives && start <= name.start && name.end <= at).cloned()
    })
}

/// Whom a paragraph says that somebody speaks with: "The Courier met the pilot Ada Vella", "Ada Vella left. We met her."
fn met(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let meets = line.clone().find(|&at| passage.is_one_of(at, MEETS) && passage.quote_at(at).is_none())?;
    let stop = (meets..line.end).find(|&at| passage.tokens[at].mark('.')).unwrap_or(line.end);
    let names = names(passage, line);
    let behind = names.iter().find(|name| meets < name.start && name.end <= stop);
    let pronoun = (meets..stop.min(meets + 4)).any(|at| passage.is_one_of(at, &["him", "her"]));
    let before = || names.iter().find(|name| pronoun && name.end < meets);
    behind.or_else(before).cloned()
}

/// The names of two words or more in a paragraph.
fn names(passage: &Passage<'_>, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = line.start;
    while at < line.end {
        let is = |at: usize| {
            let token = &passage.tokens[at];
            let person = token.is_word() && !token.is(Class::OUTLET | Class::BODY | Class::PLACE);
            person
                && is_of_name(passage, at, at)
                && passage.word(at).contains(char::is_lowercase)
                && passage.word(at) != "The"
        };
        let end = (at..line.end).find(|&at| !is(at)).unwrap_or(line.end);
        if end > at + 1 {
            names.push(at..end);
        }
        at = end.max(at + 1);
    }
    names
}
