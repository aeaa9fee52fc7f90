//! An act is called needless or wrong: "too early to", "hands off", "would solve nothing".

use super::demand;
use crate::codebook::stock;
use crate::stance::site::Site;

/// Tokens before and behind the phrase.
const BEFORE: usize = 10;
const BEHIND: usize = 10;

/// The words that speak against the act.
pub(super) fn words(site: &Site<'_>) -> Option<Vec<usize>> {
    // In "stop this madness" the word is what is to be stopped.
    let end = site.hit.at.end;
    let object =
        move |at: &usize| *at <= end + 2 && matches!(site.word(at.wrapping_sub(1)), "this" | "that" | "the" | "such");
    let behind = site.behind().take(BEHIND).filter(|at| !object(at));
    let places: Vec<usize> = demand::own_clause(site).take(BEFORE).chain(behind).collect();
    let list = stock("needless")?;
    // "It cannot go on like this."
    let meant = |at: &&usize| site.negated_before(**at, 2).is_none();
    // "A sale, with no right to build" speaks of another right.
    let of_another = |found: &Vec<usize>| {
        let last = found[found.len() - 1];
        let right = site.word(found[0]) == "no" && site.word(last) == "right";
        // "No right for anybody", "no right turn" are others, too.
        let goes_on = site.token((last + 1).min(site.sentence.end - 1)).is_word;
        right && (found[0] >= end || goes_on && !matches!(site.word(last + 1), "to" | "and" | "or" | "whatever"))
    };
    // "Let it be known" and "let it be drained" leave nothing be.
    let leaves = |found: &Vec<usize>| {
        let be = found[found.len() - 1];
        if matches!(site.word(found[0]), "let" | "leave") && site.key(be) == "be" && site.word(be) != "be" {
            return false;
        }
        let goes_on = site.word(be) == "be" && site.token((be + 1).min(site.sentence.end - 1)).is_word;
        !goes_on || matches!(site.word(be + 1), "" | "and" | "for" | "now" | "until" | "where" | "as" | "or" | "till")
    };
    let named = |&at: &usize| {
        let found = list.at(&site.tokens.all, at, site.sentence.end)?;
        // "Let us finish this": the word is the act.
        let act = found.iter().any(|at| site.hit.named.contains(at));
        (!act && leaves(&found) && !of_another(&found)).then_some(found)
    };
    places.iter().filter(meant).find_map(named)
}
