//! A text, read: tokens in paragraphs and sentences, quotations known, syntax not yet.

use super::token::{Maker, Token};
use super::{quotes, sentences, tokenize};

/// The tokens of a text, and the token ranges of its paragraphs and sentences.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    pub(crate) tokens: Vec<Token>,
    /// Paragraphs that have tokens: first token, and the one behind the last.
    pub(crate) paragraphs: Vec<(usize, usize)>,
    /// Sentences: first token, and the one behind the last. Each is in one paragraph.
    pub(crate) sentences: Vec<(usize, usize)>,
}

impl Text {
    /// Reads a text in time linear in its length.
    pub(crate) fn read(written: &str) -> Self {
        let mut text = Self { tokens: Vec::with_capacity(written.len() / 5), ..Self::default() };
        let mut maker = Maker::default();
        for paragraph in crate::text::paragraphs(written) {
            let from = text.tokens.len();
            let nth = text.paragraphs.len() as u32;
            tokenize::tokenize(written, paragraph, nth, &mut maker, &mut text.tokens);
            if text.tokens.len() > from {
                text.paragraphs.push((from, text.tokens.len()));
            }
        }
        quotes::pair(written, &mut text);
        sentences::cut(written, &mut text);
        text
    }

    /// The token at `at`, if it is in the text.
    pub(crate) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// First token of the sentence that token `at` is in, and the one behind its last.
    pub(crate) fn sentence_of(&self, at: usize) -> (usize, usize) {
        self.sentences[self.tokens[at].sentence as usize]
    }

    /// The tokens that bytes of the text touch, in order.
    pub(crate) fn touched(&self, places: &[std::ops::Range<usize>]) -> Vec<usize> {
        let mut touched = Vec::new();
        for place in places {
            let from = self.tokens.partition_point(|token| token.end as usize <= place.start);
            let to = self.tokens.partition_point(|token| (token.start as usize) < place.end);
            touched.extend(from..to);
        }
        touched.sort_unstable();
        touched.dedup();
        touched
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::NONE;
    use super::*;
    use proptest::prelude::*;

    fn words(written: &str) -> Vec<&str> {
        Text::read(written).tokens.iter().map(|t| &written[t.start as usize..t.end as usize]).collect()
    }

    fn sentences(written: &str) -> Vec<&str> {
        let text = Text::read(written);
        let place = |&(from, to): &(usize, usize)| text.tokens[from].start as usize..text.tokens[to - 1].end as usize;
        text.sentences.iter().map(|sentence| &written[place(sentence)]).collect()
    }

    #[test]
    fn words_are_cut_as_in_treebanks() {
        assert_eq!(
            words("Mr. Vella's fleet isn't in the U.S., \"he'd\" cannot say ... 3.5-ton"),
            [
                "Mr.", "Vella", "'s", "fleet", "is", "n't", "in", "the", "U.S.", ",", "\"", "he", "'d", "\"", "can",
                "not", "say", "...", "3.5-ton"
            ]
        );
        assert_eq!(
            words("at 10:30 (R-Orv.) it’s AT&T's."),
            ["at", "10:30", "(", "R-Orv", ".", ")", "it", "’s", "AT&T", "'s", "."]
        );
    }

    #[test]
    fn sentences_end_behind_their_marks() {
        assert_eq!(
            sentences("Dr. Orn left. “We stay. We do!” said Ada Vella of U.S. Steel. He left the U.S. The end"),
            ["Dr. Orn left.", "“We stay.", "We do!” said Ada Vella of U.S. Steel.", "He left the U.S.", "The end"]
        );
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        let written = "“We stay.\n“We do,” she said. “Never\nmind.";
        let text = Text::read(written);
        let quoted: Vec<bool> = text.tokens.iter().map(|t| t.quote != NONE).collect();
        let outside: Vec<&str> =
            words(written).into_iter().zip(&quoted).filter(|(_, q)| !**q).map(|(word, _)| word).collect();
        assert_eq!(outside, ["she", "said", ".", "mind", "."]);
        assert_eq!(text.tokens[0].quote, text.tokens[5].quote);
    }

    #[test]
    fn quotations_in_quotations_do_not_end_them() {
        let text = Text::read("“He calls it “hell” here.” – Ada Vella. “It “is” so, she said. “No.”");
        let quoted: Vec<bool> = text.tokens.iter().map(|t| t.quote != NONE).collect();
        assert_eq!(quoted.iter().take_while(|quoted| **quoted).count(), 10);
        assert!(!quoted[10]);
        assert!(text.tokens[quoted.len() - 1].closes());
    }

    proptest! {
        #[test]
        fn tokens_lie_in_the_text_in_order(written in any::<String>()) {
            let text = Text::read(&written);
            let mut end = 0;
            for token in &text.tokens {
                prop_assert!(token.start >= end && token.end > token.start);
                prop_assert!(written.get(token.start as usize..token.end as usize).is_some());
                end = token.end;
            }
            let covered: usize = text.sentences.iter().map(|(from, to)| to - from).sum();
            prop_assert_eq!(covered, text.tokens.len());
            prop_assert!(text.sentences.iter().all(|(from, to)| to > from && to - from <= sentences::LONGEST + 8));
        }
    }
}
