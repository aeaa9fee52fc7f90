//! Dependencies, from left to right, without going back: time linear in the length of a sentence.

use super::arcs::Arcs;
use super::linear::{Linear, best};
use super::parse_features;
use super::syntax::{RELATIONS, ROOT};
use super::token::Token;

/// Finds the head of every token, and how it depends on it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parser {
    pub(crate) actions: Linear<4>,
    pub(crate) labels: Linear<32>,
}

/// Room to parse in.
#[derive(Debug, Default)]
pub(crate) struct Room {
    arcs: Arcs,
    features: Vec<u32>,
}

impl Parser {
    /// Parses a sentence whose tokens are tagged; `from` is the number of its first token in the text.
    pub(crate) fn parse(&self, sentence: &mut [Token], from: usize, room: &mut Room) {
        let Room { arcs, features } = room;
        let length = sentence.len();
        arcs.begin(length);
        while !arcs.is_done() {
            let action = self.action(sentence, arcs, features);
            if let Some((head, dependent)) = arcs.act(action) {
                arcs.relation[dependent] = if head < length {
                    parse_features::label(sentence, arcs, head, dependent, features);
                    best(&self.labels.score(features), 0..RELATIONS.len()) as u8
                } else {
                    ROOT
                };
            }
        }
        for (at, token) in sentence.iter_mut().enumerate() {
            let head = arcs.head[at] as usize;
            token.head = if head < length { (from + head) as i32 } else { -1 };
            token.relation = arcs.relation[at];
        }
    }

    /// The best of the possible actions.
    fn action(&self, sentence: &[Token], arcs: &Arcs, features: &mut Vec<u32>) -> usize {
        let possible = arcs.possible();
        let mut choices = (0..4).filter(|&action| possible[action]);
        let Some(mut chosen) = choices.next() else { return 0 };
        if possible.iter().filter(|possible| **possible).count() > 1 {
            parse_features::action(sentence, arcs, features);
            let scores = self.actions.score(features);
            for action in choices {
                if scores[action] > scores[chosen] {
                    chosen = action;
                }
            }
        }
        chosen
    }
}
