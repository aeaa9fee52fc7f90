//! The noun phrase that ends before a word.

use std::ops::Range;

use super::nouns::{self, Noun};
use crate::text::{Kind, Passage};
use crate::words::{Class, Form};

/// Nouns that count what "of" joins to them.
pub(crate) const COUNTS: &[&str] = &[
    "dozens",
    "hundreds",
    "thousands",
    "millions",
    "scores",
    "number",
    "lot",
    "lots",
    "percent",
    "some",
    "many",
    "most",
    "several",
    "few",
    "couple",
    "handful",
    "half",
    "third",
    "quarter",
    "majority",
    "plurality",
    "group",
    "crowd",
    "band",
    "all",
    "none",
    "each",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "team",
    "pair",
    "chorus",
    "array",
];

/// Whether a word in -ed has its subject or "has" before it.
fn is_verb(passage: &Passage<'_>, from: usize, at: usize) -> bool {
    let before = (from..at).rev().find(|&k| !passage.tokens[k].is(Class::ADVERB));
    before.is_some_and(|k| {
        passage.tokens[k].is(Class::HAVE | Class::BE) && !passage.tokens[k].is(Class::GENITIVE)
            || passage.is_one_of(k, &["I", "he", "she", "it", "they", "we"])
    })
}

/// Whether token `at` is a noun for people.
fn is_somebody(passage: &Passage<'_>, at: usize) -> bool {
    let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
    matches!(noun, Noun::Person | Noun::People | Noun::Anybody)
}

/// Where a phrase begins behind the verb that its last word is an object of, and behind the adverb of a verb before
/// it: "to sway bold pilots", "passed out leaflets".
fn behind_verb(passage: &Passage<'_>, phrase: Range<usize>) -> usize {
    let (syntax, last) = (&passage.syntax, phrase.end.saturating_sub(1));
    let governs = |at: usize| {
        syntax.tag(at).starts_with("VB")
            && !syntax.is(at, &["amod", "acl", "compound"])
            && !passage.tokens[at].is(Class::TEXT | Class::BODY | Class::ROLE | Class::GROUP)
    };
    // "to placate nervous pilots"
    let verb = |at: usize| ["ate", "ify", "ize", "ise"].iter().any(|ending| passage.word(at).ends_with(ending));
    let to = phrase.start > 0 && passage.is_word(phrase.start - 1, "to") && verb(phrase.start);
    let above: Vec<usize> = syntax.above(last).take_while(|at| *at >= phrase.start).collect();
    let cut = phrase.clone().rev().skip(1).find(|&at| {
        !passage.tokens[at].is(Class::CAPITAL)
            && (governs(at) && above.contains(&at) || syntax.tag(at) == "RP" || to && at == phrase.start)
    });
    cut.map_or(phrase.start, |at| at + 1)
}

/// The noun phrase whose last word is before `end`: from its article on, without what it depends on.
pub(crate) fn noun_before(passage: &Passage<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    // "a school for pilots": people are nothing that depends on another noun, but "dozens of pilots".
    let people = end > from && {
        let (word, head) = (passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]);
        let noun = nouns::noun(&word, head);
        !head.is(Class::CAPITAL) && noun == Noun::Person || noun == Noun::People
    };
    let number = |at: usize| passage.tokens[at].kind == Kind::Number || passage.syntax.tag(at) == "CD";
    let counted = |of: usize| {
        of > from && passage.is_word(of, "in") && number(of - 1) && number(of + 1)
            || of > from
                && passage.is_word(of, "of")
                && (passage.tokens[of - 1].kind == Kind::Number || passage.is_one_of(of - 1, COUNTS))
    };
    // "the Bank of Tamm pilots"
    let capital = |at: usize| passage.tokens[at].is(Class::CAPITAL) && !passage.tokens[at].is(Class::TITLE);
    let named = |of: usize| {
        of > from + 1
            && passage.is_one_of(of, &["of", "for"])
            && capital(of - 1)
            && capital(of + 1)
            && passage.tokens[of - 1].is(Class::BODY)
    };
    while start > from && end - start < 14 {
        let token = &passage.tokens[start - 1];
        if token.is(Class::DETERMINER | Class::POSSESSIVE) && !passage.is_word(start - 1, "that") {
            start -= 1;
            // "the dozens of the officials who", but "the port of the pilots who"
            let whose = |of: usize| !people || counted(of) || is_somebody(passage, of - 1);
            if start > from + 1 && passage.is_word(start - 1, "of") && start < end && whose(start - 1) {
                start -= 1;
                continue;
            }
            break;
        }
        let stop = !token.is_word() && !token.marks(&['$', '%', '.', '-'])
            || token.mark('.') && !passage.tokens[start.saturating_sub(2)].is(Class::TITLE | Class::CAPITAL)
            || passage.is_one_of(start - 1, &["I", "he", "she", "it", "they", "we"])
            || token.is(Class::ED) && is_verb(passage, from, start - 1)
            || token.is(Class::AUXILIARY | Class::PRONOUN | Class::SUBORDINATOR | Class::FINITE | Class::NEGATION)
                && !token.is(Class::GENITIVE | Class::CAPITAL)
            || token.is(Class::COORDINATOR)
            || people && token.is(Class::PREPOSITION) && start < end && !counted(start - 1) && !named(start - 1)
            || token.is(Class::PREPOSITION)
                && !passage.is_one_of(start - 1, &["of", "for", "at", "in", "from", "with"])
            || token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
                && !token.is(Class::CAPITAL | Class::TEXT)
            || passage.quote_at(start - 1) != passage.quote_at(end - 1);
        if stop {
            break;
        }
        start -= 1;
    }
    start = behind_verb(passage, start..end);
    while start < end
        && (passage.tokens[start].is(Class::PREPOSITION | Class::GENITIVE | Class::ADVERB)
            || !passage.tokens[start].is_word())
    {
        start += 1;
    }
    (start < end).then_some(start..end)
}
