//! The matter is said to be open, or is only being weighed: "considering", "nobody knows", "too early".

use std::sync::LazyLock;

use super::{Effect, Found};
use crate::codebook::Tokens;
use crate::stance::Stance;
use crate::stance::idioms::Idioms;
use crate::stance::site::Site;

static PHRASES: LazyLock<Idioms> = LazyLock::new(|| Idioms::new(ALL));

const ALL: &[&str] = &[
    "nobody know",
    "or so",
    "silent on",
    "silent about",
    "hint at",
    "hint that",
    "think over",
    "torn over",
    "torn on",
    "torn between",
    "work out whether",
    "work out how",
    "as far as we know",
    "as far as i",
    "contradict each other",
    "no certainty",
    "no guarante",
    "nobody can guarante",
    "no one can guarante",
    "neither support nor oppos",
    "need approval",
    "need consent",
    "subject to approval",
    "be postpon",
    "not necessarily",
    "n't necessarily",
    "in theory",
    "on paper",
    "on hold",
    "on ice",
    "open mind",
    "there be sign that",
    "there be indication that",
    "for all we know",
    "for all i know",
    "nobody can say",
    "no one can say",
    "be split",
    "be talk of",
    "nobody can prov",
    "no one can prov",
    "can not be prov",
    "not be prov",
    "be accus of",
    "be suspect of",
    "be alleg to",
    "others do not",
    "others disagre",
    "make up his mind",
    "make up her mind",
    "make up their mind",
    "make up its mind",
    "be said to",
    "be believ to",
    "be think to",
    "be rumour to",
    "there be rumour",
    "rumour have it",
    "rumour sai",
    "look as if",
    "look as though",
    "some say",
    "some people say",
    "opinion differ",
    "opinion be divid",
    "divided over",
    "divided on",
    "divided about",
    "no decision",
    "hing on",
    "stand or fall with",
    "writ in star",
    "anyone 's guess",
    "anybody 's guess",
    "toi with",
    "flirt with",
    "stop short of",
    "not go so far",
    "not go as far",
    "take sid",
    "no telling",
    "not for me to say",
    "not for us to say",
    "not yet final",
    "nothing have be decid",
    "nothing be decid",
    "nothing have be settl",
    "nothing be settl",
    "be disput",
    "remain disput",
    "in dispute",
    "a matter for evidence",
    "a matter for court",
    "a matter for inquiry",
    "have yet to show",
    "cannot judge",
    "can not judge",
    "ca n't judge",
    "beyond me to say",
    "dodg",
    "evad",
    "sidestep",
    "duck question",
    "skirt",
    "no proof either way",
    "50-50",
    "an even chance",
    "no one know",
    "remain to be seen",
    "too early",
    "too soon",
    "open question",
    "open matter",
    "yet to decid",
    "not decid",
    "not yet decid",
    "not yet clear",
    "not yet know",
    "not yet certain",
    "not yet say",
    "not yet make up",
    "can not tell",
    "ca n't tell",
    "hard to tell",
    "hard to say",
    "impossible to say",
    "open to question",
    "in doubt",
    "up in the air",
    "jury be still out",
    "remain unclear",
    "remain open",
    "wait for result",
    "await result",
    "until result",
    "under investigation",
    "under review",
    "under consideration",
    "still be examin",
    "still be investigat",
    "still be test",
    "not convinc",
    "fifty-fifty",
    "cross finger",
    "neither confirm nor deni",
    "nor deni",
    "could not confirm",
    "leave it open",
    "leave open",
    "leave question",
    "have n't decid",
    "look into",
    "think about",
    "in two mind",
    "make up mind",
    "depend on",
    "cannot say",
    "not sure",
    "not certain",
    "not know",
    "n't know",
    "no proof",
    "no longer so sure",
    "keep open mind",
    "ask himself",
    "ask herself",
    "ask themselves",
];
/// What leaves a matter open that is only named.
static UNDECIDED: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "remain unclear",
        "be unclear",
        "not yet clear",
        "remain open",
        "remain to be seen",
        "open question",
        "nobody know",
        "no one know",
        "nothing have be decid",
        "not yet decid",
        "have yet to be decid",
        "no decision",
        "be disput",
        "anyone 's guess",
        "anybody 's guess",
        "jury be still out",
        "too early to say",
        "too soon to say",
        "a matter for evidence",
        "a matter for court",
        "a matter for inquiry",
    ])
});
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
    let words = site.before().chain(site.behind()).find_map(read)?;
    Some((Effect::Is(Some(Stance::Hedge)), words))
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    let hedge = |words| Some((Effect::Is(Some(Stance::Hedge)), words));
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
            let written = words == "on paper" && matches!(site.key(at.wrapping_sub(1)), "put" | "down" | "set" | "it");
            // "It could not come too soon."
            let overdue = words.starts_with("too ") && site.negated_before(at, 3).is_some();
            (!of_another && !denies && !overdue && !written && !found.iter().any(|at| site.hit.named.contains(at)))
                .then_some(found)
        };
        if let Some(words) = PHRASES.at(site.tokens, at, site.sentence.end).find_map(read) {
            return hedge(words);
        }
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
