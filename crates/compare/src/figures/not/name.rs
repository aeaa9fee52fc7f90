//! Numbers in names: "Apollo 13", "the Committee of Nine", "14 Mill Lane".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::candidate::Candidate;
use super::super::numerals::Nature;
use super::super::token::{Token, Tokens};
use super::super::units::is_function_word;
use super::date::{is_month, is_weekday};

static STREETS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../words/street.txt").split_whitespace().collect());

/// Words behind which a name is a place or a time, and the number behind it none of its own.
const SETTING: &[&str] =
    &["in", "at", "near", "on", "from", "around", "across", "of", "to", "for", "by", "outside", "told"];

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    street(tokens, found) || written(tokens, found) || behind(tokens, found)
}

fn street(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let next = found.numerals;
    let road = (next..next + 4).take_while(|&nth| tokens.get(nth).is_some_and(|token| token.is_capital()));
    found.is_plain() && road.skip(1).any(|nth| tokens.get(nth).is_some_and(|token| STREETS.contains(token.text)))
}

/// A number word with a capital that its place does not explain.
fn written(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let written = matches!(found.low.nature, Nature::Written | Nature::Dozen | Nature::Indefinite);
    written && tokens.get(found.low.first).is_some_and(|token| token.is_name())
}

/// Digits behind a name.
fn behind(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let first = found.low.first;
    let Some(before) = tokens.back(first, 1).filter(|_| found.is_plain() && !found.bounded) else { return false };
    let long = tokens.get(first).is_some_and(|token| token.text.len() > 4);
    if long || !before.is_capital() || is_function_word(&before.low) || is_month(before.text) || is_weekday(&before.low)
    {
        return false;
    }
    if found.unit.is_none() {
        return true;
    }
    let mut start = first - 1;
    while first - start < 4 && tokens.back(start, 1).is_some_and(Token::is_name) {
        start -= 1;
    }
    before.is_name() && !SETTING.contains(&tokens.word_back(start, 1))
}
