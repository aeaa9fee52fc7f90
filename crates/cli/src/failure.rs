//! The one place where errors of the libraries become reports and exit codes.

use std::io;
use std::path::Path;

use ascribe_export::{LoadError, RunError};
use ascribe_query::Error as RecordError;

use crate::mistake::Mistake;

/// Exit code: done.
pub(crate) const DONE: u8 = 0;
/// Exit code: failed.
pub(crate) const FAILED: u8 = 1;
/// Exit code: wrong usage or pipeline.
pub(crate) const USAGE: u8 = 2;
/// Exit code: done, but some documents had problems.
pub(crate) const PROBLEMS: u8 = 3;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something to report, and the exit code.
    Reported(Vec<Mistake>, u8),
    /// Whoever read the output has gone, which is no error.
    ClosedPipe,
}

impl From<Mistake> for Failure {
    fn from(mistake: Mistake) -> Self {
        Self::Reported(vec![mistake], FAILED)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::ClosedPipe;
        }
        Mistake::nowhere("output::failed", format!("the output cannot be written: {error}")).into()
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Self {
        let exit = match error {
            RecordError::Sql { .. }
            | RecordError::NotAQuery { .. }
            | RecordError::Column { .. }
            | RecordError::TwoColumns { .. }
            | RecordError::Sort { .. }
            | RecordError::Filter { .. } => USAGE,
            _ => FAILED,
        };
        Self::Reported(vec![record(&error)], exit)
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        let exit = if matches!(error, LoadError::NotFound { .. } | LoadError::Name { .. }) { USAGE } else { FAILED };
        Self::Reported(vec![load(&error, 0..0)], exit)
    }
}

/// A file that cannot be opened or read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let mistake = Mistake::nowhere("file::unreadable", format!("{} cannot be read: {error}", path.display()))
        .help("check the path and its permissions");
    Failure::Reported(vec![mistake], USAGE)
}

/// A plugin that cannot be used; `span` is where the pipeline names it.
pub(crate) fn load(error: &LoadError, span: std::ops::Range<usize>) -> Mistake {
    let code = match error {
        LoadError::Name { .. } => "plugin::name",
        LoadError::NotFound { .. } => "plugin::not_found",
        LoadError::Abi { .. } => "plugin::abi",
        _ => "plugin::refused",
    };
    let mistake = Mistake::new(code, error.to_string(), span).label("this plugin");
    match error.help() {
        Some(help) => mistake.help(help),
        None => mistake,
    }
}

/// An export that failed while it ran.
pub(crate) fn run(error: &RunError, span: std::ops::Range<usize>) -> Mistake {
    let code = match error {
        RunError::Panicked { .. } => "export::panicked",
        RunError::Option { .. } => "export::option",
        RunError::FileName { .. } | RunError::Protected { .. } => "export::path",
        RunError::Output { .. } => "export::output",
        _ => "export::failed",
    };
    let mistake = Mistake::new(code, error.to_string(), span).label("in this export");
    match error.help() {
        Some(help) => mistake.help(help),
        None => mistake,
    }
}

/// What a record cannot do.
pub(crate) fn record(error: &RecordError) -> Mistake {
    let at = |code| Mistake::nowhere(code, error.to_string());
    match error {
        RecordError::Missing { .. } => at("record::missing").help("make one with `ascribe run PIPELINE.toml`"),
        RecordError::NotARecord { .. } => at("record::foreign").help("name a record that `ascribe run` made"),
        RecordError::Newer { .. } => at("record::newer").help("use the ascribe that made it, or a later one"),
        RecordError::Older { .. } => at("record::older").help("run its pipeline again, which brings it up to date"),
        RecordError::Busy { .. } => at("record::busy").help("wait for the other run; only one run writes a record"),
        RecordError::NotAQuery { .. } => at("sql::not_a_query").help("write one SELECT; the record is only read"),
        RecordError::Sql { .. } => at("sql::failed").help(
            "tables and columns are described in docs/record.md; \
             the views statements_view, documents_view and actors_view have the columns of `ascribe schema`",
        ),
        RecordError::Sort { column, known } => nearest_column(at("query::sort"), column, known),
        RecordError::Column { column, known } => nearest_column(at("sql::column"), column, known),
        RecordError::TwoColumns { .. } => at("sql::two_columns").help("give one of them another name with AS"),
        RecordError::Type { .. } => {
            at("sql::type").help("state the type of the column: --type COLUMN=TYPE, types = { … }")
        }
        RecordError::Filter { known, .. } => at("query::filter").help(format!("known here: {}", known.join(", "))),
        RecordError::Unknown { .. } => at("record::unknown_id").help("`ascribe query statements` shows the ids"),
        RecordError::Ambiguous { candidates, .. } => {
            at("record::ambiguous_id").help(format!("give more of it: {}", candidates.join(", ")))
        }
        RecordError::Io { .. } => at("record::folder")
            .help("a run writes a lock and a log beside its record: see that the folder can be written"),
        RecordError::Storage(_) => at("record::storage").help(
            "see that the disk is not full and the file can be written; if it is damaged, let the pipeline make a new one",
        ),
        _ => at("record::failed"),
    }
}

fn nearest_column(mistake: Mistake, column: &str, known: &[String]) -> Mistake {
    mistake.nearest(column.trim_start_matches('-'), known.iter().map(String::as_str))
}

/// What is wrong with a SELECT, shown in its text.
pub(crate) fn sql(error: &RecordError, sql: &str) -> Mistake {
    let told = record(error);
    let RecordError::Sql { offset: Some(start), .. } = error else { return told };
    let rest = sql.get(*start..).unwrap_or_default();
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').unwrap_or(rest.len());
    let stop = start + word.max(rest.chars().next().map_or(0, char::len_utf8));
    told.at(*start..stop).within(Path::new("the SELECT"), sql)
}
