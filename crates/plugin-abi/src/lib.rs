//! The C boundary between ascribe and its exporter plugins, as Rust sees it.
//!
//! `include/ascribe_plugin.h` says the same in C; a test of this crate holds the two together. Both
//! sides build against this crate, the host (`ascribe-export`) and the library for authors
//! (`ascribe-plugin`), and nothing but these types passes between them. It depends on nothing.
//!
//! # The call
//!
//! A plugin is a shared library with one symbol, `ascribe_export_NAME_init`, an
//! [`AscribeExporterInit`]. The host passes its [`ABI_VERSION`] and a zeroed [`AscribeExporter`] whose
//! `struct_size` says how much room there is; the plugin fills it with tables that say what it is and
//! three functions. For each export the host calls `create` with the options, `run` with the inputs and
//! an [`AscribeSink`], and `destroy`.
//!
//! # Who owns what
//!
//! * Strings ([`AscribeStr`]) belong to whoever made them and live as long as the call they are passed
//!   to. Those of an [`AscribeExporter`], with its arrays, live as long as the library, which the host
//!   never unloads.
//! * An [`AscribeError`] belongs to the caller, zeroed; what is in it to whoever filled it. The caller
//!   reads it and calls its `release`.
//! * An [`ArrowArrayStream`] is the exporter's from the call of `run` on. It releases it on every path.
//! * An instance is the plugin's; the host holds the pointer and gives it back through `destroy`.
//!
//! # Threads
//!
//! `create`, `run` and `destroy` of one instance are called on one thread. Instances may live at once
//! on several, so what they share inside the plugin is the plugin's to guard. The sink is called on the
//! thread of `run`, during `run`.
//!
//! # Growth
//!
//! Majors must match. [`AscribeStr`], [`AscribeOption`], [`AscribeOptionSpec`], [`AscribeInputSpec`],
//! [`AscribeInput`] and [`AscribeError`] are frozen within a major. [`AscribeExporter`] and
//! [`AscribeSink`] grow at their end with the minor, and nobody reads or writes past the smaller
//! `struct_size`. The arguments of init and the first two fields of [`AscribeExporter`] keep their
//! places in every major, so that a refusal can name both versions.
//!
//! ```
//! use ascribe_plugin_abi::{ABI_VERSION, AscribeError, major, minor};
//!
//! assert_eq!((major(ABI_VERSION), minor(ABI_VERSION)), (1, 0));
//!
//! let mut error = AscribeError::new("'delimiter' must be one byte", "delimiter");
//! // SAFETY: `new` filled it.
//! let (message, option) = unsafe { error.take() };
//! assert_eq!((message.as_str(), option.as_str()), ("'delimiter' must be one byte", "delimiter"));
//! assert!(error.release.is_none());
//! ```

mod error;
mod exporter;
mod layout;
mod sink;
mod status;
mod text;

pub use error::AscribeError;
pub use exporter::{
    AscribeExporter, AscribeExporterInit, AscribeInputSpec, AscribeOption, AscribeOptionSpec, FLAG_REPEATED,
    FLAG_REQUIRED, KIND_BOOL, KIND_CHOICE, KIND_FLOAT, KIND_INT, KIND_STRING,
};
pub use sink::{ArrowArrayStream, AscribeInput, AscribeSink, LOG_DEBUG, LOG_ERROR, LOG_INFO, LOG_WARN};
pub use status::{ABI_MISMATCH, AscribeStatus, BAD_OPTION, BAD_SCHEMA, CANCELLED, IO, OK, PANIC, UNKNOWN};
pub use text::{AscribeStr, without_nul};

/// Major of the boundary: host and plugin must have the same.
pub const ABI_MAJOR: u16 = 1;

/// Minor of the boundary: fields at the end of structs that carry their size.
pub const ABI_MINOR: u16 = 0;

/// Both in one number, `major << 16 | minor`.
pub const ABI_VERSION: u32 = (ABI_MAJOR as u32) << 16 | ABI_MINOR as u32;

/// The major of a version.
#[must_use]
pub const fn major(version: u32) -> u16 {
    (version >> 16) as u16
}

/// The minor of a version.
#[must_use]
pub const fn minor(version: u32) -> u16 {
    (version & 0xFFFF) as u16
}
