//! A value that is no text, as a field.

use std::io::{self, Write};

use ascribe_cells::Cell;
use ascribe_plugin::Error;

/// Writes the field, without the quotation marks that it may need.
pub(crate) fn write(cell: &Cell<'_>, to: &mut Vec<u8>) -> Result<(), Error> {
    match cell {
        Cell::Null => {}
        Cell::Date(date) => write!(to, "{date}")?,
        Cell::Timestamp(instant) => write!(to, "{instant}Z")?,
        Cell::Float(number) if !number.is_finite() => {}
        other => serde_json::to_writer(to, other).map_err(io::Error::from)?,
    }
    Ok(())
}
