//! Whether a record tells the truth about its texts.

use std::path::Path;

use ascribe_model::{DocumentId, Offsets, Span, StatementId};
use rusqlite::{Connection, OpenFlags, Row};

use crate::write::JOINT;
use crate::{Error, Result};

/// Words with their place: of statements, links, mentions and figures of a document.
const EVIDENCE: &str = "
    SELECT statement_id, 'source', source, source_start, source_stop FROM statements WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'cue', cue, cue_start, cue_stop FROM statements WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'addressee', addressee, addressee_start, addressee_stop FROM statements
               WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'date', said_on_phrase, said_on_start, said_on_stop FROM statements
               WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'place', place, place_start, place_stop FROM statements WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'context', context, context_start, context_stop FROM statements
               WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'link ' || hop, surface, start, stop FROM links JOIN statements USING (statement_id)
               WHERE document_id = ?1
    UNION ALL SELECT statement_id, 'cue of link ' || hop, l.cue, l.cue_start, l.cue_stop
                FROM links AS l JOIN statements USING (statement_id) WHERE document_id = ?1
    UNION ALL SELECT actor_id, 'mention', surface, start, stop FROM mentions WHERE document_id = ?1
    UNION ALL SELECT figure_id, 'figure', surface, start, stop FROM figures WHERE document_id = ?1
    UNION ALL SELECT figure_id, 'what is counted', counted, counted_start, counted_stop FROM figures
               WHERE document_id = ?1
    UNION ALL SELECT figure_id, 'time', as_of, as_of_start, as_of_stop FROM figures WHERE document_id = ?1
    UNION ALL SELECT figure_id, 'place', place, place_start, place_stop FROM figures WHERE document_id = ?1
    UNION ALL SELECT figure_id, 'context', context, context_start, context_stop FROM figures WHERE document_id = ?1
    UNION ALL SELECT position_id, 'context', context, context_start, context_stop FROM positions
               WHERE document_id = ?1
";

/// Something that is wrong with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the document, statement, actor, figure or position that it is about; empty for the file.
    pub id: String,
    /// The document that it is about.
    pub uri: Option<String>,
    /// What is wrong.
    pub what: String,
}

/// How much of a record was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checked {
    /// Documents whose id was computed anew.
    pub documents: u64,
    /// Statements whose id was computed anew.
    pub statements: u64,
    /// Words that were compared with the text at their place.
    pub evidence: u64,
    /// Whether the full-text indexes were compared with the texts. That takes the right to write to
    /// the file, though nothing is written, and no run going on.
    pub indexes: bool,
    /// What was wrong.
    pub findings: u64,
}

pub(crate) fn verify(db: &Connection, path: &Path, mut report: impl FnMut(Finding)) -> Result<Checked> {
    let mut counted = 0;
    let mut report = |finding: Finding| {
        counted += 1;
        report(finding);
    };
    let mut checked = Checked::default();
    // One view of the record throughout, even while a run writes.
    let view = db.unchecked_transaction()?;
    check_file(db, &mut report)?;
    let mut documents = db.prepare("SELECT document_id, uri, text FROM documents ORDER BY id")?;
    let mut documents = documents.query([])?;
    while let Some(row) = documents.next()? {
        let (id, uri, text): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let offsets = Offsets::new(&text);
        let mut document =
            Document { id: &id, uri: &uri, offsets: &offsets, checked: &mut checked, report: &mut report };
        if DocumentId::new(&uri, &text).as_str() != id {
            document.wrong(&id, "locator and text do not make this id".into());
        }
        document.check_statements(db)?;
        document.check_evidence(db)?;
        document.check_positions(db)?;
        checked.documents += 1;
    }
    view.finish()?;
    checked.indexes = check_indexes(path, &mut report)?;
    checked.findings = counted;
    Ok(checked)
}

/// A document that is being checked.
struct Document<'a> {
    id: &'a str,
    uri: &'a str,
    offsets: &'a Offsets<'a>,
    checked: &'a mut Checked,
    report: &'a mut dyn FnMut(Finding),
}

