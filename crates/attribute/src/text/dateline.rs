//! Datelines: "TAMM, 3 March (Halm) –" before the first words of a report.

use std::ops::Range;

use super::tokens::{Kind, Token};
use crate::words::Class;

/// How many paragraphs may stand before the one with the dateline.
const FIRST: usize = 12;

/// The longest dateline, in tokens.
const LONGEST: usize = 16;

/// The longest name of a place, in words.
const PLACE: usize = 4;

/// Where and when a report was written, and by which agency. Indices are tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// All of it, with the dash.
    pub(crate) tokens: Range<usize>,
    /// The name in brackets.
    pub(crate) agency: Option<Range<usize>>,
}

/// The dateline of a text, at the head of one of its first paragraphs.
pub(super) fn find(text: &str, tokens: &[Token], paragraphs: &[Range<usize>]) -> Option<Dateline> {
    paragraphs.iter().take(FIRST).find_map(|paragraph| at_head(text, tokens, paragraph))
}

fn at_head(text: &str, tokens: &[Token], paragraph: &Range<usize>) -> Option<Dateline> {
    let dash = |at: usize| tokens[at].marks(&['-', '–', '—', '―']);
    let limit = paragraph.end.min(paragraph.start + LONGEST);
    let close = (paragraph.start..limit).find(|&at| dash(at))?;
    let mut end = close + 1;
    while end < paragraph.end && dash(end) {
        end += 1;
    }
    let head = paragraph.start..close;
    if end == paragraph.end
        || tokens[close].start == tokens[close.checked_sub(1)?].end && tokens[close].end == tokens[end].start
    {
        return None;
    }
    let fits = |at: usize| {
        let token = &tokens[at];
        token.kind == Kind::Number
            || token.is(Class::CAPITAL) && !token.is(Class::PRONOUN | Class::DETERMINER)
            || token.marks(&[',', '.', '(', ')', '/', ':'])
    };
    if !head.clone().all(fits) {
        return None;
    }
    let agency = agency(tokens, &head);
    let shouted = |at: usize| {
        let word = &text[tokens[at].start..tokens[at].end];
        tokens[at].is_word() && !word.chars().any(char::is_lowercase)
    };
    let place = head.clone().take_while(|&at| tokens[at].is_word() || tokens[at].mark('.')).count();
    let city = (1..=PLACE).contains(&place) && tokens[head.start].end - tokens[head.start].start > 2;
    (city && (agency.is_some() || (head.start..head.start + place).all(|at| shouted(at) || tokens[at].mark('.'))))
        .then_some(Dateline { tokens: paragraph.start..end, agency })
}

/// The name in the brackets that a dateline ends with.
fn agency(tokens: &[Token], head: &Range<usize>) -> Option<Range<usize>> {
    let close = head.end.checked_sub(1).filter(|&at| head.contains(&at) && tokens[at].mark(')'))?;
    let name = head.clone().find(|&at| tokens[at].mark('('))? + 1..close;
    ((1..=3).contains(&name.len()) && name.clone().all(|at| tokens[at].is(Class::CAPITAL))).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::Passage;
    use crate::words::Lexicon;

    /// The dateline and its agency.
    fn dateline(text: &str) -> Option<(String, Option<String>)> {
        let lexicon = Lexicon::new();
        let passage = Passage::read(text, &lexicon);
        let words = |tokens: &std::ops::Range<usize>| text[passage.bytes(tokens)].to_owned();
        passage.dateline.as_ref().map(|d| (words(&d.tokens), d.agency.as_ref().map(words)))
    }

    #[test]
    fn datelines_of_many_forms_are_read() {
        for (line, agency) in [
            ("TAMM, 3 March (Halm) –", Some("Halm")),
            ("TAMM (Halm) —", Some("Halm")),
            ("Tamm, March 3 (Halm Press) -", Some("Halm Press")),
            ("PORT TAMM, Selt, Jan. 3 --", None),
            ("TAMM ―", None),
        ] {
            let text = format!("Harbour opens\n\n{line} The harbour is open, Ada Vella said.");
            assert_eq!(dateline(&text), Some((line.to_owned(), agency.map(str::to_owned))), "{line}");
        }
    }

    #[test]
    fn other_dashes_make_none() {
        for text in [
            "Ada Vella – the minister – said no.",
            "TAMM-based ships left.",
            "The harbour (Tamm) – it is old – froze.",
            "TAMM –",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
