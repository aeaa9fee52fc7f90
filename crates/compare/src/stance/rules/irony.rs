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
    "by all means , let",
    "ah yes",
    "ah , yes",
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
    "she", "we", "i", "old", "often", "anyone", "anybody", "the", "a", "an", "this", "that", "these", "those", "our",
    "their", "his", "her", "its", "my", "your",
];
/// By key: what is told of a matter of which a sentence only says how it is.
const TOPICS: &[&str] = &["agenda", "explain", "question", "topic", "subject", "lectur", "tel", "report", "describ"];
/// Beginnings that are ironic where the next sentence mocks: "Of course they had no idea. They merely …".
const FEIGNED: &[&str] = &["of course", "and of course", "naturally", "and naturally"];

/// By key: what a thing does, behind its name: "what a child needs" does not praise.
const VERBS: &[&str] = &[
    "do", "need", "want", "sai", "see", "know", "get", "earn", "ow", "think", "find", "have", "can", "will", "may",
    "must", "should", "drink", "eat", "read", "learn", "cost", "pai", "pay", "buy", "write", "tel", "tell", "promis",
];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let words = (site.nth.saturating_sub(2)..=site.nth).rev().find_map(|nth| opening(site, nth));
    let words = words.or_else(|| feigned(site, site.nth));
    let always = || (site.nth..site.nth + 2).find_map(|nth| always(site, nth));
    let words = words.or_else(|| feigned(site, site.nth.checked_sub(1)?)).or_else(always).or_else(|| assured(site))?;
    Some((Effect::Is(Some(Stance::Hedge)), words))
}

/// "Naturally the mill is safe. It merely lacks a roof."
fn feigned(site: &Site<'_>, nth: usize) -> Option<Vec<usize>> {
    /// Words of the next sentence among which it mocks.
    const REACH: usize = 5;
    let all = &site.tokens.all;
    let sentence = site.tokens.sentences[nth].clone();
    let mocks = |at: &usize| match all[*at].word.as_str() {
        "merely" | "simply" => true,
        "only" => all[at + 1].key != "tak",
        "always" => all[at - 1].key == "be",
        _ => false,
    };
    // "The mill, naturally, is safe; it merely lacks a roof."
    let aside = |at: &usize| {
        let feigned = |words: &&str| read_at(site.tokens, *at, sentence.end, words).is_some();
        all[at - 1].word == "," && ["naturally ,", "of course ,"].iter().any(feigned)
    };
    if let Some(aside) = sentence.clone().skip(1).find(aside)
        && let Some(parted) = (aside..sentence.end).find(|&at| matches!(all[at].word.as_str(), ";" | ":"))
        && let Some(mocks) =
            (parted + 2..sentence.end.min(parted + REACH)).filter(|at| at + 1 < sentence.end).find(mocks)
    {
        return Some(vec![aside, mocks]);
    }
    let first = sentence.clone().find(|&at| all[at].is_word)?;
    let mut words = FEIGNED.iter().find_map(|words| read_at(site.tokens, first, sentence.end, words))?;
    let next = site.tokens.sentences.get(nth + 1)?.clone();
    let start = next.clone().find(|&at| all[at].is_word)?;
    words.push((start + 1..next.end.min(start + REACH)).filter(|at| at + 1 < next.end).find(mocks)?);
    Some(words)
}

/// "It is always the storm, never the miller."
fn always(site: &Site<'_>, nth: usize) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let sentence = site.tokens.sentences.get(nth)?.clone();
    let always = sentence.clone().skip(1).find(|&at| all[at].word == "always" && all[at - 1].key == "be")?;
    let comma = (always + 1..sentence.end).take(8).find(|&at| all[at].word == ",")?;
    (comma + 1 < sentence.end && all[comma + 1].word == "never").then(|| vec![always, comma + 1])
}

/// "It is safe, we are assured", "perfectly safe, naturally."
fn assured(site: &Site<'_>) -> Option<Vec<usize>> {
    let aside = |words: &str| {
        let commas = site.before().chain(site.between()).chain(site.behind()).filter(|&at| site.word(at) == ",");
        commas.filter_map(|at| read_at(site.tokens, at + 1, site.sentence.end, words)).next()
    };
    if let Some(words) = ["we be assur", "i be assur", "we be tel", "we learn ,"].into_iter().find_map(aside) {
        return Some(words);
    }
    let comma = site.behind().find(|&at| site.word(at) == ",")?;
    let finite = |at: usize| matches!(site.key(at), "be" | "have" | "do" | "will" | "can" | "would" | "'s");
    let ends = |at: usize| matches!(site.word(at), "." | "!");
    let verbless = !(site.sentence.start..comma).any(finite);
    (site.word(comma + 1) == "naturally" && ends(comma + 2) && verbless).then(|| vec![comma + 1])
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
        let told = || sentence.clone().any(|at| TOPICS.contains(&all[at].key.as_str()));
        let praises = next.is_word && !PLAIN.contains(&next.key.as_str()) && !PLAIN.contains(&next.word.as_str());
        return (praises && !told()).then(|| vec![start, start + 1]);
    }
    // "What a child drinks is its own affair."
    let relative = || all.get(start + 3).is_some_and(|verb| VERBS.contains(&verb.key.as_str()));
    if all[start].word == "what" && all.get(start + 1)?.word == "a" && !relative() {
        return Some(vec![start, start + 1]);
    }
    // "What palaces they are!"
    let exclaims = |at: usize| {
        let subject = all.get(at).is_some_and(|token| matches!(token.word.as_str(), "they" | "we" | "you"));
        subject && all.get(at + 1).is_some_and(|token| token.key == "be")
    };
    if all[start].word == "what" && exclaims(start + 2) {
        return Some(vec![start, start + 1]);
    }
    OPENINGS
        .iter()
        .filter(|words| **words != "such" || nth == site.nth)
        .find_map(|words| read_at(site.tokens, start, sentence.end, words))
}
