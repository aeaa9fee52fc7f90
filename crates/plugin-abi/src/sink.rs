//! What goes into an exporter, and the way out.

use std::ffi::{c_char, c_int, c_void};

use crate::{AscribeError, AscribeStatus, AscribeStr};

/// Level of a message: something failed.
pub const LOG_ERROR: u32 = 0;
/// Level of a message: something is not as it should be.
pub const LOG_WARN: u32 = 1;
/// Level of a message: something worth knowing.
pub const LOG_INFO: u32 = 2;
/// Level of a message: something for the author of the exporter.
pub const LOG_DEBUG: u32 = 3;

/// The stream of the [Arrow C stream interface], by layout alone; arrow crates have a type of the same
/// layout that does more.
///
/// [Arrow C stream interface]: https://arrow.apache.org/docs/format/CStreamInterface.html
#[repr(C)]
#[derive(Debug)]
pub struct ArrowArrayStream {
    /// Writes the schema to an `ArrowSchema`.
    pub get_schema: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut c_void) -> c_int>,
    /// Writes the next batch to an `ArrowArray`, a released one at the end.
    pub get_next: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut c_void) -> c_int>,
    /// What the last call failed with.
    pub get_last_error: Option<unsafe extern "C" fn(*mut ArrowArrayStream) -> *const c_char>,
    /// Frees the stream; null when that was done.
    pub release: Option<unsafe extern "C" fn(*mut ArrowArrayStream)>,
    /// Of whoever made it.
    pub private_data: *mut c_void,
}

/// One stream of rows.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeInput {
    /// That of its [`AscribeInputSpec`](crate::AscribeInputSpec).
    pub name: AscribeStr,
    /// The kind of its rows, or `any`.
    pub kind: AscribeStr,
    /// The rows. The exporter's from the call of `run` on.
    pub stream: *mut ArrowArrayStream,
}

/// The only way out for an exporter.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeSink {
    /// Set by the host, in bytes.
    pub struct_size: usize,
    /// First argument of all functions here.
    pub ctx: *mut c_void,
    /// Makes a further file by a relative name.
    pub open: Option<
        unsafe extern "C" fn(
            ctx: *mut c_void,
            name: AscribeStr,
            handle: *mut u64,
            error: *mut AscribeError,
        ) -> AscribeStatus,
    >,
    /// Writes all of the bytes, or fails.
    pub write: Option<
        unsafe extern "C" fn(
            ctx: *mut c_void,
            handle: u64,
            data: *const u8,
            len: usize,
            error: *mut AscribeError,
        ) -> AscribeStatus,
    >,
    /// Ends a file that `open` made.
    pub close: Option<unsafe extern "C" fn(ctx: *mut c_void, handle: u64, error: *mut AscribeError) -> AscribeStatus>,
    /// Tells the user something.
    pub log: Option<unsafe extern "C" fn(ctx: *mut c_void, level: u32, message: AscribeStr)>,
    /// Not 0 when the user has asked to stop.
    pub is_cancelled: Option<unsafe extern "C" fn(ctx: *mut c_void) -> i32>,
}
