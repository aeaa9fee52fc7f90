//! Two phrases of one proposition that share a word and say opposite things: the longer knows better, and of two
//! that are as long the first.

use std::collections::BTreeSet;

use super::{Stance, Taken};
use crate::codebook::Hit;

/// Drops what is said by the shorter of two such phrases. `said` are the places in `taken` of the stances of one
/// proposition with their phrases, in order, and `group` is all that was found for it.
pub(super) fn drop_crossed(taken: &mut Vec<Taken>, said: &[(usize, &Hit)], group: &[Hit]) {
    let mut dropped: BTreeSet<usize> = BTreeSet::new();
    for (nth, (first, left)) in said.iter().enumerate() {
        let near = said[nth + 1..].iter().take_while(|(_, right)| right.at.start < left.at.end);
        for (second, right) in near.filter(|(_, right)| crosses(left, right, group)) {
            let (a, b) = (&taken[*first], &taken[*second]);
            let opposite = a.stance != Stance::Hedge && b.stance == a.stance.turned();
            if !opposite || (a.statement, a.reported) != (b.statement, b.reported) {
                continue;
            }
            let length = |hit: &Hit| (hit.named.len(), hit.at.len());
            dropped.insert(if length(left) < length(right) { *first } else { *second });
        }
    }
    if dropped.is_empty() {
        return;
    }
    let mut nth = 0..;
    taken.retain(|_| nth.next().is_none_or(|nth| !dropped.contains(&nth)));
}

/// Whether two phrases name one word that is not the topic.
fn crosses(left: &Hit, right: &Hit, group: &[Hit]) -> bool {
    let topic = |at: usize| group.iter().any(|hit| hit.role.is_subject() && hit.named.contains(&at));
    right.named.iter().any(|&at| left.named.contains(&at) && !topic(at))
}
