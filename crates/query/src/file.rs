//! The record as a file: making it, opening it, telling whether it is one.

use std::path::{Path, PathBuf};
use std::time::Duration;

use ascribe_model::schema::SCHEMA_VERSION;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::lock::Lock;
use crate::{Error, Result, functions};

/// `PRAGMA application_id` of a record: "ascr".
const APPLICATION_ID: u32 = 0x6173_6372;

/// The tables of [`SCHEMA_VERSION`].
const SCHEMA: &str = include_str!("schema.sql");

/// Its views, which hold nothing and are made anew by every migration.
const VIEWS: &str = include_str!("views.sql");

/// The n-th leads from version n + 1 to the next.
const MIGRATIONS: &[&str] =
    &[include_str!("migrations/2.sql"), include_str!("migrations/3.sql"), include_str!("migrations/4.sql")];
const _: () = assert!(MIGRATIONS.len() + 1 == SCHEMA_VERSION as usize);

/// Cached statements of a connection.
const STATEMENTS: usize = 48;

/// The path with links and `..` resolved, so that one record has one lock and one name. The file
/// itself need not exist.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf> {
    if let Ok(real) = path.canonicalize() {
        return Ok(real);
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let name = path.file_name().ok_or_else(|| Error::NotARecord { path: path.to_owned() })?;
    Ok(folder.canonicalize().map_err(|source| Error::io(folder, source))?.join(name))
}

/// Opens the record at a [resolved](resolve) path for writing; makes it where there is none. The
/// caller holds the lock.
pub(crate) fn open_for_writing(path: &Path) -> Result<Connection> {
    if !path.exists() {
        create(path)?;
    }
    let mut db =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let version = version(&db, path)?;
    configure(&db)?;
    if version < SCHEMA_VERSION {
        migrate(&mut db, version)?;
    }
    // Readers go on while a run writes. A process that is killed loses nothing that is committed. Pages
    // that are written again and again stay in the log up to 32 MiB, in memory up to 1 MiB: more would
    // make a run faster by little, and its memory grow with the record.
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8192;
         PRAGMA cache_size = -1024; PRAGMA temp.cache_size = -256",
    )?;
    Ok(db)
}

/// Brings the tables of an older version up to date, all or nothing.
fn migrate(db: &mut Connection, from: u32) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for view in VIEWS.split("CREATE VIEW ").skip(1).filter_map(|view| view.split_whitespace().next()) {
        transaction.execute_batch(&format!("DROP VIEW IF EXISTS {view}"))?;
    }
    for migration in MIGRATIONS.iter().skip(from as usize - 1) {
        transaction.execute_batch(migration)?;
    }
    transaction.execute_batch(VIEWS)?;
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(transaction.commit()?)
}

/// Opens the record at a [resolved](resolve) path for reading.
pub(crate) fn open_for_reading(path: &Path) -> Result<Connection> {
    if !path.is_file() {
        return Err(Error::Missing { path: path.to_owned() });
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    match version(&db, path)? {
        SCHEMA_VERSION => configure(&db)?,
        found => return Err(Error::Older { path: path.to_owned(), found, known: SCHEMA_VERSION }),
    }
    Ok(db)
}

/// Puts a record that a killed run has left with side files back into one file: the log of what it
/// committed, or the journal of what it was at, which a reader alone could not take back. Where that is
/// not possible, because a run is going on or the folder cannot be written, SQLite reads it as it is.
pub(crate) fn recover(path: &Path) {
    let left = |side: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(side);
        Path::new(&name).exists()
    };
    if (left("-wal") || left("-journal"))
        && let Ok(_lock) = Lock::take(path)
        && let Ok(db) = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        && version(&db, path).is_ok()
    {
        make_single(&db);
    }
}

/// Moves everything into the record's one file. A reader that holds on keeps the side files, without
/// need of them; the next run, or the next reader, removes them.
pub(crate) fn make_single(db: &Connection) {
    let _ = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    let _ = db.busy_timeout(Duration::ZERO);
    let _ = db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()));
}

/// Makes the tables in a file of another name, so that the record is there whole or not at all.
fn create(path: &Path) -> Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    match std::fs::remove_file(&new) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => return Err(Error::io(&new, source)),
        _ => {}
    }
    let db = Connection::open(&new)?;
    db.execute_batch(&format!(
        "PRAGMA journal_mode = MEMORY; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};
         BEGIN; {SCHEMA} {VIEWS} COMMIT"
    ))?;
    db.close().map_err(|(_, error)| error)?;
    std::fs::rename(&new, path).map_err(|source| Error::io(path, source))
}

/// The schema version of a file, if it is a record that this program can handle.
fn version(db: &Connection, path: &Path) -> Result<u32> {
    let pragma = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    let not_a_record = || Error::NotARecord { path: path.to_owned() };
    let application = match pragma("application_id") {
        Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == rusqlite::ErrorCode::NotADatabase => {
            return Err(not_a_record());
        }
        Err(rusqlite::Error::IntegralValueOutOfRange(..)) => return Err(not_a_record()),
        other => other?,
    };
    let found = pragma("user_version").unwrap_or(0);
    match found {
        _ if application != APPLICATION_ID => Err(not_a_record()),
        0 => Err(not_a_record()),
        1..=SCHEMA_VERSION => Ok(found),
        _ => Err(Error::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION }),
    }
}

fn configure(db: &Connection) -> Result<()> {
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    // A word in double quotes is a column, never a text: a misspelt column is an error.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -512")?;
    functions::register(db)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a process leaves that is killed in the midst of a change: pages of it in the file, and the
    /// journal with what stood there.
    #[test]
    fn a_change_that_a_kill_cut_short_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let (whole, killed) = (folder.path().join("whole"), folder.path().join("killed"));
        create(&whole).unwrap();
        let mut db = Connection::open(&whole).unwrap();
        db.execute_batch("PRAGMA cache_size = 1").unwrap();
        let change = db.transaction().unwrap();
        change.execute_batch("CREATE TABLE half (a); INSERT INTO half VALUES (zeroblob(500000))").unwrap();
        change.execute_batch("INSERT INTO half VALUES (zeroblob(500000))").unwrap();
        for side in ["", "-journal"] {
            let name = |path: &Path| format!("{}{side}", path.display());
            std::fs::copy(name(&whole), name(&killed)).unwrap();
        }
        assert!(open_for_reading(&killed).is_err(), "the journal is not one that has to be played back");
        recover(&killed);
        let db = open_for_reading(&killed).unwrap();
        assert!(db.prepare("SELECT * FROM half").is_err());
        assert!(db.prepare("SELECT * FROM documents").is_ok());
    }
}
