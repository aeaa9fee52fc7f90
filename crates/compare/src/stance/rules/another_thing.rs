//! The topic is tied to a name that is none of the matter's: "the toll on the Sund tunnel".

use super::{Effect, Found};
use crate::stance::site::{Site, Support};

pub(super) fn rule(site: &Site<'_>) -> Found {
    match &site.support {
        Support::Another(name) => Some((Effect::Is(None), name.clone().collect())),
        Support::Here | Support::Missing => None,
    }
}
