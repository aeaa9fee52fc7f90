//! Numbers that are no figures: one rule per kind.

mod age;
mod clock;
mod date;
mod idiom;
mod label;
mod name;
mod score;

use super::candidate::Candidate;
use super::token::Tokens;
use super::units::Family;

pub(super) use date::{is_month, is_weekday};

type Rule = fn(&Tokens<'_>, &Candidate) -> bool;

/// The rules, in the order in which they are asked.
const RULES: &[Rule] = &[date::is, clock::is, age::is, score::is, label::is, name::is, idiom::is];

/// Whether some rule knows the number as something else. Money and shares are figures, whatever stands
/// around them, unless a dash leads from the greater to the smaller.
pub(super) fn is_none(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let sure = matches!(found.family(), Some(Family::Money | Family::Share));
    score::falls(found) || !sure && RULES.iter().any(|rule| rule(tokens, found))
}
