//! Names in a text: who is called what, and with which titles.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::evidence::Evidence;
use super::first_names;
use super::gender::{Gender, gender_of};
use super::headings::{is_at_place, is_heading, is_headlined, is_title};
use super::outlets;
use super::people::LONGEST;
use super::places;
use super::runs::{runs, without_titles, written};
use super::spelling;
use super::titles;
use crate::resolve::description::roles;
use crate::resolve::phrase::nouns;
use crate::text::Passage;
use crate::words::Class;

/// Whose "of" stands before a state or a town.
const RULERS: &[&str] = &[
    "president",
    "minister",
    "king",
    "queen",
    "emir",
    "sultan",
    "chancellor",
    "premier",
    "capital",
    "mayor",
    "government",
    "parliament",
    "republic",
    "kingdom",
    "behalf",
    "commission",
    "ambassador",
    "army",
    "people",
    "governor",
    "town",
    "city",
];

/// What a state, and a capital that stands for it, is called.
const COUNTRIES: &[&str] =
    &["capital", "country", "neighbour", "neighbor", "kingdom", "republic", "state", "nation", "emirate", "sultanate"];

/// Endings of names of countries.
const ENDINGS: &[&str] = &["ia", "land", "stan"];

/// What a state or a town has.
const RULED: &[&str] = &[
    "ministry",
    "minister",
    "president",
    "government",
    "parliament",
    "capital",
    "mayor",
    "ambassador",
    "army",
    "airport",
];

/// A person that the text gives with more than one name.
#[derive(Debug, Clone, Default)]
pub(crate) struct FullName {
    /// As printed, without titles.
    pub(crate) written: String,
    /// The same in lower case, word by word.
    pub(crate) words: Vec<String>,
    /// Titles and roles beside it, in lower case: "president", "spokesman".
    pub(crate) roles: BTreeSet<String>,
    /// Words with a capital beside it: "belarus".
    pub(crate) beside: BTreeSet<String>,
    /// The words for those whom he serves. Tokens.
    pub(crate) serves: Vec<Range<usize>>,
    /// How often the text has it, and where first.
    pub(crate) count: usize,
    pub(crate) first_at: usize,
}

/// A surname that the text has behind a title.
#[derive(Debug, Default)]
pub(crate) struct Titled {
    pub(crate) written: String,
    /// The titles, in lower case.
    pub(crate) roles: BTreeSet<String>,
    /// Whether one of them is a man's.
    pub(crate) he: bool,
    /// Whether one of them is a woman's.
    pub(crate) she: bool,
    /// Its first place.
    pub(crate) first_at: usize,
}

/// The names of a text.
#[derive(Debug, Default)]
pub(crate) struct Inventory {
    /// In the order of their first place in the text.
    pub(crate) full: Vec<FullName>,
    /// The runs of capitals of each sentence.
    pub(crate) runs: Vec<Vec<Range<usize>>>,
    by_last: BTreeMap<String, Vec<usize>>,
    by_words: BTreeMap<Vec<String>, usize>,
    /// Words that stand alone behind "in": places.
    places: BTreeSet<String>,
    /// Words behind "the president of", "the capital of", and the like.
    ruled: BTreeSet<String>,
    /// Outlets that the document says are such.
    outlets: BTreeSet<String>,
    /// Words with a title before them and no other name: surnames, with those titles.
    pub(crate) titled: BTreeMap<String, Titled>,
    pub(crate) evidence: Evidence,
}

impl Inventory {
    /// Reads all names of a passage.
    pub(crate) fn read(passage: &Passage<'_>) -> Self {
        let runs: Vec<_> = passage.sentences.iter().map(|sentence| runs(passage, sentence.clone())).collect();
        let mut inventory = Self { evidence: Evidence::read(passage, &runs), ..Self::default() };
        for run in runs.iter().flatten() {
            if run.len() == 1 && run.start > 0 && passage.is_one_of(run.start - 1, &["in", "near"]) {
                inventory.places.insert(passage.word(run.start).to_lowercase());
            }
            if run.len() == 1 && run.start > 1 && passage.is_word(run.start - 1, "of") {
                let name = |at: usize| passage.tokens[at].is(Class::CAPITAL) && !passage.tokens[at].is(Class::BODY);
                let titled = run.start > 3
                    && name(run.start - 2)
                    && (run.start - 4..run.start - 2).any(|at| passage.is_one_of(at, RULERS));
                if titled || passage.is_one_of(run.start - 2, RULERS) {
                    inventory.ruled.insert(passage.word(run.start).to_lowercase());
                }
            }
            if run.len() == 1 && is_country_behind(passage, run.end) {
                inventory.ruled.insert(passage.word(run.start).to_lowercase());
            }
            let owns = passage.tokens.get(run.end).is_some_and(|next| next.is(Class::GENITIVE));
            if run.len() == 1 && owns && (run.end + 1..run.end + 4).any(|at| passage.is_one_of(at, RULED)) {
                inventory.ruled.insert(passage.word(run.start).to_lowercase());
            }
        }
        inventory.add_homes_of_adjectives(passage, &runs);
        for (sentence, own) in passage.sentences.iter().zip(&runs) {
            let no_name = |run: &Range<usize>| is_headlined(passage, run, &runs) || is_at_place(passage, run, &runs);
            for run in own.iter().filter(|run| !is_title(passage, run) && !is_heading(passage, run) && !no_name(run)) {
                inventory.add(passage, run, sentence);
            }
        }
        inventory.runs = runs;
        inventory
    }

