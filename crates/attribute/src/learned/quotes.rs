//! Which tokens stand in quotation marks, over paragraphs too.

use super::text::Text;
use super::token::{NONE, Sort, Token, Turn};

/// Pairs the double quotation marks of a text and numbers the quotations. One without an end goes to
/// the end of its paragraph where it begins there or behind a mark, and goes on where the next
/// paragraph opens anew.
pub(super) fn pair(written: &str, text: &mut Text) {
    let mut next = 0u32;
    let mut carried: Option<u32> = None;
    for nth in 0..text.paragraphs.len() {
        let (from, to) = text.paragraphs[nth];
        let mut open: Option<(usize, u32)> = None;
        let mut at = from;
        let mut depth = 0;
        if let Some(quote) = carried.take()
            && may_open(&text.tokens[from])
        {
            open = Some((from, quote));
            text.tokens[from].turn = Turn::Opens;
            at += 1;
        }
        for at in at..to {
            if text.tokens[at].sort != Sort::Quote {
                continue;
            }
            if opens(written, &text.tokens[at], open.is_some()) {
                // A straight mark that looks like an opening one inside of a quotation: the first was none.
                if let Some((first, _)) = open {
                    if text.tokens[at].first != '"' {
                        depth += u32::from(is_nested(&text.tokens[at + 1..to]));
                        continue;
                    }
                    text.tokens[first].turn = Turn::None;
                }
                open = Some((at, next));
                next += 1;
                text.tokens[at].turn = Turn::Opens;
            } else if depth > 0 {
                depth -= 1;
            } else if let Some((first, quote)) = open.take() {
                text.tokens[at].turn = Turn::Closes;
                text.tokens[first..=at].iter_mut().for_each(|token| token.quote = quote);
            }
        }
        let Some((first, quote)) = open else { continue };
        let goes_on = text.paragraphs.get(nth + 1).is_some_and(|&(from, _)| may_open(&text.tokens[from]));
        if goes_on || first == from || text.tokens[first - 1].sort == Sort::Mark {
            text.tokens[first..to].iter_mut().for_each(|token| token.quote = quote);
            carried = goes_on.then_some(quote);
        } else {
            text.tokens[first].turn = Turn::None;
        }
    }
    debug_assert!(next < NONE);
}

/// Whether a quotation that opens inside of another is one of its own: before the next one opens, two
/// close. What follows up to the end of the paragraph is given.
fn is_nested(behind: &[Token]) -> bool {
    let marks = behind.iter().filter(|token| token.sort == Sort::Quote);
    marks.take_while(|token| matches!(token.first, '”' | '»')).take(2).count() == 2
}

/// Whether a paragraph that begins with this token may go on with a quotation.
fn may_open(token: &Token) -> bool {
    token.sort == Sort::Quote && !matches!(token.first, '”' | '»')
}

/// Whether a mark opens a quotation: by its form, else by the spaces around it, else by what is open.
fn opens(written: &str, token: &Token, open: bool) -> bool {
    let left = written[..token.start as usize].chars().next_back().unwrap_or(' ');
    let right = written[token.end as usize..].chars().next().unwrap_or(' ');
    let left = left.is_whitespace() || matches!(left, '(' | '[' | '—' | '–' | '-' | '/' | '‘');
    let right = right.is_whitespace()
        || matches!(right, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–' | '-' | '…' | '’');
    match token.first {
        '“' | '„' | '«' | '`' => true,
        '”' | '»' => !open && left && !right,
        _ if left == right => !open,
        _ => left,
    }
}
