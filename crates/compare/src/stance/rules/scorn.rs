//! Who believes it is called a fool: "Whoever claims that … is blind", "anyone who still says".

use super::{Effect, Found, denial, untrue};
use crate::codebook::Role;
use crate::stance::site::{Site, read_at};

/// By key.
const CLAIMING: &[&str] = &[
    "claim", "sai", "think", "believ", "argu", "tell", "maintain", "pretend", "imagin", "assert", "insist", "trust",
    "cal", "hop",
];

/// By key.
const CALLING: &[&str] = &["cal", "term", "brand", "label", "find", "consider", "regard", "think"];

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
    if let Some(words) = insulting(site) {
        return Some((Effect::Turn, words));
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

/// "Calls talk of an unsafe mill an insult", "the idea that … is outrageous".
fn insulting(site: &Site<'_>) -> Option<Vec<usize>> {
    const NOTIONS: &[&str] = &[
        "talk",
        "idea",
        "notion",
        "suggestion",
        "insinuation",
        "claim",
        "stori",
        "charg",
        "accusation",
        "allegation",
        "suspicion",
        "report",
        "theori",
        "thought",
        "speak",
        "speaking",
        "suggest",
        "claiming",
    ];
    const INSULTS: &[&str] = &[
        "insult",
        "insulting",
        "slur",
        "smear",
        "libel",
        "outrage",
        "outrageous",
        "offensive",
        "impertinent",
        "impertinence",
        "disgrace",
        "disgraceful",
        "shameful",
        "defamatory",
        "defamation",
        "monstrous",
        "grotesque",
        "indecent",
        "insolent",
        "insolence",
        "cheap",
        "unworthy",
    ];
    if site.hit.role == Role::Act || denial::verb(site).is_some() || untrue::rule(site).is_some() {
        return None;
    }
    let of = |at: usize| matches!(site.word(at), "of" | "that" | "about");
    let notion = site.before().take(8).find(|&at| NOTIONS.contains(&site.key(at)) && of(at + 1))?;
    let clause = || site.behind().take(8).take_while(|&at| site.word(at) != ",");
    let insult = clause().find(|&at| INSULTS.contains(&site.word(at)))?;
    // "The charge that it is unsafe reached an insulting letter": it is called so, or is so.
    let called = || (site.sentence.start..notion).rev().take(3).any(|n| CALLING.contains(&site.key(n)));
    let is = || (site.hit.at.end..insult).any(|n| site.key(n) == "be");
    (site.negated_before(insult, 3).is_none() && (called() || is())).then(|| vec![notion, insult])
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
