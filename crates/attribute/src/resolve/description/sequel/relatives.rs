//! Whether the one named behind a description is the relative described: "His wife said … . Carla Orn sang".

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Described, sentence_of};
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::gender_of;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::{Class, Words};

/// What those who have a seat are besides.
static SEATED: Words =
    Words::new("chairman chairwoman chair chairperson leader speaker whip co-chairman co-chairwoman co-chair");

/// The seats.
static SEATS: Words = Words::new(
    "representative senator congressman congresswoman delegate assemblyman assemblywoman councilman councilwoman \
    lawmaker legislator mp",
);

/// Whether those have a seat who are told of as what some of them are: "the panel's chairwoman", "Rep. Vella".
pub(super) fn is_seated(word: &str, trades: &BTreeSet<String>) -> bool {
    let other = |own: &&String| nouns::is_office(own) && !SEATS.has(own);
    SEATED.has(word) && !trades.iter().any(|own| other(&own))
}

impl Described<'_, '_> {
    /// Whether the one named next can be a relative: one who bears the surname of another, or is brought in with nothing
    /// but the name and is a man or a woman as the word tells.
    pub(super) fn is_relative(&self, cast: &Cast<'_, '_>, name: &Range<usize>, nth: usize, first: bool) -> bool {
        let person = &cast.people.all[nth];
        let akin = self.is_akin(cast, nth);
        self.capitals.contains(person.surname())
            || first && akin && (self.follows(name) || self.opens_next(name))
            || first && self.follows(name) && self.opens(name) && self.is_told_same(cast, nth)
    }

    /// Whether a sentence begins with the name.
    fn opens(&self, name: &Range<usize>) -> bool {
        let passage = self.passage;
        passage.sentences[sentence_of(passage, name.start)].start == name.start
    }

    /// Whether the paragraph of the description has no other sentence, and the next begins with the name.
    fn opens_next(&self, name: &Range<usize>) -> bool {
        let passage = self.passage;
        let paragraph = passage.paragraphs.partition_point(|p| p.end <= self.source.start);
        let last = passage.paragraphs.get(paragraph).is_some_and(|p| p.end == passage.sentences[self.sentence].end);
        last && passage.paragraphs.get(paragraph + 1).is_some_and(|next| next.start == name.start)
    }

    /// Whether the gender of somebody is known and what the word tells.
    fn is_told_same(&self, cast: &Cast<'_, '_>, nth: usize) -> bool {
        let told = gender_of(&self.noun);
        told.is_some() && cast.people.all[nth].gender() == told
    }

    /// Whether another of the text whom it has named before bears the surname, or a part of it.
    fn is_akin(&self, cast: &Cast<'_, '_>, nth: usize) -> bool {
        let surname = cast.people.all[nth].surname();
        let before = cast.people.within(&(0..self.source.start));
        let shares = |other: usize| {
            let own = cast.people.all[other].surname();
            own == surname || surname.split('-').any(|part| part == own) && surname.contains('-')
        };
        before.iter().any(|(_, other)| *other != nth && shares(*other))
    }

    /// Whether a sentence tells of the words of the one named: "Vella’s letter was read aloud".
    pub(super) fn is_of_words(&self, name: &Range<usize>, bounds: &Range<usize>) -> bool {
        let passage = self.passage;
        let noun = name.end + 1;
        name.start == bounds.start
            && passage.tokens.get(name.end).is_some_and(|next| next.is(Class::GENITIVE))
            && noun < bounds.end
            && nouns::noun(&passage.word(noun).to_lowercase(), &passage.tokens[noun]) == Noun::Text
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_relative_is_named_next() {
        check(
            "It froze.\n\nPaul Orn waved. It snowed at night.\n\nHis daughter said that the ice was thin. Simone Orn-Hale sang.",
            &["Simone Orn-Hale (person)"],
        );
        check(
            "It froze.\n\nPaul Orn waved. It snowed at night.\n\nOne pilot’s mother said that the ice was thin. Carla Pugh’s \
             letter was read.",
            &["Carla Pugh (person)"],
        );
        check(
            "It froze.\n\nPaul Orn waved. It snowed at night.\n\nOne pilot’s mother said that the ice was thin. Peter Pugh’s \
             letter was read.",
            &["pilot’s mother (unnamed)"],
        );
    }

    #[test]
    fn who_has_a_seat_leads_a_panel() {
        check(
            "It froze.\n\nPaul Orn waved. It snowed at night.\n\nThe panel’s chairwoman said that the ice was thin. Rep. Carla \
             Pugh said that it froze.",
            &["Carla Pugh (person)"; 2],
        );
    }

    #[test]
    fn the_one_told_of_again_is_named() {
        check(
            "It froze.\n\nPaul Orn waved. It snowed at night.\n\nMr. Orn’s lawyer said that the ice was thin. The lawyer, Carla \
             Pugh, is the treasurer of Tamm Action.",
            &["Carla Pugh (person)"],
        );
    }
}
