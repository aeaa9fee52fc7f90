//! Who has the floor, where the layout tells: interviews, transcripts, statements under a name.
//!
//! An interview has a name with a colon before each turn (or before the turns of one speaker, or the first two alone), the
//! letters Q and A, a dash, or no labels; then the lines above tell who answers, and the answers may stand in quotation marks. A
//! turn may have several paragraphs. Elsewhere the name stands in a line of its own, "Ada Vella, mayor:", over a paragraph
//! that begins with a dash.

mod block;
mod dashed;
mod headline;
mod interview;
mod label;
mod labels;
mod lines;
mod parties;
mod row;
mod talk;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_mixed;
mod unlabelled;

use std::ops::Range;

use super::Passage;

/// What one says until another has the floor. Ranges are tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Where the name of the one who speaks is printed: before the turn, or before an earlier one.
    pub(crate) name: Range<usize>,
    /// What stands before this turn to tell whose it is, with the mark behind it.
    pub(crate) label: Option<Range<usize>>,
    /// What is said, a piece for each paragraph.
    pub(crate) content: Vec<Range<usize>>,
}

impl Turn {
    /// Whether the letter of the question or the answer stands for the name.
    pub(crate) fn is_lettered(&self, passage: &Passage<'_>) -> bool {
        self.name.len() == 1 && passage.is_one_of(self.name.start, &["q", "a", "question", "answer"])
    }

    /// Whether the letter of the answer stands for the name.
    pub(crate) fn answers(&self, passage: &Passage<'_>) -> bool {
        self.is_lettered(passage) && passage.is_one_of(self.name.start, &["a", "answer"])
    }

    /// The name, where it stands before this turn, and the colon behind it.
    pub(crate) fn named(&self, passage: &Passage<'_>) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let Some(label) = &self.label else { return (None, None) };
        let own = label.contains(&self.name.start) && !self.is_lettered(passage);
        let colon = label.end - 1..label.end;
        (own.then(|| self.name.clone()), Some(colon).filter(|colon| passage.tokens[colon.start].mark(':')))
    }

    /// Whether token `at` is of what is said.
    pub(crate) fn holds(&self, at: usize) -> bool {
        self.content.iter().any(|piece| piece.contains(&at))
    }
}

/// The turns of a text, in order.
pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let mut turns = interview::turns(passage);
    if turns.is_empty() {
        turns = dashed::turns(passage);
    }
    if turns.is_empty() {
        turns = unlabelled::turns(passage);
    }
    let taken: Vec<Range<usize>> = turns.iter().flat_map(|turn| turn.content.iter().cloned()).collect();
    let free = |turn: &Turn| {
        let next = taken.partition_point(|piece| piece.end <= turn.content[0].start);
        taken.get(next).is_none_or(|piece| turn.content.iter().all(|own| own.end <= piece.start))
    };
    turns.extend(block::turns(passage).into_iter().filter(free));
    turns.sort_by_key(|turn| turn.content[0].start);
    turns
}

impl Passage<'_> {
    /// The turn that token `at` is of.
    pub(crate) fn turn_at(&self, at: usize) -> Option<&Turn> {
        let nth = self.turns.partition_point(|turn| turn.content[0].start <= at);
        nth.checked_sub(1).map(|nth| &self.turns[nth]).filter(|turn| turn.holds(at))
    }
}
