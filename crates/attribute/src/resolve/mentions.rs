//! Where bodies, outlets and texts are named.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::{Actor, ActorKind};

use crate::text::Passage;
use crate::words::Class;

/// The places that have the whole name of an actor that is no person, with the actor's number.
pub(super) fn of_bodies(passage: &Passage<'_>, actors: &[Actor]) -> Vec<(Range<usize>, usize)> {
    let mut by_first: BTreeMap<&str, Vec<(Vec<&str>, usize)>> = BTreeMap::new();
    for (nth, actor) in actors.iter().enumerate() {
        if !matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet | ActorKind::Document) {
            continue;
        }
        let words: Vec<&str> = actor.name.split(' ').collect();
        by_first.entry(words[0]).or_default().push((words, nth));
    }
    for names in by_first.values_mut() {
        names.sort_by_key(|(words, nth)| (std::cmp::Reverse(words.len()), *nth));
        // More names than this with one first word are not looked for.
        names.truncate(50);
    }
    let mut places = Vec::new();
    let mut at = 0;
    while at < passage.tokens.len() {
        let names = by_first.get(passage.word(at)).filter(|_| passage.tokens[at].is(Class::CAPITAL));
        let found = names
            .into_iter()
            .flatten()
            .find(|(words, _)| words.iter().enumerate().all(|(offset, word)| passage.word(at + offset) == *word));
        match found {
            Some((words, nth)) => {
                places.push((at..at + words.len(), *nth));
                at += words.len();
            }
            None => at += 1,
        }
    }
    places
}
