//! Figures of one text of which somebody tells that the second is given against the first: "It takes two hours, the
//! minister said. The pilots disagreed. They wait a week, their union says."

use std::collections::HashMap;

use ascribe_model::testimony::Number;

use super::Kept;
use super::dimension::Dimension;
use crate::conflicts::text::words;

/// The most words of a sentence that says no more than that somebody disagrees.
const SHORT: usize = 8;

/// The words that say it.
const DISAGREES: &[&str] = &[
    "disagree",
    "disagrees",
    "disagreed",
    "dispute",
    "disputes",
    "disputed",
    "contradict",
    "contradicts",
    "contradicted",
    "differ",
    "differs",
    "differed",
    "differently",
    "otherwise",
];

/// The words before a figure, where only a sentence that tells of a disagreement stands between.
pub(super) fn before(number: &Number) -> Option<Box<str>> {
    let said = words(&number.before);
    let disagrees = said.iter().any(|word| DISAGREES.contains(&word.low.as_str()));
    if !disagrees || said.len() > SHORT {
        return None;
    }
    let (answered, _) = number.around.split_once(number.before.trim())?;
    Some(answered.into())
}

/// Each figure that somebody disputes with a figure of his own that cannot hold as well, and that one.
pub(super) fn conflicts(kept: &[Kept]) -> Vec<(usize, usize)> {
    let mut disputing: HashMap<(&str, &Dimension), Vec<usize>> = HashMap::new();
    for (nth, one) in kept.iter().enumerate().filter(|(_, one)| one.disputes.is_some()) {
        disputing.entry((&one.uri, &one.thing.dimension)).or_default().push(nth);
    }
    let mut found = Vec::new();
    for (a, one) in kept.iter().enumerate() {
        let answers = disputing.get(&(&*one.uri, &one.thing.dimension)).into_iter().flatten();
        let disputes = |other: &Kept| other.disputes.as_ref().is_some_and(|answered| answered.contains(&*one.surface));
        let against = |&&b: &&usize| {
            let other = &kept[b];
            one.thing.dimension != Dimension::Count
                && !one.party.is(&other.party)
                && disputes(other)
                && !one.fits(other)
        };
        found.extend(answers.filter(against).map(|&b| (a, b)));
    }
    found
}
