//! One run: documents go in one by one, what looks across them at the end.

mod across;
mod check;
mod comparing;
mod comparison;
mod document;
mod joining;

pub use comparing::{Comparer, Nothing, Sketched};
pub use comparison::Uncompared;
pub(crate) use document::JOINT;
pub use joining::{AsGiven, Joined, Joiner, Sighting};

use std::path::{Path, PathBuf};

use ascribe_model::{Comparison, Document, Findings};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::lock::Lock;
use crate::run::Totals;
use crate::{Error, Result, file};

/// Documents that share a transaction. What a kill can cost is one less.
const BATCH: usize = 16;

/// What this run knows: locators that are still there, and for which stages it told problems.
const SESSION: &str = "
    CREATE TEMP TABLE seen (uri TEXT PRIMARY KEY, stored INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE told (uri TEXT, stage TEXT, PRIMARY KEY (uri, stage)) STRICT, WITHOUT ROWID;
";

/// What a run is told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// Version of the program.
    pub version: String,
    /// Hash of its settings.
    pub config_sha256: String,
    /// Name and version of the model.
    pub model: String,
    /// When it starts; kept to the second.
    pub started: Timestamp,
}

/// A document or file, or a part of one, that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem<'a> {
    /// The document or file.
    pub uri: &'a str,
    /// Byte of the file where it was met.
    pub offset: Option<u64>,
    /// The stage that met it: read, attribute or store.
    pub stage: &'a str,
    /// What is wrong, and what to do.
    pub message: &'a str,
}

/// What becomes of documents whose files are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// They stay, marked.
    Keep,
    /// They are removed with everything found in them.
    Remove,
    /// Not all files could be looked at, so none counts as gone that did not before.
    Unknown,
}

/// Writes to a record for the length of one run. It holds the record's lock; readers go on.
///
/// Dropped before [`Writer::finish`], it leaves whole documents, less those of the last transaction,
/// and the next run goes on from there.
#[derive(Debug)]
pub struct Writer {
    db: Connection,
    path: PathBuf,
    run_id: i64,
    /// Calls in the open transaction.
    waiting: usize,
    /// Whether what looks across documents is out of date.
    stale: bool,
    /// Last, so that it is given up last.
    _lock: Lock,
}

