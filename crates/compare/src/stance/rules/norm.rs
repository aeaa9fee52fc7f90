//! What ought to be is not said to be: "no state shall close it", "must not", "nobody should"; nor is what
//! others are left to do, "Let them shoot", or what somebody is to see to: "make sure that it is safe".

use super::{Effect, Found};
use crate::codebook::{Need, Role};
use crate::stance::site::Site;

/// Tokens between such a word and the phrase.
const REACH: usize = 5;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let judged =
        matches!(site.hit.role, Role::Affirm(Need::Thing | Need::Object) | Role::Deny(Need::Thing | Need::Object));
    if site.proposition.is_norm || judged || site.hit.role == Role::Act {
        return None;
    }
    let near = site.before().take(REACH).take_while(|&at| !ends(site, at)).filter(|at| !site.hit.named.contains(at));
    let aims = || site.before().take(REACH + 3).find_map(|at| aims(site, at));
    let words = near.filter_map(|at| forbids(site, at).or_else(|| leaves(site, at))).next().or_else(aims)?;
    Some((Effect::Is(None), words))
}

/// "Must not forget that": what follows is so.
fn ends(site: &Site<'_>, at: usize) -> bool {
    matches!(site.word(at), "," | "that" | "have" | "“" | "\"")
        || matches!(site.key(at), "forget" | "forgot" | "ignor" | "overlook" | "doubt")
        || site.subordinates(at)
}

fn forbids(site: &Site<'_>, at: usize) -> Option<Vec<usize>> {
    let binds = match site.word(at) {
        "should" | "must" => true,
        "shall" => !site.proposition.is_future,
        _ => false,
    };
    let behind = matches!(site.key(at + 1), "not" | "never").then_some(at + 1);
    let none = |n: &usize| matches!(site.word(*n), "no" | "nobody" | "none" | "neither");
    let not = behind.or_else(|| (site.sentence.start..at).rev().take(REACH).find(none)).filter(|_| binds)?;
    let mut words = vec![at, not];
    words.sort_unstable();
    Some(words)
}

/// "Let them", at the beginning of a clause.
fn leaves(site: &Site<'_>, at: usize) -> Option<Vec<usize>> {
    let begins = at == site.sentence.start || !site.token(at - 1).is_word;
    let others = matches!(site.word(at + 1), "them" | "him" | "her" | "it" | "everybody" | "everyone");
    (site.word(at) == "let" && begins && others).then(|| vec![at, at + 1])
}

/// "To make sure that it is safe", "Ensure that it is".
fn aims(site: &Site<'_>, at: usize) -> Option<Vec<usize>> {
    let sure = site.word(at) == "make" && site.word(at + 1) == "sure";
    let begins = at == site.sentence.start || !site.token(at - 1).is_word;
    let bound = begins || matches!(site.word(at - 1), "to" | "must" | "should" | "please" | "will");
    ((sure || site.word(at) == "ensure") && bound).then(|| if sure { vec![at, at + 1] } else { vec![at] })
}
