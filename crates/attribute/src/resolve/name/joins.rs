//! Small words and numbers that belong to a name: "One Tamm", "6th Circuit", "Right to Ice".

use super::first_names;
use super::headings::is_capitalized;
use super::runs::is_name_word;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// Small words that names of bodies begin with.
const OPENING: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "our", "my", "your", "every", "all",
    "no", "each",
];

/// What is counted by ordinals in names.
const COUNTED: &[&str] = &[
    "circuit",
    "congressional",
    "district",
    "judicial",
    "airborne",
    "fleet",
    "infantry",
    "division",
    "regiment",
    "brigade",
    "battalion",
    "army",
    "corps",
    "cavalry",
    "armored",
    "armoured",
    "mountain",
    "marine",
    "marines",
    "squadron",
    "wing",
    "precinct",
    "ward",
    "parliament",
    "congress",
];

/// What names of bodies have before "to" and a verb.
const BEFORE_TO: &[&str] = &[
    "right",
    "committee",
    "coalition",
    "campaign",
    "alliance",
    "council",
    "citizens",
    "americans",
    "fund",
    "path",
    "freedom",
    "ready",
    "call",
];

/// Whose something is in names of bodies.
const OWNERS: &[&str] = &[
    "people",
    "women",
    "woman",
    "men",
    "children",
    "mothers",
    "parents",
    "veterans",
    "workers",
    "citizens",
    "teachers",
    "farmers",
    "consumers",
    "voters",
    "taxpayers",
    "alzheimer",
    "parkinson",
    "hodgkin",
    "crohn",
];

/// Of whom houses have their names, beside saints.
const PATRONS: &[&str] = &["king", "queen", "guy", "children", "women", "boys", "girls", "lady", "trinity", "prince"];

/// Houses that are named so.
const HOUSES: &[&str] = &[
    "hospital",
    "hospitals",
    "college",
    "university",
    "church",
    "school",
    "cathedral",
    "infirmary",
    "chapel",
    "clinic",
];

/// What tells of a name in one word with it: "Tamm-based", "Orn-led".
const TOLD: &[&str] = &[
    "based",
    "led",
    "run",
    "backed",
    "owned",
    "funded",
    "born",
    "educated",
    "trained",
    "controlled",
    "dominated",
    "sponsored",
    "aligned",
    "appointed",
    "supported",
    "financed",
    "allied",
    "style",
    "era",
    "linked",
    "affiliated",
    "made",
];

/// Whether the name behind token `at` begins with it: "One Tamm", "6th Circuit".
pub(super) fn opens(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    let next = at + 1;
    if token.kind == Kind::Number {
        return is_ordinal(passage.word(at)) && passage.is_one_of(next, COUNTED) && is_name_word(passage, next);
    }
    let before = at.checked_sub(1).map(|before| &passage.tokens[before]);
    token.is(Class::CAPITAL)
        && passage.is_one_of(at, OPENING)
        && before.is_some_and(|before| before.is_word() && !before.is(Class::CAPITAL | Class::DETERMINER))
        && next < passage.tokens.len()
        && is_name_word(passage, next)
        && passage.sentences.binary_search_by_key(&at, |s| s.start).is_err()
        && !is_capitalized(passage, at)
}

/// Whether token `at` is the "to" inside a name: "Right to Ice", "Committee to Save the Ice".
pub(super) fn is_to(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_word(at, "to")
        && at > 0
        && passage.tokens[at - 1].is(Class::CAPITAL)
        && passage.is_one_of(at - 1, BEFORE_TO)
        && passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::CAPITAL))
        && is_name_word(passage, at + 1)
        && !is_capitalized(passage, at)
}

