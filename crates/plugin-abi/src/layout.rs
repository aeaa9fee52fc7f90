//! The layout of version 1.0, held at compile time: what is frozen cannot move by accident.

#![cfg(target_pointer_width = "64")]

use std::mem::{offset_of, size_of};

use crate::{
    ArrowArrayStream, AscribeError, AscribeExporter, AscribeInput, AscribeInputSpec, AscribeOption, AscribeOptionSpec,
    AscribeSink, AscribeStr,
};

/// Checks the size of a struct and the place of each field named.
macro_rules! layout {
    ($($name:ident: $size:literal { $($field:ident: $offset:literal),* })*) => {$(
        const _: () = {
            assert!(size_of::<$name>() == $size);
            $(assert!(offset_of!($name, $field) == $offset);)*
        };
    )*};
}

layout! {
    AscribeStr: 16 { data: 0, len: 8 }
    AscribeError: 48 { message: 0, option: 16, private_data: 32, release: 40 }
    AscribeOption: 32 { key: 0, value: 16 }
    AscribeOptionSpec: 72 { key: 0, kind: 16, flags: 20, dflt: 24, choices: 40, doc: 56 }
    AscribeInputSpec: 56 { name: 0, kind: 16, flags: 32, doc: 40 }
    ArrowArrayStream: 40 { get_schema: 0, get_next: 8, get_last_error: 16, release: 24, private_data: 32 }
    AscribeInput: 40 { name: 0, kind: 16, stream: 32 }
    AscribeSink: 56 { struct_size: 0, ctx: 8, open: 16, write: 24, close: 32, log: 40, is_cancelled: 48 }
    AscribeExporter: 152 {
        struct_size: 0, abi_version: 8, flags: 12, name: 16, version: 32, summary: 48, media_type: 64, extension: 80,
        inputs: 96, n_inputs: 104, options: 112, n_options: 120, create: 128, run: 136, destroy: 144
    }
}
