//! The contract: what a good plugin passes, and what it finds in others.

use ascribe_export::{Check, Plugin, contract};
use ascribe_plugin::arrow_array::Array;
use ascribe_plugin::arrow_array::cast::AsArray;
use ascribe_plugin::{Error, Exporter, Input, InputSpec, Manifest, OptionKind, OptionSpec, Options, Sink};
use ascribe_plugin_abi::{AscribeError, AscribeExporter, AscribeStatus};

use crate::exporters::plain;

/// The checks that failed, as `name: why`.
pub(crate) fn failures(checks: Vec<Check>) -> Vec<String> {
    let failed = checks.into_iter().filter_map(|check| Some((check.name, check.outcome.err()?)));
    failed.map(|(name, why)| format!("{name}: {why}")).collect()
}

#[test]
fn a_good_plugin_passes() {
    let checks = contract(&plain());
    assert!(checks.len() > 10);
    assert_eq!(failures(checks), [""; 0]);
}

/// Has one fault of each kind.
struct Faulty;

ascribe_plugin::export!(faulty, Faulty);

unsafe extern "C" {
    fn ascribe_export_faulty_init(host: u32, out: *mut AscribeExporter, error: *mut AscribeError) -> AscribeStatus;
}

impl Exporter for Faulty {
    const MANIFEST: Manifest = Manifest {
        name: "faulty",
        version: "1",
        summary: "",
        media_type: "text/plain",
        extension: "txt",
        inputs: &[InputSpec { name: "rows", kind: "documents", required: true, doc: "Rows." }],
        options: &[OptionSpec {
            key: "title",
            kind: OptionKind::String,
            required: true,
            repeated: false,
            default: None,
            doc: "A title.",
        }],
    };

    fn create(options: &Options) -> Result<Self, Error> {
        if options.get("title") == Some("") {
            return Err(Error::option("other", "made to blame another"));
        }
        Ok(Self)
    }

    fn run(&mut self, inputs: Vec<Input>, sink: &mut dyn Sink) -> Result<(), Error> {
        for input in inputs {
            // Errors of the stream are passed over.
            for batch in input.reader.flatten() {
                // Each batch gets a header of its own.
                sink.write(b"outlet\n")?;
                let column = batch.column_by_name("outlet").unwrap().as_string::<i32>();
                for row in 0..column.len() {
                    // Failed writes are passed over, too.
                    let _ = sink.write(column.value(row).as_bytes());
                }
            }
        }
        Ok(())
    }
}

#[test]
fn faults_are_found() {
    // SAFETY: the macro made it.
    let plugin = unsafe { Plugin::linked("faulty", ascribe_export_faulty_init) }.unwrap();
    let failures = failures(contract(&plugin)).join("\n");
    for part in [
        "it says what it is: its summary is empty",
        "a stream that fails in the middle: it says that all went well",
        "a disk that is full after 100 bytes: it says that all went well",
        "the same rows in several batches give the same output: the output differs",
        "rows without the columns it needs: it panics",
        "option title = \"\", made only: it refuses the value, but names option 'other'",
    ] {
        assert!(failures.contains(part), "{part}\n---\n{failures}");
    }
}
