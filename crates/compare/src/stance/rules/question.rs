//! Who asks does not say.

use super::{Effect, Found};
use crate::stance::Stance;
use crate::stance::site::Site;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let mark = mark(site)?;
    Some((Effect::Is(Some(Stance::Hedge)), vec![mark]))
}

/// The question mark of the sentence.
pub(super) fn mark(site: &Site<'_>) -> Option<usize> {
    site.sentence.clone().rev().take(4).find(|&at| site.word(at) == "?")
}
