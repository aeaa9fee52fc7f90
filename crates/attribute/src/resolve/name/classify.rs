//! A name: a person's, a body's, an outlet's or a text's.

use std::ops::Range;

use super::evidence::with_of;
use super::headings::is_capitalized;
use super::inventory::{self, Inventory};
use super::papers::is_two_papers;
use super::runs::{is_name_word, written};
use super::titles;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference, lower_words};
use crate::text::Passage;
use crate::words::{Class, Words};

/// A noun phrase with a name as its head. Ranges are tokens.
pub(crate) struct Named<'a, 't> {
    pub(crate) passage: &'a Passage<'t>,
    pub(crate) inventory: &'a Inventory,
    /// All of it.
    pub(crate) range: &'a Range<usize>,
    /// Up to the first comma or bracket.
    pub(crate) core: &'a Range<usize>,
    /// The capitals that hold the name.
    pub(crate) run: &'a Range<usize>,
    /// The run without titles.
    pub(crate) name: Range<usize>,
}

impl Named<'_, '_> {
    /// Decides what it names.
    pub(crate) fn read(self) -> Reference {
        let name = written(self.passage, self.run);
        let role = self.role_before();
        let article = !role && self.name.start > self.core.start && self.passage.is_word(self.name.start - 1, "the");
        let somebody = self.known() && (!article || self.name.len() > 1)
            || inventory::is_called(&lower_words(self.passage, &self.name));
        if somebody && !self.name.clone().any(|at| self.passage.tokens[at].is(Class::BODY)) {
            return Reference::Person { description: self.description(), name: self.name };
        }
        if let Some(full) = self.inventory.evidence.full_name(&name).filter(|full| full.len() > 1 && !role) {
            return reference::read(self.passage, full, self.inventory);
        }
        if self.is_outlet(&name) && !role && !self.titled() {
            return Reference::Body { name, outlet: true };
        }
        // "the Census Bureau"
        let bureau = self.passage.tokens[self.name.end - 1].is(Class::BODY);
        if self.has(Class::TEXT) && !bureau && !self.known() {
            let name = self.begin()..self.extended().end;
            return Reference::Text { name: written(self.passage, &name), named: true };
        }
        let (titled, description) = (self.titled() || role, self.description());
        let apposed = description.as_ref().is_some_and(|words| {
            words.clone().any(|at| self.passage.tokens[at].is(Class::ROLE))
                && !self.passage.is_word(words.start, "which")
        });
        let ending = self.inventory.evidence.is_body(&lower_words(self.passage, &self.name));
        if self.has(Class::BODY)
            || ending && !titled
            || !titled && (self.is_body() || !apposed && self.is_unlike_a_person())
        {
            let airline = name.ends_with("Air") || name.ends_with("Airlines") || name.ends_with("Airways");
            let outlet =
                self.inventory.evidence.passes_on(&name) && !self.has(Class::BODY) && !self.is_place() && !airline;
            return Reference::Body { name: self.body_name(), outlet };
        }
        // "Latinos", "some Selters"
        let word = self.passage.word(self.name.start).to_lowercase();
        let several = || {
            self.core.start < self.name.start
                && nouns::noun(&word, &self.passage.tokens[self.name.start]) == Noun::People
                && self.inventory.of_surname(&word).is_empty()
        };
        let people =
            self.name.len() == 1 && !titled && name.ends_with('s') && (nouns::is_listed_people(&word) || several());
        if self.has(Class::GROUP) || people {
            return Reference::Group { name, own: false };
        }
        // "Quay Row Deepens": words in capitals that nothing else in the text shows to be a name.
        if self.core.len() > 1 && !titled && !apposed && is_capitalized(self.passage, self.name.start) {
            return Reference::Nobody;
        }
        Reference::Person { name: self.name, description }
    }

    fn has(&self, class: Class) -> bool {
        self.name.clone().any(|at| self.passage.tokens[at].is(class))
    }

