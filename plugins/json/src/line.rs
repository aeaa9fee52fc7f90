//! One row as an object on one line.

use std::io::{self, Write};

use ascribe_cells::Column;
use ascribe_plugin::Error;
use serde::Serializer as _;
use serde::ser::SerializeMap;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// Writes the row as an object, without a line end.
pub(crate) fn write(to: &mut dyn Write, columns: &[Column<'_>], row: usize) -> Result<(), Error> {
    let mut json = Serializer::with_formatter(to, OneLine);
    let mut object = json.serialize_map(Some(columns.len())).map_err(io::Error::from)?;
    for column in columns {
        object.serialize_entry(column.name(), &column.cell(row)?).map_err(io::Error::from)?;
    }
    object.end().map_err(io::Error::from)?;
    Ok(())
}

/// Compact JSON in which no character ends a line, not even one that only Unicode says does, and none works on
/// a terminal or turns the direction of the text behind it.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, to: &mut W, mut text: &str) -> io::Result<()> {
        while let Some(at) = text.find(is_escaped) {
            let (before, after) = text.split_at(at);
            let mut rest = after.chars();
            to.write_all(before.as_bytes())?;
            if let Some(c) = rest.next() {
                write!(to, "\\u{:04x}", u32::from(c))?;
            }
            text = rest.as_str();
        }
        to.write_all(text.as_bytes())
    }
}

fn is_escaped(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
