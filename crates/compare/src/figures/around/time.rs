//! Phrases for a time: "on Monday night", "in May", "since January", "last year", "today".

use std::ops::Range;

use super::super::not::{is_month, is_weekday};
use super::super::token::{Kind, Tokens};
use super::Phrases;

/// All phrases for a time, in the order of the text.
pub(in super::super) fn times(tokens: &Tokens<'_>) -> Phrases {
    let (mut phrases, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match phrase(tokens, at) {
            Some(mut phrase) => {
                while let Some(more) = continued(tokens, &phrase) {
                    phrase.end = more;
                }
                at = phrase.end;
                phrases.push(phrase);
            }
            None => at += 1,
        }
    }
    phrases
}

/// Where a phrase for a day or its part ends that goes on with its date: "noon on Tuesday, 18 March", "Friday the 9th".
fn continued(tokens: &Tokens<'_>, phrase: &Range<usize>) -> Option<usize> {
    let is_part = |nth: usize| matches!(tokens.word(nth), "noon" | "midnight");
    let is_day = |nth: usize| is_weekday(plain(tokens.word(nth)));
    let at = phrase.end;
    let comma = usize::from(tokens.glued(at, &[',']));
    let on = usize::from(matches!(tokens.word(at + comma), "on" | "of"));
    let the = usize::from(tokens.word(at + comma + on) == "the");
    let next = at + comma + on + the;
    let (last, one) = (phrase.end - 1, tokens.get(at - 1)?.sentence == tokens.get(next)?.sentence);
    let opens = one && (is_part(last) || !is_day(next) && phrase.clone().any(is_day));
    let ordinal = the == 1 && matches!(tokens.word(next + 1), "st" | "nd" | "rd" | "th");
    let dated =
        is_day(next) || tokens.get(next).is_some_and(|token| token.kind == Kind::Digits || is_month(token.text));
    let stop = if ordinal { Some(next + 2) } else { self::phrase(tokens, next).filter(|_| dated).map(|next| next.end) };
    stop.filter(|_| opens)
}

fn phrase(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let year = |nth: usize| {
        tokens.get(nth).filter(|token| {
            token.kind == Kind::Digits && token.text.len() == 4 && matches!(&token.text[..2], "19" | "20" | "21")
        })
    };
    let day = |nth: usize| tokens.get(nth).is_some_and(|token| token.kind == Kind::Digits && token.text.len() <= 2);
    let month = |nth: usize| tokens.get(nth).is_some_and(|token| is_month(token.text));
    let ordinal = |nth: usize| matches!(tokens.word(nth), "st" | "nd" | "rd" | "th");
    let hours = |nth: usize| matches!(tokens.word(nth), "morning" | "afternoon" | "evening" | "night");
    let is_name = |nth: usize| tokens.get(nth).is_some_and(|token| token.is_name());
    let start = at - usize::from(at > 0 && tokens.word(at - 1) == "since");
    let end = match tokens.word(at) {
        // A paper may be called "Velm Today".
        "today" | "yesterday" | "tonight" | "overnight" | "noon" | "midnight" if !is_name(at) => at + 1,
        "last" | "this" | "next" => at + 1 + usize::from(is_period(tokens.word(at + 1)) || month(at + 1)),
        word if is_weekday(plain(word)) => at + 1 + usize::from(hours(at + 1)),
        _ if month(at) => {
            let days = usize::from(day(at + 1));
            let comma = usize::from(days == 1 && tokens.glued(at + 2, &[',']) && year(at + 3).is_some());
            at + 1 + days + comma + usize::from(year(at + 1 + days + comma).is_some())
        }
        _ if day(at) && month(at + 1) => at + 2 + usize::from(year(at + 2).is_some()),
        // "the 28th of February"
        _ if day(at) && ordinal(at + 1) && tokens.word(at + 2) == "of" && month(at + 3) => {
            at + 4 + usize::from(year(at + 4).is_some())
        }
        _ if year(at).is_some() && matches!(tokens.word_back(at, 1), "in" | "since" | "by" | "of" | "until") => at + 1,
        _ => at,
    };
    let lone = end == at + 1 && matches!(tokens.word(at), "last" | "this" | "next");
    (end > at && !lone).then_some(start..end)
}

/// A word without the ending of a possessive: "Saturday's march".
pub(super) fn plain(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn is_period(word: &str) -> bool {
    is_weekday(word)
        || matches!(
            word,
            "year"
                | "month"
                | "week"
                | "weekend"
                | "night"
                | "spring"
                | "summer"
                | "autumn"
                | "winter"
                | "decade"
                | "quarter"
                | "season"
        )
}
