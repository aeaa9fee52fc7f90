//! What both extractors read wrongly, told by the words around it.

use std::ops::Range;

use super::begins_quoted;
use super::index::Index;
use super::trim::trim;
use crate::engine::Attribution;
use crate::rules::{is_furniture, passed_on_between, told_of};
use crate::text::Passage;

/// Gives what an agency only passes on ("and, Halm reports, added: “…”") to the one who says it, what stands behind a colon to the
/// subject and not to the name next to it ("Vella was less sure than Orn: “…”"), and leaves out what no one
/// says: parts of the page, and a second reading of a quotation by a verb without a source.
pub(super) fn mended(mut found: Vec<Attribution>, passage: &Passage<'_>) -> Vec<Attribution> {
    let tokens = |bytes: &Range<usize>| passage.tokens_of(bytes);
    found.retain(|found| {
        let (source, cue) = (found.source.as_ref().map(tokens), found.cue.as_ref().map(tokens));
        !source.zip(cue).is_some_and(|(source, cue)| is_furniture(passage, &source, &cue))
    });
    found.iter_mut().for_each(|found| trim(passage, found));
    found.retain(|found| !found.content.is_empty());
    let mut sources: Vec<Range<usize>> = found.iter().filter_map(|found| found.source.clone()).collect();
    sources.sort_by_key(|source| source.start);
    for found in &mut found {
        let (Some(source), Some(cue)) = (&found.source, &found.cue) else { continue };
        let (agency, cue) = (tokens(source), tokens(cue));
        if let Some(subject) = told_of(passage, &agency, &cue) {
            found.source = Some(passage.bytes(&subject));
            continue;
        }
        let Some(begin) = passed_on_between(passage, &agency, &cue) else { continue };
        let begin = passage.tokens[begin].start;
        let before = sources[..sources.partition_point(|other| other.start < source.start)].iter().rev();
        let mut before = before.take_while(|other| begin <= other.start);
        if let Some(speaker) = before.find(|other| other.end < source.start) {
            found.source = Some(speaker.clone());
        }
    }
    let index = Index::new(&found);
    let again: Vec<bool> = found.iter().map(|inner| is_second_reading(passage, inner, &index)).collect();
    let mut again = again.into_iter();
    found.retain(|_| !again.next().unwrap_or(false));
    found
}

/// Whether what has no source is a quotation and words of the next sentence: "“We stay.” Asked about the ice, she left."
pub(super) fn runs_over(passage: &Passage<'_>, found: &Attribution) -> bool {
    let (None, Some(cue), [quote, .., last]) = (&found.source, &found.cue, &found.content[..]) else { return false };
    let at = passage.tokens.partition_point(|token| token.end <= cue.start);
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= at);
    let begins = passage.sentences.get(nth).map_or(0, |sentence| passage.tokens[sentence.start].start);
    begins_quoted(passage, found) && quote.end <= begins && cue.end <= last.start
}

/// Whether a quotation without a source ends the content of another, cue and all: "Vella said what nobody dares to say:
/// “…”".
fn is_second_reading(passage: &Passage<'_>, inner: &Attribution, found: &Index<'_>) -> bool {
    let (None, Some(cue), [quote]) = (&inner.source, &inner.cue, &inner.content[..]) else { return false };
    let holds = |outer: &Attribution| {
        let whole = |piece: &Range<usize>| piece.start <= cue.start && cue.end <= quote.start && quote.end <= piece.end;
        outer.source.is_some() && outer.content.last().is_some_and(|piece| whole(piece) && piece.end == quote.end)
    };
    begins_quoted(passage, inner) && found.touching_piece(quote).any(holds)
}
