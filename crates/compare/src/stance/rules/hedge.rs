//! The codebook says that the passage takes the proposition up and leaves it open.

use super::{Effect, Found};
use crate::codebook::{Hit, Need, Role};
use crate::stance::site::Site;
use crate::stance::{Stance, inside_another};

/// What the clause of such a phrase says is left open, whichever way it is said; negation changes nothing.
pub(super) fn rule(site: &Site<'_>) -> Found {
    let hedge = site.group.iter().find(|hit| counts(site, hit) && reaches(site, hit))?;
    Some((Effect::Is(Some(Stance::Hedge)), hedge.named.clone()))
}

fn counts(site: &Site<'_>, hit: &Hit) -> bool {
    let Role::Hedge(need) = hit.role else { return false };
    let has_topic = || !site.proposition.has_topic || site.group.iter().any(|other| other.role == Role::Topic);
    (need != Need::TopicHere || has_topic()) && !inside_another(hit, site.group)
}

/// Whether nothing parts the clause of the hedge from that of the phrase: "but", "although", ";".
fn reaches(site: &Site<'_>, hedge: &Hit) -> bool {
    let apart = hedge.at.end <= site.hit.at.start || site.hit.at.end <= hedge.at.start;
    !apart || site.before().chain(site.behind()).any(|at| at == hedge.at.start)
}
