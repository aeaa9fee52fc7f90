//! The documents that statements and positions stand in.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use ascribe_plugin::Error;

use crate::address::address;
use crate::count;
use crate::day::{self, Day};
use crate::escape::{code, inline};
use crate::origin::Origin;
use crate::row::Row;

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
    /// Whether no day means undated.
    date_known: bool,
    duplicate_of: Option<String>,
    not_attributed: Option<String>,
    cited: usize,
}

impl Documents {
    /// Counts that a document is cited and gives the document's number.
    pub(crate) fn cite(&mut self, origin: &Origin<'_>) -> usize {
        self.add_citation(origin, true)
    }

    /// Likewise, where it is not known when the document was published.
    pub(crate) fn cite_without_date(&mut self, origin: &Origin<'_>) -> usize {
        self.add_citation(origin, false)
    }

    fn add_citation(&mut self, origin: &Origin<'_>, date_known: bool) -> usize {
        let number = self.number(origin.document_id, || Document {
            uri: origin.uri.to_owned(),
            title: origin.title.map(str::to_owned),
            outlet: origin.outlet.map(str::to_owned),
            published: origin.published,
            date_known,
            duplicate_of: origin.duplicate_of.map(str::to_owned),
            not_attributed: None,
            cited: 0,
        });
        self.all[number].cited += 1;
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
            date_known: true,
            duplicate_of: text("duplicate_of")?,
            not_attributed: text("not_attributed")?,
            cited: 0,
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

    /// How many are cited: "in 7 documents of 6 outlets".
    pub(crate) fn count(&self) -> String {
        let cited = || self.all.iter().filter(|document| document.cited > 0);
        let outlets = cited().filter_map(|document| document.outlet.as_deref()).collect::<BTreeSet<_>>().len();
        let documents = format!("in {}", count::of(cited().count(), "document", "documents"));
        if outlets == 0 { documents } else { format!("{documents} of {}", count::of(outlets, "outlet", "outlets")) }
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

    /// Writes them as a table; how often each is cited stands under `cited`.
    pub(crate) fn write(&self, cited: &str, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "| Date | Outlet | Title | {cited} | Read from |\n|---|---|---|--:|---|")?;
        for number in self.order() {
            let document = &self.all[number];
            writeln!(
                to,
                "| {} | {} | {} | {} | {} |",
                if document.date_known { day::or_undated(document.published) } else { String::new() },
                document.outlet.as_deref().map(inline).unwrap_or_default(),
                self.title(document),
                document.cited,
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
