//! What a record holds does not depend on threads, kills or the number of runs.

use std::collections::BTreeMap;
use std::time::Duration;

use ascribe_tests::{Folder, article, write_corpus};
use proptest::prelude::*;
use rusqlite::Connection;

const PIPELINE: &str = "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n";

/// All rows of all tables, less `runs` and the moments of reading.
fn tables(folder: &Folder, record: &str) -> BTreeMap<String, Vec<String>> {
    ascribe_tests::tables(&folder.path(record)).expect("the record can be read")
}

#[test]
fn one_thread_and_two_make_the_same_record() {
    let folder = Folder::new();
    write_corpus(&folder.path("c"), 150);
    folder.write("p.toml", PIPELINE).write("c/odd.txt", "").write("c/b.jsonl", "{\"text\": 1}\n");
    folder.run(["run", "p.toml", "--threads", "1", "--set", "record=one.ascribe"]).expect(3);
    folder.run(["run", "p.toml", "--threads", "2", "--set", "record=two.ascribe"]).expect(3);
    assert_eq!(tables(&folder, "one.ascribe"), tables(&folder, "two.ascribe"));
}

#[test]
fn a_year_that_a_person_gives_dates_what_prints_day_and_month() {
    let folder = Folder::new();
    let body = "The mayor said on Thursday that the ferry would not sail before April, whatever the islanders wanted.";
    folder.write("c/dated.txt", format!("LORVIK, 7 March (KPA) - {body}\n"));
    folder.write("c/undated.txt", format!("{body}\n"));
    folder.write("p.toml", format!("{PIPELINE}published = 2031\n"));
    folder.run(["run", "p.toml"]).expect(0);
    let select =
        "SELECT uri, published, published_precision, said_on FROM documents JOIN statements USING (document_id)
                  ORDER BY uri";
    let found = folder.run(["sql", select, "--record", "r.ascribe", "--to", "csv"]).expect(0).stdout;
    insta::assert_snapshot!(found, @r"
    uri,published,published_precision,said_on
    c/dated.txt,2031-03-07,day,2031-03-06
    c/undated.txt,2031-01-01,year,
    ");
    folder.write("p.toml", format!("{PIPELINE}published = \"lately\"\n"));
    let refused = folder.run(["check", "p.toml"]).expect(2);
    assert!(refused.stderr.contains("a date such as 2022-05-23 or a year such as 2022"), "{}", refused.stderr);
}

#[test]
fn a_second_run_does_nothing_again() {
    let folder = Folder::new();
    write_corpus(&folder.path("c"), 20);
    folder.write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    let before = tables(&folder, "r.ascribe");
    let again = folder.run(["run", "p.toml", "--summary", "json"]).expect(0);
    let summary: serde_json::Value = serde_json::from_str(&again.stdout).unwrap();
    assert_eq!((summary["read"].as_u64(), summary["unchanged"].as_u64()), (Some(0), Some(20)), "{summary}");
    assert_eq!(before, tables(&folder, "r.ascribe"));
}

#[test]
fn what_changed_is_done_again_and_what_is_gone_is_kept_until_it_is_pruned() {
    let folder = Folder::new();
    write_corpus(&folder.path("c"), 6);
    folder.write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    folder.write("c/000001.txt", article(99));
    std::fs::remove_file(folder.path("c/000002.txt")).unwrap();
    let summary = |extra: &[&str]| -> serde_json::Value {
        let output = folder.run(["run", "p.toml", "--summary", "json"].into_iter().chain(extra.iter().copied()));
        serde_json::from_str(&output.expect(0).stdout).unwrap()
    };
    let changed = summary(&[]);
    assert_eq!(
        (&changed["read"], &changed["gone"], &changed["documents"]),
        (&1.into(), &1.into(), &6.into()),
        "{changed}"
    );
    let pruned = summary(&["--prune"]);
    assert_eq!((&pruned["removed"], &pruned["documents"]), (&1.into(), &5.into()), "{pruned}");
    folder.run(["verify"]).expect(0);
    // The same actors as in a record that never knew the old files; integer keys tell the history.
    folder.run(["run", "p.toml", "--set", "record=fresh.ascribe"]).expect(0);
    let actors = |record: &str| {
        let mut rows = tables(&folder, record).remove("actors").unwrap();
        rows.iter_mut().for_each(|row| *row = row.split_once('|').unwrap().1.to_owned());
        rows.sort();
        rows
    };
    assert_eq!(actors("r.ascribe"), actors("fresh.ascribe"));
}

#[test]
fn a_run_that_is_killed_leaves_whole_documents_and_the_next_goes_on() {
    let folder = Folder::new();
    write_corpus(&folder.path("c"), 400);
    folder.write("p.toml", PIPELINE);
    folder.run(["run", "p.toml", "--set", "record=whole.ascribe"]).expect(0);
    for moment in [30, 60, 120, 240, 480] {
        let mut child = std::process::Command::new(ascribe_tests::program())
            .current_dir(folder.path("."))
            .args(["run", "p.toml", "--quiet"])
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(moment));
        child.kill().unwrap();
        child.wait().unwrap();
        if !folder.path("r.ascribe").exists() {
            continue;
        }
        folder.run(["verify", "--record", "r.ascribe"]).expect(0);
    }
    folder.run(["run", "p.toml"]).expect(0);
    assert_eq!(tables(&folder, "whole.ascribe"), tables(&folder, "r.ascribe"));
}

