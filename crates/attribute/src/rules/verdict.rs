//! "Vella's answer was blunt: …", "the board's message was that …", "her verdict: …".

use super::{Reading, phrases};
use crate::words::Class;

/// What somebody says, by the noun for it.
const NOUNS: &[&str] = &[
    "answer",
    "verdict",
    "message",
    "view",
    "position",
    "opinion",
    "conclusion",
    "reply",
    "response",
    "explanation",
    "claim",
    "argument",
    "warning",
    "advice",
    "assessment",
    "stance",
    "contention",
    "theory",
    "version",
    "belief",
    "prediction",
    "promise",
    "defence",
    "defense",
    "excuse",
    "complaint",
    "retort",
    "account",
    "line",
    "finding",
];

/// The most tokens between the noun and the colon.
const REACH: usize = 9;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for noun in sentence.start + 1..stop.saturating_sub(2) {
        if !passage.is_one_of(noun, NOUNS) || passage.quote_at(noun).is_some() {
            continue;
        }
        let before = &passage.tokens[noun - 1];
        let owner = if before.is(Class::POSSESSIVE) {
            Some(noun - 1..noun)
        } else if before.is(Class::GENITIVE) && noun > sentence.start + 1 {
            phrases::left(passage, sentence.start, noun - 1)
        } else {
            None
        };
        let Some(owner) = owner else { continue };
        let words = (noun + 1..stop.min(noun + REACH))
            .take_while(|&k| passage.tokens[k].is_word() && passage.quote_at(k).is_none());
        let last = words.clone().last().unwrap_or(noun);
        let was = passage.tokens[noun + 1].is(Class::BE);
        let colon = passage.tokens.get(last + 1).is_some_and(|t| t.mark(':')) && last + 2 < stop;
        let that = was && passage.is_word(noun + 2, "that");
        let (cue, content) = if that {
            (noun..noun + 2, noun + 2..reading.content_end(noun + 2, false))
        } else if colon && (was || last == noun) {
            (noun..last + 1, last + 2..stop)
        } else {
            continue;
        };
        if content.len() < 3 {
            continue;
        }
        reading.take_quotes(&content);
        reading.push(Some(owner), Some(cue), Some(content), 0.7);
    }
}
