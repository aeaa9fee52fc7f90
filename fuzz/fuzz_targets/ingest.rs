//! Bytes of any kind through every reader: no panic, and raw text as it was decoded.
#![no_main]

use ascribe_ingest::{Format, Settings, from_reader};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for format in Format::names().filter_map(Format::from_name) {
        for raw in [false, true] {
            let settings = Settings { format, raw, ..Settings::default() };
            for record in from_reader("fuzz", std::io::Cursor::new(bytes.to_vec()), &settings).flatten() {
                if let Ok(document) = record.document(&settings, None) {
                    assert!(!document.text.trim().is_empty());
                }
            }
        }
    }
});
