//! A sink for tests of exporters.

use std::collections::BTreeMap;

use crate::{Error, ErrorKind, FileHandle, Level, Sink};

/// Keeps what an exporter writes, so that it can be tested without a host. It checks no names of files.
#[derive(Debug, Default)]
pub struct MemorySink {
    /// The main output.
    pub main: Vec<u8>,
    /// Further files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What the exporter told the user.
    pub messages: Vec<(Level, String)>,
    /// What [`Sink::is_cancelled`] says.
    pub cancelled: bool,
    /// Names by handle, from 1 on; nothing where the file is closed.
    open: Vec<Option<String>>,
}

impl MemorySink {
    /// The main output as text, with U+FFFD where it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.main).into_owned()
    }

    /// The name of an open file.
    fn slot(&mut self, file: FileHandle) -> Result<&mut Option<String>, Error> {
        let slot = usize::try_from(file.0).ok().and_then(|n| self.open.get_mut(n.checked_sub(1)?));
        slot.filter(|name| name.is_some()).ok_or_else(|| Error::new(ErrorKind::Io, "no such open file"))
    }
}

impl Sink for MemorySink {
    fn open(&mut self, name: &str) -> Result<FileHandle, Error> {
        if self.files.insert(name.to_owned(), Vec::new()).is_some() {
            return Err(Error::new(ErrorKind::Io, format!("'{name}' is in use")));
        }
        self.open.push(Some(name.to_owned()));
        Ok(FileHandle(self.open.len() as u64))
    }

    fn write_to(&mut self, file: FileHandle, bytes: &[u8]) -> Result<(), Error> {
        if file == FileHandle::MAIN {
            self.main.extend_from_slice(bytes);
            return Ok(());
        }
        let name = self.slot(file)?.clone().unwrap_or_default();
        self.files.entry(name).or_default().extend_from_slice(bytes);
        Ok(())
    }

    fn close(&mut self, file: FileHandle) -> Result<(), Error> {
        self.slot(file)?.take();
        Ok(())
    }

    fn log(&mut self, level: Level, message: &str) {
        self.messages.push((level, message.to_owned()));
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled
    }
}
