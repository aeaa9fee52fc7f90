//! Two who are told of together: "both candidates", "neither firm", "the two".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::gender::{Gender, gender_of_all};
use crate::resolve::name::runs::{runs, written};
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::Class;

/// How far back the two are named at most, in tokens.
const FAR: usize = 300;

/// How many sentences back the two are named.
const BACK: usize = 4;

/// How many sentences back two without a name spoke who are still meant.
const FEW: usize = 2;

/// Two people of whom nothing else is told than that they are two.
const PEOPLE: &[&str] = &[
    "men",
    "man",
    "women",
    "woman",
    "candidates",
    "candidate",
    "contenders",
    "contender",
    "rivals",
    "opponents",
    "nominees",
    "nominee",
];

/// Two who are something that the text can say of others: they are named in one breath.
const OFFICES: &[&str] = &[
    "senators",
    "senator",
    "lawmakers",
    "leaders",
    "leader",
    "politicians",
    "presidents",
    "governors",
    "sides",
    "side",
    "brothers",
    "sisters",
    "friends",
    "officials",
    "authors",
    "lawyers",
];

/// Those who stand for something.
const STANDING: &[&str] =
    &["candidates", "candidate", "contenders", "contender", "nominees", "nominee", "rivals", "opponents"];

/// What tells nothing more of those who stand for something.
const WHICH: &[&str] = &["leading", "rival", "presidential", "top", "main", "front-running", "competing", "remaining"];

/// Words for two people who belong together.
const COUPLES: &[&str] = &["couple", "pair", "duo"];

/// How often a text names those whom it is about.
const OFTEN: usize = 2;

/// Two bodies, whatever they are.
const BODIES: &[&str] = &[
    "companies",
    "company",
    "firms",
    "firm",
    "groups",
    "group",
    "agencies",
    "agency",
    "organizations",
    "organisations",
    "banks",
    "bank",
    "unions",
    "papers",
    "newspapers",
];

/// Who can be one of the two.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    people: bool,
    bodies: bool,
    gender: Option<Gender>,
    /// Whether only those count of whom it is known.
    certain: bool,
}

impl Cast<'_, '_> {
    /// "the candidates": those whom the sentence before names in one breath.
    fn named_together(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let from = self.passage.sentences.get(sentence.checked_sub(1)?)?.start.max(at.saturating_sub(FAR));
        let (names, _) = self.pair(from, at)?;
        Some(self.own_actor(ActorKind::Group, written(self.passage, &names), names.start))
    }

