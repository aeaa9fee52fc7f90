//! Nouns that can be the head of a source, by what they mean.

mod lists;
mod things;

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::Token;
use crate::words::{Class, Words};

/// What a noun means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Noun {
    /// One human being.
    Person,
    /// Several.
    People,
    /// A body.
    Body,
    /// An outlet.
    Outlet,
    /// A text, or what speaks as one.
    Text,
    /// Somebody of whom nothing is said: "some", "others".
    Anybody,
    /// All else.
    Thing,
}

/// Endings of nouns for people by what they do.
const DOER: &[&str] = &[
    "er", "or", "ist", "man", "woman", "eer", "ician", "arian", "person", "crat", "ee", "ian", "ant", "wright",
    "smith", "wife",
];

/// What the lists say of a word.
fn listed(word: &str) -> Option<Noun> {
    static NOUNS: LazyLock<FxHashMap<&'static str, Noun>> = LazyLock::new(|| {
        let lists = [
            (lists::ANYBODY, Noun::Anybody),
            (lists::PERSON, Noun::Person),
            (lists::NAMES_TOO, Noun::Person),
            (lists::PEOPLE, Noun::People),
            (lists::TEXT, Noun::Text),
            (lists::BODY, Noun::Body),
            (lists::OUTLET, Noun::Outlet),
        ];
        let mut nouns = FxHashMap::default();
        for (list, noun) in lists {
            for word in list.split_whitespace() {
                nouns.entry(word).or_insert(noun);
            }
        }
        nouns
    });
    NOUNS.get(word).copied()
}

/// The part of a compound that tells what it means: "wife" of "ex-wife", "nominee" of "nominee-in-waiting".
fn head(word: &str) -> &str {
    let front = ["neuro", "super", "counter"].iter().find_map(|front| word.strip_prefix(front));
    let front = front.filter(|_| listed(word).is_none());
    let word = front.filter(|rest| rest.len() > 4).unwrap_or(word);
    if !word.contains('-') {
        return word;
    }
    let word = word.split_once("-in-").map_or(word, |(first, _)| first);
    match word.rsplit_once('-') {
        Some((_, last)) if listed(word).is_none() && listed(last).is_some() => last,
        _ => word,
    }
}

/// What the head noun `word`, in lower case, of a source means.
pub(crate) fn noun(word: &str, token: &Token) -> Noun {
    let word = head(word);
    let listed_as = listed(word);
    if listed_as == Some(Noun::Anybody) {
        return Noun::Anybody;
    }
    if token.is(Class::ROLE) && !token.is(Class::BODY)
        || token.is(Class::TITLE) && token.is(Class::CAPITAL)
        || word.ends_with("-old")
    {
        return Noun::Person;
    }
    for (class, noun) in [
        (Class::GROUP, Noun::People),
        (Class::TEXT, Noun::Text),
        (Class::OUTLET, Noun::Outlet),
        (Class::BODY, Noun::Body),
    ] {
        if token.is(class) {
            return noun;
        }
    }
    if let Some(noun) = listed_as {
        return noun;
    }
    if is_for_person(word) {
        return Noun::Person;
    }
    if ["men", "women", "people", "folk", "folks"].iter().any(|end| word.ends_with(end)) {
        return Noun::People;
    }
    let Some(one) = singular(word) else { return Noun::Thing };
    match listed(&one) {
        Some(Noun::Person | Noun::People | Noun::Body | Noun::Outlet) => Noun::People,
        Some(Noun::Text) => Noun::Text,
        _ if is_for_person(&one) && !one.ends_with('s') => Noun::People,
        _ => Noun::Thing,
    }
}

/// What one of those means whom `word`, in lower case, means in the plural.
pub(crate) fn one_of(word: &str, token: &Token) -> Noun {
    let one = singular(word).and_then(|one| listed(head(&one)));
    one.unwrap_or_else(|| noun(word, token))
}

