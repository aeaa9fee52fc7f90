//! Statements as a reader wants them on a terminal: by document, each with who, how and what.

use std::fmt::Write;

use arrow_array::{Array, RecordBatch};
use textwrap::Options;

use super::cell::named;
use super::{Paint, plain};

/// Draws the statements of a stream, batch after batch.
pub(crate) struct Statements {
    width: usize,
    paint: Paint,
    document: Option<String>,
}

impl Statements {
    /// Draws for a terminal of this many columns.
    pub(crate) fn new(width: u16, paint: Paint) -> Self {
        Self { width: width.into(), paint, document: None }
    }

    /// The statements of one batch.
    pub(crate) fn draw(&mut self, batch: &RecordBatch) -> String {
        let mut out = String::new();
        for row in 0..batch.num_rows() {
            let document = named(batch, "document_id", row);
            if self.document.as_ref() != Some(&document) {
                self.heading(&mut out, batch, row);
                self.document = Some(document);
            }
            self.statement(&mut out, batch, row);
        }
        out
    }

    fn heading(&self, out: &mut String, batch: &RecordBatch, row: usize) {
        if self.document.is_some() {
            out.push('\n');
        }
        let uri = plain(&named(batch, "uri", row));
        let title = plain(&named(batch, "title", row));
        let title = if title.is_empty() { uri.clone() } else { title };
        for line in textwrap::wrap(&title, self.width) {
            let _ = writeln!(out, "{}", self.paint.bold(&line));
        }
        let published = named(batch, "published", row);
        let published = if published.is_empty() { "undated".to_owned() } else { published };
        let parts = [plain(&named(batch, "outlet", row)), published, uri];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let _ = writeln!(out, "{}\n", self.paint.dim(&parts.join(" · ")));
    }

    fn statement(&self, out: &mut String, batch: &RecordBatch, row: usize) {
        let text = |column: &str| plain(&named(batch, column, row));
        let (actor, source) = (text("actor"), text("source"));
        let who = match (actor.as_str(), source.as_str()) {
            ("", "") => self.paint.dim("(no source)"),
            ("", source) => format!("{} {}", self.paint.name(source), self.paint.dim("(not identified)")),
            (actor, source) if source.is_empty() || source.contains(actor) => self.paint.name(actor),
            (actor, source) => format!("{} {}", self.paint.name(actor), self.paint.dim(&format!("(“{source}”)"))),
        };
        let mut notes = Vec::new();
        for (flag, word) in [("negated", "denied to have been said"), ("hedged", "not said for certain")] {
            if named(batch, flag, row) == "yes" {
                notes.push(word.to_owned());
            }
        }
        for (column, lead) in [("addressee", "to"), ("place", ""), ("said_on_phrase", "")] {
            let words = text(column);
            if !words.is_empty() {
                notes.push(format!("{lead} {words}").trim_start().to_owned());
            }
        }
        if let Some(via) = via(batch, row) {
            notes.push(format!("via {}", plain(&via)));
        }
        let cue = match text("cue").as_str() {
            "" => String::new(),
            cue => format!(" — {}", self.paint.cue(cue)),
        };
        let notes =
            if notes.is_empty() { String::new() } else { self.paint.dim(&format!(" · {}", notes.join(" · "))) };
        let _ = writeln!(out, "  {who}{cue}{notes}");
        let indent = Options::new(self.width).initial_indent("    ").subsequent_indent("    ");
        for line in textwrap::wrap(&text("content"), indent) {
            let _ = writeln!(out, "{line}");
        }
        let id = format!("{} · {}", named(batch, "statement_id", row), named(batch, "kind", row));
        let _ = writeln!(out, "    {}\n", self.paint.dim(&id));
    }
}

/// Who passed the statement on, without the outlet, which the heading has.
fn via(batch: &RecordBatch, row: usize) -> Option<String> {
    use arrow_array::cast::AsArray;
    let links = batch.column_by_name("via")?.as_list_opt::<i32>()?.value(row);
    let links = links.as_string_opt::<i32>()?;
    let outlet = named(batch, "outlet", row);
    let end = links.len() - usize::from(!outlet.is_empty() && links.iter().last().flatten() == Some(&outlet));
    let names: Vec<&str> = links.iter().flatten().take(end).collect();
    (!names.is_empty()).then(|| names.join(" ◂ "))
}
