//! Tokens: words, numbers and marks, with the numbers that features are made of.

use std::ops::Range;

use super::hash;
use super::stem::stem;

/// Stands for "no such token" or "no such quotation".
pub(crate) const NONE: u32 = u32::MAX;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Word,
    Number,
    /// Anything else.
    Mark,
    /// A double quotation mark.
    Quote,
    /// A single quotation mark that is no apostrophe.
    Single,
}

/// What a quotation mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    None,
    Opens,
    Closes,
}

/// A word, number or mark. Places are bytes of the text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The word in small letters, digits by their shape.
    pub(crate) word: u32,
    pub(crate) stem: u32,
    /// Its last two bytes, its last three, its first three.
    pub(crate) last2: u32,
    pub(crate) last3: u32,
    pub(crate) first3: u32,
    /// Its first character.
    pub(crate) first: char,
    pub(crate) sort: Sort,
    /// How it is written: small, capitalised, capitals, mixed, number, mark; with a hyphen or not.
    pub(crate) shape: u8,
    pub(crate) turn: Turn,
    /// The quotation it stands in, its marks included, or [`NONE`].
    pub(crate) quote: u32,
    pub(crate) sentence: u32,
    pub(crate) paragraph: u32,
    /// Part of speech, an index of [`super::syntax::TAGS`].
    pub(crate) tag: u8,
    /// Relation to the head, an index of [`super::syntax::RELATIONS`].
    pub(crate) relation: u8,
    /// The token it depends on, or -1.
    pub(crate) head: i32,
}

impl Token {
    pub(crate) fn is_dash(&self) -> bool {
        matches!(self.first, '-' | '–' | '—' | '―')
    }

    pub(crate) fn opens(&self) -> bool {
        self.turn == Turn::Opens
    }

    pub(crate) fn closes(&self) -> bool {
        self.turn == Turn::Closes
    }
}

/// Makes tokens; keeps what it needs for that.
#[derive(Debug, Default)]
pub(super) struct Maker {
    low: String,
    stem: String,
}

impl Maker {
    /// The token of a piece of the text, which is not empty.
    pub(super) fn make(&mut self, text: &str, place: Range<usize>, sort: Sort, paragraph: u32) -> Token {
        let written = &text[place.clone()];
        let first = written.chars().next().unwrap_or(' ');
        self.lower(written, sort);
        stem(&self.low, &mut self.stem);
        let bytes = self.low.as_bytes();
        let length = bytes.len();
        let shape = match sort {
            Sort::Word => letters(written, first) + if bytes.contains(&b'-') { 16 } else { 0 },
            Sort::Number => 5,
            Sort::Mark => 6,
            Sort::Quote => 10,
            Sort::Single => 11,
        };
        Token {
            start: place.start as u32,
            end: place.end as u32,
            word: hash::bytes(bytes),
            stem: hash::bytes(self.stem.as_bytes()),
            last2: hash::bytes(&bytes[length.saturating_sub(2)..]),
            last3: hash::bytes(&bytes[length.saturating_sub(3)..]) ^ 77,
            first3: hash::bytes(&bytes[..length.min(3)]) ^ 99,
            first,
            sort,
            shape,
            turn: Turn::None,
            quote: NONE,
            sentence: 0,
            paragraph,
            tag: 0,
            relation: 0,
            head: -1,
        }
    }

    /// Small letters, straight apostrophes, one dash for all, digits by their shape.
    fn lower(&mut self, written: &str, sort: Sort) {
        self.low.clear();
        if written.is_ascii() {
            self.low.push_str(written);
            self.low.make_ascii_lowercase();
        } else {
            let small = written.chars().flat_map(char::to_lowercase);
            self.low.extend(small.map(|c| if c == '’' { '\'' } else { c }));
        }
        if sort == Sort::Mark && self.low.chars().all(|c| matches!(c, '-' | '–' | '—' | '―')) {
            self.low.replace_range(.., "--");
        }
        if sort == Sort::Number {
            let year = self.low.len() == 4 && (self.low.starts_with("19") || self.low.starts_with("20"));
            if year && self.low.bytes().all(|b| b.is_ascii_digit()) {
                self.low.replace_range(2.., "yy");
            } else {
                self.low = self.low.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
            }
        }
    }
}

/// 1 small, 2 capitalised, 3 capitals, 4 mixed.
fn letters(written: &str, first: char) -> u8 {
    let (mut capitals, mut all) = (0, 0);
    for c in written.chars() {
        all += 1;
        capitals += usize::from(c.is_uppercase());
    }
    match capitals {
        0 => 1,
        1 if first.is_uppercase() => 2,
        n if n == all => 3,
        _ => 4,
    }
}
