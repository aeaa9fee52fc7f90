//! "Vella is adamant that …", "the mayor is in no doubt that …": what somebody is sure of.

use super::{Reading, clause, phrases};
use crate::words::Class;

/// Adjectives for those who hold something true.
const SURE: &[&str] = &[
    "adamant",
    "certain",
    "convinced",
    "confident",
    "sure",
    "positive",
    "insistent",
    "persuaded",
    "satisfied",
    "emphatic",
];

/// The same in more words.
const PHRASES: &[&[&str]] =
    &[&["in", "no", "doubt"], &["of", "the", "view"], &["of", "the", "opinion"], &["under", "no", "illusion"]];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for be in sentence.start + 1..stop.saturating_sub(2) {
        if !passage.tokens[be].is(Class::BE) || passage.quote_at(be).is_some() || passage.is_word(be, "be") {
            continue;
        }
        let mut at = be + 1;
        while at < stop && passage.tokens[at].is(Class::ADVERB | Class::NEGATION)
            || passage.is_one_of(at, &["absolutely", "quite", "equally"])
        {
            at += 1;
        }
        let words =
            PHRASES.iter().find(|words| words.iter().enumerate().all(|(nth, word)| passage.is_word(at + nth, word)));
        let end = match words {
            Some(words) => at + words.len(),
            None if passage.is_one_of(at, SURE) => at + 1,
            None => continue,
        };
        let that = passage.is_word(end, "that") && end + 3 <= stop;
        let denied = (be..at).any(|k| passage.tokens[k].is(Class::NEGATION));
        let clause = !denied && end < stop && clause::begins_clause(reading, end, false);
        if !(that || clause) {
            continue;
        }
        let mut start = be;
        while start > sentence.start && passage.tokens[start - 1].is(Class::HAVE | Class::ADVERB) {
            start -= 1;
        }
        let Some(source) = phrases::left(passage, sentence.start, start) else { continue };
        if source.len() == 1 && passage.is_one_of(source.start, &["it", "that", "this", "which", "what"]) {
            continue;
        }
        let content = end..reading.content_end(end, false);
        reading.take_quotes(&content);
        reading.push(Some(source), Some(start..end), Some(content), 0.7);
    }
}
