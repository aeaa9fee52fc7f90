//! One whom a pronoun means and others: "she and her lawyers".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::reference::{self, Reference};
use crate::words::Class;

impl Cast<'_, '_> {
    /// "she and her lawyers": the one whom the pronoun means by the name, and the others.
    pub(crate) fn one_and_others(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let first = range.start;
        if range.len() < 3 || !passage.is_one_of(first, &["he", "she"]) || !passage.is_word(first + 1, "and") {
            return None;
        }
        let rest = first + 2..range.end;
        let rest = match reference::read(passage, &rest, &self.inventory) {
            Reference::Person { name, .. } if name.len() > 1 && passage.tokens[rest.start].is(Class::CAPITAL) => {
                written(passage, &name)
            }
            _ => written(passage, &rest),
        };
        let one = self.pronoun(&passage.word(first).to_lowercase(), &(first..first + 1), sentence, outside)?;
        let one = &self.actors[one];
        let name = match one.kind {
            ActorKind::Person => format!("{} and {rest}", one.name),
            ActorKind::Unnamed => written(passage, range),
            _ => return None,
        };
        Some(self.own_actor(ActorKind::Group, name, first))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn one_told_of_with_others_has_a_name() {
        let text = "Vera Tarn waved. She and harbour experts said that the ice was thin.";
        let found = [("She and harbour experts", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and harbour experts (group)"]);
        let text = "Vera Tarn waved. She and Chairman Paul Orn (D-Ohio) said that the ice was thin.";
        let found = [("She and Chairman Paul Orn (D-Ohio)", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn and Paul Orn (group)"]);
    }
}
