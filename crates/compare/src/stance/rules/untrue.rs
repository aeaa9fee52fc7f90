//! The phrase is called untrue: "a lie", "nonsense", "pure invention", "it is not true that".

use std::sync::LazyLock;

use super::{Effect, Found, denial, dropped};
use crate::codebook::{Role, Token, parts_clauses};
use crate::stance::idioms::Idioms;
use crate::stance::site::{Site, read_at};

const WORDS: &[&str] = &[
    "lie",
    "lies",
    "nonsense",
    "rubbish",
    "untrue",
    "false",
    "falsehood",
    "fabrication",
    "fabricated",
    "slander",
    "absurd",
    "ridiculous",
    "fantasy",
    "fiction",
    "myth",
    "invention",
    "invented",
    "inventing",
    "concocted",
    "trumped-up",
    "exaggerated",
    "overblown",
    "unsubstantiated",
    "hoax",
    "baseless",
    "groundless",
    "unfounded",
    "preposterous",
    "ludicrous",
    "rumour",
    "rumours",
    "rumor",
    "gossip",
    "tale",
    "fable",
    "humbug",
    "bunk",
    "bunkum",
    "laughable",
    "calumny",
    "hogwash",
    "claptrap",
    "malicious",
    "propaganda",
    "superstition",
    "scaremongering",
    "poppycock",
    "tosh",
    "legend",
    "unproven",
];
/// Near the phrase, on either side.
static CALLED: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "exaggerat when",
        "fail to see",
        "not see what",
        "n't see what",
        "wrong when",
        "mistaken when",
        "mistaken in",
        "tir of hear",
        "sick of hear",
        "fed up with hear",
        "not understand why",
        "n't understand why",
        "not see why",
        "n't see why",
        "fail to see why",
        "wrong accus",
        "fals accus",
        "unjust accus",
        "wrong in",
        "err in",
        "no truth in",
        "no truth to",
        "not a word of truth",
        "so - called",
        "wrong that",
        "incorrect that",
        "wrong to say",
        "wrong to claim",
        "unfair to say",
        "mistaken to",
        "make up",
        "fairy tale",
        "old wife tale",
        "pie in sky",
        "never believ",
        "thin air",
    ])
});
/// Behind the phrase: what becomes of a claim that is not true.
static BEHIND: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "not the word",
        "not worth paper",
        "not hold water",
        "not hold .",
        "not hold true",
        "not hold up",
        "not stand up",
        "not add up",
        "not survive",
        "not bear",
        "not wash",
        "never be prov",
        "never prov",
        "be disprov",
        "be refut",
        "be debunk",
        "be discredit",
        "be wrong",
        "be worth nothing",
        "be worthless",
        "be mak up",
        "be invent",
        "collaps in court",
        "fal apart",
        "wide of the mark",
        "not the case",
        "could not be further from",
        "only in head",
        "only in imagination",
        "only in mind",
        "exist only",
        "in his head",
        "scare story",
        "just that",
        "mere talk",
        "nothing but talk",
        "empty talk",
        "hot air",
    ])
});
const REACH: usize = 9;

/// Whether a word calls something untrue.
pub(super) fn calls_untrue(token: &Token) -> bool {
    WORDS.contains(&token.word.as_str())
}

/// "What calls us thieves is a lie", where "calls us thieves" denies: the phrase is the claim, and says already that
/// it is not so.
pub(super) fn denies_a_claim(site: &Site<'_>) -> bool {
    const CLAIMS: &[&str] = &[
        "cal",
        "brand",
        "label",
        "claim",
        "accus",
        "alleg",
        "blam",
        "pretend",
        "portrai",
        "paint",
        "tag",
        "epithet",
        "accusation",
        "allegation",
        "slur",
        "smear",
        "stigma",
    ];
    matches!(site.hit.role, Role::Deny(_)) && site.hit.named.iter().any(|&at| CLAIMS.contains(&site.key(at)))
}

