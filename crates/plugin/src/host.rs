//! The host's sink, behind the trait.

use std::ffi::CString;

use ascribe_plugin_abi::{
    AscribeError, AscribeSink, AscribeStatus, AscribeStr, BAD_OPTION, BAD_SCHEMA, CANCELLED, IO, LOG_DEBUG, LOG_ERROR,
    LOG_INFO, LOG_WARN, OK, UNKNOWN, without_nul,
};

use crate::{Error, ErrorKind, FileHandle, Level, Sink};

/// A sink whose functions are all there. It is made and used during one call of `run`.
pub(crate) struct HostSink<'a>(&'a AscribeSink);

/// A host whose sink has less than version 1.0 asks for.
fn incomplete() -> Error {
    Error::new(ErrorKind::Other, "the host's sink is incomplete")
}

impl<'a> HostSink<'a> {
    /// Looks at the sink that the host passes.
    ///
    /// # Safety
    /// `sink` points to a sink of the boundary that lives for `'a`.
    pub(crate) unsafe fn new(sink: *const AscribeSink) -> Result<Self, Error> {
        // SAFETY: the size comes first; the rest is looked at where the size says that it is there.
        if unsafe { (*sink).struct_size } < size_of::<AscribeSink>() {
            return Err(incomplete());
        }
        // SAFETY: the caller says so, and it is as large as the type.
        Ok(Self(unsafe { &*sink }))
    }
}

impl Sink for HostSink<'_> {
    fn open(&mut self, name: &str) -> Result<FileHandle, Error> {
        let name = CString::new(name).map_err(|_| Error::new(ErrorKind::Io, "a NUL in the name of a file"))?;
        let open = self.0.open.ok_or_else(incomplete)?;
        let (mut handle, mut error) = (0, AscribeError::EMPTY);
        // SAFETY: the arguments live as long as the call.
        let status = unsafe { open(self.0.ctx, AscribeStr::borrow(&name), &mut handle, &mut error) };
        // SAFETY: the host has filled the error where it failed.
        unsafe { outcome(status, error) }.map(|()| FileHandle(handle))
    }

    fn write_to(&mut self, file: FileHandle, bytes: &[u8]) -> Result<(), Error> {
        let write = self.0.write.ok_or_else(incomplete)?;
        let mut error = AscribeError::EMPTY;
        // SAFETY: the arguments live as long as the call.
        let status = unsafe { write(self.0.ctx, file.0, bytes.as_ptr(), bytes.len(), &mut error) };
        // SAFETY: the host has filled the error where it failed.
        unsafe { outcome(status, error) }
    }

    fn close(&mut self, file: FileHandle) -> Result<(), Error> {
        let close = self.0.close.ok_or_else(incomplete)?;
        let mut error = AscribeError::EMPTY;
        // SAFETY: the arguments live as long as the call.
        let status = unsafe { close(self.0.ctx, file.0, &mut error) };
        // SAFETY: the host has filled the error where it failed.
        unsafe { outcome(status, error) }
    }

    fn log(&mut self, level: Level, message: &str) {
        let message = CString::new(without_nul(message).into_owned()).unwrap_or_default();
        let level = match level {
            Level::Error => LOG_ERROR,
            Level::Warn => LOG_WARN,
            Level::Info => LOG_INFO,
            Level::Debug => LOG_DEBUG,
        };
        if let Some(log) = self.0.log {
            // SAFETY: the arguments live as long as the call.
            unsafe { log(self.0.ctx, level, AscribeStr::borrow(&message)) };
        }
    }

    fn is_cancelled(&self) -> bool {
        // SAFETY: the context is the sink's own.
        self.0.is_cancelled.is_some_and(|is_cancelled| unsafe { is_cancelled(self.0.ctx) } != 0)
    }
}

/// What a call of the host came to; a failure is read and released.
///
/// # Safety
/// `error` is empty, or filled by the host.
unsafe fn outcome(status: AscribeStatus, mut error: AscribeError) -> Result<(), Error> {
    // SAFETY: the caller says so.
    let (message, option) = unsafe { error.take() };
    if status == OK {
        return Ok(());
    }
    Err(Error { kind: kind(status), message, option: Some(option).filter(|key| !key.is_empty()) })
}

/// The kind of failure of a status.
fn kind(status: AscribeStatus) -> ErrorKind {
    match status {
        BAD_OPTION => ErrorKind::Option,
        BAD_SCHEMA => ErrorKind::Schema,
        IO => ErrorKind::Io,
        CANCELLED => ErrorKind::Cancelled,
        _ => ErrorKind::Other,
    }
}

/// The status of a kind of failure.
pub(crate) fn status(kind: ErrorKind) -> AscribeStatus {
    match kind {
        ErrorKind::Option => BAD_OPTION,
        ErrorKind::Schema => BAD_SCHEMA,
        ErrorKind::Io => IO,
        ErrorKind::Cancelled => CANCELLED,
        ErrorKind::Other => UNKNOWN,
    }
}