impl Writer {
    /// Opens the record, or makes it, and begins a run. If the last run did not finish and had the
    /// same version, settings and model, this one continues it under its number.
    ///
    /// # Errors
    /// [`Error::Busy`] while another run has the record, [`Error::NotARecord`] and [`Error::Newer`]
    /// for a file that is left as it is, [`Error::Io`] and [`Error::Storage`].
    pub fn begin(path: impl AsRef<Path>, run: &RunInfo) -> Result<Self> {
        let path = file::resolve(path.as_ref())?;
        let lock = Lock::take(&path)?;
        let db = file::open_for_writing(&path)?;
        db.execute_batch(SESSION)?;
        let last = db
            .query_row(
                "SELECT run_id, finished IS NULL, version = ?1 AND config_sha256 = ?2 AND model = ?3
                   FROM runs ORDER BY run_id DESC LIMIT 1",
                params![run.version, run.config_sha256, run.model],
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?, row.get::<_, bool>(2)?)),
            )
            .optional()?;
        let run_id = match last {
            Some((unfinished, true, true)) => unfinished,
            _ => {
                db.execute(
                    "INSERT INTO runs (started, version, config_sha256, model) VALUES (?1, ?2, ?3, ?4)",
                    params![document::instant(run.started), run.version, run.config_sha256, run.model],
                )?;
                db.last_insert_rowid()
            }
        };
        let stale = last.is_some_and(|(_, unfinished, _)| unfinished);
        Ok(Self { db, path, run_id, waiting: 0, stale, _lock: lock })
    }

    /// Where the record is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the document at `uri` is stored whole, from a file with this hash and by stages with
    /// this fingerprint, so that it need not be done again.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn is_current(&self, uri: &str, sha256: &str, fingerprint: &str) -> Result<bool> {
        let mut known =
            self.db.prepare_cached("SELECT 1 FROM documents WHERE uri = ?1 AND sha256 = ?2 AND fingerprint = ?3")?;
        Ok(known.exists([uri, sha256, fingerprint])?)
    }

    /// Stores a document with what was found in it, whole, in place of an older version of the same
    /// locator. Several documents share a transaction, which ends by itself. The words of the
    /// statements are cut from the text at their spans. `retrieved` is kept to the second.
    ///
    /// # Errors
    /// [`Error::Findings`] where spans, ids or actors do not fit the document, and
    /// [`Error::Repeated`] for another document with its locator than the one that this run has stored
    /// or [seen](Writer::seen): nothing of it is stored, and the run can go on. After [`Error::Storage`] it cannot.
    pub fn put(
        &mut self,
        document: &Document,
        findings: &Findings,
        fingerprint: &str,
        retrieved: Timestamp,
    ) -> Result<()> {
        let checked = check::check(document, findings)?;
        self.within(|db| {
            let stored = db
                .prepare_cached("SELECT stored FROM temp.seen WHERE uri = ?1")?
                .query_row([&document.uri], |row| row.get::<_, bool>(0))
                .optional()?;
            if stored == Some(true) {
                let same = db
                    .prepare_cached("SELECT 1 FROM documents WHERE uri = ?1 AND sha256 = ?2 AND fingerprint = ?3")?
                    .exists([document.uri.as_str(), &document.sha256, fingerprint])?;
                return if same { Ok(()) } else { Err(Error::Repeated { uri: document.uri.clone() }) };
            }
            db.prepare_cached(
                "DELETE FROM problems WHERE uri = ?1 AND stage NOT IN (SELECT stage FROM temp.told WHERE uri = ?1)",
            )?
            .execute([&document.uri])?;
            document::store(db, &checked, fingerprint, retrieved)?;
            db.prepare_cached(
                "INSERT INTO temp.seen (uri, stored) VALUES (?1, 1) ON CONFLICT DO UPDATE SET stored = 1",
            )?
            .execute([&document.uri])?;
            Ok(())
        })?;
        self.stale = true;
        Ok(())
    }

    /// Notes that the document at `uri` is still there and stays as it is. [`Writer::put`] and
    /// [`Writer::problem`] note it by themselves.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn seen(&mut self, uri: &str) -> Result<()> {
        self.within(|db| {
            db.prepare_cached(
                "INSERT INTO temp.seen (uri, stored) VALUES (?1, 1) ON CONFLICT DO UPDATE SET stored = 1",
            )?
            .execute([uri])?;
            Ok(())
        })
    }

    /// Keeps a problem. The first one of a locator and a stage replaces those of earlier runs;
    /// problems of documents that are not done again stay.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn problem(&mut self, problem: &Problem<'_>) -> Result<()> {
        let run_id = self.run_id;
        self.within(|db| {
            see(db, problem.uri)?;
            let first = db
                .prepare_cached("INSERT INTO temp.told (uri, stage) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
                .execute([problem.uri, problem.stage])?;
            if first == 1 {
                db.prepare_cached("DELETE FROM problems WHERE uri = ?1 AND stage = ?2")?
                    .execute([problem.uri, problem.stage])?;
            }
            db.prepare_cached(
                "INSERT INTO problems (run_id, uri, offset, stage, message) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                run_id,
                problem.uri,
                problem.offset.map(|offset| i64::try_from(offset).unwrap_or(i64::MAX)),
                problem.stage,
                problem.message
            ])?;
            Ok(())
        })
    }

    /// Makes these the propositions of the record: id and sentence. Positions on others go.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn propositions(&mut self, propositions: &[(&str, &str)]) -> Result<()> {
        self.within(|db| comparison::propositions(db, propositions))
    }

    /// At most `limit` documents whose positions and figures are not those that `fingerprint` names, in the
    /// order of the record.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn uncompared(&mut self, fingerprint: &str, limit: usize) -> Result<Vec<Uncompared>> {
        comparison::uncompared(&self.db, fingerprint, limit)
    }

    /// How many documents [`Writer::uncompared`] would give without a limit.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn count_uncompared(&self, fingerprint: &str) -> Result<u64> {
        let mut count = self.db.prepare_cached("SELECT count(*) FROM documents WHERE compared IS NOT ?1")?;
        Ok(count.query_row([fingerprint], |row| row.get(0))?)
    }

    /// Stores what comparing found in a document, in place of what it found before, with a sketch of its
    /// text by which [`Comparer::copies`] tells copies.
    ///
    /// # Errors
    /// [`Error::Findings`] where it does not fit the document: nothing of it is stored, and the run can go
    /// on. After [`Error::Storage`] it cannot.
    pub fn put_comparison(
        &mut self,
        of: &Uncompared,
        comparison: &Comparison,
        sketch: Option<&[u8]>,
        fingerprint: &str,
    ) -> Result<()> {
        self.within(|db| comparison::store(db, of, comparison, sketch, fingerprint))?;
        self.stale = true;
        Ok(())
    }

    /// Ends the run with the actors as the documents give them, one id, one actor, and compares nothing
    /// across documents.
    ///
    /// # Errors
    /// As [`Writer::finish_with`].
    pub fn finish(self, finished: Timestamp, gone: Gone) -> Result<Totals> {
        self.finish_with(finished, gone, AsGiven::default(), Nothing)
    }

    /// Ends the run: one transaction for all that looks across documents (which files are gone, which
    /// actors are one, who is named nowhere any more, what copies what, where accounts do not fit), then
    /// everything into the record's one file. Actors are joined and documents compared anew where documents
    /// changed or joiner or comparer are others than last time; what each document has is kept, so that any
    /// later run can join otherwise. Readers that are still open keep side files next to the record until
    /// the next run or reader.
    ///
    /// # Errors
    /// [`Error::Storage`]; the documents stay, and the next run can finish.
    pub fn finish_with(
        mut self,
        finished: Timestamp,
        gone: Gone,
        joiner: impl Joiner,
        comparer: impl Comparer,
    ) -> Result<Totals> {
        self.commit()?;
        let transaction = self.db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let totals = across::finish(&transaction, self.run_id, finished, gone, self.stale, joiner, comparer)?;
        transaction.commit()?;
        Ok(totals)
    }

    /// Runs `work` in the open transaction, which begins and ends where it must.
    fn within(&mut self, work: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        if self.db.is_autocommit() {
            self.db.execute_batch("BEGIN IMMEDIATE")?;
        }
        let done = work(&self.db);
        if let Err(Error::Storage(_)) = done {
            // Half a document must not be committed with the next one.
            if !self.db.is_autocommit() {
                self.db.execute_batch("ROLLBACK")?;
            }
            self.waiting = 0;
            return done;
        }
        self.waiting += 1;
        if self.waiting >= BATCH {
            self.commit()?;
        }
        done
    }

    fn commit(&mut self) -> Result<()> {
        self.waiting = 0;
        if !self.db.is_autocommit() {
            self.db.execute_batch("COMMIT")?;
        }
        Ok(())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.db.is_autocommit() {
            let _ = self.db.execute_batch("ROLLBACK");
        }
        file::make_single(&self.db);
    }
}

fn see(db: &Connection, uri: &str) -> Result<()> {
    db.prepare_cached("INSERT INTO temp.seen (uri, stored) VALUES (?1, 0) ON CONFLICT DO NOTHING")?.execute([uri])?;
    Ok(())
}
