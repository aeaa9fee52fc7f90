//! What makes two sentences on one matter say different things.
//!
//! Reporters choose their own words, so that words differ tells nothing. What must not differ is whether a thing is so
//! or not, will be or may be, has been or will be, how many there are, of what, and on which condition.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::codebook::lemma;

use super::matter::{Matter, common};
use super::sense::{FULL, Told, base, turns};

/// Words by which something is left open.
static OPEN: LazyLock<Keys> = LazyLock::new(|| {
    keys(&["may", "perhaps", "possibly", "possible", "maybe", "hope", "consider", "advise", "suggest", "try"])
});

/// Words by which it is not.
static FIRM: LazyLock<Keys> = LazyLock::new(|| {
    keys(&["will", "must", "certain", "certainly", "definitely", "sure", "promise", "guarantee", "order"])
});

/// Units of time.
static TIMES: LazyLock<Keys> =
    LazyLock::new(|| keys(&["second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"]));

/// Words for what comes before a thing, and for what comes after it.
static BEFORE: LazyLock<Keys> = LazyLock::new(|| keys(&["before", "until", "till", "unless"]));
static AFTER: LazyLock<Keys> = LazyLock::new(|| keys(&["after", "once", "soon", "when", "following", "if"]));

type Keys = HashSet<String>;

fn keys(words: &[&str]) -> Keys {
    words.iter().flat_map(|word| [(*word).to_owned(), lemma(word)]).collect()
}

/// Words by which somebody says only that a thing is not known to be so, or not to be so.
static UNPROVEN: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    const PHRASES: &[&str] = &[
        "no evidence",
        "no proof",
        "no sign",
        "no indication",
        "nothing to suggest",
        "nothing to show",
        "not rule out",
        "not exclude",
        "not know",
        "not be ruled out",
    ];
    PHRASES.iter().map(|phrase| phrase.split(' ').map(base).collect()).collect()
});

/// Words with which a condition begins.
static TERMS: LazyLock<Keys> = LazyLock::new(|| {
    keys(&[
        "if",
        "unless",
        "when",
        "once",
        "until",
        "provided",
        "providing",
        "only",
        "condition",
        "case",
        "event",
        "as",
    ])
});

/// Bounds that leave nothing below and those that leave nothing above.
const BOUNDS: [&[[&str; 2]]; 2] =
    [&[["at", "least"], ["more", "than"], ["no", "fewer"]], &[["up", "to"], ["at", "most"], ["no", "more"]]];

/// Whether the sentences of a matter say different things of it.
pub(super) fn clash(a: &Told, b: &Told, matter: &Matter) -> bool {
    counts_differ(a, b, matter)
        || order_differs(a, b, matter)
        || proof_differs(a, b, matter)
        || terms_differ(a, b, matter)
        || clauses(a, b, matter).iter().any(|of_clause| {
            let (x, y) = &of_clause.at;
            // What one says in one clause the other may say in two.
            let even = (*x == matter.at.0) == (*y == matter.at.1) || matter.share < 50;
            is_turned(a, b, of_clause) && (even || is_turned(a, b, matter))
                || is_open(a, x) && is_firm(b, y)
                || is_open(b, y) && is_firm(a, x)
                || bounds_differ(a, b, x, y)
                || is_past(a, x) && is_future(b, y)
                || is_past(b, y) && is_future(a, x)
        })
}

/// The clauses that have most in common with each other.
fn clauses(a: &Told, b: &Told, matter: &Matter) -> Vec<Matter> {
    let (x, y) = &matter.at;
    let (of_a, of_b) = (a.clauses(x.clone()), b.clauses(y.clone()));
    let pairs = of_a.into_iter().flat_map(|x| of_b.iter().map(move |y| (x.clone(), y.clone())));
    let mut all: Vec<Matter> =
        pairs.map(|(x, y)| common(a, b, x, y)).filter(|matter| matter.weight >= FULL && matter.cover >= 40).collect();
    all.sort_by_key(|matter| std::cmp::Reverse(matter.order()));
    let mut kept: Vec<Matter> = Vec::new();
    for one in all {
        if kept.iter().all(|other| other.at.0 != one.at.0 && other.at.1 != one.at.1) {
            kept.push(one);
        }
    }
    kept
}

