//! What is counted in a document, and added up over a corpus.

use std::collections::BTreeSet;
use std::ops::AddAssign;

use ascribe_model::Span;

use crate::corpus::Marked;

use super::calibration::Bins;
use super::matching::{Side, greedy, strict, union};
use super::tokens::{Run, Tokens, shared, size};

/// Least overlap of a relaxed pair.
pub(super) const RELAXED: f64 = 0.5;

/// What was found and what there is to find.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hits {
    /// Right predictions.
    pub right: u64,
    /// All predictions.
    pub predicted: u64,
    /// All of the gold.
    pub gold: u64,
}

/// What came of matching one list with another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Matches {
    pub(super) strict: u64,
    pub(super) relaxed: u64,
    pub(super) attr: u64,
    /// Relaxed pairs whose gold has a source.
    pub(super) sourced: u64,
    /// Those among them whose sources agree.
    pub(super) agreeing: u64,
}

impl Matches {
    fn of(predicted: &[&Side], gold: &[&Side]) -> Self {
        let mut matches = Self { strict: strict(predicted, gold), ..Self::default() };
        for pair in greedy(predicted, gold, RELAXED) {
            let (predicted, gold) = (predicted[pair.predicted], gold[pair.gold]);
            let (agrees, sourced) = (predicted.agrees(gold), !gold.source.is_empty());
            matches.relaxed += 1;
            matches.attr += u64::from(agrees);
            matches.sourced += u64::from(sourced);
            matches.agreeing += u64::from(sourced && agrees);
        }
        matches
    }
}

/// Predictions that stand in quotation marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Quoted {
    pub(super) predicted: u64,
    /// Matched with all gold.
    pub(super) of_all: Matches,
    /// Matched with direct gold.
    pub(super) of_direct: Matches,
}

impl Quoted {
    fn of(predicted: &[&Side], gold: &[&Side], direct: &[&Side]) -> Self {
        Self {
            predicted: predicted.len() as u64,
            of_all: Matches::of(predicted, gold),
            of_direct: Matches::of(predicted, direct),
        }
    }
}

/// Counts of one document or, added up, of many; [`Counts::scores`] makes figures of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counts {
    pub(super) documents: u64,
    pub(super) words: u64,
    pub(super) unsourced_predicted: u64,
    pub(super) unsourced_gold: u64,
    pub(super) token: Hits,
    pub(super) predicted: u64,
    pub(super) gold: u64,
    pub(super) all: Matches,
    /// Source, cue, content.
    pub(super) roles: [Hits; 3],
    pub(super) direct_gold: u64,
    /// All predictions matched with direct gold.
    pub(super) direct: Matches,
    /// Predictions with marks inside.
    pub(super) inside: Quoted,
    /// Predictions with marks inside or right beside.
    pub(super) around: Quoted,
    pub(super) bins: Bins,
}

impl Counts {
    /// Counts in one document what was predicted against what is true.
    #[must_use]
    pub fn of(text: &str, predicted: &[Marked], gold: &[Marked]) -> Self {
        let tokens = Tokens::new(text);
        let sides = (Side::all(&tokens, predicted), Side::all(&tokens, gold));
        let (p, g): (Vec<&Side>, Vec<&Side>) = (sides.0.iter().collect(), sides.1.iter().collect());
        let inside: Vec<&Side> = p.iter().copied().filter(|side| side.marks.inside).collect();
        let around: Vec<&Side> = p.iter().copied().filter(|side| side.marks.around).collect();
        let direct: Vec<&Side> = g.iter().copied().filter(|side| side.marks.inside).collect();
        let unsourced = |sides: &[&Side]| sides.iter().filter(|side| side.source.is_empty()).count() as u64;
        let (p_union, g_union) = (union(&p), union(&g));
        Self {
            documents: 1,
            words: tokens.words() as u64,
            unsourced_predicted: unsourced(&p),
            unsourced_gold: unsourced(&g),
            token: Hits {
                right: shared(&p_union, &g_union) as u64,
                predicted: size(&p_union) as u64,
                gold: size(&g_union) as u64,
            },
            predicted: p.len() as u64,
            gold: g.len() as u64,
            all: Matches::of(&p, &g),
            roles: ROLES.map(|role| pieces(&tokens, predicted, gold, role)),
            direct_gold: direct.len() as u64,
            direct: Matches::of(&p, &direct),
            inside: Quoted::of(&inside, &g, &direct),
            around: Quoted::of(&around, &g, &direct),
            bins: Bins::of(predicted, &p, &g),
        }
    }
}

type Places = fn(&Marked) -> &Vec<Span>;

const ROLES: [Places; 3] = [|m| &m.source, |m| &m.cue, |m| &m.content];

/// Runs of tokens of one role, each counted once in a document.
fn pieces(tokens: &Tokens, predicted: &[Marked], gold: &[Marked], role: Places) -> Hits {
    let runs = |marked: &[Marked]| -> BTreeSet<(usize, usize)> {
        let runs = marked.iter().flat_map(|m| tokens.cover(role(m)));
        runs.map(|Run { start, end }| (start, end)).collect()
    };
    let (predicted, gold) = (runs(predicted), runs(gold));
    Hits {
        right: predicted.intersection(&gold).count() as u64,
        predicted: predicted.len() as u64,
        gold: gold.len() as u64,
    }
}

impl AddAssign for Hits {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }
}

impl AddAssign for Matches {
    fn add_assign(&mut self, other: Self) {
        self.strict += other.strict;
        self.relaxed += other.relaxed;
        self.attr += other.attr;
        self.sourced += other.sourced;
        self.agreeing += other.agreeing;
    }
}

impl AddAssign for Quoted {
    fn add_assign(&mut self, other: Self) {
        self.predicted += other.predicted;
        self.of_all += other.of_all;
        self.of_direct += other.of_direct;
    }
}

impl AddAssign<&Self> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.documents += other.documents;
        self.words += other.words;
        self.unsourced_predicted += other.unsourced_predicted;
        self.unsourced_gold += other.unsourced_gold;
        self.token += other.token;
        self.predicted += other.predicted;
        self.gold += other.gold;
        self.all += other.all;
        for (role, others) in self.roles.iter_mut().zip(other.roles) {
            *role += others;
        }
        self.direct_gold += other.direct_gold;
        self.direct += other.direct;
        self.inside += other.inside;
        self.around += other.around;
        self.bins += &other.bins;
    }
}
