//! `ascribe evaluate --task conflicts`: where accounts do not fit, in a folder of texts with a key.

mod key;

use std::fmt::Write as _;
use std::io::{ErrorKind, Write};
use std::path::Path;

use ascribe_model::ConflictKind;
use ascribe_model::schema::View;
use ascribe_query::{Filters, Gone, Record};
use serde_json::json;

use self::key::{Entry, Found, Key};
use super::figures::{count, percent};
use super::write_errors;
use crate::args::Evaluate;
use crate::context::Context;
use crate::failure::{DONE, Failure, USAGE};
use crate::mistake::Mistake;
use crate::output::stream;
use crate::pipeline::Pipeline;
use crate::render::cell::named;
use crate::stages;

/// Scores the conflicts that a run finds in the folder's texts.
pub(super) fn evaluate(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    if args.predictions.is_some() || args.model.is_some() {
        let mistake =
            Mistake::nowhere("evaluate::conflicts", "--task conflicts takes neither --model nor --predictions")
                .help("leave them out: the folder is read as `ascribe run` would");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let folder = &args.corpus;
    let path = folder.join("key.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
    let key = Key::read(&path, &text)?;
    let mut found = find(folder, context)?;
    let is = |entries: &[Entry], f: &Found| entries.iter().any(|entry| key.is(entry, f));
    found.retain(|f| is(&key.conflict, f) || !is(&key.disputable, f));
    let missed: Vec<&Entry> = key.conflict.iter().filter(|entry| !found.iter().any(|f| key.is(entry, f))).collect();
    let wrong: Vec<&Found> = found.iter().filter(|f| !is(&key.conflict, f)).collect();
    let mut out = std::io::stdout().lock();
    let rows: Vec<(String, [usize; 4])> = ConflictKind::ALL
        .iter()
        .map(|kind| {
            let marked = |entry: &&Entry| entry.kind.get_ref() == kind.as_str();
            let of = |f: &&Found| f.kind == *kind;
            let all = key.conflict.iter().filter(marked).count();
            let right = all - missed.iter().copied().filter(marked).count();
            let counts = [all, right, found.iter().filter(of).count(), wrong.iter().copied().filter(of).count()];
            (kind.to_string(), counts)
        })
        .collect();
    let sum = |nth: usize| rows.iter().map(|(_, counts)| counts[nth]).sum::<usize>();
    let all = ("all".to_owned(), [sum(0), sum(1), sum(2), sum(3)]);
    match args.to.as_str() {
        "json" => {
            let object = |(kind, [marked, right, found, wrong]): &(String, [usize; 4])| {
                let share = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
                let object = json!({
                    "marked": marked, "right": right, "found": found, "false": wrong,
                    "recall": share(*right, *marked), "false_share": share(*wrong, *found),
                });
                (kind.clone(), object)
            };
            let object: serde_json::Map<_, _> = rows.iter().chain([&all]).map(object).collect();
            writeln!(out, "{:#}", serde_json::Value::from(object))?;
        }
        _ => {
            let head = format!(
                "{:<10}{:>8}{:>8}{:>9}{:>8}{:>8}{:>8}",
                "", "marked", "right", "recall", "found", "false", "share"
            );
            writeln!(out, "{}", context.paint().bold(&head))?;
            for (kind, [marked, right, found, wrong]) in rows.iter().chain([&all]) {
                let share =
                    |n: usize, of: usize| if of == 0 { "–".to_owned() } else { percent(n as f64 / of as f64) };
                writeln!(
                    out,
                    "{kind:<10}{:>8}{:>8}{:>9}{:>8}{:>8}{:>8}",
                    count(*marked as u64),
                    count(*right as u64),
                    share(*right, *marked),
                    count(*found as u64),
                    count(*wrong as u64),
                    share(*wrong, *found)
                )?;
            }
        }
    }
    out.flush()?;
    if let Some(errors) = &args.errors {
        write_errors(errors, &listing(folder, &missed, &wrong), context)?;
    }
    Ok(DONE)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let mistake = Mistake::nowhere("corpus::unreadable", format!("{} cannot be read: {error}", path.display()))
        .help("name a folder with texts (*.txt), a codebook.toml and a key.toml");
    Failure::Reported(vec![mistake], USAGE)
}

/// The pipeline of a folder that has none of its own.
const PIPELINE: &str =
    "record = \"conflicts.ascribe\"\n[[ingest]]\npath = \"*.txt\"\n[compare]\ncodebook = \"codebook.toml\"\n";

/// The conflicts that a run with the folder's `pipeline.toml` finds, or, without one, with its texts and codebook
/// alone. The record is not kept.
fn find(folder: &Path, context: &Context) -> Result<Vec<Found>, Failure> {
    let path = folder.join("pipeline.toml");
    let text = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => PIPELINE.to_owned(),
        text => text.map_err(|error| unreadable(&path, &error))?,
    };
    let (mut pipeline, mistakes) = Pipeline::read(&path, text, &[]);
    if !mistakes.is_empty() {
        return Err(Failure::Reported(mistakes.into_iter().map(|mistake| pipeline.place(mistake)).collect(), USAGE));
    }
    let scratch = tempfile::tempdir()?;
    pipeline.record = scratch.path().join("conflicts.ascribe");
    stages::run(&pipeline, Gone::Keep, context)?;
    let record = Record::open(&pipeline.record)?;
    let mut found = Vec::new();
    for batch in record.select(View::Conflicts, &Filters::default())? {
        let batch = batch.map_err(stream)?;
        for row in 0..batch.num_rows() {
            let text = |column: &str| named(&batch, column, row);
            let both = |column: &str| [text(&format!("left_{column}")), text(&format!("right_{column}"))];
            let Some(kind) = ConflictKind::from_word(&text("kind")) else { continue };
            let [holders, outlets] = [both("holder"), both("outlet")];
            let holders = [0, 1].map(|n: usize| if holders[n].is_empty() { &outlets[n] } else { &holders[n] }.clone());
            let words = if kind == ConflictKind::Figure { values(&record, &both("id"))? } else { both("words") };
            found.push(Found { kind, subject: text("subject"), why: text("why"), holders, uris: both("uri"), words });
        }
    }
    Ok(found)
}

/// The values of two figures.
fn values(record: &Record, ids: &[String; 2]) -> Result<[String; 2], Failure> {
    let mut values = [String::new(), String::new()];
    for (value, id) in values.iter_mut().zip(ids) {
        let filters = Filters { id: Some(id.clone()), copies: true, ..Filters::default() };
        for batch in record.select(View::Figures, &filters)? {
            let batch = batch.map_err(stream)?;
            if batch.num_rows() > 0 {
                *value = format!("{} {}", named(&batch, "value", 0), named(&batch, "value_high", 0));
            }
        }
    }
    Ok(values)
}

/// What was missed, and what was found that the key does not have, as Markdown.
fn listing(folder: &Path, missed: &[&Entry], wrong: &[&Found]) -> String {
    let mut out = format!("# Conflicts of {}\n\n## Missed\n\n", folder.display());
    for entry in missed {
        let subject = entry.proposition.as_ref().or(entry.counted.as_ref()).map_or("", String::as_str);
        let _ = writeln!(
            out,
            "- {} {subject}: {} ({}): {}",
            entry.kind.get_ref(),
            entry.between.join(", "),
            entry.documents.join(", "),
            entry.why
        );
    }
    out.push_str("\n## False\n\n");
    for Found { kind, subject, why, uris, words, .. } in wrong {
        let _ = writeln!(out, "- {kind} {subject}: {why} ({}: {}; {}: {})", uris[0], words[0], uris[1], words[1]);
    }
    out
}
