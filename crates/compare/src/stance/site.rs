//! A phrase in its surroundings, as the rules see it.

use std::ops::Range;

use ascribe_model::Statement;

use super::support::Support;
use crate::codebook::{Codebook, Hit, Proposition, Role, Token, Tokens, begins_clause, parts_clauses};

/// A phrase, its sentence, and who says it.
pub(crate) struct Site<'t> {
    pub(crate) tokens: &'t Tokens,
    pub(crate) codebook: &'t Codebook,
    pub(crate) hit: &'t Hit,
    /// All that was found for the proposition in its sentence.
    pub(crate) group: &'t [Hit],
    pub(crate) support: Support,
    pub(crate) proposition: &'t Proposition,
    pub(crate) statement: Option<&'t Statement>,
    /// The place of its sentence.
    pub(crate) nth: usize,
    /// The tokens of its sentence.
    pub(crate) sentence: Range<usize>,
}

/// Participles behind a comma with which somebody who has said something goes on.
const SAYING: &[&str] = &[
    "insisting",
    "saying",
    "adding",
    "stressing",
    "claiming",
    "arguing",
    "maintaining",
    "noting",
    "repeating",
    "asserting",
    "declaring",
    "explaining",
];

impl<'t> Site<'t> {
    pub(crate) fn new(
        tokens: &'t Tokens,
        codebook: &'t Codebook,
        hit: &'t Hit,
        group: &'t [Hit],
        support: Support,
        proposition: &'t Proposition,
        statement: Option<&'t Statement>,
    ) -> Self {
        let nth = tokens.sentence_of(hit.at.start);
        let sentence = tokens.sentences[nth].clone();
        Self { tokens, codebook, hit, group, support, proposition, statement, nth, sentence }
    }

