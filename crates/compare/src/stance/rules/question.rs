//! Who asks does not say.

use super::{Effect, Found};
use crate::stance::Stance;
use crate::stance::site::Site;

/// A question that only leads to the matter, "How does it work?", leaves nothing open.
pub(super) fn of_topic(site: &Site<'_>) -> Found {
    let start = site.first_word();
    let leads = match site.word(start) {
        "what" | "why" => true,
        "how" => !matches!(site.word(start + 1), "much" | "far" | "many"),
        _ => false,
    };
    if leads { None } else { rule(site) }
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    let mark = mark(site)?;
    Some((Effect::Is(Some(Stance::Hedge)), vec![mark]))
}

/// The question mark of the sentence.
pub(super) fn mark(site: &Site<'_>) -> Option<usize> {
    site.sentence.clone().rev().take(4).find(|&at| site.word(at) == "?")
}
