//! "On one thing she has made up her mind: …", "The board was blunt: …", "Her mother had one piece of advice: …": what
//! stands behind the colon is what somebody thinks or says.

use std::ops::Range;

use super::{Reading, narrated, phrases};
use crate::text::Passage;
use crate::words::Class;

/// How people are who leave no doubt of what they think.
const PLAIN: &[&str] = &[
    "adamant",
    "blunt",
    "brief",
    "candid",
    "categorical",
    "cautious",
    "certain",
    "clear",
    "confident",
    "convinced",
    "curt",
    "defiant",
    "definite",
    "emphatic",
    "explicit",
    "firm",
    "forthright",
    "frank",
    "guarded",
    "insistent",
    "optimistic",
    "pessimistic",
    "plain",
    "positive",
    "resolute",
    "scathing",
    "sceptical",
    "skeptical",
    "specific",
    "sure",
    "terse",
    "unambiguous",
    "unapologetic",
    "undecided",
    "unequivocal",
    "unmoved",
    "unrepentant",
];

/// What people have or give, by the noun for it.
const NOUNS: &[&str] = &[
    "advice",
    "answer",
    "appeal",
    "argument",
    "complaint",
    "conclusion",
    "condition",
    "conviction",
    "demand",
    "explanation",
    "forecast",
    "hope",
    "message",
    "opinion",
    "plea",
    "prediction",
    "promise",
    "proposal",
    "recommendation",
    "remedy",
    "reply",
    "request",
    "solution",
    "suggestion",
    "suspicion",
    "theory",
    "verdict",
    "view",
    "vow",
    "warning",
    "wish",
];

/// Those of them that tell somebody what to do.
const URGES: &[&str] = &["advice", "appeal", "message", "plea", "recommendation", "request", "warning"];

/// The verbs that go with these nouns.
const CARRIERS: &[&str] = &[
    "has",
    "had",
    "have",
    "gave",
    "gives",
    "give",
    "made",
    "makes",
    "make",
    "offered",
    "offers",
    "offer",
    "drew",
    "draws",
    "issued",
    "issues",
    "left",
    "leaves",
    "repeated",
    "repeats",
    "voiced",
    "expressed",
    "delivered",
    "sent",
];

/// The most tokens before the colon.
const LONGEST: usize = 24;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    let limit = stop.min(sentence.start + LONGEST);
    let colon = (sentence.start + 2..limit).find(|&at| passage.tokens[at].mark(':') && passage.quote_at(at).is_none());
    let Some(colon) = colon else { return };
    let (lead, content) = (sentence.start..colon, colon + 1..stop);
    let used = reading.groups.iter().zip(&reading.used).any(|(group, used)| *used && group.head < colon);
    let first = reading.quotes_in(&content).find(|&quote| passage.quotes[quote].tokens.start == content.start);
    let quoted = first.is_some_and(|quote| reading.taken[quote] || narrated::person(passage, &lead).is_some());
    let urges = lead.clone().any(|at| passage.is_one_of(at, URGES)) && content.len() > 3;
    if used || quoted || content.len() < 3 || !reading.has_finite_verb(&content) && first.is_none() && !urges {
        return;
    }
    let asks = first.is_none() && passage.tokens[sentence.end - 1].mark('?');
    let Some(source) = settled(passage, &lead).filter(|_| !asks) else { return };
    reading.take_quotes(&content);
    for (group, used) in reading.groups.iter().zip(&mut reading.used) {
        *used |= group.head < colon;
    }
    let cue = source.end + usize::from(passage.tokens[source.end].mark(','))..colon;
    reading.push(Some(source), Some(cue), Some(content), 0.8);
}

/// Who has settled what a lead tells of, before the verb that tells it.
fn settled(passage: &Passage<'_>, lead: &Range<usize>) -> Option<Range<usize>> {
    let source = narrated::person(passage, lead).or_else(|| {
        let subject = phrases::main_subject(passage, lead, lead.end)?;
        let body = |at: usize| passage.tokens[at].is(Class::BODY | Class::GROUP | Class::ROLE | Class::POSSESSIVE);
        (subject.clone().any(body) || narrated::is_somebody(passage, &subject)).then_some(subject)
    })?;
    let rest = source.end..lead.end;
    if rest.clone().any(|at| passage.is_one_of(at, &["that", "because"])) {
        return None;
    }
    let word = |words: &[&str]| rest.clone().find(|&at| passage.is_one_of(at, words));
    let mind = || word(&["mind", "minds"]).is_some_and(|at| passage.is_one_of(at - 2, &["up"]));
    let doubt = || word(&["doubt", "doubts"]).is_some_and(|at| passage.is_one_of(at - 1, &["no", "little", "any"]));
    let is = || {
        rest.clone()
            .any(|at| passage.tokens[at].is(Class::BE) || passage.is_one_of(at, &["sounded", "remained", "remains"]))
    };
    let plain = || word(PLAIN).is_some_and(|at| at > source.end) && is();
    let gives = || word(CARRIERS).zip(word(NOUNS)).is_some_and(|(verb, noun)| verb < noun);
    (mind() || doubt() || plain() || gives()).then_some(source)
}
