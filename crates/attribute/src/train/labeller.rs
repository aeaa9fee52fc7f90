//! Source, cue and content: a conditional random field over the window of each marked cue.

use super::adagrad::{AdaGrad, FIRST_SQUARE};
use super::gold;
use super::math::{exp, log_sum};
use super::random::Random;
use super::reading::Reading;
use super::seen::Seen;
use crate::learned::labeller::{ALLOWED, LABELS, Labeller, is_cue, may_begin, may_end};
use crate::learned::labels::{self, FEATURES};
use crate::learned::linear::Linear;
use crate::learned::window::window;

const BITS: u32 = 20;
const ROUNDS: usize = 8;
const RATE: f32 = 0.04;
/// The rate falls to this share of itself, not to nothing.
const LAST_RATE: f32 = 0.05;
const DECAY: f32 = 1e-5;
/// So many features of each token are looked at, others each time.
const KEPT: usize = FEATURES * 7 / 10;
/// Gradients smaller than this teach nothing.
const SMALL: f32 = 1e-3;
/// A feature is learned once it was seen so often.
const LEAST: u8 = 2;
/// The weights are the mean of so many runs.
const RUNS: usize = 3;
/// Log odds of what cannot be.
const NEVER: f32 = -1e6;

/// A marked attribution in its window.
pub(super) struct Example {
    pub(super) document: usize,
    features: Vec<u32>,
    labels: Vec<u8>,
    /// The place of the cue in the window.
    cue: usize,
}

/// The examples of a document.
pub(super) fn examples(document: usize, reading: &Reading) -> Vec<Example> {
    let Reading { text, tree, gold, anchors } = reading;
    let mut room = labels::Room::default();
    let mut examples = Vec::new();
    for &(cue, nth) in anchors {
        let place = window(text, tree, cue);
        let labels = gold::labels(&gold[nth], place);
        if is_cue(usize::from(labels[cue - place.0])) {
            let mut features = Vec::new();
            labels::features(text, tree, cue, place, &mut room, &mut features);
            examples.push(Example { document, features, labels, cue: cue - place.0 });
        }
    }
    examples
}

/// Learns from examples.
pub(super) fn learn(examples: &[&Example], seed: u64) -> Labeller {
    let mut seen = Seen::new();
    examples.iter().for_each(|example| seen.note(&example.features));
    let mut runs = Vec::new();
    let (mut follows, mut begins) = ([[0.0; LABELS]; LABELS], [0.0; LABELS]);
    for run in 0..RUNS {
        let learned = learn_once(examples, &seen, seed.wrapping_add(1000 * run as u64));
        for (sum, weight) in follows.as_flattened_mut().iter_mut().zip(learned.follows.as_flattened()) {
            *sum += weight / RUNS as f32;
        }
        for (sum, weight) in begins.iter_mut().zip(&learned.begins) {
            *sum += weight / RUNS as f32;
        }
        runs.push(learned.weights);
    }
    let weights = Linear::round(&AdaGrad::mean(&runs));
    let whole = |weight: f32| (weight * weights.scale()).round() as i16;
    let (follows, begins) = (follows.map(|row| row.map(whole)), begins.map(whole));
    Labeller { weights, follows, begins }
}

fn learn_once<'e>(examples: &[&Example], seen: &'e Seen, seed: u64) -> Learner<'e> {
    let mut learner = Learner {
        weights: AdaGrad::new(BITS, RATE, DECAY),
        follows: [[0.0; LABELS]; LABELS],
        follow_squares: [[FIRST_SQUARE; LABELS]; LABELS],
        begins: [0.0; LABELS],
        begin_squares: [FIRST_SQUARE; LABELS],
        random: Random(seed.wrapping_add(21).wrapping_mul(77)),
        seen,
        room: Room::default(),
    };
    let mut random = Random(seed.wrapping_add(21));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for round in 0..ROUNDS {
        random.shuffle(&mut order);
        learner.weights.rate = RATE * (1.0 - round as f32 / ROUNDS as f32).max(LAST_RATE);
        for &nth in &order {
            learner.learn(examples[nth]);
        }
    }
    learner
}

struct Learner<'e> {
    weights: AdaGrad<LABELS>,
    follows: [[f32; LABELS]; LABELS],
    follow_squares: [[f32; LABELS]; LABELS],
    begins: [f32; LABELS],
    begin_squares: [f32; LABELS],
    random: Random,
    seen: &'e Seen,
    room: Room,
}

/// Of the tokens of a window: features, scores, and the log sums of all ways before and behind.
#[derive(Default)]
struct Room {
    features: Vec<u32>,
    scores: Vec<[f32; LABELS]>,
    before: Vec<[f32; LABELS]>,
    behind: Vec<[f32; LABELS]>,
}

