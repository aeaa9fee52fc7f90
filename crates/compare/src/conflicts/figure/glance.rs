//! In what light one account of a thing is given: a part, more, a change, a denial, a plan, a rate.

use std::collections::BTreeSet;
use std::sync::Arc;

use ascribe_model::testimony::Number;

use crate::conflicts::party::Pool;
use crate::conflicts::text::Word;
use crate::figures;

use super::clause::Sentence;
use super::dimension::Dimension;
use super::earlier::end;
use super::kind::Kinds;
use super::light::{DENIES, MORE};
use super::lists::{PERIOD, key};
use super::read::{class, is_name};
use super::set::Words;

/// In what light an account is given; only those in one light are of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Light {
    /// "three of them", "60 km of the stage".
    pub(super) part: bool,
    more: bool,
    change: bool,
    negated: bool,
    /// Expected or planned.
    forecast: bool,
    /// Words close to it for another time, or for what is allowed.
    period: BTreeSet<&'static str>,
    rate: Option<Arc<str>>,
    /// "since the flood".
    since: bool,
    /// "will", "would": what is to come.
    pub(super) unreal: bool,
}

/// Words by which a figure is expected or planned.
const FORECAST: &[&str] = &[
    "expect",
    "expects",
    "expected",
    "expecting",
    "forecast",
    "forecasts",
    "forecasters",
    "predict",
    "predicts",
    "predicted",
    "plan",
    "plans",
    "planned",
    "planning",
    "hope",
    "hopes",
    "hoped",
    "aim",
    "aims",
    "want",
    "wants",
    "target",
    "could",
    "may",
    "might",
    "should",
    "if",
    "likely",
    "potentially",
    "preparing",
    "intend",
    "intends",
    "projected",
    "budgeted",
    "demand",
    "demands",
    "demanded",
    "demanding",
    "sought",
    "seeks",
    "seeking",
    "proposed",
    "proposes",
    "offered",
    "offers",
    "recommended",
    "requested",
];

/// Parts of a town or a country.
const PARTS: &[&str] = &["quarter", "district", "part", "area", "suburb", "neighbourhood", "street", "ward", "region"];

/// How many words before a figure may deny it.
const DENIAL: usize = 4;

impl Light {
    /// Of the figure of a sentence.
    pub(super) fn read(
        number: &Number,
        sentence: &Sentence<'_>,
        kinds: Kinds,
        dimension: &Dimension,
        pool: &mut Pool,
    ) -> Self {
        let (all, own, clause) = (&sentence.words, sentence.own(), sentence.clause());
        let after = |nth: usize| sentence.after(nth);
        let has = |word: &Word<'_>, list: &[&str]| word.text == word.low && list.contains(&word.low.as_str());
        let counted_before = || sentence.own > 0 || !figures::find(end(&number.before)).is_empty();
        let of_them = after(0) == "of" && matches!(after(1), "them" | "whom" | "these" | "those" | "which");
        // "Twelve of those killed were children": a part of them by what befell them all.
        let of_those = *dimension == Dimension::Count
            && after(0) == "of"
            && after(1) == "those"
            && !Kinds::read(&[&key(after(2))], dimension.sort()).and(kinds).is_empty();
        let measured = !matches!(dimension.sort(), 'c' | 's');
        let of_a_whole = measured
            && after(0) == "of"
            && (after(1) == "the"
                || all.get(own.end + 1).is_some_and(|word| is_name(word) || word.low.ends_with("'s")));
        let moved =
            || clause.clone().any(|nth| matches!(key(&all[nth].low).as_str(), "rise" | "fall" | "increas" | "cut"));
        let rate = match (after(0), after(1)) {
            ("a" | "an" | "per" | "each" | "every", unit) if !unit.is_empty() => Some(pool.get(&key(unit))),
            ("daily" | "weekly" | "monthly" | "annually" | "yearly" | "apiece" | "each", _) => Some(pool.get(after(0))),
            _ => None,
        };
        let added = |nth: usize| {
            let next = all.get(nth + 1).map_or("", |word| word.low.as_str());
            all[nth].low == "new" || all[nth].low == "more" && next != "than"
        };
        let changes = Kinds::all(&["rise", "fall"]);
        Self {
            part: of_them && counted_before()
                || of_those_hit(all, own.start, kinds, dimension.sort())
                || all[..own.start].windows(3).any(is_one_district)
                || of_those
                || of_a_whole
                || sentence.whole().is_some()
                || sentence.opens_with_whole()
                || all[..own.start].windows(3).any(|words| is_part_of_town(words))
                || matches!(sentence.before(), "including" | "among" | "other" | "remaining"),
            more: own.clone().any(|nth| has(&all[nth], MORE) || added(nth))
                || MORE.contains(&sentence.before())
                || after(0) == "more" && after(1) != "than",
            change: sentence.before() == "by" && kinds.and(changes).is_empty() && moved(),
            negated: all[own.start.saturating_sub(DENIAL).max(clause.start)..own.start]
                .iter()
                .any(|word| has(word, DENIES) || word.low.ends_with("n't")),
            forecast: (0..own.start).chain(clause.clone()).any(|nth| has(&all[nth], FORECAST))
                || all[..own.start].windows(2).any(is_demand),
            period: sentence.close().filter_map(|word| PERIOD.get(word.low.as_str()).copied()).collect(),
            rate,
            since: clause.start > 0 && all[clause.start - 1].low == "since",
            unreal: clause
                .clone()
                .take_while(|&nth| nth < own.end || !matches!(all[nth].low.as_str(), "and" | "or"))
                .any(|nth| has(&all[nth], &["will", "would", "shall"])),
        }
    }

