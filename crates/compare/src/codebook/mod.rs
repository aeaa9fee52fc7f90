//! What a person asks of the coverage: propositions, and the phrases by which texts take a side.
//!
//! docs/codebook.md tells how to write one. [`Codebook::parse`] reads it and finds every mistake that
//! can be found without a text; [`Codebook::check_examples`] runs its examples.

mod error;
mod file;
mod find;
mod lemma;
mod pattern;
mod tokens;

use std::ops::Range;

pub use self::error::{CodebookError, CodebookErrorKind};
pub(crate) use self::find::{Hit, Role};
pub(crate) use self::lemma::key as lemma;
pub(crate) use self::tokens::{Token, Tokens};

use self::find::Finder;
use self::pattern::{Fault, Lists, Step};
use crate::stance::{self, Stance};

/// Propositions, and what finds their phrases in a text. Made once, used by any number of threads.
#[derive(Debug)]
pub struct Codebook {
    propositions: Vec<Proposition>,
    pub(crate) finder: Finder,
    /// Names that belong to the matter, in small letters.
    pub(crate) names: Vec<String>,
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
    /// Whether it speaks of what has happened.
    pub(crate) is_past: bool,
    examples: Vec<Example>,
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
    /// All mistakes that were found, in the order of the file; a text that is no TOML of this form has one.
    pub fn parse(toml: &str) -> Result<Self, Vec<CodebookError>> {
        let file: file::File = toml::from_str(toml).map_err(|error| {
            let kind = CodebookErrorKind::Toml(error.message().to_owned());
            vec![CodebookError { kind, at: error.span().unwrap_or(0..0) }]
        })?;
        let mut errors = Vec::new();
        let lists = lists(&file, &mut errors);
        let (mut finder, mut propositions) = (Finder::default(), Vec::<Proposition>::new());
        let mut names: Vec<String> = Vec::new();
        for name in &file.names {
            names.extend(name.split_whitespace().map(str::to_lowercase));
        }
        for (nth, proposition) in file.proposition.into_iter().enumerate() {
            let id = proposition.id.get_ref().clone();
            let at = proposition.id.span();
            let mut wrong = |kind, at| errors.push(CodebookError { kind, at });
            if propositions.iter().any(|other| other.id == id) {
                wrong(CodebookErrorKind::DuplicateId(id.clone()), at.clone());
            }
            if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                wrong(CodebookErrorKind::BadId(id.clone()), at.clone());
            }
            if proposition.affirm.is_empty() && proposition.deny.is_empty() {
                wrong(CodebookErrorKind::NoPhrases(id.clone()), at);
            }
            for text in [&proposition.sentence, &proposition.about] {
                let read = Tokens::read(text);
                let names_of =
                    read.all.iter().filter(|t| t.is_word && (t.capital || t.word.as_bytes()[0].is_ascii_digit()));
                names.extend(names_of.map(|t| t.word.clone()));
            }
            let mut steps = |phrase: &str, at: Range<usize>| match pattern::parse(phrase, &lists) {
                Ok(steps) => Some(steps),
                Err(fault) => {
                    errors.push(CodebookError { kind: told(fault), at });
                    None
                }
            };
            for (role, phrases) in [(Role::Topic, &proposition.topic), (Role::Exclude, &proposition.exclude)] {
                for phrase in phrases {
                    if let Some(steps) = steps(phrase.get_ref(), phrase.span()) {
                        finder.add(nth, role, true, steps);
                    }
                }
            }
            let (mut seen, mut contradictions) = (Vec::<Vec<Step>>::new(), Vec::new());
            for phrase in &proposition.affirm {
                let Some(steps) = steps(&phrase.get_ref().phrase, phrase.span()) else { continue };
                let phrase = phrase.get_ref();
                finder.add(nth, Role::Affirm { alone: phrase.alone }, phrase.negatable, steps.clone());
                seen.push(steps);
            }
            for phrase in &proposition.deny {
                let Some(found) = steps(&phrase.get_ref().phrase, phrase.span()) else { continue };
                let (at, phrase) = (phrase.span(), phrase.get_ref());
                if seen.contains(&found) {
                    let (phrase, proposition) = (phrase.phrase.clone(), id.clone());
                    contradictions
                        .push(CodebookError { kind: CodebookErrorKind::Contradiction { phrase, proposition }, at });
                    continue;
                }
                finder.add(nth, Role::Deny { alone: phrase.alone }, phrase.negatable, found);
            }
            errors.extend(contradictions);
            propositions.push(Proposition {
                id,
                is_past: is_past(&proposition.sentence),
                sentence: proposition.sentence,
                about: proposition.about,
                notes: proposition.notes,
                has_topic: !proposition.topic.is_empty(),
                examples: proposition
                    .example
                    .into_iter()
                    .map(|e| Example { at: e.text.span(), stance: e.is.stance(), text: e.text.into_inner() })
                    .collect(),
            });
        }
        if errors.is_empty() {
            Ok(Self { propositions, finder, names })
        } else {
            errors.sort_by_key(|error| error.at.start);
            Err(errors)
        }
    }

    /// The propositions, in the order of the file.
    #[must_use]
    pub fn propositions(&self) -> &[Proposition] {
        &self.propositions
    }

    /// The examples that come out otherwise than they say, in the order of the file.
    #[must_use]
    pub fn check_examples(&self) -> Vec<CodebookError> {
        let name = |stance: Option<Stance>| stance.map_or("none", Stance::as_str);
        let mut wrong = Vec::new();
        for (nth, proposition) in self.propositions.iter().enumerate() {
            for example in &proposition.examples {
                let found = stance::overall(&stance::read(self, &example.text, &[]), nth);
                if found != example.stance {
                    let proposition = proposition.id.clone();
                    let (expected, found) = (name(example.stance), name(found));
                    let kind = CodebookErrorKind::Example { proposition, expected, found };
                    wrong.push(CodebookError { kind, at: example.at.clone() });
                }
            }
        }
        wrong
    }
}

/// The lists of words; a list can use those that come before it in the alphabet.
fn lists(file: &file::File, errors: &mut Vec<CodebookError>) -> Lists {
    let mut lists = Lists::new();
    for (name, words) in &file.words {
        let mut ways = Vec::new();
        for word in words {
            match pattern::parse_part(word.get_ref(), &lists) {
                Ok(steps) => ways.push(steps),
                Err(fault) => errors.push(CodebookError { kind: told(fault), at: word.span() }),
            }
        }
        lists.insert(name.clone(), ways);
    }
    lists
}

/// Whether a sentence has a past form and no auxiliary of the present.
fn is_past(sentence: &str) -> bool {
    const PRESENT: &[&str] = &["is", "are", "will", "should", "must", "has", "have", "can", "do", "does", "ought"];
    let read = Tokens::read(sentence);
    let past =
        |t: &Token| t.is_word && t.key != t.word && !t.word.ends_with(['s', 'e', 'y']) && !t.word.ends_with("ing");
    !read.all.iter().any(|t| PRESENT.contains(&t.word.as_str()))
        && (read.all.iter().any(past) || read.all.iter().any(|t| matches!(t.word.as_str(), "was" | "were")))
}

fn told(fault: Fault) -> CodebookErrorKind {
    match fault {
        Fault::Everything => CodebookErrorKind::Everything,
        Fault::Bracket => CodebookErrorKind::Bracket,
        Fault::Gap => CodebookErrorKind::Gap,
        Fault::UnknownList(name) => CodebookErrorKind::UnknownList(name),
    }
}

#[cfg(test)]
mod tests;
