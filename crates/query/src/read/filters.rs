//! Which rows of a view are asked for, and in which order.

use ascribe_model::schema::View;
use ascribe_model::{ConflictKind, Kind, Stance};
use jiff::civil::Date;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::{actors, derived, fts, outlets};
use crate::functions::fold;
use crate::{Error, Result};

/// Which rows of a view to select; all of them where nothing is set. Filters add up: a row has to
/// pass every one. [`filters`] tells which a view has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Who says it: an actor's id, or a name in any spelling that the record knows and in any case.
    /// Where no name is equal, those that have its words side by side are meant.
    pub actor: Option<String>,
    /// Words of the source as written, in any case.
    pub source: Option<String>,
    /// Who passed it on; found like [`Filters::actor`].
    pub via: Option<String>,
    /// To whom it is said: found like [`Filters::actor`], or by words of the addressee as written.
    pub addressee: Option<String>,
    /// Words in what is said: full text, with FTS5's `AND`, `OR`, `NOT`, `NEAR`, `"…"` and `*`. What
    /// is no such expression is taken as words that must all be there.
    pub about: Option<String>,
    /// Words in the document or its title; full text like [`Filters::about`].
    pub text: Option<String>,
    /// How it is reported.
    pub kind: Option<Kind>,
    /// How the two sides of a conflict do not fit.
    pub conflict: Option<ConflictKind>,
    /// Id of the proposition.
    pub proposition: Option<String>,
    /// What is done to it.
    pub stance: Option<Stance>,
    /// Only what takes no position: what a codebook leaves, for whom writes one to read.
    pub uncoded: bool,
    /// Also what stands in documents that copy another. A story counts once without it, unless
    /// [`Filters::outlet`], [`Filters::uri`] or [`Filters::document`] ask for the document.
    pub copies: bool,
    /// Name of the document's outlet, in any case, with or without its article.
    pub outlet: Option<String>,
    /// First day on which it may have been said, or else published. A date of which only the month or
    /// the year is known passes if one of its days does. Without a date nothing passes.
    pub since: Option<Date>,
    /// Last day, likewise.
    pub until: Option<Date>,
    /// Part of the document's locator.
    pub uri: Option<String>,
    /// Id of the document, or the beginning of it.
    pub document: Option<String>,
    /// Id of the row, which is its first column, or the beginning of it.
    pub id: Option<String>,
    /// Most rows.
    pub limit: Option<u64>,
    /// Column to sort by, with a `-` before it in descending order; rows without a value come last.
    pub sort: Option<String>,
}

/// The names of the filters that a view has, `limit` and `sort` among them.
#[must_use]
pub fn filters(view: View) -> &'static [&'static str] {
    match view {
        View::Statements => &[
            "actor",
            "source",
            "via",
            "addressee",
            "about",
            "text",
            "kind",
            "outlet",
            "since",
            "until",
            "uri",
            "document",
            "uncoded",
            "copies",
            "limit",
            "sort",
        ],
        View::Documents => &["text", "outlet", "since", "until", "uri", "document", "limit", "sort"],
        View::Actors => &["actor", "limit", "sort"],
        View::Problems => &["uri", "limit", "sort"],
        View::Positions | View::Timeline | View::Matrix | View::Network => &[
            "actor",
            "proposition",
            "stance",
            "text",
            "outlet",
            "since",
            "until",
            "uri",
            "document",
            "copies",
            "limit",
            "sort",
        ],
        View::Figures => &[
            "actor", "source", "text", "outlet", "since", "until", "uri", "document", "uncoded", "copies", "limit",
            "sort",
        ],
        View::Conflicts => &["actor", "kind", "proposition", "outlet", "since", "until", "uri", "limit", "sort"],
    }
}

