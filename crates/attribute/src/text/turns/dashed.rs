//! Interviews with a dash before each turn: those who ask and those who answer take turns.

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::lines::{closes, is_bracketed, is_question, speaks};
use super::parties;

/// The fewest turns, and the fewest of them that ask.
const FEWEST: usize = 4;
const ASK: usize = 2;

/// One paragraph in so many begins with a dash at least.
const SHARE: usize = 2;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let lines = &passage.paragraphs;
    let dash = |line: &Range<usize>| line.len() > 1 && passage.tokens[line.start].marks(&['–', '—', '-']);
    let dashed: Vec<usize> = (0..lines.len()).filter(|&nth| dash(&lines[nth])).collect();
    let (Some(&first), Some(&last)) = (dashed.first(), dashed.last()) else { return Vec::new() };
    let (asks, answers): (Vec<_>, Vec<_>) = dashed.iter().enumerate().partition(|(turn, _)| turn.is_multiple_of(2));
    let asked = |turns: &[(usize, &usize)]| turns.iter().filter(|(_, nth)| is_question(passage, &lines[**nth])).count();
    let (marked, back) = (asked(&asks), asked(&answers));
    let row = first > 0 && dashed.len() >= FEWEST && dashed.len() * SHARE > last - first;
    if !row || !is_question(passage, &lines[first]) || marked < ASK || marked <= back * 2 {
        return Vec::new();
    }
    let starts: Vec<usize> = asks.iter().map(|(_, nth)| lines[**nth].start + 1).collect();
    let Some(name) = parties::answers(passage, &lines[..first], &starts) else { return Vec::new() };
    let mut turns: Vec<Turn> = Vec::new();
    for (turn, &nth) in dashed.iter().enumerate().filter(|(turn, _)| !turn.is_multiple_of(2)) {
        let first = lines[nth].start + 1..lines[nth].end;
        let mut content = Vec::from([first]);
        let next = dashed.get(turn + 1).copied();
        for below in &lines[nth + 1..next.unwrap_or(lines.len())] {
            if closes(passage, below) || next.is_none() && !speaks(passage, below) {
                break;
            }
            if !is_bracketed(passage, below) {
                content.push(below.clone());
            }
        }
        turns.push(Turn { name: name.clone(), label: Some(lines[nth].start..lines[nth].start + 1), content });
    }
    turns
}
