//! Values of SQLite as columns of Arrow.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder, StructBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_schema::{DataType, FieldRef};
use ascribe_model::schema::{ColumnType, span_fields};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use rusqlite::types::Value;

use crate::{Error, Result};

/// Makes an Arrow array of the values of a column.
pub(crate) fn array(column: &str, kind: ColumnType, values: &[Value]) -> Result<ArrayRef> {
    let misfit = |value: &Value| misfit(column, kind, value);
    macro_rules! plain {
        ($builder:expr, $read:expr) => {{
            let mut builder = $builder;
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    value => builder.append_value($read(value).ok_or_else(|| misfit(value))?),
                }
            }
            Arc::new(builder.finish())
        }};
    }
    Ok(match kind {
        ColumnType::Utf8 => plain!(StringBuilder::new(), text),
        ColumnType::Int64 => plain!(Int64Builder::new(), whole),
        ColumnType::Float64 => plain!(Float64Builder::new(), number),
        ColumnType::Bool => plain!(BooleanBuilder::new(), truth),
        ColumnType::Date32 => plain!(Date32Builder::new(), day),
        ColumnType::Timestamp => plain!(TimestampMicrosecondBuilder::new().with_data_type(kind.arrow()), instant),
        ColumnType::Utf8List => {
            let mut builder = ListBuilder::new(StringBuilder::new());
            if let Some(item) = item(kind) {
                builder = builder.with_field(item);
            }
            for value in values {
                if *value == Value::Null {
                    builder.append_null();
                    continue;
                }
                for item in list::<String>(value).ok_or_else(|| misfit(value))? {
                    builder.values().append_value(item);
                }
                builder.append(true);
            }
            Arc::new(builder.finish())
        }
        ColumnType::SpanList => {
            let mut builder = ListBuilder::new(StructBuilder::from_fields(span_fields(), 0));
            if let Some(item) = item(kind) {
                builder = builder.with_field(item);
            }
            for value in values {
                if *value == Value::Null {
                    builder.append_null();
                    continue;
                }
                for ends in list::<[i64; 2]>(value).ok_or_else(|| misfit(value))? {
                    let span = builder.values();
                    for (field, end) in ends.into_iter().enumerate() {
                        if let Some(field) = span.field_builder::<Int64Builder>(field) {
                            field.append_value(end);
                        }
                    }
                    span.append(true);
                }
                builder.append(true);
            }
            Arc::new(builder.finish())
        }
    })
}

/// The error for a value that is not of its column's type.
pub(crate) fn misfit(column: &str, expected: ColumnType, value: &Value) -> Error {
    const SHOWN: usize = 40;
    let found = match value {
        Value::Null => String::from("null"),
        Value::Integer(whole) => format!("the whole number {whole}"),
        Value::Real(number) => format!("the number {number}"),
        Value::Text(text) if text.chars().nth(SHOWN).is_none() => format!("the text {text:?}"),
        Value::Text(text) => format!("the text {:?}…", text.chars().take(SHOWN).collect::<String>()),
        Value::Blob(_) => String::from("bytes"),
    };
    Error::Type { column: column.to_owned(), expected, found }
}

fn item(kind: ColumnType) -> Option<FieldRef> {
    match kind.arrow() {
        DataType::List(item) => Some(item),
        _ => None,
    }
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(whole) => Some(*whole),
        _ => None,
    }
}

/// A whole number is a number where no digit is lost.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Real(number) => Some(*number),
        Value::Integer(whole) if whole.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS => Some(*whole as f64),
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Integer(0) => Some(false),
        Value::Integer(1) => Some(true),
        _ => None,
    }
}

/// Days since 1970.
fn day(value: &Value) -> Option<i32> {
    let day: Date = text(value)?.parse().ok()?;
    i32::try_from(day.duration_since(date(1970, 1, 1)).as_hours() / 24).ok()
}

fn instant(value: &Value) -> Option<i64> {
    let instant: Timestamp = text(value)?.parse().ok()?;
    Some(instant.as_microsecond())
}

fn list<T: serde::de::DeserializeOwned>(value: &Value) -> Option<Vec<T>> {
    serde_json::from_str(text(value)?).ok()
}
