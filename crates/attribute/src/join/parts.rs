//! Double surnames, of which documents may give a part.

use std::collections::BTreeSet;

use super::given;
use super::people::{CROWD, Index, Person};

/// Pairs of one first name of whom one has a part of the other's surname: before or after a marriage,
/// or without the mother's name.
pub(super) fn pairs(people: &[Person], index: &Index) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for (nth, person) in people.iter().enumerate().filter(|(_, person)| person.name.is_full()) {
        // "Salas Vidal" may be Pedro Salas Vidal.
        if given::lines(&person.name.given).is_empty() && person.name.middle.is_empty() {
            let others = person.keys.iter().filter_map(|key| index.by_surname.get(key)).flatten().copied();
            for other in others.take(CROWD).filter(|&other| people[other].name.parts.contains(&person.name.given)) {
                pairs.insert((nth.min(other), nth.max(other)));
            }
        }
        for part in &person.name.parts {
            let others = index.by_surname.get(&format!("={part}")).into_iter().flatten().copied();
            for other in others.take(CROWD) {
                if other != nth && people[other].name.begins_like(&person.name) {
                    pairs.insert((nth.min(other), nth.max(other)));
                }
            }
        }
    }
    pairs
}
