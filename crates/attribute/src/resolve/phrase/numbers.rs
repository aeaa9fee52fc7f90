//! Numbers in what somebody is called: "two pilots", "about 20,000".

use std::ops::Range;

use super::nouns::{self, Noun};
use crate::resolve::impersonal::shares;
use crate::resolve::name::runs::is_name_word;
use crate::text::{Kind, Passage};
use crate::words::{Class, Words};

/// Of those few who speak without their names, the nouns for them.
pub(crate) static HIDDEN: Words = Words::new(
    "officials ministers aides advisers advisors diplomats executives employees insiders operatives strategists staffers \
    officers agents prosecutors investigators lawyers attorneys informants persons",
);

/// Whether a token tells how many: "two", "12".
pub(crate) fn counts(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].kind == Kind::Number
        || passage.is_one_of(at, &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"])
}

/// Whether a token tells of so few that they are somebody: "two", "three".
pub(crate) fn few(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_one_of(at, &["two", "three", "four", "five", "six", "seven", "eight", "nine"])
}

/// Whether a phrase is a number and no noun: "the two", "about 20,000", "two of the pilots".
pub(crate) fn is_number(passage: &Passage<'_>, core: &Range<usize>, start: usize, head: usize) -> bool {
    let (word, token) = (passage.word(head), &passage.tokens[head]);
    let figures = token.kind == Kind::Number && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    let year = word.len() == 4 && !word.contains(',') && token.kind == Kind::Number;
    let before = head.checked_sub(1).filter(|&at| at >= start).map(|at| &passage.tokens[at]);
    let money =
        before.is_some_and(|before| before.marks(&['$', '€', '£']) || before.is(Class::CAPITAL) && head > start + 1);
    let of = head + 2 < core.end && passage.word(head + 1) == "of" && !passage.is_one_of(head + 2, &["whom", "which"]);
    let somebody = |at: usize| {
        let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
        matches!(noun, Noun::People) || is_name_word(passage, at) || passage.is_word(at, "them")
    };
    let noun = nouns::noun(&word.to_lowercase(), token);
    let share = core.len() > 1 && shares::share(passage, core) == Some(core.end);
    (figures && !year || share || few(passage, head))
        && matches!(noun, Noun::Thing | Noun::Anybody)
        && !money
        && !before.is_some_and(|before| before.is(Class::TIME))
        && (share || start < head || of && (head + 2..core.end).any(somebody))
}
