//! A new description of the only one of whom the sentences before say something: "Vella waved. The veteran said".

use super::cast::Cast;
use super::described::{ANONYMOUS, is_kin};
use super::discourse::{self, Place};
use super::epithets::{OTHERS, STAFF};
use super::gender::gender_of;
use super::nouns::is_office;
use super::reference::Role;

/// How many sentences back nobody else is a subject.
const BACK: usize = 2;

/// How often a text names the one whom it describes anew.
const OFTEN: usize = 3;

/// How far back the description has not been said of anybody, in tokens.
const FAR: usize = 2000;

impl Cast<'_, '_> {
    /// The only person who is a subject in the sentences before, whom a description at the head of a sentence can mean.
    pub(super) fn only_one(&self, role: &Role, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let opens = passage.is_word(at, "the") && at == passage.sentences[sentence].start;
        let word = role.role.as_str();
        let named = !role.whole.split(' ').any(|own| own == word);
        let owned = named || role.whole.contains("’s ") || role.whole.contains("'s ") || role.whole.contains(" of ");
        let no_name = ANONYMOUS.contains(&word) || is_kin(word) || OTHERS.has(word) || STAFF.has(word);
        if !opens || owned || no_name || passage.quote_at(at).is_some() {
            return None;
        }
        // "A veteran waved": he is meant, whoever else is told of.
        if (at.saturating_sub(FAR)..at).any(|k| passage.is_word(k, word)) {
            return None;
        }
        let from = passage.sentences[sentence.saturating_sub(BACK)].start;
        let told = |place: &Place| {
            place.at >= from
                && place.quote.is_none()
                && place.weight >= discourse::SUBJECT
                && self.person_of_actor.contains_key(&place.actor)
        };
        let one = self.discourse.last(at, told)?;
        if self.discourse.last(at, |place| told(place) && place.actor != one.actor).is_some() {
            return None;
        }
        let nth = *self.person_of_actor.get(&one.actor)?;
        let person = &self.people.all[nth];
        let topic = self.people.count_of(nth) >= OFTEN && !self.denies(person, &role.beside);
        let gender = gender_of(word).is_none_or(|told| person.gender().is_none_or(|own| own == told));
        let office = is_office(word) && person.has_office();
        (gender && topic && !office && Some(one.actor) != self.other).then_some(one.actor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_new_description_is_of_the_only_one_told_of() {
        check(
            "Ivo Orn sang. It froze. Orn came. Orn praised the harbour. The Guard veteran said that the ice was thin.",
            &["Ivo Orn (person)"; 2],
        );
        check(
            "Ivo Orn sang. Orn came. Ada Vella waved. Orn sang. The Guard veteran said that the ice was thin.",
            &["Guard veteran (unnamed)"],
        );
        check(
            "A veteran waved. Ivo Orn sang. Orn came. Orn sang. The Guard veteran said that the ice was thin.",
            &["Guard veteran (unnamed)"],
        );
    }
}
