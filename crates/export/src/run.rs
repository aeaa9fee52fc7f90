//! One export.

use std::ffi::{CString, c_void};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use ascribe_plugin_abi::{
    AscribeError, AscribeInput, AscribeStatus, AscribeStr, BAD_OPTION, BAD_SCHEMA, CANCELLED, OK, PANIC,
};

use crate::outlet::Fault;
use crate::output::Output;
use crate::plugin::{Functions, reason};
use crate::sink::{Faults, Session};
use crate::stream::{Failure, export};
use crate::{Input, Level, Options, Plugin, RunError, Target, Written};

/// What an export is made of.
pub struct Export<'a, 't> {
    /// Options of this plugin, checked.
    pub options: &'a Options,
    /// The rows, in any order.
    pub inputs: Vec<Input>,
    /// Where the main output goes.
    pub target: Target<'t>,
    /// Files that no output may replace: the record with its side files, the pipeline.
    pub protected: &'a [PathBuf],
    /// Set by the user who asks to stop; looked at whenever the plugin writes.
    pub cancelled: &'a AtomicBool,
    /// Takes the messages of the plugin, on the thread of the export.
    pub log: &'a (dyn Fn(Level, &str) + Sync),
}

/// What a function of a plugin came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: AscribeStatus,
    pub(crate) message: String,
    pub(crate) option: String,
}

impl Plugin {
    /// Runs an export on this thread. Several exports may run at once, of one plugin too.
    ///
    /// The output is in place when this returns `Ok`, and untouched otherwise. What failed first is what
    /// is reported: a reader's error comes before whatever the plugin makes of it, and so does a full
    /// disk.
    ///
    /// # Errors
    /// See [`RunError`].
    pub fn run(&self, export: Export<'_, '_>) -> Result<Written, RunError> {
        let Export { options, inputs, target, protected, cancelled, log } = export;
        let given: Vec<_> = inputs.iter().map(|input| (input.name.as_str(), input.kind.as_str())).collect();
        self.check_inputs(&given).map_err(|errors| RunError::Inputs { plugin: self.name().to_owned(), errors })?;

        let instance = self.create(options).map_err(|answer| self.error(answer))?;
        let mut output = Output::begin(target, protected).map_err(|fault| self.fault(fault))?;
        let failure = Failure::default();
        let session = Session::new(&mut output, cancelled, log);
        let (answer, _) = instance.run(self.streams(inputs, &failure), &session);
        let faults = session.into_faults();
        drop(instance);

        if cancelled.load(Ordering::Relaxed) {
            return Err(RunError::Cancelled { plugin: self.name().to_owned() });
        }
        if let Some((input, message)) = failure.take() {
            return Err(RunError::Input { plugin: self.name().to_owned(), input, message });
        }
        self.judge(answer, faults)?;
        output.commit().map_err(|fault| self.fault(fault))
    }

    /// Makes an instance.
    pub(crate) fn create(&self, options: &Options) -> Result<Instance, Answer> {
        let keys = options.keys();
        let table = options.table(&keys);
        let functions = self.functions();
        let (mut this, mut error) = (std::ptr::null_mut(), AscribeError::EMPTY);
        // SAFETY: the table and what it points to live as long as the call; the error is empty.
        let answer = unsafe {
            let status = (functions.create)(table.as_ptr(), table.len(), &mut this, &mut error);
            Answer::of(status, error)
        };
        if answer.status == OK { Ok(Instance { this, functions }) } else { Err(answer) }
    }

    /// The inputs in the order of the manifest, as streams.
    pub(crate) fn streams(&self, mut inputs: Vec<Input>, failure: &Failure) -> Vec<Stream> {
        let place = |input: &Input| self.manifest().inputs.iter().position(|spec| spec.name == input.name);
        inputs.sort_by_key(place);
        inputs.into_iter().map(|input| Stream::new(input, failure)).collect()
    }

