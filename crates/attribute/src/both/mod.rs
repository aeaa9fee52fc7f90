//! The engine's extractor: what a learned model and the rules find, as one.
//!
//! The model is right more often and finds more, and its spans are better. Where a rule has the same
//! content, the rule confirms it, and at most lends it what it lacks: a source, a longer cue. Where
//! they contradict each other, only a rule that is right nearly always comes first, and only before
//! what is less sure and what no other such rule confirms; or it has a whole quotation where the model
//! mixes it with words around it. Where the model finds nothing, a rule that is right more often than
//! not fills in.

mod acts;
mod aside;
mod backshift;
mod clause;
mod doubtful;
mod index;
mod lend;
mod mend;
mod misread;
mod parts;
mod passive;
mod ruled;
mod sourceless;
mod subject;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_unsaid;
#[cfg(test)]
mod tests_voice;
mod trim;
mod unsaid;
mod voice;
mod whole;

use std::ops::Range;

use crate::engine::{Attribution, Extractor};
use crate::learned::Model;
use crate::rules::Rules;
use crate::syntax::Syntax;
use crate::text::Passage;
use index::Index;

/// The confidence from which a rule overrules the model.
const OVERRULES: f64 = 0.8;
/// The confidence from which a rule fills in; where the content is a quotation, from which too.
const FILLS: f64 = 0.7;
const FILLS_QUOTED: f64 = 0.6;

/// A learned model, and rules.
#[derive(Debug)]
pub(crate) struct Both {
    pub(crate) model: Model,
}

impl Extractor for Both {
    fn extract(&self, passage: &Passage<'_>) -> (Vec<Attribution>, Syntax) {
        let (learned, syntax) = self.model.extract(passage);
        let found = join(learned, passage, &syntax);
        (voice::with_voice(found, passage, &syntax), syntax)
    }
}

/// Joins what a model found in a passage with what the rules find there.
pub(crate) fn join(mut learned: Vec<Attribution>, passage: &Passage<'_>, syntax: &Syntax) -> Vec<Attribution> {
    learned
        .retain(|found| found.confidence >= doubtful::least(passage, syntax, found) || begins_quoted(passage, found));
    learned.retain(|found| !mend::runs_over(passage, found) && !unsaid::is_unsaid(passage, syntax, found));
    let mut rules = Rules.extract(passage);
    learned.iter_mut().chain(&mut rules).for_each(|found| trim::without_time(passage, found));
    rules.retain(|rule| !misread::is_misread(passage, syntax, rule) && !unsaid::is_unsaid(passage, syntax, rule));
    let mut learned = lend::with_lent(&learned, &rules, passage);
    let strong = overruling(&learned, &rules, passage);
    let (first, cues) = (Index::new(&strong), cues(&strong));
    learned.retain(|found| first.touching(found).next().is_none() && !in_cue(&cues, found));
    let mut found = strong;
    found.append(&mut learned);
    let taken = Index::new(&found);
    let fills = |rule: &Attribution| {
        let needed = if begins_quoted(passage, rule) { FILLS_QUOTED } else { FILLS };
        rule.confidence >= needed
            && taken.touching(rule).all(|other| {
                let apart = || is_clause_on(passage, rule) || is_in_quotation(passage, rule);
                holds(rule, other) || is_all_of(passage, rule, other) || apart() && holds(other, rule)
            })
    };
    let more: Vec<_> = rules.into_iter().filter(fills).collect();
    found.extend(more);
    let mut found = mend::mended(found, passage);
    found.iter_mut().for_each(|found| subject::with_subject(passage, syntax, found));
    found.retain_mut(|found| clause::parted(passage, syntax, found));
    found.iter_mut().for_each(|found| whole::whole(passage, syntax, found));
    found.iter_mut().for_each(|found| {
        aside::with_subject(passage, syntax, found);
        ruled::with_subject(passage, syntax, found);
    });
    found.retain(|found| !sourceless::is_sourceless(passage, syntax, found) && !acts::is_act(passage, syntax, found));
    found
}

/// The cues of rules, in order.
fn cues(strong: &[Attribution]) -> Vec<Range<usize>> {
    let mut cues: Vec<Range<usize>> = strong.iter().filter_map(|rule| rule.cue.clone()).collect();
    cues.sort_unstable_by_key(|cue| cue.start);
    cues
}

