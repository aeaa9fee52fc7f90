//! Where bodies, outlets and texts are named.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::{Actor, ActorKind};

use super::cast::Cast;
use super::name::bodies::Body;
use crate::text::Passage;
use crate::words::Class;

/// Whether a phrase has a word of the actor's name: "the mayor" and "who" mean somebody and name nobody.
fn names(passage: &Passage<'_>, phrase: &Range<usize>, actor: &Actor) -> bool {
    let parts: Vec<&str> = actor.name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 3).collect();
    phrase.clone().any(|at| parts.contains(&passage.word(at)))
}

/// Adds the phrases that name an actor where no place of the same actor lies in them yet.
pub(super) fn add_phrases(
    places: &mut Vec<(Range<usize>, usize)>,
    phrases: &[(Range<usize>, usize)],
    passage: &Passage<'_>,
    actors: &[Actor],
) {
    let mut known: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for (range, actor) in places.iter() {
        known.entry(*actor).or_default().push(range.clone());
    }
    let mut phrases: Vec<_> =
        phrases.iter().filter(|(phrase, actor)| names(passage, phrase, &actors[*actor])).cloned().collect();
    phrases.sort_by_key(|(range, actor)| (*actor, range.start, range.end));
    let mut added: Option<(Range<usize>, usize)> = None;
    for (phrase, actor) in phrases {
        // Both lists are in the order of the text, so what could overlap begins near.
        let own = known.get(&actor).map_or(&[][..], Vec::as_slice);
        let near = own.get(own.partition_point(|range| range.end <= phrase.start));
        let again = added.as_ref().is_some_and(|(last, of)| *of == actor && last.end > phrase.start);
        if !again && near.is_none_or(|range| range.start >= phrase.end) {
            added = Some((phrase.clone(), actor));
            places.push((phrase, actor));
        }
    }
}

/// Adds the places that name bodies: those that were read, then those that have the whole name.
pub(super) fn add_bodies(places: &mut Vec<(Range<usize>, usize)>, cast: &Cast<'_, '_>) {
    let of = |body: &Body| Some((body.range.clone(), cast.known(body.kind(), &body.name)?));
    let read: Vec<(Range<usize>, usize)> = cast.bodies.iter().filter_map(of).collect();
    let mut near = read.iter().peekable();
    for place in of_bodies(cast.passage, &cast.actors) {
        while near.next_if(|(range, _)| range.end <= place.0.start).is_some() {}
        if near.peek().is_none_or(|(range, _)| range.start >= place.0.end) {
            places.push(place);
        }
    }
    places.extend(read);
}

/// The places that have the whole name of an actor that is no person, with the actor's number.
fn of_bodies(passage: &Passage<'_>, actors: &[Actor]) -> Vec<(Range<usize>, usize)> {
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
        let found = names.into_iter().flatten().find_map(|(words, nth)| Some((spelt(passage, at, words)?, *nth)));
        match found {
            Some((end, nth)) => {
                places.push((at..end, nth));
                at = end;
            }
            None => at += 1,
        }
    }
    places
}

/// Behind the tokens from `at` on that these words are; nothing where they are not.
fn spelt(passage: &Passage<'_>, at: usize, words: &[&str]) -> Option<usize> {
    let mut end = at;
    for word in words {
        let mut rest = *word;
        while !rest.is_empty() {
            rest =
                Some(passage.word(end)).filter(|token| !token.is_empty()).and_then(|token| rest.strip_prefix(token))?;
            end += 1;
        }
    }
    Some(end)
}
