//! Rows on their way to a plugin.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};

use crate::Input;
use crate::sink::said;

/// The first stream that failed, and what its reader said. Shared with the streams, because a plugin may
/// keep one longer than its run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Failure(Arc<Mutex<Option<(String, String)>>>);

impl Failure {
    /// Keeps the first one.
    fn set(&self, input: &str, message: &str) {
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| (input.to_owned(), message.to_owned()));
    }

    /// Input and message of the first one.
    pub(crate) fn take(&self) -> Option<(String, String)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Turns an input into the stream that a plugin gets.
pub(crate) fn export(input: Input, failure: &Failure) -> FFI_ArrowArrayStream {
    let Input { name, rows, .. } = input;
    let (schema, rows) = match catch_unwind(AssertUnwindSafe(|| rows.schema())) {
        Ok(schema) => (schema, Ok(rows)),
        Err(panic) => (SchemaRef::new(arrow_schema::Schema::empty()), Err(said(&*panic))),
    };
    let mut guarded = Guarded { name, schema, state: State::Failed(String::new()), failure: failure.clone() };
    match rows {
        Ok(rows) => guarded.state = State::Open(rows),
        Err(message) => guarded.fail(message),
    }
    FFI_ArrowArrayStream::new(Box::new(guarded))
}

/// A reader that arrow can export without harm: it does not panic, its errors have no NUL in them (arrow
/// would panic on one, in a C function), its batches have the schema that it states, and after an error it
/// is at its end: a plugin that passes over errors would ask for ever. The host knows of the error.
struct Guarded {
    name: String,
    schema: SchemaRef,
    state: State,
    failure: Failure,
}

enum State {
    Open(Box<dyn RecordBatchReader + Send>),
    Failed(String),
    Ended,
}

impl Guarded {
    fn fail(&mut self, message: String) {
        self.failure.set(&self.name, &message);
        self.end(State::Failed(message.replace('\0', "\u{FFFD}")));
    }

    /// Lets go of the rows, whose destructor may panic as well.
    fn end(&mut self, state: State) {
        let old = std::mem::replace(&mut self.state, state);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| drop(old))) {
            self.failure.set(&self.name, &said(&*panic));
        }
    }
}

impl Iterator for Guarded {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let State::Open(rows) = &mut self.state {
            match catch_unwind(AssertUnwindSafe(|| rows.next())) {
                Ok(Some(Ok(batch))) if batch.schema_ref().fields() == self.schema.fields() => return Some(Ok(batch)),
                Ok(Some(Ok(_))) => self.fail(String::from("a batch has other columns than the stream")),
                Ok(Some(Err(ArrowError::ExternalError(error)))) => self.fail(error.to_string()),
                Ok(Some(Err(error))) => self.fail(error.to_string()),
                Ok(None) => self.end(State::Ended),
                Err(panic) => self.fail(said(&*panic)),
            }
        }
        match std::mem::replace(&mut self.state, State::Ended) {
            State::Failed(message) => Some(Err(ArrowError::ComputeError(message))),
            State::Open(_) | State::Ended => None,
        }
    }
}

impl RecordBatchReader for Guarded {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        self.end(State::Ended);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow_array::ffi_stream::RecordBatchStreamReader;
    use arrow_array::{Int64Array, RecordBatchIterator};

    fn batch(name: &str) -> RecordBatch {
        RecordBatch::try_from_iter([(name, Arc::new(Int64Array::from(vec![1, 2])) as _)]).unwrap()
    }

    type Read = Vec<Result<RecordBatch, ArrowError>>;

    /// What a plugin reads, and what the host knows then.
    fn read<I>(items: I) -> (Read, Option<(String, String)>)
    where
        I: IntoIterator<Item = Result<RecordBatch, ArrowError>> + 'static,
        I::IntoIter: Send + 'static,
    {
        let rows = Box::new(RecordBatchIterator::new(items, batch("n").schema()));
        let failure = Failure::default();
        let stream = export(Input { name: "rows".into(), kind: "any".into(), rows }, &failure);
        let read = RecordBatchStreamReader::try_new(stream).unwrap().take(4).collect();
        (read, failure.take())
    }

    #[test]
    fn batches_pass_unchanged() {
        let (read, failure) = read([Ok(batch("n")), Ok(batch("n"))]);
        assert_eq!(read.into_iter().map(Result::unwrap).collect::<Vec<_>>(), [batch("n"), batch("n")]);
        assert_eq!(failure, None);
    }

    #[test]
    fn an_error_is_kept_as_it_was_said_and_ends_the_stream() {
        let error = ArrowError::ExternalError("the record is gone\0".into());
        let (read, failure) = read([Ok(batch("n")), Err(error), Ok(batch("n"))]);
        assert_eq!(read.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false]);
        assert_eq!(failure, Some(("rows".into(), "the record is gone\0".into())));
    }

    #[test]
    fn a_panic_is_an_error() {
        let (read, failure) = read((0..3).map(|i| if i == 1 { panic!("row {i}") } else { Ok(batch("n")) }));
        assert!(read[1].is_err());
        assert_eq!(failure, Some(("rows".into(), "row 1".into())));
    }

    #[test]
    fn a_batch_of_another_schema_is_an_error() {
        let (read, failure) = read([Ok(batch("m"))]);
        assert!(read[0].is_err() && failure.unwrap().1.contains("other columns"));
    }

    #[test]
    fn a_destructor_that_panics_is_an_error() {
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("closing");
            }
        }
        let bomb = Bomb;
        let (_, failure) = read(std::iter::from_fn(move || {
            let _ = &bomb;
            None
        }));
        assert_eq!(failure, Some(("rows".into(), "closing".into())));
    }
}
