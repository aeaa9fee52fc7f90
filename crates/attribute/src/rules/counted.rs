//! "The union counted 2,000 people", "Police spoke of 900": a number that somebody found.

use super::Reading;
use super::put::{begins_number, source};

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

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 1..stop {
        let is = |words: &&&[&str]| words.iter().enumerate().all(|(nth, word)| passage.is_word(verb + nth, word));
        let Some(words) = COUNTS.iter().find(is).filter(|_| passage.quote_at(verb).is_none()) else { continue };
        let begin = verb + words.len();
        if begin >= stop || !begins_number(passage, begin, stop) {
            continue;
        }
        let Some(source) = source(reading, verb) else { continue };
        if words.len() == 1 && passage.is_one_of(source.end - 1, HAS) {
            continue;
        }
        let end = reading.content_end(begin, true);
        if end <= begin {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (verb..begin).contains(&group.head);
        }
        reading.push(Some(source), Some(verb..begin), Some(begin..end), 0.75);
    }
}
