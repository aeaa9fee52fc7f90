//! Noun phrases by their head: what stands before and behind it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::nouns::{self, Noun};
use crate::resolve::name::runs::{is_name_word, runs};
use crate::text::Passage;
use crate::words::{Class, Form};

/// The longest phrase, in tokens.
const LONGEST: usize = 14;

/// How many words can stand before a head.
const FRONT: usize = 6;

/// What tells that others are meant than those before.
pub(crate) const OTHERS: &[&str] = &[
    "other",
    "another",
    "no",
    "any",
    "such",
    "every",
    "each",
    "former",
    "some",
    "many",
    "several",
    "few",
    "most",
    "more",
    "all",
    "both",
    "neither",
    "either",
    "one",
    "two",
    "three",
    "four",
    "five",
    "fellow",
    "rival",
    "opposing",
    "own",
    "additional",
    "second",
    "third",
    "previous",
    "earlier",
    "separate",
    "similar",
    "these",
    "those",
    "different",
    "various",
];

/// A noun phrase by its head.
pub(crate) struct Phrase {
    pub(crate) range: Range<usize>,
    /// The words before the head that tell which, in lower case.
    pub(crate) front: BTreeSet<String>,
    /// The words with a capital.
    pub(crate) names: BTreeSet<String>,
    /// Whether it brings somebody in: "a report".
    pub(crate) opens: bool,
    /// How much it tells.
    pub(crate) worth: u32,
}

/// The noun phrase whose head stands at `head`.
pub(crate) fn phrase(passage: &Passage<'_>, head: usize) -> Option<Phrase> {
    let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= head))?;
    // "the police officers" is no police.
    let heads = passage.tokens.get(head + 1).filter(|_| head + 1 < sentence.end).is_none_or(|next| {
        !next.is_word()
            || !next.is(Class::GENITIVE | Class::CAPITAL | Class::GROUP | Class::ROLE | Class::BODY | Class::TEXT)
                && (next.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD | Form::ING))
                    || next.is(Class::AUXILIARY
                        | Class::FINITE
                        | Class::ED
                        | Class::ING
                        | Class::PREPOSITION
                        | Class::ADVERB
                        | Class::ADJECTIVE
                        | Class::COORDINATOR
                        | Class::SUBORDINATOR
                        | Class::QUESTION
                        | Class::PRONOUN
                        | Class::DETERMINER
                        | Class::POSSESSIVE
                        | Class::TIME))
    });
    if !heads {
        return None;
    }
    let inner = |at: usize| {
        let token = &passage.tokens[at];
        let bar = Class::PREPOSITION
            | Class::AUXILIARY
            | Class::COORDINATOR
            | Class::SUBORDINATOR
            | Class::PRONOUN
            | Class::QUESTION
            | Class::DETERMINER
            | Class::POSSESSIVE
            | Class::TIME;
        let verb = token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD)) || token.is(Class::FINITE);
        token.is(Class::GENITIVE)
            || token.is(Class::TIME) && token.is(Class::CAPITAL) && passage.tokens[at + 1].is(Class::CAPITAL)
            || token.marks(&['/', '&'])
            || token.mark('.') && at > 0 && passage.tokens[at - 1].is(Class::CAPITAL | Class::TITLE)
            || token.is_word()
                && !token.is(bar)
                && (!verb || token.is(Class::CAPITAL))
                && (!token.is(Class::ADVERB) || token.is(Class::ADJECTIVE))
    };
    let mut start = head;
    let capitals = |at: usize| passage.tokens[at].is(Class::CAPITAL) || passage.tokens[at].mark('/');
    while start > sentence.start
        && inner(start - 1)
        && (head - start < FRONT || head - start < 2 * FRONT && capitals(start) && capitals(start - 1))
    {
        start -= 1;
    }
    if start > sentence.start && passage.tokens[start - 1].is(Class::DETERMINER | Class::POSSESSIVE) {
        start -= 1;
    }
    start = without_verb(passage, start, head, sentence.start);
    // "a video showing pilots" is no pilots.
    start = passage.syntax.head(head).filter(|above| (start..head).contains(above)).map_or(start, |above| above + 1);
    while start < head
        && passage.tokens[start].is(Class::PREPOSITION | Class::ADVERB)
        && !passage.tokens[start].is(Class::ADJECTIVE)
    {
        start += 1;
    }
    let first = &passage.tokens[start];
    if passage.is_one_of(start, OTHERS) || start < head && passage.is_one_of(start + 1, OTHERS) || first.mark('.') {
        return None;
    }
    let end = end_of(passage, start, head, sentence.end);
    let opens = passage.is_one_of(start, &["a", "an"]);
    let possessive = first.is(Class::POSSESSIVE);
    let bare = start + usize::from(first.is(Class::DETERMINER) && !possessive);
    let plain = Class::BODY | Class::GROUP | Class::TEXT | Class::ROLE | Class::ADJECTIVE | Class::DETERMINER;
    let name = |at: &usize| is_name_word(passage, *at) && !(*at == sentence.start && passage.tokens[*at].is(plain));
    let lower = |at: usize| passage.word(at).to_lowercase();
    let front: BTreeSet<String> = (bare..head)
        .filter(|&at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE))
        .map(lower)
        .collect();
    let names: BTreeSet<String> = (bare..end).filter(|&at| at != head).filter(name).map(lower).collect();
    let named_front = (bare..head).any(|at| name(&at));
    let named_behind = (head + 1..end).any(|at| name(&at));
    let worth = 40 * u32::from(named_front || possessive)
        + 30 * u32::from(named_behind)
        + 12 * u32::from(end > head + 1)
        + (bare..head).map(|at| if passage.tokens[at].is(Class::ADJECTIVE) { 2 } else { 8 }).take(2).sum::<u32>();
    Some(Phrase { range: start..end, front, names, opens, worth })
}

