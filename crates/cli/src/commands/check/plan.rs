//! The plan of a run: a pipeline with all that it needs.

use ascribe_export::{InputError, OptionError, Options, Plugin};
use ascribe_ingest::plain_path;
use ascribe_query::{Gone, Record, RunInfo, Writer};
use jiff::Timestamp;

use crate::context::Context;
use crate::failure::{self, Failure, USAGE};
use crate::mistake::Mistake;
use crate::paths;
use crate::pipeline::{Ask, Export, Pipeline};

use super::report;

/// A pipeline with its plugins, ready to run.
pub(crate) struct Plan {
    pub(crate) pipeline: Pipeline,
    /// One for each `[[export]]`, in order.
    pub(crate) exports: Vec<Result<Ready, Vec<Mistake>>>,
}

/// An export that nothing known is wrong with.
pub(crate) struct Ready {
    pub(crate) plugin: Plugin,
    pub(crate) options: Options,
    /// Name of the plugin's input, and what to ask for it.
    pub(crate) inputs: Vec<(String, Ask)>,
}

/// Reads a pipeline and finds all that it needs.
///
/// # Errors
/// The file cannot be read, or there are mistakes outside of exports; those inside exports are
/// reported with them. Where all is well outside, mistakes inside stand in [`Plan::exports`].
pub(crate) fn plan(path: &std::path::Path, set: &[String], context: &Context) -> Result<Plan, Failure> {
    planned(path, text(path)?, set, context)
}

/// The text of a pipeline.
pub(super) fn text(path: &std::path::Path) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| failure::unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let mistake = Mistake::nowhere("pipeline::encoding", format!("{} is not UTF-8 at byte {at}", path.display()))
            .help("save the file as UTF-8");
        Failure::Reported(vec![mistake], USAGE)
    })
}

/// [`plan`] of a text that is read already.
pub(super) fn planned(
    path: &std::path::Path,
    text: String,
    set: &[String],
    context: &Context,
) -> Result<Plan, Failure> {
    let (mut pipeline, mut mistakes) = Pipeline::read(path, text, set);
    pipeline.questions.warnings.iter().for_each(report);
    mistakes.extend(queries(&pipeline)?);
    let mut exports = Vec::new();
    for nth in 0..pipeline.exports.len() {
        let mut wrong = std::mem::take(&mut pipeline.exports[nth].mistakes);
        let ready = ready(&pipeline, nth, context, &mut wrong);
        exports.push(match ready {
            Some(ready) if wrong.is_empty() => Ok(ready),
            _ => Err(wrong.into_iter().map(|mistake| pipeline.place(mistake)).collect()),
        });
    }
    if mistakes.is_empty() {
        return Ok(Plan { pipeline, exports });
    }
    let inside = exports.into_iter().filter_map(Result::err).flatten();
    let mut all: Vec<Mistake> = mistakes.into_iter().map(|mistake| pipeline.place(mistake)).chain(inside).collect();
    all.sort_by_key(Mistake::start);
    Err(Failure::Reported(all, USAGE))
}

/// Asks an empty record every query, which tells what is wrong with it.
fn queries(pipeline: &Pipeline) -> Result<Vec<Mistake>, Failure> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("empty.ascribe");
    let info = RunInfo {
        version: String::new(),
        config_sha256: String::new(),
        model: String::new(),
        started: Timestamp::UNIX_EPOCH,
    };
    Writer::begin(&path, &info)?.finish(Timestamp::UNIX_EPOCH, Gone::Keep)?;
    let record = Record::open(&path)?;
    let mut mistakes = Vec::new();
    for query in &pipeline.queries {
        let rows = match &query.ask {
            Ask::View(view, filters) => record.select(*view, filters),
            Ask::Sql(sql, types) => record.sql(sql, types),
        };
        if let Err(error) = rows {
            let place = format!("in the query '{}'", query.name.value);
            mistakes.push(failure::record(&error).at(query.span.clone()).label(place));
        }
    }
    Ok(mistakes)
}

