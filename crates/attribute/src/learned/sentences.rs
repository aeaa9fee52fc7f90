//! Where sentences end.

use super::text::Text;
use super::token::{Sort, Token};

/// A sentence without a stop is cut after this many tokens.
pub(super) const LONGEST: usize = 250;
/// So many closing marks belong to the sentence that they end.
const CLOSERS: usize = 8;

/// Words that begin a sentence behind an abbreviation: they are in no name.
const STARTERS: &[&str] = &[
    "The", "He", "She", "It", "They", "But", "And", "In", "I", "We", "A", "An", "That", "This", "If", "When", "There",
    "Those", "His", "Her", "For", "At", "On", "So", "You", "As", "What", "While", "Its", "These", "Their", "Our", "My",
];

/// Cuts the paragraphs of a text into sentences.
pub(super) fn cut(written: &str, text: &mut Text) {
    for &(from, to) in &text.paragraphs {
        let tokens = &text.tokens[..to];
        let mut start = from;
        let mut at = from;
        while at < to {
            match end(written, tokens, at) {
                Some(end) => {
                    text.sentences.push((start, end));
                    start = end;
                    at = end;
                }
                None => {
                    at += 1;
                    if at - start >= LONGEST {
                        text.sentences.push((start, at));
                        start = at;
                    }
                }
            }
        }
        if start < to {
            text.sentences.push((start, to));
        }
    }
    for (nth, &(from, to)) in text.sentences.iter().enumerate() {
        text.tokens[from..to].iter_mut().for_each(|token| token.sentence = nth as u32);
    }
}

/// Where a sentence ends whose last word or stop is at `at`, if one ends there and its paragraph goes on.
fn end(written: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let token = &tokens[at];
    let word = &written[token.start as usize..token.end as usize];
    let pointed = token.sort == Sort::Word && word.ends_with('.');
    let stop = token.sort == Sort::Mark && matches!(token.first, '.' | '!' | '?' | '…') && word != "..";
    if !stop && !pointed {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.len().min(at + CLOSERS) && closes(tokens, end) {
        end += 1;
    }
    let next = tokens.get(end)?;
    let begins = next.first.is_uppercase()
        || matches!(next.sort, Sort::Number | Sort::Quote | Sort::Single)
        || matches!(next.first, '(' | '[' | '-' | '–' | '—' | '•' | '*' | '@' | '#');
    if next.start == tokens[end - 1].end || !begins || word == "..." && !next.first.is_uppercase() {
        return None;
    }
    if pointed && end == at + 1 {
        let title = matches!(word, "Mr." | "Ms." | "Dr." | "St.");
        if title || !STARTERS.contains(&&written[next.start as usize..next.end as usize]) {
            return None;
        }
    }
    Some(end)
}

/// Whether a token belongs to the sentence that has ended before it.
fn closes(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    token.closes()
        || token.sort == Sort::Mark && matches!(token.first, ')' | ']' | '.' | '!' | '?')
        || token.sort == Sort::Single && token.start == tokens[at - 1].end
}
