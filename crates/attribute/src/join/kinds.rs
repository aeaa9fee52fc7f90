//! What actors are: what the documents have them for, but for firms that look like people.

use std::collections::HashSet;
use std::rc::Rc;

use ascribe_model::ActorKind;

use super::body::{self, Body};
use super::fold::{fold, words};
use super::given;
use super::profile::Profile;
use super::titles;

/// The kind of every profile. "Hale Shipping Ltd" is no person, nor is "Lucky Star Gaming" where other
/// documents know it as a body.
pub(super) fn kinds(profiles: &[Rc<Profile>]) -> Vec<ActorKind> {
    let key = |body: Body| (body.core, body.whose);
    let is_body = |profile: &&Rc<Profile>| profile.kind() == ActorKind::Organisation && !profile.alone;
    let known: HashSet<(String, String)> = profiles
        .iter()
        .filter(is_body)
        .filter_map(|profile| Body::read(&profile.name).filter(|body| body.core.contains(' ')).map(key))
        .collect();
    let kind = |profile: &Rc<Profile>| {
        let first = words(&profile.name).next().map(fold).unwrap_or_default();
        let person = profile.kind() != ActorKind::Person
            || !profile.name.contains(' ')
            || profile.label.is_some()
            || profile.any_gender().is_some()
            || profile.roles.has_calling()
            || titles::is_title(&first)
            || !given::lines(&first).is_empty() && !body::is_legal(&profile.name);
        let firm =
            || body::is_firm(&profile.name) || Body::read(&profile.name).is_some_and(|b| known.contains(&key(b)));
        if !person && firm() { ActorKind::Organisation } else { profile.kind() }
    };
    profiles.iter().map(kind).collect()
}
