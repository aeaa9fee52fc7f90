//! Questions that say something: "Why on earth should anyone do it?", "How can anyone call it safe?", "Why has
//! nobody done it yet?"

use super::{Effect, Found, bare, question};
use crate::codebook::Role;
use crate::stance::site::{Site, read_at};

/// By key: beginnings of a question whose answer is that it is not so.
const AGAINST: &[&str] = &[
    "why should",
    "why on earth",
    "why would",
    "how can anyone",
    "how can anybody",
    "how could anyone",
    "how could anybody",
    "who on earth",
    "who seriously",
    "who in his right mind",
    "who in their right mind",
    "since when",
    "how dare",
    "what on earth",
    "what be suppos to be",
    "where be",
    "what justification be there",
    "what reason be there",
    "what sense be there",
    "who would cal",
    "who would sai",
    "who would believ",
    "who could cal",
    "who can cal",
    "who still believ",
    "who believ",
];
/// By key: beginnings of a question that asks for what is not yet done.
const FOR: &[&str] = &[
    "why not",
    "why do n't",
    "why have n't",
    "why be n't",
    "why have nobody",
    "why do nobody",
    "why be there still no",
    "why be there no",
    "why be there not",
    "how long must",
    "who but",
    "who else but",
];
/// By key: the same without a mark.
const BEYOND: &[&str] = &["how anyone", "how anybody", "why anyone", "why anybody"];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let start = site.first_word();
    let begins = |list: &[&str]| list.iter().find_map(|words| read_at(site.tokens, start, site.sentence.end, words));
    let stance = bare(site);
    if question::mark(site).is_none() {
        // "Why it should be fair is a mystery."
        let puzzle = |at: usize| matches!(site.word(at), "mystery" | "puzzle" | "riddle");
        let asks = matches!(site.word(start), "why" | "how");
        let puzzles = site.behind().find(|&at| asks && puzzle(at)).map(|at| vec![start, at]);
        let words = begins(BEYOND).or(puzzles)?;
        return Some((Effect::Is(Some(stance.turned())), words));
    }
    if let Some(mut words) = begins(AGAINST) {
        // "Why should we not close it?" asks for it.
        let not = (words[words.len() - 1]..site.hit.at.start).take(4).find(|&at| site.key(at) == "not");
        words.extend(not);
        return Some((Effect::Is(Some(if not.is_some() { stance } else { stance.turned() })), words));
    }
    if let Some(words) = what_kind(site, start).or_else(|| how_be(site, start)) {
        return Some((Effect::Is(Some(stance.turned())), words));
    }
    // "Why scrap it when it can be mended?"
    if site.hit.role == Role::Act && site.word(start) == "why" && site.hit.at.start == start + 1 {
        return Some((Effect::Is(Some(stance.turned())), vec![start]));
    }
    let wanted = site.hit.role == Role::Act || site.proposition.is_norm;
    begins(FOR)
        .filter(|words| wanted || words.len() < 4)
        .map(|words| (Effect::Is(Some(stance)), words))
        .or_else(|| presumed(site, start))
}

/// "What kind of thieves are we?"
fn what_kind(site: &Site<'_>, start: usize) -> Option<Vec<usize>> {
    let what = (start..site.hit.at.start).take(2).find(|&at| site.word(at) == "what")?;
    let kind = matches!(site.word(what + 1), "kind" | "sort") && site.word(what + 2) == "of";
    // "What kind of safe mill do they plan?" asks.
    let ours =
        |at: usize| site.key(at) == "be" && matches!(site.word(at + 1), "we" | "i" | "he" | "she" | "they" | "it");
    let be = (site.hit.at.end..site.sentence.end).take(2).find(|&at| ours(at))?;
    let named = (what + 3..be).take(4).any(|at| site.hit.named.contains(&at));
    (kind && named && site.hit.role != Role::Act).then(|| vec![what, what + 1, be, be + 1])
}

/// "How can it be safe?" – "How can it be made safe?" asks.
fn how_be(site: &Site<'_>, start: usize) -> Option<Vec<usize>> {
    let how = (start..site.hit.at.end).take(2).find(|&at| site.word(at) == "how")?;
    let can = matches!(site.word(how + 1), "can" | "could") && site.key(how + 2) != "not";
    let be = (how + 2..site.hit.at.end).take(6).find(|&at| site.word(at) == "be")?;
    let next = (be + 1..site.hit.at.end).find(|&at| !site.token(at).is_skipped() && !site.token(at).is_adverb());
    let said = next.is_some_and(|next| site.hit.named.contains(&next));
    let states = site.hit.role != Role::Act && !site.proposition.is_future && !site.proposition.is_norm;
    (can && said && states).then(|| vec![how, how + 1, be])
}

/// "Why did they hide it?" takes it for granted.
fn presumed(site: &Site<'_>, start: usize) -> Found {
    let asks = site.word(start) == "why" && matches!(site.key(start + 1), "be" | "do" | "have" | "must");
    if !asks || site.hit.role == Role::Act {
        return None;
    }
    let negated = site.hit.negatable && site.before().chain(site.between()).any(|at| site.is_negation(at));
    let stance = if negated { bare(site).turned() } else { bare(site) };
    Some((Effect::Is(Some(stance)), vec![start, start + 1]))
}
