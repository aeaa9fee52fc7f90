//! Quotations behind a sentence that tells of somebody without a verb of saying: "Vella was less sure: “…”",
//! "From Tamm, Vella: the ice is thin."

use std::ops::Range;

use super::{Reading, asked, behind, phrases, quoted};
use crate::text::Passage;
use crate::words::{Class, Form};

/// How far from the head of a sentence its subject is looked for, in tokens.
const NEAR: usize = 24;

/// What people do before they speak, where the form does not tell that it is a verb.
const GESTURES: &[&str] = &[
    "shook", "threw", "bit", "sank", "hung", "spread", "swung", "wept", "spat", "flung", "lit", "rang", "thought",
    "felt", "bent", "rubbed", "shrugs", "nods", "smiles", "sighs", "grins", "shakes", "pauses", "frowns", "winces",
];

/// The fewest words of a quotation that is more than a name.
const FEWEST: usize = 3;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    from_a_place(reading);
    let passage = reading.passage;
    let sentence = reading.sentence.clone();
    for quote in reading.quotes_in(&sentence) {
        let range = passage.quotes[quote].tokens.clone();
        let colon = range.start.checked_sub(1).filter(|&at| at > sentence.start && passage.tokens[at].mark(':'));
        let Some(colon) = colon.filter(|_| !reading.taken[quote]) else { continue };
        let words = range.clone().filter(|&at| passage.tokens[at].is_word()).count();
        let last = (range.end..sentence.end).all(|at| !passage.tokens[at].is_word());
        let Some(source) = person(passage, &(sentence.start..colon)).filter(|_| last && words >= FEWEST) else {
            continue;
        };
        reading.taken[quote] = true;
        let mut content = vec![range];
        content.extend(quoted::later_quotes(reading));
        reading.push(Some(source), Some(colon..colon + 1), content, 0.8);
    }
}

/// "From Tamm, Ada Vella: the ice is thin."
fn from_a_place(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let capital = |at: usize| {
        let token = &passage.tokens[at];
        token.is_word() && token.is(Class::CAPITAL) && !token.is(Class::TIME | Class::PRONOUN | Class::DETERMINER)
    };
    let end = sentence.end.min(sentence.start + 12);
    let Some(colon) = (sentence.start..end).find(|&at| passage.tokens[at].mark(':')) else { return };
    let Some(comma) = (sentence.start + 2..colon).find(|&at| passage.tokens[at].mark(',')) else { return };
    let name = comma + 1..colon;
    let place = passage.is_one_of(sentence.start, &["from", "in"]) && (sentence.start + 1..comma).all(capital);
    let rest = colon + 1..reading.sentence_end();
    if place && !name.is_empty() && name.clone().all(capital) && rest.len() >= FEWEST {
        reading.take_quotes(&rest);
        reading.push(Some(name), Some(colon..colon + 1), Some(rest), 0.9);
    }
}

/// Who is told of in a sentence that ends in a colon and has another right before it: "Vella was less sure than Orn:".
pub(crate) fn told_of(passage: &Passage<'_>, source: &Range<usize>, cue: &Range<usize>) -> Option<Range<usize>> {
    let colon = cue.len() == 1 && passage.tokens[cue.start].mark(':') && source.end == cue.start;
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= cue.start);
    let sentence = passage.sentences.get(nth).filter(|_| colon)?;
    person(passage, &(sentence.start..cue.start)).filter(|subject| subject.end < source.start)
}

