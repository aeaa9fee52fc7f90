//! What a figure counts, as far as the words of its sentence tell.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::conflicts::party::Pool;
use crate::conflicts::text::words;
use crate::conflicts::time::When;
use ascribe_model::testimony::Number;

use super::clause::Sentence;
use super::context::{content, last_plural, last_time, places};
use super::dimension::{self, Dimension};
use super::earlier::{end, last_figure};
use super::frame::Frame;
use super::govern::Governor;
use super::head::Head;
use super::light::Light;
use super::lists::{EVENTS, PEOPLE, STOP, SYNONYMS, key};
use super::read::{Read, class, is_name, short};
use super::set::Words;

/// How often the words of a next clause are taken in where those read so far say nothing: "the damage, she says,
/// comes to €4 million".
const WIDER: usize = 2;

/// That on which passengers are.
const VEHICLES: &[&str] = &["ship", "ferry", "boat", "vessel", "bus", "coach", "train", "tram", "plane", "aircraft"];

/// The class of words for those whom something carries.
const ABOARD: &str = "carry";

/// What frames a number of several days.
const OVER: &str = "over";

/// The class of verbs for how long something goes on.
const LASTS: &str = "last";

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
    /// The name that begins the sentence.
    pub(super) subject: Option<Arc<str>>,
    pub(super) frames: Words,
    /// Those of the words and modifiers, as they stand in the clause.
    pub(super) clause: Box<str>,
    pub(super) contrasts: Box<[(u16, u16)]>,
    /// "wave" in "a wave of six metres".
    pub(super) of: Arc<str>,
    /// Whether it stands for a number that was given before: "the coastguard puts it at 40".
    pub(super) stands_for: bool,
    /// Whether somebody else than who writes gives it: "the coastguard puts the number of boats at 40".
    pub(super) put: bool,
    /// Whether it is what a poll found: another one finds another.
    pub(super) polled: bool,
    /// Whether its noun is that of another figure.
    pub(super) borrowed: bool,
    /// Whether it is what the other side has: 98 in "by 104 votes to 98".
    pub(super) opposite: bool,
    /// Whether few figures have its noun.
    pub(super) alone: bool,
    /// Whether it is a crowd by where it is alone.
    pub(super) crowd: bool,
    /// What the other side has: 98 in "by 104 votes to 98".
    pub(super) against: Option<u64>,
    /// "week" in "$30 million a week".
    pub(super) rate: Option<Arc<str>>,
    pub(super) light: Light,
    pub(super) when: Frame,
    /// Whether that is up to when it was counted: "by Sunday night".
    pub(super) until: bool,
    pub(super) places: Words,
    /// What a length of time is counted from: "the call" of "two hours after the call".
    pub(super) from: Words,
    /// "for two hours".
    pub(super) lasts: bool,
}

