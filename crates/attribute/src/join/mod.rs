//! One actor across documents.
//!
//! [`Engine::attribute`](crate::Engine::attribute) decides inside one document who is meant. A
//! [`Joiner`] takes what every document calls its actors, and decides which of them are one: Alexander
//! and Alyaksandr Lukashenko, "A. Lukashenko" and "Lukashenka", but not two Smiths.
//!
//! ```
//! use ascribe_attribute::join::{Decisions, Joiner, Unit};
//! use ascribe_model::ActorKind;
//!
//! let decisions = Decisions::default();
//! let mut joiner = Joiner::new(&decisions);
//! for (document, name) in [("d1", "Oleksandr Hnatiuk"), ("d2", "Alexander Gnatyuk"), ("d3", "A. Hnatiuk"), ("d4", "Hnatiuk"), ("d5", "Olha Hnatiuk")] {
//!     joiner.add(&Unit {
//!         document, uri: document, date: None, kind: ActorKind::Person, name, description: None,
//!         phrases: &[], alone: false,
//!     });
//! }
//! let joined = joiner.join();
//! // The surname alone fits two, so it stays apart, and is listed with both.
//! assert_eq!(joined.of[0], joined.of[1]);
//! assert_eq!(joined.of[0], joined.of[2]);
//! assert_ne!(joined.of[0], joined.of[3]);
//! assert_eq!(joined.similar.len(), 2);
//! ```
//!
//! # How it decides
//!
//! A wrong joining puts words into somebody's mouth; a missing one is seen and mended by a line in the
//! list of actors. So what is ambiguous stays apart:
//!
//! 1. **Decisions** of a person come first, and no rule goes against them.
//! 2. **Equal names** are one, in every spelling (`fold`, `spelling`, `given`) and order, unless what
//!    they do, where they hold office or whether they are men or women tells two people (`roles`,
//!    `seats`, `titles`). Then a document that tells nothing of that kind goes with the affair that it
//!    is about (`context`), or is left alone.
//! 3. **Fuller and shorter forms** (middle names, half of a double surname, one wrong letter) are one
//!    where the shorter one fits no two that are different (`parts`, `typos`).
//! 4. **Initials**, then **surnames alone**, go to the only one whom they fit, unless their document is
//!    about another affair; among several to the one who does what they say ("President Tarn"), or whose
//!    affair it is.
//! 5. **Bodies** are one where their words are, in any order; letters and short names where a document
//!    explains them or the affair is the same (`shortened`); a ministry that does not say whose it is,
//!    where there is only one. Firms that look like people are bodies (`kinds`).
//! 6. **Offices** that are told without a name ("the prime minister", "Norrin Lines chief") go to their only
//!    holder in the document, else in its affair (`posts`, `offices`).
//! 7. Other unnamed sources, groups and what points at its own document are never joined.
//!
//! The outcome does not depend on the order of the units: profiles are put in an order of their own
//! before anything is decided. Names are looked up by keys, so time grows hardly faster than their number.

mod bodies;
mod body;
mod clusters;
mod context;
mod decisions;
mod fold;
pub(crate) mod given;
mod kinds;
mod offices;
mod outcome;
mod partition;
mod parts;
mod people;
mod person;
mod places;
mod posts;
mod profile;
mod roles;
mod seats;
mod shortened;
mod similar;
mod spelling;
mod surnames;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_affairs;
mod titles;
mod tokens;
mod typos;

use std::collections::{BTreeMap, HashMap};

use ascribe_model::ActorKind;
use jiff::civil::Date;

pub use decisions::{Contradiction, Decisions, Known, KnownRole, Pick};
pub use outcome::Joined;
pub use similar::Why;

use clusters::Clusters;
use context::Context;
use outcome::Place;
use profile::{Profiles, Text};

/// Names the rules where results are kept: other rules come with another name.
pub const RULES: &str = "join-6";

