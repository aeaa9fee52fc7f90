//! Who passed a statement on.

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::{ActorKind, Document};

use super::addressee::MESSAGES;
use super::nesting::{Nesting, length};
use super::when;
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::rules::{noun_phrase, subject_before};
use crate::text::Passage;
use crate::words::Class;

/// How far from a statement the words that pass it on are looked for, in tokens.
const REACH: usize = 40;

/// A link before its actor has an id: number of the actor, tokens of surface and cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hop {
    pub(crate) actor: usize,
    pub(crate) surface: Option<Range<usize>>,
    pub(crate) cue: Option<Range<usize>>,
}

/// Turns "…, the agency reports" around another attribution into a link of it, and takes it out.
pub(crate) fn fold(passage: &Passage<'_>, cast: &Cast<'_, '_>, drafts: &mut Vec<Draft>) {
    let passes_on: Vec<bool> = drafts
        .iter()
        .map(|d| {
            let agency = |source: &Range<usize>| source.clone().any(|at| passage.tokens[at].is(Class::OUTLET));
            d.source.is_some()
                && d.actor.is_some_and(|a| match cast.actors[a].kind {
                    ActorKind::Outlet => true,
                    ActorKind::Organisation => d.source.as_ref().is_some_and(agency),
                    _ => false,
                })
        })
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

/// Verbs of passing on, as they stand before "by" or behind "which the agency".
const PASSED_ON: &[&str] = &[
    "quoted",
    "cited",
    "reported",
    "carried",
    "published",
    "relayed",
    "obtained",
    "seen",
    "broadcast",
    "reprinted",
    "aired",
    "released",
    "distributed",
    "printed",
    "posted",
    "quoted",
    "run",
    "read",
    "picked",
    "shown",
    "leaked",
    "reviewed",
];

/// What an agency does with a text.
const PUBLISHED: &[&str] =
    &["published", "obtained", "carried", "broadcast", "released", "printed", "aired", "quoted", "reprinted", "posted"];

/// The words that pass a statement on in its own sentence: "was quoted by the agency as saying",
/// "…, according to the cable", "in a letter that the agency published", "seen by the agency".
pub(crate) fn beside(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(sentence) = passage.sentences.get(draft.sentence).cloned() else { return };
    let Some(anchor) = draft.cue.clone().or_else(|| draft.source.clone()) else { return };
    let around = sentence.start.max(anchor.start.saturating_sub(REACH))..sentence.end.min(anchor.end + REACH);
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for at in around {
        let taken = passage.quote_at(at).is_some() || draft.content.iter().any(|piece| piece.contains(&at));
        if taken || draft.source.as_ref().is_some_and(|source| source.contains(&at)) {
            continue;
        }
        if let Some((cue, surface)) = passing(passage, at, &sentence) {
            let own =
                draft.source.as_ref().is_some_and(|source| source.start < surface.end && surface.start < source.end);
            let again = found.last().is_some_and(|(_, last)| surface.start < last.end);
            if !own && !again {
                found.push((cue, surface));
            }
        }
    }
    // Nearest to the source first, as they stand.
    for (cue, surface) in found {
        pass_on(cast, draft, surface, cue);
    }
}

/// The cue and the one that passes on, where its words begin at `at`.
fn passing(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let noun = |from: usize| {
        let phrase = noun_phrase(passage, from, sentence.end).map(|phrase| when::without(passage, phrase))?;
        // "by radio" is no one.
        let bare = phrase.len() == 1 && !passage.tokens[phrase.start].is(Class::CAPITAL | Class::PRONOUN);
        (phrase.start <= from + 1 && !bare).then_some(phrase)
    };
    if passage.is_word(at, "according") && passage.is_word(at + 1, "to") {
        return Some((at..at + 2, noun(at + 2)?));
    }
    if passage.is_one_of(at, PASSED_ON) {
        let by = if passage.is_one_of(at + 1, &["up", "out"]) { at + 2 } else { at + 1 };
        let on = passage.is_one_of(at, &["read", "broadcast", "aired", "shown"]) && passage.is_word(by, "on");
        // "the fish carried by the boat" passes nothing on.
        let opens = at == sentence.start
            || passage.tokens[at - 1].mark(',')
            || passage.is_one_of(at - 1, &["as", "and"])
            || passage.tokens[at - 1].is(Class::BE)
            || passage.is_one_of(at - 1, MESSAGES);
        if opens && (passage.is_word(by, "by") || on) {
            return Some((at..by + 1, noun(by + 1)?));
        }
    }
    // "in a letter to the council, which the agency published"
    if passage.is_one_of(at, &["which", "that"]) && at > sentence.start {
        let verb = (at + 2..sentence.end.min(at + 8)).find(|&k| passage.is_one_of(k, PUBLISHED))?;
        let end = if passage.tokens[verb - 1].is(Class::HAVE) { verb - 1 } else { verb };
        let plain = (at + 1..end).all(|k| {
            let token = &passage.tokens[k];
            token.is_word() && !token.is(Class::AUXILIARY | Class::PRONOUN | Class::FINITE) || token.is(Class::GENITIVE)
        });
        return (plain && end > at + 1).then_some((verb..verb + 1, at + 1..end));
    }
    // "…, the agency reports."
    if at > sentence.start && passage.tokens[at - 1].mark(',') {
        let reports = |k: usize| {
            let lemma = passage.verb(k).map(|verb| verb.lemma);
            let closes =
                passage.tokens.get(k + 1).is_none_or(|next| next.marks(&['.', ';', ',']) || next.is(Class::TIME));
            matches!(lemma, Some("report" | "write" | "note" | "add" | "say"))
                && (closes || passage.is_word(k + 1, "on"))
        };
        let verb = (at + 1..sentence.end.min(at + 8)).find(|&k| reports(k))?;
        let name = at..verb;
        let plain = name.clone().all(|k| {
            let token = &passage.tokens[k];
            token.is_word()
                && !token.is(Class::AUXILIARY
                    | Class::PRONOUN
                    | Class::FINITE
                    | Class::PREPOSITION
                    | Class::SUBORDINATOR)
                || token.is(Class::GENITIVE)
        });
        let agency = name.clone().any(|k| passage.tokens[k].is(Class::OUTLET | Class::CAPITAL));
        return (plain && agency).then_some((verb..verb + 1, name));
    }
    None
}

/// "the agency quoted Vella as saying": the agency.
pub(crate) fn quoting(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, draft: &mut Draft) {
    let Some(verb) = draft.source.as_ref().and_then(|source| source.start.checked_sub(1)) else { return };
    let quotes = passage.verb(verb).is_some_and(|v| matches!(v.lemma, "quote" | "cite"));
    let behind = draft.cue.as_ref().is_some_and(|cue| cue.end > verb);
    let Some(sentence) = passage.sentences.get(draft.sentence).filter(|_| quotes && behind) else { return };
    if let Some(surface) = subject_before(passage, sentence.start, verb) {
        pass_on(cast, draft, surface, verb..verb + 1);
    }
}

/// Adds one who passes on behind those that are nearer to the source.
fn pass_on(cast: &mut Cast<'_, '_>, draft: &mut Draft, surface: Range<usize>, cue: Range<usize>) {
    let Some(actor) = cast.resolve(&surface, draft.sentence, &[]) else { return };
    let kind = cast.actors[actor].kind;
    let passes = matches!(kind, ActorKind::Outlet | ActorKind::Organisation | ActorKind::Document);
    if passes && Some(actor) != draft.actor && draft.hops.iter().all(|hop| hop.actor != actor) {
        draft.hops.push(Hop { actor, surface: Some(surface), cue: Some(cue) });
    }
}

/// Adds the one whose statement reports another to the chain of that one.
pub(crate) fn nest(drafts: &mut [Draft], parents: &[Option<usize>]) {
    for nth in 0..drafts.len() {
        let mut outer = parents[nth];
        // More than these are no chain of news.
        for _ in 0..3 {
            let Some(holder) = outer else { break };
            let (actor, surface, cue) = {
                let holder = &drafts[holder];
                (holder.actor, holder.source.clone(), holder.cue.clone())
            };
            let draft = &mut drafts[nth];
            if let Some(actor) = actor
                && Some(actor) != draft.actor
                && draft.hops.iter().all(|hop| hop.actor != actor)
            {
                draft.hops.push(Hop { actor, surface, cue });
            }
            outer = parents[holder];
        }
    }
}

/// The link that the dateline's agency is.
pub(crate) fn dateline(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<Hop> {
    let name = passage.dateline.as_ref()?.agency.clone()?;
    let actor = cast.actor(ActorKind::Outlet, &crate::resolve::name::runs::written(passage, &name));
    Some(Hop { actor, surface: Some(name), cue: None })
}

/// Closes the chain of a statement with the dateline's agency, the one whose own words the document
/// is, and the document's outlet.
pub(crate) fn close(document: &Document, cast: &mut Cast<'_, '_>, draft: &mut Draft, dateline: Option<&Hop>) {
    let outlet = document.outlet.as_ref().map(|name| cast.actor(ActorKind::Outlet, name));
    let own = draft.actor;
    let absent = |hops: &[Hop], actor| own != Some(actor) && hops.iter().all(|h| h.actor != actor);
    if let Some(hop) = dateline.filter(|hop| Some(hop.actor) != outlet && absent(&draft.hops, hop.actor)) {
        draft.hops.push(hop.clone());
    }
    // In a conversation the one passes on who has the floor, as what holds the statement tells.
    let at = draft.content[0].start;
    let asked = !cast.passage.turns.is_empty()
        || cast.lead.contains(&at)
        || cast.questions.iter().any(|line| line.contains(&at));
    if let Some(actor) = cast.speaker.filter(|&actor| !asked && absent(&draft.hops, actor) && Some(actor) != outlet) {
        draft.hops.push(Hop { actor, surface: None, cue: None });
    }
    // The outlet that asks is the outlet that prints the question.
    let turns = &cast.passage.turns;
    let is_label = |hop: &Hop| {
        let behind = |surface: &Range<usize>| turns.partition_point(|turn| turn.content[0].start <= surface.start);
        let next = hop.surface.as_ref().and_then(|surface| turns.get(behind(surface)));
        next.is_some_and(|turn| Some(&turn.name) == hop.surface.as_ref())
    };
    draft.hops.retain(|hop| Some(hop.actor) != outlet || !is_label(hop));
    draft.hops.dedup_by_key(|hop| hop.actor);
    if let Some(actor) = outlet.filter(|&actor| draft.hops.last().is_none_or(|hop| hop.actor != actor)) {
        draft.hops.push(Hop { actor, surface: None, cue: None });
    }
}
