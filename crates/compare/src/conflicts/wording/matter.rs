//! Whether two sentences of one occasion are of one matter.

use std::ops::Range;

use super::sense::{FULL, Told};
use super::words::End;

/// How many sentences of a long statement are looked at.
const FIRST: usize = 12;

/// Fewest words of a sentence.
const FEWEST: usize = 3;

/// Share of what a question and an answer say that is the same, in percent.
const ASKED: usize = 80;

/// What two sentences have in common.
#[derive(Debug, Clone)]
pub(super) struct Matter {
    pub(super) at: (Range<usize>, Range<usize>),
    /// The places of words that stand for one concept.
    pub(super) shared: Vec<(usize, usize)>,
    /// Their weight.
    pub(super) weight: usize,
    /// That weight against what the shorter of the two says in all, in percent.
    pub(super) cover: usize,
    /// And against what both say.
    pub(super) share: usize,
}

impl Matter {
    /// Whether so much is in common that both tell of one thing; among `many` stories it must be more.
    pub(super) fn is_one(&self, many: bool) -> bool {
        if many {
            return self.weight >= 3 * FULL && self.share >= 45;
        }
        self.weight >= 2 * FULL && (self.cover >= 50 || self.share >= 33)
            || self.weight > FULL && self.share >= 40
            || self.share >= 50
    }

    /// Whether one asks what the other says.
    pub(super) fn is_asked(&self, a: &Told, b: &Told) -> bool {
        let asks = |told: &Told, at: &Range<usize>| {
            told.words[at.clone()].last().is_some_and(|word| word.end == End::Question)
        };
        self.share >= ASKED && asks(a, &self.at.0) != asks(b, &self.at.1)
    }

    /// By which of two pairs of sentences is more alike.
    pub(super) fn order(&self) -> (usize, usize) {
        (self.weight * (self.cover + self.share), self.weight)
    }
}

/// The two sentences of two statements that have most in common.
pub(super) fn matter(a: &Told, b: &Told) -> Option<Matter> {
    let parts = |told: &Told| told.sentences().into_iter().filter(|part| part.len() >= FEWEST).take(FIRST);
    let mut best: Option<Matter> = None;
    for x in parts(a) {
        for y in parts(b) {
            let matter = common(a, b, x.clone(), y);
            if matter.weight >= FULL && best.as_ref().is_none_or(|known| known.order() < matter.order()) {
                best = Some(matter);
            }
        }
    }
    best
}

/// What two stretches have in common.
pub(super) fn common(a: &Told, b: &Told, x: Range<usize>, y: Range<usize>) -> Matter {
    let mut rest: Vec<_> = b.concepts(y.clone()).collect();
    let mut shared = Vec::new();
    let mut weight = 0;
    for (at, sense) in a.concepts(x.clone()) {
        if let Some(nth) = rest.iter().position(|(_, other)| other.concept == sense.concept) {
            let (other, of_other) = rest.remove(nth);
            weight += sense.weight.min(of_other.weight);
            shared.push((at, other));
        }
    }
    let (of_a, of_b) = (a.weight(x.clone()), b.weight(y.clone()));
    Matter {
        at: (x, y),
        shared,
        weight,
        cover: 100 * weight / of_a.min(of_b).max(1),
        share: 200 * weight / (of_a + of_b).max(1),
    }
}
