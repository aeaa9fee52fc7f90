//! The lines of a text, those of one hard-wrapped paragraph together.

use std::borrow::Cow;
use std::ops::Range;

use super::byline;
use super::shape::{self, Shape};
use crate::date;

/// One line, or the lines of a paragraph that was wrapped at a fixed width.
#[derive(Debug)]
pub(crate) struct Unit<'t> {
    /// Its bytes in the text, without the line break behind it.
    pub(crate) bytes: Range<usize>,
    /// Its words, trimmed, with spaces for the line breaks within.
    pub(crate) text: Cow<'t, str>,
    /// How many runs of empty lines stand before it.
    pub(crate) block: usize,
    /// What it looks like.
    pub(crate) shape: Shape,
}

/// Divides a text into units, in one pass. Empty lines belong to none.
pub(crate) fn units(text: &str) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    let mut block: Vec<Range<usize>> = Vec::new();
    let mut number = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let stop = start + line.strip_suffix('\n').unwrap_or(line).len();
        if text[start..stop].trim().is_empty() {
            if !block.is_empty() {
                close(text, &mut block, number, &mut units);
                number += 1;
            }
        } else {
            block.push(start..stop);
        }
        start += line.len();
    }
    close(text, &mut block, number, &mut units);
    units
}

fn close<'t>(text: &'t str, block: &mut Vec<Range<usize>>, number: usize, units: &mut Vec<Unit<'t>>) {
    let mut rest = block.as_slice();
    while !rest.is_empty() {
        let count =
            if rest.len() == block.len() && is_wrapped(text, block) { rest.len() } else { fragments(text, rest) };
        let bytes = rest[0].start..rest[count - 1].end;
        let line = text[bytes.clone()].trim();
        let text = if count == 1 {
            Cow::Borrowed(line)
        } else {
            Cow::Owned(line.split('\n').map(str::trim).collect::<Vec<_>>().join(" "))
        };
        units.push(Unit { bytes, shape: Shape::new(&text), text, block: number });
        rest = &rest[count..];
    }
    block.clear();
}

/// Lines that one sentence may be broken into.
const LONGEST_BREAK: usize = 40;

/// How many of the first lines are one sentence that somebody broke: each but the first goes on with a
/// small letter where none has ended, and the last ends.
fn fragments(text: &str, lines: &[Range<usize>]) -> usize {
    let line = |at: usize| text[lines[at].clone()].trim();
    let goes_on = |at: usize| {
        line(at).starts_with(char::is_lowercase) && !shape::ends_a_sentence(line(at - 1)) && !is_byline(line(at))
    };
    let count = 1 + (1..lines.len().min(LONGEST_BREAK)).take_while(|&at| goes_on(at)).count();
    let long = lines[count - 1].end - lines[0].start >= 60;
    if count > 1 && long && shape::ends_a_sentence(line(count - 1)) { count } else { 1 }
}

/// Whether a line that begins with a small letter is a byline: "by Ada Lindqvist", "posted by Ada on 7 March 2031".
fn is_byline(line: &str) -> bool {
    let by = line.split_whitespace().take(2).any(|word| word == "by");
    by && (byline::byline(line).is_some() || date::find(line).is_some())
}

/// Whether the lines of a block are one paragraph: of about one width, none over the width of a
/// terminal, and most of them going on in the middle of a sentence.
fn is_wrapped(text: &str, block: &[Range<usize>]) -> bool {
    if block.len() < 2 {
        return false;
    }
    let widest = block.iter().map(|line| line.len()).max().unwrap_or(0);
    if !(40..=110).contains(&widest) || block[..block.len() - 1].iter().any(|line| line.len() * 10 < widest * 6) {
        return false;
    }
    let line = |at: usize| text[block[at].clone()].trim();
    if (1..block.len()).any(|at| is_byline(line(at))) {
        return false;
    }
    let mut go_on = 0;
    for at in (1..block.len()).filter(|&at| line(at).starts_with(char::is_lowercase)) {
        if shape::ends_a_sentence(line(at - 1)) {
            return false;
        }
        go_on += 1;
    }
    go_on * 2 >= block.len() - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_wrapped_paragraph_is_one_unit() {
        let text = "The ferry to the island was cancelled on Monday because the\n\
                    ice in the sound had grown too thick for its old hull, the\nharbour master said.\n\nNext line";
        let units = units(text);
        assert_eq!(units.len(), 2);
        assert!(units[0].text.contains("because the ice in"));
        assert_eq!((units[0].block, units[1].block), (0, 1));
    }

    #[test]
    fn a_broken_sentence_is_one_unit() {
        let text = "Note: The ferry of the island\nnever\nsails in winter, as its owner told us on\nthe pier.\nNext";
        assert_eq!(units(text).len(), 2);
    }

    #[test]
    fn a_menu_is_many_units() {
        assert_eq!(units("Ferry stays in port until the ice\nupdated 3 hours ago").len(), 2);
        assert_eq!(
            units("Harbour and sea in winter and spring again\nOpinion of the editors about the town\n").len(),
            2
        );
    }

    proptest! {
        #[test]
        fn units_cover_every_line_that_is_not_empty(text in "[ a-zA-Z.\n\u{e9}]{0,200}") {
            let mut rest = text.clone();
            for unit in units(&text).iter().rev() {
                prop_assert!(rest[unit.bytes.end..].trim().is_empty());
                rest.truncate(unit.bytes.start);
            }
            prop_assert!(rest.trim().is_empty());
        }
    }
}
