//! Whether what stands behind a name tells what its bearer is.

use std::ops::Range;

use super::roles;
use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::people::People;
use crate::resolve::name::titles;
use crate::text::Passage;
use crate::words::Class;

/// How many titles stand before a name.
const TITLES: usize = 3;

/// How the verb of a clause stands that is no relative one.
const MAIN: &[&str] = &["root", "conj", "ccomp", "advcl", "parataxis"];

impl People {
    /// Reads what stands behind a surname alone: "Vella, the mayor of Tamm," for one whom the text names in full.
    pub(crate) fn read_appositions(&mut self, passage: &Passage<'_>, inventory: &Inventory) {
        for (name, nth) in &self.mentions {
            let person = &mut self.all[*nth];
            let behind = passage.tokens.get(name.end).is_some_and(|next| next.mark(',')) || is_dash(passage, name.end);
            if name.len() > 1 || !behind || !person.has_full_name() || passage.quote_at(name.start).is_some() {
                continue;
            }
            let surname = [person.surname().to_owned()];
            let end = passage.sentences[passage.sentences.partition_point(|s| s.end <= name.start)].end;
            let told = roles::beside(passage, name, name, &(name.start..end));
            if !inventory.is_shared(&surname) {
                person.roles.extend(told.roles);
                person.beside.extend(told.beside);
                person.serves.extend(told.serves);
            }
        }
    }
}

/// Whether a dash that parts words stands at token `at`: "Vella - the mayor of Tamm -".
pub(crate) fn is_dash(passage: &Passage<'_>, at: usize) -> bool {
    let Some(dash) = passage.tokens.get(at) else { return false };
    let apart = at > 0 && passage.tokens[at - 1].end < dash.start;
    let the = passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::DETERMINER));
    the && (dash.marks(&['–', '—']) || dash.mark('-') && apart)
}

/// Whether a phrase behind a name and a comma is the subject of the clause: "At a talk with Vella, the mayor sang".
pub(crate) fn is_subject(passage: &Passage<'_>, phrase: &Range<usize>) -> bool {
    let syntax = &passage.syntax;
    let finite = |at: usize| ["VBD", "VBZ", "VBP", "MD"].contains(&syntax.tag(at));
    let relative = |at: usize| passage.is_one_of(at - 1, &["who", "that", "which"]);
    let goes_on = |at: &usize| finite(*at) && !relative(*at) && syntax.is(*at, MAIN);
    let verb = phrase.end + 1 < passage.tokens.len() && passage.tokens[phrase.end].is(Class::AUXILIARY);
    let mut behind = phrase.clone().chain([phrase.end].into_iter().filter(|_| verb)).skip(2);
    passage.is_one_of(phrase.start, &["the", "this", "that"]) && behind.any(|at| goes_on(&at))
}

/// Whether a title behind a name and a comma has a name of its own, of which a verb tells: "With Vella, Mayor Orn chose".
pub(crate) fn is_another(passage: &Passage<'_>, at: usize) -> bool {
    let titles = (at..at + TITLES).take_while(|&k| titles::is_title(passage, k) || passage.tokens[k].mark('.')).count();
    let capital = |k: &usize| {
        passage.tokens.get(*k).is_some_and(|token| {
            token.is_word() && token.is(Class::CAPITAL) && !token.is(Class::BODY | Class::PLACE | Class::OUTLET)
        })
    };
    let name = (at + titles..).take_while(capital).count();
    let verb = passage
        .tokens
        .get(at + titles + name)
        .is_some_and(|next| next.is(Class::FINITE | Class::AUXILIARY | Class::ED) && !next.is(Class::GENITIVE));
    titles > 0 && name > 0 && verb
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_title_with_a_name_of_its_own_is_anothers() {
        check(
            "With Vera Tarn, President Orn made the choice. Once Tarn sings, the president said that the ice was thin.",
            &["Orn (person)"],
        );
    }

    #[test]
    fn the_subject_behind_a_name_and_a_comma_is_another() {
        check(
            "Mayor Vera Tarn rowed. At a talk with Lea Orn, the mayor waved. Orn slept. The mayor said that the ice was \
             thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn what_stands_behind_a_surname_alone_is_told_of_its_bearer() {
        check(
            "Lea Tarn sang. Tarn, the mayor of Selt, slept. Paul Orn waved.\n\nThe mayor said that the ice was thin.",
            &["Lea Tarn (person)"],
        );
        check(
            "Lea Tarn sang. It was good for Tarn - the senator from Selt. Paul Orn waved.\n\nThe senator said that the ice \
             was thin.",
            &["Lea Tarn (person)"],
        );
    }

    #[test]
    fn a_dash_can_open_what_somebody_is() {
        check(
            "Paul Orn sang. Vera Tarn – the mayor of Selt – waved. Orn rowed. Orn sang. The mayor said that the ice was \
             thin.",
            &["Vera Tarn (person)"],
        );
    }
}
