//! What the words of a statement mean, whoever's mouth they are put in.
//!
//! "We shall shut the mill" and "they would close the mill" are one: pronouns lose their person, verbs their tense, and
//! words of one line of `words/same.txt` are one concept. A line of `words/opposite.txt` is one concept as well, with
//! two sides.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use crate::codebook::lemma;
use crate::conflicts::figure::STOP;

use super::align::is_content;
use super::words::{End, Said};

/// What a word that bears a meaning stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) concept: u64,
    /// Which of two opposites it is.
    pub(super) side: Option<bool>,
    /// How much it tells of the matter.
    pub(super) weight: usize,
}

impl Sense {
    /// Whether another stands for the same, and for the same side of it.
    pub(super) fn is(self, other: Self) -> bool {
        self.concept == other.concept && self.side == other.side
    }
}

/// The weight of a word that few matters share.
pub(super) const FULL: usize = 2;

/// A statement by what it says: its words in their base forms, and what they stand for.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) words: Vec<Said>,
    pub(super) senses: Vec<Option<Sense>>,
}

/// Forms of small words that indirect speech turns into one another, each after its base.
const BASES: &[(&str, &[&str])] = &[
    ("they", &["i", "you", "he", "she", "it", "we"]),
    ("them", &["me", "him", "us", "myself", "himself", "herself", "themselves", "ourselves"]),
    ("their", &["my", "your", "his", "her", "its", "our"]),
    ("be", &["am", "is", "are", "was", "were", "been", "being"]),
    ("have", &["has", "had", "having"]),
    ("do", &["does", "did", "done", "doing"]),
    ("will", &["would", "shall"]),
    ("can", &["could", "able"]),
    ("may", &["might"]),
    ("must", &["should", "ought"]),
    ("that", &["this", "these", "those"]),
    ("there", &["here"]),
    ("then", &["now"]),
    ("a", &["an", "the"]),
];

static BASE: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| BASES.iter().flat_map(|(base, forms)| forms.iter().map(move |form| (*form, *base))).collect());

/// The first word of the line that a word stands in.
static SAME: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut same = HashMap::new();
    for line in include_str!("words/same.txt").lines() {
        let mut words = line.split_whitespace().map(lemma);
        let Some(first) = words.next() else { continue };
        for word in words {
            same.entry(word).or_insert_with(|| first.clone());
        }
    }
    same
});

/// The line of opposites that a word stands in, by its first word, and whether on the left of it.
static OPPOSITE: LazyLock<HashMap<String, (String, bool)>> = LazyLock::new(|| {
    let mut opposite = HashMap::new();
    for line in include_str!("words/opposite.txt").lines() {
        let Some((left, right)) = line.split_once(" / ") else { continue };
        let Some(first) = left.split_whitespace().next().map(|word| canonical(&lemma(word))) else { continue };
        for (words, side) in [(left, true), (right, false)] {
            for word in words.split_whitespace() {
                opposite.entry(canonical(&lemma(word))).or_insert_with(|| (first.clone(), side));
            }
        }
    }
    opposite
});

fn canonical(stem: &str) -> String {
    SAME.get(stem).cloned().unwrap_or_else(|| root(stem).to_owned())
}

/// Endings that make a word of another kind, longer ones first.
const ENDINGS: &[&str] = &[
    "ifications",
    "ification",
    "ations",
    "ation",
    "itions",
    "ition",
    "ances",
    "ance",
    "ences",
    "ence",
    "ments",
    "ment",
    "ions",
    "ion",
    "ate",
    "ity",
    "ness",
    "ive",
    "al",
    "ly",
    "e",
];

/// Fewest letters of a root.
const ROOT: usize = 5;

/// What words of several kinds have in common: "contaminate", "contamination".
fn root(stem: &str) -> &str {
    let bare = |ending: &&str| stem.strip_suffix(*ending).filter(|root| root.len() >= ROOT);
    ENDINGS.iter().find_map(bare).unwrap_or(stem)
}

impl Told {
    /// Of words as they were said or reported.
    pub(super) fn new(mut words: Vec<Said>) -> Self {
        for word in &mut words {
            if let Some(stem) = word.plain.strip_suffix("'s") {
                word.plain.truncate(stem.len());
            }
        }
        for nth in 1..words.len().saturating_sub(1) {
            // "Should the price fall" is a condition.
            if words[nth].plain == "should" && words[nth - 1].end < End::Sentence && opens(&words[nth + 1].plain) {
                "if".clone_into(&mut words[nth].plain);
            }
        }
        let senses = words.iter().map(|word| sense(&word.plain)).collect();
        for word in &mut words {
            word.plain = base(&word.plain);
        }
        Self { words, senses }
    }

