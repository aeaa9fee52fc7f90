//! From noun phrases to actors.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use ascribe_model::{Actor, ActorId, ActorKind, Document, DocumentId};

use super::bodies::{self, Body};
use super::byline;
use super::descriptions::{self, Told};
use super::discourse::{self, Discourse};
use super::extent;
use super::gender::Gender;
use super::names::Inventory;
use super::nouns::{self, Noun};
use super::people::People;
use super::phrases;
use super::reference::{self, Reference, lower_words};
use super::runs::written;
use super::spelling;
use crate::text::Passage;
use crate::words::Class;

/// Stands between the name of an actor that no other document shares and its document.
const OWN: char = '\u{0}';

/// Everyone whom the findings name.
pub(super) struct Cast<'d, 't> {
    pub(super) document: &'d Document,
    document_id: DocumentId,
    pub(super) passage: &'d Passage<'t>,
    pub(super) inventory: Inventory,
    pub(super) people: People,
    /// Bodies named with a word of their kind, and outlets.
    pub(super) bodies: Vec<Body>,
    /// Who says "I" and "we" in the text's own words.
    pub(super) author: Option<usize>,
    /// Phrases that name an actor, as they were asked for: tokens, number of the actor.
    pub(super) named_at: Vec<(Range<usize>, usize)>,
    /// Whose own words the document is: an actor.
    pub(super) speaker: Option<usize>,
    /// The paragraphs of an interview in which others than the speaker speak.
    pub(super) questions: Vec<Range<usize>>,
    /// Actors in the order in which they came up.
    pub(super) actors: Vec<Actor>,
    /// The numbers of the actors by their names; behind the name of one that no other document shares
    /// stands `OWN`.
    by_name: HashMap<String, Vec<(ActorKind, usize)>>,
    /// The number of the actor that is each person.
    person_actor: BTreeMap<usize, usize>,
    pub(super) person_of_actor: BTreeMap<usize, usize>,
    /// Who is not meant: the one who speaks, where the one spoken to is looked for.
    pub(super) other: Option<usize>,
    /// Who spoke last: sentence and actor.
    pub(super) last: Option<(usize, usize)>,
    /// The one whose quotation the phrase that is looked for stands in.
    pub(super) quoted: Option<usize>,
    /// Actors of kind unnamed that are more than one.
    pub(super) many: BTreeSet<usize>,
    pub(super) discourse: Discourse,
    /// What pronouns tell of those without a name.
    pub(super) spoken_of: BTreeMap<usize, Gender>,
    /// First tokens of all sources, in order.
    sources: Vec<usize>,
    /// How far the discourse has been read: token, sentence, mention.
    read_to: (usize, usize, usize),
    /// The first of the bodies that has not been read.
    body_to: usize,
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
        let author = author(document, passage, &inventory, &mut people);
        people.find_mentions(passage, &inventory);
        let bodies = bodies::read(passage, &inventory, &people);
        Self {
            document,
            document_id: document.id(),
            passage,
            inventory,
            people,
            bodies,
            author,
            speaker: None,
            questions: Vec::new(),
            named_at: Vec::new(),
            actors: Vec::new(),
            by_name: HashMap::new(),
            person_actor: BTreeMap::new(),
            person_of_actor: BTreeMap::new(),
            other: None,
            last: None,
            quoted: None,
            many: BTreeSet::new(),
            discourse: Discourse::default(),
            spoken_of: BTreeMap::new(),
            sources: {
                let mut starts: Vec<usize> = sources.iter().map(|source| source.start).collect();
                starts.sort_unstable();
                starts
            },
            read_to: (0, 0, 0),
            body_to: 0,
        }
    }

    /// Reads who is talked about up to token `end`: names, and "he" and "she" where no source is.
    pub(super) fn read_to(&mut self, end: usize) {
        let passage = self.passage;
        let (mut at, mut sentence, mut mention) = self.read_to;
        while at < end.min(passage.tokens.len()) {
            while passage.sentences.get(sentence).is_some_and(|s| s.end <= at) {
                sentence += 1;
            }
            let Some(bounds) = passage.sentences.get(sentence) else { break };
            while let Some((range, nth)) = self.people.mentions.get(mention).filter(|(m, _)| m.start <= at).cloned() {
                let actor = self.person(nth);
                let weight = discourse::weight(passage, &range, bounds);
                self.discourse.add(passage, actor, range.start, sentence, weight);
                mention += 1;
            }
            while let Some(body) = self.bodies.get(self.body_to).filter(|body| body.at <= at).cloned() {
                let actor = self.body_actor(&body);
                if !body.state {
                    let weight = discourse::weight(passage, &body.range, bounds);
                    self.discourse.add(passage, actor, body.at, sentence, weight);
                }
                self.body_to += 1;
            }
            let pronoun = passage.tokens[at].is(Class::PRONOUN | Class::POSSESSIVE) || passage.is_word(at, "him");
            if pronoun
                && passage.quote_at(at).is_none()
                && let Some(gender) = self.gender_at(at)
                && self.sources.binary_search(&at).is_err()
                && let Some(actor) = self.gendered(gender, at, sentence, &[])
            {
                let weight = discourse::weight(passage, &(at..at + 1), bounds);
                self.discourse.add(passage, actor, at, sentence, weight);
            }
            if passage.is_word(at, "they")
                && passage.quote_at(at).is_none()
                && self.sources.binary_search(&at).is_err()
                && let Some(actor) = self.plural(at, sentence, &[])
            {
                let weight = discourse::weight(passage, &(at..at + 1), bounds);
                self.discourse.add(passage, actor, at, sentence, weight);
            }
            self.read_description(at, sentence);
            at += 1;
        }
        self.read_to = (at, sentence, mention);
    }

    /// Whether a source begins at token `at`.
    pub(super) fn is_source(&self, at: usize) -> bool {
        self.sources.binary_search(&at).is_ok()
    }

    /// The actor of this kind and name.
    pub(super) fn actor(&mut self, kind: ActorKind, name: &str) -> usize {
        match self.known(kind, name) {
            Some(nth) => nth,
            None => self.add(
                name.to_owned(),
                Actor { id: ActorId::new(kind, name), name: name.to_owned(), kind, description: None },
            ),
        }
    }

    /// The actor of this kind and name, where there is one.
    pub(super) fn known(&self, kind: ActorKind, name: &str) -> Option<usize> {
        self.by_name.get(name)?.iter().find(|(own, _)| *own == kind).map(|(_, nth)| *nth)
    }

    /// An actor that no other document shares, though another may have one of that name: "a senior
    /// official".
    pub(super) fn own_actor(&mut self, kind: ActorKind, name: String, at: usize) -> usize {
        let name = spelling::tidy(&self.lowered(name, at)).to_owned();
        let key = format!("{name}{OWN}");
        match self.known(kind, &key) {
            Some(nth) => nth,
            None => {
                let id = ActorId::new(kind, &format!("{key}{}", self.document_id));
                self.add(key, Actor { id, name, kind, description: None })
            }
        }
    }

    fn add(&mut self, key: String, actor: Actor) -> usize {
        let nth = self.actors.len();
        self.by_name.entry(key).or_default().push((actor.kind, nth));
        self.actors.push(actor);
        nth
    }

    /// Reads "the visitor", "my neighbour" where it begins at `at` and is the subject of a sentence.
    fn read_description(&mut self, at: usize, sentence: usize) {
        let passage = self.passage;
        if !passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE)
            || passage.quote_at(at).is_some()
            || self.sources.binary_search(&at).is_ok()
        {
            return;
        }
        let bounds = passage.sentences[sentence].clone();
        // "The two argued"
        let verb = |k: usize| passage.tokens[k].form.is_some() || passage.tokens[k].is(Class::AUXILIARY | Class::ED);
        if passage.is_word(at, "the") && at + 2 < bounds.end && passage.is_word(at + 1, "two") && verb(at + 2) {
            if let Some(actor) = self.both(&(at..at + 2), sentence) {
                self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
            }
            return;
        }
        let noun = |k: usize| {
            let token = &passage.tokens[k];
            token.is_word()
                && !token.is(Class::CAPITAL | Class::GENITIVE)
                && nouns::noun(&passage.word(k).to_lowercase(), token) == Noun::Person
        };
        let Some(head) = (at + 1..bounds.end.min(at + 5)).find(|&k| noun(k)) else { return };
        let simple = (at + 1..head).all(|k| {
            let token = &passage.tokens[k];
            token.is_word()
                && !token.is(Class::AUXILIARY
                    | Class::FINITE
                    | Class::PREPOSITION
                    | Class::SUBORDINATOR
                    | Class::DETERMINER
                    | Class::GENITIVE)
                && token.form.is_none()
        });
        let range = at..head + 1;
        // "Vella, a pilot", "Vella is a pilot"
        let told = passage.syntax.is(head, &["appos"])
            || passage.syntax.dependents(head).any(|k| passage.syntax.is(k, &["cop"]));
        if !simple || told || discourse::weight(passage, &range, &bounds) < discourse::SUBJECT {
            return;
        }
        // "The director of the museum, Ada Vella,"
        let comma = extent::whole(passage, head, false).end;
        let apposed = self.people.within(&(comma..bounds.end.min(comma + 4))).first().map(|(_, nth)| *nth);
        if let Some(nth) = apposed.filter(|_| passage.tokens[comma].mark(',')) {
            let actor = self.person(nth);
            self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
            return;
        }
        // "A nurse from Selt"
        let range =
            phrases::phrase(passage, head).map(|phrase| phrase.range).filter(|r| r.start == at).unwrap_or(range);
        let named = self.named_at.len();
        if let Some(actor) = self.resolve(&range, sentence, &[]) {
            self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
        }
        // Who is only talked about is no actor of the text.
        self.named_at.truncate(named);
    }

    /// The actor that a named body is.
    pub(super) fn body_actor(&mut self, body: &Body) -> usize {
        self.actor(body.kind(), &body.name)
    }

    pub(super) fn person(&mut self, nth: usize) -> usize {
        let actor = match self.person_actor.get(&nth) {
            Some(&actor) => actor,
            None => {
                let name = self.people.all[nth].written.clone();
                self.actor(ActorKind::Person, &name)
            }
        };
        self.person_actor.insert(nth, actor);
        self.person_of_actor.insert(actor, nth);
        actor
    }

    /// The actor that is person `nth`, where the findings have him.
    pub(super) fn actor_of_person(&self, nth: usize) -> Option<usize> {
        self.person_actor.get(&nth).copied()
    }

    /// What the text says that each actor is, where it tells the most.
    pub(super) fn descriptions(&self) -> Vec<Option<String>> {
        let mut told: Vec<Option<Told>> = vec![None; self.actors.len()];
        let mut take = |actor: usize, new: Option<Told>| {
            if let Some(new) = new.filter(|(score, _)| told[actor].as_ref().is_none_or(|(most, _)| score > most)) {
                told[actor] = Some(new);
            }
        };
        for (range, nth) in &self.people.mentions {
            if let Some(actor) = self.actor_of_person(*nth) {
                take(actor, descriptions::beside(self.passage, range, &[Noun::Person]));
            }
        }
        for body in &self.bodies {
            if let Some(actor) = self.known(body.kind(), &body.name) {
                take(actor, descriptions::beside(self.passage, &body.range, &[Noun::Body, Noun::Outlet]));
            }
        }
        told.into_iter().map(|told| told.map(|(_, words)| words)).collect()
    }

    /// Remembers who spoke in a sentence, named by `source`.
    pub(super) fn spoke(&mut self, sentence: usize, actor: usize, source: &Range<usize>) {
        self.last = Some((sentence, actor));
        // "Vella's plan" is about the plan.
        let genitive = |at: usize| self.passage.tokens.get(at).is_some_and(|next| next.is(Class::GENITIVE));
        let owner = genitive(source.end) || genitive(source.end - 1);
        let weight = if owner { discourse::SUBJECT } else { discourse::SPEAKER };
        self.discourse.add(self.passage, actor, source.start, sentence, weight);
    }
}

