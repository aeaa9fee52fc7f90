//! Positions in the order in which they were taken, proposition by proposition.

use std::fmt::Write;

use arrow_array::RecordBatch;
use textwrap::Options;

use super::cell::named;
use super::{Paint, marked, plain};

/// Draws the timeline of a stream, batch after batch.
pub(crate) struct Timeline {
    width: usize,
    paint: Paint,
    proposition: Option<String>,
}

impl Timeline {
    /// Draws for a terminal of this many columns.
    pub(crate) fn new(width: u16, paint: Paint) -> Self {
        Self { width: width.into(), paint, proposition: None }
    }

    /// The positions of one batch.
    pub(crate) fn draw(&mut self, batch: &RecordBatch) -> String {
        let mut out = String::new();
        for row in 0..batch.num_rows() {
            let text = |column: &str| plain(&named(batch, column, row));
            let proposition = text("proposition_id");
            if self.proposition.as_ref() != Some(&proposition) {
                if self.proposition.is_some() {
                    out.push('\n');
                }
                let heading = format!("{proposition}: {}", text("proposition"));
                for line in textwrap::wrap(&heading, self.width) {
                    let _ = writeln!(out, "{}", self.paint.bold(&line));
                }
                self.proposition = Some(proposition);
            }
            let on = text("held_on");
            let on = if on.is_empty() { "undated   ".to_owned() } else { format!("{on:10}") };
            let holder = match (text("holder"), text("voice").as_str()) {
                (holder, "outlet") if holder.is_empty() => self.paint.dim("(own voice)"),
                (holder, _) if holder.is_empty() => self.paint.dim("(nobody named)"),
                (holder, "outlet") => format!("{} {}", self.paint.name(&holder), self.paint.dim("(own voice)")),
                (holder, _) => self.paint.name(&holder),
            };
            let (stance, before) = (text("stance"), text("before"));
            let change = if before.is_empty() || before == stance { String::new() } else { format!("{before} → ") };
            let notes: Vec<String> =
                [text("outlet"), text("uri")].into_iter().filter(|note| !note.is_empty()).collect();
            let _ = writeln!(
                out,
                "  {on}  {holder} — {}{}",
                self.paint.cue(&format!("{change}{stance}")),
                self.paint.dim(&format!(" · {}", notes.join(" · ")))
            );
            let indent = Options::new(self.width).initial_indent("              ").subsequent_indent("              ");
            let shown = marked(&text("context"), &text("evidence"), self.paint);
            for line in textwrap::wrap(&shown, indent) {
                let _ = writeln!(out, "{line}");
            }
        }
        out
    }
}
