//! Whether two figures count the same thing.

use std::collections::{BTreeMap, BTreeSet};

use super::head::{Head, is_part};
use super::lists::PART;
use super::thing::Thing;

/// Keys of verbs that say no more than that somebody is somewhere.
const RESTS: &[&str] = &["lie", "lai", "sit", "stand", "stai", "wait"];

/// Whether what is said of two figures is about one thing, at one time and place and in one light. In doubt
/// it is not: a conflict that is none costs a reader's trust, one that is missed costs a look. `dated` says that the
/// day of one of them is known, at least.
pub(super) fn same(a: &Thing, b: &Thing, dated: bool) -> bool {
    may_be_same(a, b) && says_the_same(a, b, dated)
}

/// Whether nothing tells two things counted apart.
pub(super) fn may_be_same(a: &Thing, b: &Thing) -> bool {
    a.dimension == b.dimension
        && a.opposite == b.opposite
        && a.light.fits(b.light)
        && a.rate == b.rate
        && a.frames == b.frames
        && heads_fit(&a.head, &b.head)
        && !opposed(&a.contrasts, &b.contrasts)
        && !elsewhere(a, b)
        && a.when.fits(&b.when)
        && counted_from_one(a, b)
}

/// Whether both say where, and neither names the place of the other.
fn elsewhere(a: &Thing, b: &Thing) -> bool {
    let names = |one: &Thing, other: &Thing| one.places.shared(&other.names).next().is_some();
    a.places.part(&b.places) && !names(a, b) && !names(b, a)
}

/// Whether the other names what a length of time is counted from as well. A length that only may be counted from it
/// must be one to the same end: "an hour passed from the call until the crew came".
fn counted_from_one(a: &Thing, b: &Thing) -> bool {
    let names = |one: &Thing, other: &Thing| {
        let ends = || one.words.shared(&other.words).any(|word| !one.from.has(word));
        let plainly = || !other.lasts && one.from.shared(&other.words).next().is_some() && ends();
        one.from.is_empty() || one.from.shared(&other.from).next().is_some() || plainly()
    };
    names(a, b) && names(b, a)
}

/// A noun for people in general may stand for any people: "one sailor", "seven people"; and for what has no noun: "the
/// hall seats 600".
fn heads_fit(a: &Head, b: &Head) -> bool {
    a == b
        || matches!((a, b), (Head::People, other) | (other, Head::People) if is_part(other) || *other == Head::Unsaid)
}

/// Whether both take a side of something, and not the same.
pub(super) fn opposed(a: &[(u16, u16)], b: &[(u16, u16)]) -> bool {
    let sides = |all: &[(u16, u16)]| {
        let mut sides: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
        for &(group, side) in all {
            sides.entry(group).or_default().insert(side);
        }
        sides
    };
    let other = sides(b);
    sides(a).iter().any(|(group, sides)| other.get(group).is_some_and(|others| sides.is_disjoint(others)))
}

fn says_the_same(a: &Thing, b: &Thing, dated: bool) -> bool {
    let people = |thing: &Thing| thing.head == Head::People || is_part(&thing.head);
    if people(a) && people(b) && !(a.events.is_empty() && b.events.is_empty()) {
        return a.events == b.events;
    }
    // A verb of one need not be a verb of the other: "it rained", "the rain".
    let verbs = a.verbs.is_empty()
        || b.verbs.is_empty()
        || a.verbs.iter().any(|verb| b.said().any(|word| word == verb))
        || b.verbs.iter().any(|verb| a.said().any(|word| word == verb));
    if a.modifiers.part(&b.modifiers) || !verbs || parts(a) != parts(b) {
        return false;
    }
    let shared = a.said().filter(|word| b.said().any(|other| other == *word)).count();
    let [one, other] = [a, b].map(|thing| thing.words.len() + thing.modifiers.len() + thing.events.len());
    let least = one.min(other);
    // One day that both name tells as much as the days on which they were said.
    let timed = a.when.is_same_day(&b.when);
    let plain = |one: &Thing, other: &Thing| {
        one.said().all(|word| RESTS.contains(&&**word) || other.said().any(|of_other| of_other == word))
    };
    let met = timed && a.names.shared(&b.names).next().is_some() && (plain(a, b) || plain(b, a));
    match (&a.head, a.dimension.is_share()) {
        // What share of what does what: all of it counts.
        (_, true) => shared == least && (shared >= 2 || shared == a.events.shared(&b.events).count() && shared == 1),
        // The thing itself is shared as well.
        (Head::Noun(_), _) => shared >= 1 && 2 * shared >= least && a.events.has("killed") == b.events.has("killed"),
        // One word alone says little, and a verb least, unless a name stands with both: everything costs, and everybody
        // pays. But people march for one thing.
        _ if shared == 1 && least == 1 => {
            let more = if one > other { a } else { b };
            let measured = a.dimension.is_speed() || more.said().any(|word| *word == more.of);
            let plain = one != other && !measured && !more.verbs.is_empty()
                || a.verbs.shared(&b.words).chain(b.verbs.shared(&a.words)).next().is_some();
            let verb = plain && a.names.shared(&b.names).next().is_none();
            people(a) && people(b) || (dated && !verb || timed && a.when == b.when) && !a.dimension.is_money()
        }
        _ => (shared >= 2 || met && shared >= 1) && 2 * shared >= least,
    }
}

/// The words of a clause for some of the people: a child's ticket is another thing than a ticket.
fn parts(thing: &Thing) -> Vec<&str> {
    thing.words.iter().chain(thing.modifiers.iter()).map(|word| &**word).filter(|word| PART.contains(*word)).collect()
}
