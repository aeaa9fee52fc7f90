//! Who asked, where somebody answers: "Vella asked him about the ice. “It is thin,” he replied."

use std::ops::Range;

use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::phrase::reference::{self, Reference};
use crate::rules::subject_before;
use crate::text::Passage;
use crate::words::Class;

/// Verbs of one who is asked.
const ANSWERS: &[&str] =
    &["replied", "replies", "answered", "answers", "responded", "responds", "retorted", "countered"];

/// Verbs of one who asks.
const ASKS: &[&str] = &["asked", "asks", "inquired", "enquired", "pressed", "challenged"];

/// The one who asks in the sentence of an answer or in the one before it.
pub(crate) fn of(
    passage: &Passage<'_>,
    cast: &mut Cast<'_, '_>,
    draft: &Draft,
    source: &Range<usize>,
    sentence: usize,
) -> Option<usize> {
    let answers = draft.cue.iter().cloned().flatten().any(|at| passage.is_one_of(at, ANSWERS));
    // "“Is it?” Vella asked. “It is,” the senator said."
    let asked = || {
        let before = sentence.checked_sub(1).map(|before| passage.sentences[before].clone());
        let quoted = passage.quote_at(passage.sentences[sentence].start).is_some();
        quoted
            && passage.is_word(source.start, "the")
            && before.is_some_and(|mut before| {
                before.clone().any(|at| passage.tokens[at].mark('?') && passage.quote_at(at).is_some())
                    && before.any(|at| passage.is_one_of(at, ASKS) && passage.quote_at(at).is_none())
            })
    };
    let paused = || passage.is_one_of(passage.sentences[sentence].start, &["asked", "pressed", "questioned"]);
    let named = || matches!(cast.reference(source), Reference::Person { .. });
    if !answers && !paused() && !asked() || named() {
        return None;
    }
    let asked = asker(passage, passage.sentences[sentence].start..source.start)
        .map(|phrase| (phrase, sentence))
        .or_else(|| {
            let before = sentence.checked_sub(1)?;
            asker(passage, passage.sentences[before].clone()).map(|phrase| (phrase, before))
        });
    let (phrase, within) = asked?;
    let read = reference::read(passage, &phrase, &cast.inventory);
    matches!(read, Reference::Person { .. } | Reference::Role(_)).then(|| cast.meant(read, &phrase, within, &[]))?
}

/// Who asks in a range of tokens: the subject of "asked", or the one behind "asked by".
fn asker(passage: &Passage<'_>, range: Range<usize>) -> Option<Range<usize>> {
    range.clone().rev().filter(|&at| passage.quote_at(at).is_none() && passage.is_one_of(at, ASKS)).find_map(|at| {
        if passage.is_word(at + 1, "by") {
            let limit = (at + 2..range.end).find(|&k| !passage.tokens[k].is_word()).unwrap_or(range.end);
            return crate::rules::noun_phrase(passage, at + 2, limit);
        }
        let verb = if at > range.start && passage.tokens[at - 1].is(Class::HAVE) { at - 1 } else { at };
        let active = verb > range.start && !passage.tokens[verb - 1].is(Class::BE | Class::COORDINATOR);
        subject_before(passage, range.start, verb).filter(|_| active)
    })
}
