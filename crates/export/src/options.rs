//! What users set, held against what the plugin declares.

use std::collections::BTreeSet;
use std::ffi::CString;

use ascribe_plugin_abi::{AscribeOption, AscribeStr};

use crate::name::nearest;
use crate::{Manifest, OptionKind, OptionSpec};

/// A value as a pipeline gives it.
#[derive(Debug, Clone, PartialEq)]
pub enum OptionValue {
    /// `true` or `false`.
    Bool(bool),
    /// Whole number.
    Int(i64),
    /// Number.
    Float(f64),
    /// Text.
    String(String),
    /// Values of a repeated option.
    List(Vec<OptionValue>),
    /// A value that no option takes, by what it is: "a date", "a table".
    Other(&'static str),
}

impl OptionValue {
    /// What it is, for messages.
    fn what(&self) -> &'static str {
        match self {
            Self::Bool(_) => "true or false",
            Self::Int(_) => "a whole number",
            Self::Float(_) => "a number",
            Self::String(_) => "a string",
            Self::List(_) => "a list",
            Self::Other(what) => what,
        }
    }
}

/// Options that fit the manifest, defaults included; made by
/// [`Plugin::check_options`](crate::Plugin::check_options).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options(Vec<(String, CString)>);

impl Options {
    /// Keys and values as the plugin gets them, in the order of the manifest.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.to_str().unwrap_or_default()))
    }

    /// The array that the plugin gets; it borrows from `keys` and from the options.
    pub(crate) fn table(&self, keys: &[CString]) -> Vec<AscribeOption> {
        let pairs = keys.iter().zip(&self.0);
        pairs
            .map(|(key, (_, value))| AscribeOption { key: AscribeStr::borrow(key), value: AscribeStr::borrow(value) })
            .collect()
    }

    /// The keys, one for each value, as C strings.
    pub(crate) fn keys(&self) -> Vec<CString> {
        self.0.iter().map(|(key, _)| CString::new(key.as_str()).unwrap_or_default()).collect()
    }
}

/// An option that does not fit the manifest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionError {
    /// The plugin has no such option.
    #[error("the plugin has no option '{key}'")]
    Unknown {
        /// The key as given.
        key: String,
        /// The option that may be meant.
        nearest: Option<String>,
        /// All there are.
        known: Vec<String>,
    },
    /// A value of another kind.
    #[error("option '{key}' takes {wanted}, not {got}{}", item(*index))]
    Type {
        /// The option.
        key: String,
        /// What it takes: "a whole number".
        wanted: String,
        /// What it was given: "a string".
        got: String,
        /// The item of a list, from 0.
        index: Option<usize>,
    },
    /// None of the words that can be chosen.
    #[error("option '{key}' cannot be '{value}'{}", item(*index))]
    Choice {
        /// The option.
        key: String,
        /// What it was given.
        value: String,
        /// What can be chosen.
        choices: Vec<String>,
        /// The word that may be meant.
        nearest: Option<String>,
        /// The item of a list, from 0.
        index: Option<usize>,
    },
    /// Not set, but has to be.
    #[error("option '{key}' is missing")]
    Missing {
        /// The option.
        key: String,
        /// What it is.
        doc: String,
    },
    /// Several values, where one is taken.
    #[error("option '{key}' takes one value")]
    Repeated {
        /// The option.
        key: String,
    },
}

fn item(index: Option<usize>) -> String {
    index.map_or_else(String::new, |index| format!(" (item {})", index + 1))
}

impl OptionError {
    /// The option at fault.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Unknown { key, .. }
            | Self::Type { key, .. }
            | Self::Choice { key, .. }
            | Self::Missing { key, .. }
            | Self::Repeated { key } => key,
        }
    }

    /// The item at fault, from 0, where a list was given.
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        match self {
            Self::Type { index, .. } | Self::Choice { index, .. } => *index,
            _ => None,
        }
    }

    /// The way out.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Unknown { nearest: Some(nearest), .. } => Some(format!("did you mean '{nearest}'?")),
            Self::Unknown { known, .. } if known.is_empty() => Some(String::from("it has no options at all")),
            Self::Unknown { known, .. } => Some(format!("it has '{}'", known.join("', '"))),
            Self::Choice { nearest: Some(nearest), .. } => Some(format!("did you mean '{nearest}'?")),
            Self::Choice { choices, .. } => Some(format!("choose one of '{}'", choices.join("', '"))),
            Self::Missing { key, doc } if !doc.is_empty() => Some(format!("{key}: {doc}")),
            _ => None,
        }
    }
}

/// Checks all options and collects every mistake.
pub(crate) fn check(manifest: &Manifest, given: &[(String, OptionValue)]) -> Result<Options, Vec<OptionError>> {
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    for (key, _) in given {
        if !manifest.options.iter().any(|spec| spec.key == *key) {
            let known = || manifest.options.iter().map(|spec| spec.key.as_str());
            errors.push(OptionError::Unknown {
                key: key.clone(),
                nearest: nearest(key, known()),
                known: known().map(str::to_owned).collect(),
            });
        } else if !seen.insert(key) {
            errors.push(OptionError::Repeated { key: key.clone() });
        }
    }
    let mut options = Vec::new();
    for spec in &manifest.options {
        let value = given.iter().find(|(key, _)| *key == spec.key).map(|(_, value)| value);
        match values(spec, value) {
            Ok(values) => options.extend(values.into_iter().map(|value| (spec.key.clone(), value))),
            Err(wrong) => errors.extend(wrong),
        }
    }
    if errors.is_empty() { Ok(Options(options)) } else { Err(errors) }
}

