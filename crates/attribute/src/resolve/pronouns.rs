//! Whom a pronoun means.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::people::{Gender, People};
use super::reference::{self, Reference};
use crate::rules::subject_before;

/// How many sentences back a pronoun may reach.
const REACH: usize = 2;

impl Cast<'_, '_> {
    pub(super) fn pronoun(
        &mut self,
        word: &str,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        match word {
            "he" | "his" | "him" => self.gendered(Gender::He, range.start, sentence, outside),
            "she" | "her" => self.gendered(Gender::She, range.start, sentence, outside),
            "who" | "which" | "that" => {
                let before = subject_before(self.passage, self.passage.sentences[sentence].start, range.start)?;
                let reference = reference::read(self.passage, &before, &self.inventory);
                if matches!(reference, Reference::Pronoun(_)) {
                    None
                } else {
                    self.meant(reference, &before, sentence, outside)
                }
            }
            "they" | "it" | "their" | "its" => {
                let (spoke, actor) = self.last?;
                let one = word.starts_with("it");
                let fits = match self.actors[actor].kind {
                    ActorKind::Organisation | ActorKind::Outlet | ActorKind::Document => one,
                    ActorKind::Group => !one,
                    ActorKind::Person | ActorKind::Unnamed => false,
                };
                (fits && sentence <= spoke + 1).then_some(actor)
            }
            // In the outlet's own words the first person is the author.
            "i" | "my" | "we" | "our" => self.author.map(|nth| self.person(nth)),
            _ => None,
        }
    }

    fn gendered(&mut self, gender: Gender, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let fits = |people: &People, nth: usize| people.all[nth].gender().is_none_or(|g| g == gender);
        let start = self.passage.sentences[sentence].start;
        let speaker = self.other.and_then(|actor| self.person_of_actor.get(&actor).copied());
        let free = |m: &Range<usize>| {
            self.passage.quote_at(m.start).is_none() && !outside.iter().any(|piece| piece.contains(&m.start))
        };
        let candidate = |(m, nth): &&(Range<usize>, usize)| {
            free(m) && fits(&self.people, *nth) && Some(*nth) != speaker && Some(*nth) != self.author
        };
        if self.other.is_some() {
            // An object: the one named last.
            let before = self.passage.sentences[sentence.saturating_sub(REACH)].start;
            let nth = self.people.within(&(before..at)).iter().rev().find(candidate).map(|(_, nth)| *nth)?;
            return Some(self.person(nth));
        }
        let first_in = |range: Range<usize>| self.people.within(&range).iter().find(candidate).map(|(_, nth)| *nth);
        if let Some(nth) = first_in(start..at) {
            return Some(self.person(nth));
        }
        let spoke = self.last.filter(|&(spoke, actor)| {
            let person = self.person_of_actor.get(&actor).copied();
            sentence <= spoke + REACH && person.is_some_and(|nth| fits(&self.people, nth))
        });
        if let Some((_, actor)) = spoke {
            return Some(actor);
        }
        let nth = (1..=REACH).find_map(|back| {
            let before = self.passage.sentences.get(sentence.checked_sub(back)?)?;
            first_in(before.clone())
        })?;
        Some(self.person(nth))
    }
}
