//! Who is meant by "her husband" and "Orn's daughter": one of that name; and whose aides speak of him.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::gender::gender_of;
use super::people;

/// Those who speak for somebody.
const AIDES: &[&str] = &["aides", "advisers", "advisors", "associates", "confidants", "allies", "surrogates"];

/// How far into what they say he is named.
const FIRST: usize = 4;

impl Cast<'_, '_> {
    /// "Aides said Vella was ill": whose aides they are of whom nothing else is told.
    pub(super) fn of_content(&mut self, range: &Range<usize>, outside: &[Range<usize>]) -> Option<usize> {
        let bare = range.len() == 1 && self.passage.is_one_of(range.start, AIDES);
        let said = outside.first().filter(|said| bare && said.start > range.end)?;
        let (_, nth) = self.people.within(&(said.start..said.end.min(said.start + FIRST))).first().cloned()?;
        let word = self.passage.word(range.start).to_lowercase();
        let name = self.people.all[nth].written.rsplit(' ').next()?.to_owned();
        Some(self.own_actor(ActorKind::Group, format!("{name}’s {word}"), range.end))
    }

    /// The one person of the text with the surname of the actor `owner` whom the word for a relative fits.
    pub(super) fn relative(&mut self, owner: usize, kin: &str) -> Option<usize> {
        let gender = gender_of(kin.strip_prefix("ex-").unwrap_or(kin))?;
        let own = *self.person_of_actor.get(&owner)?;
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

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn aides_are_of_whom_they_speak() {
        check(
            "Paul Orn sang. Vera Tarn waved. Aides said that Mr. Orn was ill. Aides said it froze.",
            &["Orn’s aides (group)", "aides (group)"],
        );
    }

    #[test]
    fn a_relative_bears_the_name() {
        check(
            "Paul Orn sang. Lea Orn listened. His wife said that the ice was thin. Orn’s wife said it froze.",
            &["Lea Orn (person)"; 2],
        );
        check("Paul Orn sang. His wife said that the ice was thin.", &["Orn’s wife (unnamed)"]);
    }
}
