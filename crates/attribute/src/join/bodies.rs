//! Joining bodies, outlets and texts: equal words first, then letters and short names that a document
//! explains, then bodies that do not say whose they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ascribe_model::ActorKind;

use super::body::{self, Body};
use super::clusters::Clusters;
use super::shortened;
use super::similar::{NOTED, Why};

/// The shortest letters that are taken for a body which no document calls so.
const SHORTEST: usize = 3;

/// Bodies, outlets or texts of one name.
pub(super) struct Thing {
    pub(super) body: Body,
    pub(super) head: u32,
    pub(super) profiles: Vec<u32>,
}

/// Joins all profiles that are bodies' or outlets', and all that are texts'.
pub(super) fn join(clusters: &mut Clusters<'_>) {
    by_words(clusters, |kind| kind == ActorKind::Document);
    let things = by_words(clusters, |kind| matches!(kind, ActorKind::Organisation | ActorKind::Outlet));
    let explained = explained(clusters, &things);
    letters(clusters, &things, &explained);
    short_names(clusters, &things, &explained);
    unowned(clusters, &things);
    shortened::join(clusters, &things);
}

/// Joins what has equal words.
fn by_words(clusters: &mut Clusters<'_>, wanted: impl Fn(ActorKind) -> bool) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    let mut by_key: HashMap<(String, String), usize> = HashMap::new();
    for at in 0..clusters.profiles.len() as u32 {
        let profile = clusters.profile(at);
        if profile.alone || !wanted(clusters.kind(at)) {
            continue;
        }
        if !body::is_telling(&profile.name, clusters.kind(at)) {
            clusters.scatter(at);
            continue;
        }
        let Some(body) = Body::read(&profile.name) else { continue };
        let nth = *by_key.entry((body.core.clone(), body.whose.clone())).or_insert(things.len());
        if nth == things.len() {
            things.push(Thing { body, head: at, profiles: vec![at] });
        } else {
            things[nth].profiles.push(at);
        }
    }
    things.into_iter().flat_map(|thing| of_one_kind(clusters, thing)).collect()
}

/// A party and its newspaper may have one name: where a document has both, they are two everywhere.
fn of_one_kind(clusters: &mut Clusters<'_>, thing: Thing) -> Vec<Thing> {
    let outlet = |at: &u32| clusters.kind(*at) == ActorKind::Outlet;
    let (outlets, others): (Vec<u32>, Vec<u32>) = thing.profiles.iter().partition(|at| outlet(at));
    let parts = match clusters.context.together(&outlets, &others) {
        true => vec![outlets, others],
        false => vec![thing.profiles],
    };
    if let [a, b] = &parts[..] {
        clusters.alike(a[0], b[0], Why::Kind);
    }
    for part in &parts {
        for &at in &part[1..] {
            if !clusters.join(part[0], at) {
                clusters.alike(part[0], at, Why::Decided);
            }
        }
    }
    parts.into_iter().map(|profiles| Thing { body: thing.body.clone(), head: profiles[0], profiles }).collect()
}

/// What documents call bodies beside their names, by its words: the numbers of the bodies.
fn explained(clusters: &Clusters<'_>, things: &[Thing]) -> HashMap<String, BTreeSet<usize>> {
    let mut explained: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (nth, thing) in things.iter().enumerate() {
        for &at in &thing.profiles {
            let profile = clusters.profile(at);
            let bracketed = body::without_short(&profile.name).1;
            for form in profile.forms.iter().map(|form| &**form).chain(bracketed) {
                if let Some(short) = Body::read(form).filter(|short| short.core != thing.body.core) {
                    explained.entry(short.core).or_default().insert(nth);
                }
            }
        }
    }
    explained
}

