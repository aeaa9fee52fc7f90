//! Conflicts as a reader wants them on a terminal: why, and both sides with their words.

use std::fmt::Write;

use arrow_array::RecordBatch;
use textwrap::Options;

use super::cell::named;
use super::{Paint, marked, plain};

/// Draws the conflicts of a batch.
pub(crate) fn draw(batch: &RecordBatch, width: u16, paint: Paint) -> String {
    let mut out = String::new();
    for row in 0..batch.num_rows() {
        conflict(&mut out, batch, row, width.into(), paint);
    }
    out
}

fn conflict(out: &mut String, batch: &RecordBatch, row: usize, width: usize, paint: Paint) {
    let text = |column: &str| plain(&named(batch, column, row));
    let subject = match text("proposition") {
        sentence if sentence.is_empty() => text("subject"),
        sentence => format!("{}: {sentence}", text("subject")),
    };
    for line in textwrap::wrap(&text("why"), width) {
        let _ = writeln!(out, "{}", paint.bold(&line));
    }
    let _ = writeln!(out, "{}", paint.dim(&format!("{} · {subject}", text("kind"))));
    for side in ["left", "right"] {
        let part = |column: &str| text(&format!("{side}_{column}"));
        let holder = match part("holder") {
            holder if holder.is_empty() => paint.dim("(own voice)"),
            holder => paint.name(&holder),
        };
        let stance = match part("stance") {
            stance if stance.is_empty() => stance,
            stance => format!(" — {}", paint.cue(&stance)),
        };
        let documents = match part("documents").as_str() {
            "1" => "1 document".to_owned(),
            count => format!("{count} documents"),
        };
        let on = match part("on") {
            on if on.is_empty() => "undated".to_owned(),
            on => on,
        };
        let notes: Vec<String> =
            [part("outlet"), on, part("uri"), documents].into_iter().filter(|note| !note.is_empty()).collect();
        let _ = writeln!(out, "  {holder}{stance}{}", paint.dim(&format!(" · {}", notes.join(" · "))));
        let indent = Options::new(width).initial_indent("    ").subsequent_indent("    ");
        // Two versions of one quotation are compared word by word; else the words need their sentence.
        let words = match text("kind").as_str() {
            "wording" => part("words"),
            _ => marked(&part("context"), &part("words"), paint),
        };
        for line in textwrap::wrap(&words, indent) {
            let _ = writeln!(out, "{line}");
        }
    }
    let _ = writeln!(out, "  {}\n", paint.dim(&text("conflict_id")));
}
