//! The averaged perceptron: weights move by one where the best class is the wrong one.

use super::seen::Seen;
use crate::learned::linear::Linear;

/// A feature is learned once it was seen so often.
const LEAST: u8 = 8;

pub(super) struct Perceptron<const L: usize> {
    bits: u32,
    seen: Seen,
    weights: Vec<[f32; L]>,
    /// Moves weighted by when they were made.
    moves: Vec<[f64; L]>,
    time: f64,
}

impl<const L: usize> Perceptron<L> {
    /// One with 2 to the power of `bits` rows.
    pub(super) fn new(bits: u32) -> Self {
        Self {
            bits,
            seen: Seen::new(),
            weights: vec![[0.0; L]; 1 << bits],
            moves: vec![[0.0; L]; 1 << bits],
            time: 1.0,
        }
    }

    fn row(&self, feature: u32) -> usize {
        (feature >> (32 - self.bits)) as usize
    }

    /// Notes that features were seen.
    pub(super) fn count(&mut self, features: &[u32]) {
        self.seen.note(features);
    }

    pub(super) fn score(&self, features: &[u32]) -> [f32; L] {
        let mut sum = [0.0; L];
        for &feature in features {
            let row = &self.weights[self.row(feature)];
            for class in 0..L {
                sum[class] += row[class];
            }
        }
        sum
    }

    /// Notes that an example went by.
    pub(super) fn tick(&mut self) {
        self.time += 1.0;
    }

    /// Moves from the class that was best to the one that is right.
    pub(super) fn update(&mut self, features: &[u32], right: usize, wrong: usize) {
        for &feature in features {
            if !self.seen.often(feature, LEAST) {
                continue;
            }
            let row = self.row(feature);
            for (class, step) in [(right, 1.0), (wrong, -1.0)] {
                self.weights[row][class] += step;
                self.moves[row][class] += f64::from(step) * self.time;
            }
        }
    }

    /// The mean of the weights over time.
    pub(super) fn finish(&self) -> Linear<L> {
        let rows = self.weights.iter().zip(&self.moves).map(|(weights, moves)| {
            std::array::from_fn(|class| (f64::from(weights[class]) - moves[class] / self.time) as f32)
        });
        Linear::round(&rows.collect::<Vec<_>>())
    }
}
