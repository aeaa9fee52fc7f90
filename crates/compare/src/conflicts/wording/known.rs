//! Which quotations were found to be versions of one utterance.

use std::collections::{HashMap, HashSet};

use super::{Pair, Version};

/// Quotations that differ as versions of one utterance do.
#[derive(Debug, Default)]
pub(in crate::conflicts) struct Versions {
    /// The number of the version that a statement gives, by its id.
    numbers: HashMap<Box<str>, u32>,
    /// Numbers of two versions, the smaller first.
    pairs: HashSet<(u32, u32)>,
}

impl Versions {
    /// Adds the quoted versions of one actor that conflict. The numbers of a report are the reporter's as well.
    pub(super) fn add(&mut self, versions: &[Version<'_>], pairs: &[Pair<'_>]) {
        let mut named: HashMap<usize, u32> = HashMap::new();
        for pair in pairs.iter().filter(|pair| !pair.left.reported && !pair.right.reported) {
            let (a, b) = pair.versions;
            let [one, other] = [a, b].map(|nth| *named.entry(nth).or_insert_with(|| self.name(&versions[nth])));
            self.pairs.insert((one.min(other), one.max(other)));
        }
    }

    fn name(&mut self, version: &Version<'_>) -> u32 {
        // There are no more numbers than statements, and then than memory.
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.extend(version.kept.iter().map(|kept| (kept.id.clone(), number)));
        number
    }

    /// Whether two statements, by their ids, are two versions of one utterance.
    pub(in crate::conflicts) fn are(&self, one: Option<&str>, other: Option<&str>) -> bool {
        let number = |id: Option<&str>| self.numbers.get(id?).copied();
        number(one).zip(number(other)).is_some_and(|(a, b)| self.pairs.contains(&(a.min(b), a.max(b))))
    }
}
