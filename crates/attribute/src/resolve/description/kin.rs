//! Who is meant by "her husband" and "Orn's daughter": one of that name; and whose aides speak of him.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::people;
use crate::resolve::name::runs::written;
use crate::resolve::name::titles;
use crate::resolve::pronoun::pronouns::gender;
use crate::words::Class;

/// Those who speak for somebody.
const AIDES: &[&str] = &["aides", "advisers", "advisors", "associates", "confidants", "allies", "surrogates"];

/// Those who are for or against somebody, or know him.
const AROUND: &[&str] =
    &["friends", "rivals", "supporters", "critics", "detractors", "backers", "opponents", "colleagues", "relatives"];

/// How far before them he is named, in tokens.
const NEAR: usize = 40;

/// The longest name of a relative that is read, in tokens, and one more.
const LONGEST_NAME: usize = 5;

/// How far into what they say he is named.
const FIRST: usize = 4;

impl Cast<'_, '_> {
    /// "Aides said Vella was ill", "Vella stumbles, rivals say": whose aides or rivals they are of whom
    /// nothing else is told.
    pub(crate) fn of_content(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let head = range.end - 1;
        let some = range.len() == 2 && passage.is_one_of(range.start, &["some", "many", "several", "most"]);
        if range.len() > 1 && !some || !passage.is_one_of(head, AIDES) && !passage.is_one_of(head, AROUND) {
            return None;
        }
        let nth = self.spoken_of_first(range.end, sentence, outside).or_else(|| {
            self.only_subject(passage.sentences[sentence].start.max(range.start.saturating_sub(NEAR))..range.start)
        })?;
        let word = passage.word(head).to_lowercase();
        let name = titles::surname_in(&self.people.all[nth].written).to_owned();
        let quantity = if some { format!("{} of ", passage.word(range.start).to_lowercase()) } else { String::new() };
        Some(self.own_actor(ActorKind::Group, format!("{quantity}{name}’s {word}"), range.end))
    }

    /// The person whom what is said behind token `at` names or means first.
    fn spoken_of_first(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let passage = self.passage;
        let said = outside.first().filter(|said| said.start >= at)?;
        let first = said.start..said.end.min(said.start + FIRST);
        if let Some((_, nth)) = self.people.within(&first).first() {
            return Some(*nth);
        }
        let pronoun = first.clone().find(|&k| passage.is_one_of(k, &["he", "she", "his", "her"]))?;
        let gender = gender(&passage.word(pronoun).to_lowercase())?;
        let meant = self.gendered(gender, at - 1, sentence, &[])?;
        self.person_of_actor.get(&meant).copied()
    }

    /// The one person whom the words of a sentence name, where he is a subject.
    fn only_subject(&self, words: Range<usize>) -> Option<usize> {
        let passage = self.passage;
        let named = self.people.within(&words);
        let (range, nth) = named.first()?;
        let bounds = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= range.start))?;
        let alone = named.iter().all(|(place, other)| other == nth && passage.quote_at(place.start).is_none());
        (alone && discourse::weight(passage, range, bounds) >= discourse::SUBJECT).then_some(*nth)
    }

    /// The one person of the text with the surname of the actor `owner` whom the word for a relative fits.
    pub(crate) fn relative(&mut self, owner: usize, kin: &str) -> Option<usize> {
        let gender = gender_of(kin.strip_prefix("ex-").unwrap_or(kin))?;
        let own = *self.person_of_actor.get(&owner)?;
        if let Some(name) = self.apposed_relative(own, kin) {
            let known = self.people.within(&name).first().map(|(_, nth)| *nth);
            let words = written(self.passage, &name);
            return Some(match known {
                Some(nth) => self.person(nth),
                None => self.actor(ActorKind::Person, &words),
            });
        }
        let of = &self.people.all[own];
        let family = |nth: &usize| {
            let person = &self.people.all[*nth];
            *nth != own
                && person.has_full_name()
                && person.is_named_in(std::slice::from_ref(of.surname()))
                && person.words[0] != of.words[0]
                && person.gender() == Some(gender)
        };
        let mut found = (0..self.people.all.len().min(people::MOST)).filter(family);
        let one = found.next().filter(|_| found.next().is_none())?;
        Some(self.person(one))
    }
}

impl Cast<'_, '_> {
    /// The name that stands behind the word for a relative of the person `own`: "Orn, whose wife, Lea, sang".
    fn apposed_relative(&self, own: usize, kin: &str) -> Option<Range<usize>> {
        let passage = self.passage;
        let name_at = |at: usize| {
            let next = |at: usize| passage.tokens.get(at).filter(|token| token.is_word() && token.is(Class::CAPITAL));
            let end = (at..at + LONGEST_NAME).find(|&at| next(at).is_none())?;
            let closed = passage.tokens.get(end).is_some_and(|token| token.marks(&[',', '.', ';']));
            Some(at..end).filter(|name| closed && !name.is_empty())
        };
        let whose = |at: usize| {
            let bounds = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= at))?;
            let before = at.checked_sub(1).filter(|&before| before >= bounds.start)?;
            let named = self.people.within(&(bounds.start..before));
            let last = named.last().filter(|(name, _)| {
                let owner = passage.tokens[before].is(Class::GENITIVE) && name.end == before;
                owner || passage.is_one_of(before, &["his", "her", "whose"])
            })?;
            Some(last.1)
        };
        let places = (1..passage.tokens.len().saturating_sub(2)).filter(|&at| {
            passage.tokens[at + 1].mark(',') && passage.is_word(at, kin) && passage.quote_at(at).is_none()
        });
        places.filter(|&at| whose(at) == Some(own)).find_map(|at| name_at(at + 2))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn aides_are_of_whom_they_speak() {
        check(
            "Paul Orn sang. Vera Tarn waved. Aides said that Mr. Orn was ill. Aides said it froze.",
            &["Orn’s aides (group)", "aides (group)"],
        );
    }

    #[test]
    fn rivals_are_of_the_only_one_told_of() {
        let found = [("rivals", "said", "that the ice was thin")];
        let text = "Paul Orn sang. After Orn stumbled, rivals said that the ice was thin.";
        assert_eq!(given(text, &found), ["Orn’s rivals (group)"]);
        let text = "Paul Orn met Vera Tarn. After Orn met Tarn, rivals said that the ice was thin.";
        assert_eq!(given(text, &found), ["rivals (group)"]);
    }

    #[test]
    fn a_relative_bears_the_name() {
        check(
            "Paul Orn sang. Lea Orn listened. His wife said that the ice was thin. Orn’s wife said it froze.",
            &["Lea Orn (person)"; 2],
        );
        check("Paul Orn Jr. sang. His wife said that the ice was thin.", &["Orn’s wife (unnamed)"]);
        check("Paul Orn sang. His wife said that the ice was thin.", &["Orn’s wife (unnamed)"]);
    }

    #[test]
    fn a_relative_is_named_behind_the_word() {
        check(
            "Paul Orn sang in Selt with his wife, Carla, at night. Orn waved. His wife said that the ice was thin.",
            &["Carla (person)"],
        );
        check(
            "Paul Orn met Ivo Tarn, whose wife, Carla, sings. Orn waved. Orn’s wife said that the ice was thin.",
            &["Orn’s wife (unnamed)"],
        );
    }
}
