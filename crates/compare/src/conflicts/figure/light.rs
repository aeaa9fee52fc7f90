//! In what light a figure stands: a part, an addition, a change, a denial, a plan.

use std::ops::Range;

use super::clause::Sentence;
use super::dimension::Dimension;
use super::read::Read;

/// In what light a figure stands; only figures in the same light are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Light {
    /// "three of them", "of the 24, three".
    part: bool,
    /// "24" in "three of the 24".
    whole: bool,
    /// "another three".
    more: bool,
    /// "by three".
    change: bool,
    negated: bool,
    unreal: bool,
    /// "puts the bill at three million", which may be yet to come.
    reckoned: bool,
    /// "in three days", "three days later", and not "for three days".
    point: bool,
}

/// Words for what comes on top.
pub(super) const MORE: &[&str] = &["another", "additional", "further", "extra"];

/// Words by which a figure is denied.
pub(super) const DENIES: &[&str] = &["not", "never", "cannot", "denied", "denies", "absurd", "false", "wrong"];

impl Light {
    /// Whether two figures may be of one thing. What is reckoned may be yet to come, or not.
    pub(super) fn fits(self, other: Self) -> bool {
        let open = self.reckoned || other.reckoned;
        let bare = |light: Self| Self { unreal: light.unreal && !open, reckoned: false, ..light };
        bare(self) == bare(other)
    }

    /// Whether neither is denied, and both are a whole, or both an addition or a change.
    pub(super) fn is_told_as(self, other: Self) -> bool {
        !self.negated && !other.negated && self.more == other.more && self.change == other.change
    }

    /// Of the figure of a sentence by its clause. `counted` says that it is known what is counted.
    pub(super) fn of(
        sentence: &Sentence<'_>,
        clause: &Range<usize>,
        read: &Read,
        dimension: &Dimension,
        counted: bool,
    ) -> Self {
        let (all, own) = (&sentence.words, sentence.own());
        let (before, after) = (sentence.before(), |nth: usize| sentence.after(nth));
        let time = dimension.is_time();
        let lasts = before == "for";
        let denies = |nth: usize| {
            let low = all[nth].low.as_str();
            !own.contains(&nth) && (DENIES.contains(&low) || low.ends_with("n't"))
        };
        Self {
            whole: sentence.is_whole(),
            part: after(0) == "of"
                && !sentence.is_of_them()
                && (matches!(after(1), "them" | "whom" | "these" | "those" | "which") || sentence.whole().is_some())
                || sentence.opens_with_whole()
                || matches!(before, "including" | "among"),
            more: all[own.clone()].iter().any(|word| MORE.contains(&word.low.as_str()))
                || MORE.contains(&before)
                || after(0) == "more" && after(1) != "than",
            change: read.moves && (before == "by" || before != "to" && *dimension != Dimension::Count && !counted),
            // What was not shut for an hour took an hour.
            negated: !(time && lasts) && clause.clone().any(denies),
            unreal: read.unreal,
            reckoned: dimension.is_money() && (sentence.is_reckoned() || sentence.put_at().is_some()),
            point: time
                && (before == "in" && read.verbs.is_empty()
                    || matches!(before, "within" | "before" | "every")
                    || matches!(after(0), "ago" | "later" | "earlier" | "old" | "until" | "till")
                    || matches!(after(0), "before" | "after") && (lasts || sentence.counted_from(clause).is_empty())
                    || all[clause.clone()].iter().any(|word| word.low == "aged")),
        }
    }
}
