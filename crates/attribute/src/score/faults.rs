//! What is wrong with predictions, one by one, for people to read.

use std::collections::HashSet;
use std::ops::Range;

use ascribe_model::{Offsets, Span};

use crate::corpus::Marked;
use crate::text::Passage;
use crate::words::Lexicon;

use super::counts::RELAXED;
use super::matching::{Side, greedy};
use super::tokens::Tokens;

/// Least overlap at which a missed and a spurious attribution are told as one whose content is wrong.
const NEAR: f64 = 0.1;

/// A way to be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// Gold that nothing was found for.
    Missed,
    /// A prediction that there is no gold for.
    Spurious,
    /// The content has other words than the gold; the source agrees, or the two contents share too
    /// little to count as found.
    WrongSpan,
    /// The content was found, but is given to somebody else, to nobody, or to somebody where the gold
    /// has nobody.
    WrongSource,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// Which of the gold.
    pub gold: Option<usize>,
    /// Which of the predictions.
    pub predicted: Option<usize>,
    /// The share of the tokens of both contents that they have in common; from one half on the content
    /// counts as found. 0 for what is missed or spurious.
    pub overlap: f64,
    /// The sentences around both.
    pub passage: Span,
}

/// Finds what is wrong with predictions.
#[derive(Debug)]
pub struct Reviewer {
    lexicon: Lexicon,
}

impl Default for Reviewer {
    fn default() -> Self {
        Self { lexicon: Lexicon::new() }
    }
}

impl Reviewer {
    /// What is wrong with the predictions in one document, in the order of the text. Places must lie in
    /// the text.
    #[must_use]
    pub fn review(&self, text: &str, predicted: &[Marked], gold: &[Marked]) -> Vec<Fault> {
        let tokens = Tokens::new(text);
        let (p, g) = (Side::all(&tokens, predicted), Side::all(&tokens, gold));
        let (mut p, mut g): (Vec<&Side>, Vec<&Side>) = (p.iter().collect(), g.iter().collect());
        let mut found: Vec<(FaultKind, Option<usize>, Option<usize>, f64)> = Vec::new();
        for least in [RELAXED, NEAR] {
            let pairs = greedy(&p, &g, least);
            for pair in &pairs {
                let (predicted, gold) = (p[pair.predicted], g[pair.gold]);
                let kind = match () {
                    () if least < RELAXED => FaultKind::WrongSpan,
                    () if !predicted.agrees(gold) => FaultKind::WrongSource,
                    () if predicted.key != gold.key => FaultKind::WrongSpan,
                    () => continue,
                };
                found.push((kind, Some(gold.nth), Some(predicted.nth), pair.overlap));
            }
            p = unused(p, pairs.iter().map(|pair| pair.predicted));
            g = unused(g, pairs.iter().map(|pair| pair.gold));
        }
        found.extend(g.iter().map(|side| (FaultKind::Missed, Some(side.nth), None, 0.0)));
        found.extend(p.iter().map(|side| (FaultKind::Spurious, None, Some(side.nth), 0.0)));
        let sentences = Sentences::of(text, &self.lexicon);
        let mut faults: Vec<Fault> = found
            .into_iter()
            .map(|(kind, gold_nth, predicted_nth, overlap)| {
                let sides = [gold_nth.map(|nth| &gold[nth]), predicted_nth.map(|nth| &predicted[nth])];
                let passage = sentences.around(sides.into_iter().flatten());
                Fault { kind, gold: gold_nth, predicted: predicted_nth, overlap, passage }
            })
            .collect();
        faults.sort_by_key(|fault| (fault.passage, fault.kind, fault.gold, fault.predicted));
        faults
    }
}

fn unused(sides: Vec<&Side>, used: impl Iterator<Item = usize>) -> Vec<&Side> {
    let used: HashSet<usize> = used.collect();
    sides.into_iter().enumerate().filter(|(nth, _)| !used.contains(nth)).map(|(_, side)| side).collect()
}

/// The sentences of a text, in code points.
pub(super) struct Sentences {
    spans: Vec<Span>,
    chars: usize,
}

impl Sentences {
    pub(super) fn of(text: &str, lexicon: &Lexicon) -> Self {
        let passage = Passage::read(text, lexicon);
        let offsets = Offsets::new(text);
        let span = |tokens: &Range<usize>| offsets.span(passage.bytes(tokens));
        Self { spans: passage.sentences.iter().map(span).collect(), chars: offsets.chars() }
    }

    /// From the start of the sentence that the first piece is in to the end of that of the last.
    pub(super) fn around<'m>(&self, sides: impl Iterator<Item = &'m Marked>) -> Span {
        let pieces = || sides.flat_map(|m| m.source.iter().chain(&m.cue).chain(&m.content));
        let (start, stop) = pieces().fold((self.chars, 0), |(start, stop), p| (start.min(p.start), stop.max(p.stop)));
        let first = self.spans.partition_point(|sentence| sentence.stop <= start);
        let last = self.spans.partition_point(|sentence| sentence.start < stop);
        let start = self.spans.get(first).map_or(start, |sentence| sentence.start.min(start));
        let stop = last.checked_sub(1).map_or(stop, |last| self.spans[last].stop.max(stop));
        Span::new(start, stop)
    }
}
