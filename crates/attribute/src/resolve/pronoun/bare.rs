//! Words that alone stand for people: "some", "many", "another", "the people".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::{Class, Words};

/// Words for several of whom nothing is told.
static SEVERAL: Words = Words::new(
    "some many most others several few both all plenty more countless dozens scores hundreds thousands millions everyone everybody \
    people folks those ones",
);

/// What may stand before them.
const BEFORE: &[&str] =
    &["the", "almost", "nearly", "so", "too", "even", "just", "practically", "virtually", "a", "very"];

/// Words that say how many of those of whom a text is: "Most oppose it" above it.
const OF_MANY: &[&str] = &["some", "many", "most", "few"];

/// In which of the sentences behind a headline it is told of whom.
const SOON: usize = 3;

/// Whether the name of an actor is such a word alone.
pub(crate) fn is_bare(name: &str) -> bool {
    SEVERAL.has(&name.to_lowercase())
}

impl Cast<'_, '_> {
    /// People of this text alone of whom nothing else is told than the word.
    pub(crate) fn bare_word(&mut self, range: &Range<usize>) -> Option<usize> {
        let passage = self.passage;
        let at = range.clone().find(|&at| !passage.is_one_of(at, BEFORE))?;
        // "all but two"
        let but = range.end == at + 3 && passage.is_word(at, "all") && passage.is_word(at + 1, "but");
        if at + 1 != range.end && !but {
            return None;
        }
        let word = passage.word(at).to_lowercase();
        // "One might say" is said of nobody.
        let one = || {
            passage.syntax.is(at, &["nsubj"]) && passage.tokens.get(at + 1).is_none_or(|next| !next.is(Class::MODAL))
        };
        let kind = match () {
            () if SEVERAL.has(&word) => ActorKind::Group,
            () if word == "one" && range.len() == 1 && one() => ActorKind::Unnamed,
            () if ["another", "someone", "somebody"].contains(&&*word) => ActorKind::Unnamed,
            () => return None,
        };
        let start = range.start + usize::from(range.len() > 1 && passage.is_one_of(range.start, &["the", "a"]));
        let name = written(passage, &(start..range.end)).to_lowercase();
        let name = self.of_lead(at).map_or(name.clone(), |whom| format!("{name} {whom}"));
        Some(self.own_actor(kind, name, at))
    }

    /// Of whom a headline is that begins with "most" or "many": the people who first are the subject
    /// of a sentence behind it.
    fn of_lead(&self, at: usize) -> Option<String> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        if at > 0 || !passage.is_one_of(at, OF_MANY) {
            return None;
        }
        let line = passage.paragraphs.first()?.end;
        let first = passage.sentences.partition_point(|sentence| sentence.start < line);
        let people = |k: usize| {
            nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]) == Noun::People
                && syntax.tag(k).ends_with('S')
        };
        let mut subjects = passage.sentences[first..]
            .iter()
            .take(SOON)
            .filter_map(|sentence| sentence.clone().find(|&k| k >= line && syntax.is(k, &["nsubj", "nsubjpass"])));
        let subject = subjects.find(|&k| people(k) && passage.quote_at(k).is_none())?;
        Some(self.lowered(written(passage, &(subject..subject + 1)), subject))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn read(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_word_for_people_is_somebody() {
        assert_eq!(read("Snow fell. Many said that the ice was thin.", "Many"), "many (group)");
        assert_eq!(read("Snow fell. Almost all said that the ice was thin.", "Almost all"), "almost all (group)");
        assert_eq!(read("Snow fell. The people said that the ice was thin.", "The people"), "people (group)");
        assert_eq!(read("Snow fell. “It froze.” Others said that the ice was thin.", "Others"), "others (group)");
        assert_eq!(read("Snow fell. All but two said that the ice was thin.", "All but two"), "all but two (group)");
        assert_eq!(read("Snow fell. Someone said that the ice was thin.", "Someone"), "someone (unnamed)");
        assert_eq!(read("Snow fell. Nobody said that the ice was thin.", "Nobody"), "-");
    }

    #[test]
    fn most_of_a_headline_are_of_those_told_of_first() {
        let text = "Most said that the ice was thin\n\nThe quay was closed.\n\nPilots met on the quay. It froze.";
        assert_eq!(read(text, "Most"), "most pilots (group)");
    }
}
