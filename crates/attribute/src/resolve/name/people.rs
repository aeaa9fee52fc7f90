//! The people of a text and every place that names them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::apart;
use super::first_names;
use super::gender::{Gender, gender_of};
use super::inventory::{Inventory, surname};
use super::outlets;
use super::places;
use super::spelling;
use super::titles;
use crate::resolve::description::roles;
use crate::resolve::phrase::nouns::is_office;
use crate::text::Passage;

/// Somebody with a name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Person {
    /// The fullest form of the name that the text has.
    pub(crate) written: String,
    pub(crate) words: Vec<String>,
    pub(crate) roles: BTreeSet<String>,
    pub(crate) beside: BTreeSet<String>,
    /// The words for those whom he serves. Tokens.
    pub(crate) serves: Vec<Range<usize>>,
    /// How the text speaks of the bearer of the name.
    spoken_of: Option<Gender>,
    /// How often the text has the name in full.
    pub(crate) count: usize,
    /// The first token of its first place.
    pub(crate) first_at: usize,
}

/// The longest name, in words.
pub(crate) const LONGEST: usize = 6;

/// Of how many people of a text a description without a name can mean one.
pub(crate) const MOST: usize = 500;

/// How many names before and behind a description are looked at.
const WINDOW: usize = 500;

impl Person {
    /// What the titles say, else the first name, else how the text speaks of the name; nothing where
    /// they do not.
    pub(crate) fn gender(&self) -> Option<Gender> {
        let has = |gender: Gender| self.roles.iter().any(|role| gender_of(role) == Some(gender));
        let certain = || first_names::look_up(self.words.first()?).filter(|name| name.certain)?.gender;
        let named = (self.words.len() > 1).then(certain).flatten();
        match (has(Gender::He), has(Gender::She)) {
            // "James Orn, a lawyer of Mrs. Tarn"
            _ if named.is_some() => named,
            (true, false) => Some(Gender::He),
            (false, true) => Some(Gender::She),
            _ => {
                let alone = self.words.len() == 1;
                let known = self.words.first().and_then(|name| first_names::look_up(name));
                // "Vella" alone can be a surname.
                let told = known.filter(|name| !alone || name.certain && self.spoken_of.is_none());
                told.and_then(|name| name.gender).or(self.spoken_of)
            }
        }
    }

