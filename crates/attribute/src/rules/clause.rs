//! "Vella said that …", "she asked whether …", "told reporters he would …".

use super::{Reading, behind, phrases, untrue_clause};
use crate::words::{Class, Frame};

/// How far behind its verb a "that" is looked for, in tokens.
const REACH: usize = 16;

/// Verbs of what somebody takes to be so.
const HELD: &[&str] =
    &["felt", "feels", "feel", "reckons", "reckon", "reckoned", "believed", "believes", "thought", "thinks", "fears"];

/// The most tokens of the subject of such a clause.
const SUBJECT: usize = 10;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    for nth in 0..reading.groups.len() {
        let group = &reading.groups[nth];
        if reading.used[nth] || group.infinitive || group.passive || !group.frame.any(Frame::CLAUSE.or(Frame::WH)) {
            continue;
        }
        let Some(source) = reading.subjects[nth].clone() else { continue };
        let Some((start, confidence)) = content_start(reading, nth) else { continue };
        let cue = reading.groups[nth].tokens();
        let end = reading.content_end(start, false);
        let end = untrue_clause(reading.passage, reading.nth, source.start, cue.end).map_or(end, |stop| stop.min(end));
        if end < start + 2 {
            continue;
        }
        reading.used[nth] = true;
        reading.take_quotes(&(start..end));
        reading.push(Some(source), Some(cue), Some(start..end), confidence);
    }
}

/// Where the clause begins that a group takes, and how sure that is.
fn content_start(reading: &Reading<'_, '_>, nth: usize) -> Option<(usize, f64)> {
    let passage = reading.passage;
    let group = &reading.groups[nth];
    let speech = group.frame.any(Frame::SPEECH);
    let after = group.end();
    let end = reading.sentence_end();
    if after >= end {
        return None;
    }
    let wh = group.frame.any(Frame::WH) && passage.tokens[after].is(Class::QUESTION);
    if wh {
        return Some((after, 0.7));
    }
    if !group.frame.any(Frame::CLAUSE) {
        return None;
    }
    if let Some(that) = explicit_that(reading, after, end) {
        return Some((that, if speech { 0.8 } else { 0.7 }));
    }
    if group.frame.any(Frame::THAT) && !speech {
        return None;
    }
    let mut start = after;
    if group.frame.any(Frame::ADDRESSEE) {
        let addressee = behind::right(passage, after, end, false);
        if let Some(addressee) = addressee.filter(|a| a.end < end && begins_clause(reading, a.end, false)) {
            return Some((addressee.end, 0.75));
        }
        if group.frame.any(Frame::OBJECT) || passage.verb(group.head).is_some_and(|v| v.lemma == "tell") {
            return None;
        }
    }
    while start < end
        && (passage.tokens[start].is(Class::TIME)
            || passage.is_word(start, "on") && passage.tokens.get(start + 1).is_some_and(|next| next.is(Class::TIME)))
    {
        start += 1;
    }
    // After "said" hardly anything but a clause can follow.
    let loose = speech && !group.frame.any(Frame::OBJECT) && passage.verb(group.head).is_some_and(|v| !v.noun_too);
    // "felt the money should go": what is held true and not only felt.
    let held = || {
        let modal = |at: usize| passage.tokens[at].is(Class::MODAL) && !passage.tokens[at].is(Class::TIME);
        passage.is_one_of(group.head, HELD) && (start + 1..end.min(start + SUBJECT)).any(modal)
    };
    let confidence = if speech || held() || is_told(reading, nth) { 0.75 } else { 0.55 };
    (start < end && begins_clause(reading, start, loose)).then_some((start, confidence))
}

/// Whether what somebody holds true is all that another says: "the mayor believes" in "Vella said the mayor believes
/// the dam is safe".
fn is_told(reading: &Reading<'_, '_>, nth: usize) -> bool {
    let (passage, groups) = (reading.passage, &reading.groups);
    let Some(subject) = &reading.subjects[nth] else { return false };
    let named = subject.len() > 1 || !passage.is_one_of(subject.start, phrases::NOMINATIVE);
    let begins = |end: usize| end + usize::from(passage.is_word(end, "that")) == subject.start;
    let says = groups[..nth].iter().any(|said| said.frame.any(Frame::SPEECH) && begins(said.end()));
    named && says && passage.is_one_of(groups[nth].head, HELD)
}

/// "that" behind the verb with only adverbials or the one spoken to between.
fn explicit_that(reading: &Reading<'_, '_>, after: usize, end: usize) -> Option<usize> {
    let passage = reading.passage;
    let that =
        (after..end.min(after + REACH)).find(|&at| passage.is_word(at, "that") && passage.quote_at(at).is_none())?;
    let between = after..that;
    if between.is_empty() {
        // "said that night", "deny that": a clause needs a verb.
        let subject = passage.is_one_of(that + 1, phrases::NOMINATIVE);
        return (subject || reading.has_finite_verb(&(that + 1..end))).then_some(that);
    }
    let prepositional = passage.tokens[after].is(Class::PREPOSITION | Class::TIME | Class::ADVERB)
        || passage.is_one_of(after, &["last", "this", "next"])
        || passage.tokens[after].mark(',');
    let addressee = reading.groups.iter().any(|g| g.end() == after && g.frame.any(Frame::ADDRESSEE));
    ((prepositional || addressee) && reading.is_adverbial(between, REACH)).then_some(that)
}

/// Whether a clause without "that" can begin at `at`: a subject, and a finite verb behind it.
pub(super) fn begins_clause(reading: &Reading<'_, '_>, at: usize, loose: bool) -> bool {
    let passage = reading.passage;
    let token = &passage.tokens[at];
    if passage.quote_at(at).is_some()
        || !token.is_word()
        || token.is(Class::PREPOSITION | Class::COORDINATOR) && !token.is(Class::DETERMINER)
    {
        return false;
    }
    if token.is(Class::AUXILIARY) && !token.is(Class::CAPITAL) {
        return false;
    }
    let limit = reading.content_end(at, false).min(at + 30);
    if passage.is_one_of(at, phrases::NOMINATIVE) || passage.is_one_of(at, &["there", "this", "these"]) {
        return at + 1 < limit;
    }
    if loose {
        return reading.has_finite_verb(&(at + 1..limit));
    }
    // The first verb must come before any comma or preposition of a second phrase.
    let verb = (at + 1..limit).find(|&k| {
        let t = &passage.tokens[k];
        if passage.tokens[k - 1].is(Class::COORDINATOR) {
            // "accused the council of theft and called": the verb has another subject.
            return false;
        }
        t.is(Class::AUXILIARY | Class::FINITE) && (!t.is(Class::GENITIVE))
            || reading.groups.iter().any(|g| g.start == k && g.is_finite())
    });
    let subject_end = (at..limit)
        .find(|&k| passage.tokens[k].mark(',') || passage.tokens[k].is(Class::SUBORDINATOR | Class::QUESTION))
        .unwrap_or(limit);
    verb.is_some_and(|v| v < subject_end)
}
