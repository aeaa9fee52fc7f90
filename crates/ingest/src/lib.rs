//! Files to documents.
//!
//! News coverage comes as plain text, web pages and JSON Lines, in directories that people fill by
//! hand and by script. This crate makes an [`ascribe_model::Document`] of each article: its text as
//! published, and its title, outlet, author, date, dateline and language where the input says them.
//! Nothing is guessed: a date that could be two days is none.
//!
//! Three steps, so that a caller can divide them among threads and leave out what it has read before:
//!
//! 1. [`discover`] finds the files of a path, a directory or a glob, sorted, one at a time, and gives
//!    each a locator that every machine agrees on.
//! 2. [`records`] divides a file, one document at a time: a [`Record`] has bytes, place and hash. A
//!    JSON Lines file of any length is read line by line.
//! 3. [`Record::document`] decodes, finds the article and lays over it what a person knows
//!    ([`Hints`]).
//!
//! ```
//! use ascribe_ingest::{Settings, from_reader};
//!
//! let page = "\
//! Home | Harbour | Weather
//! Monday, 3 June 2030
//!
//! Ferry stays in port until the ice is gone
//! 7 March 2029, 10:15
//!
//! LORVIK, 7 March (KPA) – The ferry to the island will not sail before April, the harbour master said.
//!
//! “The ice is thicker than my arm,” he told reporters on the quay.
//!
//! Subscribe to our newsletter
//! Most read today
//! ";
//! let settings = Settings::default();
//! let record = from_reader("ferry.txt", page.as_bytes(), &settings).next().unwrap().unwrap();
//! let document = record.document(&settings, None).unwrap();
//! assert_eq!(document.title.as_deref(), Some("Ferry stays in port until the ice is gone"));
//! assert_eq!(document.published.unwrap().date.to_string(), "2029-03-07");
//! assert_eq!(document.dateline.as_deref(), Some("LORVIK"));
//! assert!(document.text.starts_with("Ferry stays in port"));
//! assert!(document.text.ends_with("on the quay."));
//! ```
//!
//! What of a text is article and what is page is decided by the look of the lines: how long they are,
//! how they end, what they share with the text; and in doubt for the article. [`Settings::raw`] turns
//! that off.
//!
//! An input that gives no document gives one [`Problem`], with the byte where it was met and the way
//! out, and the rest goes on: a file that cannot be opened, is empty, binary, damaged or over a limit
//! ([`MAX_FILE_BYTES`], [`MAX_LINE_BYTES`], [`MAX_TEXT_LINE_BYTES`]), a line that is not JSON.

mod date;
mod decode;
mod discover;
mod formats;
mod language;
mod limits;
mod page;
mod problem;
mod record;
mod settings;

pub use discover::{Discovery, File, discover, plain_path};
pub use formats::Format;
pub use limits::{MAX_FILE_BYTES, MAX_LINE_BYTES, MAX_TEXT_LINE_BYTES};
pub use problem::{Error, Problem, ProblemKind};
pub use record::{Record, from_reader, records};
pub use settings::{Hints, Settings};
