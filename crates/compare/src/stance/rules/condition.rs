//! What depends on something else is not said: "if", "unless", "provided", "whether".

use super::{Effect, Found};
use crate::stance::Stance;
use crate::stance::site::Site;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let binds = |at: usize| match site.word(at) {
        "if" => !matches!(site.word(at.wrapping_sub(1)), "as" | "even" | "only"),
        "whether" => {
            !(at + 1..site.sentence.end).take(3).any(|next| site.word(next) == "or" && site.word(next + 1) == "not")
        }
        "unless" => true,
        "provided" => matches!(site.word(at + 1), "that" | "the" | "they" | "it"),
        "should" | "were" | "had" => at == site.first_word(),
        _ => false,
    };
    let whether_behind = |at: &usize| site.word(*at) != "whether";
    let found = site
        .before()
        .chain(site.between())
        .find(|&at| binds(at))
        .or_else(|| site.behind().filter(whether_behind).find(|&at| binds(at)))?;
    Some((Effect::Is(Some(Stance::Hedge)), vec![found]))
}
