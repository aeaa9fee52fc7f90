//! What functions of the boundary return.

/// One of the constants beside it; a value that is none of them reads as [`UNKNOWN`].
pub type AscribeStatus = i32;

/// Done.
pub const OK: AscribeStatus = 0;
/// Failed for none of the reasons below.
pub const UNKNOWN: AscribeStatus = 1;
/// Init: the majors differ.
pub const ABI_MISMATCH: AscribeStatus = 2;
/// A value of an option that cannot be used; the error names its key.
pub const BAD_OPTION: AscribeStatus = 3;
/// An input without the columns or types that are needed.
pub const BAD_SCHEMA: AscribeStatus = 4;
/// Output that cannot be written.
pub const IO: AscribeStatus = 5;
/// A panic or exception that was caught on its way out.
pub const PANIC: AscribeStatus = 6;
/// The user asked to stop.
pub const CANCELLED: AscribeStatus = 7;
