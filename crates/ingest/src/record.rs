//! Inputs divided into records, and records made into documents.

use std::fs;
use std::io::{self, BufRead, BufReader, Read};

use ascribe_model::{Document, Precision, Published, PublishedFrom};

use crate::date::Day;
use crate::formats::{Content, Input, Reader, Records};
use crate::{File, Hints, Problem, ProblemKind, Settings, decode, language, limits};

/// The bytes of one document, and where they stand.
#[derive(Debug, Clone)]
pub struct Record {
    reader: &'static Reader,
    uri: String,
    name: String,
    offset: u64,
    bytes: Vec<u8>,
    doubt: Option<Box<Problem>>,
}

impl Record {
    pub(crate) fn new(reader: &'static Reader, uri: String, name: String, offset: u64, bytes: Vec<u8>) -> Self {
        Self { reader, uri, name, offset, bytes, doubt: None }
    }

    /// With what was found doubtful when the input was divided.
    pub(crate) fn doubted(self, doubt: Option<Problem>) -> Self {
        Self { doubt: doubt.map(Box::new), ..self }
    }

    /// Its locator: the same on every machine.
    #[must_use]
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// Its short name: the stem of the file's name, or `doc` of JSON Lines, or the number of the line.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The byte of the file where it begins.
    #[must_use]
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The bytes that it was read from: a file, or a line without its break.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the bytes, in hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        ascribe_model::sha256(&self.bytes)
    }

    /// What is doubtful about a record that [`Record::document`] reads all the same: a date that is
    /// none and was left out; or bytes that are not UTF-8 and do not say what they are, so that their
    /// encoding was taken from their look.
    #[must_use]
    pub fn doubt(&self) -> Option<Problem> {
        self.doubt.as_deref().cloned().or_else(|| self.guessed_encoding())
    }

    fn guessed_encoding(&self) -> Option<Problem> {
        let encoding = decode::guessed(&self.bytes, (self.reader.declared)(&self.bytes))?;
        let message = format!(
            "is not UTF-8 and was read as {}, which its bytes look like; compare its letters, or save it as UTF-8",
            encoding.name()
        );
        let first = std::str::from_utf8(&self.bytes).err().map_or(0, |error| error.valid_up_to());
        Some(Problem::new(&self.uri, ProblemKind::Encoding, message).at(first as u64))
    }

    /// Makes the document. What `overrides` say wins over the record, and the record over
    /// [`Settings::defaults`].
    ///
    /// # Errors
    /// A [`Problem`] where the bytes cannot be decoded, have no running text or a field has a value
    /// that it cannot have.
    pub fn document(&self, settings: &Settings, overrides: Option<&Hints>) -> Result<Document, Problem> {
        let nothing = Hints::default();
        let person = overrides.unwrap_or(&nothing);
        let said = (self.reader.content)(self, settings.raw, person.title.as_deref())?;
        if said.text.trim().is_empty() {
            return Err(
                Problem::new(&self.uri, ProblemKind::Empty, "has nothing but white space; take it out").at(self.offset)
            );
        }
        Ok(self.compose(said, person, &settings.defaults))
    }

    fn compose(&self, said: Content, person: &Hints, defaults: &Hints) -> Document {
        let first = |person: &Option<String>, said: Option<String>, default: &Option<String>| {
            person.clone().or(said).or_else(|| default.clone())
        };
        let dated = |hints: &Hints| {
            hints.published.map(|(date, precision)| Published { date, precision, from: PublishedFrom::Pipeline })
        };
        let code = |hints: &Hints| hints.language.as_deref().and_then(language::code);
        let language = code(person).or(said.language).or_else(|| code(defaults));
        Document {
            uri: self.uri.clone(),
            sha256: self.sha256(),
            title: first(&person.title, said.title, &defaults.title),
            outlet: first(&person.outlet, said.outlet, &defaults.outlet),
            author: first(&person.author, said.author, &defaults.author),
            published: dated(person)
                .or(said.published)
                .or_else(|| dated(defaults))
                .map(|published| said.day.map_or(published, |day| exact(published, day))),
            dateline: said.dateline,
            not_attributed: language
                .as_deref()
                .filter(|code| *code != language::ENGLISH)
                .map(|code| format!("language: {code}")),
            language,
            text: said.text,
        }
    }
}

/// The day that a text prints without a year, where nothing but its year is known otherwise.
fn exact(published: Published, printed: Day) -> Published {
    let date = printed.in_year(published.date.year()).filter(|_| published.precision == Precision::Year);
    date.map_or(published, |date| Published { date, precision: Precision::Day, ..published })
}

/// Reads the records of a file, one at a time.
pub fn records(file: &File, settings: &Settings) -> impl Iterator<Item = Result<Record, Problem>> + Send + use<> {
    let opened = fs::File::open(&file.path).and_then(|opened| match opened.metadata()?.is_dir() {
        true => Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory")),
        false => Ok(opened),
    });
    match opened {
        Ok(opened) => open(&file.locator, opened, settings),
        Err(error) => failed(Problem::unreadable(&file.locator, &error)),
    }
}

/// Reads the records of a stream, such as standard input, under this name.
pub fn from_reader<R: Read + Send + 'static>(
    name: &str,
    reader: R,
    settings: &Settings,
) -> impl Iterator<Item = Result<Record, Problem>> + Send + use<R> {
    open(name, reader, settings)
}

fn open(locator: &str, reader: impl Read + Send + 'static, settings: &Settings) -> Records {
    let mut bytes = BufReader::with_capacity(1 << 16, reader);
    let head = loop {
        match bytes.fill_buf() {
            Ok(head) => break head,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return failed(Problem::unreadable(locator, &error)),
        }
    };
    let reader = settings.format.reader(locator, head);
    (reader.records)(Input { reader, locator: locator.to_owned(), bytes: Box::new(bytes) })
}

fn failed(problem: Problem) -> Records {
    Box::new(std::iter::once(Err(problem)))
}

/// The one record of a format in which a file is a document.
pub(crate) fn whole(input: Input) -> Records {
    let Input { reader, locator, bytes: stream } = input;
    let mut bytes = Vec::new();
    let read = stream.take(limits::MAX_FILE_BYTES + 1).read_to_end(&mut bytes);
    Box::new(std::iter::once(match read {
        Err(error) => Err(Problem::unreadable(&locator, &error)),
        Ok(length) if length as u64 > limits::MAX_FILE_BYTES => Err(limits::file_too_large(&locator)),
        Ok(_) => {
            let name = locator.rsplit('/').next().unwrap_or_default();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem });
            let stem = stem.to_owned();
            Ok(Record::new(reader, locator, stem, 0, bytes))
        }
    }))
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
