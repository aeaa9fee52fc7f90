//! What it writes, read again.

use std::sync::Arc;

use arrow_array::{Float64Array, Int64Array};
use arrow_schema::{DataType, Field, Schema};
use ascribe_cells::testing;
use ascribe_model::schema::{ColumnType, View};
use ascribe_plugin::MemorySink;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn export(options: &[(&str, &str)], batches: &[RecordBatch]) -> Result<String, Error> {
    testing::export::<Json>(options, &[("rows", batches)])
}

fn problems(rows: &[Value]) -> RecordBatch {
    testing::batch(View::Problems.arrow(), rows)
}

/// A batch of one text column.
fn texts(texts: &[&str]) -> RecordBatch {
    let schema = Schema::new(vec![Field::new("text", DataType::Utf8, true)]);
    let rows: Vec<Value> = texts.iter().map(|text| json!({ "text": text })).collect();
    testing::batch(Arc::new(schema), &rows)
}

#[test]
fn nothing_is_an_array_all_the_same() {
    assert_eq!(export(&[], &[problems(&[])]).unwrap(), "[]\n");
    assert_eq!(export(&[("lines", "true")], &[problems(&[])]).unwrap(), "");
}

#[test]
fn the_array_goes_on_from_batch_to_batch() {
    let batches = [texts(&["a"]), texts(&[]), texts(&["b", "c"])];
    assert_eq!(export(&[], &batches).unwrap(), "[\n{\"text\":\"a\"},\n{\"text\":\"b\"},\n{\"text\":\"c\"}\n]\n");
    assert_eq!(
        export(&[("lines", "true")], &batches).unwrap(),
        "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n"
    );
}

#[test]
fn every_type_has_its_form() {
    let fields: Vec<_> = ColumnType::ALL.iter().map(|(word, kind)| Field::new(*word, kind.arrow(), true)).collect();
    let row = json!({
        "utf8": "„Ja“, sagte sie.\n\t\"…\"", "int64": 9_007_199_254_740_993_i64, "float64": 1.0, "bool": false,
        "date32": "2031-03-04", "timestamp[us, UTC]": "2031-03-04T05:06:07.25Z", "list<utf8>": ["Tidewire", ""],
        "list<struct{start:int64, stop:int64}>": [{"start": 3, "stop": 9}],
    });
    let batch = testing::batch(Arc::new(Schema::new(fields)), &[row, json!({})]);
    assert_eq!(
        export(&[("lines", "true")], &[batch]).unwrap(),
        concat!(
            r#"{"utf8":"„Ja“, sagte sie.\n\t\"…\"","int64":9007199254740993,"float64":1.0,"bool":false,"#,
            r#""date32":"2031-03-04","timestamp[us, UTC]":"2031-03-04T05:06:07.25Z","list<utf8>":["Tidewire",""],"#,
            r#""list<struct{start:int64, stop:int64}>":[{"start":3,"stop":9}]}"#,
            "\n",
            r#"{"utf8":null,"int64":null,"float64":null,"bool":null,"date32":null,"timestamp[us, UTC]":null,"#,
            r#""list<utf8>":null,"list<struct{start:int64, stop:int64}>":null}"#,
            "\n"
        )
    );
}

#[test]
fn a_number_that_json_lacks_is_null() {
    let schema = Schema::new(vec![Field::new("n", DataType::Float64, false)]);
    let numbers = Float64Array::from(vec![f64::NAN, f64::INFINITY, -0.5]);
    let batch = RecordBatch::try_new(Arc::new(schema), vec![Arc::new(numbers)]).unwrap();
    assert_eq!(export(&[("lines", "true")], &[batch]).unwrap(), "{\"n\":null}\n{\"n\":null}\n{\"n\":-0.5}\n");
}

#[test]
fn a_key_that_would_hide_another_is_refused() {
    let field = Field::new("n", DataType::Int64, false);
    let column = Arc::new(Int64Array::from(vec![1]));
    let schema = Schema::new(vec![field.clone(), field]);
    let batch = RecordBatch::try_new(Arc::new(schema), vec![column.clone(), column]).unwrap();
    let error = export(&[], &[batch]).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Schema);
    assert_eq!(error.message, "two columns have the name 'n'; rename one with AS");
}

#[test]
fn it_stops_when_the_user_asks() {
    let batch = texts(&["a"]);
    let reader = arrow_array::RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    let input = Input { name: "rows".into(), kind: "any".into(), reader: Box::new(reader) };
    let mut sink = MemorySink::default();
    sink.cancelled = true;
    let error = Json { lines: false }.run(vec![input], &mut sink).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Cancelled);
}

#[test]
fn nothing_works_on_the_terminal() {
    let text = "\u{1b}[31m\u{7}\u{7f}\u{9b}\u{202e}\u{2066}é";
    let written = export(&[("lines", "true")], &[texts(&[text])]).unwrap();
    assert_eq!(written, "{\"text\":\"\\u001b[31m\\u0007\\u007f\\u009b\\u202e\\u2066é\"}\n");
}

proptest! {
    #[test]
    fn any_text_comes_back_from_one_line(text in any::<String>(), end in "[\u{85}\u{2028}\u{202e}\r\n\u{b}\u{7f}]{0,3}") {
        let text = text + &end;
        let written = export(&[("lines", "true")], &[texts(&[&text])]).unwrap();
        let line = written.strip_suffix('\n').unwrap();
        let works = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202e}');
        prop_assert!(!line.contains(works));
        prop_assert_eq!(serde_json::from_str::<Value>(line).unwrap(), json!({ "text": text }));
    }
}
