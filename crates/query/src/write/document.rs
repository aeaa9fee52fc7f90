//! The rows of one document.

use ascribe_model::{Span, Statement};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, named_params, params};

use super::check::{Checked, Text};
use crate::Result;

/// What joins the pieces of a content for reading.
pub(crate) const JOINT: &str = " … ";

/// An instant as the record keeps it.
pub(crate) fn instant(at: Timestamp) -> String {
    format!("{at:.0}")
}

/// Writes a document and what was found in it; an older version goes, and its place is taken.
pub(crate) fn store(db: &Connection, checked: &Checked<'_>, fingerprint: &str, retrieved: Timestamp) -> Result<()> {
    let document = checked.document;
    let place: Option<i64> = db
        .prepare_cached("SELECT id FROM documents WHERE uri = ?1")?
        .query_row([&document.uri], |row| row.get(0))
        .optional()?;
    if let Some(place) = place {
        db.prepare_cached("DELETE FROM documents WHERE id = ?1")?.execute([place])?;
    }
    db.prepare_cached(
        "INSERT INTO documents (id, document_id, uri, sha256, title, outlet, author, published, published_precision,
                published_from, retrieved, language, dateline, text, not_attributed, fingerprint)
         VALUES (:id, :document_id, :uri, :sha256, :title, :outlet, :author, :published, :published_precision,
                :published_from, :retrieved, :language, :dateline, :text, :not_attributed, :fingerprint)",
    )?
    .execute(named_params! {
        ":id": place,
        ":document_id": checked.text.id.as_str(),
        ":uri": document.uri,
        ":sha256": document.sha256,
        ":title": document.title,
        ":outlet": document.outlet,
        ":author": document.author,
        ":published": document.published.map(|published| published.date.to_string()),
        ":published_precision": document.published.map(|published| published.precision.as_str()),
        ":published_from": document.published.map(|published| published.from.as_str()),
        ":retrieved": instant(retrieved),
        ":language": document.language,
        ":dateline": document.dateline,
        ":text": document.text,
        ":not_attributed": document.not_attributed,
        ":fingerprint": fingerprint,
    })?;
    db.prepare_cached("INSERT INTO documents_fts (rowid, title, text) VALUES (?1, ?2, ?3)")?.execute(params![
        db.last_insert_rowid(),
        document.title,
        document.text
    ])?;
    actors(db, checked)?;
    if let Some(speaker) = &checked.findings.speaker {
        db.prepare_cached("UPDATE documents SET speaker_actor_id = ?2, local_speaker_id = ?2 WHERE document_id = ?1")?
            .execute(params![checked.text.id.as_str(), speaker.as_str()])?;
    }
    for statement in &checked.findings.statements {
        store_statement(db, &checked.text, statement, false)?;
        store_links(db, &checked.text, statement)?;
    }
    let mut insert = db.prepare_cached(
        "INSERT INTO mentions (document_id, actor_id, local_actor_id, surface, start, stop) VALUES (?1, ?2, ?2, ?3, ?4, ?5)",
    )?;
    for mention in &checked.findings.mentions {
        let surface = checked.text.words(mention.span)?;
        let (start, stop) = (mention.span.start, mention.span.stop);
        insert.execute(params![checked.text.id.as_str(), mention.actor.as_str(), surface, start, stop])?;
    }
    Ok(())
}

/// The actors as the document has them. Until the end of the run each stands for itself.
fn actors(db: &Connection, checked: &Checked<'_>) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO actors (actor_id, name, type, description) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?;
    let mut sight = db.prepare_cached(
        "INSERT INTO sightings (document_id, local_id, name, type, description, actor_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?2)",
    )?;
    for actor in &checked.findings.actors {
        let (id, kind) = (actor.id.as_str(), actor.kind.as_str());
        insert.execute(params![id, actor.name, kind, actor.description])?;
        sight.execute(params![checked.text.id.as_str(), id, actor.name, kind, actor.description])?;
    }
    Ok(())
}

