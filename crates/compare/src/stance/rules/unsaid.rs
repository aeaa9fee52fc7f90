//! The source did not say it, as the attribution goes: "he never said that …". Who does not think it, denies it.

use super::{Effect, Found};
use crate::stance::site::Site;

/// By key: verbs after which a negation takes the position back.
const SAYING: &[&str] = &["sai", "claim", "stat", "tell", "announc", "declar", "write", "mention", "assert", "promis"];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let negated = site.statement.is_some_and(|statement| statement.negated);
    // "Did not say whether" leaves it open.
    let asks = |at: usize| matches!(site.word(at), "whether" | "if" | "how" | "what" | "why" | "when" | "where");
    let says = site
        .before()
        .filter(|&at| !asks(at + 1))
        .any(|at| SAYING.contains(&site.key(at)) && site.key(at.wrapping_sub(1)) != "be");
    (negated && says).then(|| (Effect::Is(None), Vec::new()))
}
