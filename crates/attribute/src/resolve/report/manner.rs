//! How a statement is reported: kind, hedge, section, context.

use std::ops::Range;

use ascribe_model::{Document, Kind, Section};

use crate::resolve::Draft;
use crate::text::Passage;
use crate::words::Class;

/// Direct where every word stands in a quotation, indirect where none does.
pub(crate) fn kind(passage: &Passage<'_>, content: &[Range<usize>]) -> Kind {
    let (mut inside, mut outside) = (false, false);
    for at in content.iter().cloned().flatten() {
        if passage.tokens[at].is_word() {
            if passage.quote_at(at).is_some() { inside = true } else { outside = true }
        }
    }
    // A mark that pairs with nothing quotes nothing.
    match (inside, outside) {
        (true, false) => Kind::Direct,
        (true, true) => Kind::Mixed,
        _ => Kind::Indirect,
    }
}

/// Whether the cue only may have been.
pub(crate) fn hedged(passage: &Passage<'_>, cue: Option<&Range<usize>>) -> bool {
    cue.is_some_and(|cue| {
        cue.clone().any(|at| {
            passage.tokens[at].is(Class::HEDGE)
                || passage.is_one_of(at, &["could", "appeared", "seemed", "appears", "seems"])
        })
    })
}

/// The headline is the first line, where it is the title.
pub(crate) fn section(document: &Document, passage: &Passage<'_>, at: usize) -> Section {
    let first = passage.paragraphs.first().filter(|p| p.contains(&at)).map(|p| passage.bytes(p));
    match (first, document.title.as_deref()) {
        (Some(line), Some(title)) if passage.text[line.clone()].trim() == title.trim() => Section::Headline,
        _ => Section::Body,
    }
}

/// The sentences that a statement touches, as one range of tokens.
pub(crate) fn context(passage: &Passage<'_>, draft: &Draft) -> Range<usize> {
    let places = draft.content.iter().chain(draft.source.as_ref()).chain(draft.cue.as_ref());
    let (mut start, mut end) = (usize::MAX, 0);
    for place in places {
        start = start.min(place.start);
        end = end.max(place.end);
    }
    let sentences = &passage.sentences;
    let first = sentences.partition_point(|s| s.end <= start);
    let last = sentences.partition_point(|s| s.start < end);
    let begin = sentences.get(first).map_or(start, |s| s.start.min(start));
    let stop = last.checked_sub(1).and_then(|l| sentences.get(l)).map_or(end, |s| s.end.max(end));
    begin..stop
}
