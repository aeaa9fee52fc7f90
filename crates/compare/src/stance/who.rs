//! "Whose fault was it? – The company's.": who is named in answer to the question who did it.

use std::ops::Range;

use ascribe_model::{Offsets, Span, Statement};

use super::{Stance, Taken, innermost, spans};
use crate::codebook::{Codebook, Hit, Role, Token, Tokens};

/// By key: what the question asks for.
const GUILT: &[&str] =
    &["blam", "fault", "responsibl", "guilti", "culprit", "behind", "caus", "negligenc", "responsibiliti"];
/// Words that an answer may have beside the name.
const BESIDE: &[&str] = &[
    "'s", "'", "’", "the", "a", "an", "of", "no", "not", "n't", "it", "this", "that", "was", "is", "were", "are", "be",
    "and", "nobody", "else", "only", "alone", "clearly", "simply", "they", "he", "she", "did", "but", "yes", "well",
    "by", "with", "lies", "just", "fault", "perhaps", "maybe", "possibly", "probably", "i", "would", "say", "think",
    "in", "my", "view", "course", "surely", "our", "their", "own", "dear", "good", "who",
];
const UNSURE: &[&str] = &["perhaps", "maybe", "possibly", "probably", "presumably"];
/// Most words of such an answer, and parts of a sentence that are looked at.
const LONGEST: usize = 8;
const PARTS: usize = 3;
/// Sentences behind the question that may hold it.
const ANSWER: usize = 2;

/// The stances of such answers.
pub(super) fn find(
    hits: &[Hit],
    codebook: &Codebook,
    (tokens, offsets): (&Tokens, &Offsets<'_>),
    statements: &[Statement],
) -> Vec<Taken> {
    let suspected = |hit: &Hit| matches!(hit.role, Role::Suspect { .. });
    if !hits.iter().any(suspected) {
        return Vec::new();
    }
    let sentences = 0..tokens.sentences.len();
    let questions: Vec<(usize, Vec<usize>)> =
        sentences.filter_map(|nth| Some((nth, asks(tokens, &tokens.sentences[nth])?))).collect();
    if questions.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for own in hits.chunk_by(|a, b| a.proposition == b.proposition).filter(|own| own.iter().any(suspected)) {
        let assumed = codebook.on_topic && tokens.is_passage();
        for (nth, question) in &questions {
            let last = (nth + ANSWER).min(tokens.sentences.len() - 1);
            let near = between(own, tokens.sentences[*nth].start..tokens.sentences[last].end);
            let topic = || between(near, tokens.sentences[*nth].clone()).iter().any(|hit| hit.role.is_subject());
            if !assumed && !topic() {
                continue;
            }
            let Some((stance, mut words)) = answer(near, tokens, *nth) else { continue };
            let at = &tokens.all[words[0]].at;
            let statement = innermost(statements, Span::new(offsets.char_at(at.start), offsets.char_at(at.end)));
            words.splice(0..0, question.iter().copied());
            let evidence = spans(&words, tokens, offsets);
            let (proposition, rule) = (own[0].proposition, "answer".to_owned());
            found.push(Taken { proposition, stance, statement, reported: statement.is_none(), rule, evidence });
        }
    }
    found
}

/// The hits that begin within a range of tokens.
fn between(hits: &[Hit], range: Range<usize>) -> &[Hit] {
    let place = |at: usize| hits.partition_point(|hit| hit.at.start < at);
    &hits[place(range.start)..place(range.end)]
}

/// The words by which a sentence asks who did it.
fn asks(tokens: &Tokens, sentence: &Range<usize>) -> Option<Vec<usize>> {
    let word = |at: usize| tokens.all[at].word.as_str();
    sentence.clone().rev().take(4).find(|&at| word(at) == "?")?;
    let who = sentence.clone().find(|&at| matches!(word(at), "who" | "whose"))?;
    let asked = |at: &usize| GUILT.contains(&tokens.all[*at].key.as_str()) || word(*at) == "doing";
    Some(vec![who, (who + 1..sentence.end).find(asked)?])
}

/// Who is named behind a question, and what that says.
fn answer(own: &[Hit], tokens: &Tokens, question: usize) -> Option<(Stance, Vec<usize>)> {
    let all = &tokens.all;
    for nth in question + 1..(question + 1 + ANSWER).min(tokens.sentences.len()) {
        let sentence = tokens.sentences[nth].clone();
        let mut parts = Vec::new();
        for at in sentence.clone().filter(|&at| is_part(&all[at])) {
            match parts.last_mut() {
                Some(Range { end, .. }) if *end == at => *end = at + 1,
                _ => parts.push(at..at + 1),
            }
        }
        if let Some(found) = parts.into_iter().take(PARTS).find_map(|part| named(own, tokens, part)) {
            return Some(found);
        }
        // "Theirs. The company's": an answer may go on, a story is none.
        if sentence.filter(|&at| all[at].is_word).count() > LONGEST {
            return None;
        }
    }
    None
}

fn is_part(token: &Token) -> bool {
    token.is_word || matches!(token.word.as_str(), "'" | "’" | "-")
}

/// Who is named by a part of a sentence that names somebody and says no more.
fn named(own: &[Hit], tokens: &Tokens, part: Range<usize>) -> Option<(Stance, Vec<usize>)> {
    let word = |at: usize| tokens.all.get(at).map_or("", |token| token.word.as_str());
    // The label of a speaker.
    if part.len() > LONGEST || word(part.end) == ":" {
        return None;
    }
    let inside = |hit: &&Hit| part.start <= hit.at.start && hit.at.end <= part.end;
    let suspects: Vec<&Hit> =
        own.iter().filter(|hit| matches!(hit.role, Role::Suspect { .. })).filter(inside).collect();
    let first = suspects.first()?;
    let named = |at: usize| suspects.iter().any(|hit| hit.named.contains(&at));
    if !part.clone().all(|at| named(at) || BESIDE.contains(&word(at))) {
        return None;
    }
    let not = part.clone().find(|&at| at < first.at.start && matches!(word(at), "not" | "n't"));
    let culprit = first.role == Role::Suspect { is_other: false };
    let unsure = part.clone().chain(part.end..part.end + 2).find(|&at| UNSURE.contains(&word(at)));
    let stance = match (unsure, culprit == not.is_none()) {
        (Some(_), _) => Stance::Hedge,
        (None, true) => Stance::Affirm,
        (None, false) => Stance::Deny,
    };
    let mut words: Vec<usize> = not.into_iter().chain(first.named.iter().copied()).chain(unsure).collect();
    words.sort_unstable();
    words.dedup();
    Some((stance, words))
}
