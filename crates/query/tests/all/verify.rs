//! Tampering is found and named.

use ascribe_query::{Finding, Record};

use crate::fixture::*;

/// What verification finds after these changes behind ascribe's back.
fn tampered(changes: &str) -> Vec<Finding> {
    let folder = Folder::new();
    store(&folder.record(), &[short(1), rich(), short(2)]);
    let db = rusqlite::Connection::open(folder.record()).unwrap();
    db.execute_batch(&format!("PRAGMA foreign_keys = OFF; {changes}")).unwrap();
    drop(db);
    let mut findings = Vec::new();
    let checked = Record::open(folder.record()).unwrap().verify(|finding| findings.push(finding)).unwrap();
    assert_eq!(checked.findings as usize, findings.len());
    findings
}

fn says(changes: &str, expected: &str) {
    let findings = tampered(changes);
    assert!(findings.iter().any(|finding| finding.what.contains(expected)), "{changes}: {findings:#?}");
}

#[test]
fn a_record_as_written_is_true_and_stays_untouched() {
    let folder = Folder::new();
    store(&folder.record(), &[short(1), rich(), short(2)]);
    let before = std::fs::read(folder.record()).unwrap();
    let record = Record::open(folder.record()).unwrap();
    let checked = record.verify(|finding| panic!("{finding:?}")).unwrap();
    assert_eq!((checked.documents, checked.statements, checked.findings), (3, 5, 0));
    assert!(checked.indexes);
    // Pieces of content, other words of statements, words of links, mentions.
    assert_eq!(checked.evidence, 6 + 18 + 2 + 5);
    drop(record);
    assert_eq!(std::fs::read(folder.record()).unwrap(), before);
    assert_eq!(folder.files(), ["test.ascribe"]);
}

#[test]
fn a_changed_text_is_found() {
    let findings = tampered("UPDATE documents SET text = replace(text, 'Mirko', 'Marko') WHERE uri LIKE 'herald%'");
    let about = |id: &str, what: &str| findings.iter().any(|f| f.id.starts_with(id) && f.what.contains(what));
    assert!(about("d", "do not make this id"), "{findings:#?}");
    assert!(about("s", "source is \"Mirko Thalen\", but the text has \"Marko Thalen\""), "{findings:#?}");
    assert!(about("a", "mention is"), "{findings:#?}");
    assert!(about("", "the full-text index documents_fts does not fit"), "{findings:#?}");
    assert!(findings.iter().all(|f| f.id.is_empty() || f.uri.as_deref() == Some("herald/dam.txt")), "{findings:#?}");
    says("UPDATE documents SET text = substr(text, 1, 30)", "lies outside the text");
}

#[test]
fn changed_words_and_places_are_found() {
    for (column, role) in [
        ("source", "source is \"x\""),
        ("cue", "cue is \"x\""),
        ("addressee", "addressee is \"x\""),
        ("said_on_phrase", "date is \"x\""),
        ("place", "place is \"x\""),
        ("context", "context is \"x\""),
        ("content", "content is \"x\""),
    ] {
        says(&format!("UPDATE statements SET {column} = 'x' WHERE {column} IS NOT NULL"), role);
    }
    says("UPDATE links SET surface = 'x' WHERE hop = 1", "link 1 is \"x\"");
    says("UPDATE links SET cue = 'x' WHERE hop = 1", "cue of link 1 is \"x\"");
    says("UPDATE mentions SET surface = 'x'", "mention is \"x\"");
    says("UPDATE statements SET source = NULL", "a place without words");
    says("UPDATE statements SET cue_start = NULL", "words without a place");
    says("UPDATE statements SET cue_start = -3", "lies outside");
    says("UPDATE statements SET cue_start = cue_start + 1", "do not make this id");
    says("UPDATE statements SET content_spans = '[[0,9999]]'", "lies outside the text");
    says("UPDATE statements SET content_spans = '[[5,2]]'", "no list of places");
    says("UPDATE statements SET content_spans = 'all of it'", "no list of places");
    says("UPDATE statements SET parent_id = NULL WHERE parent_id IS NOT NULL", "do not make this id");
}

#[test]
fn changed_figures_and_positions_are_found() {
    let (id, text) = ("(SELECT document_id FROM documents LIMIT 1)", "(SELECT text FROM documents LIMIT 1)");
    let figure = |counted: &str| {
        format!(
            "INSERT INTO figures (figure_id, document_id, value, bound, surface, start, stop,
                    counted, counted_start, counted_stop, context, context_start, context_stop)
             VALUES ('f1', {id}, 3, 'exactly', substr({text}, 1, 5), 0, 5, {counted}, 6, 8, substr({text}, 1, 9), 0, 9)"
        )
    };
    says(&figure("'three'"), "what is counted is \"three\"");
    assert_eq!(tampered(&figure(&format!("substr({text}, 7, 2)"))), []);
    let position = |words: &str, spans: &str| {
        format!(
            "INSERT INTO propositions (proposition_id, sentence) VALUES ('p', 'The bridge is safe');
             INSERT INTO positions (position_id, document_id, voice, proposition_id, stance, evidence, evidence_spans,
                    rule, context, context_start, context_stop)
             VALUES ('p1', {id}, 'outlet', 'p', 'affirm', {words}, '{spans}', 'r', substr({text}, 1, 9), 0, 9)"
        )
    };
    says(&position("'x'", "[[0,999]]"), "evidence at [[0,999]] lies outside the text");
    says(&position("'x'", "[[0,9]]"), "evidence is \"x\"");
    assert_eq!(tampered(&position(&format!("substr({text}, 1, 9)"), "[[0,9]]")), []);
}

#[test]
fn broken_references_and_indexes_are_found() {
    says("DELETE FROM actors WHERE name = 'Vest'", "refers to a row of actors that is not there");
    says("UPDATE statements SET content = 'x'", "index statements_fts does not fit");
    says("UPDATE documents SET title = 'x'", "index documents_fts does not fit");
}

#[test]
fn a_record_that_nobody_may_write_to_is_verified_too() {
    let folder = Folder::new();
    store(&folder.record(), &[rich()]);
    let mut permissions = std::fs::metadata(folder.record()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.record(), permissions).unwrap();
    let checked = Record::open(folder.record()).unwrap().verify(|finding| panic!("{finding:?}")).unwrap();
    assert_eq!((checked.documents, checked.findings), (1, 0));
}
