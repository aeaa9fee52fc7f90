//! What the tests of exporters need: batches that are written as JSON, and one call from them to the output.
//!
//! These panic where a test is wrong.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder, StructBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_array::{ArrayRef, RecordBatch, RecordBatchIterator};
use arrow_schema::{DataType, Field, SchemaRef};
use ascribe_plugin::{Error, Exporter, Input, MemorySink, Options};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

/// A batch of a schema with one row for each object. A key that is not there, or null, is null, or
/// nothing, 0 and `false` where the column cannot be null; dates and timestamps are texts.
///
/// # Panics
/// A value does not have the type of its column, or a key is not a column.
#[must_use]
pub fn batch(schema: SchemaRef, rows: &[Value]) -> RecordBatch {
    for key in rows.iter().filter_map(Value::as_object).flat_map(|row| row.keys()) {
        assert!(schema.column_with_name(key).is_some(), "no column '{key}'");
    }
    let columns = schema.fields().iter().map(|field| column(field, rows)).collect();
    RecordBatch::try_new(schema, columns).unwrap()
}

fn column(field: &Field, rows: &[Value]) -> ArrayRef {
    let absent = !field.is_nullable();
    let values = rows.iter().map(|row| row.get(field.name()).filter(|value| !value.is_null()));
    macro_rules! build {
        ($builder:expr, $default:expr, $value:expr) => {{
            let mut builder = $builder;
            values.for_each(|value| builder.append_option(value.map($value).or(absent.then_some($default))));
            Arc::new(builder.finish())
        }};
    }
    match field.data_type() {
        DataType::Utf8 => build!(StringBuilder::new(), String::new(), |v| v.as_str().unwrap().to_owned()),
        DataType::Int64 => build!(Int64Builder::new(), 0, |v| v.as_i64().unwrap()),
        DataType::Float64 => build!(Float64Builder::new(), 0.0, |v| v.as_f64().unwrap()),
        DataType::Boolean => build!(BooleanBuilder::new(), false, |v| v.as_bool().unwrap()),
        DataType::Date32 => build!(Date32Builder::new(), 0, |v| days(v.as_str().unwrap().parse().unwrap())),
        DataType::Timestamp(..) => build!(TimestampMicrosecondBuilder::new().with_timezone("UTC"), 0, |v| {
            v.as_str().unwrap().parse::<Timestamp>().unwrap().as_microsecond()
        }),
        DataType::List(item) if item.data_type() == &DataType::Utf8 => {
            let mut builder = ListBuilder::new(StringBuilder::new()).with_field(item.clone());
            for value in values {
                let texts = value.map(|v| v.as_array().unwrap().as_slice()).or(absent.then_some(&[]));
                builder.append_option(texts.map(|texts| texts.iter().map(Value::as_str)));
            }
            Arc::new(builder.finish())
        }
        DataType::List(item) => spans(item, values, absent),
        other => panic!("no column has the type {other}"),
    }
}

fn spans<'v>(item: &Arc<Field>, rows: impl Iterator<Item = Option<&'v Value>>, absent: bool) -> ArrayRef {
    let DataType::Struct(fields) = item.data_type() else { panic!("no list has items of type {}", item.data_type()) };
    let mut builder = ListBuilder::new(StructBuilder::from_fields(fields.clone(), 0)).with_field(item.clone());
    for row in rows {
        for place in row.map_or(&[][..], |row| row.as_array().unwrap()) {
            for (i, field) in fields.iter().enumerate() {
                let part = builder.values().field_builder::<Int64Builder>(i).unwrap();
                part.append_value(place[field.name()].as_i64().unwrap());
            }
            builder.values().append(true);
        }
        builder.append(row.is_some() || absent);
    }
    Arc::new(builder.finish())
}

fn days(date: Date) -> i32 {
    (date - Date::constant(1970, 1, 1)).get_days()
}

/// What an exporter writes about these inputs, each with its name and batches.
///
/// # Errors
/// The exporter fails.
///
/// # Panics
/// An input without a batch to tell its schema.
pub fn export<E: Exporter>(options: &[(&str, &str)], inputs: &[(&str, &[RecordBatch])]) -> Result<String, Error> {
    let defaults = E::MANIFEST.options.iter().filter_map(|spec| Some((spec.key, spec.default?)));
    let options: Options = defaults.chain(options.iter().copied()).collect();
    let inputs = inputs.iter().map(|(name, batches)| input(name, batches)).collect();
    let mut sink = MemorySink::default();
    E::create(&options)?.run(inputs, &mut sink)?;
    Ok(sink.text())
}

fn input(name: &str, batches: &[RecordBatch]) -> Input {
    let schema = batches[0].schema();
    let kind = schema.metadata().get("ascribe.kind").cloned().unwrap_or_else(|| String::from("any"));
    let batches: Vec<_> = batches.iter().cloned().map(Ok).collect();
    Input { name: name.to_owned(), kind, reader: Box::new(RecordBatchIterator::new(batches, schema)) }
}
