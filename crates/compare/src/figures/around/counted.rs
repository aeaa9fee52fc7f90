//! What is counted: "cruise missiles", "urban population", "cases of torture".

use std::ops::Range;

use super::super::candidate::Candidate;
use super::super::token::{Kind, Tokens};
use super::super::units::{Family, head, is_function_word};

/// Most words of a noun phrase.
const REACH: usize = 6;
/// Most tokens between "the number of" and the number.
const FIGURE: usize = 12;

/// The tokens for what a figure counts.
pub(in super::super) fn counted(tokens: &Tokens<'_>, found: &Candidate) -> Option<Range<usize>> {
    if found.family() == Some(Family::Noun) {
        let stop = found.unit.as_ref()?.stop;
        let start = first_word(tokens, found.counts_from, stop)?;
        let more = (tokens.word(stop) == "of").then(|| phrase(tokens, stop + 1)).flatten();
        return Some(start..more.map_or(stop, |more| more.end));
    }
    let at = found.stop;
    match tokens.word(at) {
        "of" => phrase(tokens, at + 1),
        "the" | "its" | "their" if found.family() == Some(Family::Share) => phrase(tokens, at),
        _ if found.unit.is_none() => numbered(tokens, found.start),
        _ => None,
    }
}

/// What a bare number is given as the number of: "put the number of arrests at 23".
fn numbered(tokens: &Tokens<'_>, start: usize) -> Option<Range<usize>> {
    let links = |nth: usize| matches!(tokens.word(nth), "at" | "to" | "was" | "is" | "were" | "reached" | "exceeded");
    let near = start.saturating_sub(FIGURE)..start;
    let at = near.rev().take_while(|&nth| !tokens.word(nth).is_empty()).find(|&nth| {
        matches!(tokens.word(nth), "number" | "tally" | "count" | "total")
            && tokens.word(nth + 1) == "of"
            && matches!(tokens.word_back(nth, 1), "the" | "its" | "their")
    })?;
    let counted = phrase(tokens, at + 2)?;
    (counted.end < start && (counted.end..start).any(links)).then_some(counted)
}

/// The first word of the noun phrase between a number and the end of its unit: behind "or so", "of" and hyphens.
fn first_word(tokens: &Tokens<'_>, from: usize, stop: usize) -> Option<usize> {
    (from..stop)
        .find(|&nth| tokens.get(nth).is_some_and(|token| token.is_word()) && !is_function_word(tokens.word(nth)))
}

/// The noun phrase at a token, less its article and the number before it.
fn phrase(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let light = |nth: &usize| {
        tokens.get(*nth).is_some_and(|token| {
            matches!(
                &*token.low,
                "the" | "a" | "an" | "its" | "their" | "his" | "her" | "all" | "these" | "those" | ","
            ) || token.kind == Kind::Digits
        })
    };
    let start = at + (at..at + REACH).take_while(light).count();
    let inside = |nth: &usize| tokens.get(*nth).is_some_and(|token| token.is_word() && !is_function_word(&token.low));
    let run = (start..start + REACH).take_while(inside).count();
    let end = head(tokens, start).filter(|&head| head < start + run).map_or(start + run, |head| head + 1);
    (end > start).then_some(start..end)
}
