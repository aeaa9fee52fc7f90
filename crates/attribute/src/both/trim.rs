//! Where what the model found begins or ends too early or too late, as the marks around it tell.

use std::ops::Range;

use ascribe_model::calendar::MONTHS;

use crate::engine::Attribution;
use crate::text::Passage;
use crate::words::{Class, Frame};

/// The longest name set apart by commas, in tokens.
const NAME: usize = 6;

/// What those are who are asked.
const ASKED: &[&str] = &["asked", "pressed", "questioned", "quizzed", "challenged"];

/// Mends the ends of one attribution.
pub(super) fn trim(passage: &Passage<'_>, found: &mut Attribution) {
    in_one_paragraph(passage, found);
    without_dateline(passage, found);
    without_day(passage, found);
    without_clause(passage, found);
    without_lead(passage, found);
    around_tag(passage, found);
    without_question(passage, found);
    with_charge(passage, found);
}

/// A source does not begin in the headline above the paragraph of its verb.
fn in_one_paragraph(passage: &Passage<'_>, found: &mut Attribution) {
    let (Some(source), Some(cue)) = (&mut found.source, &found.cue) else { return };
    let nth = passage.paragraphs.partition_point(|line| passage.bytes(line).end <= cue.start);
    let Some(line) = passage.paragraphs.get(nth).map(|line| passage.bytes(line)) else { return };
    if source.start < line.start && line.start < source.end && source.end <= cue.start {
        source.start = line.start;
    }
}

/// "TAMM, 3 March — The port is shut, …": where it was written is none of what is said.
fn without_dateline(passage: &Passage<'_>, found: &mut Attribution) {
    let Some(dateline) = passage.dateline.as_ref().map(|dateline| passage.bytes(&dateline.tokens)) else { return };
    let Some(next) = passage.tokens.iter().find(|token| token.start >= dateline.end) else { return };
    for piece in &mut found.content {
        if dateline.contains(&piece.start) && piece.end > next.start {
            piece.start = next.start;
        }
    }
}

/// Days that stand as adverbs, and what "last" and "this" make some.
const DAYS: &[&str] = &["yesterday", "today", "tonight"];
const SPANS: &[&str] =
    &["night", "week", "weekend", "month", "year", "morning", "afternoon", "evening", "spring", "fall"];

/// "Port chief Ada Vella yesterday admitted …", "Last night Vella said …": the day is no part of the source.
fn without_day(passage: &Passage<'_>, found: &mut Attribution) {
    let Some(source) = &mut found.source else { return };
    let mut own = passage.tokens_of(source);
    let spans = |at: usize| {
        passage.is_one_of(at, &["last", "this", "late", "early", "later"]) && passage.is_one_of(at + 1, SPANS)
    };
    if own.len() > 2 && spans(own.start) {
        own.start += 2;
    } else if own.len() > 1 && passage.is_word(own.start, "yesterday") {
        own.start += 1;
    }
    // "USA Today"
    let small = passage.tokens[own.clone()].last().is_some_and(|last| !last.is(Class::CAPITAL));
    if own.len() > 2 && spans(own.end - 2) {
        own.end -= 2;
    } else if own.len() > 1 && small && passage.is_one_of(own.end - 1, DAYS) {
        own.end -= 1;
    }
    if own != passage.tokens_of(source) {
        *source = passage.bytes(&own);
    }
}

/// Lengths of time.
const TIMES: &[&str] = &[
    "second",
    "seconds",
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "night",
    "nights",
    "week",
    "weeks",
    "weekend",
    "month",
    "months",
    "year",
    "years",
    "decade",
    "decades",
    "moment",
    "moments",
    "shortly",
    "soon",
    "long",
    "just",
    "not",
    "immediately",
    "right",
    "even",
];

/// "Hours after the owner told them …": the owner is the source.
pub(super) fn without_time(passage: &Passage<'_>, found: &mut Attribution) {
    let Some(source) = &mut found.source else { return };
    let own = passage.tokens_of(source);
    let after = |at: &usize| {
        passage.is_one_of(*at, &["after", "before"]) && *at > own.start && passage.is_one_of(at - 1, TIMES)
    };
    let Some(after) = own.clone().find(after).filter(|after| after + 1 < own.end) else { return };
    let name = (own.start..after).any(|at| passage.tokens[at].is(Class::CAPITAL) && at > own.start);
    if !name {
        source.start = passage.tokens[after + 1].start;
    }
}

/// "According to her the port was shut": the pronoun alone is the source.
fn without_clause(passage: &Passage<'_>, found: &mut Attribution) {
    let (Some(source), Some(cue)) = (&found.source, &found.cue) else { return };
    let source = passage.tokens_of(source);
    let leads = passage.is_word(source.start, "according") && passage.is_word(source.start + 1, "to");
    let own = if leads { source.start + 2 } else { source.start };
    let to = own > 1 && passage.is_word(own - 1, "to") && passage.is_word(own - 2, "according");
    let next = passage.tokens.get(own + 1).filter(|_| own + 1 < source.end);
    let clause = next.is_some_and(|next| next.is(Class::DETERMINER | Class::POSSESSIVE | Class::CAPITAL));
    if !to || !clause || !["him", "them", "her", "me", "us"].contains(&passage.word(own)) {
        return;
    }
    let last = found.content.iter().map(|piece| piece.end).fold(cue.end, usize::max);
    let begin = passage.tokens[own + 1].start;
    (found.source, found.cue) = (Some(passage.bytes(&(own..own + 1))), Some(passage.bytes(&(own - 2..own))));
    found.content.clear();
    found.content.push(begin..last);
}

