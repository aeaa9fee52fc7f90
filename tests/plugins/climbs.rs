//! An exporter that asks for a file outside the folder of its output.

use ascribe_plugin::{Error, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink};

ascribe_plugin::export!(climbs, Climbs);

struct Climbs {
    name: String,
}

impl Exporter for Climbs {
    const MANIFEST: Manifest = Manifest {
        name: "climbs",
        version: "1.0.0",
        summary: "Climbs out of the folder of its output.",
        media_type: "text/plain",
        extension: "txt",
        inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "Any rows." }],
        options: &[OptionSpec {
            key: "file",
            kind: OptionKind::String,
            required: false,
            repeated: false,
            default: Some("../climbed.txt"),
            doc: "The name of a further file.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        Ok(Self { name: options.get("file").unwrap_or_default().to_owned() })
    }

    fn run(&mut self, _: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        sink.write(b"main")?;
        let file = sink.open(&self.name)?;
        sink.write_to(file, b"further")
    }
}
