//! Positions as they are kept until all are known.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use ascribe_model::{Evidence, Side, Stance};

use super::party::{Party, Pool};
use super::text::ends_quoted;
use super::time::When;
use ascribe_model::testimony::{Stand, Who};

/// A position that affirms or denies.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) proposition: Arc<str>,
    pub(super) party: Party,
    pub(super) affirms: bool,
    pub(super) story: u32,
    pub(super) uri: Arc<str>,
    pub(super) on: Option<When>,
    pub(super) id: Box<str>,
    pub(super) words: Box<str>,
    pub(super) headline: bool,
    /// In tenths: less than that tells no two readings apart.
    pub(super) confidence: u8,
}

impl Taken {
    /// Nothing for a hedge, which opposes nobody, for a source that is nobody's, and for what an outlet has within
    /// quotation marks: it is somebody's, and the outlet's own voice does not take it up.
    pub(super) fn new(stand: &Stand, pool: &mut Pool) -> Option<Self> {
        let affirms = match stand.stance {
            Stance::Affirm => true,
            Stance::Deny => false,
            Stance::Hedge => return None,
        };
        let counts = match stand.who {
            Who::Actor(..) => true,
            Who::Outlet => !ends_quoted(&stand.before),
            Who::Nobody => false,
        };
        counts.then(|| Self {
            proposition: pool.get(&stand.proposition),
            party: Party::of(&stand.who, &stand.place, pool),
            affirms,
            story: stand.place.story,
            uri: pool.get(&stand.place.uri),
            on: stand.place.on.map(|(date, precision)| When::new(date, precision)),
            id: stand.id.as_str().into(),
            words: stand.words.as_str().into(),
            headline: stand.headline,
            // A cast of a number that is none gives 0.
            confidence: (stand.confidence.clamp(0.0, 1.0) * 10.0).round() as u8,
        })
    }

    /// Better evidence first: dated, then surer, then earlier, then by locator.
    pub(super) fn rank(&self) -> impl Ord + '_ {
        (self.on.is_none(), Reverse(self.confidence), self.on, &*self.uri, &*self.id)
    }

    /// By proposition, party and stance, the best evidence of each first.
    pub(super) fn order(&self) -> impl Ord + '_ {
        (&*self.proposition, &self.party, Reverse(self.affirms), self.rank())
    }

    pub(super) fn did(&self) -> &'static str {
        if self.affirms { "affirmed" } else { "denied" }
    }

    /// "on 5 March 2031", or where it stands if that has no date.
    pub(super) fn when(&self) -> String {
        self.on.map_or_else(|| format!("in {}, which has no date", self.uri), When::phrase)
    }

    pub(super) fn side(&self, documents: u32) -> Side {
        Side { kind: Evidence::Position, id: self.id.to_string(), on: self.on.map(|on| on.first), documents }
    }
}

/// In how many stories they stand.
pub(super) fn stories<'a>(all: impl IntoIterator<Item = &'a Taken>) -> u32 {
    let stories: BTreeSet<u32> = all.into_iter().map(|taken| taken.story).collect();
    u32::try_from(stories.len()).unwrap_or(u32::MAX)
}
