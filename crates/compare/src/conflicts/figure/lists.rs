//! The lists of words by which clauses are compared. All words are kept by their lemma key.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::codebook::lemma;

/// What a word, or two words of one clause, stand for.
#[derive(Debug, Default)]
pub(super) struct Classes {
    pub(super) one: HashMap<String, &'static str>,
    pub(super) two: Vec<(String, String, &'static str)>,
}

/// The lemma key of a word in small letters; of "fishermen" that of "fisherman".
pub(super) fn key(low: &str) -> String {
    match low.strip_suffix("men") {
        Some(stem) if stem.len() > 2 => lemma(&format!("{stem}man")),
        _ => lemma(low),
    }
}

fn classes(list: &'static str) -> Classes {
    let mut classes = Classes::default();
    for (name, words) in list.lines().filter_map(|line| line.split_once(" = ")) {
        for word in words.split_whitespace() {
            match word.split_once('+') {
                Some((a, b)) => classes.two.push((key(a), key(b), name)),
                None => {
                    classes.one.insert(key(word), name);
                }
            }
        }
    }
    classes
}

fn keys(list: &'static str) -> HashSet<String> {
    list.split_whitespace().map(key).collect()
}

fn plain(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// What happens to people, told apart strictly: killed is not wounded, and killed or wounded is neither.
pub(super) static EVENTS: LazyLock<Classes> = LazyLock::new(|| classes(include_str!("words/event.txt")));
/// Words that say the same of what is counted.
pub(super) static SYNONYMS: LazyLock<Classes> = LazyLock::new(|| classes(include_str!("words/synonym.txt")));
/// Nouns for people in general.
pub(super) static PEOPLE: LazyLock<HashSet<String>> = LazyLock::new(|| keys(include_str!("words/people.txt")));
/// Nouns for some of the people that are counted.
pub(super) static PART: LazyLock<HashSet<String>> = LazyLock::new(|| keys(include_str!("words/part.txt")));
/// Nouns of which any of a line stands for another, by the first.
pub(super) static STAND: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("words/stand.txt").lines();
    let named = lines.filter_map(|line| line.split(' ').next().map(|first| (line, first)));
    let keys = |(line, first): (&'static str, &'static str)| {
        line.split(' ').flat_map(|noun| [key(noun), key(&format!("{noun}s"))]).map(move |key| (key, first))
    };
    named.flat_map(keys).collect()
});
/// Nouns for some of the people, by whom they are.
pub(super) static ROLES: LazyLock<Classes> = LazyLock::new(|| classes(include_str!("words/role.txt")));
/// Words of names that name nobody and nothing by themselves.
pub(super) static GENERIC: LazyLock<HashSet<&'static str>> = LazyLock::new(|| plain(include_str!("words/generic.txt")));
/// Words that say nothing of what is counted.
pub(in crate::conflicts) static STOP: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| plain(include_str!("words/stop.txt")));
/// Words that set a figure against the usual, the allowed or the current one, or that single out some of all.
pub(super) static FRAME: LazyLock<HashSet<&'static str>> = LazyLock::new(|| plain(include_str!("words/frame.txt")));
/// Those of them that set it against figures of other times, or against what is allowed.
pub(super) static PERIOD: LazyLock<HashSet<&'static str>> = LazyLock::new(|| plain(include_str!("words/period.txt")));
/// Words by which a figure is supposed, not reported.
pub(super) static UNREAL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| plain(include_str!("words/unreal.txt")));
/// Past forms that do not end in "ed".
pub(super) static VERB: LazyLock<HashSet<&'static str>> = LazyLock::new(|| plain(include_str!("words/verb.txt")));

/// Words that exclude each other: the number of their group, and of their side in it.
pub(super) static CONTRAST: LazyLock<HashMap<&'static str, Vec<(u16, u16)>>> = LazyLock::new(|| {
    let mut sides: HashMap<&'static str, Vec<(u16, u16)>> = HashMap::new();
    for (group, line) in (0..).zip(include_str!("words/contrast.txt").lines()) {
        for (side, words) in (0..).zip(line.split('/')) {
            for word in words.split_whitespace() {
                sides.entry(word).or_default().push((group, side));
            }
        }
    }
    sides
});
/// Words by which something is reported.
pub(in crate::conflicts) static CUE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| plain(include_str!("words/cue.txt")));
