//! The record, one SQLite file, and the questions it answers as Arrow batches.
//!
//! A [`Writer`] stands for one run. It holds the record's lock, so that two runs keep apart, and takes
//! documents with what was found in them, one after the other. A document's rows are whole or absent:
//! a run that is killed leaves whole documents, and the next one asks [`Writer::is_current`] and goes
//! on. [`Writer::uncompared`] gives documents whose positions and figures are to be found, and
//! [`Writer::put_comparison`] takes them. [`Writer::finish_with`] writes what looks across documents, in
//! one transaction, with a [`Joiner`] that says which actors of the documents are one and a [`Comparer`]
//! that finds copies and conflicts, and leaves a single file that opens in every program that reads SQLite
//! and can be sent by mail.
//!
//! A [`Record`] reads. Any number of them can be open, also while a run writes. [`Record::select`]
//! gives the rows of a [`View`] that pass [`Filters`], with exactly the schema that the model states
//! for it; [`Record::sql`] gives the rows of any `SELECT`, with the types that the record's columns
//! have by origin. Both answer with [`Rows`], a stream of Arrow batches that are found while they are
//! read, so that an answer of any length takes the same memory. [`Record::show`] puts one statement
//! into its passage, and [`Record::verify`] compares every piece of evidence with the stored text.
//!
//! ```
//! use arrow_array::{RecordBatchReader, cast::AsArray};
//! use ascribe_model::schema::View;
//! use ascribe_model::{Document, DocumentId, Findings, Kind, Offsets, Section, Statement, StatementId};
//! use ascribe_query::{Filters, Gone, Record, RunInfo, Writer};
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("harbour.ascribe");
//! let text = "“The harbour stays open”, said Éva Brandt.";
//! let document = Document {
//!     uri: "courier/harbour.txt".into(),
//!     sha256: ascribe_model::sha256(text.as_bytes()),
//!     title: None, outlet: Some("Courier".into()), author: None, published: None,
//!     dateline: None, language: Some("eng".into()), text: text.into(), not_attributed: None,
//! };
//! let offsets = Offsets::new(text);
//! let place = |words: &str| text.find(words).map(|at| offsets.span(at..at + words.len()));
//! let (source, cue) = (place("Éva Brandt"), place("said"));
//! let content: Vec<_> = place("“The harbour stays open”").into_iter().collect();
//! let statement = Statement {
//!     id: StatementId::new(&document.id(), None, source, cue, &content),
//!     parent: None, ordinal: 0, section: Section::Body, kind: Kind::Direct, actor: None,
//!     source, cue, content, addressee: None, said_on: None, place: None, negated: false,
//!     hedged: false, links: Vec::new(), context: offsets.span(0..text.len()), confidence: 0.9,
//! };
//! let findings = Findings { statements: vec![statement], ..Findings::default() };
//!
//! let now = jiff::Timestamp::now();
//! let run = RunInfo { version: "0.1.0".into(), config_sha256: "…".into(), model: "default".into(), started: now };
//! let mut writer = Writer::begin(&path, &run)?;
//! if !writer.is_current(&document.uri, &document.sha256, "reader 1, model 1")? {
//!     writer.put(&document, &findings, "reader 1, model 1", now)?;
//! }
//! let totals = writer.finish(now, Gone::Keep)?;
//! assert_eq!((totals.documents, totals.statements), (1, 1));
//!
//! let record = Record::open(&path)?;
//! let filters = Filters { about: Some("harbours".into()), ..Filters::default() };
//! let mut rows = record.select(View::Statements, &filters)?;
//! assert_eq!(rows.schema(), View::Statements.arrow());
//! let batch = rows.next().expect("one batch")?;
//! assert_eq!(batch["content"].as_string::<i32>().value(0), "“The harbour stays open”");
//! assert_eq!(record.verify(|finding| panic!("{}", finding.what))?.findings, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The tables stand in `src/schema.sql`, with a word on every column that needs one, the views in `src/views.sql`. Full text knows
//! words by their English stem and without their accents.
//!
//! [`View`]: ascribe_model::schema::View

mod error;
mod file;
mod functions;
mod lock;
mod read;
mod run;
mod write;

pub use error::{Error, Result};
pub use read::{Brief, Checked, Filters, Finding, Held, Mark, Passage, Record, Role, Rows, Shown, Table, filters};
pub use run::{Run, Totals};
pub use write::{
    AsGiven, Comparer, Gone, Joined, Joiner, Nothing, Problem, RunInfo, Sighting, Sketched, Uncompared, Writer,
};
