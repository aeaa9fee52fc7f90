//! What looks across documents, at the end of a run. All of it follows from the rows of the documents
//! alone, in orders that do not depend on when they were written.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::Gone;
use super::document::instant;
use crate::Result;
use crate::run::Totals;

const MARK_GONE: &str = "UPDATE documents SET gone = 1 WHERE NOT gone AND uri NOT IN (SELECT uri FROM temp.seen)";

const MARK_BACK: &str = "UPDATE documents SET gone = 0 WHERE gone AND uri IN (SELECT uri FROM temp.seen)";

const REMOVE_GONE: &str = "DELETE FROM documents WHERE uri NOT IN (SELECT uri FROM temp.seen)";

/// Those that no row of a document refers to.
const FORGET_ACTORS: &str = "
    DELETE FROM actors
     WHERE NOT EXISTS (SELECT 1 FROM statements AS s WHERE s.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM statements AS s WHERE s.addressee_actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM links AS l WHERE l.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM mentions AS m WHERE m.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.speaker_actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM positions AS p WHERE p.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM figures AS f WHERE f.actor_id = actors.actor_id);
";

/// An actor is called and described as in most documents.
const SUM_UP_ACTORS: &str = "
    UPDATE actors SET name = best.name, description = best.description
      FROM (SELECT a.id,
                   (SELECT s.name FROM sightings AS s WHERE s.actor_id = a.actor_id
                     GROUP BY s.name ORDER BY count(*) DESC, s.name LIMIT 1) AS name,
                   (SELECT s.description FROM sightings AS s
                     WHERE s.actor_id = a.actor_id AND s.description IS NOT NULL
                     GROUP BY s.description ORDER BY count(*) DESC, s.description LIMIT 1) AS description
              FROM actors AS a) AS best
     WHERE actors.id = best.id
       AND (actors.name IS NOT best.name OR actors.description IS NOT best.description);
    DELETE FROM names;
    INSERT INTO names (actor_id, name, count)
    SELECT m.actor_id, squeeze(m.surface), count(*)
      FROM mentions AS m GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;
";

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
           (SELECT count(*) FROM problems), (SELECT count(*) FROM documents WHERE gone)
";

/// Writes it and ends the run. `stale` says that documents came or changed.
pub(crate) fn finish(db: &Connection, run_id: i64, finished: Timestamp, gone: Gone, stale: bool) -> Result<Totals> {
    db.execute(MARK_BACK, [])?;
    let removed = match gone {
        Gone::Keep => {
            db.execute(MARK_GONE, [])?;
            0
        }
        Gone::Remove => db.execute(REMOVE_GONE, [])?,
        Gone::Unknown => 0,
    };
    if stale || removed > 0 {
        db.execute_batch(FORGET_ACTORS)?;
        db.execute_batch(SUM_UP_ACTORS)?;
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
        })
    })?;
    totals.removed = removed as u64;
    db.execute(
        "UPDATE runs SET finished = ?2, counts = ?3 WHERE run_id = ?1",
        params![run_id, instant(finished), totals.to_json()],
    )?;
    Ok(totals)
}
