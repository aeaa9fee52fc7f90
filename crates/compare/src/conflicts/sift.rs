//! Positions that tell nothing beside others of the same story.
//!
//! An **echo** is what an outlet says in its own voice in a story in which an actor takes the same side: its headline,
//! or the words by which it leads up to what the actor says. It reports, and is no party of its own.
//!
//! A **stray word** is what an outlet says but once in a story in which an actor takes the other side. Who contradicts
//! those whom it quotes says it more than once; most often the word is of something else.
//!
//! A **part** is what was read of fewer words than the same party's opposite in the same story: "harm" in "harmed
//! nobody". As of two phrases of a codebook, the longer counts. So does one against a word alone: who speaks of
//! "overloaded" boats, and says that none "took more than it may", named what others say.

use std::collections::{HashMap, HashSet};

use super::party::Voice;
use super::stand::Taken;

/// Most readings of one party in one story with which another is compared.
const FEW: usize = 16;

/// Takes echoes, stray words and parts out of all that is taken on one proposition.
pub(super) fn sift(taken: &[Taken]) -> Vec<&Taken> {
    let said: HashSet<(u32, bool)> =
        taken.iter().filter(|one| one.party.voice == Voice::Actor).map(|one| (one.story, one.affirms)).collect();
    let mut read: HashMap<(&str, Voice, u32, bool), Vec<String>> = HashMap::new();
    for one in taken {
        let all = read.entry((&one.party.key, one.party.voice, one.story, one.affirms)).or_default();
        if all.len() < FEW {
            all.push(bare(&one.words));
        }
    }
    let once = |one: &Taken| {
        let all = read.get(&(&*one.party.key, one.party.voice, one.story, one.affirms));
        all.is_none_or(|all| all.iter().all(|words| *words == all[0]))
    };
    let is_narration = |one: &Taken| {
        one.party.voice == Voice::Own
            && (said.contains(&(one.story, one.affirms)) || said.contains(&(one.story, !one.affirms)) && once(one))
    };
    let is_part = |one: &Taken| {
        let words = bare(&one.words);
        let opposite = read.get(&(&*one.party.key, one.party.voice, one.story, !one.affirms));
        let is_word = !words.contains(' ');
        opposite
            .into_iter()
            .flatten()
            .any(|other| other.len() > words.len() && (other.contains(&words) || is_word && other.contains(' ')))
    };
    taken.iter().filter(|one| !is_narration(one) && !is_part(one)).collect()
}

/// Whether neither words are part of the others: a phrase that is read twice differs from itself in nothing else.
pub(super) fn differ(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && !other.is_empty() && !one.contains(&other) && !other.contains(&one)
}

fn bare(words: &str) -> String {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}
