//! The fullest noun phrase before a description that has the same head: "Selt harbour officials" for
//! "the officials" or "officials", "a report by the council" for "the report".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::impersonal::deeds::lists;
use crate::resolve::name::runs::{is_name_word, written};
use crate::resolve::phrase::apposition;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::phrases::{OTHERS, Phrase, phrase};
use crate::resolve::phrase::reference::{self, Reference};
use crate::text::Passage;
use crate::words::{Class, Words};

/// How far back it is looked for, in tokens, and how many places of the head are looked at.
const FAR: usize = 2000;
const PLACES: usize = 40;

/// Over how many sentences the nearest of several who could be meant is.
const NEAR: usize = 4;

/// Those of whom there is one body in a text, for the most part.
const OFFICES: &[&str] = &["prosecutors", "police", "investigators", "authorities", "organizers", "organisers"];

/// In which of the first sentences they can be told of before the text says whose they are.
const LEAD: usize = 8;

/// Who is brought in anew by a noun in number: "critics say" are no critics told of before.
static ANYBODY: Words = Words::new(
    "critics experts analysts observers people supporters opponents voters women men republicans democrats \
    conservatives liberals progressives activists advocates economists historians scholars strategists pundits \
    politicians skeptics proponents polls surveys studies reports candidates investors lawmakers friends rivals \
    allies residents parents students scientists groups companies businesses states nations countries observers \
    reporters journalists fans republicans americans defenders detractors",
);

/// Who a bare noun in number can mean again: "officials say" are the officials told of before, "workers" are others.
static AGAIN: Words = Words::new(
    "officials prosecutors police investigators authorities organizers organisers aides advisers advisors lawyers \
    attorneys leaders regulators executives sources spokesmen protesters demonstrators negotiators diplomats detectives \
    inspectors auditors managers commanders rebels militants insurgents strikers plaintiffs defendants firefighters \
    rescuers deputies agents troops soldiers officers jurors directors administrators trustees members",
);

impl Phrase {
    /// Whether it tells more than a description does; who is brought in by `opens` is meant for sure.
    fn tells(&self, open: &Open, opens: bool) -> bool {
        let more = self.worth.saturating_sub(8 * u32::try_from(open.front.len()).unwrap_or(0));
        more >= 8 || opens && more > 0
    }
}

/// What a description that leaves open who is meant has: its head, and the words before it.
pub(crate) struct Open {
    pub(crate) head: usize,
    pub(crate) front: Vec<String>,
    pub(crate) several: bool,
}

/// Reads a description without a name, an owner or anything behind its head that tells who is meant.
fn open(passage: &Passage<'_>, range: &Range<usize>) -> Option<Open> {
    let head =
        range.clone().rev().find(|&at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE))?;
    let article = passage.is_one_of(range.start, &["the", "this", "that"]);
    let front = range.start + usize::from(article)..head;
    let starts = |at: usize| passage.sentences.binary_search_by_key(&at, |s| s.start).is_ok();
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        token.is_word()
            && !token.is(Class::GENITIVE | Class::POSSESSIVE | Class::PREPOSITION | Class::PRONOUN | Class::COORDINATOR)
            && (!token.is(Class::CAPITAL) || starts(at))
            && !passage.is_one_of(at, OTHERS)
    };
    let word = passage.word(head).to_lowercase();
    let noun = nouns::noun(&word, &passage.tokens[head]);
    let several = noun == Noun::People || word.ends_with('s') && !word.ends_with("ss") || word == "data";
    let name = passage.tokens[head].is(Class::CAPITAL) && noun == Noun::Thing;
    let anybody =
        !article && (!several || ANYBODY.has(&word) || noun == Noun::People && front.is_empty() && !AGAIN.has(&word));
    let indefinite = front.start < head && passage.tokens[front.start].is(Class::DETERMINER);
    if name || anybody || indefinite || front.len() > 2 || !front.clone().chain([head]).all(plain) {
        return None;
    }
    // "the new poll" is the poll, "the new company" another.
    let neutral = |at: &usize| {
        !(passage.is_one_of(*at, &["same", "latest"]) || noun == Noun::Text && passage.is_word(*at, "new"))
    };
    let front = front.filter(neutral).map(|at| passage.word(at).to_lowercase()).collect();
    Some(Open { head, front, several })
}

