//! `ascribe evaluate --task actors`: who the sources are.

mod figures;
mod joined;
mod listing;

use std::io::Write;

use ascribe_attribute::corpus::actors as corpus;
use ascribe_attribute::score::actors::{Counts, Joining, Reading, Scorer};
use ascribe_model::Findings;
use rayon::prelude::*;

use self::listing::Listing;
use super::{problem, told, unreadable, write_errors};
use crate::args::Evaluate;
use crate::context::Context;
use crate::failure::{DONE, FAILED, Failure, PROBLEMS, USAGE};
use crate::mistake::Mistake;
use crate::model;

/// Scores the actors that the engine finds.
pub(super) fn evaluate(args: &Evaluate, context: &Context) -> Result<u8, Failure> {
    if args.predictions.is_some() {
        let mistake = Mistake::nowhere("evaluate::predictions", "--predictions has no actors to score")
            .help("leave it out: --task actors scores the engine");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let engine = model::engine(args.model.as_deref())?;
    let gold = corpus::read(&args.corpus).map_err(|error| unreadable(&error))?;
    for mistake in &gold.mistakes {
        problem(&told(mistake));
    }
    if gold.documents.is_empty() && !gold.mistakes.is_empty() {
        return Ok(FAILED);
    }
    let scorer = Scorer::default();
    let bar = context.bar(|| gold.documents.len() as u64);
    let read: Vec<(Reading, Findings)> = gold
        .documents
        .par_iter()
        .map(|document| {
            let findings = engine.attribute(&document.document);
            let reading = scorer.read(document, &findings);
            bar.inc(1);
            (reading, findings)
        })
        .collect();
    bar.finish_and_clear();
    let (readings, findings): (Vec<Reading>, Vec<Findings>) = read.into_iter().unzip();
    let mut counts = Counts::default();
    let (mut units, mut faults) = (Vec::with_capacity(readings.len()), Vec::with_capacity(readings.len()));
    for reading in readings {
        counts += &reading.counts;
        units.push(reading.units);
        faults.push(reading.faults);
    }
    let one = joined::joined(&gold.documents, &findings);
    let joining = Joining::of(&units, &gold.traps, |nth, id| one[nth].get(id).unwrap_or(id).clone());
    let mut out = std::io::stdout().lock();
    match args.to.as_str() {
        "json" => writeln!(out, "{:#}", figures::json(&counts, &joining))?,
        _ => out.write_all(figures::table(&counts, &joining, context.paint()).as_bytes())?,
    }
    out.flush()?;
    if let Some(path) = &args.errors {
        let listing = Listing { corpus: &args.corpus, documents: &gold.documents, faults: &faults, joining: &joining };
        write_errors(path, &listing.markdown(), context)?;
    }
    Ok(if gold.mistakes.is_empty() { DONE } else { PROBLEMS })
}
