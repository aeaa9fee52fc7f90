//! The sink that a plugin writes to: five functions in C over an [`Outlet`].

use std::ffi::c_void;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ascribe_plugin_abi::{
    AscribeError, AscribeSink, AscribeStatus, AscribeStr, CANCELLED, IO, LOG_DEBUG, LOG_ERROR, LOG_WARN, OK,
};

use crate::outlet::{Fault, Outlet};

/// How grave a message of a plugin is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something failed.
    Error,
    /// Something is not as it should be.
    Warn,
    /// Something worth knowing.
    Info,
    /// Something for the author of the plugin.
    Debug,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Error => "error",
            Self::Warn => "warning",
            Self::Info => "info",
            Self::Debug => "debug",
        })
    }
}

/// One call of a plugin's `run`: what its sink reaches, and what came of it. The locks are for plugins
/// that call from several threads against the rules; nobody ever waits for one.
pub(crate) struct Session<'a> {
    outlet: Mutex<&'a mut (dyn Outlet + Send)>,
    faults: Mutex<Faults>,
    cancelled: &'a AtomicBool,
    log: &'a (dyn Fn(Level, &str) + Sync),
}

/// What went wrong in calls of the sink.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// A failed write: the export fails, whatever the plugin says.
    pub(crate) fatal: Option<Fault>,
    /// A call that was refused: the plugin may have another way.
    pub(crate) refused: Option<Fault>,
}

impl<'a> Session<'a> {
    pub(crate) fn new(
        outlet: &'a mut (dyn Outlet + Send),
        cancelled: &'a AtomicBool,
        log: &'a (dyn Fn(Level, &str) + Sync),
    ) -> Self {
        Self { outlet: Mutex::new(outlet), faults: Mutex::default(), cancelled, log }
    }

    /// The table for the plugin, of use as long as the session stays where it is.
    pub(crate) fn table(&self) -> AscribeSink {
        AscribeSink {
            struct_size: size_of::<AscribeSink>(),
            ctx: std::ptr::from_ref(self).cast_mut().cast(),
            open: Some(open),
            write: Some(write),
            close: Some(close),
            log: Some(log),
            is_cancelled: Some(is_cancelled),
        }
    }

    /// What went wrong, when the plugin has returned.
    pub(crate) fn into_faults(self) -> Faults {
        self.faults.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the user has asked to stop.
    fn stopped(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Runs a call, unless the export is over already.
    fn call(&self, body: impl FnOnce(&mut dyn Outlet) -> Result<(), Fault>) -> Result<(), Fault> {
        if self.stopped() {
            return Err(Fault::Cancelled);
        }
        if lock(&self.faults).fatal.is_some() {
            return Err(Fault::After);
        }
        let mut outlet = lock(&self.outlet);
        catch_unwind(AssertUnwindSafe(|| body(&mut **outlet))).unwrap_or_else(|panic| Err(Fault::Host(said(&*panic))))
    }

    /// Keeps a failure and tells the plugin.
    ///
    /// # Safety
    /// `error` is null, or empty and the plugin's.
    unsafe fn fail(&self, fault: Fault, error: *mut AscribeError) -> AscribeStatus {
        if !error.is_null() {
            // SAFETY: the caller says so.
            unsafe { error.write(AscribeError::new(&fault.to_string(), "")) };
        }
        let mut faults = lock(&self.faults);
        match fault {
            Fault::Cancelled => return CANCELLED,
            Fault::After => {}
            Fault::Output { .. } | Fault::Handle(_) | Fault::Host(_) => {
                faults.fatal.get_or_insert(fault);
            }
            Fault::Name { .. } | Fault::Protected { .. } => faults.refused = Some(fault),
        }
        IO
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a panic says.
pub(crate) fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| String::from("a panic"))
}

/// Runs a function of the sink and says how it went.
///
/// # Safety
/// `ctx` is from the table of a session that is still there; `error` is null, or empty and the plugin's.
unsafe fn answer(
    ctx: *mut c_void,
    error: *mut AscribeError,
    body: impl FnOnce(&mut dyn Outlet) -> Result<(), Fault>,
) -> AscribeStatus {
    // SAFETY: the caller says so.
    let session = unsafe { &*ctx.cast::<Session<'_>>() };
    match session.call(body) {
        Ok(()) => OK,
        // SAFETY: the caller says so.
        Err(fault) => unsafe { session.fail(fault, error) },
    }
}

unsafe extern "C" fn open(
    ctx: *mut c_void,
    name: AscribeStr,
    handle: *mut u64,
    error: *mut AscribeError,
) -> AscribeStatus {
    let opened = |outlet: &mut dyn Outlet| {
        // SAFETY: the plugin passes a string that lives as long as the call.
        let bytes = unsafe { name.bytes() };
        let name = std::str::from_utf8(bytes).map_err(|_| Fault::Name {
            name: String::from_utf8_lossy(bytes).into_owned(),
            why: String::from("is not UTF-8"),
        })?;
        let new = outlet.open(name)?;
        // SAFETY: the plugin passes a place for the handle.
        unsafe { handle.write(new) };
        Ok(())
    };
    // SAFETY: the arguments are those of the boundary.
    unsafe { answer(ctx, error, opened) }
}

unsafe extern "C" fn write(
    ctx: *mut c_void,
    handle: u64,
    data: *const u8,
    len: usize,
    error: *mut AscribeError,
) -> AscribeStatus {
    let written = |outlet: &mut dyn Outlet| {
        // SAFETY: the plugin passes `len` bytes that live as long as the call.
        let bytes = if data.is_null() { &[] } else { unsafe { std::slice::from_raw_parts(data, len) } };
        outlet.write(handle, bytes)
    };
    // SAFETY: the arguments are those of the boundary.
    unsafe { answer(ctx, error, written) }
}

unsafe extern "C" fn close(ctx: *mut c_void, handle: u64, error: *mut AscribeError) -> AscribeStatus {
    // SAFETY: the arguments are those of the boundary.
    unsafe { answer(ctx, error, |outlet| outlet.close(handle)) }
}

unsafe extern "C" fn log(ctx: *mut c_void, level: u32, message: AscribeStr) {
    // SAFETY: the context is from the table of a session; the message lives as long as the call.
    let (session, message) = unsafe { (&*ctx.cast::<Session<'_>>(), message.text()) };
    let level = match level {
        LOG_ERROR => Level::Error,
        LOG_WARN => Level::Warn,
        LOG_DEBUG => Level::Debug,
        _ => Level::Info,
    };
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| (session.log)(level, &message))) {
        // SAFETY: no error is passed.
        unsafe { session.fail(Fault::Host(said(&*panic)), std::ptr::null_mut()) };
    }
}

unsafe extern "C" fn is_cancelled(ctx: *mut c_void) -> i32 {
    // SAFETY: the context is from the table of a session.
    i32::from(unsafe { &*ctx.cast::<Session<'_>>() }.stopped())
}
