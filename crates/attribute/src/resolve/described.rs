//! Who is meant by a description: "the minister", "the group", "his lawyer".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::nouns::{Noun, is_office};
use super::people::{Gender, gender_of};
use super::pronouns;
use super::reference::{self, Reference, Role};
use crate::text::Passage;
use crate::words::Class;

/// In which of the first sentences the lead is, behind headline, date and byline.
const LEAD: usize = 5;

/// How many sentences back somebody can be meant by what nothing in the text says of him.
const REACH: usize = 3;

/// How many bodies back a description may reach.
const WINDOW: usize = 500;

/// How far back a text is looked for, in tokens.
const FAR: usize = 400;

/// Nouns that any body can be called by.
const ANY_BODY: &[&str] = &[
    "group",
    "company",
    "organisation",
    "organization",
    "firm",
    "agency",
    "body",
    "institution",
    "network",
    "charity",
    "giant",
    "nonprofit",
    "party",
    "outlet",
    "institute",
    "union",
    "association",
    "department",
    "watchdog",
    "bank",
    "outfit",
    "business",
];

impl Cast<'_, '_> {
    /// "the minister": the one who has that role; the one most talked about where several have.
    /// Somebody of this text alone where nobody has.
    pub(super) fn described(&mut self, role: Role, at: usize, sentence: usize) -> usize {
        let known = self
            .by_role(&role, at, sentence)
            .or_else(|| self.of_headline(&role.role, sentence))
            .or_else(|| self.by_epithet(&role, at, sentence));
        known.unwrap_or_else(|| self.own_actor(ActorKind::Unnamed, role.whole, at))
    }

    fn by_role(&mut self, role: &Role, at: usize, sentence: usize) -> Option<usize> {
        let fits = self.people.called(&role.role, &role.beside, &role.more, at);
        let best = fits.iter().map(|(fit, _)| *fit).max()?;
        let fits: Vec<usize> = fits.into_iter().filter(|(fit, _)| *fit == best).map(|(_, nth)| nth).collect();
        let nth = match fits[..] {
            [one] => one,
            _ => {
                let actors: Vec<Option<usize>> = fits.iter().map(|&nth| self.actor_of_person(nth)).collect();
                let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
                let most = actors.iter().flatten().filter_map(|actor| Some((present.get(actor)?, *actor))).max();
                if let Some((_, actor)) = most {
                    return Some(actor);
                }
                self.people.within(&(0..at)).iter().rev().map(|(_, nth)| *nth).find(|nth| fits.contains(nth))?
            }
        };
        Some(self.person(nth))
    }

    /// The one who speaks in the headline by a name alone: the lead tells the role.
    fn of_headline(&mut self, role: &str, sentence: usize) -> Option<usize> {
        let (spoke, actor) = self.last.filter(|&(spoke, _)| spoke == 0 && (1..=LEAD).contains(&sentence))?;
        let end = self.passage.paragraphs.first()?.end;
        let nth = *self.person_of_actor.get(&actor)?;
        let headline = self.passage.sentences[spoke].end == end;
        let person = &mut self.people.all[nth];
        if !headline || person.has_office() {
            return None;
        }
        person.roles.insert(role.to_owned());
        Some(actor)
    }

