//! The source did not say it, as the attribution goes: "he never said that …".

use super::{Effect, Found};
use crate::stance::site::Site;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let negated = site.statement.is_some_and(|statement| statement.negated);
    negated.then(|| (Effect::Is(None), Vec::new()))
}
