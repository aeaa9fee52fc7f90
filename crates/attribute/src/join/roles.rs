//! What a person does, as descriptions and titles say it, and which of it one person hardly does.
//!
//! Offices change: a minister becomes prime minister, a professor a minister, a banker a president.
//! That never makes two people. Callings that take a life (the goalkeeper, the surgeon, the bishop) and
//! that another calling does not fit do, unless one of them is of the past: "a former footballer". Other
//! trades (the bus driver) do where the documents are not of one affair.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::fold::{bare, fold};

/// Kinds of callings. Words of no class tell nothing about the calling: "head", "official".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    None,
    State,
    Military,
    Law,
    Science,
    Medicine,
    Sport,
    Arts,
    Church,
    Business,
    Media,
    Everyday,
}

use Class::{Arts, Business, Church, Everyday, Law, Media, Medicine, Military, None as Plain, Science, Sport, State};

/// Lines of `class word word=same …`. A word behind a class is known; `word=same` is taken for another.
/// The words behind `none` end like callings and are none.
const WORDS: &str = include_str!("roles.txt");

/// Endings of words for callings that the table does not have: "docker", "machinist".
const AGENTS: &[&str] = &["er", "ist", "or", "man", "woman", "smith", "wright", "ian"];

/// What a known word tells.
#[derive(Debug, Clone, Copy)]
struct Known {
    bit: u8,
    class: Class,
}

static TABLE: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let mut table: HashMap<&'static str, Known> = HashMap::new();
    let mut later = Vec::new();
    let mut bit = 0;
    for (class, words) in lines().filter(|(class, _)| *class != "none") {
        for word in words {
            match word.split_once('=') {
                Some(pair) => later.push(pair),
                None => {
                    table.insert(word, Known { bit, class: class_of(class) });
                    bit += 1;
                }
            }
        }
    }
    for (word, same) in later {
        if let Some(&known) = table.get(same) {
            table.insert(word, known);
        }
    }
    table
});

static NO_AGENTS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines().filter(|(class, _)| *class == "none").flat_map(|(_, words)| words).collect());

fn lines() -> impl Iterator<Item = (&'static str, std::str::SplitAsciiWhitespace<'static>)> {
    WORDS.lines().map(|line| {
        let mut words = line.split_ascii_whitespace();
        (words.next().unwrap_or_default(), words)
    })
}

fn class_of(word: &str) -> Class {
    match word {
        "state" => State,
        "military" => Military,
        "law" => Law,
        "science" => Science,
        "medicine" => Medicine,
        "sport" => Sport,
        "arts" => Arts,
        "church" => Church,
        "business" => Business,
        "media" => Media,
        _ => Plain,
    }
}

/// What is known of what a person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Roles {
    /// A bit for each word of the table.
    words: [u64; 4],
    /// A bit for each class.
    classes: u16,
    /// Bits by hash of callings that the table does not have.
    others: u64,
    /// Something of it is of the past, or learnt and perhaps not done: "a carpenter by trade".
    former: bool,
}

impl Roles {
    /// The roles in a phrase.
    pub(super) fn read(phrase: &str) -> Self {
        let mut roles = heads(phrase).iter().fold(Self::default(), |all, words| all.and(Self::of(words)));
        let words: Vec<String> = phrase.split_whitespace().map(|word| fold(bare(word))).collect();
        let learnt = words.windows(2).any(|pair| pair[0] == "by" && LEARNT.contains(&pair[1].as_str()));
        roles.former |= learnt && !roles.is_none();
        roles
    }

    fn of(words: &[String]) -> Self {
        let mut roles = Self::default();
        let prime = words.windows(2).any(|pair| pair[0] == "prime" && pair[1] == "minister");
        let premier = prime.then(|| String::from("premier"));
        for word in words.iter().chain(&premier) {
            if let Some(known) = TABLE.get(word.as_str()) {
                roles.words[usize::from(known.bit / 64)] |= 1 << (known.bit % 64);
                if known.class != Plain {
                    roles.classes |= mask(known.class);
                }
            }
        }
        let article =
            words.first().is_some_and(|word| ["a", "an", "the", "his", "her", "its", "their"].contains(&word.as_str()));
        let head = words.last().filter(|head| article && !TABLE.contains_key(head.as_str()) && is_agent(head));
        if let Some(head) = head {
            roles.others |= 1 << (super::typos::hash(head, head.len()) % 64);
            roles.classes |= if is_learned(head) { mask(Science) | mask(Medicine) } else { mask(Everyday) };
        }
        roles.former = !roles.is_none() && words.iter().any(|word| PAST.contains(&word.as_str()));
        roles
    }

    pub(super) fn and(self, other: Self) -> Self {
        let mut words = self.words;
        words.iter_mut().zip(other.words).for_each(|(word, other)| *word |= other);
        Self {
            words,
            classes: self.classes | other.classes,
            others: self.others | other.others,
            former: self.former || other.former,
        }
    }

    pub(super) fn is_none(self) -> bool {
        self == Self::default()
    }

    /// Whether it tells a calling, and not only that somebody is a "head" or an "official".
    pub(super) fn has_calling(self) -> bool {
        self.classes != 0
    }

    /// Whether a word for what they do is the same.
    pub(super) fn share(self, other: Self) -> bool {
        self.words.iter().zip(other.words).any(|(a, b)| a & b != 0) || self.others & other.others != 0
    }

    /// Whether what they do is of one kind, or one word.
    pub(super) fn akin(self, other: Self) -> bool {
        self.share(other) || self.classes & other.classes & !mask(Everyday) != 0
    }

