//! Who is described first and named right behind, where the text goes on with the same one: "A Selt judge ruled that … .
//! “It froze,” Judge Vera Tarn said".

mod fits;
mod relatives;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use ascribe_model::ActorKind;

use super::described::{ANONYMOUS, is_kin};
use super::roles;
use super::sides::side;
use super::staff::OTHERS;
use super::standing::STANDING;
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::people;
use crate::resolve::phrase::nouns;
use crate::text::{Kind, Passage};
use crate::words::{Class, Words};
use fits::party;

/// How many sentences behind a description the name stands at most.
const SOON: usize = 4;

/// In which of the first sentences the one is named who speaks in the headline.
const LEAD: usize = 9;

/// In which of the first sentences a lead tells what comes.
const HEAD: usize = 4;

/// What tells that somebody is to have no name.
static NAMELESS: Words = Words::new(
    "anonymity anonymous anonymously unnamed unidentified authorized authorised unauthorized familiar briefed name \
    named identified identify identifying quoted background off-the-record",
);

/// What is done with words by the one whose name stands behind "by", "to" or "from".
static ISSUED: Words = Words::new("attributed written signed penned issued credited authored dictated");

/// What is said of one who stands for many.
const ONE_OF: &[&str] = &["one", "some", "any", "each", "none", "neither", "either"];

/// How many sentences behind it a description means the one whom another like it does.
const AGAIN: usize = 8;

/// A noun, in lower case, the sentence of its description and the actor of the one who is named behind it.
type Joined = (String, usize, usize);

/// Gives those who are described the actor of the one who is named next and is the same.
pub(crate) fn join(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, drafts: &mut [Draft]) {
    let mut order: Vec<(usize, usize)> =
        drafts.iter().enumerate().filter_map(|(nth, draft)| Some((draft.source.as_ref()?.start, nth))).collect();
    order.sort_unstable();
    let mut named: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    let mut joined: Vec<Joined> = Vec::new();
    for (at, nth) in order {
        let Some(actor) = drafts[nth].actor else { continue };
        let own = &cast.actors[actor];
        let guessed = cast.guessed.contains(&at);
        if !guessed && own.kind != ActorKind::Unnamed || own.name == "author" || cast.many.contains(&actor) {
            continue;
        }
        let described = Described::read(passage, drafts, nth, guessed);
        if let Some(one) = described.as_ref().and_then(|one| one.again(&joined)) {
            drafts[nth].actor = Some(one);
            continue;
        }
        // "A judge" behind "a judge" is another.
        let anew = passage.is_one_of(at, &["a", "an", "one", "another"]);
        let one = match named.get(&actor) {
            Some(known) if !anew && !guessed => *known,
            _ => {
                let one = described.as_ref().and_then(|one| one.named(cast, drafts));
                if !guessed {
                    named.insert(actor, one);
                }
                if let (Some(one), Some(described)) = (one, described) {
                    joined.push((described.noun, described.sentence, one));
                }
                one
            }
        };
        if let Some(one) = one {
            drafts[nth].actor = Some(one);
        }
    }
}

/// Somebody without a name where he is first told of.
struct Described<'p, 't> {
    passage: &'p Passage<'t>,
    /// The number of the draft.
    nth: usize,
    source: Range<usize>,
    sentence: usize,
    actor: usize,
    /// The noun, in lower case.
    noun: String,
    /// The words with a capital, in lower case.
    capitals: BTreeSet<String>,
    /// Whether the one talked about is taken for him, though nothing tells that.
    guessed: bool,
}

impl<'p, 't> Described<'p, 't> {
    fn read(passage: &'p Passage<'t>, drafts: &[Draft], nth: usize, guessed: bool) -> Option<Self> {
        let (source, actor) = (drafts[nth].source.clone()?, drafts[nth].actor?);
        let sentence = sentence_of(passage, source.start);
        let bounds = passage.sentences.get(sentence)?;
        let noun = noun(passage, &source)?;
        let nameless = bounds.clone().any(|at| NAMELESS.has(&passage.word(at).to_lowercase()));
        let pronoun = source.len() == 1 && passage.tokens[source.start].is(Class::PRONOUN | Class::QUESTION);
        let told = !pronoun
            && !nameless
            && passage.quote_at(source.start).is_none()
            && !ANONYMOUS.contains(&noun.as_str())
            && nouns::is_for_person(&noun)
            && !passage.is_one_of(source.start, &["another", "no", "any"]);
        let capital = |at: &usize| {
            let token = &passage.tokens[*at];
            token.is(Class::CAPITAL) && token.is_word() && !token.is(Class::DETERMINER | Class::GENITIVE | Class::TITLE)
        };
        let opens = |at: &usize| *at == bounds.start && !passage.tokens[*at + 1].is(Class::GENITIVE);
        let capitals = source.clone().filter(capital).filter(|at| !opens(at));
        let capitals = capitals.map(|at| party(&passage.word(at).to_lowercase()).to_owned()).collect();
        told.then_some(Self { passage, nth, source, sentence, actor, noun, capitals, guessed })
    }

