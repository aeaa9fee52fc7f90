//! "Vella criticized the vote", "called for talks", "promised to stay".

use super::{Reading, untrue_clause};
use crate::words::{Class, Form, Frame};

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let passage = reading.passage;
    for nth in 0..reading.groups.len() {
        let group = reading.groups[nth].clone();
        if reading.used[nth] || group.infinitive || group.passive {
            continue;
        }
        let Some(source) = reading.subjects[nth].clone() else { continue };
        let after = group.end();
        let end = reading.sentence_end();
        if after >= end {
            continue;
        }
        let Some(verb) = passage.verb(group.head) else { continue };
        let speech = group.frame.any(Frame::SPEECH);
        // "Orn denies blocking the strait", "Mayor says quay safe"
        let plain = speech
            && reading.is_headline()
            && source.start == reading.sentence.start
            && group.start == source.end
            && !source.clone().any(|at| passage.tokens[at].is(Class::PREPOSITION | Class::SUBORDINATOR))
            && passage.tokens[group.head].form.is_some_and(|form| form.is(Form::THIRD | Form::BASE));
        let preposition = verb.prepositions.iter().any(|p| passage.is_word(after, p));
        let next = &passage.tokens[after];
        let (cue_end, start, confidence) = if preposition && group.frame.any(Frame::PREPOSITION) {
            (after + 1, after + 1, if speech { 0.55 } else { 0.4 })
        } else if group.frame.any(Frame::INFINITIVE) && passage.is_word(after, "to") {
            (after, after, if speech { 0.6 } else { 0.45 })
        } else if group.frame.any(Frame::OBJECT) && begins_object(reading, after) && !next.is(Class::TIME) {
            (after, after, 0.6)
        } else if plain && group.frame.any(Frame::CLAUSE) && begins_object(reading, after) {
            (after, after, 0.7)
        } else {
            continue;
        };
        let confidence = if plain { 0.7 } else { confidence };
        let stop = reading.content_end(start, true);
        let stop = untrue_clause(passage, reading.nth, source.start, cue_end).map_or(stop, |end| end.min(stop));
        if stop <= start {
            continue;
        }
        reading.used[nth] = true;
        reading.take_quotes(&(start..stop));
        reading.push(Some(source), Some(group.start..cue_end), Some(start..stop), confidence);
    }
}

fn begins_object(reading: &Reading<'_, '_>, at: usize) -> bool {
    let passage = reading.passage;
    let token = &passage.tokens[at];
    passage.quote_at(at).is_some()
        || token.is_word()
            && !token.is(Class::PREPOSITION | Class::COORDINATOR | Class::ADVERB | Class::AUXILIARY)
            && (!token.is(Class::SUBORDINATOR) || token.is(Class::DETERMINER))
}
