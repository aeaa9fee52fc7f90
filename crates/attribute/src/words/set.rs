//! Lists of words, looked up by hash.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// A list of words that is part of the program.
pub(crate) struct Words {
    list: &'static str,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    /// The words of a list, with white space between.
    pub(crate) const fn new(list: &'static str) -> Self {
        Self { list, set: OnceLock::new() }
    }

    /// Whether a word is one of them, letter by letter.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_whole_words_alone() {
        static PETS: Words = Words::new("cat dog \n hamster");
        assert!(PETS.has("cat") && PETS.has("hamster"));
        assert!(!PETS.has("ham") && !PETS.has("Dog") && !PETS.has(""));
    }
}
