//! An exporter that fails, when half of its output is written.

use ascribe_plugin::{Error, ErrorKind, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink};

ascribe_plugin::export!(fails, Fails);

struct Fails {
    blame: Option<String>,
}

impl Exporter for Fails {
    const MANIFEST: Manifest = Manifest {
        name: "fails",
        version: "1.0.0",
        summary: "Fails.",
        media_type: "text/plain",
        extension: "txt",
        inputs: &[InputSpec { name: "rows", kind: "any", required: true, doc: "Any rows." }],
        options: &[OptionSpec {
            key: "blame",
            kind: OptionKind::String,
            required: false,
            repeated: false,
            default: None,
            doc: "Whether the error names this option.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        Ok(Self { blame: options.get("blame").map(str::to_owned) })
    }

    fn run(&mut self, _: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        sink.write(b"half of it")?;
        Err(match &self.blame {
            Some(value) => Error::option("blame", format!("'{value}' is to blame")),
            None => Error::new(ErrorKind::Other, "made to fail"),
        })
    }
}
