//! Reads the rows of an exporter's input as plain values.
//!
//! What leaves a record has one of eight Arrow types ([`ascribe_model::schema::ColumnType`]). An
//! exporter that formats values one by one need not know how Arrow lays them out: a [`Column`] borrows
//! one column of a batch, found by its name, and gives a [`Cell`] for each row: nothing, a `&str`, a
//! number, a date, a list. Nothing is copied.
//!
//! ```
//! use ascribe_cells::{Column, testing};
//! use ascribe_model::schema::View;
//! use serde_json::json;
//!
//! let batch = testing::batch(View::Problems.arrow(), &[json!({"uri": "a.txt", "offset": 17})]);
//! let uri = Column::named(&batch, "uri")?;
//! assert_eq!(uri.cell(0)?.text(), Some("a.txt"));
//! for column in Column::all(&batch)? {
//!     println!("{} is {:?}", column.name(), column.cell(0)?);
//! }
//! # Ok::<(), ascribe_plugin::Error>(())
//! ```
//!
//! A cell is [`serde::Serialize`]: null, numbers and truth values as they are, dates as "2031-03-04",
//! timestamps as RFC 3339 in UTC, lists as sequences, spans as maps of `start` and `stop`.
//!
//! With the feature `testing` come batches that are written as JSON, for the tests of exporters.
//!
//! [`ascribe_model::schema::ColumnType`]: ../ascribe_model/schema/enum.ColumnType.html

mod cell;
mod column;
#[cfg(feature = "testing")]
pub mod testing;

pub use cell::{Cell, Spans, Texts};
pub use column::Column;
