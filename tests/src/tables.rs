//! The tables of a record, for comparing two.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// All rows of all tables in their order, by name of the table, less `runs` and the moment of reading,
/// which differ from run to run.
///
/// # Errors
/// The record cannot be read.
pub fn tables(record: &Path) -> rusqlite::Result<BTreeMap<String, Vec<String>>> {
    let connection = Connection::open_with_flags(record, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut names = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
         AND name NOT LIKE '%fts_%' AND name <> 'runs'",
    )?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut tables = BTreeMap::new();
    for name in names {
        let mut select = connection.prepare(&format!("SELECT * FROM \"{name}\" ORDER BY rowid"))?;
        let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
        let kept: Vec<usize> = (0..columns.len()).filter(|&i| columns[i] != "retrieved").collect();
        let rows = select.query_map([], |row| {
            let values = kept.iter().map(|&i| row.get_ref(i).map(|value| format!("{value:?}")));
            Ok(values.collect::<Result<Vec<_>, _>>()?.join("|"))
        })?;
        tables.insert(name, rows.collect::<Result<_, _>>()?);
    }
    Ok(tables)
}