    fn named(&self, cast: &mut Cast<'_, '_>, drafts: &[Draft]) -> Option<usize> {
        let headline = self.passage.paragraphs.first().is_some_and(|line| line.contains(&self.source.start));
        match headline {
            _ if self.guessed => self.behind(cast, drafts).filter(|&one| one != self.actor),
            true => self.in_lead(cast, drafts),
            false if self.in_subhead() => self.in_lead(cast, drafts).or_else(|| self.behind(cast, drafts)),
            false => self.behind(cast, drafts).or_else(|| self.spokesman(cast)),
        }
    }

    /// The one named behind a description not far before that can be said of the same: "the prosecutor" behind "the
    /// district attorney".
    fn again(&self, joined: &[Joined]) -> Option<usize> {
        let passage = self.passage;
        let bare = passage.is_word(self.source.start, "the") && self.capitals.is_empty() && self.source.len() <= 3;
        let alike = |(noun, sentence, _): &&Joined| {
            roles::alike(noun, &self.noun) && self.sentence <= sentence + AGAIN && !OTHERS.has(noun)
        };
        joined.iter().rev().find(alike).filter(|_| bare).map(|(_, _, one)| *one)
    }

    /// The only one whom the text, behind the description, calls a spokesman of the same.
    fn spokesman(&self, cast: &mut Cast<'_, '_>) -> Option<usize> {
        if !self.noun.starts_with("spokes") || self.passage.is_word(self.source.start, "one") {
            return None;
        }
        let owners: Vec<&String> = self.capitals.iter().filter(|word| side(word).is_none()).collect();
        let speaks = |nth: &usize| {
            let person = &cast.people.all[*nth];
            person.has_full_name()
                && person.roles.iter().any(|own| own.starts_with("spokes"))
                && owners.iter().any(|owner| person.beside.contains(*owner))
        };
        let mut found = (0..cast.people.all.len().min(people::MOST)).filter(speaks);
        let one = found.next().filter(|_| found.next().is_none())?;
        let person = &cast.people.all[one];
        let gender = gender_of(&self.noun).is_none_or(|told| person.gender().is_none_or(|own| own == told));
        (gender && person.first_at >= self.source.end).then(|| cast.person(one))
    }

    /// Whether the description stands without an article in a line above the text: "Pilot says ice is thin".
    fn in_subhead(&self) -> bool {
        let (passage, first) = (self.passage, &self.passage.tokens[self.source.start]);
        let told = first.is(Class::DETERMINER | Class::POSSESSIVE) || first.kind == Kind::Number;
        let owner = self.source.clone().any(|at| passage.tokens[at].is(Class::GENITIVE));
        self.sentence < HEAD && !told && !owner
    }

    /// The line that the description stands in.
    fn line(&self) -> Range<usize> {
        let passage = self.passage;
        let breaks = |at: &usize| passage.text[passage.tokens[*at - 1].end..passage.tokens[*at].start].contains('\n');
        let start = (1..=self.source.start).rev().find(breaks).unwrap_or(0);
        start..(self.source.end..passage.tokens.len()).find(breaks).unwrap_or(passage.tokens.len())
    }

