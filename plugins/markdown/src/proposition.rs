//! One proposition: who stands where on it, what changed, who contradicts whom, and all positions in their words.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::conflict::{Conflict, Kind};
use crate::conflicts::Conflicts;
use crate::count;
use crate::day::Period;
use crate::escape::{code, inline};
use crate::holders::Holders;
use crate::position::Position;
use crate::spool::{Place, Spool};

/// What is known of it, and where its positions and conflicts wait.
#[derive(Debug, Default)]
pub(crate) struct Proposition {
    sentence: String,
    holders: Holders,
    positions: Vec<Entry>,
    period: Period,
    conflicts: Conflicts,
}

/// What the place of a position hangs on.
#[derive(Debug)]
struct Entry {
    holder: usize,
    date: Option<Date>,
    document: usize,
    start: i64,
    text: Place,
}

impl Proposition {
    pub(crate) fn new(sentence: &str) -> Self {
        Self { sentence: sentence.to_owned(), ..Self::default() }
    }

    /// Takes a position that stands in the document with this number.
    pub(crate) fn position(&mut self, position: &Position<'_>, document: usize, text: Place) {
        self.period.add(position.held_on);
        self.positions.push(Entry {
            holder: self.holders.add(position),
            date: position.held_on.map(|day| day.date),
            document,
            start: position.start,
            text,
        });
    }

    pub(crate) fn conflict(&mut self, conflict: &Conflict<'_>, text: Place) {
        self.conflicts.add(conflict, text);
    }

    pub(crate) fn has_positions(&self) -> bool {
        !self.positions.is_empty()
    }

    /// Writes it under a heading; `documents` are the ranks of documents by their numbers.
    pub(crate) fn write(
        &mut self,
        id: &str,
        documents: &[usize],
        spool: &mut Spool,
        to: &mut dyn Write,
    ) -> io::Result<()> {
        writeln!(to, "## “{}” {}\n", inline(&self.sentence), code(id))?;
        if self.has_positions() {
            let positions = count::of(self.positions.len(), "position", "positions");
            let mut about = vec![format!("{positions} of {}", count::of(self.holders.len(), "holder", "holders"))];
            about.extend(Some(self.period.to_string()).filter(|period| !period.is_empty()));
            writeln!(to, "{}\n", about.join(" · "))?;
            self.holders.write(to)?;
        }
        self.conflicts.sort();
        self.conflicts.write(Kind::Shift, spool, to)?;
        self.conflicts.write(Kind::Stance, spool, to)?;
        self.words(documents, spool, to)
    }

    /// Writes the positions, by holder and day.
    fn words(&mut self, documents: &[usize], spool: &mut Spool, to: &mut dyn Write) -> io::Result<()> {
        let order = self.holders.order();
        let mut ranks = vec![0; order.len()];
        for (rank, (_, number)) in order.iter().enumerate() {
            ranks[*number] = rank;
        }
        self.positions.sort_unstable_by_key(|entry| {
            let (holder, document) = (ranks[entry.holder], documents[entry.document]);
            (holder, entry.date.is_none(), entry.date, document, entry.start, entry.text.start)
        });
        let mut holder = None;
        for entry in &self.positions {
            if holder.is_none() {
                writeln!(to, "### In their words\n")?;
            }
            if holder != Some(entry.holder) {
                holder = Some(entry.holder);
                writeln!(to, "#### {}\n", order[ranks[entry.holder]].0.label())?;
            }
            spool.copy(entry.text, to)?;
        }
        Ok(())
    }
}
