//! `ascribe run`: coverage into a record, and the record into exports.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use ascribe_export::{Input, RunError, Target};
use ascribe_query::{Gone, Record, Totals};
use serde_json::json;

use super::check::{Plan, Ready, plan};
use crate::args::{Run, Summary};
use crate::context::{Context, complain};
use crate::failure::{self, DONE, FAILED, Failure, PROBLEMS};
use crate::mistake::Mistake;
use crate::output;
use crate::paths;
use crate::pipeline::{Ask, Export};
use crate::provenance::Stamped;
use crate::stages::{self, Counts};

/// What became of an export.
struct Outcome {
    plugin: String,
    to: PathBuf,
    /// The files that were written and their bytes; nothing where the export failed.
    written: Option<(Vec<PathBuf>, u64)>,
}

/// Runs a pipeline.
pub(crate) fn run(args: &Run, context: &Context) -> Result<u8, Failure> {
    let plan = plan(&args.pipeline, &args.set, context)?;
    // A run can take hours: what will fail at its end is told at its beginning.
    for mistake in plan.exports.iter().filter_map(|export| export.as_ref().err()).flatten() {
        report(mistake);
    }
    let gone = if args.prune { Gone::Remove } else { Gone::Keep };
    let (counts, totals) = stages::run(&plan.pipeline, gone, context)?;
    let outcomes = exports(&plan, context)?;
    match args.summary {
        Summary::Text => summary(&plan, &counts, &totals, &outcomes, context),
        Summary::Json => summary_json(&plan, &counts, &totals, &outcomes)?,
    }
    Ok(if outcomes.iter().any(|outcome| outcome.written.is_none()) {
        FAILED
    } else if totals.problems > 0 {
        PROBLEMS
    } else {
        DONE
    })
}

fn report(mistake: &Mistake) {
    complain(&format!("{:?}", miette::Report::new(mistake.clone())));
}

fn exports(plan: &Plan, context: &Context) -> Result<Vec<Outcome>, Failure> {
    let record = Record::open(&plan.pipeline.record)?;
    let mut outcomes = Vec::new();
    for (export, ready) in plan.pipeline.exports.iter().zip(&plan.exports) {
        let written = ready.as_ref().ok().and_then(|ready| {
            let written = write(plan, export, ready, &record, context);
            written
                .map_err(|mistakes| mistakes.into_iter().for_each(|mistake| report(&plan.pipeline.place(mistake))))
                .ok()
        });
        outcomes.push(Outcome { plugin: export.plugin.value.clone(), to: export.path.clone(), written });
    }
    Ok(outcomes)
}

fn write(
    plan: &Plan,
    export: &Export,
    ready: &Ready,
    record: &Record,
    context: &Context,
) -> Result<(Vec<PathBuf>, u64), Vec<Mistake>> {
    let asked = |error: &ascribe_query::Error| vec![failure::record(error).at(export.span.clone())];
    let mut inputs = Vec::new();
    for (name, ask) in &ready.inputs {
        let rows = match ask {
            Ask::View(view, filters) => record.select(*view, filters),
            Ask::Sql(sql, types) => record.sql(sql, types),
        };
        let rows = rows.and_then(|rows| Stamped::new(rows, record)).map_err(|error| asked(&error))?;
        inputs.push(Input { name: name.clone(), kind: ask.kind().to_owned(), rows: Box::new(rows) });
    }
    let written = ready.plugin.run(ascribe_export::Export {
        options: &ready.options,
        inputs,
        target: Target::File(&export.path),
        protected: &paths::protected(&plan.pipeline),
        cancelled: &AtomicBool::new(false),
        log: &|level, message| output::log(level, message, context),
    });
    written.map(|written| (written.files, written.bytes)).map_err(|error| {
        let place = match (&error, error.option()) {
            (_, Some(key)) => export.option_span(key),
            (RunError::Output { .. } | RunError::Protected { .. }, None) => export.to.span.clone(),
            _ => export.plugin.span.clone(),
        };
        vec![failure::run(&error, place)]
    })
}

fn summary(plan: &Plan, counts: &Counts, totals: &Totals, outcomes: &[Outcome], context: &Context) {
    let plural = |n: u64, word: &str| if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") };
    let mut read = vec![format!("{} read", counts.read), format!("{} unchanged", counts.unchanged)];
    for (n, word) in
        [(totals.problems, "with a problem"), (totals.gone, "whose file is gone"), (totals.removed, "removed")]
    {
        if n > 0 {
            read.push(format!("{n} {word}"));
        }
    }
    context.say(&format!("record   {}", plan.pipeline.record.display()));
    context.say(&format!(
        "holds    {}, {} by {}",
        plural(totals.documents, "document"),
        plural(totals.statements, "statement"),
        plural(totals.actors, "actor")
    ));
    let compared = [(totals.positions, "position"), (totals.figures, "figure"), (totals.conflicts, "conflict")];
    let mut compared: Vec<String> = compared.iter().filter(|(n, _)| *n > 0).map(|(n, word)| plural(*n, word)).collect();
    if totals.copies > 0 {
        compared.push(if totals.copies == 1 { "1 copy".to_owned() } else { format!("{} copies", totals.copies) });
    }
    if !compared.is_empty() {
        context.say(&format!("finds    {}", compared.join(", ")));
    }
    context.say(&format!("this run {}", read.join(", ")));
    if totals.problems > 0 {
        context.say(&format!("problems `ascribe query problems --record {}`", paths::quoted(&plan.pipeline.record)));
    }
    for outcome in outcomes {
        match &outcome.written {
            Some((files, bytes)) => {
                let more = if files.len() > 1 {
                    format!(" and {}", plural(files.len() as u64 - 1, "file"))
                } else {
                    String::new()
                };
                context.say(&format!("{:8} {}{more} ({})", outcome.plugin, outcome.to.display(), size(*bytes)));
            }
            None => complain(&format!("failed   {} (see above)", outcome.to.display())),
        }
    }
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

fn summary_json(plan: &Plan, counts: &Counts, totals: &Totals, outcomes: &[Outcome]) -> Result<(), Failure> {
    let exports: Vec<_> = outcomes
        .iter()
        .map(|outcome| {
            let (files, bytes) = outcome.written.clone().unwrap_or_default();
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            json!({
                "plugin": outcome.plugin, "to": outcome.to.display().to_string(),
                "ok": outcome.written.is_some(), "files": files, "bytes": bytes,
            })
        })
        .collect();
    let summary = json!({
        "record": plan.pipeline.record.display().to_string(),
        "documents": totals.documents, "statements": totals.statements, "actors": totals.actors,
        "positions": totals.positions, "figures": totals.figures, "conflicts": totals.conflicts,
        "copies": totals.copies,
        "read": counts.read, "unchanged": counts.unchanged,
        "problems": totals.problems, "gone": totals.gone, "removed": totals.removed,
        "exports": exports,
    });
    writeln!(std::io::stdout(), "{summary}")?;
    Ok(())
}
