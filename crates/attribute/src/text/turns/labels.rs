//! Which paragraphs begin with the name of the one who speaks.

use std::collections::{BTreeMap, HashSet};

use super::super::Passage;
use super::label::{Label, ROLES, label};
use super::lines::is_question;
use crate::words::Class;

/// How many questions behind labels that come again tell that these are names.
const ASKED: usize = 2;

/// The paragraphs with a label that is a name: the text has it elsewhere, or in capitals again and again; and where one
/// such name comes again, every other that does or that is a full one.
pub(super) fn labels(passage: &Passage<'_>) -> Vec<(usize, Label)> {
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
            || label.whole.start < label.name.start
            || elsewhere.contains(key)
            || again(label) && full.contains(key)
            || shouts && shouted(label)
    };
    let sure: Vec<bool> = labels.iter().map(|(_, label)| named(label)).collect();
    let known = labels.iter().zip(&sure).any(|((_, label), sure)| *sure && (again(label) || label.post.is_some()));
    let asked = labels.iter().filter(|(line, label)| again(label) && is_question(passage, &passage.paragraphs[*line]));
    let talks = known || asked.count() >= ASKED;
    // Somebody may join a talk for one answer: "Ivo Orn (from the sink): Very."
    let joins = |label: &Label| (2..=3).contains(&label.name.len());
    let named: Vec<bool> =
        labels.iter().zip(sure).map(|((_, label), sure)| sure || talks && (again(label) || joins(label))).collect();
    let kept = labels.into_iter().zip(named).filter_map(|(label, named)| named.then_some(label));
    by_post(kept.collect())
}

/// "Presenter:" is the one of "Presenter (Ada Vella):" before it.
fn by_post(mut labels: Vec<(usize, Label)>) -> Vec<(usize, Label)> {
    let mut held: BTreeMap<String, Label> = BTreeMap::new();
    for (_, label) in &mut labels {
        if let Some(post) = &label.post {
            held.insert(post.clone(), label.clone());
        } else if let Some(holder) = held.get(&label.key).filter(|_| label.name.len() == 1) {
            label.name = holder.name.clone();
            label.key = holder.key.clone();
        }
    }
    labels
}
