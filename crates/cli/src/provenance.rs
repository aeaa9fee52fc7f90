//! Where rows come from, told to exporters in the metadata of the stream.

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use ascribe_query::{Record, Result, Rows};

/// Rows whose schema says which record they come from, and which version and model made it, under the
/// keys `ascribe.record`, `ascribe.version` and `ascribe.model`.
pub(crate) struct Stamped {
    rows: Rows,
    schema: SchemaRef,
}

impl Stamped {
    /// Stamps rows of a record.
    pub(crate) fn new(rows: Rows, record: &Record) -> Result<Self> {
        let schema = rows.schema();
        let mut metadata = schema.metadata().clone();
        if let Some(name) = record.path().file_name() {
            metadata.insert("ascribe.record".to_owned(), name.to_string_lossy().into_owned());
        }
        if let Some(run) = record.last_run()? {
            metadata.insert("ascribe.version".to_owned(), run.version);
            metadata.insert("ascribe.model".to_owned(), run.model);
        }
        let schema = Schema::new(schema.fields().clone()).with_metadata(metadata).into();
        Ok(Self { rows, schema })
    }
}

impl Iterator for Stamped {
    type Item = std::result::Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rows.next().map(|batch| batch?.with_schema(self.schema.clone()))
    }
}

impl RecordBatchReader for Stamped {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}
