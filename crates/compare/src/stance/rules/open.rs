//! The matter is said to be open, or is only being weighed: "considering", "nobody knows", "too early".

use super::open_words::{CON, PHRASES, PRO, UNDECIDED};
use super::{Effect, Found, reversal};
use crate::codebook::Tokens;
use crate::stance::Stance;
use crate::stance::site::Site;

/// By key: what is weighed is not done.
const WEIGHING: &[&str] = &[
    "consider",
    "weigh",
    "examin",
    "debat",
    "mul",
    "contemplat",
    "investigat",
    "explor",
    "ponder",
    "discus",
    "negotiat",
    "review",
    "study",
    "studi",
];
/// Words between such a verb and the phrase.
const REACH: usize = 5;
/// By key: what is said "on paper" is written.
const TELLING: &[&str] = &[
    "warn", "tell", "tel", "told", "sai", "promis", "agre", "confirm", "complain", "answer", "repli", "ask", "stat",
    "notifi", "inform", "report", "record", "sign", "guarante", "assur", "giv", "object", "protest", "admit", "order",
];

/// Whether what is not known begins at a place, or the clause ends there.
pub(super) fn asks(site: &Site<'_>, at: usize) -> bool {
    const ASKING: &[&str] = &["whether", "if", "how", "what", "why", "when", "who", "where", "yet", "for", "which", ""];
    ASKING.contains(&site.word(at)) || !site.token(at.min(site.sentence.end - 1)).is_word
}

/// The words at a place that call a matter open.
pub(super) fn says(tokens: &Tokens, at: usize, end: usize) -> Option<Vec<usize>> {
    PHRASES.at(tokens, at, end).next().map(|(_, words)| words)
}

/// What is called undecided, by whatever words it is named.
pub(super) fn undecided(site: &Site<'_>) -> Found {
    let read = |at: usize| UNDECIDED.at(site.tokens, at, site.sentence.end).next().map(|(_, words)| words);
    let words = balanced(site).or_else(|| by_turns(site)).or_else(|| all_said(site));
    let words = words.or_else(|| site.before().chain(site.behind()).find_map(read))?;
    Some((Effect::Is(Some(Stance::Hedge)), words))
}

/// "Would neither demand it nor rule it out", "a case for it and a case against it".
fn balanced(site: &Site<'_>) -> Option<Vec<usize>> {
    let neither = site.sentence.clone().find(|&at| site.word(at) == "neither")?;
    let first = (neither + 1..neither + 3).find(|&at| PRO.contains(&site.key(at)) || CON.contains(&site.key(at)))?;
    let nor = (first + 1..site.sentence.end).take(14).find(|&at| matches!(site.word(at), "nor" | "or"))?;
    let other = if PRO.contains(&site.key(first)) { CON } else { PRO };
    let second = (nor + 1..nor + 3).find(|&at| other.contains(&site.key(at)))?;
    Some(vec![neither, first, nor, second])
}

/// "“Ask me later” was all she would say of it."
fn all_said(site: &Site<'_>) -> Option<Vec<usize>> {
    let all = site.sentence.clone().find(|&at| site.word(at) == "all" && site.key(at.wrapping_sub(1)) == "be")?;
    let said = |&at: &usize| matches!(site.word(at), "would" | "could") && matches!(site.key(at + 1), "sai" | "tel");
    let would = (all + 1..site.sentence.end).take(7).find(said)?;
    Some(vec![all, would, would + 1])
}

/// "There is something to be said for it and something against it."
fn weighed_up(site: &Site<'_>) -> Option<Vec<usize>> {
    const POINTS: &[&str] = &["something", "much", "lot", "argument", "arguments", "reasons", "case", "points"];
    let side = |from: usize, preposition: &str| {
        let at = (from..site.sentence.end).find(|&at| site.word(at) == preposition)?;
        let point = (from..at).rev().take(5).find(|&n| POINTS.contains(&site.word(n)))?;
        Some((point, at))
    };
    let (first, pro) = side(site.sentence.start, "for")?;
    let (second, con) = side(pro + 1, "against")?;
    Some(vec![first, pro, second, con])
}

