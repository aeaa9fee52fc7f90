//! All of a noun phrase, by the grammar of its sentence.

use std::ops::Range;

use super::clauses;
use super::nouns::{self, Noun};
use crate::text::Passage;
use crate::words::Class;

/// The longest noun phrase that names somebody, in tokens.
const LONGEST: usize = 24;

/// What stands before a noun and belongs to it.
const BEFORE: &[&str] = &["det", "amod", "compound", "nummod", "nmod:poss", "neg"];

/// What stands behind a noun and tells which.
const BEHIND: &[&str] = &["nmod", "acl", "amod", "acl:relcl"];

/// The noun phrase with its head at `head`, from its article to the end of what tells which one it is,
/// a clause with "who" only where `clause` says so. What a comma sets apart only adds to it, but for
/// what is joined by "and".
pub(crate) fn whole(passage: &Passage<'_>, head: usize, clause: bool) -> Range<usize> {
    let syntax = &passage.syntax;
    let quote = passage.quote_at(head);
    let start = syntax
        .dependents(head)
        .filter(|&k| k < head && syntax.is(k, BEFORE))
        .map(|k| syntax.span(k).start)
        .filter(|&start| start < head && (start..head).all(|k| passage.quote_at(k) == quote))
        .min()
        .unwrap_or(head);
    // "the plan of Mr. Orn"
    let closes = |k: usize| passage.tokens[k].mark('.') && !passage.tokens[k - 1].is(Class::TITLE);
    let limit = (head + 1..passage.tokens.len().min(start + LONGEST))
        .find(|&k| {
            passage.quote_at(k) != quote || passage.tokens[k].marks(&[';', ':', '—', '–', '(', '!', '?']) || closes(k)
        })
        .unwrap_or(passage.tokens.len().min(start + LONGEST));
    let mut end = head + 1;
    for k in syntax.dependents(head).filter(|&k| k > head) {
        let own = syntax.span(k);
        let relative = syntax.is(k, &["acl:relcl"]);
        // "compelled the bureau to admit it": what the body does.
        if syntax.is(k, &["acl"]) && passage.is_word(own.start, "to") && is_somebody(passage, head) {
            break;
        }
        if syntax.is(k, BEHIND) && own.start == end && (clause || !relative) {
            let comma = (own.start..own.end).find(|&k| !relative && passage.tokens[k].mark(','));
            end = if relative { clauses::end(passage, &own) } else { comma.unwrap_or(own.end) };
            if relative && end < own.end {
                break;
            }
        } else if syntax.is(k, &["conj"]) && syntax.tag(k).starts_with('N') && own.start >= end {
            let joins = |at: usize| passage.tokens[at].mark(',') || passage.tokens[at].is(Class::COORDINATOR);
            if !(end..own.start).all(joins) {
                break;
            }
            end = own.end;
        } else if !syntax.is(k, &["punct", "cc", "case"]) || passage.is_one_of(k, &["but"]) {
            break;
        }
        if end > limit {
            return start..limit.max(head + 1);
        }
    }
    while end > head + 1 && !passage.tokens[end - 1].is_word() && !passage.tokens[end - 1].mark('%') {
        end -= 1;
    }
    start..end
}

/// Whether token `at` is a noun for people or a body.
fn is_somebody(passage: &Passage<'_>, at: usize) -> bool {
    let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
    matches!(noun, Noun::Person | Noun::People | Noun::Body | Noun::Outlet)
}

/// The first of the nouns that are joined with the one at `at`: "pilots" for "nurses" in "pilots and
/// nurses".
pub(crate) fn first_joined(passage: &Passage<'_>, at: usize) -> usize {
    let syntax = &passage.syntax;
    let joined = |&at: &usize| syntax.is(at, &["conj"]);
    let noun = |&at: &usize| syntax.tag(at).starts_with('N');
    let mut first = at;
    while joined(&first)
        && let Some(above) = syntax.head(first).filter(|above| *above < first && noun(above))
    {
        first = above;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;

    #[test]
    fn the_point_behind_a_title_closes_nothing() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Pilots of Mr. Orn left the port.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        let orn = (0..passage.tokens.len()).find(|&at| passage.is_word(at, "Orn")).unwrap();
        assert_eq!(whole(&passage, 0, false), 0..orn + 1);
    }

    #[test]
    fn what_somebody_is_to_do_is_no_part_of_him() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Papers compelled the bureau to admit some guilt.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        assert_eq!(whole(&passage, 3, false), 2..4);
    }
}
