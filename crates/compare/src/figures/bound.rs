//! How a value is meant: "at least", "some", "or so".

use std::collections::HashMap;
use std::sync::LazyLock;

use ascribe_model::Bound;

use super::token::{Kind, Token, Tokens};

/// The words of a phrase, and what it says.
type Phrase = (Vec<&'static str>, Bound);

/// Phrases before a number by their last word, the longest first.
static BEFORE: LazyLock<HashMap<&'static str, Vec<Phrase>>> =
    LazyLock::new(|| phrases(include_str!("words/bound.txt"), |words| words.last().copied()));

/// Phrases behind a number or its unit by their first word, the longest first.
static AFTER: LazyLock<HashMap<&'static str, Vec<Phrase>>> =
    LazyLock::new(|| phrases(include_str!("words/after.txt"), |words| words.first().copied()));

fn phrases(list: &'static str, key: fn(&[&'static str]) -> Option<&'static str>) -> HashMap<&'static str, Vec<Phrase>> {
    let mut phrases: HashMap<&'static str, Vec<Phrase>> = HashMap::new();
    for (bound, written) in list.lines().filter_map(|line| line.split_once(" = ")) {
        let Some(bound) = Bound::from_word(bound) else { continue };
        for phrase in written.split(" | ") {
            let words: Vec<&'static str> = phrase.split(' ').collect();
            if let Some(key) = key(&words) {
                phrases.entry(key).or_default().push((words, bound));
            }
        }
    }
    for phrases in phrases.values_mut() {
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    phrases
}

/// Words that may stand between a bound and its number.
const FILLERS: &[&str] = &["a", "an", "another", "additional", "further", "only", "just"];

/// Verbs and nouns behind which "about" and "over" say what the talk is of.
const TOPIC: &[&str] = &[
    "talk",
    "talked",
    "talking",
    "talks",
    "speak",
    "spoke",
    "ask",
    "asked",
    "know",
    "knew",
    "tell",
    "told",
    "worried",
    "concerned",
    "information",
    "questions",
    "concerns",
    "complained",
    "wrote",
    "story",
    "dispute",
    "row",
    "negotiations",
];

/// Words behind which "over" a time is more than it, not in the course of it.
const LASTING: &[&str] = &[
    "for", "after", "lasted", "lasts", "last", "took", "takes", "take", "taken", "is", "was", "were", "been", "be",
    "of", "just", "well", "little", "bit", "slightly", "spent", "waited", "wait", "by", "to", "with",
];

/// The bound that the words before a token give, and where they begin. `time` says that hours, days or
/// years are counted.
pub(super) fn before(tokens: &Tokens<'_>, first: usize, time: bool) -> Option<(Bound, usize)> {
    let mut end = first;
    for _ in 0..=3 {
        if let Some((bound, start)) = ending(tokens, end) {
            let over = tokens.word(start) == "over" && time && !LASTING.contains(&tokens.word_back(start, 1));
            let topic = matches!(tokens.word(end - 1), "about" | "over") && TOPIC.contains(&tokens.word_back(start, 1));
            return (!over && !topic).then_some((bound, start));
        }
        end = end.checked_sub(1)?;
        if !FILLERS.contains(&tokens.word(end)) {
            return None;
        }
    }
    None
}

/// The longest phrase that ends before a token.
fn ending(tokens: &Tokens<'_>, end: usize) -> Option<(Bound, usize)> {
    let phrases = BEFORE.get(&*tokens.back(end, 1)?.low)?;
    phrases.iter().find_map(|(words, bound)| {
        let start = end.checked_sub(words.len())?;
        let bound = if *bound == Bound::AtLeast && denied(tokens, start) { Bound::AtMost } else { *bound };
        (stands(tokens, start, words) && !tokens.hyphened(end)).then_some((bound, start))
    })
}

/// Whether the words before a token deny what follows: "never filled beyond", "did not exceed".
fn denied(tokens: &Tokens<'_>, at: usize) -> bool {
    const VERBS: &[&str] =
        &["be", "been", "was", "were", "go", "gone", "went", "rise", "rose", "risen", "run", "ran", "grew", "grown"];
    let verb = |word: &str| word.ends_with("ed") || VERBS.contains(&word);
    let no = |word: &str| matches!(word, "never" | "not") || word.ends_with("n't") || word.ends_with("n’t");
    no(tokens.word_back(at, 1)) || verb(tokens.word_back(at, 1)) && no(tokens.word_back(at, 2))
}

/// The bound that the words at a token give, and where they end.
pub(super) fn after(tokens: &Tokens<'_>, at: usize) -> Option<(Bound, usize)> {
    let at = at + usize::from(tokens.hyphened(at));
    let phrases = AFTER.get(&*tokens.get(at)?.low)?;
    phrases.iter().find_map(|(words, bound)| {
        let stop = at + words.len();
        // "12 at least three times" has its bound for what follows.
        let closes = matches!(words[0], "at" | "give" | "more" | "approximately" | "roughly" | "and");
        let goes_on = |next: &Token<'_>| next.kind != Kind::Mark || next.text == "$";
        let open = closes && tokens.get(stop).is_some_and(goes_on);
        let loose = words[0] == "plus" && tokens.get(at).is_some_and(|token| token.spaced);
        (stands(tokens, at, words) && !open && !loose).then_some((*bound, stop))
    })
}

fn stands(tokens: &Tokens<'_>, start: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(nth, word)| tokens.get(start + nth).is_some_and(|token| token.low == *word))
}
