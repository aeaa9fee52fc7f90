//! The words of a noun phrase.

use std::ops::Range;

use crate::resolve::name::spelling;
use crate::text::Passage;
use crate::words::Class;

/// The words of a noun phrase that name: without its article and what stands behind a comma, but for what is listed:
/// "the leaders of Selt, Tamm and Orvania".
pub(crate) fn words_of(passage: &Passage<'_>, range: &Range<usize>) -> Range<usize> {
    let comma = range.clone().find(|&at| passage.tokens[at].mark(',')).filter(|&at| at > range.start);
    let end = comma.map_or(range.end, |comma| end_of_list(passage, range, comma).unwrap_or(comma));
    let article = end > range.start + 1 && passage.is_one_of(range.start, &["the", "a", "an"]);
    range.start + usize::from(article)..end
}

/// Where the names end that are listed behind a preposition, the first of them before this comma.
pub(super) fn end_of_list(passage: &Passage<'_>, range: &Range<usize>, comma: usize) -> Option<usize> {
    let name = |at: usize| passage.tokens[at].is(Class::CAPITAL);
    let first = (range.start..comma).rev().find(|&at| !name(at))?;
    let before = first - usize::from(passage.is_word(first, "the") && first > range.start);
    let lists = first + 1 < comma && passage.tokens[before].is(Class::PREPOSITION);
    let and = (comma + 1..range.end).find(|&at| passage.tokens[at].is(Class::COORDINATOR)).filter(|_| lists)?;
    let listed = |at: usize| name(at) || passage.tokens[at].mark(',') || passage.is_word(at, "the");
    let end = (and + 1..range.end).find(|&at| !name(at) && !passage.is_word(at, "the")).unwrap_or(range.end);
    ((comma + 1..and).all(listed) && name(comma + 1) && end > and + 1 && name(end - 1)).then_some(end)
}

pub(crate) fn lower_words(passage: &Passage<'_>, range: &Range<usize>) -> Vec<String> {
    range.clone().filter(|&at| passage.tokens[at].is_word()).map(|at| spelling::plain(passage.word(at))).collect()
}
