//! Whether what stands behind a name tells what its bearer is.

use std::ops::Range;

use crate::text::Passage;
use crate::words::Class;

/// How the verb of a clause stands that is no relative one.
const MAIN: &[&str] = &["root", "conj", "ccomp", "advcl", "parataxis"];

/// Whether a dash that parts words stands at token `at`: "Vella - the mayor of Tamm -".
pub(crate) fn is_dash(passage: &Passage<'_>, at: usize) -> bool {
    let dash = &passage.tokens[at];
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

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn the_subject_behind_a_name_and_a_comma_is_another() {
        check(
            "Mayor Vera Tarn rowed. At a talk with Lea Orn, the mayor waved. Orn slept. The mayor said that the ice was \
             thin.",
            &["Vera Tarn (person)"],
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
