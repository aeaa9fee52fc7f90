//! Who only speaks for a body, and is of its party.
//!
//! A spokeswoman, a press secretary, a press office say what their body says: where she denies what the ministry
//! affirmed, the ministry has turned. Ministers, mayors and directors speak for themselves.
//!
//! Where a report has a state ("Orvania says …") and one ministry of it on the same proposition, they are one, too.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use ascribe_model::ActorKind;
use ascribe_model::testimony::Known;

use super::party::{Pool, Voice};
use super::spokesmen::{Words, is_common, is_part, spoken_for, telling};
use super::stand::Taken;
use super::text::words;

/// Bodies by which a state speaks.
const OF_STATE: &[&str] = &[
    "ministry",
    "government",
    "army",
    "navy",
    "military",
    "cabinet",
    "presidency",
    "palace",
    "forces",
    "defence",
    "defense",
    "foreign",
    "embassy",
    "kremlin",
];

/// What makes an adjective of a name.
const ADJECTIVE: &[&str] = &["n", "an", "ian", "ish", "ese", "ic", "i"];

/// Bodies and those who speak for them.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// By id: the name, and the words of every name.
    bodies: BTreeMap<Arc<str>, (Arc<str>, Vec<Words>)>,
    /// By id: the words for the body that somebody speaks for, as documents have them.
    speakers: BTreeMap<Arc<str>, Vec<Words>>,
    /// Single sources without a name. Residents and traders are parties like others.
    unnamed: BTreeSet<Arc<str>>,
    /// All words with a capital that actors are called by, in small letters.
    capitals: BTreeSet<String>,
}

impl Bodies {
    /// Takes an actor.
    pub(super) fn add(&mut self, actor: &Known, pool: &mut Pool) {
        let id = pool.get(actor.id.as_str());
        for word in actor.called.iter().flat_map(|phrase| words(phrase)) {
            if word.text.starts_with(char::is_uppercase) {
                self.capitals.insert(word.low.trim_end_matches("'s").to_owned());
            }
        }
        match actor.kind {
            ActorKind::Organisation => {
                let mut names: Vec<Words> = actor.called.iter().map(|name| telling(name)).collect();
                names.retain(|name| !name.is_empty());
                names.dedup();
                self.bodies.insert(id, (pool.get(&actor.name), names));
            }
            ActorKind::Person | ActorKind::Unnamed | ActorKind::Group => {
                let mut of: Vec<Words> = actor.called.iter().filter_map(|phrase| spoken_for(phrase)).collect();
                of.dedup();
                if !of.is_empty() {
                    self.speakers.insert(Arc::clone(&id), of);
                }
                if actor.kind == ActorKind::Unnamed {
                    self.unnamed.insert(id);
                }
            }
            _ => {}
        }
    }

    /// Makes those who speak for one body one party.
    pub(super) fn unite(&self, taken: &mut [Taken]) {
        let mut stories: HashMap<Arc<str>, BTreeSet<u32>> = HashMap::new();
        for one in taken.iter().filter(|one| one.party.voice == Voice::Actor) {
            stories.entry(Arc::clone(&one.party.key)).or_default().insert(one.story);
        }
        let of: HashMap<&Arc<str>, &Arc<str>> =
            stories.keys().filter_map(|speaker| Some((speaker, self.body_of(speaker, &stories)?))).collect();
        let spoken_for: BTreeSet<&Arc<str>> = of.values().copied().collect();
        for one in taken.iter_mut().filter(|one| one.party.voice == Voice::Actor) {
            one.party.unnamed = self.unnamed.contains(&one.party.key);
            if spoken_for.contains(&one.party.key) {
                one.party.body = Some(Arc::clone(&one.party.name));
            } else if let Some(body) = of.get(&one.party.key) {
                one.party.key = Arc::clone(body);
                one.party.body = self.bodies.get(*body).map(|(name, _)| Arc::clone(name));
                one.party.unnamed = false;
            }
        }
        taken.sort_unstable_by(|a, b| a.proposition.cmp(&b.proposition));
        for on_one in taken.chunk_by_mut(|a, b| a.proposition == b.proposition) {
            self.unite_states(on_one);
        }
    }

