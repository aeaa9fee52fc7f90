//! Cues: the words that attribute. Each word is judged by itself, in its place in the sentence.

use super::hash::feature;
use super::linear::Linear;
use super::syntax::{OUTSIDE, bits};
use super::text::Text;
use super::token::{NONE, Sort, Token};
use super::tree::Tree;

/// The odds of what cannot be a cue.
pub(crate) const NEVER: i16 = -200;
/// A token with at least these odds is tried as a cue.
pub(crate) const CANDIDATE: i16 = -44;
/// At most so many tokens of a sentence are tried, the likeliest ones.
const MOST: usize = 24;

/// Whether a token can stand for a cue: a word of some weight, a colon or a dash.
pub(crate) fn is_possible(token: &Token) -> bool {
    let light = matches!(token.tag, 4 | 7 | 8 | 13 | 19 | 21 | 22 | 34 | 35 | 36 | 37 | 39 | 45);
    !light && (token.sort == Sort::Word || token.first == ':' || token.is_dash())
}

/// Judges all tokens of a text.
pub(crate) fn judge(weights: &Linear<1>, text: &Text, tree: &mut Tree, buffer: &mut Vec<u32>) {
    for at in 0..text.tokens.len() {
        tree.cue[at] = NEVER;
        if is_possible(&text.tokens[at]) {
            features(text, tree, at, buffer);
            let [score] = weights.score(buffer);
            tree.cue[at] = (weights.odds(i32::from(score)) * 16.0).clamp(-190.0, 190.0) as i16;
        }
    }
    tree.note_cues(text);
}

/// The tokens that are tried as cues, in order.
pub(crate) fn candidates(text: &Text, tree: &Tree) -> Vec<usize> {
    let mut candidates = Vec::new();
    for &(from, to) in &text.sentences {
        let first = candidates.len();
        candidates.extend((from..to).filter(|&at| tree.cue[at] >= CANDIDATE));
        if candidates.len() - first > MOST {
            candidates[first..].sort_by_key(|&at| (-tree.cue[at], at));
            candidates.truncate(first + MOST);
            candidates[first..].sort_unstable();
        }
    }
    candidates
}

/// Relations whose presence below a word tells of a cue.
pub(super) const TELLING: u32 = bits(&[3, 4, 8, 16, 17, 18, 19, 23, 25, 26, 28]);
/// Those of contents.
const CONTENTS: u32 = bits(&[8, 16, 17, 18, 22, 28]);

/// What tells whether a token is a cue.
pub(crate) fn features(text: &Text, tree: &Tree, at: usize, out: &mut Vec<u32>) {
    let tokens = &text.tokens;
    let token = &tokens[at];
    let (from, to) = text.sentence_of(at);
    let get = |step: isize| at.checked_add_signed(step).filter(|at| (from..to).contains(at)).map(|at| &tokens[at]);
    let word = |step: isize| get(step).map_or(1, |t| t.word);
    let tag = |step: isize| get(step).map_or(OUTSIDE, |t| u32::from(t.tag));
    let (stem, own, relation) = (token.stem, u32::from(token.tag), u32::from(token.relation));
    let head = usize::try_from(token.head).ok().map(|head| &tokens[head]);
    let (head_stem, head_tag) = head.map_or((1, OUTSIDE), |t| (t.stem, u32::from(t.tag)));
    let subject = text.get(tree.subject[at] as usize);
    let (sub_stem, sub_tag, sub_shape) =
        subject.map_or((1, OUTSIDE, 0), |t| (t.stem, u32::from(t.tag), u32::from(t.shape)));
    let quoted = u32::from(token.quote != NONE);
    let marks = u32::from(tree.marks[token.sentence as usize]);
    let telling = tree.dependents[at] & TELLING;
    let contents = tree.dependents[at] & CONTENTS;
    let near = near(text, at);
    let behind = (to - at).min(5) as u32;
    let before = (at - from).min(4) as u32;
    out.clear();
    out.extend_from_slice(&[
        feature(1, [token.word]),
        feature(2, [stem, own]),
        feature(3, [stem, relation]),
        feature(4, [stem, telling]),
        feature(5, [own, telling]),
        feature(6, [stem, word(1)]),
        feature(7, [word(-1), stem]),
        feature(8, [stem, tag(1)]),
        feature(9, [tag(-1), stem]),
        feature(10, [tag(-1), own, tag(1)]),
        feature(11, [own, word(1), word(2)]),
        feature(12, [own, word(-1), word(-2)]),
        feature(13, [own, word(1)]),
        feature(14, [own, word(-1)]),
        feature(15, [head_stem, stem]),
        feature(16, [head_stem, own, relation]),
        feature(17, [head_tag, own, relation]),
        feature(18, [sub_stem, own, contents]),
        feature(19, [sub_tag, sub_shape, own]),
        feature(20, [stem, quoted]),
        feature(21, [stem, marks, quoted]),
        feature(22, [own, marks, quoted]),
        feature(23, [stem, near]),
        feature(24, [own, near, quoted]),
        feature(25, [token.last3, own]),
        feature(26, [token.last3, own, telling]),
        feature(27, [token.first3, own]),
        feature(28, [own, behind, quoted]),
        feature(29, [own, before, marks]),
        feature(30, [stem, contents, sub_tag]),
        feature(31, [tag(1), tag(2), own]),
        feature(32, [tag(-2), tag(-1), own]),
        feature(33, [word(-2), stem]),
        feature(34, [stem, word(2)]),
        feature(35, [own, relation, telling]),
        feature(36, [u32::from(token.shape), own]),
        feature(37, [stem]),
        feature(38, [sub_stem, stem, 0]),
        feature(39, [stem, tag(-1), tag(1), quoted]),
        feature(40, [own, token.sentence.min(2) + 4 * token.paragraph.min(2)]),
        feature(41, [word(-1), word(1), own]),
        feature(42, [tag(1), word(2), stem]),
    ]);
    // Quotations around the sentence.
    let side = |other: Option<&Token>| {
        other.map_or(4, |t| u32::from(t.quote != NONE) + 2 * u32::from(t.paragraph != token.paragraph))
    };
    let around = [side(from.checked_sub(1).and_then(|at| text.get(at))), side(text.get(to))];
    let (starts, ends) = (tokens[from].turn as u32, tokens[to - 1].turn as u32);
    out.extend_from_slice(&[
        feature(43, [own, around[0], starts, quoted]),
        feature(44, [own, around[1], ends, quoted]),
        feature(45, [stem, around[0] * 8 + around[1], starts, ends]),
        feature(46, [own, around[0] * 8 + around[1], starts * 4 + ends, before * 8 + behind]),
    ]);
}

/// The marks next to a token.
fn near(text: &Text, at: usize) -> u32 {
    let token = &text.tokens[at];
    let value = |other: Option<&Token>, marks: &[char]| {
        other.map_or(6, |t| {
            let edge = if t.paragraph == token.paragraph { 0 } else { 6 };
            t.turn as u32 + u32::from(marks.contains(&t.first)) * 3 + edge
        })
    };
    let left = at.checked_sub(1).and_then(|at| text.get(at));
    value(left, &[',']) * 16 + value(text.get(at + 1), &[',', ':'])
}
