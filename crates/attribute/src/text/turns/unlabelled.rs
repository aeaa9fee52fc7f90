//! Interviews without labels: whom somebody speaks with is told above, questions and answers are paragraphs.

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::interview::{closes, is_question, questions, speaks};
use super::label::{ROLES, label};
use super::parties;

/// The fewest questions.
const FEWEST: usize = 3;

/// One paragraph in so many is a question at least.
const SHARE: usize = 5;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let lines = &passage.paragraphs;
    let Some(first) = lines.iter().skip(1).position(|line| is_question(passage, line)).map(|at| at + 1) else {
        return Vec::new();
    };
    let Some(name) = parties::answers(passage, &lines[..first]) else { return Vec::new() };
    let end = lines[first..].iter().position(|line| closes(passage, line)).map_or(lines.len(), |at| first + at);
    let asks = questions(passage, &lines[first..end]);
    let lettered = |line: &Range<usize>| label(passage, line).is_some_and(|label| ROLES.contains(&label.key.as_str()));
    if lines[first..end].iter().any(lettered) {
        return Vec::new();
    }
    let mut turns: Vec<Turn> = Vec::new();
    let mut asked = 0;
    for (nth, line) in lines[first..end].iter().enumerate() {
        if asks[nth] {
            asked += 1;
        } else if nth > 0 && asks[nth - 1] {
            turns.push(Turn { name: name.clone(), colon: None, content: vec![line.clone()] });
        } else if let Some(last) = turns.last_mut() {
            last.content.push(line.clone());
        }
    }
    let own = |turn: &&Turn| turn.content.iter().any(|line| speaks(passage, line));
    let spoken = turns.iter().filter(own).count();
    let is_interview = asked >= FEWEST && asked * SHARE >= asks.len() && spoken * 2 >= turns.len();
    if is_interview { turns } else { Vec::new() }
}
