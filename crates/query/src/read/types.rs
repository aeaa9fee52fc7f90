//! Which type a column of a result has.

use ascribe_model::schema::ColumnType;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};

use crate::Result;

/// Columns of the record whose values mean more than SQLite's types can say. A name has one meaning
/// in all tables.
const MEANING: &[(&str, ColumnType)] = &[
    ("content_spans", ColumnType::SpanList),
    ("evidence_spans", ColumnType::SpanList),
    ("finished", ColumnType::Timestamp),
    ("gone", ColumnType::Bool),
    ("hedged", ColumnType::Bool),
    ("left_on", ColumnType::Date32),
    ("negated", ColumnType::Bool),
    ("own", ColumnType::Bool),
    ("published", ColumnType::Date32),
    ("retrieved", ColumnType::Timestamp),
    ("right_on", ColumnType::Date32),
    ("said_on", ColumnType::Date32),
    ("started", ColumnType::Timestamp),
];

/// The type of the n-th column of a statement if it is a column of the record, nothing if it is an
/// expression.
pub(crate) fn origin(db: &Connection, statement: &Statement<'_>, column: usize) -> Result<Option<ColumnType>> {
    let Some((schema, table, name, declared, ..)) = statement.column_metadata(column)? else {
        return Ok(None);
    };
    let name = name.to_string_lossy();
    let is_table = db
        .prepare_cached("SELECT strict FROM pragma_table_list WHERE schema = ?1 AND name = ?2")?
        .query_row([schema.to_string_lossy(), table.to_string_lossy()], |row| row.get::<_, bool>(0))
        .unwrap_or(false);
    if !is_table {
        return Ok(None);
    }
    if let Some((_, meaning)) = MEANING.iter().find(|(known, _)| *known == name) {
        return Ok(Some(*meaning));
    }
    Ok(match declared.map(|declared| declared.to_string_lossy().into_owned()).as_deref() {
        Some("TEXT") => Some(ColumnType::Utf8),
        Some("INTEGER") => Some(ColumnType::Int64),
        Some("REAL") => Some(ColumnType::Float64),
        _ => None,
    })
}

/// The type of a value by itself, nothing for null and for bytes.
pub(crate) fn of_value(value: ValueRef<'_>) -> Option<ColumnType> {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => None,
        ValueRef::Integer(_) => Some(ColumnType::Int64),
        ValueRef::Real(_) => Some(ColumnType::Float64),
        ValueRef::Text(_) => Some(ColumnType::Utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_belongs_to_a_column_of_the_record() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(include_str!("../schema.sql")).unwrap();
        for (name, _) in MEANING {
            let found: bool = db
                .query_row(
                    "SELECT count(*) > 0 FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
                      WHERE t.type = 'table' AND c.name = ?1",
                    [name],
                    |row| row.get(0),
                )
                .unwrap();
            assert!(found, "{name}");
        }
    }
}
