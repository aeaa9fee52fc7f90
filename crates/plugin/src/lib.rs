//! What the author of an exporter plugin uses: one trait, one macro.
//!
//! An exporter is a type with [`Exporter`]: a [`Manifest`] that says what it takes, and `run`, which
//! reads Arrow batches and writes bytes to a [`Sink`].

mod error;
mod exporter;
mod options;
mod sink;

pub use error::{Error, ErrorKind};
pub use exporter::{Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec};
pub use options::Options;
pub use sink::{FileHandle, Level, Sink, Writer};

pub use arrow_array;
pub use arrow_schema;
