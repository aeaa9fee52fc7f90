//! "Vella: we stay", in headlines, interviews and transcripts.

use super::Reading;
use crate::words::Class;

/// How far around the colon the name is looked for, in tokens.
const NEAR: usize = 2000;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let begins_paragraph = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    let colon = (sentence.start..sentence.end.min(sentence.start + 9)).find(|&at| passage.tokens[at].mark(':'));
    let Some(colon) = colon.filter(|_| begins_paragraph) else { return };
    let speaker = sentence.start..colon;
    let named = speaker.clone().all(|at| {
        if at == sentence.start && passage.is_word(at, "the") {
            return false;
        }
        let other = Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN | Class::ADVERB | Class::QUESTION;
        passage.tokens[at].is(Class::CAPITAL) && !passage.tokens[at].is(other) && passage.word(at).len() > 1
            || passage.is_one_of(at, &["of", "the", "and"])
            || passage.tokens[at].marks(&['.', ','])
    });
    let rest = colon + 1..reading.sentence_end();
    if !named || speaker.is_empty() || rest.len() < 3 || !seen_elsewhere(reading, colon) {
        return;
    }
    reading.take_quotes(&rest);
    reading.push(Some(speaker), Some(colon..colon + 1), Some(rest), 0.55);
}

/// Whether the word before the colon is a name that the text has elsewhere: "Vella", not "Update".
fn seen_elsewhere(reading: &Reading<'_, '_>, colon: usize) -> bool {
    let passage = reading.passage;
    let name = passage.word(colon - 1);
    let same = |at: usize| {
        at != colon - 1 && passage.word(at).eq_ignore_ascii_case(name) && passage.tokens[at].is(Class::CAPITAL)
    };
    passage.tokens[colon - 1].is(Class::CAPITAL)
        && !passage.tokens[colon - 1].is(Class::ADVERB | Class::TEXT | Class::PREPOSITION)
        && (colon.saturating_sub(NEAR)..passage.tokens.len().min(colon + NEAR)).any(same)
}
