//! `ascribe evaluate`: what is found, held against what people marked.

mod actors;
mod conflicts;
mod figures;
mod judge;
mod listing;
mod numbers;
mod stance;

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use ascribe_attribute::corpus::{self, CorpusError, Marked};
use ascribe_attribute::score::Reviewer;

use self::judge::{Finder, Judge};
use self::listing::Listing;
use crate::args::{Evaluate, Task};
use crate::context::{Context, complain};
use crate::failure::{DONE, FAILED, Failure, PROBLEMS, USAGE};
use crate::mistake::Mistake;
use crate::model;
use crate::render::plain;

/// Scores what is asked for.
pub(crate) fn evaluate(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    if let Some(errors) = &args.errors {
        keep_apart(errors, &[Some(&args.corpus), args.predictions.as_ref()])?;
    }
    match args.task {
        Task::Attribution => attribution(args, context),
        Task::Actors => actors::evaluate(args, context),
        Task::Figures => numbers::evaluate(args, context),
        Task::Stance => stance::evaluate(args, context),
        Task::Conflicts => conflicts::evaluate(args, context),
    }
}

/// Scores the attributions of the engine, or of a file of predictions.
fn attribution(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    let mut problems = 0;
    let finder = match &args.predictions {
        Some(path) => Finder::Predictions(predictions(path, &mut problems)?),
        None => Finder::Engine(model::engine(args.model.as_deref())?),
    };
    let judge = Judge { finder, reviewer: args.errors.is_some().then(Reviewer::default) };
    let verdict = judge.corpus(&args.corpus, context)?;
    problems += verdict.problems;
    if verdict.seen.is_empty() && problems > 0 {
        return Ok(FAILED);
    }
    let unknown = match &judge.finder {
        Finder::Engine(_) => 0,
        Finder::Predictions(all) => all.keys().filter(|doc| !verdict.seen.contains(*doc)).count() as u64,
    };
    if verdict.without > 0 {
        complain(&format!(
            "warning: documents without predictions, where nothing counts as found: {}",
            verdict.without
        ));
    }
    if unknown > 0 {
        complain(&format!("warning: documents of the predictions that the corpus does not have: {unknown}"));
    }
    let scores = verdict.counts.scores();
    let mut out = std::io::stdout().lock();
    match args.to.as_str() {
        "json" => writeln!(out, "{:#}", figures::json(&scores, verdict.without, unknown))?,
        _ => out.write_all(figures::table(&scores, context.paint()).as_bytes())?,
    }
    out.flush()?;
    if let Some(path) = &args.errors {
        let listing = Listing { corpus: &args.corpus, scores: &scores, entries: verdict.entries };
        write_errors(path, &listing.markdown(), context)?;
    }
    Ok(if problems == 0 { DONE } else { PROBLEMS })
}

/// Writes the list of errors, and says so.
fn write_errors(path: &Path, listing: &str, context: &Context) -> Result<(), Failure> {
    std::fs::write(path, listing).map_err(|error| {
        Mistake::nowhere("evaluate::errors", format!("{} cannot be written: {error}", path.display()))
            .help("check the folder and its permissions")
    })?;
    context.say(&format!("the errors are listed in {}", path.display()));
    Ok(())
}

/// The predictions of a file by document; of two lines for one document the last counts.
fn predictions(path: &Path, problems: &mut u64) -> Result<HashMap<String, Vec<Marked>>, Failure> {
    let mut all = HashMap::new();
    for prediction in corpus::predictions(path).map_err(|error| unreadable(&error))? {
        match prediction {
            Err(error) => {
                *problems += 1;
                problem(&told(&error));
            }
            Ok(prediction) => {
                if all.contains_key(&prediction.doc) {
                    let doc = plain(&prediction.doc);
                    complain(&format!("warning: two lines of predictions for '{doc}'; the last counts"));
                }
                all.insert(prediction.doc, prediction.attributions);
            }
        }
    }
    Ok(all)
}

/// Refuses to write the list of errors over what is read.
fn keep_apart(errors: &Path, read: &[Option<&PathBuf>]) -> Result<(), Failure> {
    let place = |path: &Path| std::fs::canonicalize(path).ok();
    let same = read.iter().flatten().any(|path| place(path).is_some_and(|p| Some(p) == place(errors)));
    if !same {
        return Ok(());
    }
    let message = format!("--errors would overwrite {}, which is read", errors.display());
    let mistake = Mistake::nowhere("evaluate::errors", message).help("name another file: --errors errors.md");
    Err(Failure::Reported(vec![mistake], USAGE))
}

/// A corpus or a file of predictions that cannot be read at all.
fn unreadable(error: &CorpusError) -> Failure {
    let mistake = Mistake::nowhere("corpus::unreadable", plain(&error.to_string())).help(error.help());
    Failure::Reported(vec![mistake], USAGE)
}

/// What is wrong with one document, and the way out.
fn told(error: &CorpusError) -> String {
    format!("{error} ({})", error.help())
}

/// Says what is wrong with one document.
fn problem(message: &str) {
    complain(&plain(&format!("problem: {message}")));
}
