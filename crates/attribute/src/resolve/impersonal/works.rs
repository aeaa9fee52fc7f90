//! Works that a text names by their title and means by their kind: "her new book, “Cold Quay,”" for "the book".

use std::ops::Range;

use crate::text::{Kind, Passage};
use crate::words::{Class, Words};

/// How far back the title stands, in tokens, and how many quotations are looked at.
const FAR: usize = 2000;
const QUOTES: usize = 60;

/// The longest title, in tokens.
const LONGEST: usize = 12;

/// How far a title and the noun for its kind stand apart, in tokens.
const APART: usize = 7;

/// What works are called: each row is one kind.
const KINDS: &[&[&str]] = &[
    &["film", "movie", "documentary", "picture"],
    &["book", "novel", "memoir", "autobiography", "biography"],
    &["ad", "advertisement", "commercial", "spot"],
    &["video", "clip"],
    &["song", "single"],
    &["play", "musical"],
    &["show", "series", "sitcom", "program"],
    &["website", "site", "blog", "webpage"],
    &["podcast", "show", "series", "program", "programme"],
    &["newsletter"],
    &["essay", "op-ed", "column", "article"],
];

/// Who makes a work of which kinds, by number: "wrote “Cold Quay”".
static WRITES: Words = Words::new("wrote writes written writing published publishes co-wrote authored");
static FILMS: Words = Words::new("directed directs filmed directing");

/// The title of the work that was told of last before token `before` as one of this kind.
pub(crate) fn titled(passage: &Passage<'_>, before: usize, kind: &str) -> Option<Range<usize>> {
    let rows = KINDS.iter().filter(|nouns| nouns.contains(&kind));
    let nouns: Vec<&str> = rows.flat_map(|nouns| nouns.iter().copied()).collect();
    let nouns = nouns.first().map(|_| &nouns[..])?;
    let end = passage.quotes.partition_point(|quote| quote.tokens.end <= before);
    let near = passage.quotes[..end].iter().rev().take(QUOTES);
    near.take_while(|quote| quote.tokens.start + FAR >= before).find_map(|quote| {
        let title = without_marks(passage, quote.inside());
        let sentence = passage.sentences.partition_point(|s| s.end <= quote.tokens.start);
        let bounds = passage.sentences.get(sentence)?;
        let told = is_title(passage, &title)
            && (is_told_before(passage, bounds, quote.tokens.start, nouns)
                || is_told_behind(passage, quote.tokens.end, nouns));
        told.then_some(title)
    })
}

/// A title without the mark that closes it.
fn without_marks(passage: &Passage<'_>, mut title: Range<usize>) -> Range<usize> {
    while title.len() > 1 && passage.tokens[title.end - 1].marks(&[',', ';', ':', '.']) {
        title.end -= 1;
    }
    title
}

/// Whether all words but the small ones have a capital.
fn is_title(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let small =
        Class::PREPOSITION | Class::DETERMINER | Class::COORDINATOR | Class::GENITIVE | Class::POSSESSIVE | Class::BE;
    let fits = |at: usize| {
        let token = &passage.tokens[at];
        !token.is_word() || token.first.is_uppercase() || token.kind == Kind::Number || token.is(small)
    };
    (1..=LONGEST).contains(&words.len())
        && (passage.tokens[words.start].first.is_uppercase()
            || words.len() > 1 && passage.tokens[words.start].kind == Kind::Number)
        && words.clone().all(fits)
        && words.clone().all(|at| !passage.tokens[at].marks(&['.', '?', '!']))
}

/// Whether the noun, or the verb for making such a work, stands right before the title: "his new book, “…",
/// "the film titled “…", "wrote “…".
fn is_told_before(passage: &Passage<'_>, bounds: &Range<usize>, quote: usize, nouns: &[&str]) -> bool {
    let mut at = quote;
    while at > bounds.start
        && (passage.tokens[at - 1].mark(',') || passage.is_one_of(at - 1, &["titled", "entitled", "called", "dubbed"]))
    {
        at -= 1;
    }
    let Some(word) = at.checked_sub(1).filter(|&at| at >= bounds.start) else { return false };
    let verb = passage.word(word).to_lowercase();
    let written = nouns[0] == "book" && WRITES.has(&verb) || nouns[0] == "film" && FILMS.has(&verb);
    // "the best-known of the spots, “Cold Quay,”"
    let several = || verb.strip_suffix('s').is_some_and(|one| nouns.contains(&one));
    passage.is_one_of(word, nouns) || at < quote && several() || written && at == quote
}

/// Whether an apposition behind the title tells the kind: "“Cold Quay,” a film about ice".
fn is_told_behind(passage: &Passage<'_>, end: usize, nouns: &[&str]) -> bool {
    // "the “Cold Quay” ad"
    if passage.is_one_of(end, nouns) {
        return true;
    }
    let comma = passage.tokens.get(end).is_some_and(|t| t.mark(','));
    let inside = passage.tokens[0..end].iter().rev().take(2).any(|t| t.mark(','));
    let start = end + usize::from(comma);
    let article = passage.is_one_of(start, &["a", "an", "the", "his", "her", "their"]);
    let plain = |at: usize| {
        passage.tokens[at].is_word() && !passage.tokens[at].is(Class::PREPOSITION | Class::AUXILIARY | Class::PRONOUN)
    };
    let last = passage.tokens.len().min(start + APART);
    (comma || inside) && article && (start + 1..last).take_while(|&at| plain(at)).any(|at| passage.is_one_of(at, nouns))
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "says", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_work_is_called_by_the_title_told_before() {
        let text = "Lena Orn made “The Cold Quay,” a short film about ice. The film says that the ice was thin.";
        assert_eq!(of(text, "The film"), "The Cold Quay (document)");
        let text = "Paul Tamm wrote “Ice and Me” in 1992. It sold well. The book says that the ice was thin.";
        assert_eq!(of(text, "The book"), "Ice and Me (document)");
        let text = "Orn blocks it in her new book, “Ice and Me,” which is out. The book says that the ice was thin.";
        assert_eq!(of(text, "The book"), "Ice and Me (document)");
    }

    #[test]
    fn a_work_is_told_of_as_one_of_several_and_by_another_word() {
        let text = "In the best-known of the spots, “Two Quays,” it snows. The ad says that the ice was thin.";
        assert_eq!(of(text, "The ad"), "Two Quays (document)");
        let text = "A “Two Quays” ad told of snow. The nearly 30-second ad says that the ice was thin.";
        assert_eq!(of(text, "The nearly 30-second ad"), "Two Quays (document)");
        let text = "Then a podcast called “Frozen Quay” took it up. The show says that the ice was thin.";
        assert_eq!(of(text, "The show"), "Frozen Quay (document)");
    }

    #[test]
    fn a_title_can_begin_with_a_number() {
        let text = "The movie, “12 Quays: The Frozen Port of Selt,” is out. The film says that the ice was thin.";
        assert_eq!(of(text, "The film"), "12 Quays: The Frozen Port of Selt (document)");
    }

    #[test]
    fn words_that_somebody_said_are_no_title() {
        let text = "Paul Tamm wrote “the ice is gone” in 1992. The book says that the ice was thin.";
        assert_eq!(of(text, "The book"), "book (document)");
        let text = "Paul Tamm wrote “Ice and Me” in 1992. The film says that the ice was thin.";
        assert_eq!(of(text, "The film"), "film (document)");
    }
}
