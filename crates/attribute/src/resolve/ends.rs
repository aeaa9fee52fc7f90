//! What is no part of a noun phrase, though it was taken with it.

use std::ops::Range;

use super::nouns::{self, Noun};
use super::runs::is_name_word;
use crate::text::Passage;
use crate::words::Class;

/// What belongs to the verb before: "set up a website".
const PARTICLES: &[&str] = &["up", "out", "off", "down", "over", "back", "away"];

/// A noun phrase without the particle or adverb before it and the adverbs and participles behind its head.
pub(super) fn trimmed(passage: &Passage<'_>, range: &Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    if end > start + 2
        && passage.is_one_of(start, PARTICLES)
        && passage.tokens[start + 1].is(Class::DETERMINER | Class::POSSESSIVE)
    {
        start += 1;
    }
    if end > start + 1 && passage.is_one_of(start, &["then", "now", "also", "still", "yet"]) {
        start += 1;
    }
    while end > start + 1 && is_behind(passage, start, end - 1) {
        end -= 1;
    }
    start..end
}

/// Whether token `at` closes a phrase whose head stands before it: "pilots today", "the pilots involved".
fn is_behind(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let token = &passage.tokens[at];
    let meant = |at: usize| {
        let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
        noun != Noun::Thing && noun != Noun::Anybody && !passage.tokens[at].is(Class::GENITIVE)
    };
    // "Selt officials": what stands right before is no head.
    let head = at > start && meant(at - 1);
    if !token.is_word() || token.is(Class::CAPITAL | Class::GENITIVE) || !head || meant(at) {
        return false;
    }
    let adverb = passage.is_one_of(at, &["today", "tonight", "alike", "now", "specifically", "being"]);
    // "an electorate he praised" has a verb of its own.
    let clause = (start..at).any(|k| passage.tokens[k].is(Class::PRONOUN));
    let made = token.is(Class::ED) && !clause;
    (adverb || made) && !is_name_word(passage, at)
}

#[cfg(test)]
mod tests {
    use super::trimmed;
    use crate::text::Passage;
    use crate::words::Lexicon;

    #[test]
    fn what_stands_around_a_phrase_is_no_part_of_it() {
        let lexicon = Lexicon::new();
        let trim = |text: &str| {
            let passage = Passage::read(text, &lexicon);
            passage.text[passage.bytes(&trimmed(&passage, &(0..passage.tokens.len())))].to_owned()
        };
        assert_eq!(trim("Selt pilots today"), "Selt pilots");
        assert_eq!(trim("the pilots involved"), "the pilots");
        assert_eq!(trim("up a website"), "a website");
        assert_eq!(trim("the press officer"), "the press officer");
        assert_eq!(trim("then local leaders"), "local leaders");
        assert_eq!(trim("a court report"), "a court report");
    }
}
