//! Those of whom a text tells no more than the phrase that means them: "those who sail", "both of the rivals", "most
//! people".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::impersonal::shares::share;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::Class;

/// Words that say how many are meant.
const HOW_MANY: &[&str] = &[
    "those",
    "some",
    "many",
    "most",
    "others",
    "several",
    "few",
    "both",
    "each",
    "all",
    "half",
    "much",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "plenty",
    "more",
    "fewer",
    "enough",
];

/// What can stand before them.
const BEFORE: &[&str] = &["even", "almost", "nearly", "only", "just", "about", "so", "too", "still", "a", "the"];

/// Words for somebody without a kind.
const PEOPLE: &[&str] = &["people", "persons", "folks", "whom", "us", "them", "ones"];

/// How many sentences back people are still meant.
const FEW: usize = 8;

impl Cast<'_, '_> {
    /// A group that is called what the phrase says of it, where that says that they are people or bodies.
    pub(crate) fn in_own_words(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if let Some(actor) = self.people_before_named(range, sentence) {
            return Some(actor);
        }
        // "47 percent", "nine in 10": a share of whom nobody told.
        if range.len() > 1 && share(self.passage, range) == Some(range.end) {
            return Some(self.own_actor(ActorKind::Group, written(passage, range), range.start));
        }
        let apart = |at: usize| at > range.start && passage.tokens[at - 1].end < passage.tokens[at].start;
        let ends =
            |at: &usize| passage.tokens[*at].marks(&[',', '–', '—']) || passage.tokens[*at].mark('(') && apart(*at);
        let words = range.start..range.clone().find(ends).unwrap_or(range.end);
        let first = words.clone().find(|&at| !passage.is_one_of(at, BEFORE))?;
        let alone = words.len() == 1 && passage.is_one_of(first, &["people", "folks"]);
        let somebody = |at: usize| {
            let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
            passage.is_one_of(at, PEOPLE) || matches!(noun, Noun::People | Noun::Body | Noun::Outlet | Noun::Person)
        };
        let who = first + 2 < words.end && passage.is_word(first + 1, "who");
        let several = passage.is_one_of(first, HOW_MANY) || passage.is_one_of(first, PEOPLE);
        let negated = (words.start..=first).any(|at| passage.tokens[at].is(Class::NEGATION));
        // "much of what the pilots said"
        let clause = (first + 1..words.end).find(|&at| passage.tokens[at].is(Class::QUESTION)).unwrap_or(words.end);
        // "others, including Vella"
        let named = words.len() == 1
            && passage.is_one_of(first, &["others", "several", "many", "some"])
            && passage.is_one_of(words.end + 1, &["including", "like", "such", "among"]);
        let told = alone || named || several && (who || (first..clause).skip(1).any(somebody));
        if negated || !told {
            return None;
        }
        let name = self.lowered(written(passage, &words), words.start);
        let name = self.told(name, &words, sentence);
        // Whom nobody told of is nobody.
        let open = name.split(' ').any(|word| ["whom", "them", "us"].contains(&word));
        (!open).then(|| self.own_actor(ActorKind::Group, name, words.start))
    }

    /// "the people": those of whom no more was told than that they are people, and who spoke.
    fn people_before_named(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let the = passage.is_one_of(range.start, &["the", "those", "these"]);
        if !the || range.len() != 2 || !passage.is_word(range.start + 1, "people") {
            return None;
        }
        let from = passage.sentences[sentence.saturating_sub(FEW)].start;
        let place = self.discourse.last(range.start, |place| {
            let several = self.actors[place.actor].kind == ActorKind::Group || self.many.contains(&place.actor);
            let called = || self.actors[place.actor].name.split(' ').any(|word| word == "people");
            several && place.quote.is_none() && place.weight >= discourse::SPEAKER && called()
        });
        if let Some(place) = place.filter(|place| place.at >= from) {
            return Some(place.actor);
        }
        // "… as people close to the port tell. These people said"
        if !passage.is_one_of(range.start, &["these", "those"]) {
            return None;
        }
        let near = passage.sentences[sentence.saturating_sub(1)].start.max(1)..range.start;
        let noun = near.rev().find(|&at| passage.is_word(at, "people") && passage.quote_at(at).is_none());
        let words = noun.map(|noun| extent::whole(passage, noun, false)).filter(|words| Some(words.end - 1) > noun);
        let words = words.unwrap_or_else(|| range.clone());
        Some(self.own_actor(ActorKind::Group, written(passage, &words), words.start))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn read(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn who_is_only_told_by_the_phrase_is_called_what_it_says() {
        let text = "It froze. Those who sail said that the ice was thin.";
        assert_eq!(read(text, "Those who sail"), "those who sail (group)");
        let text = "It froze. Most people said that the ice was thin.";
        assert_eq!(read(text, "Most people"), "most people (group)");
        let text = "It froze, and much of the crew said that the ice was thin.";
        assert_eq!(read(text, "much of the crew"), "much of the crew (group)");
        let text = "It froze, and much of the snow said that the ice was thin.";
        assert_eq!(read(text, "much of the snow"), "-");
        let text = "It froze. Others, including Paul Orn, said that the ice was thin.";
        assert_eq!(read(text, "Others, including Paul Orn,"), "others (group)");
        let text = "It froze. Nine in 10 said that the ice was thin.";
        assert_eq!(read(text, "Nine in 10"), "nine in 10 (group)");
        let text = "It froze. Nearly nine out of 10 said that the ice was thin.";
        assert_eq!(read(text, "Nearly nine out of 10"), "nearly nine out of 10 (group)");
    }

    #[test]
    fn the_people_are_those_who_spoke() {
        let text = "Two people close to the port said that it froze. The people said that the ice was thin.";
        let found = [
            ("Two people close to the port", "said", "that it froze"),
            ("The people", "said", "that the ice was thin"),
        ];
        assert_eq!(given(text, &found), ["two people close to the port (unnamed)"; 2]);
    }

    #[test]
    fn these_people_are_those_told_of_right_before() {
        let text = "It froze, she heard from two people familiar with the port. Tarn, these people said, would sing.";
        assert_eq!(
            given(text, &[("these people", "said", "would sing")]),
            ["two people familiar with the port (group)"]
        );
    }

    #[test]
    fn an_inside_source_is_a_source() {
        let text = "It froze. An inside source said that the ice was thin.";
        assert_eq!(read(text, "An inside source"), "inside source (unnamed)");
    }
}
