//! All phrases of a codebook, found in one pass over a text.

use std::collections::HashMap;
use std::ops::Range;

use super::pattern::{self, Step};
use super::tokens::Tokens;

/// What a phrase says about its proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The text speaks of the matter.
    Topic,
    /// The passage is about something else.
    Exclude,
    /// It expresses the proposition; `alone` where no topic needs to be near.
    Affirm { alone: bool },
    /// It expresses the opposite.
    Deny { alone: bool },
}

/// A phrase that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) proposition: usize,
    pub(crate) role: Role,
    /// Whether a negation turns it round.
    pub(crate) negatable: bool,
    /// Tokens from first to last.
    pub(crate) at: Range<usize>,
    /// The tokens that the phrase names.
    pub(crate) named: Vec<usize>,
}

#[derive(Debug)]
struct Entry {
    proposition: usize,
    role: Role,
    negatable: bool,
    steps: Vec<Step>,
}

/// Phrases by the words with which they begin: a text costs a look-up a word, and a try for each phrase
/// that begins with it.
#[derive(Debug, Default)]
pub(crate) struct Finder {
    entries: Vec<Entry>,
    by_first: HashMap<String, Vec<usize>>,
}

impl Finder {
    pub(super) fn add(&mut self, proposition: usize, role: Role, negatable: bool, steps: Vec<Step>) {
        let mut firsts = Vec::new();
        pattern::firsts(&steps, &mut firsts);
        firsts.sort_unstable();
        firsts.dedup();
        for first in firsts {
            self.by_first.entry(first).or_default().push(self.entries.len());
        }
        self.entries.push(Entry { proposition, role, negatable, steps });
    }

    /// All that is found, by proposition and place.
    pub(crate) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        for sentence in &tokens.sentences {
            for at in sentence.clone().filter(|&at| tokens.all[at].is_word) {
                let token = &tokens.all[at];
                let exact = format!("={}", token.word);
                for nth in [&token.key, &exact].into_iter().filter_map(|first| self.by_first.get(first)).flatten() {
                    let Entry { proposition, role, negatable, steps } = &self.entries[*nth];
                    if let Some(found) = pattern::match_at(steps, &tokens.all, at, sentence.end) {
                        let (proposition, role, negatable) = (*proposition, *role, *negatable);
                        hits.push(Hit { proposition, role, negatable, at: found.at, named: found.named });
                    }
                }
            }
        }
        hits.sort_by(|a, b| {
            (a.proposition, a.at.start, a.at.end, a.role).cmp(&(b.proposition, b.at.start, b.at.end, b.role))
        });
        hits.dedup();
        hits
    }
}
