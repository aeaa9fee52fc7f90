//! What leaves a record: kinds of results, their columns, Arrow types and meaning.
//!
//! The types come from a closed list ([`ColumnType`]), so a reader of batches, in Rust or through the
//! C interface, has eight cases to handle. Readers find columns by name; a new column is a minor
//! change of [`SCHEMA_VERSION`].

mod columns;

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef, TimeUnit};

/// Version of the record's tables and of the kinds here, as `PRAGMA user_version` and as
/// `ascribe.schema_version` in the metadata of every stream.
pub const SCHEMA_VERSION: u32 = 4;

/// Key of the schema's metadata that holds [`SCHEMA_VERSION`].
pub const VERSION_KEY: &str = "ascribe.schema_version";

/// Key of the schema's metadata that names the kind of the rows, `any` for free SQL.
pub const KIND_KEY: &str = "ascribe.kind";

/// The types a column can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnType {
    /// Text.
    Utf8,
    /// Whole number.
    Int64,
    /// Number.
    Float64,
    /// Truth value.
    Bool,
    /// Day.
    Date32,
    /// Instant in UTC, in microseconds.
    Timestamp,
    /// Texts.
    Utf8List,
    /// Places in the document's text, in code points.
    SpanList,
}

impl ColumnType {
    /// The words for it in TOML, in `ascribe schema` and in the docs.
    pub const ALL: &[(&str, Self)] = &[
        ("utf8", Self::Utf8),
        ("int64", Self::Int64),
        ("float64", Self::Float64),
        ("bool", Self::Bool),
        ("date32", Self::Date32),
        ("timestamp[us, UTC]", Self::Timestamp),
        ("list<utf8>", Self::Utf8List),
        ("list<struct{start:int64, stop:int64}>", Self::SpanList),
    ];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// The type of a word, or nothing where the list does not have it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
    }

    /// The Arrow type.
    #[must_use]
    pub fn arrow(self) -> DataType {
        match self {
            Self::Utf8 => DataType::Utf8,
            Self::Int64 => DataType::Int64,
            Self::Float64 => DataType::Float64,
            Self::Bool => DataType::Boolean,
            Self::Date32 => DataType::Date32,
            Self::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
            Self::Utf8List => DataType::List(Arc::new(Field::new("item", DataType::Utf8, false))),
            Self::SpanList => DataType::List(Arc::new(Field::new("item", DataType::Struct(span_fields()), false))),
        }
    }
}

/// The fields of one item of a [`ColumnType::SpanList`].
#[must_use]
pub fn span_fields() -> Fields {
    Fields::from(vec![Field::new("start", DataType::Int64, false), Field::new("stop", DataType::Int64, false)])
}

/// A column of a kind of result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub kind: ColumnType,
    /// Whether a row may have no value.
    pub nullable: bool,
    /// What it means, in a sentence.
    pub doc: &'static str,
}

closed! {
    /// A kind of result that `ascribe query` and an exporter's inputs name.
    View {
        /// One row a statement.
        Statements = "statements",
        /// One row a document.
        Documents = "documents",
        /// One row an actor.
        Actors = "actors",
        /// One row a document, or part of one, that could not be read.
        Problems = "problems",
        /// One row a position.
        Positions = "positions",
        /// One row a figure.
        Figures = "figures",
        /// One row a conflict.
        Conflicts = "conflicts",
        /// Positions in the order in which they were taken.
        Timeline = "timeline",
        /// One row a holder of positions and a proposition.
        Matrix = "matrix",
        /// One row a pair of holders that share a proposition.
        Network = "network",
    }
}

impl View {
    /// Its columns, in order.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Statements => columns::STATEMENTS,
            Self::Documents => columns::DOCUMENTS,
            Self::Actors => columns::ACTORS,
            Self::Problems => columns::PROBLEMS,
            Self::Positions => columns::POSITIONS,
            Self::Figures => columns::FIGURES,
            Self::Conflicts => columns::CONFLICTS,
            Self::Timeline => columns::TIMELINE,
            Self::Matrix => columns::MATRIX,
            Self::Network => columns::NETWORK,
        }
    }

    /// Its Arrow schema, with version and kind in the metadata.
    #[must_use]
    pub fn arrow(self) -> SchemaRef {
        let fields: Vec<Field> =
            self.columns().iter().map(|c| Field::new(c.name, c.kind.arrow(), c.nullable)).collect();
        Arc::new(Schema::new(fields).with_metadata(metadata(self.as_str())))
    }
}

/// The metadata that every stream carries; `kind` is that of a [`View`], or `any`.
#[must_use]
pub fn metadata(kind: &str) -> std::collections::HashMap<String, String> {
    [(VERSION_KEY.to_owned(), SCHEMA_VERSION.to_string()), (KIND_KEY.to_owned(), kind.to_owned())].into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_a_word_that_leads_back_to_it() {
        for (word, kind) in ColumnType::ALL {
            assert_eq!(kind.as_str(), *word);
            assert_eq!(ColumnType::from_word(word), Some(*kind));
        }
    }

    #[test]
    fn columns_have_names_of_their_own_and_a_meaning() {
        for view in View::ALL {
            let columns = view.columns();
            for (i, column) in columns.iter().enumerate() {
                assert!(columns[..i].iter().all(|other| other.name != column.name), "{view} {}", column.name);
                assert!(!column.doc.is_empty());
            }
        }
    }
}
