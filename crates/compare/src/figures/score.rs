//! How good the figures are that were found, held against those that people wrote down.
//!
//! A figure that was found is held against a marked one whose words it overlaps; one to one, those that
//! are right first, then by the size of the overlap. It is right where value or range, bound and unit are.

use std::cmp::Reverse;
use std::ops::AddAssign;

use ascribe_model::Figure;

use super::gold::GoldFigure;
use super::units::normal;

/// What was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Documents.
    pub documents: u64,
    /// Figures that people marked.
    pub marked: u64,
    /// Figures that were found.
    pub found: u64,
    /// Pairs of a marked figure and one that was found.
    pub pairs: u64,
    /// Pairs with the right value or range.
    pub value: u64,
    /// Pairs with the right bound.
    pub bound: u64,
    /// Pairs with the right unit.
    pub unit: u64,
    /// Pairs with all three right.
    pub right: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.documents += other.documents;
        self.marked += other.marked;
        self.found += other.found;
        self.pairs += other.pairs;
        self.value += other.value;
        self.bound += other.bound;
        self.unit += other.unit;
        self.right += other.right;
    }
}

impl Counts {
    /// Precision, recall and F1 where so many are right; a share of nothing is 0.
    #[must_use]
    pub fn rates(&self, right: u64) -> [f64; 3] {
        let share = |of: u64| if of == 0 { 0.0 } else { right as f64 / of as f64 };
        let both = self.found + self.marked;
        [share(self.found), share(self.marked), if both == 0 { 0.0 } else { 2.0 * right as f64 / both as f64 }]
    }
}

/// A marked figure, a found one, or both, and what agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Its place among the marked ones.
    pub marked: Option<usize>,
    /// Its place among the found ones.
    pub found: Option<usize>,
    /// Whether value or range agree.
    pub value: bool,
    /// Whether the bounds agree.
    pub bound: bool,
    /// Whether the units agree.
    pub unit: bool,
}

impl Pair {
    /// Whether all is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.value && self.bound && self.unit
    }
}

/// Holds the figures of one document against those that are marked; both in the order of the text. Every
/// figure of either side is in one pair.
#[must_use]
pub fn pairs(marked: &[GoldFigure], found: &[Figure]) -> Vec<Pair> {
    let mut all: Vec<(Pair, usize, usize, usize)> = Vec::new();
    for (nth, figure) in found.iter().enumerate() {
        let begin = marked.partition_point(|gold| gold.span.stop <= figure.span.start);
        for (place, gold) in marked.iter().enumerate().skip(begin).take_while(|(_, m)| m.span.start < figure.span.stop)
        {
            let common = gold.span.stop.min(figure.span.stop).saturating_sub(gold.span.start.max(figure.span.start));
            if common > 0 {
                all.push((held(gold, place, figure, nth), common, place, nth));
            }
        }
    }
    all.sort_by_key(|(pair, common, place, nth)| (Reverse(pair.is_right()), Reverse(*common), *place, *nth));
    let (mut gold, mut ours) = (vec![false; marked.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (pair, _, place, nth) in all {
        if !gold[place] && !ours[nth] {
            (gold[place], ours[nth]) = (true, true);
            pairs.push(pair);
        }
    }
    let lone = |marked, found| Pair { marked, found, value: false, bound: false, unit: false };
    let missed = gold.iter().enumerate().filter(|(_, used)| !**used).map(|(place, _)| lone(Some(place), None));
    let spurious = ours.iter().enumerate().filter(|(_, used)| !**used).map(|(nth, _)| lone(None, Some(nth)));
    pairs.extend(missed.chain(spurious));
    let start = |pair: &Pair| match (pair.marked, pair.found) {
        (Some(place), _) => marked[place].span.start,
        (None, nth) => nth.map_or(0, |nth| found[nth].span.start),
    };
    pairs.sort_by_key(|pair| (start(pair), pair.found));
    pairs
}

/// Counts the pairs of one document.
#[must_use]
pub fn counts(pairs: &[Pair]) -> Counts {
    let count = |right: fn(&Pair) -> bool| pairs.iter().filter(|pair| right(pair)).count() as u64;
    Counts {
        documents: 1,
        marked: count(|pair| pair.marked.is_some()),
        found: count(|pair| pair.found.is_some()),
        pairs: count(|pair| pair.marked.is_some() && pair.found.is_some()),
        value: count(|pair| pair.value),
        bound: count(|pair| pair.bound),
        unit: count(|pair| pair.unit),
        right: count(Pair::is_right),
    }
}

fn held(gold: &GoldFigure, place: usize, figure: &Figure, nth: usize) -> Pair {
    let high = match (gold.value_high, figure.value_high) {
        (Some(gold), Some(found)) => agrees(gold, found),
        (gold, found) => gold.is_none() && found.is_none(),
    };
    Pair {
        marked: Some(place),
        found: Some(nth),
        value: high && agrees(gold.value, figure.value),
        bound: gold.bound == figure.bound,
        unit: gold.unit.as_deref().map(normal) == figure.unit,
    }
}

/// Whether a value is the marked one. A share that does not come out even may be marked rounded: a third
/// as 33.3.
fn agrees(gold: f64, found: f64) -> bool {
    let decimals = |value: f64| value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let places = decimals(gold);
    gold == found || decimals(found) == 4 && places > 0 && format!("{found:.places$}") == format!("{gold:.places$}")
}

#[cfg(test)]
mod tests {
    use super::super::{find, gold};
    use super::*;

    fn scored(text: &str, figures: &str) -> Counts {
        let line = format!(r#"{{"doc": "a", "text": "{text}", "figures": {figures}}}"#);
        let document = gold::parse(&line).unwrap();
        counts(&pairs(&document.figures, &find(&document.text)))
    }

    #[test]
    fn value_bound_and_unit_must_all_be_right() {
        let boats = |value: &str, bound: &str, unit: &str| {
            let figure = format!(r#"[{{"words": "40 boats", "value": {value}, "bound": "{bound}", "unit": {unit}}}]"#);
            let counts = scored("Some 40 boats sank.", &figure);
            assert_eq!((counts.marked, counts.found, counts.pairs), (1, 1, 1));
            (counts.value, counts.bound, counts.unit, counts.right)
        };
        assert_eq!(boats("40", "about", "\"boats\""), (1, 1, 1, 1));
        assert_eq!(boats("41", "about", "\"boats\""), (0, 1, 1, 0));
        assert_eq!(boats("40", "exactly", "\"boats\""), (1, 0, 1, 0));
        assert_eq!(boats("40", "about", "null"), (1, 1, 0, 0));
    }

    #[test]
    fn one_name_stands_for_all_ways_to_write_a_unit() {
        let third = r#"[{"words": "A third", "value": 33.3, "bound": "exactly", "unit": "per cent"}]"#;
        assert_eq!(scored("A third of the boats sank.", third).right, 1);
    }

    #[test]
    fn what_one_side_alone_has_is_wrong() {
        let counts = scored("It cost $5 and 40 boats.", r#"[{"words": "It", "value": 1, "bound": "exactly"}]"#);
        assert_eq!((counts.marked, counts.found, counts.pairs, counts.right), (1, 2, 0, 0));
        assert_eq!(counts.rates(0), [0.0; 3]);
    }
}
