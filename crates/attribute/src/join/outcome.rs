//! Actors of the whole record, from profiles that are joined.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ascribe_model::{Actor, ActorId, ActorKind};

use super::body;
use super::clusters::Clusters;
use super::person::Name;
use super::profile::Text;
use super::similar::Why;

/// Documents of an ambiguous name that are listed as alike to another actor.
const LISTED: usize = 10;

/// Actors that are one over all documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// Every actor, each once, in the order of their ids.
    pub actors: Vec<Actor>,
    /// For every unit, in the order in which they were added, the number of its actor.
    pub of: Vec<u32>,
    /// Actors that look alike and stay apart, by their numbers, in order.
    pub similar: Vec<(u32, u32, Why)>,
}

/// A unit as it was added: number of its profile and of its document, and how many units of its name
/// came before it in the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) profile: u32,
    pub(super) document: u32,
    pub(super) twin: u8,
}

/// What stands for an actor: a profile that others are joined with, or one unit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Seat {
    Root(u32),
    Own(u32, u32, u8),
}

pub(super) fn collect(clusters: &Clusters<'_>, places: &[Place], documents: &[Text]) -> Joined {
    let seat = |place: &Place| {
        if !clusters.is_own(place.profile) {
            return Seat::Root(clusters.root(place.profile));
        }
        match clusters.placed(place.profile, place.document) {
            Some(root) => Seat::Root(root),
            None => Seat::Own(place.profile, place.document, place.twin),
        }
    };
    // The document whose id comes first stands for those of an actor.
    let mut first: HashMap<u32, u32> = HashMap::new();
    for place in places.iter().filter(|place| !clusters.is_own(place.profile)) {
        let own = place.document;
        let known = first.entry(clusters.root(place.profile)).or_insert(own);
        if documents[own as usize] < documents[*known as usize] {
            *known = own;
        }
    }
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for at in (0..clusters.profiles.len() as u32).filter(|&at| !clusters.is_own(at)) {
        members.entry(clusters.root(at)).or_default().push(at);
    }
    let mut actors: Vec<(Actor, Seat)> = Vec::new();
    let mut namesakes: HashMap<(usize, Text), Vec<(u32, u32)>> = HashMap::new();
    for (&root, members) in &members {
        let (name, kind) = called(clusters, root, members);
        let count = members.iter().map(|&at| clusters.counts[at as usize]).sum();
        namesakes.entry((place_of(kind), name)).or_default().push((count, root));
    }
    let document = |root: u32| first.get(&root).map_or("", |&document| &*documents[document as usize]);
    for ((kind, name), mut roots) in namesakes {
        let kind = ActorKind::ALL[kind];
        // The one that most documents name has the plain id.
        roots.sort_by_key(|&(count, root)| (std::cmp::Reverse(count), document(root), root));
        for (nth, &(_, root)) in roots.iter().enumerate() {
            let id = match nth {
                0 => ActorId::new(kind, &name),
                _ => ActorId::new(kind, &format!("{name}\0{}\0one of several", document(root))),
            };
            let description = description(clusters, &members[&root]);
            actors.push((Actor { id, name: (*name).to_owned(), kind, description }, Seat::Root(root)));
        }
    }
    let mut alone = BTreeSet::new();
    for place in places {
        if matches!(seat(place), Seat::Own(..)) && alone.insert(seat(place)) {
            let profile = clusters.profile(place.profile);
            let document = &documents[place.document as usize];
            let nth = if place.twin == 0 { String::new() } else { format!("\0{}", place.twin) };
            let actor = Actor {
                id: ActorId::new(profile.kind(), &format!("{}\0{document}{nth}", profile.name)),
                name: (*profile.name).to_owned(),
                kind: profile.kind(),
                description: profile.description.as_deref().map(str::to_owned),
            };
            actors.push((actor, seat(place)));
        }
    }
    drop(alone);
    actors.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    let numbers: HashMap<Seat, u32> = (0u32..).zip(&actors).map(|(number, (_, seat))| (*seat, number)).collect();
    let of = places.iter().map(|place| numbers[&seat(place)]).collect();
    let similar = similar(clusters, places, documents, &numbers);
    Joined { actors: actors.into_iter().map(|(actor, _)| actor).collect(), of, similar }
}

