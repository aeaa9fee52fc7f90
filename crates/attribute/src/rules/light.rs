//! "Vella made a statement that …", "drew attention to …", "her claim that …": the noun says what was
//! done.

use std::ops::Range;

use super::{Reading, phrases};
use crate::words::Class;

/// Verbs that only carry the noun behind them.
const CARRIERS: &[&str] = &[
    "made",
    "make",
    "makes",
    "making",
    "gave",
    "give",
    "gives",
    "giving",
    "given",
    "drew",
    "draw",
    "draws",
    "drawing",
    "drawn",
    "issued",
    "issue",
    "issues",
    "issuing",
    "voiced",
    "expressed",
    "expresses",
    "expressing",
    "raised",
    "raises",
    "raising",
    "released",
    "delivered",
    "put",
    "paid",
    "took",
    "published",
    "offered",
    "has",
    "had",
    "cast",
    "casts",
];

/// Nouns that go with them, beside the nouns of saying.
const NOUNS: &[&str] = &[
    "attention",
    "clear",
    "point",
    "case",
    "doubt",
    "doubts",
    "question",
    "questions",
    "issue",
    "issues",
    "statement",
    "call",
];

/// What joins the noun to what it is about.
const JOINTS: &[&str] =
    &["that", "about", "to", "of", "over", "on", "whether", "for", "against", "concerning", "regarding"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    for at in sentence.start + 1..sentence.end.saturating_sub(2) {
        if passage.quote_at(at).is_some()
            || !passage.is_one_of(at, CARRIERS)
            || passage.tokens[at - 1].is(Class::DETERMINER)
        {
            continue;
        }
        let noun = (at + 1..sentence.end.min(at + 6))
            .take_while(|&k| {
                passage.tokens[k].is_word()
                    && passage.quote_at(k).is_none()
                    && !passage.tokens[k].is(Class::PREPOSITION)
            })
            .find(|&k| {
                (passage.tokens[k].is(Class::SAYING) || passage.is_one_of(k, NOUNS)) && passage.is_one_of(k + 1, JOINTS)
            });
        let Some(noun) = noun else { continue };
        let joint = noun + 1;
        let that = passage.is_one_of(joint, &["that", "whether"]);
        let possession = passage.is_one_of(at, &["has", "had", "have"]);
        if !that && (possession || passage.is_word(noun, "clear")) {
            continue;
        }
        let start = auxiliaries(reading, at);
        let Some(source) = source(reading, start) else { continue };
        let begin = if that { joint } else { joint + 1 };
        let stop = reading.content_end(begin, !that);
        if stop < begin + 2 {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= group.head >= at && group.head <= noun;
        }
        reading.push(Some(source), Some(start..if that { joint } else { joint + 1 }), Some(begin..stop), 0.6);
    }
}

/// The first of the words that help the verb at `at`.
fn auxiliaries(reading: &Reading<'_, '_>, at: usize) -> usize {
    let mut start = at;
    while start > reading.sentence.start + 1
        && reading.passage.quote_at(start - 1).is_none()
        && reading.passage.tokens[start - 1].is(Class::AUXILIARY | Class::NEGATION | Class::ADVERB)
        && !reading.passage.tokens[start - 1].is(Class::GENITIVE | Class::TIME)
    {
        start -= 1;
    }
    start
}

/// The subject before `verb`; that of the verb before where the two are joined.
fn source(reading: &Reading<'_, '_>, verb: usize) -> Option<Range<usize>> {
    let passage = reading.passage;
    if passage.is_word(verb - 1, "to") {
        return None;
    }
    if passage.tokens[verb - 1].is(Class::COORDINATOR) {
        let earlier =
            reading.groups.iter().zip(&reading.subjects).rev().find(|(g, _)| g.head < verb && g.is_finite())?;
        return earlier.1.clone();
    }
    phrases::left(passage, reading.sentence.start, verb)
}
