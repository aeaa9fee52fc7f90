//! The figures, for people and for programs.

use std::fmt::Write;

use ascribe_compare::stance::score::{self, Counts, LABELS};
use serde_json::{Map, Value, json};

use super::super::figures::{count, percent};
use super::subject::Scored;
use crate::render::Paint;

/// All subjects as one.
fn all(scored: &[Scored<'_>]) -> Counts {
    let mut all = Counts::default();
    scored.iter().for_each(|of| all += &of.counts);
    all
}

/// A line of cells: the first to the left, the others to the right.
fn line(name: &str, cells: &[String]) -> String {
    let mut line = format!("{name:<20}");
    for cell in cells {
        let _ = write!(line, "{cell:>11}");
    }
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}

/// The figures as the terminal shows them.
pub(super) fn table(scored: &[Scored<'_>], paint: Paint) -> String {
    let mut out = String::new();
    let head = |first: &str, columns: &[&str]| {
        let cells: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        paint.bold(&line(first, &cells))
    };
    let sum = all(scored);
    let pairs: u64 = sum.pairs.iter().flatten().sum();
    let _ = writeln!(out, "{} documents, {} pairs marked", count(sum.documents), count(pairs));
    let _ =
        writeln!(out, "{} stances found towards propositions that the document does not list\n", count(sum.elsewhere));
    out.push_str(&head("F1", &["affirm", "deny", "hedge", "none", "macro"]));
    let row = |name: &str, counts: &Counts| {
        let mut cells: Vec<String> = (0..4).map(|label| percent(counts.rates(label).2)).collect();
        cells.push(percent(counts.macro_f1()));
        line(name, &cells)
    };
    for of in scored {
        out.push_str(&row(&of.subject.name(), &of.counts));
    }
    if scored.len() > 1 {
        out.push_str(&row("all", &sum));
    }
    out.push('\n');
    out.push_str(&head("all", &["marked", "found", "precision", "recall", "F1"]));
    for (label, stance) in LABELS.iter().enumerate() {
        let ((marked, found, _), (precision, recall, f1)) = (sum.of(label), sum.rates(label));
        out.push_str(&line(
            score::label(*stance),
            &[count(marked), count(found), percent(precision), percent(recall), percent(f1)],
        ));
    }
    out
}

fn object(counts: &Counts) -> Value {
    let mut labels = Map::new();
    for (label, stance) in LABELS.iter().enumerate() {
        let ((marked, found, right), (precision, recall, f1)) = (counts.of(label), counts.rates(label));
        let of = json!({ "marked": marked, "found": found, "right": right, "P": precision, "R": recall, "F1": f1 });
        labels.insert(score::label(*stance).to_owned(), of);
    }
    json!({ "docs": counts.documents, "macro_F1": counts.macro_f1(), "labels": labels, "elsewhere": counts.elsewhere })
}

/// The figures as an object, from 0 to 1.
pub(super) fn json(scored: &[Scored<'_>]) -> Value {
    let subjects: Map<String, Value> = scored.iter().map(|of| (of.subject.name(), object(&of.counts))).collect();
    json!({ "subjects": subjects, "all": object(&all(scored)) })
}
