//! The time and the place of a clause that another clause gives: "the fire in Velm in 2027, when 31 people were hurt".

use std::collections::BTreeSet;
use std::ops::Range;

use crate::conflicts::text::{Word, words};

use super::clause::Sentence;
use super::frame::year;
use super::read::{is_name, short};
use ascribe_model::calendar::is_calendar;

/// Words that begin a sentence with when or where it holds.
const OPENS: &[&str] = &["in", "during", "at", "on", "after", "before", "since"];

/// When and where a clause holds by other words than its own.
#[derive(Debug, Default)]
pub(super) struct Governor {
    /// A year, with its month if that stands there.
    pub(super) time: Option<String>,
    /// Short names.
    pub(super) names: BTreeSet<String>,
}

impl Governor {
    /// Of a clause of a sentence. A year governs where it stands in the clause itself, in what a relative "when" or
    /// "where" goes back to, in what opens the sentence ("In the flood of 2027, …"), or, behind "There, …", in the
    /// sentence before.
    pub(super) fn of(sentence: &Sentence<'_>, clause: &Range<usize>, before: &str) -> Self {
        let all = &sentence.words;
        let other = outside(sentence, clause);
        let own = sentence.own();
        let plain = |range: &Range<usize>| {
            time(range.clone().filter(|nth| !own.contains(nth) && !sentence.in_another(*nth)).map(|nth| &all[nth]))
        };
        if let Some(time) = plain(clause).or_else(|| plain(&other)) {
            return Self { time: Some(time), names: names(&all[other]) };
        }
        let before = if goes_back(all) { words(before) } else { Vec::new() };
        match time(before.iter()) {
            Some(time) => Self { time: Some(time), names: names(&before) },
            None => Self::default(),
        }
    }
}

/// The words outside a clause that say when or where it holds; none where nothing does.
fn outside(sentence: &Sentence<'_>, clause: &Range<usize>) -> Range<usize> {
    let none = clause.start..clause.start;
    let Some(last) = clause.start.checked_sub(1) else { return none };
    let all = &sentence.words;
    let relative = match all[last].low.as_str() {
        "when" | "where" => true,
        "which" => last > 0 && OPENS.contains(&all[last - 1].low.as_str()),
        _ => false,
    };
    if relative && last > 0 {
        return sentence.left(last - 1)..last;
    }
    let start = sentence.left(last);
    if all[last].gap.contains(':') {
        return start..clause.start;
    }
    let opens = start == 0 && sentence.whole && OPENS.contains(&all[0].low.as_str());
    if opens { start..clause.start } else { none }
}

/// Whether a sentence is about another place or time, which stands before it: "There, too, 31 people were hurt".
fn goes_back(all: &[Word<'_>]) -> bool {
    all.first().is_some_and(|first| {
        matches!(first.low.as_str(), "there" | "then")
            && (first.gap.contains(',') || all.len() > 1 && all[1].low == "too")
    })
}

fn time<'a>(all: impl Iterator<Item = &'a Word<'a>>) -> Option<String> {
    let told: Vec<&Word<'_>> = all.filter(|word| year(&word.low).is_some() || is_calendar(&word.low)).collect();
    let year = told.iter().find(|word| year(&word.low).is_some())?;
    let month = told.iter().find(|word| is_calendar(&word.low) && word.text != word.low);
    Some(month.map_or_else(|| year.low.clone(), |month| format!("{} {}", month.low, year.low)))
}

fn names(all: &[Word<'_>]) -> BTreeSet<String> {
    all.iter().skip(1).filter(|word| is_name(word)).map(|word| short(&word.low)).collect()
}