    /// A word beside whose "-an" or "-ish" the text has it is a country: "Orvania", "Orvanian".
    fn add_homes_of_adjectives(&mut self, passage: &Passage<'_>, runs: &[Vec<Range<usize>>]) {
        let words: BTreeSet<String> =
            runs.iter().flatten().cloned().flatten().map(|at| passage.word(at).to_lowercase()).collect();
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
        let words: Vec<String> = name
            .clone()
            .filter(|&at| passage.tokens[at].is_word())
            .map(|at| spelling::plain(passage.word(at)))
            .collect();
        let titles: Vec<usize> = (run.start..name.start).collect();
        let body = name.clone().any(|at| passage.tokens[at].is(Class::BODY | Class::OUTLET | Class::TEXT));
        if words.len() == 1
            && !body
            && titles.iter().any(|&at| titles::is_title(passage, at) || passage.tokens[at].is(Class::ROLE))
        {
            let entry = self
                .titled
                .entry(words[0].clone())
                .or_insert_with(|| Titled { first_at: run.start, ..Titled::default() });
            entry.written = written(passage, &name);
            let told: Vec<String> = titles.iter().flat_map(|&at| roles::parts(passage.word(at))).collect();
            entry.he |= told.iter().any(|title| gender_of(title) == Some(Gender::He));
            entry.she |= told.iter().any(|title| gender_of(title) == Some(Gender::She));
            entry.roles.extend(told);
        }
        let titled = !titles.is_empty();
        if !(2..=LONGEST).contains(&words.len())
            || !is_person(passage, &name, &words, titled)
            || !titled && run.start > 0 && passage.is_word(run.start - 1, "the") && !is_called(&words)
            || !titled && (self.is_thing(&words) || outlets::is_known(&written(passage, &name)))
        {
            return;
        }
        let nth = match self.by_words.get(&words) {
            Some(&nth) => nth,
            None => {
                let nth = self.full.len();
                self.by_last.entry(surname(&words).clone()).or_default().push(nth);
                self.by_words.insert(words.clone(), nth);
                self.full.push(FullName {
                    written: written(passage, &name),
                    words,
                    first_at: run.start,
                    ..FullName::default()
                });
                nth
            }
        };
        let told = roles::beside(passage, run, &name, sentence);
        self.full[nth].count += 1;
        self.full[nth].roles.extend(told.roles);
        self.full[nth].beside.extend(told.beside);
        self.full[nth].serves.extend(told.serves);
    }

    /// The one person of this surname or full name; nothing where the text has none or several.
    pub(crate) fn person(&self, words: &[String]) -> Option<usize> {
        words.last()?;
        let last = surname(words);
        let fits = |&&nth: &&usize| words.len() == 1 || spelling::same_first(&self.full[nth].words[0], &words[0]);
        let mut candidates: Vec<usize> = self.by_last.get(last)?.iter().filter(fits).copied().collect();
        // "Ivo Orn" is not "Ivo Orn Jr" where the text has both.
        let same = |&nth: &usize| generation(&self.full[nth].words) == generation(words);
        if words.len() > 1 && (generation(words).is_some() || candidates.iter().any(same)) {
            candidates.retain(same);
        }
        // "Ada Vella" and "Ada Maria Vella" are one, "A. Vella" too.
        let longest = candidates.iter().copied().max_by_key(|&nth| {
            let full = &self.full[nth].words;
            (full[0].len() > 1, full.len(), usize::MAX - nth)
        })?;
        // Forms with and without a middle name are one person; two first names are two.
        let first = &self.full[longest].words[0];
        let old = generation(&self.full[longest].words);
        let one = |nth: usize| {
            let words = &self.full[nth].words;
            spelling::same_first(&words[0], first) && (words.len() == 1 || generation(words) == old)
        };
        candidates.iter().all(|&nth| one(nth)).then_some(longest)
    }

    /// The one person of the text whose surname is a letter away from this one, and whose first name is
    /// no other.
    pub(crate) fn misspelt(&self, words: &[String]) -> Option<usize> {
        let last = words.last().filter(|last| last.len() > 5)?;
        let apart = |known: &&String| spelling::one_letter_apart(known, last);
        let mut near = self.by_last.keys().filter(apart);
        let known = near.next().filter(|_| near.next().is_none())?;
        let mut same = words.to_vec();
        same.pop();
        same.push(known.clone());
        self.person(&same)
    }