/// The number of the person who wrote the text, as its metadata or a byline in it says.
fn author(document: &Document, passage: &Passage<'_>, inventory: &Inventory, people: &mut People) -> Option<usize> {
    let Some(author) = &document.author else {
        let name = byline::speaker(passage, inventory)?;
        return Some(people.named(inventory, &lower_words(passage, &name), &written(passage, &name)));
    };
    // "By Ada Vella, the Courier"
    let author = author.strip_prefix("By ").or_else(|| author.strip_prefix("BY ")).unwrap_or(author);
    let author = author.split(',').next().filter(|first| first.trim().contains(' ')).unwrap_or(author);
    // "Ada Vella. Ada Vella is the author of …", but "Ada M. Vella"
    let closed =
        author.match_indices(". ").find(|(at, _)| author[..*at].rsplit(' ').next().is_some_and(|w| w.len() > 2));
    let author = closed.map_or(author, |(at, _)| &author[..at]).trim();
    let words: Vec<String> = author.split_whitespace().map(str::to_lowercase).collect();
    let body =
        |word: &String| passage.lexicon.look_up(word).class.any(Class::BODY | Class::OUTLET | Class::COORDINATOR);
    let one = (2..=4).contains(&words.len()) && !words.iter().any(|word| body(word) || word.ends_with(','));
    one.then(|| people.named(inventory, &words, author))
}
