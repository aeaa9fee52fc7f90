//! Strings of the boundary.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};
use std::ptr;

/// UTF-8: `len` bytes, followed by a NUL that is not counted.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeStr {
    /// The first byte; may be null where `len` is 0.
    pub data: *const c_char,
    /// Number of bytes before the NUL.
    pub len: usize,
}

impl AscribeStr {
    /// No text, and no memory.
    pub const NULL: Self = Self { data: ptr::null(), len: 0 };

    /// Borrows a text; the result must not outlive it.
    #[must_use]
    pub const fn borrow(text: &CStr) -> Self {
        Self { data: text.as_ptr(), len: text.count_bytes() }
    }

    /// The bytes.
    ///
    /// # Safety
    /// `data` is null, or points to `len` bytes that live and stay as they are for `'a`.
    #[must_use]
    pub unsafe fn bytes<'a>(self) -> &'a [u8] {
        if self.data.is_null() {
            return &[];
        }
        // SAFETY: the caller says so.
        unsafe { std::slice::from_raw_parts(self.data.cast(), self.len) }
    }

    /// The text, with U+FFFD where it is not UTF-8.
    ///
    /// # Safety
    /// As for [`AscribeStr::bytes`].
    #[must_use]
    pub unsafe fn text<'a>(self) -> Cow<'a, str> {
        // SAFETY: the caller says so.
        String::from_utf8_lossy(unsafe { self.bytes() })
    }
}

/// A text that can end in a NUL: those inside it become U+FFFD.
#[must_use]
pub fn without_nul(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(text) }
}
