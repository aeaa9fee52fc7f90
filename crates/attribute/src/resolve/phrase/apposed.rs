//! The people before a word, behind whose name or noun more may stand: "Vella, 24, of Tamm", "an analyst
//! at Halm Lines".

use std::ops::Range;

use super::before::noun_before;
use super::nouns::{self, Noun};
use super::reference::lower_words;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, stands_alone, without_titles};
use crate::resolve::name::titles;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// How far before "who" the one it goes with can stand, in tokens.
const REACH: usize = 16;

/// The longest apposition between a name and "who", in tokens.
const APPOSITION: usize = 24;

impl Cast<'_, '_> {
    /// The person whose name ends right before `end`, or has only a place behind it: "Vella of Tamm".
    pub(crate) fn person_ending(&self, start: usize, end: usize) -> Option<usize> {
        let passage = self.passage;
        let point = end > start + 1
            && passage.tokens[end - 1].mark('.')
            && titles::is_generation(&passage.word(end - 2).to_lowercase());
        let end = end - usize::from(point);
        let named = self.people.within(&(end.saturating_sub(5).max(start)..end)).iter().rev();
        // "from Tamm, who": a place, though somebody may be so called.
        let home = |m: &Range<usize>| {
            m.start > start
                && (passage.is_one_of(m.start - 1, &["in", "near"])
                    || m.len() == 1 && passage.is_word(m.start - 1, "from"))
        };
        if let Some((_, nth)) = named.clone().find(|(m, _)| m.end == end && !home(m)) {
            return Some(*nth);
        }
        let of = |m: &Range<usize>| {
            m.end + 1 < end
                && passage.is_one_of(m.end, &["of", "from"])
                && (m.end + 1..end).all(|k| passage.tokens[k].is(Class::CAPITAL))
        };
        named.clone().find(|(m, _)| of(m)).map(|(_, nth)| *nth)
    }

    /// The person with an apposition that ends before `end`: "Vella, 24, of Tamm", "Vella, a lawyer".
    pub(crate) fn apposed(&self, start: usize, end: usize) -> Option<usize> {
        let passage = self.passage;
        let from = start.max(end.saturating_sub(APPOSITION));
        for k in (from..end).rev() {
            let token = &passage.tokens[k];
            if token.marks(&[',', '–', '—']) {
                let name = self.person_ending(start, before_bracket(passage, start, k));
                let opens = passage.tokens.get(k + 1).is_some_and(|next| {
                    next.is(Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::ADJECTIVE)
                        || next.kind == Kind::Number
                        || passage.is_one_of(k + 1, &["of", "from", "then", "now", "formerly"])
                        || next.is_word() && !next.is(Class::CAPITAL) && self.is_people_noun(k + 1)
                });
                if let Some(nth) = name.filter(|_| opens) {
                    return Some(nth);
                }
            }
            if verbal(passage, k) || token.marks(&[';', ':']) {
                return None;
            }
        }
        None
    }

    /// Whether the word before `end` is a noun for people or a body.
    pub(crate) fn is_people(&self, end: usize) -> bool {
        end > 0 && {
            let token = &self.passage.tokens[end - 1];
            let noun = nouns::noun(&self.passage.word(end - 1).to_lowercase(), token);
            // "across the country, who"
            let around = self.passage.is_one_of(end - 1, &["country", "nation", "state", "city", "town", "world"]);
            !around
                && matches!(noun, Noun::Person | Noun::People | Noun::Body | Noun::Outlet | Noun::Anybody)
                && !(token.is(Class::CAPITAL) && matches!(noun, Noun::Body | Noun::Outlet))
        }
    }

    /// Whether the capitals before `end` are somebody's name.
    pub(crate) fn is_somebody(&self, start: usize, end: usize) -> bool {
        let passage = self.passage;
        let run = runs(passage, end.saturating_sub(6).max(start)..end).into_iter().next_back();
        run.filter(|run| run.end == end).is_some_and(|run| {
            let name = without_titles(passage, &run, Some(&self.inventory));
            name.len() > 1 && self.inventory.person(&lower_words(passage, &name)).is_some()
        })
    }

    pub(crate) fn is_people_noun(&self, at: usize) -> bool {
        self.is_people_of(at + 1, &[Noun::Person, Noun::People])
    }

    /// Whether the word before `end` is a noun of one of these kinds.
    pub(crate) fn is_people_of(&self, end: usize, kinds: &[Noun]) -> bool {
        let passage = self.passage;
        end > 0 && kinds.contains(&nouns::noun(&passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]))
    }

    /// The people nearest before `end` behind whom only a preposition's phrase stands: "an analyst at
    /// Halm Lines who".
    pub(crate) fn people_before(&self, start: usize, end: usize) -> Option<Found> {
        let passage = self.passage;
        let from = start.max(end.saturating_sub(REACH));
        let sentence = start..end;
        let mut preposition = false;
        for k in (from..end).rev() {
            let token = &passage.tokens[k];
            if verbal(passage, k) || token.marks(&[',', ';', ':', '–', '—']) {
                return None;
            }
            let owner = passage.tokens[k + 1].is(Class::GENITIVE);
            let named = self.people.within(&(k.saturating_sub(5).max(start)..k + 1)).iter().rev();
            if preposition && !owner {
                if let Some((m, nth)) = named.clone().find(|(m, _)| m.end == k + 1)
                    && (stands_alone(passage, m, &sentence) || passage.tokens[m.end].is(Class::DETERMINER))
                {
                    return Some(Found::Person(*nth));
                }
                if token.is_word()
                    && self.is_people_noun(k)
                    && (passage.tokens[k + 1].is(Class::PREPOSITION | Class::ADVERB | Class::TIME | Class::ADJECTIVE)
                        || passage.syntax.tag(k + 1) == "JJ")
                {
                    // "this year" is no part of the phrase.
                    let time = (k + 1..end).find(|&k| {
                        passage.tokens[k].is(Class::TIME) || passage.is_one_of(k, &["this", "last", "next", "on"])
                    });
                    return noun_before(passage, start, k + 1).map(|n| Found::Noun(n.start..time.unwrap_or(end)));
                }
            }
            preposition |= token.is(Class::PREPOSITION | Class::TIME) || passage.is_one_of(k, &["this", "last"]);
        }
        None
    }
}

/// Where what stands before `end` ends without what is set in brackets behind it: "Vella (D-Tamm)".
pub(crate) fn before_bracket(passage: &Passage<'_>, start: usize, end: usize) -> usize {
    let closes = end > start && passage.tokens[end - 1].mark(')');
    (start..end).rev().find(|&k| closes && passage.tokens[k].mark('(')).unwrap_or(end)
}

/// The people that "who" goes with.
pub(crate) enum Found {
    /// Number of the person.
    Person(usize),
    /// Tokens.
    Noun(Range<usize>),
}

/// Whether a token is the verb of a clause, or begins one.
fn verbal(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    // "on the left"
    let noun = at > 0 && !token.is(Class::AUXILIARY | Class::PRONOUN) && passage.tokens[at - 1].is(Class::DETERMINER);
    !noun
        && !token.is(Class::CAPITAL | Class::GENITIVE)
        && (token.is(Class::AUXILIARY | Class::FINITE | Class::PRONOUN)
            || token.is(Class::SUBORDINATOR) && !token.is(Class::PREPOSITION))
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_goes_with_the_one_who_is_told_of_by_an_adjective() {
        let said = ("who", "added", "that the ice is thin");
        let text = "It froze, said one pilot familiar with the talks, who added that the ice is thin.";
        assert_eq!(given(text, &[said]), ["pilot familiar with the talks (unnamed)"]);
    }
}