fn has(told: &Told, at: &Range<usize>, words: &Keys) -> bool {
    told.words[at.clone()].iter().any(|word| words.contains(&word.plain))
}

/// Whether a stretch denies; what is "yet to" be is not, and "no more than" is a measure.
fn denies(told: &Told, at: &Range<usize>) -> bool {
    let words = &told.words[at.clone()];
    let measures = |nth: usize| {
        words[nth].plain == "no"
            && words.get(nth + 1).is_some_and(|next| matches!(&*next.shown, "more" | "less" | "fewer" | "later"))
    };
    words.iter().enumerate().any(|(nth, word)| turns(&word.plain) && !measures(nth))
        || words.windows(2).any(|pair| pair[0].plain == "yet" && pair[1].plain == "to")
}

/// Whether one denies what the other says, or one says the opposite.
fn is_turned(a: &Told, b: &Told, matter: &Matter) -> bool {
    let (x, y) = &matter.at;
    let denied = denies(a, x) != denies(b, y);
    let sides =
        |&(at, other): &(usize, usize)| a.senses[at].zip(b.senses[other]).map(|(one, other)| (one.side, other.side));
    let opposite =
        matter.shared.iter().filter_map(sides).any(|sides| matches!(sides, (Some(one), Some(other)) if one != other));
    denied != opposite
}

fn is_open(told: &Told, at: &Range<usize>) -> bool {
    has(told, at, &OPEN)
}

fn is_firm(told: &Told, at: &Range<usize>) -> bool {
    has(told, at, &FIRM) && !is_open(told, at)
}

fn is_future(told: &Told, at: &Range<usize>) -> bool {
    told.words[at.clone()].iter().any(|word| word.plain == "will")
}

fn is_past(told: &Told, at: &Range<usize>) -> bool {
    told.words[at.clone()].iter().any(|word| word.plain == "have") && !is_future(told, at) && !is_open(told, at)
}

fn bounds_differ(a: &Told, b: &Told, x: &Range<usize>, y: &Range<usize>) -> bool {
    let bound = |told: &Told, at: &Range<usize>| {
        BOUNDS.iter().position(|all| {
            told.words[at.clone()]
                .windows(2)
                .any(|pair| all.iter().any(|two| pair[0].plain == two[0] && pair[1].plain == two[1]))
        })
    };
    matches!((bound(a, x), bound(b, y)), (Some(one), Some(other)) if one != other)
}

/// Whether another number is given of one thing, or one number of another time: three weeks, three days.
fn counts_differ(a: &Told, b: &Told, matter: &Matter) -> bool {
    let counts = |told: &Told, at: &Range<usize>| -> Vec<(String, String)> {
        let words = &told.words[at.clone()];
        let is_number = |word: &str| word.parse::<f64>().is_ok();
        let number = words.iter().enumerate().filter(|(_, word)| is_number(&word.plain));
        number
            .filter_map(|(nth, word)| {
                let next = words
                    .get(nth + 1..)?
                    .iter()
                    .take(2)
                    .find(|next| !matches!(&*next.shown, "more" | "other" | "of"))?;
                Some((word.plain.clone(), next.plain.clone()))
            })
            .collect()
    };
    let (of_a, of_b) = (counts(a, &matter.at.0), counts(b, &matter.at.1));
    let same = of_a.iter().any(|(number, _)| of_b.iter().any(|(other, _)| number == other));
    of_a.iter().any(|(number, thing)| {
        of_b.iter().any(|(other, of_other)| {
            if thing == of_other {
                number != other && !same
            } else {
                number == other && is_time(thing) && is_time(of_other)
            }
        })
    })
}

