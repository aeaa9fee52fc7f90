//! "…, if Vella is to be believed", "As Vella sees it, …", "… – so the mayor – …": words set apart that say
//! whose a sentence is.

use std::ops::Range;

use super::tag::DASHES;
use super::{Reading, behind};
use crate::words::Class;

/// Verbs of "as Vella sees it".
const SEES: &[&str] = &["sees", "saw", "see", "tells", "told", "tell", "has", "had", "puts", "put"];

/// An aside: whose it is, the words that attribute, and one past its last token.
type Aside = (Range<usize>, Range<usize>, usize);

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for at in sentence.start..stop {
        let leading = at == sentence.start;
        let dash = at > 0 && passage.tokens[at - 1].marks(DASHES);
        let marked = at > 0 && passage.tokens[at - 1].mark(',') || dash;
        if passage.quote_at(at).is_some() || !leading && !marked {
            continue;
        }
        let Some((source, cue, end)) = read(reading, at, stop, dash && !leading) else { continue };
        let closed = end == stop || passage.tokens[end].mark(',') || passage.tokens[end].marks(DASHES);
        let tail = (end + 1).min(stop)..stop;
        let goes_on = !leading && !tail.is_empty() && !passage.tokens[tail.start].is(Class::COORDINATOR);
        let start = if goes_on { reading.clause_start(at - 1) } else { sentence.start };
        let head = start..if leading { at } else { at - 1 };
        if !closed || reading.is_reported(at) || !reading.has_finite_verb(&head) && !reading.has_finite_verb(&tail) {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (at..end).contains(&group.head);
        }
        reading.take_quotes(&tail);
        reading.cuts.push(head.end);
        reading.push(Some(source), Some(cue), [head, tail], if leading { 0.8 } else { 0.75 });
        return;
    }
}

/// The aside that begins at `at`.
fn read(reading: &Reading<'_, '_>, at: usize, stop: usize, dash: bool) -> Option<Aside> {
    let passage = reading.passage;
    let source = |from: usize| {
        let limit = (from..stop).find(|&k| !passage.tokens[k].is_word() || passage.tokens[k].is(Class::BE))?;
        behind::right(passage, from, limit, false)
    };
    if passage.is_word(at, "if") {
        let source = source(at + 1)?;
        let end = source.end + 4;
        let believed = passage.tokens.get(source.end)?.is(Class::BE)
            && passage.is_word(source.end + 1, "to")
            && passage.is_word(source.end + 2, "be")
            && passage.is_one_of(source.end + 3, &["believed", "trusted"]);
        return (believed && end <= stop).then(|| (source.clone(), source.end..end, end));
    }
    if passage.is_word(at, "so") && dash {
        let end = (at + 1..stop).find(|&k| !passage.tokens[k].is_word())?;
        let source = behind::right(passage, at + 1, end, false).filter(|source| source.end == end)?;
        return passage.tokens[end].marks(DASHES).then_some((source, at..at + 1, end));
    }
    if passage.is_word(at, "as") {
        let far = passage.is_word(at + 1, "far") && passage.is_word(at + 2, "as");
        let from = if far { at + 3 } else { at + 1 };
        let verbs: &[&str] = if far { &["knows", "know", "knew"] } else { SEES };
        let verb = (from + 1..stop.min(from + 8)).find(|&k| passage.is_one_of(k, verbs))?;
        let source = behind::right(passage, from, verb, false).filter(|source| source.end == verb)?;
        if far {
            return Some((source, verb..verb + 1, verb + 1));
        }
        return passage.is_word(verb + 1, "it").then(|| (source, verb..verb + 2, verb + 2));
    }
    None
}
