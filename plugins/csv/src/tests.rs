//! What it writes, read again.

use std::sync::Arc;

use arrow_array::Float64Array;
use arrow_schema::{DataType, Field, Schema};
use ascribe_cells::testing;
use ascribe_model::schema::{ColumnType, View};
use ascribe_plugin::MemorySink;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn export(options: &[(&str, &str)], batches: &[RecordBatch]) -> Result<String, Error> {
    testing::export::<Csv>(options, &[("rows", batches)])
}

/// A batch of one number and one text.
fn texts(texts: &[&str]) -> RecordBatch {
    let fields = vec![Field::new("n", DataType::Int64, true), Field::new("text", DataType::Utf8, true)];
    let rows: Vec<Value> = texts.iter().map(|text| json!({ "n": -1, "text": text })).collect();
    testing::batch(Arc::new(Schema::new(fields)), &rows)
}

#[test]
fn nothing_has_a_header() {
    let none = testing::batch(View::Problems.arrow(), &[]);
    assert_eq!(export(&[], &[none]).unwrap(), "run_id,uri,offset,stage,message\r\n");
}

#[test]
fn every_type_has_its_form() {
    let fields: Vec<_> = ColumnType::ALL.iter().map(|(word, kind)| Field::new(*word, kind.arrow(), true)).collect();
    let row = json!({
        "utf8": "„Ja“, sagte sie.\n\n\"…\"", "int64": -7, "float64": 0.5, "bool": false, "date32": "2031-03-04",
        "timestamp[us, UTC]": "2031-03-04T05:06:07.25Z", "list<utf8>": ["Tidewire", ""],
        "list<struct{start:int64, stop:int64}>": [{"start": 3, "stop": 9}],
    });
    let batch = testing::batch(Arc::new(Schema::new(fields)), &[row, json!({}), json!({"utf8": "", "list<utf8>": []})]);
    let written = export(&[], &[batch]).unwrap();
    let (header, rows) = written.split_once("\r\n").unwrap();
    assert_eq!(
        header,
        r#"utf8,int64,float64,bool,date32,"timestamp[us, UTC]",list<utf8>,"list<struct{start:int64, stop:int64}>""#
    );
    assert_eq!(
        rows,
        concat!(
            "\"„Ja“, sagte sie.\n\n\"\"…\"\"\",-7,0.5,false,2031-03-04,2031-03-04T05:06:07.25Z,",
            "\"[\"\"Tidewire\"\",\"\"\"\"]\",\"[{\"\"start\"\":3,\"\"stop\"\":9}]\"\r\n",
            ",,,,,,,\r\n",
            ",,,,,,[],\r\n"
        )
    );
}

#[test]
fn a_row_without_a_value_is_a_row() {
    let schema = Schema::new(vec![Field::new("outlet", DataType::Utf8, true)]);
    let batch = testing::batch(Arc::new(schema), &[json!({}), json!({"outlet": "Tidewire"})]);
    assert_eq!(export(&[], &[batch]).unwrap(), "outlet\r\n\"\"\r\nTidewire\r\n");
}

#[test]
fn a_number_that_is_none_is_empty() {
    let schema =
        Schema::new(vec![Field::new("n", DataType::Float64, false), Field::new("m", DataType::Float64, false)]);
    let numbers = Arc::new(Float64Array::from(vec![f64::NAN, f64::NEG_INFINITY, 1.0]));
    let batch = RecordBatch::try_new(Arc::new(schema), vec![numbers.clone(), numbers]).unwrap();
    assert_eq!(export(&[], &[batch]).unwrap(), "n,m\r\n,\r\n,\r\n1.0,1.0\r\n");
}

#[test]
fn formulas_are_guarded_and_numbers_are_not() {
    let batch = texts(&["=1+1", "-5 degrees", "calm, =1", "“-5”"]);
    assert_eq!(
        export(&[], std::slice::from_ref(&batch)).unwrap(),
        "n,text\r\n-1,'=1+1\r\n-1,'-5 degrees\r\n-1,\"calm, =1\"\r\n-1,“-5”\r\n"
    );
    assert_eq!(
        export(&[("formula_guard", "false")], &[batch]).unwrap(),
        "n,text\r\n-1,=1+1\r\n-1,-5 degrees\r\n-1,\"calm, =1\"\r\n-1,“-5”\r\n"
    );
}

#[test]
fn it_stops_when_the_user_asks() {
    let batch = texts(&["a"]);
    let reader = arrow_array::RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    let input = Input { name: "rows".into(), kind: "any".into(), reader: Box::new(reader) };
    let mut sink = MemorySink::default();
    sink.cancelled = true;
    let error = Csv { guard: true }.run(vec![input], &mut sink).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Cancelled);
}

proptest! {
    #[test]
    fn any_text_comes_back(text in any::<String>(), hard in "[,\"'\r\n\t =-]{0,5}") {
        let text = hard + &text;
        let written = export(&[("formula_guard", "false")], &[texts(&[&text, &text])]).unwrap();
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 2);
        prop_assert!(rows.iter().all(|row| row[1] == text));
    }
}
