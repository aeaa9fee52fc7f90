//! Views and filters.

use std::collections::BTreeSet;

use arrow_array::RecordBatchReader;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int64Type, TimestampMicrosecondType};
use ascribe_model::schema::View;
use ascribe_model::{Findings, Kind, Precision, Stance};
use ascribe_query::{Error, Filters, Record, filters};
use jiff::civil::date;

use crate::fixture::*;

fn all() -> Filters {
    Filters::default()
}

fn contents(record: &Record, filters: &Filters) -> Vec<String> {
    texts(record.select(View::Statements, filters).unwrap(), "content")
}

#[test]
fn a_view_has_its_schema_with_and_without_rows() {
    let (_empty_folder, empty) = record(&[]);
    let (_folder, full) = record(&[rich()]);
    for view in View::ALL {
        let rows = empty.select(*view, &all()).unwrap();
        assert_eq!(rows.schema(), view.arrow());
        assert_eq!(batches(rows).len(), 0);
        let rows = full.select(*view, &all()).unwrap();
        assert_eq!(rows.schema(), view.arrow());
        for batch in batches(rows) {
            assert_eq!(batch.schema(), view.arrow());
        }
    }
}

#[test]
fn a_statement_has_everything() {
    let (_folder, record) = record(&[rich()]);
    let batch = &batches(record.select(View::Statements, &all()).unwrap())[0];
    let text = |column: &str, row: usize| batch[column].as_string::<i32>().value(row).to_owned();
    assert_eq!(batch.num_rows(), 3);
    assert_eq!(text("content", 0), "“The dam,” … “will be built”");
    assert_eq!((text("source", 0), text("actor", 0)), ("Mirko Thalen".into(), "Mirko Thalen".into()));
    assert_eq!((text("addressee", 0), text("place", 0)), ("Éva Brandt".into(), "Orlava".into()));
    assert_eq!((text("said_on_phrase", 0), text("said_on_precision", 0)), ("on 3 May".into(), "day".into()));
    assert_eq!((text("outlet", 0), text("uri", 0)), ("Herald".into(), "herald/dam.txt".into()));
    assert!(text("context", 0).starts_with("ORLAVA — “The dam,”") && text("context", 0).ends_with("reported."));
    assert_eq!(text("parent_id", 2), text("statement_id", 1));
    let day = |column: &str| batch[column].as_primitive::<Date32Type>().value(0);
    assert_eq!((day("said_on"), day("published")), (19_846, 19_847));
    let negated = batch["negated"].as_boolean();
    assert!(!negated.value(0) && negated.value(1));
    let via = batch["via"].as_list::<i32>();
    let via = |row: usize| {
        let names = via.value(row);
        names.as_string::<i32>().iter().map(|name| name.unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(via(0), ["Vest", "Herald"]);
    assert!(via(1).is_empty());
    let spans = batch["content_spans"].as_list::<i32>().value(0);
    let starts = spans.as_struct().column(0).as_primitive::<Int64Type>();
    assert_eq!((starts.len(), starts.value(0)), (2, 9));
}

#[test]
fn documents_and_actors_count() {
    let (_folder, record) = record(&[rich(), short(1)]);
    let documents = &batches(record.select(View::Documents, &all()).unwrap())[0];
    assert_eq!(documents["statements"].as_primitive::<Int64Type>().values(), &[3, 1]);
    let retrieved = documents["retrieved"].as_primitive::<TimestampMicrosecondType>();
    assert_eq!(retrieved.value(0), now().as_microsecond());
    let actors = &batches(record.select(View::Actors, &all()).unwrap())[0];
    assert_eq!(actors["name"].as_string::<i32>().value(0), "Mirko Thalen");
    for (column, count) in [("statements", 3), ("mentions", 2), ("documents", 1)] {
        assert_eq!(actors[column].as_primitive::<Int64Type>().value(0), count, "{column}");
    }
    let names = actors["names"].as_list::<i32>().value(0);
    assert_eq!(names.as_string::<i32>().value(0), "Mirko Thalen");
    assert_eq!(names.len(), 2);
}

#[test]
fn filters_select_and_add_up() {
    let (_folder, record) = record(&[rich(), short(1), short(2)]);
    let count = |filters: Filters| contents(&record, &filters).len();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(count(Filters { actor: text("mirko  THALEN"), ..all() }), 3);
    assert_eq!(count(Filters { actor: text("thalen"), ..all() }), 3, "a spelling");
    assert_eq!(count(Filters { actor: text("speaker"), ..all() }), 2, "words of a name");
    assert_eq!(count(Filters { actor: text("speak"), ..all() }), 0, "no half words");
    assert_eq!(count(Filters { actor: text(actor("Speaker 1").id.as_str()), ..all() }), 1);
    assert_eq!(count(Filters { actor: text(""), ..all() }), 0);
    assert_eq!(count(Filters { source: text("MINISTER"), ..all() }), 1);
    assert_eq!(count(Filters { via: text("vest"), ..all() }), 1);
    assert_eq!(count(Filters { addressee: text("brandt"), ..all() }), 1);
    assert_eq!(count(Filters { addressee: text("ÉVA B"), ..all() }), 1, "words as written");
    assert_eq!(count(Filters { about: text("bridges"), ..all() }), 2, "by the stem");
    assert_eq!(count(Filters { about: text("bridge NOT 1"), ..all() }), 1);
    assert_eq!(count(Filters { text: text("orlava"), ..all() }), 3);
    assert_eq!(count(Filters { text: text("title:courier"), ..all() }), 2);
    assert_eq!(count(Filters { kind: Some(Kind::Indirect), ..all() }), 1);
    assert_eq!(count(Filters { outlet: text("herald"), ..all() }), 3);
    assert_eq!(count(Filters { uri: text("courier/"), ..all() }), 2);
    assert_eq!(count(Filters { document: text(short(1).0.id().as_str()), ..all() }), 1);
    assert_eq!(count(Filters { document: text(&short(1).0.id().as_str()[..9]), ..all() }), 1);
    assert_eq!(count(Filters { limit: Some(2), ..all() }), 2);
    assert_eq!(count(Filters { limit: Some(u64::MAX), ..all() }), 5);
    assert_eq!(count(Filters { outlet: text("Courier"), actor: text("Speaker 2"), limit: Some(9), ..all() }), 1);
    assert_eq!(count(Filters { outlet: text("Courier"), actor: text("Thalen"), ..all() }), 0);
}

#[test]
fn dates_are_as_exact_as_they_are_known() {
    let dated = |n: usize, day, precision| {
        let (document, _) = short(n);
        let document = on(document, day, precision);
        let who = actor(&format!("Speaker {}", n % 7));
        let words = format!("“Bridge {n} is safe”");
        let statement = statement(&document, &who.name, "said", &[&words], &who);
        (document, Findings { statements: vec![statement], actors: vec![who], mentions: vec![], speaker: None })
    };
    let (_folder, record) = record(&[
        dated(1, date(2024, 5, 1), Precision::Month),
        dated(2, date(2024, 1, 1), Precision::Year),
        dated(3, date(2024, 5, 10), Precision::Day),
        rich(),
        short(5),
    ]);
    let uris = |view, since, until| {
        let filters = Filters { since, until, limit: Some(10), ..all() };
        let mut uris = texts(record.select(view, &filters).unwrap(), "uri");
        uris.dedup();
        uris.iter().map(|uri| uri.replace("courier/0000", "").replace(".txt", "")).collect::<Vec<_>>()
    };
    let day = |day| Some(date(2024, 5, day));
    assert_eq!(uris(View::Statements, day(11), None), ["2", "1"]);
    assert_eq!(uris(View::Documents, day(10), day(10)), ["2", "1", "3"]);
    assert_eq!(uris(View::Statements, day(4), day(4)), ["2", "1", "herald/dam"], "said on 3 May or not known");
    assert_eq!(uris(View::Documents, None, day(4)), ["2", "1", "herald/dam"]);
    assert_eq!(uris(View::Documents, Some(date(2025, 1, 1)), None), [""; 0]);
    assert_eq!(uris(View::Documents, None, None), ["2", "1", "herald/dam", "3", "5"], "without a date last");
}

#[test]
fn rows_come_in_the_order_that_is_asked_for() {
    let (_folder, record) = record(&[rich(), short(1), short(2)]);
    let sorted = |sort: &str| contents(&record, &Filters { sort: Some(sort.into()), ..all() });
    assert_eq!(sorted("ordinal").last().unwrap(), "money");
    assert_eq!(sorted("-ordinal")[0], "money");
    assert_eq!(sorted("said_on")[0], "“The dam,” … “will be built”", "null last");
    assert_eq!(sorted("-said_on")[0], "“The dam,” … “will be built”", "null last");
    for view in View::ALL {
        for column in view.columns() {
            for sign in ["", "-"] {
                let filters = Filters { sort: Some(format!("{sign}{}", column.name)), ..all() };
                batches(record.select(*view, &filters).unwrap());
            }
        }
    }
    let error = record.select(View::Actors, &Filters { sort: Some("-colour".into()), ..all() }).unwrap_err();
    assert!(matches!(error, Error::Sort { column, known } if column == "colour" && known[0] == "actor_id"));
}

#[test]
fn a_filter_that_a_view_does_not_have_is_refused() {
    let (_folder, record) = record(&[]);
    let set = |filter: &str| {
        let text = || Some(String::from("x"));
        match filter {
            "actor" => Filters { actor: text(), ..all() },
            "source" => Filters { source: text(), ..all() },
            "via" => Filters { via: text(), ..all() },
            "addressee" => Filters { addressee: text(), ..all() },
            "about" => Filters { about: text(), ..all() },
            "text" => Filters { text: text(), ..all() },
            "kind" => Filters { kind: Some(Kind::Mixed), ..all() },
            "proposition" => Filters { proposition: text(), ..all() },
            "stance" => Filters { stance: Some(Stance::Deny), ..all() },
            "uncoded" => Filters { uncoded: true, ..all() },
            "copies" => Filters { copies: true, ..all() },
            "outlet" => Filters { outlet: text(), ..all() },
            "since" => Filters { since: Some(date(2024, 1, 1)), ..all() },
            "until" => Filters { until: Some(date(2024, 1, 1)), ..all() },
            "uri" => Filters { uri: text(), ..all() },
            "document" => Filters { document: text(), ..all() },
            "limit" => Filters { limit: Some(1), ..all() },
            other => panic!("{other}"),
        }
    };
    let every: BTreeSet<&str> =
        View::ALL.iter().flat_map(|view| filters(*view)).copied().filter(|filter| *filter != "sort").collect();
    for view in View::ALL {
        for filter in &every {
            match record.select(*view, &set(filter)) {
                Ok(_) => assert!(filters(*view).contains(filter), "{view} {filter}"),
                Err(Error::Filter { filter: named, known, .. }) => {
                    assert_eq!((named, known), (*filter, filters(*view)));
                    assert!(!known.contains(filter));
                }
                Err(Error::Sort { .. }) => assert_eq!((*view, *filter), (View::Actors, "sort")),
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn long_answers_come_in_batches_and_can_be_left() {
    let documents: Vec<_> = (0..2500).map(short).collect();
    let (folder, record) = record(&documents);
    let sizes: Vec<usize> =
        batches(record.select(View::Statements, &all()).unwrap()).iter().map(|batch| batch.num_rows()).collect();
    assert_eq!(sizes.iter().sum::<usize>(), 2500);
    assert!(sizes.iter().all(|size| (1..=1024).contains(size)), "{sizes:?}");
    let mut rows = record.select(View::Statements, &all()).unwrap();
    rows.next().unwrap().unwrap();
    drop(rows);
    // A question that would take for ever ends when nobody listens any more.
    let endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 2000 OR i < 0";
    let mut rows = record.sql(endless, &Default::default()).unwrap();
    rows.next().unwrap().unwrap();
    drop(rows);
    drop(record);
    assert_eq!(folder.files(), ["test.ascribe"]);
}

#[test]
fn rows_cross_threads() {
    fn sent<T: Send + 'static>(_: &T) {}
    let (_folder, record) = record(&[]);
    sent(&record);
    sent(&record.select(View::Actors, &all()).unwrap());
}
