//! The streams that users give, held against what the plugin declares.

use arrow_array::RecordBatchReader;

use crate::Manifest;
use crate::name::nearest;

/// A stream of rows for an export.
pub struct Input {
    /// The name of its [`InputSpec`](crate::InputSpec).
    pub name: String,
    /// The kind of its rows, or `any` for those of free SQL.
    pub kind: String,
    /// The rows. An error or a panic of it fails the export.
    pub rows: Box<dyn RecordBatchReader + Send>,
}

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("name", &self.name).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// An input that does not fit the manifest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// The plugin has no such input.
    #[error("the plugin has no input '{name}'")]
    Unknown {
        /// The name as given.
        name: String,
        /// The input that may be meant.
        nearest: Option<String>,
        /// All there are.
        known: Vec<String>,
    },
    /// Not given, but has to be.
    #[error("input '{name}' is missing")]
    Missing {
        /// The input.
        name: String,
        /// The kind of rows that it takes.
        kind: String,
        /// What it is.
        doc: String,
    },
    /// Rows of another kind.
    #[error("input '{name}' takes rows of kind '{wanted}', not '{got}'")]
    Kind {
        /// The input.
        name: String,
        /// What it takes.
        wanted: String,
        /// What it was given.
        got: String,
        /// What the inputs of the plugin take.
        kinds: Vec<String>,
    },
    /// Given twice.
    #[error("input '{name}' is given twice")]
    Repeated {
        /// The input.
        name: String,
    },
}

impl InputError {
    /// The input at fault.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Unknown { name, .. }
            | Self::Missing { name, .. }
            | Self::Kind { name, .. }
            | Self::Repeated { name } => name,
        }
    }

    /// The way out.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Unknown { nearest: Some(nearest), .. } => Some(format!("did you mean '{nearest}'?")),
            Self::Unknown { known, .. } => Some(format!("it takes '{}'", known.join("', '"))),
            Self::Missing { name, kind, doc } => Some(format!("{name}: rows of kind '{kind}'. {doc}")),
            Self::Kind { kinds, .. } => Some(format!("the plugin writes rows of kind '{}'", kinds.join("', '"))),
            Self::Repeated { .. } => None,
        }
    }
}

/// Checks all inputs, as pairs of name and kind, and collects every mistake.
pub(crate) fn check(manifest: &Manifest, given: &[(&str, &str)]) -> Result<(), Vec<InputError>> {
    let mut errors = Vec::new();
    for (i, &(name, kind)) in given.iter().enumerate() {
        let name = name.to_owned();
        match manifest.inputs.iter().find(|spec| spec.name == name) {
            None => {
                let known = || manifest.inputs.iter().map(|spec| spec.name.as_str());
                let (nearest, known) = (nearest(&name, known()), known().map(str::to_owned).collect());
                errors.push(InputError::Unknown { name, nearest, known });
            }
            Some(_) if given[..i].iter().any(|&(other, _)| other == name) => errors.push(InputError::Repeated { name }),
            Some(spec) if spec.kind != "any" && spec.kind != kind => {
                let kinds = manifest.inputs.iter().map(|spec| spec.kind.clone()).collect();
                errors.push(InputError::Kind { name, wanted: spec.kind.clone(), got: kind.to_owned(), kinds });
            }
            Some(_) => {}
        }
    }
    for spec in manifest.inputs.iter().filter(|spec| spec.required) {
        if !given.iter().any(|&(name, _)| name == spec.name) {
            let (name, kind, doc) = (spec.name.clone(), spec.kind.clone(), spec.doc.clone());
            errors.push(InputError::Missing { name, kind, doc });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{InputSpec, Version};

    #[test]
    fn every_mistake_is_told_at_once() {
        let spec = |name: &str, kind: &str, required| InputSpec {
            name: name.into(),
            kind: kind.into(),
            required,
            doc: "What it is.".into(),
        };
        let manifest = Manifest {
            name: "test".into(),
            version: "1".into(),
            summary: String::new(),
            media_type: String::new(),
            extension: String::new(),
            abi: Version::HOST,
            inputs: vec![spec("rows", "any", true), spec("people", "actors", false), spec("texts", "documents", true)],
            options: Vec::new(),
        };
        assert_eq!(check(&manifest, &[("texts", "documents"), ("rows", "any")]), Ok(()));
        let errors = check(&manifest, &[("rows", "actors"), ("people", "any"), ("rows", "any"), ("peple", "actors")]);
        let told: Vec<_> =
            errors.unwrap_err().iter().map(|e| format!("{e} | {}", e.help().unwrap_or_default())).collect();
        assert_eq!(
            told,
            [
                "input 'people' takes rows of kind 'actors', not 'any' | the plugin writes rows of kind 'any', 'actors', 'documents'",
                "input 'rows' is given twice | ",
                "the plugin has no input 'peple' | did you mean 'people'?",
                "input 'texts' is missing | texts: rows of kind 'documents'. What it is.",
            ]
        );
    }
}
