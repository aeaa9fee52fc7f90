//! Who stands where: a row for each holder of positions, a column for each proposition.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, LineStyle, Table};

use super::cell::named;
use super::plain;

/// Most propositions that stand side by side.
const MOST: usize = 8;

/// Draws the matrix; nothing where it has too many propositions for a terminal.
pub(crate) fn draw(batches: &[RecordBatch], width: u16) -> Option<String> {
    let mut propositions: Vec<(String, String)> = Vec::new();
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut cells = BTreeMap::new();
    for batch in batches {
        for row in 0..batch.num_rows() {
            let text = |column: &str| plain(&named(batch, column, row));
            let proposition = (text("proposition_id"), text("proposition"));
            let voice = if text("voice") == "outlet" { " (own voice)" } else { "" };
            let holder = (format!("{}{}", text("actor_id"), voice), format!("{}{voice}", text("holder")));
            let marks = [("+", text("affirm")), ("−", text("deny")), ("~", text("hedge"))];
            let marks: Vec<String> =
                marks.iter().filter(|(_, n)| n != "0").map(|(mark, n)| format!("{mark}{n}")).collect();
            cells.insert((holder.clone(), proposition.clone()), marks.join(" "));
            if !propositions.contains(&proposition) {
                propositions.push(proposition);
            }
            if !rows.contains(&holder) {
                rows.push(holder);
            }
        }
    }
    if propositions.len() > MOST {
        return None;
    }
    let held = |holder: &(String, String)| {
        propositions.iter().filter(|p| cells.contains_key(&(holder.clone(), (*p).clone()))).count()
    };
    rows.sort_by_cached_key(|holder| (usize::MAX - held(holder), holder.1.clone()));
    let mut table = Table::new();
    table
        .load_style(NOTHING.header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table.set_header(std::iter::once(String::new()).chain(propositions.iter().map(|(id, _)| id.clone())));
    for holder in &rows {
        let cell = |p: &(String, String)| cells.get(&(holder.clone(), p.clone())).cloned().unwrap_or_default();
        table.add_row(std::iter::once(holder.1.clone()).chain(propositions.iter().map(cell)));
    }
    let mut out = table.trim_fmt();
    out.push_str("\n\n+ affirms, − denies, ~ leaves open; in so many documents\n");
    for (id, sentence) in &propositions {
        out.push_str(&format!("{id}: {sentence}\n"));
    }
    Some(out.trim_end().to_owned())
}
