//! The judge: logistic regression over candidates that were found in unseen documents.

use super::adagrad::AdaGrad;
use super::math::sigmoid;
use super::random::Random;
use crate::learned::linear::Linear;

const BITS: u32 = 17;
const ROUNDS: usize = 6;
const RATE: f32 = 0.05;
const DECAY: f32 = 1e-4;

/// A candidate and whether it is right.
pub(super) struct Example {
    pub(super) document: usize,
    pub(super) features: Vec<u32>,
    pub(super) right: bool,
}

/// Learns from examples.
pub(super) fn learn(examples: &[&Example], seed: u64) -> Linear<1> {
    let mut learner = AdaGrad::<1>::new(BITS, RATE, DECAY);
    let mut random = Random(seed.wrapping_add(31));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for round in 0..ROUNDS {
        random.shuffle(&mut order);
        learner.rate = RATE * (1.0 - round as f32 / ROUNDS as f32);
        for &nth in &order {
            let Example { features, right, .. } = examples[nth];
            let error = sigmoid(learner.score(features)[0]) - f32::from(u8::from(*right));
            learner.step(features, &[error]);
        }
    }
    Linear::round(&AdaGrad::mean(&[learner]))
}
