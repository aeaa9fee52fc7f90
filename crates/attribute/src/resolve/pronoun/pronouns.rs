//! Whom a pronoun means.

#[cfg(test)]
mod tests;

use std::ops::Range;

use ascribe_model::ActorKind;

use super::beside::before_quotation;
use super::resumes;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::gender::{Gender, gender_of, is_ship};
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns;
use crate::text::Kind;
use crate::words::Class;

/// How far behind a pronoun that opens a sentence the one it means can stand, in tokens.
const AHEAD: usize = 30;

/// How many sentences back the last speaker is still meant where nobody else is.
const FAR: usize = 15;

/// What it adds to be the subject of the sentence before.
const GOES_ON: u32 = 500;

/// What it adds to be so by name in the paragraph of a tag.
const NAMED: u32 = 1000;

/// How far from the start of a sentence a pronoun can stand behind a time alone, in tokens.
const LATER: usize = 20;

/// What it adds to be the subject of what holds the pronoun: "Vella waited until she", "Vella sold her".
const COMMANDS: u32 = 300;

/// What it adds to have spoken in the same sentence before ", he said,".
const SPEAKS: u32 = 1500;

/// "he" and "she" in every form.
pub(crate) fn gender(word: &str) -> Option<Gender> {
    match word {
        "he" | "his" | "him" | "himself" => Some(Gender::He),
        "she" | "her" | "hers" | "herself" => Some(Gender::She),
        _ => None,
    }
}

impl Cast<'_, '_> {
    pub(crate) fn pronoun(
        &mut self,
        word: &str,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        if let Some(gender) = gender(word) {
            return self.gendered(gender, range.start, sentence, outside);
        }
        match word {
            "who" | "which" | "that" | "whose" | "whom" => {
                self.before_seat(range.start, sentence).or_else(|| self.antecedent(range.start, sentence, outside))
            }
            "they" | "them" | "their" => self.plural(range.start, sentence, outside),
            "it" if self.is_anybodys(range.start) => None,
            "it" if self.is_expletive(range.start) => self.first_person(range.start),
            "it" | "its" => self.thing(range.start, sentence, outside),
            "i" | "my" | "me" | "we" | "our" | "us" => self.first_person(range.start),
            _ => self.quantified(range, sentence, outside).or_else(|| self.bare_word(range)),
        }
    }

    /// Whether a place counts for a pronoun at `at`: what others say counts only where it is said.
    pub(crate) fn reaches(&self, place: &Place, at: usize) -> bool {
        place.quote.is_none() || place.quote == self.passage.quote_at(at)
    }

    /// What is known of the gender of one person; nothing at all for what is no single person.
    pub(crate) fn single(&self, actor: usize) -> Option<Option<Gender>> {
        match self.actors[actor].kind {
            ActorKind::Person => Some(self.person_of_actor.get(&actor).and_then(|&nth| self.people.all[nth].gender())),
            ActorKind::Unnamed if !self.many.contains(&actor) => {
                let name = self.actors[actor].name.to_lowercase();
                let told = name.split(|c: char| !c.is_alphanumeric()).find_map(gender_of);
                if told.is_none() && !self.is_somebody_called(&name) {
                    return None;
                }
                Some(told.or_else(|| self.spoken_of.get(&actor).copied()))
            }
            _ => None,
        }
    }

    /// Whether a person has more than one name of one word, or an office.
    fn is_well_named(&self, actor: usize) -> bool {
        let person = || self.person_of_actor.get(&actor).is_some_and(|&nth| self.people.all[nth].has_office());
        self.actors[actor].kind == ActorKind::Person && (self.actors[actor].name.contains(' ') || person())
    }

    /// Whether an actor is one person who is, for all that is known, of this gender.
    pub(crate) fn fits(&self, actor: usize, gender: Gender) -> bool {
        self.single(actor).is_some_and(|known| known.is_none_or(|own| own == gender))
    }

    /// Whether what somebody is called, in lower case, has a noun for a person before what tells more of
    /// him: "senior official in Tamm". Who writes is spoken of in the first person.
    fn is_somebody_called(&self, name: &str) -> bool {
        let mut words = name.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let role = |word: &str| {
            let class = self.passage.lexicon.look_up(word).class;
            class.any(Class::ROLE | Class::TITLE)
                || nouns::is_for_person(word)
                || word == "one"
                || word.ends_with("-old")
        };
        let before = |word: &&str| !self.passage.lexicon.look_up(word).class.any(Class::PREPOSITION);
        name != "author" && words.by_ref().take_while(before).any(role)
    }

