//! Fixed groups of words that rules look for, found by the word with which they begin.

use std::collections::HashMap;

use super::site::read_at;
use crate::codebook::Tokens;

/// Groups of words, each word as it stands or by key.
pub(crate) struct Idioms {
    by_first: HashMap<&'static str, Vec<&'static str>>,
}

impl Idioms {
    pub(crate) fn new(all: &[&'static str]) -> Self {
        let mut by_first: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        for words in all {
            let first = words.split(' ').find(|word| !matches!(*word, "a" | "an" | "the"));
            by_first.entry(first.unwrap_or_default()).or_default().push(words);
        }
        Self { by_first }
    }

    /// Those that stand at a place, with their tokens.
    pub(crate) fn at(
        &self,
        tokens: &Tokens,
        at: usize,
        end: usize,
    ) -> impl Iterator<Item = (&'static str, Vec<usize>)> {
        let token = &tokens.all[at];
        let by_key = (token.key != token.word).then(|| self.by_first.get(token.key.as_str())).flatten();
        let all = self.by_first.get(token.word.as_str()).into_iter().chain(by_key).flatten();
        all.filter_map(move |words| Some((*words, read_at(tokens, at, end, words)?)))
    }
}