/// "On 4 March she told them that …": the day and the subject before the verb are none of what is said, and neither the
/// day nor an adverb of the verb is a part of the source.
fn without_lead(passage: &Passage<'_>, found: &mut Attribution) {
    let (Some(source), Some(cue)) = (&mut found.source, &found.cue) else { return };
    if source.start < cue.start && cue.start < source.end {
        source.end = source.start + passage.text[source.start..cue.start].trim_end().len();
    }
    let own = passage.tokens_of(source);
    let numbered = own.start > 0 && passage.word(own.start - 1).bytes().all(|byte| byte.is_ascii_digit());
    if numbered && own.len() > 1 && MONTHS.iter().any(|month| passage.word(own.start).eq_ignore_ascii_case(month)) {
        source.start = passage.tokens[own.start + 1].start;
    }
    let leads = |piece: &Range<usize>| piece.start <= source.start && source.end <= piece.end && piece.end <= cue.start;
    let says = |piece: &Range<usize>| piece.start >= cue.end && passage.text[piece.clone()].starts_with("that ");
    if matches!(&found.content[..], [first, second, ..] if leads(first) && says(second)) {
        found.content.remove(0);
    }
}

/// "The union, says Orn, agreed to that": the name between the commas is the source, and what is around them is said.
fn around_tag(passage: &Passage<'_>, found: &mut Attribution) {
    let (Some(source), Some(cue), [said]) = (&found.source, &found.cue, &found.content[..]) else { return };
    let (source, cue, said) = (passage.tokens_of(source), passage.tokens_of(cue), passage.tokens_of(said));
    let comma = |at: usize| passage.tokens.get(at).is_some_and(|token| token.mark(','));
    let end = if source.end > source.start && comma(source.end - 1) { source.end - 1 } else { source.end };
    let says =
        passage.verb(cue.start).is_some_and(|verb| verb.frame.any(Frame::SPEECH) && verb.frame.any(Frame::CLAUSE));
    let Some(mark) = (said.start..(said.end + 1).min(said.start + NAME)).find(|&at| comma(at)) else { return };
    let name = said.start..mark;
    let named = name.clone().all(|at| {
        let token = &passage.tokens[at];
        token.is(Class::CAPITAL | Class::TITLE | Class::ROLE | Class::DETERMINER) || token.mark('.')
    });
    let apart = comma(end) && cue.start == end + 1 && cue.end == said.start && cue.len() == 1;
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= mark);
    let Some(sentence) = passage.sentences.get(nth).filter(|sentence| sentence.contains(&source.start)) else { return };
    let stop = sentence.end - usize::from(!passage.tokens[sentence.end - 1].is_word());
    let last = if mark < said.end { said.end } else { stop };
    let that = passage.is_word(name.start, "that");
    if apart && says && named && !that && !name.is_empty() && mark + 1 < last {
        found.source = Some(passage.bytes(&name));
        found.content = vec![passage.bytes(&(source.start..end)), passage.bytes(&(mark + 1..last))];
    }
}

/// "Asked whether it held, Orn answered …": what he was asked is none of what he says.
fn without_question(passage: &Passage<'_>, found: &mut Attribution) {
    let Some(source) = &found.source else { return };
    let begin = source.start;
    found.content.retain(|piece| {
        let own = passage.tokens_of(piece);
        piece.end > begin || !passage.is_one_of(own.start, ASKED) || passage.quote_at(own.start).is_some()
    });
}

/// "… rejected the charge by the minister, Ivo Orn, that the port was shut": the name does not end what is rejected.
fn with_charge(passage: &Passage<'_>, found: &mut Attribution) {
    let Some(last) = found.content.last_mut() else { return };
    let own = passage.tokens_of(last);
    let saying = own.clone().take(NAME).any(|at| passage.tokens[at].is(Class::SAYING));
    let comma = |at: usize| passage.tokens.get(at).is_some_and(|token| token.mark(','));
    if !saying || !comma(own.end) || passage.quote_at(own.start).is_some() {
        return;
    }
    let name = own.end + 1..(own.end + 1 + NAME).min(passage.tokens.len());
    let Some(mark) = name.clone().find(|&at| comma(at)) else { return };
    let named = (name.start..mark).all(|at| passage.tokens[at].is(Class::CAPITAL | Class::TITLE));
    if !named || mark == name.start || !passage.is_word(mark + 1, "that") {
        return;
    }
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= mark);
    let Some(sentence) = passage.sentences.get(nth).filter(|sentence| sentence.contains(&own.start)) else { return };
    let end = sentence.end - usize::from(!passage.tokens[sentence.end - 1].is_word());
    last.end = passage.bytes(&(own.start..end)).end;
}
