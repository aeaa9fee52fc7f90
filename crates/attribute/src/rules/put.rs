//! "Police put the crowd at 4,000", "The board puts losses at about €2 million": a number as somebody tells it.

use std::ops::Range;

use super::{Reading, phrases};
use crate::text::{Kind, Passage};
use crate::words::Class;

/// The most tokens between the verb and its "at".
const REACH: usize = 28;

/// What can stand between "at" and the number.
const ABOUT: &[&str] = &[
    "about",
    "around",
    "some",
    "roughly",
    "nearly",
    "almost",
    "over",
    "under",
    "between",
    "just",
    "more",
    "less",
    "fewer",
    "than",
    "only",
    "well",
    "close",
    "to",
    "at",
    "least",
    "most",
    "up",
    "no",
    "a",
    "an",
    "mere",
    "approximately",
    "anywhere",
    "from",
    "not",
];

/// What may follow a number and still be of it.
const MEASURES: &[&str] = &["million", "billion", "trillion", "thousand", "hundred", "dozen", "percent", "per", "cent"];

/// Numbers in words, and what stands for one.
const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "dozens",
    "million",
    "millions",
    "billion",
    "billions",
    "half",
    "zero",
    "nil",
    "nought",
];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 1..stop.saturating_sub(3) {
        // "Gave the number as 14".
        let before = if passage.is_one_of(verb, &["put", "puts"]) {
            "at"
        } else if passage.is_one_of(verb, &["gave", "gives", "given"]) {
            "as"
        } else {
            continue;
        };
        if passage.quote_at(verb).is_some() {
            continue;
        }
        let next = &passage.tokens[verb + 1];
        // "put up", "put in place", "put at risk"
        let particle =
            passage.is_one_of(verb + 1, &["up", "out", "off", "forward", "aside", "back", "together", "down"]);
        if particle || !next.is_word() || next.is(Class::PREPOSITION | Class::ADVERB) && !next.is(Class::DETERMINER) {
            continue;
        }
        let Some(at) = at_number(reading, before, verb + 2..stop.min(verb + REACH)) else { continue };
        let Some(source) = source(reading, verb) else { continue };
        let mut end = reading.content_end(verb + 1, true).max(at + 2);
        while end > at + 2 && (!passage.tokens[end - 1].is_word() || passage.tokens[end - 1].is(Class::COORDINATOR)) {
            end -= 1;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= group.head == verb;
        }
        let start = if passage.tokens[verb - 1].is(Class::HAVE | Class::ADVERB) { verb - 1 } else { verb };
        reading.push(Some(source), Some(start..verb + 1), Some(verb + 1..end), 0.8);
    }
}

/// The "at" or "as" before a number, in `range`.
fn at_number(reading: &Reading<'_, '_>, before: &str, range: Range<usize>) -> Option<usize> {
    let (passage, limit) = (reading.passage, range.end);
    range.take_while(|&at| passage.tokens[at].is_word() || passage.tokens[at].mark('-')).find(|&at| {
        let number = || begins_number(passage, at + 1, limit.max(at + 5));
        passage.is_word(at, before) && passage.quote_at(at).is_none() && number()
    })
}

/// Whether a number stands at `from`, behind no more than words such as "about" and "at least", before `limit`.
pub(super) fn begins_number(passage: &Passage<'_>, from: usize, limit: usize) -> bool {
    let mut words = from..limit.min(passage.tokens.len());
    words.find(|&at| !passage.is_one_of(at, ABOUT)).is_some_and(|at| {
        let sign = usize::from(passage.tokens[at].marks(&['$', '£', '€']));
        is_digits(passage, at + sign) || is_in_words(passage, at)
    })
}

/// Whether a phrase is a number and nothing else: "about 900", "$2 million", "4%".
pub(crate) fn is_number(passage: &Passage<'_>, phrase: &Range<usize>) -> bool {
    let part = |at: usize| {
        is_digits(passage, at)
            || is_in_words(passage, at)
            || passage.is_one_of(at, ABOUT)
            || passage.is_one_of(at, MEASURES)
            || passage.tokens[at].marks(&['$', '£', '€', '%'])
    };
    begins_number(passage, phrase.start, phrase.end) && phrase.clone().all(part)
}

fn is_digits(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens.get(at).is_some_and(|token| token.kind == Kind::Number || token.first.is_ascii_digit())
}

fn is_in_words(passage: &Passage<'_>, at: usize) -> bool {
    passage.word(at).split('-').next().is_some_and(|word| NUMBERS.contains(&word.to_lowercase().as_str()))
}

/// Who puts it so: no "it", "that" or "which".
pub(super) fn source(reading: &Reading<'_, '_>, verb: usize) -> Option<Range<usize>> {
    let passage = reading.passage;
    let mut end = verb;
    while end > reading.sentence.start + 1 && passage.tokens[end - 1].is(Class::HAVE | Class::ADVERB) {
        end -= 1;
    }
    let source = phrases::left(passage, reading.sentence.start, end)?;
    let thing = source.len() == 1 && passage.is_one_of(source.start, &["it", "that", "this", "which", "what"]);
    let infinitive = passage.is_word(verb - 1, "to") || passage.tokens[verb - 1].is(Class::MODAL | Class::BE);
    (!thing && !infinitive).then_some(source)
}
