//! What "it" means.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::discourse::{self, Place};
use super::extent;
use super::nouns::{self, Noun};
use super::reference::{self, Reference};
use crate::words::Class;

/// How many sentences back it is looked for.
const BACK: usize = 2;

/// How far back it is looked for, in tokens.
const NEAR: usize = 100;

/// Of what a thing adds that is not known to speak, in percent: "The tax … It shows".
const OF_THINGS: u32 = 80;

/// Of what stands in the words that it says itself, in percent.
const OF_SAID: u32 = 30;

/// What it adds to be a text where "it" reads.
const READS: u32 = 1000;

/// What can be read out.
pub(super) const WRITINGS: &[&str] =
    &["letter", "statement", "email", "note", "memo", "message", "sign", "banner", "petition", "editorial"];

/// What "it" can mean.
enum Thing {
    /// Number of the actor.
    Actor(usize),
    /// Number of the body.
    State(usize),
    /// Head of the noun phrase.
    Noun(usize),
}

impl Cast<'_, '_> {
    /// What "it" means: the body, state or text that is talked about most.
    pub(super) fn thing(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let back = self.passage.sentences[sentence.saturating_sub(BACK)].start;
        let mut found = self.things(back.max(at.saturating_sub(NEAR)), at, sentence, outside);
        found.sort_by_key(|(score, last, _)| std::cmp::Reverse((*score, *last)));
        let known = found.into_iter().find_map(|(.., thing)| match thing {
            Thing::Actor(actor) => Some(Some(actor)),
            Thing::State(nth) => {
                let state = self.bodies[nth].clone();
                Some(Some(self.body_actor(&state)))
            }
            Thing::Noun(head) => {
                let words = extent::whole(self.passage, head, false);
                match reference::read(self.passage, &words, &self.inventory) {
                    reference @ (Reference::BodyRole { .. }
                    | Reference::Text { .. }
                    | Reference::Owned { .. }
                    | Reference::Body { .. }
                    | Reference::Unnamed { many: false, .. }) => self.meant(reference, &words, sentence, &[]).map(Some),
                    // What is talked about most, and nobody.
                    Reference::Nobody => Some(None),
                    _ => None,
                }
            }
        });
        known.flatten()
    }

    /// What can be meant, with how much it is talked about and where last.
    fn things(&self, from: usize, at: usize, sentence: usize, outside: &[Range<usize>]) -> Vec<(u32, usize, Thing)> {
        let passage = self.passage;
        let said = |k: usize| outside.iter().any(|piece| piece.contains(&k));
        let is_thing = |place: &Place| {
            let actor = &self.actors[place.actor];
            match actor.kind {
                ActorKind::Organisation | ActorKind::Outlet => true,
                ActorKind::Document => !actor.name.ends_with('s'),
                _ => false,
            }
        };
        let present = self
            .discourse
            .present(at, sentence, |place| place.at >= from && is_thing(place) && self.reaches(place, at));
        let mut found: Vec<(u32, usize, Thing)> =
            present.into_iter().map(|(actor, (score, last))| (score, last, Thing::Actor(actor))).collect();
        let own = |k: usize| passage.sentences.partition_point(|s| s.end <= k);
        let left = |score: u32, k: usize| score * discourse::left(sentence - own(k)) / 100;
        let weight = |words: &Range<usize>| discourse::weight(passage, words, &passage.sentences[own(words.start)]);
        let bodies =
            self.bodies.partition_point(|body| body.at < from)..self.bodies.partition_point(|body| body.at < at);
        for nth in bodies {
            let state = &self.bodies[nth];
            let weight = weight(&state.range);
            if state.state && passage.quote_at(state.at).is_none() && weight >= discourse::SUBJECT {
                found.push((left(weight, state.at), state.at, Thing::State(nth)));
            }
        }
        for k in from..at {
            let quote = passage.quote_at(k);
            let Some(noun) = self.thing_noun(k).filter(|_| quote.is_none() || quote == passage.quote_at(at)) else {
                continue;
            };
            let words = extent::whole(passage, k, false);
            let told = passage.tokens[words.start].is(Class::DETERMINER | Class::POSSESSIVE);
            if !told || words.end > at || self.discourse.any_in(&words, is_thing) {
                continue;
            }
            let weight = weight(&(k..k + 1));
            let score = match noun {
                Noun::Thing if weight < discourse::SUBJECT => continue,
                Noun::Thing => weight * OF_THINGS / 100,
                _ => weight,
            };
            found.push((left(score, k), k, Thing::Noun(k)));
        }
        // "it read": a text.
        let reads = passage.is_one_of(at + 1, &["read", "reads"]);
        for (score, last, thing) in &mut found {
            if said(*last) {
                *score = *score * OF_SAID / 100;
            }
            let text = match thing {
                Thing::Noun(head) => passage.is_one_of(*head, WRITINGS),
                _ => false,
            };
            if reads && text {
                *score += READS;
            }
        }
        found
    }

    /// What kind of thing the noun at `at` is that "it" can go on with; nothing where it is none.
    fn thing_noun(&self, at: usize) -> Option<Noun> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let token = &passage.tokens[at];
        let noun = token.is_word()
            && syntax.tag(at) == "NN"
            && !token.is(Class::CAPITAL | Class::TIME)
            && !syntax.is(at, &["compound", "appos"])
            // "known as a firm", "is a firm": what something is said to be.
            && !syntax.dependents(at).any(|k| syntax.is(k, &["cop"]) || passage.is_word(k, "as"))
            && passage.tokens.get(at + 1).is_none_or(|next| !next.is(Class::GENITIVE));
        let kind = nouns::noun(&passage.word(at).to_lowercase(), token);
        (noun && matches!(kind, Noun::Body | Noun::Outlet | Noun::Text | Noun::Thing)).then_some(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, given};

    #[test]
    fn it_is_the_body_or_text_told_of_before() {
        check("The firm paid a fine. It said that the ice was thin.", &["firm (organisation)"]);
    }

    #[test]
    fn it_is_the_state_or_the_thing_that_a_sentence_is_about() {
        check("Norway protested to the Harbour Committee. It said that the ice was thin.", &["Norway (organisation)"]);
        let said = ("It", "shows", "that the ice is thin");
        assert_eq!(
            given("The warm wind pleased the Harbour Committee. It shows that the ice is thin.", &[said]),
            ["-"]
        );
    }

    #[test]
    fn it_is_the_text_that_reads() {
        let said = ("it", "read", "The ice is thin");
        let text = "Nurses sent a letter to the Harbour Bank. “The ice is thin,” it read.";
        assert_eq!(given(text, &[said]), ["letter (document)"]);
    }

    #[test]
    fn it_can_be_named_in_what_it_says() {
        check("The Harbour Bank will close, it said.", &["Harbour Bank (organisation)"]);
    }
}