/// The person who is the subject of what a sentence begins with: "he", a name, a role.
pub(super) fn person(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let verb = |at: usize| at < range.end && is_past(passage, at);
    if let Some(answers) = asked::answerer(passage, range) {
        return Some(answers);
    }
    // "NO FERRY TODAY – Vella: “…”" has a headline before the name.
    if range.clone().any(|at| passage.tokens[at].marks(&['-', '–', '—'])) {
        return None;
    }
    let joins = |at: &usize| passage.tokens[*at].is(Class::COORDINATOR | Class::ADVERB);
    let first = range.clone().find(|at| !joins(at))?;
    if let Some(subject) = behind::right(passage, first, range.end, false) {
        let comma = |at: &usize| passage.tokens[*at].mark(',');
        let mut end = subject.end + usize::from(subject.end < range.end && comma(&subject.end));
        // "Vella, who leads the council, was less sure"
        if passage.is_one_of(end, &["who", "which"]) {
            end = (end..range.end.min(end + NEAR)).find(comma).map_or(end, |comma| comma + 1);
        }
        if is_person(passage, &subject) && verb(end) {
            return Some(subject);
        }
    }
    if let Some(subject) = phrases::main_subject(passage, range, range.end)
        && subject.start == first
        && is_person(passage, &subject)
    {
        return Some(subject);
    }
    // "On the harbour he was shorter": what opens the sentence is no clause.
    let he = (first..range.end.min(first + NEAR))
        .find(|&at| passage.is_one_of(at, &["he", "she"]) && passage.quote_at(at).is_none() && verb(at + 1))?;
    let opens = passage.tokens[first].is(Class::PREPOSITION) && !(first..he).any(verb);
    opens.then_some(he..he + 1)
}

/// Whether token `at` can be a verb that tells what somebody does.
pub(super) fn is_past(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else { return false };
    !token.is(Class::GENITIVE) && token.is(Class::AUXILIARY | Class::FINITE | Class::ED)
        || token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
        || passage.is_one_of(at, GESTURES)
}

/// People by what they are to somebody.
const KIN: &[&str] = &[
    "husband",
    "wife",
    "widow",
    "widower",
    "mother",
    "father",
    "son",
    "daughter",
    "sister",
    "brother",
    "uncle",
    "aunt",
    "cousin",
    "niece",
    "nephew",
    "grandmother",
    "grandfather",
    "grandson",
    "granddaughter",
    "partner",
    "neighbour",
    "neighbor",
    "friend",
    "colleague",
    "boss",
    "deputy",
    "predecessor",
    "successor",
    "companion",
    "girlfriend",
    "boyfriend",
];

/// Whether a noun phrase is of one person, or of somebody's: "her husband, Paul", "the skipper's wife".
pub(crate) fn is_somebody(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let comma = range.clone().find(|&at| passage.tokens[at].mark(',')).unwrap_or(range.end);
    let owned = range.clone().any(|at| passage.tokens[at].is(Class::POSSESSIVE | Class::GENITIVE));
    let kin = || comma > range.start && passage.is_one_of(comma - 1, KIN);
    is_person(passage, range) || owned && kin()
}

/// Whether a noun phrase is of one person: "she", "Vella", "the port's director", "the port's Ada Vella".
pub(super) fn is_person(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    if range.len() == 1 && passage.is_one_of(range.start, &["he", "she"]) {
        return true;
    }
    let other = Class::DETERMINER
        | Class::POSSESSIVE
        | Class::PREPOSITION
        | Class::PRONOUN
        | Class::QUESTION
        | Class::PLACE
        | Class::TIME
        | Class::BODY
        | Class::OUTLET
        | Class::TEXT
        | Class::GROUP
        | Class::ING;
    let end = range
        .clone()
        .find(|&at| passage.tokens[at].is(Class::PREPOSITION | Class::COORDINATOR) || passage.tokens[at].mark(','))
        .unwrap_or(range.end);
    let owner = (range.start..end).rev().find(|&at| passage.tokens[at].is(Class::GENITIVE));
    let head = owner.filter(|&at| at + 1 < end).map_or(range.start, |at| at + 1)..end;
    let joined = (range.start..range.end).any(|at| passage.is_one_of(at, &["and", "or"]));
    let name = head.clone().all(|at| {
        let token = &passage.tokens[at];
        token.is(Class::CAPITAL) && !token.is(other) || token.mark('.') || token.is(Class::TITLE | Class::ROLE)
    });
    let role = head.clone().next_back().is_some_and(|at| passage.tokens[at].is(Class::ROLE));
    !joined && (name && passage.tokens[head.start].is(Class::CAPITAL) || role)
}