    /// Whether two accounts may be of one thing; whether it has come about is not asked.
    pub(super) fn fits(&self, other: &Self) -> bool {
        let bare = |light: &Self| Self { unreal: false, period: BTreeSet::new(), ..light.clone() };
        bare(self) == bare(other)
    }

    /// Whether what another account tells of its time or measure is told of this one as well, by words of its sentence.
    pub(super) fn is_of_period(&self, other: &Self, about: &Words) -> bool {
        other.period.iter().all(|word| self.period.contains(word) || about.has(&class(&key(word))))
    }
}

/// Whether words are for one part of a place of which more was told: "in that quarter".
fn is_part_of_town(words: &[Word<'_>]) -> bool {
    let [at, this, part] = words else { return false };
    matches!(at.low.as_str(), "in" | "across" | "throughout")
        && matches!(this.low.as_str(), "that" | "this")
        && PARTS.contains(&part.low.as_str())
}

/// Whether a sentence begins with those of whom a figure is a part: "Of the passengers hurt, eleven were children".
fn of_those_hit(all: &[Word<'_>], own: usize, kinds: Kinds, sort: char) -> bool {
    let opens = all.first().is_some_and(|word| matches!(word.low.as_str(), "of" | "among"));
    let keys: Vec<String> =
        all.iter().take(own).take_while(|word| !word.gap.contains(',')).map(|word| key(&word.low)).collect();
    let last = all.iter().take(own).find(|word| word.gap.contains(',')).map(|word| key(&word.low));
    let keys: Vec<&str> = keys.iter().chain(&last).map(String::as_str).collect();
    opens && last.is_some() && !Kinds::read(&keys, sort).and(kinds).is_empty()
}

/// Whether words are for one of several parts of a place: "Abel's first district", "one suburb".
fn is_one_district(words: &[Word<'_>]) -> bool {
    let [_, which, part] = words else { return false };
    matches!(which.low.as_str(), "one" | "first" | "second" | "third" | "fourth" | "fifth" | "single")
        && (PARTS.contains(&part.low.as_str()) || matches!(part.low.as_str(), "constituency" | "precinct" | "borough"))
}

/// Whether words ask for something: "asked for nine years".
fn is_demand(words: &[Word<'_>]) -> bool {
    let [asks, on] = words else { return false };
    on.low == "for" && matches!(asks.low.as_str(), "asked" | "asks" | "called" | "calls" | "pressed" | "calling")
}
