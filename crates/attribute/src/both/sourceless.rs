//! What was taken for an attribution though nobody is its source, as the grammar tells.

use std::ops::Range;

use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Class;

/// Adjectives that stand for people.
const PEOPLE: &[&str] =
    &["many", "several", "few", "most", "more", "some", "poor", "rich", "young", "former", "latter", "public"];

/// Words that only stand before a noun: "other shows", "last week proved".
const BEFORE: &[&str] = &[
    "other",
    "last",
    "next",
    "the",
    "a",
    "an",
    "every",
    "no",
    "such",
    "own",
    "various",
    "certain",
    "very",
    "little",
    "public",
    "entire",
    "whole",
    "same",
    "further",
    "additional",
];

/// Whether the source is no noun phrase: "worth noting", "let’s hope", or only the words before one.
pub(super) fn is_sourceless(passage: &Passage<'_>, syntax: &Syntax, found: &Attribution) -> bool {
    let Some(source) =
        found.source.as_ref().map(|source| passage.tokens_of(source)).filter(|source| !source.is_empty())
    else {
        return false;
    };
    let outside = passage.quote_at(source.start).is_none();
    let ending = source.len() == 1 && passage.is_one_of(source.start, &["'s", "’s"]);
    let cue = found.cue.as_ref().map(|cue| passage.tokens_of(cue).start);
    let alone = source.len() == 1 && cue == Some(source.end) && passage.is_one_of(source.start, BEFORE);
    outside && (ending || alone || !names(passage, syntax, &source))
}

/// Whether a word of a source can be the name of somebody or a noun.
fn names(passage: &Passage<'_>, syntax: &Syntax, source: &Range<usize>) -> bool {
    source.clone().any(|at| {
        let (token, tag) = (&passage.tokens[at], syntax.tag(at));
        let noun = ["N", "PRP", "W", "CD", "FW"].iter().any(|noun| tag.starts_with(noun));
        noun || tag.is_empty()
            || token.is(Class::PRONOUN | Class::POSSESSIVE | Class::CAPITAL)
            || at == source.start && token.is(Class::DETERMINER)
            || !token.is_word()
            || passage.word(at).ends_with('s')
                && !passage.word(at).ends_with("ous")
                && !passage.word(at).ends_with("less")
            || passage.is_one_of(at, PEOPLE)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn sourceless(text: &str, source: &str, cue: &str, content: &str) -> bool {
        mended(text, [source, cue, content], |passage, syntax, found| is_sourceless(passage, syntax, found)).0
    }

    #[test]
    fn a_source_has_a_noun() {
        assert!(sourceless("It is worth noting that the ice is thin.", "worth", "noting", "that the ice is thin"));
        assert!(sourceless("Let's hope that the ice is thin.", "'s", "hope", "that the ice is thin"));
        assert!(sourceless("The crowd broke into spontaneous chants of joy.", "spontaneous", "chants of", "joy"));
        assert!(sourceless("It was late. Other shows did better.", "Other", "shows", "did better"));
        assert!(sourceless("The newly found letters were lost.", "The", "newly found", "letters"));
        assert!(!sourceless("The old man noted that the ice is thin.", "The old man", "noted", "that the ice is thin"));
        assert!(!sourceless("Many noted that the ice is thin.", "Many", "noted", "that the ice is thin"));
    }
}