    /// Whether a word of outlets is in the name or before it. "Agency" alone is as often an authority.
    fn is_outlet(&self, name: &str) -> bool {
        let named = self.name.clone().any(|at| {
            let token = &self.passage.tokens[at];
            token.is(Class::OUTLET) && !token.is(Class::BODY) || is_two_papers(self.passage, at)
        });
        named || self.before(Class::OUTLET) || self.inventory.is_outlet(name)
    }

    /// Whether the name is that of a place: "Orvania", "Tamm".
    fn is_place(&self) -> bool {
        let words = lower_words(self.passage, &self.name);
        words.len() == 1 && self.inventory.is_place(&words[0])
    }

    /// Whether nothing in the text shows that somebody bears the name: a name belongs to somebody
    /// who is no "it"; one of one word alone may be a firm's where it is written like one.
    fn is_unlike_a_person(&self) -> bool {
        let words = lower_words(self.passage, &self.name);
        if words.len() > 1 {
            return self.inventory.is_thing(&words);
        }
        let inventory = self.inventory;
        let [word] = &words[..] else { return true };
        let borne = self.known()
            || inventory.titled.contains_key(word)
            || inventory.is_shared(&words)
            || inventory.evidence.is_person(&words);
        is_camel(self.passage.word(self.name.start)) && !inventory.titled.contains_key(word)
            || !borne
                && (inventory.evidence.is_neuter(&words)
                    || is_firm(word)
                    || inventory.is_ruled(word) && inventory.of_surname(word).is_empty()
                    || self.passage.tokens[self.name.start]
                        .is(Class::BODY | Class::OUTLET | Class::TEXT | Class::PLACE)
                    || inventory.evidence.passes_on(self.passage.word(self.name.start)))
    }

    fn known(&self) -> bool {
        let words = lower_words(self.passage, &self.name);
        self.inventory.person(&words).or_else(|| self.inventory.misspelt(&words)).is_some()
    }

    /// The words of the phrase before the run.
    fn front(&self) -> Range<usize> {
        self.core.start..self.run.start
    }

    /// Whether the word right before the run is a genitive: what stands before is the owner.
    fn owned(&self) -> bool {
        self.front().next_back().is_some_and(|at| self.passage.tokens[at].is(Class::GENITIVE))
    }

    fn before(&self, class: Class) -> bool {
        !self.owned() && self.front().any(|at| self.passage.tokens[at].is(class))
    }

    fn role_before(&self) -> bool {
        self.front().next_back().is_some_and(|at| {
            let token = &self.passage.tokens[at];
            token.is(Class::ROLE | Class::TITLE) && !token.is(Class::BODY)
        })
    }

    /// Whether a title is a part of the run: "President Vella".
    fn titled(&self) -> bool {
        (self.run.start..self.name.start).any(|at| titles::is_title(self.passage, at))
    }

    /// Whether a name that no word of a body is in is a body's all the same.
    fn is_body(&self) -> bool {
        let (passage, known) = (self.passage, self.known());
        let words = lower_words(passage, &self.name);
        let first = passage.word(self.name.start);
        let acronym =
            words.len() == 1 && first.len() > 1 && first.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        let article = self.front().len() == 1 && passage.is_word(self.core.start, "the");
        let of = self.name.end < self.core.end && passage.is_one_of(self.name.end, &["of", "for"]) && words.len() == 1;
        let place =
            words.len() == 1 && self.inventory.is_place(&words[0]) && !self.inventory.titled.contains_key(&words[0]);
        let ends_in_place = self.name.clone().next_back().is_some_and(|at| passage.tokens[at].is(Class::PLACE));
        self.before(Class::BODY) || acronym || ends_in_place || !known && (article || of || place)
    }