    /// Whether the export went well, as far as plugin and sink say.
    fn judge(&self, answer: Answer, faults: Faults) -> Result<(), RunError> {
        match (faults.fatal, faults.refused) {
            (Some(fault), _) => Err(self.fault(fault)),
            (None, _) if answer.status == OK => Ok(()),
            // A plugin that knows which option gave the name says more than the refusal.
            (None, Some(fault)) if !matches!(answer.status, BAD_OPTION | PANIC) => Err(self.fault(fault)),
            _ => Err(self.error(answer)),
        }
    }

    /// A failure that the plugin tells.
    fn error(&self, Answer { status, message, option }: Answer) -> RunError {
        let plugin = self.name().to_owned();
        let message = reason(message, status);
        match status {
            BAD_OPTION if !option.is_empty() => RunError::Option { plugin, key: option, message },
            BAD_SCHEMA => RunError::Schema { plugin, message },
            PANIC => RunError::Panicked { plugin, message },
            CANCELLED => RunError::Cancelled { plugin },
            _ => RunError::Failed { plugin, message },
        }
    }

    /// A failure of the sink.
    fn fault(&self, fault: Fault) -> RunError {
        let plugin = self.name().to_owned();
        match fault {
            Fault::Output { path, source } => RunError::Output { plugin, path, source },
            Fault::Name { name, why } => RunError::FileName { plugin, name, why },
            Fault::Protected { path } => RunError::Protected { plugin, path },
            Fault::Cancelled => RunError::Cancelled { plugin },
            fault @ (Fault::Handle(_) | Fault::After | Fault::Host(_)) => {
                RunError::Failed { plugin, message: fault.to_string() }
            }
        }
    }
}

impl Answer {
    /// Reads and releases what a function returned.
    ///
    /// # Safety
    /// `error` is empty, or filled by the plugin.
    unsafe fn of(status: AscribeStatus, mut error: AscribeError) -> Self {
        // SAFETY: the caller says so.
        let (message, option) = unsafe { error.take() };
        Self { status, message, option }
    }
}

/// An instance of an exporter, freed when it is dropped.
pub(crate) struct Instance {
    this: *mut c_void,
    functions: Functions,
}

impl Instance {
    /// Runs it. The second value tells the inputs that it did not release, which are released here.
    pub(crate) fn run(&self, mut streams: Vec<Stream>, session: &Session<'_>) -> (Answer, Vec<String>) {
        let table: Vec<AscribeInput> = streams.iter_mut().map(Stream::table).collect();
        let sink = session.table();
        let mut error = AscribeError::EMPTY;
        // SAFETY: tables, streams and session outlive the call; the error is empty; `this` is from create
        // and used by this thread alone.
        let answer = unsafe {
            let status = (self.functions.run)(self.this, table.as_ptr(), table.len(), &sink, &mut error);
            Answer::of(status, error)
        };
        let kept = streams.iter().filter(|stream| stream.rows.release().is_some());
        let kept = kept.map(|stream| stream.name.to_string_lossy().into_owned()).collect();
        (answer, kept)
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // SAFETY: `this` is from create and is not used again.
        unsafe { (self.functions.destroy)(self.this) };
    }
}

/// An input as the plugin gets it; dropping it releases the rows, unless the plugin has.
pub(crate) struct Stream {
    name: CString,
    kind: CString,
    rows: FFI_ArrowArrayStream,
}

impl Stream {
    fn new(input: Input, failure: &Failure) -> Self {
        let text = |text: &str| CString::new(text).unwrap_or_default();
        Self { name: text(&input.name), kind: text(&input.kind), rows: export(input, failure) }
    }

    fn table(&mut self) -> AscribeInput {
        AscribeInput {
            name: AscribeStr::borrow(&self.name),
            kind: AscribeStr::borrow(&self.kind),
            stream: std::ptr::from_mut(&mut self.rows).cast(),
        }
    }
}

#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<FFI_ArrowArrayStream>() == size_of::<ascribe_plugin_abi::ArrowArrayStream>());
