//! Where content begins and ends.

use std::ops::Range;

use super::{Reading, phrases};
use crate::text::{Kind, Passage};
use crate::words::{Class, Form, Frame};

/// Takes commas, full stops and coordinators off the ends of a piece; nothing where no word is left.
pub(super) fn tidy(passage: &Passage<'_>, mut piece: Range<usize>) -> Option<Range<usize>> {
    let loose = |at: usize| {
        passage.quote_at(at).is_none()
            && passage.tokens[at].kind == Kind::Mark
            && !passage.tokens[at].marks(&['(', ')', '[', ']', '%', '$', '€', '£', '!', '?', '#', '@'])
    };
    while piece.start < piece.end && (loose(piece.start) || passage.tokens[piece.start].marks(&[')', ']'])) {
        piece.start += 1;
    }
    while piece.start < piece.end && (loose(piece.end - 1) || passage.tokens[piece.end - 1].marks(&['(', '['])) {
        piece.end -= 1;
    }
    piece.clone().any(|at| passage.tokens[at].is_word()).then_some(piece)
}

impl Reading<'_, '_> {
    /// The sentence without what ends it.
    pub(super) fn sentence_end(&self) -> usize {
        let mut end = self.sentence.end;
        while end > self.sentence.start
            && self.passage.quote_at(end - 1).is_none()
            && self.passage.tokens[end - 1].marks(&['.', '!', '?', '…', ';', ':', ','])
        {
            end -= 1;
        }
        end
    }

    /// Where the clause begins that words set apart at `at` stand in the middle of.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        let opens = |&k: &usize| {
            let token = &self.passage.tokens[k];
            token.marks(&[';', ':', '–', '—'])
                || token.is(Class::SUBORDINATOR | Class::QUESTION)
                || self.passage.is_word(k, "that")
        };
        let bound = (self.sentence.start..at).rev().take(phrases::LONGEST).find(opens);
        bound.map_or(self.sentence.start, |k| k + usize::from(!self.passage.tokens[k].is_word()))
    }

    /// Where the clause or phrase that begins at `from` ends. `phrase` ends it at what a clause
    /// may hold: a comma before "which", "while", "after".
    pub(super) fn content_end(&self, from: usize, phrase: bool) -> usize {
        let end = self.sentence_end();
        let mut at = from;
        while at < end {
            if let Some(quote) = self.passage.quote_at(at) {
                at = self.passage.quotes[quote].tokens.end.max(at + 1);
                continue;
            }
            if self.cuts.contains(&at) || at > from && self.stops(at, phrase) {
                return at;
            }
            at += 1;
        }
        end.max(from)
    }

    /// Whether content ends before token `at`.
    fn stops(&self, at: usize, phrase: bool) -> bool {
        let passage = self.passage;
        let token = &passage.tokens[at];
        if token.mark(';') {
            return true;
        }
        if token.mark(',') {
            let mut next = at + 1;
            if phrase
                && (passage
                    .tokens
                    .get(next)
                    .is_some_and(|t| t.is(Class::SUBORDINATOR | Class::ING | Class::PREPOSITION))
                    || passage.is_one_of(next, &["which", "who", "where", "but"]))
            {
                return true;
            }
            if passage.tokens.get(next).is_some_and(|t| t.is(Class::COORDINATOR)) {
                next += 1;
            }
            while passage.tokens.get(next).is_some_and(|t| t.is(Class::ADVERB)) {
                next += 1;
            }
            return self.attribution_at(next);
        }
        if token.is(Class::COORDINATOR) && !passage.is_word(at, "or") {
            if self.groups.iter().any(|g| g.participle && g.start == at + 1 && g.frame.any(Frame::SPEECH)) {
                return true;
            }
            return self.groups.iter().any(|g| {
                g.is_finite()
                    && g.start == at + 1
                    && passage.tokens[g.head].form.is_some_and(|f| f.is(Form::PAST | Form::THIRD))
                    && (phrase || g.frame.any(Frame::SPEECH) && self.takes_clause(g.head + 1))
            });
        }
        false
    }

    /// Whether an attribution of its own begins at `at`: "adding …", "he said …".
    fn attribution_at(&self, at: usize) -> bool {
        self.groups.iter().zip(&self.subjects).any(|(group, subject)| {
            if group.start == at && group.head < at + 4 {
                return group.participle || group.is_finite() && group.frame.any(Frame::SPEECH);
            }
            group.is_finite()
                && group.frame.any(Frame::SPEECH)
                && !group.passive
                && subject.as_ref().is_some_and(|s| s.start == at && s.end <= group.start)
        })
    }

    /// Whether "that", a quotation or a pronoun stands at `at`: what a verb of saying takes.
    pub(super) fn takes_clause(&self, at: usize) -> bool {
        self.passage.quote_at(at).is_some() || self.passage.is_word(at, "that")
    }

    /// Whether a range has a finite verb outside quotation marks.
    pub(super) fn has_finite_verb(&self, range: &Range<usize>) -> bool {
        range.clone().any(|at| {
            let token = &self.passage.tokens[at];
            token.is(Class::AUXILIARY | Class::FINITE) && (!token.is(Class::GENITIVE) || self.after_pronoun(at))
                || token.is(Class::ED)
                || token.form.is_some_and(|f| f.is(Form::PAST | Form::THIRD | Form::BASE))
                || token.is(Class::GENITIVE)
                    && self
                        .passage
                        .tokens
                        .get(at + 1)
                        .is_some_and(|t| t.is(Class::DETERMINER | Class::ADVERB | Class::PREPOSITION))
        })
    }

    fn after_pronoun(&self, at: usize) -> bool {
        at > 0 && self.passage.tokens[at - 1].is(Class::PRONOUN)
    }

    /// Whether a range is only where, when, how or to whom: no verb, no "that", no comma but one.
    pub(super) fn is_adverbial(&self, range: Range<usize>, longest: usize) -> bool {
        if range.len() > longest {
            return false;
        }
        let mut commas = 0;
        range.into_iter().all(|at| {
            let token = &self.passage.tokens[at];
            if token.mark(',') {
                commas += 1;
                return commas <= 2;
            }
            if token.is(Class::GENITIVE) {
                return true;
            }
            token.is_word()
                && self.passage.quote_at(at).is_none()
                && !self.passage.is_word(at, "that")
                && (!token.is(Class::AUXILIARY | Class::FINITE) || token.is(Class::TIME))
                || token.marks(&['.', '-', '–', '@', '(', ')'])
        })
    }
}