impl Thing {
    /// With the factor that turns its values into those of the dimension. Nothing where the figure stands for another
    /// that is no count.
    pub(super) fn read(
        number: &Number,
        sentence: &Sentence<'_>,
        on: Option<When>,
        party: &str,
        pool: &mut Pool,
    ) -> Option<(Self, f64)> {
        let (dimension, factor) = dimension::of(number.unit.as_deref(), pool);
        let noun = number.unit.as_deref().filter(|_| dimension == Dimension::Count);
        let noun =
            noun.or_else(|| number.counted.as_deref().filter(|_| dimension == Dimension::Count)?.split(" of ").next());
        let bare = number.unit.is_none() && number.counted.is_none();
        let last = if bare { sentence.figure_before() } else { None };
        let unit = last.as_ref().and_then(|last| last.unit.as_deref());
        let whole = sentence.whole().and_then(|whole| whole.unit.as_deref());
        let noun = whole.or(noun).filter(|_| dimension == Dimension::Count);
        let noun = noun.or_else(|| unit.filter(|unit| dimension::of(Some(unit), pool).0 == Dimension::Count));
        let named = if bare { sentence.number_of() } else { None };
        let head_key = named.clone().or_else(|| noun.and_then(|noun| words(noun).last().map(|word| key(&word.low))));
        let mut counted: Vec<String> = number.counted.as_deref().map(content).unwrap_or_default();
        let of_them = sentence.is_of_them();
        if of_them && head_key.is_none() && sentence.after(1) == "them" {
            counted = last_plural(&number.before);
        }
        let head_key = head_key.or_else(|| counted.last().filter(|_| of_them).cloned());

        let spoken: BTreeSet<String> = words(party).into_iter().map(|word| short(&word.low)).collect();
        let own_clause = sentence.clause();
        let mut clause = if dimension.is_time() { sentence.spanned(own_clause) } else { own_clause };
        let mut read = Read::of(sentence, &clause, &counted, head_key.as_deref(), &spoken);
        if dimension == Dimension::Count && sentence.is_on_when() {
            read.words.insert(ABOARD.to_owned());
        }
        let alone = read.words.is_empty() && read.events.is_empty();
        for _ in 0..WIDER {
            if !(read.words.is_empty() && read.events.is_empty()) {
                break;
            }
            clause = sentence.wider(&clause);
            read = Read::of(sentence, &clause, &counted, head_key.as_deref(), &spoken);
        }
        if dimension.is_money() && read.words.len() <= 1 {
            let of = sentence.aside_of();
            // "The wall, at a cost of 40 million, will stand for years" is yet to be paid.
            read.unreal |= !of.is_empty() && sentence.is_to_come();
            read.words.extend(of);
        }
        if dimension == Dimension::Count && sentence.is_over_days() {
            read.frames.insert(OVER.to_owned());
        }
        if dimension.is_share() || dimension.is_money() {
            // What reaches 40 percent arrives nowhere.
            read.words.remove("arrive");
            read.verbs.remove("arrive");
        }
        if dimension.is_time() && read.words.len() > 1 {
            // What lasts an hour takes an hour.
            read.words.remove(LASTS);
            read.verbs.remove(LASTS);
        }
        if read.events.is_empty() && (of_them || bare && sentence.is_counted()) {
            read.go_on_from(&number.before);
        }
        let crowd = dimension == Dimension::Count && read.events.is_empty() && sentence.is_crowd(number.value);
        let crowd = crowd && head_key.as_deref().is_none_or(|key| PEOPLE.contains(key));
        let around = words(end(&number.before));
        read.place_events(around.iter().chain(&sentence.words).map(|word| word.low.as_str()));
        if bare && named.is_none() && read.verbs.is_empty() && read.events.is_empty() {
            let last = last.or_else(|| last_figure(&number.before).filter(|_| sentence.stands_for_another()));
            if let Some((mut thing, _)) = last.and_then(|last| {
                let sentence = Sentence::read(&last.text, &last.surface)?;
                Self::read(&last, &sentence, on, party, pool)
            }) {
                thing.stands_for = sentence.stands_for_another();
                if thing.dimension == Dimension::Count {
                    return Some((thing, 1.0));
                }
                // "puts it at 40", of tonnes; but "for two hours, and the police counted 40" is of no hours.
                if thing.stands_for {
                    return None;
                }
            }
        }
        let is_points = number.unit.as_deref().is_some_and(|unit| unit.ends_with("points") || unit.ends_with("point"));
        let polled =
            (dimension.is_share() || is_points) && !read.words.contains("vote") && sentence.is_polled(&number.before);
        // "a staff of 40"
        let is_group = sentence.is_group();
        let head = match head_key {
            None if dimension == Dimension::Count && (!read.events.is_empty() || is_group || crowd) => Head::People,
            None => Head::Unsaid,
            Some(key) if PEOPLE.contains(&key) => {
                // Those who are employed are "1,200 employees", those who march "3,000 marchers".
                if read.events.is_empty() {
                    read.events.extend(EVENTS.one.get(&key).map(|&class| class.to_owned()));
                }
                read.words.extend(SYNONYMS.one.get(&key).map(|&class| class.to_owned()));
                Head::People
            }
            // "14 dead", "30 wounded": what happened to them is what they are called.
            Some(key) if EVENTS.one.contains_key(&key) => {
                read.events.extend(EVENTS.one.get(&key).map(|&class| class.to_owned()));
                Head::People
            }
            Some(key) => {
                // A passenger is carried, unless the clause tells something else of him.
                let aboard = alone && read.verbs.is_empty() || sentence.is_in(VEHICLES);
                if key == "passenger" && aboard {
                    read.words.insert(ABOARD.to_owned());
                }
                Head::Noun(pool.get(SYNONYMS.one.get(&key).map_or(key.as_str(), |class| class)))
            }
        };
        let mut modifiers: BTreeSet<String> = counted.iter().map(|word| class(word)).collect();
        if let Some(coin) = number.unit.as_deref().filter(|_| dimension.is_money()) {
            modifiers.remove(&key(coin));
        }
        if let Head::Noun(head) = &head {
            modifiers.remove(&**head);
        } else if head == Head::People {
            modifiers.retain(|word| !PEOPLE.contains(word));
        }
        let all = &sentence.words;
        let after = |nth: usize| sentence.after(nth);
        let lone = |words: &[&str]| all[clause.clone()].iter().any(|word| words.contains(&word.low.as_str()));
        let rate = match (after(0), after(1)) {
            ("a" | "an" | "per" | "each" | "every", unit) if !unit.is_empty() => Some(pool.get(&key(unit))),
            ("daily" | "weekly" | "monthly" | "annually" | "yearly" | "apiece" | "each", _) => Some(pool.get(after(0))),
            _ if lone(&["each", "apiece"]) => Some(pool.get("each")),
            _ => None,
        };
        if let Some(rate) = &rate {
            read.words.remove(&**rate);
        }
        let lasts = sentence.before() == "for";
        let from = if lasts { &[] } else { sentence.counted_from(&clause) };
        let light = Light::of(sentence, &clause, &read, &dimension, number.counted.is_some());
        let resolved =
            number.as_of.as_deref().filter(|phrase| !sentence.is_of_speech(phrase) && !sentence.is_aside(phrase));
        let told = if of_them || bare && sentence.is_counted() { last_time(&number.before) } else { None };
        let at = number.at.as_deref().filter(|phrase| !sentence.is_of_speech(phrase));
        let governor = Governor::of(sentence, &clause, &number.before);
        read.names.extend(governor.names.into_iter().filter(|name| !spoken.contains(name)));
        let initial = read.initial.map(|(name, word)| (pool.get(&name), pool.get(&word)));
        let tells = |low: &str| {
            let class = class(&key(low));
            read.words.contains(&class) || modifiers.contains(&class)
        };
        let clause: Vec<&str> = all[clause].iter().map(|word| word.low.as_str()).filter(|low| tells(low)).collect();
        let clause = clause.join(" ");
        let mut set = |words: BTreeSet<String>| Words::new(&words, pool);
        let thing = Self {
            head,
            modifiers: set(modifiers),
            events: set(read.events),
            words: set(read.words),
            verbs: set(read.verbs),
            names: set(read.names),
            frames: set(read.frames),
            from: set(from
                .iter()
                .filter(|word| word.low.len() > 1 && !STOP.contains(word.low.as_str()) && !is_name(word))
                .map(|word| class(&key(&word.low)))
                .collect()),
            places: set(at.map(places).unwrap_or_default()),
            initial,
            subject: None,
            clause: clause.into(),
            contrasts: read.contrasts.into_iter().collect(),
            until: resolved.is_some_and(|phrase| sentence.counts_until(phrase)),
            when: Frame::read(resolved.or(governor.time.as_deref()).or(told.as_deref()), on),
            dimension,
            of: pool.get(&class(&key(sentence.of_what()))),
            stands_for: bare && sentence.stands_for_another(),
            put: sentence.put_at().is_some(),
            polled,
            alone: false,
            borrowed: bare && !of_them,
            opposite: sentence.is_opposite(),
            crowd,
            against: sentence.against(),
            rate,
            light,
            lasts,
        };
        Some((thing, factor))
    }
}

impl Thing {
    /// All words that say something of it.
    pub(super) fn said(&self) -> impl Iterator<Item = &Arc<str>> {
        self.words.iter().chain(self.modifiers.iter()).chain(self.events.iter())
    }

    /// Takes the word that begins the sentence for a name where it is known for one.
    pub(super) fn settle(&mut self, known: &HashSet<Arc<str>>) {
        if let Some((name, word)) = self.initial.take().filter(|(name, _)| known.contains(name)) {
            self.names.add(Arc::clone(&name));
            self.words.remove(&word);
            self.subject = Some(name);
        }
    }
}
