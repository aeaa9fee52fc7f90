//! Quotation marks to quotations.
//!
//! Marks are paired paragraph by paragraph. A mark says by its glyph and by the spaces around it
//! whether it opens or closes; where the two disagree or a partner is missing, the repair touches
//! that quotation alone. A quotation may begin in the middle of a sentence and run over many.

mod inner;
mod singles;

use std::ops::Range;

use singles::singles;

use super::tokens::{Kind, Token};

/// A quotation that stands in no other. Indices are tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quote {
    /// From its opening mark to one past its closing mark, or past its last token where it has none.
    pub(crate) tokens: Range<usize>,
    /// Whether it has its closing mark.
    pub(crate) closed: bool,
    /// Whether it goes on with what the quotation before it began, in the paragraph before.
    pub(crate) goes_on: bool,
}

impl Quote {
    /// The words between the marks.
    pub(crate) fn inside(&self) -> Range<usize> {
        self.tokens.start + 1..(self.tokens.end - usize::from(self.closed)).max(self.tokens.start + 1)
    }

    /// The last word or mark inside, quotation marks left out.
    pub(crate) fn last(&self, tokens: &[Token]) -> Option<usize> {
        self.inside().rev().find(|&at| tokens[at].kind != Kind::Quote)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Either,
}

/// A mark with what can be said of it.
#[derive(Debug, Clone, Copy)]
struct Mark {
    token: usize,
    role: Role,
    /// The family of its glyph: marks of different families do not pair unless one is straight.
    family: char,
    /// Whether its glyph is the same for opening and closing.
    straight: bool,
    /// Whether glyph and spaces disagree.
    odd: bool,
}

/// The quotations of a text, in order.
pub(super) fn pair(text: &str, tokens: &[Token], paragraphs: &[Range<usize>]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut open_before = false;
    for (nth, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(nth + 1).and_then(|next| tokens.get(next.start));
        let opens_next = next.is_some_and(|t| is_double(t) && role_by_glyph(t.first) != Role::Close);
        let single_next = next.is_some_and(|t| t.kind == Kind::Quote && t.first == '‘' && !is_double(t));
        let begin = quotes.len();
        doubles(text, tokens, paragraph, opens_next, &mut quotes);
        singles(text, tokens, paragraph, begin, single_next, &mut quotes);
        quotes[begin..].sort_by_key(|q| q.tokens.start);
        if let Some(first) = quotes.get_mut(begin) {
            first.goes_on = open_before && first.tokens.start == paragraph.start;
        }
        open_before = quotes[begin..].last().is_some_and(|q| {
            let opens_next = if is_double(&tokens[q.tokens.start]) { opens_next } else { single_next };
            !q.closed && opens_next
        });
    }
    quotes
}

fn is_double(token: &Token) -> bool {
    token.kind == Kind::Quote && (!is_single(token.first) || token.end - token.start == 2 && token.first.is_ascii())
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '`')
}

fn role_by_glyph(c: char) -> Role {
    match c {
        '“' | '„' | '‟' | '«' | '‹' | '‘' | '`' => Role::Open,
        '”' | '»' | '›' | '’' => Role::Close,
        _ => Role::Either,
    }
}

fn family(c: char) -> char {
    match c {
        '«' | '»' => '«',
        '‹' | '›' => '‹',
        _ => '"',
    }
}

fn before(text: &str, at: usize) -> char {
    text[..at].chars().next_back().unwrap_or(' ')
}

fn after(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
}

