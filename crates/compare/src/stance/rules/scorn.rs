//! Who believes it is called a fool: "Whoever claims that … is blind", "anyone who still says".

use super::{Effect, Found, untrue};
use crate::codebook::Role;
use crate::stance::site::{Site, read_at};

/// By key.
const CLAIMING: &[&str] = &[
    "claim", "sai", "think", "believ", "argu", "tell", "maintain", "pretend", "imagin", "assert", "insist", "trust",
    "cal", "hop",
];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let whoever = |at: usize| {
        let people = matches!(site.word(at), "those" | "people" | "anyone" | "anybody" | "everyone");
        let right = || site.behind().any(|n| site.word(n) == "right");
        site.word(at) == "whoever"
            || people && site.word(at + 1) == "who" && !right()
            || matches!(site.word(at), "anyone" | "anybody") && site.word(at + 1) == "who"
    };
    // "Whoever scraps it cuts off the island."
    let before = site.hit.at.start.wrapping_sub(1);
    if site.hit.role == Role::Act && site.word(before) == "whoever" {
        return Some((Effect::Turn, vec![before]));
    }
    let start = site.before().find(|&at| whoever(at))?;
    if site.hit.role != Role::Act
        && let Some(words) = sees_ghosts(site, start)
    {
        return Some((Effect::Turn, words));
    }
    // "Who says that it is safe is wrong" is turned once.
    if untrue::rule(site).is_some() {
        return None;
    }
    // "Those who point at the mill are mistaken."
    let judged = site.behind().find(|&at| matches!(site.word(at), "wrong" | "mistaken" | "misinformed" | "misled"));
    if let Some(judged) = judged.filter(|&at| at < site.sentence.end && site.hit.role != Role::Act) {
        return Some((Effect::Turn, vec![start, judged]));
    }
    let wants = |at: usize| site.hit.role == Role::Act && site.key(at) == "want";
    let claims = |at: &usize| *at < site.hit.at.start && (CLAIMING.contains(&site.key(*at)) || wants(*at));
    let verb = (start + 1..start + 5).find(claims)?;
    // "Whoever wants to save the mill must close it": it is said what they must do.
    let must = |at: usize| matches!(site.word(at), "must" | "should" | "will" | "needs");
    if site.hit.role == Role::Act && (verb + 1..site.hit.at.start).any(must) {
        return None;
    }
    Some((Effect::Turn, vec![start, verb]))
}

/// "Whoever saw lights there needs spectacles."
fn sees_ghosts(site: &Site<'_>, start: usize) -> Option<Vec<usize>> {
    const UNFIT: &[&str] = &[
        "need spectacl",
        "need glass",
        "need new glass",
        "need doctor",
        "need eye",
        "need his eye",
        "need her eye",
        "need their eye",
        "see doctor",
        "see optician",
        "see ghost",
        "must be blind",
        "be blind",
        "be dream",
        "be drunk",
        "must be drunk",
        "have be dream",
        "have be drink",
        "read too many",
    ];
    let read = |at: usize| UNFIT.iter().find_map(|words| read_at(site.tokens, at, site.sentence.end, words));
    let mut words = site.behind().take(8).find_map(read)?;
    words.insert(0, start);
    Some(words)
}
