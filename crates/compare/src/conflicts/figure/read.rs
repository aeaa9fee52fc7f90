//! What the words of a clause say of the figure in it.

use std::collections::BTreeSet;

use crate::conflicts::text::{Word, words};

use super::clause::Sentence;
use super::earlier::end;
use super::lists::{CONTRAST, Classes, EVENTS, FRAME, PART, PEOPLE, STOP, SYNONYMS, UNREAL, VERB, key};
use ascribe_model::calendar::is_calendar;

/// By which a number is one of change.
const MOVES: &[&str] = &["rise", "fall", "cut", "reduc", "rais", "low", "short", "extend", "wid", "slow"];

/// What happens to people alone: schools shut in a town are not trapped, and tractors that gather attend nothing.
const OF_PEOPLE: &[&str] = &[ATTENDED, "trapped"];

/// What is said of those who come together.
pub(super) const ATTENDED: &str = "attended";

/// What the words of a clause give.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) events: BTreeSet<String>,
    pub(super) words: BTreeSet<String>,
    pub(super) verbs: BTreeSet<String>,
    pub(super) names: BTreeSet<String>,
    pub(super) frames: BTreeSet<String>,
    pub(super) contrasts: BTreeSet<(u16, u16)>,
    pub(super) initial: Option<(String, String)>,
    pub(super) unreal: bool,
    /// Whether something rises or falls.
    pub(super) moves: bool,
}

impl Read {
    /// `counted` and `head` are keys of what is counted, `party` are short names of who gives the figure.
    pub(super) fn of(
        sentence: &Sentence<'_>,
        clause: &std::ops::Range<usize>,
        counted: &[String],
        head: Option<&str>,
        party: &BTreeSet<String>,
    ) -> Self {
        let mut read = Self::default();
        let mut keys: Vec<String> = Vec::new();
        let own = sentence.own();
        let thing = head.is_some_and(is_thing);
        let may_befall = |event: &str| !(thing && OF_PEOPLE.contains(&event));
        for nth in clause.clone() {
            let word = &sentence.words[nth];
            let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
            let key =
                if low == "board" && nth > 0 && sentence.words[nth - 1].low == "on" { key("aboard") } else { key(low) };
            if !sentence.in_another(nth) {
                read.contrasts.extend(CONTRAST.get(low).into_iter().flatten());
            }
            if sentence.in_another(nth) || (own.contains(&nth) && !EVENTS.one.contains_key(&key)) {
                continue;
            }
            let calendar = is_calendar(low) && word.text != word.low;
            let supposes = UNREAL.contains(low) && !calendar || low.ends_with("'ll") || low.ends_with("'d");
            read.unreal |= supposes && !is_able(sentence, nth);
            if FRAME.contains(low) {
                read.frames.insert(key.clone());
            }
            keys.push(key.clone());
            if calendar
                || STOP.contains(low)
                || STOP.contains(key.as_str())
                || low.starts_with(|c: char| c.is_ascii_digit())
                || low.len() == 1
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
            if (Some(key.as_str()) == head || counted.contains(&key)) && !EVENTS.one.contains_key(&key) {
                continue;
            }
            if let Some(event) = EVENTS.one.get(&key).filter(|event| !sentence.is_no_event(nth) && may_befall(event)) {
                read.events.insert((*event).to_owned());
                continue;
            }
            let class = class(&key);
            read.moves |= MOVES.contains(&class.as_str());
            if low.ends_with("ed") || low.ends_with("ing") || VERB.contains(low) {
                read.verbs.insert(class.clone());
            }
            read.words.insert(class);
        }
        // What two words say together they do not say each.
        for (classes, event) in [(&*EVENTS, true), (&*SYNONYMS, false)] {
            for (a, b, together) in pairs(classes, &keys).filter(|(.., event)| may_befall(event)) {
                for word in [class(a), class(b)] {
                    read.words.remove(&word);
                    read.verbs.remove(&word);
                }
                let into = if event { &mut read.events } else { &mut read.words };
                // The dead whom a hospital counts were hurt, or not.
                if !(event && *together == "wounded" && into.contains("killed")) {
                    into.insert((*together).to_owned());
                }
            }
        }
        // What happened to people at a march did not happen to all who came.
        if read.events.len() > 1 {
            read.events.remove(ATTENDED);
        }
        read
    }

    /// Takes in what happened by the sentence before: "Thank you to all who marched. We counted 400".
    pub(super) fn go_on_from(&mut self, before: &str) {
        for word in words(end(before)) {
            let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
            let key = key(low);
            if let Some(event) = EVENTS.one.get(&key) {
                self.events.insert((*event).to_owned());
            } else if !(STOP.contains(low) || is_calendar(low) || is_name(&word) || low.len() < 3) {
                self.words.insert(class(&key));
            }
        }
        if self.events.len() > 1 {
            self.events.remove(ATTENDED);
        }
    }

    /// Takes in where it happened from the words around: "The hospital was full. In all, 20 people were admitted".
    pub(super) fn place_events<'a>(&mut self, around: impl Iterator<Item = &'a str>) {
        if !self.events.is_empty() {
            return;
        }
        let around: BTreeSet<String> = around.map(|low| key(low.strip_suffix("'s").unwrap_or(low))).collect();
        let hospital = key("hospital");
        for (verb, place, event) in &EVENTS.two {
            if *place == hospital && around.contains(place) && self.verbs.remove(verb) {
                self.words.remove(verb);
                self.events.insert((*event).to_owned());
            }
        }
    }
}

/// Whether a word tells of what somebody was able to do, and did: "could make out nine boats".
fn is_able(sentence: &Sentence<'_>, nth: usize) -> bool {
    let next = sentence.words.get(nth + 1).map_or("", |next| next.low.as_str());
    let sees = matches!(next, "make" | "see" | "count" | "identify" | "confirm" | "find" | "distinguish" | "hear");
    sentence.words[nth].low == "could" && sees
}

/// Whether a noun is for no people.
fn is_thing(head: &str) -> bool {
    !PEOPLE.contains(head) && !PART.contains(head) && !EVENTS.one.contains_key(head)
}

/// Two words of a clause that stand for something together, and what.
fn pairs<'a>(classes: &'a Classes, keys: &'a [String]) -> impl Iterator<Item = &'a (String, String, &'static str)> {
    classes.two.iter().filter(move |(a, b, _)| keys.contains(a) && keys.contains(b))
}

/// The class of a key, or the key itself.
pub(super) fn class(key: &str) -> String {
    SYNONYMS.one.get(key).map_or_else(|| key.to_owned(), |class| (*class).to_owned())
}

pub(super) fn is_name(word: &Word<'_>) -> bool {
    let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
    word.text.starts_with(char::is_uppercase) && low.chars().count() > 1 && !is_calendar(low)
}

/// The first letters of a name, the same in "Kestria", "Kestrian" and "Kestria's".
pub(super) fn short(low: &str) -> String {
    low.strip_suffix("'s").unwrap_or(low).chars().take(5).collect()
}
