//! What can be wrong with an input.

use std::path::PathBuf;

/// An input, or a part of one, that gives no document. The rest is read all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{uri}: {message}")]
pub struct Problem {
    /// Locator of the file or record.
    pub uri: String,
    /// Byte of the file where it was met, where one byte can be named.
    pub offset: Option<u64>,
    /// What sort of problem it is.
    pub kind: ProblemKind,
    /// What is wrong, and the way out.
    pub message: String,
}

/// The sorts of problems that callers may want to tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// It cannot be opened or read.
    Unreadable,
    /// There is no running text in it.
    Empty,
    /// It is not text at all.
    Binary,
    /// Its bytes are not of the encoding that they seem to be in.
    Encoding,
    /// It is over a stated limit.
    TooLarge,
    /// It is not of its format: JSON that does not parse, a page without an article.
    Format,
    /// A field of a record has a value that it cannot have.
    Value,
}

impl Problem {
    pub(crate) fn new(uri: &str, kind: ProblemKind, message: impl Into<String>) -> Self {
        Self { uri: uri.to_owned(), offset: None, kind, message: message.into() }
    }

    pub(crate) fn at(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    pub(crate) fn unreadable(uri: &str, error: &std::io::Error) -> Self {
        let hint = match error.kind() {
            std::io::ErrorKind::PermissionDenied => "give the account that runs this the right to read it",
            std::io::ErrorKind::NotFound => "it was removed, or it is a link that leads nowhere",
            _ => "see whether another program can open it",
        };
        Self::new(uri, ProblemKind::Unreadable, format!("cannot be read ({error}); {hint}"))
    }
}

/// Why nothing can be looked for at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Neither a file nor a directory is there, so no file can be found.
    #[error("there is no file or directory {}", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The pattern is not a glob.
    #[error("“{pattern}” is not a pattern: {why}")]
    Pattern {
        /// The pattern as given.
        pattern: String,
        /// What is wrong with it.
        why: String,
    },
}
