//! Who wrote a text, as a line below it says: "Ada Vella", "Ada Vella is a lawyer in Tamm."

use std::ops::Range;

use super::cast::Cast;
use super::runs::{is_name_word, runs};
use crate::text::Passage;
use crate::words::Class;

/// In how many of the last paragraphs the author is presented.
const EDGE: usize = 3;

/// How many paragraphs below a letter its signature can stand.
const BELOW: usize = 14;

/// The longest name, in tokens.
const LONGEST: usize = 5;

impl Cast<'_, '_> {
    /// The name in the last lines that nothing before them names: alone, or with what its bearer is.
    pub(super) fn presented(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        passage.paragraphs.iter().rev().take(EDGE).find_map(|line| {
            let name = runs(passage, line.clone()).into_iter().next().filter(|run| run.start == line.start)?;
            let is = passage.tokens.get(name.end).is_some_and(|next| next.is(Class::BE));
            let signed = of(passage, line).is_some();
            (name.len() > 1 && (is || signed) && self.is_new(&name, false)).then_some(name)
        })
    }

    /// The signature below token `at`, where letters of several people follow one another.
    pub(super) fn signed(&self, at: usize) -> Option<Range<usize>> {
        let passage = self.passage;
        let own = passage.paragraphs.partition_point(|line| line.end <= at);
        let below = passage.paragraphs.iter().skip(own + 1).take(BELOW);
        let names: Vec<Range<usize>> = below.filter_map(|line| of(passage, line)).collect();
        // Among names that are surely somebody's a strange one is one, too.
        let letters = names.len() > 1 && names.iter().any(|name| self.is_new(name, false));
        names.into_iter().find(|name| self.is_new(name, letters))
    }

    /// Whether a name is a person's whom nothing before it names; `any` full name where others sign, too.
    fn is_new(&self, name: &Range<usize>, any: bool) -> bool {
        let nth = self.people.within(&(name.start..name.end)).first().map(|(_, nth)| *nth);
        nth.map(|nth| &self.people.all[nth])
            .is_some_and(|own| (own.is_sure() || any && own.has_full_name()) && own.first_at >= name.start)
    }
}

/// The name that is all of a line.
pub(super) fn of(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let last = line.end.checked_sub(1)?;
    let end = if passage.tokens[last].mark('.') { last } else { line.end };
    let name = line.start..end;
    let whole = (2..=LONGEST).contains(&name.len())
        && name.clone().all(|at| is_name_word(passage, at) || passage.tokens[at].mark('.'));
    whole.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_line_below_tells_who_says_i() {
        check(
            "It froze.\n\nI say my boat sank. I think that the ice is thin.\n\nMaria Orn is a pilot in Selt.",
            &["Maria Orn (person)"],
        );
        check(
            "Views.\n\nI think that the ice is thin.\n\nMaria Orn.\n\nI think that my boat is old.\n\nPaul Tarn.",
            &["Maria Orn (person)", "Paul Tarn (person)"],
        );
    }
}
