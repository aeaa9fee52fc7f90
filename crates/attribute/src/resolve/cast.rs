//! From noun phrases to actors.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::{Actor, ActorId, ActorKind, Document, DocumentId};

use super::names::{Inventory, runs, written};
use super::people::People;
use super::reference::{self, Reference, lower_words};
use crate::text::Passage;
use crate::words::Class;

/// A longer apposition is no description.
const LONGEST_DESCRIPTION: usize = 16;

/// How many names back a description may reach.
const WINDOW: usize = 500;

/// Everyone whom the findings name.
pub(super) struct Cast<'d, 't> {
    pub(super) document: &'d Document,
    document_id: DocumentId,
    pub(super) passage: &'d Passage<'t>,
    pub(super) inventory: Inventory,
    pub(super) people: People,
    /// Bodies named with a word of their kind: last token, name.
    bodies: Vec<(usize, String)>,
    /// Actors in the order in which they came up.
    pub(super) actors: Vec<Actor>,
    by_id: BTreeMap<ActorId, usize>,
    /// The number of the actor that is each person.
    person_actor: BTreeMap<usize, usize>,
    pub(super) person_of_actor: BTreeMap<usize, usize>,
    /// Who is not meant: the one who speaks, where the one spoken to is looked for.
    pub(super) other: Option<usize>,
    /// Who spoke last: sentence and actor.
    pub(super) last: Option<(usize, usize)>,
}

impl<'d, 't> Cast<'d, 't> {
    /// Reads who is named; `sources` are all noun phrases that will be asked for.
    pub(super) fn new(document: &'d Document, passage: &'d Passage<'t>, sources: &[Range<usize>]) -> Self {
        let mut inventory = Inventory::read(passage);
        let agency = passage.dateline.as_ref().and_then(|dateline| dateline.agency.as_ref());
        for name in document.outlet.iter().cloned().chain(agency.map(|range| written(passage, range))) {
            inventory.add_outlet(name);
        }
        let mut people = People::from(&inventory);
        for source in sources {
            if let Reference::Person { name, .. } = reference::read(passage, source, &inventory) {
                people.named(&inventory, &lower_words(passage, &name), &written(passage, &name));
            }
        }
        people.find_mentions(passage);
        let mut bodies = Vec::new();
        for sentence in &passage.sentences {
            for run in runs(passage, sentence.clone()) {
                if run.clone().any(|at| passage.tokens[at].is(Class::BODY | Class::OUTLET))
                    && let Reference::Body { name, .. } = reference::read(
                        passage,
                        &(owner_of(passage, &run, sentence)..sentence.end.min(run.end + 8)),
                        &inventory,
                    )
                {
                    bodies.push((run.start, name));
                }
            }
        }
        Self {
            document,
            document_id: document.id(),
            passage,
            inventory,
            people,
            bodies,
            actors: Vec::new(),
            by_id: BTreeMap::new(),
            person_actor: BTreeMap::new(),
            person_of_actor: BTreeMap::new(),
            other: None,
            last: None,
        }
    }

    /// The actor of this kind and name.
    pub(super) fn actor(&mut self, kind: ActorKind, name: &str) -> usize {
        self.actor_with(ActorId::new(kind, name), kind, name)
    }

    /// An actor that no other document shares, though another may have one of that name: "a senior
    /// official".
    fn own_actor(&mut self, kind: ActorKind, name: String, at: usize) -> usize {
        let name = self.lowered(name, at);
        let id = ActorId::new(kind, &format!("{name}\u{0}{}", self.document_id));
        self.actor_with(id, kind, &name)
    }

    fn actor_with(&mut self, id: ActorId, kind: ActorKind, name: &str) -> usize {
        if let Some(&nth) = self.by_id.get(&id) {
            return nth;
        }
        self.by_id.insert(id.clone(), self.actors.len());
        self.actors.push(Actor { id, name: name.to_owned(), kind, description: None });
        self.actors.len() - 1
    }

    pub(super) fn person(&mut self, nth: usize) -> usize {
        let name = self.people.all[nth].written.clone();
        let actor = self.actor(ActorKind::Person, &name);
        self.person_actor.insert(nth, actor);
        self.person_of_actor.insert(actor, nth);
        actor
    }

    /// The actor that is person `nth`, where the findings have him.
    pub(super) fn actor_of_person(&self, nth: usize) -> Option<usize> {
        self.person_actor.get(&nth).copied()
    }

