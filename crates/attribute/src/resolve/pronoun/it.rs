//! What "it" means.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::runs::written;
use crate::resolve::phrase::clauses;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference};
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

/// What it adds to be the subject of the sentence before.
const GOES_ON: u32 = 300;

/// What a body or a text does and no other thing.
const SAYS: &[&str] = &[
    "said",
    "says",
    "added",
    "adds",
    "wrote",
    "writes",
    "stated",
    "states",
    "told",
    "read",
    "reads",
    "announced",
    "argued",
    "argues",
    "declined",
    "denied",
    "declared",
    "vowed",
    "promised",
    "reported",
    "noted",
    "warned",
    "urged",
    "continued",
    "concluded",
    "asked",
    "insisted",
    "claimed",
    "claims",
    "recommended",
    "published",
];

/// What only a body does, and no text.
const ACTS: &[&str] = &[
    "declined",
    "declines",
    "refused",
    "refuses",
    "agreed",
    "agrees",
    "decided",
    "decides",
    "vowed",
    "vows",
    "pledged",
    "pledges",
    "apologized",
    "apologised",
    "hopes",
    "hoped",
    "believes",
    "believed",
    "wants",
    "wanted",
    "expects",
    "expected",
    "plans",
    "planned",
    "fears",
    "feared",
    "knows",
    "knew",
];

/// What a text or what happened does, and no body.
const SHOWS: &[&str] = &[
    "shows",
    "indicates",
    "suggests",
    "means",
    "proves",
    "underscores",
    "illustrates",
    "demonstrates",
    "signals",
    "reflects",
    "implies",
];

/// What can be read out.
pub(crate) const WRITINGS: &[&str] =
    &["letter", "statement", "email", "note", "memo", "message", "sign", "banner", "petition", "editorial"];

/// What "it" can mean.
enum Thing {
    /// Number of the actor.
    Actor(usize),
    /// Number of the body.
    State(usize),
    /// Head of the noun phrase.
    Noun(usize),
    /// A name of which the text does not tell what it names.
    Name(Range<usize>),
}