/// The values of one option.
fn values(spec: &OptionSpec, given: Option<&OptionValue>) -> Result<Vec<CString>, Vec<OptionError>> {
    let missing = || vec![OptionError::Missing { key: spec.key.clone(), doc: spec.doc.clone() }];
    match given {
        None => match &spec.default {
            Some(default) => Ok(vec![CString::new(default.as_str()).unwrap_or_default()]),
            None if spec.required => Err(missing()),
            None => Ok(Vec::new()),
        },
        Some(OptionValue::List(_)) if !spec.repeated => Err(vec![OptionError::Repeated { key: spec.key.clone() }]),
        Some(OptionValue::List(items)) if items.is_empty() && spec.required => Err(missing()),
        Some(OptionValue::List(items)) => {
            let (mut values, mut errors) = (Vec::new(), Vec::new());
            for (index, item) in items.iter().enumerate() {
                match value(spec, item, Some(index)) {
                    Ok(value) => values.push(value),
                    Err(error) => errors.push(error),
                }
            }
            if errors.is_empty() { Ok(values) } else { Err(errors) }
        }
        Some(given) => value(spec, given, None).map(|value| vec![value]).map_err(|error| vec![error]),
    }
}

/// One value, in the form of the boundary.
fn value(spec: &OptionSpec, given: &OptionValue, index: Option<usize>) -> Result<CString, OptionError> {
    let wrong = |got: &str| OptionError::Type {
        key: spec.key.clone(),
        wanted: spec.kind.to_string(),
        got: got.to_owned(),
        index,
    };
    let text = match (&spec.kind, given) {
        (OptionKind::String, OptionValue::String(text)) => text.clone(),
        (OptionKind::Bool, OptionValue::Bool(on)) => on.to_string(),
        (OptionKind::Int | OptionKind::Float, OptionValue::Int(number)) => number.to_string(),
        (OptionKind::Float, OptionValue::Float(number)) => number.to_string(),
        (OptionKind::Choice(words), OptionValue::String(word)) if words.contains(word) => word.clone(),
        (OptionKind::Choice(choices), OptionValue::String(word)) => {
            return Err(OptionError::Choice {
                key: spec.key.clone(),
                value: word.clone(),
                choices: choices.clone(),
                nearest: nearest(word, choices.iter().map(String::as_str)),
                index,
            });
        }
        (_, other) => return Err(wrong(other.what())),
    };
    CString::new(text).map_err(|_| wrong("a string with a NUL in it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Version;

    fn manifest() -> Manifest {
        let spec = |key: &str, kind, required, repeated, default: Option<&str>| OptionSpec {
            key: key.into(),
            kind,
            required,
            repeated,
            default: default.map(str::to_owned),
            doc: "What it is.".into(),
        };
        Manifest {
            name: "test".into(),
            version: "1".into(),
            summary: String::new(),
            media_type: String::new(),
            extension: String::new(),
            abi: Version::HOST,
            inputs: Vec::new(),
            options: vec![
                spec("title", OptionKind::String, true, false, None),
                spec("columns", OptionKind::String, false, true, None),
                spec("guard", OptionKind::Bool, false, false, Some("true")),
                spec("width", OptionKind::Int, false, false, None),
                spec("share", OptionKind::Float, false, false, Some("0.5")),
                spec("order", OptionKind::Choice(vec!["date".into(), "actor".into()]), false, false, Some("date")),
            ],
        }
    }

    fn text(text: &str) -> OptionValue {
        OptionValue::String(text.into())
    }

    #[test]
    fn values_are_converted_and_defaults_filled_in_in_the_order_of_the_manifest() {
        let given = [
            ("share".into(), OptionValue::Int(2)),
            ("columns".into(), OptionValue::List(vec![text("b"), text("a")])),
            ("title".into(), text("T")),
        ];
        let options = check(&manifest(), &given).unwrap();
        let pairs: Vec<_> = options.iter().collect();
        assert_eq!(
            pairs,
            [("title", "T"), ("columns", "b"), ("columns", "a"), ("guard", "true"), ("share", "2"), ("order", "date")]
        );
        assert_eq!(options.table(&options.keys()).len(), 6);
    }

    #[test]
    fn one_value_may_stand_for_a_list_and_none_for_no_value() {
        let one = [("title".into(), text("T")), ("columns".into(), text("a"))];
        assert!(check(&manifest(), &one).unwrap().iter().any(|pair| pair == ("columns", "a")));
        let none = [("title".into(), text("T")), ("columns".into(), OptionValue::List(Vec::new()))];
        assert!(check(&manifest(), &none).unwrap().iter().all(|(key, _)| key != "columns"));
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        let given = [
            ("colums".into(), text("a")),
            ("columns".into(), OptionValue::List(vec![text("a"), OptionValue::Int(1), text("\0")])),
            ("guard".into(), text("true")),
            ("width".into(), OptionValue::Float(1.5)),
            ("share".into(), OptionValue::List(vec![OptionValue::Float(0.5)])),
            ("order".into(), text("dates")),
        ];
        let errors = check(&manifest(), &given).unwrap_err();
        let told: Vec<_> = errors.iter().map(|e| format!("{e} | {}", e.help().unwrap_or_default())).collect();
        assert_eq!(
            told,
            [
                "the plugin has no option 'colums' | did you mean 'columns'?",
                "option 'title' is missing | title: What it is.",
                "option 'columns' takes a string, not a whole number (item 2) | ",
                "option 'columns' takes a string, not a string with a NUL in it (item 3) | ",
                "option 'guard' takes true or false, not a string | ",
                "option 'width' takes a whole number, not a number | ",
                "option 'share' takes one value | ",
                "option 'order' cannot be 'dates' | did you mean 'date'?",
            ]
        );
        assert_eq!((errors[2].key(), errors[2].index()), ("columns", Some(1)));
    }
}