/// "The criticism of the fare is unjustified."
fn unjust_criticism(site: &Site<'_>) -> Option<Vec<usize>> {
    const CRITICISM: &[&str] = &["criticism", "complaint", "objection", "accusation", "charg", "reproach", "attack"];
    const UNJUST: &[&str] =
        &["unjustified", "unfair", "misplaced", "unwarranted", "wrong", "unreasonable", "undeserved", "unjust"];
    let unjust = |at: usize| UNJUST.contains(&site.word(at));
    let be = |range: std::ops::Range<usize>| range.into_iter().any(|n| site.key(n) == "be");
    let start = site.hit.at.start;
    if CRITICISM.contains(&site.key(start)) {
        let at = site.behind().take(REACH).find(|&at| unjust(at)).filter(|&at| be(start..at))?;
        return Some(vec![at]);
    }
    // Where a charge is what is judged, it is a toll.
    let judged = |at: usize| site.group.iter().any(|hit| hit.role.is_subject() && hit.named.contains(&at));
    let at = site.before().take(REACH).find(|&at| CRITICISM.contains(&site.key(at)) && !judged(at))?;
    (unjust(start) && be(at..start)).then(|| vec![at])
}

/// Whether a clause begins behind the phrase whose judgement is not on it: "so safe that it is absurd to pay".
fn turns_away(site: &Site<'_>, at: usize) -> bool {
    match site.word(at) {
        "when" | "while" | "because" => true,
        "that" => site.key(at + 1) != "be" && site.word(at.wrapping_sub(1)) != ",",
        _ => false,
    }
}

/// "The blame lies with", "what lies behind it": no untruth.
fn is_found(site: &Site<'_>, at: usize) -> bool {
    const PLACES: &[&str] = &[
        "with", "in", "on", "at", "behind", "before", "below", "under", "beneath", "between", "near", "above", "there",
        "ahead",
    ];
    let noun =
        matches!(site.word(at.wrapping_sub(1)), "a" | "the" | "of" | "these" | "those" | "such" | "pure" | "all")
            || site.key(at.wrapping_sub(1)) == "be";
    // "Let the sacks lie."
    let left = || site.word(at) == "lie" && (at.saturating_sub(5)..at).any(|n| site.word(n) == "let");
    !noun && matches!(site.word(at), "lie" | "lies") && (PLACES.contains(&site.word(at + 1)) || left())
}

/// "They talk as though it had sunk."
fn as_though(site: &Site<'_>) -> Option<Vec<usize>> {
    const TALKING: &[&str] = &["talk", "speak", "act", "behav", "carri", "pretend"];
    let like = |&at: &usize| matches!(site.word(at), "though" | "if") && site.word(at.wrapping_sub(1)) == "as";
    let though = (site.sentence.start..site.hit.at.start).rev().take(REACH).find(like)?;
    let verb = (site.sentence.start..though).rev().take(REACH).find(|&at| TALKING.contains(&site.key(at)))?;
    (!site.is_named(verb)).then(|| vec![verb, though - 1, though])
}

/// "They have thought up a new name for us: thief."
fn coined(site: &Site<'_>) -> Option<Vec<usize>> {
    const COINING: &[&str] = &[
        "think up",
        "thought up",
        "mak up",
        "make up",
        "dream up",
        "dreamt up",
        "cook up",
        "invent",
        "coin",
        "com up with",
        "come up with",
    ];
    const NAMES: &[&str] = &["name", "word", "label", "term", "title", "tag", "nickname", "epithet"];
    let end = site.hit.at.start;
    let read = |at: usize| COINING.iter().find_map(|words| read_at(site.tokens, at, end, words));
    let mut words = (site.sentence.start..end).filter(|&at| !site.is_named(at)).find_map(read)?;
    let behind = words[words.len() - 1] + 1;
    let name = (behind..end).take(5).find(|&at| NAMES.contains(&site.word(at)))?;
    let called = (name + 1..end).any(|at| matches!(site.word(at), ":" | "," | "as" | "“" | "\"" | "«" | "–" | "—"));
    words.push(name);
    called.then_some(words)
}

