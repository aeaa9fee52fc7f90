//! Any text as a codebook, and any text read with a codebook: reports with places, verbatim evidence, no panic.
#![no_main]

use std::sync::OnceLock;

use ascribe_compare::{Codebook, Voices, compare, copies::Sketch, copies::is_copy};
use ascribe_model::{ActorId, ActorKind, Document, Offsets};
use libfuzzer_sys::fuzz_target;

const CODEBOOK: &str = include_str!("../../config/codebooks/demo.toml");

fn document(text: &str) -> Document {
    Document {
        uri: "fuzz".into(),
        sha256: String::new(),
        title: text.lines().next().map(str::to_owned),
        outlet: None,
        author: None,
        published: None,
        dateline: None,
        language: None,
        text: text.into(),
        not_attributed: None,
    }
}

fuzz_target!(|words: (&str, &[u8])| {
    static KNOWN: OnceLock<Codebook> = OnceLock::new();
    let known = KNOWN.get_or_init(|| Codebook::parse(CODEBOOK).expect("the codebook of the demo"));
    let (text, bytes) = words;
    let document = document(text);
    match Codebook::parse(text) {
        Ok(codebook) => {
            for wrong in codebook.check_examples() {
                assert!(text.get(wrong.at).is_some());
            }
            compare(&document, &[], Voices::default(), Some(&codebook));
        }
        Err(errors) => {
            assert!(!errors.is_empty() && errors.iter().all(|error| text.get(error.at.clone()).is_some()));
        }
    }
    let speaker = ActorId::new(ActorKind::Person, "Ada Orn");
    let found = compare(&document, &[], Voices { speaker: Some(&speaker), outlet: None }, Some(known));
    let offsets = Offsets::new(text);
    for span in found.positions.iter().flat_map(|position| &position.evidence) {
        assert!(offsets.slice(*span).is_some_and(|words| !words.is_empty()));
    }
    assert!(found.figures.iter().all(|given| given.figure.value.is_finite()));
    if let Some(sketch) = Sketch::of(text) {
        assert_eq!(Sketch::from_bytes(&sketch.to_bytes()), Ok(sketch));
        assert!(is_copy(text, text));
    }
    let _ = Sketch::from_bytes(bytes);
});
