//! The record as readers hold it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ascribe_model::schema::{ColumnType, View};
use rusqlite::{Connection, OptionalExtension};

use super::question::Question;
use super::{Checked, Filters, Finding, Rows, Shown, actors, filters, outlets, show, similar, verify};
use crate::run::{Run, Totals};
use crate::{Error, Result, file};

/// A record, open for reading. Any number of readers can have it open, also while a run writes to it:
/// each question sees the record as it was when it was asked.
#[derive(Debug)]
pub struct Record {
    db: Connection,
    path: PathBuf,
}

/// A table or view of the record, as SQL sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
}

impl Record {
    /// Opens a record.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::NotARecord`], [`Error::Newer`], [`Error::Older`] and [`Error::Storage`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let missing = || Error::Missing { path: path.as_ref().to_owned() };
        let path = path.as_ref().canonicalize().map_err(|_| missing())?;
        file::recover(&path);
        Ok(Self { db: file::open_for_reading(&path)?, path })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The rows of a view that pass the filters, with the schema of [`View::arrow`]. Without
    /// [`Filters::sort`], statements and documents come by date of publication, locator and place in
    /// the text, actors by the number of their statements, problems by locator, positions by proposition and
    /// date, figures as documents, conflicts by kind and subject, holders by the number of their documents.
    ///
    /// # Errors
    /// [`Error::Filter`] and [`Error::Sort`] for what the view does not have; [`Error::Storage`].
    pub fn select(&self, view: View, filters: &Filters) -> Result<Rows> {
        let (sql, parameters) = filters::compile(&self.db, view, filters)?;
        Rows::start(&self.path, Question::View { view, sql, parameters })
    }

    /// The rows of one `SELECT`. Columns of the record keep their type; an expression has the type
    /// that `types` states for its name, else that of its first value among the first rows, else it
    /// is text. `types` can also give another type to a column of the record.
    ///
    /// # Errors
    /// [`Error::Sql`], [`Error::NotAQuery`], [`Error::TwoColumns`], [`Error::Column`], and
    /// [`Error::Type`] or [`Error::Bytes`] for a value among the first rows; later ones are met while
    /// reading the rows.
    pub fn sql(&self, sql: &str, types: &BTreeMap<String, ColumnType>) -> Result<Rows> {
        Rows::start(&self.path, Question::Sql { sql: sql.to_owned(), types: types.clone() })
    }

    /// Pairs of actors that look alike and stay apart, and why: all of them, or those with an actor of
    /// this name or id, found like [`Filters::actor`]. In column `pair` both stand as a list of actors
    /// takes them in `merge` or `apart`.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn similar(&self, name: Option<&str>) -> Result<Rows> {
        let sql = similar::question(&self.db, name)?;
        Rows::start(&self.path, Question::Sql { sql, types: BTreeMap::new() })
    }

    /// The propositions of the record: their ids, by name.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn propositions(&self) -> Result<Vec<String>> {
        let mut ids = self.db.prepare("SELECT proposition_id FROM propositions ORDER BY proposition_id")?;
        Ok(ids.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether [`Filters::actor`] with this name means anybody.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn knows_actor(&self, name: &str) -> Result<bool> {
        Ok(actors::find(&self.db, name)? != "[]")
    }

    /// Whether [`Filters::outlet`] with this name means that of any document.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn knows_outlet(&self, name: &str) -> Result<bool> {
        let named = outlets::NAMED.replace('@', "").replace('?', "?1");
        let sql = format!("SELECT EXISTS (SELECT 1 FROM documents WHERE {named})");
        Ok(self.db.query_row(&sql, [outlets::bare(name)], |row| row.get(0))?)
    }

    /// The names and spellings of all actors, and the names of all outlets, each once and in order.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn names(&self) -> Result<(Vec<String>, Vec<String>)> {
        let list = |sql: &str| -> Result<Vec<String>> {
            Ok(self.db.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        let actors = list("SELECT name FROM actors UNION SELECT name FROM names ORDER BY name")?;
        let outlets = list("SELECT DISTINCT outlet FROM documents WHERE outlet IS NOT NULL ORDER BY outlet")?;
        Ok((actors, outlets))
    }

    /// A statement with everything around it. `id` is its id or the beginning of it.
    ///
    /// # Errors
    /// [`Error::Unknown`], [`Error::Ambiguous`] and [`Error::Storage`].
    pub fn show(&self, id: &str) -> Result<Shown> {
        show::show(&self.db, id)
    }

    /// Checks the whole record: every piece of evidence against the stored text, ids, references,
    /// the full-text indexes and the file itself. Calls `report` with whatever is wrong as it is
    /// found. Only one document is held in memory at a time.
    ///
    /// # Errors
    /// [`Error::Storage`] where the file is too damaged to be read.
    pub fn verify(&self, report: impl FnMut(Finding)) -> Result<Checked> {
        verify::verify(&self.db, &self.path, report)
    }

    /// The tables and views that SQL can name, in the order of their names.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn tables(&self) -> Result<Vec<Table>> {
        let mut list = self.db.prepare(
            "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
              WHERE t.schema = 'main' AND t.type IN ('table', 'view', 'virtual') AND t.name NOT LIKE 'sqlite%'
              ORDER BY t.name, c.cid",
        )?;
        let mut rows = list.query([])?;
        let mut tables: Vec<Table> = Vec::new();
        while let Some(row) = rows.next()? {
            let (name, column): (String, String) = (row.get(0)?, row.get(1)?);
            match tables.last_mut() {
                Some(last) if last.name == name => last.columns.push(column),
                _ => tables.push(Table { name, columns: vec![column] }),
            }
        }
        Ok(tables)
    }

    /// The last run that wrote to the record: where what it holds comes from.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn last_run(&self) -> Result<Option<Run>> {
        let mut last = self.db.prepare(
            "SELECT run_id, started, finished, version, config_sha256, model, counts
               FROM runs ORDER BY run_id DESC LIMIT 1",
        )?;
        let instant = |row: &rusqlite::Row<'_>, column: usize| -> rusqlite::Result<Option<jiff::Timestamp>> {
            let text: Option<String> = row.get(column)?;
            text.map(|text| text.parse())
                .transpose()
                .map_err(|error| rusqlite::types::FromSqlError::other(error).into())
        };
        let run = last.query_row([], |row| {
            Ok(Run {
                id: row.get(0)?,
                started: instant(row, 1)?.unwrap_or_default(),
                finished: instant(row, 2)?,
                version: row.get(3)?,
                config_sha256: row.get(4)?,
                model: row.get(5)?,
                totals: row.get::<_, Option<String>>(6)?.and_then(|counts| Totals::from_json(&counts)),
            })
        });
        Ok(run.optional()?)
    }
}
