//! What people marked, in the tokens of a text.

use ascribe_model::Span;

use crate::corpus::Annotated;
use crate::learned::candidate::{Candidate, Piece};
use crate::learned::cue::is_possible;
use crate::learned::labeller::{CONTENT, CUE, END_CONTENT, IN_CONTENT, IN_CUE, IN_SOURCE, LABELS, OTHER, SOURCE};
use crate::learned::syntax::{is_nominal, is_verb};
use crate::learned::text::Text;
use crate::learned::token::Sort;

/// An attribution as its tokens, in order.
#[derive(Debug)]
pub(super) struct Gold {
    pub(super) source: Vec<usize>,
    pub(super) cue: Vec<usize>,
    pub(super) content: Vec<usize>,
}

/// The byte at which each code point of a text begins, and its length.
pub(super) fn starts(written: &str) -> Vec<usize> {
    written.char_indices().map(|(at, _)| at).chain([written.len()]).collect()
}

/// The attributions of a document.
pub(super) fn gold(document: &Annotated, text: &Text, starts: &[usize]) -> Vec<Gold> {
    let tokens = |spans: &[Span]| {
        let bytes = |span: &Span| Some(*starts.get(span.start)?..*starts.get(span.stop)?);
        text.touched(&spans.iter().filter_map(bytes).collect::<Vec<_>>())
    };
    let gold = document.attributions.iter().map(|marked| Gold {
        source: tokens(&marked.source),
        cue: tokens(&marked.cue),
        content: tokens(&marked.content),
    });
    gold.collect()
}

/// The token that stands for the cue: its head, rather a verb than a noun, rather a noun than another.
pub(super) fn anchor(text: &Text, gold: &Gold) -> Option<usize> {
    let rank = |at: usize| {
        let token = &text.tokens[at];
        let inside = usize::try_from(token.head).is_ok_and(|head| gold.cue.binary_search(&head).is_ok());
        let sort = if is_verb(token.tag) {
            3
        } else if is_nominal(token.tag) {
            2
        } else {
            u8::from(token.sort == Sort::Word)
        };
        u8::from(is_possible(token)) * 8 + u8::from(!inside) * 4 + sort
    };
    let best = gold.cue.iter().copied().max_by_key(|&at| (rank(at), std::cmp::Reverse(at)))?;
    is_possible(&text.tokens[best]).then_some(best)
}

/// The labels of a window.
pub(super) fn labels(gold: &Gold, (from, to): Piece) -> Vec<u8> {
    let mut labels = vec![OTHER as u8; to - from];
    for (tokens, first) in [(&gold.content, CONTENT), (&gold.source, SOURCE), (&gold.cue, CUE)] {
        let mut before = None;
        for &at in tokens.iter().filter(|at| (from..to).contains(*at)) {
            let goes_on = before.is_some_and(|before| before + 1 == at);
            labels[at - from] = (first + usize::from(goes_on)) as u8;
            before = Some(at);
        }
    }
    // One role may have cut another in two.
    for at in 0..labels.len() {
        let before = if at == 0 { OTHER } else { usize::from(labels[at - 1]) };
        let label = usize::from(labels[at]);
        if matches!(label, IN_SOURCE | IN_CUE | IN_CONTENT) && before != label && before + 1 != label {
            labels[at] -= 1;
        }
    }
    for at in 0..labels.len() {
        let goes_on = labels.get(at + 1).is_some_and(|&label| usize::from(label) == IN_CONTENT);
        if matches!(usize::from(labels[at]), CONTENT | IN_CONTENT) && !goes_on {
            labels[at] = END_CONTENT as u8;
        }
    }
    debug_assert!(labels.iter().all(|&label| usize::from(label) < LABELS));
    labels
}

/// Whether a candidate shares at least half of all content tokens with something marked, and its source.
pub(super) fn is_right(candidate: &Candidate, gold: &[Gold]) -> bool {
    let tokens = |pieces: &[Piece]| -> Vec<usize> { pieces.iter().flat_map(|&(from, to)| from..to).collect() };
    let content = tokens(&candidate.content);
    let source = candidate.source.map_or(0..0, |(from, to)| from..to);
    gold.iter().any(|gold| {
        let (Some(first), Some(last)) = (content.first(), content.last()) else { return false };
        let (Some(begin), Some(end)) = (gold.content.first(), gold.content.last()) else { return false };
        if begin > last || end < first {
            return false;
        }
        let shared = content.iter().filter(|at| gold.content.binary_search(at).is_ok()).count();
        let sources = gold.source.is_empty() && source.is_empty() || gold.source.iter().any(|at| source.contains(at));
        2 * shared >= content.len() + gold.content.len() - shared && sources
    })
}
