//! The grammar of a text: for each of its tokens its part of speech and what it depends on.

use std::ops::Range;

use crate::learned::syntax::{RELATIONS, TAGS};
use crate::learned::text::Text;
use crate::text::Token;

/// How far a token's ancestors are climbed.
const DEEPEST: usize = 64;

/// Stands for "no such token".
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Node {
    head: u32,
    tag: u8,
    relation: u8,
    /// The first and the last token that depend on it, itself among them.
    first: u32,
    last: u32,
}

/// Parts of speech of the Penn treebank and basic dependencies, by the tokens of a passage. Nothing is
/// known of the tokens of a text that was not parsed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Syntax {
    nodes: Vec<Node>,
}

impl Syntax {
    /// Brings what a parser found to the tokens of a passage, which may be cut in another way.
    pub(crate) fn new(parsed: &Text, tokens: &[Token]) -> Self {
        let blank = |at: usize| Node { head: NONE, tag: 0, relation: 0, first: at as u32, last: at as u32 };
        let mut nodes: Vec<Node> = (0..tokens.len()).map(blank).collect();
        // The token of the passage that each parsed one begins in.
        let mut own = Vec::with_capacity(parsed.tokens.len());
        let mut at = 0;
        for token in &parsed.tokens {
            while at + 1 < tokens.len() && tokens[at].end <= token.start as usize {
                at += 1;
            }
            own.push(at);
        }
        let mut next = 0;
        for (nth, token) in parsed.tokens.iter().enumerate() {
            let at = own[nth];
            if at < next || at >= nodes.len() {
                continue;
            }
            let mut head = usize::try_from(token.head).ok();
            // Parts of one word: what all of it depends on.
            while let Some(above) = head.filter(|&above| own[above] == at && above != nth) {
                head = usize::try_from(parsed.tokens[above].head).ok().filter(|&next| next != above);
            }
            nodes[at].head = head.map_or(NONE, |head| own[head] as u32);
            (nodes[at].tag, nodes[at].relation) = (token.tag, token.relation);
            next = at + 1;
            while next < tokens.len() && tokens[next].start < token.end as usize {
                nodes[next].head = at as u32;
                next += 1;
            }
        }
        let mut syntax = Self { nodes };
        (0..syntax.nodes.len()).for_each(|at| syntax.stretch(at));
        syntax
    }

    /// Lets the ancestors of a token reach to it.
    fn stretch(&mut self, at: usize) {
        let own = at as u32;
        for above in self.above(at).take(DEEPEST).collect::<Vec<_>>() {
            let node = &mut self.nodes[above];
            if node.first <= own && own <= node.last {
                return;
            }
            node.first = node.first.min(own);
            node.last = node.last.max(own);
        }
    }

    /// The token that token `at` depends on.
    pub(crate) fn head(&self, at: usize) -> Option<usize> {
        self.nodes.get(at).map(|node| node.head as usize).filter(|&head| head < self.nodes.len() && head != at)
    }

    /// What token `at` depends on, and what that depends on, and so on.
    pub(crate) fn above(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(at), |&at| self.head(at)).take(DEEPEST)
    }

    /// The head of a phrase: its first token that depends on none in it.
    pub(crate) fn head_of(&self, phrase: &Range<usize>) -> Option<usize> {
        phrase.clone().find(|&at| self.head(at).is_none_or(|head| !phrase.contains(&head)))
    }

    /// The relation of token `at` to its head.
    pub(crate) fn relation(&self, at: usize) -> &'static str {
        self.nodes.get(at).map_or("", |node| RELATIONS[node.relation as usize])
    }

    /// Whether token `at` has one of these relations to its head.
    pub(crate) fn is(&self, at: usize, relations: &[&str]) -> bool {
        relations.contains(&self.relation(at))
    }

    /// The part of speech of token `at`.
    pub(crate) fn tag(&self, at: usize) -> &'static str {
        self.nodes.get(at).map_or("", |node| TAGS[node.tag as usize])
    }

    /// Token `at` with all that depends on it.
    pub(crate) fn span(&self, at: usize) -> Range<usize> {
        self.nodes.get(at).map_or(at..at, |node| node.first as usize..node.last as usize + 1)
    }

    /// The tokens that depend on token `at` themselves, in order.
    pub(crate) fn dependents(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.span(at).filter(move |&k| k != at && self.head(k) == Some(at))
    }
}

#[cfg(test)]
mod tests {
    use crate::Engine;
    use crate::text::Passage;
    use crate::words::Lexicon;

    #[test]
    fn tokens_know_what_they_depend_on() {
        let lexicon = Lexicon::new();
        let text = "The old pilots of the port can't say who paid U.S. fishermen.";
        let (passage, _) = Engine::of_rules().read(Passage::read(text, &lexicon));
        let syntax = &passage.syntax;
        let at = |word: &str| (0..passage.tokens.len()).find(|&at| passage.word(at) == word).unwrap();
        assert_eq!(syntax.tag(at("pilots")), "NNS");
        assert_eq!(syntax.relation(at("pilots")), "nsubj");
        assert_eq!(syntax.head(at("pilots")), Some(at("say")));
        assert_eq!(syntax.span(at("pilots")), 0..at("port") + 1);
        assert_eq!(syntax.relation(at("fishermen")), "dobj");
        assert_eq!(syntax.dependents(at("pilots")).next(), Some(0));
    }
}
