//! `[[query]]`: what to ask the record.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::schema::{ColumnType, View};
use ascribe_model::{ConflictKind, Kind, Stance};
use ascribe_query::Filters;

use super::sheet::{At, Mistakes, Sheet};
use crate::mistake::Mistake;

/// One `[[query]]`.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    /// What exports call it.
    pub(crate) name: At<String>,
    /// The question.
    pub(crate) ask: Ask,
    /// Where the question stands in the TOML.
    pub(crate) span: Range<usize>,
}

/// A question to the record.
#[derive(Debug, Clone)]
pub(crate) enum Ask {
    /// Rows of a view.
    View(View, Box<Filters>),
    /// A SELECT, and the types of its expressions.
    Sql(String, BTreeMap<String, ColumnType>),
}

impl Ask {
    /// All rows of a view.
    pub(crate) fn whole(view: View) -> Self {
        Self::View(view, Box::default())
    }

    /// The kind of its rows, as plugins see it.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::View(view, _) => view.as_str(),
            Self::Sql(..) => "any",
        }
    }
}

pub(super) fn read(sheets: Vec<Sheet<'_>>, mistakes: &Mistakes) -> Vec<Query> {
    let mut out: Vec<Query> = Vec::new();
    for sheet in sheets {
        let name = sheet.required_string("name", "give the query a name for exports to use: name = \"denials\"");
        let ask = ask(&sheet, mistakes);
        sheet.finish();
        let (Some(name), Some((ask, span))) = (name, ask) else { continue };
        if out.iter().any(|query| query.name.value == name.value) {
            mistakes.add(
                Mistake::new("query::twice", format!("two queries are called '{}'", name.value), name.span.clone())
                    .label("the second")
                    .help("give one of them another name"),
            );
        }
        if name.value.is_empty() || View::from_word(&name.value).is_some() {
            let message = format!("a query cannot be called '{}'", name.value);
            mistakes.add(
                Mistake::new("query::name", message, name.span.clone())
                    .label(if name.value.is_empty() { "this is empty" } else { "the whole view has this name" })
                    .help("give it another name for exports to use"),
            );
        }
        out.push(Query { name, ask, span });
    }
    out
}

fn ask(sheet: &Sheet<'_>, mistakes: &Mistakes) -> Option<(Ask, Range<usize>)> {
    let (from, sql) = (sheet.string("from"), sheet.string("sql"));
    let (filters, types) = (sheet.table("where"), sheet.table("types"));
    let view = from.as_ref().and_then(|from| View::from_word(&from.value));
    let filters = filters.map(|filters| where_clause(filters, view, mistakes));
    let types = types.map(|types| column_types(&types, mistakes));
    let limit = sheet.count("limit");
    let sort = sheet.string("sort");
    let both = |span: Range<usize>, help: &str| {
        mistakes.add(Mistake::new("query::form", "a query has either 'from' or 'sql'", span).help(help));
        None
    };
    match (from, sql) {
        (Some(from), None) => {
            let Some(view) = View::from_word(&from.value) else {
                mistakes.add(
                    Mistake::new(
                        "query::unknown_view",
                        format!("there is nothing called '{}' to ask for", from.value),
                        from.span,
                    )
                    .nearest(&from.value, View::ALL.iter().map(|view| view.as_str())),
                );
                return None;
            };
            let mut filters = filters.unwrap_or_default();
            filters.limit = limit.map(|at| at.value as u64);
            filters.sort = sort.map(|at| at.value);
            Some((Ask::View(view, Box::new(filters)), from.span))
        }
        (None, Some(sql)) => {
            for (is_there, key) in [(filters.is_some(), "where"), (limit.is_some(), "limit"), (sort.is_some(), "sort")]
            {
                if is_there {
                    let help = format!("write it into the SELECT: '{key}' goes with 'from'");
                    both(sheet.span(), &help);
                }
            }
            Some((Ask::Sql(sql.value, types.unwrap_or_default()), sql.span))
        }
        (Some(_), Some(sql)) => both(sql.span, "keep one of the two"),
        (None, None) => both(sheet.span(), "from = \"statements\", or sql = \"SELECT …\""),
    }
}

fn where_clause(sheet: Sheet<'_>, view: Option<View>, mistakes: &Mistakes) -> Filters {
    let text = |key| sheet.string(key).map(|at| at.value);
    let (kind, conflict) = if view == Some(View::Conflicts) {
        (None, word(&sheet, "kind", ConflictKind::ALL, ConflictKind::as_str, mistakes))
    } else {
        (word(&sheet, "kind", Kind::ALL, Kind::as_str, mistakes), None)
    };
    let filters = Filters {
        actor: text("actor"),
        source: text("source"),
        via: text("via"),
        addressee: text("addressee"),
        about: text("about"),
        text: text("text"),
        kind,
        conflict,
        proposition: text("proposition"),
        stance: word(&sheet, "stance", Stance::ALL, Stance::as_str, mistakes),
        outlet: text("outlet"),
        since: sheet.date("since").map(|at| at.value),
        until: sheet.date("until").map(|at| at.value),
        uri: text("uri"),
        document: text("document"),
        uncoded: sheet.flag("uncoded").is_some_and(|at| at.value),
        copies: sheet.flag("copies").is_some_and(|at| at.value),
        id: None,
        limit: None,
        sort: None,
    };
    sheet.finish();
    filters
}

/// The value of a key that takes one of a closed list of words.
fn word<T: Copy>(
    sheet: &Sheet<'_>,
    key: &'static str,
    all: &[T],
    as_str: fn(T) -> &'static str,
    mistakes: &Mistakes,
) -> Option<T> {
    let word = sheet.string(key)?;
    let found = all.iter().copied().find(|value| as_str(*value) == word.value);
    if found.is_none() {
        mistakes.add(
            Mistake::new("query::unknown_word", format!("there is no {key} '{}'", word.value), word.span)
                .nearest(&word.value, all.iter().map(|value| as_str(*value))),
        );
    }
    found
}

fn column_types(sheet: &Sheet<'_>, mistakes: &Mistakes) -> BTreeMap<String, ColumnType> {
    let mut types = BTreeMap::new();
    for (column, value) in sheet.pairs() {
        let word = value.get_ref().as_str().unwrap_or_default();
        match ColumnType::from_word(word) {
            Some(kind) => {
                types.insert(column.value.to_owned(), kind);
            }
            None => mistakes.add(
                Mistake::new(
                    "query::unknown_type",
                    format!("'{}' has no type that is known", column.value),
                    value.span(),
                )
                .nearest(word, ColumnType::ALL.iter().map(|(word, _)| *word)),
            ),
        }
    }
    types
}
