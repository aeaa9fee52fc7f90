//! "Vella let it be known that …", "Orn let slip that …": words that say without a verb of saying.

use super::{Reading, phrases};
use crate::words::Class;

/// The words behind the subject.
const PHRASES: &[&[&str]] = &[
    &["let", "it", "be", "known"],
    &["lets", "it", "be", "known"],
    &["made", "it", "known"],
    &["makes", "it", "known"],
    &["made", "it", "plain"],
    &["makes", "it", "plain"],
    &["made", "it", "clear"],
    &["makes", "it", "clear"],
    &["let", "slip"],
    &["lets", "slip"],
    &["let", "on"],
    &["lets", "on"],
    &["gave", "it", "out"],
    &["put", "it", "about"],
    &["put", "on", "record"],
    &["took", "the", "view"],
    &["takes", "the", "view"],
];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 1..stop.saturating_sub(3) {
        let begins = |words: &&&[&str]| words.iter().enumerate().all(|(nth, word)| passage.is_word(verb + nth, word));
        let Some(words) = PHRASES.iter().find(begins) else { continue };
        let end = verb + words.len();
        if passage.quote_at(verb).is_some() || !passage.is_word(end, "that") {
            continue;
        }
        let start = if passage.tokens[verb - 1].is(Class::HAVE | Class::ADVERB | Class::DO) { verb - 1 } else { verb };
        let Some(source) = phrases::left(passage, sentence.start, start) else { continue };
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (verb..end).contains(&group.head);
        }
        let content = end..reading.content_end(end, false);
        reading.take_quotes(&content);
        reading.push(Some(source), Some(start..end), Some(content), 0.85);
    }
}
