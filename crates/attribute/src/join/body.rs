//! The name of a body, an outlet or a text as the set of its words.

use super::fold::{fold, words};
use super::places;

/// Words that tell nothing apart.
const EMPTY: &[&str] = &[
    "the",
    "of",
    "for",
    "and",
    "on",
    "in",
    "a",
    "an",
    "de",
    "inc",
    "ltd",
    "llc",
    "plc",
    "gmbh",
    "ag",
    "corp",
    "co",
    "limited",
    "incorporated",
    "corporation",
    "company",
    "its",
    "at",
    "to",
    "state",
    "s",
];

/// What may be said of an outlet beside its name.
const OUTLET: &[&str] = &[
    "news",
    "agency",
    "newspaper",
    "daily",
    "weekly",
    "magazine",
    "website",
    "channel",
    "broadcaster",
    "outlet",
    "com",
    "www",
];

/// British and other spellings, plurals and the like.
const SAME: &[(&str, &str)] = &[
    ("defense", "defence"),
    ("centre", "center"),
    ("organization", "organisation"),
    ("labor", "labour"),
    ("ministries", "ministry"),
    ("dept", "department"),
    ("affairs", "affair"),
    ("intl", "international"),
    ("assn", "association"),
    ("univ", "university"),
    ("programme", "program"),
    ("harbor", "harbour"),
    ("minister", "minister"),
    ("services", "service"),
    ("forces", "force"),
    ("nations", "nation"),
    ("rights", "right"),
    ("workers", "worker"),
    ("sports", "sport"),
    ("finances", "finance"),
];

/// Bodies of which every country or town has its own: what else their name says tells whose they are.
const HEADS: &[&str] = &[
    "ministry",
    "government",
    "parliament",
    "court",
    "police",
    "army",
    "military",
    "navy",
    "embassy",
    "department",
    "cabinet",
    "senate",
    "council",
    "assembly",
    "treasury",
    "presidency",
    "administration",
    "prosecutor",
    "bank",
];

/// What those bodies are for.
const FIELDS: &[&str] = &[
    "defence",
    "foreign",
    "interior",
    "health",
    "finance",
    "education",
    "justice",
    "affair",
    "supreme",
    "central",
    "national",
    "security",
    "presidential",
    "election",
    "electoral",
    "emergency",
    "transport",
    "energy",
    "culture",
    "agriculture",
    "environment",
    "economy",
    "economic",
    "trade",
    "industry",
    "labour",
    "social",
    "internal",
    "external",
    "intelligence",
    "border",
    "guard",
    "air",
    "force",
    "federal",
    "constitutional",
    "general",
    "office",
    "commission",
    "committee",
    "service",
    "city",
    "town",
    "county",
    "district",
    "regional",
    "municipal",
    "high",
    "appeal",
    "appeals",
    "fishery",
    "fisheries",
    "water",
    "home",
    "information",
    "tourism",
    "sport",
    "science",
    "housing",
    "development",
    "planning",
    "public",
    "digital",
    "natural",
    "resources",
    "house",
    "chamber",
];

/// What a name of a body, an outlet or a text comes down to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Body {
    /// Its words in alphabetic order, less those that say whose it is.
    pub(super) core: String,
    /// The countries or places whose it is, in alphabetic order.
    pub(super) whose: String,
    /// What its words begin with, where it has several.
    pub(super) initials: String,
    /// Whether it is one word in capital letters.
    pub(super) is_acronym: bool,
}

