//! Names in a text: who is called what, and with which titles.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::evidence::Evidence;
use super::runs::{runs, without_titles, written};
use crate::text::Passage;
use crate::words::Class;

/// A person that the text gives with more than one name.
#[derive(Debug, Clone, Default)]
pub(super) struct FullName {
    /// As printed, without titles.
    pub(super) written: String,
    /// The same in lower case, word by word.
    pub(super) words: Vec<String>,
    /// Titles and roles beside it, in lower case: "president", "spokesman".
    pub(super) roles: BTreeSet<String>,
    /// Words with a capital beside it: "belarus".
    pub(super) beside: BTreeSet<String>,
}

/// A surname that the text has behind a title.
#[derive(Debug, Default)]
pub(super) struct Titled {
    pub(super) written: String,
    /// The titles, in lower case.
    pub(super) roles: BTreeSet<String>,
}

/// The names of a text.
#[derive(Debug, Default)]
pub(super) struct Inventory {
    /// In the order of their first place in the text.
    pub(super) full: Vec<FullName>,
    by_last: BTreeMap<String, Vec<usize>>,
    /// Words that stand alone behind "in": places.
    places: BTreeSet<String>,
    /// Outlets that the document says are such.
    outlets: BTreeSet<String>,
    /// Words with a title before them and no other name: surnames, with those titles.
    pub(super) titled: BTreeMap<String, Titled>,
    pub(super) evidence: Evidence,
}

impl Inventory {
    /// Reads all names of a passage.
    pub(super) fn read(passage: &Passage<'_>) -> Self {
        let mut inventory = Self { evidence: Evidence::read(passage), ..Self::default() };
        let mut runs_found = Vec::new();
        for sentence in &passage.sentences {
            runs_found.extend(runs(passage, sentence.clone()).into_iter().map(|run| (run, sentence.clone())));
        }
        for (run, _) in &runs_found {
            if run.len() == 1 && run.start > 0 && passage.is_one_of(run.start - 1, &["in", "near"]) {
                inventory.places.insert(passage.word(run.start).to_lowercase());
            }
        }
        inventory.add_homes_of_adjectives(passage, &runs_found);
        for (run, sentence) in &runs_found {
            inventory.add(passage, run, sentence);
        }
        inventory
    }

    /// A word beside whose "-an" or "-ish" the text has it is a country: "Orvania", "Orvanian".
    fn add_homes_of_adjectives(&mut self, passage: &Passage<'_>, found: &[(Range<usize>, Range<usize>)]) {
        let words: BTreeSet<String> =
            found.iter().flat_map(|(run, _)| run.clone()).map(|at| passage.word(at).to_lowercase()).collect();
        for word in &words {
            for ending in ["n", "an", "ian", "ish", "ese", "i"] {
                if let Some(home) = word.strip_suffix(ending).filter(|home| home.len() > 3 && words.contains(*home)) {
                    self.places.insert(home.to_owned());
                    self.places.insert(word.clone());
                }
            }
        }
    }

    fn add(&mut self, passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) {
        let name = without_titles(passage, run, Some(self));
        let words: Vec<String> =
            name.clone().filter(|&at| passage.tokens[at].is_word()).map(|at| passage.word(at).to_lowercase()).collect();
        let titles: Vec<usize> = (run.start..name.start).collect();
        if words.len() == 1 && titles.iter().any(|&at| passage.tokens[at].is(Class::TITLE)) {
            let entry = self.titled.entry(words[0].clone()).or_default();
            entry.written = written(passage, &name);
            entry.roles.extend(titles.iter().flat_map(|&at| parts(passage.word(at))));
        }
        if !(2..=4).contains(&words.len())
            || !is_person(passage, &name)
            || titles.is_empty() && run.start > 0 && passage.is_word(run.start - 1, "the")
            || titles.is_empty() && self.is_thing(&words)
        {
            return;
        }
        let nth = self.full.iter().position(|f| f.words == words).unwrap_or_else(|| {
            let last = words[words.len() - 1].clone();
            self.by_last.entry(last).or_default().push(self.full.len());
            self.full.push(FullName { written: written(passage, &name), words, ..FullName::default() });
            self.full.len() - 1
        });
        let (roles, beside) = surroundings(passage, run, &name, sentence);
        self.full[nth].roles.extend(roles);
        self.full[nth].beside.extend(beside);
    }

