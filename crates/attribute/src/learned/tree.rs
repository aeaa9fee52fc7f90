//! What the later stages ask of the dependencies, and what they learn of cues on the way.

use super::cue;
use super::syntax::is_subject;
use super::text::Text;
use super::token::{NONE, Sort};

/// How far a token's ancestors are climbed.
const DEEPEST: usize = 64;

/// Facts about the tokens, sentences and paragraphs of a text.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// For each token the relations that its dependents have, as bits.
    pub(crate) dependents: Vec<u32>,
    /// For each token the first and the last that depend on it, itself among them.
    pub(crate) first: Vec<u32>,
    pub(crate) last: Vec<u32>,
    /// For each token its subject, or [`NONE`].
    pub(crate) subject: Vec<u32>,
    /// For each sentence: 1 if it has quotation marks, 2 if one of them belongs to a quotation.
    pub(crate) marks: Vec<u8>,
    /// For each token how likely it is a cue: sixteenths of log odds.
    pub(crate) cue: Vec<i16>,
    /// For each sentence how many likely cues it has outside of quotations, at most 3.
    pub(crate) cues_in_sentence: Vec<u8>,
    /// For each paragraph whether it has one.
    pub(crate) cue_in_paragraph: Vec<bool>,
}

impl Tree {
    /// Looks at a text whose sentences are parsed. No cues yet.
    pub(crate) fn new(text: &Text) -> Self {
        let length = text.tokens.len();
        let mut tree = Self {
            dependents: vec![0; length],
            first: (0..length as u32).collect(),
            last: (0..length as u32).collect(),
            subject: vec![NONE; length],
            marks: vec![0; text.sentences.len()],
            cue: vec![cue::NEVER; length],
            cues_in_sentence: vec![0; text.sentences.len()],
            cue_in_paragraph: vec![false; text.paragraphs.len()],
        };
        for (nth, &(from, to)) in text.sentences.iter().enumerate() {
            for at in from..to {
                let token = &text.tokens[at];
                if token.sort == Sort::Quote {
                    tree.marks[nth] |= if token.quote == NONE { 1 } else { 3 };
                }
                if let Ok(head) = usize::try_from(token.head) {
                    tree.dependents[head] |= 1 << token.relation;
                    if is_subject(token.relation) && tree.subject[head] == NONE {
                        tree.subject[head] = at as u32;
                    }
                }
                tree.stretch(text, at);
            }
        }
        tree
    }

    /// Lets the ancestors of a token reach to it.
    fn stretch(&mut self, text: &Text, at: usize) {
        let own = at as u32;
        let mut head = text.tokens[at].head;
        for _ in 0..DEEPEST {
            let Ok(above) = usize::try_from(head) else { return };
            if self.first[above] <= own && own <= self.last[above] {
                return;
            }
            self.first[above] = self.first[above].min(own);
            self.last[above] = self.last[above].max(own);
            head = text.tokens[above].head;
        }
    }

    /// Notes which sentences and paragraphs have a likely cue.
    pub(crate) fn note_cues(&mut self, text: &Text) {
        for (at, token) in text.tokens.iter().enumerate() {
            if self.cue[at] > 0 && token.quote == NONE {
                self.cue_in_paragraph[token.paragraph as usize] = true;
                let cues = &mut self.cues_in_sentence[token.sentence as usize];
                *cues = (*cues + 1).min(3);
            }
        }
    }
}
