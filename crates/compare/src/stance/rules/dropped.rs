//! A plan that is given up, or an act that will not come: "scrapped its plan to sell", "a sale is off the table".

use std::sync::LazyLock;

use super::{Effect, Found};
use crate::stance::idioms::Idioms;
use crate::stance::site::Site;

/// By key: what is done to a plan.
const GIVEN_UP: &[&str] =
    &["scrap", "drop", "abandon", "shelv", "buri", "cancel", "ditch", "giv", "give", "scupper", "thwart", "torpedo"];
/// By key: what is planned.
const PLANS: &[&str] =
    &["plan", "idea", "project", "proposal", "intention", "thought", "attempt", "hop", "bid", "push", "motion"];
/// Behind the phrase.
static BEHIND: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "out of question",
        "off table",
        "not on table",
        "off agenda",
        "not on agenda",
        "never plan",
        "not on cards",
        "never be on cards",
        "never happen",
        "not happen",
        "never come",
        "not come to pass",
        "cal off",
        "fal through",
        "fal flat",
        "be shelv",
        "be abandon",
        "be cancel",
        "be scrap",
        "be drop",
        "not an option",
        "no option",
        "non-starter",
        "unthinkable",
        "com to nothing",
        "com to naught",
        "think better of",
        "be stop",
        "be block",
        "be avert",
        "vot down",
        "be reject",
        "be turn down",
        "be defeat",
        "history",
        "dead in water",
        "find no majority",
        "get no majority",
        "have no majority",
    ])
});
/// Before the phrase.
static BEFORE: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "out of question that",
        "over my dead body",
        "over our dead body",
        "back away from",
        "shi away from",
        "refrain from",
        "desist from",
    ])
});
/// Tokens before and behind the phrase.
const REACH: usize = 8;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let turn = |words| Some((Effect::Turn, words));
    let lifted = |found: &Vec<usize>| site.key(found[0]) != "be" || site.negated_before(found[0], 3).is_none();
    let free = |found: &Vec<usize>| !found.iter().any(|&at| site.is_named(at));
    let behind = site.behind().take(REACH).take_while(|&at| !begins_another(site, at));
    let read = |list: &Idioms, at| {
        list.at(site.tokens, at, site.sentence.end).map(|(_, words)| words).find(|words| free(words) && lifted(words))
    };
    let gone = behind.filter_map(|at| read(&BEHIND, at)).next();
    if let Some(words) = gone.or_else(|| site.before().take(REACH).find_map(|at| read(&BEFORE, at))) {
        return turn(words);
    }
    // "As for a sale by night, she said, that never happened."
    let never = |&at: &usize| {
        let subject = matches!(site.word(at), "that" | "this") && site.word(at.wrapping_sub(1)) == ",";
        subject && site.word(at + 1) == "never" && site.key(at + 2) == "happen" && !site.is_named(at + 1)
    };
    if let Some(at) = (site.hit.at.end..site.sentence.end).find(never) {
        return turn(vec![at, at + 1, at + 2]);
    }
    if let Some(words) = stopped(site).or_else(|| answered_no(site)) {
        return turn(words);
    }
    let plan = site.before().take(REACH).find(|&at| PLANS.contains(&site.key(at)) && is_of_it(site, at))?;
    if let Some(fails) =
        site.behind().take(REACH).find(|&at| matches!(site.key(at), "fail" | "collaps") && !site.is_named(at))
    {
        return turn(vec![plan, fails]);
    }
    let given_up = (site.sentence.start..plan).rev().take(4).find(|&at| GIVEN_UP.contains(&site.key(at)))?;
    let up = !matches!(site.key(given_up), "giv" | "give") || site.word(given_up + 1) == "up";
    if !up || site.is_named(given_up) || site.negated_before(given_up, 3).is_some() {
        return None;
    }
    turn(vec![given_up, plan])
}

/// Whether something else is spoken of from a place on.
pub(super) fn begins_another(site: &Site<'_>, at: usize) -> bool {
    matches!(site.word(at), "," | "that" | "which" | "who" | "when" | "while" | "because" | "and" | "as" | "“" | "”")
}

/// Whether a plan is one of what the phrase names: "the idea of", "a plan to".
fn is_of_it(site: &Site<'_>, plan: usize) -> bool {
    matches!(site.word(plan + 1), "to" | "of" | "for" | "that") || plan + 1 >= site.hit.at.start
}

/// "The answer to the call for a sale was no."
fn answered_no(site: &Site<'_>) -> Option<Vec<usize>> {
    let no = |&at: &usize| {
        site.word(at) == "no" && site.key(at - 1) == "be" && !site.token((at + 1).min(site.sentence.end - 1)).is_word
    };
    let no = (site.hit.at.end + 1..site.sentence.end).take(REACH).find(no)?;
    let answer = |&at: &usize| matches!(site.word(at), "answer" | "reply" | "response");
    site.before().take(REACH).find(answer).filter(|&at| site.word(at + 1) == "to").map(|at| vec![at, no - 1, no])
}

/// "The minister blocked the sale."
fn stopped(site: &Site<'_>) -> Option<Vec<usize>> {
    const STOPPING: &[&str] =
        &["block", "stop", "prevent", "halt", "cancel", "scrap", "shelv", "abandon", "avert", "thwart"];
    let article = site.hit.at.start.checked_sub(1)?;
    let verb = article.checked_sub(1)?;
    let noun = matches!(site.word(article), "the" | "a" | "any" | "this" | "its" | "their" | "his" | "her");
    let stops = noun && STOPPING.contains(&site.key(verb)) && !site.is_named(verb);
    (stops && site.negated_before(verb, 4).is_none()).then(|| vec![verb])
}