/// What the characters around a mark say.
fn role_by_place(text: &str, token: &Token) -> Role {
    let (left, right) = (before(text, token.start), after(text, token.end));
    let left_free = left.is_whitespace() || matches!(left, '(' | '[' | '—' | '–' | '-' | '/' | '‘' | '“');
    let right_free = right.is_whitespace()
        || matches!(right, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–' | '-' | '…' | '’');
    match (left_free, right_free) {
        (true, false) => Role::Open,
        (false, true) => Role::Close,
        // A mark between two spaces says nothing; one before a stop closes.
        (true, true)
            if !right.is_whitespace() && left.is_whitespace() && !matches!(right, '—' | '–' | '-' | '…' | '’') =>
        {
            Role::Close
        }
        _ => Role::Either,
    }
}

fn doubles(text: &str, tokens: &[Token], paragraph: &Range<usize>, opens_next: bool, quotes: &mut Vec<Quote>) {
    let mut stack: Vec<Mark> = Vec::new();
    // Closed quotations of this paragraph, outermost only, with whether the pairing looks odd.
    let mut done: Vec<(Range<usize>, bool)> = Vec::new();
    let marks: Vec<usize> = paragraph.clone().filter(|&at| is_double(&tokens[at])).collect();
    let enclosed = inner::enclosed(text, tokens, &marks);
    for (&at, enclosed) in marks.iter().zip(enclosed) {
        let outer = stack.last().map(|open| tokens[open.token].first);
        if outer.is_some_and(|open| enclosed.is_some_and(|close| inner::closes(open, close))) {
            continue;
        }
        let mark = read_mark(text, tokens, at, &stack);
        match mark.role {
            Role::Open => stack.push(mark),
            _ => close(mark, &mut stack, &mut done),
        }
    }
    settle_unclosed(tokens, paragraph, opens_next, &stack, &mut done, quotes);
    quotes.extend(done.into_iter().map(|(tokens, _)| Quote { tokens, closed: true, goes_on: false }));
}

/// Decides whether the mark at `at` opens or closes, given the marks that are open.
fn read_mark(text: &str, tokens: &[Token], at: usize, stack: &[Mark]) -> Mark {
    let token = &tokens[at];
    let (glyph, place) = (role_by_glyph(token.first), role_by_place(text, token));
    let family = family(token.first);
    let top = stack.last();
    let role = match (glyph, place) {
        // „…“ closes with what opens elsewhere.
        (Role::Open, Role::Close) if top.is_some_and(|t| tokens[t.token].first == '„') => Role::Close,
        (Role::Either, Role::Either) if top.is_some() => Role::Close,
        (Role::Either, Role::Either) => Role::Open,
        (Role::Either, place) => place,
        // »…« as some houses print it.
        (Role::Close, Role::Open) if stack.is_empty() => Role::Open,
        (Role::Open, Role::Close) if top.is_some() => Role::Close,
        (glyph, _) => glyph,
    };
    let straight = glyph == Role::Either;
    let space_inside = match role {
        Role::Open => after(text, token.end).is_whitespace(),
        _ => before(text, token.start).is_whitespace(),
    };
    let odd = space_inside || !straight && place != Role::Either && glyph != place;
    Mark { token: at, role, family, straight, odd }
}

fn close(mark: Mark, stack: &mut Vec<Mark>, done: &mut Vec<(Range<usize>, bool)>) {
    let partner = stack.iter().rposition(|open| open.family == mark.family);
    if let Some(nth) = partner {
        let open = stack[nth];
        stack.truncate(nth);
        let odd = mark.odd || open.odd || mark.straight != open.straight;
        while done.last().is_some_and(|(inner, _)| inner.start > open.token) {
            done.pop();
        }
        done.push((open.token..mark.token + 1, odd));
    } else if !mark.odd {
        // A closing mark too many: what looked like the end of an earlier quotation was none.
        if let Some(nth) = done.iter().rposition(|(_, odd)| *odd) {
            let start = done[nth].0.start;
            done.truncate(nth);
            done.push((start..mark.token + 1, false));
        }
    }
}

/// Deals with opening marks that found no partner.
fn settle_unclosed(
    tokens: &[Token],
    paragraph: &Range<usize>,
    opens_next: bool,
    stack: &[Mark],
    done: &mut Vec<(Range<usize>, bool)>,
    quotes: &mut Vec<Quote>,
) {
    let Some(first) = stack.first() else { return };
    let inner = done.iter().position(|(range, _)| range.start > first.token);
    if opens_next || inner.is_none() && at_phrase_start(tokens, paragraph, first.token) {
        // It goes on over the paragraph, or its closing mark was left out at the end.
        if let Some(nth) = inner {
            done.truncate(nth);
        }
        quotes.push(Quote { tokens: first.token..paragraph.end, closed: false, goes_on: false });
    } else if let Some(nth) = inner
        && !at_phrase_start(tokens, paragraph, done[nth].0.start)
    {
        // The opening mark in the middle of a phrase is the one too many.
        let end = done[nth].0.end;
        done[nth] = (first.token..end, true);
    }
}

/// Whether a quotation could well begin at this mark: at the start, or behind a stop or a comma.
fn at_phrase_start(tokens: &[Token], paragraph: &Range<usize>, mark: usize) -> bool {
    mark == paragraph.start || !tokens[mark - 1].is_word()
}

#[cfg(test)]
mod tests {
    use super::super::Passage;
    use crate::words::Lexicon;

    pub(super) fn quotes(text: &str) -> Vec<String> {
        let lexicon = Lexicon::new();
        let passage = Passage::read(text, &lexicon);
        passage.quotes.iter().map(|q| text[passage.bytes(&q.tokens)].to_owned()).collect()
    }

    #[test]
    fn every_glyph_pairs() {
        for (open, close) in [
            ("\"", "\""),
            ("“", "”"),
            ("„", "“"),
            ("„", "”"),
            ("«", "»"),
            ("‹", "›"),
            ("‘", "’"),
            ("''", "''"),
            ("``", "''"),
            ("'", "'"),
            ("“", "\""),
            ("»", "«"),
            ("\"", "”"),
        ] {
            let text = format!("She said {open}we will stay,{close} and left.");
            assert_eq!(quotes(&text), [format!("{open}we will stay,{close}")], "{open}{close}");
        }
    }

    #[test]
    fn an_odd_mark_costs_its_own_quotation_only() {
        assert_eq!(quotes("He said “no. \n\nShe said “yes”. They said “maybe”."), ["“yes”", "“maybe”"]);
        assert_eq!(quotes("A stray ” here, then “a whole one” there."), ["“a whole one”"]);
    }

    #[test]
    fn marks_with_spaces_on_the_wrong_side() {
        assert_eq!(
            quotes("“We wait and see \". We call it “a pause”. And we mean it!\"- said Vella."),
            ["“We wait and see \". We call it “a pause”. And we mean it!\""]
        );
        assert_eq!(
            quotes("“We wait. Perhaps “the others, as ever, will gain.”- said Vella."),
            ["“We wait. Perhaps “the others, as ever, will gain.”"]
        );
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert!(quotes("The voters’ choice and the ’90s weren’t the Democrats' fault.").is_empty());
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        let double = "She wrote: “First this.\n\n“Then that.”\n\n“Another,” he said.";
        for text in [double.to_owned(), double.replace('“', "‘").replace('”', "’")] {
            let lexicon = Lexicon::new();
            let passage = Passage::read(&text, &lexicon);
            let goes_on: Vec<bool> = passage.quotes.iter().map(|q| q.goes_on).collect();
            assert_eq!(goes_on, [false, true, false], "{text}");
        }
    }
}
