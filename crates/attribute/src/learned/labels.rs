//! What tells whether a token belongs to the source, the cue or the content of an attribution whose
//! cue is given.

use super::hash::feature;
use super::path::{self, Path, Paths};
use super::syntax::bits;
use super::text::Text;
use super::token::{NONE, Token};
use super::tree::Tree;

/// How many features each token has.
pub(crate) const FEATURES: usize = 60;

/// Relations below a cue that tell of its kind.
const CUE_DEPENDENTS: u32 = bits(&[4, 8, 16, 17, 26, 28, 29]);

/// Room to work in.
#[derive(Debug, Default)]
pub(crate) struct Room(Paths);

/// A distance in tokens as one of ten classes.
pub(super) fn distance(tokens: usize) -> u32 {
    match tokens {
        0..=3 => tokens as u32,
        4..=5 => 4,
        6..=8 => 5,
        9..=13 => 6,
        14..=22 => 7,
        23..=40 => 8,
        _ => 9,
    }
}

/// How likely a token is a cue, as one of five classes.
pub(super) fn likelihood(cue: i16) -> u32 {
    match cue {
        ..-48 => 0,
        -48..-20 => 1,
        -20..0 => 2,
        0..24 => 3,
        24.. => 4,
    }
}

/// The features of all tokens of a window, [`FEATURES`] each.
pub(crate) fn features(
    text: &Text,
    tree: &Tree,
    cue: usize,
    window: (usize, usize),
    room: &mut Room,
    out: &mut Vec<u32>,
) {
    out.clear();
    let paths = &mut room.0;
    paths.find(text, tree, cue, window);
    let (from, to) = window;
    let tokens = &text.tokens;
    let own = &tokens[cue];
    let (stem, cue_tag) = (own.stem, u32::from(own.tag));
    let dependents = tree.dependents[cue] & CUE_DEPENDENTS;
    let layout = path::layout(text, cue, window);
    let follows = path::follows(text, cue);
    let cue_next = if cue + 1 < to { tokens[cue + 1].word } else { 1 };
    for at in from..to {
        let token = &tokens[at];
        let path = paths.paths[at - from];
        let side = match at.cmp(&cue) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Greater => 2u32,
        };
        let previous = if at > from { Some(&tokens[at - 1]) } else { None };
        let next = if at + 1 < to { Some(&tokens[at + 1]) } else { None };
        let word = |t: Option<&Token>| t.map_or(1, |t| t.word);
        let (w, w_before, w_behind) = (token.word, word(previous), word(next));
        let (t, t_before, t_behind) = (u32::from(token.tag), path::tag(previous), path::tag(next));
        let before = if at > from { paths.paths[at - from - 1] } else { Path::OUTSIDE };
        let behind = paths.paths.get(at - from + 1).copied().unwrap_or(Path::OUTSIDE);
        let (up, relation, steps) = (u32::from(path.up), u32::from(path.relation), u32::from(path.steps));
        let above = match path.up {
            0 | 7 => 50,
            1 => paths.above[0],
            _ => paths.above[0] * 40 + paths.above[1],
        };
        let begins = u32::from(tree.first[path.top as usize] == at as u32);
        let ends = u32::from(tree.last[path.top as usize] == at as u32);
        let sentence = (i64::from(token.sentence) - i64::from(own.sentence)).clamp(-2, 2) + 2;
        let sentence = sentence as u32 + if token.paragraph == own.paragraph { 0 } else { 8 };
        let quote = match token.quote {
            NONE => 0,
            quote if quote == own.quote => 1,
            _ => 2,
        } + token.turn as u32 * 3;
        let quoted = |t: Option<&Token>| t.map_or(9, |t| u32::from(t.quote != NONE) + 2 * t.turn as u32);
        let (q_before, q_behind) = (quoted(previous), quoted(next));
        let (cues, marks) = (u32::from(paths.cues[at - from]), u32::from(paths.marks[at - from]));
        let first = u32::from(previous.is_none_or(|t| t.sentence != token.sentence));
        let last = u32::from(next.is_none_or(|t| t.sentence != token.sentence));
        let far = distance(at.abs_diff(cue));
        let likely = likelihood(tree.cue[at]);
        let crowd = u32::from(tree.cues_in_sentence[token.sentence as usize]);
        let (with_before, with_behind) = (path.joins(before), path.joins(behind));
        let edge = side * 4 + begins * 2 + ends;
        let way = feature(0, [up, relation, above, side]);
        let hang = feature(0, [up, relation]);
        let hang_side = feature(side, [up, relation]);
        let hang_edge = feature(up, [relation, begins]);
        // The subtree that the token hangs in: its head, its first word, and those next to it.
        let top = &tokens[path.top as usize];
        let (low, high) = (tree.first[path.top as usize] as usize, tree.last[path.top as usize] as usize);
        let (top_first, top_before) = (tokens[low].word, word(tokens[from..low.max(from)].last()));
        let top_behind = word(tokens[..to].get(high + 1));
        let row: [u32; FEATURES] = [
            feature(1, [w, side]),
            feature(2, [w_before]),
            feature(3, [w_behind]),
            feature(4, [t, side, far]),
            feature(5, [t_before, t]),
            feature(6, [t, t_behind]),
            feature(7, [t_before, t, t_behind]),
            feature(8, [stem, way]),
            feature(9, [cue_tag, way]),
            feature(10, [up, relation, steps * 4 + side]),
            feature(11, [way, edge, t]),
            feature(12, [way, u32::from(path.below), steps, 0]),
            feature(13, [far, side, cue_tag]),
            feature(14, [u32::from(token.relation), up, side]),
            feature(15, [quote, side, t]),
            feature(16, [quote, q_before, q_behind, side]),
            feature(17, [quote, q_before, w_before, side]),
            feature(18, [stem, w]),
            feature(19, [stem, t, side, far]),
            feature(20, [marks, side, up, relation]),
            feature(21, [likely, cues, side]),
            feature(22, [w_before, t, side, 0]),
            feature(23, [w, side, hang]),
            feature(24, [first, sentence, side, quote]),
            feature(25, [begins, w_before, hang_side]),
            feature(26, [ends, w_behind, hang_side]),
            feature(27, [path.key(), before.key(), with_before, side]),
            feature(28, [path.key(), behind.key(), with_behind, side]),
            feature(29, [stem, up, relation, edge]),
            feature(30, [sentence, quote, last, side]),
            feature(31, [way, with_before, with_behind]),
            feature(32, [dependents, way, edge, 0]),
            feature(33, [own.word, cue_next, side, hang_edge]),
            feature(34, [with_before, w_before, t, side]),
            feature(35, [with_behind, w_behind, t, side]),
            feature(36, [w_before, w, side]),
            feature(37, [w, w_behind, side]),
            feature(38, [stem, far, side, w]),
            feature(39, [way, marks, cues, quote]),
            feature(40, [cue_tag, far, side, t]),
            feature(41, [cues, way, with_before]),
            feature(42, [u32::from(token.shape), t_before, side]),
            feature(43, [far, side, sentence, quote]),
            feature(44, [stem, w_before, side]),
            feature(45, [stem, w_behind, side]),
            feature(46, [token.stem, t, way]),
            feature(47, [sentence, quote, crowd, side]),
            feature(48, [sentence * 16 + quote, crowd, marks, cues]),
            feature(49, [sentence, quote, crowd, cues * 8 + follows]),
            feature(50, [likely, t, side, with_before]),
            feature(51, [layout, side, quote, far]),
            feature(52, [layout, way, quote, 0]),
            feature(53, [layout, sentence, quote, side * 4 + cues]),
            feature(54, [layout, side, q_before * 16 + q_behind, t]),
            feature(70, [top.stem, way, edge]),
            feature(71, [u32::from(top.tag), way, edge, quote]),
            feature(72, [top_first, way, side]),
            feature(73, [top_before, way, edge, 0]),
            feature(74, [distance(at.saturating_sub(low)), way, t, 0]),
            feature(75, [top_behind, way, edge]),
        ];
        out.extend_from_slice(&row);
    }
}