/// "Orn praised it, and he was wrong."
fn mistaken(site: &Site<'_>) -> Option<Vec<usize>> {
    let wrong = |&at: &usize| {
        matches!(site.word(at), "wrong" | "mistaken")
            && site.key(at - 1) == "be"
            && !site.is_named(at)
            && !site.token((at + 1).min(site.sentence.end - 1)).is_word
    };
    let at = (site.hit.at.end + 2..site.sentence.end).find(wrong)?;
    let who = matches!(site.word(at - 2), "he" | "she" | "they");
    (who && site.word(at - 3) == "and").then(|| vec![at - 2, at - 1, at])
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    // "rejected reports of it as pure invention" is one denial.
    if denial::verb(site).is_some() {
        return None;
    }
    if let Some(words) = unjust_criticism(site) {
        return Some((Effect::Turn, words));
    }
    // "Built on lies" judges a thing, and calls no claim untrue.
    let built_on = |at: usize| site.word(at.wrapping_sub(1)) == "on" && site.key(at.wrapping_sub(2)) != "be";
    // Where the codebook names the word, it knows better.
    let thing =
        |at: usize| site.word(at) == "false" && matches!(site.key(at + 1), "alarm" | "start" | "tooth" | "bottom");
    let untrue = |at: &usize| {
        !thing(*at)
            && calls_untrue(site.token(*at))
            && !built_on(*at)
            && !site.is_named_alike(*at)
            && !site.is_name(*at)
            && !is_found(site, *at)
    };
    if denies_a_claim(site) {
        return None;
    }
    // "Dismissed the charge as absurd" is one denial, where the phrase is the first half of it.
    let dismissal = site.hit.named.iter().any(|&at| denial::is_denial(site.key(at)));
    let untrue = |at: &usize| {
        let reason = dismissal && (at.saturating_sub(3)..*at).any(|n| n >= site.hit.at.end && site.word(n) == "as");
        untrue(at) && !reason
    };
    // "There are rumours that" does not say that they are not true.
    let told = |at: &usize| matches!(site.key(*at), "rumour" | "rumor" | "tale" | "legend" | "gossip");
    // "That is nonsense, and it was safe."
    let ended = |at: usize| (at + 1..site.hit.at.start).any(|n| parts_clauses(&site.tokens.all, n));
    let before = site.before().take(REACH).take_while(|&at| !site.subordinates(at));
    let before = before.into_iter().find(|at| untrue(at) && !told(at)).filter(|&at| !ended(at));
    let behind = || site.behind().take(REACH).take_while(|&at| !turns_away(site, at)).find(untrue);
    if let Some(at) = before.or_else(behind) {
        return Some((Effect::Turn, vec![at]));
    }
    let made_up = |at: usize| {
        CALLED
            .at(site.tokens, at, site.sentence.end)
            .map(|(_, words)| words)
            .next()
            .filter(|found| !found.last().is_some_and(|last| (last + 1..last + 3).any(|n| site.word(n) == "mind")))
            .filter(|found| !found.iter().any(|&at| site.is_named(at)))
    };
    let mut near = site.before().take(REACH).chain(site.behind().take(REACH));
    if let Some(words) = near.find_map(made_up) {
        return Some((Effect::Turn, words));
    }
    if let Some(words) = mistaken(site).or_else(|| as_though(site)).or_else(|| coined(site)) {
        return Some((Effect::Turn, words));
    }
    let read = |at: usize| BEHIND.at(site.tokens, at, site.sentence.end).next().map(|(_, words)| words);
    let not_named = |found: &Vec<usize>| !found.iter().any(|&at| site.is_named(at));
    let mut behind = site.behind().take(REACH + 3).take_while(|&at| !dropped::begins_another(site, at));
    if let Some(words) = behind.find_map(read).filter(not_named) {
        return Some((Effect::Turn, words));
    }
    let not_true = |at: usize| {
        // "With no right to close it" is another right.
        let meant = |not: usize| site.word(not) != "no" || site.word(not + 1) == "longer";
        matches!(site.word(at), "true" | "so" | "correct" | "right") && site.negated_before(at, 2).is_some_and(meant)
    };
    let at = site.behind().take(5).find(|&at| not_true(at))?;
    Some((Effect::Turn, vec![at - 1, at]))
}
