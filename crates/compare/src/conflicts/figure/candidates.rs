//! Which figures are compared word by word: those that share a key.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::Kept;
use super::dimension::Dimension;
use super::head::{Head, is_part};

/// Most figures of one key that are compared with one another.
const COMMON: usize = 200;

/// Most values of a key: what has more is not one thing. Few affairs have a dozen accounts of one number.
const VALUES: usize = 12;

/// Most values of a key without dates, of which some may be those of other days.
const UNDATED: usize = 6;

/// Pairs of figures that share a key, each once and in order.
pub(super) fn candidates(kept: &[Kept]) -> Vec<(usize, usize)> {
    let mut keyed: HashMap<(Dimension, Option<Head>, Arc<str>), Vec<usize>> = HashMap::new();
    for (nth, one) in kept.iter().enumerate() {
        let head = Some(&one.thing.head).filter(|head| matches!(head, Head::Noun(_)) && !is_part(head));
        for (dimension, word) in one.keys() {
            keyed.entry((dimension, head.cloned(), word)).or_default().push(nth);
        }
    }
    let mut pairs = HashSet::new();
    for group in keyed.values() {
        if group.len() <= COMMON {
            collect(kept, group, &mut pairs);
            continue;
        }
        let mut named: HashMap<&Arc<str>, Vec<usize>> = HashMap::new();
        for &nth in group {
            for name in kept[nth].thing.names.iter() {
                named.entry(name).or_default().push(nth);
            }
        }
        for group in named.values().filter(|group| group.len() <= COMMON) {
            collect(kept, group, &mut pairs);
        }
    }
    let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

fn collect(kept: &[Kept], group: &[usize], pairs: &mut HashSet<(usize, usize)>) {
    let values = |group: &[usize]| group.iter().map(|&nth| kept[nth].span.bits()).collect::<HashSet<_>>().len();
    let undated: Vec<usize> = group.iter().copied().filter(|&nth| kept[nth].on.is_none()).collect();
    let dated: Vec<usize> = group.iter().copied().filter(|&nth| kept[nth].on.is_some()).collect();
    let group = if values(&undated) > UNDATED { &dated } else { group };
    if values(group) > VALUES {
        return;
    }
    for (nth, &a) in group.iter().enumerate() {
        pairs.extend(group[nth + 1..].iter().map(|&b| (a, b)));
    }
}
