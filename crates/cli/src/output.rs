//! Rows to standard output: as a table for people, or through an exporter plugin.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use arrow_array::RecordBatch;
use ascribe_export::{Export, Input, Level, OptionValue, Plugin, Target};
use ascribe_model::schema::View;
use ascribe_query::{Error as RecordError, Record, Rows};

use crate::context::{Context, complain};
use crate::failure::{self, Failure, USAGE};
use crate::mistake::Mistake;
use crate::provenance::Stamped;
use crate::render::statements::Statements;
use crate::render::timeline::Timeline;
use crate::render::{self, conflicts, matrix, table};

/// A form of output that `--to` names.
pub(crate) enum Form {
    /// For people, on the terminal.
    Table,
    /// By a plugin with these options.
    Plugin(Box<Plugin>, ascribe_export::Options),
}

impl Form {
    /// The form that `--to` and `--option` name.
    pub(crate) fn named(word: &str, options: &[String], context: &Context) -> Result<Self, Failure> {
        if word == "table" {
            return match options.first() {
                None => Ok(Self::Table),
                Some(option) => Err(usage(
                    Mistake::nowhere("output::option", format!("the table has no option '{option}'"))
                        .help("options belong to an exporter: --to markdown --option group_by=outlet"),
                )),
            };
        }
        let (name, lines) = if word == "jsonl" { ("json", true) } else { (word, false) };
        let plugin = context.search.load(name, Path::new(".")).map_err(Failure::from)?;
        let mut given = Vec::new();
        if lines {
            given.push(("lines".to_owned(), OptionValue::Bool(true)));
        }
        for option in options {
            let (key, value) = option.split_once('=').ok_or_else(|| {
                usage(
                    Mistake::nowhere("output::option", format!("the option '{option}' has no value"))
                        .help("write --option key=value"),
                )
            })?;
            given.push((key.to_owned(), typed(&plugin, key, value)));
        }
        match plugin.check_options(&given) {
            Ok(options) => Ok(Self::Plugin(Box::new(plugin), options)),
            Err(errors) => {
                let mistakes = errors.iter().map(|error| {
                    let mistake = Mistake::nowhere("plugin::option", error.to_string());
                    error.help().map_or(mistake.clone(), |help| mistake.help(help))
                });
                Err(Failure::Reported(mistakes.collect(), USAGE))
            }
        }
    }

    /// Prints the rows of a view, or of free SQL.
    pub(crate) fn print(
        &self,
        rows: Rows,
        view: Option<View>,
        record: &Record,
        context: &Context,
    ) -> Result<(), Failure> {
        match self {
            Self::Table => print_table(rows, view, context),
            Self::Plugin(plugin, options) => {
                let kind = view.map_or("any", View::as_str);
                let name = plugin.input_for(kind).to_owned();
                if let Err(errors) = plugin.check_inputs(&[(&name, kind)]) {
                    let mistakes = errors.iter().map(|error| {
                        let mistake = Mistake::nowhere("plugin::input", error.to_string());
                        error.help().map_or(mistake.clone(), |help| mistake.help(help))
                    });
                    return Err(Failure::Reported(mistakes.collect(), USAGE));
                }
                let rows = Box::new(Stamped::new(rows, record)?);
                let written = plugin.run(Export {
                    options,
                    inputs: vec![Input { name, kind: kind.to_owned(), rows }],
                    target: Target::Stream(&mut std::io::stdout()),
                    protected: &[],
                    cancelled: &AtomicBool::new(false),
                    log: &|level, message| log(level, message, context),
                });
                match written {
                    Ok(_) => Ok(()),
                    Err(error) if error.is_broken_pipe() => Err(Failure::ClosedPipe),
                    Err(error) => Err(failure::run(&error, 0..0).into()),
                }
            }
        }
    }
}

/// Passes a plugin's message on.
pub(crate) fn log(level: Level, message: &str, context: &Context) {
    match level {
        Level::Error | Level::Warn => complain(&format!("{level}: {}", render::plain(message))),
        Level::Info => context.say(&render::plain(message)),
        Level::Debug => {}
    }
}

fn usage(mistake: Mistake) -> Failure {
    Failure::Reported(vec![mistake], USAGE)
}

