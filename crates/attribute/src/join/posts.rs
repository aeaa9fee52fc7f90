//! Posts that one person at a time holds in a body or a place, as phrases tell them: "head of the State Forest
//! Agency", "Norrin Lines chief".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::body;
use super::fold::{bare, fold};
use super::places;

/// Lines of a post and the words for it.
const WORDS: &str = include_str!("posts.txt");

static TABLE: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = WORDS.lines().filter_map(|line| line.split_once(' '));
    lines.flat_map(|(post, words)| words.split(' ').map(move |word| (word, post))).collect()
});

/// Who is so called holds the post no more, not yet, or beside another; or is one of several.
const NOT_IT: &[&str] = &[
    "former",
    "ex",
    "then",
    "retired",
    "onetime",
    "ousted",
    "sacked",
    "disgraced",
    "late",
    "deputy",
    "vice",
    "assistant",
    "acting",
    "interim",
    "shadow",
    "next",
    "new",
    "future",
    "incoming",
    "outgoing",
    "designate",
    "elect",
    "a",
    "an",
    "one",
    "another",
    "any",
    "every",
    "no",
    "two",
    "three",
    "many",
    "some",
    "several",
    "other",
    "local",
    "rival",
    "previous",
    "earlier",
    "would",
    "second",
    "honorary",
];

/// What tells nothing of which body a post is in.
const PLAIN: &[&str] = &[
    "the",
    "its",
    "his",
    "her",
    "their",
    "our",
    "my",
    "this",
    "that",
    "chief",
    "managing",
    "executive",
    "general",
    "first",
    "longtime",
    "current",
    "mr",
    "mrs",
    "ms",
    "dr",
    "sir",
    "dame",
    "lady",
    "lord",
    "professor",
    "and",
];

/// What stands before "general" in the name of an office.
const LEGAL: &[&str] = &["attorney", "solicitor", "auditor", "comptroller", "postmaster", "consul"];

/// What stands between a post and what it is in.
const IN: &[&str] = &["of", "for", "at", "in", "from"];

/// Words behind which a phrase goes on about something else.
const END: &[&str] = &[
    "who", "whose", "whom", "which", "that", "where", "when", "since", "until", "till", "after", "before", "with",
    "on", "by", "under", "as", "to", "is", "was", "has", "had",
];

/// A post, and the words that tell in what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Post {
    /// One word for all that mean it.
    pub(super) office: &'static str,
    /// In what it is and for what, folded.
    plain: Vec<String>,
    /// In which body or place.
    names: Vec<String>,
}

/// How two tellings of one post go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// They name different bodies, places or fields.
    Apart,
    /// One does not tell in what.
    Open,
    /// So many words are the same.
    Shared(usize),
}

impl Post {
    /// Every post that a phrase tells.
    pub(super) fn read(phrase: &str) -> Vec<Self> {
        let phrase = phrase.split(['(', ',', ';', ':', '–', '—']).next().unwrap_or(phrase);
        phrase.split(" and ").filter_map(Self::of).collect()
    }

    fn of(phrase: &str) -> Option<Self> {
        let words: Vec<(&str, String)> =
            phrase.split(|c: char| c.is_whitespace() || c == '-').map(|raw| (bare(raw), fold(bare(raw)))).collect();
        let words: Vec<_> = words.into_iter().filter(|(_, word)| !word.is_empty()).collect();
        let is = |list: &[&str], at: usize| words.get(at).is_some_and(|(_, word)| list.contains(&word.as_str()));
        let end = (0..words.len()).find(|&at| is(END, at)).unwrap_or(words.len());
        let front = (0..end).find(|&at| is(IN, at)).unwrap_or(end);
        let mut head = front.checked_sub(1)?;
        // "the secretary general"
        if head > 0 && is(&["general"], head) && (TABLE.contains_key(words[head - 1].1.as_str()) || is(LEGAL, head - 1))
        {
            head -= 1;
        }
        let prime = head > 0 && is(&["minister"], head) && is(&["prime"], head - 1);
        let office = if prime { "premier" } else { TABLE.get(words[head].1.as_str())? };
        let staff = is(&["chief"], head) && is(&["staff"], head + 2);
        if staff || (0..front).any(|at| is(NOT_IT, at)) {
            return None;
        }
        let before = 0..if prime { head - 1 } else { head };
        let inside = before.chain(front..end).filter(|&at| !is(PLAIN, at) && !is(IN, at));
        let (mut plain, mut names) = (Vec::new(), Vec::new());
        for at in inside {
            let (written, word) = &words[at];
            if body::is_common(word) || body::is_type(word) || !written.starts_with(char::is_uppercase) {
                plain.push(word.clone());
            } else {
                names.push(places::stem(word).to_owned());
            }
        }
        Some(Self { office, plain, names })
    }

