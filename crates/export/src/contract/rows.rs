//! Made-up rows of every kind, plain and awkward.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder, StructBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use ascribe_model::schema::{ColumnType, View, metadata};

/// How demanding the values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taste {
    /// What a record usually has.
    Plain,
    /// What it may have.
    Awkward,
}

/// Texts that formats trip over.
const AWKWARD: &[&str] = &[
    "",
    "a comma, a \"quotation\", a semicolon; and a\ttab",
    "line one\nline two\r\nline three\r",
    "=1+1",
    "+1",
    "@SUM(A1:A9)",
    "<script>alert('x')</script> & <b>bold</b> &amp;",
    "# heading\n> quotation\n- item `code` [link](https://example.org) ![image](x) *a* _b_ | cell | \\ ``` ---",
    "שלום, said مرحبا \u{202E}reversed\u{202C}",
    "𝄞 👩‍👩‍👧 e\u{301} \u{FEFF}\u{200B}",
    "\u{1}\u{7F}\u{85}\u{2028}",
    "zero \0 byte",
    " leading and trailing ",
];

const PLAIN: &[&str] = &["Ilse Brandt", "the ministry", "“We shall see,” she said.", "2031"];

/// The schema of a kind of rows; that of `any` has a column of every type. Nothing for a kind that this
/// program does not know.
pub(crate) fn schema(kind: &str) -> Option<SchemaRef> {
    if kind == "any" {
        let fields: Vec<_> = ColumnType::ALL
            .iter()
            .enumerate()
            .map(|(i, (_, kind))| Field::new(format!("column {i}"), kind.arrow(), true))
            .collect();
        return Some(described(fields, kind));
    }
    View::from_word(kind).map(View::arrow)
}

/// A schema that no exporter can have asked for.
pub(crate) fn foreign(kind: &str) -> SchemaRef {
    described(vec![Field::new("of no use", DataType::Boolean, true)], kind)
}

fn described(fields: Vec<Field>, kind: &str) -> SchemaRef {
    Arc::new(Schema::new(fields).with_metadata(metadata(kind)))
}

/// A batch of `rows` rows.
pub(crate) fn batch(schema: &SchemaRef, rows: usize, taste: Taste) -> Result<RecordBatch, ArrowError> {
    let columns = schema.fields().iter().enumerate();
    let columns = columns.map(|(nth, field)| column(field, nth, rows, taste)).collect::<Result<Vec<_>, _>>()?;
    RecordBatch::try_new(schema.clone(), columns)
}

/// A column; `nth` moves the values, so that columns differ.
fn column(field: &Field, nth: usize, rows: usize, taste: Taste) -> Result<ArrayRef, ArrowError> {
    // Every row of a column that may be null is so for one in three awkward rows, one in nine plain ones.
    let gap = if taste == Taste::Awkward { 3 } else { 9 };
    let null = |row: usize| field.is_nullable() && (row + nth) % gap == gap - 1;
    let texts = if taste == Taste::Awkward { AWKWARD } else { PLAIN };
    let text = |row: usize| texts[(row + nth) % texts.len()];
    let pick = |plain: [i64; 4], awkward: [i64; 4], row: usize| {
        (if taste == Taste::Awkward { awkward } else { plain })[(row + nth) % 4]
    };
    /// Fills a builder of single values.
    macro_rules! fill {
        ($builder:expr, $value:expr) => {{
            let mut builder = $builder;
            for row in 0..rows {
                if null(row) { builder.append_null() } else { builder.append_value($value(row)) }
            }
            Ok(Arc::new(builder.finish()))
        }};
    }
    match field.data_type() {
        DataType::Utf8 => fill!(StringBuilder::new(), text),
        DataType::Int64 => {
            fill!(Int64Builder::new(), |row| pick([0, 1, 7, 250], [i64::MIN, i64::MAX, -1, 0], row))
        }
        DataType::Float64 => fill!(Float64Builder::new(), |row: usize| {
            let awkward = [f64::NAN, f64::INFINITY, -0.0, 1e-300];
            if taste == Taste::Awkward { awkward[(row + nth) % 4] } else { [0.5, 0.25, 1.0, 0.0][(row + nth) % 4] }
        }),
        DataType::Boolean => fill!(BooleanBuilder::new(), |row: usize| (row + nth).is_multiple_of(2)),
        // From year 1 to year 9999, which is what a date can be.
        DataType::Date32 => fill!(Date32Builder::new(), |row| {
            i32::try_from(pick([19_139, 19_140, 20_000, 0], [-719_162, 2_932_896, -1, 0], row)).unwrap_or_default()
        }),
        DataType::Timestamp(_, zone) => {
            let builder = TimestampMicrosecondBuilder::new().with_timezone_opt(zone.clone());
            let (first, last) = (-719_162 * 86_400_000_000, 2_932_896 * 86_400_000_000);
            fill!(builder, |row| pick([1_700_000_000_000_000, 0, 1, 2], [first, last, -1, 999_999], row))
        }
        DataType::List(item) => match item.data_type() {
            DataType::Utf8 => {
                let mut builder = ListBuilder::new(StringBuilder::new()).with_field(item.clone());
                for row in 0..rows {
                    (0..(row + nth) % 4).for_each(|i| builder.values().append_value(text(row + i)));
                    builder.append(!null(row));
                }
                Ok(Arc::new(builder.finish()))
            }
            DataType::Struct(fields) => {
                let places = StructBuilder::from_fields(fields.clone(), 0);
                let mut builder = ListBuilder::new(places).with_field(item.clone());
                for row in 0..rows {
                    for i in 0..(row + nth) % 3 {
                        let places = builder.values();
                        for (column, at) in [3 * i, 3 * i + 2].into_iter().enumerate() {
                            if let Some(builder) = places.field_builder::<Int64Builder>(column) {
                                builder.append_value(at as i64);
                            }
                        }
                        places.append(true);
                    }
                    builder.append(!null(row));
                }
                Ok(Arc::new(builder.finish()))
            }
            other => Err(ArrowError::SchemaError(format!("no made-up values for {other}"))),
        },
        other => Err(ArrowError::SchemaError(format!("no made-up values for {other}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_rows() {
        let kinds = View::ALL.iter().map(|view| view.as_str()).chain(["any"]);
        for kind in kinds {
            let schema = schema(kind).unwrap();
            assert_eq!(schema.metadata()[ascribe_model::schema::KIND_KEY], kind);
            for taste in [Taste::Plain, Taste::Awkward] {
                assert_eq!(batch(&schema, 40, taste).unwrap().num_rows(), 40);
            }
        }
        assert!(schema("weather").is_none());
    }
}
