//! The documents that statements stand in.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use ascribe_plugin::Error;

use crate::address::address;
use crate::day::Day;
use crate::escape::{code, inline};
use crate::row::Row;
use crate::statement::Statement;

/// Documents, each with a number in the order in which they were met.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    numbers: BTreeMap<String, usize>,
    all: Vec<Document>,
}

#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) uri: String,
    pub(crate) title: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) published: Option<Day>,
    duplicate_of: Option<String>,
    not_attributed: Option<String>,
    statements: usize,
}

impl Documents {
    /// Counts a statement of a document and gives the document's number.
    pub(crate) fn cite(&mut self, statement: &Statement<'_>) -> usize {
        let number = self.number(statement.document_id, || Document {
            uri: statement.uri.to_owned(),
            title: statement.title.map(str::to_owned),
            outlet: statement.outlet.map(str::to_owned),
            published: statement.published,
            duplicate_of: statement.duplicate_of.map(str::to_owned),
            not_attributed: None,
            statements: 0,
        });
        self.all[number].statements += 1;
        number
    }

    /// Adds a row of the kind `documents`.
    pub(crate) fn add(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let text = |name| Ok::<_, Error>(row.text(name)?.map(str::to_owned));
        let document = Document {
            uri: row.word("uri")?.to_owned(),
            title: text("title")?,
            outlet: text("outlet")?,
            published: row.day("published", "published_precision")?,
            duplicate_of: text("duplicate_of")?,
            not_attributed: text("not_attributed")?,
            statements: 0,
        };
        self.number(row.word("document_id")?, || document);
        Ok(())
    }

    fn number(&mut self, id: &str, make: impl FnOnce() -> Document) -> usize {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        self.numbers.insert(id.to_owned(), self.all.len());
        self.all.push(make());
        self.all.len() - 1
    }

    pub(crate) fn get(&self, number: usize) -> &Document {
        &self.all[number]
    }

    /// How many have statements.
    pub(crate) fn cited(&self) -> usize {
        self.all.iter().filter(|document| document.statements > 0).count()
    }

    /// How many outlets published those that have statements.
    pub(crate) fn outlets(&self) -> usize {
        let cited = self.all.iter().filter(|document| document.statements > 0);
        cited.filter_map(|document| document.outlet.as_deref()).collect::<BTreeSet<_>>().len()
    }

    /// The documents by date, those without one last.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<_> = self.numbers.iter().collect();
        order.sort_by_key(|(id, number)| {
            let Document { uri, title, outlet, published, .. } = &self.all[**number];
            (published.is_none(), *published, outlet.as_deref(), title.as_deref(), uri, *id)
        });
        order.into_iter().map(|(_, number)| *number).collect()
    }

    /// The place of each document in their order, by its number.
    pub(crate) fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.all.len()];
        for (rank, number) in self.order().into_iter().enumerate() {
            ranks[number] = rank;
        }
        ranks
    }

    /// Writes them as a table.
    pub(crate) fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "| Date | Outlet | Title | Statements | Read from |\n|---|---|---|--:|---|")?;
        for number in self.order() {
            let document = &self.all[number];
            writeln!(
                to,
                "| {} | {} | {} | {} | {} |",
                document.published.map_or(String::from("undated"), |day| day.to_string()),
                document.outlet.as_deref().map(inline).unwrap_or_default(),
                self.title(document),
                document.statements,
                address(&document.uri),
            )?;
        }
        writeln!(to)
    }

    /// The title, with what a reader should know of the document.
    fn title(&self, document: &Document) -> String {
        let mut title = document.title.as_deref().map(inline).unwrap_or_default();
        if let Some(id) = &document.duplicate_of {
            let original = self.numbers.get(id).map_or_else(|| code(id), |number| inline(&self.all[*number].uri));
            title.push_str(&format!(" (copy of {original})"));
        }
        if let Some(reason) = &document.not_attributed {
            title.push_str(&format!(" (statements not looked for: {})", inline(reason)));
        }
        title.trim_start().to_owned()
    }
}
