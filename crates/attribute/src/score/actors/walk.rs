//! One document, statement by statement.

use std::collections::BTreeMap;

use ascribe_model::{ActorId, ActorKind, Findings, Link, Offsets, SaidOn, Span, Statement, StatementId};

use super::identity::Identity;
use super::{Aspect, Counts, Fault, Form, Reading, Resolved, Unit};
use crate::corpus::Marked;
use crate::corpus::actors::{GoldDocument, GoldLink, GoldStatement};
use crate::score::Hits;
use crate::score::counts::RELAXED;
use crate::score::faults::Sentences;
use crate::score::matching::{Side, greedy};
use crate::score::tokens::Tokens;
use crate::words::Lexicon;

/// Compares the findings of a document with the gold of it.
pub(super) fn read(gold: &GoldDocument, findings: &Findings, lexicon: &Lexicon) -> Reading {
    let matched = matched(gold, findings);
    let ids = findings.statements.iter().enumerate().map(|(nth, statement)| (&statement.id, nth)).collect();
    let mut walk = Walk {
        gold,
        findings,
        identity: Identity::new(gold, findings, &matched),
        offsets: Offsets::new(&gold.document.text),
        sentences: Sentences::of(&gold.document.text, lexicon),
        ids,
        counts: Counts { documents: 1, predicted: findings.statements.len() as u64, ..Counts::default() },
        faults: Vec::new(),
    };
    for (nth, statement) in gold.statements.iter().enumerate() {
        let engine = matched[nth].map(|found| &findings.statements[found]);
        walk.resolution(nth, statement, engine);
        if let Some(engine) = engine {
            walk.links(nth, statement, engine);
            walk.addressee(nth, statement, engine);
            walk.said_on(nth, statement, engine);
            walk.nesting(nth, statement, engine, &matched);
        }
    }
    let units = walk.units();
    Reading { counts: walk.counts, faults: walk.faults, units }
}

/// For each statement of the gold the engine's that matches it.
fn matched(gold: &GoldDocument, findings: &Findings) -> Vec<Option<usize>> {
    let tokens = Tokens::new(&gold.document.text);
    let predicted: Vec<Marked> = findings.statements.iter().map(Marked::from).collect();
    let wanted: Vec<Marked> = gold.statements.iter().map(Marked::from).collect();
    let (p, g) = (Side::all(&tokens, &predicted), Side::all(&tokens, &wanted));
    let (p, g): (Vec<&Side>, Vec<&Side>) = (p.iter().collect(), g.iter().collect());
    let mut matched = vec![None; gold.statements.len()];
    for pair in greedy(&p, &g, RELAXED) {
        matched[g[pair.gold].nth] = Some(p[pair.predicted].nth);
    }
    matched
}

struct Walk<'a> {
    gold: &'a GoldDocument,
    findings: &'a Findings,
    identity: Identity<'a>,
    offsets: Offsets<'a>,
    sentences: Sentences,
    ids: BTreeMap<&'a StatementId, usize>,
    counts: Counts,
    faults: Vec<Fault>,
}

const NOTHING: &str = "nothing";
const NOBODY: &str = "nobody";

