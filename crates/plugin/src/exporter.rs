//! What an exporter is.

use arrow_array::RecordBatchReader;

use crate::{Error, Options, Sink};

/// Writes rows of a record in a format of its own.
///
/// One instance serves one export: it is made with its options, run once and dropped.
pub trait Exporter: Sized + Send + 'static {
    /// What the host and its users are told about the exporter.
    const MANIFEST: Manifest;

    /// Makes an instance. The host has checked `options` against [`Manifest::options`] and filled in
    /// the defaults, so what is left to refuse are values that only this exporter can judge.
    ///
    /// # Errors
    /// [`Error::option`] names the option at fault; the program points at it in the pipeline.
    fn create(options: &Options) -> Result<Self, Error>;

    /// Reads the inputs and writes the output. `inputs` has those of [`Manifest::inputs`] that the
    /// user gave, in that order, every required one among them.
    ///
    /// # Errors
    /// Whatever keeps it from writing a whole output; the host then keeps the old one.
    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error>;
}

/// What is known about an exporter before it runs.
#[derive(Debug, Clone, Copy)]
pub struct Manifest {
    /// `[a-z][a-z0-9_]*`, the NAME of `libascribe_export_NAME.so`.
    pub name: &'static str,
    /// Its own version.
    pub version: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// Media type of the main output: "text/csv".
    pub media_type: &'static str,
    /// Usual extension of the main output, without a dot.
    pub extension: &'static str,
    /// What it takes. The first is the one that `query = "…"` of a pipeline gives.
    pub inputs: &'static [InputSpec],
    /// What a user can set.
    pub options: &'static [OptionSpec],
}

/// One stream that an exporter takes.
#[derive(Debug, Clone, Copy)]
pub struct InputSpec {
    /// Its name in `inputs = { NAME = "query" }`.
    pub name: &'static str,
    /// The kind of rows it needs, or `any`.
    pub kind: &'static str,
    /// Whether the exporter cannot do without.
    pub required: bool,
    /// One sentence.
    pub doc: &'static str,
}

/// One thing that a user can set.
#[derive(Debug, Clone, Copy)]
pub struct OptionSpec {
    /// Its name in `options = { KEY = … }`.
    pub key: &'static str,
    /// What values it takes.
    pub kind: OptionKind,
    /// Whether a user must set it.
    pub required: bool,
    /// Whether a list of values may be given.
    pub repeated: bool,
    /// Its value where the user sets none; nothing leaves it unset.
    pub default: Option<&'static str>,
    /// One sentence.
    pub doc: &'static str,
}

/// What values an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// Text.
    String,
    /// `true` or `false`.
    Bool,
    /// Whole number.
    Int,
    /// Number.
    Float,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// A stream of rows.
pub struct Input {
    /// The name of its [`InputSpec`].
    pub name: String,
    /// The kind of its rows, or `any`; the schema's metadata has it too, as `ascribe.kind`.
    pub kind: String,
    /// The rows, batch by batch. Columns are found by name; more may come in later versions.
    pub reader: Box<dyn RecordBatchReader + Send>,
}
