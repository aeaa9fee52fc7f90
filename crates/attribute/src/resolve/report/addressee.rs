//! To whom and where something was said.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::when;
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::rules::{noun_phrase, subject_before};
use crate::text::Passage;
use crate::words::{Class, Frame};

/// What a message is sent as.
pub(crate) const MESSAGES: &[&str] = &[
    "letter",
    "message",
    "email",
    "note",
    "speech",
    "address",
    "statement",
    "memo",
    "appeal",
    "telegram",
    "remarks",
    "filing",
    "letters",
    "comments",
    "report",
    "text",
    "tweet",
    "complaint",
    "petition",
    "cable",
];

/// What somebody says with somebody.
const TALKS: &[&str] =
    &["interview", "interviews", "conversation", "call", "talk", "meeting", "session", "chat", "discussion"];

/// What follows "to" and is no listener.
const NOISE: &[&str] = &["applause", "laughter", "cheers", "boos", "silence", "date", "detail", "length"];

/// The words between cue and content, or from the cue to the end of its sentence where the content
/// stands before it.
pub(crate) fn adjunct(passage: &Passage<'_>, draft: &Draft) -> Option<Range<usize>> {
    let cue = draft.cue.clone()?;
    let sentence = passage.sentences.get(draft.sentence)?;
    let next = draft.content.iter().map(|piece| piece.start).filter(|&start| start >= cue.end).min();
    let mut begin = cue.end;
    if let Some(source) = draft.source.as_ref().filter(|s| s.start >= cue.end && s.start <= cue.end + 1) {
        begin = source.end;
    }
    Some(begin..next.unwrap_or(sentence.end).max(begin))
}

/// "told the council", "in a letter to the council", "in an interview with the Courier".
pub(crate) fn find(passage: &Passage<'_>, draft: &Draft) -> Option<Range<usize>> {
    let cue = draft.cue.clone()?;
    let sentence = passage.sentences.get(draft.sentence)?;
    let next = draft.content.iter().map(|piece| piece.start).filter(|&start| start >= cue.end).min();
    let limit = next.unwrap_or(sentence.end).min(sentence.end);
    // The cue may hold the one spoken to: the verb is its first.
    let verb_at = cue.clone().rev().find(|&at| {
        passage.verb(at).is_some_and(|verb| verb.frame.any(Frame::ADDRESSEE.or(Frame::SPEECH)))
            && !passage.is_one_of(at, MESSAGES)
    });
    let verb_at = verb_at.or_else(|| cue.end.checked_sub(1))?;
    let listener = |at: usize, limit: usize| {
        let phrase = noun_phrase(passage, at, limit).map(|phrase| when::without(passage, phrase));
        phrase.filter(|phrase| phrase.start <= at + 1 && plain(passage, phrase))
    };
    if let Some(verb) = passage.verb(verb_at).filter(|verb| verb.frame.any(Frame::ADDRESSEE) && verb.lemma != "show") {
        let passive = (cue.start..verb_at).any(|at| passage.tokens[at].is(Class::BE));
        let inverted = draft.source.as_ref().is_some_and(|source| source.start == verb_at + 1);
        let object = verb_at + 1 < limit && !inverted && !(passive && verb.lemma != "tell");
        if object && !passage.tokens[verb_at + 1].is(Class::PREPOSITION | Class::SUBORDINATOR) {
            return listener(verb_at + 1, limit);
        }
    }
    // "…, the council was told."
    if draft.source.is_none() && verb_at + 1 == cue.end && passage.tokens[cue.start].is(Class::BE) {
        let told = passage.is_one_of(verb_at, &["told", "informed", "assured", "advised", "reminded", "warned"]);
        return subject_before(passage, sentence.start, cue.start).filter(|phrase| told && plain(passage, phrase));
    }
    let behind = adjunct(passage, draft)?;
    let region = behind.start.min(verb_at + 1)..limit.max(behind.end);
    let outside = |at: &usize| passage.quote_at(*at).is_none() && !draft.content.iter().any(|piece| piece.contains(at));
    let to_whom = |at: usize, first: usize| {
        if passage.is_word(at, "to") {
            let sent = at > 0 && passage.is_one_of(at - 1, MESSAGES);
            let spoken = at == first
                || at > 0 && passage.is_one_of(at - 1, &["speaking", "talking", "writing", "answering", "later"]);
            return sent || spoken;
        }
        passage.is_word(at, "with") && at > 0 && passage.is_one_of(at - 1, TALKS)
    };
    let first = behind.start;
    if let Some(at) = region.clone().take(16).filter(outside).find(|&at| to_whom(at, first)) {
        return listener(at + 1, region.end.max(at + 1));
    }
    // "In a letter to the council, Vella wrote"
    let source = draft.source.as_ref().filter(|s| sentence.contains(&s.start))?;
    let front = sentence.start..source.start.min(sentence.start + 20);
    let at = front.filter(outside).find(|&at| to_whom(at, usize::MAX))?;
    listener(at + 1, source.start)
}

/// Who is spoken to; nobody where it is whoever listened: "reporters", "a rally".
pub(crate) fn who(cast: &mut Cast<'_, '_>, range: &Range<usize>, draft: &Draft) -> Option<usize> {
    let passage = cast.passage;
    let paper =
        passage.is_word(range.start, "this") && range.len() == 2 && passage.tokens[range.start + 1].is(Class::OUTLET);
    if paper || passage.is_one_of(range.start, &["us"]) && range.len() == 1 {
        let outlet = cast.document.outlet.clone()?;
        return Some(cast.actor(ActorKind::Outlet, &outlet));
    }
    let actor = cast.resolve_other(range, draft.sentence, &draft.content, draft.actor)?;
    let person = || {
        let head =
            range.clone().take_while(|&at| !passage.tokens[at].is(Class::PREPOSITION)).last().unwrap_or(range.start);
        nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) == Noun::Person
    };
    match cast.actors[actor].kind {
        ActorKind::Group => None,
        ActorKind::Unnamed => Some(actor).filter(|_| person()),
        _ => Some(actor),
    }
}

fn plain(passage: &Passage<'_>, phrase: &Range<usize>) -> bool {
    let last = phrase.end - 1;
    !passage.tokens[phrase.start].is(Class::TIME)
        && !passage.is_word(phrase.start, "that")
        && !passage.is_one_of(last, NOISE)
}

/// "in Yerevan" right behind the cue or the one addressed.
pub(crate) fn place(passage: &Passage<'_>, draft: &Draft, addressee: Option<&Range<usize>>) -> Option<Range<usize>> {
    let region = adjunct(passage, draft)?;
    let begin = addressee.filter(|a| a.start >= region.start).map_or(region.start, |a| a.end);
    if !passage.is_word(begin, "in") || begin + 1 >= region.end {
        return None;
    }
    let end = (begin + 1..region.end)
        .find(|&at| {
            !passage.tokens[at].is(Class::CAPITAL)
                || passage.tokens[at].is(Class::TIME)
                || passage.quote_at(at).is_some()
        })
        .unwrap_or(region.end);
    (end > begin + 1).then_some(begin + 1..end)
}