    /// The one body that somebody speaks for; of several of that name the one of the same stories.
    fn body_of(&self, speaker: &Arc<str>, stories: &HashMap<Arc<str>, BTreeSet<u32>>) -> Option<&Arc<str>> {
        let told = self.speakers.get(speaker)?;
        let mut best: Vec<(bool, bool, &Arc<str>)> = Vec::new();
        for (id, (_, names)) in &self.bodies {
            let fits = |name: &Words| told.iter().any(|of| of == name || is_part(of, name) || is_part(name, of));
            if !names.iter().any(fits) {
                continue;
            }
            let together = stories.get(id).is_some_and(|of| !of.is_disjoint(&stories[speaker]));
            let common = told.iter().all(|of| of.iter().all(|word| is_common(word)));
            if together || !common {
                best.push((together, names.iter().any(|name| told.contains(name)), id));
            }
        }
        let (together, same, _) = *best.iter().max()?;
        best.retain(|one| (one.0, one.1) == (together, same));
        match best[..] {
            [(_, _, id)] => Some(id),
            _ => None,
        }
    }

    /// Makes a state and the one body by which it speaks in a story one party.
    fn unite_states(&self, on_one: &mut [Taken]) {
        let of_state = |one: &Taken| {
            let (name, _) = self.bodies.get(&one.party.key)?;
            let words = telling(name);
            words.iter().any(|word| OF_STATE.contains(&word.as_str())).then_some(words)
        };
        let states: BTreeSet<Arc<str>> =
            on_one.iter().filter(|one| self.is_state(one)).map(|one| Arc::clone(&one.party.key)).collect();
        for state in states {
            let Some((name, _)) = self.bodies.get(&state) else { continue };
            let stories: BTreeSet<u32> =
                on_one.iter().filter(|one| one.party.key == state).map(|one| one.story).collect();
            let other = |words: &Words| {
                self.bodies.values().any(|(other, _)| {
                    other != name && !other.contains(' ') && words.iter().any(|word| is_adjective(word, other))
                })
            };
            let own: BTreeSet<(Arc<str>, Arc<str>)> = on_one
                .iter()
                .filter(|one| stories.contains(&one.story) && one.party.key != state)
                .filter(|one| of_state(one).is_some_and(|words| !other(&words)))
                .filter_map(|one| Some((Arc::clone(&one.party.key), Arc::clone(&self.bodies.get(&one.party.key)?.0))))
                .collect();
            let mut own = own.into_iter();
            if let (Some((key, body)), None) = (own.next(), own.next()) {
                for one in on_one.iter_mut().filter(|one| one.party.key == state || one.party.key == key) {
                    one.party.key = Arc::clone(&key);
                    one.party.body = Some(Arc::clone(&body));
                }
            }
        }
    }

    /// Whether a party is a body of one word from which documents make an adjective: "Orvania", "Orvanian".
    fn is_state(&self, one: &Taken) -> bool {
        let name = &one.party.name;
        one.party.voice == Voice::Actor
            && self.bodies.contains_key(&one.party.key)
            && name.starts_with(char::is_uppercase)
            && !name.contains(' ')
            && self.capitals.iter().any(|word| is_adjective(word, name))
    }
}

/// Whether a word in small letters is made from a name: "orvanian" from "Orvania".
fn is_adjective(word: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let stem = name.strip_suffix("ia").or_else(|| name.strip_suffix(['a', 'e', 'o', 'y'])).unwrap_or(&name);
    let rest = word.strip_prefix(stem).filter(|_| stem.len() >= 3);
    word != name
        && rest.is_some_and(|rest| {
            ADJECTIVE.contains(&rest.strip_prefix('i').unwrap_or(rest)) || ADJECTIVE.contains(&rest)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_are_made_from_names() {
        for (word, name) in [("orvanian", "Orvania"), ("selian", "Selia"), ("tarnish", "Tarn"), ("norrese", "Norre")] {
            assert!(is_adjective(word, name), "{word}");
        }
        assert!(!is_adjective("orvania", "Orvania") && !is_adjective("board", "Orvania"));
    }
}
