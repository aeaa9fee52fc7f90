//! Paragraphs and sentences.

use std::ops::Range;

use super::quotes::Quote;
use super::tokens::{Kind, Token};
use crate::words::{ABBREVIATIONS, Class, Frame, Lexicon};

/// Byte ranges of the paragraphs: lines, or blocks of lines where lines are only wrapped.
pub(crate) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut blank = true;
    for line in lines {
        let empty = text[line.clone()].trim().is_empty();
        if !empty {
            match paragraphs.last_mut() {
                Some(last) if wrapped && !blank => last.end = line.end,
                _ => paragraphs.push(line),
            }
        }
        blank = empty;
    }
    paragraphs
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if matches!(c, '\n' | '\u{2028}' | '\u{2029}') {
            lines.push(start..at);
            start = at + c.len_utf8();
        }
    }
    lines.push(start..text.len());
    lines
}

/// Whether most lines that another follows without a blank one are of a width that a program made
/// and end in the middle of a sentence.
fn is_wrapped(text: &str, lines: &[Range<usize>]) -> bool {
    let (mut followed, mut cut) = (0usize, 0usize);
    for pair in lines.windows(2) {
        let (line, next) = (text[pair[0].clone()].trim(), text[pair[1].clone()].trim());
        if line.is_empty() || next.is_empty() {
            continue;
        }
        followed += 1;
        let width = (40..=100).contains(&line.len());
        cut += usize::from(width && !line.ends_with(['.', '!', '?', '"', '”', ':']));
    }
    followed >= 3 && cut * 10 >= followed * 6
}

/// A sentence without a stop is cut after this many words, marks and quotations, so that no rule
/// looks further.
const LONGEST: usize = 600;

/// Token ranges of the sentences. A quotation is not cut, however many sentences it holds; the dateline
/// is one, and so is the time before an entry of a live page.
pub(super) fn sentences(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Range<usize>],
    quotes: &[Quote],
    dateline: Option<Range<usize>>,
    lexicon: &Lexicon,
) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut quotes = quotes.iter().peekable();
    for paragraph in paragraphs {
        let mut start = paragraph.start;
        if let Some(dateline) = dateline.as_ref().filter(|d| d.start == start) {
            sentences.push(dateline.clone());
            start = dateline.end;
        }
        if let Some(end) = stamp(text, tokens, start..paragraph.end) {
            sentences.push(start..end);
            start = end;
        }
        let mut at = start;
        let mut units = 0;
        while at < paragraph.end {
            units += 1;
            let ends = match quotes.next_if(|q| q.tokens.start == at) {
                Some(quote) => {
                    at = quote.tokens.end;
                    closes_sentence(tokens, quote, paragraph, lexicon)
                }
                None => {
                    at += 1;
                    ends_sentence(text, tokens, at - 1, paragraph, &mut at)
                }
            };
            if (ends || units == LONGEST) && at < paragraph.end {
                sentences.push(start..at);
                start = at;
                units = 0;
            }
        }
        if start < paragraph.end {
            sentences.push(start..paragraph.end);
        }
    }
    sentences
}

/// One past the clock time with which a paragraph of a live page begins: "20:10 Vella has come".
fn stamp(text: &str, tokens: &[Token], paragraph: Range<usize>) -> Option<usize> {
    let first = tokens.get(paragraph.start).filter(|token| token.kind == Kind::Number)?;
    let is_clock = |written: &str| {
        let (hour, minute) = written.split_once([':', '.'])?;
        let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
        Some(number(hour)? < 24 && minute.len() == 2 && number(minute)? < 60)
    };
    // A clock time can be one token, or three.
    let end = [1, 3].into_iter().map(|length| paragraph.start + length).find(|&end| {
        let last = tokens.get(end - 1).filter(|_| end <= paragraph.end);
        last.is_some_and(|last| is_clock(&text[first.start..last.end]) == Some(true))
    })?;
    let dash = tokens.get(end).is_some_and(|mark| mark.marks(&['-', '–', '—', ':', '|']));
    let end = end + usize::from(dash);
    let next = tokens.get(end).filter(|_| end < paragraph.end)?;
    (next.first.is_uppercase() || next.kind == Kind::Quote).then_some(end)
}

