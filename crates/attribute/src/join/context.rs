//! Who and what else is in the documents: the same affair has the same people and bodies in it.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use ascribe_model::ActorKind;

use super::body::{self, Body};
use super::outcome::Place;
use super::person::Name;
use super::profile::Profile;

/// A word that more documents than this have, or than one in [`SHARE`], tells no affair.
const FREQUENT: usize = 30;
const SHARE: usize = 50;

/// What a word of two documents weighs; a more frequent one weighs less.
const WEIGHT: u32 = 2048;

/// The words of every document by which its affair is known again, as numbers.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// By document: its telling words, in order.
    words: Vec<Vec<u32>>,
    /// By word.
    weight: Vec<u32>,
    /// By profile: the words of its own name.
    own: Vec<Rc<[u32]>>,
    /// By profile: where its documents begin in `documents`.
    begin: Vec<u32>,
    documents: Vec<u32>,
}

impl Context {
    pub(super) fn new(profiles: &[Rc<Profile>], kinds: &[ActorKind], places: &[Place], documents: usize) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut number = |word: String| {
            let next = numbers.len() as u32;
            *numbers.entry(word).or_insert(next)
        };
        let mut own: Vec<Rc<[u32]>> = Vec::with_capacity(profiles.len());
        let mut told: Vec<Vec<u32>> = Vec::with_capacity(profiles.len());
        let mut last: Option<(&str, ActorKind)> = None;
        for (profile, &kind) in profiles.iter().zip(kinds) {
            let same = last.is_some_and(|last| last == (&*profile.name, kind));
            let words = match own.last().filter(|_| same) {
                Some(words) => words.clone(),
                None => words_of(&profile.name, kind).into_iter().map(&mut number).collect(),
            };
            last = Some((&profile.name, kind));
            own.push(words);
            let forms = profile.forms.iter().flat_map(|form| words_of(form, kind));
            let hints = profile.hints.iter().map(|hint| format!("w{hint}"));
            told.push(hints.chain(forms).map(&mut number).collect());
        }
        let mut words: Vec<Vec<u32>> = vec![Vec::new(); documents];
        for place in places {
            let at = place.profile as usize;
            words[place.document as usize].extend(own[at].iter().chain(&told[at]));
        }
        drop(told);
        let mut frequency = vec![0u32; numbers.len()];
        for words in &mut words {
            words.sort_unstable();
            words.dedup();
            words.iter().for_each(|&word| frequency[word as usize] += 1);
        }
        let most = FREQUENT.max(documents / SHARE);
        for words in &mut words {
            words.retain(|&word| (2..=most).contains(&(frequency[word as usize] as usize)));
            words.shrink_to_fit();
        }
        let weight = frequency.into_iter().map(|frequency| (WEIGHT / frequency.max(1)).max(1)).collect();
        let mut begin = vec![0u32; profiles.len() + 1];
        places.iter().for_each(|place| begin[place.profile as usize + 1] += 1);
        for at in 1..begin.len() {
            begin[at] += begin[at - 1];
        }
        let mut next = begin.clone();
        let mut of = vec![0u32; places.len()];
        for place in places {
            let at = &mut next[place.profile as usize];
            of[*at as usize] = place.document;
            *at += 1;
        }
        Self { words, weight, own, begin, documents: of }
    }

    /// The documents of a profile.
    pub(super) fn documents(&self, profile: u32) -> &[u32] {
        &self.documents[self.begin[profile as usize] as usize..self.begin[profile as usize + 1] as usize]
    }

    /// All words beside those of the profiles' own names in their documents, and those documents.
    pub(super) fn around(&self, profiles: &[u32]) -> Around {
        let own = profiles.iter().flat_map(|&at| self.own[at as usize].iter().copied()).collect();
        self.around_but(profiles, &own)
    }

    /// All words in the documents of profiles, and those documents.
    pub(super) fn all_around(&self, profiles: &[u32]) -> Around {
        self.around_but(profiles, &BTreeSet::new())
    }

    fn around_but(&self, profiles: &[u32], own: &BTreeSet<u32>) -> Around {
        let mut documents: Vec<u32> = profiles.iter().flat_map(|&at| self.documents(at)).copied().collect();
        documents.sort_unstable();
        documents.dedup();
        let words = documents.iter().flat_map(|&document| &self.words[document as usize]).copied();
        let mut words: Vec<u32> = words.filter(|word| !own.contains(word)).collect();
        words.sort_unstable();
        words.dedup();
        Around { words, documents }
    }

    /// How much two have in common that are never in one document.
    pub(super) fn affinity(&self, one: &Around, other: &Around) -> u32 {
        match common(&one.documents, &other.documents).next() {
            Some(_) => 0,
            None => self.weigh(common(&one.words, &other.words)),
        }
    }

    /// Whether two are in one affair, and never in one document.
    pub(super) fn meet(&self, one: &[u32], other: &[u32]) -> bool {
        self.affinity(&self.around(one), &self.around(other)) > 0
    }

    /// Whether two have more than one word of an affair in common, and are never in one document.
    pub(super) fn is_sure(&self, one: &[u32], other: &[u32]) -> bool {
        let (one, other) = (self.around(one), self.around(other));
        self.affinity(&one, &other) > 0 && common(&one.words, &other.words).nth(1).is_some()
    }

    /// Whether some document has both.
    pub(super) fn together(&self, one: &[u32], other: &[u32]) -> bool {
        let count = |profiles: &[u32]| profiles.iter().map(|&at| self.documents(at).len()).sum::<usize>();
        let (few, many) = if count(one) <= count(other) { (one, other) } else { (other, one) };
        let documents: BTreeSet<u32> = few.iter().flat_map(|&at| self.documents(at)).copied().collect();
        many.iter().flat_map(|&at| self.documents(at)).any(|document| documents.contains(document))
    }

    /// The one of several in whose documents by far the most of a document is found again, and which is
    /// not itself in that document. The only one fits where the document tells no other affair.
    pub(super) fn best(&self, profile: u32, document: u32, candidates: &[Around]) -> Option<usize> {
        let own = &self.own[profile as usize];
        let words: Vec<u32> =
            self.words[document as usize].iter().copied().filter(|word| !own.contains(word)).collect();
        let score = |around: &Around| match around.documents.binary_search(&document) {
            Ok(_) => None,
            Err(_) => Some(self.weigh(common(&words, &around.words))),
        };
        if let [only] = candidates {
            return score(only).filter(|&score| score > 0 || words.is_empty()).map(|_| 0);
        }
        let mut scores: Vec<(u32, usize)> =
            candidates.iter().enumerate().filter_map(|(nth, around)| Some((score(around)?, nth))).collect();
        scores.sort_unstable_by(|a, b| b.cmp(a));
        let second = scores.get(1).map_or(0, |(score, _)| *score);
        scores.first().filter(|(score, _)| *score > 0 && *score >= second.saturating_mul(2)).map(|(_, nth)| *nth)
    }

    /// Whether a document tells of another affair than one where `family` is: it has telling words, and
    /// none of them is found there.
    pub(super) fn is_strange(&self, profile: u32, document: u32, family: &Around) -> bool {
        let own = &self.own[profile as usize];
        let mut words = self.words[document as usize].iter().filter(|word| !own.contains(word)).peekable();
        words.peek().is_some()
            && family.documents.binary_search(&document).is_err()
            && !words.any(|word| family.words.binary_search(word).is_ok())
    }

    /// How many words of its affair a document has in common with what is around an actor.
    pub(super) fn shared(&self, document: u32, around: &Around) -> usize {
        common(&self.words[document as usize], &around.words).count()
    }

    /// The number of the affair that each document is in: those that share a word are in one, and so is what shares
    /// one with them.
    pub(super) fn affairs(&self) -> Vec<u32> {
        let mut of: Vec<u32> = (0..).take(self.words.len()).collect();
        let root = |of: &[u32], mut at: u32| {
            while of[at as usize] != at {
                at = of[at as usize];
            }
            at
        };
        let mut first: Vec<Option<u32>> = vec![None; self.weight.len()];
        for (document, words) in (0..).zip(&self.words) {
            for &word in words {
                let other = *first[word as usize].get_or_insert(document);
                let (a, b) = (root(&of, document), root(&of, other));
                of[a.max(b) as usize] = a.min(b);
            }
        }
        for document in 0..of.len() {
            of[document] = of[of[document] as usize];
        }
        of
    }

    /// Adds documents to what is around an actor.
    pub(super) fn widen(&self, around: &mut Around, documents: &[u32]) {
        around.documents.extend(documents);
        around.words.extend(documents.iter().flat_map(|&document| &self.words[document as usize]));
        for list in [&mut around.documents, &mut around.words] {
            list.sort_unstable();
            list.dedup();
        }
    }

    fn weigh(&self, words: impl Iterator<Item = u32>) -> u32 {
        words.map(|word| self.weight[word as usize]).fold(0, u32::saturating_add)
    }
}

