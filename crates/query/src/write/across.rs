//! What looks across documents, at the end of a run. All of it follows from the rows of the documents
//! alone, in orders that do not depend on when they were written.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::Gone;
use super::comparing::{self, Comparer};
use super::document::instant;
use super::joining::{self, Joiner};
use crate::Result;
use crate::run::Totals;

const MARK_GONE: &str = "UPDATE documents SET gone = 1 WHERE NOT gone AND uri NOT IN (SELECT uri FROM temp.seen)";

const MARK_BACK: &str = "UPDATE documents SET gone = 0 WHERE gone AND uri IN (SELECT uri FROM temp.seen)";

const REMOVE_GONE: &str = "DELETE FROM documents WHERE uri NOT IN (SELECT uri FROM temp.seen)";

/// Problems of files that are gone go; the others are as of this run.
const COLLECT_PROBLEMS: &str = "
    CREATE TEMP TABLE open_problems AS
    SELECT uri, offset, stage, message FROM problems WHERE uri IN (SELECT uri FROM temp.seen);
    DELETE FROM problems;
";

const RENEW_PROBLEMS: &str = "
    INSERT INTO problems (run_id, uri, offset, stage, message)
    SELECT ?1, uri, offset, stage, message FROM temp.open_problems ORDER BY uri, stage, offset, message
";

const COUNT: &str = "
    SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM statements), (SELECT count(*) FROM actors),
           (SELECT count(*) FROM problems), (SELECT count(*) FROM documents WHERE gone),
           (SELECT count(*) FROM documents WHERE duplicate_of IS NOT NULL), (SELECT count(*) FROM positions),
           (SELECT count(*) FROM figures), (SELECT count(*) FROM conflicts)
";

/// By which the actors are joined and the documents compared, as far as a run has done it.
const LAST: &str = "SELECT joining, comparing FROM runs WHERE finished IS NOT NULL ORDER BY run_id DESC LIMIT 1";

/// Writes it and ends the run. `stale` says that documents came or changed.
pub(crate) fn finish(
    db: &Connection,
    run_id: i64,
    finished: Timestamp,
    gone: Gone,
    stale: bool,
    joiner: impl Joiner,
    comparer: impl Comparer,
) -> Result<Totals> {
    db.execute(MARK_BACK, [])?;
    let removed = match gone {
        Gone::Keep => {
            db.execute(MARK_GONE, [])?;
            0
        }
        Gone::Remove => db.execute(REMOVE_GONE, [])?,
        Gone::Unknown => 0,
    };
    let (joining, comparing) = (joiner.fingerprint(), comparer.fingerprint());
    let last: Option<(Option<String>, Option<String>)> =
        db.query_row(LAST, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (joined, compared) = last.unwrap_or_default();
    let join = stale || removed > 0 || joined.as_ref() != Some(&joining);
    if join {
        joining::join(db, joiner)?;
    }
    if join || compared.as_ref() != Some(&comparing) {
        comparing::compare(db, comparer)?;
    }
    db.execute_batch(COLLECT_PROBLEMS)?;
    db.execute(RENEW_PROBLEMS, [run_id])?;
    db.execute_batch("DROP TABLE temp.open_problems")?;
    let mut totals = db.query_row(COUNT, [], |row| {
        Ok(Totals {
            documents: row.get(0)?,
            statements: row.get(1)?,
            actors: row.get(2)?,
            problems: row.get(3)?,
            gone: row.get(4)?,
            removed: 0,
            copies: row.get(5)?,
            positions: row.get(6)?,
            figures: row.get(7)?,
            conflicts: row.get(8)?,
        })
    })?;
    totals.removed = removed as u64;
    db.execute(
        "UPDATE runs SET finished = ?2, counts = ?3, joining = ?4, comparing = ?5 WHERE run_id = ?1",
        params![run_id, instant(finished), totals.to_json(), joining, comparing],
    )?;
    Ok(totals)
}
