//! Who is meant by a noun phrase.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::impersonal::recalled;
use super::name::first_names;
use super::name::inventory;
use super::name::runs::written;
use super::name::spelling;
use super::phrase::apposition;
use super::phrase::nouns::{self, Noun};
use super::phrase::quantities;
use super::phrase::reference::{self, Reference, lower_words};
use crate::text::Passage;
use crate::words::{Class, Words};

/// A longer apposition is no description.
const LONGEST_DESCRIPTION: usize = 16;

/// Words that begin to tell how many there are.
static HOW_MANY: Words =
    Words::new("about more less fewer nearly almost at up as over around roughly approximately only just even");

/// Words that have their capital wherever they stand.
static PROPER: Words = Words::new(
    "democrat democrats democratic republican republicans libertarian libertarians tory tories muslim muslims christian \
    christians catholic catholics protestant protestants jewish jew jews hindu hindus buddhist buddhists sikh sikhs sunni \
    sunnis shiite shiites mormon mormons latino latinos latina latinas hispanic hispanics american americans \
    european europeans african africans asian asians arab arabs kurd kurds kurdish senate house congress",
);

/// What tells for which office a campaign is.
static OF_OFFICE: Words =
    Words::new("presidential gubernatorial senatorial mayoral congressional senate election reelection re-election");

/// How many names back a description may reach.
const WINDOW: usize = 500;

impl Cast<'_, '_> {
    /// Who is meant by the noun phrase `range` in sentence `sentence`; `outside` holds what is said
    /// there, whose names are no antecedents.
    pub(super) fn resolve(&mut self, range: &Range<usize>, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        self.other = None;
        self.look_up(range, sentence, outside)
    }

    /// The same for the one spoken to, who is not `speaker`.
    pub(super) fn resolve_other(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
        speaker: Option<usize>,
    ) -> Option<usize> {
        self.other = speaker;
        self.look_up(range, sentence, outside).filter(|&actor| Some(actor) != speaker)
    }

    pub(super) fn look_up(&mut self, range: &Range<usize>, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        if let Some(actor) = self
            .asked(range, sentence)
            .or_else(|| self.of_whom(range, sentence))
            .or_else(|| self.both(range, sentence))
            .or_else(|| self.one_and_others(range, sentence, outside))
            .or_else(|| self.joined(range, sentence))
            .or_else(|| {
                let name = quantities::among(self.passage, range)?;
                Some(self.own_actor(ActorKind::Group, name, range.start))
            })
            .or_else(|| self.owned_by(range, sentence, outside))
        {
            return Some(actor);
        }
        if let Some(actor) = self.at_occasion(range, sentence) {
            return Some(actor);
        }
        // "Vella herself"
        let stressed = range.len() > 1
            && self.passage.is_one_of(range.end - 1, &["himself", "herself", "itself", "themselves"])
            && !self.passage.tokens[range.start].is(Class::PRONOUN);
        let range = &(range.start..range.end - usize::from(stressed));
        let reference = self.reference(range);
        let mut reference = self.with_both(reference, range);
        let described = !matches!(reference, Reference::Person { .. } | Reference::Pronoun(_));
        if let Some(name) = apposition::apposed_to(self.passage, range).filter(|_| described) {
            let whole = reference::read(self.passage, &name, &self.inventory);
            let place = self.passage.tokens[name.start].is(Class::PLACE | Class::TIME | Class::GROUP)
                || self.inventory.is_place(&written(self.passage, &name));
            let called = inventory::is_called(&lower_words(self.passage, &name));
            reference = match (whole, reference) {
                (whole @ Reference::Body { .. }, _) => whole,
                // "Bright Quay, a talent agency,"
                (_, described) if is_body(&described) && !place && !called => {
                    Reference::Body { name: written(self.passage, &name), outlet: false }
                }
                (whole @ Reference::Person { .. }, _) => whole,
                (_, described) => described,
            };
        }
        // "a group called Bright Quay"
        if is_body(&reference)
            && let Some(name) = apposition::called_in(self.passage, range)
        {
            reference = Reference::Body { name: written(self.passage, &name), outlet: false };
        }
        let unnamed = matches!(
            reference,
            Reference::Role(_) | Reference::BodyRole { .. } | Reference::Unnamed { many: false, .. }
        );
        if let Some(name) = apposition::called_behind(self.passage, range).filter(|_| unnamed) {
            reference = match is_body(&reference) {
                true => Reference::Body { name: written(self.passage, &name), outlet: false },
                false => Reference::Person { name, description: None },
            };
        }
        let pronoun = matches!(reference, Reference::Pronoun(_));
        let by_name = matches!(reference, Reference::Person { .. });
        let actor = self.meant(reference, range, sentence, outside)?;
        if by_name || !pronoun && self.actors[actor].kind != ActorKind::Person {
            self.named_at.push((reference::words_of(self.passage, range), actor));
        }
        Some(actor)
    }