    /// "Ministry of Defence of Selt", also for "Selt's Ministry of Defence": bodies of that name are
    /// many.
    fn body_name(&self) -> String {
        let passage = self.passage;
        let own = written(passage, &self.extended());
        let owner = self.front();
        let kind = |at: usize| passage.tokens[at].is(Class::BODY) && passage.is_one_of(at, GENERIC);
        let owned = self.owned() && owner.len() >= 2;
        // "Selt People's Party"
        let people = |at: usize| nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]) == Noun::People;
        let whose = owner.clone().nth_back(1).filter(|&at| owned && is_name_word(passage, at) && people(at));
        if let Some(whose) = whose.or_else(|| {
            let named =
                |at: &usize| owned && passage.is_one_of(*at, &["People", "people"]) && is_name_word(passage, *at);
            owner.clone().nth_back(1).filter(named)
        }) {
            let first = (owner.start..whose).rev().take_while(|&at| is_name_word(passage, at)).last().unwrap_or(whose);
            return written(passage, &(first..self.extended().end));
        }
        let generic = (passage.tokens[self.run.start].is(Class::BODY) || kind(self.run.end - 1)) && owned;
        let Some(at) = owner.clone().nth_back(1).filter(|&at| generic && is_name_word(passage, at)) else { return own };
        let start = |at: usize| (owner.start..at).rev().take_while(|&k| is_name_word(passage, k)).last().unwrap_or(at);
        // "Selt County Sheriff's Department"
        if passage.tokens[at].is(Class::ROLE | Class::TITLE) && start(at) < at {
            return written(passage, &(start(at)..self.extended().end));
        }
        // "Vella's Justice Department" is the Justice Department.
        let somebody = || {
            let words = lower_words(passage, &(start(at)..at + 1));
            self.inventory.person(&words).is_some()
                || words.last().is_some_and(|last| !self.inventory.of_surname(last).is_empty())
        };
        if self.run.len() > 1 && somebody() {
            return own;
        }
        format!("{own} of {}", passage.word(at))
    }

    /// The run with "of …" behind it.
    fn extended(&self) -> Range<usize> {
        with_of(self.passage, self.run, self.core.end)
    }

    /// Where the name of a text begins that has an article in it: "Rock the Vote Poll".
    fn begin(&self) -> usize {
        let (passage, start) = (self.passage, self.run.start);
        let article = start > self.core.start + 1 && passage.is_word(start - 1, "the");
        let before =
            (self.core.start..start.saturating_sub(1)).rev().take_while(|&at| is_name_word(passage, at)).last();
        before.filter(|_| article).unwrap_or(start)
    }

    /// The role before the name, or the apposition behind it.
    fn description(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        let front = self.core.start..self.name.start;
        let role = |at: usize| passage.tokens[at].is(Class::ROLE | Class::TITLE) && !titles::is_honorific(passage, at);
        if front.clone().any(role) {
            return Some(front);
        }
        let apposed = self.core.end + 1 < self.range.end && passage.tokens[self.core.end].mark(',');
        apposed.then_some(self.core.end + 1..self.range.end)
    }
}

/// What every state has one of: it is told by its owner.
const GENERIC: &[&str] = &[
    "ministry",
    "department",
    "office",
    "government",
    "parliament",
    "court",
    "police",
    "army",
    "navy",
    "embassy",
    "guard",
    "coastguard",
    "assembly",
    "senate",
];

/// Firms that the news calls by one word.
static FIRMS: Words = Words::new(
    "google apple microsoft amazon facebook twitter meta tesla boeing airbus siemens volkswagen toyota samsung \
    sony nokia gazprom rosneft lukoil sberbank shell exxon chevron total walmart target starbucks mcdonald's \
    nike adidas disney netflix uber airbnb goldman citigroup barclays deloitte pfizer moderna bayer monsanto \
    intel ibm oracle cisco gallup quinnipiac pew ipsos yougov nielsen hamas hezbollah taliban fatah unicef \
    unesco interpol europol frontex greenpeace amnesty oxfam fitch moody's nasdaq congress parliament telegram \
    youtube instagram reddit wikileaks wikipedia spacex huawei tiktok fifa uefa opec nasa",
);

/// Whether a word in lower case is known as the name of a firm.
pub(crate) fn is_firm(word: &str) -> bool {
    FIRMS.has(word)
}

/// Whether a capital stands inside the word: "EgyptAir", but "McDonald".
pub(crate) fn is_camel(word: &str) -> bool {
    let small = |c: &char| c.is_lowercase();
    let inner = word.chars().zip(word.chars().skip(1)).position(|(a, b)| small(&a) && b.is_uppercase());
    inner.is_some_and(|at| at > 2) && !word.starts_with("Fitz") && !word.contains(['\'', '’'])
}
