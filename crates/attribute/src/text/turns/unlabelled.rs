//! Interviews without labels: whom somebody speaks with is told above, questions and answers are paragraphs. Where the
//! answers stand in quotation marks, what stands around them is the paper's.

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::headline;
use super::label::{ROLES, label};
use super::lines::{is_question, is_quoted, quoted, speaks};
use super::parties;
use super::row::{Part, answers_are_quoted, row};

/// The fewest questions, and the fewest of them that ask.
const FEWEST: usize = 3;
const ASK: usize = 2;

/// One paragraph in so many is a question at least.
const SHARE: usize = 5;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let lines = &passage.paragraphs;
    let parts = row(passage, lines, Part::Above);
    let Some(first) = parts.iter().position(|part| *part == Part::Asks).filter(|&first| first > 0) else {
        return Vec::new();
    };
    let end = parts.iter().position(|part| *part == Part::Below).unwrap_or(parts.len());
    let questions: Vec<usize> = (first..end).filter(|&nth| parts[nth] == Part::Asks).collect();
    let asks = |nth: &&usize| is_question(passage, &lines[**nth]) && !is_quoted(passage, &lines[**nth]);
    let marked = questions.iter().filter(asks).count();
    let in_marks = answers_are_quoted(passage, &lines[first..end]);
    if questions.len() < FEWEST || questions.len() * SHARE < end - first || marked * 3 < questions.len() || marked < ASK
    {
        return Vec::new();
    }
    let lettered = |line: &Range<usize>| label(passage, line).is_some_and(|label| ROLES.contains(&label.key.as_str()));
    if lines[first..end].iter().any(lettered) {
        return Vec::new();
    }
    let starts: Vec<usize> = questions.iter().map(|&nth| lines[nth].start).collect();
    let Some(name) = parties::answers(passage, &lines[..first], &starts) else { return Vec::new() };
    let mut turns: Vec<Turn> = headline::turn(passage, &lines[..first], &name).into_iter().collect();
    for nth in (first..end).filter(|&nth| parts[nth] == Part::Answers) {
        let content = if in_marks { quoted(passage, &lines[nth]) } else { vec![lines[nth].clone()] };
        match turns.last_mut().filter(|_| parts[nth - 1] == Part::Answers) {
            Some(last) => last.content.extend(content),
            None if content.is_empty() => {}
            None => turns.push(Turn { name: name.clone(), label: None, content }),
        }
    }
    let own = |turn: &&Turn| in_marks || turn.content.iter().any(|line| speaks(passage, line));
    if turns.iter().filter(own).count() * 2 >= turns.len() { turns } else { Vec::new() }
}
