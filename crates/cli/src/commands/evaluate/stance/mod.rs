//! `ascribe evaluate --task stance`: what documents do to the propositions of a codebook.

mod figures;
mod listing;
mod subject;

use std::io::Write;

use ascribe_compare::stance::score::{Counts, score};
use rayon::prelude::*;

use self::subject::{Scored, Subject};
use super::{keep_apart, problem, write_errors};
use crate::args::Evaluate;
use crate::context::{Context, complain};
use crate::failure::{DONE, FAILED, Failure, PROBLEMS, USAGE};
use crate::mistake::Mistake;
use crate::model;

/// Scores the stances that are found.
pub(super) fn evaluate(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    if args.predictions.is_some() {
        let mistake = Mistake::nowhere("evaluate::predictions", "--predictions has no stances to score")
            .help("leave it out: --task stance scores the engine");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let subjects = subject::read(&args.corpus)?;
    if let Some(errors) = &args.errors {
        for subject in &subjects {
            keep_apart(errors, &[Some(&subject.pairs), Some(&subject.file)])?;
        }
    }
    for doubtful in subjects.iter().flat_map(|subject| &subject.warnings) {
        complain(&format!("{:?}", miette::Report::new(doubtful.clone())));
    }
    for message in subjects.iter().flat_map(|subject| &subject.problems) {
        problem(message);
    }
    let problems = subjects.iter().any(|subject| !subject.problems.is_empty());
    let documents: usize = subjects.iter().map(|subject| subject.documents.len()).sum();
    if documents == 0 && problems {
        return Ok(FAILED);
    }
    let engine = model::engine(args.model.as_deref())?;
    let bar = context.bar(|| documents as u64);
    let scored: Vec<Scored<'_>> = subjects
        .iter()
        .map(|subject| {
            let read: Vec<_> = subject
                .documents
                .par_iter()
                .map(|document| {
                    let findings =
                        engine.attribute(&model::as_read(&document.doc, document.outlet.clone(), &document.text));
                    bar.inc(1);
                    score(&subject.codebook, document, &findings.statements)
                })
                .collect();
            let mut counts = Counts::default();
            let faults = read.into_iter().map(|(of_it, faults)| {
                counts += &of_it;
                faults
            });
            let faults = faults.collect();
            Scored { subject, counts, faults }
        })
        .collect();
    bar.finish_and_clear();
    let mut out = std::io::stdout().lock();
    match args.to.as_str() {
        "json" => writeln!(out, "{:#}", figures::json(&scored))?,
        _ => out.write_all(figures::table(&scored, context.paint()).as_bytes())?,
    }
    out.flush()?;
    if let Some(path) = &args.errors {
        write_errors(path, &listing::markdown(&args.corpus, &scored), context)?;
    }
    Ok(if problems { PROBLEMS } else { DONE })
}

impl Subject {
    /// Its name: that of its folder.
    fn name(&self) -> String {
        let folder = self.file.parent().and_then(std::path::Path::file_name);
        folder.map_or_else(|| "subject".to_owned(), |name| name.to_string_lossy().into_owned())
    }
}
