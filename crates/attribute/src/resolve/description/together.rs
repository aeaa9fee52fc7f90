//! What several are who are named together: "hosts Ada Vella and Ivo Orn", "Senators Orn and Vella".

use std::ops::Range;

use super::roles;
use crate::resolve::phrase::nouns;
use crate::text::Passage;
use crate::words::Class;

/// How far before a name the word for all of them stands, and how far behind it another follows, in tokens.
const FAR: usize = 14;

/// The role that stands before a list of names of which the one at `run` is one.
pub(crate) fn role(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> Option<String> {
    let listed = |at: usize| {
        let token = &passage.tokens[at];
        token.is(Class::CAPITAL) || token.marks(&[',', '(', ')', '.', '-']) || passage.is_word(at, "and")
    };
    let mut first = run.start;
    while first > sentence.start && run.start - first < FAR {
        let at = first - 1;
        if let Some(role) = one_of(passage, at) {
            let several = first < run.start && (first..run.start).any(|at| passage.is_word(at, "and"));
            return (several || goes_on(passage, run, sentence, listed)).then_some(role);
        }
        if !listed(at) {
            return None;
        }
        first = at;
    }
    None
}

/// Whether another name follows the one at `run`: "Vella, Orn and Tarn".
fn goes_on(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>, listed: impl Fn(usize) -> bool) -> bool {
    let mut behind = (run.end..sentence.end.min(run.end + FAR)).take_while(|&at| listed(at));
    behind.any(|at| passage.is_word(at, "and") && passage.tokens.get(at + 1).is_some_and(|t| t.is(Class::CAPITAL)))
}

/// The word for one of those whom a word in the plural means, where they are people.
fn one_of(passage: &Passage<'_>, at: usize) -> Option<String> {
    let word = passage.word(at).to_lowercase();
    let one = match word.strip_suffix("men") {
        Some(front) if front.len() > 2 => format!("{front}man"),
        _ => word.strip_suffix('s').filter(|one| !one.ends_with('s'))?.to_owned(),
    };
    let capital = passage.tokens[at].is(Class::CAPITAL);
    let role = roles::parts(&one).pop()?;
    let person = if capital { nouns::is_office(&role) } else { nouns::is_for_person(&role) };
    (passage.tokens[at].is_word() && person).then_some(role)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_word_for_several_is_said_of_each() {
        check(
            "It froze\n\nLea Roth sang. Roth rowed. Roth met the hosts Ivo Orn and Vera Tarn. Roth slept. Tarn came. Roth sang. The \
             host said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
        check(
            "It froze.\n\nLea Roth met lawmakers Ivo Orn and Vera Tarn. Tarn rowed. Roth sang. Roth slept. The lawmaker said \
             that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }
}
