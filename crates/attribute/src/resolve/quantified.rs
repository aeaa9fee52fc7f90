//! Some of those who were told of: "many", "both", "those aboard".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::phrase;
use super::runs::written;

/// How much of what is told of "those" names them, in tokens.
const LONGEST: usize = 12;

/// Words that say how many of those who were told of.
const QUANTITIES: &[&str] = &["some", "many", "most", "several", "few"];

impl Cast<'_, '_> {
    /// Whom "some", "many" or "both" alone means, where the sentence or the one before tells of whom:
    /// "some fishermen"; those of whom it tells more itself: "those aboard".
    pub(super) fn quantified(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let at = range.start;
        if range.len() > 1 || passage.quote_at(at).is_some() {
            return None;
        }
        let word = passage.word(at).to_lowercase();
        let from = passage.sentences[sentence.saturating_sub(1)].start;
        match word.as_str() {
            "both" => {
                let (names, _) = self.pair(from, at)?;
                Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start))
            }
            quantity if QUANTITIES.contains(&quantity) => {
                let whose = self.people_told_of(from, at, sentence, outside)?;
                let whose = self.actors[whose].name.clone();
                // "some some pilots"
                let whose = whose
                    .split_once(' ')
                    .filter(|(first, _)| QUANTITIES.contains(first))
                    .map_or(&*whose, |(_, rest)| rest);
                let owned = whose.contains("’s ") || whose.contains("'s ");
                let of = if owned || whose.starts_with("those ") { "of " } else { "" };
                let name = format!("{word} {of}{whose}");
                Some(self.own_actor(ActorKind::Group, name, at))
            }
            "those" => {
                let words = phrase::whole(passage, at, true);
                // "those saying so" where the parser has them apart.
                let told =
                    || Some(passage.syntax.span(at + 1).end).filter(|_| passage.syntax.tag(at + 1).starts_with("VB"));
                let end = Some(words.end).filter(|&end| end > at + 1).or_else(told)?;
                let words = at..end.min(at + LONGEST);
                let more = written(passage, &(at + 1..words.end));
                let from = passage.sentences[sentence].start;
                let whose =
                    self.people_told_of(from, at, sentence, outside).map(|whose| self.actors[whose].name.clone());
                let whose = whose.filter(|whose| !whose.starts_with("those ")).unwrap_or(word);
                let name = format!("{whose} {more}");
                let name = self.told(name, &words, sentence);
                Some(self.own_actor(ActorKind::Group, name, at))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::given;

    #[test]
    fn some_are_of_those_who_were_told_of() {
        let said = ("Many", "said", "that the ice was thin");
        assert_eq!(
            given("Fishermen met on the quay. Many said that the ice was thin.", &[said]),
            ["many fishermen (group)"]
        );
        assert_eq!(given("Snow fell. Many said that the ice was thin.", &[said]), ["-"]);
    }

    #[test]
    fn both_are_the_two_named_together() {
        let said = ("Both", "said", "that the ice was thin");
        let text = "Paul Orn and Lea Tarn came. Both said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["Paul Orn and Lea Tarn (group)"]);
    }

    #[test]
    fn those_are_who_they_are_told_to_be() {
        let said = ("those", "believing", "that the ice was thin");
        assert_eq!(
            given("Fishermen stayed, even those believing that the ice was thin.", &[said]),
            ["fishermen believing that the ice was thin (group)"]
        );
    }
}
