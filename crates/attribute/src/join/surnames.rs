//! Joining initials and surnames alone with the one whom they mean.

use std::collections::{BTreeMap, BTreeSet};

use super::clusters::{Clusters, Told};
use super::given;
use super::partition::partition;
use super::people::{Index, Person, clash};
use super::similar::{NOTED, Why};

/// Joins those with initials with the one who fits; where nobody does, they are people themselves.
pub(super) fn join_initials(clusters: &mut Clusters<'_>, people: &[Person], nth: usize, candidates: &[usize]) {
    if candidates.is_empty() {
        partition(clusters, &people[nth].profiles);
    } else {
        resolve(clusters, people, nth, candidates);
    }
}

/// Joins a short name with the one who fits, separately for all that documents tell beside it.
fn resolve(clusters: &mut Clusters<'_>, people: &[Person], nth: usize, candidates: &[usize]) {
    let mut kinds: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for &at in &people[nth].profiles {
        let p = clusters.profile(at);
        kinds.entry((p.label, p.roles, p.gender, p.pronoun, p.seats.clone())).or_default().push(at);
    }
    for profiles in kinds.into_values() {
        let part = Person::new(clusters, people[nth].name.clone(), profiles, Vec::new());
        if clusters.is_decided(part.head) {
            continue;
        }
        let possible = |&other: &usize| clash(clusters, &part, &people[other]).is_none();
        let possible: Vec<usize> = candidates.iter().copied().filter(possible).collect();
        let fits = |&other: &usize| {
            let (own, roles) = (part.told.roles, people[other].told.roles);
            let same = if candidates.len() == 1 { roles.akin(own) } else { roles.share(own) };
            !own.has_calling() || !roles.has_calling() || same
        };
        let fitting: Vec<usize> = possible.iter().copied().filter(fits).collect();
        match choose(clusters, people, part.told, &fitting) {
            Choice::One(other) => settle(clusters, people, &part, other, candidates),
            Choice::Several => leave(clusters, people, &part.profiles, &fitting),
            Choice::Nobody => leave(clusters, people, &part.profiles, &possible),
        }
    }
}

/// Joins a short name with the only one whom it fits, but for the documents of other affairs, which say
/// nothing that he does.
fn settle(clusters: &mut Clusters<'_>, people: &[Person], part: &Person, whole: usize, candidates: &[usize]) {
    let whole = &people[whole];
    let root = clusters.root(whole.head);
    let same = || candidates.iter().map(|&nth| &people[nth]).filter(|person| clusters.root(person.head) == root);
    let frequent = same().map(|person| person.count).sum::<u32>() >= FREQUENT;
    let shared = same().any(|person| person.told.roles.share(part.told.roles));
    if frequent || shared {
        part.profiles.iter().for_each(|&at| _ = clusters.join(whole.head, at));
        return;
    }
    // Whoever else has the surname is of the affair, too: "Mrs Harrow" beside Bill Harrow.
    let all = |nth: &usize| people[*nth].profiles.iter().copied();
    let family = clusters.context.around(&candidates.iter().flat_map(all).collect::<Vec<_>>());
    let profiles: Vec<u32> = same().flat_map(|person| person.profiles.iter().copied()).collect();
    let own = clusters.context.around(&profiles);
    let fits = |at: u32, document: u32| !own.has(document) && !clusters.context.is_strange(at, document, &family);
    let documents = |at: u32| clusters.context.documents(at).iter().copied();
    if part.profiles.iter().all(|&at| documents(at).all(|document| fits(at, document))) {
        part.profiles.iter().for_each(|&at| _ = clusters.join(whole.head, at));
        return;
    }
    let placed: Vec<(u32, u32)> = part
        .profiles
        .iter()
        .flat_map(|&at| documents(at).map(move |document| (at, document)))
        .filter(|&(at, document)| fits(at, document))
        .collect();
    for &at in &part.profiles {
        clusters.alike(at, whole.head, Why::Affair);
    }
    clusters.disperse(&part.profiles);
    for (at, document) in placed {
        clusters.put(at, document, whole.head);
    }
}

/// Whom more documents than this name in full is known without an affair.
const FREQUENT: u32 = 20;

enum Choice {
    Nobody,
    One(usize),
    Several,
}

/// The one of several whom a name means: there is only one, or what he does is what one of them does.
fn choose(clusters: &Clusters<'_>, people: &[Person], told: Told, candidates: &[usize]) -> Choice {
    let Some(&first) = candidates.first() else { return Choice::Nobody };
    let root = |nth: usize| clusters.root(people[nth].head);
    if candidates.iter().all(|&other| root(other) == root(first)) {
        return Choice::One(first);
    }
    let sharing: Vec<usize> =
        candidates.iter().copied().filter(|&nth| people[nth].told.roles.share(told.roles)).collect();
    match sharing.first() {
        Some(&one) if sharing.iter().all(|&other| root(other) == root(one)) => Choice::One(one),
        _ => Choice::Several,
    }
}

/// Leaves profiles whose name fits several to their documents; those that tell one calling stay one.
fn leave(clusters: &mut Clusters<'_>, people: &[Person], profiles: &[u32], candidates: &[usize]) {
    let roots: BTreeSet<u32> = candidates.iter().map(|&nth| clusters.root(people[nth].head)).collect();
    for &at in profiles {
        for &root in roots.iter().take(NOTED) {
            clusters.alike(at, root, Why::Several);
        }
    }
    clusters.disperse(profiles);
    let mut by_role: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for &at in profiles.iter().filter(|&&at| clusters.profile(at).roles.has_calling()) {
        let profile = clusters.profile(at);
        by_role.entry((profile.roles, profile.gender, profile.seats.clone())).or_default().push(at);
    }
    for same in by_role.values() {
        clusters.gather(same);
    }
    let mut by_root: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for &nth in candidates {
        by_root.entry(clusters.root(people[nth].head)).or_default().extend(&people[nth].profiles);
    }
    clusters.place(profiles, &by_root.into_values().collect::<Vec<_>>());
}

/// Joins surnames alone with the one who fits.
pub(super) fn join(clusters: &mut Clusters<'_>, people: &[Person], index: &Index) {
    for nth in (0..people.len()).filter(|&nth| people[nth].name.is_bare()) {
        let mut candidates: BTreeSet<usize> = BTreeSet::new();
        for key in &people[nth].keys {
            candidates.extend(index.by_surname.get(key).into_iter().flatten());
        }
        if candidates.is_empty() {
            let keys = people[nth].name.loose_keys();
            candidates.extend(keys.iter().filter_map(|key| index.by_surname.get(key)).flatten());
        }
        if candidates.is_empty() {
            alone(clusters, &people[nth]);
            continue;
        }
        let candidates: Vec<usize> = candidates.into_iter().collect();
        resolve(clusters, people, nth, &candidates);
    }
}

/// A single name that nobody has a longer form of: one person, unless the documents conflict, or it
/// is a first name, which many have.
fn alone(clusters: &mut Clusters<'_>, person: &Person) {
    let first_name = !given::lines(&person.name.last).is_empty();
    let (told, untold): (Vec<u32>, Vec<u32>) =
        person.profiles.iter().partition(|&&at| !first_name || clusters.profile(at).roles.has_calling());
    untold.into_iter().for_each(|at| clusters.scatter(at));
    if !told.is_empty() {
        partition(clusters, &told);
    }
}
