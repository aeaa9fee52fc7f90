//! Words, numbers, marks.

use std::ops::{Deref, Index, Range};

use crate::words::{Class, Form, Lexicon};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    /// A mark that can open or close a quotation.
    Quote,
    Mark,
}

/// One word, number or mark. Offsets are bytes of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    /// Its first character.
    pub(crate) first: char,
    pub(crate) class: Class,
    /// The verb of attribution it can be a form of.
    pub(crate) form: Option<Form>,
}

impl Token {
    pub(crate) fn is(&self, class: Class) -> bool {
        self.class.any(class)
    }

    /// Whether it is this mark.
    pub(crate) fn mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.first == mark
    }

    /// Whether it is one of these marks.
    pub(crate) fn marks(&self, marks: &[char]) -> bool {
        self.kind == Kind::Mark && marks.contains(&self.first)
    }

    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }
}

/// The tokens of a text, in order. A rule looks ahead without asking where the text ends: past the end each token
/// is one of nothing.
#[derive(Debug)]
pub(crate) struct Tokens(Vec<Token>);

impl From<Vec<Token>> for Tokens {
    fn from(tokens: Vec<Token>) -> Self {
        Self(tokens)
    }
}

impl Deref for Tokens {
    type Target = [Token];

    fn deref(&self) -> &[Token] {
        &self.0
    }
}

impl Index<usize> for Tokens {
    type Output = Token;

    fn index(&self, at: usize) -> &Token {
        const NOTHING: &Token =
            &Token { start: 0, end: 0, kind: Kind::Mark, first: '\0', class: Class::NONE, form: None };
        self.0.get(at).unwrap_or(NOTHING)
    }
}

impl Index<Range<usize>> for Tokens {
    type Output = [Token];

    fn index(&self, range: Range<usize>) -> &[Token] {
        &self.0[range]
    }
}

/// Characters that can open or close a quotation.
const QUOTES: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '\'', '`', '＂', '″'];

/// Cuts a paragraph into tokens and appends them.
pub(super) fn tokenize(text: &str, range: Range<usize>, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let mut lower = String::new();
    let mut at = range.start;
    while at < range.end {
        let Some(first) = text[at..range.end].chars().next() else { break };
        let end = if first.is_alphanumeric() {
            word_end(text, at, range.end)
        } else if first.is_whitespace() || first.is_control() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        } else if is_apostrophe(first) && suffix_end(text, at, range.end).is_some_and(|_| glued(text, at, range.start))
        {
            suffix_end(text, at, range.end).unwrap_or(at + first.len_utf8())
        } else if matches!(first, '\'' | '`')
            && text[at + 1..range.end].starts_with(first)
            && !closes_inner(text, at, &range)
        {
            at + 2
        } else {
            at + first.len_utf8()
        };
        tokens.push(token(text, at..end, first, lexicon, &mut lower));
        at = end;
    }
}

/// Whether the first of three apostrophes closes a quotation inside one in double ones.
fn closes_inner(text: &str, at: usize, range: &Range<usize>) -> bool {
    text[at..range.end].starts_with("'''") && !text[range.start..at].ends_with(char::is_whitespace) && at > range.start
}

fn token(text: &str, range: Range<usize>, first: char, lexicon: &Lexicon, lower: &mut String) -> Token {
    let word = &text[range.clone()];
    let mut token =
        Token { start: range.start, end: range.end, kind: Kind::Mark, first, class: Class::NONE, form: None };
    let clitic = is_apostrophe(first) && word.chars().count() > 1 && !word.starts_with("''");
    if !first.is_alphanumeric() && !clitic {
        if QUOTES.contains(&first) {
            token.kind = Kind::Quote;
        } else if first == '&' {
            token.class = Class::COORDINATOR;
        }
        return token;
    }
    if first.is_numeric() {
        token.kind = Kind::Number;
        return token;
    }
    token.kind = Kind::Word;
    lower.clear();
    lower.extend(word.chars().take(40).flat_map(char::to_lowercase).map(|c| if is_apostrophe(c) { '\'' } else { c }));
    let entry = lexicon.look_up(lower);
    token.class = entry.class;
    token.form = entry.form;
    if first.is_uppercase() {
        token.class |= Class::CAPITAL;
    }
    if lower == "'s" {
        token.class |= Class::GENITIVE;
    }
    if let Some((_, last)) = lower.rsplit_once('-') {
        token.class |= lexicon.compound(last);
    }
    if entry.form.is_none() && entry.class == Class::NONE && lower.len() > 4 {
        if lower.ends_with("ly") && (first.is_lowercase() || is_adverb_ending(lower)) {
            token.class |= Class::ADVERB;
        } else if lower.ends_with("ed") {
            token.class |= Class::ED;
        } else if lower.ends_with("ing") {
            token.class |= Class::ING;
        }
    }
    token
}

