//! What is counted or measured, and the phrases by which texts give a number for it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use ascribe_model::{Figure, Offsets};

use super::error::{CodebookError, CodebookErrorKind};
use super::file;
use super::pattern::{Firsts, Match, Pattern};
use super::tokens::{Token, Tokens};
use crate::figures;

/// Sentences before that of a number in which its topic may be named.
const BEFORE: usize = 2;

/// What is counted or measured. Numbers that texts give for it are accounts of one thing.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// Its short name.
    pub id: String,
    /// What the numbers answer.
    pub question: String,
    given: Vec<Phrase>,
    topic: Vec<Pattern>,
    exclude: Vec<Pattern>,
    examples: Vec<Example>,
}

/// A phrase that gives a number, and the words of which a sentence has one if it has the phrase: none where any does.
#[derive(Debug, Clone)]
struct Phrase {
    pattern: Pattern,
    needs: Vec<String>,
}

impl Phrase {
    fn new(pattern: Pattern) -> Self {
        let Firsts { words: mut needs, lists } = pattern.firsts();
        needs.extend(lists.iter().flat_map(|list| list.first_words().cloned()));
        Self { pattern, needs }
    }

    fn may_be_in(&self, words: &HashSet<String>) -> bool {
        self.needs.is_empty() || self.needs.iter().any(|word| words.contains(word))
    }
}

#[derive(Debug, Clone)]
struct Example {
    text: String,
    is: String,
    at: Range<usize>,
}

/// Why a number that a phrase names is none of its quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Its sentence has words of `exclude`.
    Excluded,
    /// The topic is not named near it.
    OffTopic,
}

/// A figure of a quantity, by the words of a phrase.
struct Found {
    figure: usize,
    at: Match,
}

impl Quantity {
    pub(super) fn new(of: &file::Quantity, given: Vec<Pattern>, topic: Vec<Pattern>, exclude: Vec<Pattern>) -> Self {
        let example =
            |e: &file::NumberExample| Example { text: e.text.get_ref().clone(), is: e.is.clone(), at: e.text.span() };
        Self {
            id: of.id.get_ref().clone(),
            question: of.question.get_ref().clone(),
            given: given.into_iter().map(Phrase::new).collect(),
            topic,
            exclude,
            examples: of.example.iter().map(example).collect(),
        }
    }

    pub(super) fn count_examples(&self) -> usize {
        self.examples.len()
    }

    /// The examples that give other numbers than they say.
    pub(super) fn check_examples(&self) -> Vec<CodebookError> {
        let mut wrong = Vec::new();
        for example in &self.examples {
            let all = figures::find(&example.text);
            let of = quantities(std::slice::from_ref(self), &mut Tokens::read(&example.text), &example.text, &all);
            let found: Vec<&Figure> = of.keys().map(|&nth| &all[nth]).collect();
            let expected = figures::find(&example.is);
            let values = |figures: &[&Figure]| figures.iter().map(|f| (f.value, f.value_high)).collect::<Vec<_>>();
            let told = !expected.is_empty() || example.is == "none";
            if told && values(&found) == values(&expected.iter().collect::<Vec<_>>()) {
                continue;
            }
            let offsets = Offsets::new(&example.text);
            let words: Vec<&str> = found.iter().filter_map(|figure| offsets.slice(figure.span)).collect();
            let kind = CodebookErrorKind::Number {
                quantity: self.id.clone(),
                expected: example.is.clone(),
                found: if words.is_empty() { "none".to_owned() } else { words.join(", ") },
            };
            wrong.push(CodebookError { kind, at: example.at.clone() });
        }
        wrong
    }

    /// Why the numbers of a sentence are none of it, if so.
    fn silence(&self, tokens: &Tokens, nth: usize) -> Option<Silence> {
        let has = |patterns: &[Pattern], nth: usize| {
            let sentence = &tokens.sentences[nth];
            patterns.iter().any(|p| sentence.clone().any(|at| p.match_at(&tokens.all, at, sentence.clone()).is_some()))
        };
        let named = || (nth.saturating_sub(BEFORE)..=nth).any(|nth| has(&self.topic, nth));
        if has(&self.exclude, nth) {
            return Some(Silence::Excluded);
        }
        (!self.topic.is_empty() && !named()).then_some(Silence::OffTopic)
    }

