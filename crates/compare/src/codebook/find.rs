//! All phrases of a codebook, found in one pass over a text.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::lists::List;
use super::pattern::Pattern;
use super::tokens::Tokens;

/// What must be near a phrase so that it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Need {
    /// Nothing.
    Nothing,
    /// The topic, where the proposition has one.
    Topic,
    /// The topic, in the sentence itself.
    TopicHere,
    /// The thing that is judged, in the sentence or as "it", "that".
    Thing,
    /// The thing that is judged, as the object: "condemned the closure", "the closure was condemned".
    Object,
}

/// What a phrase says about its proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// The text speaks of the matter.
    Topic,
    /// The thing that the proposition calls good or bad.
    Thing,
    /// The passage is about something else.
    Exclude,
    /// It expresses the proposition.
    Affirm(Need),
    /// It expresses the opposite.
    Deny(Need),
    /// It takes the proposition up and leaves it open.
    Hedge(Need),
    /// It names what should be done.
    Act,
    /// It names who may have done it: the one of the proposition, or another.
    Suspect {
        /// Whether it is another.
        is_other: bool,
    },
}

impl Role {
    pub(crate) fn need(self) -> Need {
        match self {
            Self::Topic | Self::Thing | Self::Exclude | Self::Suspect { .. } => Need::Nothing,
            Self::Affirm(need) | Self::Deny(need) | Self::Hedge(need) => need,
            Self::Act => Need::Topic,
        }
    }

    /// Whether it tells what the text is about.
    pub(crate) fn is_subject(self) -> bool {
        matches!(self, Self::Topic | Self::Thing)
    }

    /// Whether it says something of its proposition, and does not only tell what the text is about.
    pub(crate) fn speaks(self) -> bool {
        matches!(self, Self::Affirm(_) | Self::Deny(_) | Self::Hedge(_) | Self::Act)
    }
}

/// A phrase that was found.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) proposition: usize,
    pub(crate) role: Role,
    /// Whether a negation turns it round.
    pub(crate) negatable: bool,
    /// Tokens from first to last.
    pub(crate) at: Range<usize>,
    /// The tokens that the phrase names.
    pub(crate) named: Vec<usize>,
    /// The place of its [`Origin`].
    origin: usize,
}

impl Hit {
    /// Whether another phrase of the same meaning was found at the same words.
    pub(crate) fn is_again(&self, other: &Self) -> bool {
        (self.proposition, self.role, self.negatable) == (other.proposition, other.role, other.negatable)
            && self.at == other.at
            && self.named == other.named
    }
}

/// Where a phrase stands in the codebook: the key and the phrase as written, or what a frame stands for.
#[derive(Debug)]
pub(crate) struct Origin {
    pub(crate) key: &'static str,
    pub(crate) phrase: String,
}

/// What a phrase is to a proposition.
#[derive(Debug)]
struct Use {
    proposition: usize,
    role: Role,
    negatable: bool,
    /// The place of its [`Origin`].
    origin: usize,
}

/// A phrase, which is looked for once for all propositions that have it.
#[derive(Debug)]
struct Entry {
    pattern: Pattern,
    uses: Vec<Use>,
}

/// Phrases by the words with which they begin, or by the list that holds these words.
#[derive(Debug, Default)]
struct Index {
    entries: Vec<Entry>,
    by_word: HashMap<String, Vec<usize>>,
    by_list: Vec<Vec<usize>>,
    lists: BTreeMap<(bool, String), usize>,
    lists_by_word: HashMap<String, Vec<usize>>,
}

impl Index {
    fn add(&mut self, pattern: Pattern, of: Use) {
        let (next, mut firsts) = (self.entries.len(), pattern.firsts());
        firsts.words.sort_unstable();
        firsts.words.dedup();
        let lists: Vec<usize> = firsts.lists.iter().map(|list| self.list(list)).collect();
        let beginning_so = match (firsts.words.first(), lists.first()) {
            (Some(word), _) => self.by_word.get(word),
            (None, Some(&list)) => self.by_list.get(list),
            (None, None) => None,
        };
        let known = beginning_so.into_iter().flatten().copied().find(|&nth| self.entries[nth].pattern == pattern);
        if let Some(known) = known {
            self.entries[known].uses.push(of);
            return;
        }
        for word in firsts.words {
            self.by_word.entry(word).or_default().push(next);
        }
        for list in lists {
            if self.by_list[list].last() != Some(&next) {
                self.by_list[list].push(next);
            }
        }
        self.entries.push(Entry { pattern, uses: vec![of] });
    }