    pub(crate) fn token(&self, at: usize) -> &'t Token {
        &self.tokens.all[at]
    }

    /// The word at a place of its sentence, nothing beyond.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.in_sentence(at).map_or("", |token| token.word.as_str())
    }

    /// The key of the word at a place of its sentence, nothing beyond.
    pub(crate) fn key(&self, at: usize) -> &'t str {
        self.in_sentence(at).map_or("", |token| token.key.as_str())
    }

    /// The place of the first word of its sentence.
    pub(crate) fn first_word(&self) -> usize {
        self.sentence.clone().find(|&at| self.token(at).is_word).unwrap_or(self.sentence.start)
    }

    fn in_sentence(&self, at: usize) -> Option<&'t Token> {
        self.sentence.contains(&at).then(|| self.token(at))
    }

    /// The tokens before the phrase that may govern it, nearest first: to the last `:`, `;` or "but".
    pub(crate) fn before(&self) -> impl Iterator<Item = usize> {
        let start = self.sentence.start;
        (start..self.hit.at.start).rev().take_while(|&at| {
            let excepts = self.word(at) == "but"
                && matches!(
                    self.word(at.wrapping_sub(1)),
                    "anything"
                        | "nothing"
                        | "nobody"
                        | "one"
                        | "choice"
                        | "way"
                        | "option"
                        | "alternative"
                        | "other"
                        | "solution"
                );
            // "It was conceivable, though not more than that, that …"
            let aside = matches!(self.word(at), "though" | "although")
                && self.word(at.wrapping_sub(1)) == ","
                && (at + 1..self.hit.at.start).any(|n| self.word(n) == ",");
            // "It might sink, he said, insisting that it was safe": what is insisted on is another clause.
            if self.word(at) == "," && SAYING.contains(&self.word(at + 1)) {
                return false;
            }
            // "Not because of the company".
            let reason = self.word(at) == "because" && self.word(at + 1) == "of";
            excepts
                || aside
                || reason
                || !matches!(self.word(at), ";" | ":" | "but" | "although" | "though" | "because" | "while" | "?" | "!")
        })
    }

    /// The tokens inside of the phrase that it does not name.
    pub(crate) fn between(&self) -> impl Iterator<Item = usize> {
        self.hit.at.clone().filter(|at| !self.hit.named.contains(at))
    }

    /// The tokens behind the phrase in its sentence, to the next `;`, `:` or "but".
    pub(crate) fn behind(&self) -> impl Iterator<Item = usize> {
        (self.hit.at.end..self.sentence.end)
            .take_while(|&at| !matches!(self.word(at), ";" | ":" | "but" | "although" | "though"))
            .take_while(|&at| !begins_clause(&self.tokens.all, at) && !parts_clauses(&self.tokens.all, at))
    }

    /// Whether a clause begins before the phrase that what stands before it does not govern: in "will not talk
    /// until the gates are opened" they are opened.
    pub(crate) fn subordinates(&self, at: usize) -> bool {
        let begins = match self.word(at) {
            "until" | "till" | "while" | "unless" | "since" | "after" | "when" | "whenever" => true,
            "before" => self.word(at.wrapping_sub(1)) != "never",
            "as" => matches!(self.word(at.wrapping_sub(1)), "long" | "soon"),
            _ => false,
        };
        // "Denied that, after the war began, it was safe": the clause has ended.
        begins && !(at..self.hit.at.start).any(|n| self.word(n) == ",")
    }

    /// Whether the codebook itself gives a word a meaning here: a phrase of the proposition names it.
    pub(crate) fn is_named(&self, at: usize) -> bool {
        self.group.iter().any(|hit| hit.role.speaks() && hit.named.contains(&at))
    }

    /// Whether a phrase of the proposition that is not on the other side names a word.
    pub(crate) fn is_named_alike(&self, at: usize) -> bool {
        let denies = |hit: &Hit| matches!(hit.role, Role::Deny(_));
        self.group.iter().any(|hit| hit.role.speaks() && denies(hit) == denies(self.hit) && hit.named.contains(&at))
    }

    /// Whether an adjective or participle only tells which thing is meant: "the disputed ballot".
    pub(crate) fn is_attribute(&self, at: usize) -> bool {
        const DETERMINERS: &[&str] = &["a", "an", "the", "this", "these", "those", "one", "every", "each", "some"];
        const BEHIND: &[&str] = &["by", "as", "that", "the", "a", "any", "all", "whether", "if"];
        let noun = self.in_sentence(at + 1).is_some_and(|next| next.is_word && !BEHIND.contains(&next.word.as_str()));
        noun && DETERMINERS.contains(&self.word(at.wrapping_sub(1)))
    }

    /// Whether a negation stands in the few words before a place.
    pub(crate) fn negated_before(&self, at: usize, reach: usize) -> Option<usize> {
        (self.sentence.start..at)
            .rev()
            .take(reach)
            .take_while(|&n| !matches!(self.word(n), "," | ";" | ":" | "but"))
            .find(|&n| self.is_negation(n))
    }

    /// Whether a word negates; "not only" does not.
    pub(crate) fn is_negation(&self, at: usize) -> bool {
        const NEGATIONS: &[&str] = &[
            "not", "n't", "never", "no", "nobody", "none", "nothing", "neither", "nor", "without", "hardly",
            "scarcely", "nowhere", "barely", "rarely", "seldom",
        ];
        let next = self.word(at + 1);
        let harmless = match self.word(at) {
            "nothing" => matches!(next, "but" | "less") || next == "short" && self.word(at + 2) == "of",
            // "Nobody could ask for a fairer one".
            "nobody" => {
                next == "but"
                    || matches!(next, "can" | "could")
                        && matches!(self.word(at + 2), "ask" | "wish" | "hope")
                        && self.word(at + 3) == "for"
            }
            "without" => matches!(next, "saying" | "fail" | "exception"),
            "no" => {
                matches!(next, "other" | "matter" | "," | "." | "better" | "less" | "small" | "mean")
                    || matches!(next, "more" | "further" | "fewer") && self.word(at + 2) == "than"
                    || next == "one" && self.word(at + 2) == "but"
                    || matches!(next, "choice" | "option" | "alternative") && self.word(at + 2) == "but"
            }
            "none" => next == "other",
            // "I have seldom met a man so keen".
            "never" | "seldom" | "rarely" => {
                (at + 1..at + 7).any(|n| matches!(self.word(n), "so" | "such") && n < self.hit.at.start)
            }
            // "You cannot ask for more than that".
            "not" | "n't" => {
                // "Not one but four".
                if next == "one" && self.word(at + 2) == "but" {
                    return false;
                }
                let can = matches!(self.word(at.wrapping_sub(1)), "can" | "ca" | "could");
                can && (at + 1..at + 5).any(|n| self.word(n) == "more" && n < self.hit.at.start)
            }
            _ => false,
        };
        // "not only", "no doubt", "no wonder"
        let lifted = matches!(next, "only" | "just" | "merely" | "simply" | "doubt" | "least" | "wonder")
            || next == "question" && self.word(at + 2) != "of";
        let zero = self.word(at) == "0" && self.token(at + usize::from(at + 1 < self.sentence.end)).is_word;
        (NEGATIONS.contains(&self.word(at)) || zero) && !harmless && !lifted
    }

    /// Whether a word is a name, by its capital: "Ms Lie said". In a headline all words may have one.
    pub(crate) fn is_name(&self, at: usize) -> bool {
        let capital = |at: usize| self.token(at).capital;
        let article = matches!(self.word(at.wrapping_sub(1)), "a" | "an" | "the" | "this" | "that" | "of" | "");
        let inside = at > self.sentence.start && self.token(at - 1).is_word && !article;
        let speaks = || matches!(self.word(at + 1), "said" | "says");
        let plain = |at: usize| self.token(at).is_word && self.word(at).len() > 3 && !capital(at);
        capital(at) && (inside || speaks()) && self.sentence.clone().any(plain)
    }
}

/// Whether the words at a place are these, articles between them aside; gives their tokens.
pub(crate) fn read_at(tokens: &Tokens, at: usize, end: usize, words: &str) -> Option<Vec<usize>> {
    // Most lists are asked at every word: nearly always the first letter tells that it is another.
    let initial = words.as_bytes().first();
    let begins = |word: &str| word.as_bytes().first() == initial;
    let token = tokens.all.get(at)?;
    let article = ["a ", "an ", "the "].iter().any(|article| words.starts_with(article));
    if !article && !begins(&token.word) && !begins(&token.key) {
        return None;
    }
    let (mut place, mut found) = (at, Vec::new());
    for word in words.split(' ').filter(|word| !matches!(*word, "a" | "an" | "the")) {
        while !found.is_empty() && place < end && tokens.all[place].is_skipped() && tokens.all[place].word != word {
            place += 1;
        }
        let token = tokens.all.get(place).filter(|_| place < end)?;
        if token.word != word && token.key != word {
            return None;
        }
        found.push(place);
        place += 1;
    }
    Some(found)
}
