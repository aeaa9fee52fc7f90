//! Where words of evidence stand in the passage around them, to be shown in bold.

use std::ops::Range;

use crate::escape::{inline, marked, paragraphs};

/// A passage with some of its words in bold, each of its lines after `prefix` but the first; the words alone where
/// there is no passage, and in front of it where it does not have them.
pub(crate) fn passage(words: &str, passage: &str, prefix: &str) -> String {
    if passage.trim().is_empty() {
        return paragraphs(words, prefix);
    }
    let places = places(words, passage);
    let words =
        if places.is_empty() { format!("{}\n{}\n{prefix}", inline(words), prefix.trim_end()) } else { String::new() };
    format!("{words}{}", marked(passage, prefix, &places))
}

/// Where the pieces of some words, joined by " … ", stand in a passage, in bytes; nothing where it does not have
/// all of them in their order. They are looked for as words of their own, then as parts of words, as in "don't".
fn places(words: &str, passage: &str) -> Vec<Range<usize>> {
    find(words, passage, stands_alone).or_else(|| find(words, passage, |_, _| true)).unwrap_or_default()
}

fn find(words: &str, passage: &str, fits: fn(&str, &Range<usize>) -> bool) -> Option<Vec<Range<usize>>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for piece in words.split(" … ").map(str::trim) {
        let mut found = passage[end..].match_indices(piece).map(|(at, _)| end + at..end + at + piece.len());
        let place = found.find(|place| !place.is_empty() && fits(passage, place))?;
        end = place.end;
        match places.last_mut() {
            Some(last) if passage[last.end..place.start].chars().all(joins) => last.end = end,
            _ => places.push(place),
        }
    }
    Some(places)
}

/// Whether neither end of a place is within a word.
fn stands_alone(passage: &str, place: &Range<usize>) -> bool {
    [place.start, place.end].iter().all(|edge| {
        let (before, after) = passage.split_at(*edge);
        !(before.ends_with(is_of_a_word) && after.starts_with(is_of_a_word))
    })
}

/// Where bold begins and ends in a line that starts at this byte of its text: beginning and end by turns. It
/// begins and ends with letters or digits, for only beside them does Markdown take marks for bold wherever they
/// stand.
pub(crate) fn edges(line: &str, start: usize, ranges: &[Range<usize>]) -> Vec<usize> {
    let stop = start + line.len();
    let ranges = &ranges[ranges.partition_point(|range| range.end <= start)..];
    let mut edges: Vec<usize> = Vec::new();
    for range in ranges.iter().take_while(|range| range.start < stop) {
        let (first, last) = (range.start.max(start) - start, range.end.min(stop) - start);
        let words = line[first..last].trim_start_matches(|c| !is_of_a_word(c));
        let first = last - words.len();
        let last = first + words.trim_end_matches(|c| !is_of_a_word(c)).len();
        if edges.last() == Some(&first) {
            edges.pop();
            edges.push(last);
        } else if first < last {
            edges.extend([first, last]);
        }
    }
    edges
}

/// Whether what stands before it and behind it is written as one, as in "co-author".
fn joins(c: char) -> bool {
    !c.is_whitespace() && !is_of_a_word(c)
}

/// Letters and digits, and the marks over them.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag};

    use super::*;

    fn bold(words: &str, passage: &str) -> String {
        marked(passage, "> ", &places(words, passage))
    }

    #[test]
    fn pieces_are_found_in_their_order_as_words_of_their_own() {
        assert_eq!(bold("no … safe", "I know: no ship is safe. No."), "I know: **no** ship is **safe**. No.");
        assert_eq!(bold("safe … no", "I know: no ship is safe."), "I know: no ship is safe.");
        assert_eq!(bold("n't … no", "I don't know no ship."), "I do**n't** k**no**w no ship.");
        assert_eq!(bold("co … author", "a co-author"), "a **co-author**");
        assert_eq!(bold("", "a"), "a");
        assert_eq!(bold(" … ", "a … b"), "a … b");
    }

    #[test]
    fn marks_of_punctuation_at_the_ends_stay_plain() {
        assert_eq!(bold("“*No*,”", "a“*No*,”b"), "a“\\***No**\\*,”b");
        assert_eq!(bold("*", "2 * 2"), "2 \\* 2");
        assert_eq!(bold("ab", "“ab"), "“**ab**");
        assert_eq!(bold("cafe\u{301}", "a cafe\u{301}."), "a **cafe\u{301}**.");
    }

    #[test]
    fn bold_ends_with_its_line() {
        assert_eq!(bold("b\n\nc\nd", "a b\n\nc\nd e"), "a **b**\n>\n> **c**  \n> **d** e");
        assert_eq!(bold("b\r\n  c", "b\r\n  c"), "**b**  \n> **c**");
    }

    #[test]
    fn neighbours_are_one() {
        assert_eq!(marked("abcd", "", &[0..2, 2..4]), "**abcd**");
        assert_eq!(marked("\u{202e}a\u{1b}b\u{7}", "", &[0..3, 3..7]), "`\\u{202e}`**a`\\u{1b}`b**`\\u{7}`");
    }

    /// What a reader sees, and how often bold begins.
    fn rendered(markdown: &str) -> (String, usize) {
        let (mut text, mut bold) = (String::new(), 0);
        for event in Parser::new(markdown) {
            match event {
                Event::Text(words) | Event::Code(words) => text.push_str(&words),
                Event::Start(Tag::Strong) => bold += 1,
                Event::HardBreak | Event::Start(Tag::Paragraph) => text.push('\n'),
                _ => {}
            }
        }
        (text, bold)
    }

    proptest! {
        #[test]
        fn bold_changes_no_text(text in "[a1 *_`~.“”\n\u{1b}\u{301}é-]{0,24}", mut cuts in prop::collection::vec(0..40_usize, 6)) {
            cuts.iter_mut().for_each(|cut| *cut = text.floor_char_boundary(*cut));
            cuts.sort_unstable();
            let ranges: Vec<_> = cuts.chunks(2).map(|cut| cut[0]..cut[1]).collect();
            let written = marked(&text, "", &ranges);
            let (shown, bold) = rendered(&written);
            prop_assert_eq!(&shown, &rendered(&paragraphs(&text, "")).0, "{:?}", written);
            prop_assert_eq!(bold, written.split("\\*").map(|plain| plain.matches("**").count()).sum::<usize>() / 2, "{:?}", written);
        }
    }
}
