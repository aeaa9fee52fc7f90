//! What a sentence goes on with behind the tag in its middle: "The quay was shut, Orn said on Monday, and would stay so."

use std::ops::Range;

use super::{Reading, clause};
use crate::words::{Class, Frame};

/// The most tokens that tell when, where or to whom something was said.
const LONGEST: usize = 9;

/// The mark behind the words that tell when or where a tag was said: those at `end` in "…, Orn said on Monday, …".
pub(super) fn past(reading: &Reading<'_, '_>, end: usize) -> Option<usize> {
    let passage = reading.passage;
    let first = passage.tokens.get(end).filter(|_| end < reading.sentence_end())?;
    let opens = first.is(Class::PREPOSITION | Class::TIME) && !first.is(Class::DETERMINER)
        || passage.is_one_of(end, &["last", "this", "later", "yesterday"]);
    let mark = (end..reading.sentence_end()).take(LONGEST).find(|&at| !passage.tokens[at].is_word())?;
    let plain = reading.is_adverbial(end..mark, LONGEST);
    (opens && plain && passage.tokens[mark].mark(',')).then_some(mark)
}

/// Whether what is said goes on behind the comma at `mark`, with a clause of its own or with what the clause before
/// lacks: "and the ferry would wait", "and would stay so".
pub(super) fn goes_on(reading: &Reading<'_, '_>, mark: usize) -> bool {
    let passage = reading.passage;
    let next = mark + 1;
    let stop = reading.sentence_end();
    let joined = next + 2 < stop && passage.is_one_of(next, &["and", "but", "or"]);
    let says = |group: &super::groups::Group| group.start > mark && group.frame.any(Frame::SPEECH);
    joined
        && !reading.groups.iter().any(says)
        && (clause::begins_clause(reading, next + 1, false)
            || passage.tokens[next + 1].is(Class::MODAL | Class::HAVE)
            || passage.quote_at(next + 1).is_some())
}

/// What stands behind the semicolon at `at`, where it is a clause and nobody else speaks in it.
pub(super) fn second_half(reading: &Reading<'_, '_>, at: usize, stop: usize) -> Option<Range<usize>> {
    let half = at + 1..stop;
    let says = reading.groups.iter().any(|group| group.start > at && group.frame.any(Frame::SPEECH));
    (!says && reading.quotes_in(&half).is_empty() && reading.has_finite_verb(&half)).then_some(half)
}
