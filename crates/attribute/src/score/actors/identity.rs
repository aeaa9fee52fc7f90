//! Whether an actor of the engine is one of the gold, in one document.

use std::collections::{BTreeMap, BTreeSet};

use ascribe_model::{Actor, ActorId, ActorKind, Findings, Offsets, Span};

use crate::corpus::actors::{GoldActor, GoldDocument};

/// What may stand before the name of a person.
const TITLES: &str = "mr mrs ms miss mx dr prof professor sir dame lord lady madam monsieur father sister brother \
    president vice deputy prime first acting former chief premier minister foreign interior defence defense finance \
    chancellor senator sen representative rep congressman congresswoman governor gov mayor ambassador secretary \
    commissioner general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm judge justice \
    king queen prince princess pope archbishop bishop patriarch rabbi imam reverend rev";

/// The words of a text in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// A name without case, a leading "the" and, of a person, titles.
fn plain(name: &str, kind: ActorKind) -> String {
    let words = words(name);
    let drop = |word: &String| {
        word == "the" || kind == ActorKind::Person && TITLES.split_whitespace().any(|title| title == word)
    };
    let dropped = words.iter().take(words.len().saturating_sub(1)).take_while(|word| drop(word)).count();
    words[dropped..].join(" ")
}

/// What is known of the actors of a document on both sides.
pub(super) struct Identity<'a> {
    gold: &'a GoldDocument,
    findings: &'a Findings,
    actors: BTreeMap<&'a ActorId, &'a Actor>,
    /// The names of each gold actor that no other has.
    names: BTreeMap<&'a str, BTreeSet<String>>,
    /// Where each gold actor is named most fully.
    full: BTreeMap<&'a str, Span>,
    /// All places where gold actors are known to be named.
    places: Vec<(Span, &'a str)>,
    /// The engine's actor that has the fullest mention of this gold actor, and of no other.
    at_full: BTreeMap<&'a str, &'a ActorId>,
    /// The gold's source of each matched statement of the engine, by its place.
    told: BTreeMap<usize, Option<&'a str>>,
    /// The gold actors whose statements an engine's actor has.
    uses: BTreeMap<&'a ActorId, BTreeSet<&'a str>>,
    /// The engine's unnamed actor that has most of the statements of an unnamed one.
    unnamed: BTreeMap<&'a str, &'a ActorId>,
}

impl<'a> Identity<'a> {
    /// `matched` has for each statement of the gold the engine's.
    pub(super) fn new(gold: &'a GoldDocument, findings: &'a Findings, matched: &[Option<usize>]) -> Self {
        let statements = gold.statements.iter().zip(matched);
        let told: BTreeMap<usize, Option<&str>> =
            statements.filter_map(|(statement, nth)| Some(((*nth)?, statement.actor.as_deref()))).collect();
        let full: BTreeMap<&str, Span> =
            gold.actors.iter().filter_map(|(id, actor)| Some((id.as_str(), fullest(gold, id, actor)?))).collect();
        let mut places: Vec<(Span, &str)> = gold.mentions.iter().map(|m| (m.span, m.actor.as_str())).collect();
        places.extend(full.iter().map(|(id, span)| (*span, *id)));
        let mut identity = Self {
            gold,
            findings,
            actors: findings.actors.iter().map(|actor| (&actor.id, actor)).collect(),
            names: own_names(gold),
            full,
            places,
            at_full: BTreeMap::new(),
            told,
            uses: BTreeMap::new(),
            unnamed: BTreeMap::new(),
        };
        let mut at_full: Vec<(&str, &ActorId)> = Vec::new();
        let mut holders: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for (id, span) in &identity.full {
            if let Some(engine) = identity.best(id, *span, findings.mentions.iter().map(|m| (m.span, &m.actor))) {
                at_full.push((id, engine));
                *holders.entry(engine).or_default() += 1;
            }
        }
        identity.at_full = at_full.into_iter().filter(|(_, engine)| holders[engine] == 1).collect();
        identity.vote();
        identity
    }

    fn vote(&mut self) {
        let mut votes: BTreeMap<&str, Vec<(&ActorId, usize)>> = BTreeMap::new();
        for (&nth, gold) in &self.told {
            let (Some(gold), Some(engine)) = (*gold, &self.findings.statements[nth].actor) else { continue };
            self.uses.entry(engine).or_default().insert(gold);
            if self.actors.get(engine).is_some_and(|actor| actor.kind == ActorKind::Unnamed) {
                let votes = votes.entry(gold).or_default();
                match votes.iter_mut().find(|(id, _)| *id == engine) {
                    Some((_, count)) => *count += 1,
                    None => votes.push((engine, 1)),
                }
            }
        }
        for (gold, votes) in votes {
            // Of two with as many the first.
            if let Some((engine, _)) = votes.into_iter().rev().max_by_key(|(_, count)| *count) {
                self.unnamed.insert(gold, engine);
            }
        }
    }

    /// What the engine says that an actor is.
    pub(super) fn kind(&self, engine: &ActorId) -> Option<ActorKind> {
        self.actors.get(engine).map(|actor| actor.kind)
    }

    /// Whether the engine's actor is that of the gold; nobody is nobody.
    pub(super) fn is(&self, gold: Option<&str>, engine: Option<&ActorId>) -> bool {
        let (Some(id), Some(engine)) = (gold, engine) else { return gold.is_none() && engine.is_none() };
        let (Some(actor), Some(found)) = (self.gold.actors.get(id), self.actors.get(engine)) else { return false };
        if actor.kind == ActorKind::Unnamed {
            return found.kind == ActorKind::Unnamed
                && self.unnamed.get(id).is_none_or(|own| *own == engine)
                && self.uses.get(engine).is_none_or(|uses| uses.iter().all(|used| *used == id));
        }
        self.at_full.get(id).is_some_and(|own| *own == engine)
            || self.names.get(id).is_some_and(|names| names.contains(&plain(&found.name, actor.kind)))
    }

