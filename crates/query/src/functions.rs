//! What SQLite lacks for matching words.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Adds `squeeze(text)` and `fold(text)` to a connection.
pub(crate) fn register(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("squeeze", 1, flags, |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| squeeze(&text)))
    })?;
    db.create_scalar_function("fold", 1, flags, |context| Ok(context.get::<Option<String>>(0)?.map(|text| fold(&text))))
}

/// The words with single spaces between them: a name keeps its spelling over the end of a line.
pub(crate) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Lower case in every script, with single spaces.
pub(crate) fn fold(text: &str) -> String {
    squeeze(&text.to_lowercase())
}
