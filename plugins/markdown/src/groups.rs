//! What statements are put together by.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::address::address;
use crate::count::Forms;
use crate::day::{self, Period};
use crate::documents::Documents;
use crate::escape::inline;
use crate::statement::Statement;

/// What the headings are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupBy {
    /// Who made the statements.
    Actor,
    /// Who published them.
    Outlet,
    /// The document they stand in.
    Document,
    /// Nothing: one sequence.
    Nothing,
}

/// The groups, each with a number in the order of their first statements.
pub(crate) struct Groups {
    by: GroupBy,
    numbers: BTreeMap<String, usize>,
    groups: Vec<Group>,
}

#[derive(Debug, Default)]
struct Group {
    name: Option<String>,
    kind: Option<String>,
    document: usize,
    forms: Forms,
    period: Period,
}

impl Groups {
    pub(crate) fn new(by: GroupBy) -> Self {
        Self { by, numbers: BTreeMap::new(), groups: Vec::new() }
    }

    pub(crate) fn by(&self) -> GroupBy {
        self.by
    }

    /// Counts a statement of the document with this number and gives the number of its group.
    pub(crate) fn add(&mut self, statement: &Statement<'_>, document: usize) -> usize {
        let (key, name, kind) = match self.by {
            GroupBy::Actor => (statement.actor_id, statement.actor, statement.actor_type),
            GroupBy::Outlet => (statement.origin.outlet, statement.origin.outlet, None),
            GroupBy::Document => (Some(statement.origin.document_id), statement.origin.title, None),
            GroupBy::Nothing => (None, None, None),
        };
        let key = key.unwrap_or_default();
        let number = match self.numbers.get(key) {
            Some(number) => *number,
            None => {
                self.numbers.insert(key.to_owned(), self.groups.len());
                let (name, kind) = (name.map(str::to_owned), kind.map(str::to_owned));
                self.groups.push(Group { name, kind, document, ..Group::default() });
                self.groups.len() - 1
            }
        };
        let group = &mut self.groups[number];
        group.forms.add(statement.form);
        group.period.add(statement.day());
        number
    }

    /// The place of each group, by its number: documents in their own order, else those with most
    /// statements first, then by name.
    pub(crate) fn ranks(&self, documents: &[usize]) -> Vec<usize> {
        let mut order: Vec<_> = self.numbers.iter().collect();
        order.sort_by_key(|(key, number)| {
            let group = &self.groups[**number];
            let document = if self.by == GroupBy::Document { documents[group.document] } else { 0 };
            (document, key.is_empty(), Reverse(group.forms.total()), group.name.as_deref(), *key)
        });
        let mut ranks = vec![0; order.len()];
        for (rank, (_, number)) in order.into_iter().enumerate() {
            ranks[*number] = rank;
        }
        ranks
    }

    /// Writes the heading of a group.
    pub(crate) fn heading(&self, number: usize, documents: &Documents, to: &mut dyn Write) -> io::Result<()> {
        let group = &self.groups[number];
        let name = group.name.as_deref();
        let mut about = Vec::new();
        match self.by {
            GroupBy::Nothing => return Ok(()),
            GroupBy::Actor => {
                writeln!(to, "## {}\n", name.map_or(String::from("Speaker not identified"), inline))?;
                about.extend(
                    group.kind.as_deref().map(|kind| if kind == "unnamed" { "not named" } else { kind }.to_owned()),
                );
            }
            GroupBy::Outlet => writeln!(to, "## {}\n", name.map_or(String::from("Outlet not known"), inline))?,
            GroupBy::Document => {
                let document = documents.get(group.document);
                writeln!(to, "## {}\n", inline(name.unwrap_or(&document.uri)))?;
                about.extend(document.outlet.as_deref().map(|outlet| format!("*{}*", inline(outlet))));
                about.push(day::or_undated(document.published));
                about.push(address(&document.uri));
            }
        }
        about.push(group.forms.to_string());
        if self.by != GroupBy::Document {
            about.extend(Some(group.period.to_string()).filter(|period| !period.is_empty()));
        }
        writeln!(to, "{}\n", about.join(" · "))?;
        if self.by == GroupBy::Actor && name.is_none() {
            writeln!(to, "{UNIDENTIFIED}\n")?;
        }
        Ok(())
    }
}

const UNIDENTIFIED: &str = "The text gives only the words above each block for who said it, and the program could not \
    tell whom they mean: look into the document.";
