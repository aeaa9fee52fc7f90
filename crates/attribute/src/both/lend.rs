//! What rules lend to findings of the model.

use std::ops::Range;

use super::index::Index;
use super::{FILLS, OVERRULES, begins_quoted, is_quotation, same_content};
use crate::engine::Attribution;
use crate::text::Passage;
use crate::words::Class;

/// Findings of the model with what a rule for the same has and they lack: a source, the rest of a cue
/// ("was quoted by Halm as saying" tells who passed it on, "was quoted" does not), an end before the
/// tag of another, and further quotations, which those lose who are less sure of them.
pub(super) fn with_lent(learned: &[Attribution], rules: &[Attribution], passage: &Passage<'_>) -> Vec<Attribution> {
    let lender = Lender { passage, learned: Index::new(learned), rules: Index::new(rules), tags: tags(rules) };
    let mut lent: Vec<Attribution> = learned.iter().map(|found| lender.lend(found.clone())).collect();
    let grown = lent.iter().zip(learned).filter(|(now, before)| now.content.len() > before.content.len());
    let grown: Vec<Attribution> = grown.map(|(now, _)| now.clone()).collect();
    let taken = Index::new(&grown);
    lent.retain(|found| taken.touching(found).all(|other| other == found));
    lent
}

struct Lender<'f, 't> {
    passage: &'f Passage<'t>,
    learned: Index<'f>,
    rules: Index<'f>,
    tags: Vec<usize>,
}

impl Lender<'_, '_> {
    fn lend(&self, mut found: Attribution) -> Attribution {
        let same: Vec<_> = self.rules.touching(&found).filter(|rule| same_content(rule, &found)).collect();
        if found.source.is_none() {
            found.source = same.iter().find_map(|rule| rule.source.clone());
        }
        let Some(cue) = found.cue.clone() else { return found };
        let more = self.rules.touching(&found).find_map(|rule| self.goes_on(&found, rule));
        if let Some(rest) = more {
            found.content.push(rest);
            found.content.sort_by_key(|piece| piece.start);
        }
        // "By Vella's account": she is the source, and no account.
        let owner = |rule: &&&Attribution| {
            let source = found.source.as_ref().zip(rule.source.as_ref()).zip(rule.cue.as_ref());
            source.is_some_and(|((held, own), cue)| {
                held.start == own.start && own.end < held.end && cue.start < held.start && held.end <= cue.end
            })
        };
        if let Some(rule) = same.iter().find(owner) {
            found.source = rule.source.clone();
        }
        let longer = |own: &&Range<usize>| own.start <= cue.start && cue.end <= own.end;
        if let Some(longer) = same.iter().filter_map(|rule| rule.cue.as_ref()).find(longer) {
            found.cue = Some(longer.clone());
        }
        let shares = |own: &Range<usize>| own.start < cue.end && cue.start < own.end;
        let is_own = |rule: &&Attribution| rule.confidence >= OVERRULES && rule.cue.as_ref().is_some_and(shares);
        let Some(rule) = self.rules.touching(&found).find(is_own) else { return found };
        if !begins_quoted(self.passage, &found)
            && let Some(end) = self.ends_earlier(&found, rule)
        {
            found.content.retain(|piece| piece.start < end);
            found.content.iter_mut().for_each(|piece| piece.end = piece.end.min(end));
        }
        if is_quotation(self.passage, rule) && is_quotation(self.passage, &found) {
            let more = self.free_pieces(&found, rule);
            found.content.extend(more);
            found.content.sort_by_key(|piece| piece.start);
        }
        found
    }

    /// The piece before or behind a tag in the middle of a sentence that a rule has and a finding lacks: "at a cost of
    /// two ships" in "The port was closed, she told members, at a cost of two ships".
    fn goes_on(&self, found: &Attribution, rule: &Attribution) -> Option<Range<usize>> {
        let (cue, own) = (found.cue.as_ref()?, rule.cue.as_ref()?);
        let (near, [head, rest]) = (&found.content[..], &rule.content[..]) else { return None };
        // What is said on in further sentences changes nothing here.
        let mut near = near.iter().filter(|piece| head.start <= piece.start && piece.start < rest.end);
        let piece = near.next().filter(|_| near.next().is_none())?;
        let around = head.end <= own.start && own.end <= rest.start && own.start < cue.end && cue.start < own.end;
        // "said Vella, the mayor" names her.
        let straight = |source: &Range<usize>| source.end <= cue.start;
        let named = [&found.source, &rule.source].into_iter().all(|source| source.as_ref().is_some_and(straight));
        if !around || !named || rule.confidence < FILLS {
            return None;
        }
        let first = piece.start == head.start && piece.end.abs_diff(head.end) <= 1 && piece.end <= cue.start;
        let last = piece.end.abs_diff(rest.end) <= 1 && rest.start <= piece.start && cue.end <= piece.start;
        let more = if first {
            rest.clone()
        } else if last && rest.start == piece.start && self.is_begun(head) {
            head.clone()
        } else {
            return None;
        };
        let free = self.learned.touching_piece(&more).next().is_none();
        free.then_some(more)
    }

    /// Whether a clause is begun with what stands before a tag, and no more than joined to another: "The quay", but
    /// not "But", "In March", "Happily", "They lost much, including".
    fn is_begun(&self, head: &Range<usize>) -> bool {
        let tokens = &self.passage.tokens;
        let from = tokens.partition_point(|token| token.end <= head.start);
        let words = from..tokens.partition_point(|token| token.start < head.end);
        let Some(first) = words.clone().find(|&at| !tokens[at].is(Class::COORDINATOR)) else { return false };
        let last = words.end - 1;
        let loose = Class::ADVERB | Class::PREPOSITION | Class::SUBORDINATOR | Class::TIME | Class::ED;
        let opens = !tokens[first].is(loose) || tokens[first].is(Class::DETERMINER);
        let ends = !tokens[last].is(Class::ADVERB | Class::PREPOSITION | Class::ING);
        let manner = [first, last].iter().any(|&at| self.passage.word(at).ends_with("ly"));
        opens && ends && !manner
    }

    /// Where the content of a rule ends, if that of the model goes on from there over the tag of
    /// another, as over that of Halm in "Vella said that the port was open, Halm reports".
    fn ends_earlier(&self, found: &Attribution, rule: &Attribution) -> Option<usize> {
        let (own, end) = (found.content.last()?.end, rule.content.last()?.end);
        let next = *self.tags.get(self.tags.partition_point(|tag| *tag < end))?;
        (next < own).then_some(end)
    }

    /// The pieces that a rule adds to a finding and nothing else claims that is as sure, or confirmed.
    fn free_pieces(&self, found: &Attribution, rule: &Attribution) -> Vec<Range<usize>> {
        let gives_way = |other: &Attribution| {
            let confirms = |third: &Attribution| !std::ptr::eq(third, rule) && same_content(third, other);
            other.confidence < rule.confidence && !self.rules.touching(other).any(confirms)
        };
        let own = Index::new([found]);
        let free = |piece: &&Range<usize>| {
            own.touching_piece(piece).next().is_none() && self.learned.touching_piece(piece).all(gives_way)
        };
        rule.content.iter().filter(free).cloned().collect()
    }
}

/// Where the cues begin that stand behind all of their contents, in order.
fn tags(rules: &[Attribution]) -> Vec<usize> {
    let tag = |rule: &Attribution| {
        let start = rule.cue.as_ref()?.start;
        rule.content.iter().all(|piece| piece.end <= start).then_some(start)
    };
    let mut tags: Vec<_> = rules.iter().filter_map(tag).collect();
    tags.sort_unstable();
    tags
}