    /// Where a gold actor is named most fully, and the engine's actor there: of a mention, else of a source,
    /// a link or an addressee that means this actor.
    pub(super) fn found(&self, id: &str) -> Option<(Span, Option<&'a Actor>)> {
        let span = *self.full.get(id)?;
        let mentions = self.findings.mentions.iter().map(|mention| (mention.span, &mention.actor));
        let statements = &self.findings.statements;
        let sources = statements.iter().enumerate().filter_map(|(nth, s)| {
            let source = s.source?;
            let means = self.told.get(&nth).map_or_else(|| self.is_alone(source, id, span), |told| *told == Some(id));
            Some((source, s.actor.as_ref()?)).filter(|_| means)
        });
        let links = statements.iter().flat_map(|s| &s.links).filter_map(|link| Some((link.surface?, &link.actor)));
        let links = links.filter(|(place, _)| self.is_alone(*place, id, span));
        let addressees = statements.iter().filter_map(|s| s.addressee.as_ref());
        let addressees = addressees.filter_map(|a| Some((a.span, a.actor.as_ref()?)));
        let addressees = addressees.filter(|(place, _)| self.is_alone(*place, id, span));
        let engine = self
            .best(id, span, mentions)
            .or_else(|| self.best(id, span, sources))
            .or_else(|| self.best(id, span, links))
            .or_else(|| self.best(id, span, addressees));
        Some((span, engine.and_then(|engine| self.actors.get(engine).copied())))
    }

    /// The actor of the place that overlaps a gold actor's most, less places that fit one of another gold
    /// actor better.
    fn best(&self, id: &str, span: Span, places: impl Iterator<Item = (Span, &'a ActorId)>) -> Option<&'a ActorId> {
        let mut best: Option<(f64, &ActorId)> = None;
        for (place, actor) in places.filter(|(place, _)| place.overlaps(span)) {
            let overlap = overlap(place, span);
            if best.is_none_or(|(most, _)| overlap > most) && self.fits(place, id) {
                best = Some((overlap, actor));
            }
        }
        best.map(|(_, actor)| actor)
    }

    /// Whether no other gold actor is named in a place beside the words of this one.
    fn is_alone(&self, place: Span, id: &str, words: Span) -> bool {
        let others = self.places.iter().filter(|(_, actor)| *actor != id);
        !others.into_iter().any(|(other, _)| place.overlaps(*other) && !words.overlaps(*other))
    }

    /// Whether a place overlaps none of another gold actor's more than it does this one's.
    fn fits(&self, place: Span, id: &str) -> bool {
        let most = |own: bool| {
            let places = self.places.iter().filter(|(_, actor)| (*actor == id) == own);
            places.map(|(other, _)| overlap(place, *other)).fold(0.0, f64::max)
        };
        most(true) >= most(false)
    }
}

/// The share of the code points of two places that both have.
fn overlap(one: Span, other: Span) -> f64 {
    let common = one.stop.min(other.stop).saturating_sub(one.start.max(other.start));
    common as f64 / (one.len() + other.len() - common).max(1) as f64
}

/// The names of each actor that no other actor of the document has.
fn own_names(gold: &GoldDocument) -> BTreeMap<&str, BTreeSet<String>> {
    let mut names: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut holders: BTreeMap<String, usize> = BTreeMap::new();
    for (id, actor) in &gold.actors {
        let own: BTreeSet<String> =
            actor.names.iter().chain([&actor.name]).map(|name| plain(name, actor.kind)).collect();
        for name in &own {
            *holders.entry(name.clone()).or_default() += 1;
        }
        names.insert(id, own);
    }
    for own in names.values_mut() {
        own.retain(|name| !name.is_empty() && holders[name] == 1);
    }
    names
}

/// Where an actor is named most fully: the first mention by its name; else the longest one by any of its
/// names; else the first place of its name, else of the longest other, in the text; else the longest mention.
fn fullest(gold: &GoldDocument, id: &str, actor: &GoldActor) -> Option<Span> {
    let offsets = Offsets::new(&gold.document.text);
    let mentions = || gold.mentions.iter().filter(|mention| mention.actor == id).map(|mention| mention.span);
    let is = |span: Span, name: &String| offsets.slice(span) == Some(name);
    let longest =
        |spans: &mut dyn Iterator<Item = Span>| spans.min_by_key(|span| (usize::MAX - span.len(), span.start));
    mentions()
        .find(|&span| is(span, &actor.name))
        .or_else(|| longest(&mut mentions().filter(|&span| actor.names.iter().any(|name| is(span, name)))))
        .or_else(|| {
            let mut names: Vec<&String> = actor.names.iter().collect();
            names.sort_by_key(|name| std::cmp::Reverse(name.len()));
            let mut found =
                [&actor.name].into_iter().chain(names).filter_map(|name| written(&gold.document.text, name));
            found.next().map(|bytes| offsets.span(bytes))
        })
        .or_else(|| longest(&mut mentions()))
}

/// The first place of a name in a text that is no part of a longer word.
fn written(text: &str, name: &str) -> Option<std::ops::Range<usize>> {
    if name.is_empty() {
        return None;
    }
    let free = |at: &usize| {
        !text[..*at].ends_with(char::is_alphanumeric) && !text[at + name.len()..].starts_with(char::is_alphanumeric)
    };
    text.match_indices(name).map(|(at, _)| at).find(free).map(|at| at..at + name.len())
}
