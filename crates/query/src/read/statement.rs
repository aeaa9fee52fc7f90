//! A statement from its row.

use ascribe_model::{ActorId, Addressee, Kind, Link, Precision, SaidOn, Section, Span, Statement, StatementId};
use jiff::civil::Date;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row};

use crate::Result;

/// The statements of a document in its order, those of its own speaker aside, with the actors as the
/// document has them.
pub(crate) fn of_document(db: &Connection, document_id: &str) -> Result<Vec<Statement>> {
    let mut links = db.prepare_cached(
        "SELECT local_actor_id, start, stop, cue_start, cue_stop FROM links WHERE statement_id = ?1 ORDER BY hop",
    )?;
    // Of two columns with one name the first counts.
    let mut statements = db.prepare_cached(
        "SELECT local_actor_id AS actor_id, local_addressee_id AS addressee_actor_id, * FROM statements
          WHERE document_id = ?1 AND NOT own ORDER BY ordinal",
    )?;
    let statements = statements.query_map([document_id], |row| {
        let links = links.query_map([row.get_ref("statement_id")?.as_str()?], |row| {
            let actor = ActorId::from_record(row.get("local_actor_id")?);
            let (surface, cue) = (span(row, "start", "stop")?, span(row, "cue_start", "cue_stop")?);
            Ok(Link { actor, surface, cue })
        })?;
        statement(row, links.collect::<rusqlite::Result<_>>()?)
    })?;
    Ok(statements.collect::<rusqlite::Result<_>>()?)
}

/// The statement of a row of `statements`.
pub(super) fn statement(row: &Row<'_>, links: Vec<Link>) -> rusqlite::Result<Statement> {
    let id = |column: &str| row.get::<_, Option<String>>(column);
    let said_on = match (parsed(row, "said_on")?, worded(row, "said_on_precision", Precision::from_word)?) {
        (Some(date), Some(precision)) => Some((date, precision)),
        _ => None,
    };
    let content: String = row.get("content_spans")?;
    let content: Vec<(usize, usize)> = serde_json::from_str(&content).map_err(FromSqlError::other)?;
    Ok(Statement {
        id: StatementId::from_record(row.get("statement_id")?),
        parent: id("parent_id")?.map(StatementId::from_record),
        ordinal: row.get("ordinal")?,
        section: worded(row, "section", Section::from_word)?.unwrap_or(Section::Body),
        kind: worded(row, "kind", Kind::from_word)?.unwrap_or(Kind::Indirect),
        source: span(row, "source_start", "source_stop")?,
        actor: id("actor_id")?.map(ActorId::from_record),
        cue: span(row, "cue_start", "cue_stop")?,
        content: content.into_iter().map(|(start, stop)| Span::new(start, stop)).collect(),
        addressee: match span(row, "addressee_start", "addressee_stop")? {
            Some(span) => Some(Addressee { span, actor: id("addressee_actor_id")?.map(ActorId::from_record) }),
            None => None,
        },
        said_on: span(row, "said_on_start", "said_on_stop")?.map(|phrase| SaidOn { phrase, date: said_on }),
        place: span(row, "place_start", "place_stop")?,
        negated: row.get("negated")?,
        hedged: row.get("hedged")?,
        links,
        context: Span::new(row.get("context_start")?, row.get("context_stop")?),
        confidence: row.get("confidence")?,
    })
}

/// The span in two columns, nothing where they hold none.
pub(super) fn span(row: &Row<'_>, start: &str, stop: &str) -> rusqlite::Result<Option<Span>> {
    Ok(match (row.get(start)?, row.get(stop)?) {
        (Some(start), Some(stop)) => Some(Span::new(start, stop)),
        _ => None,
    })
}

/// A date, nothing where there is none.
pub(crate) fn parsed(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.map(|text| text.parse()).transpose().map_err(FromSqlError::other)?)
}

/// A word of a closed list.
pub(crate) fn worded<T>(row: &Row<'_>, column: &str, from: fn(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
    let Some(word) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    match from(&word) {
        Some(value) => Ok(Some(value)),
        None => Err(FromSqlError::other(std::io::Error::other(format!("{column} cannot be {word:?}"))).into()),
    }
}