/// The text of a command line as the type that the option takes; what does not fit is left as text,
/// for the check to refuse.
fn typed(plugin: &Plugin, key: &str, value: &str) -> OptionValue {
    use ascribe_export::OptionKind;
    let text = || OptionValue::String(value.to_owned());
    let spec = plugin.manifest().options.iter().find(|spec| spec.key == key);
    match spec.map(|spec| &spec.kind) {
        Some(OptionKind::Bool) => value.parse().map_or_else(|_| text(), OptionValue::Bool),
        Some(OptionKind::Int) => value.parse().map_or_else(|_| text(), OptionValue::Int),
        Some(OptionKind::Float) => value.parse().map_or_else(|_| text(), OptionValue::Float),
        _ => text(),
    }
}

/// Columns that a table of a view shows; the other forms have all of them.
fn shown(view: View) -> &'static [&'static str] {
    match view {
        View::Statements | View::Timeline | View::Conflicts => &[],
        View::Documents => &["published", "outlet", "title", "statements", "uri"],
        View::Actors => &["name", "type", "statements", "documents", "mentions", "names"],
        View::Problems => &["uri", "stage", "message"],
        View::Positions => &["proposition_id", "stance", "holder", "held_on", "evidence", "outlet"],
        View::Figures => &["surface", "counted", "quantity", "actor", "published", "outlet"],
        View::Matrix => &["proposition_id", "holder", "stance", "affirm", "deny", "hedge"],
        View::Network => &["left_holder", "right_holder", "congruence", "conflict", "agree_on", "differ_on"],
    }
}

/// Rows after which a table ends: its columns are as wide as its rows need, so they are held until then.
const MOST_ROWS: usize = 5_000;

fn print_table(rows: Rows, view: Option<View>, context: &Context) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let (width, paint) = (render::width(), context.paint());
    let mut count = 0;
    let mut statements = Statements::new(width, paint);
    let mut timeline = Timeline::new(width, paint);
    let draw: Option<&mut dyn FnMut(&RecordBatch) -> String> = match view {
        Some(View::Statements) => Some(&mut |batch| statements.draw(batch)),
        Some(View::Timeline) => Some(&mut |batch| timeline.draw(batch)),
        Some(View::Conflicts) => Some(&mut |batch| conflicts::draw(batch, width, paint)),
        _ => None,
    };
    if let Some(draw) = draw {
        for batch in rows {
            let batch = batch.map_err(stream)?;
            count += batch.num_rows();
            out.write_all(draw(&batch).as_bytes())?;
        }
    } else {
        let schema = arrow_array::RecordBatchReader::schema(&rows);
        let mut batches = Vec::new();
        for batch in rows {
            let batch: RecordBatch = batch.map_err(stream)?;
            count += batch.num_rows();
            batches.push(batch);
            if count >= MOST_ROWS {
                context.say("the table ends here; --to csv, json or jsonl print all rows");
                break;
            }
        }
        let told = |name: &str| {
            let empty =
                |batch: &RecordBatch| batch.column_by_name(name).is_none_or(|all| all.null_count() == all.len());
            name != "quantity" || !batches.iter().all(empty)
        };
        let names: Vec<&str> = match view {
            // Without a codebook that asks for numbers there are none to show.
            Some(view) => shown(view).iter().copied().filter(|name| told(name)).collect(),
            None => schema.fields().iter().map(|field| field.name().as_str()).collect(),
        };
        if count > 0 {
            let pivot = if view == Some(View::Matrix) { matrix::draw(&batches, width) } else { None };
            writeln!(out, "{}", pivot.unwrap_or_else(|| table::draw(&batches, &names, width)))?;
        }
    }
    out.flush()?;
    let what = match view {
        Some(View::Timeline) => "positions",
        Some(View::Matrix) => "cells",
        Some(View::Network) => "pairs",
        view => view.map_or("rows", View::as_str),
    };
    context.say(&match count {
        0 => format!("no {what}"),
        1 => format!("1 {}", what.trim_end_matches('s')),
        _ => format!("{count} {what}"),
    });
    Ok(())
}

/// What a stream of rows failed with.
pub(crate) fn stream(error: arrow_schema::ArrowError) -> Failure {
    match error {
        arrow_schema::ArrowError::ExternalError(inner) => match inner.downcast::<RecordError>() {
            Ok(error) => (*error).into(),
            Err(other) => Mistake::nowhere("record::failed", other.to_string()).into(),
        },
        other => Mistake::nowhere("record::failed", other.to_string()).into(),
    }
}
