//! Interviews and transcripts in which a name stands before turns: before each, before those of one speaker, or before the
//! first question and the first answer.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::headline;
use super::label::Label;
use super::labels::labels;
use super::lines::is_question;
use super::parties;
use super::row::{Part, row};
use super::talk::{Roles, Talk};

/// The fewest turns with a label, where each has one or each of one speaker's.
const FEWEST: usize = 3;

/// One paragraph in so many has a label there at least.
const SHARE: usize = 3;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let labels = labels(passage);
    let (Some((first, _)), Some((last, _))) = (labels.first(), labels.last()) else { return Vec::new() };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, label) in &labels {
        *counts.entry(&label.key).or_default() += 1;
    }
    let again = counts.values().any(|&count| count > 1);
    let dense = labels.len() * SHARE > last - first && labels.len() >= FEWEST;
    let roles = match (&labels[..], counts.len()) {
        (_, 2..) if again && dense => pair(passage, &labels, &counts.into_keys().collect::<Vec<_>>()),
        (_, 1) if dense => match alone(passage, &labels) {
            None => return Vec::new(),
            roles => roles,
        },
        ([(asks, asker), (answers, other)], 2) if asks + 1 == *answers => {
            let rest = row(passage, &passage.paragraphs[answers + 1..], Part::Answers);
            if !rest.contains(&Part::Asks) {
                return Vec::new();
            }
            let asks = asker.key.clone();
            Some(Roles { asks: Some(asks), asker: Some(asker.name.clone()), answerer: Some(other.name.clone()) })
        }
        _ => return Vec::new(),
    };
    let above = &passage.paragraphs[..*first];
    let mut turns = Talk { passage, labels: &labels, roles: roles.clone() }.turns();
    if let Some(name) =
        turns.iter().any(|turn| turn.answers(passage)).then(|| answerer(passage, above, &turns)).flatten()
    {
        for turn in turns.iter_mut().filter(|turn| turn.answers(passage)) {
            turn.name = name.clone();
        }
        turns.splice(..0, headline::turn(passage, above, &name));
    } else if let Some(name) = roles.and_then(|roles| roles.answerer) {
        turns.splice(..0, headline::turn(passage, above, &name));
    }
    turns
}

/// Who answers where letters stand before questions and answers.
fn answerer(passage: &Passage<'_>, above: &[Range<usize>], turns: &[Turn]) -> Option<Range<usize>> {
    let asks = turns.iter().filter(|turn| !turn.answers(passage)).map(|turn| turn.content[0].start);
    parties::answers(passage, above, &asks.collect::<Vec<_>>())
}

/// How many of the turns of one speaker end as questions do.
fn asked(passage: &Passage<'_>, labels: &[(usize, Label)], key: &str) -> usize {
    let own = labels.iter().filter(|(_, label)| label.key == key);
    own.filter(|(line, _)| is_question(passage, &passage.paragraphs[*line])).count()
}

/// Who asks and who answers of two.
fn pair(passage: &Passage<'_>, labels: &[(usize, Label)], keys: &[&str]) -> Option<Roles> {
    let [one, other] = keys else { return None };
    let (first, second) = (asked(passage, labels, one), asked(passage, labels, other));
    let (asks, answers) = if first > second { (one, other) } else { (other, one) };
    let name = |key: &str| labels.iter().find(|(_, label)| label.key == key).map(|(_, label)| label.name.clone());
    (first != second).then(|| Roles { asks: Some((*asks).to_owned()), asker: name(asks), answerer: name(answers) })
}

/// The same where one speaker's turns alone have labels: the questions, or the answers behind questions.
fn alone(passage: &Passage<'_>, labels: &[(usize, Label)]) -> Option<Roles> {
    let (first, label) = labels.first()?;
    // A letter alone may be the item of a list.
    if label.key.len() == 1 {
        return None;
    }
    let name = Some(label.name.clone());
    if asked(passage, labels, &label.key) * 2 >= labels.len() {
        let questions: Vec<usize> = labels.iter().map(|(_, label)| label.whole.end).collect();
        let answerer = parties::answers(passage, &passage.paragraphs[..*first], &questions)?;
        return Some(Roles { asks: Some(label.key.clone()), asker: name, answerer: Some(answerer) });
    }
    let above = labels.iter().filter_map(|(line, _)| passage.paragraphs.get(line.checked_sub(1)?));
    let behind = above.filter(|line| is_question(passage, line)).count();
    (behind * 2 >= labels.len()).then_some(Roles { asks: None, asker: None, answerer: name })
}