#[test]
fn of_two_documents_with_one_locator_the_first_stays_in_every_run() {
    let folder = Folder::new();
    for (file, who) in [("a", "Ann Lee"), ("b", "Bob Ray")] {
        let line =
            format!("{{\"url\": \"https://e.example/1\", \"text\": \"{who} said that the bridge is closed.\"}}\n");
        folder.write(&format!("c/{file}.jsonl"), line);
    }
    folder.write("p.toml", PIPELINE);
    let first = folder.run(["run", "p.toml"]).expect(3).stderr;
    assert!(first.contains("another document has this locator"), "{first}");
    let before = tables(&folder, "r.ascribe");
    folder.run(["run", "p.toml"]).expect(3);
    let documents = folder.run(["query", "documents", "--to", "jsonl"]).expect(0).stdout;
    assert!(documents.contains("Ann Lee") && !documents.contains("Bob Ray"), "{documents}");
    assert_eq!(before["documents"], tables(&folder, "r.ascribe")["documents"]);
}

#[test]
fn a_file_that_two_patterns_find_is_one_document() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", format!("{PIPELINE}[[ingest]]\npath = \"c/*.txt\"\n"));
    for _ in 0..2 {
        let stderr = folder.run(["run", "p.toml"]).expect(0).stderr;
        assert!(stderr.contains("1 document,"), "{stderr}");
    }
}

#[test]
fn a_pattern_that_finds_nothing_is_told_and_prunes_nothing() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    let output = folder.run(["run", "p.toml", "--prune", "--set", "ingest.0.path=c/*.nothing"]).expect(0);
    assert!(output.stderr.contains("finds no file") && output.stderr.contains("1 document,"), "{}", output.stderr);
}

#[test]
fn the_pipeline_and_its_record_are_no_coverage() {
    let folder = Folder::new();
    folder.write("a.txt", article(1)).write("p.toml", PIPELINE.replace("\"c\"", "\".\""));
    for _ in 0..2 {
        let stderr = folder.run(["run", "p.toml"]).expect(0).stderr;
        assert!(stderr.contains("1 document,"), "{stderr}");
    }
}

#[test]
fn after_a_run_the_record_is_a_single_file() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    let mut files: Vec<_> = std::fs::read_dir(folder.path(".")).unwrap().map(|e| e.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files, ["c", "p.toml", "r.ascribe"]);
}

#[test]
fn a_record_that_was_tampered_with_does_not_verify() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    folder.run(["verify"]).expect(0);
    let connection = Connection::open(folder.path("r.ascribe")).unwrap();
    connection.execute("UPDATE statements SET content = content || '!' WHERE ordinal = 0", []).unwrap();
    drop(connection);
    let output = folder.run(["verify"]).expect(1);
    assert!(output.stderr.contains("does not hold"), "{}", output.stderr);
}

#[test]
fn a_record_of_a_later_version_is_refused() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    Connection::open(folder.path("r.ascribe")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    for arguments in [&["query", "statements"][..], &["run", "p.toml"]] {
        let output = folder.run(arguments.iter().copied()).expect(1);
        assert!(output.stderr.contains("record::newer"), "{}", output.stderr);
    }
}

/// Text of words, marks and line breaks of many scripts, as a document may have.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Z][a-z]{1,8} ",
        4 => "[a-z]{1,8} ",
        2 => prop::sample::select(vec!["said ", "that ", "“", "” ", "\"", "‘", "’", "«", "»", ", ", ". ", "\n\n", "according to ", "told "]).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_is_verbatim_and_threads_change_nothing(texts in prop::collection::vec(text(), 1..24)) {
        let folder = Folder::new();
        folder.write("p.toml", PIPELINE);
        for (number, text) in texts.iter().enumerate() {
            folder.write(&format!("c/{number:02}.txt"), text);
        }
        for (threads, record) in [("1", "record=one.ascribe"), ("2", "record=two.ascribe")] {
            let output = folder.run(["run", "p.toml", "--threads", threads, "--set", record]);
            prop_assert!(output.code == 0 || output.code == 3, "{}", output.stderr);
        }
        prop_assert_eq!(folder.run(["verify", "--record", "one.ascribe"]).code, 0);
        prop_assert_eq!(tables(&folder, "one.ascribe"), tables(&folder, "two.ascribe"));
        // An independent look: SQLite's own substr, without the code under test.
        let connection = Connection::open(folder.path("one.ascribe")).unwrap();
        let wrong: i64 = connection
            .query_row(
                "SELECT count(*) FROM statements JOIN documents USING (document_id)
                 WHERE (source IS NOT NULL AND source <> substr(text, source_start + 1, source_stop - source_start))
                    OR (cue IS NOT NULL AND cue <> substr(text, cue_start + 1, cue_stop - cue_start))
                    OR content <> (SELECT group_concat(substr(text, (s.value ->> 0) + 1, (s.value ->> 1) - (s.value ->> 0)), ' … ')
                                   FROM json_each(content_spans) AS s)",
                [],
                |row| row.get(0),
            )
            .unwrap();
        prop_assert_eq!(wrong, 0);
    }
}