/// What one document calls an actor and tells about it.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// Id of the document.
    pub document: &'a str,
    /// Locator of the document.
    pub uri: &'a str,
    /// Date of the document.
    pub date: Option<Date>,
    /// What the document has it for.
    pub kind: ActorKind,
    /// The fullest name that the document gives.
    pub name: &'a str,
    /// How the document describes it.
    pub description: Option<&'a str>,
    /// All that the document calls it: names, titles, descriptions, pronouns.
    pub phrases: &'a [&'a str],
    /// Whether it is of this document alone, whatever its name: "the report".
    pub alone: bool,
}

/// Takes units and joins them.
#[derive(Debug)]
pub struct Joiner<'d> {
    decisions: &'d Decisions,
    profiles: Profiles,
    places: Vec<Place>,
    documents: Vec<Text>,
    document_numbers: HashMap<Text, u32>,
    /// Units of the last document by kind and name.
    here: HashMap<(ActorKind, Text), u8>,
    /// Names that a decision gives to one document, by key and document, as they are written: those not met yet.
    unmet: BTreeMap<(&'d str, &'d str), &'d str>,
}

impl<'d> Joiner<'d> {
    /// Begins with the decisions of a person.
    #[must_use]
    pub fn new(decisions: &'d Decisions) -> Self {
        Self {
            decisions,
            profiles: Profiles::default(),
            places: Vec::new(),
            documents: Vec::new(),
            document_numbers: HashMap::new(),
            here: HashMap::new(),
            unmet: decisions.picks().collect(),
        }
    }

    /// Names that a decision gives to a document that has nobody of that name, or that is not there, each with the
    /// locator of the document.
    pub fn unmet(&self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.unmet.iter().map(|((_, document), name)| (*name, *document))
    }

    /// Adds a unit. The units of one document come one after the other.
    pub fn add(&mut self, unit: &Unit<'_>) {
        let document = match self.document_numbers.get(unit.document) {
            Some(&number) => number,
            None => {
                let number = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
                let id = self.profiles.text(unit.document);
                self.documents.push(id.clone());
                self.document_numbers.insert(id, number);
                self.here.clear();
                number
            }
        };
        if !self.unmet.is_empty() {
            let own = decisions::key(unit.name);
            self.unmet.retain(|(name, uri), _| *uri != unit.uri || *name != own);
        }
        let profile = self.profiles.number(unit, self.decisions);
        let name = self.profiles.all[profile as usize].name.clone();
        let twin = self.here.entry((unit.kind, name)).and_modify(|n| *n = n.saturating_add(1)).or_insert(0);
        self.places.push(Place { profile, document, twin: *twin });
    }

    /// Joins all units.
    #[must_use]
    pub fn join(self) -> Joined {
        let Self { decisions, profiles, mut places, documents, document_numbers, here, unmet: _ } = self;
        drop((document_numbers, here));
        let all = profiles.all;
        let mut order: Vec<u32> = (0..all.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| all[a as usize].cmp(&all[b as usize]));
        let mut rank = vec![0; all.len()];
        for (nth, &old) in (0u32..).zip(&order) {
            rank[old as usize] = nth;
        }
        let sorted: Vec<_> = order.iter().map(|&old| all[old as usize].clone()).collect();
        let mut counts = vec![0; sorted.len()];
        for place in &mut places {
            place.profile = rank[place.profile as usize];
            counts[place.profile as usize] += 1;
        }
        drop((profiles.by_content, profiles.texts, all, order, rank));
        let kinds = kinds::kinds(&sorted);
        let context = Context::new(&sorted, &kinds, &places, documents.len());
        let mut clusters = Clusters::new(sorted, kinds, counts, decisions, context);
        people::join(&mut clusters);
        bodies::join(&mut clusters);
        offices::join(&mut clusters, &places);
        clusters.flatten();
        outcome::collect(&clusters, &places, &documents)
    }
}
