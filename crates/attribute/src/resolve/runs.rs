//! Runs of capitals: what could be names.

use std::ops::Range;

use super::first_names;
use super::names::Inventory;
use crate::text::Passage;
use crate::words::Class;

/// Small words inside names.
const PARTICLES: &[&str] =
    &["de", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "le", "da", "di", "du", "dos", "ben"];

/// The runs of capitals in a range of tokens: what could be names.
pub(super) fn runs(passage: &Passage<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !is_name_word(passage, at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < range.end {
            let token = &passage.tokens[at];
            let point =
                token.mark('.') && is_short(passage, at - 1) && at + 1 < range.end && is_name_word(passage, at + 1);
            let particle = passage.is_one_of(at, PARTICLES) && at + 1 < range.end && is_name_word(passage, at + 1);
            // "Channel Six"
            let number = token.is(Class::CAPITAL)
                && passage
                    .is_one_of(at, &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);
            if !(is_name_word(passage, at) || point || particle || number) {
                break;
            }
            at += 1;
        }
        runs.push(start..at);
    }
    runs
}

/// Whether a token can be a part of a name: a capital, and no word that has one only because it
/// opens a sentence.
pub(super) fn is_name_word(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    if token.is(Class::TIME) && token.is(Class::CAPITAL) && passage.is_outlet_behind(at) {
        return true;
    }
    let function = Class::DETERMINER
        | Class::POSSESSIVE
        | Class::PRONOUN
        | Class::PREPOSITION
        | Class::COORDINATOR
        | Class::SUBORDINATOR
        | Class::QUESTION
        | Class::AUXILIARY;
    // "Carly" is no adverb.
    let named = || first_names::look_up(&passage.word(at).to_lowercase()).is_some_and(|name| name.certain);
    token.is_word()
        && token.is(Class::CAPITAL)
        && !token.is(function | Class::TIME | Class::GENITIVE)
        && (!token.is(Class::ADVERB) || named())
}

/// Whether a word is an initial or "Mr".
fn is_short(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    word.chars().count() == 1 || passage.tokens[at].is(Class::TITLE) && word.len() <= 4 || word == "Jr" || word == "Sr"
}

/// What is left of a run without the titles, roles and countries before the name.
pub(super) fn without_titles(passage: &Passage<'_>, run: &Range<usize>, inventory: Option<&Inventory>) -> Range<usize> {
    let mut start = run.start;
    for at in run.clone() {
        let token = &passage.tokens[at];
        // "Associated Press": the last word can be a title, but here names the body.
        let body = at + 1 == run.end && at > start && token.is(Class::BODY | Class::OUTLET);
        // "Halm Press Agency", but "press secretary": what is a body too is a title only before one.
        let heads = |next: usize| {
            passage.tokens[next].is(Class::TITLE | Class::ROLE) && !passage.tokens[next].is(Class::BODY | Class::OUTLET)
        };
        let both = token.is(Class::BODY | Class::OUTLET) && at + 1 < run.end && !heads(at + 1);
        // "Peter T. King": a surname can be a title too.
        let surname = at + 1 == run.end
            && at > start
            && (passage.tokens[at - 1].mark('.')
                || first_names::look_up(&passage.word(at - 1).to_lowercase()).is_some_and(|name| name.certain));
        let title = token.is(Class::TITLE | Class::ROLE | Class::GROUP) && !body && !both && !surname;
        if title || token.mark('.') && at > run.start && passage.tokens[at - 1].is(Class::TITLE) && at == start {
            start = at + 1;
        }
    }
    while start + 1 < run.end {
        let place =
            passage.tokens[start].is(Class::PLACE) || inventory.is_some_and(|i| i.is_place(passage.word(start)));
        let called = first_names::look_up(&passage.word(start).to_lowercase()).is_some_and(|name| name.certain);
        let demonym = run.end - start >= 3 && place && !called;
        if !demonym {
            break;
        }
        start += 1;
    }
    start..run.end
}

/// A range of tokens as a name, with single spaces.
pub(super) fn written(passage: &Passage<'_>, range: &Range<usize>) -> String {
    let mut name = String::new();
    for at in range.clone() {
        let token = &passage.tokens[at];
        if !name.is_empty() && passage.tokens[at - 1].end < token.start {
            name.push(' ');
        }
        name.push_str(passage.word(at));
    }
    name
}
