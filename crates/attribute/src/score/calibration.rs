//! Whether confidences are what they say.

use std::ops::AddAssign;

use crate::corpus::Marked;

use super::counts::RELAXED;
use super::matching::{Side, greedy};

/// Number of bins, all of one width.
const BINS: usize = 10;

/// Confidence from which a prediction is called sure.
const SURE: f64 = 0.9;

/// Predictions by their confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Bins {
    bins: [Bin; BINS],
    sure: u64,
    sure_right: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Bin {
    predicted: u64,
    right: u64,
    confidence: f64,
}

impl Bins {
    /// Predictions that have a confidence; one is right where it is an `attr` match.
    pub(super) fn of(marked: &[Marked], predicted: &[&Side], gold: &[&Side]) -> Self {
        let mut right = vec![false; predicted.len()];
        for pair in greedy(predicted, gold, RELAXED) {
            right[pair.predicted] = predicted[pair.predicted].agrees(gold[pair.gold]);
        }
        let mut bins = Self::default();
        for (side, right) in predicted.iter().zip(right) {
            if let Some(confidence) = marked[side.nth].confidence {
                let bin = &mut bins.bins[((confidence * BINS as f64) as usize).min(BINS - 1)];
                bin.predicted += 1;
                bin.right += u64::from(right);
                bin.confidence += confidence;
                bins.sure += u64::from(confidence >= SURE);
                bins.sure_right += u64::from(confidence >= SURE && right);
            }
        }
        bins
    }
}

impl AddAssign<&Self> for Bins {
    fn add_assign(&mut self, other: &Self) {
        self.sure += other.sure;
        self.sure_right += other.sure_right;
        for (bin, others) in self.bins.iter_mut().zip(other.bins) {
            bin.predicted += others.predicted;
            bin.right += others.right;
            bin.confidence += others.confidence;
        }
    }
}

/// How far confidences are from the truth.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// Predictions that have a confidence.
    pub predicted: u64,
    /// Expected calibration error: the mean distance of confidence and truth over the bins, weighted by
    /// their predictions.
    pub error: f64,
    /// Share of the predictions at 0.9 or more.
    pub sure: f64,
    /// Share of those that are right.
    pub sure_right: f64,
    /// The bins that are not empty, from below.
    pub bins: Vec<Level>,
}

/// Predictions of about the same confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Least confidence of the bin.
    pub from: f64,
    /// Predictions in it.
    pub predicted: u64,
    /// Mean of their confidence.
    pub confidence: f64,
    /// Share of them that is right.
    pub right: f64,
}

impl Calibration {
    /// Nothing where no prediction has a confidence.
    pub(super) fn new(bins: &Bins) -> Option<Self> {
        let predicted: u64 = bins.bins.iter().map(|bin| bin.predicted).sum();
        if predicted == 0 {
            return None;
        }
        let level = |(nth, bin): (usize, &Bin)| {
            (bin.predicted > 0).then(|| Level {
                from: nth as f64 / BINS as f64,
                predicted: bin.predicted,
                confidence: bin.confidence / bin.predicted as f64,
                right: bin.right as f64 / bin.predicted as f64,
            })
        };
        let levels: Vec<Level> = bins.bins.iter().enumerate().filter_map(level).collect();
        let away = |level: &Level| (level.confidence - level.right).abs() * level.predicted as f64;
        Some(Self {
            predicted,
            error: levels.iter().map(away).sum::<f64>() / predicted as f64,
            sure: bins.sure as f64 / predicted as f64,
            sure_right: if bins.sure == 0 { 0.0 } else { bins.sure_right as f64 / bins.sure as f64 },
            bins: levels,
        })
    }
}
