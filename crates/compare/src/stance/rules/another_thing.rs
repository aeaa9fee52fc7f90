//! Something else is meant: the topic is tied to what is none of the matter's ("the toll on the Sund tunnel",
//! "the teachers' strike"), or the phrase is said of a thing that the codebook does not know ("A bicycle was
//! stolen").

use ascribe_model::calendar::is_calendar;

use super::{Effect, Found};
use crate::codebook::{Hit, Role, Token};
use crate::stance::site::Site;
use crate::stance::support::{ENDS, Support, linked};

pub(super) fn rule(site: &Site<'_>) -> Found {
    if let Support::Another(name) = &site.support {
        return Some((Effect::Is(None), name.clone().collect()));
    }
    // "It would be unfair to say": the saying is judged.
    let behind = site.hit.at.end;
    if site.word(behind) == "to" && matches!(site.word(behind + 1), "say" | "claim" | "suggest" | "call" | "speak") {
        return Some((Effect::Is(None), vec![behind, behind + 1]));
    }
    if let Some(words) = own_mistake(site) {
        return Some((Effect::Is(None), words));
    }
    // "A factory was closed because of the sanctions" is about them.
    let behind = |hit: &&Hit| matches!(hit.role, Role::Topic | Role::Thing) && hit.at.start >= site.hit.at.start;
    let subject =
        if site.group.iter().any(|hit| behind(&hit)) { None } else { new_subject(site).or_else(|| bare_plural(site)) };
    let one = subject.or_else(|| described(site)).or_else(|| doing(site)).map(|at| vec![at]);
    let words = one
        .or_else(|| against(site))
        .or_else(|| charged(site))
        .or_else(|| tied(site))
        .or_else(|| named_object(site))?;
    Some((Effect::Is(None), words))
}

/// "I was wrong": the speaker, and not the matter.
fn own_mistake(site: &Site<'_>) -> Option<Vec<usize>> {
    let at = site.hit.at.start;
    let mistaken = matches!(site.word(at), "wrong" | "mistaken") && site.word(at + 1) != "to";
    let own = at >= 2 && site.key(at - 1) == "be" && matches!(site.word(at - 2), "i" | "we");
    (mistaken && own).then(|| vec![at - 2, at - 1, at])
}

/// "A bicycle was stolen", "Three prisoners were released", "The footbridge over the Tolva will reopen": the
/// subject comes new into the text.
fn new_subject(site: &Site<'_>) -> Option<usize> {
    let first = site.first_word();
    let (end, linked) = head(site, first)?;
    let verbs = site.hit.named.iter().filter(|&&verb| verb >= end && is_said_of(site, verb, end));
    let definite = matches!(site.word(first), "the" | "its" | "their");
    verbs.map(|_| end - 1).next().filter(|_| linked || !definite)
}

/// Where the group of nouns ends with which a sentence begins, and whether another is linked to it. Nothing
/// where it may be known.
fn head(site: &Site<'_>, first: usize) -> Option<(usize, bool)> {
    const DETERMINERS: &[&str] = &[
        "a", "an", "another", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "the",
        "its", "their",
    ];
    const LINKS: &[&str] = &["of", "over", "at", "in", "on", "between", "from", "for", "near"];
    let digit = site.word(first).starts_with(|c: char| c.is_ascii_digit());
    if !DETERMINERS.contains(&site.word(first)) && !digit {
        return None;
    }
    let stops = |at: usize| {
        !site.token(at).is_word
            || LINKS.contains(&site.word(at))
            || is_auxiliary(site, at)
            || site.hit.named.contains(&at)
            || matches!(site.word(at), "that" | "who" | "which" | "to" | "and" | "'s")
    };
    let end = (first + 1..site.sentence.end).take(5).find(|&at| stops(at)).filter(|end| end - first > 1)?;
    let strange = (first + 1..end).all(|at| !is_known(site, at) && !site.token(at).capital);
    (strange && site.codebook.is_strange(site.token(end - 1))).then(|| (end, LINKS.contains(&site.word(end))))
}

