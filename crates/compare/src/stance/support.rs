//! Whether the text around a phrase is on the topic.

use std::ops::Range;

use crate::codebook::{Codebook, Hit, Need, Role, Token, Tokens};
use ascribe_model::calendar::is_calendar;

/// How far around a sentence its topic may be named.
pub(super) const BEFORE: usize = 3;
pub(super) const BEHIND: usize = 2;
/// Tokens between a judgement and the thing that is judged.
const JUDGED: usize = 14;
/// Tokens between a verb and its object.
const OBJECT: usize = 6;
/// Words of a sentence so short that it judges what stands before it: "A disgrace."
const SHORT: usize = 9;

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
    /// `named` tells whether the text names the topic at all.
    pub(crate) fn of(
        hit: &Hit,
        group: &[Hit],
        named: bool,
        tokens: &Tokens,
        codebook: &Codebook,
        has_topic: bool,
    ) -> Self {
        let need = hit.role.need();
        let role = match need {
            Need::Nothing => return Self::Here,
            Need::Thing | Need::Object => Role::Thing,
            Need::Topic | Need::TopicHere if !has_topic => return Self::Here,
            Need::Topic | Need::TopicHere => Role::Topic,
        };
        // A passage that was collected on the matter need not name it.
        if codebook.on_topic && !named && tokens.is_passage() && need != Need::TopicHere {
            return Self::Here;
        }
        let own = tokens.sentence_of(hit.at.start);
        // What more than one word says of a matter that was named before is said of it.
        let telling = hit.named.len() > 1 && codebook.on_topic && tokens.is_passage();
        let elsewhere = refers(hit, tokens);
        let mut by_distance: Vec<(usize, &Hit)> = Vec::new();
        for topic in group.iter().filter(|other| other.role == role) {
            let there = tokens.sentence_of(topic.at.start);
            let distance = if there > own { BEFORE + 1 } else { own - there };
            // “He wants no part in it. ‘These wolves …’”
            let quoted = there == own + 1 && tokens.all[tokens.sentences[there].start].is_quote();
            let counts = if distance > 0 {
                !matches!(need, Need::Object | Need::TopicHere) && (elsewhere || quoted || telling && there < own)
            } else {
                role == Role::Topic || judges(hit, topic, tokens)
            };
            if counts {
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

/// Whether the sentence of a phrase speaks of what another sentence names: by "it" or "they", or as an answer, a
/// question or a fragment.
fn refers(hit: &Hit, tokens: &Tokens) -> bool {
    const ANAPHORS: &[&str] = &[
        "it", "its", "this", "that", "they", "them", "their", "these", "those", "such", "he", "she", "him", "her",
        "his", "hers", "we",
    ];
    let sentence = tokens.sentences[tokens.sentence_of(hit.at.start)].clone();
    let all = &tokens.all[sentence.clone()];
    let words = all.iter().filter(|token| token.is_word).count();
    let mut near = sentence.start..(hit.at.end + 4).min(sentence.end);
    words < SHORT || near.any(|at| ANAPHORS.contains(&tokens.all[at].word.as_str()))
}

/// Whether a judgement is on a thing of its sentence.
fn judges(hit: &Hit, thing: &Hit, tokens: &Tokens) -> bool {
    const CLAIMS: &[&str] = &[
        "that",
        "claim",
        "charge",
        "criticism",
        "accusation",
        "allegation",
        "suggestion",
        "idea",
        "notion",
        "view",
        "talk",
        "complaint",
        "demand",
        "call",
        "report",
        "question",
        "who",
        "which",
        "being",
    ];
    let all = &tokens.all;
    let behind = thing.at.start >= hit.at.end;
    let gap = if behind { hit.at.end..thing.at.start } else { thing.at.end..hit.at.start };
    if hit.role.need() != Need::Object {
        return gap.len() <= JUDGED;
    }
    let direct = !gap.clone().any(|at| CLAIMS.iter().any(|claim| all[at].word.starts_with(claim)) || all[at].is_stop());
    let passive = || gap.clone().rev().take(3).any(|at| all[at].key == "be" || all[at].word == "under");
    gap.len() <= OBJECT && direct && (behind || passive())
}

/// What ties a topic to something that is none of the matter's: a name, an owner, a year, a new thing.
fn foreign_name(topic: &Hit, tokens: &Tokens, codebook: &Codebook) -> Option<Range<usize>> {
    owner(topic, tokens, codebook).or_else(|| linked(topic.at.end, tokens, codebook))
}

/// "The teachers' strike", "the swimming pool's closure".
fn owner(topic: &Hit, tokens: &Tokens, codebook: &Codebook) -> Option<Range<usize>> {
    let all = &tokens.all;
    let mark = topic.at.start.checked_sub(1).filter(|&at| matches!(all[at].word.as_str(), "'s" | "'" | "’"))?;
    let owner = mark.checked_sub(1)?;
    let strange = codebook.is_strange(&all[owner]) && !all[owner].capital && all[mark].at.start == all[owner].at.end;
    strange.then_some(owner..mark)
}

/// "The toll on the Sund tunnel", "a vaccine against red cough", "the strike of 2019", behind a place.
pub(crate) fn linked(start: usize, tokens: &Tokens, codebook: &Codebook) -> Option<Range<usize>> {
    const LINKS: &[&str] = &["on", "of", "at", "in", "against", "with", "near", "between", "from"];
    let all = &tokens.all;
    let link = all.get(start)?.word.as_str();
    if !LINKS.contains(&link) {
        return None;
    }
    let mut at = start + 1;
    let year = |token: &Token| token.word.len() == 4 && token.word.bytes().all(|byte| byte.is_ascii_digit());
    if link == "of" && all.get(at).is_some_and(|token| year(token) && !codebook.names.contains(&token.word)) {
        return Some(start..at + 1);
    }
    // New things: "against red cough", "between the trade unions", "of a new scanner".
    let indefinite = all.get(at).is_some_and(|token| matches!(token.word.as_str(), "a" | "an" | "another"));
    if matches!(link, "against" | "between") || link == "of" && indefinite {
        let noun = |token: &&Token| token.is_word && !token.capital && !ENDS.contains(&token.word.as_str());
        let phrase = all[at..].iter().take(4).take_while(noun);
        let words: Vec<&Token> = phrase.filter(|token| !token.is_skipped() && token.word != "another").collect();
        if !words.is_empty() && words.iter().all(|token| codebook.is_strange(token)) {
            return Some(start..at + words.len());
        }
    }
    // An article and one adjective at most.
    for _ in 0..2 {
        if all.get(at).is_some_and(|token| token.is_word && !token.capital) {
            at += 1;
        }
    }
    let name = all.get(at).filter(|token| token.capital && !is_calendar(&token.word))?;
    let known =
        codebook.names.contains(&name.word) || all.get(at + 1).is_some_and(|next| codebook.names.contains(&next.word));
    (!known).then(|| start..at + 1)
}

/// Words that end a group of nouns.
pub(super) const ENDS: &[&str] = &[
    "of", "on", "at", "in", "with", "from", "for", "to", "by", "and", "or", "but", "that", "who", "which", "is", "was",
    "are", "were", "has", "have", "had", "will", "would", "it", "them", "us", "him", "her", "this", "these", "those",
    "their", "its", "our", "all",
];
