//! Words that can be said only once: the last ones, the only line of a post, the answer to one question.
//!
//! Where two reports of one occasion both give them, and give other words, one of the two is wrong, though the two have
//! nothing in common.

use std::collections::{HashMap, HashSet};

use super::align::Aligned;
use super::{Kept, Pair, Topics, Version, apart};

/// What can be said only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Once {
    Last,
    OneLine,
    Answer,
}

/// How a reporter tells of them.
const PHRASES: &[(Once, &[&str])] = &[
    (
        Once::Last,
        &["last words", "final words", "dying words", "last message", "final message", "final call", "last call"],
    ),
    (Once::OneLine, &["one line", "one-line", "single line", "single-line", "one sentence", "single sentence"]),
    (Once::Answer, &["asked", "answered", "replied", "reply to", "in answer to", "shouted", "called out", "question"]),
];

/// Most words of an answer that is given whole.
const ANSWER: usize = 12;

/// Fewest words that the sentences on one question have in common.
const QUESTION: usize = 2;

/// How many versions behind a version are compared with it.
const NEIGHBOURS: usize = 8;

/// What a text around a quotation tells of it, and the sentence that does.
pub(super) fn once(around: &str) -> Option<(Once, &str)> {
    PHRASES.iter().find_map(|(once, phrases)| {
        let tells = |sentence: &&str| {
            let low = sentence.to_lowercase();
            phrases.iter().any(|phrase| low.contains(phrase))
        };
        around.split_inclusive(['.', '?', '!', '\n']).find(tells).map(|sentence| (*once, sentence))
    })
}

/// Words that were said once and are given in two ways.
pub(super) fn other_words<'a>(
    versions: &[Version<'a>],
    settled: &HashSet<(usize, usize)>,
    topics: &Topics,
) -> Vec<Pair<'a>> {
    // Among many stories too many questions are asked.
    if topics.are_many() {
        return Vec::new();
    }
    let quoted = |version: &Version<'_>| !version.said.is_empty() && version.kept.iter().all(|kept| !kept.reported);
    let whole: Vec<usize> = (0..versions.len())
        .filter(|&nth| quoted(&versions[nth]) && versions[nth].kept.iter().any(|kept| kept.once.is_some()))
        .collect();
    let mut quotations: HashMap<u32, usize> = HashMap::new();
    for version in versions.iter().filter(|version| quoted(version)) {
        let stories: HashSet<u32> = version.kept.iter().map(|kept| kept.story).collect();
        stories.into_iter().for_each(|story| *quotations.entry(story).or_default() += 1);
    }
    let is_one = |one: &Version<'_>, other: &Version<'_>, x: &Kept, y: &Kept| {
        let Some(((once, of_x), (of_y_once, of_y))) = x.once.as_ref().zip(y.once.as_ref()) else { return false };
        let short = [one, other].iter().all(|version| version.said.len() <= ANSWER);
        let only = [x, y].iter().all(|kept| quotations.get(&kept.story) == Some(&1));
        let question = of_x.shared(of_y) >= QUESTION;
        once == of_y_once
            && (*once != Once::Answer || short && only && question)
            && x.is_surely_one_occasion(y, false, false)
    };
    let mut pairs = Vec::new();
    for (nth, &a) in whole.iter().enumerate() {
        for &b in whole[nth + 1..].iter().take(NEIGHBOURS).filter(|b| !settled.contains(&(a, **b))) {
            let (one, other) = (&versions[a], &versions[b]);
            let words =
                |version: &Version<'_>| version.said.iter().map(|word| word.plain.clone()).collect::<HashSet<_>>();
            let (of_one, of_other) = (words(one), words(other));
            // What one has in common with the other may be its beginning or its end.
            if 2 * of_one.intersection(&of_other).count() >= of_one.len().min(of_other.len()) {
                continue;
            }
            let Some((left, right)) = apart(one, other).find(|(x, y)| is_one(one, other, x, y)) else { continue };
            let aligned = Aligned {
                same: Vec::new(),
                differ: vec![(0..one.said.len(), 0..other.said.len())],
                matched: 0,
                content: 0,
                run: 0,
                length: one.said.len().max(other.said.len()),
            };
            pairs.push(Pair { left, right, aligned, versions: (a, b), told: false });
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_once_is_told_by_the_reporter() {
        let told = |around| once(around).map(|(once, _)| once);
        assert_eq!(told("It rained. The miller's last words were these."), Some(Once::Last));
        assert_eq!(told("In a single-line post the miller wrote"), Some(Once::OneLine));
        assert_eq!(told("Asked by a child why, she said"), Some(Once::Answer));
        assert_eq!(told("The miller told the council"), None);
    }
}