impl Filters {
    /// The names of those that are set.
    fn set(&self) -> impl Iterator<Item = &'static str> {
        [
            ("actor", self.actor.is_some()),
            ("source", self.source.is_some()),
            ("via", self.via.is_some()),
            ("addressee", self.addressee.is_some()),
            ("about", self.about.is_some()),
            ("text", self.text.is_some()),
            ("kind", self.kind.is_some() || self.conflict.is_some()),
            ("proposition", self.proposition.is_some()),
            ("stance", self.stance.is_some()),
            ("uncoded", self.uncoded),
            ("copies", self.copies),
            ("outlet", self.outlet.is_some()),
            ("since", self.since.is_some()),
            ("until", self.until.is_some()),
            ("uri", self.uri.is_some()),
            ("document", self.document.is_some()),
            ("limit", self.limit.is_some()),
            ("sort", self.sort.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, set)| set.then_some(name))
    }
}

/// The SQL of a question to a view, with its parameters.
pub(crate) fn compile(db: &Connection, view: View, filters: &Filters) -> Result<(String, Vec<Value>)> {
    let known = self::filters(view);
    if let Some(filter) = filters.set().find(|set| !known.contains(set)) {
        return Err(Error::Filter { view, filter, known });
    }
    let mut parameters = Vec::new();
    let mut conditions: Vec<String> = Vec::new();
    let mut require = |condition: &str, parameter: String| {
        parameters.push(Value::Text(parameter));
        conditions.push(condition.replace('?', &format!("?{}", parameters.len())));
    };
    let both = view == View::Conflicts;
    // A condition on a conflict holds for one of its sides.
    let sides = |condition: &str| {
        if both {
            format!("({} OR {})", condition.replace('@', "left_"), condition.replace('@', "right_"))
        } else {
            condition.replace('@', "")
        }
    };
    // Of a pair, either is meant, and the other has to be there.
    let pair = filters.actor.as_ref().filter(|_| view == View::Network);
    if let Some(name) = filters.actor.as_ref().filter(|_| pair.is_none()) {
        require(&sides("@actor_id IN (SELECT value FROM json_each(?))"), actors::find(db, name)?);
    }
    if let Some(words) = &filters.source {
        require("instr(fold(source), ?) > 0", fold(words));
    }
    if let Some(name) = &filters.via {
        require(
            "statement_id IN (SELECT statement_id FROM links WHERE actor_id IN (SELECT value FROM json_each(?)))",
            actors::find(db, name)?,
        );
    }
    if let Some(words) = &filters.about {
        require(
            "statement_id IN (SELECT s.statement_id FROM statements_fts AS f JOIN statements AS s ON s.id = f.rowid
                               WHERE f.statements_fts MATCH ?)",
            fts::expression(db, "statements_fts", words)?,
        );
    }
    if let Some(words) = &filters.text {
        require(
            "document_id IN (SELECT d.document_id FROM documents_fts AS f JOIN documents AS d ON d.id = f.rowid
                              WHERE f.documents_fts MATCH ?)",
            fts::expression(db, "documents_fts", words)?,
        );
    }
    if let Some(kind) = filters.kind {
        require("kind = ?", kind.as_str().to_owned());
    }
    if let Some(kind) = filters.conflict {
        require("kind = ?", kind.as_str().to_owned());
    }
    if let Some(proposition) = &filters.proposition {
        require(
            if both { "proposition IS NOT NULL AND subject = ?" } else { "proposition_id = ?" },
            proposition.clone(),
        );
    }
    if let Some(stance) = filters.stance {
        require("stance = ?", stance.as_str().to_owned());
    }
    if let Some(outlet) = &filters.outlet {
        require(&sides(outlets::NAMED), outlets::bare(outlet));
    }
    if let Some(since) = filters.since {
        require(&sides(&format!("{} >= ?", last_day(view))), since.to_string());
    }
    if let Some(until) = filters.until {
        require(&sides(&format!("{} <= ?", first_day(view))), until.to_string());
    }
    if let Some(part) = &filters.uri {
        require(&sides("instr(@uri, ?) > 0"), part.clone());
    }
    if let Some(id) = &filters.document {
        require("substr(document_id, 1, length(?)) = ?", id.clone());
    }
    if let Some(id) = &filters.id {
        let name = view.columns().first().map_or("", |column| column.name);
        require(&format!("substr({name}, 1, length(?)) = ?"), id.clone());
    }
    if let Some(name) = &filters.addressee {
        parameters.extend([actors::find(db, name)?, fold(name)].map(Value::Text));
        let (ids, words) = (parameters.len() - 1, parameters.len());
        conditions.push(format!(
            "(addressee_actor_id IN (SELECT value FROM json_each(?{ids})) OR instr(fold(addressee), ?{words}) > 0)"
        ));
    }
    if filters.uncoded {
        conditions.push(String::from(match view {
            View::Figures => "quantity IS NULL",
            _ => "NOT EXISTS (SELECT 1 FROM positions AS p WHERE p.statement_id = statements_view.statement_id)",
        }));
    }
    let asked = filters.outlet.is_some() || filters.uri.is_some() || filters.document.is_some();
    if known.contains(&"copies") && !filters.copies && !asked {
        conditions.push(String::from("duplicate_of IS NULL"));
    }
    let filter = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
    let columns = names(view).join(", ");
    let pairs = match pair {
        Some(name) => {
            parameters.push(Value::Text(actors::find(db, name)?));
            let ids = format!("(SELECT value FROM json_each(?{}))", parameters.len());
            format!(" WHERE left_actor_id IN {ids} OR right_actor_id IN {ids}")
        }
        None => String::new(),
    };
    let from = match derived::sql(view, &format!("SELECT * FROM positions_view{filter}")) {
        Some(made) => format!("({made}){pairs}"),
        None => format!("{view}_view{filter}"),
    };
    let mut sql = format!("SELECT {columns} FROM {from} ORDER BY {}", order(view, filters.sort.as_deref())?);
    if let Some(limit) = filters.limit {
        sql = format!("{sql} LIMIT {limit}", limit = limit.min(i64::MAX as u64));
    }
    Ok((sql, parameters))
}