/// Whether all that a finding has stands in the words with which a rule attributes: "Vella sees it" in "as
/// Vella sees it, …".
fn in_cue(cues: &[Range<usize>], found: &Attribution) -> bool {
    let last = cues[..cues.partition_point(|cue| cue.start <= found.content[0].start)].last();
    last.is_some_and(|cue| found.content.iter().all(|piece| cue.start <= piece.start && piece.end <= cue.end))
}

/// The rules that come before what the model found in their place.
fn overruling(learned: &[Attribution], rules: &[Attribution], passage: &Passage<'_>) -> Vec<Attribution> {
    let strong: Vec<&Attribution> = rules.iter().filter(|rule| rule.confidence >= OVERRULES).collect();
    let sure = Index::new(strong.iter().copied());
    let known = Index::new(learned);
    let gives_way = |other: &Attribution, rule: &Attribution| {
        other.confidence <= rule.confidence && !sure.touching(other).any(|third| same_content(third, other))
    };
    let overrules = |rule: &&Attribution| {
        let mixes = |other: &Attribution| !is_quotation(passage, other);
        let clears = is_quotation(passage, rule) && known.touching(rule).all(mixes);
        clears || known.touching(rule).all(|other| gives_way(other, rule))
    };
    strong.iter().copied().filter(overrules).cloned().collect()
}

/// Whether the content of one holds all of another.
fn holds(outer: &Attribution, inner: &Attribution) -> bool {
    let within = |range: &Range<usize>| outer.content.iter().any(|p| p.start <= range.start && range.end <= p.end);
    inner.cue.as_ref().is_some_and(within) && inner.content.iter().chain(&inner.source).all(within)
}

/// Whether one is all that the content of another says, which so passes it on, but for a "that" before it.
fn is_all_of(passage: &Passage<'_>, inner: &Attribution, outer: &Attribution) -> bool {
    let places = || inner.content.iter().chain(&inner.source).chain(&inner.cue);
    let extent = places().map(|p| p.start).min().zip(places().map(|p| p.end).max());
    let [whole] = &outer.content[..] else { return false };
    let clause = passage.text[whole.clone()].strip_prefix("that ").map_or(whole.start, |rest| whole.end - rest.len());
    extent.is_some_and(|(start, end)| end == whole.end && (start == whole.start || start == clause))
}

/// Whether a rule is of a clause that tells of somebody: "a pilot, who said that …".
fn is_clause_on(passage: &Passage<'_>, rule: &Attribution) -> bool {
    rule.source.as_ref().is_some_and(|source| {
        let apart = passage.text[..source.start].trim_end().ends_with(',');
        apart && passage.text[source.clone()].eq_ignore_ascii_case("who")
    })
}

/// Whether somebody is named as the source in a quotation, and quoted there himself.
fn is_in_quotation(passage: &Passage<'_>, rule: &Attribution) -> bool {
    let token = |byte: usize| passage.tokens.partition_point(|token| token.end <= byte);
    rule.source.as_ref().is_some_and(|source| passage.quote_at(token(source.start)).is_some())
}

/// Whether a content begins with a quotation mark.
fn begins_quoted(passage: &Passage<'_>, found: &Attribution) -> bool {
    let opens = |piece: &Range<usize>| passage.text[piece.clone()].starts_with(['“', '"', '«', '„', '‘']);
    found.content.first().is_some_and(opens)
}

/// Whether each piece of a content is one quotation in double marks.
fn is_quotation(passage: &Passage<'_>, found: &Attribution) -> bool {
    found.content.iter().all(|piece| {
        let words = passage.text[piece.clone()].trim_end_matches(['.', ',']);
        let inside = words.strip_prefix(['“', '"']).and_then(|words| words.strip_suffix(['”', '"']));
        inside.is_some_and(|inside| !inside.contains(['“', '”', '"']))
    })
}

/// Whether two contents share at least half of what either has.
fn same_content(one: &Attribution, other: &Attribution) -> bool {
    let length = |found: &Attribution| found.content.iter().map(ExactSizeIterator::len).sum::<usize>();
    let mut shared = 0;
    let (mut a, mut b) = (one.content.iter().peekable(), other.content.iter().peekable());
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        shared += left.end.min(right.end).saturating_sub(left.start.max(right.start));
        if left.end < right.end {
            a.next()
        } else {
            b.next()
        };
    }
    2 * shared >= length(one) + length(other) - shared
}