    /// Whether the sentence or the one before tells of a ship before token `at`.
    fn is_of_ship(&self, at: usize, sentence: usize) -> bool {
        let from = self.passage.sentences[sentence.saturating_sub(1)].start;
        (from..at).any(|k| is_ship(&self.passage.word(k).to_lowercase()))
    }

    /// Whom "he" or "she" means.
    pub(crate) fn gendered(
        &mut self,
        gender: Gender,
        at: usize,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let author = self.speaks_at(at).or_else(|| self.author.and_then(|nth| self.actor_of_person(nth)));
        let quoted = self.quoted.filter(|_| passage.quote_at(at).is_some());
        let others = [author, self.other, quoted, self.object_of(at, sentence), self.asked_by(at)];
        let mut beneath = self.beneath(at, sentence);
        beneath.extend(self.apposed_ahead(at, sentence));
        let barred = |actor: usize| others.contains(&Some(actor)) || beneath.contains(&actor);
        if let Some(actor) = self.named_behind(gender, at, sentence).filter(|&actor| !barred(actor)) {
            return Some(actor);
        }
        let begin = passage.sentences[sentence].start;
        // "Vella waited. She": what a sentence goes on with is, for the most part, the subject before it.
        // So does the tag behind a quotation that opens a sentence.
        let of_other = |nth: usize| self.people.all[nth].gender().is_some_and(|known| known != gender);
        // "For example: “It is cold,” she said"
        let led = || {
            let names = self.people.within(&(begin..at)).iter();
            names.into_iter().all(|(name, nth)| passage.quote_at(name.start).is_some() || of_other(*nth))
        };
        let tag = at > begin
            && (passage.tokens[at - 1].kind == Kind::Quote || passage.quote_at(at - 1).is_some())
            && (passage.quote_at(begin).is_some() || led());
        // "A little later, she"
        let later = at < begin + LATER
            && at > begin
            && passage.tokens[at - 1].mark(',')
            && !self.discourse.any_in(&(begin..at), |p| p.weight >= discourse::SUBJECT && self.fits(p.actor, gender));
        // "What did she like best?"
        let asks = at < begin + 4 && passage.tokens[begin].is(Class::QUESTION | Class::AUXILIARY);
        // "Also heard was Vella. The ice was thin, he said."
        let brought = sentence
            .checked_sub(1)
            .is_some_and(|before| discourse::brought_in(passage, &passage.sentences[before]).is_some());
        let first = || !self.discourse.any_in(&(begin..at), |place| self.fits(place.actor, gender));
        let goes_on = passage.quote_at(at).is_none() && (at < begin + 2 || tag || later || asks || brought || first());
        // "Vella weighed in, telling the crew, “It is cold,” he said": the tag goes on with its own sentence.
        let one = |place: &Place| self.single(place.actor).is_some_and(|known| known.is_none_or(|g| g == gender));
        let closes = at > begin && passage.tokens[at - 1].kind == Kind::Quote && self.is_source(at);
        let own = (closes && passage.quote_at(at).is_none() && passage.quote_at(begin).is_none())
            .then(|| self.discourse.subject(&(begin..at), false, |place| one(place) && !barred(place.actor)))
            .flatten();
        let before = before_quotation(passage, sentence).filter(|_| goes_on).and_then(|before| {
            let fits = |place: &Place| {
                let speaks = place.weight >= discourse::SPEAKER && self.single(place.actor) == Some(Some(gender));
                one(place) && (!tag || speaks || self.actors[place.actor].kind == ActorKind::Person)
            };
            let before = &passage.sentences[before];
            let opens = passage
                .is_one_of(before.start, &["while", "when", "after", "as", "although", "though", "if", "before"]);
            // "Just look at Vella. She": who is told of where there is no subject.
            self.discourse
                .subject(before, opens, fits)
                .or_else(|| self.discourse.only_one(before, one).filter(|place| fits(place)))
        });
        let before = own.or(before);
        // "Vella balked. “It is bold,” she said": in a paragraph that opens with her name.
        let line = passage.paragraphs.partition_point(|line| line.end <= begin);
        let opens_paragraph = |place: usize| {
            let named = self.people.within(&(place..place + 1)).iter().any(|(m, _)| m.start == place);
            named && passage.paragraphs.get(line).is_some_and(|line| line.contains(&place))
        };
        // "Vella praised the plan, which, she said, was bold": one who speaks in the sentence goes on.
        let resumes = self.resumes(gender, at, sentence);
        let speaks = self.last.filter(|&(spoke, actor)| {
            let tag = passage.quote_at(at).is_none() && at > begin && passage.tokens[at - 1].mark(',');
            let fits = self.single(actor).is_some_and(|known| known.is_none_or(|g| g == gender));
            spoke == sentence && tag && fits && self.is_source(at)
        });
        let commands = self.commanding(at, |place| {
            self.single(place.actor).is_some_and(|known| known.is_none_or(|g| g == gender)) && !barred(place.actor)
        });
        let mut best: Option<(u32, usize, usize)> = None;
        let mut next = 0;
        for (actor, (score, last)) in self.discourse.present(at, sentence, |place| self.reaches(place, at)) {
            let Some(known) = self.single(actor).filter(|known| known.is_none_or(|g| g == gender)) else { continue };
            if barred(actor) {
                continue;
            }
            // Who is named in what is said does not, for the most part, say it.
            let said = last >= begin && outside.iter().any(|piece| piece.contains(&last));
            let goes_on = before.filter(|place| place.actor == actor);
            let score =
                score + goes_on.map_or(0, |place| if tag && opens_paragraph(place.at) { NAMED } else { GOES_ON });
            let score = if resumes == Some(actor) { score + resumes::ADDS } else { score };
            // "Vella said: “It is cold,” she said": in her own sentence.
            let said_so = own.is_some_and(|place| place.actor == actor && place.weight >= discourse::SPEAKER);
            let score = if said_so { score + SPEAKS } else { score };
            let score = if commands == Some(actor) { score + COMMANDS } else { score };
            let score = if speaks.is_some_and(|(_, spoke)| spoke == actor) { score + SPEAKS } else { score };
            let score = score
                * if known.is_some() {
                    10
                } else if self.is_well_named(actor) {
                    8
                } else {
                    5
                }
                / if said { 30 } else { 10 };
            if best.is_none_or(|(most, where_, _)| (score, last) > (most, where_)) {
                next = best.map_or(0, |(most, ..)| most);
                best = Some((score, last, actor));
            } else {
                next = next.max(score);
            }
        }
        if let Some((most, _, actor)) = best {
            // Where another fits nearly as well, the pronoun tells nothing new of this one.
            match self.person_of_actor.get(&actor) {
                _ if next * 2 > most => {}
                // "The trawler sailed before she was stopped, Orn said."
                _ if gender == Gender::She && self.is_of_ship(at, sentence) => {}
                Some(&nth) => self.people.all[nth].learn(gender),
                None => _ = self.spoken_of.entry(actor).or_insert(gender),
            }
            return Some(actor);
        }
        self.ahead(gender, at, sentence).or_else(|| {
            let fits = |place: &Place| {
                self.single(place.actor).is_some_and(|known| known.is_none_or(|g| g == gender))
                    && !barred(place.actor)
                    && self.reaches(place, at)
            };
            let place = self.discourse.last(at, fits)?;
            let from = passage.sentences.get(sentence.saturating_sub(FAR))?.start;
            (place.at >= from).then_some(place.actor)
        })
    }

