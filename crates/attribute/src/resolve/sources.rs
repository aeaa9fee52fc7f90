//! Who each source is, in the order of the text.

use super::Draft;
use super::cast::Cast;
use super::nesting::Nesting;
use crate::text::Passage;

/// Finds the actor of each draft: first of those in the text's own words, then of those in what
/// somebody is quoted with, who says "I" there.
pub(super) fn resolve(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, drafts: &mut [Draft]) {
    let mut order: Vec<(usize, usize)> =
        drafts.iter().enumerate().filter_map(|(nth, draft)| Some((draft.source.as_ref()?.start, nth))).collect();
    order.sort_unstable();
    let (quoted, own): (Vec<_>, Vec<_>) = order.into_iter().partition(|(at, _)| passage.quote_at(*at).is_some());
    for (at, nth) in own {
        cast.read_to(at);
        find(passage, cast, &mut drafts[nth]);
        if let Some(actor) = drafts[nth].actor {
            cast.spoke(sentence_of(passage, at), actor, at);
        }
    }
    cast.read_to(passage.tokens.len());
    let nesting = Nesting::of(passage, drafts);
    for (_, nth) in quoted {
        let outer = nesting.holders(drafts, nth).min_by_key(|&outer| super::nesting::length(&drafts[outer]));
        cast.quoted = outer.and_then(|outer| drafts[outer].actor);
        find(passage, cast, &mut drafts[nth]);
        cast.quoted = None;
    }
}

fn find(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(source) = draft.source.clone() else { return };
    draft.actor = cast.resolve(&source, sentence_of(passage, source.start), &draft.content);
}

/// The number of the sentence that a token stands in.
fn sentence_of(passage: &Passage<'_>, at: usize) -> usize {
    passage.sentences.partition_point(|sentence| sentence.end <= at)
}
