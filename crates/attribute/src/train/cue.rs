//! Cues: logistic regression over all words that may be one.

use super::adagrad::AdaGrad;
use super::math::sigmoid;
use super::random::Random;
use super::reading::Reading;
use crate::learned::cue::{features, is_possible};
use crate::learned::linear::Linear;

const BITS: u32 = 19;
const ROUNDS: usize = 8;
const RATE: f32 = 0.05;
const DECAY: f32 = 1e-5;
/// This share of the features is left out, another each time, so that no single word carries all.
const DROPPED: f32 = 0.3;
/// Errors smaller than this teach nothing.
const SMALL: f32 = 0.002;

/// The weights are the mean of so many runs.
const RUNS: u64 = 3;

/// Learns from the documents of these numbers.
pub(super) fn learn(readings: &[Reading], documents: &[usize], seed: u64) -> Linear<1> {
    let runs: Vec<_> = (0..RUNS).map(|run| learn_once(readings, documents, seed.wrapping_add(1000 * run))).collect();
    Linear::round(&AdaGrad::mean(&runs))
}

fn learn_once(readings: &[Reading], documents: &[usize], seed: u64) -> AdaGrad<1> {
    let mut learner = AdaGrad::<1>::new(BITS, RATE, DECAY);
    let mut random = Random(seed.wrapping_add(11));
    let mut order = documents.to_vec();
    let mut found = Vec::new();
    for round in 0..ROUNDS {
        random.shuffle(&mut order);
        learner.rate = RATE * (1.0 - round as f32 / ROUNDS as f32);
        for &document in &order {
            let Reading { text, tree, anchors, .. } = &readings[document];
            for at in (0..text.tokens.len()).filter(|&at| is_possible(&text.tokens[at])) {
                features(text, tree, at, &mut found);
                let all = found.len();
                let kept = (all as f32 * (1.0 - DROPPED)) as usize;
                random.draw(&mut found, kept);
                found.truncate(kept);
                let right = anchors.binary_search_by_key(&at, |(cue, _)| *cue).is_ok();
                let odds = learner.score(&found)[0] * (all as f32 / kept as f32);
                let error = sigmoid(odds) - f32::from(u8::from(right));
                if error.abs() > SMALL {
                    learner.step(&found, &[error]);
                }
            }
        }
    }
    learner
}
