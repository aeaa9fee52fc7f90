//! Praise that is none: "How very fair it is", "What a splendid vaccine".

use super::{Effect, Found};
use crate::stance::Stance;
use crate::stance::site::{Site, read_at};

const OPENINGS: &[&str] = &[
    "oh yes",
    "oh sure",
    "oh , to be sure",
    "oh , sure",
    "oh , of course",
    "oh , certainly",
    "oh , yes",
    "oh , how",
    "to be sure",
    "lucky us",
    "yes , yes",
    "yeah",
    "sure ,",
    "oh ,",
    "by all means let",
    "hats off",
    "hooray",
    "chapeau",
    "bravo",
    "such",
    "congratulations",
    "three cheers",
    "thank god for",
    "thank heavens",
];
/// Words behind "how" that do not praise.
const PLAIN: &[&str] = &[
    "to", "much", "many", "long", "far", "do", "be", "can", "could", "will", "would", "should", "it", "they", "he",
    "she", "we", "i", "old", "often", "anyone", "anybody",
];

/// By key: what a thing does, behind its name: "what a child needs" does not praise.
const VERBS: &[&str] = &[
    "do", "need", "want", "sai", "see", "know", "get", "earn", "ow", "think", "find", "have", "can", "will", "may",
    "must", "should", "drink", "eat", "read", "learn", "cost", "pai", "pay", "buy", "write", "tel", "tell", "promis",
];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let words = (site.nth.saturating_sub(2)..=site.nth).rev().find_map(|nth| opening(site, nth))?;
    Some((Effect::Is(Some(Stance::Hedge)), words))
}

/// The words with which an ironic sentence begins.
fn opening(site: &Site<'_>, nth: usize) -> Option<Vec<usize>> {
    let sentence = &site.tokens.sentences[nth];
    let all = &site.tokens.all;
    if sentence.clone().rev().take(3).any(|at| all[at].word == "?") {
        return None;
    }
    let start = sentence.clone().find(|&at| all[at].is_word)?;
    if all[start].word == "how" {
        let next = all.get(start + 1)?;
        return (next.is_word && !PLAIN.contains(&next.key.as_str())).then(|| vec![start, start + 1]);
    }
    // "What a child drinks is its own affair."
    let relative = || all.get(start + 3).is_some_and(|verb| VERBS.contains(&verb.key.as_str()));
    if all[start].word == "what" && all.get(start + 1)?.word == "a" && !relative() {
        return Some(vec![start, start + 1]);
    }
    OPENINGS
        .iter()
        .filter(|words| **words != "such" || nth == site.nth)
        .find_map(|words| read_at(site.tokens, start, sentence.end, words))
}
