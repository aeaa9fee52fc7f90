//! Whom "they" means, and what "it" means.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::discourse::{self, Place};
use super::nouns::{self, Noun};
use super::pronouns::noun_before;
use super::reference::{self, Reference};
use super::runs::written;
use crate::words::Class;

/// How many sentences in a row can go on with "they".
const CHAIN: usize = 5;

/// How far back they are looked for, in tokens.
const NEAR: usize = 60;

impl Cast<'_, '_> {
    /// Whom "they" means: several people or a body.
    pub(super) fn plural(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        // "They came. They said": the second are the first.
        let opens = |sentence: usize| {
            let start = passage.sentences[sentence].start;
            let but = usize::from(passage.is_one_of(start, &["but", "and", "yet", "still"]));
            passage.is_word(start + but, "they").then_some(start + but)
        };
        if opens(sentence) == Some(at) {
            let chain = (sentence.saturating_sub(CHAIN)..sentence).rev().take_while(|&before| opens(before).is_some());
            if let Some(first) = chain.last()
                && let Some(they) = opens(first)
                && passage.quote_at(they) == passage.quote_at(at)
            {
                return self.several(they, first);
            }
        }
        self.several(at, sentence)
    }

    /// The people or the body that the words right before token `at` tell of.
    fn several(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences.get(sentence.saturating_sub(1))?.start.max(at.saturating_sub(NEAR));
        let several = |place: &Place| {
            let kind = self.actors[place.actor].kind;
            (matches!(kind, ActorKind::Group | ActorKind::Organisation | ActorKind::Outlet)
                || self.many.contains(&place.actor))
                && self.reaches(place, at)
        };
        let spoke = self.discourse.last(at, several).filter(|place| place.at >= from);
        let quote = passage.quote_at(at);
        let bounds = |k: usize| &passage.sentences[passage.sentences.partition_point(|s| s.end <= k)];
        // Of plurals the subject that is nearest, else what is nearest.
        let mut noun: Option<(u32, usize)> = None;
        for k in (from..at).rev() {
            let token = &passage.tokens[k];
            let listed = || {
                passage.word(k).ends_with(['s', 'n'])
                    && nouns::noun(&passage.word(k).to_lowercase(), token) == Noun::People
            };
            let plural = token.is_word() && (token.is(Class::GROUP) || listed());
            let other = passage.is_one_of(k, &["others", "staff", "police"])
                || passage.tokens.get(k + 1).is_some_and(|next| next.is(Class::GENITIVE) || next.is(Class::GROUP))
                || passage.quote_at(k).is_some_and(|q| Some(q) != quote);
            if !plural || other {
                continue;
            }
            let weight = discourse::weight(passage, &(k..k + 1), bounds(k)).min(discourse::SUBJECT);
            if noun.is_none_or(|(most, _)| weight > most && most < discourse::SUBJECT) {
                noun = Some((weight, k));
            }
        }
        if let Some((names, weight)) = self.pair(from, at)
            && noun.is_none_or(|(most, k)| weight > most || weight == most && names.start > k)
        {
            let name = written(passage, &names);
            return Some(self.own_actor(ActorKind::Group, name, names.start));
        }
        match (spoke, noun) {
            (Some(place), None) => Some(place.actor),
            // "Pilots met the board. They": a subject goes before the body behind it.
            (Some(place), Some((weight, k)))
                if place.at + 12 >= k
                    && (weight < discourse::SUBJECT
                        || place.weight >= discourse::SUBJECT
                        || self.actors[place.actor].kind == ActorKind::Group) =>
            {
                Some(place.actor)
            }
            (_, Some((_, k))) => {
                let phrase = noun_before(passage, from, k + 1)?;
                // "a lot of pilots"
                [phrase, k..k + 1].into_iter().find_map(|phrase| {
                    match reference::read(passage, &phrase, &self.inventory) {
                        reference @ Reference::Group { .. } => self.meant(reference, &phrase, sentence, &[]),
                        _ => None,
                    }
                })
            }
            (None, None) => None,
        }
    }