impl Walk<'_> {
    fn resolution(&mut self, nth: usize, gold: &GoldStatement, engine: Option<&Statement>) {
        let actor = gold.actor.as_deref();
        let right = engine.is_some_and(|engine| self.identity.is(actor, engine.actor.as_ref()));
        let resolved = Resolved { right: right.into(), matched: engine.is_some().into(), gold: 1 };
        let kind = actor.and_then(|id| self.kind(id));
        let form = Form::of(self.gold, gold, |span| self.words(span));
        self.counts.resolution += resolved;
        *self.counts.by_form.entry(form).or_default() += resolved;
        *self.counts.by_kind.entry(kind).or_default() += resolved;
        let expected = self.wanted(actor);
        let Some(engine) = engine else {
            return self.fault(Aspect::Content, nth, expected, "no statement of this content".to_owned());
        };
        if !right {
            let found = self.found(engine.actor.as_ref());
            self.fault(Aspect::Actor, nth, expected, found);
        }
        if let (Some(kind), Some(id)) = (kind, &engine.actor) {
            let right = self.identity.kind(id) == Some(kind);
            self.counts.kind.add(right);
            if !right {
                let (expected, found) = (self.wanted(actor), self.found(Some(id)));
                self.fault(Aspect::Type, nth, expected, found);
            }
        }
    }

    fn links(&mut self, nth: usize, gold: &GoldStatement, engine: &Statement) {
        let outlet = Some(ActorKind::Outlet);
        let (wanted, wanted_last) =
            chain(&gold.links, |link: &GoldLink| link.span.is_none() && self.kind(&link.actor) == outlet);
        let (found, found_last) =
            chain(&engine.links, |link: &Link| link.surface.is_none() && self.identity.kind(&link.actor) == outlet);
        let same = |(gold, engine): &(&GoldLink, &Link)| self.identity.is(Some(&gold.actor), Some(&engine.actor));
        let right = wanted.iter().zip(found).filter(same).count();
        let closing = wanted_last.zip(found_last).filter(same).is_some();
        self.counts.links += Hits { right: right as u64, predicted: found.len() as u64, gold: wanted.len() as u64 };
        self.counts.closing += hit(wanted_last.is_some(), found_last.is_some(), closing);
        if right < wanted.len().max(found.len()) {
            let expected = self.listed(wanted.iter().map(|link| self.wanted(Some(&link.actor))));
            let found = self.listed(found.iter().map(|link| self.found(Some(&link.actor))));
            self.fault(Aspect::Link, nth, expected, found);
        }
        if !closing && (wanted_last.is_some() || found_last.is_some()) {
            let expected = self.wanted(wanted_last.map(|link| link.actor.as_str()));
            let found = self.found(found_last.map(|link| &link.actor));
            self.fault(Aspect::Closing, nth, expected, found);
        }
    }

    fn addressee(&mut self, nth: usize, gold: &GoldStatement, engine: &Statement) {
        let (wanted, found) = (gold.addressee.as_ref(), engine.addressee.as_ref());
        let both = wanted.zip(found).filter(|(wanted, found)| wanted.span.overlaps(found.span));
        self.counts.addressee += hit(wanted.is_some(), found.is_some(), both.is_some());
        let mut right = both.is_some() || (wanted.is_none() && found.is_none());
        if let Some((wanted, found)) = both {
            right = self.identity.is(wanted.actor.as_deref(), found.actor.as_ref());
            self.counts.addressee_actor.add(right);
        }
        if !right {
            let of = |words: String, actor: String| format!("“{words}”: {actor}");
            let expected = wanted.map(|a| of(self.words(a.span), self.wanted(a.actor.as_deref())));
            let found = found.map(|a| of(self.words(a.span), self.found(a.actor.as_ref())));
            self.fault_or_nothing(Aspect::Addressee, nth, expected, found);
        }
    }

    fn said_on(&mut self, nth: usize, gold: &GoldStatement, engine: &Statement) {
        let (wanted, found) = (gold.said_on.as_ref(), engine.said_on.as_ref());
        let both = wanted.zip(found).filter(|(wanted, found)| wanted.phrase.overlaps(found.phrase));
        self.counts.said_on += hit(wanted.is_some(), found.is_some(), both.is_some());
        let mut right = both.is_some() || (wanted.is_none() && found.is_none());
        if let Some((wanted, found)) = both {
            right = wanted.date == found.date;
            self.counts.said_on_date.add(right);
        }
        if !right {
            let of = |said_on: &SaidOn| {
                let date = said_on.date.map_or("open".to_owned(), |(date, precision)| format!("{date} ({precision})"));
                format!("“{}”: {date}", self.words(said_on.phrase))
            };
            let (expected, found) = (wanted.map(of), found.map(of));
            self.fault_or_nothing(Aspect::SaidOn, nth, expected, found);
        }
    }

    fn nesting(&mut self, nth: usize, gold: &GoldStatement, engine: &Statement, matched: &[Option<usize>]) {
        let found = engine.parent.as_ref().and_then(|id| self.ids.get(id)).copied();
        let right = gold.parent.is_some_and(|parent| found.is_some() && matched[parent] == found);
        self.counts.nesting += hit(gold.parent.is_some(), found.is_some(), right);
        if !right && (gold.parent.is_some() || found.is_some()) {
            let content = |content: &[Span]| {
                let pieces: Vec<String> = content.iter().map(|&piece| self.words(piece)).collect();
                pieces.join(" … ")
            };
            let expected = gold.parent.map(|parent| content(&self.gold.statements[parent].content));
            let found = found.map(|parent| content(&self.findings.statements[parent].content));
            self.fault_or_nothing(Aspect::Nesting, nth, expected, found);
        }
    }

    /// The named actors of the document that its text names.
    fn units(&self) -> Vec<Unit> {
        let joined = |kind| !matches!(kind, ActorKind::Group | ActorKind::Unnamed);
        let unit = |id: &String| {
            let (span, found) = self.identity.found(id)?;
            let found = found.map(|actor| (actor.id.clone(), actor.name.clone()));
            Some(Unit { actor: id.clone(), words: self.words(span), found })
        };
        self.gold.actors.iter().filter(|(_, actor)| joined(actor.kind)).filter_map(|(id, _)| unit(id)).collect()
    }

    /// What the gold says that an actor is.
    fn kind(&self, actor: &str) -> Option<ActorKind> {
        self.gold.actors.get(actor).map(|actor| actor.kind)
    }

    fn words(&self, span: Span) -> String {
        self.offsets.slice(span).unwrap_or_default().to_owned()
    }

    fn wanted(&self, actor: Option<&str>) -> String {
        let actor = actor.and_then(|id| self.gold.actors.get(id));
        actor.map_or(NOBODY.to_owned(), |actor| format!("{} ({})", actor.name, actor.kind))
    }

    fn found(&self, actor: Option<&ActorId>) -> String {
        let actor = actor.and_then(|id| self.findings.actors.iter().find(|actor| actor.id == *id));
        actor.map_or(NOBODY.to_owned(), |actor| format!("{} ({})", actor.name, actor.kind))
    }

    fn listed(&self, links: impl Iterator<Item = String>) -> String {
        let links: Vec<String> = links.collect();
        if links.is_empty() { NOBODY.to_owned() } else { links.join(" ◂ ") }
    }

    fn fault_or_nothing(&mut self, aspect: Aspect, nth: usize, expected: Option<String>, found: Option<String>) {
        let or_nothing = |side: Option<String>| side.unwrap_or(NOTHING.to_owned());
        self.fault(aspect, nth, or_nothing(expected), or_nothing(found));
    }

    fn fault(&mut self, aspect: Aspect, statement: usize, expected: String, found: String) {
        let passage = self.sentences.around([&Marked::from(&self.gold.statements[statement])].into_iter());
        self.faults.push(Fault { aspect, statement, passage, expected, found });
    }
}

/// A chain without the outlet that closes it, and that.
fn chain<L>(links: &[L], closes: impl Fn(&L) -> bool) -> (&[L], Option<&L>) {
    match links.split_last() {
        Some((last, rest)) if closes(last) => (rest, Some(last)),
        _ => (links, None),
    }
}

fn hit(gold: bool, predicted: bool, right: bool) -> Hits {
    Hits { right: right.into(), predicted: predicted.into(), gold: gold.into() }
}
