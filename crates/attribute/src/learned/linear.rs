//! Scores of classes: sums of small whole numbers, so that they are the same on every processor.

/// A table of weights: one row for each value that the upper bits of a feature can have, one column for
/// each class.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Linear<const L: usize> {
    /// The rows; their number is a power of two, at least 2.
    pub(super) rows: Vec<[i8; L]>,
    /// How many steps of a weight make one unit of log odds.
    pub(super) scale: f32,
}

impl<const L: usize> Linear<L> {
    /// How far a feature is moved to the right to be the number of a row.
    fn shift(&self) -> u32 {
        32 - self.rows.len().trailing_zeros()
    }

    /// The sum of the rows of these features, at most 250 of them.
    #[inline(always)]
    pub(crate) fn score(&self, features: &[u32]) -> [i16; L] {
        let shift = self.shift();
        let mask = self.rows.len() - 1;
        let mut sum = [0i16; L];
        for &feature in features {
            let row = &self.rows[(feature >> shift) as usize & mask];
            for class in 0..L {
                sum[class] = sum[class].wrapping_add(i16::from(row[class]));
            }
        }
        sum
    }

    /// How many steps of a weight make one unit of log odds.
    pub(crate) fn scale(&self) -> f32 {
        self.scale
    }

    /// A sum of weights as log odds.
    pub(crate) fn odds(&self, score: i32) -> f32 {
        score as f32 / self.scale
    }

    /// Rounds weights to steps, such that the largest one in ten thousand may be cut.
    pub(crate) fn round(weights: &[[f32; L]]) -> Self {
        let mut sizes: Vec<f32> = weights.iter().flatten().map(|w| w.abs()).filter(|w| *w > 1e-4).collect();
        sizes.sort_by(f32::total_cmp);
        let largest = sizes.len().checked_sub(sizes.len() / 10_000 + 1).map_or(1.0, |at| sizes[at].max(1e-3));
        let scale = 127.0 / largest;
        let rows = weights.iter().map(|row| row.map(|w| (w * scale).round().clamp(-127.0, 127.0) as i8)).collect();
        Self { rows, scale }
    }
}

/// The class with the highest score; the first of equals.
#[inline(always)]
pub(crate) fn best<const L: usize, T: PartialOrd + Copy>(scores: &[T; L], classes: std::ops::Range<usize>) -> usize {
    let mut best = classes.start;
    for class in classes {
        if scores[class] > scores[best] {
            best = class;
        }
    }
    best
}
