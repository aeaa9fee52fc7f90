//! Small number words that count nothing: "one must not forget", "the two sides", "a three-time winner".

use super::super::candidate::Candidate;
use super::super::numerals::{Nature, is_number_word};
use super::super::token::Tokens;

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let after = found.numerals;
    let ordinal = matches!(
        tokens.word(after + usize::from(tokens.hyphened(after))),
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth"
    );
    if found.low.nature != Nature::Written {
        return false;
    }
    let before = tokens.word_back(found.start, 1);
    let small = tokens.get(found.low.first).and_then(|token| is_number_word(&token.low));
    let alone = found.numerals - found.low.first == 1;
    // "One" of those who were counted before stands for a person, not for a number.
    let one = small == Some(1) && alone && found.unit.is_none();
    let pair = small == Some(2) && alone && matches!(before, "the" | "these" | "those" | "other" | "or" | "between");
    let half = small == Some(2) && alone && matches!(before, "in" | "into") && found.unit.is_none();
    let compound = tokens.hyphened(after) && found.unit.is_none();
    // "Three times as many" tells no number; "called three times" does.
    let compares = || {
        let next = tokens.word(after + 1);
        matches!(next, "as" | "more" | "less" | "fewer" | "the" | "that" | "what" | "its" | "their" | "his" | "her")
            || next.len() > 4 && next.ends_with("er")
    };
    let times = match tokens.word(after) {
        "fold" => true,
        "times" => found.unit.as_ref().is_none_or(|unit| unit.name == "times") && compares(),
        _ => false,
    };
    ordinal || one || pair || half || compound || times
}