    pub(super) fn meant(
        &mut self,
        reference: Reference,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        match reference {
            Reference::Person { name, description } => {
                let words = lower_words(self.passage, &name);
                let nth = match &words[..] {
                    [one] => match self.people.alone(self.passage, one, range.start..name.start, &self.inventory) {
                        Some(nth) => nth,
                        None if self.inventory.is_shared(&words) => return None,
                        None if let Some(nth) = self.people.called_first(one) => nth,
                        None => self.people.named(&self.inventory, &words, &written(self.passage, &name)),
                    },
                    _ => self.people.named(&self.inventory, &words, &written(self.passage, &name)),
                };
                let actor = self.person(nth);
                if let Some(words) = description.filter(|_| self.actors[actor].description.is_none()) {
                    self.actors[actor].description = describe(self.passage, words);
                }
                Some(actor)
            }
            Reference::Body { outlet: false, .. } if let Some(actor) = self.resident(range, sentence) => Some(actor),
            Reference::Body { name, outlet } => {
                let name = if outlet { name } else { self.by_surname(name) };
                // "the Senate panel"
                let described =
                    name.contains(' ') && name.chars().rev().take_while(|c| *c != ' ').all(char::is_lowercase);
                if let Some(actor) = Some(&name)
                    .filter(|_| described && !outlet)
                    .and_then(|name| self.body_said(name, range.start, sentence))
                {
                    return Some(actor);
                }
                if let Some(actor) =
                    Some(&name).filter(|_| described).and_then(|name| self.body_of_owner(name, range.start))
                {
                    return Some(actor);
                }
                // "a Muslim group said … . The Council"
                let opens = described && self.passage.is_one_of(range.start, &["a", "an", "one"]);
                let word = name.rsplit(' ').next().filter(|_| opens);
                if let Some(actor) = word.and_then(|word| self.body_next(word, sentence)) {
                    return Some(actor);
                }
                let own = self.document.outlet.as_deref().filter(|own| without_article(own) == without_article(&name));
                let kind = if outlet || own.is_some() { ActorKind::Outlet } else { ActorKind::Organisation };
                let name = own.map(str::to_owned).or_else(|| self.whole_name(&name, range.start)).unwrap_or(name);
                Some(self.actor(kind, &name))
            }
            Reference::Role(role) => Some(self.described(role, range, sentence)),
            Reference::BodyRole { word, whole } => Some(self.body(&word, whole, range, sentence)),
            Reference::Group { .. }
                if let Some(actor) = self
                    .of_content(range, sentence, outside)
                    .or_else(|| self.told_before(range))
                    .or_else(|| self.officials(range, sentence)) =>
            {
                Some(actor)
            }
            Reference::Group { name, own: true } => {
                let name = self.told(name, range, sentence);
                let name = self.framed(name, range, sentence);
                Some(self.own_actor(ActorKind::Group, name, range.start))
            }
            Reference::Group { name, own: false } => {
                let name = self.lowered(name, range.start);
                let name = self.told(name, range, sentence);
                let name = self.framed(name, range, sentence);
                Some(self.actor(ActorKind::Group, &name))
            }
            Reference::Text { name, named: true } => Some(self.actor(ActorKind::Document, &name)),
            Reference::Text { name, named: false } => Some(self.text(name, range, sentence)),
            Reference::Unnamed { name, many: false, .. } if let Some(word) = recalled::firm_word(&name) => {
                Some(self.body(&word, name, range, sentence))
            }
            Reference::Unnamed { kind, name, many } => {
                if let Some(actor) = Some(&name).filter(|_| !many).and_then(|name| {
                    self.told_of_first(name, range.start, sentence)
                        .or_else(|| self.named_soon(name, range.start, sentence))
                        .or_else(|| self.named_ahead(range, sentence))
                        .or_else(|| self.body_brought_in(kind, name, sentence))
                }) {
                    return Some(actor);
                }
                let known = many || self.passage.is_word(range.start, "the");
                if let Some(actor) = Some(range).filter(|_| known).and_then(|range| self.told_before(range)) {
                    return Some(actor);
                }
                let name = self.told(name, range, sentence);
                let name = if many { self.framed(name, range, sentence) } else { name };
                let actor = self.own_actor(kind, name, range.start);
                if many {
                    self.many.insert(actor);
                }
                Some(actor)
            }
            Reference::Owned { owner, noun, role, rest } => self.owned(owner, noun, &role, &rest, sentence, outside),
            Reference::Pronoun(word) => self.pronoun(&word, range, sentence, outside),
            Reference::Nobody => self
                .quantified(range, sentence, outside)
                .or_else(|| self.in_own_words(range, sentence))
                .or_else(|| self.bare_word(range)),
        }
    }

