//! "Vella is a lawyer who": of whom a clause says what he is.

use std::ops::Range;

use super::extent;
use super::reference::{self, Reference};
use crate::resolve::cast::Cast;
use crate::rules::subject_before;
use crate::words::Class;

/// What can stand before the noun that says what somebody is, beside articles and adjectives.
const FRONT: &[&str] = &["one", "of", "few", "only", "first", "last", "many", "two", "three"];

/// Verbs that say what somebody becomes.
const MAKES: &[&str] = &["makes", "made", "make", "making", "called", "calls", "calling"];

impl Cast<'_, '_> {
    /// The subject of which a phrase says what it is, in a sentence that begins at `start` and goes on with the
    /// "who" at `at`.
    pub(crate) fn predicated(
        &mut self,
        start: usize,
        at: usize,
        phrase: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        // "Vella is not the only one of the bold pilots who says", but "one of the pilots who say"
        let front = |k: &usize| {
            let token = &passage.tokens[*k];
            token.is(Class::DETERMINER | Class::ADJECTIVE | Class::ADVERB | Class::NEGATION)
                || passage.is_one_of(*k, FRONT)
        };
        let first = (start..phrase.start).rev().take_while(front).last().unwrap_or(phrase.start);
        let one = (first..=phrase.start).find(|&k| passage.is_word(k, "one"));
        let is = first.checked_sub(1).filter(|&is| is >= start && passage.tokens[is].is(Class::BE));
        let opens = (first..=phrase.start).any(|k| passage.is_one_of(k, &["a", "an", "the", "one"]));
        if !opens
            && phrase.start > start
            && passage.is_one_of(phrase.start - 1, &["and", "or"])
            && !self.says_of_several(at)
            && let Some(subject) = self.said_to_be(phrase)
            && let reference @ (Reference::Person { .. } | Reference::Role(_)) =
                reference::read(passage, &subject, &self.inventory)
        {
            return self.meant(reference, &subject, sentence, outside);
        }
        if !opens || one.is_some() && self.says_of_several(at) {
            return None;
        }
        // "which makes her one of the pilots who"
        let made = first.checked_sub(2).is_some_and(|verb| verb >= start && passage.is_one_of(verb, MAKES));
        let made = made && passage.is_one_of(first - 1, &["him", "her"]);
        let subject = match is {
            None if made => first - 1..first,
            Some(is) => subject_before(passage, start, is)?,
            None if !passage.is_one_of(phrase.start, &["a", "an"]) => return None,
            // "Vella was one of the last, a pilot who"
            None => {
                let head = syntax.head_of(phrase)?;
                let comma = phrase.start > start && passage.tokens[phrase.start - 1].mark(',');
                let said = Some(head).filter(|&head| comma && !syntax.is(head, &["nsubj", "nsubjpass", "dobj"]))?;
                let is = syntax.above(said).find(|&k| syntax.dependents(k).any(|cop| syntax.is(cop, &["cop"])))?;
                let subject = syntax.dependents(is).find(|&k| k < is && syntax.is(k, &["nsubj"]))?;
                extent::whole(passage, subject, false)
            }
        };
        let reference = reference::read(passage, &subject, &self.inventory);
        let single = match &reference {
            Reference::Pronoun(word) => ["he", "she", "him", "her"].contains(&word.as_str()),
            Reference::Person { .. } | Reference::Role(_) => true,
            _ => false,
        };
        if !single {
            return None;
        }
        self.meant(reference, &subject, sentence, outside)
    }

    /// The subject of which a phrase is the last thing that is said: "Vella rows and is a singer, painter and pilot".
    fn said_to_be(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let syntax = &self.passage.syntax;
        let first = extent::first_joined(self.passage, phrase.end - 1);
        let before = extent::whole(self.passage, first, false).start.checked_sub(1)?;
        let is = self.passage.tokens[before].is(Class::BE);
        let noun = Some(first).filter(|&noun| is && noun < phrase.start)?;
        let subject = |verb: usize| syntax.dependents(verb).find(|&k| k < noun && syntax.is(k, &["nsubj"]));
        let joined = || syntax.head(noun).and_then(subject);
        Some(extent::whole(self.passage, subject(noun).or_else(joined)?, false))
    }

    /// Whether the verb behind the "who" at `at` is one of several.
    pub(crate) fn says_of_several(&self, at: usize) -> bool {
        let adverb = |k: &usize| self.passage.tokens.get(*k).is_some_and(|t| t.is(Class::ADVERB));
        let verb = (at + 1..at + 3).find(|k| !adverb(k)).unwrap_or(at + 1);
        self.passage.syntax.tag(verb) == "VBP" || self.passage.is_one_of(verb, &["are", "were", "have"])
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn who_behind_what_somebody_is_goes_with_him() {
        check("Vera Tarn is the pilot who says that the ice is thin.", &["Vera Tarn (person)"]);
        let said = ("who", "says", "that the ice is thin");
        let text = "Vera Tarn is one of the few pilots in Selt who says that the ice is thin.";
        assert_eq!(given(text, &[said]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn who_behind_what_somebody_becomes_goes_with_her() {
        let said = ("who", "says", "that the ice is thin");
        let text = "Vera Tarn waved, which makes her one of the pilots in Selt who says that the ice is thin.";
        assert_eq!(given(text, &[said]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn who_with_a_verb_of_several_goes_with_them() {
        let said = ("who", "say", "that the ice is thin");
        let text = "Vera Tarn is one of the pilots who say that the ice is thin.";
        assert_eq!(given(text, &[said]), ["one of the pilots (unnamed)"]);
    }

    #[test]
    fn who_behind_the_last_of_what_somebody_is_goes_with_him() {
        let said = ("who", "has said", "that the ice is thin");
        let text = "Vera Tarn left the quay and is a good pilot, painter and singer who has said that the ice is thin.";
        assert_eq!(given(text, &[said]), ["Vera Tarn (person)"]);
    }
}