    /// The figures of a sentence that its phrases name; a word that stands near two is that of the nearer one.
    fn find(&self, tokens: &Tokens, nth: usize, words: &HashSet<String>) -> Vec<Found> {
        let sentence = &tokens.sentences[nth];
        let mut all: Vec<Found> = Vec::new();
        for Phrase { pattern, .. } in self.given.iter().filter(|phrase| phrase.may_be_in(words)) {
            for at in sentence.clone() {
                let Some(at) = pattern.match_at(&tokens.all, at, sentence.clone()) else { continue };
                let mut figures = tokens.all[at.at.clone()].iter().filter_map(|token| token.figure);
                let Some(figure) = figures.next() else { continue };
                // What stands behind another number is said of that.
                if figures.all(|other| other == figure) {
                    all.push(Found { figure: figure as usize, at });
                }
            }
        }
        all.sort_by_key(|found| (found.at.at.len(), Reverse(found.at.named.len()), found.at.at.start));
        let mut words: HashMap<usize, usize> = HashMap::new();
        all.retain(|found| {
            let own = || found.at.named.iter().filter(|&&at| tokens.all[at].figure.is_none());
            let free = own().all(|at| words.get(at).is_none_or(|&figure| figure == found.figure));
            if free {
                words.extend(own().map(|&at| (at, found.figure)));
            }
            free
        });
        all
    }
}

/// For the figures of a text, in its order, the quantities that they are given for, by their places: of several the
/// one whose phrase has the most words. Marks the tokens of the figures.
pub(crate) fn quantities(
    quantities: &[Quantity],
    tokens: &mut Tokens,
    text: &str,
    figures: &[Figure],
) -> BTreeMap<usize, usize> {
    let mut of: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    if quantities.is_empty() || figures.is_empty() {
        return BTreeMap::new();
    }
    mark(tokens, text, figures);
    for (nth, sentence) in tokens.sentences.iter().enumerate() {
        if tokens.all[sentence.clone()].iter().all(|token| token.figure.is_none()) {
            continue;
        }
        let words = words(tokens, sentence);
        for (place, quantity) in quantities.iter().enumerate() {
            let found = quantity.find(tokens, nth, &words);
            if found.is_empty() || quantity.silence(tokens, nth).is_some() {
                continue;
            }
            for Found { figure, at } in found {
                let words = at.named.len();
                let best = of.entry(figure).or_insert((words, place));
                if best.0 < words {
                    *best = (words, place);
                }
            }
        }
    }
    of.into_iter().map(|(figure, (_, place))| (figure, place)).collect()
}

/// For each quantity whether a phrase of it names a number of a text that is none of it all the same, and why.
pub(super) fn silent(quantities: &[Quantity], text: &str) -> Vec<Option<Silence>> {
    let (mut tokens, figures) = (Tokens::read(text), figures::find(text));
    mark(&mut tokens, text, &figures);
    let silence = |quantity: &Quantity| {
        let has = |nth: usize| !quantity.find(&tokens, nth, &words(&tokens, &tokens.sentences[nth])).is_empty();
        let mut named = (0..tokens.sentences.len()).filter(|&nth| has(nth));
        named.find_map(|nth| quantity.silence(&tokens, nth))
    };
    quantities.iter().map(silence).collect()
}

/// The words of a sentence as phrases begin with them: by key, and as they stand behind "=".
fn words(tokens: &Tokens, sentence: &Range<usize>) -> HashSet<String> {
    let all = tokens.all[sentence.clone()].iter().filter(|token| token.is_word);
    all.flat_map(|token| [token.key.clone(), format!("={}", token.word)]).collect()
}

/// Tells the tokens which figure they are words of. What is said of "14 of the 200" is said of the 14: the 200 stay
/// unmarked.
fn mark(tokens: &mut Tokens, text: &str, figures: &[Figure]) {
    let offsets = Offsets::new(text);
    let mut at = 0;
    for (nth, figure) in figures.iter().enumerate() {
        let (start, stop) = (offsets.byte_at(figure.span.start), offsets.byte_at(figure.span.stop));
        at += tokens.all[at..].partition_point(|token| token.at.end <= start);
        let article =
            |token: &&Token| matches!(token.word.as_str(), "the" | "its" | "their" | "some" | "about" | "all");
        let mut before = tokens.all[..at].iter().rev().skip_while(article);
        if before.next().is_some_and(|token| token.word == "of") && before.next().is_some_and(|t| t.figure.is_some()) {
            continue;
        }
        for token in tokens.all[at..].iter_mut().take_while(|token| token.at.start < stop) {
            token.figure = u32::try_from(nth).ok();
        }
    }
}

#[cfg(test)]
mod tests;
