//! Shares of those who were asked: "43 percent" of whom is told before.

use std::ops::Range;

use super::nouns::{self, Noun};
use super::runs::written;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// How far back those of whom it is a share are told, in tokens.
const NEAR: usize = 60;

/// Whether a phrase is nothing but a share: "43", "42%", "thirty-seven percent".
fn is_share(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let number = |at: usize| {
        passage.tokens[at].kind == Kind::Number
            || passage.tokens[at].mark('%')
            || passage.is_one_of(
                at,
                &["percent", "half", "third", "thirds", "quarter", "just", "about", "only", "nearly", "a"],
            )
            || passage.word(at).split('-').all(|part| NUMBERS.split(' ').any(|n| part.eq_ignore_ascii_case(n)))
    };
    range.clone().all(number) && !(range.len() == 1 && passage.is_word(range.start, "a"))
}

const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred";

/// "43 percent of black voters" for a share behind "86 percent of black voters": nothing for another
/// phrase, or where nobody tells of whom.
pub(super) fn of_whom(passage: &Passage<'_>, range: &Range<usize>) -> Option<String> {
    // "60 delegates"
    let counts = passage.tokens.get(range.end).is_some_and(|next| {
        next.is_word()
            && next.form.is_none()
            && !next.is(Class::AUXILIARY | Class::FINITE | Class::ED | Class::ING | Class::ADVERB | Class::PREPOSITION)
    });
    if counts || !is_share(passage, range) {
        return None;
    }
    let from = range.start.saturating_sub(NEAR);
    let of = (from + 1..range.start).rev().find(|&at| {
        passage.is_word(at, "of")
            && (passage.tokens[at - 1].mark('%')
                || passage.is_one_of(at - 1, &["percent", "half", "third", "thirds", "quarter", "majority"]))
            || passage.is_word(at, "among") && !passage.tokens[at + 1].is(Class::DETERMINER)
    })?;
    let end = (of + 1..range.start).find(|&at| {
        let token = &passage.tokens[at];
        !token.is_word()
            || token.is(Class::AUXILIARY | Class::FINITE | Class::PREPOSITION | Class::PRONOUN)
            || (token.form.is_some() || token.is(Class::ED)) && at > of + 1
    })?;
    if nouns::noun(&passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]) != Noun::People {
        return None;
    }
    let number = range.len() == 1 && passage.tokens[range.start].kind == Kind::Number;
    let unit = if number { " percent" } else { "" };
    (end > of + 1 && !passage.tokens[of + 1].is(Class::POSSESSIVE) && !passage.is_one_of(of + 1, &["those", "these"]))
        .then(|| format!("{}{unit} of {}", written(passage, range), written(passage, &(of + 1..end))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_share_is_of_those_told_before() {
        check(
            "Of all, 86 percent of young pilots liked it, and 43 percent said that the ice was thin.",
            &["43 percent of young pilots (group)"],
        );
    }
}
