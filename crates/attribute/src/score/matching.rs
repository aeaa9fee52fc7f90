//! Predictions against gold, one to one.

use std::collections::HashMap;

use crate::corpus::Marked;

use super::direct::{self, Marks};
use super::tokens::{Run, Tokens, join, shared, size};

/// An attribution as the scorer sees it.
pub(super) struct Side {
    /// Where it stands among those that were given.
    pub(super) nth: usize,
    /// The tokens of its content; not empty.
    pub(super) content: Vec<Run>,
    size: usize,
    /// The same without marks at the edges.
    pub(super) key: Vec<Run>,
    /// The tokens of its source; empty where there is none.
    pub(super) source: Vec<Run>,
    pub(super) marks: Marks,
}

impl Side {
    /// The attributions whose content has tokens.
    pub(super) fn all(tokens: &Tokens, marked: &[Marked]) -> Vec<Self> {
        let side = |(nth, marked): (usize, &Marked)| {
            let content = tokens.cover(&marked.content);
            (!content.is_empty()).then(|| Self {
                nth,
                size: size(&content),
                key: tokens.trimmed(&content),
                content,
                source: tokens.cover(&marked.source),
                marks: direct::marks(&tokens.chars, &marked.content),
            })
        };
        marked.iter().enumerate().filter_map(side).collect()
    }

    /// Whether both have no source, or both have one and the two share a token.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        if self.source.is_empty() || other.source.is_empty() {
            return self.source.is_empty() && other.source.is_empty();
        }
        shared(&self.source, &other.source) > 0
    }
}

/// A prediction and a piece of gold that share tokens: their places in the two lists, and the share of
/// their tokens that is common to both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pair {
    pub(super) predicted: usize,
    pub(super) gold: usize,
    pub(super) overlap: f64,
}

/// How many predictions have the very words of a piece of gold, each used once.
pub(super) fn strict(predicted: &[&Side], gold: &[&Side]) -> u64 {
    let mut free: HashMap<&[Run], u64> = HashMap::new();
    for side in gold.iter().filter(|side| !side.key.is_empty()) {
        *free.entry(&side.key).or_default() += 1;
    }
    let mut found = 0;
    for side in predicted {
        if let Some(left) = free.get_mut(side.key.as_slice()).filter(|left| **left > 0) {
            *left -= 1;
            found += 1;
        }
    }
    found
}

/// Pairs of at least `least` overlap, each side used once: the greatest overlap first, then in the order
/// of the predictions, then in that of the gold.
pub(super) fn greedy(predicted: &[&Side], gold: &[&Side], least: f64) -> Vec<Pair> {
    let mut candidates: Vec<Pair> = common(predicted, gold)
        .into_iter()
        .map(|(p, g, common)| {
            let union = predicted[p].size + gold[g].size - common;
            Pair { predicted: p, gold: g, overlap: common as f64 / union as f64 }
        })
        .filter(|pair| pair.overlap >= least)
        .collect();
    candidates.sort_by(|a, b| {
        b.overlap.total_cmp(&a.overlap).then_with(|| (a.predicted, a.gold).cmp(&(b.predicted, b.gold)))
    });
    let (mut used_predicted, mut used_gold) = (vec![false; predicted.len()], vec![false; gold.len()]);
    candidates.retain(|pair| {
        let free = !used_predicted[pair.predicted] && !used_gold[pair.gold];
        if free {
            used_predicted[pair.predicted] = true;
            used_gold[pair.gold] = true;
        }
        free
    });
    candidates
}

/// Every pair that shares tokens, and how many. One sweep over the runs of both sides.
fn common(predicted: &[&Side], gold: &[&Side]) -> Vec<(usize, usize, usize)> {
    let runs = |sides: &[&Side], of_gold: bool| -> Vec<(Run, bool, usize)> {
        let all = sides.iter().enumerate();
        all.flat_map(|(nth, side)| side.content.iter().map(move |run| (run.clone(), of_gold, nth))).collect()
    };
    let mut events = runs(predicted, false);
    events.extend(runs(gold, true));
    events.sort_unstable_by_key(|(run, of_gold, nth)| (run.start, *of_gold, *nth));
    let mut open: [Vec<(Run, usize)>; 2] = [Vec::new(), Vec::new()];
    let mut found = Vec::new();
    for (run, of_gold, nth) in events {
        let others = &mut open[usize::from(!of_gold)];
        others.retain(|(other, _)| other.end > run.start);
        for (other, other_nth) in others.iter() {
            let tokens = other.end.min(run.end) - run.start;
            found.push(if of_gold { (*other_nth, nth, tokens) } else { (nth, *other_nth, tokens) });
        }
        open[usize::from(of_gold)].push((run, nth));
    }
    found.sort_unstable();
    found.dedup_by(|next, pair| {
        let same = (next.0, next.1) == (pair.0, pair.1);
        if same {
            pair.2 += next.2;
        }
        same
    });
    found
}

/// The tokens that any of these have in their content.
pub(super) fn union(sides: &[&Side]) -> Vec<Run> {
    let mut runs: Vec<Run> = sides.iter().flat_map(|side| side.content.iter().cloned()).collect();
    join(&mut runs);
    runs
}
