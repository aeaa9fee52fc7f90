//! Who asks does not say.

use super::{Effect, Found};
use crate::stance::Stance;
use crate::stance::site::Site;

/// A question that only leads to the matter, "How does it work?", leaves nothing open.
pub(super) fn of_topic(site: &Site<'_>) -> Found {
    let start = site.first_word();
    let leads = match site.word(start) {
        "what" | "why" => true,
        "how" => matches!(site.key(start + 1), "be" | "do" | "have" | "can" | "will" | "should" | "would" | "could"),
        _ => false,
    };
    if leads { None } else { rule(site) }
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    let mark = mark(site)?;
    // "How does a mill work?" is answered by a drawing.
    let start = site.first_word();
    if site.word(start) == "how" && site.key(start + 1) == "do" && matches!(site.key(mark - 1), "work" | "function") {
        return Some((Effect::Is(None), vec![start, mark - 1]));
    }
    Some((Effect::Is(Some(Stance::Hedge)), vec![mark]))
}

/// The question mark of the sentence, or what stands for it: "Is it safe, we asked the miller."
pub(super) fn mark(site: &Site<'_>) -> Option<usize> {
    site.sentence.clone().rev().take(4).find(|&at| site.word(at) == "?").or_else(|| asked(site))
}

/// "Asked" behind a comma and a verb that stands before its subject.
fn asked(site: &Site<'_>) -> Option<usize> {
    let first = site.first_word();
    let inverted = matches!(
        site.word(first),
        "is" | "are"
            | "was"
            | "were"
            | "do"
            | "does"
            | "did"
            | "has"
            | "have"
            | "will"
            | "would"
            | "can"
            | "could"
            | "should"
    );
    let asks = |at: &usize| {
        matches!(site.word(*at), "asked" | "asks" | "ask") && (at.saturating_sub(3)..*at).any(|n| site.word(n) == ",")
    };
    (site.hit.at.end..site.sentence.end).find(asks).filter(|_| inverted)
}