    /// Whether one person hardly does both.
    pub(super) fn conflict(self, other: Self) -> bool {
        let (a, b) = (self.classes, other.classes);
        if a == 0 || b == 0 || self.akin(other) || self.former || other.former {
            return false;
        }
        let single = |set: u16| (0..16).map(|n| 1 << n).filter(move |bit| set & bit != 0);
        let apart = |x: u16, y: u16| {
            APART.iter().any(|&(one, others)| mask(one) == x && others & y != 0 || mask(one) == y && others & x != 0)
        };
        single(a).all(|x| single(b).all(|y| apart(x, y)))
    }

    /// Whether it takes more than an equal name to believe that one person does both: they have nothing
    /// in common, and not both are of public life.
    pub(super) fn doubt(self, other: Self) -> bool {
        let public = |roles: Self| roles.classes & !PUBLIC == 0;
        !(self.is_none() || other.is_none() || self.akin(other) || public(self) && public(other))
    }
}

/// Classes between which people change: a professor becomes minister, a minister banker.
const PUBLIC: u16 = mask(State) | mask(Military) | mask(Law) | mask(Science) | mask(Business) | mask(Media);

/// Words that put what somebody does into the past.
const PAST: &[&str] = &["former", "ex", "then", "turned", "retired", "onetime", "erstwhile", "disgraced", "ousted"];

/// What stands behind "by" where a calling is one that somebody learnt.
const LEARNT: &[&str] = &["trade", "training", "profession", "education", "vocation"];

/// Words behind which a description goes on about something else, up to the next "and".
const BEHIND: &[&str] = &["of", "in", "from", "at", "for", "with", "to", "by", "on", "under", "until", "since"];

/// Words behind which nothing more is said about what somebody does.
const END: &[&str] = &["who", "whose", "which", "that", "where"];

/// The words of a phrase that are about the one whom it describes, folded, part by part: "the head of
/// the firm and a brother of its owner" has "the head" and "a brother"; "the owner's wife" is no owner.
pub(super) fn heads(phrase: &str) -> Vec<Vec<String>> {
    let mut parts = Vec::new();
    let mut part: Vec<String> = Vec::new();
    let mut behind = false;
    let separate = |c: char| c.is_whitespace() || "()[]“”\"/-–".contains(c);
    for raw in phrase.split(separate) {
        let word = fold(bare(raw));
        let marks = raw.trim_end_matches(|c: char| !c.is_alphanumeric() && !"'’".contains(c));
        if word.is_empty() {
            continue;
        }
        if END.contains(&word.as_str()) {
            break;
        } else if word == "and" {
            parts.push(std::mem::take(&mut part));
            behind = false;
        } else if BEHIND.contains(&word.as_str()) {
            behind = true;
        } else if behind {
        } else if ["'s", "’s", "s'", "s’"].iter().any(|ending| marks.ends_with(ending)) {
            part = vec![String::from("the")];
        } else {
            part.push(word);
        }
    }
    parts.push(part);
    parts.retain(|part| !part.is_empty());
    parts
}

fn is_agent(word: &str) -> bool {
    word.len() > 4 && AGENTS.iter().any(|ending| word.ends_with(ending)) && !NO_AGENTS.contains(word)
}

/// "pharmacologist", "seismologist".
fn is_learned(word: &str) -> bool {
    ["ologist", "iatrist", "grapher", "onomist", "tician"].iter().any(|ending| word.ends_with(ending))
}

const fn mask(class: Class) -> u16 {
    1 << class as u16
}

/// Callings of which one person hardly has two.
const APART: &[(Class, u16)] = &[
    (Sport, !(mask(Sport) | mask(Business) | mask(Media))),
    (Church, !(mask(Church) | mask(Science) | mask(Media))),
    (Arts, !(mask(Arts) | mask(Science) | mask(Business) | mask(Media))),
    (Medicine, !(mask(Medicine) | mask(Science) | mask(Military) | mask(Business))),
    (Media, mask(Law) | mask(Military)),
];

/// Whether a folded word is known to say what somebody does.
pub(super) fn is_role(word: &str) -> bool {
    TABLE.contains_key(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_change_and_callings_do_not() {
        let roles = |phrase: &str| Roles::read(phrase);
        assert!(!roles("the foreign minister").conflict(roles("prime minister")));
        assert!(!roles("professor of law").conflict(roles("finance minister")));
        assert!(roles("goalkeeper of Tarn United").conflict(roles("minister of defence")));
        assert!(!roles("a former goalkeeper").conflict(roles("minister of defence")));
        assert!(!roles("a joiner by trade").conflict(roles("Mayor")));
        assert!(roles("a joiner from Tarn").doubt(roles("Mayor")));
        assert!(roles("a bus driver").doubt(roles("Senator")));
        assert!(!roles("the pharmacologist").doubt(roles("professor of pharmacology")));
        assert!(!roles("a spokesman").conflict(roles("bishop")));
        assert!(roles("Gen. Orn").share(roles("a general")));
    }

    #[test]
    fn the_words_have_bits_of_their_own_and_what_is_the_same_is_known() {
        let own = lines().filter(|(class, _)| *class != "none").flat_map(|(_, words)| words);
        let own = own.filter(|word| !word.contains('='));
        assert!(own.count() <= 256);
        let same = WORDS.lines().flat_map(|line| line.split_whitespace()).filter_map(|word| word.split_once('='));
        assert!(same.into_iter().all(|(word, same)| TABLE.contains_key(word) && TABLE.contains_key(same)));
    }

    #[test]
    fn callings_without_a_class_are_told_apart_by_their_word() {
        let roles = Roles::read;
        assert!(roles("a docker for thirty years").doubt(roles("the prime minister")));
        assert!(roles("a docker").doubt(roles("the baker")));
        assert!(!roles("a docker").doubt(roles("the docker from Tarn")));
        assert!(roles("the other").is_none());
    }
}