    /// The one person of this surname or full name; nothing where the text has none or several.
    pub(super) fn person(&self, words: &[String]) -> Option<usize> {
        let last = words.last()?;
        let fits = |&&nth: &&usize| {
            let full = &self.full[nth].words;
            words.len() == 1 || full.first() == words.first()
        };
        let candidates: Vec<&usize> = self.by_last.get(last)?.iter().filter(fits).collect();
        let longest =
            candidates.iter().copied().copied().max_by_key(|&nth| (self.full[nth].words.len(), usize::MAX - nth))?;
        // Forms with and without a middle name are one person; two first names are two.
        let first = &self.full[longest].words[0];
        candidates.iter().all(|&&nth| self.full[nth].words[0] == *first).then_some(longest)
    }

    /// Whether several persons of the text have this one name.
    pub(super) fn is_shared(&self, words: &[String]) -> bool {
        words.len() == 1 && self.by_last.contains_key(&words[0]) && self.person(words).is_none()
    }

    /// Whether a name of several words is no person's.
    pub(super) fn is_thing(&self, words: &[String]) -> bool {
        self.evidence.is_thing(words, |word| self.places.contains(word))
    }

    /// Takes a name as that of an outlet.
    pub(super) fn add_outlet(&mut self, name: String) {
        self.outlets.insert(name);
    }

    pub(super) fn is_outlet(&self, name: &str) -> bool {
        self.outlets.contains(name)
    }

    pub(super) fn is_place(&self, word: &str) -> bool {
        self.places.contains(&word.to_lowercase())
    }
}

/// Whether a name of several words can be a person's.
fn is_person(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let body = Class::BODY | Class::OUTLET | Class::TEXT | Class::PLACE | Class::GROUP;
    let acronym = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let words = name.clone().filter(|&at| passage.tokens[at].is_word());
    let shouted = words.clone().all(|at| acronym(passage.word(at)));
    words.clone().all(|at| {
        !passage.tokens[at].is(body) && (shouted || !acronym(passage.word(at)) || passage.word(at).len() <= 2)
    })
}

/// A title in lower case, cut at its hyphens.
fn parts(title: &str) -> Vec<String> {
    title.to_lowercase().split('-').map(str::to_owned).collect()
}

/// Roles and capitals right before a name, in the apposition before it and in that behind it.
fn surroundings(
    passage: &Passage<'_>,
    run: &Range<usize>,
    name: &Range<usize>,
    sentence: &Range<usize>,
) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut near: Vec<usize> = (run.start..name.start).collect();
    let mut commas = 0;
    for at in (sentence.start..run.start).rev().take(9) {
        let token = &passage.tokens[at];
        if token.mark(',') && commas == 0 && at + 1 == run.start {
            commas = 1;
            continue;
        }
        let linked =
            passage.is_one_of(at, &["of", "the", "for", "and"]) || token.is(Class::GENITIVE | Class::ADJECTIVE);
        if !token.is_word()
            || !(linked || token.is(Class::ROLE | Class::TITLE | Class::PLACE | Class::BODY | Class::CAPITAL))
        {
            break;
        }
        near.push(at);
    }
    if name.end + 1 < sentence.end
        && passage.tokens[name.end].mark(',')
        && passage.tokens[name.end + 1].is(Class::DETERMINER
            | Class::POSSESSIVE
            | Class::ROLE
            | Class::TITLE
            | Class::PLACE
            | Class::ADJECTIVE)
    {
        near.extend((name.end + 1..sentence.end.min(name.end + 12)).take_while(|&at| passage.tokens[at].is_word()));
    }
    let lower = |at: &usize| passage.word(*at).to_lowercase();
    let titled = near.iter().filter(|&&at| passage.tokens[at].is(Class::ROLE | Class::TITLE));
    let roles = titled.flat_map(|&at| parts(passage.word(at))).collect();
    let beside = near.iter().filter(|&&at| passage.tokens[at].is(Class::CAPITAL)).map(lower).collect();
    (roles, beside)
}
