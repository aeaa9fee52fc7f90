//! What the author of an exporter plugin uses: one trait, one macro.
//!
//! An exporter is a type with [`Exporter`]: a [`Manifest`] that says what it takes, and `run`, which
//! reads Arrow batches and writes bytes to a [`Sink`]. [`export!`] makes a plugin of it. The crate of a
//! plugin is a `cdylib` named `ascribe_export_NAME`; with `rlib` beside it, tests can call it without
//! loading anything, as here, where [`MemorySink`] takes the output:
//!
//! ```
//! use ascribe_plugin::arrow_array::cast::AsArray;
//! use ascribe_plugin::{
//!     Error, Exporter, Input, InputSpec, Manifest, MemorySink, OptionKind, OptionSpec, Options, Sink,
//! };
//!
//! /// Writes the distinct sources, one a line.
//! struct Sources {
//!     end: String,
//! }
//!
//! impl Exporter for Sources {
//!     const MANIFEST: Manifest = Manifest {
//!         name: "sources",
//!         version: env!("CARGO_PKG_VERSION"),
//!         summary: "Everyone who says something, one a line.",
//!         media_type: "text/plain",
//!         extension: "txt",
//!         inputs: &[InputSpec { name: "rows", kind: "statements", required: true, doc: "The statements." }],
//!         options: &[OptionSpec {
//!             key: "end",
//!             kind: OptionKind::Choice(&["none", "stop"]),
//!             required: false,
//!             repeated: false,
//!             default: Some("none"),
//!             doc: "What stands at the end of a line.",
//!         }],
//!     };
//!
//!     fn create(options: &Options) -> Result<Self, Error> {
//!         Ok(Self { end: if options.get("end") == Some("stop") { ".\n".into() } else { "\n".into() } })
//!     }
//!
//!     fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
//!         let mut seen = std::collections::BTreeSet::new();
//!         for input in inputs {
//!             for batch in input.reader {
//!                 let batch = batch?;
//!                 let column = batch.column_by_name("source").ok_or_else(|| Error::schema("no column 'source'"))?;
//!                 let column =
//!                     column.as_string_opt::<i32>().ok_or_else(|| Error::schema("'source' is no text"))?;
//!                 for source in column.iter().flatten() {
//!                     if seen.insert(source.to_owned()) {
//!                         sink.write(source.as_bytes())?;
//!                         sink.write(self.end.as_bytes())?;
//!                     }
//!                 }
//!             }
//!         }
//!         Ok(())
//!     }
//! }
//!
//! ascribe_plugin::export!(sources, Sources);
//!
//! // A test of it, without a host.
//! use ascribe_plugin::arrow_array::{RecordBatch, RecordBatchIterator, StringArray};
//! use std::sync::Arc;
//!
//! let names = StringArray::from(vec![Some("Ilse Brandt"), None, Some("a spokesman"), Some("Ilse Brandt")]);
//! let batch = RecordBatch::try_from_iter([("source", Arc::new(names) as _)])?;
//! let reader = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
//! let input = Input { name: "rows".into(), kind: "statements".into(), reader: Box::new(reader) };
//!
//! let mut sink = MemorySink::default();
//! Sources::create(&Options::from_iter([("end", "stop")]))?.run(vec![input], &mut sink)?;
//! assert_eq!(sink.text(), "Ilse Brandt.\na spokesman.\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What the macro sees to
//!
//! * The plugin has the one symbol `ascribe_export_NAME_init`, so two of them can be linked into one
//!   program.
//! * A panic in the exporter does not cross: the host reports it as a failure of this export, with its
//!   message and place in the source. It is not printed, for that would be a second report; threads that
//!   the exporter starts itself are its own affair.
//! * The streams are released on every path, and so is every error that the host returns.
//! * A host of another major is refused, with both versions named.
//!
//! Nothing a plugin's author writes is `unsafe`, and the macro works under `#![forbid(unsafe_code)]`.

mod contain;
mod entry;
mod error;
mod export;
mod exporter;
mod host;
mod memory;
mod options;
mod sink;
mod tables;

pub use error::{Error, ErrorKind};
pub use exporter::{Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec};
pub use memory::MemorySink;
pub use options::Options;
pub use sink::{FileHandle, Level, Sink, Writer};

pub use arrow_array;
pub use arrow_schema;

/// What [`export!`] expands to; not for use by name.
#[doc(hidden)]
pub mod private {
    pub use crate::entry::init;
    pub use crate::export::check;
    pub use crate::tables::Tables;
    pub use ascribe_plugin_abi as abi;
}

/// The guide for authors; its example is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/plugins.md")]
struct Guide;
