//! Who each source is, in the order of the text.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::ActorKind;

use super::Draft;
use super::cast::Cast;
use super::name::gender::gender_of;
use super::report::nesting::Nesting;
use super::voice::asker;
use crate::text::Passage;

/// Finds the actor of each draft: first of those in the text's own words, then of those in what
/// somebody is quoted with, who says "I" there.
pub(super) fn resolve(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, drafts: &mut [Draft]) {
    let mut order: Vec<(usize, usize)> =
        drafts.iter().enumerate().filter_map(|(nth, draft)| Some((draft.source.as_ref()?.start, nth))).collect();
    order.sort_unstable();
    let (quoted, own): (Vec<_>, Vec<_>) = order.into_iter().partition(|(at, _)| passage.quote_at(*at).is_some());
    let nesting = Nesting::of(passage, drafts);
    let outer = |drafts: &[Draft], nth: usize| {
        nesting.holders(drafts, nth).min_by_key(|&outer| super::report::nesting::length(&drafts[outer]))
    };
    for (at, nth) in own {
        cast.read_to(at);
        // "Orn said that the minister …"
        let tells = |cue: &Range<usize>| cue.end + usize::from(passage.is_word(cue.end, "that")) == at;
        let teller = outer(drafts, nth).filter(|&outer| drafts[outer].cue.as_ref().is_some_and(tells));
        let teller = teller.and_then(|teller| drafts[teller].actor);
        find(passage, cast, &mut drafts[nth], teller);
        if let (Some(actor), Some(source)) = (drafts[nth].actor, &drafts[nth].source) {
            cast.spoke(sentence_of(passage, at), actor, source);
        }
    }
    // A turn whose name stands before an earlier one, or that has a letter for it.
    for draft in drafts.iter_mut().filter(|draft| draft.source.is_none()) {
        let turn = passage.turn_at(draft.content[0].start).filter(|turn| turn.content == draft.content);
        draft.actor = turn.and_then(|turn| cast.on_the_floor(turn));
    }
    cast.read_to(passage.tokens.len());
    let mut speakers: BTreeMap<usize, usize> = BTreeMap::new();
    for draft in drafts.iter() {
        let Some(actor) = draft.actor else { continue };
        for quote in draft.content.iter().flat_map(|piece| [piece.start, piece.end - 1]) {
            if let Some(quote) = passage.quote_at(quote) {
                speakers.entry(quote).or_insert(actor);
            }
        }
    }
    for (at, nth) in quoted {
        let held = outer(drafts, nth).and_then(|outer| drafts[outer].actor);
        // A quotation that goes on without a tag is that of the one quoted before.
        let before = || {
            passage.quote_at(at).and_then(|quote| Some(*speakers.range(quote.saturating_sub(1)..=quote).next_back()?.1))
        };
        cast.quoted = held.or_else(before);
        find(passage, cast, &mut drafts[nth], None);
        cast.quoted = None;
    }
}

/// Finds the actor of a draft. Whom its `teller` calls "the minister" is another.
fn find(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft, teller: Option<usize>) {
    let Some(source) = draft.source.clone() else { return };
    if let Some(turn) = passage.turn_at(draft.content[0].start).filter(|turn| turn.name == source) {
        draft.actor = cast.on_the_floor(turn);
        return;
    }
    let sentence = sentence_of(passage, source.start);
    let writer = cast.writer(source.start).filter(|_| passage.quote_at(source.start).is_none());
    if writer.is_some() && cast.addressed.is_some() && source.len() == 1 && passage.is_word(source.start, "you") {
        draft.actor = cast.addressed;
        return;
    }
    // "Q: What did you see?": the one who answers.
    let asks = passage.turn_at(source.start).is_some_and(|turn| turn.is_lettered(passage) && !turn.answers(passage));
    if asks && source.len() == 1 && passage.is_word(source.start, "you") && passage.quote_at(source.start).is_none() {
        draft.actor = cast.speaker;
        return;
    }
    // Who has the floor is no "he" there.
    let others = source.len() == 1 && passage.is_one_of(source.start, &["he", "she"]);
    let spoken_of = others || passage.is_one_of(source.start, &["the", "his", "her", "their"]);
    let holder = passage.turn_at(source.start).filter(|_| spoken_of);
    let holder = holder.and_then(|turn| cast.on_the_floor(turn));
    let teller = teller.filter(|_| passage.is_word(source.start, "the"));
    let other =
        holder.or(teller).or(writer.filter(|_| others)).or_else(|| asker::of(passage, cast, draft, &source, sentence));
    draft.actor = match other {
        Some(_) => cast.resolve_other(&source, sentence, &draft.content, other),
        None => cast.resolve(&source, sentence, &draft.content),
    };
    // "the woman": what she is told of as before.
    let told = (source.len() <= 3).then(|| gender_of(&passage.word(source.end - 1).to_lowercase())).flatten();
    if let (Some(actor), Some(gender)) = (draft.actor, told)
        && cast.actors[actor].kind == ActorKind::Unnamed
    {
        cast.spoken_of.entry(actor).or_insert(gender);
    }
    // Who wrote another letter of the page is nobody of this one.
    if others
        && writer.is_some()
        && draft.actor != writer
        && cast.letters.iter().any(|letter| Some(letter.writer) == draft.actor)
    {
        draft.actor = None;
    }
}

/// The number of the sentence that a token stands in.
fn sentence_of(passage: &Passage<'_>, at: usize) -> usize {
    passage.sentences.partition_point(|sentence| sentence.end <= at)
}
