//! The list of errors: Markdown that a person can read.

use std::fmt::Write;
use std::path::Path;

use ascribe_compare::figures::score::{Counts, Pair};
use ascribe_model::{Bound, Offsets, Span};

use super::super::figures::count;
use super::super::listing::escaped;
use super::Scored;

/// All errors on a gold.
pub(super) struct Listing<'a> {
    pub(super) corpus: &'a Path,
    pub(super) counts: &'a Counts,
    pub(super) documents: &'a [Scored],
}

type Chosen = fn(&Pair) -> bool;

const KINDS: [(&str, &str, Chosen); 5] = [
    ("Missed", "marked, and nothing found has a word in common", |pair| pair.found.is_none()),
    ("Spurious", "found, and nothing marked has a word in common", |pair| pair.marked.is_none()),
    ("Value", "another value, or another range", |pair| both(pair) && !pair.value),
    ("Bound", "the value is meant otherwise", |pair| both(pair) && pair.value && !pair.bound),
    ("Unit", "another unit, or none", |pair| both(pair) && pair.value && pair.bound && !pair.unit),
];

fn both(pair: &Pair) -> bool {
    pair.marked.is_some() && pair.found.is_some()
}

impl Listing<'_> {
    /// The list, by what is wrong; what is wrong in several ways stands under the first.
    pub(super) fn markdown(&self) -> String {
        let mut out = format!(
            "# Errors on {}\n\n{} documents, {} figures marked, {} found.\n\n| kind | meaning | errors |\n|---|---|---:|\n",
            escaped(&self.corpus.display().to_string()),
            count(self.counts.documents),
            count(self.counts.marked),
            count(self.counts.found),
        );
        let parts: Vec<(&str, &str, Vec<String>)> =
            KINDS.iter().map(|(title, meaning, chosen)| (*title, *meaning, self.entries(*chosen))).collect();
        for (title, meaning, entries) in &parts {
            let _ = writeln!(out, "| {title} | {meaning} | {} |", entries.len());
        }
        for (title, _, entries) in parts.iter().filter(|(.., entries)| !entries.is_empty()) {
            let _ = write!(out, "\n## {title} ({})\n\n{}", entries.len(), entries.join("\n"));
        }
        out
    }

    fn entries(&self, chosen: Chosen) -> Vec<String> {
        let of = |document| move |pair| entry(document, pair);
        self.documents.iter().flat_map(|one| one.pairs.iter().filter(|pair| chosen(pair)).map(of(one))).collect()
    }
}

/// One error: the document with its text, what is marked and what was found.
fn entry(scored: &Scored, pair: &Pair) -> String {
    let document = &scored.document;
    let offsets = Offsets::new(&document.text);
    let marked = pair.marked.map(|nth| &document.figures[nth]);
    let found = pair.found.map(|nth| &scored.found[nth]);
    let marked = marked.map(|f| drawn(&offsets, f.span, f.value, f.value_high, f.bound, f.unit.as_deref()));
    let found = found.map(|f| drawn(&offsets, f.span, f.value, f.value_high, f.bound, f.unit.as_deref()));
    let nothing = || "nothing".to_owned();
    format!(
        "`{}`: {}\n\n- marked: {}\n- found: {}\n",
        document.doc.replace(['`', '\n'], " "),
        escaped(&document.text),
        marked.unwrap_or_else(nothing),
        found.unwrap_or_else(nothing),
    )
}

fn drawn(offsets: &Offsets<'_>, span: Span, value: f64, high: Option<f64>, bound: Bound, unit: Option<&str>) -> String {
    let words = escaped(offsets.slice(span).unwrap_or_default());
    let high = high.map_or(String::new(), |high| format!(" to {high}"));
    let unit = unit.map_or("without a unit".to_owned(), escaped);
    format!("⟨{words}⟩ {bound} {value}{high}, {unit}")
}
