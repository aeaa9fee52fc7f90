//! The brief as a whole: what is gathered while rows come, and how it is written.

use std::collections::BTreeSet;
use std::io::{self, Write};

use ascribe_plugin::Error;
use jiff::civil::Date;

use crate::count;
use crate::day::Period;
use crate::documents::Documents;
use crate::entry;
use crate::escape::inline;
use crate::groups::{GroupBy, Groups};
use crate::provenance::Provenance;
use crate::row::Row;
use crate::spool::{Place, Spool};
use crate::statement::Statement;

/// What is known of all statements, and where each of them waits.
pub(crate) struct Brief {
    groups: Groups,
    documents: Documents,
    entries: Vec<Entry>,
    spool: Spool,
    speakers: BTreeSet<String>,
    period: Period,
}

/// What the place of a statement in the brief hangs on.
struct Entry {
    group: usize,
    date: Option<Date>,
    document: usize,
    ordinal: i64,
    text: Place,
}

impl Brief {
    pub(crate) fn new(by: GroupBy) -> Self {
        Self {
            groups: Groups::new(by),
            documents: Documents::default(),
            entries: Vec::new(),
            spool: Spool::new(),
            speakers: BTreeSet::new(),
            period: Period::default(),
        }
    }

    /// Takes a row of the kind `documents`.
    pub(crate) fn document(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        self.documents.add(row)
    }

    /// Takes a row of the kind `statements`.
    pub(crate) fn statement(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let statement = Statement::read(row)?;
        let document = self.documents.cite(&statement.origin);
        self.period.add(statement.day());
        if let Some(speaker) = statement.actor_id.filter(|id| !self.speakers.contains(*id)) {
            self.speakers.insert(speaker.to_owned());
        }
        self.entries.push(Entry {
            group: self.groups.add(&statement, document),
            date: statement.day().map(|day| day.date),
            document,
            ordinal: statement.ordinal,
            text: self.spool.put(&entry::write(&statement, self.groups.by()))?,
        });
        Ok(())
    }

    /// Writes the brief.
    pub(crate) fn write(mut self, title: &str, provenance: &Provenance, to: &mut dyn Write) -> Result<(), Error> {
        let documents = self.documents.ranks();
        let groups = self.groups.ranks(&documents);
        self.entries.sort_unstable_by_key(|entry| {
            let (group, document) = (groups[entry.group], documents[entry.document]);
            (group, entry.date.is_none(), entry.date, document, entry.ordinal, entry.text.start)
        });
        writeln!(to, "# {}\n", inline(title))?;
        self.summary(to)?;
        let mut group = None;
        for entry in &self.entries {
            if group != Some(entry.group) {
                group = Some(entry.group);
                self.groups.heading(entry.group, &self.documents, to)?;
            }
            self.spool.copy(entry.text, to)?;
        }
        writeln!(to, "## Where this comes from\n\n{ORDER}\n")?;
        self.documents.write("Statements", to)?;
        Ok(provenance.write(to)?)
    }

    /// What the brief holds, and whose words its blocks are.
    fn summary(&self, to: &mut dyn Write) -> io::Result<()> {
        if self.entries.is_empty() {
            return writeln!(to, "No statements.\n");
        }
        let mut parts = vec![count::of(self.entries.len(), "statement", "statements")];
        let speakers = self.speakers.len();
        if speakers > 0 {
            parts.push(format!("by {}", count::of(speakers, "speaker", "speakers")));
        }
        parts.push(self.documents.count());
        writeln!(to, "{}, {}.\n", parts.join(" "), self.period.or_undated())?;
        let names = if self.groups.by() == GroupBy::Actor { "" } else { NAMES };
        writeln!(to, "{WORDS}{names}\n")
    }
}

const WORDS: &str = "In bold above each block stands who said it and how, in the words of the document: what stands \
    under “denied” was denied. A date beside it is when it was said. The blocks are the words of the document, \
    too: *quoted*, where it gives them in quotation marks as the speaker's; *reported*, where it tells in its own \
    words what was said; *partly quoted*, where it does both.";

const NAMES: &str = " A name in front of the bold words is whom the program takes them to mean.";

const ORDER: &str = "Statements stand by the day they were made, where the document tells it, else by the document's \
    date; undated ones come last. “ … ” in a block stands for words between two pieces of one statement, ◂ for \
    “passed on by”. A program found the statements: look into the document before you rely on one.";
