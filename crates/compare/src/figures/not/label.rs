//! Numbers that name their place in a series: "page 640", "Section 28", "No. 417", "1." before a line.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::candidate::Candidate;
use super::super::numerals::Nature;
use super::super::token::Tokens;

static LABELS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../words/label.txt").split_whitespace().collect());

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    if found.bounded || !matches!(found.low.nature, Nature::Plain | Nature::Written) {
        return false;
    }
    let first = found.low.first;
    let dot = first > 0 && tokens.glued(first - 1, &['.']);
    let label = tokens.back(first, 1 + usize::from(dot)).filter(|label| label.is_word());
    let item = tokens.get(first).is_some_and(|token| token.opens)
        && tokens.glued(found.numerals, &['.', ')'])
        && found.low.value.value() < 100.0
        && tokens.get(found.numerals + 1).is_some_and(|next| next.is_capital() && next.sentence > 0);
    let line =
        first == 0 || tokens.back(first, 1).is_some_and(|before| !before.text.starts_with([':', '“', '"', '(', '—']));
    label.is_some_and(|label| {
        LABELS.contains(&*label.low) && (label.is_capital() || found.unit.is_none() || label.low.len() > 4 && !dot)
    }) || item && line
}
