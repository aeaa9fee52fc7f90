//! Whom of several "they" means most, by the sentence it stands in and by who said something last.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::plural::Several;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::runs::written;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference};
use crate::resolve::phrase::which;
use crate::text::Kind;
use crate::words::Class;

/// What it adds to be the subject of what holds the pronoun: "Fishermen wept when they".
const COMMANDS: u32 = 300;

/// What it adds to have said something before where the pronoun stands in a tag: "The ice, they said, was thin".
const SPEAKS: u32 = 1000;

/// What it adds to be the subject of the sentence before where the pronoun opens the next: "Nurses sang. They".
const GOES_ON: u32 = 300;

/// What it adds to be texts where they show something: "Nurses read the numbers. They show".
pub(crate) const SHOWS: u32 = 600;

/// What texts do and people hardly.
const SHOWING: &[&str] =
    &["show", "shows", "showed", "suggest", "suggested", "indicate", "indicated", "reveal", "revealed"];

/// What two people of one clause add.
const TOGETHER: u32 = 700;

/// How far back those spoke who go on in a tag, in sentences.
const FAR: usize = 8;

/// Of what is no subject where the pronoun is one, in percent.
const OF_OBJECTS: u32 = 60;

/// Bodies that are people for the most part: "the team … They".
const CREWS: &[&str] = &[
    "team", "campaign", "camp", "crew", "family", "staff", "couple", "duo", "trio", "panel", "jury", "crowd",
    "audience",
];

/// Of what a body adds: "they" is said of people more than of what they belong to.
const OF_BODIES: u32 = 50;
const OF_CREWS: u32 = 75;

/// Nouns for several people of whom nothing else is said.
const PEOPLE: &[&str] = &["people", "those", "others", "some", "many", "several", "few"];

impl Cast<'_, '_> {
    /// Whether an actor is several people: by its kind, or as somebody unnamed in number.
    pub(crate) fn is_several(&self, actor: usize) -> bool {
        let told = &self.actors[actor];
        match told.kind {
            ActorKind::Group | ActorKind::Organisation | ActorKind::Outlet => true,
            ActorKind::Unnamed => {
                self.many.contains(&actor) || told.name.split(' ').next().is_some_and(|first| PEOPLE.contains(&first))
            }
            _ => false,
        }
    }

    /// Of what a body adds to be talked about, in percent; people add all of it.
    pub(crate) fn percent_of(&self, actor: usize) -> u32 {
        let told = &self.actors[actor];
        match told.kind {
            ActorKind::Organisation | ActorKind::Outlet => {
                let last = told.name.rsplit(' ').next().unwrap_or_default();
                if CREWS.contains(&last) { OF_CREWS } else { OF_BODIES }
            }
            _ => 100,
        }
    }

    /// Whether the "they" at `at` shows something, as texts do.
    pub(crate) fn shows(&self, at: usize) -> bool {
        let passage = self.passage;
        let verb = (at + 1..passage.tokens.len().min(at + 6))
            .find(|&k| !passage.tokens[k].is(Class::AUXILIARY | Class::ADVERB | Class::NEGATION));
        verb.is_some_and(|verb| passage.is_one_of(verb, SHOWING))
    }

    /// Whether an actor is several texts.
    pub(crate) fn is_of_texts(&self, actor: usize) -> bool {
        self.actors[actor].kind == ActorKind::Document && self.actors[actor].name.ends_with('s')
    }

    /// Whether token `at` is a noun for several texts.
    pub(crate) fn is_texts(&self, at: usize) -> bool {
        which::is_text(self.passage, at) && self.passage.syntax.tag(at).ends_with('S')
    }

