//! What is counted, and added up over documents.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use ascribe_model::ActorKind;

use super::Form;
use crate::score::Hits;
use crate::score::scores::share;

/// Right ones among all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Those that are right.
    pub right: u64,
    /// All.
    pub of: u64,
}

impl Part {
    /// From 0 to 1; 0 of nothing.
    #[must_use]
    pub fn share(self) -> f64 {
        share(self.right, self.of)
    }

    pub(super) fn add(&mut self, right: bool) {
        self.of += 1;
        self.right += u64::from(right);
    }
}

/// Statements of the gold, and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Resolved {
    /// Those with the right actor.
    pub right: u64,
    /// Those that a statement of the engine matches.
    pub matched: u64,
    /// All.
    pub gold: u64,
}

impl Resolved {
    /// Share of the matched ones that have the right actor.
    #[must_use]
    pub fn accuracy(self) -> f64 {
        share(self.right, self.matched)
    }

    /// Share of all that have the right actor.
    #[must_use]
    pub fn overall(self) -> f64 {
        share(self.right, self.gold)
    }
}

impl AddAssign for Resolved {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.matched += other.matched;
        self.gold += other.gold;
    }
}

impl AddAssign for Part {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}

/// Counts of one document or, added up, of many. All but [`Resolved::gold`] are of matched statements.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Documents.
    pub documents: u64,
    /// Statements of the engine.
    pub predicted: u64,
    /// Who said it.
    pub resolution: Resolved,
    /// The same by the words for the source.
    pub by_form: BTreeMap<Form, Resolved>,
    /// The same by what the actor is; nobody first.
    pub by_kind: BTreeMap<Option<ActorKind>, Resolved>,
    /// Types, where gold and engine have an actor.
    pub kind: Part,
    /// Who passed it on, each at its place in the chain, less the closing outlet.
    pub links: Hits,
    /// The outlet that closes the chain without words.
    pub closing: Hits,
    /// Words for whom it was said to.
    pub addressee: Hits,
    /// Who that is, where the words overlap.
    pub addressee_actor: Part,
    /// Words for when it was said.
    pub said_on: Hits,
    /// Date and precision, where the words overlap.
    pub said_on_date: Part,
    /// The statement that reports it.
    pub nesting: Hits,
}

impl AddAssign<&Self> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.documents += other.documents;
        self.predicted += other.predicted;
        self.resolution += other.resolution;
        for (form, resolved) in &other.by_form {
            *self.by_form.entry(*form).or_default() += *resolved;
        }
        for (kind, resolved) in &other.by_kind {
            *self.by_kind.entry(*kind).or_default() += *resolved;
        }
        self.kind += other.kind;
        self.links += other.links;
        self.closing += other.closing;
        self.addressee += other.addressee;
        self.addressee_actor += other.addressee_actor;
        self.said_on += other.said_on;
        self.said_on_date += other.said_on_date;
        self.nesting += other.nesting;
    }
}