/// Whether a word is what is said of the nouns that end at a place: nothing but what belongs to them and
/// auxiliaries stands between.
fn is_said_of(site: &Site<'_>, verb: usize, end: usize) -> bool {
    const OTHERS: &[&str] =
        &["that", "who", "it", "they", "he", "she", "we", "i", "said", "says", "and", "but", "whether", "if", "as"];
    let passed = |at: &usize| {
        is_auxiliary(site, *at)
            || matches!(
                site.word(*at),
                "not" | "n't" | "never" | "already" | "also" | "just" | "now" | "to" | "may" | "might"
            )
            || site.word(*at).ends_with("ly")
    };
    let chain = (end..verb).rev().take_while(passed).last().unwrap_or(verb);
    let be = (chain..verb).any(|at| site.key(at) == "be");
    let direct = chain == verb && chain == end && site.word(verb).ends_with(['d', 'n']);
    // "The footbridge over the Tolva, closed in spring, will reopen".
    let comma = (end..chain).find(|&at| site.word(at) == ",");
    let closed = comma.is_none_or(|comma| site.word(chain.wrapping_sub(1)) == "," && comma + 1 < chain);
    let own = end..comma.unwrap_or(chain);
    let alone = own.len() <= 6
        && (end..chain).all(|at| !is_auxiliary(site, at) && !site.token(at).is_quote())
        && !(end..chain).any(|at| OTHERS.contains(&site.word(at)));
    // What has an object that is known is done by somebody: "A mayor of the coast will open it."
    let object = !be && (site.hit.at.end..site.sentence.end).take(3).any(|at| is_known(site, at));
    (chain < verb || direct) && closed && alone && !object
}

fn is_auxiliary(site: &Site<'_>, at: usize) -> bool {
    matches!(site.key(at), "be" | "have" | "will" | "should" | "must" | "can" | "would" | "do")
}

/// Whether a phrase of the proposition names a word, or it stands for one.
fn is_known(site: &Site<'_>, at: usize) -> bool {
    matches!(site.word(at), "it" | "them" | "him" | "her" | "they" | "these" | "those")
        || site.group.iter().any(|hit| hit.role != Role::Exclude && hit.named.contains(&at))
}

/// "Bees are dangerous."
fn bare_plural(site: &Site<'_>) -> Option<usize> {
    let first = site.first_word();
    // The label of a speaker: "Pell: Bees are dangerous."
    let first = (first..site.hit.at.start).take(4).find(|&at| site.word(at) == ":").map_or(first, |at| at + 1);
    let plural = site.word(first).ends_with('s') && matches!(site.word(first + 1), "are" | "were");
    let near = first < site.hit.at.start && site.hit.at.start <= first + 4;
    (plural && near && !is_known(site, first) && site.codebook.is_strange(site.token(first))).then_some(first)
}

/// "The forged passport": the phrase describes another thing.
fn described(site: &Site<'_>) -> Option<usize> {
    let (first, next) = (site.hit.at.start, site.hit.at.end);
    if site.hit.named.len() != 1 || first == site.sentence.start || next >= site.sentence.end {
        return None;
    }
    let determined = matches!(site.word(first - 1), "the" | "my" | "his" | "her" | "our" | "their" | "its" | "'s");
    let noun =
        site.codebook.is_strange(site.token(next)) && !site.token(next).capital && !site.word(next).ends_with("ly");
    let ended =
        matches!(site.word(next + 1), "" | "of" | "in" | "is" | "was" | "are" | "were" | "include" | "and" | ",");
    (determined && noun && ended && !is_known(site, next)).then_some(next)
}

