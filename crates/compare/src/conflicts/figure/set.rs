//! Sets of words.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::conflicts::party::Pool;

/// Words, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Words(Box<[Arc<str>]>);

impl Words {
    pub(super) fn new(words: &BTreeSet<String>, pool: &mut Pool) -> Self {
        Self(words.iter().map(|word| pool.get(word)).collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        self.0.iter()
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.binary_search_by(|one| (**one).cmp(word)).is_ok()
    }

    /// Whether it is this word and no other.
    pub(super) fn is_only(&self, word: &str) -> bool {
        matches!(&*self.0, [only] if &**only == word)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of some words, if there is one.
    pub(super) fn first<'a>(words: impl Iterator<Item = &'a Arc<str>>) -> Self {
        Self(words.min().into_iter().cloned().collect())
    }

    pub(super) fn add(&mut self, word: Arc<str>) {
        let mut words = std::mem::take(&mut self.0).into_vec();
        if let Err(place) = words.binary_search(&word) {
            words.insert(place, word);
        }
        self.0 = words.into();
    }

    pub(super) fn remove(&mut self, word: &str) {
        self.0 = self.0.iter().filter(|one| &***one != word).cloned().collect();
    }

    /// The words that both have.
    pub(super) fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Arc<str>> {
        self.iter().filter(|word| other.has(word))
    }

    /// Whether both have words and none in common.
    pub(super) fn part(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.shared(other).next().is_none()
    }
}
