//! "It is not true that Vella said …", "the claim that Vella said … is false": what somebody is said
//! to have said, and did not.

use crate::text::Passage;
use crate::words::{Class, Frame};

/// How far behind the cue the verdict is looked for, in tokens.
const REACH: usize = 60;

/// What is not so.
const FALSE: &[&str] = &[
    "false",
    "untrue",
    "incorrect",
    "inaccurate",
    "lie",
    "myth",
    "fiction",
    "nonsense",
    "invention",
    "fabrication",
    "fake",
    "hoax",
    "baseless",
    "unfounded",
    "debunked",
    "refuted",
    "disproved",
    "disproven",
];

/// What is so, unless "not" stands before it.
const TRUE: &[&str] = &["true", "correct", "accurate", "so", "case", "fact"];

/// Nouns beside those of saying whose clause can be called untrue.
const NOUNS: &[&str] = &["story", "stories", "rumour", "rumours", "rumor", "rumors", "impression", "allegations"];

/// Where the clause ends that the document calls untrue and in which an attribution stands, from
/// `first` to one past its cue at `behind`. Nothing where the clause is not called untrue.
pub(crate) fn untrue_clause(passage: &Passage<'_>, nth: usize, first: usize, behind: usize) -> Option<usize> {
    let sentence = passage.sentences.get(nth)?;
    let that = that_before(passage, sentence.start, first)?;
    let before = that.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if passage.tokens[before].is(Class::SAYING) || passage.is_one_of(before, NOUNS) {
        return verdict_behind(passage, behind, sentence.end);
    }
    let verdict = (sentence.start.max(that.saturating_sub(7))..that)
        .find(|&at| passage.tokens[at].is(Class::BE) && verdict(passage, at, that) == Some(that));
    verdict.map(|_| sentence.end)
}

/// The "that" before token `first`, with no more than where and when between.
fn that_before(passage: &Passage<'_>, from: usize, first: usize) -> Option<usize> {
    for at in (from.max(first.saturating_sub(5))..first).rev() {
        let token = &passage.tokens[at];
        if passage.quote_at(at).is_some() || !token.is_word() {
            return None;
        }
        if passage.is_word(at, "that") {
            return Some(at);
        }
        if token.is(Class::AUXILIARY | Class::FINITE) || token.form.is_some() {
            return None;
        }
    }
    None
}

/// Where "is false" begins behind a clause that has a verb of its own.
fn verdict_behind(passage: &Passage<'_>, behind: usize, end: usize) -> Option<usize> {
    let alone = behind.checked_sub(1).and_then(|at| passage.verb(at)).is_some_and(|v| !v.frame.any(Frame::CLAUSE));
    let mut verbs = usize::from(alone);
    let mut found = None;
    for at in behind..end.min(behind + REACH) {
        let token = &passage.tokens[at];
        if passage.quote_at(at).is_some() {
            continue;
        }
        let next = passage.tokens.get(at + 1);
        if token.mark(';') || token.mark(',') && next.is_some_and(|t| t.is(Class::COORDINATOR | Class::SUBORDINATOR)) {
            break;
        }
        if verbs > 0
            && token.is(Class::BE)
            && let Some(stop) = verdict(passage, at, end)
            && (stop == end || !passage.tokens[stop].is_word() || passage.tokens[stop].is(Class::COORDINATOR))
        {
            found = Some(start_of_group(passage, behind, at));
        }
        let verb = token.is(Class::AUXILIARY | Class::FINITE | Class::ED) && !token.is(Class::GENITIVE);
        verbs += usize::from(verb || token.form.is_some());
    }
    found
}

/// The first of the words that help the verb at `at`.
fn start_of_group(passage: &Passage<'_>, from: usize, at: usize) -> usize {
    let helps = |k: &usize| {
        passage.tokens[*k].is(Class::AUXILIARY | Class::NEGATION | Class::ADVERB)
            || passage.is_one_of(*k, &["since", "long", "turned", "out", "proved", "to"])
    };
    at - (from..at).rev().take_while(helps).count()
}

/// One past "is false", "is simply not true" or "was a lie", where that stands at `be`.
fn verdict(passage: &Passage<'_>, be: usize, end: usize) -> Option<usize> {
    let mut negated = passage.tokens[be].is(Class::NEGATION);
    for at in be + 1..end.min(be + 6) {
        let token = &passage.tokens[at];
        if !token.is_word() || passage.quote_at(at).is_some() {
            return None;
        }
        let yes = negated && passage.is_one_of(at, TRUE);
        if yes || !negated && passage.is_one_of(at, FALSE) {
            return Some(at + 1);
        }
        negated |= token.is(Class::NEGATION);
        let light = token.is(Class::NEGATION | Class::ADVERB | Class::DETERMINER | Class::BE)
            || passage.word(at).ends_with("ly");
        if !light {
            return None;
        }
    }
    None
}
