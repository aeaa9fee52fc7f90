//! What marks a figure off from others of its kind: of the Upper Town and not the Lower, of one brother and not the
//! other, of the gravely hurt alone.

use crate::conflicts::text::Word;

use super::clause::Sentence;
use super::inside::inside;
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

/// Nouns for what people suffer.
const WOUNDS: &[&str] =
    &["injuries", "injury", "wounds", "burns", "fractures", "fracture", "broken", "fractured", "concussion"];

/// Words before them that tell nothing of them.
const PLAIN: &[&str] = &["a", "an", "the", "their", "his", "her", "various", "some", "and"];

/// How many words behind a number may tell of the wound.
const WITH: usize = 4;

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
    /// The part of a place that those counted were in.
    inside: Option<String>,
    /// "with head injuries".
    wound: Option<String>,
    /// "still in hospital", "sent home".
    state: Option<&'static str>,
}

impl Marks {
    pub(super) fn read(sentence: &Sentence<'_>, before: &str) -> Self {
        let (all, own, clause) = (&sentence.words, sentence.own(), sentence.clause());
        let has = |words: &[Word<'_>], list: &[&str]| words.iter().any(|word| list.contains(&word.low.as_str()));
        Self {
            sided: sided(all),
            person: person(&all[..own.start]),
            grave: has(&all[clause.clone()], GRAVE),
            ballot: has(all, VOTES),
            interim: has(all, INTERIM),
            inside: inside(sentence, before),
            wound: wound(&all[own.end.min(all.len())..]),
            state: state(&all[clause.clone()]),
            room: all[clause.start..own.start].windows(2).any(is_room),
            second: (clause.start..own.start).any(|nth| {
                matches!(all[nth].low.as_str(), "second" | "third" | "another")
                    && !TIMES.contains(&all[nth + 1].low.as_str())
            }),
        }
    }

    /// Whether both are of those in one part of a place.
    pub(super) fn share_part(&self, other: &Self) -> bool {
        self.inside.is_some() && self.inside == other.inside
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
            || of(&["attended"]) && self.inside != other.inside
            || of(&["wounded"]) && (self.wound != other.wound || self.state != other.state)
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

/// The wound by which some of those hurt are told from the others, close behind their number: "with a broken leg".
fn wound(behind: &[Word<'_>]) -> Option<String> {
    let with = behind.iter().take(WITH).position(|word| word.low == "with")?;
    let rest = &behind[with + 1..];
    let stop = rest.iter().position(|word| word.gap.contains([',', ';', '.']) || word.low == "and");
    let told = &rest[..stop.map_or(rest.len(), |stop| stop + 1).min(WITH)];
    let at = told.iter().position(|word| WOUNDS.contains(&word.low.as_str()))?;
    let of: Vec<&str> = told[..at].iter().map(|word| word.low.as_str()).filter(|low| !PLAIN.contains(low)).collect();
    let whole = matches!(told[at].low.as_str(), "injuries" | "injury" | "wounds" | "burns");
    (!of.is_empty() || !whole).then(|| format!("{} {}", of.join(" "), told[at].low))
}

/// What became of some of those hurt, by which they are told from the others.
fn state(clause: &[Word<'_>]) -> Option<&'static str> {
    let has = |list: &[&str]| clause.iter().any(|word| list.contains(&word.low.as_str()));
    let stays = has(&["still", "remain", "remained", "remains", "stay", "stayed"])
        && has(&["hospital", "ward", "infirmary", "clinic"]);
    let home = has(&["discharged"]) || has(&["sent", "went", "gone", "allowed"]) && has(&["home"]);
    let scene = has(&["treated"]) && has(&["scene", "spot"]);
    [(stays, "stays"), (home, "home"), (scene, "scene")].into_iter().find(|(is, _)| *is).map(|(_, name)| name)
}

/// Whether words tell for how many there is room: "can carry".
fn is_room(words: &[Word<'_>]) -> bool {
    let [can, holds] = words else { return false };
    matches!(can.low.as_str(), "can" | "could" | "licensed" | "built" | "designed" | "certified")
        && matches!(holds.low.as_str(), "carry" | "hold" | "seat" | "take" | "house" | "accommodate" | "store" | "for")
}
