//! Who is meant by a name.

use rusqlite::Connection;

use crate::Result;
use crate::functions::fold;

const EQUAL: &str = "
    SELECT actor_id FROM actors WHERE actor_id = ?1 OR fold(name) = ?2
    UNION SELECT actor_id FROM names WHERE fold(name) = ?2
";

const CONTAINING: &str = "
    SELECT actor_id FROM actors WHERE instr(' ' || fold(name) || ' ', ' ' || ?1 || ' ') > 0
    UNION SELECT actor_id FROM names WHERE instr(' ' || fold(name) || ' ', ' ' || ?1 || ' ') > 0
";

/// The ids of the actors with this id or name, as a JSON array: those where the whole name or
/// spelling is equal, else those that have its words side by side.
pub(crate) fn find(db: &Connection, name: &str) -> Result<String> {
    let folded = fold(name);
    let mut equal = db.prepare_cached(EQUAL)?;
    let mut ids: Vec<String> =
        equal.query_map([name.trim(), &folded], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    if ids.is_empty() && !folded.is_empty() {
        let mut containing = db.prepare_cached(CONTAINING)?;
        ids = containing.query_map([&folded], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    }
    Ok(serde_json::Value::from(ids).to_string())
}
