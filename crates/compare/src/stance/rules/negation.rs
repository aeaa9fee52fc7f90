//! A negation whose scope holds the phrase; two of them undo each other.

use super::{Effect, Found};
use crate::stance::site::Site;

const REACH: usize = 14;
/// Where nobody is the subject: "Nobody who has read the report to its end can …".
const LONG_REACH: usize = 22;

pub(super) fn rule(site: &Site<'_>) -> Found {
    if !site.hit.negatable {
        return None;
    }
    // "Not Ordania, which was left alone".
    let relative = |at: usize| matches!(site.word(at), "which" | "who") && site.word(at.wrapping_sub(1)) == ",";
    let mut found: Vec<usize> = if site.between().any(relative) {
        Vec::new()
    } else {
        scope(site).filter(|&at| negates(site, at) && !is_of_a_noun(site, at, site.hit.at.start)).collect()
    };
    // "Belarus never refused to join": the refusal is what is negated.
    let unavoidable = |at: usize| {
        const AVOIDING: &[&str] = &[
            "around", "stop", "prevent", "avoid", "escap", "deni", "shak", "keep", "hinder", "bar", "shirk", "evad",
            "against",
        ];
        let named = |n: usize| site.hit.named.contains(&n);
        site.is_negation(at)
            && (at + 1..at + 4).any(|n| n < site.hit.at.end && !named(n) && AVOIDING.contains(&site.key(n)))
    };
    found.retain(|&at| !unavoidable(at));
    let undone = |at: usize| {
        let next = site.hit.named.iter().copied().find(|&named| named > at).unwrap_or(at);
        // "Not the mayor but the company".
        (at..next).any(|n| {
            site.word(n) == "but" && n > at
                || matches!(site.key(n), "refus" | "declin" | "deni" | "reject" | "dismis" | "rul")
        })
    };
    // "It was the frost, and not the company, that".
    let aside = |at: usize| {
        let next = site.hit.named.iter().copied().find(|&named| named > at).unwrap_or(at);
        let first = site.hit.named.iter().any(|&named| named < at && !matches!(site.key(named), "it" | "be" | "there"));
        first && matches!(site.word(at.wrapping_sub(1)), "and" | ",") && (at..next).any(|n| site.word(n) == ",")
    };
    // "Is not deep and has flooded the town".
    let ended = |at: usize| {
        let next = site.hit.named.iter().copied().find(|&named| named > at).unwrap_or(at);
        let and = (at + 1..next).find(|&n| site.word(n) == "and");
        let goes_on = |and: usize| {
            matches!(
                site.word(and + 1),
                "is" | "are" | "was" | "were" | "has" | "have" | "had" | "did" | "does" | "will"
            )
        };
        and.is_some_and(|and| and > at + 1 && goes_on(and) && !(and..next).any(|n| site.is_negation(n)))
    };
    let counts = |at: usize| negates(site, at) && !undone(at) && !ended(at) && !unavoidable(at) && !aside(at);
    found.extend(site.between().filter(|&at| counts(at) && !is_of_a_noun(site, at, site.hit.at.end)));
    found.retain(|&at| !is_presupposed(site, at));
    let behind = site.hit.at.end;
    let auxiliary = matches!(site.key(behind - 1), "be" | "have" | "do" | "will" | "can");
    let none = |at: usize| {
        matches!(site.word(at), "no" | "nobody" | "nothing" | "none" | "neither")
            && site.is_negation(at)
            && !wants_for(site, at)
    };
    let object = |at: usize| none(at) && (site.word(at) != "no" || site.word(at + 1) == "one");
    if none(behind) || auxiliary && site.key(behind) == "not" {
        found.push(behind);
    }
    // "A danger to nobody", "agreed on nothing".
    if matches!(site.word(behind), "to" | "for" | "of" | "by" | "on" | "with") && object(behind + 1) {
        found.push(behind + 1);
    }
    // "no talks, neither secret nor open" is one.
    if found.iter().any(|&at| site.word(at) == "neither") {
        found.truncate(1);
    }
    found.sort_unstable();
    found.dedup();
    // Two in one clause undo each other, one in each of two does not: "has not come and is not coming".
    let turned = found.chunk_by(|a, b| !is_coordinated(site, *a, *b)).any(|clause| clause.len() % 2 == 1);
    turned.then_some((Effect::Turn, found))
}

/// Whether another clause or member begins between two places.
fn is_coordinated(site: &Site<'_>, first: usize, second: usize) -> bool {
    (first + 1..second).any(|at| match site.word(at) {
        "and" | "or" => true,
        "," => second - at <= 3,
        _ => false,
    })
}

/// "The promise not to sell was made in Varn": what is not to be done belongs to the noun, and the clause goes on.
fn is_of_a_noun(site: &Site<'_>, at: usize, end: usize) -> bool {
    let infinitive = site.word(at) == "not" && site.word(at + 1) == "to" && !site.hit.named.contains(&(at + 2));
    let goes_on = |n: usize| {
        matches!(site.key(n), "be" | "have" | "do" | "will") && !matches!(site.word(n), "be" | "have" | "do")
    };
    let verb = || (at + 3..end).take_while(|&n| site.word(n) != "that").find(|&n| goes_on(n));
    let noun =
        |n: usize| site.token(n).is_word && !matches!(site.key(n), "be" | "have" | "do" | "will" | "can" | "would");
    infinitive && at > site.sentence.start && noun(at - 1) && verb().is_some()
}

