//! To whom and where something was said.

use std::ops::Range;

use super::Draft;
use crate::rules::noun_phrase;
use crate::text::Passage;
use crate::words::{Class, Frame};

/// What a message is sent as.
const MESSAGES: &[&str] =
    &["letter", "message", "email", "note", "speech", "address", "statement", "memo", "appeal", "telegram", "remarks"];

/// Verbs of speaking after which "to" names the listener.
const TO: &[&str] = &[
    "say", "write", "speak", "complain", "explain", "reply", "respond", "comment", "announce", "talk", "admit",
    "confess", "suggest", "propose",
];

/// The words between cue and content, or from the cue to the end of its sentence where the content
/// stands before it.
pub(super) fn adjunct(passage: &Passage<'_>, draft: &Draft) -> Option<Range<usize>> {
    let cue = draft.cue.clone()?;
    let sentence = passage.sentences.get(draft.sentence)?;
    let next = draft.content.iter().map(|piece| piece.start).filter(|&start| start >= cue.end).min();
    let mut begin = cue.end;
    if let Some(source) = draft.source.as_ref().filter(|s| s.start >= cue.end && s.start <= cue.end + 1) {
        begin = source.end;
    }
    Some(begin..next.unwrap_or(sentence.end).max(begin))
}

/// "told the council", "in a letter to the council".
pub(super) fn find(passage: &Passage<'_>, draft: &Draft) -> Option<Range<usize>> {
    let cue = draft.cue.clone()?;
    let region = adjunct(passage, draft)?;
    let verb = passage.verb(cue.end.checked_sub(1)?)?;
    let first = region.start;
    if verb.frame.any(Frame::ADDRESSEE) && first == cue.end && verb.lemma != "show" {
        let passive = cue.clone().any(|at| passage.tokens[at].is(Class::BE)) && verb.lemma != "tell";
        // With an infinitive the one addressed stands in the content.
        let limit = if region.is_empty() { passage.sentences.get(draft.sentence)?.end } else { region.end };
        if !passive && !region.is_empty() {
            return noun_phrase(passage, first, limit).filter(|n| plain(passage, n));
        }
        return None;
    }
    let sent = |at: usize| at > 0 && passage.is_one_of(at - 1, MESSAGES);
    let to = |at: &usize| passage.is_word(*at, "to") && passage.quote_at(*at).is_none();
    let behind =
        region.clone().take(12).filter(to).find(|&at| sent(at) || at == region.start && TO.contains(&verb.lemma));
    if let Some(at) = behind {
        return noun_phrase(passage, at + 1, region.end).filter(|n| plain(passage, n));
    }
    // "In a letter to the council, Vella wrote"
    let sentence = passage.sentences.get(draft.sentence)?;
    let source = draft.source.as_ref().filter(|s| sentence.contains(&s.start))?;
    let front = sentence.start..source.start.min(sentence.start + 12);
    let leads = passage.is_one_of(front.start, &["in", "with"]);
    let at = front.clone().filter(|_| leads).filter(to).find(|&at| sent(at))?;
    noun_phrase(passage, at + 1, source.start).filter(|n| plain(passage, n))
}

fn plain(passage: &Passage<'_>, phrase: &Range<usize>) -> bool {
    !passage.tokens[phrase.start].is(Class::TIME) && !passage.is_word(phrase.start, "that")
}

/// "in Yerevan" right behind the cue or the one addressed.
pub(super) fn place(passage: &Passage<'_>, draft: &Draft, addressee: Option<&Range<usize>>) -> Option<Range<usize>> {
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
