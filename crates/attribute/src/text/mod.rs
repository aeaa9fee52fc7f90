//! A text, read: tokens, paragraphs, quotations, sentences.

mod dateline;
mod headline;
mod quotes;
mod sentences;
mod surnames;
mod tokens;
mod turns;

use std::collections::HashSet;
use std::ops::Range;

pub(crate) use dateline::Dateline;
pub(crate) use quotes::Quote;
pub(crate) use sentences::paragraphs;
pub(crate) use tokens::{Kind, Token, Tokens};
pub(crate) use turns::Turn;

use crate::syntax::Syntax;
use crate::words::{Class, Lexicon, Verb};

/// A text with everything that can be seen without knowing what it says. Made in time linear in its
/// length.
#[derive(Debug)]
pub(crate) struct Passage<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: &'t Lexicon,
    pub(crate) tokens: Tokens,
    /// Token ranges.
    pub(crate) paragraphs: Vec<Range<usize>>,
    /// Token ranges; a quotation is in one sentence as a whole, a dateline is a sentence of its own.
    pub(crate) sentences: Vec<Range<usize>>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) dateline: Option<Dateline>,
    /// Who has the floor, where the layout tells.
    pub(crate) turns: Vec<Turn>,
    /// Known once the text has been parsed.
    pub(crate) syntax: Syntax,
    /// Tokens with a capital that only a headline gives them.
    common: HashSet<usize>,
    /// For each token the quotation it stands in.
    quote_of: Vec<Option<u32>>,
}

impl<'t> Passage<'t> {
    pub(crate) fn read(text: &'t str, lexicon: &'t Lexicon) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut paragraphs = Vec::new();
        for range in sentences::paragraphs(text) {
            let start = tokens.len();
            tokens::tokenize(text, range, lexicon, &mut tokens);
            if tokens.len() > start {
                paragraphs.push(start..tokens.len());
            }
        }
        surnames::mark(text, &mut tokens, lexicon);
        let quotes = quotes::pair(text, &tokens, &paragraphs);
        let dateline = dateline::find(text, &tokens, &paragraphs);
        let head = dateline.as_ref().map(|d| d.tokens.clone());
        let sentences = sentences::sentences(text, &tokens, &paragraphs, &quotes, head, lexicon);
        let mut quote_of = vec![None; tokens.len()];
        for (nth, quote) in quotes.iter().enumerate() {
            quote_of[quote.tokens.clone()].fill(Some(nth as u32));
        }
        for at in 1..tokens.len() {
            if quote_of[at].is_none() && tokens::owns(text, &tokens[at - 1], &tokens[at]) {
                tokens[at].kind = Kind::Word;
                tokens[at].class |= Class::GENITIVE;
            }
        }
        let common = headline::common(text, &tokens, &paragraphs);
        let syntax = Syntax::default();
        let turns = Vec::new();
        let tokens = tokens.into();
        let mut passage =
            Self { text, lexicon, tokens, paragraphs, sentences, quotes, dateline, turns, syntax, common, quote_of };
        passage.turns = turns::turns(&passage);
        passage
    }

    /// The quotation that token `at` stands in, its marks included.
    pub(crate) fn quote_at(&self, at: usize) -> Option<usize> {
        self.quote_of.get(at).copied().flatten().map(|q| q as usize)
    }

    /// Whether only a headline gives token `at` its capital.
    pub(crate) fn is_common(&self, at: usize) -> bool {
        self.common.contains(&at)
    }

    /// The tokens that a range of bytes touches; empty where it touches none.
    pub(crate) fn tokens_of(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.end <= bytes.start);
        start..self.tokens.partition_point(|token| token.start < bytes.end).max(start)
    }

    /// The bytes of a range of tokens.
    pub(crate) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// A token as written.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| &self.text[t.start..t.end])
    }

    /// Whether token `at` is this word, in any case of ASCII letters.
    pub(crate) fn is_word(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether token `at` is one of these words.
    pub(crate) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let own = &self.text.as_bytes()[token.start..token.end];
        // Most words differ in their length or, but for its case, in their first letter.
        words.iter().map(|word| word.as_bytes()).any(|word| {
            own.len() == word.len()
                && own.first().zip(word.first()).is_some_and(|(own, first)| own | 0x20 == first | 0x20)
                && own.eq_ignore_ascii_case(word)
        })
    }

    /// Whether token `at` begins a name such as "Evening Post" or "Sunday Mail".
    pub(crate) fn is_outlet_behind(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|t| t.is(Class::OUTLET) && t.is(Class::CAPITAL))
    }

    /// The verb of attribution that token `at` can be.
    pub(crate) fn verb(&self, at: usize) -> Option<&Verb> {
        self.tokens.get(at).and_then(|t| t.form).map(|form| self.lexicon.verb(form))
    }
}