/// "Gave no money to the faithless miller Orn": what he is called is taken for granted.
fn is_presupposed(site: &Site<'_>, at: usize) -> bool {
    let (start, last) = (site.hit.at.start, site.hit.at.end - 1);
    if at >= start {
        return false;
    }
    let named = site.token(last).capital
        && last > start
        && (start..=last).all(|n| site.hit.named.contains(&n) || site.word(n) == "-");
    let before = last - usize::from(last > start);
    let linked = matches!(site.word(before), "in" | "of" | "at" | "on" | "from" | "by" | "to" | "and" | "with" | "for");
    let plain = !site.token(before).capital && !linked;
    let link = start - 1 - usize::from(matches!(site.word(start - 1), "the" | "a" | "an" | "its" | "their"));
    // "Nobody should have to leave Varn": a verb.
    let infinitive = link + 1 == start && site.word(link) == "to";
    named && plain && !infinitive && at + 1 < link && matches!(site.word(link), "to" | "from" | "with" | "by" | "for")
}

/// The words before the phrase to the end of its clause.
fn scope<'s>(site: &'s Site<'_>) -> impl Iterator<Item = usize> + 's {
    /// A clause behind "that" is in the scope of a negation only where one of these brings it.
    const RAISING: &[&str] = &[
        "think",
        "believ",
        "tru",
        "evidenc",
        "proof",
        "cas",
        "sign",
        "claim",
        "suggest",
        "mean",
        "so",
        "chanc",
        "argu",
        "question",
        "sai",
        "indication",
        "show",
        "view",
        "notion",
        "hop",
        "guarante",
        "demonstrat",
        "reason",
    ];
    let ends = move |at: usize| match site.word(at) {
        "," | ";" | ":" | "“" | "”" | "\"" | "and" | "which" | "whom" | "where" | "when" | "then" => true,
        "who" => {
            let none = |n: usize| matches!(site.word(n), "one" | "nobody" | "anyone" | "single" | "any" | "no");
            !(site.sentence.start..at).rev().take(3).any(none)
        }
        "that" => {
            let before = site.key(at.wrapping_sub(1));
            // "No terms that are fair".
            if site.word(at.wrapping_sub(2)) == "no"
                && matches!(site.key(at + 1), "be" | "have" | "will" | "can" | "would")
            {
                return false;
            }
            // "No one can tell me that", "nobody has shown me that".
            let told = matches!(before, "me" | "us")
                && matches!(site.key(at.wrapping_sub(2)), "tel" | "tell" | "show" | "prov" | "persuad" | "convinc");
            if told {
                return false;
            }
            // "That ferry".
            let names = site.group.iter().any(|hit| hit.role.is_subject() && hit.at.start == at + 1);
            !names && !RAISING.contains(&before) && !matches!(before, "be" | "not")
        }
        _ => matches!(site.key(at), "deni" | "refus" | "declin" | "reject" | "dismis" | "disput" | "rul" | "doubt"),
    };
    let nobody = matches!(site.word(site.first_word()), "nobody" | "nothing" | "none" | "no");
    site.before()
        .take(if nobody { LONG_REACH } else { REACH })
        .take_while(move |&at| !ends(at) && !site.subordinates(at))
}

fn negates(site: &Site<'_>, at: usize) -> bool {
    site.is_negation(at) && !only_without(site, at)
        || site.word(at) == "but" && site.word(at.wrapping_sub(1)) == "anything"
        || site.word(at) == "from" && site.word(at.wrapping_sub(1)) == "far"
        || matches!(site.key(at), "fail" | "failur" | "neglect")
            && site.word(at + 1) == "to"
            && !did_or_failed(site, at)
        || site.word(at) == "lack"
        || site.word(at) == "yet" && site.word(at + 1) == "to"
        || site.word(at) == "unable" && site.word(at + 1) == "to"
        || site.word(at) == "incapable" && site.word(at + 1) == "of"
        || site.word(at) == "absence" && site.word(at + 1) == "of"
        || site.word(at) == "free" && matches!(site.word(at + 1), "of" | "from")
        || site.word(at) == "instead" && site.word(at + 1) == "of"
        || site.word(at) == "last" && matches!(site.word(at + 1), "person" | "man" | "one" | "thing" | "word" | "place")
        || site.word(at) == "but" && matches!(site.word(at.wrapping_sub(1)), "anyone" | "anybody")
        || site.word(at) == "vain" && site.word(at + 1) == "for"
        || site.word(at) == "alone" && site.word(at.wrapping_sub(1)) == "let"
        || site.word(at) == "less" && at + 1 == site.hit.at.start
        || site.word(at) == "than"
            && (site.sentence.start..at).rev().take(7).any(|n| matches!(site.word(n), "rather" | "sooner"))
}

/// "Nothing that they did or failed to do".
fn did_or_failed(site: &Site<'_>, at: usize) -> bool {
    site.word(at.wrapping_sub(1)) == "or" && site.key(at.wrapping_sub(2)) == "do"
}

/// "Without a permit the move is dead": a clause follows, and is not what is wanting.
fn only_without(site: &Site<'_>, at: usize) -> bool {
    let finite = |n: usize| {
        matches!(site.key(n), "be" | "will" | "can" | "would" | "do" | "have" | "must" | "should")
            && site.word(n) != "being"
    };
    let double = site.word(at.wrapping_sub(1)) == "not";
    site.word(at) == "without" && !double && (at + 1..site.hit.at.start).any(finite)
}

/// "A waste of money nobody needs", "… nobody in this hall doubts": a clause on what stands before it.
fn wants_for(site: &Site<'_>, at: usize) -> bool {
    if (at + 1..at + 8).take_while(|&n| site.word(n) != ",").any(|n| matches!(site.key(n), "doubt" | "deni" | "disput"))
    {
        return true;
    }
    let next = at + 1 + usize::from(site.word(at) == "no" && site.word(at + 1) == "one");
    matches!(site.key(next), "have" | "do" | "can" | "will" | "would" | "want" | "need" | "ask" | "like" | "us")
}
