//! Values as they are written.

/// A number in tens: exact, whatever million it is multiplied with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u64,
    exponent: i32,
    negative: bool,
}

impl Decimal {
    pub(super) fn new(digits: u64, exponent: i32) -> Self {
        Self { digits, exponent, negative: false }
    }

    /// Digits before and after the point; nothing where there are more than anyone counts.
    pub(super) fn parse(whole: &str, fraction: &str) -> Option<Self> {
        let digits = format!("{whole}{fraction}");
        (digits.len() <= 18).then(|| digits.parse().ok()).flatten().map(|value| Self {
            digits: value,
            exponent: -i32::try_from(fraction.len()).unwrap_or_default(),
            negative: false,
        })
    }

    /// Times a power of ten.
    pub(super) fn scaled(self, exponent: i32) -> Self {
        Self { exponent: self.exponent + exponent, ..self }
    }

    /// Times a small number.
    pub(super) fn times(self, factor: u64) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(factor)?, ..self })
    }

    pub(super) fn negated(self) -> Self {
        Self { negative: true, ..self }
    }

    /// The number where it has no fraction.
    pub(super) fn whole(self) -> Option<u64> {
        let power = 10u64.checked_pow(u32::try_from(self.exponent).ok()?)?;
        self.digits.checked_mul(power)
    }

    /// The nearest number that a machine has.
    pub(super) fn value(self) -> f64 {
        let sign = if self.negative { "-" } else { "" };
        format!("{sign}{}e{}", self.digits, self.exponent).parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millions_are_exact() {
        assert_eq!(Decimal::parse("2", "3").unwrap().scaled(6).value(), 2_300_000.0);
        assert_eq!(Decimal::parse("43", "6").unwrap().negated().value(), -43.6);
        assert_eq!(Decimal::parse("1234567890", "123456789"), None);
    }
}
