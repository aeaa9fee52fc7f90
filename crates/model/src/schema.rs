//! What leaves a record: kinds of results, their columns, Arrow types and meaning.
//!
//! The types come from a closed list ([`ColumnType`]), so a reader of batches, in Rust or through the
//! C interface, has eight cases to handle. Readers find columns by name; a new column is a minor
//! change of [`SCHEMA_VERSION`].

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef, TimeUnit};

/// Version of the record's tables and of the kinds here, as `PRAGMA user_version` and as
/// `ascribe.schema_version` in the metadata of every stream.
pub const SCHEMA_VERSION: u32 = 3;

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
            Self::Statements => STATEMENTS,
            Self::Documents => DOCUMENTS,
            Self::Actors => ACTORS,
            Self::Problems => PROBLEMS,
            Self::Positions => POSITIONS,
            Self::Figures => FIGURES,
            Self::Conflicts => CONFLICTS,
            Self::Timeline => TIMELINE,
            Self::Matrix => MATRIX,
            Self::Network => NETWORK,
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

const fn always(name: &'static str, kind: ColumnType, doc: &'static str) -> Column {
    Column { name, kind, nullable: false, doc }
}

const fn maybe(name: &'static str, kind: ColumnType, doc: &'static str) -> Column {
    Column { name, kind, nullable: true, doc }
}

use ColumnType::{Bool, Date32, Float64, Int64, SpanList, Timestamp, Utf8, Utf8List};

const STATEMENTS: &[Column] = &[
    always("statement_id", Utf8, "stable name of the statement"),
    always("document_id", Utf8, "document it stands in"),
    maybe("parent_id", Utf8, "statement whose content reports this one"),
    always("ordinal", Int64, "place in the order of the document, from 0"),
    always("section", Utf8, "headline or body"),
    always("kind", Utf8, "direct (all in quotation marks), indirect (none) or mixed (some)"),
    maybe("actor_id", Utf8, "who the source is"),
    maybe("actor", Utf8, "canonical name of who the source is"),
    maybe("actor_type", Utf8, "person, organisation, group, document, outlet or unnamed"),
    maybe("source", Utf8, "who it is attributed to, as written"),
    maybe("source_start", Int64, "first code point of the source"),
    maybe("source_stop", Int64, "one past the last code point of the source"),
    maybe("cue", Utf8, "the words that attribute, as written"),
    maybe("cue_start", Int64, "first code point of the cue"),
    maybe("cue_stop", Int64, "one past the last code point of the cue"),
    always("content", Utf8, "what is attributed; pieces joined by ' … '"),
    always("content_spans", SpanList, "where the pieces of the content stand, in code points"),
    always("via", Utf8List, "who passed it on, nearest to the source first, the outlet last"),
    maybe("addressee", Utf8, "to whom it was said, as written"),
    maybe("addressee_actor_id", Utf8, "who the addressee is"),
    maybe("addressee_start", Int64, "first code point of the addressee"),
    maybe("addressee_stop", Int64, "one past the last code point of the addressee"),
    maybe("said_on", Date32, "when it was said; null where unknown"),
    maybe("said_on_precision", Utf8, "day, month or year"),
    maybe("said_on_phrase", Utf8, "the words that tell when, as written"),
    maybe("place", Utf8, "where it was said, as written"),
    always("negated", Bool, "whether the attribution is denied: 'never said'"),
    always("hedged", Bool, "whether the attribution is weakened: 'may have said'"),
    always("confidence", Float64, "probability from 0 to 1 that a careful reader finds the same"),
    maybe("outlet", Utf8, "outlet of the document"),
    maybe("title", Utf8, "headline of the document"),
    maybe("published", Date32, "when the document was published; null where unknown"),
    maybe("published_precision", Utf8, "day, month or year"),
    always("uri", Utf8, "where the document comes from"),
    maybe("duplicate_of", Utf8, "document that this one's document copies"),
    always("context", Utf8, "the sentences around source, cue and content"),
];

const DOCUMENTS: &[Column] = &[
    always("document_id", Utf8, "stable name of the document"),
    always("uri", Utf8, "canonical URL, or path below the ingest root"),
    always("sha256", Utf8, "hash of the bytes it was read from"),
    maybe("title", Utf8, "headline, as printed"),
    maybe("outlet", Utf8, "who published it"),
    maybe("author", Utf8, "byline"),
    maybe("speaker_actor_id", Utf8, "who speaks in it: the author of an opinion piece, the writer of a letter"),
    maybe("published", Date32, "when it was published; null where unknown"),
    maybe("published_precision", Utf8, "day, month or year"),
    maybe("published_from", Utf8, "what said so: pipeline, metadata, text or dateline"),
    always("retrieved", Timestamp, "when it was read into the record"),
    maybe("language", Utf8, "ISO 639-3 code"),
    maybe("dateline", Utf8, "where it was written, as its dateline says"),
    always("statements", Int64, "how many statements it has"),
    maybe("duplicate_of", Utf8, "document that it copies"),
    maybe("not_attributed", Utf8, "why its statements were not looked for"),
    always("gone", Bool, "whether what it was read from is no longer there"),
    always("text", Utf8, "text as published, without page furniture"),
];

