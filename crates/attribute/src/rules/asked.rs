//! "Asked whether it would hold, Orn nodded: “…”": who is asked gives the answer.

use std::ops::Range;

use super::{narrated, phrases};
use crate::text::Passage;

/// What a sentence begins with that tells of a question.
const ASKED: &[&str] =
    &["asked", "pressed", "questioned", "challenged", "quizzed", "prodded", "reminded", "confronted"];

/// How far behind its comma the verb of the one who answers is looked for, in tokens.
const LONGEST: usize = 16;

/// The one who is asked in what a sentence begins with: the subject behind the last comma that a person and
/// a verb follow, with nothing but a short gesture behind them: "Asked by Tamm, a reporter, if it would hold,
/// Orn shook his head".
pub(super) fn answerer(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    if !passage.is_one_of(range.start, ASKED) {
        return None;
    }
    let commas = range.clone().rev().filter(|&at| passage.tokens[at].mark(',') && passage.quote_at(at).is_none());
    commas.take(3).find_map(|comma| {
        let verb = (comma + 2..range.end.min(comma + LONGEST)).find(|&at| narrated::is_past(passage, at))?;
        let subject = phrases::left(passage, comma + 1, verb)?;
        (subject.start == comma + 1 && narrated::is_person(passage, &subject)).then_some(subject)
    })
}
