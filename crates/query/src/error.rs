//! What can go wrong with a record and its questions.

use std::path::{Path, PathBuf};

use ascribe_model::schema::{ColumnType, View};

/// The result of this crate's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure of the record or of a question to it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file.
    #[error("there is no record {}", path.display())]
    Missing {
        /// The record.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a record of ascribe", path.display())]
    NotARecord {
        /// The file.
        path: PathBuf,
    },
    /// The record was written by a newer program.
    #[error("{} has schema version {found}; this program knows versions up to {known}, use a newer one", path.display())]
    Newer {
        /// The record.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The newest version that this program can handle.
        known: u32,
    },
    /// The record was written by an older program, and only a run can bring it up to date.
    #[error("{} has schema version {found}; this program reads version {known}", path.display())]
    Older {
        /// The record.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The version that this program reads.
        known: u32,
    },
    /// Another run writes to the record.
    #[error("another run is writing to {}", path.display())]
    Busy {
        /// The record.
        path: PathBuf,
    },
    /// The file system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// What was found in a document does not fit the document.
    #[error("{uri}: {message}")]
    Findings {
        /// The document.
        uri: String,
        /// What does not fit.
        message: String,
    },
    /// A run has two documents with one locator.
    #[error("{uri}: another document with this locator is already stored")]
    Repeated {
        /// The locator.
        uri: String,
    },
    /// SQL that SQLite cannot make sense of.
    #[error("{message}")]
    Sql {
        /// SQLite's words.
        message: String,
        /// The byte of the SQL that they are about, where SQLite tells it.
        offset: Option<usize>,
    },
    /// SQL that is not one question.
    #[error("{message}; a question is one SELECT")]
    NotAQuery {
        /// What it is.
        message: String,
    },
    /// A value that is not of its column's type.
    #[error("column `{column}` is {expected}, but has a value that is {found}", expected = expected.as_str())]
    Type {
        /// The column of the result.
        column: String,
        /// Its type.
        expected: ColumnType,
        /// What the value is.
        found: String,
    },
    /// A value that no column type can hold.
    #[error("column `{column}` holds bytes, which no type of column takes; use hex({column})")]
    Bytes {
        /// The column of the result.
        column: String,
    },
    /// A type is stated for a column that the result does not have.
    #[error("the result has no column `{column}`; it has {}", known.join(", "))]
    Column {
        /// The name that is stated.
        column: String,
        /// The columns of the result.
        known: Vec<String>,
    },
    /// Two columns of a result have one name.
    #[error("two columns of the result are called `{column}`; rename one with AS")]
    TwoColumns {
        /// The name.
        column: String,
    },
    /// A column to sort by that the view does not have.
    #[error("cannot sort by `{column}`; the columns are {}", known.join(", "))]
    Sort {
        /// The name that is stated.
        column: String,
        /// The columns of the view.
        known: Vec<String>,
    },
    /// A filter that the view does not have.
    #[error("{view} cannot be filtered by `{filter}`; they have {}", known.join(", "))]
    Filter {
        /// The view.
        view: View,
        /// The filter.
        filter: &'static str,
        /// The filters of the view.
        known: &'static [&'static str],
    },
    /// An id that the record does not have.
    #[error("the record has no statement whose id begins with `{id}`")]
    Unknown {
        /// The id, or its beginning.
        id: String,
    },
    /// The beginning of several ids.
    #[error("`{id}` begins several ids: {}", candidates.join(", "))]
    Ambiguous {
        /// The beginning.
        id: String,
        /// The first of the ids.
        candidates: Vec<String>,
    },
    /// Rows that make no batch.
    #[error("the rows make no batch: {0}")]
    Arrow(#[from] arrow_schema::ArrowError),
    /// SQLite fails: the disk is full, the file is damaged.
    #[error("the record cannot be used: {0}")]
    Storage(#[from] rusqlite::Error),
}

impl Error {
    /// A failure of the file system about `path`.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}
