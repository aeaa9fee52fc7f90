//! Two figures of an affair that is surely one, of which no table knows the kind: each is the only one of its measure,
//! or of its noun, in its story.

use std::collections::{HashMap, HashSet};

use crate::conflicts::party::Voice;
use crate::conflicts::text::words;
use crate::conflicts::topics::Topics;

use super::Kept;
use super::affair::is_surely_one;
use super::dimension::Dimension;
use super::kind::Kinds;
use super::rare::Rare;
use super::read::short;
use super::same::opposed;
use super::whom::Whom;

/// Kinds that are told of one thing with one or another word.
const FAMILIES: &[&[&str]] = &[
    &[
        "waited",
        "lasted",
        "siege",
        "travelled",
        "powerless",
        "outage",
        "underground",
        "responded",
        "response",
        "behindtime",
        "closed",
        "closure",
        "race",
        "margin",
    ],
    &["height", "depth", "water"],
    &["long", "distance", "travelled"],
    &["long", "width"],
    &["cost", "value", "sold"],
    &["raised", "revenue"],
    &["stolen", "loss"],
    &["loss", "deficit"],
    &["striking", "absent", "supported", "jobshare"],
    &["voteshare", "supported", "for"],
    &["infected", "sick", "efficacy", "fall"],
    &["produced", "grain", "sold", "fall"],
    &["leaked", "cargo", "moved"],
    &["seized", "stolen", "weight"],
    &["cargo", "delivered", "weight", "leaked", "moved", "waste"],
    &["wind", "speed"],
    &["debt", "owed"],
    &["tax", "rise"],
    &["affected", "blown"],
    &["killed", "culled", "destroyed"],
    &["destroyed", "damaged"],
];

/// Fewest words around two figures that tell of one thing.
const ALIKE: usize = 2;

/// Names that tell as much.
const NAMES: usize = 3;

/// What a figure is the only one of in its story.
pub(super) type Of<'a> = (&'a Dimension, Option<&'a str>);

/// The measure of a figure, or its noun; nothing where it counts people or what is not said.
pub(super) fn of(one: &Kept) -> Option<Of<'_>> {
    match (&one.thing.dimension, &one.account.whom) {
        (Dimension::Count, Whom::Noun(noun)) => Some((&Dimension::Count, Some(noun))),
        (Dimension::Count, _) => None,
        (dimension, _) => (dimension.sort() != ' ').then_some((dimension, None)),
    }
}

/// Most figures of a report that is short enough to tell of one thing by each.
const SHORT: usize = 7;

/// How many figures of a story are of a measure or a noun.
pub(super) struct Only<'a> {
    of: HashMap<(u32, Of<'a>), usize>,
    /// How many it has in all.
    all: HashMap<u32, usize>,
    rare: Rare<'a>,
    /// The names of all who give figures.
    speakers: HashSet<String>,
}

impl<'a> Only<'a> {
    pub(super) fn read(kept: &'a [Kept]) -> Self {
        let mut counts: HashMap<(u32, Of<'a>), usize> = HashMap::new();
        let mut all: HashMap<u32, usize> = HashMap::new();
        for one in kept {
            *all.entry(one.story).or_default() += 1;
            if let Some(of) = of(one) {
                *counts.entry((one.story, of)).or_default() += 1;
            }
        }
        let speakers = kept.iter().filter(|one| one.party.voice == Voice::Actor);
        let speakers = speakers.flat_map(|one| words(&one.party.name)).map(|word| short(&word.low)).collect();
        Self { of: counts, all, rare: Rare::read(kept), speakers }
    }

    /// Whether no third story has a figure of their measure or noun, and each only one. Times and sums of money are of
    /// many things.
    fn is_of_two(&self, one: &Kept, other: &Kept) -> bool {
        let Some(measure) = of(one).filter(|(dimension, _)| !dimension.is_time() && !dimension.is_money()) else {
            return false;
        };
        self.of
            .iter()
            .filter(|((_, of), _)| *of == measure)
            .all(|((story, _), &count)| count == 1 && (*story == one.story || *story == other.story))
    }

    /// Whether a name is that of somebody who gives a figure.
    pub(super) fn speaks(&self, name: &str) -> bool {
        self.speakers.contains(name)
    }

    /// Whether two figures may be of one kind although no word tells it.
    pub(super) fn are_akin(&self, one: &Kept, other: &Kept, topics: &Topics) -> bool {
        let only = |one: &Kept| of(one).is_some_and(|of| self.of.get(&(one.story, of)) == Some(&1));
        let short = |one: &Kept| self.all.get(&one.story).is_some_and(|all| *all <= SHORT);
        let rest = |one: &Kept| one.account.about.has("rest") && one.thing.dimension == Dimension::Count;
        let (a, b) = (&one.account, &other.account);
        let of_family = |family: &[&str]| {
            let family = Kinds::all(family);
            !family.and(a.kinds).is_empty() && !family.and(b.kinds).is_empty()
        };
        let kinds = a.kinds.is_empty() || b.kinds.is_empty() || FAMILIES.iter().any(|family| of_family(family));
        let shared = a.about.shared(&b.about).count();
        let names = a.names.shared(&b.names).count();
        let told = !a.kinds.is_empty() && !b.kinds.is_empty();
        let said = || match &one.thing.dimension {
            // The noun is one of them.
            Dimension::Count => shared > 1 || names >= NAMES || one.setting.shared(&other.setting) > ALIKE,
            dimension if dimension.is_time() => shared >= ALIKE || told && shared > 0,
            _ => shared > 0 || names >= ALIKE && one.setting.shared(&other.setting) >= ALIKE,
        };
        let by_itself =
            || only(one) && only(other) && short(one) && short(other) && is_surely_one(one, other, topics) && said();
        of(one) == of(other)
            && of(one).is_some()
            && kinds
            && !(rest(one) || rest(other))
            && !opposed(&a.sides, &b.sides)
            && (by_itself() || !topics.are_many() && self.rare.tie(one, other, self.is_of_two(one, other)))
    }
}
