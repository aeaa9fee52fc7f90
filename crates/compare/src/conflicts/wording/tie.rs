//! What ties two versions to one utterance, and what speaks against it.

use super::When;
use super::align::Aligned;
use super::alike::is_nearly_all;
use super::words::Said;
use super::{Kept, Version};

/// What makes two versions those of one utterance, beside the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// So many words.
    Words,
    /// Those who heard it.
    Hearers,
    /// The occasion, beyond doubt.
    Occasion,
}

/// Most days for which an utterance is recalled with its occasion.
const RECALLED: i32 = 90;

/// Most days between two reports of one occasion of which neither needs to name the day.
const FRESH: i32 = 2;

/// And of one that is named alike.
const WEEK: i32 = 7;

impl Kept {
    /// Whether the later of two reports is soon enough to recall what the earlier tells of.
    pub(super) fn is_recalled(&self, other: &Self) -> bool {
        self.on.zip(other.on).is_none_or(|(on, later)| on.days_to(later) <= RECALLED)
    }

    /// Whether what stands around two quotations tells of one occasion; among `many` stories it must name the day.
    pub(super) fn is_one_occasion(&self, other: &Self, many: bool) -> bool {
        let (one, other) = (&self.setting, &other.setting);
        if one.is_another_day(other) {
            return false;
        }
        let shared = one.shared(other);
        let kind = one.is_one_kind(other);
        one.is_one_day(other) && (kind || shared >= 2) || !many && (kind && shared >= 3 || shared >= 5)
    }

    /// Whether it is one occasion of which two quotations are that are nearly the same.
    pub(super) fn is_occasion_of(&self, other: &Self, aligned: &Aligned, many: bool) -> bool {
        self.is_surely_one_occasion(other, false, many)
            || is_nearly_all(aligned) && !self.is_of_another_day(other) && self.is_one_occasion(other, many)
    }

    /// Whether it is told of in much the same terms, and soon.
    pub(super) fn is_likely_one_occasion(&self, other: &Self, many: bool) -> bool {
        let (one, of_other) = (&self.setting, &other.setting);
        !many
            && !one.is_another_day(of_other)
            && !self.is_of_another_day(other)
            && self.on.zip(other.on).is_some_and(|(on, later)| on.days_to(later) <= WEEK)
            && one.is_one_kind(of_other)
            && one.shared(of_other) >= 3
    }

    /// Whether each says on which day it was said, and it is not one day, or one was printed before the other was
    /// said.
    pub(super) fn is_of_another_day(&self, other: &Self) -> bool {
        let before = |one: &Self, said: &Self| {
            let days = one.on.zip(said.on).filter(|(on, day)| said.dated && day.is_day() && on.before(*day));
            days.is_some_and(|(on, day)| on.days_to(day) > 1)
        };
        if before(self, other) || before(other, self) {
            return true;
        }
        let own = |on: When, later: When| on.days_to(later) > 1 && self.setting.names(on) && other.setting.names(later);
        // What is recalled on a day is not of that day.
        !self.setting.is_one_day(&other.setting) && self.on.zip(other.on).is_some_and(|(on, later)| own(on, later))
    }

    /// Whether it does so beyond doubt: that day is not long before the first report, or both are of one day and
    /// tell of the same. What is said in nearly the same words needs less.
    pub(super) fn is_surely_one_occasion(&self, other: &Self, near: bool, many: bool) -> bool {
        let (one, of_other) = (&self.setting, &other.setting);
        if one.is_another_day(of_other) || self.is_of_another_day(other) {
            return false;
        }
        let shared = one.shared(of_other) + usize::from(near);
        let manner = one.is_one_kind(of_other) || self.hearers.is_some() && self.hearers == other.hearers;
        let ons = self.on.zip(other.on);
        let day = match ons {
            Some((on, of_other)) => one.is_one_day_near(&other.setting, on.min(of_other)),
            None => !many && one.is_one_day(of_other),
        };
        let within = |days: i32| !many && ons.is_some_and(|(on, of_other)| on.days_to(of_other) <= days);
        day && (manner || shared >= 2) || within(FRESH) && (manner && shared >= 1 || shared >= 3)
    }
}

/// Whether all that differs is that one of the two denies.
pub(super) fn turns(one: &Version<'_>, other: &Version<'_>, aligned: &Aligned) -> bool {
    let is = |said: &[Said], words: &[&str]| matches!(said, [only] if words.contains(&only.plain.as_str()));
    let added = |words: &[Said], other: &[Said]| {
        is(words, &["not", "never", "no"]) && (other.is_empty() || is(other, &["a", "an", "any", "some"]))
    };
    aligned.differ.iter().all(|(x, y)| {
        let (x, y) = (&one.said[x.clone()], &other.said[y.clone()]);
        added(x, y) || added(y, x)
    })
}

/// The words of both from the first to the last that differs, with so many words that are the same on either side.
pub(super) fn differing<'a>(
    one: &'a Version<'_>,
    other: &'a Version<'_>,
    aligned: &Aligned,
    beside: usize,
) -> (&'a [Said], &'a [Said]) {
    let first = aligned.differ.first().map_or((0, 0), |(x, y)| (x.start, y.start));
    let last = aligned.differ.last().map_or((0, 0), |(x, y)| (x.end, y.end));
    let cut = |said: &'a [Said], start: usize, end: usize| {
        &said[start.saturating_sub(beside)..(end + beside).min(said.len())]
    };
    (cut(&one.said, first.0, last.0), cut(&other.said, first.1, last.1))
}

/// Whether words stand in others as they are.
pub(super) fn holds(said: &[Said], words: &[Said]) -> bool {
    said.windows(words.len().max(1)).any(|window| window.iter().zip(words).all(|(a, b)| a.plain == b.plain))
}
