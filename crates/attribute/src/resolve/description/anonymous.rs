//! Who without a name is meant by a bare description: "the official" behind "a senior official said", "the person"
//! behind "a source said".

use ascribe_model::ActorKind;

use super::described::ANONYMOUS;
use super::epithets::REACH;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::reference::Role;
use crate::text::Passage;
use crate::words::{Class, Words};

/// How many sentences back one without a name is still meant.
const FEW: usize = 8;

/// How many tokens the phrase for him takes at most to its noun.
const OWN: usize = 6;

/// How many sentences back one is meant who was called otherwise.
const NEAR: usize = 2;

/// Those who serve in an office and are called by any of these words in turn.
static STAFFERS: Words =
    Words::new("official aide adviser advisor staffer operative strategist assistant consultant insider source");

/// What tells nothing of the one who is called so: behind one without a name, he is meant.
const ANYBODY: &[&str] = &["person", "individual", "source", "insider", "informant", "man", "woman", "boy", "girl"];

/// Whether a word tells nothing of the one who is called so.
pub(crate) fn tells_nothing(word: &str) -> bool {
    ANYBODY.contains(&word)
}

/// How far back "a nurse" is looked for, in tokens.
const FAR_BACK: usize = 300;

impl Cast<'_, '_> {
    /// "the official" behind "a senior official said": one without a name who is so called, or who spoke
    /// where all that is told of him is that he is a source.
    pub(crate) fn unnamed(&self, role: &Role, at: usize, sentence: usize) -> Option<Place> {
        if !role.short || !role.beside.is_empty() || !role.whole.eq_ignore_ascii_case(&role.role) {
            return None;
        }
        let from = self.passage.sentences[sentence.saturating_sub(FEW)].start;
        let anybody = tells_nothing(&role.role);
        let near = self.passage.sentences[sentence.saturating_sub(NEAR)].start;
        let gender = gender_of(&role.role);
        let place = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Unnamed
                && !self.many.contains(&place.actor)
                && place.quote.is_none()
                && (place.weight >= discourse::SPEAKER || anybody && place.weight >= discourse::SUBJECT)
                && (role.role == "person" && self.single(place.actor).is_some()
                    || actor.name.split(' ').any(|word| word.eq_ignore_ascii_case(&role.role))
                    || ANONYMOUS.contains(&role.role.as_str())
                    || gender.is_some()
                        && anybody
                        && place.at >= near
                        && self.single(place.actor).is_some_and(|own| own.is_none_or(|own| Some(own) == gender))
                    || place.at >= near
                        && STAFFERS.has(&role.role)
                        && actor.name.split(' ').any(|word| STAFFERS.has(&word.to_lowercase())))
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

    /// "the man" behind "one man in Selt interrupted her": one who has not spoken before.
    pub(crate) fn brought_in(&mut self, role: &Role, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if !role.short || !tells_nothing(&role.role) || !passage.is_word(at, "the") {
            return None;
        }
        let from = passage.sentences[sentence.saturating_sub(FEW)].start + 1;
        let noun = (from..at).rev().find(|&k| passage.is_word(k, &role.role))?;
        let one = noun.saturating_sub(3).max(from - 1)..noun;
        let one = one.rev().find(|&k| passage.tokens[k].is(Class::DETERMINER | Class::POSSESSIVE))?;
        let words = extent::whole(passage, noun, false);
        let own = passage.quote_at(noun).is_none() && passage.is_one_of(one, &["a", "an", "one", "another"]);
        own.then(|| self.own_actor(ActorKind::Unnamed, written(passage, &(one + 1..words.end.max(noun + 1))), noun))
    }
}

/// Whether "a nurse" without a name stands before "the nurse".
pub(super) fn brought_in(passage: &Passage<'_>, at: usize, sentence: usize, role: &str) -> bool {
    let from = passage.sentences[sentence.saturating_sub(REACH)].start.max(at.saturating_sub(FAR_BACK));
    (from + 1..at).any(|k| {
        let named = passage.tokens[k + 1].is(Class::CAPITAL) || passage.tokens[k + 1].mark(',');
        let article = (k.saturating_sub(3).max(from)..k).any(|k| passage.is_one_of(k, &["a", "an"]));
        let by = |k: usize| passage.is_word(k, "by");
        let is = (k.saturating_sub(4).max(from)..k)
            .any(|be| passage.tokens[be].is(Class::BE) && !(be..k).any(by) || passage.is_word(be, "as"));
        passage.is_word(k, role) && article && !named && !is
    })
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn the_person_is_the_one_without_a_name_who_spoke() {
        check(
            "Vera Tarn waved. A source close to Tarn said that it froze. Tarn sang. The person said that the ice was \
             thin.",
            &["source close to Tarn (unnamed)"; 2],
        );
    }

    #[test]
    fn an_aide_is_the_official_who_spoke() {
        check(
            "Paul Orn, an adviser, waved. It froze. It snowed. A harbour official said that it froze. The aide said that \
             the ice was thin.",
            &["harbour official (unnamed)"; 2],
        );
        check(
            "Paul Orn waved. A cashier in Selt was angry. The woman said that the ice was thin.",
            &["cashier in Selt (unnamed)"],
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

    #[test]
    fn the_man_is_one_who_had_not_spoken() {
        let found = [("the man", "shouted", "“The ice is thin,”")];
        let text = "Paul Orn came. One man in Selt interrupted Orn. “The ice is thin,” the man shouted.";
        assert_eq!(given(text, &found), ["man (unnamed)"]);
    }
}
