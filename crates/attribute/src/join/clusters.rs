//! Profiles that are joined so far.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use ascribe_model::ActorKind;

use super::context::Context;
use super::decisions::{Decisions, Label};
use super::profile::Profile;
use super::roles::Roles;
use super::seats;
use super::similar::Why;
use super::titles::Gender;

/// How often what is placed may help to place the rest.
const ROUNDS: usize = 3;

/// More candidates than this are not told apart by their affairs.
const MOST: usize = 64;

/// Profiles in their order, and which of them are one actor.
pub(super) struct Clusters<'d> {
    pub(super) profiles: Vec<Rc<Profile>>,
    kinds: Vec<ActorKind>,
    /// How many documents have each.
    pub(super) counts: Vec<u32>,
    pub(super) context: Context,
    /// Units of dispersed profiles that their document tells: by profile and document, with whom.
    placed: HashMap<(u32, u32), u32>,
    decisions: &'d Decisions,
    parent: Vec<u32>,
    /// Of the profile that stands for an actor: all that is decided about it.
    labels: BTreeMap<u32, Vec<Label>>,
    /// Profiles of which every document has its own actor.
    own: Vec<bool>,
    /// Profiles that look alike and stay apart.
    pub(super) similar: Vec<(u32, u32, Why)>,
}

/// What is known of a person over all documents.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    pub(super) roles: Roles,
    pub(super) gender: Option<Gender>,
    /// Whether documents differ about the gender.
    pub(super) torn: bool,
}

impl<'d> Clusters<'d> {
    pub(super) fn new(
        profiles: Vec<Rc<Profile>>,
        kinds: Vec<ActorKind>,
        counts: Vec<u32>,
        decisions: &'d Decisions,
        context: Context,
    ) -> Self {
        let own = profiles.iter().map(|profile| profile.alone).collect();
        let parent = (0..u32::try_from(profiles.len()).unwrap_or(u32::MAX)).collect();
        let mut clusters = Self {
            profiles,
            kinds,
            counts,
            context,
            placed: HashMap::new(),
            decisions,
            parent,
            labels: BTreeMap::new(),
            own,
            similar: Vec::new(),
        };
        let mut first: BTreeMap<Label, u32> = BTreeMap::new();
        for at in 0..clusters.parent.len() as u32 {
            if let Some(label) = clusters.profile(at).label {
                clusters.own[at as usize] = false;
                clusters.labels.insert(at, vec![label]);
                let head = *first.entry(label).or_insert(at);
                clusters.join(head, at);
            }
        }
        clusters
    }

    /// What a profile is: see [`super::kinds`].
    pub(super) fn kind(&self, at: u32) -> ActorKind {
        self.kinds[at as usize]
    }

    pub(super) fn profile(&self, at: u32) -> &Profile {
        &self.profiles[at as usize]
    }

    /// The profile that stands for all that are joined with this one.
    pub(super) fn root(&self, mut at: u32) -> u32 {
        while self.parent[at as usize] != at {
            at = self.parent[at as usize];
        }
        at
    }

    /// Whether a person decided that the two are two.
    pub(super) fn decided_apart(&self, a: u32, b: u32) -> bool {
        let labels = |at: u32| self.labels.get(&self.root(at)).map_or(&[][..], Vec::as_slice);
        labels(a).iter().any(|&x| labels(b).iter().any(|&y| self.decisions.apart(x, y)))
    }

