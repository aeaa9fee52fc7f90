//! An act is called needless or wrong: "too early to", "hands off", "would solve nothing".

use crate::codebook::stock;
use crate::stance::site::Site;

/// Tokens before and behind the phrase.
const BEFORE: usize = 10;
const BEHIND: usize = 10;

/// The words that speak against the act.
pub(super) fn words(site: &Site<'_>) -> Option<Vec<usize>> {
    let behind = site.behind().take(BEHIND);
    let places: Vec<usize> = site.before().take(BEFORE).chain(behind).collect();
    let list = stock("needless")?;
    places.iter().find_map(|&at| list.at(&site.tokens.all, at, site.sentence.end))
}
