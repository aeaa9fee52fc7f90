//! Interviews and transcripts.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::label::{Label, ROLES, label};
use crate::words::Class;

/// The fewest turns of a transcript in which every turn has a label.
const FEWEST: usize = 3;

/// One paragraph in so many has a label there at least.
const SHARE: usize = 3;

/// The longest question, in tokens.
const QUESTION: usize = 60;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let labels = labels(passage);
    let (Some((first, _)), Some((last, _))) = (labels.first(), labels.last()) else { return Vec::new() };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, label) in &labels {
        *counts.entry(&label.key).or_default() += 1;
    }
    let again = counts.values().any(|&count| count > 1);
    let dense = labels.len() * SHARE > last - first;
    if counts.len() > 1 && again && dense && labels.len() >= FEWEST {
        return labelled(passage, &labels);
    }
    match &labels[..] {
        [(asks, asker), (answers, other)] if asks + 1 == *answers => alternating(passage, *asks, asker, other),
        _ => Vec::new(),
    }
}

/// The paragraphs with a label that is a name: the text has it elsewhere, or in capitals again and again.
fn labels(passage: &Passage<'_>) -> Vec<(usize, Label)> {
    let lines = passage.paragraphs.iter().enumerate();
    let labels: Vec<(usize, Label)> = lines.filter_map(|(nth, line)| Some((nth, label(passage, line)?))).collect();
    if labels.len() < 2 {
        return Vec::new();
    }
    let places: HashSet<usize> = labels.iter().flat_map(|(_, label)| label.name.clone()).collect();
    let elsewhere: HashSet<String> = (0..passage.tokens.len())
        .filter(|at| passage.tokens[*at].is(Class::CAPITAL) && !places.contains(at))
        .map(|at| passage.word(at).to_lowercase())
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, label) in &labels {
        *counts.entry(label.key.clone()).or_default() += 1;
    }
    let full: HashSet<&str> =
        labels.iter().filter(|(_, label)| label.name.len() > 1).map(|(_, label)| label.key.as_str()).collect();
    let shouted = |label: &Label| {
        let word = &passage.text[passage.bytes(&label.name)];
        !word.contains(char::is_lowercase) && word.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    let again = |label: &Label| counts[&label.key] > 1;
    let shouts = labels.iter().any(|(_, label)| again(label) && shouted(label));
    let named = |label: &Label| {
        let key = label.key.as_str();
        ROLES.contains(&key)
            || elsewhere.contains(key)
            || again(label) && full.contains(key)
            || shouts && shouted(label)
    };
    let named: Vec<bool> = labels.iter().map(|(_, label)| named(label)).collect();
    labels.into_iter().zip(named).filter_map(|(label, named)| named.then_some(label)).collect()
}

/// The turns of a text that has a label before each.
fn labelled(passage: &Passage<'_>, labels: &[(usize, Label)]) -> Vec<Turn> {
    let paragraphs = &passage.paragraphs;
    let turn = |(nth, (line, label)): (usize, &(usize, Label))| {
        let next = labels.get(nth + 1).map(|(line, _)| *line);
        let first = label.colon + 1..paragraphs[*line].end;
        let mut content = vec![first];
        for line in &paragraphs[line + 1..next.unwrap_or(paragraphs.len())] {
            // Behind the last label the text may go on in its own words.
            if closes(passage, line) || next.is_none() && !speaks(passage, line) {
                break;
            }
            if !is_bracketed(passage, line) {
                content.push(line.clone());
            }
        }
        Turn { name: label.name.clone(), colon: Some(label.colon), content }
    };
    labels.iter().enumerate().map(turn).collect()
}

/// The turns of a text where only the first question and the first answer have a label.
fn alternating(passage: &Passage<'_>, line: usize, asker: &Label, other: &Label) -> Vec<Turn> {
    let rest = &passage.paragraphs[line + 2..];
    let end = rest.iter().position(|line| closes(passage, line)).unwrap_or(rest.len());
    let rest = &rest[..end];
    let asks = questions(passage, rest);
    if !asks.contains(&true) {
        return Vec::new();
    }
    let piece = |label: &Label, at: usize| label.colon + 1..passage.paragraphs[at].end;
    let new = |label: &Label, colon, content| Turn { name: label.name.clone(), colon, content: vec![content] };
    let mut turns =
        vec![new(asker, Some(asker.colon), piece(asker, line)), new(other, Some(other.colon), piece(other, line + 1))];
    let mut asked = false;
    for (nth, (line, is_question)) in rest.iter().zip(asks).enumerate() {
        match turns.last_mut() {
            Some(last) if nth > 0 && is_question == asked || nth == 0 && !is_question => {
                last.content.push(line.clone())
            }
            _ => turns.push(new(if is_question { asker } else { other }, None, line.clone())),
        }
        asked = is_question;
    }
    turns
}

/// Which paragraphs are questions. Question and answer take turns by the paragraph, and a question need not ask; or an
/// answer goes on until the next question.
pub(super) fn questions(passage: &Passage<'_>, lines: &[Range<usize>]) -> Vec<bool> {
    let asks: Vec<bool> = lines.iter().map(|line| is_question(passage, line)).collect();
    let even = || asks.iter().step_by(2);
    let odd = || asks.iter().skip(1).step_by(2);
    let (first, second) = (even().filter(|asks| **asks).count(), odd().filter(|asks| **asks).count());
    let turns = asks.len().is_multiple_of(2) && first * 2 >= even().count() && second * 3 <= odd().count();
    if turns && first > 0 { (0..asks.len()).map(|nth| nth % 2 == 0).collect() } else { asks }
}

/// Whether a paragraph ends as a question does and is no longer than one.
pub(super) fn is_question(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    line.len() <= QUESTION && line.clone().rev().take(2).any(|at| passage.tokens[at].mark('?'))
}

/// Whether a paragraph is somebody's own words: it says "I" or speaks to somebody.
pub(super) fn speaks(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    line.clone().any(|at| {
        passage.is_one_of(at, &["I", "my", "we", "our", "me", "you", "your", "us"])
            && passage.word(at) != "i"
            && passage.quote_at(at).is_none()
    })
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
    ];
    let opens = line.start..line.end.min(line.start + 4);
    let what = opens.clone().any(|at| passage.is_one_of(at, WHAT));
    let done = |range: Range<usize>| range.into_iter().any(|at| passage.is_one_of(at, DONE));
    let by = (opens.start + 1..opens.end).any(|at| passage.is_word(at, "by"));
    announces(passage, line)
        || line.len() <= QUESTION && (what && (done(line.clone()) || by) || done(line.start..line.start + 1) && by)
}

/// Whether a paragraph tells what comes next: "Next Tuesday: the pilot Ada Vella."
fn announces(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let colon = (line.start + 1..line.end.min(line.start + 4)).any(|at| passage.tokens[at].mark(':'));
    colon && passage.is_one_of(line.start, &["next", "tomorrow", "coming"])
}

/// Whether a paragraph is a remark in brackets: "(Applause.)"
fn is_bracketed(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let last = &passage.tokens[line.end - 1];
    passage.tokens[line.start].marks(&['(', '[']) && last.marks(&[')', ']'])
}