impl Body {
    /// Reads a name; nothing where it has no word that tells.
    pub(super) fn read(written: &str) -> Option<Self> {
        let (written, short) = without_short(written);
        let parts: Vec<&str> = words(written).collect();
        let folded: Vec<String> = parts.iter().map(|word| fold(&word.replace('.', ""))).collect();
        let upper = |word: &str| {
            word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_lowercase)
        };
        let is_acronym =
            short.is_none() && parts.len() == 1 && (2..=8).contains(&folded.first()?.len()) && upper(parts[0]);
        let mut core = Vec::new();
        let mut whose = Vec::new();
        let mut at = 0;
        while at < folded.len() {
            let long = (1..=4.min(folded.len() - at))
                .rev()
                .find_map(|n| places::country(&folded[at..at + n].concat()).map(|country| (n, country)));
            if let Some((n, country)) = long {
                whose.push(country.to_owned());
                at += n;
                continue;
            }
            let word = SAME.iter().find(|(from, _)| *from == folded[at]).map_or(folded[at].as_str(), |(_, to)| to);
            if !EMPTY.contains(&word) {
                core.push(word.to_owned());
            }
            at += 1;
        }
        // "BelTA news agency" is BelTA; "The News" is itself.
        let told: Vec<String> = core.iter().filter(|word| !OUTLET.contains(&word.as_str())).cloned().collect();
        let agency = core
            .iter()
            .any(|word| ["agency", "newspaper", "magazine", "website", "channel", "com"].contains(&word.as_str()));
        if agency
            && !told.is_empty()
            && told.len() < core.len()
            && parts.iter().any(|part| upper(part) || is_camel(part))
        {
            core = told;
        }
        if core.is_empty() {
            core.append(&mut whose);
        }
        let common = |word: &String| is_common(word);
        if core.iter().any(|word| is_head(word)) && core.iter().filter(|word| !common(word)).count() <= 2 {
            let (kept, owners): (Vec<_>, Vec<_>) = core.into_iter().partition(common);
            core = kept;
            whose.extend(owners.iter().map(|owner| places::stem(owner).to_owned()));
        }
        core.sort_unstable();
        core.dedup();
        whose.sort_unstable();
        whose.dedup();
        (!core.is_empty()).then(|| Self {
            core: core.join(" "),
            whose: whose.join(" "),
            initials: initials(&folded),
            is_acronym,
        })
    }
}

/// Whether a folded word says what a body is or what it is for, and not whose.
pub(super) fn is_common(word: &str) -> bool {
    is_head(word) || FIELDS.contains(&word)
}

/// Whether every country or town has such a body.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains(&word)
}

/// A name and the short form that it gives in brackets: "League of Ports (LP)".
pub(super) fn without_short(written: &str) -> (&str, Option<&str>) {
    let Some((long, rest)) = written.split_once('(') else { return (written, None) };
    match rest.trim_end().strip_suffix(')').map(str::trim) {
        Some(short) if !long.trim().is_empty() && !short.is_empty() => (long.trim(), Some(short)),
        _ => (written, None),
    }
}

/// Whether a word has capitals inside: "BelTA".
fn is_camel(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// First letters of the words, less the little ones.
fn initials(folded: &[String]) -> String {
    let told =
        folded.iter().filter(|word| !["the", "of", "for", "and", "on", "in", "a", "an"].contains(&word.as_str()));
    let letters: String = told.filter_map(|word| word.chars().next()).collect();
    if letters.len() > 1 { letters } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(written: &str) -> (String, String) {
        let body = Body::read(written).unwrap();
        (body.core, body.whose)
    }

    #[test]
    fn order_articles_and_owners_do_not_matter() {
        let one = key("the Belarusian Ministry of Defence");
        assert_eq!(one, key("Belarus's Defense Ministry"));
        assert_eq!(one, key("Defence Ministry of Belarus"));
        assert_eq!(one.1, "belarus");
        assert_ne!(one, key("Polish Defence Ministry"));
        assert_eq!(key("The Courier"), key("Courier"));
        assert_eq!(key("United Nations"), key("UN"));
        assert_eq!(key("BelTA news agency"), key("BelTA"));
        assert_ne!(key("Orn Foundation"), key("Orn Party"));
        assert_eq!(key("Orvanian Defence Ministry"), key("Ministry of Defence of Orvania"));
        assert_eq!(key("Defence Ministry").1, "");
    }

    #[test]
    fn initials_are_those_of_its_long_words() {
        let body = Body::read("World Grain Alliance (WGA)").unwrap();
        assert_eq!(body.initials, "wga");
        assert!(Body::read("WGA").unwrap().is_acronym);
        assert!(!Body::read("Courier").unwrap().is_acronym);
    }
}
