//! Positions that tell nothing beside others of the same story.
//!
//! An **echo** is what an outlet says in its own voice in a story in which an actor takes the same side: its headline,
//! or the words by which it leads up to what the actor says. It reports, and is no party of its own.
//!
//! So is what somebody known by a post or by what he did alone ("the head of the service", "the clerk who signed")
//! says in a story in which a named actor takes the same side, and what a headline has anybody say ("Owner: I was not
//! told") where an actor takes that side below it: most often they are one.
//!
//! A **stray word** is what an outlet says but once in a story in which an actor takes the other side. Who contradicts
//! those whom it quotes says it more than once; most often the word is of something else.
//!
//! A **part** is what was read of fewer words than the same party's opposite in the same story: "harm" in "harmed
//! nobody". As of two phrases of a codebook, the longer counts. So does one against a word alone: who speaks of
//! "overloaded" boats, and says that none "took more than it may", named what others say.
//!
//! A **misreading** is what an actor is read to say against what the same actor says more often in the same story and
//! of the same day: most often it is somebody else's words.

use std::collections::{HashMap, HashSet};

use super::party::{Party, Voice};
use super::stand::Taken;
use super::time::When;

/// Posts that one person at a time holds, and firms for which one speaks.
const POSTS: &[&str] = &[
    "head",
    "chief",
    "director",
    "manager",
    "chairman",
    "chairwoman",
    "chair",
    "president",
    "minister",
    "mayor",
    "governor",
    "captain",
    "commander",
    "owner",
    "boss",
    "leader",
    "secretary",
    "editor",
    "master",
    "principal",
    "headmaster",
    "headmistress",
    "headteacher",
    "rector",
    "dean",
    "bishop",
    "archbishop",
    "premier",
    "chancellor",
    "commissioner",
    "treasurer",
    "prosecutor",
    "coroner",
    "company",
    "firm",
    "operator",
];

/// Most readings of one party in one story with which another is compared.
const FEW: usize = 16;

/// Takes echoes, stray words and parts out of all that is taken on one proposition.
pub(super) fn sift(taken: &[Taken]) -> Vec<&Taken> {
    let said: HashSet<(u32, bool)> =
        taken.iter().filter(|one| one.party.voice == Voice::Actor).map(|one| (one.story, one.affirms)).collect();
    let named: HashSet<(u32, bool)> =
        taken.iter().filter(|one| is_named(&one.party)).map(|one| (one.story, one.affirms)).collect();
    let below: HashSet<(u32, bool)> = taken
        .iter()
        .filter(|one| one.party.voice == Voice::Actor && !one.headline)
        .map(|one| (one.story, one.affirms))
        .collect();
    let is_echo = |one: &Taken| {
        let side = (one.story, one.affirms);
        is_post(&one.party) && named.contains(&side) || one.headline && below.contains(&side)
    };
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
    let mut times: HashMap<(&str, u32, Option<When>, bool), u32> = HashMap::new();
    for one in taken.iter().filter(|one| one.party.voice == Voice::Actor) {
        *times.entry((&one.party.key, one.story, one.on, one.affirms)).or_default() += 1;
    }
    let is_misread = |one: &Taken| {
        let of = |affirms| times.get(&(&*one.party.key, one.story, one.on, affirms)).copied().unwrap_or(0);
        of(!one.affirms) > of(one.affirms)
    };
    let tells = |one: &&Taken| !is_narration(one) && !is_echo(one) && !is_part(one) && !is_misread(one);
    taken.iter().filter(tells).collect()
}

/// Whether an actor is known by a name, not by what he is.
fn is_named(party: &Party) -> bool {
    party.voice == Voice::Actor && party.name.starts_with(char::is_uppercase)
}

/// Whether an actor is known by a post that one person at a time holds, or by what he did.
fn is_post(party: &Party) -> bool {
    let of = |word: &&str| !matches!(*word, "of" | "for" | "at" | "in" | "from" | "to");
    let words: Vec<&str> = party.name.split(' ').take_while(of).collect();
    // "Chief engineer", "harbour master of Orn".
    let post = || words.first().into_iter().chain(words.last()).any(|word| POSTS.contains(&word.trim_end_matches(',')));
    party.voice == Voice::Actor && !is_named(party) && (post() || party.name.contains(" who "))
}

fn bare(words: &str) -> String {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}
