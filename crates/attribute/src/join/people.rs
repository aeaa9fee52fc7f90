//! Joining people: equal names first, then fuller and shorter ones, initials, surnames alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use ascribe_model::ActorKind;

use super::clusters::{Clusters, Told};
use super::given;
use super::partition::partition;
use super::person::Name;
use super::similar::Why;
use super::titles::Gender;
use super::{parts, surnames, typos};

/// More people than this with one surname and one first name are not compared with each other.
pub(super) const CROWD: usize = 200;

/// People of one name, as far as they are one.
pub(super) struct Person {
    pub(super) name: Name,
    /// A profile of them.
    pub(super) head: u32,
    pub(super) profiles: Vec<u32>,
    pub(super) told: Told,
    pub(super) count: u32,
    /// Kept for looking them up: see [`Name::surname_keys`].
    pub(super) keys: Vec<String>,
}

/// Joins all profiles that are people's.
pub(super) fn join(clusters: &mut Clusters<'_>) {
    let mut people = by_whole_name(clusters);
    let mut index = Index::new(&people);
    join_full(clusters, &mut people, &index);
    let pending: Vec<usize> = (0..people.len()).filter(|&nth| people[nth].name.given.len() == 1).collect();
    let decided: Vec<Vec<usize>> = pending.iter().map(|&nth| index.candidates(&people, nth)).collect();
    for (&nth, candidates) in pending.iter().zip(&decided) {
        surnames::join_initials(clusters, &people, nth, candidates);
    }
    index.add_initials(clusters, &people, &pending);
    surnames::join(clusters, &people, &index);
}

/// Joins what has equal names, apart from those that cannot be one person.
fn by_whole_name(clusters: &mut Clusters<'_>) -> Vec<Person> {
    let mut names: Vec<(Name, Vec<u32>)> = Vec::new();
    let mut group: Vec<usize> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut last = None;
    for at in 0..clusters.profiles.len() as u32 {
        let profile = clusters.profile(at);
        if clusters.kind(at) != ActorKind::Person || profile.alone {
            continue;
        }
        if last.as_ref() == Some(&profile.name) {
            if let Some((_, profiles)) = names.last_mut() {
                profiles.push(at);
            }
            continue;
        }
        last = Some(profile.name.clone());
        let Some(name) = Name::read(&profile.name) else {
            last = None;
            continue;
        };
        let nth = names.len();
        group.push(nth);
        for key in name.whole_keys() {
            let other = *by_key.entry(key).or_insert(nth);
            let (a, b) = (find(&group, other), find(&group, nth));
            group[a.max(b)] = a.min(b);
        }
        names.push((name, vec![at]));
    }
    drop(by_key);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for nth in 0..names.len() {
        members.entry(find(&group, nth)).or_default().push(nth);
    }
    let mut people = Vec::new();
    for members in members.into_values() {
        let order = |nth: usize| !given::lines(&names[nth].0.given).is_empty();
        let fullest = members.iter().copied().max_by_key(|&nth| (order(nth), names[nth].0.fullness(), Reverse(nth)));
        let Some(name) = fullest.map(|nth| names[nth].0.clone()) else { continue };
        // Those with the surname first have the first name where others have the surname.
        let same = members.iter().filter(|&&nth| names[nth].0.given != name.surname);
        let mut keys: Vec<String> = same.flat_map(|&nth| names[nth].0.surname_keys()).collect();
        keys.sort_unstable();
        keys.dedup();
        let profiles: Vec<u32> = members.iter().flat_map(|&nth| names[nth].1.iter().copied()).collect();
        let parts = if !name.is_full() { vec![profiles] } else { partition(clusters, &profiles) };
        for part in parts {
            people.push(Person::new(clusters, name.clone(), part, keys.clone()));
        }
    }
    people
}

fn find(group: &[usize], mut nth: usize) -> usize {
    while group[nth] != nth {
        nth = group[nth];
    }
    nth
}

impl Person {
    pub(super) fn new(clusters: &Clusters<'_>, name: Name, profiles: Vec<u32>, keys: Vec<String>) -> Self {
        let told = told(clusters, &profiles, &name);
        let count = profiles.iter().map(|&at| clusters.counts[at as usize]).sum();
        Self { name, head: profiles.first().copied().unwrap_or_default(), profiles, told, count, keys }
    }
}

fn told(clusters: &Clusters<'_>, profiles: &[u32], name: &Name) -> Told {
    let mut told = Told::default();
    let mut genders = [0u32; 2];
    for &at in profiles {
        let profile = clusters.profile(at);
        told.roles = told.roles.and(profile.roles);
        if let Some(gender) = profile.any_gender() {
            genders[gender as usize] += clusters.counts[at as usize];
        }
    }
    told.torn = genders[0] > 0 && genders[1] > 0;
    let by_name = given::is_female(&name.given).map(|she| if she { Gender::She } else { Gender::He });
    told.gender = by_name.or(match genders {
        [he, she] if he > she => Some(Gender::He),
        [he, she] if she > he => Some(Gender::She),
        _ => None,
    });
    told
}

/// Why two people whose surnames fit cannot be one.
pub(super) fn clash(clusters: &Clusters<'_>, a: &Person, b: &Person) -> Option<Why> {
    let (p, q) = (a.told.roles, b.told.roles);
    if p.conflict(q) || p.doubt(q) && !clusters.context.is_sure(&a.profiles, &b.profiles) {
        return Some(Why::Roles);
    }
    if let (Some(x), Some(y)) = (a.told.gender, b.told.gender)
        && x != y
        && !a.told.torn
        && !b.told.torn
    {
        return Some(Why::Gender);
    }
    clusters.conflict(&[a.head], &[b.head])
}

