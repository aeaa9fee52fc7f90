//! Rows of a batch, by the names of their columns.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use ascribe_cells::{Cell, Column};
use ascribe_plugin::Error;

use crate::day::Day;

/// The columns of a batch by name.
pub(crate) struct Columns<'b>(BTreeMap<&'b str, Column<'b>>);

impl<'b> Columns<'b> {
    pub(crate) fn of(batch: &'b RecordBatch) -> Result<Self, Error> {
        Ok(Self(Column::all(batch)?.into_iter().map(|column| (column.name(), column)).collect()))
    }

    pub(crate) fn row(&self, row: usize) -> Row<'_, 'b> {
        Row { columns: &self.0, row }
    }
}

/// One row.
#[derive(Clone, Copy)]
pub(crate) struct Row<'c, 'b> {
    columns: &'c BTreeMap<&'b str, Column<'b>>,
    row: usize,
}

impl<'b> Row<'_, 'b> {
    pub(crate) fn cell(&self, name: &str) -> Result<Cell<'b>, Error> {
        match self.columns.get(name) {
            Some(column) => column.cell(self.row),
            None => Err(Error::schema(format!("there is no column '{name}'"))),
        }
    }

    /// A text that is there and not empty.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&'b str>, Error> {
        Ok(self.cell(name)?.text().filter(|text| !text.trim().is_empty()))
    }

    /// A text, empty where there is none.
    pub(crate) fn word(&self, name: &str) -> Result<&'b str, Error> {
        Ok(self.cell(name)?.text().unwrap_or_default())
    }

    /// A day with its precision.
    pub(crate) fn day(&self, name: &str, precision: &str) -> Result<Option<Day>, Error> {
        let precision = self.word(precision)?;
        Ok(self.cell(name)?.date().map(|date| Day::new(date, precision)))
    }
}
