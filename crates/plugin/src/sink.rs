//! Where an exporter's output goes.

use std::io;

use crate::Error;

/// The only way out for an exporter. The host writes to temporary files and puts them in place when
/// the exporter has returned `Ok`, so a failed export leaves the old output as it was.
pub trait Sink {
    /// Writes to the main output, which is open from the start.
    ///
    /// # Errors
    /// The disk is full, the reader of a pipe has gone, and the like.
    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.write_to(FileHandle::MAIN, bytes)
    }

    /// Makes a further file beside the main output, by a relative name such as `data/page-2.html`.
    ///
    /// # Errors
    /// The name is absolute, climbs out with `..` or through a link, or the main output is standard
    /// output.
    fn open(&mut self, name: &str) -> Result<FileHandle, Error>;

    /// Writes to one of the files.
    ///
    /// # Errors
    /// As [`Sink::write`], and for a file that is closed.
    fn write_to(&mut self, file: FileHandle, bytes: &[u8]) -> Result<(), Error>;

    /// Closes a file that [`Sink::open`] made; what is still open when the exporter returns is closed
    /// by the host.
    ///
    /// # Errors
    /// What was buffered cannot be written.
    fn close(&mut self, file: FileHandle) -> Result<(), Error>;

    /// Tells the user something.
    fn log(&mut self, level: Level, message: &str);

    /// Whether the user has asked to stop; a long export looks now and then.
    fn is_cancelled(&self) -> bool;
}

/// One of the files of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileHandle(pub u64);

impl FileHandle {
    /// The main output.
    pub const MAIN: Self = Self(0);
}

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something failed.
    Error,
    /// Something is not as it should be.
    Warn,
    /// Something worth knowing.
    Info,
    /// Something for the author of the exporter.
    Debug,
}

/// A [`Sink`] as a [`std::io::Write`] on its main output, for libraries that write to one.
pub struct Writer<'s>(pub &'s mut dyn Sink);

impl io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
