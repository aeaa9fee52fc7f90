//! Questions that say something: "Why on earth should anyone do it?", "How can anyone call it safe?", "Why has
//! nobody done it yet?"

use super::{Effect, Found, bare, question};
use crate::stance::site::{Site, read_at};

/// By key: beginnings of a question whose answer is that it is not so.
const AGAINST: &[&str] = &[
    "why should",
    "why on earth",
    "why would",
    "how can anyone",
    "how can anybody",
    "how could anyone",
    "how could anybody",
    "who on earth",
    "who seriously",
    "who in his right mind",
    "who in their right mind",
    "since when",
    "how dare",
];
/// By key: beginnings of a question that asks for what is not yet done.
const FOR: &[&str] = &["why not", "why do n't", "why have n't", "why be n't", "why have nobody", "why do nobody"];
/// By key: the same without a mark.
const BEYOND: &[&str] = &["how anyone", "how anybody", "why anyone", "why anybody"];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let start = site.first_word();
    let begins = |list: &[&str]| list.iter().find_map(|words| read_at(site.tokens, start, site.sentence.end, words));
    let stance = bare(site);
    if question::mark(site).is_none() {
        let words = begins(BEYOND)?;
        return Some((Effect::Is(Some(stance.turned())), words));
    }
    if let Some(words) = begins(AGAINST) {
        return Some((Effect::Is(Some(stance.turned())), words));
    }
    begins(FOR).map(|words| (Effect::Is(Some(stance)), words))
}