    /// "Vella campaign" for "Ada Vella campaign", where Ada Vella is a person.
    fn by_surname(&self, name: String) -> String {
        // "anti-Vella super PAC"
        if name.to_lowercase().starts_with("anti-") {
            return name;
        }
        let words: Vec<&str> = name.split(' ').collect();
        let [owner @ .., noun] = &words[..] else { return name };
        // "Ada Vella presidential campaign"
        let owner = match owner {
            [rest @ .., kind] if *noun == "campaign" && OF_OFFICE.has(kind) => rest,
            _ => owner,
        };
        let known = |start: usize| {
            let words: Vec<String> = owner[start..].iter().map(|word| spelling::plain(word)).collect();
            self.inventory.person(&words).is_some()
        };
        // "House Speaker Ada Vella office"
        let whole = || (0..owner.len().saturating_sub(1)).any(known);
        match owner {
            [_, .., last] if (noun.starts_with(char::is_lowercase) || *noun == "Campaign") && whole() => {
                format!("{last} {}", noun.to_lowercase())
            }
            _ => name,
        }
    }

    /// A name without the capital that only the place in the sentence gave it: a common word.
    pub(super) fn lowered(&self, name: String, at: usize) -> String {
        let starts = self.passage.sentences.binary_search_by_key(&at, |s| s.start).is_ok();
        let common = Class::POSSESSIVE
            | Class::DETERMINER
            | Class::GROUP
            | Class::ROLE
            | Class::TEXT
            | Class::ADJECTIVE
            | Class::OUTLET
            | Class::BODY;
        let token = &self.passage.tokens[at];
        let word = self.passage.word(at).to_lowercase();
        let noun = nouns::noun(&word, token) == Noun::People && first_names::look_up(&word).is_none();
        let noun = noun || HOW_MANY.has(&word);
        let first = name.chars().next();
        // "New Jersey officials"
        let place = ["new", "north", "south", "east", "west", "los", "san"].contains(&&*word)
            && name.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_uppercase));
        let acronym = name.chars().nth(1).is_some_and(char::is_uppercase);
        match first.filter(|&first| {
            starts
                && !acronym
                && !place
                && (token.is(common) || noun)
                && !token.is(Class::PLACE)
                && !PROPER.has(&word)
                && self.inventory.of_surname(&word).is_empty()
                && first == token.first
                && name.starts_with(self.passage.word(at))
        }) {
            Some(first) => first.to_lowercase().chain(name.chars().skip(1)).collect(),
            None => name,
        }
    }

    /// "League of Ports" for "the League", where the text has named one such body before.
    fn whole_name(&self, short: &str, at: usize) -> Option<String> {
        let class = self.passage.lexicon.look_up(&short.to_lowercase()).class;
        if short.contains(' ') || !class.any(Class::BODY) {
            return None;
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        let mut longer = before.iter().rev().take(WINDOW).map(|body| &body.name).filter(|name| {
            name.strip_prefix(short).is_some_and(|rest| rest.starts_with(" of ") || rest.starts_with(" for "))
        });
        let name = longer.next()?;
        longer.all(|other| other == name).then(|| name.clone())
    }
}

/// Whether a description is that of one body.
fn is_body(reference: &Reference) -> bool {
    let unnamed = matches!(reference, Reference::Unnamed { kind: ActorKind::Organisation, many: false, .. });
    unnamed || matches!(reference, Reference::BodyRole { .. })
}

/// "The Courier" and "Courier" are one outlet.
fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").unwrap_or(name)
}

/// A description without article and loose ends.
fn describe(passage: &Passage<'_>, mut words: Range<usize>) -> Option<String> {
    while words.clone().next().is_some_and(|at| passage.is_one_of(at, &["the", "a", "an", ","])) {
        words.start += 1;
    }
    while words.clone().next_back().is_some_and(|at| !passage.tokens[at].is_word()) {
        words.end -= 1;
    }
    let role = words.clone().any(|at| passage.tokens[at].is(Class::ROLE | Class::TITLE | Class::GROUP | Class::BODY));
    let clause = passage.is_one_of(words.start, &["who", "which", "whose"]);
    (role && !clause && words.len() <= LONGEST_DESCRIPTION)
        .then(|| passage.text[passage.bytes(&words)].split_whitespace().collect::<Vec<_>>().join(" "))
}
