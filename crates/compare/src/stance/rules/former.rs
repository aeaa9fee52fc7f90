//! What somebody once said, and says no more: "I called it unsafe. I take that back", "I was against it. I no longer am."

use crate::stance::site::{Site, read_at};

/// By key: who says so behind what he once said takes it back.
const MISTAKEN: &[&str] = &[
    "i be mistaken",
    "we be mistaken",
    "i be wrong",
    "we be wrong",
    "that be wrong",
    "that be mistake",
    "that be an error",
    "it be mistake",
    "it be wrong",
    "i know better now",
    "we know better now",
    "i should not have said",
    "i should n't have said",
    "i should never have said",
    "i spoke too soon",
    "i speak too soon",
    "i be misinformed",
    "i be misled",
    "i stand corrected",
    "i no longer think",
    "i no longer believ",
    "we no longer think",
    "we no longer believ",
    "i have chang my mind",
    "i take it all back",
];
const SAID: &[&str] = &[
    "wrote",
    "said",
    "thought",
    "believed",
    "claimed",
    "reported",
    "told",
    "argued",
    "insisted",
    "maintained",
    "held",
    "swore",
    "assumed",
    "denied",
    "assured",
    "promised",
];

/// "I called it unsafe. I take that back", "Calling it unsafe is easy. It is also wrong."
pub(super) fn taken_back(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    const BACK: &[&str] = &["i take that back", "i take it back", "i withdraw that", "i take back that"];
    const WRONG: &[&str] = &["it be also wrong", "it is also untrue", "that be also wrong"];
    let start = next.clone().find(|&at| site.tokens.all[at].is_word)?;
    let read = |words: &&str| read_at(site.tokens, start, next.end, words);
    // "I wrote that it was safe. I was mistaken."
    let own = || {
        site.before().any(|at| {
            let once = SAID.contains(&site.word(at)) || site.word(at) == "used" && site.word(at + 1) == "to";
            let by = (site.sentence.start..at).rev().find(|&n| !site.token(n).is_adverb() && site.key(n) != "have");
            once && by.is_some_and(|by| matches!(site.word(by), "i" | "we" | "myself" | "ourselves"))
        })
    };
    if let Some(words) = MISTAKEN.iter().find_map(read).filter(|_| own()) {
        return Some(words);
    }
    let called = || site.before().any(|at| matches!(site.key(at), "cal" | "sai" | "blam" | "accus" | "claim"));
    BACK.iter().find_map(read).or_else(|| WRONG.iter().find_map(read).filter(|_| called()))
}

/// By key: who says so of an earlier view, has it no more.
const CHANGED: &[&str] = &[
    "i no longer be",
    "we no longer be",
    "he no longer be",
    "she no longer be",
    "i be wrong",
    "we be wrong",
    "i be mistaken",
    "we be mistaken",
    "i be not any more",
    "i be n't any more",
];

/// "I was against it. I no longer am."
pub(super) fn changed_mind(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    let was =
        site.hit.at.clone().rev().chain(site.before().take(6)).find(|&at| matches!(site.word(at), "was" | "were"))?;
    let subject = site.word(was.wrapping_sub(1));
    let start = next.clone().find(|&at| site.tokens.all[at].is_word)?;
    let read = |words: &&str| read_at(site.tokens, start, next.end, words);
    let same = |words: &Vec<usize>| site.tokens.all[words[0]].word == subject;
    CHANGED.iter().find_map(read).filter(same)
}

/// "In March I said that it was not", "some say that it was not": a former view, or that of others.
pub(super) fn is_said(site: &Site<'_>, at: usize) -> bool {
    const SAYING: &[&str] = &[
        "sai", "tell", "tel", "told", "writ", "wrote", "claim", "believ", "think", "thought", "argu", "insist",
        "assur", "maintain", "swear", "swor", "deni", "promis", "hear", "heard", "read",
    ];
    const NOW: &[&str] = &["say", "tell", "claim", "believe", "think", "insist", "maintain", "swear", "promise"];
    let all = &site.tokens.all;
    let own = matches!(all[at - 1].word.as_str(), "i" | "we") && NOW.contains(&all[at].word.as_str());
    SAYING.contains(&all[at].key.as_str()) && !own
}
