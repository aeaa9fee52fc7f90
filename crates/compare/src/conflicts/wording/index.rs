//! Which of one actor's statements are worth being laid side by side.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::codebook::lemma;

use super::align::is_content;
use super::sense::{FULL, Told};
use super::words::{Said, read, told};
use super::{Kept, Version};

/// Fewest words of a quotation that is compared.
const SHORT: usize = 4;

/// Most statements of one actor that share a key before only neighbours are compared.
const COMMON: usize = 40;

/// How many neighbours.
const NEIGHBOURS: usize = 8;

/// Most statements that a concept is rare with: two of them need have no other in common.
const RARE: usize = 4;

/// The versions of one actor's statements, each with those that give it.
pub(super) fn versions(of_one: &[Kept]) -> Vec<Version<'_>> {
    let mut known: HashMap<u64, usize> = HashMap::new();
    let mut versions: Vec<Version<'_>> = Vec::new();
    for kept in of_one {
        let all = told(&kept.pieces);
        let said = if kept.reported { Vec::new() } else { read(&kept.pieces) };
        let said = if said.len() < SHORT { Vec::new() } else { said };
        let own = if said.is_empty() { &all } else { &said };
        let mut hash = DefaultHasher::new();
        (kept.reported, said.is_empty()).hash(&mut hash);
        own.iter().for_each(|word| word.plain.hash(&mut hash));
        match known.get(&hash.finish()) {
            Some(&nth) => versions[nth].kept.push(kept),
            None => {
                known.insert(hash.finish(), versions.len());
                versions.push(Version { said, told: Told::new(all), kept: vec![kept] });
            }
        }
    }
    versions
}

/// Pairs of versions whose quoted words share strings, each once and in order.
pub(super) fn in_words(versions: &[Version<'_>]) -> Vec<(usize, usize)> {
    let shared = shared(versions.iter().map(|version| keys(&version.said).collect()));
    let mut pairs: Vec<(usize, usize)> = shared.into_keys().collect();
    pairs.sort_unstable();
    pairs
}

/// Pairs of versions that speak of the same: two concepts, or one that few others have.
pub(super) fn in_matter(versions: &[Version<'_>]) -> Vec<(usize, usize)> {
    let concepts = |version: &Version<'_>| -> Vec<u64> {
        let senses = version.told.senses.iter().flatten().filter(|sense| sense.weight == FULL);
        senses.map(|sense| sense.concept).collect()
    };
    let shared = shared(versions.iter().map(concepts));
    let mut pairs: Vec<(usize, usize)> =
        shared.into_iter().filter(|(_, (keys, rare))| *keys >= 2 || *rare).map(|(pair, _)| pair).collect();
    pairs.sort_unstable();
    pairs
}

/// How many keys two versions share, and whether one of them is rare.
fn shared(keys: impl Iterator<Item = Vec<u64>>) -> HashMap<(usize, usize), (usize, bool)> {
    let mut keyed: HashMap<u64, Vec<usize>> = HashMap::new();
    for (nth, keys) in keys.enumerate() {
        for key in keys {
            let all = keyed.entry(key).or_default();
            if all.last() != Some(&nth) {
                all.push(nth);
            }
        }
    }
    let mut shared: HashMap<(usize, usize), (usize, bool)> = HashMap::new();
    for all in keyed.values() {
        let reach = if all.len() > COMMON { NEIGHBOURS } else { COMMON };
        for (nth, &a) in all.iter().enumerate() {
            for &b in all[nth + 1..].iter().take(reach) {
                let (keys, rare) = shared.entry((a, b)).or_default();
                *keys += 1;
                *rare |= all.len() <= RARE;
            }
        }
    }
    shared
}

/// Three words in a row, and two words with a meaning beside each other, whatever stands between and whichever is first.
fn keys(said: &[Said]) -> impl Iterator<Item = u64> {
    let hashed = |words: &[&str]| {
        let mut hash = DefaultHasher::new();
        words.hash(&mut hash);
        hash.finish()
    };
    let plain: Vec<&str> = said.iter().map(|word| word.plain.as_str()).collect();
    let stems: Vec<String> = plain.iter().filter(|word| is_content(word)).map(|word| lemma(word)).collect();
    let mut keys: Vec<u64> = plain.windows(3).map(hashed).collect();
    keys.extend(stems.windows(2).map(|pair| hashed(&[(&pair[0]).min(&pair[1]), (&pair[0]).max(&pair[1])])));
    keys.into_iter()
}