const ACTORS: &[Column] = &[
    always("actor_id", Utf8, "stable name of the actor"),
    always("name", Utf8, "canonical name"),
    always("type", Utf8, "person, organisation, group, document, outlet or unnamed"),
    maybe("description", Utf8, "how the texts describe the actor"),
    always("names", Utf8List, "every spelling, most frequent first"),
    always("mentions", Int64, "how often the actor is named"),
    always("statements", Int64, "how many statements are attributed to the actor"),
    always("documents", Int64, "how many documents name the actor"),
];

const PROBLEMS: &[Column] = &[
    always("run_id", Int64, "run that met it"),
    always("uri", Utf8, "document or file that has it"),
    maybe("offset", Int64, "byte of the file where it was met"),
    always("stage", Utf8, "read, attribute or store"),
    always("message", Utf8, "what is wrong, and what to do"),
];

const POSITIONS: &[Column] = &[
    always("position_id", Utf8, "stable name of the position"),
    always("proposition_id", Utf8, "id of the proposition in the codebook"),
    always("proposition", Utf8, "the proposition"),
    maybe("holder", Utf8, "who takes it: canonical name of the actor, or the outlet in its own voice"),
    always("voice", Utf8, "actor (of a statement) or outlet (headline or narration)"),
    always("stance", Utf8, "affirm, deny or hedge"),
    maybe("held_on", Date32, "when it was said, or else published; null where unknown"),
    maybe("held_on_precision", Utf8, "day, month or year"),
    always("evidence", Utf8, "the words that show it; pieces joined by ' … '"),
    always("evidence_spans", SpanList, "where they stand, in code points"),
    always("rule", Utf8, "the rules that decided, joined by '+'"),
    maybe("actor_id", Utf8, "who the actor is"),
    maybe("actor_type", Utf8, "person, organisation, group, document, outlet or unnamed"),
    maybe("statement_id", Utf8, "statement that takes it; null in the outlet's own voice"),
    maybe("source", Utf8, "who the statement is attributed to, as written"),
    maybe("kind", Utf8, "how the statement is reported: direct, indirect or mixed"),
    maybe("confidence", Float64, "that of the statement"),
    always("document_id", Utf8, "document it stands in"),
    maybe("outlet", Utf8, "outlet of the document"),
    maybe("title", Utf8, "headline of the document"),
    maybe("published", Date32, "when the document was published; null where unknown"),
    maybe("published_precision", Utf8, "day, month or year"),
    always("uri", Utf8, "where the document comes from"),
    maybe("duplicate_of", Utf8, "document that this one's document copies"),
    always("context", Utf8, "the sentences around the evidence"),
];

const FIGURES: &[Column] = &[
    always("figure_id", Utf8, "stable name of the figure"),
    always("surface", Utf8, "the figure as written"),
    always("value", Float64, "the value in full, or the lower end of a range; shares in percent"),
    maybe("value_high", Float64, "the upper end of a range"),
    always("bound", Utf8, "exactly, at least, about or at most"),
    maybe("unit", Utf8, "percent, an ISO 4217 currency, a measure, or the noun counted"),
    maybe("counted", Utf8, "what is counted, as written"),
    maybe("as_of", Utf8, "the words that tell when it holds"),
    maybe("place", Utf8, "the words that tell where it holds"),
    maybe("actor", Utf8, "canonical name of who gives it; null in the outlet's own voice"),
    maybe("actor_id", Utf8, "who gives it"),
    maybe("source", Utf8, "who the statement is attributed to, as written"),
    maybe("statement_id", Utf8, "statement that gives it; null in the outlet's own voice"),
    always("start", Int64, "first code point of the figure"),
    always("stop", Int64, "one past its last code point"),
    always("document_id", Utf8, "document it stands in"),
    maybe("outlet", Utf8, "outlet of the document"),
    maybe("title", Utf8, "headline of the document"),
    maybe("published", Date32, "when the document was published; null where unknown"),
    maybe("published_precision", Utf8, "day, month or year"),
    always("uri", Utf8, "where the document comes from"),
    maybe("duplicate_of", Utf8, "document that this one's document copies"),
    always("context", Utf8, "the sentence around it"),
];

