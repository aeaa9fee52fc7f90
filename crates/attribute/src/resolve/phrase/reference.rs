//! What kind of noun phrase a source is, before it is known who is meant.

mod named;
mod words;

use std::ops::Range;

use ascribe_model::ActorKind;

use super::apposition::{body_behind, named_behind};
use super::common::{common, head_noun};
use super::ends;
use super::nouns::{self, Noun};
use super::numbers;
use super::postposed;
use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::runs::{is_inside, is_name_word, runs, without_titles, written};
use crate::resolve::name::titles;
use crate::text::{Kind, Passage};
use crate::words::{Class, Form, Words};
pub(crate) use words::{lower_words, words_of};

/// Adjectives and adverbs that stand behind their noun.
const POSTPOSED: &[&str] = &[
    "close",
    "familiar",
    "present",
    "loyal",
    "involved",
    "responsible",
    "based",
    "aware",
    "known",
    "named",
    "called",
    "himself",
    "herself",
    "itself",
    "themselves",
    "there",
    "here",
    "elsewhere",
    "nearby",
    "abroad",
];

/// Pronouns for people that are subjects.
const PRONOUNS: &[&str] = &["i", "we", "he", "she", "they"];

/// What is done with a text, told behind it: "a poll released on Monday".
static MADE: Words = Words::new(
    "released published issued conducted commissioned unveiled aired taken provided obtained leaked posted circulated \
    distributed shared filed compiled written sent given supplied furnished reviewed submitted",
);

/// The times that are nouns for other things as well: "last fall".
const SEASONS: &[&str] = &["spring", "summer", "fall", "autumn", "winter"];

/// How a noun phrase refers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reference {
    /// he, she, they, it, who
    Pronoun(String),
    /// A name that is a person's. Tokens.
    Person { name: Range<usize>, description: Option<Range<usize>> },
    /// A name that is a body's, an outlet's.
    Body { name: String, outlet: bool },
    /// "the minister", "the Belarusian leader": the role, the capitals with it, and all of it.
    Role(Role),
    /// "the ministry": a body named before, else one of this text alone.
    BodyRole { word: String, whole: String },
    /// "experts", "Ukrainian officials". Whether only this text says which: "my neighbours".
    Group { name: String, own: bool },
    /// A report, a poll. Whether its name is its own.
    Text { name: String, named: bool },
    /// Somebody or some body without a name: "a senior official", "a court"; whether it is more than one.
    Unnamed { kind: ActorKind, name: String, many: bool },
    /// "his campaign", "their lawyer": the possessive, and what is his.
    Owned { owner: usize, noun: Noun, role: String, rest: String },
    /// Nothing that can be an actor.
    Nobody,
}

/// Somebody by what he is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Role {
    /// The noun.
    pub(crate) role: String,
    /// The words with a capital.
    pub(crate) beside: Vec<String>,
    /// Further roles and bodies.
    pub(crate) more: Vec<String>,
    /// The words without the article.
    pub(crate) whole: String,
    /// Whether nothing behind the noun tells more of him: it can be said of anybody known.
    pub(crate) short: bool,
}

