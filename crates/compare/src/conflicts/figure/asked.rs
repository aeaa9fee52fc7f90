//! Figures of the quantities that a codebook asks for.
//!
//! That two of them count the same thing a person has said, by the phrases of the quantity; no words are weighed. What
//! the sentences say of time still counts, and in what light each stands.

use std::collections::{BTreeMap, BTreeSet};

use ascribe_model::Conflict;

use super::Kept;
use super::dimension::Dimension;
use super::pair::{may_grow, of_a_size};
use super::shown::conflict;
use crate::conflicts::party::{Party, Voice};
use crate::conflicts::wording::Versions;

/// Two values of two parties that cannot both hold, one conflict for each quantity and two parties. `questions` are
/// those of the quantities, by id.
pub(super) fn conflicts(kept: &[Kept], questions: &BTreeMap<String, String>, versions: &Versions) -> Vec<Conflict> {
    let mut of: BTreeMap<&str, Vec<&Kept>> = BTreeMap::new();
    for one in kept {
        of.entry(one.quantity.as_deref().unwrap_or_default()).or_default().push(one);
    }
    let mut found = Vec::new();
    for (id, all) in of {
        let Some(question) = questions.get(id) else { continue };
        let all: Vec<&Kept> = all.iter().filter(|one| !echoes(one, &all)).copied().collect();
        let mut against: BTreeMap<[&Party; 2], (&Kept, &Kept)> = BTreeMap::new();
        for (nth, one) in all.iter().enumerate() {
            for other in &all[nth + 1..] {
                if !one.fits(other) && comparable(one, other, versions) && !may_grow(one, other) {
                    let mut parties = [&one.party, &other.party];
                    parties.sort_unstable();
                    // The first pair is the earliest.
                    against.entry(parties).or_insert((one, other));
                }
            }
        }
        let documents = |of: &Kept, against: &Kept| {
            let agree = all.iter().filter(|one| one.fits(of) && !one.fits(against)).map(|one| one.story);
            u32::try_from(agree.chain([of.story]).collect::<BTreeSet<_>>().len()).unwrap_or(u32::MAX)
        };
        found.extend(against.values().map(|&(left, right)| {
            conflict(question.clone(), left, documents(left, right), right, documents(right, left))
        }));
    }
    found
}

/// Whether an outlet's own number is that of somebody whom the same story quotes with it.
fn echoes(one: &Kept, all: &[&Kept]) -> bool {
    one.party.voice == Voice::Own
        && all.iter().any(|other| other.story == one.story && other.party.voice == Voice::Actor && other.fits(one))
}

/// Whether two figures of one quantity are two accounts of one moment. What an outlet itself gives beside the number
/// of somebody whom it quotes, and what one party gives at two times, are none.
fn comparable(one: &Kept, other: &Kept, versions: &Versions) -> bool {
    let (a, b) = (&one.thing, &other.thing);
    let own = || [one, other].iter().any(|kept| kept.party.voice == Voice::Own);
    let witnesses = match (one.story == other.story, one.party.is(&other.party)) {
        (true, true) => false,
        (true, false) => !own(),
        (false, true) => one.on.is_some() && one.on == other.on,
        (false, false) => !one.account.corrected && !other.account.corrected,
    };
    witnesses
        && is_of_one_measure(&a.dimension, &b.dimension)
        && of_a_size(one.span, other.span)
        && a.when.fits(&b.when)
        && a.light.is_told_as(b.light)
        && !versions.are(one.statement.as_deref(), other.statement.as_deref())
}

/// Whether two numbers can be of one measure: a bare one may be of any sum of money.
fn is_of_one_measure(one: &Dimension, other: &Dimension) -> bool {
    let bare = |of: &Dimension| *of == Dimension::Count;
    one == other || [one, other].iter().all(|of| bare(of) || of.is_money())
}
