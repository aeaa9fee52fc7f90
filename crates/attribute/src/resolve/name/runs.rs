//! Runs of capitals: what could be names.

use std::ops::Range;

use super::first_names;
use super::fronts;
use super::inventory::Inventory;
use super::joins;
use super::titles;
use crate::resolve::phrase::nouns;
use crate::text::Passage;
use crate::words::Class;

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "de", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "le", "da", "di", "du", "dos", "das", "ben",
    "del", "della", "dei", "des", "zu", "zum", "zur", "ter", "bint", "abu", "y", "los", "las",
];

/// Those of them that a surname alone can begin with.
const LEADING: &[&str] = &["de", "von", "al", "el", "di", "da", "du", "del", "della", "abu", "ibn"];

/// What is joined to the name behind it by a hyphen or an apostrophe: "al-Halmi", "d'Orn".
const JOINED: &[&str] = &["al", "el", "ad", "ar", "as", "ash", "at", "an", "ul", "ud", "bin", "d", "l", "ter"];

/// Further small words that open a sentence before a name: "Unlike Orn, Vella stayed".
const OPENERS: &[&str] =
    &["none", "unlike", "neither", "nor", "either", "both", "besides", "except", "alongside", "amongst"];

/// Small words that names of bodies have inside, with a capital: "Doctors Without Borders".
const INSIDE: &[&str] = &["without", "against", "beyond", "before", "under"];

/// The runs of capitals in a range of tokens: what could be names.
pub(crate) fn runs(passage: &Passage<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = range.start;
    while at < range.end {
        // "the super PAC Bright Quay"
        if at > range.start
            && passage.is_word(at - 1, "super")
            && passage.is_one_of(at, &["PAC", "PACs"])
            && at + 1 < range.end
            && is_name_word(passage, at + 1)
        {
            at += 1;
            continue;
        }
        let leads = || passage.is_one_of(at, LEADING) || passage.is_word(at, "van") && passage.is_word(at + 1, "der");
        let behind = if is_name_word(passage, at) || joins::opens(passage, at) {
            Some(at + 1)
        } else if leads() {
            particles(passage, at, range.end)
        } else {
            None
        };
        let Some(behind) = behind else {
            at += 1;
            continue;
        };
        let start = at;
        at = behind;
        while at < range.end {
            let token = &passage.tokens[at];
            let next = |ahead: usize| at + ahead < range.end && is_name_word(passage, at + ahead);
            let hyphen = |at: usize| {
                at + 1 < range.end
                    && passage.tokens[at].mark('-')
                    && passage.tokens[at - 1].mark('.')
                    && is_letter(passage, at + 1)
            };
            let point =
                token.mark('.') && is_short(passage, at - 1) && (next(1) || at + 1 < range.end && hyphen(at + 1));
            // "Channel Six"
            let number = token.is(Class::CAPITAL)
                && passage
                    .is_one_of(at, &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);
            let inside =
                (is_inside(passage, at) || joins::is_to(passage, at)) && next(1) || joins::closes(passage, start, at);
            // "Orn & Sons", "Growers' Union"
            let and = token.first == '&' && next(1);
            let plural = token.is(Class::GENITIVE)
                && token.end - token.start <= 3
                && !passage.word(at).ends_with('s')
                && next(1)
                && passage.tokens[at + 1].is(Class::BODY);
            let inside = inside
                || joins::is_owner(passage, at) && at + 2 < range.end
                || joins::is_patron(passage, at) && at + 1 < range.end;
            if is_name_word(passage, at) || point || number || inside || and || plural || hyphen(at) {
                at += 1;
            } else if let Some(behind) = particles(passage, at, range.end) {
                at = behind;
            } else {
                break;
            }
        }
        runs.push(start..at);
    }
    runs
}

/// Whether a token is a small word with a capital, as names of bodies have it inside.
pub(crate) fn is_inside(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && passage.tokens[at].is(Class::CAPITAL)
        && passage.is_one_of(at, INSIDE)
        && is_name_word(passage, at - 1)
        && at + 1 < passage.tokens.len()
        && is_name_word(passage, at + 1)
}

/// Behind the name that up to three small words at `at` belong to.
fn particles(passage: &Passage<'_>, at: usize, limit: usize) -> Option<usize> {
    let name = (at..limit.min(at + 4)).find(|&k| !passage.is_one_of(k, PARTICLES))?;
    (name > at && is_name_word(passage, name)).then_some(name + 1)
}

/// Whether a token can be a part of a name: a capital, and no word that has one only because it
/// opens a sentence.
pub(crate) fn is_name_word(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    if passage.is_common(at) || passage.is_one_of(at, OPENERS) {
        return false;
    }
    if token.is(Class::TIME) && token.is(Class::CAPITAL) && passage.is_outlet_behind(at)
        || fronts::is_called(passage, at)
    {
        return true;
    }
    // "Carly" is no adverb.
    let named = || first_names::look_up(&passage.word(at).to_lowercase()).is_some_and(|name| name.certain);
    token.is_word()
        && (token.is(Class::CAPITAL)
            && !token.is(function() | Class::TIME | Class::GENITIVE)
            && (!token.is(Class::ADVERB) || named())
            && !joins::tells(passage.word(at))
            || is_initial(passage, at)
            || token.first.is_lowercase() && is_joined(passage.word(at)))
}

/// Classes of words that are no part of a name.
fn function() -> Class {
    Class::DETERMINER
        | Class::POSSESSIVE
        | Class::PRONOUN
        | Class::PREPOSITION
        | Class::COORDINATOR
        | Class::SUBORDINATOR
        | Class::QUESTION
        | Class::AUXILIARY
}

