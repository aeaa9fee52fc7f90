//! Writes Markdown that a person reads and sends on: statements as a brief, positions and conflicts as a dossier.
//!
//! # The brief
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
//! # The dossier
//! Each proposition is a heading. Below it stand who affirms, denies or leaves it open, in how many documents
//! and when; what changed; who contradicts whom; and all positions by holder and day, each with the passage
//! around it, in which the words that decided are bold. Figures that differ and quotations in two versions
//! follow. A conflict is a line that says why the two sides do not fit, and both sides with their passages. What
//! is not given is left out, so conflicts alone make a dossier, too.
//!
//! ```
//! # use ascribe_cells::testing;
//! # use ascribe_export_markdown::Markdown;
//! # use ascribe_model::schema::View;
//! # use serde_json::json;
//! let position = json!({
//!     "position_id": "p01", "proposition_id": "rebuild", "proposition": "The bridge will be rebuilt.",
//!     "voice": "actor", "actor_id": "a01", "holder": "Ilse Brandt", "stance": "affirm", "held_on": "2031-03-04",
//!     "evidence": "will … rebuild it", "rule": "phrase", "outlet": "Tidewire", "uri": "a.txt",
//!     "context": "She said: “We *will* rebuild it”",
//! });
//! let batch = testing::batch(View::Positions.arrow(), &[position]);
//! let dossier = testing::export::<Markdown>(&[], &[("positions", &[batch])])?;
//! assert!(dossier.contains("\n## “The bridge will be rebuilt.” `rebuild`\n"));
//! assert!(dossier.contains("\n| Ilse Brandt | 1 document, 4 March 2031 |  |  |\n"));
//! assert!(dossier.contains("\n> She said: “We \\***will**\\* **rebuild it**”\n"));
//! # Ok::<(), ascribe_plugin::Error>(())
//! ```
//!
//! # Text of others
//! Text of the documents that looks like Markdown or HTML is escaped, so it renders to the characters it
//! has; nothing of it is shortened. Control characters and those that turn the direction of writing are
//! shown as code (`\u{1b}`), so that they reach neither a terminal nor a page.
//!
//! # Memory
//! A group can be written only when the last of its rows has been read. What is kept until then are a few
//! numbers for each statement and position, the ids of conflicts, and the names of groups, holders and documents;
//! what is written of the rows lies in memory up to 1 MiB and in an unnamed temporary file beyond that.

mod address;
mod attribution;
mod bold;
mod brief;
mod conflict;
mod conflicts;
mod count;
mod day;
mod documents;
mod dossier;
mod entry;
mod escape;
mod groups;
mod holder;
mod holders;
mod origin;
mod position;
mod proposition;
mod provenance;
mod rough;
mod row;
mod side;
mod spool;
mod stance;
mod statement;

use std::io::{BufWriter, Write};

use ascribe_plugin::{
    Error, ErrorKind, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink, Writer,
};

use crate::brief::Brief;
use crate::dossier::{Dossier, Given};
use crate::groups::GroupBy;
use crate::provenance::Provenance;
use crate::row::{Columns, Row};

ascribe_plugin::export!(markdown, Markdown);

/// The exporter.
#[derive(Debug)]
pub struct Markdown {
    group_by: GroupBy,
    title: Option<String>,
}

impl Exporter for Markdown {
    const MANIFEST: Manifest = Manifest {
        name: "markdown",
        version: env!("CARGO_PKG_VERSION"),
        summary: "To read and send on: a brief of statements, or a dossier of positions and conflicts.",
        media_type: "text/markdown",
        extension: "md",
        inputs: &[
            InputSpec {
                name: "statements",
                kind: "statements",
                required: false,
                doc: "Writes a brief of them, behind the dossier if there is one.",
            },
            InputSpec {
                name: "positions",
                kind: "positions",
                required: false,
                doc: "Writes a dossier of them, with the conflicts if given.",
            },
            InputSpec {
                name: "conflicts",
                kind: "conflicts",
                required: false,
                doc: "Writes a dossier of them, with the positions if given.",
            },
            InputSpec {
                name: "documents",
                kind: "documents",
                required: false,
                doc: "Documents to list at the end even where nothing of them is shown.",
            },
        ],
        options: &[
            OptionSpec {
                key: "group_by",
                kind: OptionKind::Choice(&["actor", "outlet", "document", "none"]),
                required: false,
                repeated: false,
                default: Some("actor"),
                doc: "What the headings of a brief are.",
            },
            OptionSpec {
                key: "title",
                kind: OptionKind::String,
                required: false,
                repeated: false,
                default: None,
                doc: "The heading of the file: 'Statements' or 'Positions and conflicts' where not given.",
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
        let title = options.get("title").map(str::to_owned);
        if title.as_ref().is_some_and(|title| title.trim().is_empty()) {
            return Err(Error::option("title", "a heading needs words"));
        }
        Ok(Self { group_by, title })
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        let given = |name| inputs.iter().any(|input| input.name == name);
        let of_dossier = Given { positions: given("positions"), conflicts: given("conflicts") };
        let mut dossier = (of_dossier.positions || of_dossier.conflicts).then(|| Dossier::new(of_dossier));
        let mut brief = given("statements").then(|| Brief::new(self.group_by));
        if dossier.is_none() && brief.is_none() {
            return Err(Error::new(ErrorKind::Other, NEITHER));
        }
        let provenance = read(inputs, sink, |name, row| {
            if let Some(brief) = &mut brief {
                match name {
                    "documents" => brief.document(row)?,
                    "statements" => brief.statement(row)?,
                    _ => {}
                }
            }
            if let Some(dossier) = &mut dossier {
                match name {
                    "documents" => dossier.document(row)?,
                    "positions" => dossier.position(row)?,
                    "conflicts" => dossier.conflict(row)?,
                    _ => {}
                }
            }
            Ok(())
        })?;
        let title = |default| self.title.as_deref().unwrap_or(default);
        let mut out = BufWriter::new(Writer(sink));
        let of_brief = if dossier.is_some() { "What was said" } else { title("Statements") };
        if let Some(dossier) = dossier {
            dossier.write(title("Positions and conflicts"), &provenance, &mut out)?;
            if brief.is_some() {
                writeln!(out)?;
            }
        }
        if let Some(brief) = brief {
            brief.write(of_brief, &provenance, &mut out)?;
        }
        Ok(out.flush()?)
    }
}

const NEITHER: &str = "there is nothing to write: give the input 'statements', 'positions' or 'conflicts'";

/// Gives every row with the name of its input, conflicts after all others, for they tell less of their documents.
fn read(
    mut inputs: Vec<Input>,
    sink: &dyn Sink,
    mut take: impl FnMut(&str, Row<'_, '_>) -> Result<(), Error>,
) -> Result<Provenance, Error> {
    inputs.sort_by_key(|input| input.name == "conflicts");
    let mut provenance = Provenance::default();
    for input in inputs {
        provenance.add(input.reader.schema().metadata());
        for batch in input.reader {
            let batch = batch?;
            if sink.is_cancelled() {
                return Err(Error::new(ErrorKind::Cancelled, "stopped"));
            }
            let columns = Columns::of(&batch)?;
            for row in 0..batch.num_rows() {
                take(&input.name, columns.row(row))?;
            }
        }
    }
    Ok(provenance)
}

#[cfg(test)]
mod tests;
