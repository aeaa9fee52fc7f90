//! Those of whom one with a name is an example: "pilots such as Vella".

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::phrase::before::noun_before;
use crate::resolve::phrase::nouns::Noun;

/// How far before a name it is said to be an example, in tokens.
const EXAMPLE: usize = 4;

impl Cast<'_, '_> {
    /// Those of whom the one named before the "who" at `at` is an example: "pilots such as Vella who say".
    pub(crate) fn example_of(&self, start: usize, end: usize, at: usize) -> Option<Range<usize>> {
        let passage = self.passage;
        let name = self.people.within(&(start..end)).last()?.0.clone();
        let such = (start + 1..name.start).rev().take(EXAMPLE).find(|&k| {
            passage.is_one_of(k, &["like", "including"]) || passage.is_word(k, "as") && passage.is_word(k - 1, "such")
        })?;
        let such = such - usize::from(passage.is_word(such, "as"));
        let several = self.says_of_several(at) && self.is_people_of(such, &[Noun::People]);
        noun_before(passage, start, such).filter(|_| several)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn who_with_a_verb_of_several_goes_with_those_of_whom_one_is_an_example() {
        let said = ("who", "say", "that the ice is thin");
        let text = "It angered harbour pilots such as Vera Tarn who say that the ice is thin.";
        assert_eq!(given(text, &[said]), ["harbour pilots (group)"]);
        check("It angered pilots such as Vera Tarn, who says that the ice is thin.", &["Vera Tarn (person)"]);
    }
}
