//! Kinds of things counted and measured, by the words that tell of them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::lists::{SYNONYMS, key};

/// A set of kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Kinds(u128);

/// What all kinds are, and by which words they are known.
struct Table {
    names: Vec<&'static str>,
    named: HashMap<&'static str, Kinds>,
    /// The kinds that numbers of a sort may be of.
    of_sort: HashMap<char, Kinds>,
    people: Kinds,
    things: Kinds,
    open: Kinds,
    one: HashMap<String, Kinds>,
    two: HashMap<String, Vec<(String, Kinds)>>,
}

/// A line is "name sorts whom [open] = words". A sort is a letter of [`super::dimension::Dimension::sort`]; whom is "p"
/// for people, "x" for things, "-" for what is measured; what is open can be told before it has come about.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        names: Vec::new(),
        named: HashMap::new(),
        of_sort: HashMap::new(),
        people: Kinds::default(),
        things: Kinds::default(),
        open: Kinds::default(),
        one: HashMap::new(),
        two: HashMap::new(),
    };
    for (head, words) in include_str!("words/kind.txt").lines().filter_map(|line| line.split_once(" = ")) {
        let mut head = head.split(' ');
        let (Some(name), Some(sorts), Some(whom)) = (head.next(), head.next(), head.next()) else { continue };
        let kind = Kinds(1 << table.names.len());
        table.names.push(name);
        table.named.insert(name, kind);
        for sort in sorts.chars() {
            table.of_sort.entry(sort).or_default().0 |= kind.0;
        }
        match whom {
            "p" => table.people.0 |= kind.0,
            "x" => table.things.0 |= kind.0,
            _ => {}
        }
        if head.next().is_some() {
            table.open.0 |= kind.0;
        }
        for word in words.split(' ') {
            match word.split_once('+') {
                Some((a, b)) => table.two.entry(key(a)).or_default().push((key(b), kind)),
                None => table.one.entry(key(word)).or_default().0 |= kind.0,
            }
        }
    }
    table
});

/// A line is "name = nouns": what a kind is told of where a noun is known.
static ONLY: LazyLock<Vec<(Kinds, HashSet<String>)>> = LazyLock::new(|| {
    let lines = include_str!("words/only.txt").lines().filter_map(|line| line.split_once(" = "));
    let keys = |noun: &str| [key(noun), key(&format!("{noun}s"))];
    lines.map(|(name, nouns)| (Kinds::named(name), nouns.split(' ').flat_map(keys).collect())).collect()
});

impl Kinds {
    /// The kinds of a sort of number that words tell of, by their keys.
    pub(super) fn read(keys: &[&str], sort: char) -> Self {
        let may = TABLE.of_sort.get(&sort).copied().unwrap_or_default();
        let mut kinds = Self::default();
        let mut together = Self::default();
        for &key in keys {
            kinds.0 |= TABLE.one.get(key).copied().unwrap_or_default().0;
            for (other, kind) in TABLE.two.get(key).into_iter().flatten() {
                if keys.contains(&other.as_str()) {
                    together.0 |= kind.0;
                }
            }
        }
        // Who is counted by the hospital as dead was taken there, or not: the word for it stands.
        if !kinds.and(Self::named("killed")).is_empty() {
            together = together.without(Self::named("wounded"));
        }
        Self((kinds.0 | together.0) & may.0)
    }

    /// Less those that are told of other nouns only.
    pub(super) fn of_noun(self, noun: Option<&str>) -> Self {
        let Some(noun) = noun else { return self };
        let told = TABLE.one.get(noun).copied().unwrap_or_default();
        let other = |(kind, nouns): &&(Self, HashSet<String>)| !nouns.contains(noun) && kind.and(told).is_empty();
        ONLY.iter().filter(other).fold(self, |kinds, (other, _)| kinds.without(*other))
    }

    /// The kind of a name; none where there is none.
    pub(super) fn named(name: &str) -> Self {
        TABLE.named.get(name).copied().unwrap_or_default()
    }

    /// The kinds of some names.
    pub(super) fn all(names: &[&str]) -> Self {
        names.iter().fold(Self::default(), |all, name| Self(all.0 | Self::named(name).0))
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those that are of people.
    pub(super) fn of_people(self) -> Self {
        self.and(TABLE.people)
    }

    /// Those that are of things.
    pub(super) fn of_things(self) -> Self {
        self.and(TABLE.things)
    }

    /// Whether all can be told before they have come about.
    pub(super) fn are_open(self) -> bool {
        self.without(TABLE.open).is_empty()
    }

    /// Each by itself.
    pub(super) fn each(self) -> impl Iterator<Item = Self> {
        (0..128).map(|nth| Self(1 << nth)).filter(move |kind| !self.and(*kind).is_empty())
    }

    /// Whether a word of an account says no more than that it is of one of them.
    pub(super) fn are_told_by(self, word: &str) -> bool {
        let tells = |key: &str| TABLE.one.get(key).is_some_and(|kinds| !kinds.and(self).is_empty());
        tells(word) || SYNONYMS.one.iter().any(|(key, class)| *class == word && tells(key))
    }

    /// The name of the first.
    pub(super) fn name(self) -> &'static str {
        TABLE.names.get(self.0.trailing_zeros() as usize).copied().unwrap_or_default()
    }
}
