//! Parts of speech, from left to right.

use super::hash::feature;
use super::linear::{Linear, best};
use super::syntax::{OUTSIDE, TAGS};
use super::token::Token;

/// Names the part of speech of every token.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tagger {
    pub(super) weights: Linear<48>,
    pub(super) known: Known,
}

impl Tagger {
    pub(crate) fn new(weights: Linear<48>, known: Known) -> Self {
        Self { weights, known }
    }

    /// Tags the tokens of a sentence. `buffer` is room to work in.
    pub(crate) fn tag(&self, sentence: &mut [Token], buffer: &mut Vec<u32>) {
        for at in 0..sentence.len() {
            sentence[at].tag = self.known.get(sentence[at].word).unwrap_or_else(|| {
                features(sentence, at, buffer);
                best(&self.weights.score(buffer), 1..TAGS.len()) as u8
            });
        }
    }
}

/// What tells the part of speech of a token whose left neighbours have theirs.
pub(crate) fn features(sentence: &[Token], at: usize, out: &mut Vec<u32>) {
    let get = |step: isize| at.checked_add_signed(step).and_then(|at| sentence.get(at));
    let word = |step: isize| get(step).map_or(0, |t| t.word);
    let tag = |step: isize| get(step).map_or(OUTSIDE, |t| u32::from(t.tag));
    let shape = |step: isize| get(step).map_or(0, |t| u32::from(t.shape));
    let token = &sentence[at];
    let own = u32::from(token.shape) + if at == 0 { 64 } else { 0 };
    let (tag1, tag2) = (tag(-1), tag(-2));
    let (next2, next3) = get(1).map_or((0, 0), |t| (t.last2, t.last3));
    out.clear();
    out.extend_from_slice(&[
        feature(1, [token.word]),
        feature(2, [token.last3, own]),
        feature(3, [token.last2]),
        feature(4, [token.first3]),
        feature(5, [own]),
        feature(6, [tag1]),
        feature(7, [tag1, tag2]),
        feature(8, [tag1, token.word]),
        feature(9, [word(-1)]),
        feature(10, [word(1)]),
        feature(11, [word(-2)]),
        feature(12, [word(2)]),
        feature(13, [word(-1), token.word]),
        feature(14, [token.word, word(1)]),
        feature(15, [next3, shape(1)]),
        feature(16, [tag1, token.last3, next2]),
        feature(17, [shape(-1), own, shape(1)]),
        feature(18, [tag1, word(1)]),
        feature(19, [tag2, tag1, token.last2]),
    ]);
}

/// Words that have one part of speech only, by hash: an open table whose empty places are 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Known {
    places: Vec<(u32, u8)>,
}

impl Known {
    /// At most this many words are known.
    pub(crate) const MOST: usize = 1 << 14;
    const PLACES: usize = 2 * Self::MOST;

    /// A table of words and their tags; words beyond [`Known::MOST`] are left out.
    pub(crate) fn new(words: &[(u32, u8)]) -> Self {
        let mut places = vec![(0, 0); Self::PLACES];
        for &(word, tag) in words.iter().filter(|(word, _)| *word != 0).take(Self::MOST) {
            let mut at = Self::start(word);
            while places[at].0 != 0 && places[at].0 != word {
                at = (at + 1) % Self::PLACES;
            }
            places[at] = (word, tag);
        }
        Self { places }
    }

    fn start(word: u32) -> usize {
        word as usize >> (32 - Self::PLACES.trailing_zeros())
    }

    #[inline(always)]
    pub(crate) fn get(&self, word: u32) -> Option<u8> {
        let mut at = Self::start(word);
        loop {
            match self.places[at] {
                (0, _) => return None,
                (known, tag) if known == word => return Some(tag),
                _ => at = (at + 1) % Self::PLACES,
            }
        }
    }

    /// The words and their tags, by hash.
    pub(crate) fn words(&self) -> Vec<(u32, u8)> {
        let mut words: Vec<_> = self.places.iter().copied().filter(|(word, _)| *word != 0).collect();
        words.sort_unstable();
        words
    }
}
