//! Quotations in single marks, whose glyph is the apostrophe's too.

use std::ops::Range;

use super::{Kind, Quote, Token, after, before, is_double, is_single};

/// Adds quotations in single marks that stand outside the double ones. `opens_next` says that the next paragraph begins
/// with such a mark, so that one without an end goes on there.
pub(super) fn singles(
    text: &str,
    tokens: &[Token],
    paragraph: &Range<usize>,
    begin: usize,
    opens_next: bool,
    quotes: &mut Vec<Quote>,
) {
    let mut outer: Vec<Range<usize>> = quotes[begin..].iter().map(|q| q.tokens.clone()).collect();
    outer.sort_by_key(|range| range.start);
    let covered =
        |at: usize| outer.get(outer.partition_point(|range| range.end <= at)).is_some_and(|range| range.start <= at);
    let mut open: Option<usize> = None;
    let mut weak_end: Option<usize> = None;
    let mut settle = |open: Option<usize>, end: Option<usize>| {
        if let (Some(open), Some(end)) = (open, end) {
            quotes.push(Quote { tokens: open..end + 1, closed: true, goes_on: false });
        }
    };
    for at in paragraph.clone() {
        let token = &tokens[at];
        if token.kind != Kind::Quote || !is_single(token.first) || is_double(token) || covered(at) {
            continue;
        }
        let (left, right) = (before(text, token.start), after(text, token.end));
        if token.first != '’' && (left.is_whitespace() || "([—–-".contains(left)) && right.is_alphabetic() {
            settle(open, weak_end);
            (open, weak_end) = (Some(at), None);
        } else if open.is_some() && !left.is_whitespace() && !right.is_alphanumeric() {
            if matches!(left, ',' | '.' | '!' | '?' | '…') {
                settle(open, Some(at));
                (open, weak_end) = (None, None);
            } else if weak_end.is_none() {
                weak_end = Some(at);
            }
        }
    }
    settle(open, weak_end);
    if let Some(open) = open.filter(|&open| opens_next && weak_end.is_none() && tokens[open].first == '‘') {
        quotes.push(Quote { tokens: open..paragraph.end, closed: false, goes_on: false });
    }
}
