//! A new description of the only one of whom the sentences before say something: "Vella waved. The veteran said".

use std::ops::Range;

use super::described::{ANONYMOUS, is_kin};
use super::staff::{OTHERS, STAFF};
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::gender::gender_of;
use crate::resolve::phrase::nouns::is_office;
use crate::resolve::phrase::reference::Role;

/// How many sentences back nobody else is a subject.
const BACK: usize = 2;

/// How often a text names the one whom it describes anew.
const OFTEN: usize = 3;

/// How far back the description has not been said of anybody, in tokens.
const FAR: usize = 2000;

impl Cast<'_, '_> {
    /// The one whom the sentence before brings in with its last word, where a description at the head of a sentence
    /// goes on: "It froze, said Vera Tarn. The former pilot".
    pub(crate) fn just_named(&self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, at, word) = (self.passage, range.start, role.role.as_str());
        let before = passage.sentences.get(sentence.checked_sub(1)?)?;
        let no_name = ANONYMOUS.contains(&word) || is_kin(word) || OTHERS.has(word) || STAFF.has(word);
        let headline = passage.paragraphs.first().is_some_and(|line| line.contains(&before.start));
        if !passage.is_word(at, "the") || at != before.end || passage.quote_at(at).is_some() || no_name || headline {
            return None;
        }
        let named = self.people.within(before);
        let (name, nth) = named.last()?;
        let person = &self.people.all[*nth];
        let new = |nth: usize| {
            self.people
                .mentions
                .iter()
                .find(|(_, one)| *one == nth)
                .is_some_and(|(first, _)| first.start >= before.start)
        };
        // Of two who are brought in, either can be meant.
        let others = || named.iter().filter(|(_, other)| other != nth);
        let alone = others().next().is_none() || new(*nth) && !others().any(|(_, other)| new(*other));
        // "Posted on Monday by Ivo Orn" is no sentence.
        let mut behind = name.end..before.end;
        let closes = behind.clone().all(|k| !passage.tokens[k].is_word())
            && behind.any(|k| passage.tokens[k].marks(&['.', '!', '?']))
            && Some(*nth) != self.author;
        let office = is_office(word) && person.has_office();
        let gender = gender_of(word).is_none_or(|told| person.gender().is_none_or(|own| own == told));
        let fits = closes
            && passage.quote_at(name.start).is_none()
            && alone
            && person.has_full_name()
            && person.is_sure()
            && !office
            && gender
            && !self.denies(person, &role.beside)
            && !self.others_of(range, sentence).contains(nth);
        self.actor_of_person(*nth).filter(|_| fits)
    }

    /// The only person who is a subject in the sentences before, whom a description at the head of a sentence can mean.
    pub(crate) fn only_one(&self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, at) = (self.passage, range.start);
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
        let other = self.others_of(range, sentence).contains(&nth);
        (gender && topic && !other && !office && Some(one.actor) != self.other).then_some(one.actor)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn who_is_brought_in_last_is_described_next() {
        check(
            "It froze\n\nIvo Orn sang. Orn sang. Then came Vera Tarn. The former boxing champion said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
        check(
            "It froze\n\nPosted on Monday by Vera Tarn\n\nThe prime minister of Selt said that the ice was thin.",
            &["prime minister of Selt (unnamed)"],
        );
    }

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
