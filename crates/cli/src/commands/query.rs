//! `ascribe query` and `ascribe sql`.

use std::collections::BTreeMap;

use ascribe_model::Kind;
use ascribe_model::schema::{ColumnType, View};
use ascribe_query::{Filters, Record};

use crate::args::{Query, Sql};
use crate::context::{Context, record_path};
use crate::failure::{self, DONE, Failure, USAGE};
use crate::mistake::Mistake;
use crate::output::Form;

/// Prints the rows of a view.
pub(crate) fn query(args: Query, context: &Context) -> Result<u8, Failure> {
    let view = View::from_word(&args.view).unwrap_or(View::Statements);
    if let Some(name) = args.similar.as_deref() {
        return similar(view, Some(name).filter(|name| !name.is_empty()), &args, context);
    }
    let kind = match args.kind.as_deref() {
        None => None,
        Some(word) => Some(Kind::from_word(word).ok_or_else(|| {
            let known = Kind::ALL.iter().map(|kind| kind.as_str());
            let mistake = Mistake::nowhere("query::unknown_kind", format!("there is no kind '{word}'"));
            Failure::Reported(vec![mistake.nearest(word, known)], USAGE)
        })?),
    };
    let filters = Filters {
        actor: args.actor,
        source: args.source,
        via: args.via,
        about: args.about,
        text: args.text,
        kind,
        outlet: args.outlet,
        since: args.since,
        until: args.until,
        uri: None,
        document: None,
        limit: args.limit.map(|limit| limit as u64),
        sort: args.sort,
    };
    let form = Form::named(&args.output.to, &args.output.options, context)?;
    let record = Record::open(record_path(args.output.record.as_deref())?)?;
    form.print(record.select(view, &filters)?, Some(view), &record, context)?;
    Ok(DONE)
}

/// Prints actors that look alike and stay apart.
fn similar(view: View, name: Option<&str>, args: &Query, context: &Context) -> Result<u8, Failure> {
    if view != View::Actors {
        let mistake = Mistake::nowhere("query::similar", format!("{view} are not compared with each other"))
            .help("ascribe query actors --similar");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let form = Form::named(&args.output.to, &args.output.options, context)?;
    let record = Record::open(record_path(args.output.record.as_deref())?)?;
    form.print(record.similar(name)?, None, &record, context)?;
    context.say("to decide: put a pair into 'merge' or 'apart' of the list of actors (docs/actors.md)");
    Ok(DONE)
}

/// Prints the rows of a SELECT.
pub(crate) fn sql(args: &Sql, context: &Context) -> Result<u8, Failure> {
    let mut types = BTreeMap::new();
    for pair in &args.types {
        let kind = pair.split_once('=').map(|(column, word)| (column, word, ColumnType::from_word(word)));
        let Some((column, _, Some(kind))) = kind else {
            let word = kind.map_or("", |(_, word, _)| word);
            let mistake = Mistake::nowhere("sql::type", format!("'--type {pair}' does not give a column a type"));
            return Err(Failure::Reported(
                vec![mistake.nearest(word, ColumnType::ALL.iter().map(|(word, _)| *word))],
                USAGE,
            ));
        };
        types.insert(column.to_owned(), kind);
    }
    let form = Form::named(&args.output.to, &args.output.options, context)?;
    let record = Record::open(record_path(args.output.record.as_deref())?)?;
    let rows = record
        .sql(&args.select, &types)
        .map_err(|error| Failure::Reported(vec![failure::sql(&error, &args.select)], USAGE))?;
    form.print(rows, None, &record, context)?;
    Ok(DONE)
}
