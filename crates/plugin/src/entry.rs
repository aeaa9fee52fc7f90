//! The four functions of a plugin: they turn what the boundary has into what the trait takes, and
//! contain every panic.

use std::ffi::c_void;
use std::slice;

use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use ascribe_plugin_abi::{
    ABI_MISMATCH, ABI_VERSION, AscribeError, AscribeExporter, AscribeInput, AscribeOption, AscribeSink, AscribeStatus,
    OK, PANIC, major, minor,
};

use crate::contain::contain;
use crate::host::{HostSink, status};
use crate::tables::Tables;
use crate::{Error, Exporter, Input, Options};

/// The init of a plugin.
///
/// # Safety
/// `out` and `error` are as `AscribeExporterInit` says.
#[doc(hidden)]
pub unsafe fn init<E: Exporter>(
    tables: &'static Tables,
    host_abi: u32,
    out: *mut AscribeExporter,
    error: *mut AscribeError,
) -> AscribeStatus {
    if major(host_abi) != major(ABI_VERSION) {
        // SAFETY: the field has its place in every major.
        unsafe { (*out).abi_version = ABI_VERSION };
        let versions = [ABI_VERSION, host_abi].map(|v| format!("{}.{}", major(v), minor(v)));
        let message = format!("made for plugin interface {}, the host has {}", versions[0], versions[1]);
        // SAFETY: `error` is the caller's.
        return unsafe { fail(error, ABI_MISMATCH, &message, "") };
    }
    let made = || {
        let tables = tables.get::<E>();
        // SAFETY: the host set `struct_size` to the room it has behind `out`; that many bytes are written.
        unsafe {
            let room = (*out).struct_size.min(tables.struct_size);
            std::ptr::copy_nonoverlapping(std::ptr::from_ref(tables).cast::<u8>(), out.cast::<u8>(), room);
            (*out).struct_size = room;
        }
        Ok(())
    };
    // SAFETY: `error` is the caller's.
    unsafe { guard(error, made) }
}

/// Makes an instance.
///
/// # Safety
/// The arguments are as the boundary says.
pub(crate) unsafe extern "C" fn create<E: Exporter>(
    options: *const AscribeOption,
    n_options: usize,
    this: *mut *mut c_void,
    error: *mut AscribeError,
) -> AscribeStatus {
    let made = || {
        // SAFETY: the host passes `n_options` options.
        let options = unsafe { list(options, n_options) };
        // SAFETY: their strings live as long as this call.
        let options: Options =
            options.iter().map(|o| unsafe { (o.key.text().into_owned(), o.value.text().into_owned()) }).collect();
        let instance = Box::new(E::create(&options)?);
        // SAFETY: the host passes a place for the pointer.
        unsafe { *this = Box::into_raw(instance).cast() };
        Ok(())
    };
    // SAFETY: `error` is the caller's.
    unsafe { guard(error, made) }
}

/// Reads the inputs and writes the output.
///
/// # Safety
/// The arguments are as the boundary says.
pub(crate) unsafe extern "C" fn run<E: Exporter>(
    this: *mut c_void,
    inputs: *const AscribeInput,
    n_inputs: usize,
    sink: *const AscribeSink,
    error: *mut AscribeError,
) -> AscribeStatus {
    let ran = || {
        // SAFETY: the host passes `n_inputs` inputs. Each stream is moved out, so that dropping it, on
        // whatever path, releases it.
        let streams: Vec<_> = unsafe { list(inputs, n_inputs) }
            .iter()
            .map(|input| (input, unsafe { FFI_ArrowArrayStream::from_raw(input.stream.cast()) }))
            .collect();
        let mut inputs = Vec::with_capacity(streams.len());
        for (input, stream) in streams {
            // SAFETY: the strings live as long as this call.
            let (name, kind) = unsafe { (input.name.text().into_owned(), input.kind.text().into_owned()) };
            inputs.push(Input { name, kind, reader: Box::new(RecordBatchStreamReader::try_new(stream)?) });
        }
        // SAFETY: `create` made the pointer, and the host uses it on one thread at a time.
        let exporter = unsafe { &mut *this.cast::<E>() };
        // SAFETY: the sink lives as long as this call.
        let mut sink = unsafe { HostSink::new(sink) }?;
        exporter.run(inputs, &mut sink)
    };
    // SAFETY: `error` is the caller's.
    unsafe { guard(error, ran) }
}

/// Frees an instance.
///
/// # Safety
/// `this` is from [`create`] and is not used again.
pub(crate) unsafe extern "C" fn destroy<E: Exporter>(this: *mut c_void) {
    // SAFETY: `create` made it from a box. A panic of its destructor has nobody to go to.
    let _ = contain(|| drop(unsafe { Box::from_raw(this.cast::<E>()) }));
}

/// An array of the boundary, where none may be null.
unsafe fn list<'a, T>(items: *const T, len: usize) -> &'a [T] {
    // SAFETY: the caller passes an array of the boundary.
    if items.is_null() { &[] } else { unsafe { slice::from_raw_parts(items, len) } }
}

/// Runs the body of an entry and says how it went.
///
/// # Safety
/// `error` is empty and the caller's.
unsafe fn guard(error: *mut AscribeError, body: impl FnOnce() -> Result<(), Error>) -> AscribeStatus {
    let (status, message, option) = match contain(body) {
        Ok(Ok(())) => return OK,
        Ok(Err(Error { kind, message, option })) => (status(kind), message, option.unwrap_or_default()),
        Err(panic) => (PANIC, panic, String::new()),
    };
    // SAFETY: the caller says so.
    unsafe { fail(error, status, &message, &option) }
}

/// Fills an error.
///
/// # Safety
/// `error` is empty and the caller's.
unsafe fn fail(error: *mut AscribeError, status: AscribeStatus, message: &str, option: &str) -> AscribeStatus {
    // SAFETY: the caller says so; what is overwritten is empty.
    unsafe { error.write(AscribeError::new(message, option)) };
    status
}
