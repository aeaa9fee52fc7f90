//! One conflict for each difference, however many reports there are of it.

use std::collections::{BTreeMap, BTreeSet};

use ascribe_model::Conflict;

use super::told::conflict;
use super::words::Said;
use super::{Pair, Version};

/// One conflict for each difference, on the pair that has most words in common.
pub(super) fn report(versions: &[Version<'_>], pairs: Vec<Pair<'_>>, found: &mut Vec<Conflict>) {
    let mut by_difference: BTreeMap<[String; 2], Vec<Pair<'_>>> = BTreeMap::new();
    for pair in pairs {
        let (a, b) = pair.words(versions);
        let plain = |said: &[Said]| said.iter().map(|word| word.plain.as_str()).collect::<Vec<_>>().join(" ");
        let sides = pair.aligned.differ.iter().map(|(x, y)| (plain(&a[x.clone()]), plain(&b[y.clone()])));
        let (left, right): (Vec<String>, Vec<String>) = sides.unzip();
        let mut key = [left.join("|"), right.join("|")];
        key.sort_unstable();
        by_difference.entry(key).or_default().push(pair);
    }
    for pairs in by_difference.values() {
        let Some(best) = pairs.iter().min_by_key(|pair| (usize::MAX - pair.aligned.matched, pair.versions)) else {
            continue;
        };
        let mut stories: [BTreeSet<u32>; 2] = Default::default();
        let words = shown(versions, best);
        for pair in pairs {
            let swap = usize::from(shown(versions, pair) != words);
            for (side, version) in [pair.versions.0, pair.versions.1].into_iter().enumerate() {
                stories[side ^ swap].extend(versions[version].kept.iter().map(|kept| kept.story));
            }
        }
        found.push(conflict(versions, best, &stories));
    }
}

/// The left words of the first difference.
fn shown(versions: &[Version<'_>], pair: &Pair<'_>) -> String {
    let (x, _) = &pair.aligned.differ[0];
    pair.words(versions).0[x.clone()].iter().map(|word| word.plain.as_str()).collect::<Vec<_>>().join(" ")
}
