//! An "if" on which nothing depends: "by force if need be", "if you ask me", "dangerous if not worse".

use std::sync::LazyLock;

use crate::stance::idioms::Idioms;
use crate::stance::site::Site;

/// By key.
static SET: LazyLock<Idioms> = LazyLock::new(|| {
    Idioms::new(&[
        "if need be",
        "if needs be",
        "if need",
        "if necessary",
        "if require",
        "if requir",
        "if at all possible",
        "if possible",
        "if anything",
        "if nothing else",
        "if any",
        "if ever there be",
        "if at all",
        "if you ask me",
        "if you want my",
        "if you want to know",
        "if you must know",
        "if you like",
        "if you will",
        "if you please",
        "if you do not mind",
        "if you do n't mind",
        "if i may",
        "if we may",
        "if i be honest",
        "if i 'm honest",
        "if we be honest",
        "if truth be told",
        "if memory serv",
        "if i remember",
        "if i recal",
        "if i be you",
        "if i were you",
        "if not worse",
        "if not better",
        "if not more",
        "if not most",
        "if not all",
        "if not both",
        "if not always",
        "if not downright",
    ])
});

/// What stands behind one that ends its clause: "if need be", but not "if any of them fall".
const ALONE: &[&str] = &["if any", "if need", "if anything", "if possible", "if at all", "if require", "if requir"];

/// Of those, what may be all that the clause depends on: "if need be, they will sell it".
const NEEDED: &[&str] = &["if need be", "if needs be", "if need", "if necessary", "if require", "if requir"];

/// Whether such an "if" stands at a place.
pub(super) fn is_set(site: &Site<'_>, at: usize) -> bool {
    let ends = |words: &[usize]| {
        let next = words[words.len() - 1] + 1;
        next >= site.sentence.end
            || !site.token(next).is_word
            || matches!(site.word(next), "with" | "by" | "in" | "and")
    };
    let apart = |words: &[usize]| {
        let next = words[words.len() - 1] + 1;
        let behind = next < site.sentence.end && matches!(site.word(next), "," | "–" | "—");
        at == site.first_word() || behind && !site.token(at - 1).is_word
    };
    SET.at(site.tokens, at, site.sentence.end)
        .any(|(words, found)| (!ALONE.contains(&words) || ends(&found)) && (!NEEDED.contains(&words) || !apart(&found)))
}
