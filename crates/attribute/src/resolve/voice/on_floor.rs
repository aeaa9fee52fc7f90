//! Who has the floor in a conversation, by the name, the initials or the letter before a turn.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, without_titles};
use crate::resolve::phrase::reference::lower_words;
use crate::text::Turn;
use crate::words::Class;

/// How many names of those who have the floor are looked for in the whole text.
const MOST: usize = 50;

impl Cast<'_, '_> {
    /// The one whose turn it is, by name or as the one who answers.
    pub(crate) fn on_the_floor(&mut self, turn: &Turn) -> Option<usize> {
        let passage = self.passage;
        if turn.is_lettered(passage) {
            let answers = turn.answers(passage);
            let outlet = self.document.outlet.clone().filter(|_| !answers);
            return outlet.map(|name| self.actor(ActorKind::Outlet, &name)).or(self.speaker.filter(|_| answers));
        }
        let word = passage.text[passage.bytes(&turn.name)].to_owned();
        if turn.name.len() == 1 || initials(&word).is_some() {
            if let Some(outlet) = self.own_outlet(turn.name.start) {
                return Some(outlet);
            }
            let known = self.on_floor.get(&word).copied();
            let named = match known {
                Some(named) => named,
                // More names than these are no conversation.
                None if self.on_floor.len() >= MOST => None,
                None => {
                    let named = self.of_initials(&word).or_else(|| self.of_couple(&word));
                    named.or_else(|| self.in_full(turn.name.start))
                }
            };
            self.on_floor.insert(word, named);
            if let Some(nth) = named {
                return Some(self.person(nth));
            }
        }
        let sentence = passage.sentences.partition_point(|sentence| sentence.end <= turn.name.start);
        self.resolve(&turn.name, sentence, &turn.content)
    }

    /// The outlet of the document by the last word of its name: "Courier" of the Tamm Courier.
    fn own_outlet(&mut self, at: usize) -> Option<usize> {
        let word = self.passage.word(at);
        let name = self.document.outlet.clone()?;
        let last = name.rsplit(' ').next().filter(|last| last.eq_ignore_ascii_case(word));
        last.filter(|_| self.passage.tokens[at].is(Class::OUTLET)).map(|_| self.actor(ActorKind::Outlet, &name))
    }

    /// The only person of the text whose names begin with these letters: "AV" of Ada Vella, "A.Ts." of Ada Tsarn.
    fn of_initials(&self, letters: &str) -> Option<usize> {
        let initials = initials(letters)?;
        let mut fits = (0..self.people.all.len()).filter(|&nth| self.people.all[nth].has_initials(&initials));
        fits.next().filter(|_| fits.next().is_none())
    }

    /// The first of two with one surname: "AV" in "Ada and Ivo Vella".
    fn of_couple(&mut self, letters: &str) -> Option<usize> {
        if !are_initials(letters) || letters.len() != 2 {
            return None;
        }
        let passage = self.passage;
        let capital = |at: usize| passage.tokens[at].is_word() && passage.tokens[at].is(Class::CAPITAL);
        let at = (1..passage.tokens.len().saturating_sub(2)).find(|&and| {
            let fits = |at: usize, letter: usize| passage.word(at).as_bytes().first() == letters.as_bytes().get(letter);
            let names = capital(and - 1) && capital(and + 1) && capital(and + 2);
            passage.is_one_of(and, &["and", "&"]) && names && fits(and - 1, 0) && fits(and + 2, 1)
        })?;
        let (first, surname) = (passage.word(at - 1), passage.word(at + 2));
        let words = [first.to_lowercase(), surname.to_lowercase()];
        Some(self.people.named(&self.inventory, &words, &format!("{first} {surname}")))
    }

    /// The one whose full name alone ends with this surname.
    fn in_full(&mut self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let word = passage.word(at);
        let mut found: Option<Range<usize>> = None;
        let ends = |run: &Range<usize>| passage.word(run.end - 1).eq_ignore_ascii_case(word);
        for run in passage.paragraphs.iter().flat_map(|line| runs(passage, line.clone())).filter(ends) {
            let name = without_titles(passage, &run, Some(&self.inventory));
            let role = |at: usize| passage.tokens[at].is(Class::ROLE | Class::TITLE | Class::OUTLET | Class::BODY);
            if name.len() < 2 || name.clone().any(role) {
                continue;
            }
            match &found {
                Some(other) if lower_words(passage, other) != lower_words(passage, &name) => return None,
                _ => found = Some(name),
            }
        }
        let name = found?;
        let words = lower_words(passage, &name);
        Some(self.people.named(&self.inventory, &words, &crate::resolve::name::runs::written(passage, &name)))
    }
}

/// The initials of two or three names in small letters. What is one letter in another script may be two: "Ts".
fn initials(word: &str) -> Option<Vec<String>> {
    let mut initials: Vec<String> = Vec::new();
    for letter in word.chars().filter(|&letter| letter != '.') {
        match initials.last_mut() {
            _ if letter.is_uppercase() => initials.push(letter.to_lowercase().collect()),
            Some(last) if letter.is_lowercase() && last.chars().count() == 1 => last.push(letter),
            _ => return None,
        }
    }
    (2..=3).contains(&initials.len()).then_some(initials)
}

fn are_initials(letters: &str) -> bool {
    (2..=3).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}
