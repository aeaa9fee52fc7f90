//! What a number is a number of: things, a share, money, or a measure in its smallest common unit.

use std::sync::Arc;

use crate::conflicts::party::Pool;

use super::sum::UNSAID;

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
    ("nmi", "km", 1.852),
    ("yd", "km", 0.000_914_4),
    ("kn", "km/h", 1.852),
    ("ft", "km", 0.000_304_8),
    ("cm", "km", 1e-5),
    ("mm", "km", 1e-6),
    ("in", "km", 2.54e-5),
    ("m²", "ha", 1e-4),
    ("ft²", "ha", 9.290_304e-6),
    ("°C", "degrees", 1.0),
    ("l", "m³", 0.001),
    ("seconds", "days", 1.0 / 86_400.0),
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
    "°F",
    "degrees",
    "km/h",
    "m/s",
    "m³",
    "km",
    "ha",
    "t",
    "g",
    "mg",
    "µg",
    "lb",
    "ml",
    "MW",
    "MWh",
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
    unit == UNSAID || COINS.contains(&unit) || unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Dimension {
    /// Whether it is money, an ISO 4217 currency.
    pub(super) fn is_money(&self) -> bool {
        matches!(self, Self::Of(unit) if is_currency(unit))
    }

    /// The letter by which the table of kinds knows it: "c" for things that are counted, "m" for money, "s" for a share,
    /// "t" for time, "l" for a length, "a" for an area, "v" for a mass or a volume, "d" for degrees, "w" for a speed, and
    /// a blank for what it does not know.
    pub(super) fn sort(&self) -> char {
        let Self::Of(unit) = self else { return 'c' };
        match &**unit {
            "percent" => 's',
            "days" => 't',
            "km" => 'l',
            "ha" => 'a',
            "t" | "g" | "lb" | "m³" | "ml" => 'v',
            "degrees" | "°F" => 'd',
            "km/h" | "m/s" => 'w',
            unit if is_currency(unit) => 'm',
            _ => ' ',
        }
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
        matches!(self, Self::Of(unit) if &**unit == "days")
    }
}
