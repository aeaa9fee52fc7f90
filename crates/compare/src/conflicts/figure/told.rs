//! The words that say something, and the names that tell affairs apart.

use std::collections::BTreeSet;

use ascribe_model::calendar::is_calendar;

use crate::conflicts::text::Word;

use super::lists::{GENERIC, STOP, key};
use super::read::{class, is_name, short};

/// The class of a word that says something.
pub(super) fn tells<'a>(word: impl std::borrow::Borrow<Word<'a>>) -> Option<String> {
    let word = word.borrow();
    let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
    let tells = low.len() > 2
        && low.starts_with(char::is_alphabetic)
        && !STOP.contains(low)
        && !is_calendar(low)
        && !is_name(word);
    tells.then(|| class(&key(low)))
}

/// The names among some words that tell affairs apart. A word that begins a sentence is one where another capital
/// follows.
pub(super) fn names(all: &[Word<'_>]) -> BTreeSet<String> {
    let opens = |nth: usize| nth == 0 || all[nth - 1].gap.contains(['.', '!', '?', '“', '"', '«', ':', '‘', '\n']);
    let name = |nth: usize| {
        let word = &all[nth];
        let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
        let joined = || word.gap == " " && all.get(nth + 1).is_some_and(is_name);
        is_name(word)
            && low.chars().count() > 2
            && !GENERIC.contains(low)
            && !STOP.contains(low)
            && (!opens(nth) || joined() || word.low.ends_with("'s"))
    };
    (0..all.len()).filter(|&nth| name(nth)).map(|nth| short(&all[nth].low)).collect()
}