    /// The subject nearest above the pronoun at `at`, of those that `fits` allows: that of its clause where
    /// it is no subject itself, else that of the clause which holds its clause.
    fn commanding(&self, at: usize, fits: impl Fn(&Place) -> bool) -> Option<usize> {
        let syntax = &self.passage.syntax;
        syntax.above(at).find_map(|verb| {
            let mut subjects = syntax.dependents(verb).filter(|&k| k < at && syntax.is(k, &["nsubj", "nsubjpass"]));
            let subject = subjects.next()?;
            let words = extent::whole(self.passage, subject, false);
            let place = self.discourse.last(words.end, |place| place.at >= words.start && fits(place))?;
            (place.weight >= discourse::SUBJECT).then_some(place.actor)
        })
    }

    /// The one named behind the pronoun that opens a clause before: "When he left, Vella said".
    fn ahead(&mut self, gender: Gender, at: usize, sentence: usize) -> Option<usize> {
        // "Vella leaves as he sings" at the head of the text: the one of whom its first sentence tells.
        let title = self.passage.paragraphs.first().is_some_and(|line| line.contains(&at));
        let last = if title { self.passage.tokens.len() } else { self.passage.sentences[sentence].end };
        let end = last.min(at + AHEAD);
        let fits = |nth: usize| self.people.all[nth].gender().is_none_or(|g| g == gender);
        let named = self.people.within(&(at..end)).iter();
        let nth = named
            .filter(|(m, nth)| self.passage.quote_at(m.start).is_none() && fits(*nth))
            .map(|(_, nth)| *nth)
            .next()?;
        // A tag behind what is said means somebody before it.
        let begin = self.passage.sentences[sentence].start;
        let opens = self.passage.quote_at(at).is_none() && (at < begin + 6 || title);
        (opens && Some(nth) != self.author).then(|| self.person(nth))
    }
}
