//! What a person asks of the coverage: propositions, and the phrases by which texts take a side; quantities, and the
//! phrases by which texts give a number.
//!
//! docs/codebook.md tells how to write one. [`Codebook::parse`] reads it and finds every mistake that
//! can be found without a text; [`Codebook::check_examples`] runs its examples.

mod error;
mod file;
mod find;
mod frame;
mod lemma;
mod lists;
mod parse;
mod pattern;
mod quantity;
mod read;
mod sentence;
mod stock;
mod tokens;

use std::collections::HashSet;
use std::ops::Range;

pub use self::error::{CodebookError, CodebookErrorKind};
pub(crate) use self::find::{Hit, Need, Origin, Role};
pub(crate) use self::lemma::key as lemma;
pub(crate) use self::lists::stock;
pub(crate) use self::quantity::quantities;
pub use self::quantity::{Quantity, Silence};
pub(crate) use self::tokens::{Token, Tokens, begins_clause, parts_clauses};

use ascribe_model::Figure;

use self::find::Finder;
use crate::figures;
use crate::stance::score::label;
use crate::stance::{self, Stance};

/// Propositions, and what finds their phrases in a text. Made once, used by any number of threads.
#[derive(Debug)]
pub struct Codebook {
    propositions: Vec<Proposition>,
    quantities: Vec<Quantity>,
    pub(crate) finder: Finder,
    /// Names that belong to the matter, in small letters.
    pub(crate) names: HashSet<String>,
    /// The keys of all words that the codebook has.
    pub(crate) words: HashSet<String>,
    /// Whether the texts were collected on the matter.
    pub(crate) on_topic: bool,
    /// Where names were given, all names of the matter: a text that has none of them is about something else.
    of_the_matter: HashSet<String>,
    warnings: Vec<CodebookError>,
}

/// A contested sentence.
#[derive(Debug, Clone)]
pub struct Proposition {
    /// Its short name.
    pub id: String,
    /// The sentence.
    pub sentence: String,
    /// Who and what it is about.
    pub about: String,
    /// Notes for people.
    pub notes: Option<String>,
    pub(crate) has_topic: bool,
    /// The keys of the words of the sentence that say what it is about.
    pub(crate) content: Vec<String>,
    /// Whether it speaks of what has happened.
    pub(crate) is_past: bool,
    /// Whether it speaks of what will happen.
    pub(crate) is_future: bool,
    /// Whether it speaks of what ought to be, or may be.
    pub(crate) is_norm: bool,
    examples: Vec<Example>,
}

impl Proposition {
    /// Whether it has a topic, which is to be named near its phrases.
    #[must_use]
    pub fn has_topic(&self) -> bool {
        self.has_topic
    }
}

#[derive(Debug, Clone)]
struct Example {
    text: String,
    stance: Option<Stance>,
    at: Range<usize>,
}

impl Codebook {
    /// Reads a codebook.
    ///
    /// # Errors
    ///
    /// All mistakes that were found, in the order of the file, what is only doubtful among them; a text that is no
    /// TOML of this form has one.
    pub fn parse(toml: &str) -> Result<Self, Vec<CodebookError>> {
        read::read(toml)
    }

    /// The propositions, in the order of the file.
    #[must_use]
    pub fn propositions(&self) -> &[Proposition] {
        &self.propositions
    }

    /// The quantities, in the order of the file.
    #[must_use]
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }

    /// The figures of a text that are given for a quantity, in its order.
    #[must_use]
    pub fn numbers(&self, text: &str) -> Vec<(&Quantity, Figure)> {
        let all = figures::find(text);
        let of = quantities(&self.quantities, &mut Tokens::read(text), text, &all);
        let mut numbers = Vec::new();
        for (nth, figure) in all.into_iter().enumerate() {
            numbers.extend(of.get(&nth).map(|&place| (&self.quantities[place], figure)));
        }
        numbers
    }

    /// For each quantity, why a number of a text that its phrases name is none of it.
    #[must_use]
    pub fn silent_numbers(&self, text: &str) -> Vec<Option<Silence>> {
        quantity::silent(&self.quantities, text)
    }

    /// What is doubtful and does no harm, in the order of the file.
    #[must_use]
    pub fn warnings(&self) -> &[CodebookError] {
        &self.warnings
    }

    /// Whether a text may be about the matter: an article has to name one of its names.
    pub(crate) fn may_be_meant(&self, tokens: &Tokens) -> bool {
        let named = |token: &Token| token.capital && self.of_the_matter.contains(&token.word);
        let assumed = self.on_topic && tokens.is_passage();
        assumed || self.of_the_matter.is_empty() || tokens.all.iter().any(named)
    }

    /// Whether a word is one that may be a noun, and that the codebook does not have.
    pub(crate) fn is_strange(&self, token: &Token) -> bool {
        const COMMON: &[&str] = &[
            "something",
            "anything",
            "everything",
            "nothing",
            "somebody",
            "anybody",
            "everybody",
            "nobody",
            "someone",
            "anyone",
            "everyone",
            "there",
            "here",
            "this",
            "that",
            "these",
            "those",
            "they",
            "them",
            "their",
            "with",
            "from",
            "into",
            "over",
            "under",
            "after",
            "without",
            "until",
            "unless",
            "when",
            "what",
            "which",
            "whom",
            "than",
            "then",
            "again",
            "some",
            "none",
            "more",
            "most",
            "very",
            "ones",
            "others",
            "both",
            "each",
            "either",
            "neither",
            "year",
            "years",
            "thing",
            "things",
            "story",
            "matter",
            "affair",
            "case",
            "were",
            "have",
            "been",
            "person",
            "people",
            "women",
            "woman",
            "parts",
            "will",
            "would",
            "only",
            "the",
            "and",
            "for",
            "not",
            "was",
            "are",
            "has",
            "had",
            "can",
            "may",
            "all",
            "any",
            "its",
            "his",
            "her",
            "our",
            "who",
            "how",
            "why",
            "out",
            "off",
            "now",
            "one",
            "two",
            "six",
            "ten",
            "too",
            "yet",
            "own",
            "few",
            "day",
            "way",
            "man",
            "men",
            "but",
            "you",
            "whole",
            "lots",
            "such",
            "like",
            "just",
            "even",
            "ever",
            "never",
            "about",
        ];
        token.is_word
            && token.word.len() > 2
            && !COMMON.contains(&token.word.as_str())
            && !self.words.contains(&token.key)
            && !self.names.contains(&token.word)
    }

    /// How many examples it has.
    #[must_use]
    pub fn count_examples(&self) -> usize {
        let of_quantities: usize = self.quantities.iter().map(Quantity::count_examples).sum();
        self.propositions.iter().map(|proposition| proposition.examples.len()).sum::<usize>() + of_quantities
    }

    /// The examples that come out otherwise than they say, in the order of the file.
    #[must_use]
    pub fn check_examples(&self) -> Vec<CodebookError> {
        let mut wrong = Vec::new();
        for (nth, proposition) in self.propositions.iter().enumerate() {
            for example in &proposition.examples {
                let found =
                    stance::overall(&stance::read_meant(self, &example.text, &Tokens::read(&example.text), &[]), nth);
                if found != example.stance {
                    let proposition = proposition.id.clone();
                    let (expected, found) = (label(example.stance), label(found));
                    let kind = CodebookErrorKind::Example { proposition, expected, found };
                    wrong.push(CodebookError { kind, at: example.at.clone() });
                }
            }
        }
        wrong.extend(self.quantities.iter().flat_map(Quantity::check_examples));
        wrong
    }
}

#[cfg(test)]
mod tests;
