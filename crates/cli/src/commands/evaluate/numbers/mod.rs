//! `ascribe evaluate --task figures`: numbers that a text gives.

mod listing;

use std::fmt::Write as _;
use std::io::Write;

use ascribe_compare::figures::find;
use ascribe_compare::figures::gold::{self, GoldDocument};
use ascribe_compare::figures::score::{self, Counts, Pair};
use ascribe_model::Figure;
use rayon::prelude::*;
use serde_json::{Value, json};

use self::listing::Listing;
use super::figures::{count, percent};
use super::{problem, write_errors};
use crate::args::Evaluate;
use crate::context::Context;
use crate::failure::{DONE, FAILED, Failure, PROBLEMS, USAGE};
use crate::mistake::Mistake;
use crate::render::{Paint, plain};

/// A document with what was found in it.
struct Scored {
    document: GoldDocument,
    found: Vec<Figure>,
    pairs: Vec<Pair>,
}

/// Scores the figures that are found.
pub(super) fn evaluate(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    if args.predictions.is_some() || args.model.is_some() {
        let mistake = Mistake::nowhere("evaluate::figures", "--task figures takes neither --model nor --predictions")
            .help("leave them out: figures are found by rules");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let text = std::fs::read_to_string(&args.corpus).map_err(|error| {
        let message = format!("{} cannot be read: {error}", args.corpus.display());
        let mistake = Mistake::nowhere("corpus::unreadable", plain(&message)).help("name a file of JSON Lines");
        Failure::Reported(vec![mistake], USAGE)
    })?;
    let (mut documents, mut problems) = (Vec::new(), 0u64);
    for (nth, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match gold::parse(line) {
            Ok(document) => documents.push(document),
            Err(error) => {
                problems += 1;
                problem(&format!("{}:{}: {error} ({})", args.corpus.display(), nth + 1, error.help()));
            }
        }
    }
    if documents.is_empty() && problems > 0 {
        return Ok(FAILED);
    }
    let read = |document: GoldDocument| {
        let found = find(&document.text);
        Scored { pairs: score::pairs(&document.figures, &found), document, found }
    };
    let scored: Vec<Scored> = documents.into_par_iter().map(read).collect();
    let mut counts = Counts::default();
    for document in &scored {
        counts += score::counts(&document.pairs);
    }
    let mut out = std::io::stdout().lock();
    match args.to.as_str() {
        "json" => writeln!(out, "{:#}", object(&counts))?,
        _ => out.write_all(table(&counts, context.paint()).as_bytes())?,
    }
    out.flush()?;
    if let Some(path) = &args.errors {
        let listing = Listing { corpus: &args.corpus, counts: &counts, documents: &scored };
        write_errors(path, &listing.markdown(), context)?;
    }
    Ok(if problems == 0 { DONE } else { PROBLEMS })
}

/// What is counted as right, by name.
fn rows(counts: &Counts) -> [(&'static str, u64); 5] {
    [
        ("figure", counts.right),
        ("words", counts.pairs),
        ("value", counts.value),
        ("bound", counts.bound),
        ("unit", counts.unit),
    ]
}

/// The figures as the terminal shows them.
fn table(counts: &Counts, paint: Paint) -> String {
    let mut out = format!(
        "{} documents\n{} figures marked, {} found\n\n",
        count(counts.documents),
        count(counts.marked),
        count(counts.found)
    );
    out.push_str(&paint.bold(&format!("{:<10}{:>8}{:>11}{:>10}{:>10}", "", "right", "precision", "recall", "F1")));
    out.push('\n');
    for (name, right) in rows(counts) {
        let [precision, recall, f1] = counts.rates(right).map(percent);
        let _ = writeln!(out, "{name:<10}{:>8}{precision:>11}{recall:>10}{f1:>10}", count(right));
    }
    out
}

/// The figures as an object, shares from 0 to 1.
fn object(counts: &Counts) -> Value {
    let mut object = json!({ "docs": counts.documents, "marked": counts.marked, "found": counts.found });
    for (name, right) in rows(counts) {
        let [precision, recall, f1] = counts.rates(right);
        object[name] = json!({ "right": right, "P": precision, "R": recall, "F1": f1 });
    }
    object
}
