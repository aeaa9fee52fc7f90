//! When and on what occasion something was said or counted, as far as the text around it tells.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use ascribe_model::calendar::is_calendar;

use super::figure::{CUE, Frame, STOP};
use super::text::words;
use super::time::When;
use crate::codebook::lemma;
use crate::figures::times;

/// Nouns and verbs for occasions on which somebody speaks; those of a line are of one occasion.
const OCCASIONS: &str = "
speech speak address broadcast oration
sermon preach pulpit mass cathedral church nave congregation
briefing briefed press conference
interview
rally demonstration march crowd
debate chamber parliament assembly deputies
session sitting hearing inquiry inquest panel witness testify testimony evidence coroner
court judge verdict ruling decision trial bench sentence evidence tribunal magistrate
council committee board
funeral burial bury memorial graveside grave coffin mourner
ceremony opening inauguration
vote ballot
statement communique
letter
post posted website online account follower
radio broadcaster channel phone-in programme station
video clip footage
forum talks summit
airport runway
tape recorder log
investor shareholder results
television televised tv screen
meeting
presentation presented
dinner banquet reception toast lunch luncheon
telephone call phone
picket gate
steps balcony
";

/// From how many words on a text around evidence says much.
const MUCH: usize = 15;

/// Most days by which reporters mistake a day.
const NEAR: i32 = 3;

/// Fewest words that two such texts on one thing have in common.
const LITTLE: usize = 3;

/// The classes of the words for occasions.
static CLASSES: LazyLock<HashMap<String, Vec<u32>>> = LazyLock::new(|| {
    let mut classes: HashMap<String, Vec<u32>> = HashMap::new();
    for line in OCCASIONS.lines().filter(|line| !line.is_empty()) {
        for word in line.split(' ') {
            classes.entry(lemma(word)).or_default().push(hash(line));
        }
    }
    classes
});

/// What stands around a piece of evidence: the days that are named, and the words that say something.
#[derive(Debug, Default)]
pub(super) struct Setting {
    days: Box<[Frame]>,
    /// Hashes of the stems, in order.
    words: Box<[u32]>,
    /// Of those, the classes of occasions.
    occasions: Box<[u32]>,
}

impl Setting {
    /// Of a text, less the `evidence` in it and the `names` of who speaks.
    pub(super) fn read<'a>(
        around: &str,
        evidence: impl Iterator<Item = &'a str>,
        name: &str,
        on: Option<When>,
    ) -> Self {
        let mut rest = around.to_owned();
        for piece in evidence.filter(|piece| !piece.is_empty()) {
            rest = rest.replace(piece, " | ");
        }
        let name = name.to_lowercase();
        let (mut all, mut occasions) = (BTreeSet::new(), BTreeSet::new());
        for word in words(&rest) {
            let low = word.low.strip_suffix("'s").unwrap_or(&word.low);
            let tells = low.len() > 2
                && low.starts_with(char::is_alphabetic)
                && !STOP.contains(low)
                && !CUE.contains(low)
                && !is_calendar(low)
                && !name.split(' ').any(|part| part == low);
            if !tells {
                continue;
            }
            let stem = lemma(low);
            occasions.extend(CLASSES.get(&stem).into_iter().flatten().copied());
            all.insert(hash(&stem));
        }
        Self { days: days(&rest, on), words: all.into_iter().collect(), occasions: occasions.into_iter().collect() }
    }

    /// With the days of another text.
    pub(super) fn dated(self, text: &str, on: Option<When>) -> Self {
        Self { days: days(text, on), ..self }
    }

    /// Hashes of the stems of the words, in order.
    pub(super) fn words(&self) -> &[u32] {
        &self.words
    }

    /// How many words both have.
    pub(super) fn shared(&self, other: &Self) -> usize {
        self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count()
    }

    /// Whether both say much, and next to nothing of one thing.
    pub(super) fn is_apart(&self, other: &Self) -> bool {
        self.words.len().min(other.words.len()) >= MUCH && self.shared(other) < LITTLE
    }

    /// Whether both name one day.
    pub(super) fn is_one_day(&self, other: &Self) -> bool {
        self.days.iter().any(|day| other.days.iter().any(|of_other| day.is_same_day(of_other)))
    }

    /// Whether both name one day, and it is near another.
    pub(super) fn is_one_day_near(&self, other: &Self, on: When) -> bool {
        let on = Frame::Days(on);
        let near = |day: &&Frame| day.days_to(&on).is_none_or(|days| days <= NEAR);
        self.days.iter().filter(near).any(|day| other.days.iter().any(|of_other| day.is_same_day(of_other)))
    }

    /// Whether a day is named.
    pub(super) fn names(&self, on: When) -> bool {
        self.days.iter().any(|day| day.is_same_day(&Frame::Days(on)))
    }

    /// Whether both name days, and no two of them are near each other.
    pub(super) fn is_another_day(&self, other: &Self) -> bool {
        let near =
            |day: &Frame| other.days.iter().any(|of_other| day.days_to(of_other).is_none_or(|days| days <= NEAR));
        !self.days.is_empty() && !other.days.is_empty() && !self.days.iter().any(near)
    }

    /// Whether both speak of one kind of occasion.
    pub(super) fn is_one_kind(&self, other: &Self) -> bool {
        self.occasions.iter().any(|class| other.occasions.binary_search(class).is_ok())
    }
}

/// The days that a text names, but for those of other things: "the agreement of 3 February".
fn days(text: &str, on: Option<When>) -> Box<[Frame]> {
    let mut rest = text;
    let of_this = |phrase: &&str| {
        let Some((before, behind)) = rest.split_once(phrase) else { return true };
        rest = behind;
        !is_of_a_thing(before)
    };
    let days = times(text).into_iter().filter(of_this).map(|phrase| Frame::read(Some(phrase), on));
    let mut days: Vec<Frame> = days.filter(|day| day.is_same_day(day)).collect();
    days.dedup();
    days.into()
}

/// Whether what stands before a day gives it to something that is no occasion to speak and no part of a day.
fn is_of_a_thing(before: &str) -> bool {
    const PARTS: &[&str] = &[
        "night",
        "morning",
        "evening",
        "afternoon",
        "day",
        "days",
        "dawn",
        "dusk",
        "eve",
        "hours",
        "weekend",
        "week",
        "noon",
        "midnight",
        "late",
        "early",
        "events",
    ];
    let Some(noun) = before.trim_end().strip_suffix(" of") else { return false };
    let noun = noun.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    !noun.is_empty() && !PARTS.contains(&noun.as_str()) && !CLASSES.contains_key(&lemma(&noun))
}

fn hash(word: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    // Half of it is enough to tell a few hundred words apart.
    (hasher.finish() >> 32) as u32
}
