//! What somebody is quoted with inside a quotation: “The pilot told us on Friday, ‘The light is out,’ and left.”

use std::ops::Range;

use super::Reading;
use crate::text::{Kind, Passage};
use crate::words::{Class, Frame};

/// The most words between a verb and what it quotes: those spoken to, and when.
const BETWEEN: usize = 6;

/// The most words of who is quoted.
const SUBJECT: usize = 5;

/// Who is spoken to.
const ADDRESSED: &[&str] = &["me", "us", "him", "her", "them", "you"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    for quote in reading.quotes_in(&reading.sentence.clone()) {
        let inside = reading.passage.quotes[quote].inside();
        let mut at = inside.start + 2;
        while at < inside.end {
            at = quoted(reading, inside.start, at, inside.end).unwrap_or(at) + 1;
        }
    }
}

/// Takes the quotation that opens at `open` and returns its last token.
fn quoted(reading: &mut Reading<'_, '_>, begin: usize, open: usize, end: usize) -> Option<usize> {
    let passage = reading.passage;
    let close = match (passage.tokens[open].kind, passage.tokens[open].first) {
        (Kind::Quote, '‘') => '’',
        (Kind::Quote, '“') => '”',
        _ => return None,
    };
    let last =
        (open + 2..end).find(|&at| passage.tokens[at].kind == Kind::Quote && passage.tokens[at].first == close)?;
    let marked = usize::from(passage.tokens[open - 1].marks(&[',', ':']));
    let from = open.saturating_sub(marked + BETWEEN + 1).max(begin + 1);
    let verb = (from..open - marked)
        .rev()
        .find(|&at| passage.verb(at).is_some_and(|verb| verb.frame.any(Frame::QUOTE) && !verb.noun_too))?;
    let mut rest = verb + 1..open - marked;
    if passage.is_one_of(rest.start, ADDRESSED) {
        rest.start += 1;
    }
    let clause =
        |at: usize| passage.tokens[at].is(Class::AUXILIARY | Class::FINITE) && !passage.tokens[at].is(Class::TIME);
    let when = rest.is_empty()
        || passage.tokens[rest.start].is(Class::PREPOSITION | Class::TIME | Class::ADVERB | Class::DETERMINER)
            && rest.clone().all(|at| passage.tokens[at].is_word() && !clause(at));
    let helped = passage.tokens[verb - 1].is(Class::HAVE | Class::ADVERB | Class::DO);
    let start = verb - usize::from(helped);
    let source = subject(passage, begin, start)?;
    when.then(|| reading.push(Some(source), Some(start..verb + 1), Some(open..last + 1), 0.75))?;
    Some(last)
}

/// The name or the noun with its article before `end`: "the pilot", "my old neighbour", "Ada Orn".
fn subject(passage: &Passage<'_>, begin: usize, end: usize) -> Option<Range<usize>> {
    let outside = Class::PREPOSITION | Class::AUXILIARY | Class::PRONOUN | Class::COORDINATOR | Class::SUBORDINATOR;
    let opens = |at: usize| passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE);
    let inside = |&at: &usize| passage.tokens[at].is_word() && (opens(at) || !passage.tokens[at].is(outside));
    let mut start = end;
    for at in (begin..end).rev().take(SUBJECT).take_while(inside) {
        start = at;
        if opens(at) {
            break;
        }
    }
    let named = |at: usize| passage.tokens[at].is(Class::CAPITAL);
    let noun = start < end && (opens(start) && start + 1 < end || (start..end).all(named));
    noun.then_some(start..end)
}
