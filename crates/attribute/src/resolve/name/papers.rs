//! Newspapers by their names: "Selt Courier-Standard", "the Selt Argus".

use crate::text::Passage;
use crate::words::{Class, Words};

/// Whether a word is the name of two papers that became one: "Courier-Standard", "Times-Herald".
pub(crate) fn is_two_papers(passage: &Passage<'_>, at: usize) -> bool {
    let outlet = |word: &str| passage.lexicon.look_up(&word.to_lowercase()).class.any(Class::OUTLET);
    let paper = |word: &str| {
        word.starts_with(char::is_uppercase)
            && (outlet(word) || is_paper(&word.to_lowercase()) || TOO.has(&word.to_lowercase()))
    };
    let parts = passage.word(at).split_once('-');
    parts.is_some_and(|(first, last)| paper(first) && paper(last) && (outlet(first) || outlet(last)))
}

/// Whether a word in lower case is what papers are called and little else.
pub(crate) fn is_paper(word: &str) -> bool {
    PAPERS.has(word)
}

/// What papers are called beside the words that tell of outlets alone.
static PAPERS: Words = Words::new(
    "sentinel advertiser picayune intelligencer ledger inquirer enquirer argus gleaner messenger transcript",
);

/// What papers are called and others too.
static TOO: Words = Words::new(
    "standard star sun union leader democrat republican register record review constitution enterprise citizen \
    globe eagle reporter dealer monitor mirror express commercial appeal world american independent patriot banner pilot reader bee",
);
