//! Words of any kind as a full-text question and as SQL: an answer or an error, no panic, no change.
#![no_main]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use ascribe_model::schema::View;
use ascribe_query::{Filters, Gone, Record, RunInfo, Writer};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

fn record() -> &'static PathBuf {
    static RECORD: OnceLock<PathBuf> = OnceLock::new();
    RECORD.get_or_init(|| {
        let path = tempfile::tempdir().expect("a folder").keep().join("fuzz.ascribe");
        let run = RunInfo {
            version: String::new(),
            config_sha256: String::new(),
            model: String::new(),
            started: Timestamp::UNIX_EPOCH,
        };
        let writer = Writer::begin(&path, &run).expect("a record");
        writer.finish(Timestamp::UNIX_EPOCH, Gone::Keep).expect("a record");
        path
    })
}

fuzz_target!(|words: &str| {
    let record = Record::open(record()).expect("the record opens");
    let filters = Filters { about: Some(words.to_owned()), text: Some(words.to_owned()), ..Filters::default() };
    let rows = record.select(View::Statements, &filters).expect("no words are a mistake");
    assert!(rows.flatten().all(|batch| batch.num_rows() == 0));
    if let Ok(rows) = record.sql(words, &BTreeMap::new()) {
        for batch in rows.take(4) {
            let _ = batch;
        }
    }
});
