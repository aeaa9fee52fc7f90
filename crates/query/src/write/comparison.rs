//! What comparing adds to the rows of one document.

use ascribe_model::{
    ActorId, Comparison, Document, Given, Position, Precision, Published, PublishedFrom, Span, Statement, Voice,
};
use rusqlite::{Connection, Row, params};

use super::check::{self, Text};
use super::document::{JOINT, spans, store_links, store_statement};
use crate::Result;
use crate::read::statement::{self, parsed, worded};

/// A document that is to be compared, with what was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncompared {
    /// The document.
    pub document: Document,
    /// Its statements, in its order.
    pub statements: Vec<Statement>,
    /// Who says "I" in it.
    pub speaker: Option<ActorId>,
    /// Its outlet, where it is an actor of the document.
    pub outlet: Option<ActorId>,
}

/// Those that something else than `fingerprint` compared, or nothing, in the order of the record.
pub(super) fn uncompared(db: &Connection, fingerprint: &str, limit: usize) -> Result<Vec<Uncompared>> {
    let mut stale = db.prepare_cached(
        "SELECT d.*, (SELECT local_id FROM sightings AS s
                       WHERE s.document_id = d.document_id AND s.type = 'outlet' AND s.name = d.outlet) AS outlet_id
           FROM documents AS d WHERE d.compared IS NOT ?1 ORDER BY d.id LIMIT ?2",
    )?;
    let mut rows = stale.query(params![fingerprint, i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get("document_id")?;
        let actor = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(column)?.map(ActorId::from_record));
        found.push(Uncompared {
            document: document(row)?,
            statements: statement::of_document(db, &id)?,
            speaker: actor("local_speaker_id")?,
            outlet: actor("outlet_id")?,
        });
    }
    Ok(found)
}

/// The document of a row of `documents`.
fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    let precision = worded(row, "published_precision", Precision::from_word)?;
    let from = worded(row, "published_from", PublishedFrom::from_word)?;
    let published = parsed(row, "published")?.zip(precision).zip(from);
    Ok(Document {
        uri: row.get("uri")?,
        sha256: row.get("sha256")?,
        title: row.get("title")?,
        outlet: row.get("outlet")?,
        author: row.get("author")?,
        published: published.map(|((date, precision), from)| Published { date, precision, from }),
        dateline: row.get("dateline")?,
        language: row.get("language")?,
        text: row.get("text")?,
        not_attributed: row.get("not_attributed")?,
    })
}

/// Makes these the propositions of the record. Those that are gone take their positions along.
pub(super) fn propositions(db: &Connection, propositions: &[(&str, &str)]) -> Result<()> {
    let kept: Vec<&str> = propositions.iter().map(|(id, _)| *id).collect();
    let kept = serde_json::to_string(&kept).unwrap_or_default();
    db.execute("DELETE FROM propositions WHERE proposition_id NOT IN (SELECT value FROM json_each(?1))", [kept])?;
    let mut write = db.prepare_cached(
        "INSERT INTO propositions (proposition_id, sentence) VALUES (?1, ?2)
         ON CONFLICT (proposition_id) DO UPDATE SET sentence = ?2 WHERE sentence <> ?2",
    )?;
    for (id, sentence) in propositions {
        write.execute([id, sentence])?;
    }
    Ok(())
}

/// Writes what comparing found in a document, in place of what it found before.
pub(super) fn store(
    db: &Connection,
    of: &Uncompared,
    comparison: &Comparison,
    sketch: Option<&[u8]>,
    fingerprint: &str,
) -> Result<()> {
    let text = check::comparison(of, comparison)?;
    let id = text.id.as_str();
    for table in ["positions", "figures"] {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE document_id = ?1"))?.execute([id])?;
    }
    db.prepare_cached("DELETE FROM statements WHERE document_id = ?1 AND own")?.execute([id])?;
    for own in &comparison.own {
        store_statement(db, &text, own, true)?;
        store_links(db, &text, own)?;
    }
    for position in &comparison.positions {
        store_position(db, &text, position)?;
    }
    for given in &comparison.figures {
        store_figure(db, &text, given)?;
    }
    db.prepare_cached("UPDATE documents SET compared = ?2, sketch = ?3 WHERE document_id = ?1")?.execute(params![
        id,
        fingerprint,
        sketch
    ])?;
    Ok(())
}

fn store_position(db: &Connection, text: &Text<'_>, position: &Position) -> Result<()> {
    let voice = if position.statement.is_some() { Voice::Actor } else { Voice::Outlet };
    let evidence = position.evidence.iter().map(|&piece| text.words(piece)).collect::<Result<Vec<_>>>()?;
    db.prepare_cached(
        "INSERT INTO positions (position_id, document_id, statement_id, actor_id, voice, proposition_id, stance,
                evidence, evidence_spans, rule, context, context_start, context_stop)
         VALUES (?1, ?2, ?3, (SELECT actor_id FROM statements WHERE statement_id = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                ?11, ?12)",
    )?
    .execute(params![
        position.id.as_str(),
        text.id.as_str(),
        position.statement.as_ref().map(|statement| statement.as_str()),
        voice.as_str(),
        position.proposition,
        position.stance.as_str(),
        evidence.join(JOINT),
        spans(&position.evidence),
        position.rule,
        text.words(position.context)?,
        position.context.start,
        position.context.stop,
    ])?;
    Ok(())
}

fn store_figure(db: &Connection, text: &Text<'_>, given: &Given) -> Result<()> {
    let figure = &given.figure;
    let optional = |span: Option<Span>| span.map(|span| text.words(span)).transpose();
    let start = |span: Option<Span>| span.map(|span| span.start);
    let stop = |span: Option<Span>| span.map(|span| span.stop);
    db.prepare_cached(
        "INSERT INTO figures (figure_id, document_id, statement_id, actor_id, value, value_high, bound, unit,
                counted, counted_start, counted_stop, as_of, as_of_start, as_of_stop, place, place_start, place_stop,
                surface, start, stop, context, context_start, context_stop, before_start, before_stop,
                quantity)
         VALUES (?1, ?2, ?3, (SELECT actor_id FROM statements WHERE statement_id = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
    )?
    .execute(params![
        given.id.as_str(),
        text.id.as_str(),
        given.statement.as_ref().map(|statement| statement.as_str()),
        figure.value,
        figure.value_high,
        figure.bound.as_str(),
        figure.unit,
        optional(figure.counted)?,
        start(figure.counted),
        stop(figure.counted),
        optional(figure.as_of)?,
        start(figure.as_of),
        stop(figure.as_of),
        optional(figure.place)?,
        start(figure.place),
        stop(figure.place),
        text.words(figure.span)?,
        figure.span.start,
        figure.span.stop,
        text.words(given.context)?,
        given.context.start,
        given.context.stop,
        start(given.before),
        stop(given.before),
        given.quantity,
    ])?;
    Ok(())
}