    /// Whether the text tells what the person is, beside "Mr" or "Ms".
    pub(crate) fn has_office(&self) -> bool {
        !self
            .roles
            .iter()
            .all(|role| ["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "former"].contains(&role.as_str()))
    }

    /// Whether the text gives the person one of these titles.
    pub(crate) fn has_any(&self, titles: &[String]) -> bool {
        titles.iter().any(|title| self.roles.contains(title))
    }

    /// How well "the ROLE" with these capitals and further words fits the person; nothing where it does
    /// not.
    pub(crate) fn fits(&self, role: &str, beside: &[String], more: &[String]) -> Option<u32> {
        let own = if self.roles.contains(role) {
            6
        } else if self.roles.iter().any(|own| roles::alike(own, role)) {
            3
        } else {
            return None;
        };
        // A prime minister is no "minister", a president no "opposition leader".
        let other = role == "minister" && self.roles.contains("prime") && !more.iter().any(|word| word == "prime");
        // Nor is a minister of justice "the prime minister".
        if role == "minister" && more.iter().any(|word| word == "prime") && !self.roles.contains("prime") && own == 6 {
            return None;
        }
        // The nominee for vice president is not that for president.
        if role == "nominee" && self.roles.contains("vice") && !more.iter().any(|word| word == "vice") {
            return None;
        }
        // Nor is a president a vice president.
        let vice = more.iter().any(|word| word == "vice");
        if role == "president" && vice != self.roles.contains("vice") {
            return None;
        }
        // Nor is who holds an office "the former president".
        let former = more.iter().any(|word| word == "former");
        if former && is_office(role) && self.roles.contains(role) && !self.roles.contains("former") {
            return None;
        }
        // Nor is a press secretary a secretary of state.
        if role == "secretary" && self.roles.contains("press") && !more.iter().any(|word| word == "press") {
            return None;
        }
        let opposed = more.iter().any(|word| word == "opposition") && !self.roles.contains("opposition") && own < 6;
        if opposed {
            return None;
        }
        let own = if other { 2 } else { own };
        let unsaid: Vec<&String> = beside.iter().filter(|word| !self.roles.contains(*word)).collect();
        let met = unsaid.iter().filter(|word| self.beside.iter().any(|own| places::akin(word, own))).count();
        let more = more.iter().filter(|word| self.roles.contains(*word)).count() as u32;
        if met == unsaid.len() {
            return Some(own + 2 * met as u32 + more);
        }
        // Of whom the text does not say where he belongs, it can still be said.
        (self.beside.is_empty() && own == 6).then_some(1 + more)
    }

    /// Whether the text puts one of these capitals beside the person.
    pub(crate) fn is_beside(&self, capitals: &[String]) -> bool {
        !capitals.is_empty() && capitals.iter().all(|word| self.beside.iter().any(|own| places::akin(word, own)))
    }

    /// The last word of the name.
    pub(crate) fn surname(&self) -> &String {
        surname(&self.words)
    }

    /// Whether the last word of the name is one of these.
    pub(crate) fn is_named_in(&self, words: &[String]) -> bool {
        words.contains(surname(&self.words))
    }

    /// Whether the given name of one with a full name is among these words.
    pub(crate) fn is_called_in(&self, words: &[String]) -> bool {
        self.words.len() > 1 && words.contains(&self.words[0]) && first_names::look_up(&self.words[0]).is_some()
    }

    /// Takes what a pronoun tells where nothing else does.
    pub(crate) fn learn(&mut self, gender: Gender) {
        self.spoken_of.get_or_insert(gender);
    }

    /// Whether the name is hardly anything but a person's.
    pub(crate) fn is_sure(&self) -> bool {
        let called = |word: &String| first_names::look_up(word).is_some();
        let titled = self.roles.iter().any(|role| role != "former");
        self.has_full_name() && self.words.first().is_some_and(called) || titled
    }

    /// Whether the person has a name of more than one word.
    pub(crate) fn has_full_name(&self) -> bool {
        self.words.len() > 1
    }

    /// Whether the names begin with these letters: "AV" of Ada Vella.
    pub(crate) fn has_initials(&self, initials: &[String]) -> bool {
        let names: Vec<&str> =
            self.words.iter().flat_map(|name| name.split('-')).filter(|name| !name.is_empty()).collect();
        names.len() == initials.len() && names.iter().zip(initials).all(|(name, initial)| name.starts_with(initial))
    }
}

/// Everybody with a name, and where.
#[derive(Debug, Default)]
pub(crate) struct People {
    pub(crate) all: Vec<Person>,
    pub(crate) by_words: BTreeMap<Vec<String>, usize>,
    /// Surnames of which a title alone names another person.
    apart: BTreeSet<String>,
    /// Places in the order of the text: tokens, and the person's number.
    pub(crate) mentions: Vec<(Range<usize>, usize)>,
    /// How many of them each person has.
    counts: BTreeMap<usize, usize>,
}

impl People {
    /// Everybody whom the text gives with a full name or a title.
    pub(crate) fn from(inventory: &Inventory) -> Self {
        let mut people = Self::default();
        for full in &inventory.full {
            let nth = match inventory.person(&full.words) {
                Some(longest) => people.add(&inventory.full[longest].words, &inventory.full[longest].written),
                None => people.add(&full.words, &full.written),
            };
            people.by_words.insert(full.words.clone(), nth);
            let person = &mut people.all[nth];
            person.roles.extend(full.roles.iter().cloned());
            person.beside.extend(full.beside.iter().cloned());
            person.serves.extend(full.serves.iter().cloned());
            person.first_at = if person.count == 0 { full.first_at } else { person.first_at.min(full.first_at) };
            person.count += full.count;
        }
        people.hear(inventory);
        people.apart = apart::keep(&mut people, inventory);
        for (last, titled) in &inventory.titled {
            if inventory.is_shared(std::slice::from_ref(last)) || people.apart.contains(last) {
                continue;
            }
            match people.called_first(last).filter(|_| titles::BEFORE_FIRST.iter().any(|t| titled.roles.contains(*t))) {
                Some(nth) => _ = people.by_words.insert(vec![last.clone()], nth),
                None => _ = people.named(inventory, std::slice::from_ref(last), &titled.written),
            }
        }
        for (words, written) in inventory.evidence.persons_of_one_word() {
            // "DNC"
            let acronym = written.len() <= 4 && !written.chars().any(char::is_lowercase);
            if !acronym
                && !outlets::is_known(written)
                && !inventory.is_shared(words)
                && !inventory.is_place(&words[0])
                && !inventory.is_ruled(&words[0])
                && inventory.person(words).is_none()
            {
                people.named(inventory, words, written);
            }
        }
        people.hear(inventory);
        people
    }

    /// The only person of this first name: "Sir Ivo" where the text has "Sir Ivo Orn".
    pub(crate) fn called_first(&self, first: &str) -> Option<usize> {
        let mut called = (0..self.all.len().min(MOST)).filter(|&nth| {
            let words = &self.all[nth].words;
            words.len() > 1 && words[0] == first
        });
        called.next().filter(|_| called.next().is_none())
    }

    /// Takes for each person how the text speaks of the name.
    fn hear(&mut self, inventory: &Inventory) {
        for person in &mut self.all {
            let surname = std::slice::from_ref(surname(&person.words));
            person.spoken_of = inventory
                .evidence
                .gender(&person.words)
                .or_else(|| inventory.evidence.gender(surname).filter(|_| !inventory.is_shared(surname)));
        }
    }

    pub(crate) fn add(&mut self, words: &[String], written: &str) -> usize {
        if let Some(&nth) = self.by_words.get(words) {
            return nth;
        }
        let nth = self.all.len();
        self.all.push(Person { written: written.to_owned(), words: words.to_vec(), ..Person::default() });
        self.by_words.insert(words.to_vec(), nth);
        nth
    }

    /// The person with this name as a source gives it, added where the text has no fuller form.
    pub(crate) fn named(&mut self, inventory: &Inventory, words: &[String], written: &str) -> usize {
        if let Some(&nth) = self.by_words.get(words) {
            return nth;
        }
        let nth = match inventory.person(words).or_else(|| inventory.misspelt(words)) {
            Some(longest) => self.by_words[&inventory.full[longest].words],
            None => self.add(words, written),
        };
        self.by_words.insert(words.to_vec(), nth);
        if let [last] = words
            && let Some(titled) = inventory.titled.get(last).filter(|_| !self.apart.contains(last))
        {
            self.all[nth].roles.extend(titled.roles.iter().cloned());
        }
        nth
    }

    /// Looks for every place that names somebody, by full name or by one of its ends where that means
    /// one person.
    pub(crate) fn find_mentions(&mut self, passage: &Passage<'_>, inventory: &Inventory) {
        let mut ends: BTreeMap<String, bool> = BTreeMap::new();
        for person in &self.all {
            if let [first, _, ..] = &person.words[..] {
                ends.insert(surname(&person.words).clone(), true);
                // A first name alone is somebody's only where it is no other word.
                let sure = self.by_words.contains_key(std::slice::from_ref(first))
                    || first.chars().count() > 2 && first_names::look_up(first).is_some_and(|name| name.certain);
                ends.entry(first.clone()).or_insert(sure);
            } else if let [name] = &person.words[..] {
                ends.insert(name.clone(), true);
            }
        }
        ends.retain(|_, sure| *sure);
        for run in inventory.runs.iter().flatten() {
            self.mention_in(passage, run, &ends, inventory);
        }
        self.read_appositions(passage, inventory);
        // "President Vella" before "Ada Vella"; a headline brings nobody in.
        let headline = passage.paragraphs.first().filter(|_| passage.paragraphs.len() > 1);
        let text = headline.map_or(0, |line| line.end);
        for (name, nth) in self.mentions.iter().filter(|(name, _)| name.start >= text) {
            let person = &mut self.all[*nth];
            if !inventory.is_shared(std::slice::from_ref(surname(&person.words))) {
                person.first_at = person.first_at.min(name.start);
            }
        }
    }

    /// The longest names in a run.
    fn mention_in(
        &mut self,
        passage: &Passage<'_>,
        run: &Range<usize>,
        ends: &BTreeMap<String, bool>,
        inventory: &Inventory,
    ) {
        let words: Vec<(usize, String)> = run
            .clone()
            .filter(|&at| passage.tokens[at].is_word())
            .map(|at| (at, spelling::plain(passage.word(at))))
            .collect();
        let whole: Vec<String> = words.iter().map(|(_, word)| word.clone()).collect();
        // "Vella Orchards" is no Vella.
        if whole.len() > 1 && !self.by_words.contains_key(&whole) && inventory.is_thing(&whole) {
            return;
        }
        let mut at = 0;
        while at < words.len() {
            let longest = (at + 1..=words.len().min(at + LONGEST)).rev().find_map(|end| {
                let name = &whole[at..end];
                let nth = match name {
                    [one] => ends
                        .contains_key(one)
                        .then(|| self.alone(passage, one, run.start..words[at].0, inventory))
                        .flatten(),
                    _ => self.by_words.get(name).copied(),
                };
                nth.map(|nth| (end, nth))
            });
            match longest {
                Some((end, nth)) => {
                    self.mentions.push((words[at].0..words[end - 1].0 + 1, nth));
                    *self.counts.entry(nth).or_default() += 1;
                    at = end;
                }
                None => at += 1,
            }
        }
    }

    /// Whom one word means behind these titles.
    pub(crate) fn alone(
        &self,
        passage: &Passage<'_>,
        name: &str,
        titles: Range<usize>,
        inventory: &Inventory,
    ) -> Option<usize> {
        let at = titles.end;
        if let Some(apart) = titles.clone().rev().find_map(|at| {
            let title = roles::parts(passage.word(at)).pop()?;
            self.by_words.get(&[title, name.to_owned()][..])
        }) {
            return Some(*apart);
        }
        let key = [name.to_owned()];
        if !inventory.is_shared(&key)
            && let Some(&nth) = self.by_words.get(&key[..])
        {
            return Some(nth);
        }
        let titles: Vec<String> =
            titles.filter(|&at| passage.tokens[at].is_word()).flat_map(|at| roles::parts(passage.word(at))).collect();
        self.of_name(passage, name, &titles, at)
    }

    /// Those whom the text calls by a role, of the people named nearest to token `at`: how well it fits
    /// and who.
    pub(crate) fn called(&self, role: &str, beside: &[String], more: &[String], at: usize) -> Vec<(u32, usize)> {
        let middle = self.mentions.partition_point(|(m, _)| m.start < at);
        let near = middle.saturating_sub(WINDOW)..self.mentions.len().min(middle + WINDOW);
        let people: BTreeSet<usize> = self.mentions[near].iter().map(|(_, nth)| *nth).collect();
        people.into_iter().filter_map(|nth| Some((self.all[nth].fits(role, beside, more)?, nth))).collect()
    }

    /// How many places name a person.
    pub(crate) fn count_of(&self, nth: usize) -> usize {
        self.counts.get(&nth).copied().unwrap_or_default()
    }

    /// The mentions that begin in a range of tokens.
    pub(crate) fn within(&self, range: &Range<usize>) -> &[(Range<usize>, usize)] {
        let begin = self.mentions.partition_point(|(m, _)| m.start < range.start);
        let end = self.mentions.partition_point(|(m, _)| m.start < range.end);
        &self.mentions[begin..end.max(begin)]
    }
}
