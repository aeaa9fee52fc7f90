//! Words that leave a door open: "may", "perhaps", "probably", "seems".

use super::{Effect, Found, open, reversal, untrue};
use crate::codebook::Role;
use crate::stance::Stance;
use crate::stance::site::Site;

const WORDS: &[&str] = &[
    "may",
    "might",
    "perhaps",
    "maybe",
    "possibly",
    "probably",
    "presumably",
    "likely",
    "unlikely",
    "apparently",
    "conceivable",
    "conceivably",
    "possible",
    "potentially",
    "arguably",
    "supposedly",
    "allegedly",
    "unclear",
    "uncertain",
    "plausible",
    "thinkable",
    "doubtful",
    "questionable",
    "debatable",
    "option",
    "options",
    "possibility",
    "possibilities",
    "doubts",
    "undecided",
    "inconclusive",
    "unconfirmed",
    "reportedly",
    "rumoured",
    "rumored",
    "purportedly",
    "tentatively",
    "unresolved",
    "unanswered",
    "unproven",
    "unsure",
];
/// By key.
const VERBS: &[&str] =
    &["seem", "appear", "suppos", "suspect", "hop", "wonder", "fear", "gues", "imagin", "speculat", "assum", "presum"];
/// Words behind the phrase that count.
const REACH: usize = 9;

pub(super) fn rule(site: &Site<'_>) -> Found {
    if reversal::rule(site).is_some() {
        return None;
    }
    let behind = site.behind().take(REACH).take_while(|&at| !site.token(at).is_stop() && !tells_more(site, at));
    let found = site.before().chain(site.between()).chain(behind).find(|&at| weakens(site, at))?;
    Some((Effect::Is(Some(Stance::Hedge)), vec![found]))
}

/// "Before anybody could mend it", "which may be rebuilt": a clause on something else begins.
fn tells_more(site: &Site<'_>, at: usize) -> bool {
    matches!(site.word(at), "before" | "until" | "till" | "lest" | "because" | "which" | "whose" | "where" | "while")
}

/// "So that", "in order that" before a word, in its clause.
fn is_purpose(site: &Site<'_>, at: usize) -> bool {
    let clause = (site.hit.at.end..at).rev().take(7).take_while(|&n| !matches!(site.word(n), "," | ";" | "and"));
    clause.into_iter().any(|n| {
        site.word(n) == "that" && matches!(site.word(n.wrapping_sub(1)), "so" | "order") && n > site.hit.at.end
    })
}

