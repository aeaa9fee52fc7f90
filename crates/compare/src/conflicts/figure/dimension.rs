//! What a number is a number of: things, a share, money, or a measure in its smallest common unit.

use std::sync::Arc;

use crate::conflicts::party::Pool;

/// Numbers of two dimensions are never compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Dimension {
    /// Whole things.
    Count,
    /// "percent", a currency, a symbol: what all that is compared is turned into.
    Of(Arc<str>),
}

/// Units with that into which they are turned, and by what factor.
const TURNED: &[(&str, &str, f64)] = &[
    ("kt", "t", 1000.0),
    ("kg", "t", 0.001),
    ("m", "km", 0.001),
    ("mi", "km", 1.609_344),
    ("ft", "km", 0.000_304_8),
    ("km²", "ha", 100.0),
    ("acres", "ha", 0.404_686),
    ("mi²", "ha", 258.999),
    ("GW", "MW", 1000.0),
    ("kW", "MW", 0.001),
    ("TWh", "MWh", 1e6),
    ("GWh", "MWh", 1000.0),
    ("kWh", "MWh", 0.001),
    ("mph", "km/h", 1.609_344),
    ("minutes", "days", 1.0 / 1440.0),
    ("hours", "days", 1.0 / 24.0),
    ("weeks", "days", 7.0),
    ("months", "days", 30.437),
    ("years", "days", 365.25),
    ("decades", "days", 3652.5),
];

/// Units that are turned into none other, or into which others are turned.
const PLAIN: &[&str] = &[
    "percent",
    "percentage points",
    "°C",
    "°F",
    "degrees",
    "km/h",
    "m/s",
    "m²",
    "ft²",
    "m³",
    "km",
    "cm",
    "mm",
    "in",
    "ha",
    "t",
    "g",
    "mg",
    "µg",
    "lb",
    "l",
    "ml",
    "MW",
    "MWh",
    "seconds",
    "days",
];

/// The dimension of a unit, and the factor that turns its values into it.
pub(super) fn of(unit: Option<&str>, pool: &mut Pool) -> (Dimension, f64) {
    let Some(unit) = unit else { return (Dimension::Count, 1.0) };
    if let Some(&(_, into, factor)) = TURNED.iter().find(|(name, ..)| *name == unit) {
        return (Dimension::Of(pool.get(into)), factor);
    }
    if is_currency(unit) || PLAIN.contains(&unit) {
        return (Dimension::Of(pool.get(unit)), 1.0);
    }
    (Dimension::Count, 1.0)
}

/// Coins of more countries than one, or of none.
const COINS: &[&str] = &[
    "crowns",
    "marks",
    "francs",
    "pesos",
    "florins",
    "guilders",
    "shillings",
    "thalers",
    "ducats",
    "dinars",
    "rupees",
    "kroner",
    "kronor",
    "guineas",
    "talers",
    "crowns",
];

fn is_currency(unit: &str) -> bool {
    COINS.contains(&unit) || unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Dimension {
    /// Whether it is money, an ISO 4217 currency.
    pub(super) fn is_money(&self) -> bool {
        matches!(self, Self::Of(unit) if is_currency(unit))
    }

    /// Whether it is a share of something.
    pub(super) fn is_share(&self) -> bool {
        matches!(self, Self::Of(unit) if &**unit == "percent")
    }

    /// Whether it is a speed.
    pub(super) fn is_speed(&self) -> bool {
        matches!(self, Self::Of(unit) if &**unit == "km/h" || &**unit == "m/s")
    }

    /// Whether it is a length of time.
    pub(super) fn is_time(&self) -> bool {
        matches!(self, Self::Of(unit) if &**unit == "days" || &**unit == "seconds")
    }
}
