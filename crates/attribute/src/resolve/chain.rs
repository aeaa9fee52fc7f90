//! Who passed a statement on.

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::{ActorKind, Document};

use super::Draft;
use super::cast::Cast;
use super::nesting::{Nesting, length};
use crate::rules::{noun_phrase, subject_before};
use crate::text::Passage;

/// How far from a statement the words that pass it on are looked for, in tokens.
const REACH: usize = 40;

/// A link before its actor has an id: number of the actor, tokens of surface and cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hop {
    pub(super) actor: usize,
    pub(super) surface: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
}

/// Turns "…, the agency reports" around another attribution into a link of it, and takes it out.
pub(super) fn fold(passage: &Passage<'_>, cast: &Cast<'_, '_>, drafts: &mut Vec<Draft>) {
    let passes_on: Vec<bool> = drafts
        .iter()
        .map(|d| d.source.is_some() && d.actor.is_some_and(|a| cast.actors[a].kind == ActorKind::Outlet))
        .collect();
    let nesting = Nesting::of(passage, drafts);
    let inside: Vec<Vec<usize>> = around(&nesting, drafts, &passes_on);
    let mut folded = vec![false; drafts.len()];
    for outer in 0..drafts.len() {
        if !covers(&drafts[outer], &inside[outer], drafts) {
            continue;
        }
        folded[outer] = true;
        let hop = Hop {
            actor: drafts[outer].actor.unwrap_or_default(),
            surface: drafts[outer].source.clone(),
            cue: drafts[outer].cue.clone(),
        };
        for &inner in &inside[outer] {
            drafts[inner].hops.push(hop.clone());
        }
    }
    let mut keep = folded.iter().map(|f| !f);
    drafts.retain(|_| keep.next().unwrap_or(true));
}

/// For each draft of an agency the drafts of others in its content.
fn around(nesting: &Nesting, drafts: &[Draft], passes_on: &[bool]) -> Vec<Vec<usize>> {
    let mut inside = vec![Vec::new(); drafts.len()];
    for inner in (0..drafts.len()).filter(|&inner| !passes_on[inner]) {
        for outer in nesting.holders(drafts, inner).filter(|&outer| passes_on[outer]) {
            inside[outer].push(inner);
        }
    }
    inside
}

/// Whether what an agency says is, for the most part, what others say. Else it is its own report,
/// in which somebody is quoted too.
fn covers(outer: &Draft, inside: &[usize], drafts: &[Draft]) -> bool {
    let mut said = BTreeSet::new();
    for &inner in inside {
        let draft = &drafts[inner];
        let hops = draft.hops.iter().flat_map(|hop| hop.surface.iter().chain(&hop.cue));
        let places = draft.content.iter().chain(draft.source.as_ref()).chain(draft.cue.as_ref()).chain(hops);
        said.extend(places.cloned().flatten().filter(|at| outer.content.iter().any(|piece| piece.contains(at))));
    }
    // Where the one who speaks is the subject of it all, less of it must be what is said.
    let begins = outer.content.iter().map(|piece| piece.start).min();
    let subject = inside.iter().any(|&inner| drafts[inner].source.as_ref().map(|source| source.start) == begins);
    !inside.is_empty() && said.len() * 10 >= length(outer) * if subject { 6 } else { 7 }
}

/// "was quoted by the agency as saying": the agency.
pub(super) fn quoted_by(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else { return };
    let Some(by) = cue.clone().find(|&at| passage.is_word(at, "by")) else { return };
    let Some(surface) = noun_phrase(passage, by + 1, cue.end) else { return };
    if let Some(actor) = cast.resolve(&surface, draft.sentence, &[]) {
        draft.hops.insert(0, Hop { actor, surface: Some(surface), cue: Some(cue.start..by + 1) });
    }
}

/// Verbs of passing on, as they stand before "by".
const PASSED_ON: &[&str] = &["quoted", "cited", "reported", "carried"];

/// "…, quoted by the agency", "as reported by the agency" beside what is said: the agency.
pub(super) fn passed_on_by(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(sentence) = passage.sentences.get(draft.sentence).cloned() else { return };
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else { return };
    let around = [cue.end.max(source.end)..sentence.end, sentence.start..cue.start.min(source.start)];
    let taken = |at: usize| passage.quote_at(at).is_some() || draft.content.iter().any(|piece| piece.contains(&at));
    let found = around.into_iter().find_map(|region| {
        let verb = region.clone().take(REACH).find(|&at| {
            let opens = at == sentence.start || passage.tokens[at - 1].mark(',') || passage.is_word(at - 1, "as");
            opens && passage.is_one_of(at, PASSED_ON) && passage.is_word(at + 1, "by") && !taken(at)
        })?;
        Some((verb..verb + 2, noun_phrase(passage, verb + 2, sentence.end)?))
    });
    let Some((verb, surface)) = found else { return };
    pass_on(cast, draft, surface, verb);
}

/// "the agency quoted Vella as saying": the agency.
pub(super) fn quoting(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(verb) = draft.source.as_ref().and_then(|source| source.start.checked_sub(1)) else { return };
    let quotes = passage.verb(verb).is_some_and(|v| matches!(v.lemma, "quote" | "cite"));
    let behind = draft.cue.as_ref().is_some_and(|cue| cue.start > verb);
    let Some(sentence) = passage.sentences.get(draft.sentence).filter(|_| quotes && behind) else { return };
    if let Some(surface) = subject_before(passage, sentence.start, verb) {
        pass_on(cast, draft, surface, verb..verb + 1);
    }
}

/// Puts a body that passes on next to the source.
fn pass_on(cast: &mut Cast<'_, '_>, draft: &mut Draft, surface: Range<usize>, cue: Range<usize>) {
    let Some(actor) = cast.resolve(&surface, draft.sentence, &[]) else { return };
    if matches!(cast.actors[actor].kind, ActorKind::Outlet | ActorKind::Organisation) && Some(actor) != draft.actor {
        draft.hops.insert(0, Hop { actor, surface: Some(surface), cue: Some(cue) });
    }
}

/// The link that the dateline's agency is.
pub(super) fn dateline(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<Hop> {
    let name = passage.dateline.as_ref()?.agency.clone()?;
    let actor = cast.actor(ActorKind::Outlet, &super::runs::written(passage, &name));
    Some(Hop { actor, surface: Some(name), cue: None })
}

/// Closes the chain of a statement with the dateline's agency and the document's outlet.
pub(super) fn close(document: &Document, cast: &mut Cast<'_, '_>, draft: &mut Draft, dateline: Option<&Hop>) {
    let outlet = document.outlet.as_ref().map(|name| cast.actor(ActorKind::Outlet, name));
    let own = draft.actor;
    let absent = |hops: &[Hop], actor| own != Some(actor) && hops.iter().all(|h| h.actor != actor);
    if let Some(hop) = dateline.filter(|hop| Some(hop.actor) != outlet && absent(&draft.hops, hop.actor)) {
        draft.hops.push(hop.clone());
    }
    draft.hops.dedup_by_key(|hop| hop.actor);
    if let Some(actor) = outlet.filter(|&actor| draft.hops.last().is_none_or(|hop| hop.actor != actor)) {
        draft.hops.push(Hop { actor, surface: None, cue: None });
    }
}