/// Whether a word with a capital is an adverb at the start of a sentence and not a name in -ly.
fn is_adverb_ending(lower: &str) -> bool {
    ["ally", "edly", "ently", "antly", "ously", "arly", "ately", "ingly", "ively", "ably", "etly", "ickly", "ewly"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// End of a word: letters and digits with hyphens, apostrophes, points and commas between them.
fn word_end(text: &str, start: usize, limit: usize) -> usize {
    let mut end = start;
    let mut chars = text[start..limit].char_indices().peekable();
    let mut before = ' ';
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let joined = next.is_some_and(char::is_alphanumeric);
        let inside = match c {
            c if c.is_alphanumeric() => true,
            '-' | '\u{2011}' | '/' | '_' => joined,
            '\'' | '’' => joined && suffix_end(text, start + offset, limit).is_none(),
            '.' => joined && (before.is_numeric() || single_letter(text, start, start + offset)),
            ',' => joined && before.is_numeric() && next.is_some_and(char::is_numeric),
            c => is_combining(c) || joined && is_misread(before, c),
        };
        if !inside {
            // "U.S." keeps its last point.
            if c == '.' && text[start..start + offset].contains('.') && single_letter(text, start, start + offset) {
                end = start + offset + 1;
            }
            break;
        }
        end = start + offset + c.len_utf8();
        before = c;
    }
    end
}

/// Whether what ends at `end` is one letter that stands alone or behind a point.
fn single_letter(text: &str, start: usize, end: usize) -> bool {
    let mut back = text[start..end].chars().rev();
    back.next().is_some_and(char::is_alphabetic) && back.next().is_none_or(|c| c == '.')
}

/// End of 's, 're, 've, 'll, 'd or 'm that begins at `at`, where nothing follows it.
fn suffix_end(text: &str, at: usize, limit: usize) -> Option<usize> {
    let rest = &text[at..limit];
    let rest = &rest[rest.chars().next()?.len_utf8()..];
    let begin = limit - rest.len();
    ["s", "re", "ve", "ll", "d", "m", "S"].iter().find_map(|suffix| {
        let after = rest.strip_prefix(suffix)?;
        (!after.starts_with(char::is_alphanumeric)).then_some(begin + suffix.len())
    })
}

/// Whether a letter or digit stands right before `at`.
fn glued(text: &str, at: usize, from: usize) -> bool {
    text[from..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether a mark that is no quotation's is the apostrophe of a plural: "the dockers' union".
pub(super) fn owns(text: &str, before: &Token, mark: &Token) -> bool {
    mark.kind == Kind::Quote
        && is_apostrophe(mark.first)
        && mark.end - mark.start == mark.first.len_utf8()
        && before.end == mark.start
        && before.kind == Kind::Word
        && text[before.start..before.end].ends_with('s')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

/// Whether two characters are the two bytes of one accented letter, read in a wrong encoding: "Ã©" for "é".
fn is_misread(first: char, second: char) -> bool {
    matches!(first, 'Â' | 'Ã') && matches!(second, '\u{a1}'..='\u{bf}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &Lexicon::new(), &mut tokens);
        tokens.iter().map(|t| &text[t.start..t.end]).collect()
    }

    #[test]
    fn contractions_numbers_and_abbreviations() {
        assert_eq!(
            words("He’s sure the U.S. won't pay $1,200.50."),
            ["He", "’s", "sure", "the", "U.S.", "won't", "pay", "$", "1,200.50", "."]
        );
        assert_eq!(words("Vella's re-elected."), ["Vella", "'s", "re-elected", "."]);
        assert_eq!(words("RenÃ©e BÃ©la, Ã©"), ["RenÃ©e", "BÃ©la", ",", "Ã", "©"]);
    }

    #[test]
    fn quotation_marks_stand_alone() {
        assert_eq!(
            words("''Yes,'' ``no'' “a” 'b'"),
            ["''", "Yes", ",", "''", "``", "no", "''", "“", "a", "”", "'", "b", "'"]
        );
    }
}
