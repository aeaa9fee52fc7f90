//! Asking SQLite, and making batches of what it answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{Field, Schema, SchemaRef};
use ascribe_model::schema::{ColumnType, View, metadata};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Statement, params_from_iter};

use super::{cells, types};
use crate::{Error, Result};

/// Most rows of a batch.
const ROWS: usize = 1024;

/// Bytes of text at which a batch ends before that, so that long texts take no more memory than
/// short ones.
const BYTES: usize = 128 * 1024;

/// What is asked.
pub(crate) enum Question {
    /// The columns of a view, in order.
    View { view: View, sql: String, parameters: Vec<Value> },
    /// Whatever a user asks.
    Sql { sql: String, types: BTreeMap<String, ColumnType> },
}

/// A column of the answer.
struct Column {
    name: String,
    /// Nothing before the first rows, where only they can tell.
    kind: Option<ColumnType>,
    nullable: bool,
}

impl Question {
    /// Calls `give` with every batch, and once with an empty one if there are no rows, until it
    /// returns false.
    pub(crate) fn answer(&self, db: &Connection, mut give: impl FnMut(RecordBatch) -> bool) -> Result<()> {
        let (sql, parameters) = match self {
            Self::View { sql, parameters, .. } => (sql, parameters.as_slice()),
            Self::Sql { sql, .. } => {
                starts_as_query(sql)?;
                (sql, [].as_slice())
            }
        };
        let mut statement = db.prepare(sql).map_err(sql_error)?;
        let (mut columns, kind) = match self {
            Self::View { view, .. } => (view_columns(*view), view.as_str()),
            Self::Sql { types, .. } => (sql_columns(db, &statement, types)?, "any"),
        };
        let mut rows = statement.query(params_from_iter(parameters)).map_err(sql_error)?;
        let mut schema: Option<SchemaRef> = None;
        let mut more = true;
        while more {
            let mut values: Vec<Vec<Value>> = columns.iter().map(|_| Vec::new()).collect();
            let (mut count, mut bytes) = (0, 0);
            while count < ROWS && bytes < BYTES {
                let Some(row) = rows.next().map_err(sql_error)? else {
                    more = false;
                    break;
                };
                for (nth, (column, values)) in columns.iter_mut().zip(&mut values).enumerate() {
                    let value = column.read(row.get_ref(nth)?)?;
                    if let Value::Text(text) = &value {
                        bytes += text.len();
                    }
                    values.push(value);
                }
                count += 1;
            }
            let first = schema.is_none();
            let schema = schema.get_or_insert_with(|| schema_of(&columns, kind));
            if (first || count > 0) && !give(batch(schema, &columns, &values)?) {
                break;
            }
        }
        Ok(())
    }
}

impl Column {
    fn kind(&self) -> ColumnType {
        self.kind.unwrap_or(ColumnType::Utf8)
    }

    /// Takes a value over; the first one that is not null tells the type of an expression.
    fn read(&mut self, value: ValueRef<'_>) -> Result<Value> {
        if self.kind.is_none() {
            self.kind = types::of_value(value);
        }
        match value {
            ValueRef::Null if !self.nullable => Err(cells::misfit(&self.name, self.kind(), &Value::Null)),
            ValueRef::Blob(_) if self.kind.is_none() => Err(Error::Bytes { column: self.name.clone() }),
            value => Value::try_from(value).map_err(|_| Error::Type {
                column: self.name.clone(),
                expected: self.kind(),
                found: String::from("text that is not UTF-8"),
            }),
        }
    }
}

fn view_columns(view: View) -> Vec<Column> {
    let column = |c: &ascribe_model::schema::Column| Column {
        name: c.name.to_owned(),
        kind: Some(c.kind),
        nullable: c.nullable,
    };
    view.columns().iter().map(column).collect()
}

fn sql_columns(
    db: &Connection,
    statement: &Statement<'_>,
    stated: &BTreeMap<String, ColumnType>,
) -> Result<Vec<Column>> {
    if !statement.readonly() {
        return Err(Error::NotAQuery { message: String::from("this would change the record") });
    }
    let mut columns: Vec<Column> = Vec::new();
    for (nth, name) in statement.column_names().enumerate() {
        if columns.iter().any(|column| column.name == name) {
            return Err(Error::TwoColumns { column: name.to_owned() });
        }
        let kind = match stated.get(name) {
            Some(kind) => Some(*kind),
            None => types::origin(db, statement, nth)?,
        };
        columns.push(Column { name: name.to_owned(), kind, nullable: true });
    }
    match stated.keys().find(|stated| columns.iter().all(|column| column.name != **stated)) {
        Some(column) => Err(Error::Column {
            column: column.clone(),
            known: columns.into_iter().map(|column| column.name).collect(),
        }),
        None => Ok(columns),
    }
}

/// Only a question may so much as be prepared: some of SQLite's commands act as early as that.
fn starts_as_query(sql: &str) -> Result<()> {
    let mut rest = sql.trim_start();
    loop {
        let after = if let Some(line) = rest.strip_prefix("--") {
            line.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(block) = rest.strip_prefix("/*") {
            block.split_once("*/").map_or("", |(_, after)| after)
        } else {
            break;
        };
        rest = after.trim_start();
    }
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    if ["SELECT", "WITH"].iter().any(|query| word.eq_ignore_ascii_case(query)) {
        return Ok(());
    }
    let message = match word {
        "" => String::from("this does not begin with SELECT or WITH"),
        word => format!("this begins with {word}, not with SELECT or WITH"),
    };
    Err(Error::NotAQuery { message })
}

/// Tells what a user can mend in the SQL from what is wrong with the record.
fn sql_error(error: rusqlite::Error) -> Error {
    use rusqlite::Error as Sqlite;
    match error {
        Sqlite::SqlInputError { msg, offset, .. } => Error::Sql { message: msg, offset: usize::try_from(offset).ok() },
        Sqlite::SqliteFailure(code, Some(message)) if code.extended_code == rusqlite::ffi::SQLITE_ERROR => {
            Error::Sql { message, offset: None }
        }
        Sqlite::MultipleStatement => Error::NotAQuery { message: String::from("this is more than one statement") },
        Sqlite::InvalidParameterCount(..) => {
            Error::NotAQuery { message: String::from("this has parameters, which nothing fills") }
        }
        error => Error::Storage(error),
    }
}

fn schema_of(columns: &[Column], kind: &str) -> SchemaRef {
    let fields: Vec<Field> = columns.iter().map(|c| Field::new(&c.name, c.kind().arrow(), c.nullable)).collect();
    Arc::new(Schema::new(fields).with_metadata(metadata(kind)))
}

fn batch(schema: &SchemaRef, columns: &[Column], values: &[Vec<Value>]) -> Result<RecordBatch> {
    let arrays = columns
        .iter()
        .zip(values)
        .map(|(column, values)| cells::array(&column.name, column.kind(), values))
        .collect::<Result<Vec<_>>>()?;
    Ok(RecordBatch::try_new(schema.clone(), arrays)?)
}
