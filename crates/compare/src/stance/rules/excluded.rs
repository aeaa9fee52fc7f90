//! The codebook says that the passage is about something else.

use super::{Effect, Found};
use crate::codebook::Role;
use crate::stance::site::Site;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let excluding = |hit: &&crate::codebook::Hit| {
        hit.role == Role::Exclude && site.sentence.start <= hit.at.start && hit.at.end <= site.sentence.end
    };
    site.group.iter().find(excluding).map(|hit| (Effect::Is(None), hit.named.clone()))
}
