//! "all of whom", "both of whom", "many of whom": those named right before.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::before;
use super::nouns::{self, Noun};
use super::reference;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::words::Class;

/// What says that all of them are meant.
const ALL: &[&str] = &["all", "both", "each", "two", "three", "four", "five"];

impl Cast<'_, '_> {
    /// Those whom "all of whom" means: the people named in one breath before it.
    pub(crate) fn of_whom(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, at) = (self.passage, range.start);
        if range.len() != 3 || !passage.is_word(at + 1, "of") || !passage.is_word(at + 2, "whom") {
            return None;
        }
        let all = passage.is_one_of(at, ALL);
        let names = self.named_in_one_breath(passage.sentences[sentence].start, at);
        let whose = match &names[..] {
            [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
            _ => return self.of_those(at, sentence),
        };
        let name = if all { whose } else { format!("{} of {whose}", passage.word(at).to_lowercase()) };
        Some(self.own_actor(ActorKind::Group, name, at))
    }

    /// "two pilots, both of whom": those whom the words before the comma tell of without names.
    fn of_those(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences[sentence].start;
        let comma = at.checked_sub(1).filter(|&comma| comma > from && passage.tokens[comma].mark(','))?;
        let words = before::noun_before(passage, from, comma)?;
        let last = words.end - 1;
        let people = nouns::noun(&passage.word(last).to_lowercase(), &passage.tokens[last]) == Noun::People;
        if !people || !passage.is_one_of(at, ALL) {
            return None;
        }
        let words = reference::words_of(passage, &words);
        let those = written(passage, &words);
        let all = passage.is_one_of(at, &["all", "both", "each"]);
        let name = if all { those } else { format!("{} of the {those}", passage.word(at).to_lowercase()) };
        Some(self.own_actor(ActorKind::Group, name, words.start))
    }

    /// The names of the people between whom and before `end` only commas, titles and what stands in brackets are.
    fn named_in_one_breath(&self, start: usize, end: usize) -> Vec<String> {
        let passage = self.passage;
        let mut names = Vec::new();
        let mut next = end;
        for (range, nth) in self.people.within(&(start..end)).iter().rev() {
            let mut bracket = false;
            let mut other = Vec::new();
            let apart = (range.end..next).all(|at| {
                let token = &passage.tokens[at];
                bracket = token.mark('(') || bracket && !token.mark(')');
                if !bracket && token.is_word() && !token.is(Class::COORDINATOR | Class::TITLE) {
                    other.push(passage.word(at));
                }
                bracket || !token.is_word() || token.is(Class::COORDINATOR | Class::TITLE | Class::CAPITAL)
            });
            if !apart {
                break;
            }
            next = range.start;
            // A name that nothing else in the text bears out.
            if other.len() > 1 {
                names.push(other.join(" "));
            }
            names.push(self.people.all[*nth].written.clone());
        }
        names.reverse();
        names.dedup();
        names
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn all_of_whom_are_those_named_before() {
        let text = "She met Sens. Vera Tarn (D-Selt), Paul Orn and Lea Roth (R-Tamm), all of whom opposed the plan.";
        let found = [("all of whom", "opposed", "the plan")];
        assert_eq!(given(text, &found), ["Vera Tarn, Paul Orn and Lea Roth (group)"]);
    }
    #[test]
    fn both_of_whom_are_those_told_of_before() {
        let text = "It froze, so two old pilots, both of whom opposed the plan, left.";
        assert_eq!(given(text, &[("both of whom", "opposed", "the plan")]), ["two old pilots (group)"]);
        let text = "It froze, so five old pilots, two of whom opposed the plan, left.";
        assert_eq!(given(text, &[("two of whom", "opposed", "the plan")]), ["two of the five old pilots (group)"]);
    }
}
