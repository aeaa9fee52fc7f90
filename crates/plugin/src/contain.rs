//! Panics stop here.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// How many calls of [`contain`] this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// Where the last contained panic happened.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `body`; a panic becomes an error with its message and place.
///
/// The panic is not printed: the host reports it, and two reports of one failure confuse. The hook that
/// keeps it quiet looks at this thread alone and leaves every other panic to the hook before it. A plugin
/// that is a shared library has a standard library, and so a hook, of its own.
pub(crate) fn contain<R>(body: impl FnOnce() -> R) -> Result<R, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = take_hook();
        set_hook(Box::new(move |panic| {
            let contained = DEPTH.try_with(|depth| depth.get() > 0).unwrap_or(false);
            if !contained {
                return previous(panic);
            }
            let place = panic.location().map(ToString::to_string);
            let _ = PLACE.try_with(|last| last.replace(place));
        }));
    });

    struct Inside;
    impl Drop for Inside {
        fn drop(&mut self) {
            DEPTH.set(DEPTH.get() - 1);
        }
    }
    DEPTH.set(DEPTH.get() + 1);
    let inside = Inside;
    let result = catch_unwind(AssertUnwindSafe(body)).map_err(message);
    drop(inside);
    result
}

/// What a panic says, and where it happened.
fn message(payload: Box<dyn Any + Send>) -> String {
    let said = if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        // The destructor of an unknown type may panic in its turn, where nobody catches it.
        std::mem::forget(payload);
        String::from("a panic without a message")
    };
    match PLACE.take() {
        Some(place) => format!("{said} ({place})"),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_and_place_are_kept() {
        let error = contain(|| panic!("no {} left", "paper")).unwrap_err();
        assert!(error.starts_with("no paper left (") && error.contains("contain.rs:"), "{error}");
    }

    #[test]
    fn a_payload_that_panics_when_dropped_does_no_harm() {
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("dropped");
            }
        }
        let error = contain(|| std::panic::panic_any(Bomb)).unwrap_err();
        assert!(error.starts_with("a panic without a message"));
    }

    #[test]
    fn nested_calls_are_told_apart() {
        let outer = contain(|| contain(|| panic!("inner")).unwrap_err());
        assert!(outer.unwrap().starts_with("inner"));
        assert_eq!(DEPTH.get(), 0);
    }
}
