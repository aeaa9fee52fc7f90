//! What tells the next action of the parser, and the relation of an arc that it has made.

use super::arcs::Arcs;
use super::hash::feature;
use super::syntax::OUTSIDE;
use super::token::{NONE, Sort, Token};

/// No token, and the root, where a word is wanted.
const NO_WORD: u32 = 1;
const ROOT_WORD: u32 = 2;
/// The root where a tag is wanted.
const ROOT_TAG: u32 = 61;
/// No token, and one without head, where a relation is wanted.
const NO_RELATION: u32 = 40;
const HEADLESS: u32 = 41;

fn word(sentence: &[Token], at: u32) -> u32 {
    if at == NONE { NO_WORD } else { sentence.get(at as usize).map_or(ROOT_WORD, |t| t.word) }
}

fn tag(sentence: &[Token], at: u32) -> u32 {
    if at == NONE { OUTSIDE } else { sentence.get(at as usize).map_or(ROOT_TAG, |t| u32::from(t.tag)) }
}

/// The features of the next action.
pub(crate) fn action(sentence: &[Token], arcs: &Arcs, out: &mut Vec<u32>) {
    let w = |at: u32| word(sentence, at);
    let t = |at: u32| tag(sentence, at);
    let of = |column: &[u32], at: u32| if at == NONE { NONE } else { column[at as usize] };
    let r = |at: u32| if at == NONE { NO_RELATION } else { u32::from(arcs.relation[at as usize]) };
    let depth = arcs.stack.len();
    let s0 = arcs.stack.last().copied().unwrap_or(NONE);
    let s1 = if depth > 1 { arcs.stack[depth - 2] } else { NONE };
    let ahead = |step: usize| if arcs.next + step <= arcs.length { (arcs.next + step) as u32 } else { NONE };
    let (b0, b1, b2) = (ahead(0), ahead(1), ahead(2));
    let s0_head = of(&arcs.head, s0);
    let (s0_left, s0_right) = (of(&arcs.left, s0), of(&arcs.right, s0));
    let (b0_left, b0_left2) = (of(&arcs.left, b0), of(&arcs.left2, b0));
    let distance = if s0 == NONE { 0 } else { (b0 - s0).min(12) };
    let (ts0, tb0, tb1, tb2, ts1, th) = (t(s0), t(b0), t(b1), t(b2), t(s1), t(s0_head));
    let (ws0, wb0, wb1) = (w(s0), w(b0), w(b1));
    let headed = u32::from(s0_head != NONE);
    let valency = match s0 {
        NONE => 0,
        s0 => u32::from(arcs.lefts[s0 as usize].min(3)) * 8 + u32::from(arcs.rights[s0 as usize].min(7)),
    };
    let b0_valency = if b0 == NONE { 0 } else { u32::from(arcs.lefts[b0 as usize].min(3)) };
    let rs0 = if headed == 1 { r(s0) } else { HEADLESS };
    out.clear();
    out.extend_from_slice(&[
        feature(101, [ws0, ts0]),
        feature(102, [wb0, tb0]),
        feature(103, [wb1, tb1]),
        feature(104, [ts0, tb0, headed]),
        feature(105, [ws0, wb0, headed]),
        feature(106, [ws0, tb0, ts0]),
        feature(107, [ts0, wb0, tb0]),
        feature(108, [ts0, tb0, tb1, headed]),
        feature(109, [ts1, ts0, tb0, headed]),
        feature(110, [th, ts0, tb0, rs0]),
        feature(111, [ts0, t(s0_left), tb0, r(s0_left)]),
        feature(112, [ts0, t(s0_right), tb0, r(s0_right)]),
        feature(113, [ts0, tb0, t(b0_left), r(b0_left)]),
        feature(114, [tb0, tb1, tb2, ts0]),
        feature(115, [ts0, tb0, distance]),
        feature(116, [ws0, tb0, distance]),
        feature(117, [ts0, wb0, distance]),
        feature(118, [ws0, valency, tb0]),
        feature(119, [ts0, valency, tb0, headed]),
        feature(120, [tb0, b0_valency, ts0, t(b0_left2)]),
        feature(121, [rs0, tb0, tb1]),
        feature(122, [w(s0_head), ws0, tb0]),
        feature(123, [ts0, wb0, tb1]),
        feature(124, [ws0, tb0, tb1]),
        feature(125, [w(s1), ts1, tb0, ts0]),
        feature(126, [r(s0_right), wb0, ts0]),
        feature(127, [w(b2), tb0]),
        feature(128, [w(b0_left), wb0, ts0]),
        feature(129, [w(s0_right), ts0, tb0]),
        feature(130, [ts0, wb0, wb1]),
        feature(134, [sentence.get(b0 as usize).map_or(2, |_| u32::from(b0 as usize + 1 == arcs.length)), ts0]),
    ]);
    if s0 != NONE && b0 != NONE {
        between(sentence, s0 as usize, b0 as usize, [ts0, tb0, headed], out);
    }
}

