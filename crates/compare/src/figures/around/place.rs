//! Phrases for a place: "in Upper Marle", "near Velm", "in the south".

use std::ops::Range;

use super::super::not::{is_month, is_weekday};
use super::super::token::Tokens;
use super::Phrases;
use super::time::plain;

/// All names of places and parts of a country behind a word that sets a place, in the order of the text.
pub(in super::super) fn places(tokens: &Tokens<'_>) -> Phrases {
    (1..tokens.len()).filter_map(|at| phrase(tokens, at)).collect()
}

fn phrase(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if !matches!(tokens.word(at - 1), "in" | "at" | "near" | "across" | "throughout" | "outside" | "around" | "inside")
    {
        return None;
    }
    let article = usize::from(tokens.word(at) == "the");
    let start = at + article;
    let name = |nth: usize| {
        tokens.get(nth).is_some_and(|token| token.is_name() && !is_month(token.text) && !is_weekday(plain(&token.low)))
    };
    if article == 1
        && matches!(tokens.word(start), "north" | "south" | "east" | "west" | "capital" | "country" | "region")
    {
        return Some(at..start + 1);
    }
    let run = (start..start + 5).take_while(|&nth| name(nth)).count();
    let tail =
        usize::from(run > 0 && matches!(tokens.word(start + run), "county" | "province" | "district" | "region"));
    (run > 0).then_some(at..start + run + tail)
}
