//! Scores: "won 4-2", "trailing 0–1".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::candidate::Candidate;
use super::super::token::Tokens;

static PLAYED: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../words/score.txt").split_whitespace().collect());

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let played = PLAYED.contains(tokens.word_back(found.start, 1));
    found.dashed && found.unit.is_none() && (played || !found.bounded)
}

/// Whether a dash joins a value to one that is not greater: no range is written so.
pub(super) fn falls(found: &Candidate) -> bool {
    found.dashed && found.high.is_some_and(|high| high.value.value() <= found.low.value.value())
}