/// What is around an actor; both in order.
#[derive(Debug, Default)]
pub(super) struct Around {
    words: Vec<u32>,
    documents: Vec<u32>,
}

impl Around {
    /// The documents that the actor is in.
    pub(super) fn documents(&self) -> &[u32] {
        &self.documents
    }

    /// Whether the actor is in a document.
    pub(super) fn has(&self, document: u32) -> bool {
        self.documents.binary_search(&document).is_ok()
    }
}

/// What two lists in order have in common.
fn common<'a>(one: &'a [u32], other: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
            match a.cmp(b) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    (i, j) = (i + 1, j + 1);
                    return Some(*a);
                }
            }
        }
        None
    })
}

/// The words by which an affair is known again: a surname, the words of a body.
fn words_of(name: &str, kind: ActorKind) -> Vec<String> {
    match kind {
        ActorKind::Person => Name::read(name).and_then(|name| name.surname_keys().pop()).into_iter().collect(),
        ActorKind::Organisation | ActorKind::Outlet => {
            let Some(body) = Body::read(name) else { return Vec::new() };
            let telling = |word: &&str| !body::is_common(word) && !body::is_type(word);
            let words = body.core.split(' ').filter(telling).chain(body.whose.split(' '));
            words.filter(|word| !word.is_empty()).map(|word| format!("w{word}")).collect()
        }
        _ => Vec::new(),
    }
}
