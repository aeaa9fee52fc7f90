//! Two values for the same thing counted that cannot both hold.
//!
//! Whether two *values* can both hold is arithmetic ([`value`]): bounds, ranges and rounding. Whether two figures
//! count *the same thing* is what makes false conflicts, and no tool tells it from two sentences for certain. What
//! is read of a sentence ([`thing`]) is the clause around the figure: the noun counted, what happens to it (killed
//! is not wounded), the other words that say something, names, place, time, rate ("a week"), and the light in which
//! the figure stands (a part, an addition, a change, a denial, a plan). [`same`] asks that all of this fits.
//!
//! Figures are compared only where they share a key: what is counted with a word of the clause, or what happens to
//! people. Where a key is that of too many figures, its words are too common to tell that one thing is meant, and a
//! shared name must help; so the work stays in proportion to the number of figures.
//!
//! Two papers seldom use the same words. So a figure is also read as an account ([`account`]) of one of the kinds in
//! `words/kind.txt` (killed, attended, stolen, cost, turnout), of whom or what, in which light ([`glance`]), with the
//! names and days around it. [`accounts`] compares those of one kind in two stories of one affair ([`affair`]), and
//! takes of each figure only what matches it best there. In short reports of what is surely one affair, the only figures
//! of a measure or a noun are compared although no kind is known ([`akin`]). So are the figures of one text of which the
//! second answers the first ("The pilots disagreed."), whatever they count ([`disputed`]).
//!
//! A person who knows the affair says by a codebook what counts the same thing: then these figures are compared ([`asked`]),
//! and no others.

mod account;
mod accounts;
mod affair;
mod akin;
mod asked;
mod ballot;
mod beside;
mod candidates;
mod clause;
mod context;
mod correction;
mod dimension;
mod disputed;
mod earlier;
mod frame;
mod glance;
mod govern;
mod growth;
mod head;
mod inside;
mod kind;
mod light;
mod lists;
mod marks;
mod pair;
mod rare;
mod read;
mod same;
mod set;
mod shown;
mod sum;
mod thing;
mod told;
mod value;
mod which;
mod whom;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use ascribe_model::{Bound, Conflict};

pub(super) use self::frame::Frame;
pub(super) use self::lists::{CUE, STOP};
use super::party::{Party, Pool};
use super::setting::Setting;
use super::time::When;
use super::topics::Topics;
use super::wording::Versions;
use ascribe_model::testimony::{Number, Who};

use self::account::Account;
use self::candidates::candidates;
use self::clause::Sentence;
use self::dimension::Dimension;
use self::head::{Head, is_part};
use self::pair::{comparable, may_grow};
use self::read::ATTENDED;
use self::set::Words;
use self::shown::{conflict, subject};
use self::thing::Thing;
use self::value::Span;

/// Most values of one noun by which two figures of it are tied.
const FEW: usize = 6;

/// A figure as it is kept until all are known.
#[derive(Debug)]
struct Kept {
    id: Box<str>,
    /// Id of the quantity of the codebook that it is given for.
    quantity: Option<Arc<str>>,
    /// Id of the statement that it stands in.
    statement: Option<Box<str>>,
    party: Party,
    story: u32,
    uri: Arc<str>,
    on: Option<When>,
    span: Span,
    surface: Box<str>,
    counted: Option<Box<str>>,
    thing: Thing,
    account: Account,
    setting: Setting,
    /// The words before it to which its party's disagreement is the answer.
    disputes: Option<Box<str>>,
}

/// All figures.
#[derive(Debug, Default)]
pub(super) struct Figures {
    kept: Vec<Kept>,
    /// The questions of the quantities that are asked for, by id. Where there are any, nothing else is compared.
    questions: BTreeMap<String, String>,
}

impl Figures {
    /// Compares the figures of a quantity, and no others but those of further quantities.
    pub(super) fn ask(&mut self, id: &str, question: &str) {
        self.questions.insert(id.to_owned(), question.to_owned());
    }

    pub(super) fn add(&mut self, number: &Number, pool: &mut Pool) {
        if !self.questions.is_empty() && number.quantity.is_none() {
            return;
        }
        let sum = sum::of_money(number);
        let number = sum.as_ref().unwrap_or(number);
        let on = number.place.on.map(|(date, precision)| When::new(date, precision));
        // A leading article gives the news as the paper does.
        let party = match &number.who {
            Who::Actor(_, name) if number.place.outlet.as_ref() == Some(name) => {
                Party::of(&Who::Outlet, &number.place, pool)
            }
            who => Party::of(who, &number.place, pool),
        };
        let name = Arc::clone(&party.name);
        let Some(sentence) = Sentence::read(&number.text, &number.surface) else { return };
        if sentence.is_anothers(&name) {
            return;
        }
        let (dimension, _) = dimension::of(number.unit.as_deref(), pool);
        let account = Account::read(number, &sentence, &dimension, on, &party.name, pool);
        let Some((thing, factor)) = Thing::read(number, &sentence, on, &party.name, pool) else { return };
        let counts = thing.dimension == Dimension::Count;
        // "Just under 9,000" is close to it.
        let close = matches!(sentence.before(), "just" | "little" | "slightly" | "bit" | "fraction" | "shade");
        let bound = if close && number.bound != Bound::Exactly { Bound::About } else { number.bound };
        let span = Span::new(number.value, number.value_high, bound, &number.surface, counts);
        let Some(span) = span else { return };
        self.kept.push(Kept {
            id: number.id.as_str().into(),
            quantity: number.quantity.as_deref().map(|id| pool.get(id)),
            statement: number.statement_id.as_deref().map(Into::into),
            party,
            story: number.place.story,
            uri: pool.get(&number.place.uri),
            on,
            span: span.times(factor),
            surface: number.surface.as_str().into(),
            counted: number.counted.as_deref().or(number.unit.as_deref()).map(Into::into),
            thing,
            account,
            setting: Setting::read(&number.around, std::iter::empty(), &name, on),
            disputes: disputed::before(number),
        });
    }

