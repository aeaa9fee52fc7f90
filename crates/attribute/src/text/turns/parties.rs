//! Who asks and who answers in a conversation, as the text above it tells.

use std::ops::Range;

use super::super::Passage;
use super::headline;
use super::label::is_of_name;
use crate::words::Class;

/// How far behind a word for a conversation those stand who have it, in tokens.
const NEAR: usize = 4;

/// In how many paragraphs above a conversation, and among how many names, the one who answers is looked for.
const ABOVE: usize = 20;
const MOST: usize = 50;

/// The longest name of a series of conversations with its colon, and the longest office, in tokens.
const LONGEST_SERIES: usize = 6;
const LONGEST_OFFICE: usize = 8;

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
    "meets",
    "finds",
    "found",
    "visited",
    "visits",
    "questions",
    "sat",
];

/// What those do who give answers, before "us" or an outlet.
const GIVES: &[&str] = &[
    "received", "receives", "welcomed", "welcomes", "greeted", "greets", "met", "meets", "told", "spoke", "speaks",
    "talked", "talks", "sat", "sits", "answered", "answers", "tells",
];

/// What is done by those who ask.
const ASKED: &[&str] = &["conducted", "interviewed", "led", "held", "questions", "interview", "conversation"];

/// Those who ask though they have an office as others have who answer.
const REPORTERS: &[&str] = &["reporter", "correspondent", "editor", "writer", "critic", "columnist", "journalist"];

/// The name of the one who answers, by the lines above a conversation and by how he is spoken to where `questions` begin.
pub(super) fn answers(passage: &Passage<'_>, above: &[Range<usize>], questions: &[usize]) -> Option<Range<usize>> {
    let above = &above[above.len().saturating_sub(ABOVE)..];
    let asks: Vec<&str> = passage
        .paragraphs
        .iter()
        .filter_map(|line| asks(passage, line).or_else(|| by(passage, line)).or_else(|| talked_to(passage, line)))
        .map(|name| passage.word(name.end - 1))
        .collect();
    let other = |name: &Range<usize>| !asks.contains(&passage.word(name.end - 1));
    let known: Vec<Range<usize>> =
        above.iter().flat_map(|line| names(passage, line)).filter(other).take(MOST).collect();
    let spoken_to = || questions.iter().find_map(|&at| spoken_to(passage, at, &known));
    let headed = || above.iter().find_map(|line| headed(passage, line)).filter(other);
    let gives = || above.iter().rev().find_map(|line| gives(passage, line)).filter(other);
    let met = || above.iter().rev().find_map(|line| met(passage, line).filter(other));
    // Where one asks, the only other who is named answers.
    let only = || {
        let first = known.first().filter(|_| !asks.is_empty())?;
        let last = passage.word(first.end - 1);
        known.iter().all(|name| passage.word(name.end - 1) == last).then(|| first.clone())
    };
    let quoted = || headline::quoted(passage, above).filter(other);
    spoken_to()
        .or_else(headed)
        .or_else(gives)
        .or_else(met)
        .or_else(quoted)
        .or_else(only)
        .or_else(|| most(passage, above, &known))
}

/// Whom a question calls by name or by what he is: "Ms Vella, is it thin?", "Captain, is it thin?"
fn spoken_to(passage: &Passage<'_>, at: usize, known: &[Range<usize>]) -> Option<Range<usize>> {
    let comma = (at..passage.tokens.len().min(at + NEAR)).find(|&at| passage.tokens[at].mark(','))?;
    let named = comma > at && (at..comma).all(|k| is_of_name(passage, k, at));
    let (first, last) = (passage.word(at), passage.word(comma.checked_sub(1)?));
    let is = |name: &&Range<usize>| {
        passage.word(name.end - 1) == last || at + 1 == comma && passage.word(name.start) == first
    };
    let titled = comma > at + 1 && passage.tokens[at].is(Class::TITLE);
    let own = titled.then_some(at..comma);
    named.then(|| known.iter().find(is).cloned().or(own)).flatten()
}

/// The one whose name comes more often above a conversation than any other.
fn most(passage: &Passage<'_>, above: &[Range<usize>], known: &[Range<usize>]) -> Option<Range<usize>> {
    let count = |name: &Range<usize>| {
        let last = passage.word(name.end - 1);
        above.iter().flat_map(Range::clone).filter(|&at| passage.word(at) == last).count()
    };
    let best = known.iter().rev().max_by_key(|name| count(name))?;
    let last = passage.word(best.end - 1);
    let alone = known.iter().all(|name| passage.word(name.end - 1) == last || count(name) < count(best));
    (alone && count(best) > 1).then(|| best.clone())
}

