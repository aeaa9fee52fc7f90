//! Text to tokens, close to the conventions of the Penn treebank, so that annotated text can teach.

use std::ops::Range;

use super::token::{Maker, Sort, Token};

/// Abbreviations that keep their point, written with a capital in the text.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "rev", "sgt", "lt", "col", "capt", "maj", "prof", "st", "jr",
    "sr", "etc", "inc", "corp", "co", "ltd", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
    "oct", "nov", "dec", "ariz", "ala", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
    "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
    "vt", "wash", "wis", "wyo", "fr", "hon", "sens", "reps", "govs", "messrs", "mt", "ft", "dept",
];

/// The tokens of a paragraph.
pub(super) fn tokenize(text: &str, paragraph: Range<usize>, nth: u32, maker: &mut Maker, tokens: &mut Vec<Token>) {
    let Range { start: from, end: to } = paragraph;
    let reader = Reader { text, from, to };
    let mut at = from;
    while at < to {
        let c = reader.char(at);
        let next = at + c.len_utf8();
        if is_blank(c) {
            at = next;
            continue;
        }
        let handle = c == '@' && reader.get(next).is_some_and(|d| d.is_alphanumeric() || d == '_');
        let (end, sort) = if c.is_alphanumeric() || handle {
            let end = reader.word(at, next, c);
            if let Some(cut) = contraction(&text[at..end]) {
                tokens.push(maker.make(text, at..at + cut, Sort::Word, nth));
                tokens.push(maker.make(text, at + cut..end, Sort::Word, nth));
                at = end;
                continue;
            }
            (end, if c.is_numeric() { Sort::Number } else { Sort::Word })
        } else {
            reader.mark(at, next, c)
        };
        tokens.push(maker.make(text, at..end, sort, nth));
        at = end;
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

fn is_apostrophe(c: char) -> bool {
    c == '\'' || c == '’'
}

/// Where "isn't" and "cannot" are cut.
fn contraction(word: &str) -> Option<usize> {
    if word == "cannot" || word == "Cannot" {
        return Some(3);
    }
    let mut back = word.char_indices().rev();
    let ((_, t), (_, mark), (at, n)) = (back.next()?, back.next()?, back.next()?);
    (matches!(t, 't' | 'T') && is_apostrophe(mark) && matches!(n, 'n' | 'N') && at > 0).then_some(at)
}

struct Reader<'t> {
    text: &'t str,
    from: usize,
    to: usize,
}

impl Reader<'_> {
    fn get(&self, at: usize) -> Option<char> {
        if at < self.to { self.text[at..self.to].chars().next() } else { None }
    }

    fn char(&self, at: usize) -> char {
        match self.text.as_bytes()[at] {
            byte if byte < 128 => char::from(byte),
            _ => self.get(at).unwrap_or(' '),
        }
    }

    /// The end of the word that begins at `start` with `first` and goes on at `end`.
    fn word(&self, start: usize, mut end: usize, first: char) -> usize {
        let mut before = first;
        while end < self.to {
            let c = self.char(end);
            let behind = end + c.len_utf8();
            if c.is_alphanumeric() || c == '_' || matches!(c, '\u{300}'..='\u{36f}') || self.joins(start, end, before) {
                before = c;
                end = behind;
                continue;
            }
            let points = c == '.' && (self.is_letter(start, end) || is_abbreviation(&self.text[start..end]));
            // The point of an abbreviation is its own, but for one that ends the paragraph.
            if points && !self.text[behind..self.to].trim_start().is_empty() {
                end = behind;
            }
            break;
        }
        end
    }

    /// Whether the mark at `at` is inside of a word that began at `start`.
    fn joins(&self, start: usize, at: usize, before: char) -> bool {
        let c = self.char(at);
        let Some(next) = self.get(at + c.len_utf8()) else { return false };
        let digits = before.is_numeric() && next.is_numeric();
        match c {
            '-' | '\u{2011}' | '/' | '@' => next.is_alphanumeric(),
            '&' => before.is_uppercase() && next.is_uppercase(),
            '.' => {
                let inner = digits || self.is_letter(start, at) || next.is_lowercase() && before.is_lowercase();
                next.is_alphanumeric() && inner
            }
            ',' | ':' => digits,
            _ if is_apostrophe(c) => next.is_alphanumeric() && !self.clitic(at + c.len_utf8()),
            _ => false,
        }
    }

    /// Whether a single letter, or one behind a point, ends at `end`: "U", "U.S".
    fn is_letter(&self, start: usize, end: usize) -> bool {
        let mut back = self.text[start..end].chars().rev();
        back.next().is_some_and(char::is_alphabetic) && back.next().is_none_or(|c| c == '.')
    }

    /// Whether what follows an apostrophe is a word of its own: "'s", "'ll".
    fn clitic(&self, at: usize) -> bool {
        let rest = &self.text[at.min(self.to)..self.to];
        ["s", "re", "ve", "ll", "d", "m", "S"]
            .iter()
            .any(|end| rest.strip_prefix(end).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    }

    /// The end of what begins with `c` at `start` and is no word, and what it is.
    fn mark(&self, start: usize, next: usize, c: char) -> (usize, Sort) {
        let repeats = self.get(next) == Some(c);
        match c {
            _ if is_apostrophe(c) => {
                let glued = self.text[self.from..start].chars().next_back().is_some_and(char::is_alphanumeric);
                if glued && self.clitic(next) {
                    let rest = &self.text[next..self.to];
                    (next + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()), Sort::Word)
                } else if repeats {
                    (next + c.len_utf8(), Sort::Quote)
                } else {
                    (next, Sort::Single)
                }
            }
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => (next, Sort::Quote),
            '`' if repeats => (next + 1, Sort::Quote),
            '‘' | '`' => (next, Sort::Single),
            '.' | '-' | '!' | '?' => {
                let rest = &self.text[next..self.to];
                (next + rest.find(|d| d != c).unwrap_or(rest.len()), Sort::Mark)
            }
            _ => (next, Sort::Mark),
        }
    }
}

fn is_abbreviation(word: &str) -> bool {
    word == "vs"
        || word.len() <= 6
            && word.starts_with(char::is_uppercase)
            && ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
}