    /// The two that a phrase means, where two alone are named before it or right behind it.
    pub(crate) fn both(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let the = usize::from(passage.is_one_of(range.start, &["the", "these", "those"]));
        let first = range.start + the;
        // "the couple": two people, and no bodies.
        let couple = the > 0 && first + 1 == range.end && passage.is_one_of(first, COUPLES);
        let two = couple || first < range.end && passage.is_word(first, "two");
        let each = range.len() > 1 && passage.is_word(first, "each");
        let both = the == 0 && (each || passage.is_one_of(first, &["both", "neither"]));
        let end = range.end - usize::from(passage.tokens[range.end - 1].is(Class::GENITIVE));
        let noun = end - 1;
        let told = noun == first || noun == first + 1 && passage.is_one_of(first, WHICH);
        let plural =
            noun >= first && told && passage.is_one_of(noun, PEOPLE) && passage.word(noun).ends_with(['s', 'n']);
        if the > 0 && plural {
            return self.told_before(range).or_else(|| self.named_together(range.start, sentence));
        }
        // "the friends", "the senators" behind what they said together
        if let Some(spoke) = self
            .two_who_spoke(range, sentence)
            .or_else(|| self.several_who_spoke(range, sentence))
            .or_else(|| self.siblings(range))
            .or_else(|| self.two_told_of(range, sentence))
        {
            return Some(spoke);
        }
        if let Some(row) = self.row(range, sentence).or_else(|| self.authors(range, sentence)) {
            return Some(row);
        }
        if !two && !both {
            return None;
        }
        // "two pilots, Vera Tarn and Paul Orn,"
        let comma = range.clone().find(|&at| passage.tokens[at].mark(','));
        if let Some(comma) = comma.filter(|_| two) {
            let end = (comma + 1..range.end).rev().find(|&at| passage.tokens[at].is_word())? + 1;
            let names = runs(passage, comma + 1..end);
            let pair = names.len() == 2
                && names[0].start == comma + 1
                && names[1].end == end
                && names[0].end + 1 == names[1].start
                && passage.is_word(names[0].end, "and");
            return pair.then(|| self.own_actor(ActorKind::Group, written(passage, &(comma + 1..end)), comma + 1));
        }
        // Two who are brought in are nobody told of before.
        if !both && the == 0
            || range.len() > the + 3
            || range.clone().any(|at| passage.tokens[at].is(Class::PREPOSITION))
        {
            return None;
        }
        let noun = range.end - 1;
        let alone = noun == first;
        // "the two" behind "the two lawmakers said", "both" in the next sentence
        let back = if two { FEW } else { usize::from(both && !each) };
        let spoke = self.last.filter(|&(spoke, _)| alone && !couple && back > 0 && spoke + back >= sentence);
        if let Some((_, actor)) = spoke.filter(|&(_, actor)| self.is_two(actor)) {
            return Some(actor);
        }
        let campaigns = passage.is_one_of(noun, &["campaigns", "campaign", "camps", "camp"]);
        let side = passage.is_one_of(noun, &["sides", "side"]);
        // "those two pilots" points back to two who were named.
        let points = the > 0 && !passage.is_word(range.start, "the") && {
            nouns::one_of(&passage.word(noun).to_lowercase(), &passage.tokens[noun]) == Noun::Person
        };
        let plain = alone || campaigns || points || passage.is_one_of(noun, PEOPLE);
        let office = !plain && (passage.is_one_of(noun, OFFICES) || self.is_for_people(noun));
        let people = plain || office;
        let bodies = alone && !couple || passage.is_one_of(noun, BODIES) || side;
        let gender = gender_of_all(&passage.word(noun).to_lowercase());
        let sentences = sentence.saturating_sub(if alone { BACK / 2 } else { BACK })..sentence + 1;
        let wanted = Wanted { people, bodies, gender, certain: false };
        // Two of whom it is known that they are women; "the two" are two people rather than one and a body.
        let first = match gender {
            Some(_) => Some(Wanted { certain: true, bodies: false, ..wanted }),
            None => Some(Wanted { people: true, bodies: false, ..wanted }).filter(|_| alone && two),
        };
        let first = first.and_then(|first| self.named_last(range, sentences.clone(), first));
        let found = match first.filter(|found| found.len() == 2) {
            Some(found) => found,
            None => self.named_last(range, sentences.clone(), wanted)?,
        };
        let alone_named = match found[..] {
            [(first, one), (second, other)] => {
                let between = first..second;
                let breath = between.len() < 6
                    && between.clone().any(|at| passage.is_word(at, "and"))
                    && !between.clone().any(|at| passage.tokens[at].mark(','));
                let only = || {
                    let known = |actor: usize| {
                        let nth = self.person_of_actor.get(&actor);
                        gender.is_some() && nth.is_some_and(|&nth| self.people.all[nth].gender() == gender)
                    };
                    if known(one) && known(other) {
                        return true;
                    }
                    let from = passage.sentences[sentences.start].start;
                    let two = self.two(from, range.start).map(|(one, other)| [one.actor, other.actor]);
                    two.is_some_and(|two| two.contains(&one) && two.contains(&other))
                };
                ((!office || breath || !side && only()) && self.are_topics(noun, [one, other])).then_some((one, other))
            }
            _ => None,
        };
        let joined = || Some(()).filter(|()| people && !alone && gender.is_none());
        let pair = match alone_named {
            None => joined()
                .and_then(|()| self.joined_last(range.start, sentences.clone()))
                .filter(|&(one, other)| self.are_topics(noun, [one, other])),
            pair => pair,
        };
        let Some((one, other)) = pair else { return self.two_of_other_kinds(range, sentences) };
        let what = if campaigns { " campaigns" } else { "" };
        let name = format!("{} and {}{what}", self.actors[one].name, self.actors[other].name);
        Some(self.own_actor(ActorKind::Group, name, range.end))
    }

    /// Whether candidates are those whom the text is about.
    fn are_topics(&self, noun: usize, two: [usize; 2]) -> bool {
        !self.passage.is_one_of(noun, STANDING)
            || two
                .iter()
                .all(|actor| self.person_of_actor.get(actor).is_none_or(|&nth| self.people.count_of(nth) >= OFTEN))
    }

