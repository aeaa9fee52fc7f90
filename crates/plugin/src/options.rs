//! The options of one export.

use crate::Error;

/// Values by key, as the host checked them against the manifest; a repeated option has several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options(Vec<(String, String)>);

impl Options {
    /// All values of an option, in order.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// The value of an option, the last where there are several.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().rev().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// Whether an option of [`OptionKind::Bool`](crate::OptionKind::Bool) is on; unset is off.
    #[must_use]
    pub fn is_on(&self, key: &str) -> bool {
        self.get(key) == Some("true")
    }

    /// The value of an option as a number or another type that can be parsed.
    ///
    /// # Errors
    /// The value does not parse.
    pub fn parse<T: std::str::FromStr>(&self, key: &str) -> Result<Option<T>, Error> {
        self.get(key)
            .map(|value| value.parse().map_err(|_| Error::option(key, format!("'{value}' is not a value it can take"))))
            .transpose()
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Options {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }
}
