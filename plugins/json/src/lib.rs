//! Writes the rows of any query as JSON.
//!
//! A row is an object with one key for each column, in the order of the columns, on a line of its own,
//! so that two exports can be compared with `diff`. By default the objects are the items of one array;
//! with `lines = true` each line stands alone (JSON Lines) and can be read without the others.
//!
//! ```
//! use ascribe_cells::testing;
//! use ascribe_export_json::Json;
//! use ascribe_model::schema::View;
//! use serde_json::json;
//!
//! let row = json!({"run_id": 1, "uri": "a.txt", "stage": "read", "message": "it is empty"});
//! let batch = testing::batch(View::Problems.arrow(), &[row]);
//! assert_eq!(
//!     testing::export::<Json>(&[], &[("rows", &[batch])])?,
//!     r#"[
//! {"run_id":1,"uri":"a.txt","offset":null,"stage":"read","message":"it is empty"}
//! ]
//! "#
//! );
//! # Ok::<(), ascribe_plugin::Error>(())
//! ```
//!
//! | value | JSON |
//! |---|---|
//! | none | `null`; the key is always there |
//! | text | string, UTF-8 as it is |
//! | number | number; `null` where JSON has none (infinite, not a number) |
//! | truth value | `true`, `false` |
//! | day | `"2031-03-04"` |
//! | instant | `"2031-03-04T05:06:07Z"`, in UTC |
//! | texts | array of strings |
//! | places in a text | array of `{"start":3,"stop":9}`, in code points |
//!
//! Besides what JSON requires, the line ends of Unicode (U+0085, U+2028, U+2029) are escaped: programs that
//! split a file at them still find one object on each line. So are the other controls (U+007F to U+009F) and
//! the marks that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069), which would work on a
//! terminal or a page instead of standing on it.
//!
//! Rows are written as they come; no more than one batch is held.

mod line;

use std::collections::BTreeSet;
use std::io::{BufWriter, Write};

use arrow_array::RecordBatch;
use ascribe_cells::Column;
use ascribe_plugin::{
    Error, ErrorKind, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink, Writer,
};

ascribe_plugin::export!(json, Json);

/// The exporter.
#[derive(Debug)]
pub struct Json {
    lines: bool,
}

impl Exporter for Json {
    const MANIFEST: Manifest = Manifest {
        name: "json",
        version: env!("CARGO_PKG_VERSION"),
        summary: "Rows as a JSON array of objects, or as JSON Lines.",
        media_type: "application/json",
        extension: "json",
        inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "What to write, one object a row." }],
        options: &[OptionSpec {
            key: "lines",
            kind: OptionKind::Bool,
            required: false,
            repeated: false,
            default: Some("false"),
            doc: "JSON Lines: one object a line, without the array around them.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        Ok(Self { lines: options.is_on("lines") })
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        let mut out = Output { to: BufWriter::new(Writer(sink)), lines: self.lines, rows: 0 };
        out.begin()?;
        for input in inputs {
            for batch in input.reader {
                out.batch(&batch?)?;
            }
        }
        out.end()
    }
}

struct Output<'s> {
    to: BufWriter<Writer<'s>>,
    lines: bool,
    rows: u64,
}

impl Output<'_> {
    fn begin(&mut self) -> Result<(), Error> {
        if !self.lines {
            self.to.write_all(b"[")?;
        }
        Ok(())
    }

    fn batch(&mut self, batch: &RecordBatch) -> Result<(), Error> {
        if self.to.get_ref().0.is_cancelled() {
            return Err(Error::new(ErrorKind::Cancelled, "stopped"));
        }
        let columns = Column::all(batch)?;
        distinct(&columns)?;
        for row in 0..batch.num_rows() {
            if !self.lines {
                self.to.write_all(if self.rows == 0 { b"\n" } else { b",\n" })?;
            }
            line::write(&mut self.to, &columns, row)?;
            if self.lines {
                self.to.write_all(b"\n")?;
            }
            self.rows += 1;
        }
        Ok(())
    }

    fn end(mut self) -> Result<(), Error> {
        if !self.lines {
            self.to.write_all(if self.rows == 0 { b"]\n" } else { b"\n]\n" })?;
        }
        Ok(self.to.flush()?)
    }
}

/// Two columns of one name would be one key of the object, and one value lost.
fn distinct(columns: &[Column<'_>]) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    match columns.iter().find(|column| !seen.insert(column.name())) {
        Some(again) => Err(Error::schema(format!("two columns have the name '{}'; rename one with AS", again.name()))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
