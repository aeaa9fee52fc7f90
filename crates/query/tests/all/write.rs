//! Runs: whole documents, locks, what is gone, what is done again.

use ascribe_model::schema::{SCHEMA_VERSION, View};
use ascribe_model::{Findings, Mention, Span};
use ascribe_query::{Error, Filters, Gone, Problem, Record, Totals, Writer};

use crate::fixture::*;

fn problem<'a>(uri: &'a str, stage: &'a str, message: &'a str) -> Problem<'a> {
    Problem { uri, offset: Some(3), stage, message }
}

#[test]
fn a_finished_record_is_one_file() {
    let folder = Folder::new();
    let totals = store(&folder.record(), &[rich(), short(1)]);
    assert_eq!(totals, Totals { documents: 2, statements: 4, actors: 5, ..Totals::default() });
    assert_eq!(folder.files(), ["test.ascribe"]);
    let last = Record::open(folder.record()).unwrap().last_run().unwrap().unwrap();
    assert_eq!((last.id, last.finished, last.totals, last.model.as_str()), (1, Some(now()), Some(totals), "default 1"));
    assert_eq!(folder.files(), ["test.ascribe"]);
}

#[test]
fn one_run_at_a_time_and_readers_beside_it() {
    let folder = Folder::new();
    let mut first = Writer::begin(folder.record(), &run()).unwrap();
    assert!(
        matches!(Writer::begin(folder.record(), &run()), Err(Error::Busy { path }) if path.ends_with("test.ascribe"))
    );
    for n in 0..40 {
        let (document, findings) = short(n);
        first.put(&document, &findings, PRINT, now()).unwrap();
    }
    let record = Record::open(folder.record()).unwrap();
    let seen = texts(record.select(View::Documents, &Filters::default()).unwrap(), "uri").len();
    assert!((1..=40).contains(&seen), "{seen}");
    drop(record);
    first.finish(now(), Gone::Keep).unwrap();
    assert!(Writer::begin(folder.record(), &run()).is_ok());
    assert_eq!(folder.files(), ["test.ascribe"]);
}

