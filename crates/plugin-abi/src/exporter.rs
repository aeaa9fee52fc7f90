//! What a plugin says of itself, and its functions.

use std::ffi::c_void;

use crate::{AscribeError, AscribeInput, AscribeSink, AscribeStatus, AscribeStr};

/// Kind of an option: text.
pub const KIND_STRING: u32 = 0;
/// Kind of an option: `true` or `false`.
pub const KIND_BOOL: u32 = 1;
/// Kind of an option: a whole number of 64 bits, in decimal.
pub const KIND_INT: u32 = 2;
/// Kind of an option: a number, in decimal.
pub const KIND_FLOAT: u32 = 3;
/// Kind of an option: one of its `choices`.
pub const KIND_CHOICE: u32 = 4;

/// The user must give the option or input.
pub const FLAG_REQUIRED: u32 = 1;
/// A list may be given for the option; each value is an [`AscribeOption`] of its own.
pub const FLAG_REPEATED: u32 = 2;

/// One value of an option.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeOption {
    /// The option.
    pub key: AscribeStr,
    /// The value, as text.
    pub value: AscribeStr,
}

/// An option that the exporter has.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeOptionSpec {
    /// Its name in the pipeline.
    pub key: AscribeStr,
    /// [`KIND_STRING`] to [`KIND_CHOICE`].
    pub kind: u32,
    /// [`FLAG_REQUIRED`], [`FLAG_REPEATED`].
    pub flags: u32,
    /// What the host passes where the user gives nothing; with null `data` it passes nothing.
    pub dflt: AscribeStr,
    /// The words of [`KIND_CHOICE`], separated by `|`.
    pub choices: AscribeStr,
    /// One sentence.
    pub doc: AscribeStr,
}

/// A stream that the exporter takes.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeInputSpec {
    /// Its name in the pipeline.
    pub name: AscribeStr,
    /// The kind of rows it needs, or `any`.
    pub kind: AscribeStr,
    /// [`FLAG_REQUIRED`].
    pub flags: u32,
    /// One sentence.
    pub doc: AscribeStr,
}

/// What an exporter is. Filled by the plugin's init.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct AscribeExporter {
    /// From the host: the room there is, in bytes. From the plugin: what it has filled.
    pub struct_size: usize,
    /// [`ABI_VERSION`](crate::ABI_VERSION) of the plugin, also where it refuses the host's.
    pub abi_version: u32,
    /// 0.
    pub flags: u32,
    /// NAME.
    pub name: AscribeStr,
    /// Version of the plugin.
    pub version: AscribeStr,
    /// One sentence.
    pub summary: AscribeStr,
    /// Media type of the main output.
    pub media_type: AscribeStr,
    /// Usual extension of the main output, without a dot.
    pub extension: AscribeStr,
    /// What it takes, the main input first.
    pub inputs: *const AscribeInputSpec,
    /// Length of `inputs`, at least 1.
    pub n_inputs: usize,
    /// What a user can set.
    pub options: *const AscribeOptionSpec,
    /// Length of `options`.
    pub n_options: usize,
    /// Makes an instance.
    pub create: Option<
        unsafe extern "C" fn(
            options: *const AscribeOption,
            n_options: usize,
            this: *mut *mut c_void,
            error: *mut AscribeError,
        ) -> AscribeStatus,
    >,
    /// Reads the inputs and writes the output.
    pub run: Option<
        unsafe extern "C" fn(
            this: *mut c_void,
            inputs: *const AscribeInput,
            n_inputs: usize,
            sink: *const AscribeSink,
            error: *mut AscribeError,
        ) -> AscribeStatus,
    >,
    /// Frees an instance.
    pub destroy: Option<unsafe extern "C" fn(this: *mut c_void)>,
}

impl AscribeExporter {
    /// What the host passes to init, but for the room: nothing filled.
    pub const EMPTY: Self = Self {
        struct_size: 0,
        abi_version: 0,
        flags: 0,
        name: AscribeStr::NULL,
        version: AscribeStr::NULL,
        summary: AscribeStr::NULL,
        media_type: AscribeStr::NULL,
        extension: AscribeStr::NULL,
        inputs: std::ptr::null(),
        n_inputs: 0,
        options: std::ptr::null(),
        n_options: 0,
        create: None,
        run: None,
        destroy: None,
    };
}

/// The type of `ascribe_export_NAME_init`.
pub type AscribeExporterInit =
    unsafe extern "C" fn(host_abi: u32, out: *mut AscribeExporter, error: *mut AscribeError) -> AscribeStatus;
