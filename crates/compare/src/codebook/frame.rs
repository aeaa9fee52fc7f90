//! What a frame of a proposition stands for: phrases over the stock lists, as the codebook has them.

use super::find::{Need, Role};
use super::lists::Lists;
use super::pattern::Pattern;

/// Phrases by which somebody, Y, is said to have done it.
const DID: &[&str] = &[
    "(it|that|this|there) (be|must be|have be) Y",
    "be (it|that|this) Y",
    "it be ... Y ... (who|that|which)",
    "Y ... do (it|this|that)",
    "Y (alone|and nobody else|and no one else)",
    "be Y (that|who|which)",
    "(work|doing|handiwork|fault|crime|guilt|deed|hand|print|trace|trail|jaw|teeth|mark) of ... Y",
    "Y 's (work|doing|handiwork|fault|crime|guilt|deed|hand|print|trace|trail|jaw|teeth|mark|responsibility|neglect|negligence|failure|greed|carelessness|mismanagement|incompetence|mistake|error|blunder|oversight|laziness|arrogance|inaction)",
    "(blame|accuse|suspect|fault|point to|point at|finger at) ... Y",
    "Y ... (bear|carry|take|shoulder|share) ... (blame|responsibility|guilt)",
    "(blame|responsibility|guilt|fault) ... (with|on) Y",
    "at door of Y",
    "who (else)? but Y",
    "look no further than Y",
    "(nobody|no one|none) (but|other than|except) Y",
    "(nobody|no one) 's (fault|doing|work|business|mistake) but Y",
    "Y ... have (only)? (himself|herself|itself|themselves) to (blame|thank)",
    "(have|with) Y to (thank|blame)",
    "thanks to Y",
    "lay ... at Y",
    "(mistake|error|failing|failure|negligence|neglect|carelessness|mismanagement|incompetence|omission|oversight) of ... Y",
    "Y ... on conscience",
    "at Y 's door",
    "cause ... by Y",
    "Y (have|of)? (cause|start|spark|trigger|set off)",
    "Y & @behind",
];

/// A phrase by which it is said to be his, whatever is negated in it: "had Y not slept, they would be alive".
const MISSED: &str = "(if Y ... (=had|'d)|=had Y) & (would|could|might|'d) (not|never|still|only|all)? (have|be)";

/// Phrases by which he is said not to have.
const DID_NOT: &[&str] = &[
    "Y & @innocent",
    "defend ... Y",
    "not look to Y",
    "leave Y out of",
    "and not Y",
    "Y be (only|just|merely)? (himself|herself|itself|themselves)? ... victim",
    "unfair (to|on) ... Y",
];

/// The phrases by which somebody is said not to have done it.
pub(super) fn did_not(who: &str) -> impl Iterator<Item = String> {
    DID_NOT.iter().map(move |did| did.replace('Y', &format!("({who})")))
}

/// The phrases by which somebody is said to have done it, and whether a negation turns them round.
pub(super) fn did(who: &str) -> impl Iterator<Item = (String, bool)> {
    let all = DID.iter().map(|did| (did, true)).chain([(&MISSED, false)]);
    all.map(move |(did, negatable)| (did.replace('Y', &format!("({who})")), negatable))
}

/// Phrases that call the thing what the proposition calls it, and phrases that call it the opposite.
pub(super) fn judgement(calls_good: bool, known: &mut Lists<'_>, mut add: impl FnMut(Role, Pattern, &str)) {
    let role = |good: bool, need: Need| if good == calls_good { Role::Affirm(need) } else { Role::Deny(need) };
    let lists = [
        ("@good", true, Need::Thing),
        ("@bad", false, Need::Thing),
        ("@support", true, Need::Object),
        ("@oppose", false, Need::Object),
    ];
    for (name, good, need) in lists {
        if let Ok(list) = known.get(&name[1..]) {
            add(role(good, need), Pattern::of(list), name);
        }
    }
}