#[test]
fn what_is_no_record_is_left_alone() {
    let folder = Folder::new();
    let path = folder.record();
    assert!(matches!(Record::open(&path), Err(Error::Missing { .. })));
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1").unwrap();
    drop(other);
    assert!(matches!(Record::open(&path), Err(Error::NotARecord { .. })));
    assert!(matches!(Writer::begin(&path, &run()), Err(Error::NotARecord { .. })));
    for content in ["", "no database, but long enough to be taken for one? ".repeat(40).as_str()] {
        std::fs::write(&path, content).unwrap();
        assert!(matches!(Record::open(&path), Err(Error::NotARecord { .. })));
        assert!(matches!(Writer::begin(&path, &run()), Err(Error::NotARecord { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), content);
    }
    assert!(matches!(Record::open(path.parent().unwrap()), Err(Error::Missing { .. } | Error::NotARecord { .. })));
    assert!(matches!(Writer::begin(path.join("below/a.ascribe"), &run()), Err(Error::Io { .. })));
}

#[test]
fn a_newer_record_is_refused() {
    let folder = Folder::new();
    store(&folder.record(), &[]);
    let db = rusqlite::Connection::open(folder.record()).unwrap();
    db.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(db);
    for error in [Record::open(folder.record()).unwrap_err(), Writer::begin(folder.record(), &run()).unwrap_err()] {
        assert!(matches!(error, Error::Newer { found: 99, known: SCHEMA_VERSION, .. }), "{error}");
        assert!(error.to_string().contains("schema version 99"), "{error}");
    }
    assert_eq!(folder.files(), ["test.ascribe"]);
}

#[test]
fn a_run_that_stops_leaves_whole_documents_and_the_next_ends_as_if_it_had_not() {
    let documents: Vec<_> = (0..50).map(short).chain([rich()]).collect();
    let whole = Folder::new();
    store(&whole.record(), &documents);
    for stop in [0, 1, 15, 16, 17, 33, 50, 51] {
        let folder = Folder::new();
        let mut writer = Writer::begin(folder.record(), &run()).unwrap();
        for (document, findings) in &documents[..stop] {
            writer.put(document, findings, PRINT, now()).unwrap();
        }
        drop(writer);
        assert_eq!(folder.files(), ["test.ascribe"]);
        let record = Record::open(folder.record()).unwrap();
        let checked = record.verify(|finding| panic!("{finding:?}")).unwrap();
        assert_eq!(checked.documents as usize, stop - stop % 16);
        assert_eq!(record.last_run().unwrap().unwrap().finished, None);
        drop(record);
        store(&folder.record(), &documents);
        assert_eq!(dump(&folder.record()), dump(&whole.record()), "{stop}");
        assert_eq!(Record::open(folder.record()).unwrap().last_run().unwrap().unwrap().id, 1);
    }
}

#[test]
fn side_files_of_a_killed_run_are_taken_in() {
    let folder = Folder::new();
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    for n in 0..32 {
        let (document, findings) = short(n);
        writer.put(&document, &findings, PRINT, now()).unwrap();
    }
    // What a kill leaves: the files as they are, and no lock.
    let killed = Folder::new();
    for file in folder.files() {
        std::fs::copy(folder.record().with_file_name(&file), killed.record().with_file_name(&file)).unwrap();
    }
    assert!(killed.files().contains(&"test.ascribe-wal".to_owned()), "{:?}", killed.files());
    let record = Record::open(killed.record()).unwrap();
    assert_eq!(record.verify(|finding| panic!("{finding:?}")).unwrap().documents, 32);
    assert_eq!(killed.files(), ["test.ascribe"]);
}

#[test]
fn unchanged_documents_are_current_and_changed_ones_are_replaced_whole() {
    let folder = Folder::new();
    let (old, old_findings) = rich();
    store(&folder.record(), &[short(1), (old.clone(), old_findings), short(2)]);
    let writer = Writer::begin(folder.record(), &run()).unwrap();
    assert!(writer.is_current(&old.uri, &old.sha256, PRINT).unwrap());
    assert!(!writer.is_current(&old.uri, &old.sha256, "stages 2").unwrap());
    assert!(!writer.is_current(&old.uri, "other bytes", PRINT).unwrap());
    assert!(!writer.is_current("elsewhere", &old.sha256, PRINT).unwrap());
    drop(writer);

    let new = document(&old.uri, "Nobody said a thing.");
    let totals = store(&folder.record(), &[short(1), (new, Findings::default()), short(2)]);
    assert_eq!((totals.documents, totals.statements, totals.actors), (3, 2, 2));
    let record = Record::open(folder.record()).unwrap();
    record.verify(|finding| panic!("{finding:?}")).unwrap();
    let filters = Filters { about: Some("dam".into()), ..Filters::default() };
    assert!(texts(record.select(View::Statements, &filters).unwrap(), "content").is_empty());
    let db = rusqlite::Connection::open(folder.record()).unwrap();
    let order: String =
        db.query_row("SELECT group_concat(uri ORDER BY id) FROM documents", [], |row| row.get(0)).unwrap();
    assert_eq!(order, "courier/00001.txt,herald/dam.txt,courier/00002.txt");
}

#[test]
fn documents_whose_files_are_gone_are_marked_kept_and_removed_on_demand() {
    let folder = Folder::new();
    store(&folder.record(), &[short(1), rich()]);
    let gone = |path: &std::path::Path| -> Vec<String> {
        let db = rusqlite::Connection::open(path).unwrap();
        let mut list = db.prepare("SELECT uri FROM documents WHERE gone").unwrap();
        list.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    assert_eq!(store(&folder.record(), &[short(1)]).gone, 1);
    assert_eq!(gone(&folder.record()), ["herald/dam.txt"]);
    assert_eq!(store(&folder.record(), &[short(1), rich()]).gone, 0);
    store(&folder.record(), &[short(1)]);

    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    writer.seen(&short(1).0.uri).unwrap();
    let totals = writer.finish(now(), Gone::Remove).unwrap();
    assert_eq!(totals, Totals { documents: 1, statements: 1, actors: 1, removed: 1, ..Totals::default() });
    Record::open(folder.record()).unwrap().verify(|finding| panic!("{finding:?}")).unwrap();
}

#[test]
fn a_file_that_cannot_be_read_any_more_is_not_gone() {
    let folder = Folder::new();
    store(&folder.record(), &[rich()]);
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    writer.problem(&problem("herald/dam.txt", "read", "the file is locked")).unwrap();
    assert_eq!(writer.finish(now(), Gone::Remove).unwrap().documents, 1);
}

#[test]
fn problems_say_what_is_wrong_now() {
    let folder = Folder::new();
    let told = |path: &std::path::Path| {
        let record = Record::open(path).unwrap();
        texts(record.select(View::Problems, &Filters::default()).unwrap(), "message")
    };
    let (document, findings) = rich();
    let mut first = Writer::begin(folder.record(), &run()).unwrap();
    first.put(&document, &findings, PRINT, now()).unwrap();
    first.problem(&problem(&document.uri, "attribute", "odd quotation mark")).unwrap();
    first.problem(&problem("b.bin", "read", "binary")).unwrap();
    first.problem(&problem("c.txt", "read", "empty")).unwrap();
    assert_eq!(first.finish(now(), Gone::Keep).unwrap().problems, 3);
    assert_eq!(told(&folder.record()), ["binary", "empty", "odd quotation mark"]);

    // The document stays as it is, b.bin is still wrong and c.txt is gone.
    let mut second = Writer::begin(folder.record(), &run()).unwrap();
    second.seen(&document.uri).unwrap();
    second.problem(&problem("b.bin", "read", "binary still")).unwrap();
    second.problem(&problem("b.bin", "read", "binary twice")).unwrap();
    second.finish(now(), Gone::Keep).unwrap();
    assert_eq!(told(&folder.record()), ["binary still", "binary twice", "odd quotation mark"]);

    // The document is done again without a problem.
    let mut third = Writer::begin(folder.record(), &run()).unwrap();
    third.put(&document, &findings, "stages 2", now()).unwrap();
    third.finish(now(), Gone::Keep).unwrap();
    assert!(told(&folder.record()).is_empty());
}

#[test]
fn problems_of_a_continued_run_are_those_of_an_uninterrupted_one() {
    let (whole, folder) = (Folder::new(), Folder::new());
    let tell = |writer: &mut Writer| {
        for uri in ["b.bin", "a.bin", "c.bin"] {
            writer.problem(&problem(uri, "read", "binary")).unwrap();
        }
    };
    let mut writer = Writer::begin(whole.record(), &run()).unwrap();
    tell(&mut writer);
    writer.finish(now(), Gone::Keep).unwrap();
    let mut killed = Writer::begin(folder.record(), &run()).unwrap();
    for n in 0..4 {
        tell(&mut killed);
        let (document, findings) = short(n);
        killed.put(&document, &findings, PRINT, now()).unwrap();
    }
    drop(killed);
    let mut next = Writer::begin(folder.record(), &run()).unwrap();
    tell(&mut next);
    next.finish(now(), Gone::Remove).unwrap();
    let problems = |folder: &Folder| -> Vec<String> {
        dump(&folder.record()).into_iter().filter(|row| row.starts_with("problems")).collect()
    };
    assert_eq!(problems(&folder), problems(&whole));
}

#[test]
fn findings_that_do_not_fit_are_refused_and_the_run_goes_on() {
    let folder = Folder::new();
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    let (document, good) = rich();
    let mut bad: Vec<(&str, Findings)> = Vec::new();
    let mut with = |says, change: fn(&mut Findings)| {
        let mut findings = good.clone();
        change(&mut findings);
        bad.push((says, findings));
    };
    with("outside the text", |f| f.statements[0].context = Span { start: 0, stop: 9999 });
    with("outside the text", |f| f.statements[0].links[0].cue = Some(Span { start: 9, stop: 3 }));
    with("outside the text", |f| f.mentions[0].span = Span { start: 9999, stop: 9999 });
    with("not that of its statement", |f| f.statements[0].cue = None);
    with("no content", |f| f.statements[1].content.clear());
    with("no probability", |f| f.statements[1].confidence = f64::NAN);
    with("same id", |f| f.statements.push(f.statements[0].clone()));
    with("parent of statement", |f| drop(f.statements.remove(1)));
    with("is not there", |f| f.actors.truncate(1));
    with("is there twice", |f| f.actors.push(f.actors[0].clone()));
    with("of a mention", |f| f.mentions = vec![Mention { actor: actor("X").id, span: Span::new(0, 1) }]);
    for (says, findings) in bad {
        let error = writer.put(&document, &findings, PRINT, now()).unwrap_err();
        assert!(matches!(error, Error::Findings { .. }), "{error}");
        assert!(error.to_string().contains(says), "{error}");
    }
    writer.put(&document, &good, PRINT, now()).unwrap();
    writer.put(&document, &good, PRINT, now()).unwrap();
    let other = ascribe_model::Document { sha256: ascribe_model::sha256(b"other"), ..document.clone() };
    assert!(matches!(writer.put(&other, &good, PRINT, now()), Err(Error::Repeated { .. })));
    assert_eq!(writer.finish(now(), Gone::Keep).unwrap().statements, 3);
}

#[test]
fn actors_are_called_as_in_most_documents() {
    let folder = Folder::new();
    let described = |n: usize, description: Option<&str>| {
        let (document, mut findings) = short(n * 7);
        findings.actors[0].description = description.map(str::to_owned);
        (document, findings)
    };
    store(
        &folder.record(),
        &[
            described(1, Some("an engineer")),
            described(2, None),
            described(3, Some("a boss")),
            described(4, Some("a boss")),
        ],
    );
    let record = Record::open(folder.record()).unwrap();
    let actors = batches(record.select(View::Actors, &Filters::default()).unwrap());
    assert_eq!(actors.len(), 1);
    assert_eq!(texts(record.select(View::Actors, &Filters::default()).unwrap(), "description"), ["a boss"]);
}

#[test]
fn a_name_over_the_end_of_a_line_is_one_spelling() {
    let who = actor("Mirko Thalen");
    let document = document("a.txt", "Mirko\nThalen and Mirko Thalen and Thalen");
    let mention = |start, stop| Mention { actor: who.id.clone(), span: Span::new(start, stop) };
    let mentions = vec![mention(0, 12), mention(17, 29), mention(34, 40)];
    let (_folder, record) =
        record(&[(document, Findings { statements: vec![], actors: vec![who.clone()], mentions, speaker: None })]);
    let rows = record.sql("SELECT name, count FROM names ORDER BY count DESC", &Default::default()).unwrap();
    assert_eq!(texts(rows, "name"), ["Mirko Thalen", "Thalen"]);
}

#[test]
fn a_record_with_a_lasting_reader_is_whole_all_the_same() {
    let folder = Folder::new();
    store(&folder.record(), &[short(1)]);
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    let record = Record::open(folder.record()).unwrap();
    let (document, findings) = rich();
    writer.put(&document, &findings, PRINT, now()).unwrap();
    writer.finish(now(), Gone::Keep).unwrap();
    assert_eq!(texts(record.select(View::Documents, &Filters::default()).unwrap(), "uri").len(), 2);
    drop(record);
    drop(Record::open(folder.record()).unwrap());
    assert_eq!(folder.files(), ["test.ascribe"]);
}
