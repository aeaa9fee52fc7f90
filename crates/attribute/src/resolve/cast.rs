//! From noun phrases to actors.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use ascribe_model::{Actor, ActorId, ActorKind, Document, DocumentId};

use super::description::told::{self, Told};
use super::discourse::{self, Discourse};
use super::impersonal::kinds;
use super::name::bodies::{self, Body};
use super::name::gender::Gender;
use super::name::inventory::Inventory;
use super::name::people::People;
use super::name::runs::written;
use super::name::spelling;
use super::phrase::nouns::Noun;
use super::phrase::reference::{self, Reference, lower_words};
use super::voice::byline;
use super::voice::letters::Written;
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
    /// What the text calls them.
    pub(super) kinds: Vec<kinds::Told>,
    /// Who says "I" and "we" in the text's own words.
    pub(super) author: Option<usize>,
    /// Phrases that name an actor, as they were asked for: tokens, number of the actor.
    pub(super) named_at: Vec<(Range<usize>, usize)>,
    /// Whose own words the document is: an actor.
    pub(super) speaker: Option<usize>,
    /// The paragraphs of an interview in which others than the speaker speak.
    pub(super) questions: Vec<Range<usize>>,
    /// What stands above an interview, where nobody has spoken yet.
    pub(super) lead: Range<usize>,
    /// What the letters of a page of them say, in order.
    pub(super) letters: Vec<Written>,
    /// To whom the letter is written that the text prints.
    pub(super) addressed: Option<usize>,
    /// The person whom a name of one word before a turn means.
    pub(super) on_floor: BTreeMap<String, Option<usize>>,
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
    /// The pronouns in names that are being told: whoever a name is of may have a name with the same pronoun.
    pub(super) telling: Vec<usize>,
    /// Who spoke last: sentence and actor.
    pub(super) last: Option<(usize, usize)>,
    /// The one whose quotation the phrase that is looked for stands in.
    pub(super) quoted: Option<usize>,
    /// Actors of kind unnamed that are more than one.
    pub(super) many: BTreeSet<usize>,
    pub(super) discourse: Discourse,
    /// First tokens of the descriptions that are taken for the one talked about, though nothing tells that.
    pub(super) guessed: BTreeSet<usize>,
    /// What pronouns tell of those without a name.
    pub(super) spoken_of: BTreeMap<usize, Gender>,
    /// How the sources refer, by their tokens.
    sources: BTreeMap<(usize, usize), Reference>,
    /// How far the discourse has been read: token, sentence, mention.
    pub(super) read_to: (usize, usize, usize),
    /// The first of the bodies that has not been read.
    pub(super) body_to: usize,
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
        let mut read = BTreeMap::new();
        for source in sources {
            let reference = reference::read(passage, source, &inventory);
            if let Reference::Person { name, .. } = &reference {
                people.named(&inventory, &lower_words(passage, name), &written(passage, name));
            }
            read.insert((source.start, source.end), reference);
        }
        let author = author(document, passage, &inventory, &mut people);
        people.find_mentions(passage, &inventory);
        let bodies = bodies::read(passage, &inventory, &people);
        let kinds = kinds::read(passage, &inventory, &people, &bodies);
        Self {
            document,
            document_id: document.id(),
            passage,
            inventory,
            people,
            bodies,
            kinds,
            author,
            speaker: None,
            questions: Vec::new(),
            lead: 0..0,
            letters: Vec::new(),
            addressed: None,
            on_floor: BTreeMap::new(),
            named_at: Vec::new(),
            actors: Vec::new(),
            by_name: HashMap::new(),
            person_actor: BTreeMap::new(),
            person_of_actor: BTreeMap::new(),
            other: None,
            telling: Vec::new(),
            last: None,
            quoted: None,
            many: BTreeSet::new(),
            guessed: BTreeSet::new(),
            discourse: Discourse::default(),
            spoken_of: BTreeMap::new(),
            sources: read,
            read_to: (0, 0, 0),
            body_to: 0,
        }
    }

    /// Whether a source begins at token `at`.
    pub(super) fn is_source(&self, at: usize) -> bool {
        self.sources.range((at, 0)..(at + 1, 0)).next().is_some()
    }

    /// How a noun phrase refers.
    pub(super) fn reference(&self, range: &Range<usize>) -> Reference {
        let known = self.sources.get(&(range.start, range.end));
        known.cloned().unwrap_or_else(|| reference::read(self.passage, range, &self.inventory))
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
        let name = spelling::tidy(&self.lowered(name, at)).into_owned();
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
                take(actor, told::beside(self.passage, range, &[Noun::Person]));
            }
        }
        for body in &self.bodies {
            if let Some(actor) = self.known(body.kind(), &body.name) {
                take(actor, told::beside(self.passage, &body.range, &[Noun::Body, Noun::Outlet]));
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