    /// The concepts of a stretch, with their places.
    pub(super) fn concepts(&self, at: Range<usize>) -> impl Iterator<Item = (usize, Sense)> + '_ {
        at.filter_map(|nth| Some((nth, self.senses[nth]?)))
    }

    /// The weight of a stretch.
    pub(super) fn weight(&self, at: Range<usize>) -> usize {
        self.concepts(at).map(|(_, sense)| sense.weight).sum()
    }

    /// The sentences of it.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        self.split(0..self.words.len(), |word| word.end >= End::Sentence, &[])
    }

    /// The clauses of a stretch.
    pub(super) fn clauses(&self, at: Range<usize>) -> Vec<Range<usize>> {
        self.split(at, |word| word.end >= End::Phrase, CLAUSE)
    }

    fn split(&self, at: Range<usize>, ends: impl Fn(&Said) -> bool, starts: &[&str]) -> Vec<Range<usize>> {
        let (mut all, mut start) = (Vec::new(), at.start);
        for nth in at.clone() {
            if nth > start && starts.contains(&self.words[nth].plain.as_str()) {
                all.push(start..nth);
                start = nth;
            }
            if ends(&self.words[nth]) || nth + 1 == at.end {
                all.push(start..nth + 1);
                start = nth + 1;
            }
        }
        all.retain(|part| !part.is_empty());
        all
    }
}

/// Whether a subject begins with a word.
fn opens(plain: &str) -> bool {
    matches!(base(plain).as_str(), "a" | "they" | "their" | "that" | "there")
}

/// Words with which a clause begins.
const CLAUSE: &[&str] =
    &["and", "but", "because", "although", "though", "while", "if", "unless", "who", "which", "since"];

/// The base form of a word.
pub(super) fn base(plain: &str) -> String {
    match BASE.get(plain) {
        Some(base) => (*base).to_owned(),
        None if is_content(plain) => lemma(plain),
        None => plain.to_owned(),
    }
}

fn sense(plain: &str) -> Option<Sense> {
    if BASE.contains_key(plain) || !is_content(plain) && !OPPOSITE.contains_key(plain) || turns(&lemma(plain)) {
        return None;
    }
    let canonical = canonical(&lemma(plain));
    let opposite = OPPOSITE.get(&canonical);
    let (concept, side) = opposite.map_or((canonical.as_str(), None), |(first, side)| (first, Some(*side)));
    let mut hash = DefaultHasher::new();
    concept.hash(&mut hash);
    let tells = !STOP.contains(plain) && plain.len() > 2 || plain.starts_with(|c: char| c.is_ascii_digit());
    Some(Sense { concept: hash.finish(), side, weight: if tells { FULL } else { 1 } })
}

/// Whether a word turns what is said into its contrary.
pub(super) fn turns(word: &str) -> bool {
    TURNS.contains(word)
}

static TURNS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    const PLAIN: &[&str] = &[
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "hardly", "unable",
    ];
    const FORMS: &[&str] = &["deny", "refuse", "fail", "lack"];
    PLAIN.iter().map(|&word| word.to_owned()).chain(PLAIN.iter().chain(FORMS).map(|word| lemma(word))).collect()
});

#[cfg(test)]
mod tests {
    use super::super::words::told;
    use super::*;

    fn told_of(text: &str) -> Told {
        Told::new(told(&[text.into()]))
    }

    #[test]
    fn person_and_tense_are_no_difference() {
        let plain = |text| told_of(text).words.into_iter().map(|word| word.plain).collect::<Vec<_>>();
        assert_eq!(plain("“We will sell our boats here,”"), plain("they would sell their boats there"));
    }

    #[test]
    fn concepts_are_found_under_other_words() {
        let concepts = |text| told_of(text).senses.into_iter().flatten().map(|sense| sense.concept).collect::<Vec<_>>();
        assert_eq!(concepts("they will shut the mill"), concepts("the closure of the mill"));
        let (up, down) = (told_of("prices rise"), told_of("prices fall"));
        assert_eq!(up.senses[1].map(|sense| sense.concept), down.senses[1].map(|sense| sense.concept));
        assert_ne!(up.senses[1], down.senses[1]);
    }

    #[test]
    fn clauses_end_at_stops_and_conjunctions() {
        let told = told_of("We saw a boat, and it burned because nobody came. We left.");
        assert_eq!(told.sentences(), [0..10, 10..12]);
        assert_eq!(told.clauses(0..10), [0..4, 4..7, 7..10]);
    }
}
