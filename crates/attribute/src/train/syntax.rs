//! The tagger and the parser, learned from silver sentences.

use std::collections::BTreeMap;

use super::perceptron::Perceptron;
use super::random::Random;
use super::silver::Sentence;
use crate::learned::arcs::{Arcs, LEFT, REDUCE, RIGHT, SHIFT};
use crate::learned::linear::best;
use crate::learned::parse_features;
use crate::learned::parser::Parser;
use crate::learned::syntax::{RELATIONS, ROOT, TAGS};
use crate::learned::tagger::{self, Known, Tagger};
use crate::learned::text::Text;
use crate::learned::token::{NONE, Token};

const TAGGER_BITS: u32 = 16;
const TAGGER_ROUNDS: usize = 4;
const ACTION_BITS: u32 = 19;
const LABEL_BITS: u32 = 14;
const PARSER_ROUNDS: usize = 5;

/// A word is known where it was seen so often, and in so many of a thousand times with one tag.
const KNOWN_SEEN: u32 = 10;
const KNOWN_SHARE: u32 = 995;

fn known(texts: &[Text], sentences: &[&Sentence]) -> Known {
    let mut counts: BTreeMap<u32, BTreeMap<u8, u32>> = BTreeMap::new();
    for sentence in sentences {
        for (token, tag) in texts[sentence.document].tokens[sentence.from..].iter().zip(&sentence.tags) {
            *counts.entry(token.word).or_default().entry(*tag).or_default() += 1;
        }
    }
    let words = counts.iter().filter_map(|(word, tags)| {
        let seen: u32 = tags.values().sum();
        let (tag, most) = tags.iter().max_by_key(|(tag, count)| (**count, **tag))?;
        (seen >= KNOWN_SEEN && most * 1000 >= KNOWN_SHARE * seen && *tag != 0).then_some((*word, *tag))
    });
    Known::new(&words.collect::<Vec<_>>())
}

/// Learns parts of speech.
pub(super) fn tagger(texts: &[Text], sentences: &[&Sentence], seed: u64) -> Tagger {
    let known = known(texts, sentences);
    let mut learner = Perceptron::<48>::new(TAGGER_BITS);
    let mut random = Random(seed.wrapping_add(1));
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut features = Vec::new();
    for round in 0..TAGGER_ROUNDS {
        random.shuffle(&mut order);
        for &nth in &order {
            let sentence = sentences[nth];
            let from = sentence.from;
            let mut tokens: Vec<Token> = texts[sentence.document].tokens[from..from + sentence.len()].to_vec();
            for at in 0..tokens.len() {
                if let Some(tag) = known.get(tokens[at].word) {
                    tokens[at].tag = tag;
                    continue;
                }
                tagger::features(&tokens, at, &mut features);
                if round == 0 {
                    learner.count(&features);
                }
                let guess = best(&learner.score(&features), 1..TAGS.len());
                let right = usize::from(sentence.tags[at]);
                learner.tick();
                if guess != right && right != 0 {
                    learner.update(&features, right, guess);
                }
                tokens[at].tag = guess as u8;
            }
        }
    }
    Tagger::new(learner.finish(), known)
}

/// Learns dependencies from sentences whose tokens are tagged.
pub(super) fn parser(texts: &[Text], sentences: &[&Sentence], seed: u64) -> Parser {
    let mut actions = Perceptron::<4>::new(ACTION_BITS);
    let mut labels = Perceptron::<32>::new(LABEL_BITS);
    let mut random = Random(seed.wrapping_add(2));
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut arcs = Arcs::default();
    for round in 0..PARSER_ROUNDS {
        random.shuffle(&mut order);
        for &nth in &order {
            let sentence = sentences[nth];
            let from = sentence.from;
            let tokens = &texts[sentence.document].tokens[from..from + sentence.len()];
            walk(&mut actions, &mut labels, tokens, sentence, round == 0, &mut random, &mut arcs);
        }
    }
    Parser { actions: actions.finish(), labels: labels.finish() }
}

/// Goes through a sentence, in the first round as it should, later as the learner would in nine of ten
/// cases, so that it learns to go on from its own mistakes.
fn walk(
    actions: &mut Perceptron<4>,
    labels: &mut Perceptron<32>,
    tokens: &[Token],
    sentence: &Sentence,
    first: bool,
    random: &mut Random,
    arcs: &mut Arcs,
) {
    let length = tokens.len();
    let mut features = Vec::new();
    let mut dependents: Vec<Vec<u32>> = vec![Vec::new(); length + 1];
    for (at, &head) in sentence.heads.iter().enumerate() {
        dependents[head].push(at as u32);
    }
    arcs.begin(length);
    while !arcs.is_done() {
        let possible = arcs.possible();
        let costs = costs(arcs, &sentence.heads, &dependents);
        parse_features::action(tokens, arcs, &mut features);
        if first {
            actions.count(&features);
        }
        let scores = actions.score(&features);
        let mut options: Vec<usize> = (0..4).filter(|&action| possible[action]).collect();
        // Stable: the first of equals.
        options.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
        let least = options.iter().map(|&action| costs[action]).min().unwrap_or(0);
        let guess = options[0];
        let right = options.iter().copied().find(|&action| costs[action] == least).unwrap_or(guess);
        actions.tick();
        let mut action = guess;
        if costs[guess] > least {
            actions.update(&features, right, guess);
            if first || random.share() > 0.9 {
                action = right;
            }
        }
        let Some((head, dependent)) = arcs.act(action) else { continue };
        arcs.relation[dependent] = ROOT;
        if head < length {
            arcs.relation[dependent] = 0;
            parse_features::label(tokens, arcs, head, dependent, &mut features);
            if first {
                labels.count(&features);
            }
            let guess = best(&labels.score(&features), 0..RELATIONS.len());
            let right = usize::from(sentence.relations[dependent]);
            labels.tick();
            if sentence.heads[dependent] == head && guess != right {
                labels.update(&features, right, guess);
            }
            arcs.relation[dependent] = guess as u8;
        }
    }
}

/// How many right arcs each action makes impossible.
fn costs(arcs: &Arcs, heads: &[usize], dependents: &[Vec<u32>]) -> [u32; 4] {
    let mut costs = [0; 4];
    let next = arcs.next;
    let stacked = |at: usize| arcs.stack.contains(&(at as u32));
    // Dependents of the next token that wait on the stack.
    let waiting = dependents[next.min(arcs.length)]
        .iter()
        .filter(|&&d| (d as usize) < next && arcs.head[d as usize] == NONE && stacked(d as usize))
        .count() as u32;
    if let Some(&top) = arcs.stack.last() {
        let top = top as usize;
        let to_come = dependents[top].iter().filter(|&&d| d as usize >= next).count() as u32;
        costs[REDUCE] = to_come;
        costs[LEFT] = to_come + u32::from(heads[top] > next);
        if next < arcs.length {
            let head = heads[next];
            costs[RIGHT] = waiting + u32::from(head != top && (head > next || stacked(head)));
        }
    }
    if next < arcs.length {
        let head = heads[next];
        costs[SHIFT] = waiting + u32::from(head < next && stacked(head));
    }
    costs
}
