//! "…, the council was told.", "…, the inquiry heard, …": what was said to somebody, and nobody tells by whom.

use super::Reading;
use super::tag::DASHES;
use crate::words::Class;

/// Verbs of which those spoken to are the subject in the passive.
const TOLD: &[&str] = &["told", "informed", "assured", "advised", "reminded", "warned"];

/// Verbs of which those spoken to are the subject.
const HEARD: &[&str] = &["heard", "hears", "learned", "learnt"];

/// The most tokens that tell when somebody was told.
const LONGEST: usize = 7;

/// Those that hear, beside bodies and people in number.
const PUBLIC: &[&str] = &["trial", "hearing", "jury", "meeting", "tribunal", "inquiry", "inquest"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    for verb in sentence.start + 2..stop {
        let heard = passage.is_one_of(verb, HEARD);
        let told = passage.is_one_of(verb, TOLD) && passage.tokens[verb - 1].is(Class::BE);
        if passage.quote_at(verb).is_some() || !heard && !told {
            continue;
        }
        let start = if told { verb - 1 } else { verb };
        let Some(listener) = super::phrases::left(passage, sentence.start, start) else { continue };
        let public = |at: usize| passage.tokens[at].is(Class::BODY | Class::GROUP) || passage.is_one_of(at, PUBLIC);
        if !told && !listener.clone().any(public) {
            continue;
        }
        let comma = listener.start.checked_sub(1).filter(|&at| at > sentence.start + 1);
        let Some(comma) = comma.filter(|&at| passage.tokens[at].mark(',') || passage.tokens[at].marks(DASHES)) else {
            continue;
        };
        let mark =
            (verb + 1..stop).take(LONGEST).find(|&at| !passage.tokens[at].is_word() || passage.quote_at(at).is_some());
        let end = mark.unwrap_or(stop.min(verb + 1 + LONGEST));
        let when = end == verb + 1 || passage.tokens[verb + 1].is(Class::PREPOSITION | Class::TIME | Class::ADVERB);
        if passage.quote_at(end).is_some() && end < stop || !when || !reading.is_adverbial(verb + 1..end, 6) {
            continue;
        }
        if end < stop && passage.tokens[end].is_word() {
            continue;
        }
        let (head, tail) = (sentence.start..comma, (end + 1).min(stop)..stop);
        if reading.is_reported(comma) || !reading.has_finite_verb(&head) && !reading.has_finite_verb(&tail) {
            continue;
        }
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= group.head == verb;
        }
        reading.cuts.push(comma);
        reading.push(None, Some(start..verb + 1), [head, tail], 0.75);
        return;
    }
}
