//! "In his words, …", "…, in the minister's view, …", "…, by Vella's reckoning": a noun of opinion and its owner.

use std::ops::Range;

use super::tag::DASHES;
use super::{Reading, behind, clause};
use crate::words::Class;

/// What stands before somebody's opinion, and the nouns behind.
const NOUNS: &[(&str, &[&str])] = &[
    (
        "in",
        &[
            "words",
            "opinion",
            "view",
            "estimation",
            "account",
            "judgment",
            "judgement",
            "telling",
            "eyes",
            "version",
            "reading",
        ],
    ),
    (
        "by",
        &[
            "words",
            "account",
            "reckoning",
            "telling",
            "estimate",
            "estimates",
            "admission",
            "estimation",
            "calculation",
            "count",
            "tally",
            "figures",
        ],
    ),
    ("on", &["account", "reading", "telling", "reckoning"]),
    ("to", &["mind"]),
];

/// How far behind the preposition the noun is looked for, in tokens.
const REACH: usize = 12;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    for at in sentence.start..sentence.end.saturating_sub(2) {
        let Some((_, nouns)) = NOUNS.iter().find(|(preposition, _)| passage.is_word(at, preposition)) else { continue };
        let leading = at == sentence.start;
        let marked = at > 0 && (passage.tokens[at - 1].mark(',') || passage.tokens[at - 1].marks(DASHES));
        if passage.quote_at(at).is_some() || !leading && !marked {
            continue;
        }
        let noun = (at + 2..sentence.end.min(at + REACH))
            .take_while(|&k| passage.tokens[k].is_word() && passage.quote_at(k).is_none())
            .find(|&k| passage.is_one_of(k, nouns));
        let Some(noun) = noun else { continue };
        let Some(source) = owner(reading, at, noun) else { continue };
        let done =
            if leading { before(reading, &source, at..noun + 1) } else { within(reading, &source, at..noun + 1) };
        if done {
            return;
        }
    }
}

/// Whose opinion the noun behind the preposition at `at` is.
fn owner(reading: &Reading<'_, '_>, at: usize, noun: usize) -> Option<Range<usize>> {
    let passage = reading.passage;
    let owner = at + 1..noun;
    if owner.len() == 1 && passage.tokens[owner.start].is(Class::POSSESSIVE) {
        Some(owner)
    } else if passage.is_word(noun - 1, "own") && passage.tokens[owner.start].is(Class::POSSESSIVE) {
        Some(owner.start..owner.start + 1)
    } else if passage.tokens[noun - 1].is(Class::GENITIVE) || passage.word(noun - 1).ends_with(['\'', '’']) {
        Some(owner.start..noun - 1).filter(|o| !o.is_empty())
    } else if passage.is_word(noun - 1, "the") && passage.is_word(noun + 1, "of") {
        let end = reading.sentence.end;
        let mark = (noun + 2..end).find(|&k| passage.tokens[k].mark(',') || passage.tokens[k].marks(DASHES));
        behind::right(passage, noun + 2, mark.unwrap_or(end), true)
    } else {
        None
    }
}

/// "In Vella's view, the port is shut": whether the rest of the sentence is what is held.
fn before(reading: &mut Reading<'_, '_>, source: &Range<usize>, cue: Range<usize>) -> bool {
    let (passage, end) = (reading.passage, reading.sentence_end());
    let begin = source.end.max(cue.end);
    if begin >= end {
        return false;
    }
    let begin = if passage.tokens[begin].marks(&[',', ':']) {
        begin + 1
    } else if source.end < cue.end && clause::begins_clause(reading, begin, false) {
        begin
    } else {
        return false;
    };
    reading.take_quotes(&(begin..end));
    reading.push(Some(source.clone()), Some(cue), Some(begin..end), 0.8);
    true
}

/// "The port, in Vella's view, is shut": whether the words are set apart in a sentence that nobody else says.
fn within(reading: &mut Reading<'_, '_>, source: &Range<usize>, cue: Range<usize>) -> bool {
    let (passage, end) = (reading.passage, reading.sentence_end());
    // "on Vella's reading of the contract"
    let close = (source.end.max(cue.end)..end).find(|&k| !passage.tokens[k].is_word()).unwrap_or(end);
    let phrase = close == source.end.max(cue.end) || passage.is_word(cue.end, "of");
    let tail = (close + 1).min(end)..end;
    let goes_on = !tail.is_empty() && !passage.tokens[tail.start].is(Class::COORDINATOR);
    let start = if goes_on { reading.clause_start(cue.start - 1) } else { reading.sentence.start };
    let head = start..cue.start - 1;
    if !phrase || reading.is_reported(cue.start) || !reading.has_finite_verb(&head) && !reading.has_finite_verb(&tail) {
        return false;
    }
    reading.take_quotes(&tail);
    reading.cuts.push(cue.start - 1);
    reading.push(Some(source.clone()), Some(cue), [head, tail], 0.75);
    true
}