/// A word in lower case without the ending of a plural; nothing where it has none.
fn singular(word: &str) -> Option<Cow<'_, str>> {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return Some(format!("{stem}y").into());
    }
    let hissed = ["ches", "shes", "sses", "xes"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix(if hissed { "es" } else { "s" }) {
        Some(stem) if hissed || !stem.ends_with('s') => Some(stem.into()),
        _ => None,
    }
}

/// Whether a word in lower case, in the singular or the plural, is a noun for what can be no source: "strategy",
/// "earnings".
pub(crate) fn is_nobody(word: &str) -> bool {
    let word = head(word);
    things::is_thing(word) || singular(word).is_some_and(|one| things::is_thing(&one) && listed(word).is_none())
}

/// Whether a word in lower case is known as a noun for somebody or something that speaks.
pub(crate) fn is_listed(word: &str) -> bool {
    listed(word).is_some()
}

/// Whether a word in lower case is known as a noun for people in number.
pub(crate) fn is_listed_people(word: &str) -> bool {
    listed(word) == Some(Noun::People)
}

/// Whether a word in lower case is known as a noun for a person.
pub(crate) fn is_listed_person(word: &str) -> bool {
    static NAMES_TOO: Words = Words::new(lists::NAMES_TOO);
    listed(word) == Some(Noun::Person) && !NAMES_TOO.has(word)
        || word.ends_with("woman")
        || word.len() > 7 && word.ends_with("man")
}

/// Whether a word in lower case is one for a person, in a list or by its ending.
pub(crate) fn is_for_person(word: &str) -> bool {
    match listed(head(word)) {
        Some(noun) => noun == Noun::Person,
        None => word.len() > 4 && DOER.iter().any(|end| word.ends_with(end)) && !things::is_thing(word),
    }
}

/// Whether a role is an office, of which there is one at a time, and not only what somebody can be said
/// to be.
pub(crate) fn is_office(role: &str) -> bool {
    static OFFICES: Words = Words::new(
        "president minister chancellor senator governor general colonel commander commissioner ambassador secretary \
    chairman chairwoman chair mayor judge justice king queen prince princess pope archbishop bishop patriarch \
    premier spokesman spokeswoman spokesperson director congressman congresswoman representative admiral \
    ombudsman envoy manager prosecutor sheriff pastor editor moderator captain doctor official diplomat aide \
    adviser advisor officer wife husband daughter son father mother brother sister friend source witness \
    resident",
    );
    OFFICES.has(role)
}

#[cfg(test)]
mod tests {
    use super::{Noun, is_nobody, noun};
    use crate::text::Passage;
    use crate::words::Lexicon;

    fn kind(word: &str) -> Noun {
        let lexicon = Lexicon::new();
        noun(word, &Passage::read(word, &lexicon).tokens[0])
    }

    #[test]
    fn nouns_are_known_in_the_plural() {
        assert_eq!(kind("jihadi"), Noun::Person);
        assert_eq!(kind("legend"), Noun::Person);
        assert_eq!(kind("millwright"), Noun::Person);
        for people in [
            "jihadis",
            "restaurants",
            "newsletters",
            "dignitaries",
            "townspeople",
            "superdelegates",
            "tribes",
            "partisans",
        ] {
            assert_eq!(kind(people), Noun::People, "{people}");
        }
        for text in ["photograph", "fatwas", "obituaries", "counterproposal"] {
            assert_eq!(kind(text), Noun::Text, "{text}");
        }
    }

    #[test]
    fn what_is_nobody_is_told_by_the_word_and_by_its_ending() {
        for nobody in
            ["strategy", "strategies", "history", "drinking", "simulation", "earnings", "computer", "towers", "tax-cut"]
        {
            assert!(is_nobody(nobody), "{nobody}");
        }
        for somebody in ["minister", "sibling", "universities", "delegation", "page", "figure", "gizmo", "committee"] {
            assert!(!is_nobody(somebody), "{somebody}");
        }
        assert_eq!(kind("computer"), Noun::Thing);
    }
}