/// Reads a noun phrase.
pub(crate) fn read(passage: &Passage<'_>, range: &Range<usize>, inventory: &Inventory) -> Reference {
    let lower = |at: usize| passage.word(at).to_lowercase();
    let object = passage.is_one_of(range.start, &["him", "them", "me", "us", "whom", "whose"]);
    if range.len() == 1 && (passage.tokens[range.start].is(Class::PRONOUN | Class::POSSESSIVE) || object) {
        return Reference::Pronoun(lower(range.start));
    }
    // "We've"
    let owned = passage
        .word(range.start)
        .split_once(['\'', '’'])
        .filter(|(_, verb)| ["ve", "re", "m", "ll", "d"].contains(verb));
    if let Some((word, _)) = owned.filter(|(word, _)| range.len() == 1 && PRONOUNS.contains(&&*word.to_lowercase())) {
        return Reference::Pronoun(word.to_lowercase());
    }
    // "We in the upper town", "he himself"
    let pronoun = passage.is_one_of(range.start, PRONOUNS);
    let told = Class::PREPOSITION | Class::PRONOUN | Class::QUESTION;
    if pronoun
        && (passage.tokens[range.start + 1].is(told)
            || passage.tokens[range.start + 1].mark(',')
            || passage.is_one_of(range.start + 1, &["himself", "herself", "themselves", "both", "all"]))
    {
        return Reference::Pronoun(lower(range.start));
    }
    // "who in 2010"
    if passage.is_one_of(range.start, &["who", "which"]) {
        return Reference::Pronoun(lower(range.start));
    }
    let range = &ends::trimmed(passage, range);
    let owning = range.len() > 1 && passage.tokens[range.end - 1].is(Class::GENITIVE);
    let range = &(range.start..range.end - usize::from(owning));
    let spaced = |at: usize| at > range.start && passage.tokens[at - 1].end < passage.tokens[at].start;
    let closed = |at: &usize| {
        let mark = passage.tokens[*at];
        (mark.marks(&[',', '(', '–', '—']) || mark.mark('-') && spaced(*at))
            && !postposed::is_between_adjectives(passage, range.start, *at)
    };
    let core_end = range.clone().find(closed).unwrap_or(range.end);
    let core_end = words::end_of_list(passage, range, core_end).unwrap_or(core_end);
    let core = range.start..core_end;
    let preposition = (postposed::counting(passage, &core)..core.end).find(|&at| {
        passage.tokens[at].is(Class::PREPOSITION) && !is_inside(passage, at) && !is_adjective(passage, core.start, at)
            || passage.is_one_of(at, &["who", "that", "which", "whose", "whom", "where"])
            || (passage.tokens[at].is(Class::FINITE | Class::ED)
                || passage.tokens[at].form.is_some_and(|form| form.is(Form::PAST)))
                && passage.is_one_of(at + 1, &["by", "up", "out"])
            || passage.is_one_of(at, &["last", "this", "next", "earlier", "late", "the"])
                && (at + 1..core.end.min(at + 3))
                    .any(|next| passage.tokens[next].is(Class::TIME) || passage.is_one_of(next, SEASONS))
            || passage.tokens[at].is(Class::ING)
                && !passage.tokens[at].is(Class::TEXT | Class::BODY | Class::ROLE | Class::GROUP | Class::CAPITAL)
                && matches!(nouns::noun(&lower(at - 1), &passage.tokens[at - 1]), Noun::Body | Noun::People)
            || MADE.has(&lower(at)) && is_noun(passage, at - 1)
            // "a poll to be released"
            || passage.is_word(at, "to") && passage.is_word(at + 1, "be")
            || postposed::closes(passage, &core, at)
    });
    let head_part = core.start..preposition.unwrap_or(core.end);
    // "a diplomat close to the minister"
    let mut heads = head_part.clone().rev().filter(|&at| !passage.is_one_of(at, POSTPOSED));
    let Some(head) = heads.find(|&at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE)) else {
        return Reference::Nobody;
    };
    let head = postposed::nominal(passage, &head_part, head);
    // "Tamm.example says"
    if let Some(name) = domain(passage, head) {
        return Reference::Body { name, outlet: true };
    }
    // "one of the pilots, Mila Tarn,", "one of them, Tamm Lines,"
    if passage.is_word(head, "one") && passage.is_word(head + 1, "of") {
        if let Some(name) = named_behind(passage, core.end, inventory) {
            return Reference::Person { name, description: None };
        }
        let body = body_behind(passage, core.end).map(|run| read(passage, &run, inventory));
        if let Some(body @ Reference::Body { .. }) = body {
            return body;
        }
    }
    // "the League's Ada Vella", but "a panel led by the League's Ada Vella"
    let owner = core.clone().skip(1).rfind(|&at| passage.tokens[at].is(Class::GENITIVE));
    let owner = owner.filter(|&at| preposition.is_none_or(|preposition| at < preposition));
    let whole = |at: usize| runs(passage, at + 1..core.end).first().is_some_and(|run| *run == (at + 1..core.end));
    if let Some(owner) = owner.filter(|&at| whole(at)) {
        let name = without_titles(passage, &(owner + 1..core.end), Some(inventory));
        if inventory.person(&lower_words(passage, &name)).is_some() {
            return Reference::Person { name, description: Some(core.start..owner) };
        }
    }
    if let Some(by) =
        preposition.filter(|&p| passage.is_word(p, "by") && passage.tokens[head].is(Class::TEXT) && p == head + 1)
    {
        let author = read(passage, &(by + 1..core.end), inventory);
        // What an outlet counts or measures is a text of its own.
        let measure = named::is_measure(passage, head);
        // "a study by Ada Vella of Selt and Ivo Orn"
        let one = !(by..core.end).any(|at| passage.tokens[at].is(Class::COORDINATOR));
        if matches!(author, Reference::Person { .. }) && one
            || matches!(author, Reference::Body { outlet: true, .. }) && !measure
        {
            return author;
        }
    }
    let numbered = head_part.clone().rev().find(|&at| passage.tokens[at].kind != Kind::Number);
    if let Some(text) =
        numbered.filter(|&at| at < head && passage.tokens[at].is(Class::TEXT) && is_name_word(passage, at))
    {
        // "Resolution 14 of the council"
        return Reference::Text { name: written(passage, &(text..core.end)), named: true };
    }
    // "the former mayor and present candidate" is one.
    let person = |at: usize| nouns::noun(&lower(at), &passage.tokens[at]) == Noun::Person;
    let apart = |and: usize| passage.tokens[and + 1].is(Class::DETERMINER | Class::POSSESSIVE);
    // "a sports and talent agency"
    let kind = |and: usize| {
        passage.is_one_of(head_part.start, &["a", "an"])
            && !apart(and)
            && passage.syntax.tag(head) == "NN"
            && and + 1 < head
            && matches!(nouns::noun(&lower(and - 1), &passage.tokens[and - 1]), Noun::Thing | Noun::People)
    };
    let one = |and: usize| {
        kind(and)
            || passage.is_one_of(head_part.start, &["the", "a", "an"])
                && person(head)
                && !is_name_word(passage, head)
                && !apart(and)
                && (head_part.start + 1..and).any(person)
                && and > head_part.start + 1
    };
    let sons = |at: usize| passage.tokens[at].first == '&' && is_name_word(passage, at + 1);
    if let Some(and) = head_part.clone().find(|&at| passage.tokens[at].is(Class::COORDINATOR) && !sons(at) && !one(at))
    {
        // "her pollster and strategist Ivo Orn" is one.
        let before = (head_part.start..and).rev().find(|&k| passage.tokens[k].is_word());
        let title =
            before.is_some_and(|k| person(k) && runs(passage, k..and).is_empty() || titles::is_title(passage, k));
        if title && !passage.is_one_of(head_part.start, &["the", "both"]) {
            let one = read(passage, &(and + 1..range.end), inventory);
            if let Reference::Person { name, .. } = &one
                && (is_name_word(passage, head) || name.end == core.end)
            {
                return one;
            }
        }
        // Two are not one actor; people without names are a group.
        let names = head_part.clone().any(|at| is_name_word(passage, at));
        let people = nouns::noun(&lower(head), &passage.tokens[head]) == Noun::People && and > head_part.start;
        let name = || written(passage, &head_part);
        let pronoun = head_part.clone().any(|at| passage.tokens[at].is(Class::PRONOUN));
        return match (people && !names, names && !pronoun) {
            // "aides and advisers to Vella"
            (true, _) => Reference::Group { name: written(passage, &words_of(passage, &core)), own: false },
            // "Vella and Orn"
            (_, true) => Reference::Group { name: name(), own: true },
            // "the book and the film"
            _ if and > head_part.start
                && [head, and - 1].iter().all(|&at| nouns::noun(&lower(at), &passage.tokens[at]) == Noun::Text) =>
            {
                Reference::Text { name: written(passage, &words_of(passage, &head_part)), named: false }
            }
            _ if pronoun => Reference::Nobody,
            // "schools and embassies"
            _ => {
                let noun = head_noun(passage, head_part.start, head);
                let speaks = matches!(noun, Noun::Person | Noun::People | Noun::Body | Noun::Outlet);
                let several = passage.syntax.tag(head) == "NNS" || speaks;
                let name = written(passage, &words_of(passage, &head_part));
                match noun {
                    Noun::Text if several => Reference::Text { name, named: false },
                    _ if several => Reference::Group { name, own: true },
                    _ => Reference::Nobody,
                }
            }
        };
    }
    if let Some(text) = named::text_of(passage, &core, preposition, inventory) {
        return text;
    }
    if let Some(named) = named::read(passage, range, &head_part, &core, head, inventory) {
        return named;
    }
    common(passage, &core, head_part.start, head)
}

