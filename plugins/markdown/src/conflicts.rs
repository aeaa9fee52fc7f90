//! Conflicts of one subject or of many, each with the place where it waits.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::conflict::{Conflict, Kind};
use crate::spool::{Place, Spool};

/// Conflicts in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Conflicts(Vec<Entry>);

/// What the place of a conflict hangs on, in the order in which it does.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    kind: Kind,
    subject: String,
    /// Days of both sides, those without one last.
    days: [(bool, Option<Date>); 2],
    id: String,
    text: Place,
}

impl Conflicts {
    pub(crate) fn add(&mut self, conflict: &Conflict<'_>, text: Place) {
        self.0.push(Entry {
            kind: conflict.kind,
            subject: conflict.subject.to_owned(),
            days: [0, 1].map(|side| (conflict.sides[side].on.is_none(), conflict.sides[side].on)),
            id: conflict.id.to_owned(),
            text,
        });
    }

    /// Puts them in their order.
    pub(crate) fn sort(&mut self) {
        self.0.sort_unstable();
    }

    /// Writes those of a kind under its heading, and nothing where there are none.
    pub(crate) fn write(&self, kind: Kind, spool: &mut Spool, to: &mut dyn Write) -> io::Result<()> {
        let mut entries = self.0.iter().filter(|entry| entry.kind == kind).peekable();
        if entries.peek().is_some() {
            writeln!(to, "{}\n", kind.heading())?;
        }
        entries.try_for_each(|entry| spool.copy(entry.text, to))
    }
}
