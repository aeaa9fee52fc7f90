//! The next sentence takes it back: "I wrote that it was so. The tests show that it wasn't."

use super::{Effect, Found};
use crate::stance::site::Site;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let next = site.tokens.sentences.get(site.nth + 1)?.clone();
    let all = &site.tokens.all;
    if all[next.clone()].iter().any(|token| token.word == "?") {
        return None;
    }
    let not = next.clone().find(|&at| all[at].key == "not" && all.get(at + 1).is_none_or(|token| !token.is_word))?;
    let before = |back: usize| not.checked_sub(back).filter(|at| next.contains(at)).map(|at| &all[at]);
    let auxiliary = before(1).is_some_and(|token| matches!(token.key.as_str(), "be" | "do" | "have"));
    let subject = before(2).is_some_and(|token| matches!(token.word.as_str(), "it" | "they" | "he" | "she"));
    (auxiliary && subject).then(|| (Effect::Turn, vec![not - 2, not - 1, not]))
}
