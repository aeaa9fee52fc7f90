//! The codebook: what a person asks of the coverage.

use std::path::Path;

use ascribe_compare::Codebook;
use ascribe_compare::codebook::CodebookError;
use ascribe_model::sha256;

use crate::mistake::Mistake;

/// A codebook, read; nothing where the pipeline names none.
#[derive(Debug, Default)]
pub(crate) struct Questions {
    /// What finds positions.
    pub(crate) codebook: Option<Codebook>,
    /// Hash of its text; empty where there is none.
    pub(crate) sha256: String,
    /// What is doubtful in it.
    pub(crate) warnings: Vec<Mistake>,
}

impl Questions {
    /// Reads a codebook from `text`, the content of the file at `path`, or tells all that is wrong with it,
    /// examples that come out otherwise among it.
    pub(super) fn read(path: &Path, text: &str) -> Result<Self, Vec<Mistake>> {
        let told = |errors: Vec<CodebookError>| errors.iter().map(|error| mistake(error, path, text)).collect();
        let codebook = Codebook::parse(text).map_err(told)?;
        match codebook.check_examples() {
            wrong if wrong.is_empty() => {
                let warnings = codebook.warnings().iter().map(|doubtful| warning(doubtful, path, text)).collect();
                Ok(Self { codebook: Some(codebook), sha256: sha256(text.as_bytes()), warnings })
            }
            wrong => Err(told(wrong)),
        }
    }
}

/// What is wrong with a codebook, at its place.
pub(crate) fn mistake(error: &CodebookError, path: &Path, text: &str) -> Mistake {
    Mistake::new("codebook::invalid", error.kind.to_string(), error.at.clone())
        .help(error.kind.help())
        .within(path, text)
}

/// What is doubtful in a codebook, at its place.
pub(crate) fn warning(doubtful: &CodebookError, path: &Path, text: &str) -> Mistake {
    mistake(doubtful, path, text).doubtful("codebook::doubtful")
}