/// Where to look for people.
pub(super) struct Index {
    /// By a key of the surname and a first letter: those with a first name.
    by_letter: HashMap<(String, char), Vec<usize>>,
    /// By a key of the surname: those with a first name or an initial.
    pub(super) by_surname: HashMap<String, Vec<usize>>,
}

impl Index {
    fn new(people: &[Person]) -> Self {
        let mut index = Self { by_letter: HashMap::new(), by_surname: HashMap::new() };
        for (nth, person) in people.iter().enumerate().filter(|(_, person)| person.name.is_full()) {
            for key in &person.keys {
                for letter in letters(&person.name.given) {
                    index.by_letter.entry((key.clone(), letter)).or_default().push(nth);
                }
                index.by_surname.entry(key.clone()).or_default().push(nth);
            }
        }
        index
    }

    /// Initials that stand for nobody else are people too.
    fn add_initials(&mut self, clusters: &Clusters<'_>, people: &[Person], initials: &[usize]) {
        for &nth in initials.iter().filter(|&&nth| !clusters.is_own(people[nth].head)) {
            for key in &people[nth].keys {
                self.by_surname.entry(key.clone()).or_default().push(nth);
            }
        }
    }

    /// Those whom initials fit.
    fn candidates(&self, people: &[Person], nth: usize) -> Vec<usize> {
        let person = &people[nth];
        let mut found = BTreeSet::new();
        for key in &person.keys {
            for letter in person.name.given.chars() {
                found.extend(self.by_letter.get(&(key.clone(), letter)).into_iter().flatten().copied());
            }
        }
        found.retain(|&other| person.name.given_fit(&people[other].name));
        found.into_iter().collect()
    }
}

/// The initials that may stand for a first name.
fn letters(name: &str) -> BTreeSet<char> {
    ('a'..='z')
        .filter(|&letter| {
            given::initial_fits(letter, name) || name.chars().next().is_some_and(|first| akin(first) == akin(letter))
        })
        .collect()
}

/// Letters that transcriptions of Slavic names confuse.
fn akin(letter: char) -> char {
    match letter {
        'h' => 'g',
        'j' | 'i' | 'e' => 'y',
        'w' => 'v',
        other => other,
    }
}

/// Joins fuller and shorter forms, short first names and single wrong letters, where a name fits
/// people that are all one.
fn join_full(clusters: &mut Clusters<'_>, people: &mut [Person], index: &Index) {
    let mut near: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut note = |a: usize, b: usize| {
        near.entry(a).or_default().insert(b);
        near.entry(b).or_default().insert(a);
    };
    let mut buckets: HashMap<(&str, String), Vec<usize>> = HashMap::new();
    for list in index.by_surname.iter().filter(|(_, list)| list.len() > 1) {
        for &nth in list.1 {
            let given = &people[nth].name.given;
            for line in given::lines(given) {
                buckets.entry((list.0, format!("#{line}"))).or_default().push(nth);
            }
            buckets.entry((list.0, super::spelling::slavic(given))).or_default().push(nth);
        }
    }
    for crowd in buckets.values().filter(|crowd| (2..=CROWD).contains(&crowd.len())) {
        for (i, &a) in crowd.iter().enumerate() {
            for &b in &crowd[i + 1..] {
                let (p, q) = (&people[a], &people[b]);
                if a == b || near_already(clusters, p, q) {
                    continue;
                }
                if p.name.given_fit(&q.name) {
                    match clash(clusters, p, q) {
                        None => note(a, b),
                        Some(why) => clusters.alike(p.head, q.head, why),
                    }
                } else if p.name.given == q.name.given
                    && p.name.generation != q.name.generation
                    && p.name.middle.is_empty() == q.name.middle.is_empty()
                {
                    clusters.alike(p.head, q.head, Why::Generation);
                }
            }
        }
    }
    // Names that fit where nothing tells for or against it: they keep nobody apart.
    let mut open: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (a, b) in parts::pairs(people, index) {
        let (p, q) = (&people[a], &people[b]);
        if clash(clusters, p, q).is_none() {
            if p.told.roles.share(q.told.roles) || clusters.context.meet(&p.profiles, &q.profiles) {
                note(a, b);
            } else {
                open.insert((a, b));
            }
        }
    }
    for (a, b) in typos::pairs(people) {
        let (p, q) = (&people[a], &people[b]);
        if clash(clusters, p, q).is_none() && !near_already(clusters, p, q) {
            if typos::is_sure(p, q) || typos::is_slip(p, q) && clusters.context.meet(&p.profiles, &q.profiles) {
                note(a, b);
            } else {
                open.insert((a, b));
                clusters.alike(p.head, q.head, Why::Letter);
            }
        }
    }
    let full = |nth: usize| people[nth].name.fullness();
    let one =
        |a: usize, b: usize| near.get(&a).is_some_and(|of| of.contains(&b)) || open.contains(&(a.min(b), a.max(b)));
    let clear = |a: usize, b: usize| near[&a].iter().all(|&c| c == b || full(c) < full(a) || one(c, b));
    for (&a, others) in &near {
        for &b in others.range(a + 1..) {
            if clear(a, b) && clear(b, a) {
                clusters.join(people[a].head, people[b].head);
            } else {
                clusters.alike(people[a].head, people[b].head, Why::Several);
            }
        }
    }
}

fn near_already(clusters: &Clusters<'_>, a: &Person, b: &Person) -> bool {
    clusters.root(a.head) == clusters.root(b.head)
}
