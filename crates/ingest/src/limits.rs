//! How much is read at once, and lines that keep to it.

use std::io::{self, BufRead};

use crate::{Problem, ProblemKind};

/// Most bytes of a file of plain text or HTML. No article is near it: all of "War and Peace" has
/// three million. What is larger is a dump that belongs in JSON Lines, and would sit in memory whole.
pub const MAX_FILE_BYTES: u64 = 64 << 20;

/// Most bytes of a line of JSON Lines, which is a whole document.
pub const MAX_LINE_BYTES: usize = 16 << 20;

/// Most bytes of a line of text. A line is a paragraph, or an article where somebody took the breaks
/// out; what is longer is data that only looks like text.
pub const MAX_TEXT_LINE_BYTES: usize = 1 << 20;

/// A line of a file.
pub(crate) struct Line {
    /// Without the line break; empty where it was cut.
    pub(crate) bytes: Vec<u8>,
    /// Where it begins in the file.
    pub(crate) offset: u64,
    /// From 1.
    pub(crate) number: u64,
    /// Whether it is over [`MAX_LINE_BYTES`].
    pub(crate) cut: bool,
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        !self.cut && self.bytes.trim_ascii().is_empty()
    }
}

/// The lines of a reader, which end with `\n`, `\r\n` or, as on old Macs, `\r`; JSON has none of these
/// within its strings. One that is over the limit is passed over and never held whole.
pub(crate) struct Lines {
    reader: Box<dyn BufRead + Send>,
    offset: u64,
    number: u64,
    /// Whether the line before ended with `\r`, to which a `\n` may belong.
    returned: bool,
}

impl Lines {
    pub(crate) fn new(reader: Box<dyn BufRead + Send>) -> Self {
        Self { reader, offset: 0, number: 0, returned: false }
    }

    fn line(&mut self) -> io::Result<Option<Line>> {
        let mut line = Line { bytes: Vec::new(), offset: self.offset, number: self.number + 1, cut: false };
        loop {
            let chunk = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break;
            }
            if std::mem::take(&mut self.returned) && chunk[0] == b'\n' {
                self.reader.consume(1);
                self.offset += 1;
                line.offset += 1;
                continue;
            }
            let end = memchr::memchr2(b'\n', b'\r', chunk);
            self.returned = end.is_some_and(|end| chunk[end] == b'\r');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            line.cut |= line.bytes.len() + part.len() > MAX_LINE_BYTES;
            if line.cut {
                line.bytes = Vec::new();
            } else {
                line.bytes.extend_from_slice(part);
            }
            let used = end.map_or(chunk.len(), |end| end + 1);
            self.reader.consume(used);
            self.offset += used as u64;
            if end.is_some() {
                break;
            }
        }
        if self.offset == line.offset {
            return Ok(None);
        }
        self.number += 1;
        if line.number == 1 && line.bytes.starts_with(b"\xef\xbb\xbf") {
            line.bytes.drain(..3);
            line.offset = 3;
        }
        Ok(Some(line))
    }
}

impl Iterator for Lines {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        self.line().transpose()
    }
}

/// Refuses a text that has a line over [`MAX_TEXT_LINE_BYTES`].
pub(crate) fn check_lines(uri: &str, text: &str) -> Result<(), Problem> {
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]) {
        if end - start > MAX_TEXT_LINE_BYTES {
            return Err(line_too_long(uri, MAX_TEXT_LINE_BYTES).at(start as u64));
        }
        start = end + 1;
    }
    Ok(())
}

pub(crate) fn line_too_long(uri: &str, most: usize) -> Problem {
    let message = format!("has a line of more than {} MiB; break it into paragraphs or take it out", most >> 20);
    Problem::new(uri, ProblemKind::TooLarge, message)
}

pub(crate) fn file_too_large(uri: &str) -> Problem {
    let message =
        format!("has more than {} MiB; divide it, or write its documents as JSON Lines", MAX_FILE_BYTES >> 20);
    Problem::new(uri, ProblemKind::TooLarge, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_over_the_limit_is_passed_over() {
        let mut input = vec![b'x'; MAX_LINE_BYTES + 1];
        input.extend_from_slice(b"\nnext\r\n\nlast");
        let lines: Vec<_> = Lines::new(Box::new(io::Cursor::new(input))).map(Result::unwrap).collect();
        let seen: Vec<_> = lines.iter().map(|line| (line.number, line.cut, line.bytes.as_slice())).collect();
        assert_eq!(seen, [(1, true, &b""[..]), (2, false, b"next"), (3, false, b""), (4, false, b"last")]);
        assert_eq!(lines[1].offset, MAX_LINE_BYTES as u64 + 2);
    }

    #[test]
    fn every_sort_of_line_end_ends_one_line() {
        for size in 1..8 {
            let input = io::BufReader::with_capacity(size, io::Cursor::new(b"a\r\nb\rc\nd\r\r\n"));
            let lines: Vec<_> = Lines::new(Box::new(input)).map(Result::unwrap).collect();
            let seen: Vec<_> = lines.iter().map(|line| (line.offset, line.bytes.as_slice())).collect();
            assert_eq!(seen, [(0, &b"a"[..]), (3, b"b"), (5, b"c"), (7, b"d"), (9, b"")]);
        }
    }
}