/// What stands between the top of the stack and the next token.
fn between(sentence: &[Token], top: usize, next: usize, [ts0, tb0, headed]: [u32; 3], out: &mut Vec<u32>) {
    let from = top + 1;
    let to = next.min(from + 12).min(sentence.len()).max(from);
    let (mut verbs, mut commas, mut quotes) = (0, 0, 0);
    for token in sentence.get(from..to).unwrap_or_default() {
        verbs += u32::from(matches!(token.tag, 9 | 14 | 18 | 23));
        commas += u32::from(token.tag == 7);
        quotes += u32::from(token.sort == Sort::Quote);
    }
    let same = sentence.get(next).map_or(2, |b0| u32::from(sentence[top].quote == b0.quote));
    out.extend_from_slice(&[
        feature(131, [verbs.min(2), commas.min(2), ts0, tb0]),
        feature(132, [quotes.min(2), ts0, tb0, headed]),
        feature(133, [same, ts0, tb0]),
    ]);
}

/// The features of the relation between a head and its dependent.
pub(crate) fn label(sentence: &[Token], arcs: &Arcs, head: usize, dependent: usize, out: &mut Vec<u32>) {
    let (h, d) = (head, dependent);
    let w = |at: usize| word(sentence, at as u32);
    let t = |at: usize| tag(sentence, at as u32);
    let r = |at: u32| if at == NONE { HEADLESS } else { u32::from(arcs.relation[at as usize]) };
    let side = u32::from(d < h);
    let distance = h.abs_diff(d).min(6) as u32 * 2 + side;
    let (wh, wd, th, td) = (w(h), w(d), t(h), t(d));
    let (d_left, h_left, h_right) = (arcs.left[d], arcs.left[h], arcs.right[h]);
    let (d_left_word, d_left_tag) = (word(sentence, d_left), tag(sentence, d_left));
    out.clear();
    out.extend_from_slice(&[
        feature(201, [th, td, side]),
        feature(202, [wh, td, side]),
        feature(203, [th, wd, side]),
        feature(204, [wh, wd, side]),
        feature(205, [th, td, distance]),
        feature(206, [td, d_left_tag, d_left_word, side]),
        feature(207, [th, td, tag(sentence, h_left), side]),
        feature(208, [th, td, if d > 0 { t(d - 1) } else { OUTSIDE }, side]),
        feature(209, [th, td, t(d + 1), side]),
        feature(210, [th, td, tag(sentence, h_right), r(h_right)]),
        feature(211, [th, td, u32::from(arcs.lefts[h].min(3)), u32::from(arcs.rights[h].min(3))]),
        feature(212, [wd, side]),
        feature(213, [wh, side]),
        feature(214, [th, td, d_left_word, side]),
        feature(215, [th, td, r(h_left), word(sentence, h_left)]),
    ]);
    if let (Some(dependent), Some(head)) = (sentence.get(d), sentence.get(h)) {
        out.push(feature(216, [th, td, u32::from(dependent.quote == head.quote), side]));
        out.push(feature(217, [dependent.last3, th, side]));
    }
}
