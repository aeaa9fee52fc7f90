//! The tokens that scores count: runs of letters, digits and underscores, and every other visible
//! character alone.

use std::ops::Range;

use ascribe_model::Span;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Tokens from one to another that follow each other without a gap.
pub(super) type Run = Range<usize>;

/// A text as the scorer sees it. Places are code points.
pub(super) struct Tokens {
    pub(super) chars: Vec<char>,
    spans: Vec<Span>,
}

/// Whether Unicode calls it a letter or a number; marks that other definitions of a word take in are
/// none.
fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    matches!(c.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number)
}

/// White space, and the four separators of ASCII that count as such here.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

impl Tokens {
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut spans = Vec::with_capacity(chars.len() / 5);
        let mut at = 0;
        while at < chars.len() {
            let start = at;
            at += 1;
            if is_word(chars[start]) {
                at += chars[at..].iter().take_while(|&&c| is_word(c)).count();
            } else if is_space(chars[start]) {
                continue;
            }
            spans.push(Span::new(start, at));
        }
        Self { chars, spans }
    }

    /// Number of words between white space.
    pub(super) fn words(&self) -> usize {
        let starts = |(at, &c): (usize, &char)| !is_space(c) && (at == 0 || is_space(self.chars[at - 1]));
        self.chars.iter().enumerate().filter(|&pair| starts(pair)).count()
    }

    /// The tokens that a place touches.
    fn touched(&self, place: Span) -> Run {
        let first = self.spans.partition_point(|token| token.stop <= place.start);
        let behind = self.spans.partition_point(|token| token.start < place.stop);
        first..behind.max(first)
    }

    /// The tokens that places touch: runs in order, with a gap between any two.
    pub(super) fn cover(&self, places: &[Span]) -> Vec<Run> {
        let mut runs: Vec<Run> =
            places.iter().map(|&place| self.touched(place)).filter(|run| !run.is_empty()).collect();
        join(&mut runs);
        runs
    }

    /// The same without tokens that are no words at the edges of each run.
    pub(super) fn trimmed(&self, runs: &[Run]) -> Vec<Run> {
        let word = |&token: &usize| is_word(self.chars[self.spans[token].start]);
        let trim = |run: &Run| {
            let first = run.clone().find(word)?;
            let last = run.clone().rev().find(word)?;
            Some(first..last + 1)
        };
        runs.iter().filter_map(trim).collect()
    }
}

/// Sorts runs and makes one of those that touch.
pub(super) fn join(runs: &mut Vec<Run>) {
    runs.sort_unstable_by_key(|run| (run.start, run.end));
    runs.dedup_by(|next, run| {
        let touch = next.start <= run.end;
        if touch {
            run.end = run.end.max(next.end);
        }
        touch
    });
}

/// Number of tokens in runs.
pub(super) fn size(runs: &[Run]) -> usize {
    runs.iter().map(Run::len).sum()
}

/// Number of tokens that two covers share.
pub(super) fn shared(one: &[Run], other: &[Run]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        shared += a.end.min(b.end).saturating_sub(a.start.max(b.start));
        if a.end <= b.end {
            i += 1;
        } else {
            j += 1;
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(text: &str) -> Vec<String> {
        let read = Tokens::new(text);
        read.spans.iter().map(|span| read.chars[span.start..span.stop].iter().collect()).collect()
    }

    #[test]
    fn words_are_letters_digits_and_underscores() {
        assert_eq!(tokens("Orn_2’s “yes”—½ Ⅷ."), ["Orn_2", "’", "s", "“", "yes", "”", "—", "½", "Ⅷ", "."]);
        // A combining mark and a circled letter are no letters; a modifier letter and an ideograph are.
        assert_eq!(tokens("e\u{301}a हि Ⓐb ʰx日本"), ["e", "\u{301}", "a", "ह", "\u{93f}", "Ⓐ", "b", "ʰx日本"]);
        assert_eq!(tokens("a\u{1c}b\u{1f}\u{85}\u{a0}\u{200b}\0"), ["a", "b", "\u{200b}", "\0"]);
        assert_eq!(Tokens::new(" one\u{1d}two\n\u{3000}three. ").words(), 3);
    }

    #[test]
    fn a_place_covers_what_it_touches() {
        let read = Tokens::new("“We stay,” said Orn.");
        assert_eq!(read.cover(&[Span::new(0, 10)]), [Run { start: 0, end: 5 }]);
        assert_eq!(read.trimmed(&read.cover(&[Span::new(0, 10)])), [Run { start: 1, end: 3 }]);
        assert_eq!(read.cover(&[Span::new(2, 5)]), [Run { start: 1, end: 3 }]);
        assert!(read.cover(&[Span::new(3, 4)]).is_empty());
        assert!(read.trimmed(&read.cover(&[Span::new(8, 10)])).is_empty());
        assert_eq!(read.cover(&[Span::new(11, 15), Span::new(4, 8), Span::new(8, 10)]), [Run { start: 2, end: 6 }]);
    }

    proptest! {
        #[test]
        fn shared_tokens_are_those_of_the_sets(
            one in proptest::collection::vec((0usize..60, 0usize..9), 0..6),
            other in proptest::collection::vec((0usize..60, 0usize..9), 0..6),
        ) {
            let runs = |pairs: &[(usize, usize)]| {
                let mut runs: Vec<Run> = pairs.iter().map(|&(s, n)| s..s + n).filter(|r| !r.is_empty()).collect();
                join(&mut runs);
                runs
            };
            let set = |runs: &[Run]| runs.iter().cloned().flatten().collect::<std::collections::BTreeSet<_>>();
            let (a, b) = (runs(&one), runs(&other));
            prop_assert_eq!(size(&a), set(&a).len());
            prop_assert_eq!(shared(&a, &b), set(&a).intersection(&set(&b)).count());
            prop_assert!(a.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }
}
