//! A conversation from label to label: whose what stands between them is.

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::label::Label;
use super::lines::{QUESTION, closes, is_bracketed, is_question, says_i, speaks};
use super::row::{Part, row};

/// Who asks and who answers, where two speak.
#[derive(Debug, Clone)]
pub(super) struct Roles {
    /// The key of the labels of the one who asks.
    pub(super) asks: Option<String>,
    pub(super) asker: Option<Range<usize>>,
    pub(super) answerer: Option<Range<usize>>,
}

pub(super) struct Talk<'p, 't> {
    pub(super) passage: &'p Passage<'t>,
    /// The paragraphs with a label.
    pub(super) labels: &'p [(usize, Label)],
    pub(super) roles: Option<Roles>,
}

impl Talk<'_, '_> {
    pub(super) fn turns(&self) -> Vec<Turn> {
        let mut turns = Vec::new();
        for (nth, (line, label)) in self.labels.iter().enumerate() {
            let content = label.whole.end..self.passage.paragraphs[*line].end;
            let own = Turn { name: label.name.clone(), label: Some(label.whole.clone()), content: vec![content] };
            let next = self.labels.get(nth + 1);
            match (&self.roles, next) {
                (Some(roles), None) => self.to_end(own, *line, roles, &mut turns),
                (Some(roles), Some(next)) => self.between(own, nth, next.0, roles, &mut turns),
                (None, next) => turns.push(self.goes_on(own, *line, next.map(|next| next.0))),
            }
        }
        turns
    }

    /// A turn with the paragraphs below it.
    fn goes_on(&self, mut turn: Turn, line: usize, next: Option<usize>) -> Turn {
        let paragraphs = &self.passage.paragraphs;
        for below in &paragraphs[line + 1..next.unwrap_or(paragraphs.len())] {
            // Behind the last label the text may go on in its own words.
            if closes(self.passage, below) || next.is_none() && !speaks(self.passage, below) {
                break;
            }
            if !is_bracketed(self.passage, below) {
                turn.content.push(below.clone());
            }
        }
        turn
    }

    fn part(&self, label: &Label, roles: &Roles) -> Part {
        if roles.asks.as_ref() == Some(&label.key) { Part::Asks } else { Part::Answers }
    }

    /// The turns of two from one label to the next: behind a question without an answer stands the answer, and before a
    /// turn of the same speaker a question.
    fn between(&self, own: Turn, nth: usize, next: usize, roles: &Roles, turns: &mut Vec<Turn>) {
        let passage = self.passage;
        let (line, label) = &self.labels[nth];
        let follows = self.part(&self.labels[nth + 1].1, roles);
        let mut part = self.part(label, roles);
        let mut floor = Floor { roles, turns };
        floor.take(own);
        let mut asked = is_question(passage, &passage.paragraphs[*line]);
        for (at, below) in passage.paragraphs.iter().enumerate().take(next).skip(line + 1) {
            if closes(passage, below) {
                break;
            }
            if is_bracketed(passage, below) {
                continue;
            }
            let is_last = at + 1 == next;
            let asks = is_question(passage, below);
            let short = below.len() <= QUESTION && !says_i(passage, below);
            let asked_again = part == Part::Answers && follows == Part::Answers && is_last && (asks || short);
            let other = match part {
                Part::Answers => asked_again || asks && !is_last,
                _ => asked && !asks,
            };
            if other {
                part = if part == Part::Asks { Part::Answers } else { Part::Asks };
            }
            floor.say(part, other, below);
            asked = asks;
        }
    }

    /// The turns of two behind the last label.
    fn to_end(&self, own: Turn, line: usize, roles: &Roles, turns: &mut Vec<Turn>) {
        let mut before = self.labels.last().map_or(Part::Answers, |(_, label)| self.part(label, roles));
        let mut floor = Floor { roles, turns };
        floor.take(own);
        let rest = &self.passage.paragraphs[line + 1..];
        for (below, part) in rest.iter().zip(row(self.passage, rest, before)) {
            if part == Part::Below {
                break;
            }
            if !is_bracketed(self.passage, below) {
                floor.say(part, part != before, below);
                before = part;
            }
        }
    }
}

/// Where the turns of two are put down.
struct Floor<'f> {
    roles: &'f Roles,
    turns: &'f mut Vec<Turn>,
}

impl Floor<'_> {
    fn take(&mut self, turn: Turn) {
        self.turns.push(turn);
    }

    /// A paragraph in which one goes on, or the `other` begins; nothing is kept of the one whose name nothing tells.
    fn say(&mut self, part: Part, other: bool, line: &Range<usize>) {
        let name = if part == Part::Asks { &self.roles.asker } else { &self.roles.answerer };
        match (name, self.turns.last_mut()) {
            (Some(_), Some(last)) if !other => last.content.push(line.clone()),
            (Some(name), _) => self.turns.push(Turn { name: name.clone(), label: None, content: vec![line.clone()] }),
            (None, _) => {}
        }
    }
}