pub(super) fn store_statement(db: &Connection, text: &Text<'_>, statement: &Statement, own: bool) -> Result<()> {
    let words = |span: Option<Span>| span.map(|span| text.words(span)).transpose();
    let (start, stop) = (|span: Option<Span>| span.map(|s| s.start), |span: Option<Span>| span.map(|s| s.stop));
    let addressee = statement.addressee.as_ref();
    let to = addressee.map(|addressee| addressee.span);
    let phrase = statement.said_on.as_ref().map(|said| said.phrase);
    let said_on = statement.said_on.as_ref().and_then(|said| said.date);
    let pieces = statement.content.iter().map(|&piece| text.words(piece)).collect::<Result<Vec<_>>>()?;
    let content = pieces.join(JOINT);
    db.prepare_cached(
        "INSERT INTO statements (statement_id, document_id, parent_id, ordinal, section, kind, source, source_start,
                source_stop, actor_id, cue, cue_start, cue_stop, content, content_spans, addressee, addressee_actor_id,
                addressee_start, addressee_stop, said_on, said_on_precision, said_on_phrase, said_on_start,
                said_on_stop, place, place_start, place_stop, negated, hedged, confidence, context, context_start,
                context_stop, local_actor_id, local_addressee_id, own)
         VALUES (:statement_id, :document_id, :parent_id, :ordinal, :section, :kind, :source, :source_start,
                :source_stop, :actor_id, :cue, :cue_start, :cue_stop, :content, :content_spans, :addressee,
                :addressee_actor_id, :addressee_start, :addressee_stop, :said_on, :said_on_precision, :said_on_phrase,
                :said_on_start, :said_on_stop, :place, :place_start, :place_stop, :negated, :hedged, :confidence,
                :context, :context_start, :context_stop, :actor_id, :addressee_actor_id, :own)",
    )?
    .execute(named_params! {
        ":statement_id": statement.id.as_str(),
        ":document_id": text.id.as_str(),
        ":parent_id": statement.parent.as_ref().map(|parent| parent.as_str()),
        ":ordinal": statement.ordinal,
        ":section": statement.section.as_str(),
        ":kind": statement.kind.as_str(),
        ":source": words(statement.source)?,
        ":source_start": start(statement.source),
        ":source_stop": stop(statement.source),
        ":actor_id": statement.actor.as_ref().map(|actor| actor.as_str()),
        ":cue": words(statement.cue)?,
        ":cue_start": start(statement.cue),
        ":cue_stop": stop(statement.cue),
        ":content": content,
        ":content_spans": spans(&statement.content),
        ":addressee": words(to)?,
        ":addressee_actor_id": addressee.and_then(|to| to.actor.as_ref()).map(|actor| actor.as_str()),
        ":addressee_start": start(to),
        ":addressee_stop": stop(to),
        ":said_on": said_on.map(|(date, _)| date.to_string()),
        ":said_on_precision": said_on.map(|(_, precision)| precision.as_str()),
        ":said_on_phrase": words(phrase)?,
        ":said_on_start": start(phrase),
        ":said_on_stop": stop(phrase),
        ":place": words(statement.place)?,
        ":place_start": start(statement.place),
        ":place_stop": stop(statement.place),
        ":negated": statement.negated,
        ":hedged": statement.hedged,
        ":confidence": statement.confidence,
        ":context": text.words(statement.context)?,
        ":context_start": statement.context.start,
        ":context_stop": statement.context.stop,
        ":own": own,
    })?;
    db.prepare_cached("INSERT INTO statements_fts (rowid, content) VALUES (?1, ?2)")?
        .execute(params![db.last_insert_rowid(), content])?;
    Ok(())
}

pub(super) fn store_links(db: &Connection, text: &Text<'_>, statement: &Statement) -> Result<()> {
    let words = |span: Option<Span>| span.map(|span| text.words(span)).transpose();
    let mut insert = db.prepare_cached(
        "INSERT INTO links (statement_id, hop, actor_id, local_actor_id, surface, start, stop, cue, cue_start, cue_stop)
         VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (link, hop) in statement.links.iter().zip(1i64..) {
        let (surface, cue) = (link.surface, link.cue);
        insert.execute(params![
            statement.id.as_str(),
            hop,
            link.actor.as_str(),
            words(surface)?,
            surface.map(|s| s.start),
            surface.map(|s| s.stop),
            words(cue)?,
            cue.map(|s| s.start),
            cue.map(|s| s.stop),
        ])?;
    }
    Ok(())
}

/// `[[start,stop],…]`
pub(super) fn spans(spans: &[Span]) -> String {
    let pairs: Vec<String> = spans.iter().map(|span| format!("[{},{}]", span.start, span.stop)).collect();
    format!("[{}]", pairs.join(","))
}
