//! One actor across documents, and what a person decides about it.

use std::path::Path;

use ascribe_tests::Folder;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

const PIPELINE: &str = "record = \"r.ascribe\"\n[[ingest]]\npath = \"coverage\"\n[compare]\nactors = \"actors.toml\"\n";

/// Texts for what `docs/actors.md` decides.
const COVERAGE: &[(&str, &str)] = &[
    ("hnatiuk-1", "“We stay,” Oleksandr Hnatiuk, the mayor of Tarn, told reporters."),
    ("hnatiuk-2", "Alexander Gnatyuk said that the ships would stay."),
    ("hnatiuk-3", "A. Hnatiuk said that the quay was safe."),
    ("hnatiuk-4", "Sanya Gnat said that the tide would turn."),
    ("harrow-1", "Bill Harrow said the port would close. Hannah Harrow said that it would not."),
    ("harrow-2", "Harrow said that the talks were over."),
    ("lind-1", "Mara Lindqvist said that the dam was dry."),
    ("lind-2", "M. Lindquist-Aho said that the dam was full."),
    ("ostby-1", "Karl Ostby said that the ferry was late."),
    ("ostby-2", "Carl Ostby said that the ferry was early."),
];

fn coverage() -> Folder {
    let folder = Folder::new();
    for (name, text) in COVERAGE {
        folder.write(&format!("coverage/{name}.txt"), format!("Notes of the day\n\n3 May 2031\n\n{text}\n"));
    }
    folder.write("p.toml", PIPELINE).write("actors.toml", "");
    folder
}

