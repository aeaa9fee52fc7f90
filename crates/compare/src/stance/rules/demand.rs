//! An act is demanded, proposed or called for: "must", "it is time to", "urged", or in so many words: "Stop it!"

use crate::codebook::{begins_clause, stock};
use crate::stance::site::Site;

/// Tokens before and behind the phrase.
const BEFORE: usize = 18;
const BEHIND: usize = 9;

/// The words that demand the act.
pub(super) fn words(site: &Site<'_>) -> Option<Vec<usize>> {
    let behind = site.behind().take(BEHIND);
    let places: Vec<usize> = own_clause(site).take(BEFORE).chain(site.hit.at.clone()).chain(behind).collect();
    for name in ["must", "good", "support"] {
        let list = stock(name)?;
        let found = places.iter().find_map(|&at| list.at(&site.tokens.all, at, site.sentence.end));
        if found.is_some() {
            return found;
        }
    }
    needed(site).or_else(|| will(site)).or_else(|| restless(site)).or_else(|| let_be(site)).or_else(|| imperative(site))
}

/// The negation of a demand that stands behind the act: "is not needed".
pub(super) fn is_denied(site: &Site<'_>, demand: &[usize]) -> Option<usize> {
    let first = *demand.first().filter(|&&at| at >= site.hit.at.end)?;
    site.negated_before(first, 3).filter(|&not| not >= site.hit.at.end)
}

/// What stands before the phrase in its own clause.
pub(super) fn own_clause<'s>(site: &'s Site<'_>) -> impl Iterator<Item = usize> + 's {
    site.before().take_while(|&at| !begins_clause(&site.tokens.all, at))
}

/// Whether others are said to want the act, or not to want it: "they don't want", "those who are not interested in".
pub(super) fn of_others(site: &Site<'_>) -> bool {
    // Who says that they need to do it demands it.
    let must = |at: usize| site.key(at) == "need" && site.word(at + 1) == "to";
    let like = |at: usize| site.word(at) == "like" && matches!(site.word(at.wrapping_sub(1)), "would" | "'d");
    let wants = |at: &usize| matches!(site.key(*at), "want" | "wish" | "interest" | "need") && !must(*at) || like(*at);
    let Some(verb) = site.before().take(6).find(wants) else { return false };
    let quotes = (0..verb).rev().take(200).find(|&at| matches!(site.token(at).word.as_str(), "“" | "”"));
    let quoted = quotes.is_some_and(|at| site.token(at).word == "“");
    let others = |at: usize| match site.word(at) {
        "they" => quoted,
        "who" => {
            let some = |n: usize| matches!(site.word(n), "those" | "people" | "some" | "others" | "men" | "circles");
            matches!(site.word(at.wrapping_sub(1)), "," | "ones") || (at.saturating_sub(5)..at).any(some)
        }
        _ => false,
    };
    (site.sentence.start..verb).rev().take(6).any(others)
}

/// "Without a sale there will be no harvest."
fn needed(site: &Site<'_>) -> Option<Vec<usize>> {
    let without = site.before().take(4).find(|&at| site.word(at) == "without")?;
    let begins = without == site.first_word() || site.word(without - 1) == ",";
    let none = |&at: &usize| matches!(site.word(at), "no" | "nothing" | "nobody") && site.is_negation(at);
    let no = site.behind().take(BEHIND).find(none).filter(|_| begins)?;
    let finite = |at: usize| matches!(site.key(at), "be" | "will" | "can" | "have");
    (site.hit.at.end..no).any(finite).then(|| vec![without, no])
}

/// "We will shoot them."
fn will(site: &Site<'_>) -> Option<Vec<usize>> {
    let will = |at: usize| site.key(at) == "will" && matches!(site.word(at.wrapping_sub(1)), "we" | "i" | "they");
    site.before().take(4).find(|&at| will(at)).map(|at| vec![at - 1, at])
}

/// "We will not rest until they are shot."
fn restless(site: &Site<'_>) -> Option<Vec<usize>> {
    let until = site.before().find(|&at| matches!(site.word(at), "until" | "till" | "before"))?;
    let rest = until.checked_sub(1).filter(|&at| site.key(at) == "rest")?;
    site.negated_before(rest, 3).map(|not| vec![not, rest, until])
}

/// "Let the wolves be shot", "let the mayor drain it"; not "let them try".
fn let_be(site: &Site<'_>) -> Option<Vec<usize>> {
    let begins = |at: usize| at == site.sentence.start || !site.token(at - 1).is_word || site.word(at - 1) == "and";
    let at = site.before().take(BEFORE).find(|&at| site.word(at) == "let").filter(|&at| begins(at))?;
    let others = matches!(site.word(at + 1), "them" | "him" | "her" | "it" | "everybody" | "everyone" | "me");
    let passive = (at + 1..site.hit.at.end).any(|n| site.word(n) == "be");
    (!others || passive).then(|| vec![at])
}

/// "Shoot them.", at the beginning of a sentence, a quotation or a clause.
fn imperative(site: &Site<'_>) -> Option<Vec<usize>> {
    let at = site.hit.at.start;
    let begins = at == site.sentence.start || !site.token(at - 1).is_word || site.word(at - 1) == "please";
    let word = site.word(at);
    let base = !word.ends_with("ing") && !word.ends_with("ed") && !word.ends_with('s');
    (begins && base).then(|| vec![at])
}
