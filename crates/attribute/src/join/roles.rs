//! What a person does, as descriptions and titles say it, and which of it one person hardly does.
//!
//! Offices change: a minister becomes prime minister, a professor a minister, a banker a president.
//! That never makes two people. Callings that take a life (the goalkeeper, the surgeon, the bishop,
//! the bus driver) and that another calling does not fit do, unless one of them is of the past: "a
//! former footballer".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::fold_words;

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
const WORDS: &str = include_str!("roles.txt");

/// Endings of words for callings that the table does not have: "docker", "machinist".
const AGENTS: &[&str] = &["er", "ist", "or", "man", "woman", "smith", "wright", "ian"];

/// Words with such endings that are no callings.
const NO_AGENTS: &[&str] = &[
    "former",
    "father",
    "mother",
    "brother",
    "sister",
    "daughter",
    "other",
    "number",
    "older",
    "elder",
    "younger",
    "partner",
    "prisoner",
    "stranger",
    "winner",
    "loser",
    "man",
    "woman",
    "human",
    "ukrainian",
    "russian",
    "italian",
    "norwegian",
    "belarusian",
    "brazilian",
    "canadian",
    "australian",
    "egyptian",
    "syrian",
    "civilian",
    "later",
    "senior",
    "junior",
    "minor",
    "major",
    "player",
    "power",
    "tutor",
    "under",
    "over",
    "her",
    "german",
    "terrorist",
    "separatist",
    "nationalist",
    "communist",
    "socialist",
    "oligarch",
    "gunman",
    "hunger",
    "water",
    "river",
    "letter",
    "newcomer",
    "teenager",
    "widower",
    "buyer",
    "passenger",
    "customer",
    "owner",
    "user",
    "visitor",
];

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
    for line in WORDS.lines() {
        let mut words = line.split_whitespace();
        let class = words.next().map_or(Plain, class_of);
        for word in words {
            match word.split_once('=') {
                Some(pair) => later.push(pair),
                None => {
                    table.insert(word, Known { bit, class });
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

/// Titles that say nothing but that a name follows, and the gender that they tell.
const HONORIFICS: &[(&str, Option<Gender>)] = &[
    ("mr", Some(Gender::He)),
    ("mister", Some(Gender::He)),
    ("sir", Some(Gender::He)),
    ("lord", Some(Gender::He)),
    ("mrs", Some(Gender::She)),
    ("ms", Some(Gender::She)),
    ("miss", Some(Gender::She)),
    ("dame", Some(Gender::She)),
    ("lady", Some(Gender::She)),
    ("madam", Some(Gender::She)),
    ("madame", Some(Gender::She)),
    ("monsieur", Some(Gender::He)),
    ("herr", Some(Gender::He)),
    ("frau", Some(Gender::She)),
    ("senor", Some(Gender::He)),
    ("senora", Some(Gender::She)),
    ("dr", None),
    ("doctor", None),
    ("hon", None),
    ("honourable", None),
    ("sheikh", None),
    ("ayatollah", None),
    ("vice", None),
    ("prime", None),
    ("foreign", None),
    ("former", None),
    ("ex", None),
    ("acting", None),
    ("chief", None),
    ("major", None),
    ("maj", None),
    ("brigadier", None),
    ("brig", None),
    ("father", Some(Gender::He)),
    ("sister", Some(Gender::She)),
    ("brother", Some(Gender::He)),
    ("pope", Some(Gender::He)),
    ("saint", None),
    ("then", None),
    ("the", None),
    ("an", None),
    ("late", None),
    ("elect", None),
    ("comrade", None),
    ("count", Some(Gender::He)),
    ("defence", None),
    ("defense", None),
    ("interior", None),
    ("finance", None),
    ("health", None),
    ("police", None),
    ("press", None),
    ("excellency", None),
    ("his", Some(Gender::He)),
    ("her", Some(Gender::She)),
];

/// Words that tell the gender wherever they stand.
const GENDERED: &[(&str, Gender)] = &[
    ("spokesman", Gender::He),
    ("chairman", Gender::He),
    ("congressman", Gender::He),
    ("businessman", Gender::He),
    ("king", Gender::He),
    ("prince", Gender::He),
    ("policeman", Gender::He),
    ("actor", Gender::He),
    ("spokeswoman", Gender::She),
    ("chairwoman", Gender::She),
    ("congresswoman", Gender::She),
    ("businesswoman", Gender::She),
    ("queen", Gender::She),
    ("princess", Gender::She),
    ("policewoman", Gender::She),
    ("actress", Gender::She),
    ("woman", Gender::She),
    ("mother", Gender::She),
    ("wife", Gender::She),
    ("daughter", Gender::She),
    ("widow", Gender::She),
    ("husband", Gender::He),
    ("man", Gender::He),
    ("son", Gender::He),
    ("widower", Gender::He),
    ("nun", Gender::She),
    ("monk", Gender::He),
];

/// "he" or "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Gender {
    He,
    She,
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
    /// Something of it is of the past.
    former: bool,
}

impl Roles {
    /// The roles in a phrase.
    pub(super) fn read(phrase: &str) -> Self {
        let words = fold_words(&phrase.replace('-', " "));
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
        let article = words.first().is_some_and(|word| ["a", "an", "the"].contains(&word.as_str()));
        let head = words.iter().take_while(|word| !BEHIND.contains(&word.as_str())).last();
        if let Some(head) = head.filter(|head| article && !TABLE.contains_key(head.as_str()) && is_agent(head)) {
            roles.others |= 1 << (super::typos::hash(head, head.len()) % 64);
            roles.classes |= mask(Everyday);
        }
        let former = |word: &String| ["former", "ex", "then", "turned", "retired", "onetime"].contains(&word.as_str());
        roles.former = !roles.is_none() && words.iter().any(former);
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

/// Words behind which a description goes on about something else.
const BEHIND: &[&str] =
    &["of", "who", "in", "from", "at", "for", "with", "to", "by", "and", "on", "whose", "which", "that"];

fn is_agent(word: &str) -> bool {
    word.len() > 4 && AGENTS.iter().any(|ending| word.ends_with(ending)) && !NO_AGENTS.contains(&word)
}

const fn mask(class: Class) -> u16 {
    1 << class as u16
}

const ALL: u16 = u16::MAX;

/// Callings of which one person hardly has two.
const APART: &[(Class, u16)] = &[
    (Sport, ALL & !(mask(Sport) | mask(Business) | mask(Media))),
    (Church, ALL & !(mask(Church) | mask(Science) | mask(Media))),
    (Arts, ALL & !(mask(Arts) | mask(Science) | mask(Business) | mask(Media))),
    (Medicine, ALL & !(mask(Medicine) | mask(Science) | mask(Military) | mask(Business))),
    (Everyday, ALL),
    (Media, mask(Law) | mask(Military)),
];

/// Whether a folded word before a name is a title.
pub(super) fn is_title(word: &str) -> bool {
    HONORIFICS.iter().any(|(known, _)| *known == word) || TABLE.contains_key(word)
}

/// The gender that titles, descriptions and pronouns tell, where they tell one.
pub(super) fn gender(phrases: &[&str]) -> Option<Gender> {
    let mut found = [false; 2];
    for phrase in phrases {
        let words = fold_words(phrase);
        let last = words.len().saturating_sub(1);
        for (at, word) in words.iter().enumerate() {
            let title =
                HONORIFICS.iter().find(|(known, _)| known == word && at < last && !["his", "her"].contains(known));
            let known = GENDERED.iter().find(|(known, _)| known == word);
            if let Some(gender) = title.and_then(|(_, gender)| *gender).or(known.map(|(_, gender)| *gender)) {
                found[gender as usize] = true;
            }
        }
    }
    match found {
        [true, false] => Some(Gender::He),
        [false, true] => Some(Gender::She),
        _ => None,
    }
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
        assert!(roles("a bus driver").conflict(roles("Senator")));
        assert!(!roles("a spokesman").conflict(roles("bishop")));
        assert!(roles("Gen. Orn").share(roles("a general")));
    }

    #[test]
    fn titles_tell_the_gender() {
        assert_eq!(gender(&["Mrs Orn", "Orn"]), Some(Gender::She));
        assert_eq!(gender(&["the spokesman"]), Some(Gender::He));
        assert_eq!(gender(&["Mr Orn", "Mrs Orn"]), None);
    }

    #[test]
    fn the_words_have_bits_of_their_own_and_what_is_the_same_is_known() {
        let own = WORDS.lines().flat_map(|line| line.split_whitespace().skip(1)).filter(|word| !word.contains('='));
        assert!(own.count() <= 256);
        let same = WORDS.lines().flat_map(|line| line.split_whitespace()).filter_map(|word| word.split_once('='));
        assert!(same.into_iter().all(|(word, same)| TABLE.contains_key(word) && TABLE.contains_key(same)));
    }

    #[test]
    fn callings_without_a_class_are_told_apart_by_their_word() {
        let roles = |phrase: &str| Roles::read(phrase);
        assert!(roles("a docker for thirty years").conflict(roles("the prime minister")));
        assert!(roles("a docker").conflict(roles("the baker")));
        assert!(!roles("a docker").conflict(roles("the docker from Tarn")));
        assert!(roles("the other").is_none());
    }
}