fn open(folder: &Folder) -> Connection {
    Connection::open_with_flags(folder.path("r.ascribe"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// Who says what stands in a document: the actors of its statements, in order.
fn sources(folder: &Folder, document: &str) -> Vec<String> {
    let record = open(folder);
    let mut select = record
        .prepare("SELECT actor_id FROM statements JOIN documents USING (document_id) WHERE uri = ?1 ORDER BY ordinal")
        .unwrap();
    let rows = select.query_map([format!("coverage/{document}.txt")], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// The first `toml` block of the page that `holds` stands in.
fn block(page: &str, holds: &str) -> String {
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|block| block.contains(holds)).unwrap().to_owned()
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    serde_json::from_str(&folder.run(arguments.iter().copied()).expect(0).stdout).unwrap()
}

#[test]
fn spellings_are_one_actor_and_what_fits_two_stays_apart() {
    let folder = coverage();
    folder.run(["run", "p.toml"]).expect(0);
    let hnatiuk = sources(&folder, "hnatiuk-1");
    assert_eq!(hnatiuk, sources(&folder, "hnatiuk-2"));
    assert_eq!(hnatiuk, sources(&folder, "hnatiuk-3"));
    assert!(!sources(&folder, "harrow-1").contains(&sources(&folder, "harrow-2")[0]));
    // Any spelling finds all that the actor said.
    let said = json(&folder, &["query", "statements", "--actor", "alexander gnatyuk", "--to", "json"]);
    assert_eq!(said.as_array().map(Vec::len), Some(3), "{said}");
    assert!(
        said.as_array()
            .unwrap()
            .iter()
            .all(|row| row["actor"] == "Oleksandr Hnatiuk" || row["actor"] == "Alexander Gnatyuk")
    );

    let similar = json(&folder, &["query", "actors", "--similar", "Bill Harrow", "--to", "json"]);
    let [pair] = &similar.as_array().unwrap()[..] else { panic!("{similar}") };
    assert_eq!(pair["pair"], "[\"Bill Harrow\", \"Harrow\"]");
    assert_eq!(pair["why"], "the shorter name fits several actors");
    folder.run(["query", "documents", "--similar"]).expect(2);
    folder.run(["verify"]).expect(0);
}

#[test]
fn the_decisions_of_the_docs_hold_and_only_the_joining_is_done_again() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/actors.md")).unwrap();
    let folder = coverage();
    folder.run(["run", "p.toml"]).expect(0);
    let before = ascribe_tests::tables(&folder.path("r.ascribe")).unwrap();
    assert_eq!(sources(&folder, "ostby-1"), sources(&folder, "ostby-2"));

    folder.write("p.toml", block(&page, "[compare]").replace("coverage.ascribe", "r.ascribe"));
    folder.write("actors.toml", block(&page, "[[actor]]"));
    folder.run(["check", "p.toml"]).expect(0);
    let summary = json(&folder, &["run", "p.toml", "--summary", "json"]);
    assert_eq!(summary["read"], 0, "{summary}");
    assert_eq!(sources(&folder, "hnatiuk-1"), sources(&folder, "hnatiuk-4"));
    assert_eq!(sources(&folder, "lind-1"), sources(&folder, "lind-2"));
    assert_eq!(sources(&folder, "harrow-1")[1..], sources(&folder, "harrow-2"));
    assert_ne!(sources(&folder, "ostby-1"), sources(&folder, "ostby-2"));

    // They hold in the next run, and without the list all is as it was.
    let summary = json(&folder, &["run", "p.toml", "--summary", "json"]);
    assert_eq!(summary["read"], 0, "{summary}");
    assert_ne!(sources(&folder, "ostby-1"), sources(&folder, "ostby-2"));
    folder.write("actors.toml", "");
    folder.run(["run", "p.toml"]).expect(0);
    let after = ascribe_tests::tables(&folder.path("r.ascribe")).unwrap();
    let text = |rows: &[String]| {
        rows.iter().map(|row| row.split_once('|').unwrap().1.to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    for (table, rows) in &before {
        assert_eq!(text(rows), text(&after[table]), "{table}");
    }
}

#[test]
fn documents_one_by_one_and_all_at_once_give_the_same_actors() {
    let (once, one_by_one) = (coverage(), coverage());
    once.run(["run", "p.toml"]).expect(0);
    let names: Vec<&str> = COVERAGE.iter().map(|(name, _)| *name).collect();
    for name in &names {
        std::fs::rename(one_by_one.path(&format!("coverage/{name}.txt")), one_by_one.path(name)).unwrap();
    }
    for name in names.iter().rev() {
        std::fs::rename(one_by_one.path(name), one_by_one.path(&format!("coverage/{name}.txt"))).unwrap();
        one_by_one.run(["run", "p.toml"]).expect(0);
    }
    for (name, _) in COVERAGE {
        assert_eq!(sources(&once, name), sources(&one_by_one, name), "{name}");
    }
}

#[test]
fn a_bad_list_is_reported_with_its_places() {
    let folder = coverage();
    folder.write(
        "actors.toml",
        r#"merge = [["Ada Orn", "A. Orn"], "Orn", ["alone"]]
apart = [["A. Orn", "Ada Orn"]]
colour = "blue"

[[actor]]
name = "Ada Orn"
type = "persn"
spelings = ["A. O."]
roles = [{ role = "mayor", from = 2031-01-02, until = 2030-01-01 }]
"#,
    );
    let stderr = folder.run(["check", "p.toml"]).expect(2).stderr;
    for told in [
        "actors.toml:1:",
        "'merge' takes a list of lists of names",
        "a set of 'merge' has two names or more",
        "'Ada Orn' are both merged and kept apart",
        "the list of actors has no key 'colour'",
        "did you mean 'person'?",
        "did you mean 'spellings'?",
        "the role ends before it begins",
        "7 mistakes",
    ] {
        assert!(stderr.contains(told), "{told}: {stderr}");
    }
    folder.write("actors.toml", "merge = [\n");
    let stderr = folder.run(["run", "p.toml"]).expect(2).stderr;
    assert!(stderr.contains("pipeline::syntax") && stderr.contains("actors.toml:"), "{stderr}");
    std::fs::remove_file(folder.path("actors.toml")).unwrap();
    let stderr = folder.run(["check", "p.toml"]).expect(2).stderr;
    assert!(stderr.contains("actors::unreadable"), "{stderr}");
}

#[test]
fn a_name_that_a_document_does_not_have_is_warned_of() {
    let folder = coverage();
    let list = "merge = [[\"Bill Harrow\", { name = \"Harow\", document = \"coverage/harrow-2.txt\" }],\n\
                [\"Karl Ostby\", { name = \"Carl Ostby\", document = \"coverage/ostby-2.txt\" }],\n\
                [\"Mara Lindqvist\", { name = \"she\", document = \"coverage/none.txt\" }]]\n";
    folder.write("actors.toml", list);
    let told = folder.run(["run", "p.toml"]).expect(0).stderr;
    let warnings: Vec<&str> = told.lines().filter(|line| line.starts_with("warning")).collect();
    assert_eq!(
        warnings,
        ["'Harow' in coverage/harrow-2.txt", "'she' in coverage/none.txt"].map(|name| {
            format!(
                "warning: the list of actors names {name}, where nobody is called so; \
                 `ascribe query documents` shows the locators"
            )
        })
    );
}