    /// Whether token `at` names a family: "the Orns".
    pub(crate) fn family(&self, at: usize) -> bool {
        let passage = self.passage;
        let name = || passage.word(at).strip_suffix('s').map(str::to_lowercase);
        passage.tokens[at].is(Class::CAPITAL)
            && at > 0
            && passage.is_word(at - 1, "the")
            && !passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::CAPITAL | Class::GENITIVE))
            && name()
                .is_some_and(|name| self.people.all.iter().any(|own| own.has_full_name() && *own.surname() == name))
    }

    /// Whether token `at` stands in the name of a state: "the United States".
    pub(crate) fn is_state(&self, at: usize) -> bool {
        let nth = self.bodies.partition_point(|body| body.range.end <= at);
        self.bodies.get(nth).is_some_and(|body| body.state && body.range.contains(&at))
    }

    /// Whom else "they" can mean than several people or a body with a name: "the team", "he and his partner".
    pub(crate) fn more_of_several(&self, from: usize, at: usize, sentence: usize) -> Vec<(u32, usize, Several)> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let mut found = Vec::new();
        for k in (from..at).filter(|&k| syntax.is(k, &["nsubj", "nsubjpass", "dobj"])) {
            // "Orn asked the crowd"
            if syntax.is(k, &["dobj"]) && !passage.is_one_of(k, &["crowd", "audience"]) {
                continue;
            }
            let percent = self.percent_of_noun(k);
            if percent == 0 || passage.quote_at(k).is_some() || extent::whole(passage, k, false).end > at {
                continue;
            }
            let words = extent::whole(passage, k, false);
            if self.discourse.any_in(&words, |place| place.weight >= discourse::SPEAKER && self.is_several(place.actor))
            {
                continue;
            }
            let own = passage.sentences.partition_point(|s| s.end <= k);
            let weight = discourse::weight(passage, &(k..k + 1), &passage.sentences[own]);
            found.push((weight * discourse::left(sentence - own) / 100 * percent / 100, k, Several::Noun(k)));
        }
        if let Some((one, other)) = self.together(at) {
            found.push((TOGETHER, other.at, Several::Two(one, other)));
        }
        found
    }

    /// The two people of the clause that goes on with the "they" at `at`: "Orn married Tarn, and they".
    fn together(&self, at: usize) -> Option<(Place, Place)> {
        let syntax = &self.passage.syntax;
        let own = syntax.head(at).filter(|_| syntax.is(at, &["nsubj", "nsubjpass"]))?;
        let verb = syntax.head(own).filter(|&verb| verb < at && syntax.is(own, &["conj"]))?;
        let person = |relations: &[&str]| {
            let head = syntax.dependents(verb).find(|&k| k < at && syntax.is(k, relations))?;
            let words = extent::whole(self.passage, head, false);
            let named = |place: &Place| place.at >= words.start && self.actors[place.actor].kind == ActorKind::Person;
            self.discourse.last(words.end, named)
        };
        let (one, other) = (person(&["nsubj"])?, person(&["dobj"])?);
        (one.actor != other.actor).then_some((one, other))
    }

    /// Of what the subject with this head adds, in percent.
    fn percent_of_noun(&self, head: usize) -> u32 {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        if passage.is_one_of(head, &["he", "she"]) {
            let joined = passage.is_word(head + 1, "and") && syntax.dependents(head).any(|k| syntax.is(k, &["conj"]));
            return if joined { 100 } else { 0 };
        }
        let token = &passage.tokens[head];
        let crew = !token.is(Class::CAPITAL) && syntax.tag(head) == "NN" && CREWS.contains(&passage.word(head));
        if crew { OF_CREWS } else { 0 }
    }

    /// Those whom a noun phrase names that tells no more of them: "EU Member States", "his team".
    pub(crate) fn told_as(&mut self, head: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let words = extent::whole(passage, head, true);
        if passage.is_one_of(head, &["he", "she"]) {
            return self.one_and_others(&words, sentence, &[]);
        }
        let bare = reference::words_of(passage, &words).start..words.end;
        let noun = nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]);
        match noun {
            Noun::People => Some(self.group_of(written(passage, &bare), &words, sentence)),
            _ if CREWS.contains(&passage.word(head)) => {
                let short = extent::whole(passage, head, false);
                match reference::read(passage, &short, &self.inventory) {
                    reference @ (Reference::BodyRole { .. }
                    | Reference::Owned { .. }
                    | Reference::Body { .. }
                    | Reference::Unnamed { .. }) => self.meant(reference, &short, sentence, &[]),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether token `at` is a noun for somebody or for a body that is people.
    pub(crate) fn is_of_people(&self, at: usize) -> bool {
        let noun = nouns::noun(&self.passage.word(at).to_lowercase(), &self.passage.tokens[at]);
        matches!(noun, Noun::Person | Noun::People) || CREWS.contains(&self.passage.word(at))
    }

    /// Weighs those whom the "they" at `at` can mean by their places in the text.
    pub(crate) fn weigh(&self, found: &mut [(u32, usize, Several)], at: usize, sentence: usize) {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let above = self.above(at);
        let subject = syntax.is(at, &["nsubj"]);
        let spoke = self.last_of_several(at, sentence);
        let opens = passage.quote_at(at).is_none() && at < passage.sentences[sentence].start + 2;
        let before = sentence.checked_sub(1).filter(|_| opens).map_or(0..0, |before| passage.sentences[before].clone());
        for (score, last, several) in found {
            let is_subject = |place: &Place| place.quote.is_none() && place.weight >= discourse::SUBJECT;
            let goes_on = before.contains(last)
                && match several {
                    Several::Actor(actor) => self.discourse.any_in(&before, |p| p.actor == *actor && is_subject(p)),
                    Several::Noun(head) => {
                        let verb = syntax.head(*head);
                        verb.is_some_and(|verb| syntax.is(verb, &["root"]))
                            && discourse::weight(passage, &(*head..*head + 1), &before) >= discourse::SUBJECT
                    }
                    _ => false,
                };
            if goes_on {
                *score += GOES_ON;
            }
            let commands = above.as_ref().is_some_and(|words| words.contains(last));
            if commands {
                *score += COMMANDS;
            }
            match several {
                Several::Actor(actor) if spoke == Some(*actor) => *score += SPEAKS,
                Several::Noun(head) if subject && !commands => {
                    let own = passage.sentences.partition_point(|s| s.end <= *head);
                    let weight = discourse::weight(passage, &(*head..*head + 1), &passage.sentences[own]);
                    if weight < discourse::SUBJECT {
                        *score = *score * OF_OBJECTS / 100;
                    }
                }
                _ => {}
            }
        }
    }

    /// The one nearest above the pronoun at `at`, before it: the one told, "Orn told the crew that they", or else the
    /// subject.
    fn above(&self, at: usize) -> Option<Range<usize>> {
        let syntax = &self.passage.syntax;
        let head = syntax.above(at).find_map(|verb| {
            let own = |relations: &'static [&'static str]| {
                syntax.dependents(verb).filter(|&k| k < at).find(|&k| syntax.is(k, relations))
            };
            let told = own(&["dobj"]);
            // "tries to convince the courts that they"
            let without = syntax.is(verb, &["xcomp", "acl"]);
            own(&["nsubj", "nsubjpass"]).map(|subject| told.unwrap_or(subject)).or(told.filter(|_| without))
        })?;
        Some(extent::whole(self.passage, head, true))
    }

    /// Those who said something last, where "they" stands in a tag behind or between what is said.
    fn last_of_several(&self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let begin = passage.sentences[sentence].start;
        let before = at.checked_sub(1).filter(|_| at > begin && passage.quote_at(at).is_none())?;
        let token = &passage.tokens[before];
        let tag = token.mark(',') || token.kind == Kind::Quote;
        let behind =
            passage.quote_at(before).is_some() || passage.tokens.get(at + 2).is_some_and(|next| next.mark(','));
        let from = passage.sentences[sentence.saturating_sub(FAR)].start;
        let speaks = |place: &Place| {
            place.at >= from
                && place.quote.is_none()
                && place.weight >= discourse::SPEAKER
                && self.is_several(place.actor)
        };
        let place = self.discourse.last(at, speaks).filter(|_| tag && behind && self.is_source(at))?;
        Some(place.actor)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    const THIN: (&str, &str, &str) = ("they", "said", "that the ice was thin");

    #[test]
    fn they_go_on_in_a_tag() {
        check(
            "Two pilots said that it froze. Fishermen sang. Nurses danced. The ice, they said, was thin.",
            &["two pilots (group)"; 2],
        );
    }

    #[test]
    fn they_are_the_subject_above_or_the_ones_told() {
        let text = "Fishermen from Selt and from Tamm met pilots. Nurses, who waved to fishermen, sang when they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["nurses (group)"]);
        let text = "The Harbour Committee told nurses that they should go.";
        assert_eq!(given(text, &[("they", "should", "go")]), ["nurses (group)"]);
    }

    #[test]
    fn they_are_those_who_are_counted() {
        let text = "Nurses sang. More than 50 Orn supporters waved when it froze. And they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["more than 50 Orn supporters (group)"]);
    }

    #[test]
    fn they_are_no_object_where_others_are_subjects() {
        let text =
            "Three nurses wrote a book. A large port moves workers to the quay. And they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["three nurses (group)"]);
    }

    #[test]
    fn they_are_a_team_or_one_with_others() {
        let text = "Paul Orn came. His team asked the nurses for help. And they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["Orn team (organisation)"]);
        let text = "Paul Orn came. He and his wife waved when they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["Paul Orn and his wife (group)"]);
    }

    #[test]
    fn they_are_all_who_are_joined() {
        let text = "Paul Orn came. The mayor and the pilots waved to nurses. And they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["mayor and the pilots (group)"]);
    }

    #[test]
    fn they_are_two_of_one_clause() {
        let text = "Paul Orn married Lea Tarn in Selt, and they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["Paul Orn and Lea Tarn (group)"]);
    }

    #[test]
    fn people_without_a_name_are_several() {
        let text = "People briefed on the talks said that nurses sang. And they said that the ice was thin.";
        let briefed = ("People briefed on the talks", "said", "that nurses sang");
        assert_eq!(given(text, &[briefed, THIN]), ["people briefed on the talks (group)"; 2]);
    }

    #[test]
    fn a_state_is_nobody_of_several() {
        let text = "Nurses came. The United States sent a boat, and they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["nurses (group)"]);
    }

    #[test]
    fn they_are_the_subject_of_the_sentence_before() {
        let text = "Pilots said that it froze. Pilots said that it snowed. Pilots said that it rained. On the quay the \
            nurses waved to pilots. They said that the ice was thin.";
        assert_eq!(given(text, &[("They", "said", "that the ice was thin")]), ["nurses (group)"]);
    }

    #[test]
    fn they_are_a_family() {
        let text = "Paul Orn came with nurses. The Orns waved, and they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["Orns (group)"]);
    }

    #[test]
    fn they_who_show_something_are_texts() {
        let text = "Nurses read the numbers. The numbers pleased nurses. They show that the ice is thin.";
        assert_eq!(given(text, &[("They", "show", "that the ice is thin")]), ["numbers (document)"]);
    }

    #[test]
    fn they_are_told_of_by_no_verb_before_them() {
        let text = "It froze. This angered pilots who row. They said that the ice was thin.";
        assert_eq!(given(text, &[("They", "said", "that the ice was thin")]), ["pilots who row (group)"]);
        let text = "None of the old pilots waved. They said that the ice was thin.";
        assert_eq!(given(text, &[("They", "said", "that the ice was thin")]), ["old pilots (group)"]);
    }

    #[test]
    fn they_are_leaders_in_a_body_and_a_crowd() {
        let text = "Harbour leaders in the Ice Senate made a plan. But they said that the ice was thin.";
        assert_eq!(given(text, &[THIN]), ["Harbour leaders in the Ice Senate (group)"]);
        let text = "Paul Orn asked the crowd about the boat. They said that the ice was thin.";
        assert_eq!(given(text, &[("They", "said", "that the ice was thin")]), ["crowd (group)"]);
    }
}
