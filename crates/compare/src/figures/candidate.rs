//! A number with all that belongs to it, before it is known to be a figure.

use ascribe_model::Bound;

use super::numerals::{Nature, Numeral, Reading, read};
use super::token::Tokens;
use super::units::{self, Family, Unit};
use super::{bound, range};

/// A number, its unit and its bound; places are tokens.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) low: Numeral,
    pub(super) high: Option<Numeral>,
    pub(super) unit: Option<Unit>,
    pub(super) bound: Bound,
    /// Whether words say the bound.
    pub(super) bounded: bool,
    /// Its first token, the bound included.
    pub(super) start: usize,
    /// One past its last numeral.
    pub(super) numerals: usize,
    /// One past its last numeral, and past a bound that stands right behind it.
    pub(super) counts_from: usize,
    /// One past its last token.
    pub(super) stop: usize,
    /// Whether a dash joins its two values.
    pub(super) dashed: bool,
    pub(super) negative: bool,
}

impl Candidate {
    pub(super) fn family(&self) -> Option<Family> {
        self.unit.as_ref().map(|unit| unit.family)
    }

    /// Whether it is digits alone, of at most so many.
    pub(super) fn is_plain(&self) -> bool {
        self.low.nature == Nature::Plain
    }
}

/// What stands at a token: a candidate, or a place to go on from.
pub(super) enum Step {
    Found(Candidate),
    Skip(usize),
}

/// Reads what begins at a token.
pub(super) fn step(tokens: &Tokens<'_>, at: usize) -> Step {
    let low = match read(tokens, at) {
        Some(Reading::Number(low)) => low,
        Some(Reading::Other(stop)) => return Step::Skip(stop.max(at + 1)),
        None => return Step::Skip(at + 1),
    };
    let range = range::range(tokens, low);
    let last = range.as_ref().map_or(low, |range| range.high);
    let money = units::before(tokens, low.first);
    let begin = money.as_ref().map_or(low.first, |(_, start)| *start);
    let unit = match &money {
        Some((name, _)) => Some(Unit { name: name.clone(), family: Family::Money, stop: last.stop }),
        None => units::after(tokens, &last),
    };
    let early = bound::after(tokens, last.stop);
    let (late_number, unit) = match (&early, money.is_none()) {
        // "600+ soldiers", "120 or so villagers": the unit stands behind the bound.
        (Some((_, stop)), true) => (Some(*stop), units::after(tokens, &Numeral { stop: *stop, ..last })),
        _ => (None, unit),
    };
    let mut stop = unit.as_ref().map_or(last.stop, |unit| unit.stop).max(late_number.unwrap_or(0));
    let negative = minus(tokens, begin, unit.as_ref());
    let begin = begin - usize::from(negative);
    let begin = range.as_ref().map_or(begin, |range| range.start.min(begin));
    let time = unit.as_ref().is_some_and(|unit| unit.family == Family::Time);
    let said = bound::before(tokens, begin, time);
    let behind = early.or_else(|| bound::after(tokens, stop));
    let (mut bound, mut start) = (Bound::Exactly, begin);
    if let Some((word, place)) = said {
        (bound, start) = (word, place);
    } else if let Some((word, end)) = behind {
        (bound, stop) = (word, stop.max(end));
    } else if low.nature == Nature::Dozen {
        bound = Bound::About;
    }
    if low.nature == Nature::Indefinite {
        bound = Bound::AtLeast;
    }
    Step::Found(Candidate {
        low,
        high: range.as_ref().map(|range| range.high),
        unit,
        bound,
        bounded: said.is_some() || behind.is_some(),
        start,
        numerals: last.stop,
        counts_from: late_number.unwrap_or(last.stop),
        stop,
        dashed: range.is_some_and(|range| range.dashed),
        negative,
    })
    .lowered()
}

impl Step {
    /// With the magnitude of the upper end given to the lower, where it alone has one: "2 to 3 million".
    fn lowered(self) -> Self {
        let Self::Found(mut found) = self else { return self };
        if let Some(high) = found.high.filter(|high| high.magnitude > 0 && found.low.magnitude == 0) {
            let scaled = found.low.value.scaled(high.magnitude);
            if scaled.value() <= high.value.value() {
                found.low.value = scaled;
            }
        }
        Self::Found(found)
    }
}

/// Whether a minus stands before a temperature or a share.
fn minus(tokens: &Tokens<'_>, begin: usize, unit: Option<&Unit>) -> bool {
    let Some(before) = tokens.back(begin, 1) else { return false };
    let tight = tokens.get(begin).is_some_and(|token| !token.spaced) && (before.spaced || before.opens);
    let degrees = unit.is_some_and(|unit| unit.family == Family::Share || unit.name.starts_with(['°', 'd']));
    before.low == "minus" || before.text == "−" && tight || matches!(before.text, "-" | "–") && tight && degrees
}
