//! Files of a corpus: lines, plain or gzip, and what lies below a folder.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;

use super::{CorpusError, CorpusErrorKind};

/// Most bytes of a line. No article is near it.
pub(super) const LONGEST_LINE: usize = 64 << 20;

/// A line that is not blank.
pub(super) struct Line {
    pub(super) bytes: Vec<u8>,
    /// From 1.
    pub(super) number: u64,
}

/// The lines of a file that are not blank. Ends behind a failure of the disk.
pub(super) struct Lines {
    pub(super) path: PathBuf,
    reader: Box<dyn BufRead + Send>,
    number: u64,
    done: bool,
}

impl Lines {
    /// Opens a file; that it is gzip is told by its first bytes.
    pub(super) fn open(path: &Path) -> Result<Self, CorpusError> {
        let failed = |error| CorpusError::unreadable(path, error);
        let mut file = BufReader::with_capacity(1 << 16, File::open(path).map_err(failed)?);
        let gzip = file.fill_buf().map_err(failed)?.starts_with(&[0x1f, 0x8b]);
        let reader: Box<dyn BufRead + Send> =
            if gzip { Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(file))) } else { Box::new(file) };
        Ok(Self { path: path.to_owned(), reader, number: 0, done: false })
    }

    /// The next line, whatever it holds; whether it was cut.
    fn read(&mut self) -> std::io::Result<Option<(Vec<u8>, bool)>> {
        let mut bytes = Vec::new();
        let limit = LONGEST_LINE as u64 + 1;
        if (&mut self.reader).take(limit).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let cut = bytes.len() > LONGEST_LINE && !bytes.ends_with(b"\n");
        if cut {
            bytes.clear();
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some((bytes, cut)))
    }
}

impl Iterator for Lines {
    type Item = Result<Line, CorpusError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            self.number += 1;
            match self.read() {
                Ok(None) => self.done = true,
                Ok(Some((_, true))) => {
                    return Some(Err(CorpusError::new(&self.path, Some(self.number), CorpusErrorKind::TooLong)));
                }
                Ok(Some((bytes, false))) => {
                    let start = if self.number == 1 && bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
                    let bytes = bytes[start..].trim_ascii();
                    if !bytes.is_empty() {
                        return Some(Ok(Line { bytes: bytes.to_vec(), number: self.number }));
                    }
                }
                Err(error) => {
                    self.done = true;
                    return Some(Err(CorpusError::unreadable(&self.path, error)));
                }
            }
        }
        None
    }
}

/// All files below a folder whose names end so, sorted by path; links to folders are not followed.
pub(super) fn below(folder: &Path, endings: &'static [&'static str]) -> Result<Vec<PathBuf>, CorpusError> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    let wanted = |name: &OsStr| endings.iter().any(|ending| name.as_encoded_bytes().ends_with(ending.as_bytes()));
    while let Some(folder) = folders.pop() {
        let failed = |error| CorpusError::unreadable(&folder, error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            if entry.file_type().map_err(failed)?.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(wanted) {
                files.push(path);
            }
        }
    }
    if files.is_empty() {
        return Err(CorpusError::new(folder, None, CorpusErrorKind::Empty(endings[0])));
    }
    files.sort();
    Ok(files)
}