/// "I've heard that it is, I've heard that it isn't."
fn hearsay(site: &Site<'_>) -> Option<Vec<usize>> {
    let heard = |at: &usize| site.word(*at) == "heard" && site.key(at.wrapping_sub(1)) == "have";
    let first = site.sentence.clone().find(heard)?;
    let second = (first + 1..site.sentence.end).find(heard)?;
    Some(vec![first, second])
}

/// "Though I couldn't swear to it", behind any clause.
fn unsworn(site: &Site<'_>) -> Option<Vec<usize>> {
    let swear = (site.hit.at.end..site.sentence.end).find(|&at| matches!(site.key(at), "swear" | "vouch"))?;
    let not = site.negated_before(swear, 2)?;
    let can = matches!(site.key(not.wrapping_sub(1)), "can" | "could" | "would");
    can.then(|| vec![not, swear])
}

/// "Some days I think so, some days I don't", "one day he is for it, the next against".
fn by_turns(site: &Site<'_>) -> Option<Vec<usize>> {
    const TIMES: &[&str] = &["day", "days", "morning", "mornings", "moment", "week", "weeks"];
    let time = |at: usize| TIMES.contains(&site.word(at + 1));
    let first = site.sentence.clone().find(|&at| matches!(site.word(at), "some" | "one") && time(at))?;
    let again = |at: &usize| match site.word(*at) {
        "some" | "other" => time(*at),
        "another" => true,
        "next" => site.word(at - 1) == "the" && !time(*at),
        _ => false,
    };
    let second = (first + 2..site.sentence.end).find(again)?;
    Some(vec![first, first + 1, second])
}

/// "Has made up her mind", "should make up its mind now".
fn has_decided(site: &Site<'_>, at: usize, last: usize) -> bool {
    let before = || (site.sentence.start..at).rev().take(4).take_while(|&n| site.token(n).is_word);
    let verb = before().find(|&n| !site.token(n).is_adverb());
    let had =
        site.word(at) == "made" && verb.is_some_and(|n| site.key(n) == "have" || matches!(site.word(n), "'s" | "'ve"));
    let should = verb.is_some_and(|n| matches!(site.word(n), "should" | "must"));
    (had || should)
        && site.negated_before(at, 4).is_none()
        && !matches!(site.word(last + 1), "whether" | "how" | "what")
}