    /// "the billionaire", "the 54-year-old", "the Vermont independent": the one most talked about, who
    /// is nothing that the words deny.
    fn by_epithet(&mut self, role: &Role, at: usize, sentence: usize) -> Option<usize> {
        let office = is_office(&role.role);
        let gender = gender_of(&role.role);
        let quote = self.passage.quote_at(at);
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none() || place.quote == quote);
        let from = self.passage.sentences[sentence.saturating_sub(REACH)].start;
        let mut best: Option<(u32, usize)> = None;
        for (actor, (score, last)) in present {
            let Some(&nth) = self.person_of_actor.get(&actor) else { continue };
            let person = &self.people.all[nth];
            let beside = person.is_beside(&role.beside);
            let fits =
                if role.beside.is_empty() { role.short && !(office && person.has_office()) } else { beside && !office };
            let told = gender.is_none_or(|g| person.gender().is_none_or(|own| own == g));
            if fits && told && last >= from && Some(actor) != self.other && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, actor));
            }
        }
        best.filter(|_| !is_kin(&role.role)).map(|(_, actor)| actor)
    }

    /// "the ministry": the body named last that is one, else a body of this text alone.
    pub(super) fn body(&mut self, word: &str, whole: String, at: usize, sentence: usize) -> usize {
        if whole.contains(' ') {
            return self.own_actor(ActorKind::Organisation, whole, at);
        }
        let passage = self.passage;
        let from = passage.sentences[sentence.saturating_sub(REACH)].start;
        if passage.lexicon.look_up(word).class.any(Class::OUTLET) {
            let outlet = self.discourse.last(at, |place| self.actors[place.actor].kind == ActorKind::Outlet);
            if let Some(place) = outlet {
                return place.actor;
            }
        }
        let is_one = |name: &str| name.split(' ').any(|own| own.eq_ignore_ascii_case(word));
        let spoke = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet) && is_one(&actor.name)
        });
        if let Some(place) = spoke {
            return place.actor;
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        if let Some(body) = before.iter().rev().take(WINDOW).find(|body| is_one(&body.name)).cloned() {
            return self.body_actor(&body);
        }
        let any = self.discourse.last(at, |place| {
            matches!(self.actors[place.actor].kind, ActorKind::Organisation | ActorKind::Outlet)
                && place.quote.is_none()
                && place.at >= from
        });
        if let Some(place) = any.filter(|_| ANY_BODY.contains(&word)) {
            return place.actor;
        }
        if let Some(words) = introduced(passage, at, |k| passage.is_word(k, word)) {
            if let Reference::Body { name, outlet } = reference::read(passage, &words, &self.inventory) {
                return self.actor(if outlet { ActorKind::Outlet } else { ActorKind::Organisation }, &name);
            }
            let actor = self.own_actor(ActorKind::Organisation, super::runs::written(passage, &words), words.start);
            self.named_at.push((words, actor));
            return actor;
        }
        self.own_actor(ActorKind::Organisation, whole, at)
    }

    /// "the report": the text of that kind named last, else one of its own.
    pub(super) fn text(&mut self, name: String, range: &Range<usize>) -> usize {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this", "that"]);
        let short = definite && !name.contains(' ');
        if !short {
            return self.own_actor(ActorKind::Document, name, range.start);
        }
        let kind = name.to_lowercase();
        let any = kind == "document" || kind == "text" || kind == "paper";
        let is_one = |own: &str| any || own.split(' ').any(|word| word.eq_ignore_ascii_case(&kind));
        let spoke = self.discourse.last(range.start, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Document && is_one(&actor.name)
        });
        if let Some(place) = spoke {
            return place.actor;
        }
        if let Some(words) = introduced(passage, range.start, |at| {
            passage.is_word(at, &kind)
                || any && passage.tokens[at].is(Class::TEXT) && !passage.tokens[at].is(Class::CAPITAL)
        }) {
            let actor = self.own_actor(ActorKind::Document, super::runs::written(passage, &words), words.start);
            self.named_at.push((words, actor));
            return actor;
        }
        self.own_actor(ActorKind::Document, name, range.start)
    }

    /// "his campaign", "their lawyer", "her husband": by whose it is.
    pub(super) fn owned(
        &mut self,
        owner: usize,
        noun: Noun,
        role: &str,
        rest: &str,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let word = self.passage.word(owner).to_lowercase();
        let whose = self.pronoun(&word, &(owner..owner + 1), sentence, outside);
        let Some(whose) = whose else {
            let kind = kind_of(noun)?;
            let name = format!("{word} {rest}");
            return Some(self.own_actor(kind, name, owner));
        };
        let full = self.actors[whose].name.clone();
        let person = self.actors[whose].kind == ActorKind::Person;
        let name = if person { full.rsplit(' ').next().unwrap_or(&full).to_owned() } else { full };
        match noun {
            Noun::Person => {
                let beside = [name.to_lowercase()];
                let fits = self.people.called(role, &beside, &[], owner);
                let one = fits.iter().map(|(_, nth)| *nth).find(|&nth| self.actor_of_person(nth) != Some(whose));
                match one {
                    Some(nth) => Some(self.person(nth)),
                    None => Some(self.own_actor(ActorKind::Unnamed, format!("{name}’s {rest}"), owner)),
                }
            }
            Noun::Body | Noun::Outlet => {
                let kind = if noun == Noun::Outlet { ActorKind::Outlet } else { ActorKind::Organisation };
                Some(self.actor(kind, &format!("{name} {rest}")))
            }
            Noun::People => Some(self.own_actor(ActorKind::Group, format!("{name}’s {rest}"), owner)),
            Noun::Text => Some(self.own_actor(ActorKind::Document, format!("{name}’s {rest}"), owner)),
            Noun::Anybody | Noun::Thing => Some(whose),
        }
    }

    /// The gender that a pronoun tells.
    pub(super) fn gender_at(&self, at: usize) -> Option<Gender> {
        pronouns::gender(&self.passage.word(at).to_ascii_lowercase())
    }
}