impl Cast<'_, '_> {
    /// What "it" means: the body, state or text that is talked about most.
    pub(crate) fn thing(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let back = self.passage.sentences[sentence.saturating_sub(BACK)].start;
        let mut found = self.things(back.max(at.saturating_sub(NEAR)), at, sentence, outside);
        found.sort_by_key(|(score, last, _)| std::cmp::Reverse((*score, *last)));
        let known = found.into_iter().find_map(|(.., thing)| match thing {
            Thing::Actor(actor) => Some(Some(actor)),
            Thing::State(nth) => {
                let state = self.bodies[nth].clone();
                Some(Some(self.body_actor(&state)))
            }
            Thing::Name(name) => match reference::read(self.passage, &name, &self.inventory) {
                reference @ Reference::Body { .. } => self.meant(reference, &name, sentence, &[]).map(Some),
                _ => Some(Some(self.actor(ActorKind::Organisation, &written(self.passage, &name)))),
            },
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
        let alone = passage.is_word(at, "it");
        let acts = alone && passage.is_one_of(at + 1, ACTS);
        // "It shows": what happened does, and no body.
        let verb = (at + 1..passage.tokens.len().min(at + 4))
            .find(|&k| !passage.tokens[k].is(Class::ADVERB) && !passage.is_word(k, "also"));
        let shows = alone && verb.is_some_and(|verb| passage.is_one_of(verb, SHOWS));
        let is_thing = |place: &Place| {
            let actor = &self.actors[place.actor];
            match actor.kind {
                ActorKind::Organisation | ActorKind::Outlet => !shows,
                ActorKind::Document => !acts && !actor.name.ends_with('s'),
                _ => false,
            }
        };
        let present = self
            .discourse
            .present(at, sentence, |place| place.at >= from && is_thing(place) && self.reaches(place, at));
        let says = passage.is_one_of(at + 1, SAYS);
        let mut found: Vec<(u32, usize, Thing)> =
            present.into_iter().map(|(actor, (score, last))| (score, last, Thing::Actor(actor))).collect();
        let own = |k: usize| passage.sentences.partition_point(|s| s.end <= k);
        let left = |score: u32, k: usize| score * discourse::left(sentence - own(k)) / 100;
        let weight = |words: &Range<usize>| discourse::weight(passage, words, &passage.sentences[own(words.start)]);
        let own_weight = |k: usize| discourse::weight(passage, &(k..k + 1), &passage.sentences[own(k)]);
        let bodies =
            self.bodies.partition_point(|body| body.at < from)..self.bodies.partition_point(|body| body.at < at);
        for nth in bodies {
            let state = &self.bodies[nth];
            let weight = weight(&state.range);
            if state.state && !shows && passage.quote_at(state.at).is_none() && weight >= discourse::SUBJECT {
                found.push((left(weight, state.at), state.at, Thing::State(nth)));
            }
        }
        for k in from..at {
            let quote = passage.quote_at(k);
            let Some(noun) = self.thing_noun(k).filter(|_| quote.is_none() || quote == passage.quote_at(at)) else {
                continue;
            };
            let words = extent::whole(passage, k, false);
            // "the memo", "Thursday's memo"
            let told = passage.tokens[words.start].is(Class::DETERMINER | Class::POSSESSIVE)
                || alone && (words.start..k).any(|k| passage.tokens[k].is(Class::GENITIVE));
            // "a memo issued by the board" is a memo.
            let is_known = |place: &Place| {
                is_thing(place)
                    && (noun != Noun::Text
                        || place.at == words.start
                        || self.actors[place.actor].kind == ActorKind::Document)
            };
            if !told || words.end > at || self.discourse.any_in(&words, is_known) {
                continue;
            }
            let weight = weight(&(k..k + 1));
            let score = match noun {
                Noun::Body | Noun::Outlet if shows => continue,
                Noun::Thing if weight < discourse::SUBJECT || says || acts => continue,
                Noun::Text if acts => continue,
                Noun::Thing => weight * OF_THINGS / 100,
                _ => weight,
            };
            found.push((left(score, k), k, Thing::Noun(k)));
        }
        // "The boat Orlena left Kestria, and its ministry": whose ministry it is, no thing of a bare name tells.
        let names = if alone && !shows { self.names_of_things(from, at) } else { Vec::new() };
        for name in names {
            let weight = weight(&name);
            if weight >= discourse::FIRST || acts {
                found.push((left(weight, name.start), name.start, Thing::Name(name)));
            }
        }
        // "The board met. It": what a sentence goes on with is the subject before it.
        let opens = passage.quote_at(at).is_none() && at < passage.sentences[sentence].start + 2;
        let before = sentence.checked_sub(1).filter(|_| opens).map_or(0..0, |before| passage.sentences[before].clone());
        // "it read": a text.
        let reads = passage.is_one_of(at + 1, &["read", "reads"]);
        for (score, last, thing) in &mut found {
            if said(*last) {
                *score = *score * OF_SAID / 100;
            }
            let is_subject = |p: &Place| {
                p.quote.is_none() && p.weight >= discourse::SUBJECT && !clauses::is_of_others(passage, p.at)
            };
            let goes_on = match thing {
                Thing::Actor(actor) => self.discourse.any_in(&before, |p| p.actor == *actor && is_subject(p)),
                Thing::Noun(_) | Thing::Name(_) | Thing::State(_) => {
                    before.contains(last)
                        && own_weight(*last) >= discourse::SUBJECT
                        && !clauses::is_of_others(passage, *last)
                }
            };
            if goes_on {
                *score += GOES_ON;
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

    /// The names from `from` to `at` of neither people nor known bodies nor places.
    fn names_of_things(&self, from: usize, at: usize) -> Vec<Range<usize>> {
        let passage = self.passage;
        let first = passage.sentences.partition_point(|s| s.end <= from);
        let last = passage.sentences.partition_point(|s| s.start < at);
        let runs = self.inventory.runs.get(first..last).unwrap_or_default().iter().flatten();
        let fits = |run: &&Range<usize>| {
            let nth = self.bodies.partition_point(|body| body.range.end <= run.start);
            let body = self.bodies.get(nth).is_some_and(|body| body.range.start < run.end);
            let quote = passage.quote_at(run.start);
            let word = |k: usize| passage.word(k).to_lowercase();
            run.start >= from
                && run.end <= at
                && !body
                && (quote.is_none() || quote == passage.quote_at(at))
                && self.people.within(run).is_empty()
                && (run.start..run.end)
                    .all(|k| !passage.tokens[k].is(Class::TIME | Class::ROLE | Class::TITLE | Class::GROUP))
                && passage.syntax.tag(run.end - 1) == "NNP"
                && !self.inventory.is_place(&word(run.end - 1))
                && passage.tokens.get(run.end).is_none_or(|next| !next.is(Class::CAPITAL))
        };
        runs.filter(fits).cloned().collect()
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
    #[test]
    fn it_is_a_text_told_by_whose_or_when() {
        let text = "Vera Tarn opened the old harbour inquiry. Monday's memo from the nurses praised the inquiry. “The \
                    ice is thin,” it stated.";
        assert_eq!(given(text, &[("it", "stated", "The ice is thin")]), ["Monday's memo from the nurses (document)"]);
    }

    #[test]
    fn it_is_the_text_and_not_the_body_that_it_is_by() {
        check(
            "Vera Tarn read a memo issued by the Harbour Bank. It says the ice is thin.",
            &["memo issued by the Harbour Bank (document)"],
        );
    }

    #[test]
    fn it_that_shows_is_no_body() {
        let text = "The Harbour Board agrees. But such a plan is bold, and it shows that the ice is thin.";
        assert_eq!(given(text, &[("it", "shows", "that the ice is thin")]), ["-"]);
    }

    #[test]
    fn it_that_declines_is_no_text() {
        let text = "The memoir “Ice” angered the pilots. But when Vera Tarn asked Halm Lines to print the memoir, it \
                    declined.";
        assert_eq!(given(text, &[("it", "declined", "to print the memoir")]), ["Halm Lines (organisation)"]);
    }

    #[test]
    fn it_goes_on_with_the_subject_of_the_main_clause() {
        let said = ("it", "showed", "a lack of will");
        let text = "Halm Lines heard pilots who say the plan is old. And it showed a lack of will.";
        assert_eq!(given(text, &[said]), ["Halm Lines (organisation)"]);
    }

    use crate::resolve::tests::{check, given};

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
    fn it_is_a_name_and_says_what_no_thing_says() {
        let said = ("it", "said", "that the ice was thin");
        let text = "The Harbour Bank met. Halmex started the boats in 1982, when it said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["Halmex (organisation)"]);
        let text = "The Harbour Bank met. The long walk pleased all, and it said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["Harbour Bank (organisation)"]);
    }

    #[test]
    fn it_can_be_named_in_what_it_says() {
        check("The Harbour Bank will close, it said.", &["Harbour Bank (organisation)"]);
    }
}