    /// The people and bodies named last before a phrase, two at least where the sentences back have so many, and where:
    /// in the order of the text.
    fn named_last(
        &mut self,
        range: &Range<usize>,
        sentences: Range<usize>,
        wanted: Wanted,
    ) -> Option<Vec<(usize, usize)>> {
        let passage = self.passage;
        let mut found: Vec<(usize, usize)> = Vec::new();
        for back in sentences.rev() {
            let bounds = passage.sentences.get(back)?;
            let within = bounds.start.max(range.start.saturating_sub(FAR))..bounds.end.min(range.start);
            let mut named: Vec<(usize, usize)> = Vec::new();
            if wanted.people {
                for (place, nth) in self.people.within(&within).to_vec() {
                    let own = self.people.all[nth].gender();
                    let fits = wanted.gender.is_none_or(|gender| own.map_or(!wanted.certain, |own| own == gender));
                    if fits && passage.quote_at(place.start).is_none() {
                        named.push((place.start, self.person(nth)));
                    }
                }
            }
            if wanted.bodies {
                let from = self.bodies.partition_point(|body| body.at < within.start);
                let to = self.bodies.partition_point(|body| body.at < within.end);
                for nth in from..to {
                    let body = self.bodies[nth].clone();
                    if !body.state && passage.quote_at(body.at).is_none() {
                        named.push((body.at, self.body_actor(&body)));
                    }
                }
            }
            named.sort_unstable();
            let mut here: Vec<(usize, usize)> = Vec::new();
            for (at, actor) in named {
                if !found.iter().chain(&here).any(|&(_, other)| other == actor) {
                    here.push((at, actor));
                }
            }
            here.append(&mut found);
            found = here;
            if found.len() >= 2 {
                break;
            }
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn two_are_those_who_alone_are_named_before() {
        let text = "Vera Tarn met Paul Orn in Selt. Tarn waved to Orn. Both candidates said that the ice was thin.";
        let found = [("Both candidates", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
        let text = "Vera Tarn met Paul Orn in Selt. Tarn waved to Orn. Those two pilots said that the ice was thin.";
        let found = [("Those two pilots", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
        let found = [("Both candidates", "said", "that the ice was thin")];
        let text = "Vera Tarn met Paul Orn and Ada Vella in Selt. Both candidates said that the ice was thin.";
        assert_eq!(given(text, &found), ["both candidates (group)"]);
        let text = "Vera Tarn, 25, and her husband, Paul Orn, waved. The couple said that the ice was thin.";
        let found = [("The couple", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
        let text = "Vera Tarn and Paul Orn met. The leading candidates said that the ice was thin.";
        let found = [("The leading candidates", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
        let text = "Vera Tarn, Paul Orn and Ada Vella met. The candidates said that the ice was thin.";
        let found = [("The candidates", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn, Paul Orn and Ada Vella (group)"]);
    }

    #[test]
    fn two_of_any_trade_are_those_named_in_one_breath_or_alone() {
        let text = "Vera Tarn and Paul Orn came from Selt. It froze. The two geologists said that the ice was thin.";
        let read = |text: &str, source: &str| given(text, &[(source, "said", "that the ice was thin")]).remove(0);
        assert_eq!(read(text, "The two geologists"), "Vera Tarn and Paul Orn (group)");
        let text = "Anna Tarn wept. Beside her stood Mary Orn, whose son, Paul, had left. The two mothers said that the ice was thin.";
        assert_eq!(read(text, "The two mothers"), "Anna Tarn and Mary Orn (group)");
    }

    #[test]
    fn both_are_the_two_who_spoke_right_before() {
        let text =
            "Two people close to the mayor said that Vera Tarn and Paul Orn sang. Both said that the ice was thin.";
        let found = [
            ("Two people close to the mayor", "said", "that Vera Tarn and Paul Orn sang"),
            ("Both", "said", "that the ice was thin"),
        ];
        let names = given(text, &found);
        assert_eq!(names[0], names[1]);
    }

    #[test]
    fn the_two_are_people_rather_than_one_and_a_body() {
        let text = "Vera Tarn met Paul Orn at the Ice Board. If the two spoke, they said nothing.";
        assert_eq!(given(text, &[("the two", "spoke", "nothing")]), ["Vera Tarn and Paul Orn (group)"]);
    }

    #[test]
    fn the_two_are_those_who_spoke() {
        let text = "Vera Tarn met Paul Orn. The two lawmakers said that it froze. “The ice is thin,” the two wrote.";
        let found = [("The two lawmakers", "said", "that it froze"), ("the two", "wrote", "“The ice is thin,”")];
        let names = given(text, &found);
        assert_eq!(names[0], names[1]);
    }

    #[test]
    fn two_are_named_behind() {
        let text = "Two pilots, Vera Tarn and Paul Orn, said that the ice was thin.";
        let found = [("Two pilots, Vera Tarn and Paul Orn,", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
    }
}