impl Document<'_> {
    fn wrong(&mut self, id: &str, what: String) {
        (self.report)(Finding { id: id.to_owned(), uri: Some(self.uri.to_owned()), what });
    }

    /// Ids, and contents against the pieces they are joined from.
    fn check_statements(&mut self, db: &Connection) -> Result<()> {
        let mut statements = db.prepare_cached(
            "SELECT statement_id, parent_id, source_start, source_stop, cue_start, cue_stop, content, content_spans
               FROM statements WHERE document_id = ?1 ORDER BY ordinal, id",
        )?;
        let mut statements = statements.query([self.id])?;
        while let Some(row) = statements.next()? {
            let (id, parent): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            let (content, spans): (String, String) = (row.get(6)?, row.get(7)?);
            self.checked.statements += 1;
            let Some(pieces) = read_spans(&spans) else {
                self.wrong(&id, format!("content_spans is {spans:?}, which is no list of places"));
                continue;
            };
            let parent = parent.map(StatementId::from_record);
            let (source, cue) = (place(row, 2)?, place(row, 4)?);
            let document = DocumentId::from_record(self.id.to_owned());
            if StatementId::new(&document, parent.as_ref(), source, cue, &pieces).as_str() != id {
                self.wrong(&id, "document, parent and places do not make this id".into());
            }
            self.check_pieces(&id, "content", &content, &spans);
        }
        Ok(())
    }

    /// Words against the text at their place.
    fn check_evidence(&mut self, db: &Connection) -> Result<()> {
        let mut evidence = db.prepare_cached(EVIDENCE)?;
        let mut evidence = evidence.query([self.id])?;
        while let Some(row) = evidence.next()? {
            let (id, role): (String, String) = (row.get(0)?, row.get(1)?);
            let words: Option<String> = row.get(2)?;
            let (start, stop): (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
            let (words, place) = match (words, start, stop) {
                (None, None, None) => continue,
                (Some(words), Some(start), Some(stop)) => (words, span(start, stop)),
                _ => {
                    self.checked.evidence += 1;
                    self.wrong(&id, format!("{role} has words without a place, or a place without words"));
                    continue;
                }
            };
            self.checked.evidence += 1;
            match place.and_then(|place| self.offsets.slice(place)) {
                None => self.wrong(&id, format!("{role} {words:?} at {start:?}..{stop:?} lies outside the text")),
                Some(text) if text == words => {}
                Some(text) => self.wrong(&id, format!("{role} is {words:?}, but the text has {text:?}")),
            }
        }
        Ok(())
    }

    /// The evidence of positions against the pieces it is joined from.
    fn check_positions(&mut self, db: &Connection) -> Result<()> {
        let mut positions = db.prepare_cached(
            "SELECT position_id, evidence, evidence_spans FROM positions WHERE document_id = ?1 ORDER BY id",
        )?;
        let mut positions = positions.query([self.id])?;
        while let Some(row) = positions.next()? {
            let (id, evidence, spans): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            self.check_pieces(&id, "evidence", &evidence, &spans);
        }
        Ok(())
    }

    /// Words in pieces against the text.
    fn check_pieces(&mut self, id: &str, what: &str, words: &str, spans: &str) {
        let pieces = read_spans(spans).unwrap_or_default();
        self.checked.evidence += pieces.len() as u64;
        match pieces.iter().map(|&piece| self.offsets.slice(piece)).collect::<Option<Vec<_>>>() {
            None => self.wrong(id, format!("{what} at {spans} lies outside the text")),
            Some(pieces) if !pieces.is_empty() && pieces.join(JOINT) == words => {}
            Some(pieces) => {
                self.wrong(id, format!("{what} is {words:?}, but the text has {:?}", pieces.join(JOINT)));
            }
        }
    }
}

/// The file itself, and the references between its tables.
fn check_file(db: &Connection, report: &mut impl FnMut(Finding)) -> Result<()> {
    let mut wrong = |what: String| report(Finding { id: String::new(), uri: None, what });
    let mut integrity = db.prepare("PRAGMA integrity_check")?;
    let mut integrity = integrity.query([])?;
    while let Some(row) = integrity.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            wrong(format!("the file is damaged: {said}"));
        }
    }
    let mut references = db.prepare("PRAGMA foreign_key_check")?;
    let mut references = references.query([])?;
    while let Some(row) = references.next()? {
        let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        wrong(format!("row {} of {table} refers to a row of {parent} that is not there", id.unwrap_or_default()));
    }
    Ok(())
}

/// The full-text indexes against the texts. SQLite does this in a statement that could write.
fn check_indexes(path: &Path, report: &mut impl FnMut(Finding)) -> Result<bool> {
    let Ok(db) = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE) else { return Ok(false) };
    if db.is_readonly(rusqlite::MAIN_DB)? || db.execute_batch("BEGIN IMMEDIATE").is_err() {
        return Ok(false);
    }
    for index in ["documents_fts", "statements_fts"] {
        match db.execute(&format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"), []) {
            Ok(_) => {}
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == rusqlite::ErrorCode::DatabaseCorrupt => {
                let what = format!("the full-text index {index} does not fit the texts");
                report(Finding { id: String::new(), uri: None, what });
            }
            Err(error) => return Err(Error::Storage(error)),
        }
    }
    db.execute_batch("ROLLBACK")?;
    Ok(true)
}

fn span(start: i64, stop: i64) -> Option<Span> {
    let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
    (start <= stop).then_some(Span { start, stop })
}

/// The span in two columns, nothing where they hold none.
fn place(row: &Row<'_>, column: usize) -> Result<Option<Span>> {
    let (start, stop): (Option<i64>, Option<i64>) = (row.get(column)?, row.get(column + 1)?);
    Ok(start.zip(stop).and_then(|(start, stop)| span(start, stop)))
}

fn read_spans(json: &str) -> Option<Vec<Span>> {
    let ends: Vec<(i64, i64)> = serde_json::from_str(json).ok()?;
    ends.into_iter().map(|(start, stop)| span(start, stop)).collect()
}
