//! What can be wrong with a codebook.

use std::ops::Range;

use thiserror::Error;

/// A mistake in a codebook, with its place in bytes of the TOML.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct CodebookError {
    /// What is wrong.
    pub kind: CodebookErrorKind,
    /// Where, in bytes of the TOML.
    pub at: Range<usize>,
}

/// The ways in which a codebook can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CodebookErrorKind {
    /// It is no TOML, a key is unknown or missing, or a value has the wrong type.
    #[error("{0}")]
    Toml(String),
    /// Two propositions have one id.
    #[error("two propositions have the id '{0}'")]
    DuplicateId(String),
    /// An id has other letters than it may have.
    #[error("the id '{0}' has other characters than small letters, digits and '-'")]
    BadId(String),
    /// A proposition has no phrase at all.
    #[error("the proposition '{0}' has no phrase for it or against it, so nothing can match")]
    NoPhrases(String),
    /// A phrase that is found in every text.
    #[error("the phrase matches everything: it has no word of its own")]
    Everything,
    /// A bracket without its partner, or a mark where a word should stand.
    #[error("the phrase has a bracket or a mark out of place")]
    Bracket,
    /// A gap that has nothing before it or behind it.
    #[error("a gap (...) needs a word on both sides")]
    Gap,
    /// `&` inside of brackets or a list, or without a part on both sides.
    #[error("'&' stands between the parts of a whole phrase, not in brackets or lists, and needs a part on both sides")]
    And,
    /// A list of words that is made of itself.
    #[error("the list of words '{0}' is made of itself")]
    Circle(String),
    /// A proposition that calls its thing good and bad.
    #[error("the proposition '{0}' has 'good' and 'bad': it can call its thing only one of them")]
    BothWays(String),
    /// `@name` without a list of that name.
    #[error("there is no list of words '{0}'")]
    UnknownList(String),
    /// One phrase speaks for and against a proposition.
    #[error("'{phrase}' speaks both for and against '{proposition}'")]
    Contradiction {
        /// The phrase, as written.
        phrase: String,
        /// The proposition.
        proposition: String,
    },
    /// An example comes out otherwise than it says.
    #[error("the example for '{proposition}' should come out as {expected}, but comes out as {found}")]
    Example {
        /// The proposition.
        proposition: String,
        /// What the example says.
        expected: &'static str,
        /// What the rules find, `none` for nothing.
        found: &'static str,
    },
}

impl CodebookErrorKind {
    /// The way out.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Toml(_) => "docs/codebook.md lists the keys",
            Self::DuplicateId(_) => "give each proposition an id of its own",
            Self::BadId(_) => "write it like 'toll-unfair'",
            Self::NoPhrases(_) => "add phrases under 'affirm' or 'deny'",
            Self::Everything => "add a word that not every text has",
            Self::Bracket => "write alternatives as (one|two words), optional ones as (one)?",
            Self::Gap => "leave the gap out at the ends of a phrase or an alternative",
            Self::And => "write it like 'gate & (close|shut)'; within brackets use | or ...",
            Self::Circle(_) => "take the name of one list out of the other",
            Self::BothWays(_) => "keep the one that the sentence of the proposition says",
            Self::UnknownList(_) => "add it under [words]",
            Self::Contradiction { .. } => "keep the phrase on one side; negation is found by itself",
            Self::Example { .. } => "mend the phrases, or the example",
        }
    }
}
