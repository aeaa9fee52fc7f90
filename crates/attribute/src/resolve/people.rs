//! The people of a text and every place that names them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::names::Inventory;
use super::runs::runs;
use crate::text::Passage;

/// Somebody with a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    /// The fullest form of the name that the text has.
    pub(super) written: String,
    words: Vec<String>,
    pub(super) roles: BTreeSet<String>,
    pub(super) beside: BTreeSet<String>,
}

/// "he" or "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// How many names before and behind a description are looked at.
const WINDOW: usize = 500;

const HE: &[&str] = &[
    "mr",
    "sir",
    "lord",
    "king",
    "prince",
    "spokesman",
    "chairman",
    "congressman",
    "businessman",
    "strongman",
    "man",
    "pope",
];
const SHE: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "dame",
    "lady",
    "madam",
    "queen",
    "princess",
    "spokeswoman",
    "chairwoman",
    "congresswoman",
    "businesswoman",
    "woman",
];
const LEADERS: &[&str] = &[
    "president",
    "leader",
    "ruler",
    "dictator",
    "strongman",
    "chancellor",
    "premier",
    "king",
    "queen",
    "head",
    "prime",
];
const SPOKESPEOPLE: &[&str] = &["spokesman", "spokeswoman", "spokesperson", "press"];

impl Person {
    /// What the titles say; nothing where they do not.
    pub(super) fn gender(&self) -> Option<Gender> {
        let has = |list: &[&str]| self.roles.iter().any(|role| list.contains(&role.as_str()));
        match (has(HE), has(SHE)) {
            (true, false) => Some(Gender::He),
            (false, true) => Some(Gender::She),
            _ => None,
        }
    }

    /// Whether the text tells what the person is, beside "Mr" or "Ms".
    pub(super) fn has_office(&self) -> bool {
        !self.roles.iter().all(|role| ["mr", "mrs", "ms", "miss", "dr", "sir", "dame"].contains(&role.as_str()))
    }

    /// Whether the text gives the person one of these titles.
    pub(super) fn has_any(&self, titles: &[String]) -> bool {
        titles.iter().any(|title| self.roles.contains(title))
    }

    /// Whether "the ROLE" can mean this person.
    pub(super) fn is_called(&self, role: &str, beside: &[String]) -> bool {
        let same = |list: &[&str]| list.contains(&role) && self.roles.iter().any(|r| list.contains(&r.as_str()));
        let fits = self.roles.contains(role)
            || same(LEADERS) && role == "leader"
            || same(LEADERS) && self.roles.contains("leader")
            || same(SPOKESPEOPLE)
            || role == "secretary" && self.roles.contains("press");
        let capitals: Vec<&String> = beside.iter().filter(|word| !self.roles.contains(*word)).collect();
        fits && capitals
            .iter()
            .all(|word| self.beside.iter().any(|own| akin(word, own)) || self.roles.contains(word.as_str()))
    }
}

/// Whether two words are of one stem: "belarus", "belarusian".
fn akin(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    common >= 4 && common + 1 >= a.chars().count().min(b.chars().count())
}

/// Everybody with a name, and where.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) all: Vec<Person>,
    by_words: BTreeMap<Vec<String>, usize>,
    /// Places in the order of the text: tokens, and the person's number.
    pub(super) mentions: Vec<(Range<usize>, usize)>,
}

impl People {
    /// Everybody whom the text gives with a full name or a title.
    pub(super) fn from(inventory: &Inventory) -> Self {
        let mut people = Self::default();
        for full in &inventory.full {
            let nth = match inventory.person(&full.words) {
                Some(longest) => people.add(&inventory.full[longest].words, &inventory.full[longest].written),
                None => people.add(&full.words, &full.written),
            };
            people.by_words.insert(full.words.clone(), nth);
            people.all[nth].roles.extend(full.roles.iter().cloned());
            people.all[nth].beside.extend(full.beside.iter().cloned());
        }
        for (last, titled) in &inventory.titled {
            if inventory.is_shared(std::slice::from_ref(last)) {
                continue;
            }
            people.named(inventory, std::slice::from_ref(last), &titled.written);
        }
        people
    }