/// Joins letters with the one body that a document calls so, or that alone has these initials.
fn letters(clusters: &mut Clusters<'_>, things: &[Thing], explained: &HashMap<String, BTreeSet<usize>>) {
    let mut by_initials: HashMap<&str, Vec<usize>> = HashMap::new();
    for (nth, thing) in things.iter().enumerate() {
        for letters in BTreeSet::from([&*thing.body.initials[0], &*thing.body.initials[1]]) {
            by_initials.entry(letters).or_default().push(nth);
        }
    }
    for nth in (0..things.len()).filter(|&nth| things[nth].body.is_acronym) {
        let core = &things[nth].body.core;
        let told: Vec<usize> =
            explained.get(core).into_iter().flatten().copied().filter(|&other| other != nth).collect();
        let guessed = || by_initials.get(core.as_str()).filter(|_| core.len() >= SHORTEST).cloned().unwrap_or_default();
        // "The electoral commission (CEC)" is the Central Electoral Commission, which has these letters.
        let within = |a: usize, b: usize| things[a].body.words.iter().all(|word| things[b].body.words.contains(word));
        let candidates = match guessed() {
            guessed if told.is_empty() => guessed,
            guessed => match guessed[..] {
                [whole] if !told.contains(&whole) && told.iter().all(|&short| within(short, whole)) => {
                    told.iter().for_each(|&short| _ = clusters.join(things[whole].head, things[short].head));
                    vec![whole]
                }
                _ => told,
            },
        };
        attach(clusters, things, nth, &candidates, Why::Acronym);
    }
}

/// Joins a short name with the one body that documents call so.
fn short_names(clusters: &mut Clusters<'_>, things: &[Thing], explained: &HashMap<String, BTreeSet<usize>>) {
    for (nth, thing) in things.iter().enumerate().filter(|(_, thing)| !thing.body.is_acronym) {
        let words: Vec<&str> = thing.body.core.split(' ').collect();
        if words.iter().any(|word| !body::is_common(word) && !body::is_type(word))
            && let Some(longer) = explained.get(&thing.body.core)
        {
            let longer: Vec<usize> = longer
                .iter()
                .copied()
                .filter(|&other| {
                    let longer: Vec<&str> = things[other].body.core.split(' ').collect();
                    let shorter = words.len() < longer.len() && words.iter().all(|word| longer.contains(word));
                    let telling = |word: &&str| !body::is_common(word) && !body::is_type(word) && longer.contains(word);
                    other != nth && (shorter || words.len() > 1 && words.iter().any(telling))
                })
                .collect();
            attach(clusters, things, nth, &longer, Why::Several);
        }
    }
}

/// Joins a ministry that does not say whose it is with the only one of its kind. A body that every town
/// has ("the council") is another one in every document.
fn unowned(clusters: &mut Clusters<'_>, things: &[Thing]) {
    let mut owned: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (nth, thing) in things.iter().enumerate().filter(|(_, thing)| !thing.body.whose.is_empty()) {
        owned.entry(&thing.body.core).or_default().push(nth);
    }
    for (nth, thing) in things.iter().enumerate().filter(|(_, thing)| thing.body.whose.is_empty()) {
        let words: Vec<&str> = thing.body.core.split(' ').collect();
        if !words.iter().all(|word| body::is_common(word)) || !words.iter().any(|word| body::is_head(word)) {
            if let Some(&[other]) = owned.get(&*thing.body.core).map(Vec::as_slice)
                && clusters.context.meet(&thing.profiles, &things[other].profiles)
            {
                clusters.join(things[other].head, thing.head);
            }
            continue;
        }
        match owned.get(&*thing.body.core).map(Vec::as_slice).unwrap_or_default() {
            [] if words.len() == 1 => thing.profiles.iter().for_each(|&at| clusters.scatter(at)),
            candidates => attach(clusters, things, nth, candidates, Why::Whose),
        }
    }
}

/// Joins a thing with its only candidate; where there are several, leaves it to its documents.
fn attach(clusters: &mut Clusters<'_>, things: &[Thing], nth: usize, candidates: &[usize], why: Why) {
    let roots: BTreeSet<u32> = candidates.iter().map(|&other| clusters.root(things[other].head)).collect();
    let thing = &things[nth];
    match roots.iter().copied().collect::<Vec<_>>()[..] {
        [] => {}
        [one] => {
            clusters.join(one, thing.head);
        }
        _ => {
            for &at in &thing.profiles {
                for &root in roots.iter().take(NOTED) {
                    clusters.alike(at, root, why);
                }
            }
            clusters.disperse(&thing.profiles);
            let mut by_root: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for &other in candidates {
                by_root.entry(clusters.root(things[other].head)).or_default().extend(&things[other].profiles);
            }
            clusters.place(&thing.profiles, &by_root.into_values().collect::<Vec<_>>());
        }
    }
}
