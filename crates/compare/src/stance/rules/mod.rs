//! The rules, one a file.

mod another_thing;
mod another_time;
mod answer;
mod condition;
mod denial;
mod excluded;
mod folly;
mod irony;
mod modal;
mod negation;
mod open;
mod question;
mod refusal;
mod unsaid;
mod untrue;

use super::Stance;
use super::site::Site;
use crate::codebook::Role;

/// What a rule finds at a phrase.
pub(super) enum Effect {
    /// This is the stance, or there is none.
    Is(Option<Stance>),
    /// The phrase is turned round.
    Turn,
}

/// What a rule found, with the tokens that say so.
pub(super) type Found = Option<(Effect, Vec<usize>)>;

/// A rule: its name, and what it finds.
type Rule = (&'static str, fn(&Site<'_>) -> Found);

/// Rules that decide; the first that finds something is right.
const DECIDING: &[Rule] = &[
    ("excluded", excluded::rule),
    ("another-thing", another_thing::rule),
    ("another-time", another_time::rule),
    ("answer", answer::rule),
    ("question", question::rule),
    ("irony", irony::rule),
    ("refusal", refusal::rule),
    ("unsaid", unsaid::rule),
    ("condition", condition::rule),
    ("modal", modal::rule),
    ("open", open::rule),
];

/// Rules that turn the phrase round, each at most once.
const TURNING: &[Rule] =
    &[("denial", denial::rule), ("untrue", untrue::rule), ("folly", folly::rule), ("negation", negation::rule)];

/// What a phrase is by itself, where no rule finds anything.
const PLAIN: &str = "phrase";

/// The names of all rules.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    DECIDING.iter().chain(TURNING).map(|(name, _)| *name).chain([PLAIN])
}

/// The outcome of all rules.
pub(super) struct Verdict {
    pub(super) stance: Stance,
    pub(super) rule: String,
    pub(super) words: Vec<usize>,
}

/// What the phrase says by itself.
pub(super) fn bare(site: &Site<'_>) -> Stance {
    if matches!(site.hit.role, Role::Deny { .. }) { Stance::Deny } else { Stance::Affirm }
}

/// Asks the rules; nothing where the text takes no stance.
pub(super) fn judge(site: &Site<'_>) -> Option<Verdict> {
    for (name, rule) in DECIDING {
        if let Some((Effect::Is(stance), words)) = rule(site) {
            return stance.map(|stance| Verdict { stance, rule: (*name).to_owned(), words });
        }
    }
    let (mut stance, mut names, mut words) = (bare(site), Vec::new(), Vec::new());
    for (name, rule) in TURNING {
        if let Some((Effect::Turn, found)) = rule(site) {
            stance = stance.turned();
            names.push(*name);
            words.extend(found);
        }
    }
    if names.is_empty() {
        names.push(PLAIN);
    }
    Some(Verdict { stance, rule: names.join("+"), words })
}
