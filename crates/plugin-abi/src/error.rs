//! How a failure crosses.

use std::ffi::{CString, c_void};
use std::ptr;

use crate::{AscribeStr, without_nul};

/// What went wrong. The caller zeroes it, the side that fails fills it, the caller releases it.
#[repr(C)]
#[derive(Debug)]
pub struct AscribeError {
    /// What is wrong, and the way out.
    pub message: AscribeStr,
    /// Key of the option at fault; empty where none is.
    pub option: AscribeStr,
    /// Of whoever filled it.
    pub private_data: *mut c_void,
    /// Frees what it holds.
    pub release: Option<unsafe extern "C" fn(*mut AscribeError)>,
}

/// The texts that an error made by [`AscribeError::new`] points to.
struct Owned {
    message: CString,
    option: CString,
}

impl AscribeError {
    /// Nothing went wrong yet.
    pub const EMPTY: Self =
        Self { message: AscribeStr::NULL, option: AscribeStr::NULL, private_data: ptr::null_mut(), release: None };

    /// An error that owns its texts. Whoever gets it calls [`AscribeError::take`], or `release` in C.
    #[must_use]
    pub fn new(message: &str, option: &str) -> Self {
        let text = |text: &str| CString::new(without_nul(text).into_owned()).unwrap_or_default();
        let owned = Box::new(Owned { message: text(message), option: text(option) });
        Self {
            message: AscribeStr::borrow(&owned.message),
            option: AscribeStr::borrow(&owned.option),
            private_data: Box::into_raw(owned).cast(),
            release: Some(release),
        }
    }

    /// Reads message and option, releases the error and leaves it empty.
    ///
    /// # Safety
    /// It is empty, or was filled by the rules of the boundary and not released since.
    #[must_use]
    pub unsafe fn take(&mut self) -> (String, String) {
        // SAFETY: the caller says that the strings are alive until the release below.
        let texts = unsafe { (self.message.text().into_owned(), self.option.text().into_owned()) };
        if let Some(release) = self.release {
            // SAFETY: the caller says that it was not released.
            unsafe { release(self) };
        }
        *self = Self::EMPTY;
        texts
    }
}

unsafe extern "C" fn release(error: *mut AscribeError) {
    // SAFETY: the function is set by `new` alone, together with a box in `private_data`; setting the
    // error empty keeps a second call from freeing it again.
    unsafe {
        let error = &mut *error;
        if !error.private_data.is_null() {
            drop(Box::from_raw(error.private_data.cast::<Owned>()));
        }
        *error = AscribeError::EMPTY;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_may_be_called_twice() {
        let mut error = AscribeError::new("one\0two", "");
        let release = error.release.unwrap();
        // SAFETY: `new` filled it, and its release leaves it empty.
        unsafe {
            assert_eq!(error.message.text(), "one\u{FFFD}two");
            release(&mut error);
            release(&mut error);
        }
        assert!(error.message.data.is_null());
    }
}
