//! What a plugin says of itself, checked and owned.

use std::fmt;

use ascribe_plugin_abi::{
    ABI_VERSION, AscribeExporter, AscribeInputSpec, AscribeOptionSpec, AscribeStr, FLAG_REPEATED, FLAG_REQUIRED,
    KIND_BOOL, KIND_CHOICE, KIND_FLOAT, KIND_INT, KIND_STRING, major, minor,
};

use crate::name::is_name;

/// What is known about an exporter before it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The NAME of `libascribe_export_NAME.so`.
    pub name: String,
    /// Its own version.
    pub version: String,
    /// One sentence.
    pub summary: String,
    /// Media type of the main output: "text/csv".
    pub media_type: String,
    /// Usual extension of the main output, without a dot.
    pub extension: String,
    /// The version of the boundary that it was built for.
    pub abi: Version,
    /// What it takes. The first is the one that `query = "…"` of a pipeline gives.
    pub inputs: Vec<InputSpec>,
    /// What a user can set.
    pub options: Vec<OptionSpec>,
}

/// One stream that an exporter takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputSpec {
    /// Its name in `inputs = { NAME = "query" }`.
    pub name: String,
    /// The kind of rows it needs, or `any`.
    pub kind: String,
    /// Whether the exporter cannot do without.
    pub required: bool,
    /// One sentence.
    pub doc: String,
}

/// One thing that a user can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionSpec {
    /// Its name in `options = { KEY = … }`.
    pub key: String,
    /// What values it takes.
    pub kind: OptionKind,
    /// Whether a user must set it.
    pub required: bool,
    /// Whether a list of values may be given.
    pub repeated: bool,
    /// Its value where the user sets none; nothing leaves it unset.
    pub default: Option<String>,
    /// One sentence.
    pub doc: String,
}

/// What values an option takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionKind {
    /// Text.
    String,
    /// `true` or `false`.
    Bool,
    /// Whole number of 64 bits.
    Int,
    /// Number.
    Float,
    /// One of these words.
    Choice(Vec<String>),
}

impl OptionKind {
    /// Whether a value in the form of the boundary is one of this kind.
    pub(crate) fn takes(&self, value: &str) -> bool {
        match self {
            Self::String => true,
            Self::Bool => matches!(value, "true" | "false"),
            Self::Int => value.parse::<i64>().is_ok(),
            Self::Float => value.parse::<f64>().is_ok(),
            Self::Choice(words) => words.iter().any(|word| word == value),
        }
    }
}

impl fmt::Display for OptionKind {
    /// "a string", "true or false", "one of 'a', 'b'".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String => f.write_str("a string"),
            Self::Bool => f.write_str("true or false"),
            Self::Int => f.write_str("a whole number"),
            Self::Float => f.write_str("a number"),
            Self::Choice(words) => write!(f, "one of '{}'", words.join("', '")),
        }
    }
}

/// A version of the boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Host and plugin must have the same.
    pub major: u16,
    /// Additions that the other side may not know.
    pub minor: u16,
}

impl Version {
    /// That of this host.
    pub const HOST: Self = Self::of(ABI_VERSION);

