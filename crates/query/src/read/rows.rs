//! Rows of a question, as they are found.

use std::fmt;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use rusqlite::{Connection, InterruptHandle};

use super::question::Question;
use crate::{Error, Result, file};

/// The rows of an answer, in batches of at most 1024. They are found while they are read, on a thread
/// and a connection of their own; dropping this ends both. A failure on the way is an
/// [`ArrowError::ExternalError`] that holds an [`Error`], and the last item.
pub struct Rows {
    schema: SchemaRef,
    first: Option<RecordBatch>,
    /// Nothing once the rows are at their end.
    rest: Option<Receiver<Result<RecordBatch>>>,
    worker: Option<JoinHandle<()>>,
    interrupt: InterruptHandle,
}

impl Rows {
    /// Asks, and waits for the first rows.
    pub(crate) fn start(path: &Path, question: Question) -> Result<Self> {
        let db = file::open_for_reading(path)?;
        let interrupt = db.get_interrupt_handle();
        let (send, receive) = sync_channel(1);
        let worker = std::thread::Builder::new()
            .name(String::from("ascribe-rows"))
            .spawn(move || work(&db, &question, &send))
            .map_err(|source| Error::io(path, source))?;
        match receive.recv() {
            Ok(first) => {
                let first = first?;
                let (schema, first) = (first.schema(), (first.num_rows() > 0).then_some(first));
                Ok(Self { schema, first, rest: Some(receive), worker: Some(worker), interrupt })
            }
            // The worker sends a batch or an error before all else, unless it panics.
            Err(_) => match worker.join() {
                Err(panic) => std::panic::resume_unwind(panic),
                Ok(()) => Err(Error::Storage(rusqlite::Error::QueryReturnedNoRows)),
            },
        }
    }
}

/// Sends all batches, the first one even if it has no rows, or an error in place of the next one. It
/// ends early when nobody receives any more.
fn work(db: &Connection, question: &Question, send: &SyncSender<Result<RecordBatch>>) {
    if let Err(error) = question.answer(db, |batch| send.send(Ok(batch)).is_ok()) {
        let _ = send.send(Err(error));
    }
}

impl Iterator for Rows {
    type Item = std::result::Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(first) = self.first.take() {
            return Some(Ok(first));
        }
        let next = self.rest.as_ref()?.recv().ok();
        if !matches!(next, Some(Ok(_))) {
            self.rest = None;
        }
        next.map(|batch| batch.map_err(|error| ArrowError::ExternalError(Box::new(error))))
    }
}

impl RecordBatchReader for Rows {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.rest = None;
        self.interrupt.interrupt();
        if let Some(worker) = self.worker.take() {
            let _ = worker.join();
        }
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("schema", &self.schema).finish_non_exhaustive()
    }
}
