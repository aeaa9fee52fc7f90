//! One value of a batch as a person reads it.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// The value of a row of a column; empty for null. The types are those of
/// [`ColumnType`](ascribe_model::schema::ColumnType).
pub(crate) fn text(column: &dyn Array, row: usize) -> String {
    if column.is_null(row) {
        return String::new();
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::Float64 => format!("{:.2}", column.as_primitive::<Float64Type>().value(row)),
        DataType::Boolean => if column.as_boolean().value(row) { "yes" } else { "no" }.to_owned(),
        DataType::Date32 => day(column.as_primitive::<Date32Type>().value(row)),
        DataType::Timestamp(..) => moment(column.as_primitive::<TimestampMicrosecondType>().value(row)),
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(row);
            (0..items.len()).map(|i| text(&items, i)).collect::<Vec<_>>().join(", ")
        }
        DataType::Struct(_) => {
            let parts = column.as_struct().columns();
            parts.iter().map(|part| text(part, row)).collect::<Vec<_>>().join("–")
        }
        other => format!("({other})"),
    }
}

/// The value of a row in the column of this name; empty for null and where there is no such column.
pub(crate) fn named(batch: &RecordBatch, column: &str, row: usize) -> String {
    batch.column_by_name(column).map_or_else(String::new, |values| text(values, row))
}

/// The day that is so many days after 1970-01-01; empty outside of the calendar.
fn day(days: i32) -> String {
    let day = Span::new().try_days(days).and_then(|days| Date::constant(1970, 1, 1).checked_add(days));
    day.map_or_else(|_| String::new(), |date| date.to_string())
}

/// The instant that is so many microseconds after 1970-01-01, to the second.
fn moment(microseconds: i64) -> String {
    Timestamp::from_microsecond(microseconds)
        .map_or_else(|_| String::new(), |moment| moment.strftime("%Y-%m-%d %H:%M:%S UTC").to_string())
}
