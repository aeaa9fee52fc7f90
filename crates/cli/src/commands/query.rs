//! `ascribe query` and `ascribe sql`.

use std::collections::BTreeMap;

use ascribe_model::schema::{ColumnType, View};
use ascribe_model::{ConflictKind, Kind, Stance};
use ascribe_query::{Filters, Record};

use crate::args::{Query, Sql};
use crate::context::{Context, record_path};
use crate::failure::{self, DONE, Failure, USAGE};
use crate::mistake::{Mistake, near};
use crate::output::Form;
use crate::render::plain;

/// Prints the rows of a view.
pub(crate) fn query(args: Query, context: &Context) -> Result<u8, Failure> {
    let view = View::from_word(&args.view).unwrap_or(View::Statements);
    if let Some(name) = args.similar.as_deref() {
        return similar(view, Some(name).filter(|name| !name.is_empty()), &args, context);
    }
    let (kind, conflict) = if view == View::Conflicts {
        (None, word("kind", args.kind.as_deref(), ConflictKind::ALL, ConflictKind::as_str)?)
    } else {
        (word("kind", args.kind.as_deref(), Kind::ALL, Kind::as_str)?, None)
    };
    let stance = word("stance", args.stance.as_deref(), Stance::ALL, Stance::as_str)?;
    let filters = Filters {
        actor: args.actor,
        source: args.source,
        via: args.via,
        addressee: args.addressee,
        about: args.about,
        text: args.text,
        kind,
        conflict,
        proposition: args.proposition,
        stance,
        outlet: args.outlet,
        since: args.since,
        until: args.until,
        uri: None,
        document: None,
        uncoded: args.uncoded,
        copies: args.copies,
        id: None,
        limit: args.limit.map(|limit| limit as u64),
        sort: args.sort,
    };
    let form = Form::named(&args.output.to, &args.output.options, context)?;
    let record = Record::open(record_path(args.output.record.as_deref())?)?;
    if let Some(proposition) = &filters.proposition {
        known(proposition, &record)?;
    }
    hint(&filters, &record, context)?;
    form.print(record.select(view, &filters)?, Some(view), &record, context)?;
    Ok(DONE)
}

/// Says which names the record does not have, and what they may be a slip of.
fn hint(filters: &Filters, record: &Record, context: &Context) -> Result<(), Failure> {
    let mut unknown = Vec::new();
    for name in filters.actor.iter().chain(&filters.via) {
        if !record.knows_actor(name)? {
            unknown.push(name);
        }
    }
    let outlet = match &filters.outlet {
        Some(name) if !record.knows_outlet(name)? => Some(name),
        _ => None,
    };
    if unknown.is_empty() && outlet.is_none() {
        return Ok(());
    }
    let (actors, outlets) = record.names()?;
    let say = |what: &str, name: &str, near: Option<&str>| {
        let meant = near.map(|near| format!("; did you mean '{near}'?")).unwrap_or_default();
        context.say(&plain(&format!("hint: no {what} is called '{name}'{meant}")));
    };
    for name in unknown {
        // A surname alone finds its actor, too.
        let words = || actors.iter().filter_map(|actor| actor.rsplit(' ').next());
        say("actor", name, near(name, actors.iter().map(String::as_str).chain(words())));
    }
    if let Some(name) = outlet {
        say("outlet", name, near(name, outlets.iter().map(String::as_str)));
    }
    Ok(())
}

/// Refuses a proposition that the record does not have.
fn known(proposition: &str, record: &Record) -> Result<(), Failure> {
    let all = record.propositions()?;
    if all.iter().any(|id| id == proposition) {
        return Ok(());
    }
    let mistake = Mistake::nowhere("query::unknown_proposition", format!("there is no proposition '{proposition}'"));
    let mistake = if all.is_empty() {
        mistake.help("name a codebook in the pipeline: [compare] codebook = \"codebook.toml\"")
    } else {
        mistake.nearest(proposition, all.iter().map(String::as_str))
    };
    Err(Failure::Reported(vec![mistake], USAGE))
}

/// The value that a flag names, one of a closed list of words.
fn word<T: Copy>(
    flag: &str,
    given: Option<&str>,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<Option<T>, Failure> {
    let Some(word) = given else { return Ok(None) };
    all.iter().copied().find(|value| as_str(*value) == word).map(Some).ok_or_else(|| {
        let mistake = Mistake::nowhere("query::unknown_word", format!("there is no {flag} '{word}'"));
        Failure::Reported(vec![mistake.nearest(word, all.iter().map(|value| as_str(*value)))], USAGE)
    })
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
