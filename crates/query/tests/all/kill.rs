//! Runs that are killed, and runs of every kind after one another.

use std::process::{Command, Stdio};

use ascribe_model::schema::View;
use ascribe_query::{Error, Filters, Gone, Record, Writer};
use proptest::prelude::*;

use crate::fixture::*;

const DOCUMENTS: usize = 400;

/// Writes in a process of its own, so that it can be killed; without the variable it does nothing.
#[test]
fn child() {
    let Some(path) = std::env::var_os("ASCRIBE_TEST_RECORD") else { return };
    let documents: Vec<_> = (0..DOCUMENTS).map(short).collect();
    loop {
        store(path.as_ref(), &documents);
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_killed_run_leaves_a_record_that_verifies_and_can_be_continued() {
    let documents: Vec<_> = (0..DOCUMENTS).map(short).collect();
    let whole = Folder::new();
    store(&whole.record(), &documents);
    for at_least in [1, 100, 250] {
        let folder = Folder::new();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::child"])
            .env("ASCRIBE_TEST_RECORD", folder.record())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        while Record::open(folder.record()).map_or(0, |record| count(&record)) < at_least {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();

        match Record::open(folder.record()) {
            Ok(record) => drop(record.verify(|finding| panic!("{finding:?}")).unwrap()),
            // Killed between one record and the next.
            Err(error) => assert!(matches!(error, Error::Missing { .. }), "{error}"),
        }
        store(&folder.record(), &documents);
        assert_eq!(dump(&folder.record()), dump(&whole.record()));
        assert_eq!(folder.files(), ["test.ascribe"]);
    }
}

fn count(record: &Record) -> usize {
    // The child may be making the next record just now.
    record
        .select(View::Documents, &Filters::default())
        .map_or(0, |rows| rows.flatten().map(|batch| batch.num_rows()).sum())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Each earlier run has some documents, in some version, and stops or finishes; the last one has
    /// them all.
    #[test]
    fn whatever_came_before_the_last_run_decides(
        runs in prop::collection::vec((prop::collection::vec((0usize..40, any::<bool>()), 0..40), any::<bool>()), 0..4),
    ) {
        let folder = Folder::new();
        for (documents, finishes) in runs {
            let mut writer = Writer::begin(folder.record(), &run()).unwrap();
            for (n, older) in documents {
                let (mut document, mut findings) = if n == 0 { rich() } else { short(n) };
                if older {
                    document.text.push_str(" Older.");
                    findings.statements.clear();
                    findings.actors.push(actor("Somebody else"));
                }
                match writer.put(&document, &findings, if older { "stages 0" } else { PRINT }, now()) {
                    Ok(()) | Err(Error::Repeated { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            if finishes {
                writer.finish(now(), Gone::Keep).unwrap();
            }
        }
        let last: Vec<_> = [rich()].into_iter().chain((10..30).map(short)).collect();
        let mut writer = Writer::begin(folder.record(), &run()).unwrap();
        for (document, findings) in &last {
            if writer.is_current(&document.uri, &document.sha256, PRINT).unwrap() {
                writer.seen(&document.uri).unwrap();
            } else {
                writer.put(document, findings, PRINT, now()).unwrap();
            }
        }
        writer.finish(now(), Gone::Remove).unwrap();
        let fresh = Folder::new();
        store(&fresh.record(), &last);
        let (after, expected) = (content(&folder.record()), content(&fresh.record()));
        prop_assert_eq!(after.iter().find(|row| !expected.contains(row)), None);
        prop_assert_eq!(after.len(), expected.len());
        Record::open(folder.record()).unwrap().verify(|finding| panic!("{finding:?}")).unwrap();
    }
}
