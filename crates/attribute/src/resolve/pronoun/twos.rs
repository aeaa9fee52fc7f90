//! Two who are told of together where more are named: those joined by "and", two sides, two friends.

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::gender::Gender;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::Reference;
use crate::words::{Class, Words};

/// How many sentences back two who spoke are still meant.
const FEW: usize = 2;

/// How many sentences back several spoke whose office is still told of them.
const SOME: usize = 8;

/// What two can be called who hold no office.
static ORDINARY: Words = Words::new(
    "friends voters neighbors neighbours roommates flatmates classmates co-workers coworkers buddies teammates",
);

/// What two parts of a people or of a parliament are called.
const SIDES: &[&str] = &["sides", "side", "parties", "party", "camps", "camp"];

impl Cast<'_, '_> {
    /// Whether an actor is two who are told of together.
    pub(crate) fn is_two(&self, actor: usize) -> bool {
        let actor = &self.actors[actor];
        let named = || {
            let mut names = actor.name.split(" and ");
            let capital = |name: Option<&str>| name.is_some_and(|name| name.starts_with(char::is_uppercase));
            !actor.name.contains(',') && capital(names.next()) && capital(names.next()) && names.next().is_none()
        };
        let told = actor.name.to_lowercase().starts_with("two ");
        // "two people close to the mayor", who have no names
        told && actor.kind == ActorKind::Unnamed || actor.kind == ActorKind::Group && (told || named())
    }

    /// "the friends", "the two voters" right behind what two said.
    pub(crate) fn two_who_spoke(&self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let noun = range.end - 1;
        let ordinary = self.passage.is_one_of(range.start, &["the", "both"])
            && range.len() <= 3
            && ORDINARY.has(&self.passage.word(noun).to_lowercase())
            && (range.start + 1..noun).all(|at| self.passage.is_word(at, "two"));
        let (spoke, actor) = self.last.filter(|_| ordinary)?;
        (spoke + FEW >= sentence && self.is_two(actor)).then_some(actor)
    }