impl Learner<'_> {
    fn learn(&mut self, example: &Example) {
        let mut room = std::mem::take(&mut self.room);
        self.score(example, &mut room);
        let total = self.sum(&mut room);
        let rate = self.weights.rate;
        let mut follows = [[0.0; LABELS]; LABELS];
        let mut often = Vec::with_capacity(KEPT);
        for at in 0..room.scores.len() {
            let right = usize::from(example.labels[at]);
            let (before, behind) = (&room.before[at], &room.behind[at]);
            let mut slope: [f32; LABELS] = std::array::from_fn(|label| exp(before[label] + behind[label] - total));
            slope[right] -= 1.0;
            if at == 0 {
                descend(&mut self.begins, &mut self.begin_squares, &slope, rate);
            } else {
                self.add_follows(&room, at, total, &mut follows);
                follows[usize::from(example.labels[at - 1])][right] -= 1.0;
            }
            if at == example.cue {
                (0..LABELS).filter(|&label| !is_cue(label)).for_each(|label| slope[label] = 0.0);
            }
            if slope.iter().any(|slope| slope.abs() > SMALL) {
                let kept = &room.features[at * FEATURES..][..KEPT];
                often.clear();
                often.extend(kept.iter().copied().filter(|&feature| self.seen.often(feature, LEAST)));
                self.weights.step(&often, &slope);
            }
        }
        let weights = self.follows.iter_mut().zip(&mut self.follow_squares);
        for ((weights, squares), slope) in weights.zip(&follows) {
            descend(weights, squares, slope, rate);
        }
        self.room = room;
    }

    /// Scores the tokens by some of their features, as if by all.
    fn score(&mut self, example: &Example, room: &mut Room) {
        room.features.clone_from(&example.features);
        room.scores.clear();
        for (at, row) in room.features.chunks_exact_mut(FEATURES).enumerate() {
            self.random.draw(row, KEPT);
            let mut scores = self.weights.score(&row[..KEPT]).map(|score| score * (FEATURES as f32 / KEPT as f32));
            if at == example.cue {
                (0..LABELS).filter(|&label| !is_cue(label)).for_each(|label| scores[label] = NEVER);
            }
            room.scores.push(scores);
        }
    }

    /// Sums over all ways to label the window; the sum of all.
    fn sum(&self, room: &mut Room) -> f32 {
        let Room { scores, before, behind, .. } = room;
        let length = scores.len();
        before.clear();
        before.push(std::array::from_fn(|label| {
            scores[0][label] + self.begins[label] + if may_begin(label) { 0.0 } else { NEVER }
        }));
        for at in 1..length {
            let last = before[at - 1];
            before.push(std::array::from_fn(|label| {
                let ways =
                    std::array::from_fn(
                        |a| {
                            if ALLOWED[a][label] { last[a] + self.follows[a][label] } else { 2.0 * NEVER }
                        },
                    );
                log_sum::<LABELS>(&ways) + scores[at][label]
            }));
        }
        behind.clear();
        behind.resize(length, [0.0; LABELS]);
        (0..LABELS).filter(|&label| !may_end(label)).for_each(|label| behind[length - 1][label] = NEVER);
        for at in (0..length - 1).rev() {
            behind[at] = std::array::from_fn(|label| {
                let ways = std::array::from_fn(|b| {
                    if ALLOWED[label][b] {
                        behind[at + 1][b] + self.follows[label][b] + scores[at + 1][b]
                    } else {
                        2.0 * NEVER
                    }
                });
                log_sum::<LABELS>(&ways)
            });
        }
        let ends: [f32; LABELS] = std::array::from_fn(|label| before[length - 1][label] + behind[length - 1][label]);
        log_sum(&ends)
    }

    /// Adds how likely each label follows each at a token.
    fn add_follows(&self, room: &Room, at: usize, total: f32, follows: &mut [[f32; LABELS]; LABELS]) {
        for a in 0..LABELS {
            for b in (0..LABELS).filter(|&b| ALLOWED[a][b]) {
                let behind = room.scores[at][b] + room.behind[at][b];
                follows[a][b] += exp(room.before[at - 1][a] + self.follows[a][b] + behind - total);
            }
        }
    }
}

fn descend(weights: &mut [f32; LABELS], squares: &mut [f32; LABELS], slope: &[f32; LABELS], rate: f32) {
    for label in (0..LABELS).filter(|&label| slope[label] != 0.0) {
        squares[label] += slope[label] * slope[label];
        weights[label] -= rate * slope[label] / squares[label].sqrt();
    }
}
