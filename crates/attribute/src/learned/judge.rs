//! Whether a candidate is right, as a whole.

use super::candidate::{Candidate, Piece};
use super::cue::TELLING;
use super::hash::feature;
use super::labels::distance;
use super::linear::Linear;
use super::syntax::OUTSIDE;
use super::text::Text;
use super::token::{NONE, Sort, Token};
use super::tree::Tree;

/// Steps of the odds of a candidate in one unit of log odds.
pub(crate) const STEPS: f32 = 16.0;

/// The odds that a candidate is right: sixteenths of log odds.
pub(crate) fn odds(weights: &Linear<1>, text: &Text, tree: &Tree, candidate: &Candidate, buffer: &mut Vec<u32>) -> i32 {
    features(text, tree, candidate, buffer);
    let [score] = weights.score(buffer);
    (weights.odds(i32::from(score)) * STEPS) as i32
}

/// A number as one of few classes.
fn class(value: f32, steps: f32) -> u32 {
    (value * steps).floor().clamp(-40.0, 40.0) as i32 as u32
}

fn length(pieces: &[Piece]) -> usize {
    pieces.iter().map(|(from, to)| to - from).sum()
}

/// The first token of a piece that depends on none in it.
fn head(tokens: &[Token], (from, to): Piece) -> usize {
    let outside = |head: i32| usize::try_from(head).map_or(true, |head| !(from..to).contains(&head));
    let is_head = |&at: &usize| matches!(tokens[at].sort, Sort::Word | Sort::Number) && outside(tokens[at].head);
    (from..to).find(is_head).unwrap_or(from)
}

/// What tells whether a candidate is right.
pub(crate) fn features(text: &Text, tree: &Tree, candidate: &Candidate, out: &mut Vec<u32>) {
    let tokens = &text.tokens;
    let at = candidate.cue;
    let cue = &tokens[at];
    let (stem, tag) = (cue.stem, u32::from(cue.tag));
    let (source, content) = (candidate.source, &candidate.content);
    let likely = class(f32::from(tree.cue[at]), 1.0 / 8.0);
    let sources = u32::from(source.is_some());
    let pieces = content.len().min(3) as u32;
    let size = distance(length(content));
    let word = |at: Option<usize>| at.and_then(|at| text.get(at)).map_or(1, |t| t.word);
    let (source_tag, source_stem) = source.map_or((OUTSIDE, 1), |piece| {
        let head = &tokens[head(tokens, piece)];
        (u32::from(head.tag), head.stem)
    });
    let source_length = source.map_or(0, |(from, to)| (to - from).min(6) as u32);
    let (mut begins, mut first_word, mut hangs, mut quoted, mut behind) = (OUTSIDE, 1, 40, 0, 0);
    if let (Some(&first), Some(&last)) = (content.first(), content.last()) {
        let head = &tokens[head(tokens, first)];
        begins = u32::from(tokens[first.0].tag);
        first_word = tokens[first.0].word;
        hangs = u32::from(head.relation) + if head.head == at as i32 { 40 } else { 0 };
        quoted = u32::from(tokens[first.0].opens()) + 2 * u32::from(tokens[last.1 - 1].closes());
        behind = text.get(last.1).map_or(OUTSIDE, |t| u32::from(t.tag));
    }
    let order = match (source, content.first()) {
        (Some(source), Some(content)) => {
            u32::from(source.0 < at) + 2 * u32::from(content.0 < at) + 4 * u32::from(content.0 < source.0)
        }
        _ => 9,
    };
    let [begin, end, source_begin, source_end, least] =
        candidate.margins.map(|margin| (margin * 1.5 + 6.0).clamp(0.0, 15.0) as u32);
    let labelled = length(content) + source.map_or(0, |(from, to)| to - from);
    let mean = (candidate.score / (labelled as f32 + 3.0)).clamp(0.0, 20.0) as u32;
    let cue_length = length(&candidate.cues).min(5) as u32;
    let [of_source, of_content] = candidate.certainty;
    let in_quotation = u32::from(cue.quote != NONE);
    let telling = tree.dependents[at] & TELLING;
    let (inside, within) = (u32::from(candidate.inside), u32::from(candidate.within));
    let roles = sources * 4 + pieces;
    out.clear();
    out.extend_from_slice(&[
        feature(0, [0]),
        feature(1, [likely]),
        feature(2, [likely, roles]),
        feature(3, [class(of_source, 4.0)]),
        feature(4, [class(of_content, 4.0)]),
        feature(5, [sources, pieces]),
        feature(6, [size, pieces]),
        feature(7, [stem, roles]),
        feature(8, [stem, size]),
        feature(9, [source_tag, tag]),
        feature(10, [source_stem, tag]),
        feature(11, [begins, stem]),
        feature(12, [first_word, tag]),
        feature(13, [hangs, stem]),
        feature(14, [hangs, tag]),
        feature(15, [quoted, stem]),
        feature(16, [quoted, tag]),
        feature(17, [order, stem]),
        feature(18, [order, tag]),
        feature(19, [source_length, source_tag]),
        feature(20, [behind, size]),
        feature(21, [in_quotation, stem]),
        feature(22, [in_quotation, tag]),
        feature(23, [cue_length, stem]),
        feature(24, [cue_length, tag]),
        feature(25, [(candidate.score / 4.0) as u32]),
        feature(26, [stem, telling]),
        feature(27, [tag, telling]),
        feature(28, [stem, tag]),
        feature(29, [word(Some(at + 1)), stem]),
        feature(30, [word(at.checked_sub(1)), stem]),
        feature(31, [likely, tag]),
        feature(32, [class(of_content, 2.0), size]),
        feature(33, [class(of_source, 2.0), source_tag]),
        feature(34, [likely, class(of_content, 1.0), class(of_source, 1.0)]),
        feature(35, [source_tag, begins, order]),
        feature(36, [source_stem, stem]),
        feature(37, [cue.last3, tag]),
        feature(38, [size, tag, quoted]),
        feature(39, [inside, likely]),
        feature(40, [within, likely]),
        feature(41, [inside, tag]),
        feature(42, [within, tag]),
        feature(43, [inside, within]),
        feature(44, [inside, stem]),
        feature(45, [within, stem]),
        feature(70, [begin]),
        feature(71, [end]),
        feature(72, [source_begin]),
        feature(73, [source_end]),
        feature(74, [least]),
        feature(75, [begin, end]),
        feature(76, [begin, tag]),
        feature(77, [end, tag]),
        feature(78, [least, size]),
        feature(79, [source_begin, source_tag]),
        feature(80, [begin.min(3), end.min(3), likely]),
        feature(81, [begin, pieces]),
        feature(82, [least, pieces]),
        feature(83, [mean]),
        feature(84, [mean, size]),
    ]);
}