/// The one name that a text, behind its head, puts before a noun for people of an office: "Selt prosecutors".
fn named_later(passage: &Passage<'_>, after: usize, open: &Open) -> Option<Range<usize>> {
    let word = passage.word(open.head);
    if !open.several || !OFFICES.iter().any(|office| word.eq_ignore_ascii_case(office)) {
        return None;
    }
    let mut first: Option<Phrase> = None;
    let places = (after..passage.tokens.len().min(after + FAR)).filter(|&at| passage.is_word(at, word));
    for phrase in places.take(PLACES).filter_map(|at| phrase(passage, at)) {
        if phrase.names.is_disjoint(&phrase.front) {
            continue;
        }
        match &first {
            Some(one) if one.names != phrase.names => return None,
            Some(_) => {}
            None => first = Some(phrase),
        }
    }
    first.map(|phrase| phrase.range)
}

/// The fullest phrase before `before` that means what a description does.
pub(crate) fn fullest(passage: &Passage<'_>, before: usize, open: &Open) -> Option<Range<usize>> {
    let (word, first) = (passage.word(open.head), passage.tokens[open.head].first.to_ascii_lowercase());
    let sentence = |at: usize| passage.sentences.partition_point(|s| s.end <= at);
    let here = sentence(before);
    let mut best: Option<Phrase> = None;
    let places = (before.saturating_sub(FAR)..before).rev().filter(|&at| {
        let token = &passage.tokens[at];
        token.first.to_ascii_lowercase() == first
            && passage.is_word(at, word)
            && !(token.is(Class::CAPITAL) && passage.tokens[open.head].is(Class::CAPITAL))
    });
    for at in places.take(PLACES) {
        if passage.quote_at(at).is_some() {
            continue;
        }
        let Some(phrase) = phrase(passage, at) else { continue };
        if !open.front.iter().all(|word| phrase.front.contains(word)) {
            // "the man" behind "a young man" and "an old man"
            continue;
        }
        let opens = phrase.opens && !open.several;
        best = match best {
            None if phrase.tells(open, opens) => Some(phrase),
            None => None,
            Some(near) => {
                let alike = near.front.iter().all(|word| phrase.front.contains(word) || phrase.names.contains(word));
                let same = near.names.is_empty() && alike || !near.names.is_disjoint(&phrase.names);
                let apart = here - sentence(near.range.start);
                if !same && !near.names.is_empty() && !phrase.names.is_empty() && apart >= NEAR {
                    return None;
                }
                if !same && near.front != phrase.front {
                    return Some(near.range);
                }
                Some(if same && phrase.worth > near.worth { phrase } else { near })
            }
        };
        if opens {
            break;
        }
    }
    best.map(|phrase| phrase.range)
}

impl Cast<'_, '_> {
    /// "Vella administration officials" for "administration officials".
    fn of_body(&mut self, range: &Range<usize>, of: &Open) -> Option<usize> {
        let passage = self.passage;
        let body = of.head.checked_sub(1).filter(|&body| body >= range.start && !of.front.is_empty())?;
        if !passage.tokens[body].is(Class::BODY) || !of.several {
            return None;
        }
        let whose = Open { head: body, front: Vec::new(), several: false };
        let found = phrase(passage, fullest(passage, range.start, &whose)?.end - 1)?;
        let owner = (found.range.start..found.range.end).find(|&at| is_name_word(passage, at))?;
        let name =
            format!("{} {}", written(passage, &(owner..found.range.end)), written(passage, &(of.head..of.head + 1)));
        Some(self.own_actor(ActorKind::Group, name, owner))
    }

    /// "the officials" right behind what officials said: those.
    fn group_that_spoke(&self, range: &Range<usize>, open: &Open) -> Option<usize> {
        let passage = self.passage;
        let word = passage.word(open.head);
        let sentence = passage.sentences.partition_point(|s| s.end <= range.start);
        let (_, actor) = self.last.filter(|&(spoke, _)| open.several && spoke < sentence && spoke + 1 >= sentence)?;
        let name = &self.actors[actor].name;
        let group = matches!(self.actors[actor].kind, ActorKind::Group | ActorKind::Unnamed);
        let head = name.split(" of ").next().unwrap_or(name).split(' ').any(|own| own.eq_ignore_ascii_case(word));
        let alike = open.front.iter().all(|front| name.split(' ').any(|own| own.eq_ignore_ascii_case(front)));
        (group && head && alike && range.len() > 1).then_some(actor)
    }

