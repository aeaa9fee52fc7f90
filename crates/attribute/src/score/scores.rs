//! Figures, made of counts.

use super::calibration::Calibration;
use super::counts::{Counts, Hits, Matches, Quoted};

/// Precision, recall and their harmonic mean, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// Share of the predictions that are right.
    pub precision: f64,
    /// Share of the gold that was found.
    pub recall: f64,
    /// Harmonic mean of the two.
    pub f1: f64,
}

/// Figures for direct gold, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DirectRates {
    /// Share of the direct gold that was found.
    pub recall: f64,
    /// Share of the direct predictions that match any gold.
    pub precision: f64,
    /// Share of the direct predictions that match direct gold.
    pub precision_direct: f64,
    /// The same as `precision`, for predictions with marks inside or right beside them.
    pub lenient: f64,
    /// The same as `precision_direct`, for these.
    pub lenient_direct: f64,
}

/// Figures on contents that stand in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direct {
    /// Pieces of gold with marks inside.
    pub gold: u64,
    /// Predictions with marks inside.
    pub predicted: u64,
    /// Predictions with marks inside or right beside them.
    pub predicted_lenient: u64,
    /// Share of the relaxed pairs with direct gold that has a source, whose sources agree.
    pub source_accuracy: f64,
    /// By strict matches.
    pub strict: DirectRates,
    /// By relaxed matches.
    pub relaxed: DirectRates,
    /// By relaxed matches whose sources agree.
    pub attr: DirectRates,
}

/// The figures of a corpus.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// Documents.
    pub documents: u64,
    /// Words between white space.
    pub words: u64,
    /// Predictions.
    pub predicted: u64,
    /// Pieces of gold.
    pub gold: u64,
    /// Predictions without a source.
    pub unsourced_predicted: u64,
    /// Pieces of gold without a source.
    pub unsourced_gold: u64,
    /// Tokens inside any content.
    pub token: Rates,
    /// Contents of the same words.
    pub strict: Rates,
    /// Contents that share half of their tokens.
    pub relaxed: Rates,
    /// Relaxed matches whose sources agree.
    pub attr: Rates,
    /// Share of `sourced_pairs` whose sources agree.
    pub source_accuracy: f64,
    /// Relaxed matches whose gold has a source.
    pub sourced_pairs: u64,
    /// Exact pieces of sources.
    pub source: Rates,
    /// Exact pieces of cues.
    pub cue: Rates,
    /// Exact pieces of contents.
    pub content: Rates,
    /// Contents in quotation marks.
    pub direct: Direct,
    /// Whether confidences are what they say; nothing where there are none.
    pub calibration: Option<Calibration>,
}

impl Counts {
    /// The figures of what was counted. A share of nothing is 0.
    #[must_use]
    pub fn scores(&self) -> Scores {
        let rates = |right| Hits { right, predicted: self.predicted, gold: self.gold }.rates();
        let [source, cue, content] = self.roles.map(Hits::rates);
        Scores {
            documents: self.documents,
            words: self.words,
            predicted: self.predicted,
            gold: self.gold,
            unsourced_predicted: self.unsourced_predicted,
            unsourced_gold: self.unsourced_gold,
            token: self.token.rates(),
            strict: rates(self.all.strict),
            relaxed: rates(self.all.relaxed),
            attr: rates(self.all.attr),
            source_accuracy: share(self.all.agreeing, self.all.sourced),
            sourced_pairs: self.all.sourced,
            source,
            cue,
            content,
            direct: Direct {
                gold: self.direct_gold,
                predicted: self.inside.predicted,
                predicted_lenient: self.around.predicted,
                source_accuracy: share(self.direct.agreeing, self.direct.sourced),
                strict: self.direct(|matches| matches.strict),
                relaxed: self.direct(|matches| matches.relaxed),
                attr: self.direct(|matches| matches.attr),
            },
            calibration: Calibration::new(&self.bins),
        }
    }

    fn direct(&self, of: fn(&Matches) -> u64) -> DirectRates {
        let all = |quoted: &Quoted| share(of(&quoted.of_all), quoted.predicted);
        let direct = |quoted: &Quoted| share(of(&quoted.of_direct), quoted.predicted);
        DirectRates {
            recall: share(of(&self.direct), self.direct_gold),
            precision: all(&self.inside),
            precision_direct: direct(&self.inside),
            lenient: all(&self.around),
            lenient_direct: direct(&self.around),
        }
    }
}

pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl Rates {
    pub(super) fn of(precision: f64, recall: f64) -> Self {
        let sum = precision + recall;
        Self { precision, recall, f1: if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum } }
    }
}

impl Hits {
    /// The figures of what was counted. A share of nothing is 0.
    #[must_use]
    pub fn rates(self) -> Rates {
        Rates::of(share(self.right, self.predicted), share(self.right, self.gold))
    }
}