    /// Whether several persons of the text have this one name.
    pub(crate) fn is_shared(&self, words: &[String]) -> bool {
        words.len() == 1 && self.by_last.contains_key(&words[0]) && self.person(words).is_none()
    }

    /// Whether a name of several words is no person's.
    pub(crate) fn is_thing(&self, words: &[String]) -> bool {
        !is_called(words)
            && (places::is_place_name(words) || self.evidence.is_thing(words, |word| self.places.contains(word)))
    }

    /// The persons with this surname.
    pub(crate) fn of_surname(&self, last: &str) -> &[usize] {
        self.by_last.get(last).map_or(&[], Vec::as_slice)
    }

    /// Whether a word is a state's or a town's by its form or an office that the text names: "the president
    /// of Selt".
    pub(crate) fn is_ruled(&self, word: &str) -> bool {
        let ending = ENDINGS.iter().any(|end| word.len() > 4 && word.ends_with(end));
        self.ruled.contains(word) || ending && first_names::look_up(word).is_none()
    }

    /// Takes a name as that of an outlet.
    pub(crate) fn add_outlet(&mut self, name: String) {
        self.outlets.insert(name);
    }

    pub(crate) fn is_outlet(&self, name: &str) -> bool {
        self.outlets.contains(name) || outlets::is_known(name)
    }

    /// Whether something in the text shows that these words are a name.
    pub(crate) fn is_named(&self, words: &[String]) -> bool {
        self.evidence.is_shown(words)
            || self.person(words).is_some()
            || words.len() == 1 && (self.titled.contains_key(&words[0]) || !self.of_surname(&words[0]).is_empty())
    }

    pub(crate) fn is_place(&self, word: &str) -> bool {
        self.places.contains(&word.to_lowercase())
    }
}

/// "jr" behind a name.
fn generation(words: &[String]) -> Option<&String> {
    words.last().filter(|last| words.len() > 2 && titles::is_generation(last))
}

/// The surname, or the only word: what stands last but "jr".
pub(crate) fn surname(words: &[String]) -> &String {
    &words[words.len() - if generation(words).is_some() { 2 } else { 1 }]
}

/// "Selt, the neighbour in the north,": whether an apposition behind a name tells of a country.
fn is_country_behind(passage: &Passage<'_>, at: usize) -> bool {
    let opens = passage.tokens.get(at).is_some_and(|token| token.mark(','))
        && passage.tokens.get(at + 1).is_some_and(|token| token.is(Class::DETERMINER | Class::POSSESSIVE));
    let plain = |k: &usize| {
        let token = &passage.tokens[*k];
        token.is_word() && !token.is(Class::PREPOSITION | Class::AUXILIARY | Class::GENITIVE | Class::COORDINATOR)
    };
    let phrase = at + 2..passage.tokens.len().min(at + 6);
    opens && phrase.take_while(plain).any(|noun| passage.is_one_of(noun, COUNTRIES))
}

/// Whether the first word is hardly anything but a first name.
pub(crate) fn is_called(words: &[String]) -> bool {
    words.len() > 1 && first_names::look_up(&words[0]).is_some_and(|first| first.certain)
}

/// Whether a name of several words can be a person's.
fn is_person(passage: &Passage<'_>, name: &Range<usize>, words: &[String], titled: bool) -> bool {
    let body = Class::BODY | Class::OUTLET | Class::TEXT | Class::PLACE | Class::GROUP;
    let acronym = |word: &str| word.len() > 1 && !word.contains('.') && !word.chars().any(char::is_lowercase);
    let tokens = name.clone().filter(|&at| passage.tokens[at].is_word());
    let shouted = tokens.clone().all(|at| acronym(passage.word(at)));
    // "Don Guardian" under a title, "Mark Cuban": a surname can be any word.
    let body_word = tokens.clone().any(|at| passage.tokens[at].is(Class::BODY));
    let given = words.len() == 2 && first_names::look_up(&words[0]).is_some();
    let akin = given && passage.tokens[name.end - 1].is(Class::PLACE) && !passage.tokens[name.start].is(Class::PLACE);
    let sure = is_called(words) || akin || titled && words.len() == 2 && !body_word;
    let inner = |at: usize| !passage.tokens[at].is(body) || sure && words.len() == 2 && at != name.start;
    // "National Committeeman": what somebody is, and no first name before it.
    let last = name.clone().next_back().filter(|_| first_names::look_up(&words[0]).is_none() && !titled);
    let noun = last.is_some_and(|at| {
        let word = passage.word(at).to_lowercase();
        nouns::is_listed_person(&word)
    });
    !noun
        && (sure || !places::is_place_name(words))
        && tokens.clone().all(|at| inner(at) && (shouted || !acronym(passage.word(at)) || passage.word(at).len() <= 2))
}
