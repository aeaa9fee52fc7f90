//! Interviews without labels: whom somebody speaks with is told above, questions and answers are paragraphs.

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::interview::{closes, is_question, questions, speaks};
use super::label::{ROLES, is_of_name, label};
use crate::words::Class;

/// The fewest questions.
const FEWEST: usize = 3;

/// One paragraph in so many is a question at least.
const SHARE: usize = 5;

/// Words that bring in the one who answers.
const MEETS: &[&str] = &[
    "interview",
    "interviewed",
    "interviews",
    "conversation",
    "spoke",
    "speaks",
    "talked",
    "talks",
    "asked",
    "met",
    "sat",
];

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let lines = &passage.paragraphs;
    let Some(first) = lines.iter().skip(1).position(|line| is_question(passage, line)).map(|at| at + 1) else {
        return Vec::new();
    };
    let Some(name) = lines[..first].iter().rev().find_map(|line| answers(passage, line)) else { return Vec::new() };
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

/// Whom a paragraph says that somebody speaks with: "The Courier met the pilot Ada Vella", "Ada Vella left. We met her."
fn answers(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let meets = line.clone().find(|&at| passage.is_one_of(at, MEETS) && passage.quote_at(at).is_none())?;
    let stop = (meets..line.end).find(|&at| passage.tokens[at].mark('.')).unwrap_or(line.end);
    let names = names(passage, line);
    let behind = names.iter().find(|name| meets < name.start && name.end <= stop);
    let pronoun = (meets..stop.min(meets + 4)).any(|at| passage.is_one_of(at, &["him", "her"]));
    let before = || names.iter().find(|name| pronoun && name.end < meets);
    behind.or_else(before).cloned()
}

/// The names of two words or more in a paragraph.
fn names(passage: &Passage<'_>, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = line.start;
    while at < line.end {
        let is = |at: usize| {
            let token = &passage.tokens[at];
            let person = token.is_word() && !token.is(Class::OUTLET | Class::BODY | Class::PLACE);
            person
                && is_of_name(passage, at, at)
                && passage.word(at).contains(char::is_lowercase)
                && passage.word(at) != "The"
        };
        let end = (at..line.end).find(|&at| !is(at)).unwrap_or(line.end);
        if end > at + 1 {
            names.push(at..end);
        }
        at = end.max(at + 1);
    }
    names
}