    /// Takes the number of the boundary apart.
    pub(crate) const fn of(number: u32) -> Self {
        Self { major: major(number), minor: minor(number) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// Longest table and longest text that are read; what claims more is garbage.
const LIMITS: (usize, usize) = (1000, 1 << 20);

impl Manifest {
    /// Reads the tables of a plugin.
    ///
    /// # Safety
    /// `exporter` was filled by a plugin of the same major, which is still loaded.
    pub(crate) unsafe fn read(exporter: &AscribeExporter) -> Result<Self, String> {
        // SAFETY: strings and arrays of an exporter live as long as its library.
        unsafe {
            let manifest = Self {
                name: text("name", exporter.name)?,
                version: text("version", exporter.version)?,
                summary: text("summary", exporter.summary)?,
                media_type: text("media type", exporter.media_type)?,
                extension: text("extension", exporter.extension)?,
                abi: Version::of(exporter.abi_version),
                inputs: table("inputs", exporter.inputs, exporter.n_inputs)?
                    .iter()
                    .map(|spec| input(spec))
                    .collect::<Result<_, _>>()?,
                options: table("options", exporter.options, exporter.n_options)?
                    .iter()
                    .map(|spec| option(spec))
                    .collect::<Result<_, _>>()?,
            };
            if manifest.inputs.is_empty() {
                return Err(String::from("it takes no input"));
            }
            distinct("input", manifest.inputs.iter().map(|spec| spec.name.as_str()))?;
            distinct("option", manifest.options.iter().map(|spec| spec.key.as_str()))?;
            Ok(manifest)
        }
    }
}

/// Checks names of inputs or options.
fn distinct<'a>(what: &str, names: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = std::collections::BTreeSet::new();
    for name in names {
        if !is_name(name) {
            return Err(format!("'{name}' is no name for an {what}: [a-z][a-z0-9_]*"));
        }
        if !seen.insert(name) {
            return Err(format!("it has the {what} '{name}' twice"));
        }
    }
    Ok(())
}

unsafe fn input(spec: &AscribeInputSpec) -> Result<InputSpec, String> {
    // SAFETY: the caller reads a table of a plugin.
    unsafe {
        let spec = InputSpec {
            name: text("name of an input", spec.name)?,
            kind: text("kind of an input", spec.kind)?,
            required: spec.flags & FLAG_REQUIRED != 0,
            doc: text("doc of an input", spec.doc)?,
        };
        if spec.kind.is_empty() { Err(format!("input '{}' has no kind", spec.name)) } else { Ok(spec) }
    }
}

unsafe fn option(spec: &AscribeOptionSpec) -> Result<OptionSpec, String> {
    // SAFETY: the caller reads a table of a plugin.
    unsafe {
        let key = text("key of an option", spec.key)?;
        let kind = match spec.kind {
            KIND_STRING => OptionKind::String,
            KIND_BOOL => OptionKind::Bool,
            KIND_INT => OptionKind::Int,
            KIND_FLOAT => OptionKind::Float,
            KIND_CHOICE => {
                let words = text("choices of an option", spec.choices)?;
                if words.split('|').any(str::is_empty) {
                    return Err(format!("option '{key}' has an empty choice"));
                }
                OptionKind::Choice(words.split('|').map(str::to_owned).collect())
            }
            kind => return Err(format!("option '{key}' is of kind {kind}, which is unknown")),
        };
        let default = if spec.dflt.data.is_null() { None } else { Some(text("default of an option", spec.dflt)?) };
        if let Some(value) = default.as_deref().filter(|value| !kind.takes(value)) {
            return Err(format!("option '{key}' takes {kind}, but its default is '{value}'"));
        }
        Ok(OptionSpec {
            key,
            kind,
            required: spec.flags & FLAG_REQUIRED != 0,
            repeated: spec.flags & FLAG_REPEATED != 0,
            default,
            doc: text("doc of an option", spec.doc)?,
        })
    }
}

unsafe fn table<'a, T>(what: &str, items: *const T, len: usize) -> Result<&'a [T], String> {
    if len == 0 {
        return Ok(&[]);
    }
    if items.is_null() || len > LIMITS.0 || !items.is_aligned() {
        return Err(format!("its table of {what} is broken"));
    }
    // SAFETY: the caller says that the table lives.
    Ok(unsafe { std::slice::from_raw_parts(items, len) })
}

unsafe fn text(what: &str, text: AscribeStr) -> Result<String, String> {
    if text.len > LIMITS.1 || (text.data.is_null() && text.len > 0) {
        return Err(format!("its {what} is broken"));
    }
    // SAFETY: the caller says that the text lives.
    let bytes = unsafe { text.bytes() };
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Ok(text.to_owned()),
        Ok(_) => Err(format!("its {what} has a NUL in it")),
        Err(_) => Err(format!("its {what} is not UTF-8")),
    }
}