    /// The one named first behind the description, as a subject or the one who speaks.
    fn behind(&self, cast: &mut Cast<'_, '_>, drafts: &[Draft]) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences.get(self.sentence)?.end;
        let paragraph = passage.paragraphs.partition_point(|p| p.end <= self.source.start);
        let lead = self.sentence < HEAD;
        let last = passage.paragraphs.get(paragraph + if lead { 2 } else { 1 }).or(passage.paragraphs.last())?.end;
        let end = passage.sentences.get(self.sentence + SOON).map_or(last, |s| s.end.min(last));
        let told = cast.people.within(&(from..end)).iter().filter(|(name, nth)| {
            passage.quote_at(name.start).is_none() && Some(*nth) != cast.author && self.brings_in(drafts, name)
        });
        let mut first = true;
        let mut found = None;
        for (name, nth) in told {
            let person = &cast.people.all[*nth];
            let new = person.first_at >= from && person.has_full_name();
            if new && !self.is_another(cast, name, *nth) && !self.is_beside(cast, *nth) {
                let alone = first && !self.others_speak(drafts, from, name);
                if self.fits(cast, drafts, name, *nth, alone) {
                    found = Some(*nth);
                    break;
                }
            }
            first = false;
        }
        found.map(|nth| cast.person(nth))
    }

    /// Whether a name is that of the one who speaks, of whom the sentence tells, or whose words it was.
    fn brings_in(&self, drafts: &[Draft], name: &Range<usize>) -> bool {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let Some(bounds) = passage.sentences.get(sentence_of(passage, name.start)) else { return false };
        let speaks = drafts.iter().any(|draft| {
            draft.source.as_ref().is_some_and(|s| s.contains(&name.start)) && draft.actor != Some(self.actor)
        });
        let head = syntax.head_of(name);
        let main = head.and_then(|at| syntax.head(at)).is_some_and(|verb| syntax.is(verb, &["root"]));
        let subject = discourse::weight(passage, name, bounds) >= discourse::SUBJECT;
        let near = name.start.saturating_sub(4).max(bounds.start)..name.start;
        let apposed = self.is_apposed(name, bounds);
        let issued = near.clone().any(|at| ISSUED.has(&passage.word(at).to_lowercase()))
            && near.into_iter().any(|at| passage.is_one_of(at, &["by", "to", "from"]));
        speaks || issued || apposed || self.is_of_words(name, bounds) || subject && (main || name.start == bounds.start)
    }

    /// Whether somebody else speaks between the description and the name.
    fn others_speak(&self, drafts: &[Draft], from: usize, name: &Range<usize>) -> bool {
        drafts.iter().filter(|draft| draft.actor != Some(self.actor)).filter_map(|draft| draft.source.as_ref()).any(
            |source| source.start >= from && source.end <= name.start && self.passage.quote_at(source.start).is_none(),
        )
    }

    /// The one who is named first in the lead as one who fits what the headline says, or says the same.
    fn in_lead(&self, cast: &mut Cast<'_, '_>, drafts: &[Draft]) -> Option<usize> {
        let passage = self.passage;
        let headline = self.line();
        let inside = |draft: &&Draft| {
            let source = draft.source.as_ref();
            source.is_some_and(|s| {
                s.start >= headline.end && passage.quote_at(s.start).is_none() && sentence_of(passage, s.start) < LEAD
            })
        };
        let mut fitting: BTreeSet<usize> = BTreeSet::new();
        let mut saying: Option<usize> = None;
        for draft in drafts.iter().filter(inside) {
            let (Some(source), Some(actor)) = (&draft.source, draft.actor) else { continue };
            let Some(&nth) = cast.person_of_actor.get(&actor) else { continue };
            let person = &cast.people.all[nth];
            if cast.people.within(&headline).iter().any(|(_, own)| *own == nth) && !is_kin(&self.noun) {
                continue;
            }
            let gender = gender_of(&self.noun).is_none_or(|told| person.gender().is_none_or(|own| own == told));
            let described = noun(passage, source).filter(|_| !passage.tokens[source.start].is(Class::CAPITAL));
            let alike = person.roles.iter().chain(&described).any(|own| roles::alike(own, &self.noun))
                || STANDING.has(&self.noun) && cast.stands(nth);
            let kin = is_kin(&self.noun) && !self.capitals.contains(person.surname());
            if gender && alike && !kin {
                fitting.insert(actor);
            }
            if gender && saying.is_none() && !kin && self.repeats(drafts, draft) {
                saying = Some(actor);
            }
        }
        match fitting.len() {
            1 => fitting.first().copied(),
            _ => saying,
        }
    }
}

/// The noun of a description, in lower case and for one: "one of the prosecutors".
fn noun(passage: &Passage<'_>, source: &Range<usize>) -> Option<String> {
    let of = source.clone().find(|&at| passage.is_word(at, "of"));
    let one = of.filter(|&of| of > source.start && passage.is_one_of(of - 1, ONE_OF));
    if let Some(of) = one {
        let several = (of + 1..source.end).map(|at| passage.word(at).to_lowercase());
        return several
            .filter_map(|word| word.strip_suffix('s').map(str::to_owned))
            .find(|one| nouns::is_for_person(one));
    }
    let syntax = &passage.syntax;
    let head = passage.word(syntax.head_of(source)?).to_lowercase();
    // "his running mate", whatever the parser makes of it
    let last = passage.word(source.end - 1).to_lowercase();
    Some(if !nouns::is_for_person(&head) && nouns::is_listed_person(&last) { last } else { head })
}

/// The number of the sentence that a token stands in.
fn sentence_of(passage: &Passage<'_>, at: usize) -> usize {
    passage.sentences.partition_point(|sentence| sentence.end <= at)
}
