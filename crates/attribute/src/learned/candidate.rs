//! Candidates: what the labeller makes of each token that may be a cue.

use super::cue;
use super::labeller::{CONTENT, CUE, END_CONTENT, IN_CUE, IN_SOURCE, Labeller, Labels, SOURCE};
use super::labels::{self, likelihood};
use super::text::Text;
use super::tree::Tree;
use super::window::window;

/// First token of a piece, and the one behind its last.
pub(crate) type Piece = (usize, usize);

/// An attribution that may be one.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Candidate {
    /// The token that it hangs from.
    pub(crate) cue: usize,
    pub(crate) source: Option<Piece>,
    pub(crate) cues: Vec<Piece>,
    pub(crate) content: Vec<Piece>,
    /// Score of its labels, in log odds.
    pub(crate) score: f32,
    /// Mean certainty of the labels of the source, and of the content.
    pub(crate) certainty: [f32; 2],
    /// Certainty of the labels at the edges: content begins, content ends, source begins, source ends;
    /// and the least of the content.
    pub(crate) margins: [f32; 5],
    /// How it competes with others: the strongest cue in its content; the strongest in whose content
    /// its cue lies, or how it overlaps.
    pub(crate) inside: u8,
    pub(crate) within: u8,
    /// Log odds that it is right, in the steps of the judge.
    pub(crate) odds: i32,
}

/// Room to find candidates in.
#[derive(Debug, Default)]
pub(crate) struct Room {
    features: Vec<u32>,
    labels: Labels,
    paths: labels::Room,
}

/// All candidates of a text, by their cues.
pub(crate) fn candidates(labeller: &Labeller, text: &Text, tree: &Tree, room: &mut Room) -> Vec<Candidate> {
    let cues = cue::candidates(text, tree);
    let found = cues.into_iter().map(|cue| candidate(labeller, text, tree, cue, None, room));
    let mut candidates: Vec<_> = found.filter(|candidate| !candidate.content.is_empty()).collect();
    compete(tree, &mut candidates);
    candidates
}

/// The attribution that hangs from a cue; its content keeps off what is `taken`.
pub(crate) fn candidate(
    labeller: &Labeller,
    text: &Text,
    tree: &Tree,
    cue: usize,
    taken: Option<&[bool]>,
    room: &mut Room,
) -> Candidate {
    let (from, to) = window(text, tree, cue);
    let Room { features, labels: found, paths } = room;
    labels::features(text, tree, cue, (from, to), paths, features);
    labeller.label(features, cue - from, taken.map(|taken| &taken[from..to]), found);
    let away = |piece: &Piece| if piece.1 <= cue { cue - piece.1 } else { piece.0.abs_diff(cue) };
    let is = |first: usize, last: usize| move |label: &u8| (first..=last).contains(&usize::from(*label));
    let margin = |at: Option<usize>| at.map_or(9.0, |at| labeller.margin(found, at));
    let label = &found.labels;
    let ends = label.iter().rposition(is(END_CONTENT, END_CONTENT));
    let margins = [
        margin(label.iter().position(|label| matches!(usize::from(*label), CONTENT | END_CONTENT))),
        margin(ends),
        margin(label.iter().position(is(SOURCE, SOURCE))),
        margin(label.iter().rposition(is(SOURCE, IN_SOURCE))),
        (0..label.len())
            .filter(|&at| usize::from(label[at]) >= CONTENT)
            .map(|at| labeller.margin(found, at))
            .fold(9.0, f32::min),
    ];
    Candidate {
        cue,
        source: pieces(label, from, SOURCE, IN_SOURCE).into_iter().min_by_key(away),
        cues: pieces(label, from, CUE, IN_CUE),
        content: pieces(label, from, CONTENT, END_CONTENT),
        score: found.score,
        certainty: [certainty(labeller, found, SOURCE, IN_SOURCE), certainty(labeller, found, CONTENT, END_CONTENT)],
        margins,
        ..Candidate::default()
    }
}

/// Runs of tokens whose labels are from `first` to `last`.
fn pieces(labels: &[u8], from: usize, first: usize, last: usize) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        if (first..=last).contains(&usize::from(*label)) {
            match pieces.last_mut() {
                Some(piece) if piece.1 == from + at => piece.1 += 1,
                _ => pieces.push((from + at, from + at + 1)),
            }
        }
    }
    pieces
}

/// The mean margin of the tokens with these labels.
fn certainty(labeller: &Labeller, found: &Labels, first: usize, last: usize) -> f32 {
    let (mut sum, mut tokens) = (0.0, 0);
    for (at, label) in found.labels.iter().enumerate() {
        if (first..=last).contains(&usize::from(*label)) {
            sum += labeller.margin(found, at).clamp(-4.0, 4.0);
            tokens += 1;
        }
    }
    if tokens == 0 { 0.0 } else { sum / tokens as f32 }
}

/// So many candidates before and behind are looked at.
const NEIGHBOURS: usize = 12;

/// Says of each candidate how it meets its neighbours.
fn compete(tree: &Tree, candidates: &mut [Candidate]) {
    let holds = |content: &[Piece], cue: usize| content.iter().any(|&(from, to)| (from..to).contains(&cue));
    for at in 0..candidates.len() {
        let own = &candidates[at];
        let (mut inside, mut within) = (0u8, 0u8);
        let near = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS).min(candidates.len());
        for other in near.filter(|&other| other != at).map(|other| &candidates[other]) {
            let level = 1 + likelihood(tree.cue[other.cue]) as u8;
            if holds(&own.content, other.cue) {
                inside = inside.max(level);
            }
            if holds(&other.content, own.cue) {
                within = within.max(level);
            }
            if own.content.iter().take(8).any(|a| other.content.iter().take(8).any(|b| a.0 < b.1 && b.0 < a.1)) {
                let stronger = tree.cue[other.cue] > tree.cue[own.cue];
                within = within.max(if stronger { 16 } else { 8 });
                inside |= if stronger { 16 } else { 0 };
            }
        }
        (candidates[at].inside, candidates[at].within) = (inside, within);
    }
}
