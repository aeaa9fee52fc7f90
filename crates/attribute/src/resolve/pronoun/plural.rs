//! Whom "they" means.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::they;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::runs::written;
use crate::resolve::phrase::before::COUNTS;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference};
use crate::text::Kind;
use crate::words::Class;

/// How many sentences back they are looked for.
const BACK: usize = 3;

/// The most that stands between two names of a row, in tokens: ", and former Sen."
const LONGEST_TITLE: usize = 5;

/// How far back they are looked for, in tokens.
const NEAR: usize = 150;

/// A body that is less talked about is not meant.
const LEAST_OF_BODY: u32 = 200;

/// Of what stands in the words that they say themselves.
const OF_SAID: u32 = 30;

/// Whom "they" can mean.
pub(crate) enum Several {
    /// Number of the actor.
    Actor(usize),
    /// Head of the noun phrase.
    Noun(usize),
    /// Names that stand together.
    Names(Range<usize>),
    /// The only two who are spoken of, where each is first or last a subject.
    Two(Place, Place),
}

impl Cast<'_, '_> {
    /// Whom "they" means: several people or a body, those who are talked about most.
    pub(crate) fn plural(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        if let Some(actor) = self.several_behind(at, sentence) {
            return Some(actor);
        }
        if let Some(subject) = self.subject_ahead(at, sentence) {
            return self.goes_on_with(subject, sentence);
        }
        let back = |sentences: usize| self.passage.sentences[sentence.saturating_sub(sentences)].start;
        let (from, before) = (back(BACK).max(at.saturating_sub(NEAR)), back(2));
        let mut found = self.several(from, at, sentence, outside);
        if at <= self.passage.sentences[sentence].start + 1
            && let Some((first, last)) = self.two(before, at)
        {
            let own = self.passage.sentences.partition_point(|s| s.end <= first.at);
            let score = discourse::SUBJECT * discourse::left(sentence - own) / 100;
            found.push((score, last.at, Several::Two(first, last)));
        }
        found.extend(self.more_of_several(from, at, sentence));
        self.weigh(&mut found, at, sentence);
        found.sort_by_key(|(score, last, _)| std::cmp::Reverse((*score, *last)));
        found.into_iter().find_map(|(.., several)| {
            let head = if let Several::Noun(head) = several { Some(head) } else { None };
            self.of_several(several, sentence).or_else(|| self.told_as(head?, sentence))
        })
    }

    pub(crate) fn of_several(&mut self, several: Several, sentence: usize) -> Option<usize> {
        match several {
            Several::Actor(actor) => Some(actor),
            Several::Names(names) => Some(self.own_actor(ActorKind::Group, written(self.passage, &names), names.start)),
            Several::Noun(head) => self.of_phrase(head, sentence),
            Several::Two(one, other) => {
                let name = format!("{} and {}", self.actors[one.actor].name, self.actors[other.actor].name);
                Some(self.own_actor(ActorKind::Group, name, one.at))
            }
        }
    }