const CONFLICTS: &[Column] = &[
    always("conflict_id", Utf8, "stable name of the conflict"),
    always("kind", Utf8, "stance (two parties), shift (one over time), figure or wording (of one quotation)"),
    always("subject", Utf8, "id of a proposition, what is counted, or words that both versions share"),
    maybe("proposition", Utf8, "the proposition, for stance and shift"),
    always("why", Utf8, "why the two sides do not fit, in a sentence"),
    maybe("left_holder", Utf8, "whose the evidence is: an actor, or an outlet in its own voice"),
    maybe("left_stance", Utf8, "affirm or deny, for stance and shift"),
    always("left_words", Utf8, "the words"),
    maybe("left_on", Date32, "when they were said, or else published"),
    always("left_documents", Int64, "how many independent documents stand on this side"),
    maybe("left_outlet", Utf8, "outlet of the document"),
    maybe("left_title", Utf8, "headline of the document"),
    always("left_uri", Utf8, "where the document comes from"),
    always("left_context", Utf8, "the sentences around the words"),
    maybe("right_holder", Utf8, "the other side"),
    maybe("right_stance", Utf8, "likewise"),
    always("right_words", Utf8, "likewise"),
    maybe("right_on", Date32, "likewise"),
    always("right_documents", Int64, "likewise"),
    maybe("right_outlet", Utf8, "likewise"),
    maybe("right_title", Utf8, "likewise"),
    always("right_uri", Utf8, "likewise"),
    always("right_context", Utf8, "likewise"),
    always("left_kind", Utf8, "position, figure or statement: what left_id is"),
    always("left_id", Utf8, "id of the evidence"),
    maybe("left_actor_id", Utf8, "who the actor is"),
    always("left_document_id", Utf8, "document it stands in"),
    always("right_kind", Utf8, "likewise"),
    always("right_id", Utf8, "likewise"),
    maybe("right_actor_id", Utf8, "likewise"),
    always("right_document_id", Utf8, "likewise"),
];

const TIMELINE: &[Column] = &[
    always("proposition_id", Utf8, "id of the proposition in the codebook"),
    always("proposition", Utf8, "the proposition"),
    maybe("held_on", Date32, "when it was said, or else published; null where unknown, which comes last"),
    maybe("held_on_precision", Utf8, "day, month or year"),
    maybe("holder", Utf8, "who takes the position: an actor, or an outlet in its own voice"),
    always("stance", Utf8, "affirm, deny or hedge"),
    maybe("before", Utf8, "the holder's stance before that; null where none is known"),
    always("evidence", Utf8, "the words that show it"),
    maybe("outlet", Utf8, "outlet of the document"),
    maybe("title", Utf8, "headline of the document"),
    always("uri", Utf8, "where the document comes from"),
    always("voice", Utf8, "actor or outlet"),
    maybe("actor_id", Utf8, "who the actor is"),
    always("position_id", Utf8, "the position"),
    maybe("statement_id", Utf8, "statement that takes it"),
    always("document_id", Utf8, "document it stands in"),
    always("context", Utf8, "the sentences around the words"),
];

const MATRIX: &[Column] = &[
    always("proposition_id", Utf8, "id of the proposition in the codebook"),
    always("proposition", Utf8, "the proposition"),
    maybe("holder", Utf8, "who takes positions on it: an actor, or an outlet in its own voice"),
    maybe("actor_id", Utf8, "who the actor is"),
    always("voice", Utf8, "actor or outlet"),
    always("stance", Utf8, "affirm, deny, both or hedge (where nothing else)"),
    always("affirm", Int64, "documents in which the holder affirms it"),
    always("deny", Int64, "documents in which the holder denies it"),
    always("hedge", Int64, "documents in which the holder leaves it open"),
    maybe("first_on", Date32, "the first position with a date"),
    maybe("last_on", Date32, "the last position with a date"),
];

const NETWORK: &[Column] = &[
    maybe("left_holder", Utf8, "an actor, or an outlet in its own voice"),
    maybe("right_holder", Utf8, "another"),
    always("congruence", Int64, "propositions that both affirm or both deny"),
    always("conflict", Int64, "propositions that one affirms and the other denies"),
    always("agree_on", Utf8List, "ids of the propositions of congruence"),
    always("differ_on", Utf8List, "ids of the propositions of conflict"),
    maybe("left_actor_id", Utf8, "who the actor is; null for an outlet"),
    maybe("right_actor_id", Utf8, "likewise"),
];

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