/// Whether one says that a thing is so, and the other only that nothing is known of it.
fn proof_differs(a: &Told, b: &Told, matter: &Matter) -> bool {
    let unproven = |told: &Told, at: &Range<usize>| {
        UNPROVEN.iter().any(|phrase| {
            told.words[at.clone()]
                .windows(phrase.len())
                .any(|words| words.iter().zip(phrase).all(|(word, wanted)| word.plain == *wanted))
        })
    };
    let (x, y) = &matter.at;
    let (of_a, of_b) = (unproven(a, x), unproven(b, y));
    of_a && !of_b && !is_open(b, y) || of_b && !of_a && !is_open(a, x)
}

/// Whether one binds to a condition what the other says will be, though it has the thing of which the condition is.
fn terms_differ(a: &Told, b: &Told, matter: &Matter) -> bool {
    let (x, y) = &matter.at;
    if !is_future(a, x) || !is_future(b, y) {
        return false;
    }
    let bound = |told: &Told, at: &Range<usize>, shared: &dyn Fn(usize) -> bool| {
        let clauses = told.clauses(at.clone());
        clauses
            .iter()
            .any(|clause| matches!(&*told.words[clause.start].plain, "if" | "unless") && clause.clone().any(shared))
            && clauses.iter().any(|clause| told.words[clause.start].plain != "if" && clause.clone().any(shared))
    };
    let of_a = bound(a, x, &|at| matter.shared.iter().any(|(one, _)| *one == at));
    let of_b = bound(b, y, &|at| matter.shared.iter().any(|(_, other)| *other == at));
    of_a && !has(b, y, &TERMS) || of_b && !has(a, x, &TERMS)
}

fn is_time(word: &str) -> bool {
    TIMES.contains(word)
}

/// Whether one puts something before a thing, and the other after it: until the ice is gone, once it is gone.
fn order_differs(a: &Told, b: &Told, matter: &Matter) -> bool {
    let order = |told: &Told, at: usize, start: usize| {
        let words = told.words[at.saturating_sub(4).max(start)..at].iter().rev();
        let mut orders = words.filter_map(|word| match (BEFORE.contains(&word.plain), AFTER.contains(&word.plain)) {
            (false, false) => None,
            (before, _) => Some(before),
        });
        orders.next()
    };
    let (x, y) = &matter.at;
    let orders = |&(at, other): &(usize, usize)| order(a, at, x.start).zip(order(b, other, y.start));
    matter.shared.iter().filter_map(orders).any(|(one, other)| one != other)
}

#[cfg(test)]
mod tests {
    use super::super::matter::matter;
    use super::super::words::told;
    use super::*;

    fn differ(one: &str, other: &str) -> bool {
        let [a, b] = [one, other].map(|text| Told::new(told(&[text.into()])));
        matter(&a, &b).is_some_and(|matter| clash(&a, &b, &matter))
    }

    #[test]
    fn what_turns_the_sense_is_told_from_other_words_for_it() {
        for (one, other, wanted) in [
            ("“We shall shut the mill in May.”", "the mill would not be closed in May", true),
            ("“We shall shut the mill in May.”", "the mill would be closed in May", false),
            ("“The toll must rise in autumn.”", "the toll would be lowered in autumn", true),
            ("“The weir will hold.”", "the weir might hold", true),
            ("“The loom has been repaired.”", "the loom would be mended", true),
            ("“We have flour for three weeks.”", "they had flour for three more days", true),
            ("“We counted 12 wolves.”", "they had counted 30 wolves", true),
            ("“The mill stays until the tax is paid.”", "the mill would go as soon as the tax had been paid", true),
            ("“It is certain that the ice will break.”", "it was possible that the ice broke", true),
            ("“The mill is mine, and I never sold it.”", "the mill was his, and he had sold it", true),
            ("“We have no evidence that the well was poisoned.”", "the well had not been poisoned", true),
            ("“We cannot rule out that the weir broke.”", "the weir had broken", true),
            ("“I shall sell the mill if the bank asks me to.”", "he would sell the mill to the bank", true),
            ("“I shall sell the mill if the bank asks me to.”", "he would sell the mill when the bank asked", false),
            ("“There were no more than five wolves.”", "there had been five wolves", false),
            ("“It takes at least two winters.”", "it would take up to two winters", true),
        ] {
            assert_eq!(differ(one, other), wanted, "{one} {other}");
        }
    }
}
