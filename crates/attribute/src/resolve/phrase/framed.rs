//! Where those are who are told of behind the place that a sentence opens with: "In Selt, voters said".

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{is_name_word, written};
use crate::words::Class;

/// The longest such opening, in tokens.
const LONGEST: usize = 8;

impl Cast<'_, '_> {
    /// The name of a group, as it stands at `range`, with the place or body that its sentence opens with.
    pub(crate) fn framed(&self, name: String, range: &Range<usize>, sentence: usize) -> String {
        match self.frame(range.start, sentence).filter(|_| !name.contains(char::is_uppercase)) {
            Some(frame) => format!("{name} {frame}"),
            None => name,
        }
    }

    /// "in Selt" of "In Selt, ", right before token `at`.
    pub(crate) fn frame(&self, at: usize, sentence: usize) -> Option<String> {
        let passage = self.passage;
        let start = passage.sentences[sentence].start;
        let comma = at.checked_sub(1).filter(|&comma| comma > start + 1 && passage.tokens[comma].mark(','))?;
        if comma - start > LONGEST {
            return None;
        }
        let plain = |k: usize| {
            let token = &passage.tokens[k];
            (token.is_word() || token.mark('.'))
                && !token.is(Class::TIME | Class::POSSESSIVE | Class::PRONOUN | Class::COORDINATOR | Class::QUESTION)
        };
        let named = (start + 1..comma).any(|k| is_name_word(passage, k));
        let fits = passage.is_one_of(start, &["in", "at", "across"])
            && (start + 1..comma).all(plain)
            && named
            && !passage.is_one_of(start + 1, &["a", "an"])
            && passage.quote_at(start).is_none()
            && self.people.within(&(start + 1..comma)).is_empty();
        fits.then(|| format!("{} {}", passage.word(start).to_lowercase(), written(passage, &(start + 1..comma))))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn who_is_told_of_behind_a_place_is_there() {
        check("In Tamm, voters said that the ice was thin.", &["voters in Tamm (group)"]);
        check("In May, voters said that the ice was thin.", &["voters (group)"]);
    }
}
