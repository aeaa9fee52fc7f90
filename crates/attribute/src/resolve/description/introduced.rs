//! A description of the one whom the sentence before names first: "“It froze,” said Vera Tarn. The father of four said".

use std::ops::Range;

use super::described::{ANONYMOUS, is_kin};
use super::staff::STAFF;
use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::name::gender::gender_of;
use crate::resolve::phrase::nouns::is_office;
use crate::resolve::phrase::numbers;
use crate::resolve::phrase::reference::Role;

/// How far back the noun is said of nobody else, in tokens.
const FAR: usize = 600;

/// How much an opening before the description takes at most, in tokens: "In a note to clients".
const OPENING: usize = 8;

impl Cast<'_, '_> {
    /// The only one whom the sentence before, or the clause before, brings in: first named there, as the one who speaks or
    /// is told of.
    pub(crate) fn introduced(&self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, at, word) = (self.passage, range.start, role.role.as_str());
        let family = self.counts_family(range);
        let no_name = ANONYMOUS.contains(&word) || is_kin(word) && !family || STAFF.has(word) && !is_kin(word);
        let owned = role.whole.contains("’s ") || role.whole.contains("'s ") || role.whole.contains(" of ") && !family;
        let former = role.whole.contains("former ") || role.whole.contains("retired ");
        if !passage.is_word(at, "the") || passage.quote_at(at).is_some() || no_name || owned {
            return None;
        }
        if is_office(word) && !former && !family || passage.is_one_of(at + 1, &["other", "second", "first", "latest"]) {
            return None;
        }
        let bounds = passage.sentences.get(sentence)?;
        let before = passage.sentences.get(sentence.checked_sub(1)?)?.start;
        let lead = passage.paragraphs.first().is_some_and(|line| line.contains(&before) || line.contains(&at));
        // "Orn waved when the veteran said": two.
        let marked = |k: usize| passage.tokens[k].marks(&[',', ':', ';']) || passage.quote_at(k).is_some();
        let opening =
            (bounds.start..=bounds.start + OPENING).contains(&at) || at > 0 && passage.tokens[at - 1].mark(':');
        let quoted = (bounds.start..at).all(|k| !passage.tokens[k].is_word() || passage.quote_at(k).is_some());
        let free = at == bounds.start || at > 0 && marked(at - 1) && (quoted || opening);
        if lead || !free {
            return None;
        }
        let told = self.people.within(&(before..at)).iter().filter(|(name, _)| passage.quote_at(name.start).is_none());
        let weight = |name: &Range<usize>| {
            let nth = passage.sentences.partition_point(|s| s.end <= name.start);
            discourse::weight(passage, name, &passage.sentences[nth])
        };
        let mut subjects = told.clone().filter(|(name, _)| weight(name) >= discourse::SUBJECT);
        let (name, nth) = subjects.next()?;
        let alone = subjects.all(|(_, other)| other == nth);
        let person = &self.people.all[*nth];
        // Who comes in before others of the sentence is what it is about.
        let leads = told.clone().all(|(_, other)| other == nth)
            || passage.sentences.iter().skip(sentence - 1).take(2).any(|s| name.start <= s.start + 1);
        let new = person.first_at >= before && person.has_full_name() && Some(*nth) != self.author;
        let gender = gender_of(word).is_none_or(|told| person.gender().is_none_or(|own| own == told));
        let elsewhere = !family && (at.saturating_sub(FAR)..before).any(|k| passage.is_word(k, word));
        let nth_sentence = passage.sentences.partition_point(|s| s.end <= name.start);
        let verb = passage.sentences[nth_sentence].clone().any(|k| passage.syntax.tag(k).starts_with("VB"));
        let fits = verb && alone && leads && new && gender && !elsewhere && !self.denies(person, &role.beside);
        let other =
            || self.others_of(range, sentence).contains(nth) || self.told_of_in_words(range, sentence).contains(nth);
        let actor = self.actor_of_person(*nth).filter(|actor| Some(*actor) != self.other)?;
        (fits && !other()).then_some(actor)
    }

    /// "the mother of three"
    fn counts_family(&self, range: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = range.end - 1;
        range.len() >= 4 && passage.is_word(last - 1, "of") && numbers::counts(passage, last)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[("Vera Tarn", "said", "It froze"), (source, "said that", "the ice was thin")]).remove(1)
    }

    #[test]
    fn who_is_named_first_is_described_next() {
        for source in ["the mother of four", "the Guard veteran", "the 37-year-old baker"] {
            let the = source.replacen("the", "The", 1);
            let text = format!(
                "It snowed.\n\nIvo Orn sang. “It froze,” said Vera Tarn, 57, who has run a mill for years. {the} said that the ice was thin."
            );
            assert_eq!(of(&text, &the), "Vera Tarn (person)", "{source}");
        }
    }

    #[test]
    fn who_is_a_man_or_was_told_of_before_is_another() {
        let text = "It snowed.\n\nIvo Orn sang. “It froze,” said Vera Tarn, 57. The father of four said that the ice was thin.";
        assert_eq!(of(text, "The father of four"), "father of four (unnamed)");
        let text = "It snowed.\n\nA baker sang. It rained. “It froze,” said Vera Tarn, 57. The young baker said that the ice was thin.";
        assert_ne!(of(text, "The young baker"), "Vera Tarn (person)");
    }
}
