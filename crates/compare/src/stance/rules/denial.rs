//! The cue, or another verb before the phrase, denies it: "denied that", "rejected the charge of".
//! A negation before such a verb undoes it: "I don't deny that".

use super::{Effect, Found};
use crate::stance::site::Site;

/// By key.
const VERBS: &[&str] = &[
    "deni",
    "reject",
    "dismis",
    "refut",
    "disput",
    "contradict",
    "repudiat",
    "rebut",
    "contest",
    "disavow",
    "oppos",
    "refus",
    "declin",
    "renounc",
    "disprov",
    "disclaim",
    "rebuf",
    "scotch",
    "debunk",
    "exclud",
    "disagre",
    "discount",
    "acquit",
    "clear",
    "rescind",
    "veto",
    "quash",
    "dispel",
    "retract",
    "absolv",
    "exonerat",
    "recant",
    "scof",
];
/// Tokens between the verb and the phrase.
const REACH: usize = 16;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let at = verb(site)?;
    // "Dismissed the closure as theatre": the phrase is what is said against it.
    if at + 1 < site.hit.at.start && (at + 1..site.hit.at.start).rev().take(4).any(|n| site.word(n) == "as") {
        return None;
    }
    match site.negated_before(at, 4).or_else(|| refused_before(site, at)) {
        Some(_) => None,
        None => Some((Effect::Turn, vec![at])),
    }
}

/// The verb that denies.
pub(super) fn verb(site: &Site<'_>) -> Option<usize> {
    let speaks_again = |at: usize| {
        matches!(
            site.word(at),
            "saying" | "said" | "says" | "adding" | "added" | "insisting" | "insisted" | "arguing" | "instead"
        )
    };
    let before = site
        .before()
        .take(REACH)
        .take_while(|&at| !speaks_again(at) && !site.subordinates(at))
        .find(|&at| denies(site, at));
    // "The company denies that it hid the report", where the phrase names the company.
    before.or_else(|| site.between().find(|&at| denies(site, at)))
}

/// Whether a word denies what follows it, by its key.
pub(in crate::stance) fn is_denial(key: &str) -> bool {
    VERBS.contains(&key)
}

fn denies(site: &Site<'_>, at: usize) -> bool {
    let key = site.key(at);
    match key {
        // "The disputed ballot".
        _ if site.word(at).ends_with("ed") && site.is_attribute(at) && !claim_behind(site, at) => false,
        // "Dismiss her": from her office.
        "dismis" if matches!(site.word(at + 1), "her" | "him" | "me") => false,
        "rul" => (at + 1..at + 6).any(|next| site.word(next) == "out"),
        // "Stopped it from".
        "stop" | "prevent" | "keep" | "block" | "dissuad" | "discourag" => {
            !matches!(site.key(at.wrapping_sub(1)), "will") && (at + 2..at + 6).any(|next| site.word(next) == "from")
                || site.key(at) == "stop"
                    && matches!(site.key(at + 1), "believ" | "think" | "pretend" | "claim" | "cal" | "sai")
        }
        "los" => (at + 1..at + 4).any(|next| matches!(site.key(next), "faith" | "trust" | "confidenc" | "belief")),
        "tak" => (at + 1..at + 5).any(|next| site.word(next) == "back") && claim_behind(site, at),
        "apologis" | "apologiz" => site.word(at + 1) == "for",
        "correct" => claim_behind(site, at),
        "forbid" => !site.is_named(at) && site.proposition.is_future,
        "distanc" => true,
        _ if is_scorned(site, at) => true,
        "withdraw" | "drop" | "abandon" => claim_behind(site, at),
        "throw" => site.word(at + 1) == "out",
        "brush" | "wav" => matches!(site.word(at + 1), "aside" | "away" | "off"),
        "shrug" | "laugh" => site.word(at + 1) == "off",
        "clear" => (at + 1..at + 5).any(|next| site.word(next) == "of"),
        "oppos" => site.word(at) != "opposite",
        "warn" => (at + 1..at + 4).any(|next| site.word(next) == "against"),
        "against" if claim_behind(site, at) || site.word(at + 1) == "those" && site.word(at + 2) == "who" => true,
        "at" | "by" | "over" => {
            let hurt =
                matches!(site.word(at.wrapping_sub(1)), "outraged" | "indignant" | "appalled" | "shocked" | "insulted");
            hurt && claim_behind(site, at)
        }
        "against" => {
            const BEFORE: &[&str] = &[
                "be", "vot", "argu", "com", "stand", "speak", "spok", "out", "advis", "decid", "campaign", "fight",
                "rul", "dead",
            ];
            BEFORE.contains(&site.key(at.wrapping_sub(1)))
        }
        _ => is_denial(key),
    }
}

/// Whether a claim stands behind a word: "the charge of", "the claim that".
fn claim_behind(site: &Site<'_>, at: usize) -> bool {
    const CLAIMS: &[&str] =
        &["charg", "accusation", "allegation", "claim", "suspicion", "statement", "assertion", "reproach", "report"];
    (at + 1..at + 5)
        .any(|next| CLAIMS.contains(&site.key(next)) && matches!(site.word(next + 1), "that" | "of" | "about"))
}

/// "Laughed at the idea that", "took issue with the claim that".
fn is_scorned(site: &Site<'_>, at: usize) -> bool {
    const REACTIONS: &[&str] = &[
        "laugh", "sneer", "scof", "mock", "ridicul", "issu", "sue", "su", "complain", "protest", "condemn", "denounc",
        "criticis", "criticiz", "resent", "attack", "head", "bristl", "bridl", "balk", "baulk", "recoil",
    ];
    const NOTIONS: &[&str] =
        &["claim", "idea", "notion", "suggestion", "charg", "allegation", "accusation", "view", "assertion", "thought"];
    NOTIONS.contains(&site.key(at))
        && matches!(site.word(at + 1), "that" | "of")
        && (site.sentence.start..at).rev().take(6).any(|n| REACTIONS.contains(&site.key(n)))
}

fn refused_before(site: &Site<'_>, at: usize) -> Option<usize> {
    (site.sentence.start..at).rev().take(3).find(|&n| matches!(site.key(n), "refus" | "declin"))
}