/// "The law forbids smoking in the harbour": what is done to another act.
fn doing(site: &Site<'_>) -> Option<usize> {
    let at = site.hit.at.end;
    let [verb] = site.hit.named[..] else { return None };
    let act = site.word(at).ends_with("ing") && site.word(at).len() > 5 && site.codebook.is_strange(site.token(at));
    let no_object = matches!(site.word(at + 1), "" | "in" | "on" | "at" | "near" | "before" | "after" | "," | ".");
    let finite = site.word(verb).ends_with(['s', 'd', 'e', 'n']);
    (finite && act && no_object && !is_known(site, at)).then_some(at)
}

/// "Vaccinated against measles."
fn against(site: &Site<'_>) -> Option<Vec<usize>> {
    (site.word(site.hit.at.end) == "against")
        .then(|| linked(site.hit.at.end, site.tokens, site.codebook))?
        .map(Iterator::collect)
}

/// "Blames the company for the late arrival of the doors": something else is charged to it.
fn charged(site: &Site<'_>) -> Option<Vec<usize>> {
    /// By key.
    const CHARGES: &[&str] =
        &["blam", "responsibl", "responsible", "guilti", "liabl", "liable", "accus", "criticis", "fault"];
    /// What the matter may be called.
    const MATTER: &[&str] = &[
        "mess",
        "disaster",
        "affair",
        "thing",
        "matter",
        "scandal",
        "debacle",
        "fiasco",
        "trouble",
        "damage",
        "death",
        "loss",
        "situation",
        "failure",
        "crisis",
        "catastrophe",
        "tragedy",
        "accident",
        "misery",
        "state",
        "condition",
        "fate",
        "plight",
        "incident",
        "problem",
        "crime",
        "deed",
        "it",
        "all",
        "having",
        "being",
        "letting",
        "not",
        "muddle",
        "chaos",
        "horror",
        "injustice",
        "business",
        "whole",
        "case",
        "breach",
        "calamity",
    ];
    let charges = site.hit.named.iter().copied().filter(|&at| CHARGES.contains(&site.key(at)));
    let places = charges.flat_map(|at| [at + 1, site.hit.at.end, site.hit.at.end + 1]);
    let link = places.into_iter().find(|&at| site.word(at) == "for")?;
    let noun = |at: &usize| site.token(*at).is_word && !ENDS.contains(&site.word(*at));
    let phrase: Vec<usize> = (link + 1..site.sentence.end).take(5).take_while(noun).collect();
    let words: Vec<usize> = phrase.into_iter().filter(|&at| !site.token(at).is_skipped()).collect();
    let other = |&at: &usize| !MATTER.contains(&site.word(at)) && site.codebook.is_strange(site.token(at));
    // "To blame for what happened on the hill".
    let own = words.iter().any(|&at| is_known(site, at) || site.word(at) == "what");
    (!own && words.last().is_some_and(other)).then_some(words)
}

/// "Sent to the frontier with Kallin": a noun of the phrase is tied to another name.
fn tied(site: &Site<'_>) -> Option<Vec<usize>> {
    let links = site.hit.named.iter().filter(|&&at| match site.word(at + 1) {
        "with" | "of" | "at" | "in" => at > site.sentence.start && site.word(at - 1) == "the",
        "between" => true,
        _ => false,
    });
    links.filter_map(|&at| linked(at + 1, site.tokens, site.codebook)).map(Iterator::collect).next()
}

/// "Will return its Benin heads": what it is done to has a name that is none of the matter's.
fn named_object(site: &Site<'_>) -> Option<Vec<usize>> {
    let mut at = site.hit.at.end;
    if matches!(site.word(at), "a" | "an" | "the" | "its" | "his" | "her" | "their" | "two" | "three" | "four") {
        at += 1;
    }
    if !site.sentence.contains(&at) || !site.sentence.contains(&(at + 1)) {
        return None;
    }
    let (name, noun) = (site.token(at), site.token(at + 1));
    let strange = |token: &Token| site.codebook.is_strange(token);
    let another = name.capital && strange(name) && !is_calendar(&name.word) && !noun.capital && strange(noun);
    (at > site.hit.at.end && another && noun.is_word && !is_known(site, at + 1)).then(|| vec![at, at + 1])
}
