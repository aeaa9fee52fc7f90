//! A question that only takes up a word is not meant as one: "Safe? That boat has two holes."

use super::{Effect, Found, bare, open, question};
use crate::stance::site::Site;

/// Words of such a question.
const SHORT: usize = 3;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let mark = question::mark(site)?;
    let words: Vec<usize> = site.sentence.clone().filter(|&at| site.token(at).is_word).collect();
    let verb = |at: &usize| {
        matches!(
            site.key(*at),
            "be" | "do" | "have" | "will" | "can" | "must" | "should" | "would" | "could" | "not" | "or"
        )
    };
    // The speaker goes on; somebody else would answer.
    let next = site.tokens.sentences.get(site.nth + 1)?;
    let all = &site.tokens.all[next.clone()];
    // "Time to close? Three letters" is a headline.
    let ends = all.last().is_some_and(|last| !last.is_word);
    let goes_on = ends && !all.iter().any(|token| matches!(token.word.as_str(), "?" | ":"));
    let open = next.clone().any(|at| open::says(site.tokens, at, next.end).is_some());
    let taken_up = !open && words.len() <= SHORT && !words.iter().any(verb) && goes_on;
    taken_up.then(|| (Effect::Is(Some(bare(site).turned())), vec![mark]))
}
