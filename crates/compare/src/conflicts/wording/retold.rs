//! One sentence said once, and given by two reports each in its own words.

use std::ops::Range;

use crate::codebook::lemma;

use super::align::{Aligned, align, is_content};
use super::words::{End, Said};

/// Fewest words of a sentence.
const FEWEST: usize = 6;

/// Most words of several sentences that are laid side by side as if they were one.
const MOST: usize = 25;

/// How many sentences of a long quotation are looked at.
const FIRST: usize = 12;

/// What share of their words two sentences must have in common that are said on one occasion, in percent, and what
/// share if two of those words have a meaning of their own.
const SHARE: usize = 65;
const SHARE_OF_MEANING: usize = 50;

/// What share of what is left without the clauses that both have.
const REST: usize = 35;

/// The two sentences of two quotations that are most alike, if they are alike enough to be one on one occasion: half
/// of their words are the same, in whatever order, two of them with a meaning of their own; or nearly all but those.
pub(super) fn retold(a: &[Said], b: &[Said]) -> Option<Aligned> {
    let mut best: Option<(usize, Range<usize>, Range<usize>)> = None;
    for x in parts(a) {
        for y in parts(b) {
            let likeness = likeness(&a[x.clone()], &b[y.clone()]);
            if let Some(share) = likeness.filter(|share| best.as_ref().is_none_or(|(known, ..)| known < share)) {
                best = Some((share, x.clone(), y));
            }
        }
    }
    let (_, x, y) = best?;
    let mut aligned = align(&a[x.clone()], &b[y.clone()])?;
    for (left, right) in &mut aligned.same {
        *left = left.start + x.start..left.end + x.start;
        *right = right.start + y.start..right.end + y.start;
    }
    aligned.differ = vec![(x, y)];
    Some(aligned)
}

/// The sentences that are long enough, and two together where they are all and not too long.
fn parts(said: &[Said]) -> Vec<Range<usize>> {
    let mut all = split(said, End::Sentence);
    if all.len() == 2 && said.len() <= MOST {
        all.push(0..said.len());
    }
    all.retain(|part| part.len() >= FEWEST);
    all.truncate(FIRST);
    all
}

/// The stretches that end with a sentence, or at commas as well.
fn split(said: &[Said], at: End) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut all = Vec::new();
    for stop in 1..=said.len() {
        if said[stop - 1].end >= at || stop == said.len() {
            all.push(start..stop);
            start = stop;
        }
    }
    all
}

/// The share of words that two sentences have in common, in percent; nothing where they are not alike, where one
/// is the other cut short, or where they go on of other things behind a clause that both have.
fn likeness(one: &[Said], other: &[Said]) -> Option<usize> {
    let (shared, content) = common(one.iter(), other.iter());
    let share = 200 * shared / (one.len() + other.len());
    let cut = shared == one.len().min(other.len());
    if cut || share < SHARE_OF_MEANING || share < SHARE && content < 2 {
        return None;
    }
    let plain = |said: &[Said]| said.iter().map(|word| word.plain.clone()).collect::<Vec<_>>();
    let clauses = |said: &[Said]| split(said, End::Phrase).into_iter().map(|clause| plain(&said[clause])).collect();
    let (of_one, of_other): (Vec<_>, Vec<_>) = (clauses(one), clauses(other));
    let rest = |said: &[Said], others: &[Vec<String>]| -> Vec<Said> {
        let kept =
            split(said, End::Phrase).into_iter().filter(|clause| !others.contains(&plain(&said[clause.clone()])));
        kept.flat_map(|clause| said[clause].to_vec()).collect()
    };
    let (left, right) = (rest(one, &of_other), rest(other, &of_one));
    let (shared, _) = common(left.iter(), right.iter());
    (!left.is_empty() && !right.is_empty() && 200 * shared >= REST * (left.len() + right.len())).then_some(share)
}

/// How many words two stretches have in common, in whatever order and form, and how many of them bear a meaning.
fn common<'a>(one: impl Iterator<Item = &'a Said>, other: impl Iterator<Item = &'a Said>) -> (usize, usize) {
    let mut rest: Vec<String> = other.map(|word| lemma(&word.plain)).collect();
    let (mut shared, mut content) = (0, 0);
    for word in one {
        let stem = lemma(&word.plain);
        if let Some(at) = rest.iter().position(|of_other| *of_other == stem) {
            rest.swap_remove(at);
            shared += 1;
            content += usize::from(is_content(&word.plain));
        }
    }
    (shared, content)
}