    /// The actor that the fullest phrase before a description means.
    pub(crate) fn told_before(&mut self, range: &Range<usize>) -> Option<usize> {
        let passage = self.passage;
        let open = open(passage, range)?;
        if let Some(actor) = self.group_that_spoke(range, &open) {
            return Some(actor);
        }
        let first = range.start < passage.sentences.get(LEAD).map_or(usize::MAX, |sentence| sentence.start);
        let later = || Some(()).filter(|()| first).and_then(|()| named_later(passage, range.end, &open));
        let Some(found) = fullest(passage, range.start, &open).or_else(later) else {
            return self.of_body(range, &open).or_else(|| self.of_poll(range.start, &open));
        };
        let spoke = self.discourse.last(found.end, |place| {
            let actor = &self.actors[place.actor];
            let word = passage.word(open.head);
            matches!(actor.kind, ActorKind::Group | ActorKind::Document | ActorKind::Unnamed)
                && found.contains(&place.at)
                && actor.name.split(' ').any(|own| own.eq_ignore_ascii_case(word))
                && (open.several || !lists(&actor.name))
        });
        if let Some(place) = spoke {
            return Some(place.actor);
        }
        if let Some(names) =
            Some(()).filter(|()| open.several).and_then(|()| apposition::joined_behind(passage, found.end))
        {
            return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
        }
        let words = reference::words_of(passage, &found);
        if passage.tokens[open.head].is(Class::TEXT) && !passage.tokens[words.start].is(Class::POSSESSIVE) {
            return Some(self.own_actor(ActorKind::Document, written(passage, &words), words.start));
        }
        let read = reference::read(passage, &found, &self.inventory);
        if matches!(read, Reference::Nobody | Reference::Pronoun(_) | Reference::Person { .. }) {
            return None;
        }
        let whose = passage.sentences.partition_point(|s| s.end <= found.start);
        let actor = self.meant(read, &found, whose, &[])?;
        (self.actors[actor].kind != ActorKind::Person).then_some(actor)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    /// The actor of the last of two sources.
    fn last(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_later_mention_is_the_fullest_before_it() {
        let told =
            last("Selt harbour officials met. It froze. The officials said that the ice was thin.", "The officials");
        assert_eq!(told, "Selt harbour officials (group)");
        let told =
            last("Vera Tarn read a report by the Ice Board. The report said that the ice was thin.", "The report");
        assert_eq!(told, "report by the Ice Board (document)");
        let told = last(
            "Vera Tarn asked several harbour sources who had seen the ice. The sources said that the ice was thin.",
            "The sources",
        );
        assert_eq!(told, "sources (unnamed)");
    }

    #[test]
    fn who_spoke_right_before_is_told_of_rather_than_others() {
        let text =
            "Current officials said that the Tamm port officials would come. The officials said that the ice was thin.";
        let found = [
            ("Current officials", "said", "that the Tamm port officials would come"),
            ("The officials", "said", "that the ice was thin"),
        ];
        let names = given(text, &found);
        assert_eq!(names[0], names[1]);
    }

    #[test]
    fn a_body_in_front_is_told_by_its_owner() {
        let told = last(
            "The Orn administration left. It froze. Administration officials said that the ice was thin.",
            "Administration officials",
        );
        assert_eq!(told, "Orn administration officials (group)");
    }

    #[test]
    fn of_two_far_away_neither_is_meant() {
        let text = "Selt officials met. Tamm officials sang. Vera Tarn left. It froze. It thawed. It froze. The day \
            ended. The officials said that the ice was thin.";
        assert_eq!(last(text, "The officials"), "officials (group)");
    }

    #[test]
    fn leaders_are_those_told_of_before() {
        let told = last("Northern leaders met in Selt. It froze. Leaders said that the ice was thin.", "Leaders");
        assert_eq!(told, "Northern leaders (group)");
    }

    #[test]
    fn several_can_be_named_behind_what_they_are() {
        let text = "They hired old Selt lobbying firms, Tamm Lines Inc. and Halm Group, in May. It froze. The lobbying \
            firms said that the ice was thin.";
        assert_eq!(last(text, "The lobbying firms"), "Tamm Lines Inc. and Halm Group (group)");
    }

    #[test]
    fn workers_without_an_article_are_others() {
        let told = last("Ten old workers met in Selt. It froze. Workers said that the ice was thin.", "Workers");
        assert_eq!(told, "workers (group)");
    }

    #[test]
    fn a_verb_is_no_part_of_a_phrase() {
        let told = last("They include pilots of Selt. It froze. The pilots said that the ice was thin.", "The pilots");
        assert_eq!(told, "pilots of Selt (group)");
    }

    #[test]
    fn the_head_of_a_text_can_tell_before_the_name() {
        let told = last("Prosecutors said that the ice was thin. It froze. Selt prosecutors met.", "Prosecutors");
        assert_eq!(told, "Selt prosecutors (group)");
    }
}
