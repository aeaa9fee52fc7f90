//! Exporters that are linked into this program, two of them to see that they do not collide.

use ascribe_export::Plugin;
use ascribe_plugin::arrow_array::cast::AsArray;
use ascribe_plugin::{
    Error, ErrorKind, Exporter, Input, InputSpec, Level, Manifest, OptionKind, OptionSpec, Options, Sink,
};
use ascribe_plugin_abi::{AscribeError, AscribeExporter, AscribeStatus};

ascribe_plugin::export!(plain, Plain);
ascribe_plugin::export!(scripted, Scripted);

unsafe extern "C" {
    fn ascribe_export_plain_init(host: u32, out: *mut AscribeExporter, error: *mut AscribeError) -> AscribeStatus;
    pub(crate) fn ascribe_export_scripted_init(
        host: u32,
        out: *mut AscribeExporter,
        error: *mut AscribeError,
    ) -> AscribeStatus;
}

/// One line a row.
pub(crate) fn plain() -> Plugin {
    // SAFETY: the macro made it.
    unsafe { Plugin::linked("plain", ascribe_export_plain_init) }.unwrap()
}

/// Does what its option `script` says.
pub(crate) fn scripted() -> Plugin {
    // SAFETY: the macro made it.
    unsafe { Plugin::linked("scripted", ascribe_export_scripted_init) }.unwrap()
}

const INPUT: InputSpec = InputSpec { name: "rows", kind: "statements", required: true, doc: "Statements." };

const fn manifest(name: &'static str, options: &'static [OptionSpec]) -> Manifest {
    Manifest {
        name,
        version: "1.0.0",
        summary: "For tests.",
        media_type: "text/plain",
        extension: "txt",
        inputs: &[INPUT],
        options,
    }
}

/// The texts of all rows.
fn lines(inputs: Vec<Input>, mut each: impl FnMut(&str) -> Result<(), Error>) -> Result<(), Error> {
    for batch in inputs.into_iter().flat_map(|input| input.reader) {
        let batch = batch?;
        let column = batch.column_by_name("content").ok_or_else(|| Error::schema("there is no column 'content'"))?;
        let column = column.as_string_opt::<i32>().ok_or_else(|| Error::schema("'content' is no text"))?;
        column.iter().try_for_each(|text| each(text.unwrap_or_default()))?;
    }
    Ok(())
}

struct Plain;

impl Exporter for Plain {
    const MANIFEST: Manifest = manifest("plain", &[]);

    fn create(_: &Options) -> Result<Self, Error> {
        Ok(Self)
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        sink.write(b"# plain\n")?;
        lines(inputs, |text| sink.write(format!("{}\n", text.replace(['\n', '\r'], " ")).as_bytes()))
    }
}

/// A script is a list of steps, separated by spaces.
struct Scripted(Vec<String>);

impl Exporter for Scripted {
    const MANIFEST: Manifest = manifest(
        "scripted",
        &[OptionSpec {
            key: "script",
            kind: OptionKind::String,
            required: false,
            repeated: false,
            default: Some("write"),
            doc: "What to do.",
        }],
    );

    fn create(options: &Options) -> Result<Self, Error> {
        let script = options.get("script").unwrap_or_default();
        match script {
            "refuse" => Err(Error::option("script", "it asks to be refused")),
            "burst" => panic!("no create today"),
            _ => Ok(Self(script.split_whitespace().map(str::to_owned).collect())),
        }
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        let mut inputs = Some(inputs);
        for step in &self.0 {
            let (verb, rest) = step.split_once(':').unwrap_or((step, ""));
            match verb {
                "write" => sink.write(b"new\n")?,
                "ignore" => drop(sink.write(b"lost\n")),
                "read" => lines(inputs.take().unwrap_or_default(), |_| Ok(()))?,
                "skim" => drop(lines(inputs.take().unwrap_or_default(), |_| Ok(()))),
                "unwrap" => lines(inputs.take().unwrap_or_default(), |_| Ok(())).unwrap(),
                "open" => {
                    let file = sink.open(rest)?;
                    sink.write_to(file, b"further\n")?;
                    sink.close(file)?;
                }
                "leave" => sink.open(rest).and_then(|file| sink.write_to(file, b"left open\n"))?,
                "try" => drop(sink.open(rest)),
                "twice" => {
                    let file = sink.open(rest)?;
                    sink.close(file)?;
                    let _ = sink.write_to(file, b"too late");
                }
                "log" => sink.log(Level::Warn, rest),
                "stop" if sink.is_cancelled() => return Err(Error::new(ErrorKind::Cancelled, "stopped")),
                "panic" => panic!("no {rest} left"),
                "fail" => return Err(Error::new(ErrorKind::Other, "made to fail")),
                "schema" => return Err(Error::schema("made to miss a column")),
                "blame" => return Err(Error::option("script", "made to blame")),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        assert!(!self.0.iter().any(|step| step == "bomb"), "made to panic when dropped");
    }
}
