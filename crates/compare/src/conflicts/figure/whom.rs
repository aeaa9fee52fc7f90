//! Whom or what a figure counts.

use std::sync::Arc;

use crate::conflicts::party::Pool;

use super::kind::Kinds;
use super::lists::{PART, PEOPLE, ROLES, STAND, key};
use super::read::class;

/// Whom or what a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// Nothing says so, or a noun for the kind itself: "nine deaths".
    Any,
    /// People in general.
    People,
    /// Some of the people: "nine officers".
    Role(Arc<str>),
    /// Things of a class.
    Noun(Arc<str>),
}

/// Endings of nouns for people: "dockers", "activists".
const PERSONS: &[&str] = &["er", "or", "ist", "ian", "ee", "man"];

/// Nouns for people that end otherwise.
const MEN: &[&str] = &[
    "diplomats",
    "nationals",
    "monks",
    "nuns",
    "priests",
    "clerks",
    "cooks",
    "chefs",
    "judges",
    "athletes",
    "cadets",
    "guides",
    "pals",
    "friends",
    "colleagues",
    "relatives",
    "delegates",
    "migrants",
    "pilots",
    "survivors",
    "deputies",
    "activists",
    "envoys",
    "aides",
    "servants",
    "recruits",
    "candidates",
    "students",
    "youths",
    "adults",
    "clients",
    "suspects",
    "hands",
    "shipmates",
    "inmates",
    "refugees",
    "hikers",
    "locals",
    "staffers",
    "crewmen",
];

/// By the key of the noun that is counted, and the kinds that are told of it.
pub(super) fn whom(noun: Option<&str>, kinds: Kinds, pool: &mut Pool) -> Whom {
    let Some(noun) = noun else { return Whom::Any };
    if PEOPLE.contains(noun) || noun == "man" {
        return Whom::People;
    }
    // Hostages are all who are held.
    if !Kinds::read(&[noun], 'c').and(Kinds::named("abducted")).and(kinds).is_empty() {
        return Whom::People;
    }
    if let Some(role) = ROLES.one.get(noun) {
        return Whom::Role(pool.get(role));
    }
    if PART.contains(noun) {
        return Whom::Role(pool.get(noun));
    }
    if !Kinds::read(&[noun], 'c').and(kinds).is_empty() {
        return Whom::Any;
    }
    let person = PERSONS.iter().any(|end| noun.ends_with(end)) || MEN.iter().any(|man| key(man) == noun);
    let person = person && !kinds.of_people().is_empty();
    if person { Whom::People } else { Whom::Noun(pool.get(STAND.get(noun).copied().unwrap_or(&class(noun)))) }
}
