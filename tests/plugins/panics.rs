//! An exporter that panics, when half of its output is written.

use ascribe_plugin::{Error, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink};

ascribe_plugin::export!(panics, Panics);

struct Panics;

impl Exporter for Panics {
    const MANIFEST: Manifest = Manifest {
        name: "panics",
        version: "1.0.0",
        summary: "Panics.",
        media_type: "text/plain",
        extension: "txt",
        inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "Any rows." }],
        options: &[OptionSpec {
            key: "in",
            kind: OptionKind::Choice(&["run", "create"]),
            required: false,
            repeated: false,
            default: Some("run"),
            doc: "Where it panics.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        assert!(options.get("in") != Some("create"), "made to panic in create");
        Ok(Self)
    }

    fn run(&mut self, _: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        sink.write(b"half of it")?;
        panic!("made to panic in run");
    }
}