/// The start of a phrase without an article behind the verb whose object it is: "include pilots", "filed
/// Selt reports".
fn without_verb(passage: &Passage<'_>, start: usize, head: usize, limit: usize) -> usize {
    let first = &passage.tokens[start];
    if start == head || first.is(Class::DETERMINER | Class::POSSESSIVE | Class::CAPITAL) {
        return start;
    }
    let named = passage.tokens[start + 1].is(Class::CAPITAL) && start + 1 < head;
    let before = start.checked_sub(1).filter(|&before| before >= limit).map(|before| &passage.tokens[before]);
    let opens = before.is_none_or(|token| {
        !token.is_word()
            || token.form.is_some()
            || token.is(Class::PREPOSITION | Class::COORDINATOR | Class::AUXILIARY | Class::FINITE)
    }) && !(start > limit && passage.is_word(start - 1, "to"));
    let verb = named && !first.is(Class::ADJECTIVE | Class::ROLE)
        || first.is(Class::ED)
        || !opens && !first.is(Class::ADJECTIVE);
    start + usize::from(verb)
}

/// Where what belongs to the head behind it ends: "of the ports", "by the council", "who saw it".
fn end_of(passage: &Passage<'_>, start: usize, head: usize, limit: usize) -> usize {
    let limit = limit.min(start + LONGEST);
    let end = head + 1;
    let cut = |range: Range<usize>| {
        let bare =
            Class::PREPOSITION | Class::DETERMINER | Class::POSSESSIVE | Class::ADVERB | Class::TIME | Class::CAPITAL;
        let stop = |&at: &usize| {
            let token = &passage.tokens[at];
            token.mark(',')
                || token.is(Class::AUXILIARY) && !token.is(Class::GENITIVE)
                || (token.is(Class::ED) || token.form.is_some_and(|form| form.is(Form::PAST)))
                    && passage.tokens.get(at + 1).is_none_or(|next| !next.is_word() || next.is(bare))
        };
        range.clone().find(stop).unwrap_or(range.end)
    };
    if end < limit && passage.is_one_of(end, &["of", "for", "from", "by", "with"]) {
        let more = crate::rules::noun_phrase(passage, end + 1, limit).filter(|more| more.start == end + 1);
        return more.map_or(end, cut);
    }
    if end < limit && passage.is_one_of(end, &["at", "in"]) {
        let the = usize::from(passage.is_word(end + 1, "the"));
        let run = runs(passage, end + 1..limit).into_iter().next().filter(|run| run.start == end + 1 + the);
        // "aimed a report at Orn" has no report at Orn.
        let own = |run: &Range<usize>| passage.syntax.above(run.end - 1).any(|above| above == head);
        // "an ad in Tamm’s harbour"
        let owner = |run: &Range<usize>| passage.tokens.get(run.end).is_some_and(|next| next.is(Class::GENITIVE));
        let whole = |run: &Range<usize>| !passage.tokens[run.start].is(Class::TIME) && own(run) && !owner(run);
        return run.filter(whole).map_or(end, |run| run.end);
    }
    let people =
        matches!(nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]), Noun::People | Noun::Person)
            || passage.is_word(head, "sources");
    if people && passage.is_word(end, "who") {
        // "who had met Mr. Vella"
        let title = |at: usize| passage.tokens[at].mark('.') && passage.tokens[at - 1].is(Class::TITLE);
        let close = (end..limit).find(|&at| !passage.tokens[at].is_word() && !title(at));
        return close.filter(|&close| close > end + 1).unwrap_or(end);
    }
    end
}
