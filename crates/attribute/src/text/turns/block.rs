//! What stands under the name of the one who says it: "Ada Vella, mayor:" and a paragraph with a dash; what stands behind
//! the word for it: "Quote from Vella: “…”"; or behind the time and her name.

use std::ops::Range;

use super::super::{Kind, Passage};
use super::Turn;
use super::label::is_of_name;
use crate::words::Class;

/// The longest time, in tokens.
const TIME: usize = 6;

/// The longest line with a name, in tokens.
const LONGEST: usize = 30;

pub(super) fn turns(passage: &Passage<'_>) -> Vec<Turn> {
    let mut turns = under_names(passage);
    turns.extend((0..passage.paragraphs.len()).filter_map(|nth| quote(passage, nth)));
    turns.extend(passage.paragraphs.iter().filter_map(|line| timed(passage, line)));
    turns
}

/// "16:05 – Mayor Ada Vella: the bridge is shut. Stay at home.": who says something at that time.
fn timed(passage: &Passage<'_>, line: &Range<usize>) -> Option<Turn> {
    let end = line.end.min(line.start + TIME);
    let time = passage.text.get(passage.bytes(&(line.start..end)))?;
    let digits = time.bytes().take_while(u8::is_ascii_digit).count();
    let minutes = time.get(digits..)?.strip_prefix([':', '.', 'h'])?;
    let is_time = (1..=2).contains(&digits) && minutes.bytes().take_while(u8::is_ascii_digit).count() == 2;
    let from = (line.start..end).find(|&at| passage.tokens[at].kind == Kind::Word).filter(|_| is_time)?;
    let colon = (from..line.end.min(from + LONGEST)).find(|&at| passage.tokens[at].mark(':'))?;
    let titled = |at: &usize| passage.tokens[*at].is(Class::ROLE | Class::TITLE | Class::BODY);
    let start = (from..colon).find(|at| !titled(at))?;
    let named = colon >= start + 2 && (start..colon).all(|at| is_of_name(passage, at, start));
    let said = colon + 1..line.end;
    (named && said.len() > 2).then(|| Turn { name: from..colon, label: Some(from..colon + 1), content: vec![said] })
}

/// "Quote from Ada Vella: “…”", or "Quote: “…”" below "Source: Ada Vella" or a paragraph that her name begins.
fn quote(passage: &Passage<'_>, nth: usize) -> Option<Turn> {
    let line = &passage.paragraphs[nth];
    let direct = usize::from(passage.is_one_of(line.start, &["direct", "full"]));
    let word = line.start + direct;
    let colon = (word + 1..line.end.min(word + LONGEST)).find(|&at| passage.tokens[at].mark(':'))?;
    let quoted = passage.quote_at(colon + 1).is_some_and(|quote| passage.quotes[quote].tokens.start == colon + 1);
    if !passage.is_one_of(word, &["quote", "quotes", "quotation"]) || !quoted {
        return None;
    }
    let said = colon + 1..line.end;
    let content = vec![said];
    if passage.is_one_of(word + 1, &["from", "of", "by"]) {
        let name = name(passage, word + 2, colon)?;
        let label = Some(name.start..colon + 1);
        return Some(Turn { name, label, content });
    }
    let above = |back: usize| passage.paragraphs.get(nth.checked_sub(back)?);
    let source = (1..=2).filter_map(above).find(|line| {
        passage.is_one_of(line.start, &["source", "sources"])
            && passage.tokens[line.start + 1..line.end].first().is_some_and(|t| t.mark(':'))
    });
    let (from, line) = source.map(|line| (line.start + 2, line)).or_else(|| above(1).map(|line| (line.start, line)))?;
    let name = name(passage, from, line.end).filter(|name| colon == word + 1 && name.len() > 1)?;
    Some(Turn { name, label: None, content })
}

/// The name that begins at `from`.
fn name(passage: &Passage<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
    let is = |at: usize| is_of_name(passage, at, from) && !passage.is_one_of(at, &["of", "for", "and", "the"]);
    let end = (from..limit.min(from + LONGEST))
        .find(|&at| !is(at) || passage.tokens[at].mark('.') && at + 1 == limit)
        .unwrap_or(limit);
    (end > from && passage.tokens[from].is(Class::CAPITAL)).then_some(from..end)
}

/// "Ada Vella, mayor:" over a paragraph that begins with a dash.
fn under_names(passage: &Passage<'_>) -> Vec<Turn> {
    let dash = |at: usize| passage.tokens[at].marks(&['-', '–', '—', '―']);
    let pairs = passage.paragraphs.windows(2).enumerate();
    pairs
        .filter_map(|(nth, pair)| {
            let [line, said] = pair else { return None };
            let colon = line.end.checked_sub(1).filter(|&last| passage.tokens[last].mark(':'))?;
            let comma = (line.start..colon).find(|&at| passage.tokens[at].mark(',')).unwrap_or(colon);
            let name = line.start..comma;
            let named = name.len() > 1
                && line.len() <= LONGEST
                && passage.quote_at(line.start).is_none()
                && name.clone().all(|at| is_of_name(passage, at, line.start));
            let clause = (comma..colon).any(|at| {
                let token = &passage.tokens[at];
                token.is(Class::AUXILIARY | Class::PRONOUN | Class::FINITE)
                    || token.form.is_some() && !token.is(Class::ROLE)
            });
            // Below a heading stands a list.
            let shouted = !passage.text[passage.bytes(&name)].contains(char::is_lowercase);
            let listed = passage.paragraphs.get(nth + 2).is_some_and(|next| dash(next.start));
            let speech = dash(said.start) && said.len() > 2 && (comma < colon || !shouted && !listed);
            let piece = said.start + 1..said.end;
            let label = Some(line.start..line.end);
            (named && !clause && speech).then(|| Turn { name, label, content: vec![piece] })
        })
        .collect()
}
