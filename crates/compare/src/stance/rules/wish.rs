//! What is demanded or proposed is not yet said to come: "urged the museum to return them".

use super::{Effect, Found};
use crate::codebook::Role;
use crate::stance::site::Site;

/// By key.
const VERBS: &[&str] = &[
    "urg",
    "demand",
    "recommend",
    "propos",
    "request",
    "implor",
    "beg",
    "plead",
    "should",
    "ought",
    "want",
    "wish",
    "petition",
    "appeal",
];
/// Tokens between such a word and the phrase.
const REACH: usize = 7;

pub(super) fn rule(site: &Site<'_>) -> Found {
    if !site.proposition.is_future || site.hit.role == Role::Act {
        return None;
    }
    let found = site.before().take(REACH).find(|&at| {
        // Who does not want to do it, will not.
        let refused = site.word(at + 1) == "to" && site.negated_before(at, 2).is_some();
        VERBS.contains(&site.key(at)) && !refused && !site.hit.named.contains(&at)
            || site.word(at) == "let" && matches!(site.word(at + 1), "us" | "'s")
            || site.key(at) == "cal" && matches!(site.word(at + 1), "for" | "on")
    })?;
    Some((Effect::Is(None), vec![found]))
}
