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
/// By key: what is planned.
const PLANS: &[&str] = &["plan", "idea", "project", "proposal", "intention", "scheme", "suggestion"];
/// Tokens between such a word and the phrase.
const REACH: usize = 7;

pub(super) fn rule(site: &Site<'_>) -> Found {
    if !site.proposition.is_future || site.hit.role == Role::Act {
        return None;
    }
    if let Some(words) = heading(site) {
        return Some((Effect::Is(None), words));
    }
    let found = site.between().chain(site.before().take(REACH)).find(|&at| {
        // Who does not want to do it, will not.
        let refused = site.word(at + 1) == "to" && site.negated_before(at, 2).is_some();
        VERBS.contains(&site.key(at)) && !refused && !site.hit.named.contains(&at)
            || site.word(at) == "let" && matches!(site.word(at + 1), "us" | "'s")
            || site.key(at) == "ask" && site.word(at + 1) == "to"
            || site.key(at) == "cal" && matches!(site.word(at + 1), "for" | "on")
    })?;
    Some((Effect::Is(None), vec![found]))
}

/// "About the plan to close the gates he said": so far it is only named.
fn heading(site: &Site<'_>) -> Option<Vec<usize>> {
    let (first, start) = (site.first_word(), site.hit.at.start);
    let about = matches!(site.word(first), "about" | "on" | "regarding" | "concerning" | "of");
    let plan = (first + 1..start).take(4).find(|&at| PLANS.contains(&site.key(at)))?;
    let of_it = matches!(site.word(plan + 1), "to" | "of" | "for" | "that") && start <= plan + 4;
    (about && of_it).then(|| vec![first, plan])
}