/// Whether token `at` is a noun, by the grammar or the lists.
fn is_noun(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at).to_lowercase();
    passage.syntax.tag(at).starts_with('N') && word != "own"
        || !matches!(nouns::noun(&word, &passage.tokens[at]), Noun::Thing | Noun::Anybody)
}

/// Whether a preposition tells of the noun behind it: "an inside source", "two outside groups".
fn is_adjective(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let first = &passage.tokens[start];
    let word = passage.is_one_of(at, &["inside", "outside", "opposite", "then", "near"]);
    // "aides and outside advisers"
    let joined = at > start + 1
        && passage.tokens[at - 1].is(Class::COORDINATOR)
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| nouns::noun(&passage.word(at + 1).to_lowercase(), next) == Noun::People);
    word && (joined || passage.syntax.tag(at) == "JJ")
        || at == start + 1
            && word
            && (first.is(Class::DETERMINER | Class::POSSESSIVE) || numbers::counts(passage, start))
            && passage
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.is_word() && !next.is(Class::DETERMINER | Class::POSSESSIVE))
}

/// Whether a word in capitals is short for a common noun: "a super PAC", "the CEO".
pub(crate) fn is_common(passage: &Passage<'_>, at: usize) -> bool {
    ["PAC", "PACs", "CEO", "CFO", "VP", "MP", "MPs", "NGO", "NGOs"].contains(&passage.word(at))
}

/// The address of a website that ends with token `last`, whose points are tokens of their own: "tamm.org".
fn domain(passage: &Passage<'_>, last: usize) -> Option<String> {
    let glued = |at: &usize| {
        let (one, next) = (&passage.tokens[*at], &passage.tokens[*at + 1]);
        one.end == next.start && (one.is_word() || one.mark('.'))
    };
    let start = (0..last).rev().take_while(glued).last().unwrap_or(last);
    let name = &passage.text[passage.bytes(&(start..last + 1))];
    is_domain(name).then(|| name.to_owned())
}

/// Whether a word is the address of a website: "tamm.org".
fn is_domain(word: &str) -> bool {
    let ends =
        [".com", ".org", ".net", ".info", ".tv", ".gov", ".eu", ".fr", ".de", ".ru", ".by", ".ua", ".pl", ".co.uk"];
    ends.iter().any(|end| word.len() > end.len() + 1 && word.to_ascii_lowercase().ends_with(end))
}

#[cfg(test)]
mod tests;
