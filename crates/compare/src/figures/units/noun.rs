//! The noun that is counted: "missiles" in "631 cruise missiles".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::numerals::{Nature, Numeral, is_number_word};
use super::super::token::{Kind, Token, Tokens};
use super::{Family, Unit};

macro_rules! list {
    ($($name:ident $file:literal;)*) => {
        $(static $name: LazyLock<HashSet<&'static str>> =
            LazyLock::new(|| include_str!(concat!("../words/", $file)).split_whitespace().collect());)*
    };
}

list! {
    FUNCTION "function.txt";
    PLURAL "plural.txt";
    PARTICIPLE "participle.txt";
    MODIFIER "modifier.txt";
    NOT_PLURAL "notplural.txt";
    PERSON "person.txt";
}

/// Most words between a number and its noun.
const REACH: usize = 5;

/// Whether a word joins other words: it ends the noun phrase behind a number.
pub(in super::super) fn is_function_word(word: &str) -> bool {
    FUNCTION.contains(word)
}

/// Whether a word in small letters looks like a noun in the plural.
fn is_plural(word: &str) -> bool {
    let ends = word.ends_with('s') && !["ss", "us", "is", "'s", "’s"].iter().any(|end| word.ends_with(end));
    PLURAL.contains(word) || ends && word.chars().count() > 2 && !NOT_PLURAL.contains(word) && !is_function_word(word)
}

/// The noun behind a number.
pub(super) fn after(tokens: &Tokens<'_>, number: &Numeral) -> Option<Unit> {
    let at = number.stop;
    let unit = |nth: usize| {
        let name = tokens.get(nth)?.text.to_owned();
        Some(Unit { name, family: Family::Noun, stop: nth + 1 })
    };
    if tokens.hyphened(at) {
        let counted = matches!(number.nature, Nature::Plain | Nature::Grouped) && !is_adjective(tokens.word(at + 1));
        return if counted { unit(at + 1) } else { None };
    }
    if tokens.word(at) == "of" {
        let loose = matches!(number.nature, Nature::Indefinite | Nature::Dozen);
        return loose.then(|| head(tokens, at + 1)).flatten().and_then(unit);
    }
    if number.value.whole() == Some(1) {
        let noun = (at..at + REACH).find(|&nth| PERSON.contains(tokens.word(nth)) || !may_modify(tokens, nth))?;
        return if PERSON.contains(tokens.word(noun)) { unit(noun) } else { None };
    }
    let Some(stop) = model(tokens, at) else { return head(tokens, at).and_then(unit) };
    let name = (at..stop).filter_map(|nth| tokens.get(nth)).map(|token| token.text).collect();
    Some(Unit { name, family: Family::Noun, stop })
}

/// One past a model in the plural: "F-16s", "T72s".
fn model(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let glued = |nth: usize| tokens.get(nth).filter(|token| !token.spaced);
    tokens.get(at).filter(|token| token.is_capital())?;
    let digits = at + 1 + usize::from(tokens.glued(at + 1, &['-', '‑']));
    glued(digits).filter(|token| token.kind == Kind::Digits)?;
    glued(digits + 1).filter(|token| token.text == "s").map(|_| digits + 2)
}

/// What hangs on a number by a hyphen and is no noun: "47-year-old", "5,000-strong".
fn is_adjective(word: &str) -> bool {
    matches!(word, "strong" | "odd" | "plus" | "fold" | "off" | "old" | "something") || is_number_word(word).is_some()
}

/// Whether a word may stand between a number and its noun.
fn may_modify(tokens: &Tokens<'_>, nth: usize) -> bool {
    let Some(token) = tokens.get(nth) else { return false };
    match token.kind {
        Kind::Word => !token.opens && !is_function_word(&token.low) && is_number_word(&token.low).is_none(),
        Kind::Mark => tokens.hyphened(nth),
        // "Leopard 2 tanks"
        Kind::Digits => token.spaced && tokens.back(nth, 1).is_some_and(Token::is_name),
    }
}

/// The place of the noun of a noun phrase that begins at a token: its first plural, or the last of
/// those that stand together where the first only describes ("police officers").
pub(in super::super) fn head(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut words = 0;
    let mut nth = at;
    while words < REACH && may_modify(tokens, nth) {
        let token = tokens.get(nth)?;
        words += usize::from(token.is_word());
        let possessed = tokens.glued(nth + 1, &['\'', '’']) && tokens.get(nth + 2).is_some_and(|next| next.spaced);
        if token.is_word() && is_plural(&token.low) && !tokens.hyphened(nth + 1) && !possessed {
            let describes = MODIFIER.contains(&*token.low) || token.is_capital();
            let next = tokens.get(nth + 1).is_some_and(|next| next.is_word() && !next.is_capital());
            let longer = next && is_plural(tokens.word(nth + 1));
            let far = describes && next && may_modify(tokens, nth + 1) && is_plural(tokens.word(nth + 2));
            if !(describes && (longer || far)) {
                return Some(nth);
            }
        }
        nth += if possessed { 2 } else { 1 };
    }
    PARTICIPLE.contains(tokens.word(at)).then_some(at)
}
