//! What marks a figure off from others of its kind: of the Upper Town and not the Lower, of one brother and not the
//! other, of the gravely hurt alone.

use crate::conflicts::text::Word;

use super::clause::Sentence;
use super::kind::Kinds;
use super::lists::CONTRAST;
use super::read::{is_name, short};

/// Words for those whom it hit hardest.
const GRAVE: &[&str] =
    &["overnight", "seriously", "severely", "critically", "gravely", "badly", "critical", "intensive", "surgery"];

/// Words for a vote.
const VOTES: &[&str] = &["ballot", "ballots", "vote", "votes", "voted", "referendum"];

/// Times of a day on which something is still counted.
const INTERIM: &[&str] = &["noon", "midday", "morning", "afternoon"];

/// Nouns before which "second" tells of a time, not of a thing.
const TIMES: &[&str] = &["time", "day", "night", "week", "month", "year", "half", "quarter", "place", "round", "term"];

/// What marks a figure off.
#[derive(Debug)]
pub(super) struct Marks {
    /// Names with a word that takes a side: the group and side of "Upper", and "Tarn".
    sided: Box<[(u16, u16, String)]>,
    /// The first and the last name of whom it is told.
    person: Option<(String, String)>,
    grave: bool,
    ballot: bool,
    interim: bool,
    /// "a second bomb of eleven kilos".
    second: bool,
    /// "can carry 600".
    room: bool,
}

impl Marks {
    pub(super) fn read(sentence: &Sentence<'_>) -> Self {
        let (all, own, clause) = (&sentence.words, sentence.own(), sentence.clause());
        let has = |words: &[Word<'_>], list: &[&str]| words.iter().any(|word| list.contains(&word.low.as_str()));
        Self {
            sided: sided(all),
            person: person(&all[..own.start]),
            grave: has(&all[clause.clone()], GRAVE),
            ballot: has(all, VOTES),
            interim: has(all, INTERIM),
            room: all[clause.start..own.start].windows(2).any(is_room),
            second: (clause.start..own.start).any(|nth| {
                matches!(all[nth].low.as_str(), "second" | "third" | "another")
                    && !TIMES.contains(&all[nth + 1].low.as_str())
            }),
        }
    }

    /// Whether two figures of some kinds are of two things.
    pub(super) fn part(&self, other: &Self, kinds: Kinds) -> bool {
        let of = |names: &[&str]| !kinds.and(Kinds::all(names)).is_empty();
        let sided = self.sided.iter().any(|(group, side, name)| {
            let same = |(of, at, other): &&(u16, u16, String)| of == group && other == name && at != side;
            other.sided.iter().any(|one| same(&one))
                && !other.sided.iter().any(|(of, at, other)| of == group && other == name && at == side)
        });
        let brothers = self.person.as_ref().zip(other.person.as_ref()).is_some_and(|(a, b)| a.1 == b.1 && a.0 != b.0);
        sided
            || brothers
            || self.second != other.second
            || self.room != other.room
            || of(&["wounded", "infected"]) && self.grave != other.grave
            || of(&["striking", "absent", "jobshare"]) && self.ballot != other.ballot
            || of(&["turnout"]) && self.interim != other.interim
    }
}

/// Names behind a word that takes a side: "Upper Tarn".
fn sided(all: &[Word<'_>]) -> Box<[(u16, u16, String)]> {
    let pairs = all.windows(2).filter(|pair| is_name(&pair[0]) && is_name(&pair[1]) && pair[0].gap == " ");
    let sides = |pair: &[Word<'_>]| {
        let sides = CONTRAST.get(pair[0].low.as_str()).cloned().unwrap_or_default();
        let name = short(&pair[1].low);
        sides.into_iter().map(move |(group, side)| (group, side, name.clone())).collect::<Vec<_>>()
    };
    pairs.flat_map(sides).collect()
}

/// The last full name in some words.
fn person(all: &[Word<'_>]) -> Option<(String, String)> {
    let joined = |nth: usize| is_name(&all[nth]) && is_name(&all[nth + 1]) && all[nth].gap == " ";
    let last = (0..all.len().saturating_sub(1)).rev().find(|&nth| joined(nth))?;
    Some((short(&all[last].low), short(&all[last + 1].low)))
}

/// Whether words tell for how many there is room: "can carry".
fn is_room(words: &[Word<'_>]) -> bool {
    let [can, holds] = words else { return false };
    matches!(can.low.as_str(), "can" | "could" | "licensed" | "built" | "designed" | "certified")
        && matches!(holds.low.as_str(), "carry" | "hold" | "seat" | "take" | "house" | "accommodate" | "store" | "for")
}