    /// The last who are named together: "Vella and Orn", "Vella, Orn and Tarn", with what that adds.
    fn pair(&self, from: usize, at: usize) -> Option<(Range<usize>, u32)> {
        let passage = self.passage;
        let named = self.people.within(&(from..at));
        let title = |k: usize| passage.tokens[k].is(Class::TITLE) || passage.tokens[k].mark('.');
        let comma = |nth: usize| {
            let between = named[nth].0.end..named[nth + 1].0.start;
            between.len() <= 3
                && passage.tokens[between.start].mark(',')
                && between.skip(1).all(|k| title(k) || passage.is_word(k, "and"))
        };
        let joined = |nth: usize| {
            let between = named[nth].0.end..named[nth + 1].0.start;
            let listed = nth > 0 && comma(nth - 1);
            named[nth].1 != named[nth + 1].1
                && between.clone().any(|k| passage.is_word(k, "and"))
                && between.len() <= 3
                && between
                    .clone()
                    .all(|k| passage.is_word(k, "and") || title(k) || listed && passage.tokens[k].mark(','))
                && passage.quote_at(between.start).is_none()
        };
        let last = (0..named.len().saturating_sub(1)).rev().find(|&nth| joined(nth))?;
        let first = (0..last).rev().take_while(|&nth| comma(nth)).last().unwrap_or(last);
        let sentence = passage.sentences.partition_point(|s| s.end <= named[last + 1].0.start);
        let names = named[first].0.start..named[last + 1].0.end;
        Some((names.clone(), discourse::weight(passage, &names, &passage.sentences[sentence]).min(discourse::SUBJECT)))
    }

    /// What "it" means: a body or a text that spoke, or the body named last.
    pub(super) fn thing(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let from = self.passage.sentences.get(sentence.saturating_sub(2))?.start;
        let fits = |place: &Place| {
            let actor = &self.actors[place.actor];
            let one = match actor.kind {
                ActorKind::Organisation | ActorKind::Outlet => true,
                ActorKind::Document => !actor.name.ends_with('s'),
                _ => false,
            };
            one && self.reaches(place, at)
        };
        let place = self.discourse.last(at, fits).filter(|place| place.at >= from);
        place.map(|place| place.actor).or_else(|| self.thing_named(at, sentence))
    }

    /// "The firm paid. It …": the body or text that the words before tell of, of several the subject.
    fn thing_named(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences.get(sentence.saturating_sub(1))?.start.max(at.saturating_sub(NEAR));
        let quote = passage.quote_at(at);
        let mut best: Option<(u32, Range<usize>)> = None;
        for k in (from..at).rev() {
            let token = &passage.tokens[k];
            let heads = passage.tokens.get(k + 1).is_none_or(|next| {
                !next.is(Class::GENITIVE | Class::CAPITAL | Class::GROUP | Class::ROLE | Class::BODY | Class::TEXT)
            });
            let thing = token.is_word()
                && !token.is(Class::CAPITAL)
                && heads
                && (passage.quote_at(k).is_none() || passage.quote_at(k) == quote)
                && matches!(
                    nouns::noun(&passage.word(k).to_lowercase(), token),
                    Noun::Body | Noun::Outlet | Noun::Text
                )
                && !passage.word(k).ends_with('s');
            if !thing {
                continue;
            }
            let Some(phrase) = noun_before(passage, from, k + 1)
                .filter(|phrase| passage.tokens[phrase.start].is(Class::DETERMINER | Class::POSSESSIVE))
            else {
                continue;
            };
            let bounds = &passage.sentences[passage.sentences.partition_point(|s| s.end <= k)];
            let weight = discourse::weight(passage, &phrase, bounds);
            // "known as a firm": what somebody is said to be.
            let said = phrase.start > 0 && passage.is_word(phrase.start - 1, "as");
            if !said && best.as_ref().is_none_or(|(most, _)| weight > *most) {
                best = Some((weight, phrase));
            }
        }
        let (_, phrase) = best?;
        match reference::read(passage, &phrase, &self.inventory) {
            reference @ (Reference::BodyRole { .. }
            | Reference::Text { .. }
            | Reference::Owned { .. }
            | Reference::Body { .. }) => self.meant(reference, &phrase, sentence, &[]),
            reference @ Reference::Unnamed { many: false, .. } => self.meant(reference, &phrase, sentence, &[]),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn they_are_all_who_are_named_together() {
        check(
            "Paul Orn, Ivan Tarn and Lea Halm came. They said that the ice was thin.",
            &["Paul Orn, Ivan Tarn and Lea Halm (group)"],
        );
    }

    #[test]
    fn they_go_on() {
        check(
            "Fishermen mended the nets. They feared the big banks. They said that the ice was thin.",
            &["fishermen (group)"],
        );
        check("This angered Latinos who had voted. They said that the ice was thin.", &["Latinos (group)"]);
    }

    #[test]
    fn a_plural_subject_goes_before_the_body_behind_it() {
        check("Fishermen wrote to the Harbour Committee. They said that the ice was thin.", &["fishermen (group)"]);
    }

    #[test]
    fn it_is_the_body_or_text_told_of_before() {
        check("The firm paid a fine. It said that the ice was thin.", &["firm (organisation)"]);
    }

    #[test]
    fn who_goes_with_the_people_and_not_with_where_they_are() {
        check("It is a school for pilots here who say that the ice is thin.", &["pilots (group)"]);
    }
}
