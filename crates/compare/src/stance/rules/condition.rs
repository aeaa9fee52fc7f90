//! What depends on something else is not said: "if", "unless", "provided", "whether".

use ascribe_model::calendar::is_calendar;

use super::{Effect, Found, bare, set_if, unreal};
use crate::codebook::Role;
use crate::stance::Stance;
use crate::stance::site::{Site, read_at};

/// By key: what nobody is, does or eats; who says so of an "if" denies it.
const ABSURD: &[&str] = &[
    "i be the queen of",
    "i 'm the queen of",
    "i be the king of",
    "i 'm the king of",
    "i be a dutchman",
    "i 'm a dutchman",
    "i be the pope",
    "i 'm the pope",
    "i be the emperor of",
    "i will eat my hat",
    "i 'll eat my hat",
    "i will eat a broom",
    "i 'll eat a broom",
    "pigs can fly",
    "pigs might fly",
];

pub(super) fn rule(site: &Site<'_>) -> Found {
    if let Some(words) = absurd(site) {
        let negated = site.hit.negatable && site.before().chain(site.between()).any(|at| site.is_negation(at));
        let stance = if negated { bare(site) } else { bare(site).turned() };
        return Some((Effect::Is((!site.hit.role.is_subject()).then_some(stance)), words));
    }
    if let Some(words) = unreal::indispensable(site) {
        return Some((Effect::Is((!site.hit.role.is_subject()).then_some(bare(site))), words));
    }
    if let Some(words) = unreal::counterfactual(site) {
        // What is denied in the one clause is not denied in the other.
        let own = |at: &usize| !words.iter().any(|word| (*at..site.hit.at.start).contains(word));
        let negated =
            site.hit.negatable && site.before().filter(own).chain(site.between()).any(|at| site.is_negation(at));
        let stance = if negated { bare(site) } else { bare(site).turned() };
        return Some((Effect::Is((!site.hit.role.is_subject()).then_some(stance)), words));
    }
    if let Some(would) = ideal(site) {
        return Some((Effect::Is(Some(Stance::Hedge)), vec![would]));
    }
    if let Some(words) = depends(site) {
        // It does not say what should be done.
        let acts = site.hit.role == Role::Act || site.hit.role.is_subject();
        let stance = (!acts).then_some(Stance::Hedge);
        return Some((Effect::Is(stance), words));
    }
    let binds = |at: usize| match site.word(at) {
        "if" if set_if::is_set(site, at) || looks_for(site, at) => false,
        "if" => !matches!(site.word(at.wrapping_sub(1)), "as" | "even"),
        "whether" => !(concedes(site, at) || site.word(at.wrapping_sub(1)) == "not"),
        "unless" => true,
        // "We will not talk until the gates are opened": they are not yet.
        "until" | "till" | "before" => {
            at < site.hit.at.start
                && site.subordinates(at)
                && ahead(site, at)
                && site.key(at.wrapping_sub(1)) != "rest"
                && !names_a_time(site, at)
        }
        "case" if is_single(site, at) => true,
        "case" => site.word(at.wrapping_sub(1)) == "in" && site.word(at + 1) != "of" && !site.hit.role.is_subject(),
        "either" => at == site.first_word(),
        "assuming" | "supposing" => true,
        "condition" => site.word(at.wrapping_sub(1)) == "on" && site.word(at + 1) == "that" || is_single(site, at),
        // "Unsafe or not, it sails."
        // "To close it or not to close it".
        "or" if site.word(at + 1) == "not" && site.word(at + 2) == "to" && at < site.hit.at.start => true,
        "or" => at == site.hit.at.end && site.word(at + 1) == "not",
        // "It would be unsafe without new engines."
        "without" | "otherwise" => at >= site.hit.at.end && site.before().take(4).any(|n| site.word(n) == "would"),
        // "Would sell it only to".
        "only" => {
            (site.hit.at.end..site.hit.at.end + 4).contains(&at)
                && site.before().take(2).any(|n| site.word(n) == "would")
        }
        "provided" => match site.word(at + 1) {
            "that" => true,
            "the" | "they" | "it" => !is_supplied(site, at),
            // "Provided Varn agrees".
            _ => {
                let begins = at == site.first_word() || site.word(at - 1) == ",";
                begins && at + 1 < site.sentence.end && site.token(at + 1).capital
            }
        },
        // "Will be sold only when the roof falls in."
        "when" | "once" if at >= site.hit.at.end => {
            let ahead = site.proposition.is_future && site.hit.role != Role::Act;
            ahead && site.word(at - 1) == "only"
        }
        "should" | "were" | "had" => at == site.first_word() || is_inverted(site, at),
        _ => false,
    };
    if let Some(words) = excepted(site) {
        return Some((Effect::Is(Some(Stance::Hedge)), words));
    }
    let whether_behind = |at: &usize| site.word(*at) != "whether";
    let found = site
        .before()
        .chain(site.between())
        .find(|&at| binds(at))
        .or_else(|| site.behind().filter(whether_behind).find(|&at| binds(at)))?;
    Some((Effect::Is(Some(Stance::Hedge)), vec![found]))
}

