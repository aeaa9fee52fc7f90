//! Whether two figures count the same thing.

use std::collections::{BTreeMap, BTreeSet};

use super::thing::{Head, Thing, is_part};

/// Whether what is said of two figures is about one thing, at one time and place and in one light. In doubt
/// it is not: a conflict that is none costs a reader's trust, one that is missed costs a look.
pub(super) fn same(a: &Thing, b: &Thing) -> bool {
    a.dimension == b.dimension
        && a.light == b.light
        && a.rate == b.rate
        && a.frames == b.frames
        && heads_fit(&a.head, &b.head)
        && !opposed(&a.contrasts, &b.contrasts)
        && !a.names.part(&b.names)
        && !a.places.part(&b.places)
        && a.when.fits(&b.when)
        && says_the_same(a, b)
}

/// A noun for people in general may stand for any people: "one sailor", "seven people".
fn heads_fit(a: &Head, b: &Head) -> bool {
    a == b || matches!((a, b), (Head::People, other) | (other, Head::People) if is_part(other))
}

/// Whether both take a side of something, and not the same.
fn opposed(a: &BTreeSet<(u16, u16)>, b: &BTreeSet<(u16, u16)>) -> bool {
    let sides = |all: &BTreeSet<(u16, u16)>| {
        let mut sides: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
        for &(group, side) in all {
            sides.entry(group).or_default().insert(side);
        }
        sides
    };
    let other = sides(b);
    sides(a).iter().any(|(group, sides)| other.get(group).is_some_and(|others| sides.is_disjoint(others)))
}

fn says_the_same(a: &Thing, b: &Thing) -> bool {
    let people = |thing: &Thing| thing.head == Head::People || is_part(&thing.head);
    if people(a) && people(b) && !(a.events.is_empty() && b.events.is_empty()) {
        return a.events == b.events;
    }
    if a.modifiers.part(&b.modifiers) || a.verbs.part(&b.verbs) {
        return false;
    }
    let shared = a.words.shared(&b.words).count() + a.modifiers.shared(&b.modifiers).count();
    let least = (a.words.len() + a.modifiers.len()).min(b.words.len() + b.modifiers.len());
    match a.head {
        // The thing itself is shared as well.
        Head::Noun(_) => shared >= 1 && 2 * shared >= least,
        _ => shared >= 2 && 2 * shared >= least || shared == 1 && least == 1,
    }
}
