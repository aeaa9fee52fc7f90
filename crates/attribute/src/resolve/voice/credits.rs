//! Who wrote a text in the first person, as a line of credit below it or its headline says: "From The Frozen Quay by
//! Ada Vella", "Ada Vella: What the Ice Taught Us".

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::name::first_names;
use crate::resolve::name::runs::{runs, without_titles};
use crate::resolve::phrase::reference::lower_words;
use crate::text::Passage;

/// In how many of the last paragraphs a credit stands.
const EDGE: usize = 3;

/// What a credit begins with.
const CREDITS: &[&str] = &["from", "excerpted", "adapted", "reprinted", "copyright", "©"];

/// The longest credit, in tokens.
const LONGEST: usize = 40;

impl Cast<'_, '_> {
    /// The author of the book that the text is from.
    pub(crate) fn credited(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        let lines = passage.paragraphs.iter().rev().take(EDGE);
        lines.filter(|line| line.len() <= LONGEST && passage.is_one_of(line.start, CREDITS)).find_map(|line| {
            let by = line.clone().find(|&at| passage.is_word(at, "by"))?;
            let name = runs(passage, by + 1..line.end).into_iter().next().filter(|run| run.start == by + 1)?;
            self.full_name(&name)
        })
    }

    /// The person whose name stands before a colon in the headline and whom the text does not name again.
    pub(crate) fn columnist(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        let line = passage.paragraphs.first()?;
        let colon = line.clone().find(|&at| passage.tokens[at].mark(':'))?;
        let name = runs(passage, line.start..colon).into_iter().next().filter(|run| *run == (line.start..colon))?;
        let quoted = passage.quote_at(colon + 1).is_some();
        let last = passage.word(name.end - 1);
        let again = (line.end..passage.tokens.len()).any(|at| passage.is_word(at, last));
        self.full_name(&name).filter(|_| !quoted && !again && is_first_name(passage, name.start))
    }

    /// A name of more than one word, without titles.
    fn full_name(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let name = without_titles(self.passage, run, Some(&self.inventory));
        (name.len() > 1 && !self.inventory.is_thing(&lower_words(self.passage, &name))).then_some(name)
    }
}

fn is_first_name(passage: &Passage<'_>, at: usize) -> bool {
    first_names::look_up(&passage.word(at).to_lowercase()).is_some()
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_credit_tells_who_says_i() {
        check(
            "The frozen quay\n\nI saw it. I think that the ice is thin.\n\nFrom The Frozen Quay by Maria Orn. Copyright \
             2020 by Maria Orn.",
            &["Maria Orn (person)"],
        );
    }

    #[test]
    fn a_headline_tells_who_says_i() {
        check("Maria Orn: What I saw\n\nI saw it. I think that the ice is thin.", &["Maria Orn (person)"]);
        check(
            "Maria Orn: The ice is thin\n\nMs. Orn sang. I saw it. I think that the ice is thin.",
            &["Maria Orn (person)", "author (unnamed)"],
        );
    }
}
