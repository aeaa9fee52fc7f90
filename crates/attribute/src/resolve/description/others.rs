//! Whom a description cannot mean by the grammar of its sentence: "Vella says that the mayor slept", "The mayor met Vella".

use std::collections::BTreeSet;
use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::words::Class;

/// How far behind a description those named are others, in tokens: farther, the text can come back to the one meant.
const NEAR: usize = 15;

/// How far before its last word a name begins at most, in tokens.
const LONGEST: usize = 6;

/// What joins a clause to one beside it, whose subject can be the same.
const BESIDE: &[&str] = &["conj", "parataxis", "dep", "root", ""];

impl Cast<'_, '_> {
    /// The people, by number, who are others than the one whom the description at `range` means: the subjects of the
    /// clauses around its own, and those whom its own clause names behind it.
    pub(crate) fn others_of(&self, range: &Range<usize>, sentence: usize) -> BTreeSet<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let mut others = BTreeSet::new();
        let above = |at: usize| syntax.head(at).filter(|head| !range.contains(head));
        let Some((head, verb)) = range.clone().find_map(|at| Some((at, above(at)?))) else { return others };
        let quote = passage.quote_at(range.start);
        let bounds = &passage.sentences[sentence];
        if !syntax.is(head, &["nsubj", "nsubjpass"]) {
            return others;
        }
        for (name, nth) in self.people.within(&(range.end..bounds.end.min(range.end + NEAR))) {
            // "the mayor, Ivo Orn,", "that he, Ivo Orn,"
            let apposed = passage.tokens[name.start - 1].mark(',')
                && (name.start == range.end + 1 || passage.tokens[name.start - 2].is(Class::PRONOUN));
            let own = syntax.above(name.end - 1).any(|at| at == verb);
            if own && !apposed && passage.quote_at(name.start) == quote {
                others.insert(*nth);
            }
        }
        let mut below = verb;
        for at in syntax.above(verb).take_while(|at| bounds.contains(at)) {
            if at < range.start && !syntax.is(below, BESIDE) {
                let subject = syntax.dependents(at).find(|&k| k < range.start && syntax.is(k, &["nsubj", "nsubjpass"]));
                others.extend(subject.and_then(|subject| self.person_at(subject)));
            }
            below = at;
        }
        others
    }

    /// The person whom the name or pronoun with its head at token `at` means, by number.
    fn person_at(&self, at: usize) -> Option<usize> {
        let names = self.people.within(&(at.saturating_sub(LONGEST)..at + 1));
        if let Some((_, nth)) = names.iter().rev().find(|(name, _)| name.end > at) {
            return Some(*nth);
        }
        let place = self.discourse.last(at + 1, |_| true).filter(|place| place.at == at)?;
        self.person_of_actor.get(&place.actor).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn who_does_what_somebody_says_is_another() {
        let text = "Paul Orn met Vera Tarn. Orn waved. Orn sang. Orn hopes the veteran says that the ice is thin.";
        assert_eq!(given(text, &[("the veteran", "says", "that the ice is thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn who_is_named_behind_what_is_described_is_another() {
        check(
            "Vera Tarn met Paul Orn. Orn waved. Orn sang. The veteran told Orn that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }
}