fn place_of(kind: ActorKind) -> usize {
    ActorKind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}

/// Name and kind of an actor: what a person decided, else the kind that most documents have, and the
/// form that most have among the fullest.
fn called(clusters: &Clusters<'_>, root: u32, members: &[u32]) -> (Text, ActorKind) {
    let mut kinds: BTreeMap<usize, u32> = BTreeMap::new();
    let mut names: BTreeMap<&Text, u32> = BTreeMap::new();
    for &at in members {
        let profile = clusters.profile(at);
        *kinds.entry(place_of(clusters.kind(at))).or_default() += clusters.counts[at as usize];
        *names.entry(&profile.name).or_default() += clusters.counts[at as usize];
    }
    let most = kinds.iter().max_by_key(|(kind, count)| (**count, std::cmp::Reverse(**kind)));
    let kind = most.map_or(ActorKind::Unnamed, |(kind, _)| ActorKind::ALL[*kind]);
    let known = clusters.known(root);
    let kind = known.and_then(|known| known.kind).unwrap_or(kind);
    let best = names
        .iter()
        .max_by_key(|(name, count)| (rank(kind, name), **count, name.chars().count(), std::cmp::Reverse(**name)));
    let name = match known {
        Some(known) => known.name.as_str().into(),
        None => best.map_or_else(|| clusters.profile(root).name.clone(), |(name, _)| (*name).clone()),
    };
    (name, kind)
}

/// How much of a name a form gives, in few steps, so that within one the number of documents decides.
fn rank(kind: ActorKind, name: &str) -> (u8, bool) {
    let mixed = name.chars().any(char::is_lowercase);
    let full = match kind {
        ActorKind::Person => match Name::read(name) {
            Some(name) if name.is_full() => 2,
            Some(name) if !name.is_bare() => 1,
            _ => 0,
        },
        _ => u8::from(
            body::Body::read(name)
                .is_some_and(|body| !body.is_acronym || body.whose.is_empty() && body.initials[0].is_empty()),
        ),
    };
    (full, mixed)
}

/// How most documents describe an actor.
fn description(clusters: &Clusters<'_>, members: &[u32]) -> Option<String> {
    let mut descriptions: BTreeMap<&Text, u32> = BTreeMap::new();
    for &at in members {
        if let Some(description) = &clusters.profile(at).description {
            *descriptions.entry(description).or_default() += clusters.counts[at as usize];
        }
    }
    let best = descriptions.iter().max_by_key(|(text, count)| (**count, std::cmp::Reverse(**text)));
    best.map(|(text, _)| text.as_ref().to_owned())
}

fn similar(
    clusters: &Clusters<'_>,
    places: &[Place],
    documents: &[Text],
    numbers: &HashMap<Seat, u32>,
) -> Vec<(u32, u32, Why)> {
    // The actors of the profiles that are in question, in the order of their documents.
    let mut asked: HashMap<u32, Vec<(&str, u32)>> = HashMap::new();
    for (a, b, _) in &clusters.similar {
        for at in [a, b] {
            asked.entry(*at).or_default();
        }
    }
    for place in places.iter().filter(|place| clusters.is_own(place.profile)) {
        if let Some(list) = asked.get_mut(&place.profile)
            && let Some(&number) = numbers.get(&Seat::Own(place.profile, place.document, place.twin))
        {
            list.push((&documents[place.document as usize], number));
        }
    }
    for (at, list) in &mut asked {
        list.sort_unstable();
        list.truncate(LISTED);
        if !clusters.is_own(*at) {
            list.extend(numbers.get(&Seat::Root(clusters.root(*at))).map(|&number| ("", number)));
        }
    }
    let mut pairs: BTreeMap<(u32, u32), Why> = BTreeMap::new();
    for (a, b, why) in &clusters.similar {
        for (_, x) in &asked[a] {
            for (_, y) in &asked[b] {
                if x != y {
                    let known = pairs.entry((*x.min(y), *x.max(y))).or_insert(*why);
                    *known = (*known).min(*why);
                }
            }
        }
    }
    pairs.into_iter().map(|((a, b), why)| (a, b, why)).collect()
}
