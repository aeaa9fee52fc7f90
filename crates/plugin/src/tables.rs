//! A [`Manifest`] as the tables of the boundary.

use std::ffi::CString;
use std::sync::OnceLock;

use ascribe_plugin_abi::{
    ABI_VERSION, AscribeExporter, AscribeInputSpec, AscribeOptionSpec, AscribeStr, FLAG_REPEATED, FLAG_REQUIRED,
    KIND_BOOL, KIND_CHOICE, KIND_FLOAT, KIND_INT, KIND_STRING, without_nul,
};

use crate::{Exporter, InputSpec, Manifest, OptionKind, OptionSpec, entry};

/// The tables of one plugin: made at the first call of its init, kept as long as the library.
pub struct Tables(OnceLock<Shared>);

/// Tables that nobody changes after they are made.
struct Shared(AscribeExporter);

// SAFETY: all that the pointers lead to is leaked memory that nobody writes to, and functions.
unsafe impl Send for Shared {}
// SAFETY: as above.
unsafe impl Sync for Shared {}

impl Tables {
    /// Not made yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "made by the macro alone")]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The tables of `E`, which must be the same type in every call.
    pub(crate) fn get<E: Exporter>(&self) -> &AscribeExporter {
        &self.0.get_or_init(|| Shared(exporter::<E>(&E::MANIFEST))).0
    }
}

fn exporter<E: Exporter>(manifest: &Manifest) -> AscribeExporter {
    let inputs: &'static [AscribeInputSpec] = leak(manifest.inputs.iter().map(input));
    let options: &'static [AscribeOptionSpec] = leak(manifest.options.iter().map(option));
    AscribeExporter {
        struct_size: size_of::<AscribeExporter>(),
        abi_version: ABI_VERSION,
        flags: 0,
        name: text(manifest.name),
        version: text(manifest.version),
        summary: text(manifest.summary),
        media_type: text(manifest.media_type),
        extension: text(manifest.extension),
        inputs: inputs.as_ptr(),
        n_inputs: inputs.len(),
        options: options.as_ptr(),
        n_options: options.len(),
        create: Some(entry::create::<E>),
        run: Some(entry::run::<E>),
        destroy: Some(entry::destroy::<E>),
    }
}

fn input(spec: &InputSpec) -> AscribeInputSpec {
    AscribeInputSpec {
        name: text(spec.name),
        kind: text(spec.kind),
        flags: if spec.required { FLAG_REQUIRED } else { 0 },
        doc: text(spec.doc),
    }
}

fn option(spec: &OptionSpec) -> AscribeOptionSpec {
    let (kind, choices) = match spec.kind {
        OptionKind::String => (KIND_STRING, AscribeStr::NULL),
        OptionKind::Bool => (KIND_BOOL, AscribeStr::NULL),
        OptionKind::Int => (KIND_INT, AscribeStr::NULL),
        OptionKind::Float => (KIND_FLOAT, AscribeStr::NULL),
        OptionKind::Choice(words) => (KIND_CHOICE, text(&words.join("|"))),
    };
    AscribeOptionSpec {
        key: text(spec.key),
        kind,
        flags: if spec.required { FLAG_REQUIRED } else { 0 } | if spec.repeated { FLAG_REPEATED } else { 0 },
        dflt: spec.default.map_or(AscribeStr::NULL, text),
        choices,
        doc: text(spec.doc),
    }
}

/// A text with its NUL, for ever.
fn text(text: &str) -> AscribeStr {
    let owned = CString::new(without_nul(text).into_owned()).unwrap_or_default();
    AscribeStr::borrow(Box::leak(owned.into_boxed_c_str()))
}

fn leak<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    Box::leak(items.collect())
}