    /// Whether it says in what the post is.
    pub(super) fn is_told(&self) -> bool {
        !self.plain.is_empty() || !self.names.is_empty()
    }

    /// Whether it names a body or a place.
    pub(super) fn is_named(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether a place or a country has but one of it, so that it need not be said where.
    pub(super) fn is_alone(&self) -> bool {
        ![
            "head",
            "chair",
            "leader",
            "secretary",
            "owner",
            "founder",
            "treasurer",
            "keeper",
            "engineer",
            "inspector",
            "pilot",
        ]
        .contains(&self.office)
    }

    /// How it goes together with the same office told at somebody's name.
    pub(super) fn fit(&self, held: &Self) -> Fit {
        let has = |word: &String| {
            held.plain.contains(word) || held.names.iter().any(|name| name == word || name == places::stem(word))
        };
        let names = self.names.iter().filter(|name| has(name)).count();
        let plain = self.plain.iter().filter(|word| has(word)).count();
        let shared = names + plain;
        let told = self.plain.len() + self.names.len();
        let differs = names < self.names.len() && !held.names.is_empty()
            || plain == 0 && !self.plain.is_empty() && !held.plain.is_empty()
            // "head of the board's rules committee" is another than "head of the board".
            || shared > 0 && told > 2 * shared;
        match shared {
            _ if differs => Fit::Apart,
            0 => Fit::Open,
            _ => Fit::Shared(shared),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(a: &str, b: &str) -> Fit {
        let (a, b) = (Post::read(a), Post::read(b));
        assert_eq!(a[0].office, b[0].office);
        a[0].fit(&b[0])
    }

    #[test]
    fn posts_are_one_where_the_words_meet() {
        assert_eq!(fit("Norrin Lines chief", "managing director of Norrin Lines"), Fit::Shared(2));
        assert_eq!(fit("Agency head", "the director of the State Forest Agency"), Fit::Shared(1));
        assert_eq!(fit("The prime minister", "Prime Minister"), Fit::Open);
        assert_eq!(fit("captain of the Merle", "Captain"), Fit::Open);
        assert_eq!(fit("Orvanian defence minister", "the defence minister of Orvania"), Fit::Shared(2));
        assert_eq!(fit("the agency's director", "head of the State Forest Agency"), Fit::Shared(1));
    }

    #[test]
    fn posts_are_two_where_bodies_countries_or_fields_differ() {
        assert_eq!(fit("Orvanian defence minister", "the Selian defence minister"), Fit::Apart);
        assert_eq!(fit("Foreign minister", "defence minister"), Fit::Apart);
        assert_eq!(fit("Norrin chief", "director of Tarn Steel"), Fit::Apart);
        assert_eq!(fit("South Tarn's Liberal governor", "the Liberal governor of Sund"), Fit::Apart);
        assert_eq!(fit("head of the Norrin rules committee", "Norrin political director"), Fit::Apart);
        assert_eq!(fit("head of the Norrin Lines rules committee", "head of Norrin"), Fit::Apart);
    }

    #[test]
    fn who_holds_no_post_now_has_none() {
        for phrase in
            ["the former mayor", "deputy mayor of Tarn", "a minister", "the mayor's wife", "mayors", "chief of staff"]
        {
            assert!(Post::read(phrase).is_empty(), "{phrase}");
        }
    }
}