    fn add(&mut self, words: &[String], written: &str) -> usize {
        if let Some(&nth) = self.by_words.get(words) {
            return nth;
        }
        let nth = self.all.len();
        self.all.push(Person { written: written.to_owned(), words: words.to_vec(), ..Person::default() });
        self.by_words.insert(words.to_vec(), nth);
        nth
    }

    /// The person with this name as a source gives it, added where the text has no fuller form.
    pub(super) fn named(&mut self, inventory: &Inventory, words: &[String], written: &str) -> usize {
        if let Some(&nth) = self.by_words.get(words) {
            return nth;
        }
        let nth = match inventory.person(words) {
            Some(longest) => self.by_words[&inventory.full[longest].words],
            None => self.add(words, written),
        };
        self.by_words.insert(words.to_vec(), nth);
        if let [last] = words
            && let Some(titled) = inventory.titled.get(last)
        {
            self.all[nth].roles.extend(titled.roles.iter().cloned());
        }
        nth
    }

    /// Those with this surname and a first name.
    pub(super) fn of_name<'a>(&'a self, surname: &'a str) -> impl Iterator<Item = usize> + 'a {
        let has =
            move |person: &Person| person.words.len() > 1 && person.words.last().is_some_and(|last| last == surname);
        (0..self.all.len()).filter(move |&nth| has(&self.all[nth]))
    }

    /// Looks for every place that names somebody, by full name or by surname where that is one
    /// person's.
    pub(super) fn find_mentions(&mut self, passage: &Passage<'_>) {
        let mut surnames: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (nth, person) in self.all.iter().enumerate() {
            let Some(last) = person.words.last() else { continue };
            let entry = surnames.entry(last.clone()).or_insert(Some(nth));
            if *entry != Some(nth) {
                *entry = self.by_words.get(std::slice::from_ref(last)).copied();
            }
        }
        for sentence in &passage.sentences {
            for run in runs(passage, sentence.clone()) {
                self.mention_in(passage, run, &surnames);
            }
        }
    }

    /// The longest name at the end of a run, or anywhere in it.
    fn mention_in(&mut self, passage: &Passage<'_>, run: Range<usize>, surnames: &BTreeMap<String, Option<usize>>) {
        let words: Vec<(usize, String)> = run
            .clone()
            .filter(|&at| passage.tokens[at].is_word())
            .map(|at| (at, passage.word(at).to_lowercase()))
            .collect();
        let mut at = 0;
        while at < words.len() {
            let longest = (at + 1..=words.len().min(at + 4)).rev().find_map(|end| {
                let name: Vec<String> = words[at..end].iter().map(|(_, word)| word.clone()).collect();
                let nth = if name.len() == 1 {
                    surnames.get(&name[0]).copied().flatten()
                } else {
                    self.by_words.get(&name).copied()
                };
                nth.map(|nth| (end, nth))
            });
            match longest {
                Some((end, nth)) => {
                    self.mentions.push((words[at].0..words[end - 1].0 + 1, nth));
                    at = end;
                }
                None => at += 1,
            }
        }
    }

    /// Those whom the text calls by a role, of the people named nearest to token `at`.
    pub(super) fn called(&self, role: &str, beside: &[String], at: usize) -> Vec<usize> {
        let middle = self.mentions.partition_point(|(m, _)| m.start < at);
        let near = middle.saturating_sub(WINDOW)..self.mentions.len().min(middle + WINDOW);
        let people: BTreeSet<usize> = self.mentions[near].iter().map(|(_, nth)| *nth).collect();
        people.into_iter().filter(|&nth| self.all[nth].is_called(role, beside)).collect()
    }

    /// The mentions that begin in a range of tokens.
    pub(super) fn within(&self, range: &Range<usize>) -> &[(Range<usize>, usize)] {
        let begin = self.mentions.partition_point(|(m, _)| m.start < range.start);
        let end = self.mentions.partition_point(|(m, _)| m.start < range.end);
        &self.mentions[begin..end.max(begin)]
    }
}
