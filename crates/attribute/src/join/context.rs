//! Who else is in the documents: the same affair has the same people and bodies in it.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use ascribe_model::ActorKind;

use super::body::Body;
use super::outcome::Place;
use super::person::Name;
use super::profile::Profile;

/// A name that more documents than this have, or than one in [`SHARE`], tells no affair.
const FREQUENT: usize = 30;
const SHARE: usize = 50;

/// The names of every document, as numbers.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// By document: its telling names, in order.
    names: Vec<Vec<u32>>,
    /// By profile: its own name.
    own: Vec<Option<u32>>,
    /// By profile: where its documents begin in `documents`.
    begin: Vec<u32>,
    documents: Vec<u32>,
}

impl Context {
    pub(super) fn new(profiles: &[Rc<Profile>], places: &[Place], documents: usize) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut last: Option<(&str, Option<u32>)> = None;
        let mut own = Vec::with_capacity(profiles.len());
        for profile in profiles {
            if last.is_none_or(|(name, _)| name != &*profile.name) {
                let next = numbers.len() as u32;
                let number = name_of(profile).map(|name| *numbers.entry(name).or_insert(next));
                last = Some((&profile.name, number));
            }
            own.push(last.and_then(|(_, number)| number));
        }
        let mut names: Vec<Vec<u32>> = vec![Vec::new(); documents];
        for place in places {
            names[place.document as usize].extend(own[place.profile as usize]);
        }
        let mut frequency = vec![0usize; numbers.len()];
        for names in &mut names {
            names.sort_unstable();
            names.dedup();
            names.iter().for_each(|&name| frequency[name as usize] += 1);
        }
        let most = FREQUENT.max(documents / SHARE);
        for names in &mut names {
            names.retain(|&name| (2..=most).contains(&frequency[name as usize]));
            names.shrink_to_fit();
        }
        let mut begin = vec![0u32; profiles.len() + 1];
        places.iter().for_each(|place| begin[place.profile as usize + 1] += 1);
        for at in 1..begin.len() {
            begin[at] += begin[at - 1];
        }
        let mut next = begin.clone();
        let mut of = vec![0u32; places.len()];
        for place in places {
            let at = &mut next[place.profile as usize];
            of[*at as usize] = place.document;
            *at += 1;
        }
        Self { names, own, begin, documents: of }
    }

    /// The documents of a profile.
    pub(super) fn documents(&self, profile: u32) -> &[u32] {
        &self.documents[self.begin[profile as usize] as usize..self.begin[profile as usize + 1] as usize]
    }

    /// All names beside those of the profiles themselves in their documents, and those documents.
    pub(super) fn around(&self, profiles: &[u32]) -> Around {
        let own: BTreeSet<u32> = profiles.iter().filter_map(|&at| self.own[at as usize]).collect();
        let documents: BTreeSet<u32> = profiles.iter().flat_map(|&at| self.documents(at)).copied().collect();
        let names = documents.iter().flat_map(|&document| &self.names[document as usize]).copied();
        Around { names: names.filter(|name| !own.contains(name)).collect(), documents }
    }

    /// Whether two are in one affair, and never in one document.
    pub(super) fn meet(&self, one: &[u32], other: &[u32]) -> bool {
        let (one, other) = (self.around(one), self.around(other));
        one.documents.is_disjoint(&other.documents) && !one.names.is_disjoint(&other.names)
    }

    /// Whether some document has both.
    pub(super) fn together(&self, one: &[u32], other: &[u32]) -> bool {
        let documents: BTreeSet<u32> = one.iter().flat_map(|&at| self.documents(at)).copied().collect();
        other.iter().flat_map(|&at| self.documents(at)).any(|document| documents.contains(document))
    }

    /// The only one of several in whose documents the other names of a document are found, and which
    /// is not itself in that document.
    pub(super) fn only(&self, profile: u32, document: u32, candidates: &[Around]) -> Option<usize> {
        let own = self.own[profile as usize];
        let names = &self.names[document as usize];
        let shares = |around: &Around| names.iter().any(|name| Some(*name) != own && around.names.contains(name));
        let mut fitting = (0..candidates.len())
            .filter(|&nth| !candidates[nth].documents.contains(&document) && shares(&candidates[nth]));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }
}

/// What is around an actor.
#[derive(Debug, Default)]
pub(super) struct Around {
    names: BTreeSet<u32>,
    documents: BTreeSet<u32>,
}

/// The name by which an affair is known again: a surname, the words of a body.
fn name_of(profile: &Profile) -> Option<String> {
    match profile.kind() {
        ActorKind::Person => Name::read(&profile.name)?.surname_keys().pop(),
        ActorKind::Organisation => Body::read(&profile.name).map(|body| format!("o{} {}", body.core, body.whose)),
        _ => None,
    }
}
