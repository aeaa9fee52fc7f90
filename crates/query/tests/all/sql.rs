//! Free questions and the types of their answers.

use std::collections::BTreeMap;

use arrow_array::RecordBatchReader;
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_schema::ArrowError;
use ascribe_model::schema::{ColumnType, KIND_KEY, View};
use ascribe_query::{Error, Record, Rows};

use crate::fixture::*;

fn ask(record: &Record, sql: &str) -> Result<Rows, Error> {
    record.sql(sql, &BTreeMap::new())
}

fn stated(column: &str, kind: ColumnType) -> BTreeMap<String, ColumnType> {
    [(column.to_owned(), kind)].into()
}

fn kinds(rows: &Rows) -> Vec<ColumnType> {
    let kind =
        |data: &arrow_schema::DataType| ColumnType::ALL.iter().find(|(_, kind)| kind.arrow() == *data).unwrap().1;
    rows.schema().fields().iter().map(|field| kind(field.data_type())).collect()
}

#[test]
fn columns_of_the_record_keep_their_type() {
    use ColumnType::*;
    let (_folder, full) = record(&[rich()]);
    let (_empty_folder, empty) = record(&[]);
    let sql = "SELECT d.published, s.negated AS n, s.content_spans, d.retrieved, s.confidence, s.ordinal, d.title
                 FROM statements AS s JOIN documents AS d USING (document_id)";
    for record in [&full, &empty] {
        let rows = ask(record, sql).unwrap();
        assert_eq!(kinds(&rows), [Date32, Bool, SpanList, Timestamp, Float64, Int64, Utf8]);
        assert_eq!(rows.schema().metadata()[KIND_KEY], "any");
        batches(rows);
        let rows = ask(record, &format!("WITH inner AS ({sql}) SELECT published AS day FROM inner")).unwrap();
        assert_eq!(kinds(&rows), [Date32], "through a common table expression");
    }
}

#[test]
fn views_have_the_types_that_the_model_states() {
    let (_folder, record) = record(&[rich()]);
    // These are counted from chosen positions; SQL asks positions_view.
    let made = [View::Timeline, View::Matrix, View::Network];
    for view in View::ALL.iter().filter(|view| !made.contains(view)) {
        let names: Vec<&str> = view.columns().iter().map(|column| column.name).collect();
        let types = view.columns().iter().map(|column| (column.name.to_owned(), column.kind)).collect();
        let rows = record.sql(&format!("SELECT * FROM {view}_view"), &types).unwrap();
        let given: Vec<String> = rows.schema().fields().iter().map(|field| field.name().clone()).collect();
        assert_eq!(given, names, "{view}");
        // By origin alone a column has that type, or is an expression.
        let rows = ask(&record, &format!("SELECT * FROM {view}_view WHERE 0")).unwrap();
        for (column, kind) in view.columns().iter().zip(kinds(&rows)) {
            let expression = [
                "via",
                "names",
                "statements",
                "mentions",
                "documents",
                "holder",
                "held_on",
                "held_on_precision",
                "left_holder",
                "left_stance",
                "left_words",
                "left_context",
                "left_actor_id",
                "left_document_id",
                "right_holder",
                "right_stance",
                "right_words",
                "right_context",
                "right_actor_id",
                "right_document_id",
            ]
            .contains(&column.name);
            assert!(expression || kind == column.kind, "{view} {}", column.name);
        }
    }
}

#[test]
fn expressions_have_the_type_of_their_first_value_or_the_stated_one() {
    use ColumnType::*;
    let (_folder, record) = record(&[rich()]);
    let rows =
        ask(&record, "SELECT 1 AS a, 2.5 AS b, 'x' AS c, NULL AS d, max(published) AS e FROM documents").unwrap();
    assert_eq!(kinds(&rows), [Int64, Float64, Utf8, Utf8, Utf8]);
    let rows = ask(&record, "SELECT NULL AS n UNION ALL SELECT 7 UNION ALL SELECT NULL").unwrap();
    assert_eq!(kinds(&rows), [Int64]);
    let batch = &batches(rows)[0];
    assert_eq!((batch.num_rows(), batch["n"].null_count()), (3, 2));

    let day = record.sql("SELECT max(published) AS day FROM documents", &stated("day", Date32)).unwrap();
    assert_eq!(kinds(&day), [Date32]);
    let share = record.sql("SELECT count(*) AS n FROM statements", &stated("n", Float64)).unwrap();
    assert_eq!(batches(share)[0]["n"].as_primitive::<Float64Type>().value(0), 3.0);
    let via = record.sql("SELECT via FROM statements_view", &stated("via", Utf8List)).unwrap();
    assert_eq!(batches(via)[0]["via"].as_list::<i32>().value(0).len(), 2);
    let none = record.sql("SELECT 1 AS n WHERE 0", &stated("n", Int64)).unwrap();
    assert_eq!(kinds(&none), [Int64]);
    let text = record.sql("SELECT published FROM documents", &stated("published", Utf8)).unwrap();
    assert_eq!(texts(text, "published"), ["2024-05-04"]);
}

