//! Which paragraphs of a conversation without names ask and which answer: the likeliest row of them.

use std::ops::Range;

use super::super::Passage;
use super::lines::{QUESTION, closes, is_question, is_quoted, says_i};

/// What a paragraph is in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It stands above the first question.
    Above,
    Asks,
    Answers,
    /// It stands below the last answer.
    Below,
}

const PARTS: [Part; 4] = [Part::Above, Part::Asks, Part::Answers, Part::Below];

/// What cannot be.
const NEVER: i32 = -1_000_000;

/// The fewest answers in quotation marks of a conversation in which only those stand in them, and the fewest questions
/// before them that ask.
const QUOTED: usize = 3;
const ASKED: usize = 2;

/// Beginnings of answers.
const REPLIES: &[&str] = &["yes", "no", "well", "oh", "never", "absolutely", "certainly"];

/// Whether those who answer are quoted in a conversation, and those who ask are not.
pub(super) fn answers_are_quoted(passage: &Passage<'_>, lines: &[Range<usize>]) -> bool {
    let pairs = || lines.windows(2).filter(|pair| !is_quoted(passage, &pair[0]) && is_quoted(passage, &pair[1]));
    let asked = pairs().filter(|pair| is_question(passage, &pair[0]));
    pairs().count() >= QUOTED && asked.count() >= ASKED
}

/// What each paragraph is; behind `before` where the conversation has begun.
pub(super) fn row(passage: &Passage<'_>, lines: &[Range<usize>], before: Part) -> Vec<Part> {
    let quoted = answers_are_quoted(passage, lines);
    // Where questions stand at even distances, question and answer take turns by the paragraph.
    let asked: Vec<usize> = (0..lines.len()).filter(|&nth| is_question(passage, &lines[nth])).collect();
    let turns = asked.windows(2).all(|pair| (pair[1] - pair[0]).is_multiple_of(2));
    let end = lines.iter().rposition(|line| is_question(passage, line)).unwrap_or_default();
    let closed = lines.iter().skip(end).position(|line| closes(passage, line)).map_or(lines.len(), |nth| end + nth);
    let goes_on = if turns { -2 } else { 0 };
    let step = |from: Part, to: Part| match (from, to) {
        (Part::Above, Part::Above | Part::Asks) | (Part::Asks, Part::Answers) => 0,
        (Part::Answers, Part::Asks | Part::Below) | (Part::Below, Part::Below) => 0,
        (Part::Answers, Part::Answers) => goes_on,
        (Part::Asks, Part::Asks) => -3,
        _ => NEVER,
    };
    let mut best: Vec<[(i32, usize); 4]> = Vec::with_capacity(lines.len());
    for (nth, line) in lines.iter().enumerate() {
        let seen = Seen::of(passage, line);
        let cell = |to: Part| {
            let own = if nth >= closed && to != Part::Below { NEVER } else { seen.fits(to, quoted) };
            let from = |(number, &part): (usize, &Part)| {
                let (score, part) = match best.last() {
                    Some(last) => (last[number].0, part),
                    None if part == before => (0, part),
                    None => (NEVER, part),
                };
                // Behind a question comes an answer, wherever the text ends.
                let last = if nth + 1 == lines.len() && to == Part::Asks { NEVER } else { 0 };
                (score.max(NEVER) + step(part, to) + own + last, number)
            };
            PARTS.iter().enumerate().map(from).max_by_key(|(score, number)| (*score, *number)).unwrap_or((NEVER, 0))
        };
        best.push(PARTS.map(cell));
    }
    let mut row = vec![Part::Below; lines.len()];
    let last = best.last().map(|last| (0..4).max_by_key(|&number| (last[number].0, number)).unwrap_or(3));
    let mut number = last.unwrap_or(3);
    for (nth, cells) in best.iter().enumerate().rev() {
        row[nth] = PARTS[number];
        number = cells[number].1;
    }
    row
}

/// What can be seen of a paragraph.
struct Seen {
    asks: bool,
    own: bool,
    we: bool,
    you: bool,
    replies: bool,
    quoted: bool,
    quotes: bool,
    length: usize,
}

impl Seen {
    fn of(passage: &Passage<'_>, line: &Range<usize>) -> Self {
        let has = |words: &[&str]| {
            line.clone()
                .any(|at| passage.is_one_of(at, words) && passage.word(at) != "i" && passage.quote_at(at).is_none())
        };
        Self {
            asks: is_question(passage, line),
            own: says_i(passage, line),
            we: has(&["we", "our", "us", "ours"]),
            you: has(&["you", "your"]),
            replies: passage.is_one_of(line.start, REPLIES),
            quoted: is_quoted(passage, line),
            quotes: line.clone().any(|at| passage.quote_at(at).is_some()),
            length: line.len(),
        }
    }

    fn fits(&self, part: Part, quoted: bool) -> i32 {
        let count = |is: bool, worth: i32| if is { worth } else { 0 };
        let long = self.length > QUESTION;
        match (part, quoted) {
            (Part::Asks, true) => {
                count(self.quoted, -8) + count(self.asks, 3) + count(long, -6) + count(self.you, 1) - 1
            }
            (Part::Answers, true) => count(self.quoted, 4) + count(!self.quotes, -8),
            (_, true) => count(self.asks && !self.quoted, -3) + count(self.quoted, -2) + count(self.you, -1),
            (Part::Asks, false) => {
                let says = count(self.own, -2) + count(self.replies, -2);
                count(self.asks, 4)
                    + says
                    + count(self.you, 1)
                    + count(long, -6)
                    + count(self.length > QUESTION / 2, -1)
                    - 1
            }
            (Part::Answers, false) => {
                count(self.asks, -3) + count(self.own, 2) + count(self.we, 1) + count(self.replies, 2) - 1
            }
            (part, false) => {
                let below = count(self.we && part == Part::Below, -3);
                count(self.asks, -3) + count(self.own, -2) + below + count(self.you, -1)
            }
        }
    }
}