fn weakens(site: &Site<'_>, at: usize) -> bool {
    // "Whatever they may say".
    let whatever = |n: usize| matches!(site.word(n), "whatever" | "whoever" | "however" | "matter");
    if (site.sentence.start..at).rev().take(5).any(whatever) {
        return false;
    }
    let (word, key) = (site.word(at), site.key(at));
    // Where a phrase holds the word, it is leave to do it.
    if matches!(word, "may" | "might" | "could") && site.is_named_alike(at) {
        return false;
    }
    // "Nobody in this hall doubts that", "nobody who saw it could call it safe".
    let nobody = || {
        let clause = (site.sentence.start..at)
            .rev()
            .take(12)
            .take_while(|&n| !matches!(site.word(n), "," | "that" | "but" | ";"));
        clause
            .into_iter()
            .any(|n| matches!(site.word(n), "nobody" | "none") || site.word(n) == "no" && site.word(n + 1) == "one")
    };
    let negated = || matches!(site.key(at + 1), "not") || site.negated_before(at, 2).is_some();
    let before = || at < site.hit.at.start && site.hit.at.start - at < 6;
    let ends = |n: usize| !site.word(n).contains(char::is_alphanumeric);
    match word {
        // "What it may not do is close the gate" forbids.
        "may" if site.key(at + 1) == "not" && site.word(at.wrapping_sub(2)) == "what" => false,
        // "So that another may pass": what it is for, and not what is said.
        "may" | "might" | "could" if at >= site.hit.at.end && is_purpose(site, at) => false,
        // "If I may say so".
        "may" if matches!(site.word(at.wrapping_sub(1)), "i" | "we") && site.word(at.wrapping_sub(2)) == "if" => false,
        // "Come what may".
        "may" if site.word(at.wrapping_sub(1)) == "what" => false,
        // The month.
        "may" if site.token(at).capital && at != site.sentence.start => false,
        "could" => {
            // "There could be no peace" is a negation.
            let none = site.word(at + 1) == "be" && site.word(at + 2) == "no";
            // "All that it could".
            let all =
                (site.sentence.start..at).rev().take(4).any(|n| matches!(site.word(n), "all" | "everything" | "best"));
            // "Could no longer be kept" was not.
            let longer = site.word(at + 1) == "no" && site.word(at + 2) == "longer";
            // "What could have stopped it was asleep."
            let of_another = matches!(site.word(at.wrapping_sub(1)), "that" | "which" | "what")
                && site.key(at + 1) == "have"
                && (at + 2..site.hit.at.start + 1).any(|n| site.key(n) == "be" && site.word(n) != "been");
            // "Could now look at them".
            let now = site.word(at + 1) == "now";
            // "Could never be safe", "could hardly be built".
            !negated()
                && !site.is_negation(at + 1)
                && !all
                && !of_another
                && !now
                && site.word(at + 1) != "only"
                && !longer
                && !none
                && !matches!(site.word(at.wrapping_sub(1)), "you" | "one")
                && !nobody()
                && !matches!(site.key(at + 1), "see" | "hear" | "smel" | "feel")
        }
        "doubt" | "doubts" | "doubted" => {
            let chance = (at + 1..at + 5)
                .any(|n| matches!(site.word(n), "possibility" | "likelihood" | "chance" | "chances" | "prospects"));
            let of_an_act = chance && site.hit.role == Role::Act;
            !negated()
                && !nobody()
                && !of_an_act
                && !matches!(
                    site.word(at.wrapping_sub(1)),
                    "no" | "without" | "any" | "beyond" | "who" | "little" | "few" | "scarcely" | "hardly"
                )
        }
        "fear" | "fears" => {
            let unfounded = site.behind().any(|n| untrue::calls_untrue(site.token(n)));
            site.word(at + 1) == "that" && !unfounded
        }
        "appeared" | "appear" | "appears" => matches!(site.word(at + 1), "to" | "that") || at + 1 == site.hit.at.start,
        // "No mask may be given away" forbids.
        "may" => !(site.sentence.start..at)
            .rev()
            .take(4)
            .any(|n| matches!(site.word(n), "no" | "nobody" | "none" | "neither")),
        // Whether an act is likely is not whether it should be done.
        "likelihood" | "probability" | "prospect" | "prospects" | "possibility" | "possibilities"
            if site.hit.role == Role::Act =>
        {
            false
        }
        // "It should be safe by now."
        "should" | "ought" => {
            let fact = !site.proposition.is_norm && !site.proposition.is_future && site.hit.role != Role::Act;
            let be = (at + 1..at + 3).any(|n| site.word(n) == "be" && n + 1 == site.hit.at.start);
            fact && be && !negated()
        }
        "chance" if site.word(at + 1) == "that" => before() && !negated(),
        "likelihood" | "probability" | "prospect" | "prospects" => before() && !negated(),
        "threat" | "threats" => before() && site.word(at + 1) == "of" && !negated(),
        // "Every possible way", "the toughest possible".
        "possible" if site.word(at.wrapping_sub(1)).ends_with("est") || site.word(at + 1) == "way" => false,
        "possible" if matches!(site.word(at.wrapping_sub(1)), "as" | "every" | "if" | "where" | "wherever") => false,
        // "Made it possible".
        "possible" if (at.saturating_sub(5)..at).any(|n| site.key(n) == "mak") => false,
        // "Has three options".
        "options" => (at.saturating_sub(4)..at + 4).any(|n| {
            matches!(site.word(n), "all" | "open" | "various" | "several" | "other")
                || matches!(site.key(n), "weigh" | "consider" | "discus" | "examin" | "keep")
        }),
        // "A doubtful ballot", "the questionable paper".
        "doubtful" | "questionable" | "debatable"
            if site.is_attribute(at) && (ends(at + 2) || !open::asks(site, at + 2) && site.word(at + 2) != "that") =>
        {
            false
        }
        // "Works wonders", "little wonder".
        "wonder" | "wonders" => {
            let made = matches!(site.key(at.wrapping_sub(1)), "work" | "do" | "little" | "small");
            !made && !negated() && (open::asks(site, at + 1) || site.word(at + 1) == "about")
        }
        // "One can guess who copied it."
        "guess" | "imagine" if matches!(site.word(at.wrapping_sub(1)), "can" | "easily") => false,
        // "Safer than anybody had hoped".
        "hoped" if (at.saturating_sub(4)..at).any(|n| matches!(site.word(n), "as" | "than")) => false,
        "might" => true,
        "perhaps" | "maybe" | "possibly" | "probably" | "presumably" => true,
        _ if WORDS.contains(&word) => !negated(),
        _ => VERBS.contains(&key) && !negated(),
    }
}
