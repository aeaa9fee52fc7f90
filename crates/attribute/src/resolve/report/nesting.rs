//! Which attribution stands in the content of which.

use std::ops::Range;

use crate::resolve::Draft;
use crate::text::Passage;

/// The drafts by the sentences that their content touches, so that only neighbours are compared.
pub(crate) struct Nesting {
    by_sentence: Vec<Vec<usize>>,
}

impl Nesting {
    pub(crate) fn of(passage: &Passage<'_>, drafts: &[Draft]) -> Self {
        let mut by_sentence = vec![Vec::new(); passage.sentences.len()];
        for (nth, draft) in drafts.iter().enumerate() {
            for piece in &draft.content {
                let first = passage.sentences.partition_point(|s| s.end <= piece.start);
                let last = passage.sentences.partition_point(|s| s.start < piece.end);
                for sentence in &mut by_sentence[first..last.max(first)] {
                    if sentence.last() != Some(&nth) {
                        sentence.push(nth);
                    }
                }
            }
        }
        Self { by_sentence }
    }

    /// The drafts in whose content `inner` stands.
    pub(crate) fn holders(&self, drafts: &[Draft], inner: usize) -> impl Iterator<Item = usize> {
        let near = self.by_sentence.get(drafts[inner].sentence).map_or(&[][..], Vec::as_slice);
        near.iter().copied().filter(move |&outer| outer != inner && holds(&drafts[outer], &drafts[inner]))
    }
}

/// Whether one attribution stands in the content of another.
fn holds(outer: &Draft, inner: &Draft) -> bool {
    let Some(place) = inner.cue.as_ref().or(inner.source.as_ref()) else { return false };
    outer.cue != inner.cue && outer.content.iter().any(|piece| piece.start <= place.start && place.end <= piece.end)
}

/// The length of a draft's content in tokens.
pub(crate) fn length(draft: &Draft) -> usize {
    draft.content.iter().map(Range::len).sum()
}

/// For each draft the shortest one that holds it.
pub(crate) fn parents(passage: &Passage<'_>, drafts: &[Draft]) -> Vec<Option<usize>> {
    let nesting = Nesting::of(passage, drafts);
    let parent = |inner: usize| {
        let longer = nesting.holders(drafts, inner).filter(|&outer| length(&drafts[outer]) > length(&drafts[inner]));
        longer.min_by_key(|&outer| length(&drafts[outer]))
    };
    (0..drafts.len()).map(parent).collect()
}
