//! "In his words, …", "in the minister's view, …", "for Vella, …" is not among them.

use super::{Reading, behind};
use crate::words::Class;

const NOUNS: &[&str] =
    &["words", "opinion", "view", "estimation", "account", "judgment", "judgement", "telling", "eyes"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let noun = (sentence.start + 2..sentence.end.min(sentence.start + 12))
        .find(|&at| passage.is_one_of(at, NOUNS) && passage.quote_at(at).is_none());
    let Some(noun) = noun else { return };
    if !passage.is_one_of(sentence.start, &["in", "by"]) {
        return;
    }
    let owner = sentence.start + 1..noun;
    let source = if owner.len() == 1 && passage.tokens[owner.start].is(Class::POSSESSIVE) {
        Some(owner)
    } else if passage.is_word(noun - 1, "own") && passage.tokens[owner.start].is(Class::POSSESSIVE) {
        Some(owner.start..owner.start + 1)
    } else if passage.tokens[noun - 1].is(Class::GENITIVE) || passage.word(noun - 1).ends_with(['\'', '’']) {
        Some(owner.start..noun - 1).filter(|o| !o.is_empty())
    } else if passage.is_word(noun - 1, "the") && passage.is_word(noun + 1, "of") {
        behind::right(passage, noun + 2, sentence.end, true)
    } else {
        None
    };
    let Some(source) = source else { return };
    let end = reading.sentence_end();
    let begin = source.end.max(noun + 1);
    if begin >= end || !passage.tokens[begin].marks(&[',', ':']) {
        return;
    }
    reading.take_quotes(&(begin..end));
    reading.push(Some(source), Some(sentence.start..noun + 1), Some(begin + 1..end), 0.8);
}
