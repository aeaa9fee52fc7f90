//! Rows of any kind as a table for the terminal.

use arrow_array::RecordBatch;
use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, LineStyle, Table};

use super::{cell, harmless};

/// Longest text of a cell, in code points; the table is for looking, `--to json` for all of it.
const LONGEST: usize = 400;

/// Narrowest column that can be read.
const NARROWEST: usize = 12;

/// Draws rows one below the other, a line a value, where there are too many columns for a table.
fn list(batches: &[RecordBatch], names: &[&str]) -> String {
    let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    let mut out = String::new();
    for batch in batches {
        for row in 0..batch.num_rows() {
            for name in names {
                let value = shortened(&cell::named(batch, name, row)).replace('\n', " ");
                out.push_str(&format!("{name:widest$}  {value}\n"));
            }
            out.push('\n');
        }
    }
    out.trim_end().to_owned()
}

/// Draws the rows `batches` with the columns of `names`, wrapped to `width` characters.
pub(crate) fn draw(batches: &[RecordBatch], names: &[&str], width: u16) -> String {
    if names.len() * NARROWEST > width.into() {
        return list(batches, names);
    }
    let mut table = Table::new();
    table
        .load_style(NOTHING.header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table.set_header(names.iter().map(|name| name.replace('_', " ")));
    for batch in batches {
        for row in 0..batch.num_rows() {
            table.add_row(names.iter().map(|name| shortened(&cell::named(batch, name, row))));
        }
    }
    table.trim_fmt()
}

/// The text without control characters, which a terminal would obey, and not longer than `LONGEST`.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).map(|c| if c == '\n' { c } else { harmless(c) }).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}
