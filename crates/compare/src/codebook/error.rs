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

impl CodebookError {
    /// Whether the codebook works in spite of it: the lists of another version lack a word.
    pub(super) fn is_warning(&self) -> bool {
        matches!(self.kind, CodebookErrorKind::Absent { .. })
    }
}

/// The ways in which a codebook can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CodebookErrorKind {
    /// It is no TOML, a key is unknown or missing, or a value has the wrong type.
    #[error("{0}")]
    Toml(String),
    /// Two propositions or quantities have one id.
    #[error("two propositions or quantities have the id '{0}'")]
    DuplicateId(String),
    /// An id has other letters than it may have.
    #[error("the id '{0}' has other characters than small letters, digits and '-'")]
    BadId(String),
    /// A proposition has no phrase at all.
    #[error("the proposition '{0}' has no phrase for it or against it, so no text can take a side")]
    NoPhrases(String),
    /// A phrase that is found in every text, with the part of it that is.
    #[error("the phrase matches everything: all texts have its words ({0})")]
    Everything(String),
    /// A phrase without a word.
    #[error("there is no word in the phrase")]
    EmptyPhrase,
    /// A sentence without a word.
    #[error("the proposition '{0}' has no sentence")]
    EmptySentence(String),
    /// A list without a word.
    #[error("the list of words '{0}' is empty, so no phrase with it can match")]
    EmptyList(String),
    /// A codebook without a proposition.
    #[error("the codebook has no proposition")]
    NoPropositions,
    /// `others` without `culprit`.
    #[error("the proposition '{0}' has 'others' and no 'culprit'")]
    OthersAlone(String),
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
    /// A word that is to be taken out of a list that is no stock list.
    #[error("there is no stock list '{list}' from which '{word}' could be taken out")]
    NoStock {
        /// The name of the list.
        list: String,
        /// The word as written.
        word: String,
    },
    /// A word that is to be taken out of a stock list, which does not have it (any more).
    #[error("the stock list '{list}' has no '{word}', so nothing is taken out")]
    Absent {
        /// The name of the list.
        list: String,
        /// The word as written.
        word: String,
    },
    /// Too many brackets or lists in one another.
    #[error("more than eight brackets or lists stand in one another")]
    Deep,
    /// A proposition that calls its thing good and bad.
    #[error("the proposition '{0}' has 'good' and 'bad': it can call its thing only one of them")]
    BothWays(String),
    /// `@name` without a list of that name.
    #[error("there is no list of words '{name}'{}", like.as_ref().map_or(String::new(), |like| format!("; did you mean '{like}'?")))]
    UnknownList {
        /// The name as written.
        name: String,
        /// A list with a name like it.
        like: Option<String>,
    },
    /// A phrase needs the topic in its sentence, and the proposition has none.
    #[error("a phrase goes with the topic, and the proposition '{0}' has none")]
    WithoutTopic(String),
    /// One phrase takes a side on a proposition and leaves it open.
    #[error("'{phrase}' takes a side on '{proposition}' and leaves it open")]
    Undecided {
        /// The phrase, as written.
        phrase: String,
        /// The proposition.
        proposition: String,
    },
    /// One phrase speaks for and against a proposition.
    #[error("'{phrase}' speaks both for and against '{proposition}'")]
    Contradiction {
        /// The phrase, as written.
        phrase: String,
        /// The proposition.
        proposition: String,
    },
    /// A phrase of a quantity that does not say where the number stands.
    #[error("the phrase does not say where the number stands")]
    NoNumber,
    /// `#` outside of the phrases that give a quantity.
    #[error("'#' stands for a number, and only under 'given' of a [[quantity]]")]
    NumberHere,
    /// A quantity without a question.
    #[error("the quantity '{0}' has no question")]
    EmptyQuestion(String),
    /// A quantity without a phrase.
    #[error("the quantity '{0}' has no phrase, so no number can be one of it")]
    NoGiven(String),
    /// An example of a quantity gives other numbers than it says.
    #[error("the example for '{quantity}' should give {expected}, but gives {found}")]
    Number {
        /// The quantity.
        quantity: String,
        /// What the example says.
        expected: String,
        /// The words of the numbers that are found, or `none`.
        found: String,
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
            Self::DuplicateId(_) => "give each an id of its own",
            Self::BadId(_) => "write it like 'toll-unfair'",
            Self::NoPhrases(_) => {
                "add phrases under 'affirm' or 'deny', or a frame: 'good', 'bad', 'should' or 'culprit'"
            }
            Self::Everything(_) => "add a word that not every text has, or take this one out of the list",
            Self::Deep => "write the alternatives side by side",
            Self::EmptyPhrase => "write the words to be found, or take the phrase out",
            Self::EmptySentence(_) => "write the proposition as a sentence that can be true or not",
            Self::EmptyList(_) => "give it words, or take it out",
            Self::NoPropositions => "add a [[proposition]]; docs/codebook.md has an example",
            Self::OthersAlone(_) => "add 'culprit' with who did it, or write the phrases under 'deny'",
            Self::Bracket => "write alternatives as (one|two words), optional ones as (one)?",
            Self::Gap => "leave the gap out at the ends of a phrase or an alternative",
            Self::And => "write it like 'gate & (close|shut)'; within brackets use | or ...",
            Self::NoStock { .. } => "words are taken out of the lists that docs/codebook.md names",
            Self::Absent { .. } => "take it out of the codebook, or write it as the list has it",
            Self::Circle(_) => "take the name of one list out of the other",
            Self::BothWays(_) => "keep the one that the sentence of the proposition says",
            Self::UnknownList { .. } => "add it under [words], or take one of the lists in docs/codebook.md",
            Self::WithoutTopic(_) => "add 'topic', or take out 'with'",
            Self::Undecided { .. } => "keep the phrase under 'hedge', or under 'affirm' or 'deny'",
            Self::Contradiction { .. } => "keep the phrase on one side; negation is found by itself",
            Self::NoNumber => "put a '#' for it into the phrase: '# ... killed'",
            Self::NumberHere => "write a [[quantity]] for what is counted; docs/codebook.md has an example",
            Self::EmptyQuestion(_) => "ask for the number: 'How many people were at the rally on 6 April?'",
            Self::NoGiven(_) => "add phrases under 'given', with a '#' where the number stands",
            Self::Number { .. } | Self::Example { .. } => "mend the phrases, or the example",
        }
    }
}
