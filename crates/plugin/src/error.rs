//! What an exporter can fail with.

/// A failure of an exporter, with what its user should know.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What is wrong, and the way out.
    pub message: String,
    /// The option at fault.
    pub option: Option<String>,
}

/// The kinds of failure that the boundary tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// None of the others.
    Other,
    /// A value of an option that the exporter cannot use.
    Option,
    /// A stream without the columns or types that the exporter needs.
    Schema,
    /// Output that cannot be written.
    Io,
    /// The user asked to stop.
    Cancelled,
}

impl Error {
    /// A failure of a kind.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), option: None }
    }

    /// A value of the option `key` that cannot be used.
    pub fn option(key: impl Into<String>, message: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Option, message: message.into(), option: Some(key.into()) }
    }

    /// A stream that does not have what the exporter needs.
    pub fn schema(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Schema, message)
    }
}

impl From<arrow_schema::ArrowError> for Error {
    fn from(error: arrow_schema::ArrowError) -> Self {
        Self::new(ErrorKind::Other, error.to_string())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(inner) => inner,
            Err(error) => Self::new(ErrorKind::Io, error.to_string()),
        }
    }
}
