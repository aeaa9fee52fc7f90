//! Actors that look alike and stay apart.

use rusqlite::Connection;

use super::actors;
use crate::Result;

const SIMILAR: &str = "
    SELECT name, description, documents, other_name, other_description, other_documents, why, pair,
           actor_id, other_actor_id
      FROM similar_view
";

const ORDER: &str = " ORDER BY name, other_name, actor_id, other_actor_id";

/// The SQL for the pairs, or those with an actor of this name or id.
pub(crate) fn question(db: &Connection, name: Option<&str>) -> Result<String> {
    let Some(name) = name else { return Ok(format!("{SIMILAR}{ORDER}")) };
    let ids = actors::find(db, name)?.replace('\'', "''");
    Ok(format!(
        "{SIMILAR} WHERE actor_id IN (SELECT value FROM json_each('{ids}'))
            OR other_actor_id IN (SELECT value FROM json_each('{ids}')){ORDER}"
    ))
}