    /// "the senators" a few sentences behind what several said together of whom each is a senator.
    pub(crate) fn several_who_spoke(&self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, noun) = (self.passage, range.end - 1);
        let plain = |at: usize| passage.is_one_of(at, &["two", "three", "four", "committee", "party"]);
        if range.len() < 2 || !passage.is_one_of(range.start, &["the", "both"]) || !(range.start + 1..noun).all(plain) {
            return None;
        }
        let word = passage.word(noun).to_lowercase();
        let role = match word.strip_suffix("men") {
            Some(front) => format!("{front}man"),
            None => word.strip_suffix('s').filter(|one| one.len() > 3)?.to_owned(),
        };
        let from = passage.sentences.get(sentence.saturating_sub(SOME))?.start;
        let together = |actor: usize| {
            let actor = &self.actors[actor];
            let names: Vec<&str> = actor.name.split(" and ").flat_map(|names| names.split(", ")).collect();
            let number = match () {
                () if passage.is_word(range.start, "both") || passage.is_word(range.start + 1, "two") => {
                    names.len() == 2
                }
                () if passage.is_word(range.start + 1, "three") => names.len() == 3,
                () if passage.is_word(range.start + 1, "four") => names.len() == 4,
                () => names.len() > 1,
            };
            let holds = |name: &&str| {
                self.people.all.iter().any(|person| person.written == **name && person.roles.contains(&role))
            };
            actor.kind == ActorKind::Group && number && names.iter().all(holds)
        };
        let place = self.discourse.last(range.start, |place| place.at >= from && together(place.actor))?;
        Some(place.actor)
    }

    /// "the brothers": the only two of one surname, neither of whom is called otherwise.
    pub(crate) fn siblings(&mut self, range: &Range<usize>) -> Option<usize> {
        let (passage, noun) = (self.passage, range.end - 1);
        let gender = match passage.word(noun).to_lowercase().as_str() {
            "brothers" => Some(Gender::He),
            "sisters" => Some(Gender::She),
            "siblings" | "twins" => None,
            _ => return None,
        };
        let plain = (range.start + 1..noun).all(|at| passage.is_one_of(at, &["two", "twin"]));
        if range.len() < 2 || !plain || !passage.is_one_of(range.start, &["the", "both"]) {
            return None;
        }
        let mut named: Vec<usize> = Vec::new();
        for (_, nth) in self.people.within(&(0..range.start)) {
            if self.people.all[*nth].has_full_name() && !named.contains(nth) {
                named.push(*nth);
            }
        }
        let all = &self.people.all;
        let fits = |nth: usize| {
            let known = all[nth].gender();
            known.is_none() || gender.is_none() || known == gender
        };
        let mut pairs = named.iter().enumerate().filter_map(|(place, &one)| {
            let alike = |other: &usize| *other != one && all[*other].surname() == all[one].surname();
            let mut others = named.iter().filter(|other| alike(other));
            let other = *others.next().filter(|_| others.next().is_none())?;
            // "Mario Vella Orn", then "Vella Orn"
            let same = all[one].words.ends_with(&all[other].words) || all[other].words.ends_with(&all[one].words);
            let first = named[..place].iter().all(|before| *before != other);
            (first && !same && fits(one) && fits(other)).then_some((one, other))
        });
        let (one, other) = pairs.next().filter(|_| pairs.next().is_none())?;
        let name = format!("{} and {}", all[one].written, all[other].written);
        Some(self.own_actor(ActorKind::Group, name, range.end))
    }

    /// "the two lawmakers", "the ministries" of "the Ministry of Ice and the Ministry of Tides" behind what the two
    /// did together.
    pub(crate) fn two_told_of(&self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, noun) = (self.passage, range.end - 1);
        let from = passage.sentences.get(sentence.saturating_sub(FEW))?.start;
        let word = passage.word(noun).to_lowercase();
        let one = match word.strip_suffix("ies") {
            Some(front) => format!("{front}y"),
            None => word.strip_suffix('s')?.to_owned(),
        };
        let two = range.len() == 3 && passage.is_word(noun - 1, "two");
        let bare = range.len() == 2 || two;
        if !bare || !passage.is_one_of(range.start, &["the", "both"]) {
            return None;
        }
        let person = |name: &str| self.people.all.iter().any(|person| person.written == name);
        let fits = |actor: usize| {
            let names: Vec<&str> = self.actors[actor].name.split(" and ").collect();
            let called = |name: &&str| name.to_lowercase().split(' ').any(|word| word == one);
            let people = two && self.is_for_people(noun) && names.iter().all(|name| person(name));
            self.is_two(actor) && names.len() == 2 && (people || names.iter().all(called))
        };
        let place = self.discourse.last(range.start, |place| place.at >= from && fits(place.actor))?;
        Some(place.actor)
    }

    /// The two people who are last joined by "and" with nobody else: "Vella, who was ill, and Chairman Ivo Orn".
    pub(crate) fn joined_last(&mut self, at: usize, sentences: Range<usize>) -> Option<(usize, usize)> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let from = passage.sentences.get(sentences.start)?.start;
        let named = self.people.within(&(from..at));
        let joined = |k: usize| syntax.dependents(k).filter(|&other| syntax.is(other, &["conj"])).collect::<Vec<_>>();
        let pair = named.iter().rev().find_map(|(name, nth)| {
            let other = syntax.head_of(name).filter(|&k| syntax.is(k, &["conj"]) && passage.quote_at(k).is_none())?;
            let first = syntax.head(other)?;
            let (_, one) = named.iter().find(|(name, _)| name.contains(&first))?;
            let alone = !syntax.is(first, &["conj"]) && joined(first).len() == 1 && joined(other).is_empty();
            let and = (first..other).any(|k| passage.is_word(k, "and"));
            (alone && and && one != nth).then_some((*one, *nth))
        })?;
        Some((self.person(pair.0), self.person(pair.1)))
    }

    /// Two sides that are groups, two friends who alone are told of.
    pub(crate) fn two_of_other_kinds(&mut self, range: &Range<usize>, sentences: Range<usize>) -> Option<usize> {
        let (passage, noun) = (self.passage, range.end - 1);
        let from = passage.sentences.get(sentences.start)?.start;
        if ORDINARY.has(&passage.word(noun).to_lowercase()) {
            let (one, other) = self.two(from, range.start)?;
            let often =
                |actor: &usize| self.person_of_actor.get(actor).is_some_and(|&nth| self.people.count_of(nth) > 1);
            if ![one.actor, other.actor].iter().all(often) {
                return None;
            }
            let name = format!("{} and {}", self.actors[one.actor].name, self.actors[other.actor].name);
            return Some(self.own_actor(ActorKind::Group, name, one.at));
        }
        if !passage.is_one_of(noun, SIDES) {
            return None;
        }
        let group = |k: usize| {
            passage.tokens[k].is(Class::CAPITAL)
                && passage.syntax.tag(k).ends_with('S')
                && passage.syntax.is(k, &["nsubj"])
                && passage.quote_at(k).is_none()
                && nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]) == Noun::People
        };
        let groups: Vec<usize> = (from..range.start).filter(|&k| group(k)).collect();
        let names: BTreeSet<&str> = groups.iter().map(|&k| passage.word(k)).collect();
        let first = *groups.first().filter(|_| names.len() == 2)?;
        let other = names.into_iter().find(|name| *name != passage.word(first))?;
        Some(self.own_actor(ActorKind::Group, format!("{} and {other}", passage.word(first)), range.end))
    }

    /// What a phrase is read as, with the word that tells that they are two: "both campaigns", "each side".
    pub(crate) fn with_both(&self, reference: Reference, range: &Range<usize>) -> Reference {
        let both = self.passage.is_word(range.start, "both");
        if range.len() < 2 || !both && !self.passage.is_word(range.start, "each") {
            return reference;
        }
        let word = if both { "both" } else { "each" };
        let told = |name: String| if name.to_lowercase().starts_with(word) { name } else { format!("{word} {name}") };
        match reference {
            Reference::Group { name, .. } => Reference::Group { name: told(name), own: true },
            Reference::Unnamed { name, .. } => Reference::Group { name: told(name), own: true },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn read(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn those_who_did_something_together_are_the_two_behind_it() {
        let text = "The Ministry of Ice and the Ministry of Tides said that it froze. The ministries said that the ice \
                    was thin.";
        let found = [
            ("The Ministry of Ice and the Ministry of Tides", "said", "that it froze"),
            ("The ministries", "said", "that the ice was thin"),
        ];
        assert_eq!(given(text, &found)[1], "Ministry of Ice and Ministry of Tides (group)");
    }

    #[test]
    fn brothers_are_two_though_others_share_a_name() {
        let text = "Paul Orn and Ivo Orn sang. The writer Mario Vella Holm slept. Vella Holm rowed. The brothers said that \
                    the ice was thin.";
        assert_eq!(read(text, "The brothers"), "Paul Orn and Ivo Orn (group)");
    }

    #[test]
    fn two_joined_by_and_are_meant_where_others_are_named() {
        let text = "Vera Tarn and Chairman Paul Orn wrote to Ada Vella. Vella waved, and Lea Roth sang. The two lawmakers \
            said that the ice was thin.";
        assert_eq!(read(text, "The two lawmakers"), "Vera Tarn and Paul Orn (group)");
    }

    #[test]
    fn several_who_hold_an_office_are_told_of_by_it() {
        let text = "Chairman Vera Tarn of Selt and Chairman Paul Orn of Tamm said that it froze. It snowed. Ada Vella \
            said that it thawed. The committee chairmen said that the ice was thin.";
        let found = [
            ("Chairman Vera Tarn of Selt and Chairman Paul Orn of Tamm", "said", "that it froze"),
            ("Ada Vella", "said", "that it thawed"),
            ("The committee chairmen", "said", "that the ice was thin"),
        ];
        let names = given(text, &found);
        assert_eq!(names[0], "Vera Tarn and Paul Orn (group)");
        assert_eq!(names[2], names[0]);
    }

    #[test]
    fn brothers_are_the_two_of_one_surname() {
        let text = "Paul Orn met Lea Roth. Ivan Orn sang, and it froze. The brothers said that the ice was thin.";
        assert_eq!(read(text, "The brothers"), "Paul Orn and Ivan Orn (group)");
        let text = "Paul Orn met Lea Roth. It froze. The brothers said that the ice was thin.";
        assert_eq!(read(text, "The brothers"), "brothers (group)");
    }

    #[test]
    fn two_sides_are_the_groups_told_of() {
        let text = "Republicans argued for it, but Democrats were against it. Both sides said that the ice was thin.";
        assert_eq!(read(text, "Both sides"), "Republicans and Democrats (group)");
    }

    #[test]
    fn friends_are_the_only_two_who_are_talked_about() {
        let text = "Vera Tarn met Paul Orn. Tarn sang, and Orn danced. The two friends said that the ice was thin. The friends \
            added that it snowed.";
        let found = [("The two friends", "said", "that the ice was thin"), ("The friends", "added", "that it snowed")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"; 2]);
    }

    #[test]
    fn two_of_whom_no_names_are_told_are_both() {
        assert_eq!(
            read("It froze. Both campaigns said that the ice was thin.", "Both campaigns"),
            "both campaigns (group)"
        );
        assert_eq!(read("It froze. Each side said that the ice was thin.", "Each side"), "each side (group)");
    }

    #[test]
    fn each_is_one_of_the_two_who_are_named() {
        let text = "Vera Tarn met Paul Orn in Selt. Tarn waved to Orn. Each candidate said that the ice was thin.";
        assert_eq!(read(text, "Each candidate"), "Vera Tarn and Paul Orn (group)");
    }
}