    /// Who can be meant, with how much they are talked about and where last.
    pub(crate) fn several(
        &self,
        from: usize,
        at: usize,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Vec<(u32, usize, Several)> {
        let passage = self.passage;
        let said = |k: usize| outside.iter().any(|piece| piece.contains(&k));
        let part = |score: u32, percent: u32| score * percent / 100;
        let mut found = Vec::new();
        let shows = self.shows(at);
        let is_several = |place: &Place| self.is_several(place.actor) || shows && self.is_of_texts(place.actor);
        let present = self.discourse.present(at, sentence, |place| is_several(place) && self.reaches(place, at));
        for (actor, (score, last)) in present {
            let body = matches!(self.actors[actor].kind, ActorKind::Organisation | ActorKind::Outlet);
            let score = part(score, self.percent_of(actor));
            if body && score < LEAST_OF_BODY {
                continue;
            }
            let score = if said(last) { part(score, OF_SAID) } else { score };
            found.push((score, last, Several::Actor(actor)));
        }
        let (mut own, mut before) = (sentence, None);
        for k in (from..at).rev() {
            while passage.sentences[own].start > k {
                own -= 1;
            }
            let quote = passage.quote_at(k);
            let family = self.family(k);
            if !(self.is_several_noun(k) || family || shows && self.is_texts(k))
                || quote.is_some() && quote != passage.quote_at(at)
            {
                continue;
            }
            let first = extent::first_joined(passage, k);
            let somebody = self.people.within(&(first..first + 1)).iter().any(|(name, _)| name.contains(&first));
            let head = if family {
                k
            } else if somebody || self.is_several_noun(first) || self.is_of_people(first) {
                first
            } else {
                k
            };
            if before.replace(head) == Some(head) {
                continue;
            }
            let words = extent::whole(passage, head, true);
            // One who spoke there is known already; a body in it is another.
            let known =
                |place: &Place| is_several(place) && (place.weight >= discourse::SUBJECT || !self.is_body(place));
            if words.end > at || self.discourse.any_in(&words, known) {
                continue;
            }
            let weight = discourse::weight(passage, &(head..head + 1), &passage.sentences[own]).min(discourse::SUBJECT);
            let score = part(weight, discourse::left(sentence - own));
            let score = if shows && self.is_texts(k) { score + they::SHOWS } else { score };
            let several = if family { Several::Names(k..k + 1) } else { Several::Noun(head) };
            found.push((if said(k) { part(score, OF_SAID) } else { score }, k, several));
        }
        if let Some((names, weight)) = self.pair(from, at) {
            let own = passage.sentences.partition_point(|s| s.end <= names.start);
            found.push((part(weight, discourse::left(sentence - own)), names.start, Several::Names(names)));
        }
        found
    }

    /// Whether a place names a body.
    fn is_body(&self, place: &Place) -> bool {
        matches!(self.actors[place.actor].kind, ActorKind::Organisation | ActorKind::Outlet)
    }

    /// Whether token `at` is a noun for several people or bodies and no part of another's name or phrase.
    pub(crate) fn is_several_noun(&self, at: usize) -> bool {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let token = &passage.tokens[at];
        if token.kind != Kind::Word
            || syntax.is(at, &["compound", "det", "amod"])
            || passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::GENITIVE))
            || token.is(Class::CAPITAL) && self.is_state(at)
        {
            return false;
        }
        let counts = || syntax.dependents(at).any(|of| of > at && syntax.is(of, &["nmod"]) && self.is_several_noun(of));
        match nouns::noun(&passage.word(at).to_lowercase(), token) {
            // "people who sail"
            Noun::Anybody => {
                let clause = || syntax.dependents(at).any(|k| k > at && syntax.is(k, &["acl", "acl:relcl"]));
                let subject = || {
                    let told = passage.is_word(at, "people") && syntax.is(at, &["dobj"]);
                    self.is_source(at) || syntax.is(at, &["nsubj", "nsubjpass"]) || told
                };
                let alone = || subject() && !passage.tokens[at + 1].is(Class::PREPOSITION);
                passage.is_one_of(at, &["people", "those", "some", "many", "several", "others", "few"])
                    && (counts() || clause() || alone())
            }
            _ if passage.is_one_of(at, COUNTS) => counts(),
            Noun::People => {
                syntax.tag(at).ends_with('S') || passage.word(at).ends_with(['s', 'n']) && token.is(Class::GROUP)
            }
            _ => false,
        }
    }

    /// Those whom the noun phrase with this head names.
    fn of_phrase(&mut self, head: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let words = extent::whole(passage, head, true);
        let named = words.clone().any(|at| self.people.within(&(at..at + 1)).iter().any(|(m, _)| m.start == at));
        let joined = (words.start..words.end).any(|at| passage.is_word(at, "and"));
        let noun = nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]);
        let named = named
            || self.is_of_people(head) && passage.syntax.dependents(head).any(|k| passage.syntax.is(k, &["conj"]));
        let bare = self.bare(&words, head);
        if noun == Noun::Anybody || named && joined {
            return Some(self.group_of(written(passage, &bare), &words, sentence));
        }
        let short = extent::whole(passage, head, false);
        let short = short.start.max(bare.start.min(head))..short.end;
        match reference::read(passage, &short, &self.inventory) {
            Reference::Group { .. } if words.end > short.end => {
                Some(self.group_of(written(passage, &bare), &words, sentence))
            }
            reference @ Reference::Text { .. } if self.is_texts(head) => self.meant(reference, &short, sentence, &[]),
            reference @ (Reference::Group { .. }
            | Reference::Unnamed { many: true, .. }
            | Reference::Owned { noun: Noun::People, .. }) => self.meant(reference, &short, sentence, &[]),
            _ => None,
        }
    }

    /// A noun phrase without what cannot belong to it: "this", which is the subject of a verb before people in number
    /// ("This angered pilots"), "while" and "none of the".
    fn bare(&self, words: &Range<usize>, head: usize) -> Range<usize> {
        let passage = self.passage;
        let mut start = reference::words_of(passage, words).start;
        let verb = |at: usize| passage.tokens[at].is(Class::ED | Class::FINITE) || passage.tokens[at].form.is_some();
        if passage.is_one_of(words.start, &["this", "that"]) && passage.syntax.tag(head).ends_with('S') {
            start = (words.start..head).find(|&at| verb(at)).map_or(start, |at| at + 1);
        }
        while start < head && passage.tokens[start].is(Class::SUBORDINATOR) {
            start += 1;
        }
        if passage.is_one_of(start, &["none", "neither"]) && passage.is_word(start + 1, "of") {
            start += 2 + usize::from(passage.tokens[start + 2].is(Class::DETERMINER));
        }
        start.min(words.end - 1)..words.end
    }

    /// A group of this text alone.
    pub(crate) fn group_of(&mut self, name: String, words: &Range<usize>, sentence: usize) -> usize {
        let name = self.told(name, words, sentence);
        self.own_actor(ActorKind::Group, name, words.start)
    }

    /// The only two who are spoken of where nobody else can be meant.
    pub(crate) fn two(&self, from: usize, at: usize) -> Option<(Place, Place)> {
        let subject = |place: &Place| {
            place.at >= from
                && place.quote.is_none()
                && place.weight >= discourse::SUBJECT
                && self.actors[place.actor].kind == ActorKind::Person
        };
        let last = self.discourse.last(at, subject)?;
        let other = self.discourse.last(last.at, |place| place.actor != last.actor && subject(place))?;
        let third = |place: &Place| place.actor != last.actor && place.actor != other.actor && subject(place);
        self.discourse.last(at, third).is_none().then_some((other, last))
    }

    /// The last who are named together: "Vella and Orn", "Vella, Orn and Tarn", with what that adds.
    pub(crate) fn pair(&self, from: usize, at: usize) -> Option<(Range<usize>, u32)> {
        let passage = self.passage;
        let named = self.people.within(&(from..at));
        let title = |k: usize| {
            passage.tokens[k].is(Class::TITLE | Class::ROLE)
                || passage.tokens[k].mark('.')
                || passage.tokens[k].is(Class::CAPITAL) && passage.word(k).chars().count() == 1
                || passage.is_one_of(k, &["former", "then"])
        };
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
                && between.len() <= LONGEST_TITLE
                && between
                    .clone()
                    .all(|k| passage.is_word(k, "and") || title(k) || listed && passage.tokens[k].mark(','))
                && passage.quote_at(between.start).is_none()
        };
        let last = (0..named.len().saturating_sub(1)).rev().find(|&nth| joined(nth))?;
        let first = (0..last).rev().take_while(|&nth| comma(nth) || joined(nth)).last().unwrap_or(last);
        let sentence = passage.sentences.partition_point(|s| s.end <= named[last + 1].0.start);
        let names = named[first].0.start..named[last + 1].0.end;
        Some((names.clone(), discourse::weight(passage, &names, &passage.sentences[sentence]).min(discourse::SUBJECT)))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

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
    fn who_goes_with_the_people_and_not_with_where_they_are() {
        check("It is a school for pilots here who say that the ice is thin.", &["pilots (group)"]);
    }

    #[test]
    fn they_are_told_of_with_what_tells_who_they_are() {
        check("People who sail met a reporter. They said that the ice was thin.", &["people who sail (group)"]);
    }

    #[test]
    fn they_are_a_body_only_where_it_is_what_is_talked_about() {
        check("The Harbour Committee met. They said that the ice was thin.", &["Harbour Committee (organisation)"]);
        check("Snow fell on the quay of the Harbour Committee.\n\nThey say that the ice is thin.", &["-"]);
    }

    #[test]
    fn they_are_the_only_two_who_are_talked_about() {
        check("Paul Orn sang. Lea Tarn danced. They said that the ice was thin.", &["Paul Orn and Lea Tarn (group)"]);
    }
}