    /// Joins two, unless a person decided otherwise.
    pub(super) fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        if self.decided_apart(a, b) {
            return false;
        }
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high as usize] = low;
        if let Some(labels) = self.labels.remove(&high) {
            let all = self.labels.entry(low).or_default();
            all.extend(labels);
            all.sort_unstable();
            all.dedup();
        }
        true
    }

    /// Shortens the ways to the roots.
    pub(super) fn flatten(&mut self) {
        for at in 0..self.parent.len() as u32 {
            self.parent[at as usize] = self.root(at);
        }
    }

    /// Leaves a profile to each of its documents, unless a person decided whom it means. Nothing may be
    /// joined with it before or after.
    pub(super) fn scatter(&mut self, at: u32) {
        if self.profile(at).label.is_none() {
            self.own[at as usize] = true;
        }
    }

    /// The same for profiles that may be joined with each other already.
    pub(super) fn disperse(&mut self, profiles: &[u32]) {
        let roots: Vec<u32> = profiles.iter().map(|&at| self.root(at)).collect();
        if roots.iter().any(|root| self.labels.contains_key(root)) {
            return;
        }
        for &at in profiles {
            self.parent[at as usize] = at;
            self.own[at as usize] = true;
        }
    }

    /// Takes dispersed profiles together again.
    pub(super) fn gather(&mut self, profiles: &[u32]) {
        for &at in profiles {
            self.own[at as usize] = false;
            self.join(profiles[0], at);
        }
    }

    /// Whether a person decided whom a profile, or what it is joined with, means.
    pub(super) fn is_decided(&self, at: u32) -> bool {
        self.labels.contains_key(&self.root(at))
    }

    /// Gives every document of a dispersed profile to the candidate whose affair it is in, where that
    /// is one. A candidate is a set of profiles that are joined.
    pub(super) fn place(&mut self, profiles: &[u32], candidates: &[Vec<u32>]) {
        if candidates.is_empty() || candidates.len() > MOST {
            return;
        }
        // Whose a body is, and what it is called at length, may stand beside its short name.
        let is_body = |at: u32| self.kind(at) != ActorKind::Person;
        let around = |candidate: &Vec<u32>| match candidate.iter().any(|&at| is_body(at)) {
            true => self.context.all_around(candidate),
            false => self.context.around(candidate),
        };
        let mut around: Vec<_> = candidates.iter().map(around).collect();
        let mut open: Vec<(u32, u32)> = Vec::new();
        for &at in profiles.iter().filter(|&&at| self.own[at as usize]) {
            open.extend(self.context.documents(at).iter().map(|&document| (at, document)));
        }
        // What is placed tells more of the affair.
        for _ in 0..ROUNDS {
            let mut won: Vec<Vec<u32>> = vec![Vec::new(); candidates.len()];
            let before = open.len();
            open.retain(|&(at, document)| {
                let best = self.context.best(at, document, &around);
                if let Some(nth) = best {
                    self.placed.insert((at, document), candidates[nth][0]);
                    won[nth].push(document);
                }
                best.is_none()
            });
            if open.is_empty() || open.len() == before {
                break;
            }
            around.iter_mut().zip(&won).for_each(|(around, won)| self.context.widen(around, won));
        }
    }

    /// Tells whom a dispersed profile means in a document.
    pub(super) fn put(&mut self, at: u32, document: u32, head: u32) {
        if self.own[at as usize] {
            self.placed.insert((at, document), head);
        }
    }

    /// Whom a dispersed profile means in a document, where that is known.
    pub(super) fn placed(&self, at: u32, document: u32) -> Option<u32> {
        self.placed.get(&(at, document)).filter(|&&head| !self.own[head as usize]).map(|&head| self.root(head))
    }

    pub(super) fn is_own(&self, at: u32) -> bool {
        self.own[at as usize]
    }

    pub(super) fn known(&self, root: u32) -> Option<&'d super::Known> {
        self.labels.get(&root)?.iter().find_map(|&label| self.decisions.known(label))
    }

    /// Notes that two look alike and stay apart.
    pub(super) fn alike(&mut self, a: u32, b: u32, why: Why) {
        self.similar.push((a.min(b), a.max(b), why));
    }

    /// Why two sets of profiles that tell the same, with names that fit, are two people all the same.
    pub(super) fn conflict(&self, a: &[u32], b: &[u32]) -> Option<Why> {
        let (Some(&first), Some(&second)) = (a.first(), b.first()) else { return None };
        let (p, q) = (self.profile(first), self.profile(second));
        if self.decided_apart(first, second) {
            Some(Why::Decided)
        } else if p.roles.conflict(q.roles) || p.roles.doubt(q.roles) && !self.context.is_sure(a, b) {
            Some(Why::Roles)
        } else if seats::conflict(&p.seats, &q.seats) {
            Some(Why::Seats)
        } else if p.gender.is_some() && q.gender.is_some() && p.gender != q.gender {
            Some(Why::Gender)
        } else {
            None
        }
    }
}