    /// Remembers who spoke in a sentence.
    pub(super) fn spoke(&mut self, sentence: usize, actor: usize) {
        self.last = Some((sentence, actor));
    }

    /// Who is meant by the noun phrase `range` in sentence `sentence`; `outside` holds what is said
    /// there, whose names are no antecedents.
    pub(super) fn resolve(&mut self, range: &Range<usize>, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        self.other = None;
        let reference = reference::read(self.passage, range, &self.inventory);
        self.meant(reference, range, sentence, outside)
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
        let reference = reference::read(self.passage, range, &self.inventory);
        self.meant(reference, range, sentence, outside).filter(|&actor| Some(actor) != speaker)
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
                let nth = self.people.named(
                    &self.inventory,
                    &lower_words(self.passage, &name),
                    &written(self.passage, &name),
                );
                let actor = self.person(nth);
                if let Some(words) = description.filter(|_| self.actors[actor].description.is_none()) {
                    self.actors[actor].description = describe(self.passage, words);
                }
                Some(actor)
            }
            Reference::Body { name, outlet } => {
                let own = self.document.outlet.as_deref().filter(|own| without_article(own) == without_article(&name));
                let kind = if outlet || own.is_some() { ActorKind::Outlet } else { ActorKind::Organisation };
                let name = own.unwrap_or(&name).to_owned();
                Some(self.actor(kind, &name))
            }
            Reference::Role { role, beside, whole } => self
                .role(&role, &beside, range.start)
                .or_else(|| Some(self.own_actor(ActorKind::Unnamed, whole?, range.start))),
            Reference::BodyRole(word) => {
                let fits = |(_, name): &&(usize, String)| name.to_lowercase().split(' ').any(|w| w == word);
                let name = self.bodies[..self.bodies.partition_point(|(place, _)| *place < range.start)]
                    .iter()
                    .rev()
                    .take(WINDOW)
                    .find(fits)?
                    .1
                    .clone();
                Some(self.actor(ActorKind::Organisation, &name))
            }
            Reference::Group(name) => {
                let name = self.lowered(name, range.start);
                Some(self.actor(ActorKind::Group, &name))
            }
            Reference::Text { name, named: true } => Some(self.actor(ActorKind::Document, &name)),
            Reference::Text { name, named: false } => Some(self.own_actor(ActorKind::Document, name, range.start)),
            Reference::Unnamed(name) => Some(self.own_actor(ActorKind::Unnamed, name, range.start)),
            Reference::Pronoun(word) => self.pronoun(&word, range, sentence, outside),
            Reference::Nobody => None,
        }
    }

    /// A name without the capital that only the place in the sentence gave it: a common word.
    fn lowered(&self, name: String, at: usize) -> String {
        let starts = self.passage.sentences.binary_search_by_key(&at, |s| s.start).is_ok();
        let common = Class::GROUP | Class::ROLE | Class::TEXT | Class::ADJECTIVE | Class::OUTLET | Class::BODY;
        let token = &self.passage.tokens[at];
        let first = name.chars().next();
        match first.filter(|&first| starts && token.is(common) && !token.is(Class::PLACE) && first == token.first) {
            Some(first) => first.to_lowercase().chain(name.chars().skip(1)).collect(),
            None => name,
        }
    }

    /// "the minister": the one who has that role; the last named where several have.
    fn role(&mut self, role: &str, beside: &[String], at: usize) -> Option<usize> {
        let fits = self.people.called(role, beside, at);
        let nth = match fits[..] {
            [] => return None,
            [one] => one,
            _ => {
                let spoke = self
                    .last
                    .and_then(|(_, actor)| fits.iter().copied().find(|&nth| self.actor_of_person(nth) == Some(actor)));
                let named =
                    || self.people.within(&(0..at)).iter().rev().map(|(_, nth)| *nth).find(|nth| fits.contains(nth));
                spoke.or_else(named)?
            }
        };
        Some(self.person(nth))
    }
}

/// "The Courier" and "Courier" are one outlet.
fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").unwrap_or(name)
}

/// Where a run begins with the owner before it: "Selt's Ministry".
fn owner_of(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> usize {
    let owned = run.start >= sentence.start + 2 && passage.tokens[run.start - 1].is(Class::GENITIVE);
    if owned { run.start - 2 } else { run.start }
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