#[test]
fn a_value_that_does_not_fit_names_its_column() {
    let (_folder, record) = record(&[]);
    let error = ask(&record, "SELECT 1 AS n UNION ALL SELECT 'many'").unwrap_err();
    assert_eq!(error.to_string(), "column `n` is int64, but has a value that is the text \"many\"");
    for (value, kind) in [
        ("'2024-13-01'", ColumnType::Date32),
        ("2024", ColumnType::Date32),
        ("'soon'", ColumnType::Timestamp),
        ("2", ColumnType::Bool),
        ("'[1]'", ColumnType::Utf8List),
        ("'[[1]]'", ColumnType::SpanList),
        ("0.5", ColumnType::Int64),
        ("9007199254740993", ColumnType::Float64),
        ("x'00'", ColumnType::Utf8),
    ] {
        let error = record.sql(&format!("SELECT {value} AS v"), &stated("v", kind)).unwrap_err();
        assert!(
            matches!(&error, Error::Type { column, expected, .. } if column == "v" && *expected == kind),
            "{error}"
        );
    }
    assert!(matches!(ask(&record, "SELECT x'00' AS v").unwrap_err(), Error::Bytes { column } if column == "v"));
    assert!(matches!(ask(&record, "SELECT CAST(x'FF' AS TEXT) AS v").unwrap_err(), Error::Type { .. }));

    // Behind the first batch it is met while reading.
    let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
               SELECT CASE WHEN i < 2500 THEN i ELSE 'late' END AS v FROM n";
    let mut rows = ask(&record, sql).unwrap();
    let error = rows.find_map(Result::err).unwrap();
    let ArrowError::ExternalError(error) = error else { panic!("{error}") };
    assert!(matches!(error.downcast_ref(), Some(Error::Type { column, .. }) if column == "v"));
    assert!(rows.next().is_none());
}

#[test]
fn names_of_columns_are_unique_and_known() {
    let (_folder, record) = record(&[]);
    let both = "SELECT * FROM statements AS s JOIN documents AS d USING (document_id)";
    assert!(matches!(ask(&record, both).unwrap_err(), Error::TwoColumns { column } if column == "id"));
    let error = record.sql("SELECT 1 AS a, 2 AS b", &stated("c", ColumnType::Int64)).unwrap_err();
    assert!(matches!(error, Error::Column { column, known } if column == "c" && known == ["a", "b"]));
}

#[test]
fn only_one_question_is_asked_and_nothing_is_changed() {
    let (folder, record) = record(&[short(1)]);
    let before = std::fs::read(folder.record()).unwrap();
    for sql in [
        "",
        "  -- nothing",
        "/* nothing",
        "DELETE FROM documents",
        "PRAGMA journal_mode = WAL",
        "pragma user_version = 7",
        "ATTACH 'other.db' AS other",
        "VACUUM INTO 'copy.db'",
        "EXPLAIN SELECT 1",
        "WITH x AS (SELECT 1) DELETE FROM documents",
        "SELECT 1 AS a; SELECT 2 AS b",
        "SELECT ?1 AS a",
        "🙂",
    ] {
        let error = ask(&record, sql).unwrap_err();
        assert!(matches!(error, Error::NotAQuery { .. }), "{sql}: {error}");
    }
    assert_eq!(std::fs::read(folder.record()).unwrap(), before);
    for sql in [
        "SELECT 1 AS a;",
        " \n-- first\n/* then */ select 1 AS a -- last",
        "with x AS (SELECT 1 AS a) SELECT a FROM x;;",
    ] {
        let batch = &batches(ask(&record, sql).unwrap())[0];
        assert_eq!(batch["a"].as_primitive::<Int64Type>().value(0), 1);
    }
}

#[test]
fn mistakes_are_pointed_at() {
    let (_folder, record) = record(&[]);
    let sql = "SELECT contents FROM statements";
    let Err(Error::Sql { message, offset }) = ask(&record, sql) else { panic!() };
    assert_eq!((message.as_str(), offset), ("no such column: contents", Some(7)));
    let Err(Error::Sql { message, offset }) = ask(&record, "SELECT 1 FROM statement") else { panic!() };
    assert_eq!((message.as_str(), offset), ("no such table: statement", None));
    assert!(matches!(ask(&record, "SELECT \"no column\" AS a"), Err(Error::Sql { .. })), "a quoted name is a name");
    assert!(matches!(ask(&record, "SELECT FROM"), Err(Error::Sql { offset: Some(_), .. })));
    let bad = "SELECT rowid FROM statements_fts WHERE statements_fts MATCH 'a AND'";
    assert!(matches!(ask(&record, bad), Err(Error::Sql { .. })));
    let tables = record.tables().unwrap();
    let statements = tables.iter().find(|table| table.name == "statements").unwrap();
    assert!(statements.columns.iter().any(|column| column == "content"));
    assert!(tables.iter().any(|table| table.name == "actors_view"));
    assert!(tables.iter().any(|table| table.name == "documents_fts"));
    assert!(tables.iter().all(|table| !table.name.ends_with("_docsize")));
}
