//! A phrase in its surroundings, as the rules see it.

use std::ops::Range;

use ascribe_model::Statement;

use crate::codebook::{Codebook, Hit, Proposition, Role, Token, Tokens};

/// How far around a sentence its topic may be named.
const BEFORE: usize = 2;
const BEHIND: usize = 1;

/// Whether the text around a phrase is on the topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Support {
    /// The topic is not named near the phrase.
    Missing,
    /// It is, or need not be.
    Here,
    /// It is named, but with the name of another: "the toll on the Sund tunnel".
    Another(Range<usize>),
}

impl Support {
    pub(crate) fn of(hit: &Hit, group: &[Hit], tokens: &Tokens, codebook: &Codebook, has_topic: bool) -> Self {
        let alone = matches!(hit.role, Role::Affirm { alone: true } | Role::Deny { alone: true });
        if alone || !has_topic {
            return Self::Here;
        }
        let own = tokens.sentence_of(hit.at.start);
        let mut by_distance: Vec<(usize, &Hit)> = Vec::new();
        for topic in group.iter().filter(|other| other.role == Role::Topic) {
            let there = tokens.sentence_of(topic.at.start);
            if there + BEFORE >= own && there <= own + BEHIND {
                let distance = if there > own { BEFORE + 1 } else { own - there };
                by_distance.push((distance, topic));
            }
        }
        let Some(nearest) = by_distance.iter().map(|(distance, _)| *distance).min() else { return Self::Missing };
        let mut foreign = None;
        for (_, topic) in by_distance.iter().filter(|(distance, _)| *distance == nearest) {
            match foreign_name(topic, tokens, codebook) {
                Some(name) => foreign = Some(name),
                None => return Self::Here,
            }
        }
        foreign.map_or(Self::Here, Self::Another)
    }
}

/// The name that a topic is tied to, where it is none of the matter's.
fn foreign_name(topic: &Hit, tokens: &Tokens, codebook: &Codebook) -> Option<Range<usize>> {
    const LINKS: &[&str] = &["on", "of", "at", "in", "against", "with", "near", "between", "from"];
    const DATES: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let all = &tokens.all;
    let mut at = topic.at.end;
    if !LINKS.contains(&all.get(at)?.word.as_str()) {
        return None;
    }
    let start = at;
    at += 1;
    // An article and one adjective at most.
    for _ in 0..2 {
        if all.get(at).is_some_and(|token| token.is_word && !token.capital) {
            at += 1;
        }
    }
    let name = all.get(at).filter(|token| token.capital && !DATES.contains(&token.word.as_str()))?;
    let known =
        codebook.names.contains(&name.word) || all.get(at + 1).is_some_and(|next| codebook.names.contains(&next.word));
    (!known).then(|| start..at + 1)
}

/// A phrase, its sentence, and who says it.
pub(crate) struct Site<'t> {
    pub(crate) tokens: &'t Tokens,
    pub(crate) hit: &'t Hit,
    /// All that was found for the proposition.
    pub(crate) group: &'t [Hit],
    pub(crate) support: Support,
    pub(crate) proposition: &'t Proposition,
    pub(crate) statement: Option<&'t Statement>,
    /// The place of its sentence.
    pub(crate) nth: usize,
    /// The tokens of its sentence.
    pub(crate) sentence: Range<usize>,
}

impl<'t> Site<'t> {
    pub(crate) fn new(
        tokens: &'t Tokens,
        hit: &'t Hit,
        group: &'t [Hit],
        support: Support,
        proposition: &'t Proposition,
        statement: Option<&'t Statement>,
    ) -> Self {
        let nth = tokens.sentence_of(hit.at.start);
        let sentence = tokens.sentences[nth].clone();
        Self { tokens, hit, group, support, proposition, statement, nth, sentence }
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

    fn in_sentence(&self, at: usize) -> Option<&'t Token> {
        self.sentence.contains(&at).then(|| self.token(at))
    }

    /// The tokens before the phrase that may govern it, nearest first: to the last `:`, `;` or "but".
    pub(crate) fn before(&self) -> impl Iterator<Item = usize> {
        let start = self.sentence.start;
        (start..self.hit.at.start).rev().take_while(|&at| {
            let excepts = self.word(at) == "but" && matches!(self.word(at.wrapping_sub(1)), "anything" | "nothing");
            excepts
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
            "scarcely", "nowhere",
        ];
        let next = self.word(at + 1);
        let harmless = match self.word(at) {
            "nothing" => matches!(next, "but" | "less"),
            "no" => matches!(next, "other" | "matter" | "," | "." | "better" | "less"),
            _ => false,
        };
        // "not only", "no doubt", "no wonder"
        let lifted = matches!(next, "only" | "just" | "merely" | "simply" | "doubt" | "question" | "least" | "wonder");
        NEGATIONS.contains(&self.word(at)) && !harmless && !lifted
    }
}

/// Whether the words at a place are these, articles between them aside; gives their tokens.
pub(crate) fn read_at(tokens: &Tokens, at: usize, end: usize, words: &str) -> Option<Vec<usize>> {
    let (mut place, mut found) = (at, Vec::new());
    for word in words.split(' ') {
        while !found.is_empty() && place < end && tokens.all[place].is_skipped() {
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