    /// Two figures in versions of one utterance are left to the wordings.
    pub(super) fn find(mut self, topics: &Topics, versions: &Versions) -> Vec<Conflict> {
        let kept = &mut self.kept;
        kept.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
        sum::settle(kept);
        if !self.questions.is_empty() {
            return asked::conflicts(kept, &self.questions, versions);
        }
        let known: HashSet<Arc<str>> = kept.iter().flat_map(|one| one.thing.names.iter().cloned()).collect();
        for one in kept.iter_mut() {
            one.thing.settle(&known);
        }
        let mut values: HashMap<Head, BTreeSet<u64>> = HashMap::new();
        for one in kept.iter() {
            values.entry(one.thing.head.clone()).or_default().insert(one.span.bits());
        }
        for one in kept.iter_mut() {
            one.thing.alone = values.get(&one.thing.head).is_some_and(|values| values.len() <= FEW);
        }
        let mut against: BTreeMap<Key, (usize, usize)> = BTreeMap::new();
        let mut with: HashMap<usize, Vec<usize>> = HashMap::new();
        for (a, b) in candidates(kept) {
            let (one, other) = (&kept[a], &kept[b]);
            let corrected = one.story != other.story && (one.account.corrected || other.account.corrected);
            let part = one.account.light.part != other.account.light.part;
            let (here, there) = (one.account.kinds, other.account.kinds);
            // What is sold is no profit.
            let of_two = one.thing.dimension.is_money() && !here.is_empty() && !there.is_empty();
            let marked = one.story != other.story && one.account.marks.part(&other.account.marks, here.or(there));
            if corrected
                || part
                || marked
                || of_two && here.and(there).is_empty()
                || !comparable(one, other, topics, versions)
            {
                continue;
            }
            if one.fits(other) {
                with.entry(a).or_default().push(b);
                with.entry(b).or_default().push(a);
            } else if !may_grow(one, other) {
                // The first pair is the earliest.
                against.entry(Key::of(one, other)).or_insert((a, b));
            }
        }
        for (a, b) in accounts::conflicts(kept, topics, versions) {
            against.entry(Key::of(&kept[a], &kept[b])).or_insert((a, b));
        }
        for (a, b) in disputed::conflicts(kept) {
            against.entry(Key::of(&kept[a], &kept[b])).or_insert((a, b));
        }
        let documents = |of: usize, against: usize| {
            let agreeing = with.get(&of).into_iter().flatten().filter(|&&one| !kept[one].fits(&kept[against]));
            let stories: BTreeSet<u32> = agreeing.chain([&of]).map(|&one| kept[one].story).collect();
            u32::try_from(stories.len()).unwrap_or(u32::MAX)
        };
        let shown = |&(a, b): &(usize, usize)| {
            let (left, right) = (&kept[a], &kept[b]);
            conflict(subject(left, right), left, documents(a, b), right, documents(b, a))
        };
        against.values().map(shown).collect()
    }
}

/// What there is one conflict for: two parties and a thing.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    parties: [Party; 2],
    dimension: Dimension,
    head: Head,
    words: Words,
}

impl Key {
    fn of(one: &Kept, other: &Kept) -> Self {
        let mut parties = [one.party.clone(), other.party.clone()];
        parties.sort_unstable();
        let words =
            if one.thing.events.is_empty() { Words::first(one.shared(other)) } else { one.thing.events.clone() };
        let head = if is_part(&one.thing.head) { other.thing.head.clone() } else { one.thing.head.clone() };
        Self { parties, dimension: one.thing.dimension.clone(), head, words }
    }
}

impl Kept {
    /// Earlier and dated first, then by locator.
    fn order(&self) -> impl Ord + '_ {
        (self.on.is_none(), self.on, &*self.uri, &*self.id)
    }

    /// Whether both values can hold. Some of the people are no more than all of them.
    fn fits(&self, other: &Self) -> bool {
        let some = match (is_part(&self.thing.head), is_part(&other.thing.head)) {
            (true, false) => self.span.below(other.span),
            (false, true) => other.span.below(self.span),
            _ => false,
        };
        some || self.span.fits(other.span)
    }

    fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Arc<str>> {
        self.thing.words.shared(&other.thing.words).chain(self.thing.modifiers.shared(&other.thing.modifiers))
    }

    /// What figures it may be compared with have as well.
    fn keys(&self) -> Vec<(Dimension, Arc<str>)> {
        let thing = &self.thing;
        let people = thing.head == Head::People || is_part(&thing.head);
        let words = if people && !thing.events.is_empty() {
            thing.events.iter().cloned().collect::<Vec<_>>()
        } else {
            thing.words.iter().chain(thing.modifiers.iter()).chain(thing.events.iter()).cloned().collect()
        };
        let noun = match &thing.head {
            Head::Noun(noun) if thing.alone => Some(Arc::clone(noun)),
            _ => None,
        };
        let crowd = thing.crowd.then(|| Arc::from(ATTENDED));
        words.into_iter().chain(noun).chain(crowd).map(|word| (thing.dimension.clone(), word)).collect()
    }
}
