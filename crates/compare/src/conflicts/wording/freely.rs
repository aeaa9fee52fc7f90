//! Statements of one occasion, each in a reporter's own words.

use std::collections::{HashMap, HashSet};

use super::align::Aligned;
use super::back::takes_back;
use super::clash::clash;
use super::cut::cut;
use super::index::{in_matter, in_words};
use super::matter::{Matter, matter};
use super::near::{is_very_near, near, whole};
use super::retold::retold;
use super::{Kept, Pair, Topics, Version, apart};

/// What was said on one occasion and is told in two ways, as quotation or report, that do not say the same.
pub(super) fn freely<'a>(
    versions: &[Version<'a>],
    settled: &HashSet<(usize, usize)>,
    topics: &Topics,
) -> Vec<Pair<'a>> {
    let many = topics.are_many();
    let mut alike: Vec<Near<'_>> = Vec::new();
    // How like the best partner of a version in a story is.
    let mut best: HashMap<(usize, u32), (usize, usize)> = HashMap::new();
    let mut candidates = in_matter(versions);
    candidates.extend(in_words(versions));
    candidates.sort_unstable();
    candidates.dedup();
    for (a, b) in candidates {
        let (one, other) = (&versions[a], &versions[b]);
        let close = apart(one, other).find(|(x, y)| {
            (x.back == y.back || x.is_surely_one_occasion(y, true, many))
                && x.is_recalled(y)
                && (x.is_one_occasion(y, many)
                    || x.is_surely_one_occasion(y, true, many)
                    || x.is_likely_one_occasion(y, many))
        });
        let Some((left, right)) = close else { continue };
        let matter = matter(&one.told, &other.told);
        let order = matter.as_ref().map_or((0, 0), Matter::order);
        for (version, story) in [(a, right.story), (b, left.story)] {
            let known = best.entry((version, story)).or_default();
            *known = order.max(*known);
        }
        alike.push(Near { matter, order, left, right, versions: (a, b) });
    }
    let is_best = |near: &Near<'_>| {
        let (a, b) = near.versions;
        [(a, near.right.story), (b, near.left.story)]
            .iter()
            .all(|key| best.get(key).is_none_or(|best| *best <= near.order))
    };
    alike.retain(|near| is_best(near) && !settled.contains(&near.versions));
    let pair = |found: Near<'a>| {
        let (one, other) = (&versions[found.versions.0], &versions[found.versions.1]);
        let (aligned, told) = found.differ(one, other, many)?;
        Some(Pair { left: found.left, right: found.right, aligned, versions: found.versions, told })
    };
    alike.into_iter().filter_map(pair).collect()
}

/// Two statements that may be of one matter and one occasion.
struct Near<'a> {
    matter: Option<Matter>,
    /// By which of two pairs is more alike.
    order: (usize, usize),
    left: &'a Kept,
    right: &'a Kept,
    versions: (usize, usize),
}

impl Near<'_> {
    /// What differs and matters, if anything does, and whether among all words or the quoted ones alone.
    fn differ(&self, one: &Version<'_>, other: &Version<'_>, many: bool) -> Option<(Aligned, bool)> {
        let (left, right) = (self.left, self.right);
        let quoted = !left.reported && !right.reported;
        let surely = left.is_surely_one_occasion(right, false, many);
        if let Some(matter) = &self.matter {
            let is_near =
                |aligned: &Aligned| surely || is_very_near(aligned) && left.is_surely_one_occasion(right, true, many);
            let told = near(&one.told, &other.told, matter).filter(is_near);
            if left.back != right.back {
                return told.filter(|_| self.takes_back(one, other, matter)).map(|told| (told, true));
            }
            if let Some(told) = told.or_else(|| cut(&one.told, &other.told).filter(|_| quoted && surely)) {
                return Some((told, true));
            }
            if quoted && surely && matter.is_asked(&one.told, &other.told) {
                return whole(&one.told, &other.told, matter).map(|told| (told, true));
            }
        }
        if left.back != right.back {
            return None;
        }
        if quoted
            && left.is_one_occasion(right, many)
            && let Some(said) = retold(&one.said, &other.said)
        {
            return Some((said, false));
        }
        let likely = surely || left.is_likely_one_occasion(right, many);
        let matter = self.matter.as_ref().filter(|matter| likely && matter.is_one(many))?;
        let differs = clash(&one.told, &other.told, matter);
        Some((differs.then(|| whole(&one.told, &other.told, matter))??, true))
    }

    /// Whether what one takes back is said in the very sentence that the other gives otherwise.
    fn takes_back(&self, one: &Version<'_>, other: &Version<'_>, matter: &Matter) -> bool {
        let (told, at) = if self.left.back { (&one.told, &matter.at.0) } else { (&other.told, &matter.at.1) };
        let shown: Vec<&str> = told.words[at.clone()].iter().map(|word| &*word.shown).collect();
        takes_back([&*shown.join(" ")].into_iter(), "")
    }
}
