//! An attribution in the tokens of its passage.

use std::ops::Range;

use crate::engine::Attribution;
use crate::learned::stem::stem;
use crate::resolve::phrase::nouns::{Noun, noun};
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Words};

/// Places that stand for the people who live or work there.
static PEOPLED: Words = Words::new(
    "island islands village villages valley region regions province provinces neighborhood neighborhoods neighbourhood \
     neighbourhoods street streets suburb suburbs parish hamlet continent kingdom empire republic capital colony territory \
     borough block area shop shops mill mine hall ward",
);

/// Source, cue and content of an attribution that has all three, in tokens.
pub(super) struct Parts {
    pub(super) source: Range<usize>,
    pub(super) cue: Range<usize>,
    pub(super) content: Vec<Range<usize>>,
}

impl Parts {
    pub(super) fn new(passage: &Passage<'_>, found: &Attribution) -> Option<Self> {
        let source = passage.tokens_of(found.source.as_ref()?);
        let cue = passage.tokens_of(found.cue.as_ref()?);
        let content: Vec<_> = found.content.iter().map(|piece| passage.tokens_of(piece)).collect();
        let whole = |range: &Range<usize>| !range.is_empty();
        (whole(&source) && whole(&cue) && content.first().is_some_and(whole)).then_some(Self { source, cue, content })
    }

    /// What stands first in the content.
    pub(super) fn said(&self) -> &Range<usize> {
        &self.content[0]
    }

    /// Whether all of the content stands before a token.
    pub(super) fn is_all_before(&self, at: usize) -> bool {
        self.content.iter().all(|piece| piece.end <= at)
    }
}

/// The first word of a range that depends on none in it.
pub(super) fn head(passage: &Passage<'_>, syntax: &Syntax, range: &Range<usize>) -> usize {
    let outside = |at: usize| syntax.head(at).is_none_or(|head| !range.contains(&head));
    range.clone().find(|&at| passage.tokens[at].is_word() && outside(at)).unwrap_or(range.start)
}

/// Whether the head of a range is a noun for what can neither speak nor think nor show anything: no person, no body, no
/// text. A name is none.
pub(super) fn is_thing(passage: &Passage<'_>, syntax: &Syntax, range: &Range<usize>) -> bool {
    let at = head(passage, syntax, range);
    let token = &passage.tokens[at];
    let noun = matches!(syntax.tag(at), "NN" | "NNS" | "VBG");
    let opens = passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
    let named = token.is(Class::CAPITAL) && !opens;
    let word = passage.word(at).to_lowercase();
    noun && !named
        && !token.is(Class::PRONOUN | Class::POSSESSIVE)
        && noun_of(passage, at) == Noun::Thing
        && !PEOPLED.has(&word)
}

/// What the noun at a token means.
pub(super) fn noun_of(passage: &Passage<'_>, at: usize) -> Noun {
    noun(&passage.word(at).to_lowercase(), &passage.tokens[at])
}

/// Whether some of what is said is quoted there.
pub(super) fn is_quoted(passage: &Passage<'_>, parts: &Parts) -> bool {
    let around = passage.quote_at(parts.source.start);
    parts.content.iter().any(|piece| piece.clone().any(|at| passage.quote_at(at) != around))
}

/// The stem of a word.
pub(super) fn stem_of(word: &str) -> String {
    let mut out = String::new();
    stem(word, &mut out);
    out
}
