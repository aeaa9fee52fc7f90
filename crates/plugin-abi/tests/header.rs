//! The C header and the Rust types say the same: a C program prints what it sees, line by line.

use std::mem::{offset_of, size_of};
use std::process::Command;

use ascribe_plugin_abi::*;

macro_rules! facts {
    ($($name:ident { $($field:ident),* })*; $($constant:ident = $value:expr),* $(,)?) => {{
        let mut c = String::from("#include <stdio.h>\n#include \"ascribe_plugin.h\"\nint main(void) {\n");
        let mut rust = String::new();
        $(
            c.push_str(&c_line(stringify!($name), &format!("sizeof(struct {})", stringify!($name))));
            rust.push_str(&format!("{} {}\n", stringify!($name), size_of::<$name>()));
            $(
                let name = concat!(stringify!($name), ".", stringify!($field));
                c.push_str(&c_line(name, concat!("offsetof(struct ", stringify!($name), ", ", stringify!($field), ")")));
                rust.push_str(&format!("{name} {}\n", offset_of!($name, $field)));
            )*
        )*
        $(
            let name = concat!("ASCRIBE_", stringify!($constant));
            c.push_str(&c_line(name, name));
            rust.push_str(&format!("{name} {}\n", $value));
        )*
        c.push_str("return 0;\n}\n");
        (c, rust)
    }};
}

fn c_line(name: &str, expression: &str) -> String {
    format!("printf(\"{name} %lld\\n\", (long long)({expression}));\n")
}

#[test]
fn header_and_rust_agree() {
    let (program, expected) = facts! {
        AscribeStr { data, len }
        AscribeError { message, option, private_data, release }
        AscribeOption { key, value }
        AscribeOptionSpec { key, kind, flags, dflt, choices, doc }
        AscribeInputSpec { name, kind, flags, doc }
        ArrowArrayStream { get_schema, get_next, get_last_error, release, private_data }
        AscribeInput { name, kind, stream }
        AscribeSink { struct_size, ctx, open, write, close, log, is_cancelled }
        AscribeExporter {
            struct_size, abi_version, flags, name, version, summary, media_type, extension, inputs, n_inputs, options,
            n_options, create, run, destroy
        };
        ABI_MAJOR = ABI_MAJOR, ABI_MINOR = ABI_MINOR, ABI_VERSION = ABI_VERSION,
        OK = OK, UNKNOWN = UNKNOWN, ABI_MISMATCH = ABI_MISMATCH, BAD_OPTION = BAD_OPTION, BAD_SCHEMA = BAD_SCHEMA,
        IO = IO, PANIC = PANIC, CANCELLED = CANCELLED,
        STRING = KIND_STRING, BOOL = KIND_BOOL, INT = KIND_INT, FLOAT = KIND_FLOAT, CHOICE = KIND_CHOICE,
        REQUIRED = FLAG_REQUIRED, REPEATED = FLAG_REPEATED,
        LOG_ERROR = LOG_ERROR, LOG_WARN = LOG_WARN, LOG_INFO = LOG_INFO, LOG_DEBUG = LOG_DEBUG,
    };

    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("header");
    std::fs::create_dir_all(&dir).unwrap();
    let (source, binary) = (dir.join("facts.c"), dir.join("facts"));
    std::fs::write(&source, program).unwrap();
    let include = concat!(env!("CARGO_MANIFEST_DIR"), "/include");
    let compiler = std::env::var("CC").unwrap_or_else(|_| String::from("cc"));
    let compiled = match Command::new(&compiler)
        .args(["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I", include, "-o"])
        .args([&binary, &source])
        .output()
    {
        Ok(compiled) => compiled,
        Err(error) => {
            println!("skipped: no C compiler to read the header with ({compiler}: {error}); set CC to one");
            return;
        }
    };
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    let printed = Command::new(&binary).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&printed.stdout), expected);
}