/// Whether a small word is joined to the name: "al-Halmi".
fn is_joined(word: &str) -> bool {
    let joins = |byte: &u8| matches!(byte, b'-' | b'\'') || !byte.is_ascii();
    // Most words are not, and this is asked of every word.
    if !word.as_bytes().iter().take(4).any(joins) {
        return false;
    }
    let name = |small: &&str| word.strip_prefix(small)?.strip_prefix(['-', '\'', '’']);
    JOINED.iter().find_map(name).is_some_and(|name| name.starts_with(char::is_uppercase))
}

fn is_letter(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].is(Class::CAPITAL) && passage.word(at).chars().count() == 1
}

/// Whether a letter is the initial of the name behind it, also one that is a word: "A. Orn", "I. Orn".
fn is_initial(passage: &Passage<'_>, at: usize) -> bool {
    let points = |at: usize| {
        is_letter(passage, at)
            && passage.tokens.get(at + 1).is_some_and(|point| point.mark('.') && point.start == passage.tokens[at].end)
    };
    let name = |at: usize| {
        passage.tokens.get(at).is_some_and(|token| token.is(Class::CAPITAL) && !token.is(function() | Class::TIME))
            || passage.tokens.get(at).is_some_and(|token| token.first.is_lowercase() && is_joined(passage.word(at)))
    };
    let hyphen = passage.tokens.get(at + 2).is_some_and(|token| token.mark('-'));
    at + 2 < passage.tokens.len() && points(at) && (points(at + 2) || name(at + 2) || hyphen && points(at + 3))
}

/// Whether a word is an initial or "Mr".
fn is_short(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    word.chars().count() == 1
        || titles::is_title(passage, at) && word.len() <= 4
        || ["Jr", "Sr", "St", "Ft", "Mt"].contains(&word)
}

/// Whether token `at` is common words that hyphens join, with a capital at the head of a sentence alone:
/// "Mother-of-two", "Father-to-be".
fn is_told_by_hyphens(passage: &Passage<'_>, at: usize) -> bool {
    let mut parts = passage.word(at).split('-').skip(1).peekable();
    let small = parts.clone().all(|part| part.starts_with(char::is_lowercase));
    parts.peek().is_some() && small && parts.any(|part| ["of", "in", "to", "old"].contains(&part))
}

/// What is left of a run without the titles, roles and countries before the name.
pub(crate) fn without_titles(passage: &Passage<'_>, run: &Range<usize>, inventory: Option<&Inventory>) -> Range<usize> {
    let told = (run.start..run.end.saturating_sub(1)).take_while(|&at| is_told_by_hyphens(passage, at)).count();
    let front = (run.start + told)
        .max(fronts::behind_office(passage, run))
        .max(fronts::behind_headline_word(passage, run))
        .max(fronts::behind_trade(passage, run));
    let mut start = front;
    for at in front..run.end {
        let token = &passage.tokens[at];
        // "Associated Press": the last word can be a title, but here names the body. So does "UN".
        let acronym = run.len() == 1 && passage.word(at).chars().all(char::is_uppercase);
        let nations = at > start && passage.is_word(at, "nations");
        let body = at + 1 == run.end && (nations || (at > start || acronym) && token.is(Class::BODY | Class::OUTLET));
        // "Halm Press Agency", but "press secretary": what is a body too is a title only before one.
        let heads = |next: usize| {
            titles::is_title(passage, next) && !passage.tokens[next].is(Class::BODY | Class::OUTLET)
                || passage.tokens[next].is(Class::ROLE) && !passage.tokens[next].is(Class::BODY | Class::OUTLET)
        };
        let both = token.is(Class::BODY | Class::OUTLET) && at + 1 < run.end && !heads(at + 1);
        // "Peter T. King": a surname can be a title too.
        let surname = at + 1 == run.end
            && at > start
            && (passage.tokens[at - 1].mark('.') && !titles::is_title(passage, at.saturating_sub(2))
                || first_names::look_up(&passage.word(at - 1).to_lowercase()).is_some_and(|name| name.certain))
            || at + 1 == run.end && at > run.start && titles::is_surname(passage, at);
        // "Actress Ada Vella" at the head of a sentence.
        let noun = || {
            let word = passage.word(at).to_lowercase();
            let own = at == start && run.end - at > 2 && first_names::look_up(&word).is_none();
            // "Glassblower Ada Vella", "Ex-wife Ada Vella"
            let trade = || {
                let called = first_names::look_up(&passage.word(at + 1).to_lowercase()).is_some();
                let opens = passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
                opens && called && nouns::is_for_person(word.strip_prefix("ex-").unwrap_or(&word))
            };
            own && (nouns::is_listed_person(&word) || trade())
        };
        let title = (token.is(Class::ROLE | Class::GROUP) || titles::is_title(passage, at) || noun())
            && !body
            && !both
            && !surname
            && !titles::is_firm_front(passage, at)
            && !(at + 1 < run.end && joins::is_patron(passage, at + 1));
        if title || token.mark('.') && at > run.start && titles::is_title(passage, at - 1) && at == start {
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

/// Whether a name goes with no noun behind it, as it does in "Selt officials".
pub(crate) fn stands_alone(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let next = passage.tokens.get(run.end).filter(|_| run.end < sentence.end);
    next.is_none_or(|next| {
        !next.is_word()
            || next.form.is_some()
            || next.is(Class::PREPOSITION
                | Class::AUXILIARY
                | Class::FINITE
                | Class::ED
                | Class::COORDINATOR
                | Class::SUBORDINATOR
                | Class::GENITIVE
                | Class::TIME
                | Class::ADVERB)
    })
}

/// A range of tokens as a name, with single spaces.
pub(crate) fn written(passage: &Passage<'_>, range: &Range<usize>) -> String {
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
