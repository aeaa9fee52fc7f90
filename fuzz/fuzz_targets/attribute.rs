//! Text of any kind through the engine: no panic, and every place inside the text, in order.
#![no_main]

use std::sync::LazyLock;

use ascribe_attribute::Engine;
use ascribe_model::{Document, Offsets};
use libfuzzer_sys::fuzz_target;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

fuzz_target!(|text: &str| {
    let document = Document {
        uri: "fuzz".to_owned(),
        sha256: String::new(),
        title: text.lines().next().map(str::to_owned),
        outlet: Some("Fuzz".to_owned()),
        author: None,
        published: None,
        dateline: None,
        language: None,
        text: text.to_owned(),
        not_attributed: None,
    };
    let findings = ENGINE.attribute(&document);
    let offsets = Offsets::new(text);
    for statement in &findings.statements {
        assert!(!statement.content.is_empty());
        assert!(statement.content.windows(2).all(|pair| pair[0].stop <= pair[1].start));
        for span in statement.content.iter().chain(&statement.source).chain(&statement.cue) {
            assert!(!span.is_empty() && offsets.slice(*span).is_some());
        }
    }
});