/// Whether the number at `at` closes a name that `start` begins: "called Ice 45".
pub(super) fn closes(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let called = start.checked_sub(1).is_some_and(|before| passage.is_one_of(before, &["called", "named", "dubbed"]));
    called
        && passage.tokens.get(at).is_some_and(|number| number.kind == Kind::Number && number.first.is_ascii_digit())
        && passage.tokens.get(at + 1).is_none_or(|next| {
            !next.is_word() && !next.mark('%') && !next.mark('.')
                || next.is(Class::AUXILIARY)
                || next.form.is_some()
                || passage.syntax.tag(at + 1).starts_with("VB")
        })
}

/// Whether token `at` is the genitive inside a name of several words: "Children's New Ice".
pub(super) fn is_owner(passage: &Passage<'_>, at: usize) -> bool {
    let named = |at: usize| {
        passage.tokens.get(at).is_some_and(|next| next.is(Class::CAPITAL) && !next.is(Class::TITLE | Class::ROLE))
            && is_name_word(passage, at)
    };
    at > 0
        && passage.tokens[at].is(Class::GENITIVE)
        && passage.tokens[at - 1].is(Class::CAPITAL)
        && passage.is_one_of(at - 1, OWNERS)
        && named(at + 1)
        && named(at + 2)
        && first_names::look_up(&passage.word(at + 1).to_lowercase()).is_none()
        && !is_capitalized(passage, at)
}

/// Whether token `at` is the genitive behind a saint, or behind one of whom houses have their names, inside the name of a
/// house: "St. Halvard's Hospital", "King's College".
pub(super) fn is_patron(passage: &Passage<'_>, at: usize) -> bool {
    if at == 0 || !passage.tokens[at].is(Class::GENITIVE) || !passage.tokens[at - 1].is(Class::CAPITAL) {
        return false;
    }
    let point = usize::from(at > 1 && passage.tokens[at - 2].mark('.'));
    let saint = at > 1 + point && passage.is_one_of(at - 2 - point, &["st", "saint", "ste"]);
    let next = passage.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.is(Class::CAPITAL));
    let called = || first_names::look_up(&passage.word(at + 1).to_lowercase()).is_some_and(|name| name.certain);
    let patron = || passage.is_one_of(at - 1, PATRONS) && passage.is_one_of(at + 1, HOUSES);
    next && (saint && is_name_word(passage, at + 1) && !called() || patron())
}

/// Whether a word tells of what is named in it, and is no name: "Tamm-based".
pub(super) fn tells(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, last)| TOLD.contains(&last))
}

fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    !digits.is_empty() && ["st", "nd", "rd", "th"].contains(&&*word[digits.len()..].to_lowercase())
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn small_words_and_numbers_belong_to_a_name() {
        check("Orn’s advocacy group One Tamm said that the ice was thin.", &["One Tamm (organisation)"]);
        check(
            "The case is old. The 6th Circuit Court of Appeals said that the ice was thin.",
            &["6th Circuit Court of Appeals (organisation)"],
        );
        check("A newly formed company called Frost 45 said that the ice was thin.", &["Frost 45 (organisation)"; 2]);
        check(
            "It froze in May. The Orn-run State Department said that the ice was thin.",
            &["State Department (organisation)"],
        );
        check(
            "It froze in May. The Orn-backed Concerned Pilots for Selt said that the ice was thin.",
            &["Concerned Pilots for Selt (organisation)"],
        );
    }

    #[test]
    fn a_genitive_stands_inside_of_a_name() {
        check(
            "It froze. Ivo Orn, head of the Alzheimer’s Frost Movement, waved. The movement said that the ice was thin.",
            &["Alzheimer’s Frost Movement (organisation)"],
        );
    }

    #[test]
    fn a_house_has_the_name_of_its_saint() {
        for name in ["St. Halvard’s Hospital", "St Halvard’s Hospital", "King’s College"] {
            check(
                &format!("It froze. Two came to the ward. {name} said that the ice was thin."),
                &[&format!("{name} (organisation)")],
            );
        }
    }

    #[test]
    fn to_stands_inside_of_a_name() {
        let text = "Right to Ice USA, a super PAC backing Orn, said that the ice was thin.";
        let found = [("a super PAC", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Right to Ice USA (organisation)"]);
    }
}
