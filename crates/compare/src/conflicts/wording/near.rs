//! Two sentences in nearly the same words, less person and tense.

use std::ops::Range;

use super::align::{Aligned, align};
use super::matter::Matter;
use super::sense::{Told, turns};
use super::words::Said;

/// Fewest words in common.
const FEWEST: usize = 4;

/// What share of the words from the first to the last that is the same, in percent.
const SHARE: usize = 60;

/// Small words that tell.
const MARKS: &[&str] = &[
    "may", "will", "must", "can", "any", "all", "some", "only", "both", "every", "before", "after", "until", "if",
    "unless", "first", "last",
];

/// What differs in two sentences that are the same but for a little: another word in the place of a word, a word that
/// qualifies, a "not".
pub(super) fn near(a: &Told, b: &Told, matter: &Matter) -> Option<Aligned> {
    let (x, y) = &matter.at;
    let mut aligned = align(&a.words[x.clone()], &b.words[y.clone()])?;
    shift(&mut aligned, x.start, y.start);
    let share = |percent: usize| aligned.matched * 100 >= aligned.length * percent;
    let same = aligned.matched >= FEWEST && aligned.content >= 1 && share(SHARE);
    aligned.differ.retain(|(x, y)| tells(a, b, x, y));
    (same && !aligned.differ.is_empty()).then_some(aligned)
}

/// Whether two sentences are so near that they need little else in common.
pub(super) fn is_very_near(aligned: &Aligned) -> bool {
    let share = |percent: usize| aligned.matched * 100 >= aligned.length * percent;
    aligned.content >= 2 && share(70) || aligned.matched >= 6 && share(80)
}

/// Two sentences as wholes.
pub(super) fn whole(a: &Told, b: &Told, matter: &Matter) -> Option<Aligned> {
    let (x, y) = &matter.at;
    let mut aligned = align(&a.words[x.clone()], &b.words[y.clone()])?;
    shift(&mut aligned, x.start, y.start);
    aligned.differ = vec![matter.at.clone()];
    Some(aligned)
}

fn shift(aligned: &mut Aligned, by: usize, by_other: usize) {
    for (left, right) in aligned.same.iter_mut().chain(&mut aligned.differ) {
        *left = left.start + by..left.end + by;
        *right = right.start + by_other..right.end + by_other;
    }
}

/// Whether it matters that one has these words and the other those.
fn tells(a: &Told, b: &Told, x: &Range<usize>, y: &Range<usize>) -> bool {
    let (left, right) = (marks(a, x), marks(b, y));
    let concepts =
        |told: &Told, at: &Range<usize>| told.concepts(at.clone()).map(|(_, sense)| sense).collect::<Vec<_>>();
    let (of_a, of_b) = (concepts(a, x), concepts(b, y));
    let replaced = !of_a.is_empty()
        && !of_b.is_empty()
        && !of_a
            .iter()
            .any(|sense| of_b.iter().any(|other| other.concept == sense.concept && other.side == sense.side));
    let compares = |at: &Range<usize>, told: &Told| {
        told.words[at.clone()].iter().any(|word| word.shown.len() > 4 && word.shown.ends_with("er"))
    };
    replaced || left != right || x.len() == 1 && y.len() == 1 && compares(x, a) != compares(y, b)
}

/// The words in a stretch that turn, bind or qualify what is said.
fn marks<'a>(told: &'a Told, at: &Range<usize>) -> Vec<&'a str> {
    let marks = |word: &&Said| {
        turns(&word.plain) || MARKS.contains(&word.plain.as_str()) || word.shown.len() > 4 && word.shown.ends_with("ly")
    };
    told.words[at.clone()].iter().filter(marks).map(|word| word.plain.as_str()).collect()
}
