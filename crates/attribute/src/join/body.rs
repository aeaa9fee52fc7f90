//! The name of a body, an outlet or a text as the set of its words.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ascribe_model::ActorKind;

use super::fold::{fold, words};
use super::places;
use super::spelling;

/// Lines of `class word …`: words that tell nothing (`empty`), forms of firms (`legal`), what may be said
/// of an outlet beside its name (`outlet`), bodies of which every country or town has its own, so that
/// what else their name says tells whose they are (`head`), what those are for (`field`), what a body
/// is (`type`), what a firm does (`firm`), which of these words are surnames, too (`surname`), and words that are
/// taken for others (`same`).
const WORDS: &str = include_str!("bodies.txt");

#[derive(Debug, Default)]
struct Table {
    classes: HashMap<&'static str, HashSet<&'static str>>,
    same: HashMap<&'static str, &'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for line in WORDS.lines() {
        let (class, words) = line.split_once(' ').unwrap_or((line, ""));
        if class == "same" {
            table.same.extend(words.split(' ').filter_map(|pair| pair.split_once('=')));
        } else {
            table.classes.entry(class).or_default().extend(words.split(' '));
        }
    }
    table
});

fn is(class: &str, word: &str) -> bool {
    TABLE.classes.get(class).is_some_and(|words| words.contains(word))
}

/// What a name of a body, an outlet or a text comes down to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Body {
    /// Its words in alphabetic order, less those that say whose it is.
    pub(super) core: String,
    /// The countries or places whose it is, in alphabetic order.
    pub(super) whose: String,
    /// The same words in their order.
    pub(super) words: Vec<String>,
    /// What its words begin with, where it has several; then the same with the little words.
    pub(super) initials: [String; 2],
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
        // "Moscow" that acts is Russia, and so is "the ministry in Moscow".
        let place = folded.iter().position(|word| word == "in").map_or(0, |at| at + 1);
        let capital = places::capital(&folded[place..].concat());
        while at < folded.len() {
            if let Some(country) = capital.filter(|_| at == place) {
                whose.push(country.to_owned());
                break;
            }
            if folded[at] == "football" && folded.get(at + 1).is_some_and(|next| next == "club") {
                core.push(String::from("fc"));
                at += 2;
                continue;
            }
            let long = (1..=4.min(folded.len() - at))
                .rev()
                .find_map(|n| places::country(&folded[at..at + n].concat()).map(|country| (n, country)));
            if let Some((n, country)) = long {
                whose.push(country.to_owned());
                at += n;
                continue;
            }
            let word = same(&folded[at]);
            if !is("empty", word) && !is("legal", word) {
                core.push(spelling::plain(word));
            }
            at += 1;
        }
        // "BelTA news agency" is BelTA; "The News" is itself.
        let told: Vec<String> = core.iter().filter(|word| !is("outlet", word)).cloned().collect();
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
        // "Ministry of Foreign Affairs", "Foreign Ministry"
        if core.iter().any(|word| word == "foreign") && core.iter().any(|word| is_head(word)) {
            core.retain(|word| word != "affair");
        }
        // The Liberal Union is a party, and may say so.
        if core.len() > 2 && core.last().is_some_and(|last| last == "party") {
            core.pop();
        }
        let words = core.clone();
        core.sort_unstable();
        core.dedup();
        whose.sort_unstable();
        whose.dedup();
        (!core.is_empty()).then(|| Self {
            core: core.join(" "),
            whose: whose.join(" "),
            words,
            initials: initials(&folded),
            is_acronym,
        })
    }
}

/// The word that a folded word is taken for.
fn same(word: &str) -> &str {
    TABLE.same.get(word).copied().unwrap_or(word)
}

/// Whether a name means the same in every document: "its ministry" does not, nor does "the resolution".
pub(super) fn is_telling(written: &str, kind: ActorKind) -> bool {
    let mut all = words(written);
    let first = all.next().map(fold).unwrap_or_default();
    let article = ["the", "a", "an"].contains(&first.as_str());
    let told = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let small = kind == ActorKind::Document && !all.any(told) && (article || !written.contains(' '));
    !small && !["its", "their", "our", "his", "her", "my", "your", "this", "that"].contains(&first.as_str())
}

/// Whether a name is a firm's by its form, whatever else it looks like: "Hale Shipping Ltd".
pub(super) fn is_firm(written: &str) -> bool {
    let folded: Vec<String> = words(written).map(|word| fold(&word.replace('.', ""))).collect();
    let Some(last) = folded.last().filter(|_| folded.len() > 1) else { return false };
    // "Sa" and "Ab" are names, too, and so are "Gold" and "Church".
    is("legal", last) && last.len() > 2 || !is("surname", last) && (is("firm", last) || is("type", same(last)))
}

/// Whether a name ends in a form of firms.
pub(super) fn is_legal(written: &str) -> bool {
    words(written).last().is_some_and(|last| is("legal", &fold(last)))
}

/// Whether a folded word says what a firm does.
pub(super) fn is_trade(word: &str) -> bool {
    is("firm", word)
}

/// Whether a folded word says what a body is or what it is for, and not whose.
pub(super) fn is_common(word: &str) -> bool {
    is_head(word) || is("field", word)
}

/// Whether a folded word says what kind of body it is, and is no name of one.
pub(super) fn is_type(word: &str) -> bool {
    is("type", word)
}

/// Whether every country or town has such a body.
pub(super) fn is_head(word: &str) -> bool {
    is("head", word)
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

/// First letters of the words, less the little ones, and of all.
fn initials(folded: &[String]) -> [String; 2] {
    let letters = |words: &mut dyn Iterator<Item = &String>| {
        let letters: String = words.filter_map(|word| word.chars().next()).collect();
        if letters.len() > 1 { letters } else { String::new() }
    };
    let little = |word: &&String| ["the", "of", "for", "and", "on", "in", "a", "an"].contains(&word.as_str());
    let all = folded.iter().skip_while(|word| *word == "the");
    [letters(&mut folded.iter().filter(|word| !little(word))), letters(&mut all.into_iter())]
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
        assert_eq!(body.initials[0], "wga");
        assert_eq!(Body::read("the Department of Tides").unwrap().initials[1], "dot");
        assert!(Body::read("WGA").unwrap().is_acronym);
        assert!(!Body::read("Courier").unwrap().is_acronym);
    }
}
