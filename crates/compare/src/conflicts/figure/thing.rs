//! What a figure counts, as far as the words of its sentence tell.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::conflicts::party::Pool;
use crate::conflicts::text::{Word, words};
use crate::conflicts::time::When;
use ascribe_model::testimony::Number;

use super::clause::{Sentence, last_figure};
use super::dimension::{self, Dimension};
use super::frame::{Frame, is_calendar};
use super::lists::{CONTRAST, Classes, EVENTS, FRAME, PART, PEOPLE, STOP, SYNONYMS, UNREAL, VERB, key};

/// Words, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Words(Box<[Arc<str>]>);

impl Words {
    fn new(words: &BTreeSet<String>, pool: &mut Pool) -> Self {
        Self(words.iter().map(|word| pool.get(word)).collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        self.0.iter()
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.binary_search_by(|one| (**one).cmp(word)).is_ok()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of some words, if there is one.
    pub(super) fn first<'a>(words: impl Iterator<Item = &'a Arc<str>>) -> Self {
        Self(words.min().into_iter().cloned().collect())
    }

    fn add(&mut self, word: Arc<str>) {
        let mut words = std::mem::take(&mut self.0).into_vec();
        if let Err(place) = words.binary_search(&word) {
            words.insert(place, word);
        }
        self.0 = words.into();
    }

    fn remove(&mut self, word: &str) {
        self.0 = self.0.iter().filter(|one| &***one != word).cloned().collect();
    }

    /// The words that both have.
    pub(super) fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Arc<str>> {
        self.iter().filter(|word| other.has(word))
    }

    /// Whether both have words and none in common.
    pub(super) fn part(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.shared(other).next().is_none()
    }
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Head {
    /// Nothing says so: "eleven were wounded".
    Unsaid,
    /// People in general.
    People,
    /// Some people, or other things.
    Noun(Arc<str>),
}

/// What a figure counts, when, where, and in what light.
#[derive(Debug)]
pub(super) struct Thing {
    pub(super) dimension: Dimension,
    pub(super) head: Head,
    /// Words of the noun phrase beside the head.
    pub(super) modifiers: Words,
    /// What happens to people.
    pub(super) events: Words,
    /// Other words of the clause.
    pub(super) words: Words,
    /// Those of them that look like verbs.
    pub(super) verbs: Words,
    /// Names in the clause, cut short so that "Kestria" is "Kestrian".
    pub(super) names: Words,
    /// A word that begins the sentence; a name if others are written with a capital inside one.
    pub(super) initial: Option<(Arc<str>, Arc<str>)>,
    pub(super) frames: Words,
    /// The clause in small letters.
    pub(super) clause: Box<str>,
    pub(super) contrasts: BTreeSet<(u16, u16)>,
    /// "week" in "$30 million a week".
    pub(super) rate: Option<Arc<str>>,
    pub(super) light: Light,
    pub(super) when: Frame,
    pub(super) places: Words,
}

/// In what light a figure stands; only figures in the same light are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Light {
    /// "three of them".
    part: bool,
    /// "another three".
    more: bool,
    /// "by three".
    change: bool,
    negated: bool,
    unreal: bool,
    /// "in three days", "three days later", and not "for three days".
    point: bool,
}

impl Thing {
    /// With the factor that turns its values into those of the dimension. Nothing where the sentence does not
    /// hold the figure.
    pub(super) fn read(number: &Number, on: Option<When>, party: &str, pool: &mut Pool) -> Option<(Self, f64)> {
        let sentence = Sentence::read(&number.text, &number.surface)?;
        let (dimension, factor) = dimension::of(number.unit.as_deref(), pool);
        let own = sentence.own();
        let noun = number.unit.as_deref().filter(|_| dimension == Dimension::Count);
        let noun =
            noun.or_else(|| number.counted.as_deref().filter(|_| dimension == Dimension::Count)?.split(" of ").next());
        let bare = number.unit.is_none() && number.counted.is_none();
        let last = if bare { sentence.figure_before() } else { None };
        let unit = last.as_ref().and_then(|last| last.unit.as_deref());
        let noun = noun.or_else(|| unit.filter(|unit| dimension::of(Some(unit), pool).0 == Dimension::Count));
        let head_key = noun.and_then(|noun| words(noun).last().map(|word| key(&word.low)));
        let counted: Vec<String> = number.counted.as_deref().map(content).unwrap_or_default();

        let spoken: BTreeSet<String> = words(party).into_iter().map(|word| short(&word.low)).collect();
        let mut clause = sentence.clause();
        let mut read = Read::of(&sentence, &clause, &counted, head_key.as_deref(), &spoken);
        if read.words.is_empty() && read.events.is_empty() {
            clause = sentence.wider(&clause);
            read = Read::of(&sentence, &clause, &counted, head_key.as_deref(), &spoken);
        }
        if bare && read.verbs.is_empty() && read.events.is_empty() {
            let last = last.or_else(|| last_figure(&number.before).filter(|_| sentence.stands_for_another()));
            if let Some((thing, _)) = last.and_then(|last| Self::read(&last, on, party, pool)) {
                return Some((thing, 1.0)).filter(|(thing, _)| thing.dimension == Dimension::Count);
            }
        }
        let head = match head_key {
            None if dimension == Dimension::Count && !read.events.is_empty() => Head::People,
            None => Head::Unsaid,
            Some(key) if PEOPLE.contains(&key) => {
                // Those who are employed are "1,200 employees".
                read.words.extend(SYNONYMS.one.get(&key).map(|&class| class.to_owned()));
                Head::People
            }
            // "14 dead", "30 wounded": what happened to them is what they are called.
            Some(key) if EVENTS.one.contains_key(&key) => {
                read.events.extend(EVENTS.one.get(&key).map(|&class| class.to_owned()));
                Head::People
            }
            Some(key) => Head::Noun(pool.get(SYNONYMS.one.get(&key).map_or(key.as_str(), |class| class))),
        };
        let mut modifiers: BTreeSet<String> = counted.iter().map(|word| class(word)).collect();
        if let Head::Noun(head) = &head {
            modifiers.remove(&**head);
        } else if head == Head::People {
            modifiers.retain(|word| !PEOPLE.contains(word));
        }
        let all = &sentence.words;
        let after = |nth: usize| all.get(own.end + nth).map_or("", |word| word.low.as_str());
        let before =
            |nth: usize| own.start.checked_sub(nth).and_then(|at| all.get(at)).map_or("", |word| word.low.as_str());
        let rate = match (after(0), after(1)) {
            ("a" | "an" | "per" | "each" | "every", unit) if !unit.is_empty() => Some(pool.get(&key(unit))),
            ("daily" | "weekly" | "monthly" | "annually" | "yearly" | "apiece" | "each", _) => Some(pool.get(after(0))),
            _ => None,
        };
        if let Some(rate) = &rate {
            read.words.remove(&**rate);
        }
        let own_words = &all[own.clone()];
        let lone = |words: &[&str]| all[clause.clone()].iter().any(|word| words.contains(&word.low.as_str()));
        let light = Light {
            part: after(0) == "of"
                && (matches!(after(1), "them" | "whom" | "these" | "those" | "which")
                    || (own.end + 1..own.end + 3).any(|nth| sentence.in_another(nth)))
                || matches!(before(1), "including" | "among"),
            more: own_words
                .iter()
                .any(|word| matches!(word.low.as_str(), "another" | "additional" | "further" | "extra"))
                || matches!(before(1), "another" | "additional" | "further" | "extra")
                || after(0) == "more" && after(1) != "than",
            change: before(1) == "by" || read.moves && dimension != Dimension::Count && before(1) != "to",
            negated: all[clause.clone()].iter().enumerate().any(|(nth, word)| {
                !own.contains(&(clause.start + nth))
                    && (matches!(
                        word.low.as_str(),
                        "not" | "never" | "cannot" | "denied" | "denies" | "absurd" | "false" | "wrong"
                    ) || word.low.ends_with("n't"))
            }),
            unreal: read.unreal,
            point: dimension.is_time()
                && (before(1) == "in" && read.verbs.is_empty()
                    || matches!(before(1), "within" | "after" | "before" | "every")
                    || matches!(after(0), "ago" | "later" | "earlier" | "before" | "after" | "old")
                    || lone(&["aged"])),
        };
        let resolved = number.as_of.as_deref().filter(|phrase| !sentence.is_of_speech(phrase));
        let at = number.at.as_deref().filter(|phrase| !sentence.is_of_speech(phrase));
        let initial = read.initial.map(|(name, word)| (pool.get(&name), pool.get(&word)));
        let clause: String = all[clause].iter().map(|word| format!("{} ", word.low)).collect();
        let mut set = |words: BTreeSet<String>| Words::new(&words, pool);
        let thing = Self {
            head,
            modifiers: set(modifiers),
            events: set(read.events),
            words: set(read.words),
            verbs: set(read.verbs),
            names: set(read.names),
            frames: set(read.frames),
            places: set(at.map(places).unwrap_or_default()),
            initial,
            clause: clause.into(),
            contrasts: read.contrasts,
            when: Frame::read(resolved, on),
            dimension,
            rate,
            light,
        };
        Some((thing, factor))
    }
}

impl Thing {
    /// Takes the word that begins the sentence for a name where it is known for one.
    pub(super) fn settle(&mut self, known: &HashSet<Arc<str>>) {
        if let Some((name, word)) = self.initial.take().filter(|(name, _)| known.contains(name)) {
            self.names.add(name);
            self.words.remove(&word);
        }
    }
}

/// What the words of a clause give.
#[derive(Debug, Default)]
struct Read {
    events: BTreeSet<String>,
    words: BTreeSet<String>,
    verbs: BTreeSet<String>,
    names: BTreeSet<String>,
    frames: BTreeSet<String>,
    contrasts: BTreeSet<(u16, u16)>,
    initial: Option<(String, String)>,
    unreal: bool,
    /// Whether something rises or falls.
    moves: bool,
}

impl Read {
    fn of(
        sentence: &Sentence<'_>,
        clause: &std::ops::Range<usize>,
        counted: &[String],
        head: Option<&str>,
        party: &BTreeSet<String>,
    ) -> Self {
        let mut read = Self::default();
        let mut keys: Vec<String> = Vec::new();
        let own = sentence.own();
        for nth in clause.clone() {
            let word = &sentence.words[nth];
            let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
            let key = key(low);
            if !sentence.in_another(nth) {
                read.contrasts.extend(CONTRAST.get(low).into_iter().flatten());
            }
            if sentence.in_another(nth) || (own.contains(&nth) && !EVENTS.one.contains_key(&key)) {
                continue;
            }
            read.unreal |= UNREAL.contains(low) || low.ends_with("'ll") || low.ends_with("'d");
            if FRAME.contains(low) {
                read.frames.insert(key.clone());
            }
            keys.push(key.clone());
            let calendar = is_calendar(low) && word.text != word.low;
            if calendar
                || STOP.contains(low)
                || STOP.contains(key.as_str())
                || low.starts_with(|c: char| c.is_ascii_digit())
                || party.contains(&short(low))
            {
                continue;
            }
            if is_name(word) {
                if nth == 0 && sentence.whole {
                    read.initial = Some((short(low), class(&key)));
                } else {
                    read.names.insert(short(low));
                    continue;
                }
            }
            if Some(key.as_str()) == head && !EVENTS.one.contains_key(&key) || counted.contains(&key) {
                continue;
            }
            if let Some(event) = EVENTS.one.get(&key) {
                read.events.insert((*event).to_owned());
                continue;
            }
            let class = class(&key);
            read.moves |= matches!(class.as_str(), "rise" | "fall");
            if low.ends_with("ed") || low.ends_with("ing") || VERB.contains(low) {
                read.verbs.insert(class.clone());
            }
            read.words.insert(class);
        }
        // What two words say together they do not say each.
        for (classes, event) in [(&*EVENTS, true), (&*SYNONYMS, false)] {
            for (a, b, together) in pairs(classes, &keys) {
                for word in [class(a), class(b)] {
                    read.words.remove(&word);
                    read.verbs.remove(&word);
                }
                let into = if event { &mut read.events } else { &mut read.words };
                into.insert((*together).to_owned());
            }
        }
        read
    }
}

/// Two words of a clause that stand for something together, and what.
fn pairs<'a>(classes: &'a Classes, keys: &'a [String]) -> impl Iterator<Item = &'a (String, String, &'static str)> {
    classes.two.iter().filter(move |(a, b, _)| keys.contains(a) && keys.contains(b))
}

/// The words of a noun phrase that say something.
fn content(phrase: &str) -> Vec<String> {
    words(phrase).into_iter().filter(|word| !STOP.contains(word.low.as_str())).map(|word| key(&word.low)).collect()
}

pub(super) fn class(key: &str) -> String {
    SYNONYMS.one.get(key).map_or_else(|| key.to_owned(), |class| (*class).to_owned())
}

fn places(phrase: &str) -> BTreeSet<String> {
    words(phrase).into_iter().filter(|word| is_name(word)).map(|word| short(&word.low)).collect()
}

fn is_name(word: &Word<'_>) -> bool {
    word.text.starts_with(char::is_uppercase) && word.text.chars().count() > 1 && !is_calendar(&word.low)
}

/// The first letters of a name, the same in "Kestria", "Kestrian" and "Kestria's".
pub(super) fn short(low: &str) -> String {
    low.strip_suffix("'s").unwrap_or(low).chars().take(5).collect()
}

/// Whether a noun is for some of the people.
pub(super) fn is_part(head: &Head) -> bool {
    matches!(head, Head::Noun(noun) if PART.contains(&**noun))
}
