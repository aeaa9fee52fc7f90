//! Who without a name is meant by a bare description: "the official" behind "a senior official said", "the person"
//! behind "a source said".

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::described::ANONYMOUS;
use super::discourse::{self, Place};
use super::reference::Role;
use crate::words::Class;

/// How many sentences back one without a name is still meant.
const FEW: usize = 8;

/// How many tokens the phrase for him takes at most to its noun.
const OWN: usize = 6;

/// What tells nothing of the one who is called so: behind one without a name, he is meant.
const ANYBODY: &[&str] = &["person", "individual", "source", "insider", "informant", "man", "woman", "boy", "girl"];

/// Whether a word tells nothing of the one who is called so.
pub(super) fn tells_nothing(word: &str) -> bool {
    ANYBODY.contains(&word)
}

impl Cast<'_, '_> {
    /// "the official" behind "a senior official said": one without a name who is so called, or who spoke
    /// where all that is told of him is that he is a source.
    pub(super) fn unnamed(&self, role: &Role, at: usize, sentence: usize) -> Option<Place> {
        if !role.short || !role.beside.is_empty() || !role.whole.eq_ignore_ascii_case(&role.role) {
            return None;
        }
        let from = self.passage.sentences[sentence.saturating_sub(FEW)].start;
        let anybody = tells_nothing(&role.role);
        let place = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Unnamed
                && !self.many.contains(&place.actor)
                && place.quote.is_none()
                && (place.weight >= discourse::SPEAKER || anybody && place.weight >= discourse::SUBJECT)
                && (role.role == "person" && self.single(place.actor).is_some()
                    || actor.name.split(' ').any(|word| word.eq_ignore_ascii_case(&role.role))
                    || ANONYMOUS.contains(&role.role.as_str()))
                && actor.name != "author"
        });
        let place = place.filter(|place| place.at >= from)?;
        // "a second source" since then is another.
        let again = |k: usize| self.passage.is_word(k, &role.role) && !self.passage.tokens[k + 1].is(Class::GENITIVE);
        let own = place.at + OWN;
        let other = (own..at).rev().find(|&k| again(k)).is_some_and(|k| {
            let article =
                (own.max(k.saturating_sub(4))..k).rev().find(|&k| self.passage.tokens[k].is(Class::DETERMINER));
            article.is_some_and(|k| self.passage.is_one_of(k, &["a", "an", "another", "one"]))
        });
        Some(place).filter(|_| !other)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_person_is_the_one_without_a_name_who_spoke() {
        check(
            "Vera Tarn waved. A source close to Tarn said that it froze. Tarn sang. The person said that the ice was \
             thin.",
            &["source close to Tarn (unnamed)"; 2],
        );
    }

    #[test]
    fn the_man_is_the_one_told_of_before() {
        check(
            "Paul Orn came. A man from Selt stopped Orn. The man said that the ice was thin.",
            &["man from Selt (unnamed)"],
        );
    }

    #[test]
    fn another_source_is_another() {
        check(
            "A pilot close to Vera Tarn said that it froze. It snowed, and then came another unnamed \
             source. This source said that the ice was thin.",
            &["pilot close to Vera Tarn (unnamed)", "source (unnamed)"],
        );
    }
}
