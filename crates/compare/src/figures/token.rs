//! A text as words, runs of digits and marks.

use std::ops::Range;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with the apostrophes inside of them.
    Word,
    /// ASCII digits.
    Digits,
    /// Any other character that is not white space.
    Mark,
}

/// One token.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// The text in small letters.
    pub(super) low: String,
    /// Its first byte in the text.
    pub(super) start: usize,
    pub(super) kind: Kind,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// Whether a capital is owed to its place here: a sentence, a line or a quotation begins.
    pub(super) opens: bool,
    /// Number of its sentence.
    pub(super) sentence: usize,
}

impl Token<'_> {
    /// One past its last byte.
    pub(super) fn stop(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a word that begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.is_word() && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is a word with a capital that its place does not explain: part of a name.
    pub(super) fn is_name(&self) -> bool {
        self.is_capital() && !self.opens
    }
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    all: Vec<Token<'t>>,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut all: Vec<Token<'t>> = Vec::new();
        let (mut at, mut spaced, mut line) = (0, false, true);
        while let Some(c) = text[at..].chars().next() {
            if c.is_whitespace() {
                spaced = true;
                line |= c == '\n';
                at += c.len_utf8();
                continue;
            }
            let (kind, len) = shape(&text[at..], c);
            let piece = &text[at..at + len];
            let (opens, ends) = begins(&all, piece, spaced, line);
            let sentence = all.last().map_or(0, |last| last.sentence + usize::from(ends));
            all.push(Token { text: piece, low: piece.to_lowercase(), start: at, kind, spaced, opens, sentence });
            at += len;
            (spaced, line) = (false, false);
        }
        Self { all }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, nth: usize) -> Option<&Token<'t>> {
        self.all.get(nth)
    }

    /// The token that many places before `nth`.
    pub(super) fn back(&self, nth: usize, places: usize) -> Option<&Token<'t>> {
        self.all.get(nth.checked_sub(places)?)
    }

    /// A word in small letters; empty beyond the text, and for what is no word.
    pub(super) fn word(&self, nth: usize) -> &str {
        self.get(nth).filter(|token| token.is_word()).map_or("", |token| &token.low)
    }

    /// Like [`Tokens::word`], that many places before `nth`.
    pub(super) fn word_back(&self, nth: usize, places: usize) -> &str {
        nth.checked_sub(places).map_or("", |nth| self.word(nth))
    }

    /// Whether `nth` is this mark with nothing between it and the token before.
    pub(super) fn glued(&self, nth: usize, marks: &[char]) -> bool {
        self.get(nth).is_some_and(|token| !token.spaced && token.kind == Kind::Mark && token.text.starts_with(marks))
    }

    /// Whether tokens `nth` and the next are a hyphen and a word that hang on the token before.
    pub(super) fn hyphened(&self, nth: usize) -> bool {
        self.glued(nth, &['-', '‑']) && self.get(nth + 1).is_some_and(|token| token.is_word() && !token.spaced)
    }

    /// Whether a run of words stands at `nth`.
    pub(super) fn phrase(&self, nth: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(place, word)| self.word(nth + place) == *word)
    }

    /// The bytes of a range of tokens that is not empty.
    pub(super) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        self.all[tokens.start].start..self.all[tokens.end - 1].stop()
    }
}

/// Kind and length of the token at the front.
fn shape(rest: &str, first: char) -> (Kind, usize) {
    let run = |inside: fn(char) -> bool| rest.find(|c| !inside(c)).unwrap_or(rest.len());
    if first.is_ascii_digit() {
        return (Kind::Digits, run(|c| c.is_ascii_digit()));
    }
    if !first.is_alphabetic() {
        return (Kind::Mark, first.len_utf8());
    }
    let mut len = run(char::is_alphabetic);
    let mut after = rest[len..].chars();
    while let (Some(mark @ ('\'' | '’')), Some(next)) = (after.next(), after.next()) {
        if !next.is_alphabetic() {
            break;
        }
        len += mark.len_utf8();
        len += rest[len..].find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len() - len);
        after = rest[len..].chars();
    }
    (Kind::Word, len)
}

/// Whether a capital would be owed to the place, and whether a sentence ends before it.
fn begins(before: &[Token<'_>], piece: &str, spaced: bool, line: bool) -> (bool, bool) {
    let Some(last) = before.last() else { return (true, false) };
    if line {
        return (true, true);
    }
    let closers = ['”', '"', '’', '\'', ')', '»', ']'];
    let closed = before.iter().rev().take(3).find(|token| !token.text.starts_with(closers));
    let full_stop = spaced && closed.is_some_and(|token| token.text.starts_with(['.', '!', '?', '…']));
    let ends = full_stop && !piece.starts_with(char::is_lowercase);
    let opened = last.text.starts_with(['“', '"', '«', '‘', '(', ':', '—', '–', '•']);
    // A hyphen with spaces stands for a dash.
    let dash = last.text == "-" && last.spaced && spaced;
    let ends = ends || (dash || last.text.starts_with(['—', '–'])) && is_dateline(before);
    (ends || opened, ends)
}

/// Whether what stands before a dash is the dateline of a report: "TARN, 4 March (KPA) –".
fn is_dateline(before: &[Token<'_>]) -> bool {
    const LONGEST: usize = 16;
    let sentence = before.last().map_or(0, |last| last.sentence);
    let line = before.iter().rev().take_while(|token| token.sentence == sentence).take(LONGEST + 1);
    let (count, first) = line.fold((0, None), |(count, _), token| (count + 1, Some(token)));
    count <= LONGEST
        && first
            .is_some_and(|first| first.is_word() && first.text.len() > 2 && !first.text.contains(char::is_lowercase))
}
