//! One column of a batch.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{
    Array, BooleanArray, Date32Array, Float64Array, Int64Array, ListArray, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use ascribe_plugin::Error;
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span};

use crate::{Cell, Spans, Texts};

const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// One column of a batch.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    name: &'a str,
    array: &'a dyn Array,
    values: Values<'a>,
}

#[derive(Debug, Clone)]
enum Values<'a> {
    Text(&'a StringArray),
    Int(&'a Int64Array),
    Float(&'a Float64Array),
    Bool(&'a BooleanArray),
    Date(&'a Date32Array),
    Timestamp(&'a TimestampMicrosecondArray),
    Texts(&'a ListArray, &'a StringArray),
    Spans(&'a ListArray, &'a Int64Array, &'a Int64Array),
}

impl<'a> Column<'a> {
    /// The columns of a batch, in order.
    ///
    /// # Errors
    /// A column has a type that never leaves a record.
    pub fn all(batch: &'a RecordBatch) -> Result<Vec<Self>, Error> {
        let fields = batch.schema_ref().fields();
        fields.iter().zip(batch.columns()).map(|(field, array)| Self::new(field.name(), array)).collect()
    }

    /// The column of this name.
    ///
    /// # Errors
    /// There is none, or it has a type that never leaves a record.
    pub fn named(batch: &'a RecordBatch, name: &'a str) -> Result<Self, Error> {
        match batch.column_by_name(name) {
            Some(array) => Self::new(name, array),
            None => Err(Error::schema(format!("there is no column '{name}'"))),
        }
    }

    fn new(name: &'a str, array: &'a dyn Array) -> Result<Self, Error> {
        let values = Values::of(array)
            .ok_or_else(|| Error::schema(format!("column '{name}' has the type {}", array.data_type())))?;
        Ok(Self { name, array, values })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// The value of a row.
    ///
    /// # Errors
    /// A date or timestamp lies outside of the years from -9999 to 9999.
    ///
    /// # Panics
    /// The batch has no such row.
    pub fn cell(&self, row: usize) -> Result<Cell<'a>, Error> {
        if self.array.is_null(row) {
            return Ok(Cell::Null);
        }
        Ok(match self.values {
            Values::Text(array) => Cell::Text(array.value(row)),
            Values::Int(array) => Cell::Int(array.value(row)),
            Values::Float(array) => Cell::Float(array.value(row)),
            Values::Bool(array) => Cell::Bool(array.value(row)),
            Values::Date(array) => Cell::Date(self.date(array.value(row))?),
            Values::Timestamp(array) => Cell::Timestamp(self.timestamp(array.value(row))?),
            Values::Texts(list, items) => Cell::Texts(Texts { items, range: items_of(list, row) }),
            Values::Spans(list, starts, stops) => Cell::Spans(Spans { starts, stops, range: items_of(list, row) }),
        })
    }

    fn date(&self, days: i32) -> Result<Date, Error> {
        Span::new()
            .try_days(days)
            .and_then(|days| EPOCH.date().checked_add(days))
            .map_err(|_| self.out_of_time(days.into(), "days"))
    }

    fn timestamp(&self, microseconds: i64) -> Result<DateTime, Error> {
        EPOCH
            .checked_add(SignedDuration::from_micros(microseconds))
            .map_err(|_| self.out_of_time(microseconds, "microseconds"))
    }

    fn out_of_time(&self, value: i64, unit: &str) -> Error {
        Error::schema(format!(
            "column '{}' has a date {value} {unit} from 1970, outside of the years -9999 to 9999",
            self.name
        ))
    }
}

impl<'a> Values<'a> {
    fn of(array: &'a dyn Array) -> Option<Self> {
        None.or_else(|| array.as_string_opt().map(Self::Text))
            .or_else(|| array.as_primitive_opt::<Int64Type>().map(Self::Int))
            .or_else(|| array.as_primitive_opt::<Float64Type>().map(Self::Float))
            .or_else(|| array.as_boolean_opt().map(Self::Bool))
            .or_else(|| array.as_primitive_opt::<Date32Type>().map(Self::Date))
            .or_else(|| array.as_primitive_opt::<TimestampMicrosecondType>().map(Self::Timestamp))
            .or_else(|| array.as_list_opt().and_then(Self::of_list))
    }

    fn of_list(list: &'a ListArray) -> Option<Self> {
        let items = list.values();
        if let Some(texts) = items.as_string_opt() {
            return Some(Self::Texts(list, texts));
        }
        let spans = items.as_struct_opt()?;
        let part = |name| spans.column_by_name(name)?.as_primitive_opt::<Int64Type>();
        Some(Self::Spans(list, part("start")?, part("stop")?))
    }
}

fn items_of(list: &ListArray, row: usize) -> Range<usize> {
    let offsets = list.value_offsets();
    offsets[row] as usize..offsets[row + 1] as usize
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::Int32Array;
    use arrow_schema::{Field, Schema};
    use ascribe_model::schema::ColumnType;
    use serde_json::json;

    use super::*;
    use crate::testing;

    fn every_type(nullable: bool) -> Arc<Schema> {
        let fields: Vec<_> =
            ColumnType::ALL.iter().map(|(word, kind)| Field::new(*word, kind.arrow(), nullable)).collect();
        Arc::new(Schema::new(fields))
    }

    fn row(batch: &RecordBatch, row: usize) -> serde_json::Value {
        let columns = Column::all(batch).unwrap();
        columns.iter().map(|column| (column.name().to_owned(), json!(column.cell(row).unwrap()))).collect()
    }

    #[test]
    fn every_type_of_a_record_is_read() {
        let full = json!({
            "utf8": "Ovid Lang — «ja»", "int64": -7, "float64": 0.25, "bool": true, "date32": "1969-12-31",
            "timestamp[us, UTC]": "2031-03-04T05:06:07.000008Z", "list<utf8>": ["a", ""],
            "list<struct{start:int64, stop:int64}>": [{"start": 3, "stop": 9}, {"start": 12, "stop": 13}],
        });
        let batch = testing::batch(every_type(true), &[json!({}), full.clone()]);
        assert!(row(&batch, 0).as_object().unwrap().values().all(serde_json::Value::is_null));
        assert_eq!(row(&batch, 1), full);
        // A slice of a batch keeps its place in the buffers.
        assert_eq!(row(&batch.slice(1, 1), 0), full);
    }

    #[test]
    fn a_column_that_cannot_be_null_has_empty_lists() {
        let batch = testing::batch(every_type(false), &[json!({})]);
        assert_eq!(row(&batch, 0)["list<utf8>"], json!([]));
        assert_eq!(row(&batch, 0)["list<struct{start:int64, stop:int64}>"], json!([]));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let schema = Schema::new(vec![Field::new("small", arrow_schema::DataType::Int32, false)]);
        let batch = RecordBatch::try_new(Arc::new(schema), vec![Arc::new(Int32Array::from(vec![1]))]).unwrap();
        let error = Column::all(&batch).unwrap_err();
        assert_eq!(error.message, "column 'small' has the type Int32");
        assert_eq!(Column::named(&batch, "large").unwrap_err().message, "there is no column 'large'");
    }

    #[test]
    fn a_date_beyond_the_calendar_is_an_error() {
        let schema = Schema::new(vec![Field::new("said_on", ColumnType::Date32.arrow(), false)]);
        let days = Date32Array::from(vec![i32::MAX, i32::MIN, 2_932_896]);
        let batch = RecordBatch::try_new(Arc::new(schema), vec![Arc::new(days)]).unwrap();
        let column = Column::named(&batch, "said_on").unwrap();
        assert!(column.cell(0).is_err() && column.cell(1).is_err());
        assert_eq!(column.cell(2).unwrap().date(), Some(Date::MAX));
    }

    #[test]
    fn a_timestamp_goes_as_far_as_a_date() {
        let schema = Schema::new(vec![Field::new("retrieved", ColumnType::Timestamp.arrow(), false)]);
        let last = "9999-12-31T23:59:59.999999Z";
        let instants =
            TimestampMicrosecondArray::from(vec![i64::MAX, 253_402_300_799_999_999, -1]).with_timezone("UTC");
        let batch = RecordBatch::try_new(Arc::new(schema), vec![Arc::new(instants)]).unwrap();
        let column = Column::named(&batch, "retrieved").unwrap();
        assert!(column.cell(0).is_err());
        assert_eq!(json!(column.cell(1).unwrap()), json!(last));
        assert_eq!(json!(column.cell(2).unwrap()), json!("1969-12-31T23:59:59.999999Z"));
    }
}
