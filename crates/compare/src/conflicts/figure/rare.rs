//! How much two figures have in common that few other stories have.
//!
//! Among a handful of stories on one affair most words stand in most of them. Two figures whose sentences, and the text
//! around them, share words that stand at figures of hardly another story are likely to be of one thing, whatever the
//! words are.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Kept;

/// Fewest stories among which it shows what is rare.
const FEWEST: usize = 4;

/// Fewest rare words that the sentences of two figures share.
const WORDS: f64 = 0.75;

/// How much two figures of one thing have in common at least.
const MUCH: f64 = 5.0;

/// How much they have in common at least where no third story has a figure of their measure.
const SOME: f64 = 2.5;

/// How much one day tells for which both hold.
const DAY: f64 = 2.0;

/// In how many stories words and names stand at figures.
#[derive(Default)]
pub(super) struct Rare<'a> {
    about: HashMap<&'a str, usize>,
    names: HashMap<&'a str, usize>,
    around: HashMap<u32, usize>,
    stories: usize,
}

impl<'a> Rare<'a> {
    pub(super) fn read(kept: &'a [Kept]) -> Self {
        Self {
            about: stories(kept, |one| one.account.about.iter().map(|word| &**word).collect()),
            names: stories(kept, |one| one.account.names.iter().map(|name| &**name).collect()),
            around: stories(kept, |one| one.setting.words().to_vec()),
            stories: kept.iter().map(|one| one.story).collect::<HashSet<_>>().len(),
        }
    }

    /// Whether two figures have so much in common that they are of one thing if of one measure or noun. `alone` says
    /// that no other story has a figure of it.
    pub(super) fn tie(&self, one: &Kept, other: &Kept, alone: bool) -> bool {
        let (a, b) = (&one.account, &other.account);
        let about: f64 = a.about.shared(&b.about).map(|word| weight(&self.about, &**word)).sum();
        let names: f64 = a.names.shared(&b.names).map(|name| weight(&self.names, &**name)).sum();
        let around = one.setting.words().iter().filter(|word| other.setting.words().binary_search(word).is_ok());
        let around: f64 = around.map(|word| weight(&self.around, word)).sum();
        let day = if one.thing.when.is_same_day(&other.thing.when) { DAY } else { 0.0 };
        let all = 2.0 * about + names + around / 2.0 + day;
        self.stories >= FEWEST && (about >= WORDS && all >= MUCH || alone && all >= SOME)
    }
}

/// 1 for what no third story has, less for what many have.
fn weight<K: Hash + Eq + ?Sized, O: Hash + Eq + std::borrow::Borrow<K>>(stories: &HashMap<O, usize>, word: &K) -> f64 {
    let stories = stories.get(word).copied().unwrap_or(2);
    1.0 / f64::from(u32::try_from(stories.saturating_sub(1).max(1)).unwrap_or(u32::MAX))
}

/// In how many stories something stands.
fn stories<'a, K: Hash + Eq + Copy>(kept: &'a [Kept], of: impl Fn(&'a Kept) -> Vec<K>) -> HashMap<K, usize> {
    let mut seen: HashSet<(u32, K)> = HashSet::new();
    let mut stories = HashMap::new();
    for one in kept {
        for word in of(one) {
            if seen.insert((one.story, word)) {
                *stories.entry(word).or_default() += 1;
            }
        }
    }
    stories
}
