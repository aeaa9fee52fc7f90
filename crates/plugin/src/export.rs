//! The macro.

use crate::{Manifest, OptionKind};

/// Makes a plugin of an exporter: `export!(NAME, Type)` defines the symbol `ascribe_export_NAME_init`.
///
/// NAME is `[a-z][a-z0-9_]*` and must be the name in the type's [`Manifest`](crate::Manifest). The manifest
/// is checked when the plugin is compiled: names of inputs and options, each once, an input at least, and
/// choices without `|`.
///
/// ```compile_fail
/// # use ascribe_plugin::*;
/// # struct Lines;
/// # impl Exporter for Lines {
/// #     const MANIFEST: Manifest = Manifest {
/// #         name: "lines", version: "1", summary: "", media_type: "", extension: "", options: &[],
/// #         inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "" }],
/// #     };
/// #     fn create(_: &Options) -> Result<Self, Error> { Ok(Self) }
/// #     fn run(&mut self, _: Vec<Input>, _: &mut dyn Sink) -> Result<(), Error> { Ok(()) }
/// # }
/// ascribe_plugin::export!(words, Lines); // its manifest says "lines"
/// ```
#[macro_export]
macro_rules! export {
    ($name:ident, $exporter:ty) => {
        const _: () = {
            $crate::private::check(&<$exporter as $crate::Exporter>::MANIFEST, stringify!($name));

            #[cfg(panic = "abort")]
            compile_error!("a plugin must be built with panic = \"unwind\", so that its panics can be contained");

            #[unsafe(export_name = concat!("ascribe_export_", stringify!($name), "_init"))]
            unsafe extern "C" fn init(
                host_abi: u32,
                out: *mut $crate::private::abi::AscribeExporter,
                error: *mut $crate::private::abi::AscribeError,
            ) -> $crate::private::abi::AscribeStatus {
                static TABLES: $crate::private::Tables = $crate::private::Tables::new();
                // SAFETY: the host passes what the boundary promises.
                unsafe { $crate::private::init::<$exporter>(&TABLES, host_abi, out, error) }
            }
        };
    };
}

/// Panics, at compile time, where a manifest is one that the host would refuse.
#[doc(hidden)]
pub const fn check(manifest: &Manifest, name: &str) {
    assert!(same(manifest.name, name), "the name in the manifest is not the one that is exported");
    assert!(is_name(name), "the name of a plugin is [a-z][a-z0-9_]*");
    assert!(!manifest.inputs.is_empty(), "an exporter takes one input at least");
    let mut i = 0;
    while i < manifest.inputs.len() {
        assert!(is_name(manifest.inputs[i].name), "the name of an input is [a-z][a-z0-9_]*");
        assert!(!manifest.inputs[i].kind.is_empty(), "an input has a kind, which may be \"any\"");
        let mut other = 0;
        while other < i {
            assert!(!same(manifest.inputs[other].name, manifest.inputs[i].name), "two inputs have one name");
            other += 1;
        }
        i += 1;
    }
    i = 0;
    while i < manifest.options.len() {
        assert!(is_name(manifest.options[i].key), "the key of an option is [a-z][a-z0-9_]*");
        if let OptionKind::Choice(words) = manifest.options[i].kind {
            choices(words, manifest.options[i].default);
        }
        let mut other = 0;
        while other < i {
            assert!(!same(manifest.options[other].key, manifest.options[i].key), "two options have one key");
            other += 1;
        }
        i += 1;
    }
}

/// Checks the words of a choice, and that the default is one of them.
const fn choices(words: &[&str], default: Option<&str>) {
    assert!(!words.is_empty(), "a choice has one word at least");
    let mut has_default = default.is_none();
    let mut i = 0;
    while i < words.len() {
        assert!(!words[i].is_empty() && !contains(words[i], b'|'), "a choice is not empty and has no '|' in it");
        if let Some(default) = default {
            has_default = has_default || same(default, words[i]);
        }
        i += 1;
    }
    assert!(has_default, "the default of a choice is one of its words");
}

const fn is_name(word: &str) -> bool {
    let word = word.as_bytes();
    let mut i = 0;
    while i < word.len() {
        let inner = word[i].is_ascii_digit() || word[i] == b'_';
        if !(word[i].is_ascii_lowercase() || (inner && i > 0)) {
            return false;
        }
        i += 1;
    }
    i > 0
}

const fn contains(text: &str, byte: u8) -> bool {
    let text = text.as_bytes();
    let mut i = 0;
    while i < text.len() {
        if text[i] == byte {
            return true;
        }
        i += 1;
    }
    false
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut i = 0;
    while i < left.len() {
        if left[i] != right[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{InputSpec, OptionSpec};

    const ROWS: InputSpec = InputSpec { name: "rows", kind: "any", required: true, doc: "" };
    const GOOD: Manifest = Manifest {
        name: "good_1",
        version: "",
        summary: "",
        media_type: "",
        extension: "",
        inputs: &[ROWS],
        options: &[option("order", Some("a"))],
    };

    const fn option(key: &'static str, default: Option<&'static str>) -> OptionSpec {
        OptionSpec { key, kind: OptionKind::Choice(&["a", "b"]), required: false, repeated: false, default, doc: "" }
    }

    #[test]
    fn a_manifest_that_the_host_would_refuse_does_not_compile() {
        const { check(&GOOD, "good_1") };
        let refused = |manifest: Manifest| crate::contain::contain(|| check(&manifest, manifest.name)).unwrap_err();
        for (manifest, why) in [
            (Manifest { name: "1_bad", ..GOOD }, "the name of a plugin"),
            (Manifest { inputs: &[], ..GOOD }, "one input at least"),
            (Manifest { inputs: &[ROWS, ROWS], ..GOOD }, "two inputs have one name"),
            (Manifest { options: const { &[option("Order", None)] }, ..GOOD }, "the key of an option"),
            (Manifest { options: const { &[option("order", Some("c"))] }, ..GOOD }, "the default of a choice"),
            (
                Manifest { options: const { &[option("o", None), option("o", None)] }, ..GOOD },
                "two options have one key",
            ),
            (
                Manifest {
                    options: const { &[OptionSpec { kind: OptionKind::Choice(&["a|b"]), ..option("o", None) }] },
                    ..GOOD
                },
                "has no '|'",
            ),
        ] {
            let told = refused(manifest);
            assert!(told.contains(why), "{told} | {why}");
        }
    }
}