fn ready(pipeline: &Pipeline, nth: usize, context: &Context, mistakes: &mut Vec<Mistake>) -> Option<Ready> {
    let export = &pipeline.exports[nth];
    if export.to.value.is_empty() {
        return None;
    }
    mistakes.extend(target(pipeline, export));
    if pipeline.exports[..nth].iter().any(|other| plain_path(&other.path) == plain_path(&export.path)) {
        let message = format!("two exports write '{}'", export.to.value);
        mistakes.push(
            Mistake::new("export::twice", message, export.to.span.clone())
                .label("the second")
                .help("give each export a file of its own"),
        );
    }
    if export.plugin.value.is_empty() {
        return None;
    }
    let plugin = match context.search.load(&export.plugin.value, pipeline.folder()) {
        Ok(plugin) => plugin,
        Err(error) => {
            mistakes.push(failure::load(&error, export.plugin.span.clone()));
            return None;
        }
    };
    let inputs = inputs(pipeline, export, &plugin, mistakes);
    let given: Vec<_> = export.options.iter().map(|(key, value)| (key.value.clone(), value.value.clone())).collect();
    match plugin.check_options(&given) {
        Ok(options) => Some(Ready { plugin, options, inputs }),
        Err(errors) => {
            mistakes.extend(errors.iter().map(|error| option(error, export)));
            None
        }
    }
}

/// What is wrong with the file that an export is to write.
fn target(pipeline: &Pipeline, export: &Export) -> Option<Mistake> {
    let path = plain_path(&export.path);
    let file_above = || path.ancestors().skip(1).find(|above| above.exists()).is_some_and(|above| !above.is_dir());
    let (what, help) = if paths::protected(pipeline).iter().any(|own| plain_path(own) == path) {
        ("is the pipeline or its record", "give the export a file of its own")
    } else if finds(pipeline, &path) {
        ("is among the files that this pipeline reads", "write to another folder, or narrow the path of [[ingest]]")
    } else if path.is_dir() || export.to.value.ends_with('/') {
        ("is a folder", "name a file in it")
    } else if file_above() {
        ("lies below a file", "give the export a folder")
    } else if export.to.value.contains('\0') {
        ("has a character that no path can have", "take the NUL out")
    } else {
        return None;
    };
    let message = format!("'{}' {what}", export.to.value);
    Some(Mistake::new("export::path", message, export.to.span.clone()).help(help))
}

/// Whether a file at a plain path is among those that the pipeline reads, or would be once it is there.
fn finds(pipeline: &Pipeline, path: &std::path::Path) -> bool {
    let patterns = pipeline.ingest.iter().map(|ingest| &ingest.path.value);
    patterns
        .filter_map(|pattern| ascribe_ingest::discover(pipeline.folder(), pattern).ok())
        .any(|files| files.finds(path))
}

fn inputs(pipeline: &Pipeline, export: &Export, plugin: &Plugin, mistakes: &mut Vec<Mistake>) -> Vec<(String, Ask)> {
    let mut inputs = Vec::new();
    for (name, query) in &export.inputs {
        match pipeline.ask(&query.value) {
            Some(ask) => {
                let name = if name.value.is_empty() { plugin.input_for(ask.kind()) } else { &name.value };
                inputs.push((name.to_owned(), ask));
            }
            None => mistakes.push(
                Mistake::new(
                    "export::unknown_query",
                    format!("there is no query '{}'", query.value),
                    query.span.clone(),
                )
                .nearest(&query.value, pipeline.asks()),
            ),
        }
    }
    if inputs.len() < export.inputs.len() {
        return inputs;
    }
    let given: Vec<(&str, &str)> = inputs.iter().map(|(name, ask)| (name.as_str(), ask.kind())).collect();
    if let Err(errors) = plugin.check_inputs(&given) {
        mistakes.extend(errors.iter().map(|error| input(error, export)));
    }
    inputs
}

fn input(error: &InputError, export: &Export) -> Mistake {
    let named = export.inputs.iter().find(|(name, _)| name.value == error.name());
    let place = named.or(export.inputs.first()).map_or(export.plugin.span.clone(), |(_, query)| query.span.clone());
    let mistake = Mistake::new("export::input", error.to_string(), place);
    error.help().map_or(mistake.clone(), |help| mistake.help(help))
}

fn option(error: &OptionError, export: &Export) -> Mistake {
    let mistake = Mistake::new("export::option", error.to_string(), export.option_span(error.key()));
    error.help().map_or(mistake.clone(), |help| mistake.help(help))
}