fn names(view: View) -> Vec<&'static str> {
    view.columns().iter().map(|column| column.name).collect()
}

/// The order of a view by itself, and among rows that are equal in the column to sort by.
fn order(view: View, sort: Option<&str>) -> Result<String> {
    let own = match view {
        View::Statements => "published NULLS LAST, uri, ordinal, statement_id",
        View::Documents => "published NULLS LAST, uri",
        View::Actors => "statements DESC, mentions DESC, name, actor_id",
        View::Problems => "uri, stage, offset, message",
        View::Positions | View::Timeline => {
            "proposition_id, held_on NULLS LAST, uri, json_extract(evidence_spans, '$[0][0]'), position_id"
        }
        View::Figures => "published NULLS LAST, uri, start, figure_id",
        View::Conflicts => {
            "CASE kind WHEN 'stance' THEN 0 WHEN 'shift' THEN 1 WHEN 'figure' THEN 2 ELSE 3 END, subject, \
             left_holder, right_holder, left_on NULLS LAST, conflict_id"
        }
        View::Matrix => "proposition_id, affirm + deny + hedge DESC, holder, holder_id",
        View::Network => "conflict + congruence DESC, conflict DESC, left_holder, right_holder",
    };
    let Some(sort) = sort else { return Ok(own.to_owned()) };
    let (column, direction) = sort.strip_prefix('-').map_or((sort, "ASC"), |column| (column, "DESC"));
    match names(view).into_iter().find(|name| *name == column) {
        Some(column) => Ok(format!("{column} {direction} NULLS LAST, {own}")),
        None => {
            Err(Error::Sort { column: column.to_owned(), known: names(view).into_iter().map(str::to_owned).collect() })
        }
    }
}

fn first_day(view: View) -> &'static str {
    match view {
        View::Statements => "coalesce(said_on, published)",
        View::Positions | View::Timeline | View::Matrix | View::Network => "held_on",
        View::Conflicts => "@on",
        _ => "published",
    }
}

/// The last day that a date of known precision can mean.
fn last_day(view: View) -> String {
    let precision = match view {
        View::Statements => "CASE WHEN said_on IS NULL THEN published_precision ELSE said_on_precision END",
        View::Positions | View::Timeline | View::Matrix | View::Network => "held_on_precision",
        View::Conflicts => return String::from("@on"),
        _ => "published_precision",
    };
    let day = first_day(view);
    format!(
        "CASE {precision} WHEN 'year' THEN date({day}, '+1 year', '-1 day')
                          WHEN 'month' THEN date({day}, '+1 month', '-1 day') ELSE {day} END"
    )
}
