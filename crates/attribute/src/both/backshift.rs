//! Sentences told in the tense of what somebody said: "The quay would be shut by Monday."

use std::ops::Range;

use crate::text::Passage;
use crate::words::{Class, Form};

/// What the present tense has: a sentence with one of these is the writer's own.
const PRESENT: &[&str] = &["is", "are", "am", "has", "does", "do", "will", "can", "may", "shall", "isn't", "aren't"];

/// Who writes, reads or asks.
const OWN: &[&str] = &["I", "We", "we", "Our", "our", "My", "my", "us", "You", "you", "Your", "your"];

/// What tells of a time behind that of the speech: "He would die two years later."
const LATER: &[&str] = &["later", "eventually", "afterwards", "afterward", "subsequently", "ultimately"];

/// What "would" tells of that is not done yet, whoever speaks: "The bill would ban it."
const PLANNED: &[&str] = &[
    "bill",
    "law",
    "plan",
    "plans",
    "proposal",
    "proposals",
    "measure",
    "measures",
    "agreement",
    "deal",
    "act",
    "amendment",
    "rule",
    "rules",
    "treaty",
    "ban",
    "reform",
    "motion",
    "draft",
    "scheme",
    "legislation",
    "under",
];

/// Whether a sentence is told in the tense that "he said" gives to what he says, and has "would" or "might", or "could"
/// with a negation: a writer tells of the same with "will", "may" and "cannot".
pub(super) fn is_backshifted(passage: &Passage<'_>, sentence: &Range<usize>, source: &Range<usize>) -> bool {
    let outside = || sentence.clone().filter(|&at| passage.quote_at(at).is_none());
    let modal = |at: &usize| {
        let negated = || passage.tokens[at + 1..sentence.end.min(at + 3)].iter().any(|token| token.is(Class::NEGATION));
        let have = || {
            let mut behind = at + 1..sentence.end.min(at + 4);
            behind.any(|at| passage.is_word(at, "have") && !passage.is_word(at + 1, "to"))
        };
        let reached = || (at + 1..sentence.end.min(at + 5)).any(|at| passage.is_one_of(at, &["reached", "contacted"]));
        let could = passage.is_word(*at, "could") && (negated() || passage.is_word(at + 1, "no")) && !reached();
        (passage.is_one_of(*at, &["would", "might", "wouldn't", "couldn't"]) || could) && !have()
    };
    let Some(at) = outside().find(modal) else { return false };
    let own = |at: usize| {
        let have = passage.is_one_of(at, &["have", "'ve", "’ve", "'s"]) && passage.tokens[at].is(Class::HAVE);
        have && !behind_modal(passage, at)
            || PRESENT.contains(&passage.word(at))
            || OWN.contains(&passage.word(at))
            || passage.is_one_of(at, LATER)
            || passage.tokens[at].mark('?')
    };
    let this = at > sentence.start && passage.is_one_of(at - 1, &["this", "that", "those", "these", "which", "who"]);
    let first = &passage.tokens[sentence.start];
    let finite = |at: usize| {
        let token = &passage.tokens[at];
        token.is(Class::AUXILIARY | Class::ED | Class::FINITE)
            || token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
    };
    let dependent = first.is(Class::SUBORDINATOR | Class::QUESTION);
    let main = !passage.is_word(sentence.start, "when") && (dependent || !(sentence.start..at).any(finite));
    let planned = || (sentence.start..at).any(|at| passage.is_one_of(at, PLANNED));
    main && !planned() && !this && !outside().any(own) && may_be(passage, sentence, source)
}

/// Whether a sentence between two sayings of one person tells how something was, and nothing that was done or when: "The
/// port had neither the people nor the money."
pub(super) fn is_between(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let verb = |at: &usize| {
        let token = &passage.tokens[*at];
        token.is(Class::AUXILIARY | Class::FINITE | Class::ED)
            || token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
    };
    let Some(first) = sentence.clone().find(verb) else { return false };
    let was = passage.is_one_of(first, &["was", "were", "had", "did"]);
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        let word = passage.word(at);
        let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let own = PRESENT.contains(&word) || OWN.contains(&word);
        let dated = year || token.is(Class::TIME);
        passage.quote_at(at).is_none() && !own && !dated
    };
    let subject = sentence.start..first;
    let person = passage.is_one_of(sentence.start, &["he", "she", "they"])
        || subject.clone().any(|at| {
            passage.tokens[at].is(Class::ROLE) || at > sentence.start && passage.tokens[at].is(Class::CAPITAL)
        });
    was && !person && sentence.clone().all(plain)
}

fn behind_modal(passage: &Passage<'_>, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|before| passage.tokens[before].is(Class::MODAL))
}

/// Whether the subject of a sentence may be the source: "he" is no board.
fn may_be(passage: &Passage<'_>, sentence: &Range<usize>, source: &Range<usize>) -> bool {
    let he = passage.is_one_of(sentence.start, &["he", "she"]);
    let body = source.clone().any(|at| passage.tokens[at].is(Class::BODY | Class::GROUP | Class::OUTLET | Class::TEXT));
    let owned = passage.tokens[source.start].is(Class::POSSESSIVE);
    let thing = passage.is_one_of(source.start, &["they", "it"]);
    let other = body || owned || thing;
    !(he && other)
}
