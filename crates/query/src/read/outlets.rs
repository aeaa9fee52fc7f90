//! Which outlet is meant by a name: in any case, with or without its article.

use crate::functions::fold;

/// The condition that the column `@outlet` is the outlet whose [`bare`] name is `?`.
pub(super) const NAMED: &str = "fold(@outlet) IN (?, 'the ' || ?)";

/// A name folded, without its article.
pub(super) fn bare(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}
