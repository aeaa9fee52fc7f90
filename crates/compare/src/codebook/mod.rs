//! What a person asks of the coverage: propositions, and the phrases by which texts take a side.
//!
//! docs/codebook.md tells how to write one. [`Codebook::parse`] reads it and finds every mistake that
//! can be found without a text; [`Codebook::check_examples`] runs its examples.

mod error;
mod file;
mod find;
mod frame;
mod lemma;
mod lists;
mod pattern;
mod stock;
mod tokens;

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;

pub use self::error::{CodebookError, CodebookErrorKind};
pub(crate) use self::find::{Hit, Need, Role};
pub(crate) use self::lemma::key as lemma;
pub(crate) use self::lists::stock;
pub(crate) use self::tokens::{Token, Tokens};

use self::find::Finder;
use self::lists::Lists;
use self::pattern::{Fault, Pattern};
use crate::stance::{self, Stance};

/// Propositions, and what finds their phrases in a text. Made once, used by any number of threads.
#[derive(Debug)]
pub struct Codebook {
    propositions: Vec<Proposition>,
    pub(crate) finder: Finder,
    /// Names that belong to the matter, in small letters.
    pub(crate) names: Vec<String>,
    /// The keys of all words that the codebook has.
    pub(crate) words: HashSet<String>,
    /// Whether the texts were collected on the matter.
    pub(crate) on_topic: bool,
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
    /// Whether it speaks of what will happen.
    pub(crate) is_future: bool,
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
        let mut lists = Lists::new(&file.words);
        lists.read_all();
        let (mut finder, mut propositions) = (Finder::default(), Vec::<Proposition>::new());
        let mut names: Vec<String> = Vec::new();
        for name in &file.names {
            names.extend(name.split_whitespace().map(str::to_lowercase));
        }
        let mut words = words(&file);
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
            let frames = [&proposition.good, &proposition.bad, &proposition.should, &proposition.culprit];
            if proposition.affirm.is_empty() && proposition.deny.is_empty() && frames.iter().all(|f| f.is_empty()) {
                wrong(CodebookErrorKind::NoPhrases(id.clone()), at);
            }
            for text in [&proposition.sentence, &proposition.about] {
                let read = Tokens::read(text);
                let names_of =
                    read.all.iter().filter(|t| t.is_word && (t.capital || t.word.as_bytes()[0].is_ascii_digit()));
                names.extend(names_of.map(|t| t.word.clone()));
            }
            let mut read = |phrase: &str, at: Range<usize>| match pattern::parse(phrase, &mut lists) {
                Ok(pattern) => Some(pattern),
                Err(fault) => {
                    errors.push(CodebookError { kind: told(fault), at });
                    None
                }
            };
            let words: [(Role, &[Spanned<String>]); 5] = [
                (Role::Topic, &proposition.topic),
                (Role::Exclude, &proposition.exclude),
                (Role::Act, &proposition.should),
                (Role::Thing, &proposition.good),
                (Role::Thing, &proposition.bad),
            ];
            for (role, phrases) in words {
                for phrase in phrases {
                    if let Some(pattern) = read(phrase.get_ref(), phrase.span()) {
                        finder.add(nth, role, true, pattern);
                    }
                }
            }
            for (role, phrases) in
                [(Role::Affirm(Need::Topic), &proposition.culprit), (Role::Deny(Need::Topic), &proposition.others)]
            {
                for phrase in phrases {
                    for of_it in frame::DID.iter().map(|did| did.replace('Y', &format!("({})", phrase.get_ref()))) {
                        if let Some(pattern) = read(&of_it, phrase.span()) {
                            finder.add(nth, role, true, pattern);
                        }
                    }
                }
            }
            for (phrases, calls_good) in [(&proposition.good, true), (&proposition.bad, false)] {
                if !phrases.is_empty() {
                    frame::judgement(calls_good, |role, pattern| finder.add(nth, role, true, pattern));
                }
            }
            if let (Some(_), Some(bad)) = (proposition.good.first(), proposition.bad.first()) {
                errors.push(CodebookError { kind: CodebookErrorKind::BothWays(id.clone()), at: bad.span() });
            }
            let mut read = |phrase: &str, at: Range<usize>| match pattern::parse(phrase, &mut lists) {
                Ok(pattern) => Some(pattern),
                Err(fault) => {
                    errors.push(CodebookError { kind: told(fault), at });
                    None
                }
            };
            let (mut seen, mut contradictions) = (Vec::<Pattern>::new(), Vec::new());
            for phrase in &proposition.affirm {
                let Some(pattern) = read(&phrase.get_ref().phrase, phrase.span()) else { continue };
                let phrase = phrase.get_ref();
                finder.add(nth, Role::Affirm(phrase.need()), phrase.negatable, pattern.clone());
                seen.push(pattern);
            }
            for phrase in &proposition.deny {
                let Some(pattern) = read(&phrase.get_ref().phrase, phrase.span()) else { continue };
                let (at, phrase) = (phrase.span(), phrase.get_ref());
                if seen.contains(&pattern) {
                    let (phrase, proposition) = (phrase.phrase.clone(), id.clone());
                    contradictions
                        .push(CodebookError { kind: CodebookErrorKind::Contradiction { phrase, proposition }, at });
                    continue;
                }
                finder.add(nth, Role::Deny(phrase.need()), phrase.negatable, pattern);
            }
            errors.extend(contradictions);
            propositions.push(Proposition {
                id,
                is_past: is_past(&proposition.sentence),
                is_future: is_future(&proposition.sentence),
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
        errors.extend(lists.wrong.drain(..).map(|wrong| CodebookError { kind: told(wrong.fault), at: wrong.at }));
        if errors.is_empty() {
            words.extend(lists.stock_words());
            finder.assume_topic(file.on_topic);
            Ok(Self { propositions, finder, names, words, on_topic: file.on_topic })
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

/// The keys of all words in sentences, phrases and lists.
fn words(file: &file::File) -> HashSet<String> {
    let mut words = HashSet::new();
    let mut read = |text: &str| words.extend(Tokens::read(text).all.into_iter().filter(|t| t.is_word).map(|t| t.key));
    file.words.values().flatten().for_each(|word| read(word.get_ref()));
    for of in &file.proposition {
        [&of.sentence, &of.about].into_iter().for_each(|text| read(text));
        let phrases = [&of.topic, &of.should, &of.good, &of.bad, &of.culprit];
        phrases.into_iter().flatten().for_each(|phrase| read(phrase.get_ref()));
        of.affirm.iter().chain(&of.deny).for_each(|phrase| read(&phrase.get_ref().phrase));
    }
    words
}

/// Whether a sentence has "will" or "going to".
fn is_future(sentence: &str) -> bool {
    Tokens::read(sentence).all.iter().any(|token| token.key == "will" || token.word == "going")
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
        Fault::And => CodebookErrorKind::And,
        Fault::Circle(name) => CodebookErrorKind::Circle(name),
        Fault::UnknownList(name) => CodebookErrorKind::UnknownList(name),
    }
}

#[cfg(test)]
mod tests;
