//! To do it is called wrong: "stopping now would be madness", "only a fool would".

use super::{Effect, Found};
use crate::stance::site::{Site, read_at};

const WORDS: &[&str] = &[
    "mad",
    "ashamed",
    "madness",
    "folly",
    "mistake",
    "waste",
    "irresponsible",
    "premature",
    "pointless",
    "senseless",
    "foolish",
    "insane",
    "crazy",
    "stupid",
    "reckless",
    "unthinkable",
    "crime",
    "disaster",
    "catastrophe",
    "disastrous",
    "lunacy",
    "naive",
    "naïve",
    "suicide",
    "suicidal",
    "unwise",
    "idiotic",
    "fatal",
    "betrayal",
    "surrender",
    "shameful",
    "cowardly",
    "criminal",
    "insult",
    "joke",
    "mockery",
    "farce",
    "stunt",
    "gimmick",
];

/// Tokens behind an act with which the sentence begins.
const WHOLE: usize = 30;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let fool = |at: usize| {
        let read = |words: &&str| read_at(site.tokens, at, site.sentence.end, words);
        ["only fool would", "nobody but fool would", "no one but fool would"].iter().find_map(read)
    };
    if let Some(words) = site.before().take(9).find_map(fool) {
        return Some((Effect::Turn, words));
    }
    if let Some(words) = easily_blamed(site) {
        return Some((Effect::Turn, words));
    }
    // Behind the phrase and a form of "be"; before it and "to".
    let reach = if is_subject(site) { WHOLE } else { 6 };
    let behind = site.behind().take(reach).find(|&at| WORDS.contains(&site.word(at)) && !site.is_named(at));
    // "To close it is the last thing we need."
    let last = site.behind().take(6).find_map(|at| read_at(site.tokens, at, site.sentence.end, "be last thing"));
    if let Some(words) = last.filter(|words| {
        let next = words[words.len() - 1] + 1;
        matches!(site.key(next + 1), "need" | "want")
            && matches!(site.word(next), "we" | "they" | "i" | "anybody" | "anyone")
    }) {
        return Some((Effect::Turn, words));
    }
    if let Some(at) = behind.filter(|&at| (site.hit.at.end..at).any(|n| site.key(n) == "be" || site.word(n) == "as")) {
        return Some((Effect::Turn, vec![at]));
    }
    let claims = |at: usize| {
        matches!(site.key(at + 2), "claim" | "sai" | "cal" | "speak" | "suggest" | "pretend" | "think" | "believ")
    };
    // "It is unthinkable that it was safe."
    let unthinkable = |at: &usize| {
        matches!(site.word(*at), "unthinkable" | "inconceivable") && site.word(at + 1) == "that" && !site.is_named(*at)
    };
    let that = site.before().take(14).take_while(|&at| !site.subordinates(at)).find(unthinkable);
    if let Some(at) = that.filter(|&at| site.negated_before(at, 3).is_none()) {
        return Some((Effect::Turn, vec![at]));
    }
    let before = site.before().take(10).take_while(|&at| !site.subordinates(at)).find(|&at| {
        let wrong = WORDS.contains(&site.word(at)) || site.word(at) == "wrong";
        wrong && (site.hit.at.start - at <= 5 || claims(at))
    })?;
    // Where another phrase of the codebook names the word, it knows better.
    if site.is_named(before) {
        return None;
    }
    let to = (before + 1..=site.hit.at.start).any(|at| site.word(at) == "to");
    to.then(|| (Effect::Turn, vec![before]))
}

/// "To close it, Orn told the council, …": what follows is said of it.
fn is_subject(site: &Site<'_>) -> bool {
    let (first, start) = (site.first_word(), site.hit.at.start);
    first == start && site.word(start).ends_with("ing") || first + 1 == start && site.word(first) == "to"
}

/// "It is convenient to blame": whoever says so, does not.
fn easily_blamed(site: &Site<'_>) -> Option<Vec<usize>> {
    let start = site.hit.at.start;
    let to = (site.sentence.start..=start).rev().take(4).find(|&at| site.word(at) == "to")?;
    let blames = |at: &usize| matches!(site.key(*at), "blam" | "accus" | "point" | "finger" | "suspect" | "fault");
    (to + 1..to + 4).find(blames)?;
    let easy = to.checked_sub(1).filter(|&at| matches!(site.word(at), "easy" | "convenient" | "tempting" | "cheap"))?;
    (site.negated_before(easy, 3).is_none()).then(|| vec![easy, to])
}
