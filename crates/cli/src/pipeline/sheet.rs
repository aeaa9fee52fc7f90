//! A TOML table that is read key by key: what has the wrong type or is not known becomes a
//! [`Mistake`] of its own, and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::Precision;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::mistake::Mistake;

/// A value and its place in the TOML, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

/// Collects mistakes.
#[derive(Debug, Default)]
pub(super) struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    pub(super) fn add(&self, mistake: Mistake) {
        self.0.borrow_mut().push(mistake);
    }

    pub(super) fn into_inner(self) -> Vec<Mistake> {
        self.0.into_inner()
    }
}

/// One table of the TOML, being read.
pub(super) struct Sheet<'t> {
    /// Its name for people: "[[export]]".
    name: String,
    span: Range<usize>,
    table: &'t DeTable<'t>,
    mistakes: &'t Mistakes,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'t> Sheet<'t> {
    pub(super) fn new(
        name: impl Into<String>,
        span: Range<usize>,
        table: &'t DeTable<'t>,
        mistakes: &'t Mistakes,
    ) -> Self {
        Self { name: name.into(), span, table, mistakes, asked: RefCell::default() }
    }

    /// The same table with its mistakes kept apart.
    pub(super) fn reporting_to<'m>(self, mistakes: &'m Mistakes) -> Sheet<'m>
    where
        't: 'm,
    {
        Sheet { name: self.name, span: self.span, table: self.table, mistakes, asked: self.asked }
    }

    /// Where the table stands, for mistakes about it as a whole.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    pub(super) fn value(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().insert(key);
        self.table.get(key)
    }

    fn typed<T>(&self, key: &'static str, wanted: &str, read: impl Fn(&'t DeValue<'t>) -> Option<T>) -> Option<At<T>> {
        let found = self.value(key)?;
        let value = read(found.get_ref());
        if value.is_none() {
            self.mistakes.add(wrong_type(key, wanted, found));
        }
        value.map(|value| At { value, span: found.span() })
    }

    pub(super) fn string(&self, key: &'static str) -> Option<At<String>> {
        self.typed(key, "a string", |v| v.as_str().map(str::to_owned))
    }

    pub(super) fn required_string(&self, key: &'static str, help: &str) -> Option<At<String>> {
        if self.value(key).is_none() {
            self.mistakes.add(
                Mistake::new("pipeline::missing_key", format!("{} has no '{key}'", self.name), self.span())
                    .label(format!("'{key}' is missing in this table"))
                    .help(help),
            );
        }
        self.string(key)
    }

    pub(super) fn count(&self, key: &'static str) -> Option<At<usize>> {
        self.typed(key, "a whole number, 0 or more", whole)
    }

    pub(super) fn flag(&self, key: &'static str) -> Option<At<bool>> {
        self.typed(key, "true or false", DeValue::as_bool)
    }

    pub(super) fn date(&self, key: &'static str) -> Option<At<Date>> {
        self.typed(key, "a date such as 2022-05-23", |v| date(v))
    }

    /// A date, or a year alone.
    pub(super) fn date_or_year(&self, key: &'static str) -> Option<At<(Date, Precision)>> {
        self.typed(key, "a date such as 2022-05-23 or a year such as 2022", |value| {
            let year = || Date::new(i16::try_from(integer(value)?).ok()?, 1, 1).ok();
            date(value).map(|date| (date, Precision::Day)).or_else(|| Some((year()?, Precision::Year)))
        })
    }

    pub(super) fn table(&self, key: &'static str) -> Option<Sheet<'t>> {
        self.typed(key, "a table", DeValue::as_table)
            .map(|at| Sheet::new(format!("'{key}' of {}", self.name), at.span, at.value, self.mistakes))
    }

    /// The tables of `[[key]]`.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Sheet<'t>> {
        let Some(list) = self.typed(key, &format!("one or more [[{key}]] tables"), DeValue::as_array) else {
            return Vec::new();
        };
        let sheet = |item: &'t Spanned<DeValue<'t>>| match item.get_ref().as_table() {
            Some(table) => Some(Sheet::new(format!("[[{key}]]"), item.span(), table, self.mistakes)),
            None => {
                self.mistakes.add(wrong_type(key, "a table", item));
                None
            }
        };
        list.value.iter().filter_map(sheet).collect()
    }

    /// All pairs, for tables whose keys the user chooses.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (At<&'t str>, &'t Spanned<DeValue<'t>>)> {
        self.table.iter().map(|(key, value)| (At { value: key.get_ref().as_ref(), span: key.span() }, value))
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.into_inner();
        for key in self.table.keys() {
            let word = key.get_ref().as_ref();
            if !asked.contains(word) {
                self.mistakes.add(
                    Mistake::new("pipeline::unknown_key", format!("{} has no key '{word}'", self.name), key.span())
                        .label("not a key of this table")
                        .nearest(word, asked.iter().copied()),
                );
            }
        }
    }
}

/// A value that is not what its key takes.
pub(super) fn wrong_type(key: &str, wanted: &str, found: &Spanned<DeValue<'_>>) -> Mistake {
    let kind = found.get_ref().type_str();
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    Mistake::new("pipeline::wrong_type", format!("'{key}' takes {wanted}, not {article} {kind}"), found.span())
        .label(format!("this is {article} {kind}"))
}

/// The date of a TOML date, or of a string that is one.
pub(super) fn date(value: &DeValue<'_>) -> Option<Date> {
    match value {
        DeValue::String(text) => text.parse().ok(),
        DeValue::Datetime(moment) => {
            let date = moment.date?;
            Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
        }
        _ => None,
    }
}

pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn whole(value: &DeValue<'_>) -> Option<usize> {
    usize::try_from(integer(value)?).ok()
}
