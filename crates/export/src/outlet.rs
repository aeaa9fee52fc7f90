//! Where the calls of a plugin's sink lead.

use std::io;
use std::path::PathBuf;

/// What stands behind a sink: files, a stream, or the memory of a test.
pub(crate) trait Outlet {
    /// Makes a further file and says by what handle it is known.
    fn open(&mut self, name: &str) -> Result<u64, Fault>;

    /// Writes to a file; 0 is the main output.
    fn write(&mut self, handle: u64, bytes: &[u8]) -> Result<(), Fault>;

    /// Ends a further file.
    fn close(&mut self, handle: u64) -> Result<(), Fault>;
}

/// Why a call of the sink failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("{}{source}", path.as_ref().map_or_else(String::new, |path| format!("{}: ", path.display())))]
    Output { path: Option<PathBuf>, source: io::Error },
    #[error("'{name}' {why}")]
    Name { name: String, why: String },
    #[error("{} is in use", path.display())]
    Protected { path: PathBuf },
    #[error("file {0} is not open")]
    Handle(u64),
    #[error("the export was stopped")]
    Cancelled,
    #[error("an earlier write failed")]
    After,
    #[error("the host failed: {0}")]
    Host(String),
}

impl Fault {
    /// A failure of the system, with the file.
    pub(crate) fn output(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::Output { path: Some(path.into()), source }
    }
}
