//! The noun for what is counted.

use std::sync::Arc;

use super::lists::PART;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Head {
    /// Nothing says so: "eleven were wounded".
    Unsaid,
    /// People in general.
    People,
    /// Some people, or other things.
    Noun(Arc<str>),
}

/// Whether a noun is for some of the people.
pub(super) fn is_part(head: &Head) -> bool {
    matches!(head, Head::Noun(noun) if PART.contains(&**noun))
}
