//! Whether actors of several documents are one where they should be.

use std::collections::{BTreeMap, BTreeSet};

use ascribe_model::ActorId;

use super::Unit;
use crate::corpus::actors::Trap;
use crate::score::scores::share;
use crate::score::{Hits, Rates};

/// How good joining is. A unit is an actor in a document; one that the engine does not have is joined to
/// nobody.
#[derive(Debug, Clone, PartialEq)]
pub struct Joining {
    /// Units.
    pub units: u64,
    /// Units whose actor the engine has.
    pub found: u64,
    /// Pairs of units of different documents that are one actor.
    pub pairs: Hits,
    /// B-cubed: for each unit how much of what it is joined with is its own, and how much of its own it is
    /// joined with; the means of these over all units.
    pub b_cubed: Rates,
    /// Traps.
    pub traps: u64,
    /// Traps of which the engine has both actors somewhere.
    pub tested: u64,
    /// Traps whose two actors were joined.
    pub sprung: u64,
    /// Actors that fell apart, in the order of their ids, then those that several were made one.
    pub faults: Vec<JoinFault>,
}

/// A way to join wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinFaultKind {
    /// One actor is several.
    Split,
    /// Several actors are one.
    Merged,
}

/// Actors that are joined wrongly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinFault {
    /// How.
    pub kind: JoinFaultKind,
    /// What is one on the other side: parts of a gold actor, or gold actors of an engine's.
    pub parts: Vec<Vec<Appearance>>,
    /// Whether a trap is among the merged.
    pub trap: bool,
}

/// An actor in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// Which document.
    pub document: usize,
    /// Its id in the gold.
    pub actor: String,
    /// The words that name it most fully.
    pub words: String,
    /// The engine's name for it in the document.
    pub found: Option<String>,
}

/// A unit with the numbers of its two clusters.
struct Member<'a> {
    document: usize,
    unit: &'a Unit,
    gold: usize,
    engine: usize,
}

impl Joining {
    /// Scores what was joined. `joined` gives, for an actor of a document, the one that it is over all
    /// documents.
    #[must_use]
    pub fn of(documents: &[Vec<Unit>], traps: &[Trap], joined: impl Fn(usize, &ActorId) -> ActorId) -> Self {
        let (mut gold_ids, mut engine_ids) = (BTreeMap::new(), BTreeMap::new());
        let mut members: Vec<Member<'_>> = Vec::new();
        for (document, units) in documents.iter().enumerate() {
            for unit in units {
                let next = gold_ids.len();
                let gold = *gold_ids.entry(unit.actor.as_str()).or_insert(next);
                // Who was not found is alone.
                let key = match &unit.found {
                    Some((id, _)) => Ok(joined(document, id)),
                    None => Err(members.len()),
                };
                let next = engine_ids.len();
                let engine = *engine_ids.entry(key).or_insert(next);
                members.push(Member { document, unit, gold, engine });
            }
        }
        let mut faults = faults(&members, JoinFaultKind::Split, traps);
        faults.extend(self::faults(&members, JoinFaultKind::Merged, traps));
        let of_gold = clusters(&members, |member| member.gold);
        let of_engine = clusters(&members, |member| member.engine);
        let of_both = clusters(&members, |member| (member.gold, member.engine));
        let mean = |whole: &dyn Fn(&Member<'_>) -> usize| {
            let sum: f64 = members.iter().map(|m| of_both[&(m.gold, m.engine)].len() as f64 / whole(m) as f64).sum();
            if members.is_empty() { 0.0 } else { sum / members.len() as f64 }
        };
        let held = holders(&members);
        let both = |trap: &Trap| Some((held.get(trap.actors[0].as_str())?, held.get(trap.actors[1].as_str())?));
        let count = |test: &dyn Fn(&Trap) -> bool| traps.iter().filter(|trap| test(trap)).count() as u64;
        Self {
            units: members.len() as u64,
            found: members.iter().filter(|member| member.unit.found.is_some()).count() as u64,
            pairs: Hits { right: pairs(&of_both), predicted: pairs(&of_engine), gold: pairs(&of_gold) },
            b_cubed: Rates::of(mean(&|m| of_engine[&m.engine].len()), mean(&|m| of_gold[&m.gold].len())),
            traps: traps.len() as u64,
            tested: count(&|trap| both(trap).is_some()),
            sprung: count(&|trap| both(trap).is_some_and(|(one, other)| !one.is_disjoint(other))),
            faults,
        }
    }

    /// Share of the tested traps whose actors stayed two.
    #[must_use]
    pub fn withstood(&self) -> f64 {
        share(self.tested - self.sprung, self.tested)
    }
}

/// The documents of the members of each cluster, in order.
fn clusters<K: Ord>(members: &[Member<'_>], key: impl Fn(&Member<'_>) -> K) -> BTreeMap<K, Vec<usize>> {
    let mut clusters: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for member in members {
        clusters.entry(key(member)).or_default().push(member.document);
    }
    clusters
}

/// Pairs within clusters whose documents are not the same.
fn pairs<K>(clusters: &BTreeMap<K, Vec<usize>>) -> u64 {
    let all = |n: usize| (n * n.saturating_sub(1) / 2) as u64;
    let of = |documents: &Vec<usize>| {
        let same: u64 = documents.chunk_by(|one, other| one == other).map(|chunk| all(chunk.len())).sum();
        all(documents.len()) - same
    };
    clusters.values().map(of).sum()
}

/// The engine's actors of each gold actor.
fn holders<'a>(members: &[Member<'a>]) -> BTreeMap<&'a str, BTreeSet<usize>> {
    let mut held: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for member in members.iter().filter(|member| member.unit.found.is_some()) {
        held.entry(&member.unit.actor).or_default().insert(member.engine);
    }
    held
}

/// Clusters of one side that are several on the other.
fn faults(members: &[Member<'_>], kind: JoinFaultKind, traps: &[Trap]) -> Vec<JoinFault> {
    let mut groups: BTreeMap<usize, BTreeMap<usize, Vec<&Member<'_>>>> = BTreeMap::new();
    for member in members {
        let (one, several) = match kind {
            JoinFaultKind::Split => (member.gold, member.engine),
            JoinFaultKind::Merged => (member.engine, member.gold),
        };
        groups.entry(one).or_default().entry(several).or_default().push(member);
    }
    let appearance = |member: &&Member<'_>| Appearance {
        document: member.document,
        actor: member.unit.actor.clone(),
        words: member.unit.words.clone(),
        found: member.unit.found.as_ref().map(|(_, name)| name.clone()),
    };
    let fault = |parts: BTreeMap<usize, Vec<&Member<'_>>>| {
        let actors: BTreeSet<&str> = parts.values().flatten().map(|member| member.unit.actor.as_str()).collect();
        JoinFault {
            kind,
            trap: traps.iter().any(|trap| trap.actors.iter().all(|actor| actors.contains(actor.as_str()))),
            parts: parts.values().map(|part| part.iter().map(appearance).collect()).collect(),
        }
    };
    let mut faults: Vec<JoinFault> = groups.into_values().filter(|parts| parts.len() > 1).map(fault).collect();
    faults.sort_by(|one, other| one.parts[0][0].actor.cmp(&other.parts[0][0].actor));
    faults
}
