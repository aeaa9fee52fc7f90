//! Versions, and plugins that say something wrong of themselves.

use std::ffi::{CStr, c_void};
use std::ptr;

use ascribe_export::{LoadError, Plugin, Version};
use ascribe_plugin_abi::{
    ABI_MISMATCH, ABI_VERSION, AscribeError, AscribeExporter, AscribeInput, AscribeInputSpec, AscribeOption,
    AscribeOptionSpec, AscribeSink, AscribeStatus, AscribeStr, OK, UNKNOWN,
};

use crate::exporters::{ascribe_export_scripted_init as init, plain, scripted};

#[test]
fn two_plugins_in_one_program_stay_two() {
    assert_eq!((plain().name(), scripted().name()), ("plain", "scripted"));
    let manifest = scripted().manifest().clone();
    assert_eq!(manifest.abi, Version { major: 1, minor: 0 });
    assert_eq!(manifest.options[0].default.as_deref(), Some("write"));
    assert_eq!((manifest.inputs[0].name.as_str(), manifest.inputs[0].required), ("rows", true));
}

#[test]
fn a_plugin_refuses_a_host_of_another_major() {
    let (mut out, mut error) = (AscribeExporter::EMPTY, AscribeError::EMPTY);
    // SAFETY: the arguments are those of a host of major 2.
    let (status, (message, _)) = unsafe { (init(2 << 16 | 3, &mut out, &mut error), error.take()) };
    assert_eq!((status, out.abi_version, out.create.is_none()), (ABI_MISMATCH, ABI_VERSION, true));
    assert_eq!(message, "made for plugin interface 1.0, the host has 2.3");
}

#[test]
fn a_plugin_fills_no_more_than_there_is_room() {
    let (mut out, mut error) = (AscribeExporter::EMPTY, AscribeError::EMPTY);
    out.struct_size = 48;
    // SAFETY: the room is larger than it says.
    let status = unsafe { init(ABI_VERSION, &mut out, &mut error) };
    assert_eq!((status, out.struct_size, out.version.len), (OK, 48, 5));
    assert!(out.summary.data.is_null() && out.create.is_none());
}

unsafe extern "C" fn create(
    _: *const AscribeOption,
    _: usize,
    _: *mut *mut c_void,
    _: *mut AscribeError,
) -> AscribeStatus {
    OK
}
unsafe extern "C" fn run(
    _: *mut c_void,
    _: *const AscribeInput,
    _: usize,
    _: *const AscribeSink,
    _: *mut AscribeError,
) -> AscribeStatus {
    OK
}
unsafe extern "C" fn destroy(_: *mut c_void) {}

const fn text(text: &'static CStr) -> AscribeStr {
    AscribeStr::borrow(text)
}

const SPEC: AscribeInputSpec =
    AscribeInputSpec { name: text(c"rows"), kind: text(c"any"), flags: 1, doc: text(c"Rows.") };
const OPTION: AscribeOptionSpec = AscribeOptionSpec {
    key: text(c"key"),
    kind: 0,
    flags: 0,
    dflt: AscribeStr::NULL,
    choices: AscribeStr::NULL,
    doc: AscribeStr::NULL,
};

/// A right table.
fn right() -> AscribeExporter {
    AscribeExporter {
        struct_size: size_of::<AscribeExporter>(),
        abi_version: ABI_VERSION,
        name: text(c"odd"),
        inputs: &const { SPEC },
        n_inputs: 1,
        create: Some(create),
        run: Some(run),
        destroy: Some(destroy),
        ..AscribeExporter::EMPTY
    }
}

/// Loads a plugin whose init hands out a table that `change` was done to.
macro_rules! load {
    (|$table:ident| $change:expr) => {{
        unsafe extern "C" fn init(_: u32, out: *mut AscribeExporter, _: *mut AscribeError) -> AscribeStatus {
            let mut table = right();
            let $table = &mut table;
            $change;
            // SAFETY: the host has room.
            unsafe { out.write(table) };
            OK
        }
        // SAFETY: a test of what the host makes of it.
        unsafe { Plugin::linked("odd", init) }
    }};
}

