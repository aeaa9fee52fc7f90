//! What is no part of a noun phrase, though it was taken with it.

use std::ops::Range;

use super::nouns::{self, Noun};
use crate::resolve::name::runs::is_name_word;
use crate::text::Passage;
use crate::words::{Class, Form, Words};

/// What belongs to the verb before: "set up a website".
const PARTICLES: &[&str] = &["up", "out", "off", "down", "over", "back", "away"];

/// Adverbs that belong to the verb behind.
const ADVERBS: &[&str] = &[
    "today",
    "tonight",
    "yesterday",
    "alike",
    "now",
    "then",
    "also",
    "later",
    "soon",
    "still",
    "again",
    "already",
    "once",
    "often",
    "however",
    "meanwhile",
    "instead",
    "simply",
    "specifically",
    "being",
];

/// How long before or after something.
static TIMES: Words = Words::new(
    "moments minutes hours days weeks months years decades seconds minute hour day week month year decade shortly soon \
    immediately just long",
);

/// A noun phrase without the particle or adverb before it and the adverbs and participles behind its head.
pub(crate) fn trimmed(passage: &Passage<'_>, range: &Range<usize>) -> Range<usize> {
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
    // "by pilots", "including pilots", but "at least 50 pilots"
    if end > start + 1
        && passage.is_one_of(start, &["by", "in", "on", "from", "of", "with", "to", "for", "at", "including"])
        && !passage.tokens[start].is(Class::CAPITAL)
        && !passage.is_one_of(start + 1, &["least", "most", "which", "whom"])
    {
        start += 1;
    }
    // "two days after the pilots"
    let after = (start..end.min(start + 4)).find(|&at| passage.is_one_of(at, &["after", "before", "since"]));
    if let Some(after) =
        after.filter(|&at| at > start && at + 1 < end && TIMES.has(&passage.word(at - 1).to_lowercase()))
    {
        start = after + 1;
    }
    while end > start + 1 && (is_behind(passage, start, end - 1) || is_open(passage, end - 1)) {
        end -= 1;
    }
    start..end
}

/// A source with the noun that was taken for the first word of its cue: "the border guard told".
pub(crate) fn with_head(
    passage: &Passage<'_>,
    source: Range<usize>,
    cue: Option<Range<usize>>,
) -> (Range<usize>, Option<Range<usize>>) {
    let noun = |at: usize| {
        let token = &passage.tokens[at];
        let noun = nouns::noun(&passage.word(at).to_lowercase(), token);
        let listed = nouns::is_listed(&passage.word(at).to_lowercase());
        matches!(noun, Noun::Person | Noun::People | Noun::Body) && listed && !token.is(Class::CAPITAL)
    };
    let open = passage.tokens[source.end - 1].is_word() && !passage.tokens[source.end - 1].is(Class::PRONOUN);
    match cue {
        Some(cue)
            if cue.len() > 1
                && cue.start == source.end
                && open
                && noun(cue.start)
                && passage.tokens[cue.start].form.is_none()
                && passage.tokens[cue.start + 1].form.is_some_and(|form| form.is(Form::PAST | Form::THIRD)) =>
        {
            (source.start..cue.start + 1, Some(cue.start + 1..cue.end))
        }
        cue => (source, cue),
    }
}

/// Whether token `at` opens something that is cut off: "pilots who", "the port and", "pilots this".
fn is_open(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    let relative = passage.is_one_of(at, &["who", "whom", "which", "that", "whose", "this", "the", "a", "an"]);
    relative && !token.is(Class::CAPITAL) && !passage.tokens[at - 1].is(Class::PREPOSITION)
        || token.is(Class::COORDINATOR) && !token.is(Class::CAPITAL) && token.first != '&'
        || token.marks(&['-', '–', '—', ','])
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
    let adverb = passage.is_one_of(at, ADVERBS);
    // "an electorate he praised" has a verb of its own.
    let clause = (start..at).any(|k| passage.tokens[k].is(Class::PRONOUN));
    let made = token.is(Class::ED) && !clause;
    (adverb || made) && !is_name_word(passage, at)
}

#[cfg(test)]
mod tests {
    use super::trimmed;
    use crate::resolve::tests::given;
    use crate::text::Passage;
    use crate::words::Lexicon;

    #[test]
    fn a_noun_before_the_verb_is_of_the_source() {
        let text = "It froze. Selt's border guard told pilots that the ice was thin.";
        let found = [("Selt's border", "guard told", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Selt border guard (organisation)"]);
    }

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
        assert_eq!(trim("the pilots who"), "the pilots");
        assert_eq!(trim("pilots and this"), "pilots");
        assert_eq!(trim("two of whom"), "two of whom");
        assert_eq!(trim("the pilots then"), "the pilots");
        assert_eq!(trim("by several pilots"), "several pilots");
        assert_eq!(trim("two days after the pilots"), "the pilots");
        assert_eq!(trim("at least one pilot"), "at least one pilot");
    }
}