    /// The place of a list.
    fn list(&mut self, list: &Arc<List>) -> usize {
        let next = self.by_list.len();
        let place = *self.lists.entry(list.id()).or_insert(next);
        if place == next {
            self.by_list.push(Vec::new());
            for word in list.first_words() {
                self.lists_by_word.entry(word.clone()).or_default().push(next);
            }
        }
        place
    }

    /// Adds what is found of the phrases that are wanted.
    fn find(&self, tokens: &Tokens, wanted: impl Fn(&Use) -> bool, hits: &mut Vec<Hit>) {
        let (mut entries, mut exact): (Vec<usize>, String) = (Vec::new(), String::new());
        for sentence in &tokens.sentences {
            for at in sentence.clone().filter(|&at| tokens.all[at].is_word) {
                let token = &tokens.all[at];
                exact.clear();
                exact.push('=');
                exact.push_str(&token.word);
                entries.clear();
                for first in [&token.key, &exact] {
                    entries.extend(self.by_word.get(first).into_iter().flatten());
                    let lists = self.lists_by_word.get(first).into_iter().flatten();
                    entries.extend(lists.flat_map(|&list| &self.by_list[list]));
                }
                for Entry { pattern, uses } in entries.iter().map(|&nth| &self.entries[nth]) {
                    let mut uses = uses.iter().filter(|of| wanted(of)).peekable();
                    if uses.peek().is_none() {
                        continue;
                    }
                    let Some(found) = pattern.match_at(&tokens.all, at, sentence.clone()) else { continue };
                    hits.extend(uses.map(|&Use { proposition, role, negatable, origin }| {
                        let (at, named) = (found.at.clone(), found.named.clone());
                        Hit { proposition, role, negatable, at, named, origin }
                    }));
                }
            }
        }
    }
}

/// The phrases of a codebook. A text costs a look-up a word, and a try for each phrase that begins with it
/// and whose topic the text names.
#[derive(Debug, Default)]
pub(crate) struct Finder {
    /// Phrases that tell what a text is about.
    subjects: Index,
    /// Phrases that say something of it.
    speaking: Index,
    origins: Vec<Origin>,
    has_topic: Vec<bool>,
    /// Whether texts are on the topic without naming it.
    assumed: bool,
}

impl Finder {
    pub(super) fn add(
        &mut self,
        proposition: usize,
        (role, negatable): (Role, bool),
        pattern: Pattern,
        (key, phrase): (&'static str, &str),
    ) {
        self.has_topic.resize(self.has_topic.len().max(proposition + 1), false);
        self.has_topic[proposition] |= role == Role::Topic;
        // The phrases of a frame follow each other.
        if self.origins.last().is_none_or(|last| last.key != key || last.phrase != phrase) {
            self.origins.push(Origin { key, phrase: phrase.to_owned() });
        }
        let index = if role.speaks() { &mut self.speaking } else { &mut self.subjects };
        index.add(pattern, Use { proposition, role, negatable, origin: self.origins.len() - 1 });
    }

    pub(super) fn assume_topic(&mut self, assumed: bool) {
        self.assumed = assumed;
    }

    /// Where the phrase of a hit stands.
    pub(crate) fn origin(&self, hit: &Hit) -> &Origin {
        &self.origins[hit.origin]
    }

    /// All that is found, by proposition and place.
    pub(crate) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.subjects.find(tokens, |_| true, &mut hits);
        let (mut topic, mut thing) = (vec![false; self.has_topic.len()], vec![false; self.has_topic.len()]);
        for hit in &hits {
            topic[hit.proposition] |= hit.role == Role::Topic;
            thing[hit.proposition] |= hit.role == Role::Thing;
        }
        let assumed = self.assumed && tokens.is_passage();
        let wanted = |of: &Use| match of.role.need() {
            Need::Nothing => true,
            Need::Topic => assumed || topic[of.proposition] || !self.has_topic[of.proposition],
            Need::TopicHere => topic[of.proposition],
            Need::Thing | Need::Object => assumed || thing[of.proposition],
        };
        self.speaking.find(tokens, wanted, &mut hits);
        ordered(hits)
    }

    /// Phrases that would be found where their topic is named, those of [`Finder::find`] among them.
    pub(crate) fn find_off_topic(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.speaking.find(tokens, |_| true, &mut hits);
        ordered(hits)
    }
}

fn ordered(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|a, b| {
        (a.proposition, a.at.start, a.at.end, a.role).cmp(&(b.proposition, b.at.start, b.at.end, b.role))
    });
    hits.dedup_by(|later, first| later.is_again(first));
    hits
}
