//! Annotated text of any kind through its readers: a mistake each, or documents whose places lie in the
//! text.
#![no_main]

use ascribe_attribute::corpus;
use ascribe_model::Offsets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|parts: (&[u8], &str, &str)| {
    let folder = tempfile::tempdir().unwrap();
    let (lines, text, annotations) = parts;
    let file = folder.path().join("gold.jsonl");
    std::fs::write(&file, lines).unwrap();
    let brat = folder.path().join("brat");
    std::fs::create_dir(&brat).unwrap();
    std::fs::write(brat.join("a.txt"), text).unwrap();
    std::fs::write(brat.join("a.ann"), annotations).unwrap();
    for path in [file, brat] {
        let Ok(documents) = corpus::open(&path) else { continue };
        for document in documents.flatten() {
            let offsets = Offsets::new(&document.text);
            for marked in &document.attributions {
                let spans = marked.source.iter().chain(&marked.cue).chain(&marked.content);
                assert!(spans.copied().all(|span| offsets.slice(span).is_some_and(|words| !words.is_empty())));
            }
        }
    }
});
