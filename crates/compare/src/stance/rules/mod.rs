//! The rules, one a file.

mod another_thing;
mod another_time;
mod answer;
mod condition;
mod demand;
mod denial;
mod dropped;
mod echo;
mod excluded;
mod folly;
mod irony;
mod modal;
mod negation;
mod norm;
mod objection;
mod open;
mod open_words;
mod question;
mod refusal;
mod replies;
mod reversal;
mod rhetorical;
mod scorn;
mod unsaid;
mod untrue;
mod wish;

pub(super) use answer::asked_whether as asked;
pub(super) use denial::is_denial;

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
    ("echo", echo::rule),
    ("rhetorical", rhetorical::rule),
    ("question", question::rule),
    ("irony", irony::rule),
    ("refusal", refusal::rule),
    ("unsaid", unsaid::rule),
    ("wish", wish::rule),
    ("norm", norm::rule),
    ("condition", condition::rule),
    ("modal", modal::rule),
    ("open", open::rule),
];

/// Rules that say that no stance is taken.
const GUARDING: &[Rule] = &[
    ("excluded", excluded::rule),
    ("another-thing", another_thing::rule),
    ("another-time", another_time::rule),
    ("unsaid", unsaid::rule),
];

/// Rules that leave a matter open that is only named.
const OPENING: &[Rule] = &[
    ("question", question::of_topic),
    ("irony", irony::rule),
    ("refusal", refusal::rule),
    ("condition", condition::rule),
    ("open", open::undecided),
];

/// The matter is only named.
const TOPIC: &str = "topic";

/// Rules that turn the phrase round, each at most once.
const TURNING: &[Rule] = &[
    ("denial", denial::rule),
    ("untrue", untrue::rule),
    ("dropped", dropped::rule),
    ("folly", folly::rule),
    ("scorn", scorn::rule),
    ("reversal", reversal::rule),
    ("negation", negation::rule),
];

/// What a phrase is by itself, where no rule finds anything.
const PLAIN: &str = "phrase";

/// What is said of an act that should be done, or should not.
const DEMAND: &str = "demand";
const OBJECTION: &str = "objection";

/// Whether a rule takes up what was said, and does not only say it.
pub(super) fn is_explicit(rule: &str) -> bool {
    rule.split('+').any(|name| matches!(name, "answer" | "denial" | "untrue" | "scorn" | "reversal"))
}

/// The names of all rules.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    DECIDING.iter().chain(TURNING).map(|(name, _)| *name).chain([OBJECTION, DEMAND, TOPIC, PLAIN])
}

/// The outcome of all rules.
pub(super) struct Verdict {
    pub(super) stance: Stance,
    pub(super) rule: String,
    pub(super) words: Vec<usize>,
}

/// What the phrase says by itself.
pub(super) fn bare(site: &Site<'_>) -> Stance {
    if matches!(site.hit.role, Role::Deny(_)) { Stance::Deny } else { Stance::Affirm }
}

/// Whether the words around a topic leave the matter open.
pub(super) fn leaves_open(site: &Site<'_>) -> Option<Verdict> {
    if GUARDING.iter().any(|(_, rule)| rule(site).is_some()) {
        return None;
    }
    let (name, found) = OPENING.iter().find_map(|(name, rule)| rule(site).map(|found| (name, found)))?;
    let (Effect::Is(Some(stance)), words) = found else { return None };
    Some(Verdict { stance, rule: format!("{TOPIC}+{name}"), words })
}

/// Asks the rules; nothing where the text takes no stance.
pub(super) fn judge(site: &Site<'_>) -> Option<Verdict> {
    for (name, rule) in DECIDING {
        if let Some((Effect::Is(stance), words)) = rule(site) {
            return stance.map(|stance| Verdict { stance, rule: (*name).to_owned(), words });
        }
    }
    let (mut stance, mut names, mut words) = (bare(site), Vec::new(), Vec::new());
    let demanded = if site.hit.role == Role::Act { demand::words(site) } else { None };
    // "No way but to shoot them" is a demand, and no negation.
    let part_of_demand =
        |found: &[usize]| demanded.as_ref().is_some_and(|words| found.iter().all(|at| words.contains(at)));
    for (name, rule) in TURNING {
        if let Some((Effect::Turn, found)) = rule(site)
            && !part_of_demand(&found)
            && (words.is_empty() || !found.iter().all(|at| words.contains(at)))
        {
            stance = stance.turned();
            names.push(*name);
            words.extend(found);
        }
    }
    if site.hit.role == Role::Act {
        // "They don't want talks" tells of others.
        if demand::of_others(site) {
            return None;
        }
        // To name an act is not to want it.
        if names.is_empty()
            && let Some(found) = objection::words(site)
        {
            (stance, words) = (stance.turned(), found);
            names.push(OBJECTION);
        } else if let Some(found) = demanded {
            // "To destroy it is neither necessary nor wise."
            if let Some(not) = demand::is_denied(site, &found) {
                stance = stance.turned();
                words.push(not);
            }
            words.extend(found);
            names.insert(0, DEMAND);
        } else if names.is_empty() {
            return None;
        }
    }
    if names.is_empty() {
        names.push(PLAIN);
    }
    Some(Verdict { stance, rule: names.join("+"), words })
}