/// Who wrote a text: "By Ivo Orn" at the head or the end of a line.
fn by(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let names = names(passage, line);
    names.into_iter().find(|name| {
        let by = name.start.checked_sub(1).filter(|&at| at >= line.start && passage.is_word(at, "by"));
        by.is_some_and(|at| at == line.start || name.end == line.end && passage.word(at) == "By")
    })
}

/// Who asks: "The conversation was conducted by Ivo Orn", "Interview: Ivo Orn".
fn asks(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let asked = line.clone().find_map(|at| {
        let next = at + 1;
        let by = passage.is_one_of(at, ASKED)
            && next < line.end
            && (passage.is_word(next, "by") || passage.tokens[next].mark(':') && series(passage, line) != Some(next));
        by.then_some(next + 1)
    })?;
    names(passage, line).into_iter().find(|name| asked <= name.start && name.start < asked + NEAR)
}

/// The colon behind what a paper calls its conversations: "The Saturday Interview: …".
fn series(passage: &Passage<'_>, line: &Range<usize>) -> Option<usize> {
    let colon = line.clone().take(LONGEST_SERIES).find(|&at| passage.tokens[at].mark(':'))?;
    let named = colon > line.start + 1
        && passage.is_word(line.start, "the")
        && passage.is_one_of(colon - 1, &["interview", "conversation"]);
    named.then_some(colon)
}

/// Who answers by the name of a series: "The Saturday Interview: Ada Vella".
fn headed(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let colon = series(passage, line)?;
    names(passage, line).into_iter().find(|name| name.start == colon + 1)
}

/// Who asks one that has an office: "The harbour master of Tamm talks to Ivo Orn".
fn talked_to(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let talks = line.clone().find(|&at| {
        passage.is_one_of(at, &["talks", "talked", "speaks", "spoke"])
            && at + 1 < line.end
            && passage.is_one_of(at + 1, &["to", "with"])
    })?;
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= talks);
    let subject = passage.sentences.get(nth)?.start..talks;
    let office = passage.is_word(subject.start, "the")
        && subject.len() <= LONGEST_OFFICE
        && subject.clone().any(|at| passage.tokens[at].is(Class::ROLE))
        && subject.clone().all(|at| passage.tokens[at].is_word() && !passage.is_one_of(at, REPORTERS));
    names(passage, line).into_iter().find(|name| office && (talks + 2..talks + 2 + NEAR).contains(&name.start))
}

/// Who gives answers: "Ada Vella received us in Tamm", "Ada Vella spoke to the Courier".
fn gives(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let names = names(passage, line);
    line.clone().find_map(|at| {
        let behind = at + 1..line.end.min(at + 1 + NEAR);
        let stop = names.iter().find(|name| behind.contains(&name.start)).map_or(behind.end, |name| name.start);
        let us = (behind.start..stop).any(|at| passage.is_word(at, "us") || passage.tokens[at].is(Class::OUTLET));
        let gives = passage.is_one_of(at, GIVES) && us && passage.quote_at(at).is_none();
        let nth = passage.sentences.partition_point(|sentence| sentence.end <= at);
        let start = passage.sentences.get(nth)?.start;
        let own = names.iter().rfind(|name| start <= name.start && name.end <= at);
        // "Ada Vella left the port. She spoke to the Courier."
        let pronoun = passage.is_one_of(start, &["he", "she"]);
        let before = || names.iter().find(|name| pronoun && name.end <= start && line.start <= start);
        own.or_else(before).filter(|_| gives).cloned()
    })
}

/// Whom a paragraph says that somebody speaks with: "The Courier met the pilot Ada Vella", "Ada Vella left. We met her."
fn met(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let meets = line.clone().find(|&at| passage.is_one_of(at, MEETS) && passage.quote_at(at).is_none())?;
    let titled = |at: usize| passage.tokens[at - 1].is(Class::TITLE);
    let stop = (meets + 1..line.end).find(|&at| passage.tokens[at].mark('.') && !titled(at)).unwrap_or(line.end);
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
        // "in Port Orn"
        let place = at > line.start && passage.is_one_of(at - 1, &["in", "at", "on", "under", "near", "from", "off"]);
        if end > at + 1 && !place {
            names.push(at..end);
        }
        at = end.max(at + 1);
    }
    names
}
