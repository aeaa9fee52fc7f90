//! What ties two versions to one utterance, and what speaks against it.

use super::align::Aligned;
use super::words::Said;
use super::{Kept, Version};

/// What makes two versions those of one utterance, beside the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// So many words.
    Words,
    /// Those who heard it.
    Hearers,
    /// The day and the occasion.
    Occasion,
}

impl Kept {
    /// Whether what stands around two quotations tells of one occasion; among `many` stories it must name the day.
    pub(super) fn is_one_occasion(&self, other: &Self, many: bool) -> bool {
        let (one, other) = (&self.setting, &other.setting);
        let shared = one.shared(other);
        let kind = one.is_one_kind(other);
        one.is_one_day(other) && (kind || shared >= 2) || !many && (kind && shared >= 3 || shared >= 5)
    }
}

/// Whether all that differs is that one of the two denies.
pub(super) fn turns(one: &Version<'_>, other: &Version<'_>, aligned: &Aligned) -> bool {
    let is = |said: &[Said], words: &[&str]| matches!(said, [only] if words.contains(&only.plain.as_str()));
    let added = |words: &[Said], other: &[Said]| {
        is(words, &["not", "never", "no"]) && (other.is_empty() || is(other, &["a", "an", "any", "some"]))
    };
    aligned.differ.iter().all(|(x, y)| {
        let (x, y) = (&one.said[x.clone()], &other.said[y.clone()]);
        added(x, y) || added(y, x)
    })
}

/// The words of both from the first to the last that differs, with so many words that are the same on either side.
pub(super) fn differing<'a>(
    one: &'a Version<'_>,
    other: &'a Version<'_>,
    aligned: &Aligned,
    beside: usize,
) -> (&'a [Said], &'a [Said]) {
    let first = aligned.differ.first().map_or((0, 0), |(x, y)| (x.start, y.start));
    let last = aligned.differ.last().map_or((0, 0), |(x, y)| (x.end, y.end));
    let cut = |said: &'a [Said], start: usize, end: usize| {
        &said[start.saturating_sub(beside)..(end + beside).min(said.len())]
    };
    (cut(&one.said, first.0, last.0), cut(&other.said, first.1, last.1))
}

/// Whether words stand in others as they are.
pub(super) fn holds(said: &[Said], words: &[Said]) -> bool {
    said.windows(words.len().max(1)).any(|window| window.iter().zip(words).all(|(a, b)| a.plain == b.plain))
}