#[test]
fn a_table_is_checked_before_it_is_believed() {
    load!(|table| table.flags = 0).unwrap();
    let wrong = |loaded: Result<Plugin, LoadError>| match loaded.unwrap_err() {
        LoadError::Manifest { message, .. } => message,
        other => panic!("{other}"),
    };
    let cases = [
        (wrong(load!(|t| t.struct_size -= 8)), "it fills 144 bytes"),
        (wrong(load!(|t| t.run = None)), "it lacks one of"),
        (wrong(load!(|t| t.name = text(c"other"))), "it calls itself 'other', its file 'odd'"),
        (wrong(load!(|t| t.name = AscribeStr { data: ptr::null(), len: 3 })), "its name is broken"),
        (wrong(load!(|t| t.version = text(c"\xFF"))), "its version is not UTF-8"),
        (wrong(load!(|t| t.summary = AscribeStr { data: c"a".as_ptr(), len: 2 })), "its summary has a NUL"),
        (wrong(load!(|t| t.n_inputs = 0)), "it takes no input"),
        (wrong(load!(|t| t.inputs = ptr::null())), "its table of inputs is broken"),
        (wrong(load!(|t| t.n_options = usize::MAX)), "its table of options is broken"),
        (
            wrong(load!(|t| {
                t.inputs = [SPEC, SPEC].leak_here();
                t.n_inputs = 2;
            })),
            "it has the input 'rows' twice",
        ),
        (
            wrong(load!(|t| {
                t.options = [AscribeOptionSpec { kind: 9, ..OPTION }].leak_here();
                t.n_options = 1;
            })),
            "of kind 9, which is unknown",
        ),
        (
            wrong(load!(|t| {
                t.options = [AscribeOptionSpec { kind: 1, dflt: text(c"yes"), ..OPTION }].leak_here();
                t.n_options = 1;
            })),
            "takes true or false, but its default is 'yes'",
        ),
        (
            wrong(load!(|t| {
                t.options = [AscribeOptionSpec { kind: 4, choices: text(c"a||b"), ..OPTION }].leak_here();
                t.n_options = 1;
            })),
            "has an empty choice",
        ),
        (
            wrong(load!(|t| {
                t.options = [AscribeOptionSpec { key: text(c"Key"), ..OPTION }].leak_here();
                t.n_options = 1;
            })),
            "'Key' is no name for an option",
        ),
    ];
    for (message, part) in cases {
        assert!(message.contains(part), "{message} | {part}");
    }
}

/// Tables live as long as the program.
trait LeakHere<T> {
    fn leak_here(self) -> *const T;
}

impl<T, const N: usize> LeakHere<T> for [T; N] {
    fn leak_here(self) -> *const T {
        Box::leak(Box::new(self)).as_ptr()
    }
}

#[test]
fn another_major_is_refused_with_both_versions() {
    let error = load!(|table| table.abi_version = 2 << 16 | 1).unwrap_err();
    assert_eq!(error.to_string(), "odd was built for version 2.1 of the plugin interface, this program has 1.0");
    assert_eq!(error.help().as_deref(), Some("update ascribe, or build the plugin for this version"));
    load!(|table| table.abi_version += 7).unwrap();
}

#[test]
fn an_init_that_fails_says_why_or_not() {
    unsafe extern "C" fn told(_: u32, _: *mut AscribeExporter, error: *mut AscribeError) -> AscribeStatus {
        // SAFETY: the host passes an empty error.
        unsafe { error.write(AscribeError::new("no licence", "")) };
        UNKNOWN
    }
    unsafe extern "C" fn silent(_: u32, _: *mut AscribeExporter, _: *mut AscribeError) -> AscribeStatus {
        77
    }
    // SAFETY: tests of what the host makes of it.
    let errors = unsafe { [Plugin::linked("odd", told), Plugin::linked("odd", silent)] };
    let errors = errors.map(|loaded| loaded.unwrap_err().to_string());
    assert_eq!(errors, ["odd does not start: no licence", "odd does not start: it gives no reason (status 77)"]);
}
