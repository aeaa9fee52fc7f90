//! "The union counted 2,000 people", "Police spoke of 900", "The union's count was 2,000", "The brigade says 12": a number
//! that somebody found.

use std::ops::Range;

use super::put::{begins_number, is_number, source};
use super::{Reading, phrases};
use crate::words::Class;

/// Verbs with which somebody gives a number.
const COUNTS: &[&[&str]] = &[
    &["count"],
    &["counts"],
    &["counted"],
    &["speak", "of"],
    &["speaks", "of"],
    &["spoke", "of"],
    &["spoken", "of"],
    &["talk", "of"],
    &["talks", "of"],
    &["talked", "of"],
];

/// Verbs with which somebody gives a number that is all he gives.
const SAYS: &[&str] = &["say", "says", "said"];

/// What has so many of something where it "counts" them.
const HAS: &[&str] = &[
    "town",
    "city",
    "village",
    "quarter",
    "district",
    "county",
    "region",
    "country",
    "parish",
    "island",
    "fleet",
    "club",
    "company",
    "firm",
    "family",
    "party",
    "league",
    "chain",
    "school",
    "team",
    "army",
    "collection",
    "network",
    "record",
];

/// What somebody's number is called.
const COUNT: &[&str] = &["count", "estimate", "tally", "figure", "number", "turnout", "toll"];

/// What may stand between that and the number.
const IS: &[&str] = &["was", "is", "were", "stood", "stands", "came", "comes", "to", "at", "of", "as"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    by_verb(reading);
    by_noun(reading);
}

fn by_verb(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 1..stop {
        let is = |words: &&&[&str]| words.iter().enumerate().all(|(nth, word)| passage.is_word(verb + nth, word));
        let says = passage.is_one_of(verb, SAYS).then_some(1);
        let Some(words) = COUNTS.iter().find(is).map(|words| words.len()).or(says) else { continue };
        if passage.quote_at(verb).is_some() {
            continue;
        }
        let begin = verb + words;
        if begin >= stop || !begins_number(passage, begin, stop) {
            continue;
        }
        let Some(source) = source(reading, verb) else { continue };
        if says.is_none() && words == 1 && passage.is_one_of(source.end - 1, HAS) {
            continue;
        }
        let end = reading.content_end(begin, true);
        if end <= begin || says.is_some() && !is_number(passage, &(begin..end)) {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (verb..begin).contains(&group.head);
        }
        reading.push(Some(source), Some(verb..begin), Some(begin..end), 0.75);
    }
}

/// "The union's count was 2,000", "Police have given us their count: about 900".
fn by_noun(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for noun in sentence.start + 2..stop {
        if !passage.is_one_of(noun, COUNT) || passage.quote_at(noun).is_some() {
            continue;
        }
        let mut begin = noun + 1;
        while begin < stop && passage.is_one_of(begin, IS) {
            begin += 1;
        }
        begin += usize::from(begin < stop && passage.tokens[begin].mark(':'));
        if begin == noun + 1 || begin >= stop || !begins_number(passage, begin, stop) {
            continue;
        }
        let Some((source, start)) = owner(reading, noun).or_else(|| giver(reading, noun)) else { continue };
        let end = reading.content_end(begin, true);
        if end <= begin {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (start..begin).contains(&group.head);
        }
        reading.push(Some(source), Some(start..begin), Some(begin..end), 0.75);
    }
}

/// Whose number it is, and where the words begin that say so: "the union's".
fn owner(reading: &Reading<'_, '_>, noun: usize) -> Option<(Range<usize>, usize)> {
    let passage = reading.passage;
    let own = noun - usize::from(passage.is_one_of(noun - 1, &["own", "final", "first", "new", "latest"]));
    let end = if passage.tokens[own - 1].is(Class::GENITIVE) {
        own - 1
    } else if passage.word(own - 1).ends_with(['\'', '’']) {
        own
    } else {
        return None;
    };
    phrases::left(passage, reading.sentence.start, end).map(|source| (source, noun))
}

/// Who gives a number, and the verb: "Police have given us their" before "count".
fn giver(reading: &Reading<'_, '_>, noun: usize) -> Option<(Range<usize>, usize)> {
    const GIVE: &[&str] = &["gave", "gives", "give", "given"];
    let passage = reading.passage;
    let from = noun.saturating_sub(5).max(reading.sentence.start + 1);
    let verb = (from..noun).rev().find(|&at| passage.is_one_of(at, GIVE))?;
    source(reading, verb).map(|source| (source, verb))
}
