//! What the sentence of a proposition tells: what it is about, whom it names, and its time.

use super::parse;
use super::tokens::{Token, Tokens};

/// The keys of the words of a sentence that are not in every text.
pub(super) fn content(sentence: &str) -> Vec<String> {
    let tokens = Tokens::read(sentence).all.into_iter().filter(|token| token.is_word && !token.is_skipped());
    let mut keys: Vec<String> = tokens.filter(|token| !parse::is_common(token)).map(|token| token.key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The names and years in a text, in small letters.
pub(super) fn names_of(text: &str) -> impl Iterator<Item = String> {
    let is_name = |token: &Token| token.capital || token.word.as_bytes()[0].is_ascii_digit();
    Tokens::read(text).all.into_iter().filter(move |token| token.is_word && is_name(token)).map(|token| token.word)
}

/// Whether a sentence has "will" or "going to".
pub(super) fn is_future(sentence: &str) -> bool {
    Tokens::read(sentence).all.iter().any(|token| token.key == "will" || token.word == "going")
}

/// Whether a sentence says what ought to be or may be.
pub(super) fn is_norm(sentence: &str) -> bool {
    const NORMS: &[&str] = &["should", "must", "ought", "need", "may", "allow", "permit", "forbid", "law", "right"];
    Tokens::read(sentence).all.iter().any(|token| NORMS.contains(&token.key.as_str()))
}

/// Whether a sentence has a past form and no auxiliary of the present.
pub(super) fn is_past(sentence: &str) -> bool {
    const PRESENT: &[&str] = &["is", "are", "will", "should", "must", "has", "have", "can", "do", "does", "ought"];
    let read = Tokens::read(sentence);
    let past =
        |t: &Token| t.is_word && t.key != t.word && !t.word.ends_with(['s', 'e', 'y']) && !t.word.ends_with("ing");
    !read.all.iter().any(|t| PRESENT.contains(&t.word.as_str()))
        && (read.all.iter().any(past) || read.all.iter().any(|t| matches!(t.word.as_str(), "was" | "were")))
}
