//! Words that have a capital only because their line gives one to every word.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::tokens::Token;
use crate::words::{Class, Form};

/// A shorter word has no capital in such a line.
const LONG: usize = 4;

/// The fewest longer words of such a line.
const FEWEST: usize = 3;

/// What the rest of a text tells of a word.
#[derive(Default)]
struct Seen {
    small: bool,
    capital: bool,
}

/// The tokens of lines such as "Mayor Praises New Quay" that are no names: elsewhere the text has the word
/// without a capital, or never with one and it is a verb. In order.
pub(super) fn common(text: &str, tokens: &[Token], paragraphs: &[Range<usize>]) -> HashSet<usize> {
    let word = |at: usize| &text[tokens[at].start..tokens[at].end];
    let lines: Vec<&Range<usize>> = paragraphs
        .iter()
        .filter(|line| {
            let longer = || (*line).clone().filter(|&at| tokens[at].is_word() && word(at).chars().count() >= LONG);
            let capitals = longer().filter(|&at| tokens[at].is(Class::CAPITAL)).count();
            let all = longer().count();
            all >= FEWEST && capitals * 10 >= all * 8
        })
        .collect();
    let mut seen: HashMap<String, Seen> = HashMap::new();
    for at in lines.iter().flat_map(|line| (*line).clone()).filter(|&at| tokens[at].is(Class::CAPITAL)) {
        seen.entry(word(at).to_lowercase()).or_default();
    }
    if seen.is_empty() {
        return HashSet::new();
    }
    let mut line = 0;
    for at in 0..tokens.len() {
        while lines.get(line).is_some_and(|range| range.end <= at) {
            line += 1;
        }
        if !tokens[at].is_word() || lines.get(line).is_some_and(|range| range.contains(&at)) {
            continue;
        }
        let capital = tokens[at].is(Class::CAPITAL);
        let known = if capital { seen.get_mut(&word(at).to_lowercase()) } else { seen.get_mut(word(at)) };
        if let Some(known) = known {
            known.small |= !capital;
            // The first word of a sentence has a capital, too.
            known.capital |= capital && at > 0 && tokens[at - 1].is_word();
        }
    }
    let common = |&at: &usize| {
        let token = &tokens[at];
        let verb =
            token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD)) || token.is(Class::FINITE | Class::ED);
        token.is(Class::CAPITAL)
            && !token.is(Class::ROLE | Class::TITLE)
            && seen.get(&word(at).to_lowercase()).is_some_and(|s| !s.capital && (s.small || verb))
    };
    lines.iter().flat_map(|line| (*line).clone()).filter(common).collect()
}
