//! Texts as words.

use std::ops::Range;

/// A word: letters and digits, with apostrophes inside; a hyphen parts two words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// In small letters, apostrophes straight, whichever way they were turned.
    pub(super) low: String,
    /// In bytes.
    pub(super) at: Range<usize>,
    /// What stands between this word and the next.
    pub(super) gap: &'a str,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut start = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let inside = c.is_alphanumeric()
            || start.is_some()
                && match c {
                    '\'' | '’' | '‘' => next.is_some_and(char::is_alphabetic),
                    '.' | ',' => {
                        text[..at].ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit())
                    }
                    _ => false,
                };
        if inside {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            push(&mut found, text, start..at);
        }
    }
    if let Some(start) = start {
        push(&mut found, text, start..text.len());
    }
    for nth in 0..found.len() {
        let stop = found.get(nth + 1).map_or(text.len(), |next| next.at.start);
        found[nth].gap = &text[found[nth].at.end..stop];
    }
    found
}

fn push<'a>(found: &mut Vec<Word<'a>>, text: &'a str, at: Range<usize>) {
    let word = &text[at.clone()];
    found.push(Word { text: word, low: word.to_lowercase().replace(['’', '‘'], "'"), at, gap: "" });
}

/// Whether a quotation is open at the end of a text, in its last paragraph.
pub(super) fn ends_quoted(text: &str) -> bool {
    let paragraph = text.rfind('\n').map_or(text, |at| &text[at..]);
    let (mut double, mut single) = (false, false);
    let mut chars = paragraph.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        match c {
            '“' | '«' | '„' => double = true,
            '”' | '»' => double = false,
            '"' => double = !double,
            '‘' if !last.is_alphanumeric() => single = true,
            '’' if !(last.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric())) => {
                single = false
            }
            _ => {}
        }
        last = c;
    }
    double || single
}

#[cfg(test)]
mod tests {
    use super::{ends_quoted, words};

    #[test]
    fn quotations_are_open_until_they_are_closed() {
        for (text, quoted) in [
            ("She added: “It is late. He ", true),
            ("“It is late,” she said. He ", false),
            ("A \"peaceful\" fleet ", false),
            ("‘It wasn’t late, he ", true),
            ("The sailors’ wives ", false),
            ("The sailor‘s wife ", false),
            ("“It is late.\nHe ", false),
        ] {
            assert_eq!(ends_quoted(text), quoted, "{text}");
        }
    }

    #[test]
    fn words_keep_apostrophes_and_numbers_whole() {
        let text = "“Don’t take 1,500.5 well-kept nets,” Orn’s ’phone said.";
        let lows: Vec<String> = words(text).into_iter().map(|word| word.low).collect();
        assert_eq!(lows, ["don't", "take", "1,500.5", "well", "kept", "nets", "orn's", "phone", "said"]);
        assert_eq!(words(text)[5].gap, ",” ");
    }
}
