//! Where written statements, positions and conflicts wait until all have been read.

use std::io::{self, Read, Seek, SeekFrom, Write};

use tempfile::SpooledTempFile;

/// Bytes that are kept in memory before a temporary file takes them all.
const IN_MEMORY: usize = 1 << 20;

/// Texts, one behind the other.
pub(crate) struct Spool {
    file: SpooledTempFile,
    end: u64,
}

/// The place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Grows from text to text.
    pub(crate) start: u64,
    len: usize,
}

impl Spool {
    pub(crate) fn new() -> Self {
        Self { file: SpooledTempFile::new(IN_MEMORY), end: 0 }
    }

    /// Adds a text; only before the first is read.
    pub(crate) fn put(&mut self, text: &str) -> io::Result<Place> {
        self.file.write_all(text.as_bytes())?;
        let place = Place { start: self.end, len: text.len() };
        self.end += text.len() as u64;
        Ok(place)
    }

    /// Copies a text.
    pub(crate) fn copy(&mut self, place: Place, to: &mut dyn Write) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(place.start))?;
        io::copy(&mut (&mut self.file).take(place.len as u64), to)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_from_memory_and_from_disk() {
        for size in [10, IN_MEMORY] {
            let mut spool = Spool::new();
            let texts = ["a".repeat(size), String::new(), "b".repeat(size / 2)];
            let places: Vec<_> = texts.iter().map(|text| spool.put(text).unwrap()).collect();
            for (text, place) in texts.iter().zip(places).rev() {
                let mut copy = Vec::new();
                spool.copy(place, &mut copy).unwrap();
                assert!(copy == text.as_bytes());
            }
        }
    }
}