/// "…, should the council find", "…, were it to fall".
fn is_inverted(site: &Site<'_>, at: usize) -> bool {
    const SUBJECTS: &[&str] =
        &["the", "a", "an", "it", "they", "he", "she", "we", "i", "you", "this", "that", "these", "those", "any"];
    let subject = SUBJECTS.contains(&site.word(at + 1)) || at + 1 < site.sentence.end && site.token(at + 1).capital;
    let to = || (at + 2..at + 7).any(|n| site.word(n) == "to");
    at > site.sentence.start
        && matches!(site.word(at - 1), "," | "–" | "—")
        && subject
        && (site.word(at) == "should" || site.word(at) == "were" && to())
}

/// "Before New Year they will march": a date, on which nothing depends.
fn names_a_time(site: &Site<'_>, at: usize) -> bool {
    const BEFORE: &[&str] = &["a", "an", "the", "this", "that", "next", "new", "very", "late", "early", "one"];
    const TIMES: &[&str] = &[
        "year",
        "month",
        "week",
        "day",
        "weekend",
        "spring",
        "summer",
        "autumn",
        "winter",
        "christma",
        "easter",
        "noon",
        "midnight",
        "dawn",
        "dusk",
        "night",
        "nightfall",
        "even",
        "evening",
        "morn",
        "morning",
        "sunset",
        "sunrise",
        "tomorrow",
        "today",
        "tonight",
        "end",
        "long",
        "then",
        "now",
    ];
    let time = |n: usize| {
        let word = site.word(n);
        TIMES.contains(&word)
            || TIMES.contains(&site.key(n))
            || is_calendar(word)
            || word.bytes().any(|byte| byte.is_ascii_digit())
    };
    let first = (at + 1..site.hit.at.start).find(|&n| !BEFORE.contains(&site.word(n)));
    first.is_some_and(time)
}

/// "It will sail, but only if it is paid", "but in one case only".
fn excepted(site: &Site<'_>) -> Option<Vec<usize>> {
    if site.hit.role.is_subject() || site.hit.role == Role::Act {
        return None;
    }
    const EXCEPT: &[&str] = &[
        "but only if",
        "but only when",
        "but only in case",
        "but only on condition",
        "but only in one case",
        "but in one case",
        "but in single case",
        "but on one condition",
        "but not unless",
        "but only once",
        "but only provided",
    ];
    let but = (site.hit.at.end..site.sentence.end)
        .take_while(|&at| site.word(at) != ";")
        .find(|&at| site.word(at) == "but")?;
    // A clause of its own is not what the condition is on.
    let ends = |words: &Vec<usize>| {
        let last = words[words.len() - 1];
        let only = words.iter().any(|&at| site.word(at) == "only");
        only || site.word(last + 1) == "only" || !site.token((last + 1).min(site.sentence.end - 1)).is_word
    };
    EXCEPT.iter().find_map(|words| read_at(site.tokens, but, site.sentence.end, words)).filter(ends)
}

