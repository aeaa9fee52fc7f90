//! Whole briefs and dossiers, as written and as rendered.

mod brief;
mod dossier;

use arrow_array::RecordBatch;
use ascribe_cells::testing;
use ascribe_model::schema::View;
use serde_json::Value;

use super::*;

/// A row with `more` over what all rows of the document have.
fn row(document: &Value, more: Value) -> Value {
    let mut row = document.as_object().unwrap().clone();
    row.extend(more.as_object().unwrap().clone());
    Value::Object(row)
}

/// Rows of a kind, as the record gives them.
fn rows(view: View, rows: &[Value]) -> RecordBatch {
    let mut schema = (*view.arrow()).clone();
    for (key, value) in [("record", "ferry.ascribe"), ("model", "default 1"), ("version", "0.1.0")] {
        schema.metadata.insert(format!("ascribe.{key}"), value.to_owned());
    }
    testing::batch(schema.into(), rows)
}

fn headings(markdown: &str) -> Vec<&str> {
    markdown.lines().filter_map(|line| line.strip_prefix("## ")).collect()
}
