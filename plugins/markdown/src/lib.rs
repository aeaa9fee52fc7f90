//! Writes statements as a brief: Markdown that a person reads and sends on.
//!
//! Statements are grouped by who made them (or by outlet, by document, or not at all) and stand in each
//! group in the order of time: by when they were said, else by when their document was published, those
//! without a date last. A statement is a line that tells who said it and how, in the words of the document,
//! whether it is quoted or only reported, and when; then its content as a block quote, word for word; then
//! in which article it stands, by whom it was passed on, and the passage around it where that says more.
//! The brief ends with where it comes from: the documents, the record, the model, the versions.
//!
//! ```
//! use ascribe_cells::testing;
//! use ascribe_export_markdown::Markdown;
//! use ascribe_model::schema::View;
//! use serde_json::json;
//!
//! let statement = json!({
//!     "statement_id": "s01", "document_id": "d01", "kind": "direct", "actor_id": "a01", "actor": "Ilse Brandt",
//!     "source": "She", "source_start": 0, "source_stop": 3, "cue": "said", "cue_start": 4, "cue_stop": 8,
//!     "content": "“We *will* rebuild it”", "said_on": "2031-03-04", "outlet": "Tidewire", "uri": "a.txt",
//!     "context": "She said: “We *will* rebuild it”",
//! });
//! let batch = testing::batch(View::Statements.arrow(), &[statement]);
//! let brief = testing::export::<Markdown>(&[("title", "The bridge")], &[("statements", &[batch])])?;
//! assert!(brief.starts_with("# The bridge\n"));
//! assert!(brief.contains("## Ilse Brandt\n"));
//! assert!(brief.contains("\n**She said** · quoted · 4 March 2031\n\n> “We \\*will\\* rebuild it”\n\n- *Tidewire*"));
//! # Ok::<(), ascribe_plugin::Error>(())
//! ```
//!
//! Text of the documents that looks like Markdown or HTML is escaped, so it renders to the characters it
//! has; nothing of it is shortened. Control characters and those that turn the direction of writing are
//! shown as code (`\u{1b}`), so that they reach neither a terminal nor a page.
//!
//! # Memory
//! A group can be written only when the last statement has been read. What is kept until then are a few
//! numbers for each statement and the names of groups and documents; the written statements themselves
//! lie in memory up to 1 MiB and in an unnamed temporary file beyond that.

mod address;
mod attribution;
mod brief;
mod count;
mod day;
mod documents;
mod entry;
mod escape;
mod groups;
mod provenance;
mod row;
mod spool;
mod statement;

use std::io::{BufWriter, Write};

use ascribe_plugin::{
    Error, ErrorKind, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink, Writer,
};

use crate::brief::Brief;
use crate::groups::GroupBy;
use crate::row::Columns;

ascribe_plugin::export!(markdown, Markdown);

/// The exporter.
#[derive(Debug)]
pub struct Markdown {
    group_by: GroupBy,
    title: String,
}

impl Exporter for Markdown {
    const MANIFEST: Manifest = Manifest {
        name: "markdown",
        version: env!("CARGO_PKG_VERSION"),
        summary: "A brief to read and send on: statements by speaker, with their evidence.",
        media_type: "text/markdown",
        extension: "md",
        inputs: &[
            InputSpec { name: "statements", kind: "statements", required: true, doc: "What is in the brief." },
            InputSpec {
                name: "documents",
                kind: "documents",
                required: false,
                doc: "Documents to list at the end even where none of their statements is in the brief.",
            },
        ],
        options: &[
            OptionSpec {
                key: "group_by",
                kind: OptionKind::Choice(&["actor", "outlet", "document", "none"]),
                required: false,
                repeated: false,
                default: Some("actor"),
                doc: "What the headings are.",
            },
            OptionSpec {
                key: "title",
                kind: OptionKind::String,
                required: false,
                repeated: false,
                default: Some("Statements"),
                doc: "The heading of the brief.",
            },
        ],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        let group_by = match options.get("group_by") {
            Some("outlet") => GroupBy::Outlet,
            Some("document") => GroupBy::Document,
            Some("none") => GroupBy::Nothing,
            _ => GroupBy::Actor,
        };
        let title = options.get("title").unwrap_or("Statements");
        if title.trim().is_empty() {
            return Err(Error::option("title", "a heading needs words"));
        }
        Ok(Self { group_by, title: title.to_owned() })
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        let mut brief = Brief::new(self.group_by);
        for input in inputs {
            let schema = input.reader.schema();
            brief.provenance.add(schema.metadata());
            for batch in input.reader {
                let batch = batch?;
                if sink.is_cancelled() {
                    return Err(Error::new(ErrorKind::Cancelled, "stopped"));
                }
                let columns = Columns::of(&batch)?;
                for row in 0..batch.num_rows() {
                    match input.name.as_str() {
                        "documents" => brief.document(columns.row(row))?,
                        _ => brief.statement(columns.row(row))?,
                    }
                }
            }
        }
        let mut out = BufWriter::new(Writer(sink));
        brief.write(&self.title, &mut out)?;
        Ok(out.flush()?)
    }
}

#[cfg(test)]
mod tests;
