//! Gradient steps whose size falls for each weight with the gradients it has seen.

pub(super) struct AdaGrad<const L: usize> {
    bits: u32,
    weights: Vec<[f32; L]>,
    squares: Vec<[f32; L]>,
    /// The size of a step.
    pub(super) rate: f32,
    /// How strongly weights are pulled to 0.
    decay: f32,
}

/// What a sum of squares begins with.
pub(super) const FIRST_SQUARE: f32 = 1e-2;

impl<const L: usize> AdaGrad<L> {
    /// One with 2 to the power of `bits` rows.
    pub(super) fn new(bits: u32, rate: f32, decay: f32) -> Self {
        Self { bits, weights: vec![[0.0; L]; 1 << bits], squares: vec![[FIRST_SQUARE; L]; 1 << bits], rate, decay }
    }

    pub(super) fn score(&self, features: &[u32]) -> [f32; L] {
        let mut sum = [0.0; L];
        for &feature in features {
            let row = &self.weights[(feature >> (32 - self.bits)) as usize];
            for class in 0..L {
                sum[class] += row[class];
            }
        }
        sum
    }

    /// Moves against the gradient of the loss by the scores.
    pub(super) fn step(&mut self, features: &[u32], gradient: &[f32; L]) {
        for &feature in features {
            let row = (feature >> (32 - self.bits)) as usize;
            let (weights, squares) = (&mut self.weights[row], &mut self.squares[row]);
            for class in 0..L {
                let slope = gradient[class] + self.decay * weights[class];
                squares[class] += slope * slope;
                weights[class] -= self.rate * slope / squares[class].sqrt();
            }
        }
    }

    /// The mean weights of learners of one size.
    pub(super) fn mean(learners: &[Self]) -> Vec<[f32; L]> {
        let mut sum = vec![[0.0; L]; learners.first().map_or(2, |first| first.weights.len())];
        for learner in learners {
            for (sum, weights) in sum.as_flattened_mut().iter_mut().zip(learner.weights.as_flattened()) {
                *sum += weights / learners.len() as f32;
            }
        }
        sum
    }
}