/// Whether the mark at `at` ends a sentence; moves `next` behind what still belongs to it.
fn ends_sentence(text: &str, tokens: &[Token], at: usize, paragraph: &Range<usize>, next: &mut usize) -> bool {
    let token = &tokens[at];
    let pointed_word = token.kind == Kind::Word && text[token.start..token.end].ends_with('.');
    if !token.marks(&['.', '!', '?', '…', '。']) && !pointed_word {
        return false;
    }
    let mut follow = at + 1;
    while follow < paragraph.end && tokens[follow].marks(&['.', '!', '?', '…', ')', ']']) {
        follow += 1;
    }
    let Some(after) = tokens.get(follow).filter(|_| follow < paragraph.end) else {
        *next = paragraph.end;
        return false;
    };
    let spaced = after.start > tokens[follow - 1].end;
    let starts = after.first.is_uppercase()
        || after.kind == Kind::Number
        || after.kind == Kind::Quote
        || !after.first.is_ascii();
    if !spaced || !(starts || after.marks(&['(', '[', '-', '–', '—', '•', '*'])) || after.first.is_lowercase() {
        return false;
    }
    if pointed_word {
        // "the U.S. said": only what cannot be a name ends a sentence here.
        let article = after.is(Class::DETERMINER) || after.is(Class::PRONOUN) || after.is(Class::PREPOSITION);
        return article && after.first.is_uppercase();
    }
    if token.first == '.' && follow == at + 1 && is_abbreviation(text, tokens, at) {
        return false;
    }
    *next = follow;
    true
}

/// Whether the word before the full stop at `at` is cut short or an initial.
fn is_abbreviation(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(word) = at.checked_sub(1).map(|i| &tokens[i]).filter(|t| t.end == tokens[at].start && t.is_word()) else {
        return false;
    };
    let written = &text[word.start..word.end];
    let initial = written.chars().count() == 1 && word.first.is_uppercase();
    initial || written.len() < 8 && ABBREVIATIONS.split_whitespace().any(|a| a.eq_ignore_ascii_case(written))
}

/// Whether a sentence ends with this quotation.
fn closes_sentence(tokens: &[Token], quote: &Quote, paragraph: &Range<usize>, lexicon: &Lexicon) -> bool {
    let inside = quote.inside();
    let Some(last) = quote.last(tokens).map(|i| &tokens[i]) else { return false };
    let Some(next) = tokens.get(quote.tokens.end).filter(|_| quote.tokens.end < paragraph.end) else { return true };
    if !last.marks(&['.', '!', '?', '…']) || inside.len() < 2 {
        return false;
    }
    if next.kind == Kind::Quote {
        return true;
    }
    next.first.is_uppercase() && !tag_follows(tokens, quote.tokens.end, paragraph.end, last.first == '.', lexicon)
}

/// Whether a short "X said" follows at `from`, and not a new sentence. Behind a full stop only one
/// that ends right there counts.
fn tag_follows(tokens: &[Token], from: usize, limit: usize, strict: bool, lexicon: &Lexicon) -> bool {
    for at in from..limit.min(from + 9) {
        let token = &tokens[at];
        if at > from
            && let Some(form) = token.form
            && lexicon.verb(form).frame.any(Frame::QUOTE)
            && form.is(crate::words::Form::PAST | crate::words::Form::THIRD)
        {
            let next = tokens.get(at + 1).filter(|_| at + 1 < limit);
            return next.is_none_or(|n| {
                n.marks(&['.', ','])
                    || !strict && (n.is(Class::ADVERB | Class::TIME | Class::PREPOSITION | Class::SUBORDINATOR))
            });
        }
        if !token.is_word()
            || token.is(Class::AUXILIARY | Class::SUBORDINATOR | Class::FINITE) && !token.is(Class::GENITIVE)
        {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::Passage;
    use crate::words::Lexicon;

    fn sentences(text: &str) -> Vec<String> {
        let lexicon = Lexicon::new();
        let passage = Passage::read(text, &lexicon);
        passage.sentences.iter().map(|s| text[passage.bytes(s)].to_owned()).collect()
    }

    #[test]
    fn abbreviations_initials_and_decimals_end_nothing() {
        assert_eq!(
            sentences("Mr. A. B. Vella paid 3.5 million to the U.S. Treasury. It was late. Dr. Orn left."),
            ["Mr. A. B. Vella paid 3.5 million to the U.S. Treasury.", "It was late.", "Dr. Orn left."]
        );
    }

    #[test]
    fn the_time_of_an_entry_stands_alone() {
        assert_eq!(sentences("20:10 Vella has come. She waves."), ["20:10", "Vella has come.", "She waves."]);
        assert_eq!(sentences("9.05 – “We stay,” Orn said."), ["9.05 –", "“We stay,” Orn said."]);
        assert_eq!(sentences("9.05 metres of rope were cut."), ["9.05 metres of rope were cut."]);
        assert_eq!(sentences("3.75 Orn is no time."), ["3.75 Orn is no time."]);
    }

    #[test]
    fn a_quotation_is_not_cut() {
        assert_eq!(
            sentences("“We stay. We do!” Vella said. “Why not?” He left. “Fine.” The door fell shut."),
            ["“We stay. We do!” Vella said.", "“Why not?”", "He left.", "“Fine.”", "The door fell shut."]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "The minister of the northern province told the\nassembly on Monday that no further bridges\nwould be closed before the end of the present\nsummer. She left.";
        assert_eq!(sentences(text).len(), 2);
        assert_eq!(sentences("A headline\nThe first paragraph is here.\nThe second one too.").len(), 3);
    }
}
