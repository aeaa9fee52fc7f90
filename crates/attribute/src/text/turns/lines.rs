//! What a paragraph of a conversation is, by itself.

use std::ops::Range;

use super::super::Passage;

/// The longest question, in tokens.
pub(super) const QUESTION: usize = 60;

/// Whether a paragraph ends as a question does and is no longer than one; what somebody is quoted with asks nobody.
pub(super) fn is_question(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let asks = |at: usize| passage.tokens[at].mark('?') && (passage.quote_at(at).is_none() || is_quoted(passage, line));
    line.len() <= QUESTION && line.clone().rev().take(2).any(asks)
}

/// Whether a paragraph is somebody's own words: it says "I" or speaks to somebody.
pub(super) fn speaks(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    line.clone().any(|at| {
        passage.is_one_of(at, &["I", "my", "we", "our", "me", "you", "your", "us"])
            && passage.word(at) != "i"
            && passage.quote_at(at).is_none()
    })
}

/// Whether somebody says "I" in a paragraph.
pub(super) fn says_i(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let own = |at: usize| passage.is_one_of(at, &["I", "my", "me", "mine", "myself"]) && passage.word(at) != "i";
    line.clone().any(|at| own(at) && passage.quote_at(at).is_none())
}

/// Whether a paragraph tells of the conversation that it ends: "The interview was shortened."
pub(super) fn closes(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    const WHAT: &[&str] = &["interview", "conversation", "transcript", "discussion"];
    const DONE: &[&str] = &[
        "conducted",
        "edited",
        "shortened",
        "condensed",
        "abridged",
        "translated",
        "recorded",
        "led",
        "held",
        "took",
        "questions",
        "appeared",
        "published",
        "interviewed",
        "heard",
        "read",
        "released",
        "authorised",
        "authorized",
    ];
    let opens = line.start..line.end.min(line.start + 4);
    let what = opens.clone().any(|at| passage.is_one_of(at, WHAT));
    let done = |range: Range<usize>| range.into_iter().any(|at| passage.is_one_of(at, DONE));
    let by = (opens.start + 1..opens.end).any(|at| passage.is_word(at, "by"));
    announces(passage, line)
        || goes_unanswered(passage, line)
        || line.len() <= QUESTION && (what && (done(line.clone()) || by) || done(line.start..line.start + 1) && by)
}

/// Whether a paragraph tells that others gave no answer: "The board did not answer our questions by the time of
/// publication."
fn goes_unanswered(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let has = |words: &[&str]| line.clone().any(|at| passage.is_one_of(at, words) && passage.quote_at(at).is_none());
    let refuses = has(&["not", "n't", "declined", "refused", "unanswered", "unavailable"])
        && has(&[
            "answer",
            "answered",
            "reply",
            "replied",
            "respond",
            "responded",
            "comment",
            "unanswered",
            "unavailable",
        ]);
    let asked =
        has(&["publication", "press", "deadline", "request", "requests", "questions", "enquiries", "inquiries"]);
    line.len() <= QUESTION && !says_i(passage, line) && refuses && asked
}

/// Whether a paragraph tells what comes next: "Next Tuesday: the pilot Ada Vella."
fn announces(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let colon = (line.start + 1..line.end.min(line.start + 4)).any(|at| passage.tokens[at].mark(':'));
    colon && passage.is_one_of(line.start, &["next", "tomorrow", "coming"])
}

/// Whether a paragraph is a remark in brackets: "(Applause.)"
pub(super) fn is_bracketed(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let last = &passage.tokens[line.end - 1];
    passage.tokens[line.start].marks(&['(', '[']) && last.marks(&[')', ']'])
}

/// Whether all of a paragraph stands in quotation marks.
pub(super) fn is_quoted(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    line.len() > 2 && line.clone().all(|at| passage.quote_at(at).is_some())
}

/// The parts of a paragraph that stand in quotation marks.
pub(super) fn quoted(passage: &Passage<'_>, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for at in line.clone().filter(|&at| passage.quote_at(at).is_some()) {
        match pieces.last_mut().filter(|piece| piece.end == at) {
            Some(piece) => piece.end = at + 1,
            None => pieces.push(at..at + 1),
        }
    }
    pieces
}