/// The noun phrase before token `before` that brings in what a later "the report" means: "a new report
/// by the council", "the cycling tribunal". Without its article.
fn introduced(passage: &Passage<'_>, before: usize, is_one: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let from = before.saturating_sub(FAR);
    (from + 1..before).rev().find_map(|at| {
        let owner = passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::GENITIVE));
        if !is_one(at) || owner {
            return None;
        }
        let start = (at.saturating_sub(4)..at).rev().find(|&k| !is_plain(passage, k))?;
        let owned = passage.tokens[start].is(Class::GENITIVE | Class::POSSESSIVE);
        let article = owned || passage.is_one_of(start, &["a", "an", "the", "one"]);
        let start = if passage.tokens[start].is(Class::GENITIVE) { start + 1 } else { start };
        let sentence = passage.sentences.partition_point(|s| s.end <= at);
        let limit = passage.sentences.get(sentence)?.end;
        let phrase =
            crate::rules::noun_phrase(passage, start, limit).filter(|phrase| phrase.end > at).unwrap_or(start..at + 1);
        let by = phrase.end;
        let more = (by < limit && passage.is_one_of(by, &["by", "of", "from", "on"]))
            .then(|| crate::rules::noun_phrase(passage, by + 1, limit).filter(|more| more.start == by + 1))
            .flatten();
        let words = reference::words_of(passage, &(phrase.start..more.map_or(by, |more| more.end)));
        // "the report" alone brings nothing in.
        let indefinite = passage.is_one_of(start, &["a", "an", "one"]) || owned;
        let other = words
            .clone()
            .any(|k| passage.is_one_of(k, &["other", "same", "own", "whole", "entire", "opposing", "rival"]));
        (article && !other && (indefinite || words.len() > 1 && words.start < at)).then_some(words)
    })
}

fn is_plain(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        && !token.is(Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION | Class::AUXILIARY | Class::GENITIVE)
}

/// What kind of actor a noun without an owner known is.
fn kind_of(noun: Noun) -> Option<ActorKind> {
    match noun {
        Noun::Person => Some(ActorKind::Unnamed),
        Noun::People => Some(ActorKind::Group),
        Noun::Body => Some(ActorKind::Organisation),
        Noun::Outlet => Some(ActorKind::Outlet),
        Noun::Text => Some(ActorKind::Document),
        Noun::Anybody | Noun::Thing => None,
    }
}

fn is_kin(role: &str) -> bool {
    const KIN: &[&str] =
        &["wife", "husband", "daughter", "son", "father", "mother", "brother", "sister", "spouse", "friend"];
    KIN.contains(&role)
}
