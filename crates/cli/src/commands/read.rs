//! `ascribe read`: statements at once, kept in a record that lives as long as the command.

use std::io::Write;
use std::path::Path;

use ascribe_attribute::join::Decisions;
use ascribe_ingest::{Format, Hints, Problem, Record as Raw, Settings};
use ascribe_model::schema::View;
use ascribe_query::{Filters, Gone, Nothing, Record, RunInfo, Writer};
use jiff::Timestamp;

use crate::args::Read;
use crate::attributions;
use crate::context::{Context, complain};
use crate::failure::{DONE, FAILED, Failure, PROBLEMS, USAGE};
use crate::joining::ByRules;
use crate::mistake::Mistake;
use crate::model;
use crate::output::Form;
use crate::render::plain;

/// Shows the statements of texts.
pub(crate) fn read(args: &Read, context: &Context) -> Result<u8, Failure> {
    let format = Format::from_name(&args.format).unwrap_or(Format::Auto);
    let settings = Settings { format, raw: args.raw, defaults: Hints::default() };
    let mut problems = 0;
    if args.to == "attributions" {
        let engine = model::engine(args.model.as_deref())?;
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        each(args, &settings, &mut problems, |raw| {
            let document = raw.document(&settings, None)?;
            let line = attributions::line(raw.name(), &engine.extract(&document.text));
            Ok(writeln!(out, "{line}").map_err(Failure::from))
        })?;
        out.flush()?;
    } else {
        let form = Form::named(&args.to, &[], context)?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("read.ascribe");
        let now = Timestamp::now();
        let engine = model::engine(args.model.as_deref())?;
        let info = RunInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            config_sha256: String::new(),
            model: engine.model().to_owned(),
            started: now,
        };
        let mut writer = Writer::begin(&path, &info)?;
        each(args, &settings, &mut problems, |raw| {
            let document = raw.document(&settings, None)?;
            Ok(writer.put(&document, &engine.attribute(&document), "", now).map_err(Failure::from))
        })?;
        let decisions = Decisions::default();
        let totals = writer.finish_with(now, Gone::Keep, ByRules::new(&decisions, ""), Nothing)?;
        if totals.documents > 0 {
            let record = Record::open(&path)?;
            form.print(
                record.select(View::Statements, &Filters::default())?,
                Some(View::Statements),
                &record,
                context,
            )?;
        }
        if totals.documents == 0 && problems > 0 {
            return Ok(FAILED);
        }
    }
    Ok(if problems == 0 { DONE } else { PROBLEMS })
}

/// Gives `take` every record of the files; what cannot be read is complained of and counted.
fn each(
    args: &Read,
    settings: &Settings,
    problems: &mut usize,
    mut take: impl FnMut(&Raw) -> Result<Result<(), Failure>, Problem>,
) -> Result<(), Failure> {
    let mut one = |raw: Result<Raw, Problem>| -> Result<(), Failure> {
        let doubt = raw.as_ref().ok().and_then(Raw::doubt);
        let problem = match raw.and_then(|raw| take(&raw)) {
            Ok(done) => {
                done?;
                doubt
            }
            Err(problem) => Some(problem),
        };
        if let Some(problem) = problem {
            *problems += 1;
            complain(&plain(&format!("problem: {problem}")));
        }
        Ok(())
    };
    for pattern in &args.files {
        if pattern == "-" {
            for raw in ascribe_ingest::from_reader("stdin", std::io::stdin(), settings) {
                one(raw)?;
            }
            continue;
        }
        let found = ascribe_ingest::discover(Path::new("."), pattern).map_err(|error| {
            let mistake = Mistake::nowhere("read::path", error.to_string())
                .help("name a file, a folder or a quoted glob; - reads standard input");
            Failure::Reported(vec![mistake], USAGE)
        })?;
        for file in found {
            match file {
                Ok(file) => {
                    for raw in ascribe_ingest::records(&file, settings) {
                        one(raw)?;
                    }
                }
                Err(problem) => one(Err(problem))?,
            }
        }
    }
    Ok(())
}
