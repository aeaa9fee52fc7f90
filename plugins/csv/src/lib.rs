//! Writes the rows of any query as CSV, for spreadsheets and for programs.
//!
//! The form is that of RFC 4180: a header with the names of the columns, commas, quotation marks where a
//! field needs them, CRLF at the end of a row, UTF-8.
//!
//! ```
//! use ascribe_cells::testing;
//! use ascribe_export_csv::Csv;
//! use ascribe_model::schema::View;
//! use serde_json::json;
//!
//! let row = json!({"run_id": 1, "uri": "a.txt", "stage": "read", "message": "it is empty, or nearly"});
//! let batch = testing::batch(View::Problems.arrow(), &[row]);
//! assert_eq!(
//!     testing::export::<Csv>(&[], &[("rows", &[batch])])?,
//!     "run_id,uri,offset,stage,message\r\n1,a.txt,,read,\"it is empty, or nearly\"\r\n"
//! );
//! # Ok::<(), ascribe_plugin::Error>(())
//! ```
//!
//! | value | field |
//! |---|---|
//! | none | empty |
//! | text | as it is; empty text is an empty field too, for spreadsheets and pandas read both alike |
//! | number | `-7`, `0.25`; empty where it is infinite or not a number |
//! | truth value | `true`, `false` |
//! | day | `2031-03-04` |
//! | instant | `2031-03-04T05:06:07Z`, in UTC |
//! | texts | JSON array: `["Tidewire","Harbour Courier"]` |
//! | places in a text | JSON array: `[{"start":3,"stop":9}]`, in code points |
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe in front, unless
//! `formula_guard = false`: coverage is written by strangers, and a cell such as `=HYPERLINK(…)` can
//! send what stands beside it to one of them. Only text is guarded; a negative number stays a number.
//!
//! Rows are written as they come; no more than one batch is held.

mod field;
mod guard;

use arrow_array::RecordBatch;
use ascribe_cells::Column;
use ascribe_plugin::{
    Error, ErrorKind, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink, Writer,
};

ascribe_plugin::export!(csv, Csv);

/// The exporter.
#[derive(Debug)]
pub struct Csv {
    guard: bool,
}

impl Exporter for Csv {
    const MANIFEST: Manifest = Manifest {
        name: "csv",
        version: env!("CARGO_PKG_VERSION"),
        summary: "Rows as CSV (RFC 4180), for spreadsheets and programs.",
        media_type: "text/csv",
        extension: "csv",
        inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "What to write, a line for each row." }],
        options: &[OptionSpec {
            key: "formula_guard",
            kind: OptionKind::Bool,
            required: false,
            repeated: false,
            default: Some("true"),
            doc: "Put an apostrophe before a text that a spreadsheet would run as a formula.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        Ok(Self { guard: options.is_on("formula_guard") })
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        let out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Writer(sink));
        let mut out = Output { to: out, guard: self.guard, field: Vec::new() };
        for input in inputs {
            for name in input.reader.schema().fields() {
                out.text(name.name())?;
            }
            out.end_row()?;
            for batch in input.reader {
                out.batch(&batch?)?;
            }
        }
        Ok(out.to.flush()?)
    }
}

struct Output<'s> {
    to: csv::Writer<Writer<'s>>,
    guard: bool,
    /// The bytes of one field, kept for the next.
    field: Vec<u8>,
}

impl Output<'_> {
    fn batch(&mut self, batch: &RecordBatch) -> Result<(), Error> {
        if self.to.get_ref().0.is_cancelled() {
            return Err(Error::new(ErrorKind::Cancelled, "stopped"));
        }
        let columns = Column::all(batch)?;
        for row in 0..batch.num_rows() {
            for column in &columns {
                let cell = column.cell(row)?;
                match cell.text() {
                    Some(text) => self.text(text)?,
                    None => {
                        self.field.clear();
                        field::write(&cell, &mut self.field)?;
                        self.to.write_field(&self.field).map_err(failure)?;
                    }
                }
            }
            self.end_row()?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Error> {
        if self.guard && guard::is_formula(text) {
            self.to.write_field(format!("{}{text}", guard::MARK)).map_err(failure)
        } else {
            self.to.write_field(text).map_err(failure)
        }
    }

    fn end_row(&mut self) -> Result<(), Error> {
        self.to.write_record(None::<&[u8]>).map_err(failure)
    }
}

/// Keeps what the sink has said, which the crate would wrap.
fn failure(error: csv::Error) -> Error {
    let message = error.to_string();
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => Error::new(ErrorKind::Other, message),
    }
}

#[cfg(test)]
mod tests;
