//! "The port is shut. So says Vella.", "… That is the view of the board.": a sentence that says whose the one
//! before is.

use std::ops::Range;

use super::{Reading, behind};
use crate::text::Passage;
use crate::words::{Class, Frame};

/// What a sentence can be that somebody holds.
const NOUNS: &[&str] = &[
    "view",
    "opinion",
    "verdict",
    "conclusion",
    "claim",
    "assessment",
    "message",
    "argument",
    "theory",
    "warning",
    "judgment",
    "judgement",
    "answer",
    "account",
    "version",
    "reply",
    "response",
    "position",
    "stance",
    "belief",
    "estimate",
    "finding",
    "contention",
    "explanation",
    "promise",
];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let Some(before) = reading.nth.checked_sub(1).map(|nth| passage.sentences[nth].clone()) else { return };
    let opens = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    if opens || sentence.len() > 30 || before.clone().any(|at| passage.quote_at(at).is_some()) {
        return;
    }
    // What somebody else says is not given to one more.
    if reading.found.iter().rev().take(3).any(|found| found.content.iter().any(|piece| piece.end > before.start)) {
        return;
    }
    let at = sentence.start + usize::from(passage.tokens[sentence.start].is(Class::COORDINATOR));
    let stop = reading.sentence_end();
    let Some((source, cue)) = so_says(reading, at, stop).or_else(|| that_is(passage, at, stop)) else { return };
    for (group, used) in reading.groups.iter().zip(&mut reading.used) {
        *used |= cue.contains(&group.head);
    }
    reading.push(Some(source), Some(cue), Some(before), 0.75);
}

/// "So says Vella", "So the board claims".
fn so_says(reading: &Reading<'_, '_>, at: usize, stop: usize) -> Option<(Range<usize>, Range<usize>)> {
    let passage = reading.passage;
    if !passage.is_word(at, "so") {
        return None;
    }
    let nth = reading.groups.iter().position(|g| g.start > at && g.is_finite() && !g.passive)?;
    let group = reading.groups[nth].clone();
    if !group.frame.any(Frame::SPEECH) {
        return None;
    }
    let source = if group.start == at + 1 {
        behind::right(passage, group.end(), stop, false).filter(|source| source.end == stop)?
    } else {
        reading.subjects[nth].clone().filter(|source| source.start == at + 1 && group.end() == stop)?
    };
    Some((source, group.tokens()))
}

/// "That is the view of Vella", "That was Vella's verdict".
fn that_is(passage: &Passage<'_>, at: usize, stop: usize) -> Option<(Range<usize>, Range<usize>)> {
    let is = (at + 1..stop.min(at + 6)).find(|&k| passage.tokens[k].is(Class::BE))?;
    let aside = (at + 1..is).all(|k| !passage.tokens[k].is_word() || passage.is_one_of(k, &["at", "least"]));
    if !passage.is_one_of(at, &["that", "this", "such"]) || !aside {
        return None;
    }
    let noun = (is + 2..stop.min(is + 10)).find(|&k| passage.is_one_of(k, NOUNS))?;
    if passage.is_word(is + 1, "the") && noun == is + 2 && passage.is_word(noun + 1, "of") {
        let source = behind::right(passage, noun + 2, stop, true)?;
        let next = &passage.tokens[source.end];
        let whole = source.end == stop || next.mark(',') || next.is(Class::PREPOSITION);
        return whole.then_some((source, is..noun + 2));
    }
    let owned = noun + 1 == stop
        && (passage.tokens[noun - 1].is(Class::GENITIVE) || passage.tokens[noun - 1].is(Class::POSSESSIVE));
    let end = if passage.tokens[noun - 1].is(Class::GENITIVE) { noun - 1 } else { noun };
    (owned && end > is + 1).then_some((is + 1..end, is..noun + 1))
}
