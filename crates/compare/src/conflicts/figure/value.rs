//! Whether two values can both hold.

use std::cmp::Ordering;

use ascribe_model::Bound;

/// The values that words allow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
    /// How far beyond its ends another value still fits, as the words are round.
    pub(super) slack: f64,
}

/// What may lie beyond the number of "dozens", "hundreds", "thousands": they are open above, but not without end.
const PLURALS: &[(&str, f64)] = &[
    ("handful", 10.0),
    ("dozens", 300.0),
    ("scores", 400.0),
    ("several hundred", 999.0),
    ("hundreds", 5_000.0),
    ("several thousand", 9_999.0),
];

impl Span {
    /// Nothing where a value is no number. `counts` says that whole things are counted.
    pub(super) fn new(value: f64, high: Option<f64>, bound: Bound, surface: &str, counts: bool) -> Option<Self> {
        let top = high.unwrap_or(value);
        if !value.is_finite() || !top.is_finite() {
            return None;
        }
        let (value, top) = (value.min(top), value.max(top));
        let slack = match bound {
            Bound::About => (0.1 * top.abs()).max((grain(top) / 2.0).min(0.25 * top.abs())),
            _ => exact_slack(top, counts),
        };
        let surface = surface.to_lowercase();
        let open = PLURALS.iter().find(|(word, _)| surface.contains(word)).map(|&(_, most)| most.max(top));
        let (low, high) = match bound {
            Bound::AtLeast => (value, open.unwrap_or(f64::INFINITY)),
            Bound::AtMost => (f64::NEG_INFINITY, top),
            Bound::Exactly | Bound::About => (value, top),
        };
        Some(Self { low, high, slack })
    }

    /// What is the same for the same values.
    pub(super) fn bits(self) -> u64 {
        self.low.to_bits() ^ self.high.to_bits().rotate_left(1)
    }

    /// The span in another unit.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor, slack: self.slack * factor }
    }

    /// Whether both can hold.
    pub(super) fn fits(self, other: Self) -> bool {
        let gap = (self.low - other.high).max(other.low - self.high).max(0.0);
        let most = self.low.abs().min(self.high.abs()).max(other.low.abs().min(other.high.abs()));
        gap <= self.slack.max(other.slack) + 1e-9 * most.min(f64::MAX)
    }

    /// Whether every value of one is below every value of the other, whatever the words leave open.
    pub(super) fn below(self, other: Self) -> bool {
        self.high.partial_cmp(&other.low) == Some(Ordering::Less)
    }
}

/// What the last digit that is not 0 stands for: 100 in 2,300.
fn grain(value: f64) -> f64 {
    let mut grain = 1.0;
    let value = value.abs();
    if value < 1e15 && value.fract() == 0.0 && value > 0.0 {
        while value % (grain * 10.0) == 0.0 {
            grain *= 10.0;
        }
        return grain;
    }
    // Two decimals are as many as are read.
    if (value * 10.0).fract() == 0.0 { 0.1 } else { 0.01 }
}

/// A round number fits those that round to it, within a twentieth; a small count is meant as it stands.
fn exact_slack(value: f64, counts: bool) -> f64 {
    if value.abs() < 100.0 {
        return if counts { 0.0 } else { (grain(value).min(1.0) / 2.0).min(0.1 * value.abs()) };
    }
    (grain(value) / 2.0).min(0.05 * value.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(value: f64, bound: Bound) -> Span {
        Span::new(value, None, bound, "", true).unwrap()
    }

    #[test]
    fn bounds_and_rounding_decide() {
        use Bound::{About, AtLeast, AtMost, Exactly};
        for (one, other, fits) in [
            ((9.0, AtLeast), (11.0, Exactly), true),
            ((9.0, AtLeast), (7.0, Exactly), false),
            ((9.0, AtLeast), (11.0, AtLeast), true),
            ((9.0, AtLeast), (8.0, AtMost), false),
            ((70.0, About), (40.0, AtMost), false),
            ((3000.0, About), (2940.0, Exactly), true),
            ((3000.0, Exactly), (2940.0, Exactly), true),
            ((3000.0, Exactly), (3400.0, Exactly), false),
            ((8e6, About), (7.9e6, Exactly), true),
            ((8e6, About), (7.1e6, Exactly), false),
            ((2943.0, Exactly), (2941.0, Exactly), false),
            ((9.0, Exactly), (10.0, Exactly), false),
            ((250.0, AtMost), (180.0, About), true),
            ((0.0, Exactly), (1.0, Exactly), false),
        ] {
            let (one, other) = (span(one.0, one.1), span(other.0, other.1));
            assert_eq!((one.fits(other), other.fits(one)), (fits, fits), "{one:?} {other:?}");
        }
    }

    #[test]
    fn ranges_and_plurals_have_ends() {
        let range = Span::new(30.0, Some(45.0), Bound::Exactly, "between 30 and 45", true).unwrap();
        assert!(range.fits(span(31.0, Bound::Exactly)) && !range.fits(span(6.0, Bound::Exactly)));
        let dozens = Span::new(24.0, None, Bound::AtLeast, "Dozens", true).unwrap();
        assert!(dozens.fits(span(60.0, Bound::Exactly)) && !dozens.fits(span(3000.0, Bound::Exactly)));
        assert!(!dozens.fits(span(8.0, Bound::Exactly)));
    }

    #[test]
    fn shares_and_money_are_rounded() {
        let share = |value| Span::new(value, None, Bound::Exactly, "", false).unwrap();
        assert!(share(97.0).fits(share(97.4)) && !share(97.0).fits(share(94.0)));
        assert!(Span::new(f64::NAN, None, Bound::Exactly, "", true).is_none());
        assert!(Span::new(1.0, Some(f64::INFINITY), Bound::Exactly, "", true).is_none());
    }
}
