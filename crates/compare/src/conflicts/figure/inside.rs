//! In which part of a place people were: in one tier of an arena, not at the match.

use crate::conflicts::text::{Word, words};

use super::clause::Sentence;
use super::earlier::end;
use super::lists::key;
use super::read::class;

/// What a place where people come together has several of, or can.
const PARTS: &[&str] = &[
    "stand",
    "grandstand",
    "tier",
    "block",
    "terrace",
    "gallery",
    "balcony",
    "enclosure",
    "carriage",
    "wagon",
    "coach",
    "deck",
    "wing",
    "ward",
    "storey",
    "compartment",
    "cabin",
    "annexe",
];

/// How many words behind a figure may tell in what they are.
const NEAR: usize = 7;

/// The class of the noun for the part of a place that a figure is of: "1,200 people in the gallery", or in it by the
/// sentence `before`.
pub(super) fn inside(sentence: &Sentence<'_>, before: &str) -> Option<String> {
    let (all, own) = (&sentence.words, sentence.own());
    let behind = &all[own.end..(own.end + NEAR).min(all.len())];
    let stop = behind.iter().position(|word| word.gap.contains([',', ';', '.', ':', '–', '—']));
    let behind = &behind[..stop.map_or(behind.len(), |stop| stop + 1)];
    let at = behind.iter().take(3).position(|word| matches!(word.low.as_str(), "in" | "on" | "inside"))?;
    let rest = &behind[at + 1..];
    match rest.first()?.low.as_str() {
        "it" => last(&all[..own.start]).or_else(|| last(&words(end(before)))),
        "the" | "that" | "this" | "one" | "its" => rest[1..].iter().find(|word| !is_of_name(word)).and_then(part),
        _ => None,
    }
}

/// Whether a word may stand before the noun in its name: "the Upper Orn gallery".
fn is_of_name(word: &Word<'_>) -> bool {
    (word.text != word.low && part(word).is_none())
        || matches!(word.low.as_str(), "upper" | "lower" | "east" | "west" | "north" | "south" | "main")
}

fn part(word: &Word<'_>) -> Option<String> {
    PARTS.iter().find(|part| **part == word.low).map(|part| class(&key(part)))
}

/// The last part of a place that some words name.
fn last(words: &[Word<'_>]) -> Option<String> {
    words.iter().rev().find_map(part)
}
