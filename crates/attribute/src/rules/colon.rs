//! "Vella: we stay", in headlines, interviews and transcripts.

use std::ops::Range;

use super::Reading;
use super::phrases::NOMINATIVE;
use crate::words::{Class, Form, Frame};

/// How far around the colon the name is looked for, in tokens.
const NEAR: usize = 2000;

/// People of whom headlines tell without an article, beside offices.
const PEOPLE: &[&str] = &[
    "widow",
    "widower",
    "mother",
    "father",
    "wife",
    "husband",
    "son",
    "daughter",
    "sister",
    "brother",
    "pilot",
    "captain",
    "crew",
    "driver",
    "neighbour",
    "neighbor",
    "survivor",
    "victim",
    "owner",
    "union",
    "doctors",
    "pilots",
    "nurse",
    "mayor",
    "boss",
    "skipper",
    "mate",
];

/// What begins a headline that tells somebody to do something.
const URGES: &[&str] = &[
    "give", "let", "keep", "stop", "do", "don’t", "don't", "leave", "bring", "make", "open", "close", "shut", "pay",
    "take", "send", "go", "stay", "free", "end", "save", "spare", "build", "hands", "never", "not", "get", "put",
    "drop", "scrap",
];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let begins_paragraph = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    let colon = (sentence.start..sentence.end.min(sentence.start + 9)).find(|&at| passage.tokens[at].mark(':'));
    let Some(colon) = colon.filter(|_| begins_paragraph) else { return };
    let rest = colon + 1..reading.sentence_end();
    if rest.len() < if reading.is_headline() { 2 } else { 3 } {
        return;
    }
    let cue = verb_before(reading, colon).map_or(colon..colon + 1, |verb| verb..verb + 1);
    let speaker = sentence.start..cue.start;
    // "Vella: a life at sea"
    let opens = passage.is_word(rest.start, "no") || passage.is_one_of(rest.start, NOMINATIVE);
    let says =
        opens || passage.quote_at(rest.start).is_some() || reading.has_finite_verb(&rest) || claims(reading, &rest);
    let headline = reading.is_headline() && says;
    let confidence = if is_named(reading, &speaker) && seen_elsewhere(reading, speaker.end) {
        if headline { 0.7 } else { 0.55 }
    } else if headline && is_somebody(reading, &speaker) {
        0.7
    } else {
        return;
    };
    reading.take_quotes(&rest);
    reading.push(Some(speaker), Some(cue), Some(rest), confidence);
}

/// Whether the words of a headline can be a clause whose verb no list has: "port stays shut", "give us the boats back".
fn claims(reading: &Reading<'_, '_>, rest: &Range<usize>) -> bool {
    let passage = reading.passage;
    let noun = |at: usize| {
        let word = passage.word(at);
        word.starts_with(char::is_lowercase) && !word.ends_with('s') && passage.tokens[at].is_word()
    };
    let third = |at: usize| {
        let word = passage.word(at);
        let verb =
            word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && word.starts_with(char::is_lowercase);
        let next = passage.tokens.get(at + 1).filter(|_| at + 1 < rest.end);
        let ends = next.is_none_or(|next| next.is(Class::PREPOSITION | Class::DETERMINER | Class::ADVERB));
        verb && noun(at - 1) && !passage.tokens[at - 1].is(Class::PREPOSITION | Class::DETERMINER) && ends
    };
    reading.is_headline() && (passage.is_one_of(rest.start, URGES) || (rest.start + 1..rest.end).any(third))
}

/// The verb right before the colon of a headline: "Captain claims: we were told to lie".
fn verb_before(reading: &Reading<'_, '_>, colon: usize) -> Option<usize> {
    let (passage, at) = (reading.passage, colon.checked_sub(1)?);
    let says = |at: usize| {
        let third = passage.tokens[at].form.is_some_and(|form| form.is(Form::THIRD));
        third && passage.verb(at).is_some_and(|verb| verb.frame.any(Frame::SPEECH))
    };
    (at > reading.sentence.start && reading.is_headline() && says(at)).then_some(at)
}

/// Whether all words of a speaker are written as those of a name.
fn is_named(reading: &Reading<'_, '_>, speaker: &Range<usize>) -> bool {
    let passage = reading.passage;
    speaker.clone().all(|at| {
        if at == speaker.start && passage.is_word(at, "the") {
            return false;
        }
        let other = Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN | Class::ADVERB | Class::QUESTION;
        passage.tokens[at].is(Class::CAPITAL) && !passage.tokens[at].is(other) && passage.word(at).len() > 1
            || passage.is_one_of(at, &["of", "the", "and"])
            || passage.tokens[at].marks(&['.', ','])
    })
}

/// Whether a speaker is somebody by office or what he is to others: "Minister", "Harbour board chief", "Ex-captain".
fn is_somebody(reading: &Reading<'_, '_>, speaker: &Range<usize>) -> bool {
    let passage = reading.passage;
    // "Union leader at City Hall rally"
    let place = speaker.clone().skip(1).find(|&at| passage.is_one_of(at, &["at", "in", "on", "after", "before"]));
    let speaker = speaker.start..place.unwrap_or(speaker.end);
    let Some(last) = speaker.clone().next_back() else { return false };
    let word = passage.word(last).to_lowercase();
    let word = word.rsplit('-').next().unwrap_or_default();
    let person =
        passage.lexicon.look_up(word).class.any(Class::ROLE | Class::GROUP | Class::BODY) || PEOPLE.contains(&word);
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        let other = Class::PREPOSITION | Class::ADVERB | Class::QUESTION | Class::AUXILIARY | Class::COORDINATOR;
        token.is_word() && !token.is(other) || token.is(Class::GENITIVE)
    };
    person && speaker.len() <= 4 && speaker.clone().all(plain)
}

/// Whether the last word of a speaker is a name that the text has elsewhere: "Vella", not "Update".
fn seen_elsewhere(reading: &Reading<'_, '_>, end: usize) -> bool {
    let passage = reading.passage;
    let Some(last) = end.checked_sub(1).filter(|&last| last >= reading.sentence.start) else { return false };
    let name = passage.word(last);
    let same =
        |at: usize| at != last && passage.word(at).eq_ignore_ascii_case(name) && passage.tokens[at].is(Class::CAPITAL);
    passage.tokens[last].is(Class::CAPITAL)
        && !passage.tokens[last].is(Class::ADVERB | Class::TEXT | Class::PREPOSITION)
        && (end.saturating_sub(NEAR)..passage.tokens.len().min(end + NEAR)).any(same)
}
