//! Those who are named in one row: "the three lawmakers", "all four", "the authors" of "a paper by Vella and Orn".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::Class;

/// How many sentences back the row stands.
const BACK: usize = 4;

/// The longest phrase that means them, in tokens.
const LONGEST: usize = 5;

/// Those who made a text.
const MAKERS: &[&str] = &["authors", "co-authors", "coauthors", "writers", "researchers", "scholars", "academics"];

/// How many a word says that there are.
fn number(word: &str) -> Option<usize> {
    let number = match word {
        "three" | "trio" | "threesome" => 3,
        "four" | "quartet" | "foursome" => 4,
        "five" | "quintet" => 5,
        "six" | "sextet" => 6,
        _ => return None,
    };
    Some(number)
}

impl Cast<'_, '_> {
    /// Whether a token is a noun for people by what they are, in the singular or the plural: "pilot", "pilots".
    pub(crate) fn is_for_people(&self, at: usize) -> bool {
        let (word, token) = (self.passage.word(at).to_lowercase(), &self.passage.tokens[at]);
        let one = word.strip_suffix('s').unwrap_or(&word);
        nouns::one_of(&word, token) == Noun::Person
            || nouns::noun(&word, token) == Noun::People && nouns::is_for_person(one)
    }

    /// "the three senators", "all four": the last who are named in one row, where they are so many.
    pub(crate) fn row(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let article = |at: usize| passage.is_one_of(at, &["the", "these", "those", "all"]);
        let first = range.start + range.clone().take_while(|&at| article(at)).count();
        if first == range.start || first >= range.end || range.len() > LONGEST {
            return None;
        }
        let number = number(&passage.word(first).to_lowercase())?;
        let noun = range.end - 1;
        let plain = |at: usize| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::PREPOSITION);
        if !range.clone().all(plain)
            || noun > first && !self.is_for_people(noun) && !passage.is_one_of(noun, &["men", "women"])
        {
            return None;
        }
        let names = self.last_row(range.start, sentence)?;
        (self.in_row(&names) == number)
            .then(|| self.own_actor(ActorKind::Group, written(self.passage, &names), names.start))
    }

    /// "the authors", "its authors" of "a paper by Vella and Orn".
    pub(crate) fn authors(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, noun) = (self.passage, range.end - 1);
        let whose = passage.is_one_of(range.start, &["the", "both", "its", "their"]);
        let plain = |at: usize| {
            passage.tokens[at].is(Class::GENITIVE | Class::TEXT) || passage.is_one_of(at, &["two", "three", "study’s"])
        };
        let fits = whose && passage.is_one_of(noun, MAKERS) && (range.start + 1..noun).all(plain);
        if !fits || range.len() < 2 {
            return None;
        }
        let names = self.last_row(range.start, sentence)?;
        let by = names.start.checked_sub(1).is_some_and(|by| {
            passage.is_word(by, "by") || passage.is_one_of(by, MAKERS) || by > 0 && passage.is_one_of(by - 1, MAKERS)
        });
        by.then(|| self.own_actor(ActorKind::Group, written(self.passage, &names), names.start))
    }

    /// The last names that are joined in the sentences before token `at`.
    fn last_row(&self, at: usize, sentence: usize) -> Option<Range<usize>> {
        let from = self.passage.sentences[sentence.saturating_sub(BACK)].start;
        self.pair(from, at).map(|(names, _)| names)
    }

    /// How many are named in a row.
    fn in_row(&self, names: &Range<usize>) -> usize {
        let mut named: Vec<usize> = self.people.within(names).iter().map(|(_, nth)| *nth).collect();
        named.sort_unstable();
        named.dedup();
        named.len()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn read(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn three_are_those_named_in_one_row() {
        let text =
            "Vera Tarn, Paul Orn and Lea Roth met. Ada Vella sang. The three senators said that the ice was thin.";
        assert_eq!(read(text, "The three senators"), "Vera Tarn, Paul Orn and Lea Roth (group)");
        let text = "Vera Tarn, Paul Orn and Lea Roth met. Ada Vella sang. All three said that the ice was thin.";
        assert_eq!(read(text, "All three"), "Vera Tarn, Paul Orn and Lea Roth (group)");
        let text = "Vera Tarn and Paul Orn met. Ada Vella sang. The three senators said that the ice was thin.";
        assert_eq!(read(text, "The three senators"), "three senators (group)");
    }

    #[test]
    fn authors_are_those_a_text_is_by() {
        let text = "The paper, by Vera Tarn and Paul Orn of Selt, came out. Its authors said that the ice was thin.";
        assert_eq!(read(text, "Its authors"), "Vera Tarn and Paul Orn (group)");
        let text = "A paper came out that Vera Tarn and Paul Orn hated. The authors said that the ice was thin.";
        assert_eq!(read(text, "The authors"), "authors (group)");
    }
}
