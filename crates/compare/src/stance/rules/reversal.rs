//! The next sentence takes it back: "I wrote that it was so. The tests show that it wasn't.", "The dam is safe.
//! That is simply not the case."

use super::{Effect, Found, untrue};
use crate::stance::site::{Site, read_at};

/// By key: sentences that begin so take back what stands before them.
const REJECTIONS: &[&str] = &[
    "nothing of sort",
    "nothing of kind",
    "nothing could be further from truth",
    "far from it",
    "quite opposite",
    "on contrary",
    "not so",
    "not true",
    "not at all",
    "not a word of it be true",
    "none of it be true",
    "none of this be true",
    "wrong",
];

/// "It may look safe, but it is not."
pub(super) fn in_sentence(site: &Site<'_>) -> Option<Vec<usize>> {
    let but = (site.hit.at.end..site.sentence.end).take(8).find(|&at| site.word(at) == "but")?;
    let subject = matches!(site.word(but + 1), "it" | "they" | "he" | "she" | "that");
    let be = matches!(site.key(but + 2), "be" | "do" | "have" | "will" | "can" | "would");
    let ends = site.key(but + 3) == "not" && matches!(site.word(but + 4), "." | "," | ";" | "”" | "\"" | "" | "!");
    (subject && be && ends).then(|| vec![but, but + 3])
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    if let Some(words) = in_sentence(site) {
        return Some((Effect::Turn, words));
    }
    let next = site.tokens.sentences.get(site.nth + 1)?.clone();
    let all = &site.tokens.all;
    if all[next.clone()].iter().any(|token| token.word == "?") {
        return None;
    }
    let turn = |words| Some((Effect::Turn, words));
    // Somebody else's words are not taken back by what stands outside of them.
    if site.statement.is_none()
        && let Some(words) = rejected(site, next.start..next.end)
    {
        return turn(words);
    }
    if let Some(words) = changed_mind(site, next.clone()) {
        return turn(words);
    }
    let not = next.clone().find(|&at| all[at].key == "not" && all.get(at + 1).is_none_or(|token| !token.is_word))?;
    let before = |back: usize| not.checked_sub(back).filter(|at| next.contains(at)).map(|at| &all[at]);
    let auxiliary = before(1).is_some_and(|token| matches!(token.key.as_str(), "be" | "do" | "have" | "will"));
    let subject = before(2).is_some_and(|token| matches!(token.word.as_str(), "it" | "they" | "he" | "she"));
    if auxiliary && subject { turn(vec![not - 2, not - 1, not]) } else { None }
}

/// By key: who says so of an earlier view, has it no more.
const CHANGED: &[&str] = &[
    "i no longer be",
    "we no longer be",
    "he no longer be",
    "she no longer be",
    "i be wrong",
    "we be wrong",
    "i be mistaken",
    "we be mistaken",
    "i be not any more",
    "i be n't any more",
];

/// "I was against it. I no longer am."
fn changed_mind(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    let was =
        site.hit.at.clone().rev().chain(site.before().take(6)).find(|&at| matches!(site.word(at), "was" | "were"))?;
    let subject = site.word(was.wrapping_sub(1));
    let start = next.clone().find(|&at| site.tokens.all[at].is_word)?;
    let read = |words: &&str| read_at(site.tokens, start, next.end, words);
    let same = |words: &Vec<usize>| site.tokens.all[words[0]].word == subject;
    CHANGED.iter().find_map(read).filter(same)
}

/// "That is not so", "This is a lie", "Nonsense!"
fn rejected(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let start = next.clone().find(|&at| all[at].is_word)?;
    if let Some(words) = REJECTIONS.iter().find_map(|words| read_at(site.tokens, start, next.end, words)) {
        return Some(words);
    }
    if untrue::calls_untrue(&all[start]) && all.get(start + 1).is_none_or(|token| !token.is_word) {
        return Some(vec![start]);
    }
    let is = matches!(all[start].word.as_str(), "that" | "this" | "it" | "which")
        && all.get(start + 1).is_some_and(|token| token.key == "be" || token.word == "'s");
    if !is {
        return None;
    }
    let judged = (start + 2..next.end).take(5).take_while(|&at| all[at].is_word);
    let mut not = None;
    for at in judged {
        let (word, not_before) = (all[at].word.as_str(), not);
        if all[at].key == "not" {
            not = Some(at);
        } else if untrue::calls_untrue(&all[at]) {
            return not_before.is_none().then(|| vec![start, at]);
        } else if matches!(word, "true" | "so" | "case" | "correct" | "right")
            && all.get(at + 1).is_none_or(|token| !token.is_word)
            && let Some(not) = not_before
        {
            return Some(vec![start, not, at]);
        }
    }
    None
}