/// "In one case only", "on one condition".
fn is_single(site: &Site<'_>, at: usize) -> bool {
    matches!(site.word(at.wrapping_sub(1)), "one" | "single")
        && (at.saturating_sub(3)..at).any(|n| matches!(site.word(n), "in" | "on"))
        && !site.hit.role.is_subject()
}

/// "The town provided the stone": the verb, and no condition, which stands behind a pause or another verb.
fn is_supplied(site: &Site<'_>, at: usize) -> bool {
    let auxiliary =
        |n: usize| matches!(site.key(n), "be" | "have" | "do" | "will" | "can" | "would" | "must" | "should");
    let start = site.sentence.start;
    let before = (start..at).rev().find(|&n| !site.token(n).is_adverb());
    let Some(before) = before.filter(|&n| site.token(n).is_word) else { return false };
    auxiliary(before) || !(start..before).any(auxiliary)
}

/// "Whether they like it or not, it is safe."
fn concedes(site: &Site<'_>, at: usize) -> bool {
    let or = (at + 1..site.sentence.end).take(7).find(|&n| site.word(n) == "or" && site.word(n + 1) == "not");
    // "It is going, whether they like it or not."
    let aside = site.word(at.wrapping_sub(1)) == ",";
    or.is_some_and(|or| {
        let ends = or + 2 >= site.sentence.end || !site.token(or + 2).is_word;
        aside && ends
            || site.word(or + 2) != "to" && (or < at + 4 || site.word(or + 2) == "," && or < site.hit.at.start)
    })
}

/// "If that is safe, I am the Queen of Sheba", "I'll eat my hat if it is".
fn absurd(site: &Site<'_>) -> Option<Vec<usize>> {
    let mut before = site.sentence.start..site.hit.at.start;
    let condition = before.clone().find(|&at| site.word(at) == "if")?;
    let read = |at: usize| ABSURD.iter().find_map(|words| read_at(site.tokens, at, site.sentence.end, words));
    let mut words = before.find_map(read).or_else(|| (site.hit.at.end..site.sentence.end).find_map(read))?;
    words.push(condition);
    Some(words)
}

/// "A fair offer would count the crew": it is not said whether this one is fair.
fn ideal(site: &Site<'_>) -> Option<usize> {
    let any = matches!(site.word(site.hit.at.start.wrapping_sub(1)), "a" | "an");
    let states = !site.hit.role.is_subject() && site.hit.role != Role::Act && !site.proposition.is_future;
    let would = site.hit.at.end;
    (any && states && matches!(site.word(would), "would" | "'d")).then_some(would)
}

/// "If it is a culprit you want, look to them": it is said all the same.
fn looks_for(site: &Site<'_>, at: usize) -> bool {
    const SOUGHT: &[&str] = &["culprit", "scapegoat", "proof", "evidence", "reason", "cause", "somebody", "someone"];
    let clause = at + 1..(at + 9).min(site.sentence.end);
    let any = |is: &dyn Fn(usize) -> bool| clause.clone().take_while(|&n| site.word(n) != ",").any(is);
    any(&|n| site.word(n) == "you" && matches!(site.key(n + 1), "want" | "need" | "seek" | "be"))
        && any(&|n| SOUGHT.contains(&site.word(n)))
}

/// "Without the upper town there can be no vote."
fn depends(site: &Site<'_>) -> Option<Vec<usize>> {
    let no = site.negated_before(site.hit.at.start, 3).filter(|&at| site.word(at) == "no")?;
    let without = site.before().find(|&at| site.word(at) == "without" && at < no)?;
    Some(vec![without, no])
}

/// Whether what stands before a place speaks of what is to come.
fn ahead(site: &Site<'_>, at: usize) -> bool {
    (site.sentence.start..at).any(|n| matches!(site.word(n), "will" | "wo" | "'ll" | "can" | "ca" | "must" | "shall"))
}
