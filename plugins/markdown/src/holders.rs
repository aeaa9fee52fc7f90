//! The holders of positions on one proposition, and where each of them stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use crate::count;
use crate::day::{self, Day};
use crate::holder::Holder;
use crate::position::Position;
use crate::stance::Stance;

/// Holders, each with a number in the order in which they were met.
#[derive(Debug, Default)]
pub(crate) struct Holders {
    numbers: BTreeMap<Holder, usize>,
    all: Vec<Stands>,
}

/// What one holder does.
#[derive(Debug, Default)]
struct Stands {
    positions: usize,
    by_stance: BTreeMap<Stance, Stand>,
}

/// The documents in which a holder takes one stance, a copy as its original, and the last day of it.
#[derive(Debug, Default)]
struct Stand {
    documents: BTreeSet<String>,
    last: Option<Day>,
}

impl Holders {
    /// Counts a position and gives the number of its holder.
    pub(crate) fn add(&mut self, position: &Position<'_>) -> usize {
        let number = *self.numbers.entry(position.holder.clone()).or_insert(self.all.len());
        if number == self.all.len() {
            self.all.push(Stands::default());
        }
        let stands = &mut self.all[number];
        stands.positions += 1;
        let stand = stands.by_stance.entry(position.stance).or_default();
        let document = position.origin.duplicate_of.unwrap_or(position.origin.document_id);
        if !stand.documents.contains(document) {
            stand.documents.insert(document.to_owned());
        }
        stand.last = stand.last.max(position.held_on);
        number
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// Holders with their numbers: those with most positions first, then by name; who is not known comes last.
    pub(crate) fn order(&self) -> Vec<(&Holder, usize)> {
        let mut order: Vec<_> = self.numbers.iter().map(|(holder, number)| (holder, *number)).collect();
        order.sort_by_key(|(holder, number)| {
            (**holder == Holder::Unknown, Reverse(self.all[*number].positions), holder.name(), *holder)
        });
        order
    }

    /// Writes who stands where as a table.
    pub(crate) fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        writeln!(
            to,
            "### Who stands where\n\n| Holder | Affirms it | Denies it | Leaves it open |\n|---|---|---|---|"
        )?;
        for (holder, number) in self.order() {
            let cell = |stance| self.all[number].by_stance.get(&stance).map(Stand::cell).unwrap_or_default();
            let [affirms, denies, open] = [Stance::Affirms, Stance::Denies, Stance::LeavesOpen].map(cell);
            writeln!(to, "| {} | {affirms} | {denies} | {open} |", holder.label())?;
        }
        writeln!(to)
    }
}

impl Stand {
    /// "1 document, 4 March 2031", "3 documents, last 4 March 2031", "2 documents, undated".
    fn cell(&self) -> String {
        let documents = count::of(self.documents.len(), "document", "documents");
        let last = if self.documents.len() > 1 && self.last.is_some() { "last " } else { "" };
        format!("{documents}, {last}{}", day::or_undated(self.last))
    }
}
