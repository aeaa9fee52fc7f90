//! "Vella would not be drawn on the ice", "the board did not comment on it": what somebody is asked and does not say.

use super::{Reading, phrases};
use crate::words::Class;

/// What somebody does not do who gives no answer, before what it would be about.
const ANSWERS: &[&[&str]] = &[
    &["be", "drawn", "on"],
    &["be", "drawn", "into"],
    &["be", "drawn", "about"],
    &["be", "pressed", "on"],
    &["be", "pinned", "down", "on"],
    &["comment", "on"],
    &["comment", "about"],
    &["speculate", "on"],
    &["speculate", "about"],
    &["speak", "about"],
    &["speak", "of"],
    &["talk", "about"],
    &["elaborate", "on"],
    &["dwell", "on"],
    &["go", "into"],
    &["take", "questions", "on"],
    &["take", "questions", "about"],
    &["answer", "questions", "on"],
    &["answer", "questions", "about"],
    &["take", "a", "position", "on"],
    &["take", "a", "stand", "on"],
    &["take", "sides", "on"],
    &["pass", "judgment", "on"],
    &["pass", "judgement", "on"],
    &["commit", "himself", "on"],
    &["commit", "herself", "on"],
    &["commit", "itself", "on"],
];

/// The longest of them with a negation and an adverb before it, in tokens.
const LONGEST: usize = 3;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 2..stop {
        let is = |words: &&&[&str]| words.iter().enumerate().all(|(nth, word)| passage.is_word(verb + nth, word));
        let Some(answer) = ANSWERS.iter().find(is).filter(|_| passage.quote_at(verb).is_none()) else { continue };
        let before = verb.saturating_sub(LONGEST).max(sentence.start + 1)..verb;
        let negation = before.clone().find(|&at| passage.tokens[at].is(Class::NEGATION));
        let Some(modal) =
            negation.map(|at| at.saturating_sub(1)).filter(|&at| passage.tokens[at].is(Class::MODAL | Class::DO))
        else {
            continue;
        };
        let Some(source) = phrases::left(passage, sentence.start, modal) else { continue };
        let begin = verb + answer.len();
        let end = reading.content_end(begin, true);
        let thing = source.len() == 1
            && passage.is_one_of(source.start, &["it", "this", "that", "which", "what", "I", "we", "you"]);
        if thing || end <= begin {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= (modal..begin).contains(&group.head);
        }
        reading.push(Some(source), Some(modal..begin), Some(begin..end), 0.75);
    }
}
