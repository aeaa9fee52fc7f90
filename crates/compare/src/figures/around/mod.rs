//! What stands around a figure: what is counted, when and where.

mod counted;
mod place;
mod time;

pub(super) use counted::counted;
pub(super) use place::places;
pub(super) use time::times;

use std::ops::Range;

use super::token::Tokens;

/// Phrases of a text by the place of their first token.
pub(super) type Phrases = Vec<Range<usize>>;

/// The phrase of the same sentence that is nearest to a range of tokens; of two as near, the later.
pub(super) fn nearest(tokens: &Tokens<'_>, phrases: &Phrases, figure: &Range<usize>) -> Option<Range<usize>> {
    let sentence = tokens.get(figure.start)?.sentence;
    let same = |phrase: &&Range<usize>| tokens.get(phrase.start).is_some_and(|token| token.sentence == sentence);
    let place = phrases.partition_point(|phrase| phrase.start < figure.start);
    let next = phrases[place..].iter().find(|phrase| phrase.start >= figure.end).filter(same);
    let last = phrases[..place].last().filter(same);
    let before = last.map(|phrase| figure.start.saturating_sub(phrase.end));
    let after = next.map(|phrase| phrase.start - figure.end);
    match (before, after) {
        (Some(before), Some(after)) if before < after => last.cloned(),
        (_, Some(_)) => next.cloned(),
        _ => last.cloned(),
    }
}