/// "Nor does he claim any longer that", "she no longer says that".
fn no_longer_said(site: &Site<'_>, at: usize) -> Option<Vec<usize>> {
    const SAYING: &[&str] =
        &["sai", "claim", "insist", "maintain", "argu", "promis", "assert", "pretend", "tell", "tel"];
    if !SAYING.contains(&site.key(at)) || site.is_named(at) {
        return None;
    }
    let longer = |n: usize, not: &[&str]| site.word(n) == "longer" && not.contains(&site.word(n.wrapping_sub(1)));
    if let Some(n) = (site.sentence.start..at).rev().take(3).find(|&n| longer(n, &["no"])) {
        return Some(vec![n - 1, n, at]);
    }
    let any = (at + 1..at + 4).find(|&n| longer(n, &["any"]) || site.word(n) == "anymore")?;
    let not = (site.sentence.start..at).rev().take(8).find(|&n| site.is_negation(n))?;
    Some(vec![not, at, any])
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    let hedge = |words| Some((Effect::Is(Some(Stance::Hedge)), words));
    // "Some say that it is safe. It isn't."
    if reversal::rule(site).is_some() {
        return None;
    }
    let words = balanced(site).or_else(|| by_turns(site)).or_else(|| weighed_up(site)).or_else(|| all_said(site));
    if let Some(words) = words.or_else(|| hearsay(site)).or_else(|| unsworn(site)) {
        return hedge(words);
    }
    let places = site.before().chain(site.between()).chain(site.behind());
    for at in places {
        let read = |(words, found): (&str, Vec<usize>)| {
            // "Who says so does not know boats."
            let of_another =
                matches!(site.key(found[found.len() - 1]), "know") && !asks(site, found[found.len() - 1] + 1);
            // "Nobody can say that it is safe" denies, and so does "cannot be accused of".
            let last = found[found.len() - 1];
            let denies = words.ends_with("can say") && !asks(site, last + 1)
                || words.starts_with("be ") && site.negated_before(at, 2).is_some();
            let written = words == "on paper"
                && (last > at + 1
                    || (at.saturating_sub(2)..at).any(|n| TELLING.contains(&site.key(n)))
                    || matches!(site.word(last + 1), "in" | "at" | "from" | "until" | "since" | "or" | "nor")
                    || matches!(site.word(at.wrapping_sub(1)), "or" | "nor")
                    || matches!(site.key(at.wrapping_sub(1)), "put" | "down" | "set" | "it"));
            // "It could not come too soon."
            let overdue = words.starts_with("too ") && site.negated_before(at, 3).is_some();
            let decided = words.starts_with("make up") && has_decided(site, at, last);
            (!of_another
                && !denies
                && !overdue
                && !written
                && !decided
                && !found.iter().any(|at| site.hit.named.contains(at)))
            .then_some(found)
        };
        if let Some(words) = PHRASES.at(site.tokens, at, site.sentence.end).find_map(read) {
            return hedge(words);
        }
    }
    if let Some(words) = site.before().find_map(|at| no_longer_said(site, at)) {
        return hedge(words);
    }
    // "No longer sounds so sure that".
    let sure = |at: usize| {
        matches!(site.word(at), "sure" | "certain" | "convinced")
            && site.key(at.wrapping_sub(1)) != "mak"
            && (matches!(site.word(at + 1), "that" | "of" | "about") || asks(site, at + 1))
    };
    let unsure = |at: usize| Some(vec![site.negated_before(at, 5)?, at]);
    if let Some(words) = site.before().filter(|&at| sure(at)).find_map(unsure) {
        return hedge(words);
    }
    let pending = |at: usize| matches!(site.key(at), "expect" | "pend" | "due" | "await" | "postpon");
    let decision = site.before().take(4).find(|&at| site.key(at) == "decision");
    if let Some(at) = decision.filter(|_| site.behind().any(pending)) {
        return hedge(vec![at]);
    }
    // "A sale is being discussed."
    let being = |at: usize| site.word(at) == "being" && WEIGHING.contains(&site.key(at + 1));
    if let Some(at) = site.behind().take(7).find(|&at| being(at)) {
        return hedge(vec![at, at + 1]);
    }
    let weighed =
        site.before().take(REACH).find(|&at| WEIGHING.contains(&site.key(at)) && !site.hit.named.contains(&at));
    // "Considers it unfair" is a judgement.
    let considers = |at: usize| {
        site.key(at) == "consider" && site.word(at) != "considering" && site.word(at.wrapping_sub(1)) != "to"
    };
    // "Studied the minutes", "weighed the bags": things, and no question.
    let done = |at: usize| {
        const MATTERS: &[&str] =
            &["plan", "proposal", "idea", "option", "question", "matter", "offer", "risk", "case", "evidenc", "claim"];
        let (end, start) = (site.sentence.end, site.hit.at.start);
        let object = (at + 1..end).take_while(|&n| site.token(n).is_word).find(|&n| !site.token(n).is_skipped());
        let thing = object.filter(|&n| n > at + 1 && n < start && !site.hit.named.contains(&n));
        matches!(site.key(at), "weigh" | "study" | "studi" | "examin" | "review")
            && site.word(at).ends_with("ed")
            && thing.is_some_and(|n| !(n..n + 3).any(|n| MATTERS.contains(&site.key(n))))
    };
    weighed.filter(|&at| !considers(at) && !done(at)).and_then(|at| hedge(vec![at]))
}
