//! Full text, whatever a user types.

use rusqlite::{Connection, ErrorCode};

use crate::Result;

/// An expression of FTS5 for what a user typed: the words themselves where they are one, else all
/// the words, quoted, else all of them side by side. It never is an error.
pub(crate) fn expression(db: &Connection, table: &str, typed: &str) -> Result<String> {
    // FTS5 reads up to the first NUL.
    let typed = typed.replace('\0', " ");
    let words: Vec<String> = typed.split_whitespace().map(quoted).collect();
    for candidate in [typed.trim().to_owned(), words.join(" "), quoted(&typed)] {
        if is_expression(db, table, &candidate)? {
            return Ok(candidate);
        }
    }
    Ok(quoted(""))
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

fn is_expression(db: &Connection, table: &str, candidate: &str) -> Result<bool> {
    let tried = db
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT 1)"))?
        .query_row([candidate], |_| Ok(()));
    match tried {
        Ok(()) => Ok(true),
        // What FTS5 has to say against an expression is a plain error.
        Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == ErrorCode::Unknown => Ok(false),
        Err(error) => Err(error.into()),
    }
}
