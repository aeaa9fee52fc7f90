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
mod former;
mod hedge;
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
mod set_if;
mod unreal;
mod unsaid;
mod untrue;
mod wish;

pub(super) use answer::asked_whether as asked;
pub(super) use denial::is_denial;
pub(super) use reversal::rejection;

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
    ("hedge", hedge::rule),
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

/// What a rule did to a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It turned the phrase round.
    Turns,
    /// It decided the stance, or that there is none.
    Decides,
}

/// A rule that found something, and the tokens that say so.
pub(super) struct Step {
    pub(super) rule: &'static str,
    pub(super) does: Does,
    pub(super) words: Vec<usize>,
}

impl Step {
    fn decides(rule: &'static str, words: Vec<usize>) -> Self {
        Self { rule, does: Does::Decides, words }
    }
}

/// The outcome of all rules.
pub(super) struct Verdict {
    pub(super) stance: Stance,
    pub(super) steps: Vec<Step>,
}

impl Verdict {
    /// The names of the rules, joined by `+`.
    pub(super) fn rule(&self) -> String {
        self.steps.iter().map(|step| step.rule).collect::<Vec<_>>().join("+")
    }

    /// Turns it round once more.
    pub(super) fn turn(&mut self, rule: &'static str, words: Vec<usize>) {
        self.stance = self.stance.turned();
        self.steps.retain(|step| step.rule != PLAIN);
        self.steps.push(Step { rule, does: Does::Turns, words });
    }

    /// Whether a rule had a part in it.
    pub(super) fn is_by(&self, rule: &str) -> bool {
        self.steps.iter().any(|step| step.rule == rule)
    }

    /// The first token by which a rule decided.
    pub(super) fn first_word(&self, rule: &str) -> Option<usize> {
        self.steps.iter().find(|step| step.rule == rule)?.words.first().copied()
    }

    /// The tokens that decided.
    pub(super) fn words(&self) -> Vec<usize> {
        self.steps.iter().flat_map(|step| step.words.iter().copied()).collect()
    }
}

/// Why a phrase takes no stance.
pub(super) enum Silence {
    /// A rule says so.
    By(Step),
    /// It names what should be done, and nothing says that it should.
    OnlyNamed,
    /// It tells what others want to be done.
    OfOthers,
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
    Some(Verdict { stance, steps: vec![Step::decides(TOPIC, Vec::new()), Step::decides(name, words)] })
}

/// Asks the rules.
///
/// # Errors
/// The phrase takes no stance.
pub(super) fn judge(site: &Site<'_>) -> Result<Verdict, Silence> {
    for (name, rule) in DECIDING {
        if let Some((Effect::Is(stance), words)) = rule(site) {
            let step = Step::decides(name, words);
            return match stance {
                Some(stance) => Ok(Verdict { stance, steps: vec![step] }),
                None => Err(Silence::By(step)),
            };
        }
    }
    let (mut stance, mut steps) = (bare(site), Vec::<Step>::new());
    let demanded = if site.hit.role == Role::Act { demand::words(site) } else { None };
    // "No way but to shoot them" is a demand, and no negation.
    let part_of_demand =
        |found: &[usize]| demanded.as_ref().is_some_and(|words| found.iter().all(|at| words.contains(at)));
    for (rule, found) in TURNING {
        if let Some((Effect::Turn, words)) = found(site)
            && !part_of_demand(&words)
            && (steps.is_empty() || !words.iter().all(|at| steps.iter().any(|step| step.words.contains(at))))
        {
            stance = stance.turned();
            steps.push(Step { rule, does: Does::Turns, words });
        }
    }
    if site.hit.role == Role::Act {
        // "They don't want talks" tells of others.
        if demand::of_others(site) {
            let words = reversal::forbids(site).ok_or(Silence::OfOthers)?;
            let steps = vec![Step { rule: "reversal", does: Does::Turns, words }];
            return Ok(Verdict { stance: bare(site).turned(), steps });
        }
        // To name an act is not to want it.
        if steps.is_empty()
            && let Some(words) = objection::words(site)
        {
            stance = stance.turned();
            steps.push(Step::decides(OBJECTION, words));
        } else if let Some(mut words) = demanded {
            // "To destroy it is neither necessary nor wise."
            if let Some(not) = demand::is_denied(site, &words) {
                stance = stance.turned();
                words.insert(0, not);
            }
            steps.insert(0, Step::decides(DEMAND, words));
        } else if steps.is_empty() {
            return Err(Silence::OnlyNamed);
        }
    }
    if steps.is_empty() {
        steps.push(Step::decides(PLAIN, Vec::new()));
    }
    Ok(Verdict { stance, steps })
}
