//! Source, cue and content of an attribution as one decision: the best sequence of labels over the
//! window of its cue (a conditional random field).

use super::labels::FEATURES;
use super::linear::{Linear, best};

/// Labels of tokens. Each role has one for its first token; the last token of a piece of content has
/// its own, so that a content cannot end unnoticed.
pub(crate) const OTHER: usize = 0;
pub(crate) const SOURCE: usize = 1;
pub(crate) const IN_SOURCE: usize = 2;
pub(crate) const CUE: usize = 3;
pub(crate) const IN_CUE: usize = 4;
pub(crate) const CONTENT: usize = 5;
pub(crate) const IN_CONTENT: usize = 6;
pub(crate) const END_CONTENT: usize = 7;
/// How many labels there are.
pub(crate) const LABELS: usize = 8;

/// Which label may follow which: `ALLOWED[before][behind]`.
pub(crate) const ALLOWED: [[bool; LABELS]; LABELS] = {
    let mut allowed = [[false; LABELS]; LABELS];
    let mut a = 0;
    while a < LABELS {
        let mut b = 0;
        while b < LABELS {
            let within = a == CONTENT || a == IN_CONTENT;
            allowed[a][b] = match b {
                IN_SOURCE => a == SOURCE || a == IN_SOURCE,
                IN_CUE => a == CUE || a == IN_CUE,
                IN_CONTENT => within,
                END_CONTENT => true,
                _ => !within,
            };
            b += 1;
        }
        a += 1;
    }
    allowed
};

/// Whether a window may begin with a label.
pub(crate) fn may_begin(label: usize) -> bool {
    !matches!(label, IN_SOURCE | IN_CUE | IN_CONTENT)
}

/// Whether a window may end with a label.
pub(crate) fn may_end(label: usize) -> bool {
    !matches!(label, CONTENT | IN_CONTENT)
}

/// Whether the token of the cue may have a label.
pub(crate) fn is_cue(label: usize) -> bool {
    matches!(label, CUE | IN_CUE)
}

/// Far below what a path can score.
const NEVER: i32 = -100_000_000;

/// Finds the best labels of a window.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Labeller {
    pub(crate) weights: Linear<LABELS>,
    /// What it scores that a label follows another, and that a window begins with it.
    pub(crate) follows: [[i16; LABELS]; LABELS],
    pub(crate) begins: [i16; LABELS],
}

/// The labels of a window, and room to find them.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    /// One for each token.
    pub(crate) labels: Vec<u8>,
    /// Score of the whole, in log odds.
    pub(crate) score: f32,
    scores: Vec<[i32; LABELS]>,
    back: Vec<[u8; LABELS]>,
}

impl Labeller {
    /// Labels a window by the features of its tokens. `cue` is the place of the cue in it; tokens that
    /// are `blocked` are no content.
    pub(crate) fn label(&self, features: &[u32], cue: usize, blocked: Option<&[bool]>, found: &mut Labels) {
        let Labels { labels, score, scores, back } = found;
        scores.clear();
        scores.extend(features.chunks_exact(FEATURES).map(|row| self.weights.score(row).map(i32::from)));
        let forbid = |row: &mut [i32; LABELS], labels: fn(usize) -> bool| {
            (0..LABELS).filter(|&label| labels(label)).for_each(|label| row[label] = NEVER);
        };
        forbid(&mut scores[cue], |label| !is_cue(label));
        for (row, _) in scores.iter_mut().zip(blocked.unwrap_or_default()).filter(|(_, blocked)| **blocked) {
            forbid(row, |label| label >= CONTENT);
        }
        back.clear();
        back.push([0; LABELS]);
        let mut now: [i32; LABELS] = std::array::from_fn(|label| {
            if may_begin(label) { scores[0][label] + i32::from(self.begins[label]) } else { NEVER }
        });
        for row in &scores[1..] {
            let mut next = [NEVER; LABELS];
            let mut from = [0; LABELS];
            for label in 0..LABELS {
                let mut top = 2 * NEVER;
                for before in 0..LABELS {
                    if ALLOWED[before][label] {
                        let sum = now[before] + i32::from(self.follows[before][label]);
                        if sum > top {
                            (top, from[label]) = (sum, before as u8);
                        }
                    }
                }
                next[label] = (top + row[label]).max(2 * NEVER);
            }
            now = next;
            back.push(from);
        }
        forbid(&mut now, |label| !may_end(label));
        let mut label = best(&now, 0..LABELS);
        *score = self.weights.odds(now[label]);
        labels.clear();
        labels.resize(scores.len(), 0);
        for (place, from) in labels.iter_mut().zip(back.iter()).rev() {
            *place = label as u8;
            label = usize::from(from[label]);
        }
    }

    /// By how much the label of a token of the window beats the next best by itself, in log odds.
    pub(crate) fn margin(&self, found: &Labels, at: usize) -> f32 {
        let (scores, label) = (&found.scores[at], usize::from(found.labels[at]));
        let next = (0..LABELS).filter(|&other| other != label).map(|other| scores[other]).max().unwrap_or(0);
        self.weights.odds(scores[label] - next)
    }
}
