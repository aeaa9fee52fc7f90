//! The dossier as a whole: what is gathered while rows come, and how it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use ascribe_plugin::Error;

use crate::conflict::{Conflict, Kind};
use crate::conflicts::Conflicts;
use crate::count;
use crate::day::Period;
use crate::documents::Documents;
use crate::escape::inline;
use crate::holder::Holder;
use crate::position::Position;
use crate::proposition::Proposition;
use crate::provenance::Provenance;
use crate::rough::Rough;
use crate::row::Row;
use crate::spool::Spool;

/// What is known of all positions and conflicts, and where each of them waits.
pub(crate) struct Dossier {
    propositions: BTreeMap<String, Proposition>,
    /// Those about figures and wording.
    conflicts: Conflicts,
    documents: Documents,
    spool: Spool,
    holders: BTreeSet<Holder>,
    period: Period,
    rough: Rough,
    position_count: usize,
    conflict_count: usize,
    given: Given,
}

/// The inputs that make a dossier, each given or not.
#[derive(Clone, Copy)]
pub(crate) struct Given {
    pub(crate) positions: bool,
    pub(crate) conflicts: bool,
}

impl Dossier {
    pub(crate) fn new(given: Given) -> Self {
        Self {
            propositions: BTreeMap::new(),
            conflicts: Conflicts::default(),
            documents: Documents::default(),
            spool: Spool::new(),
            holders: BTreeSet::new(),
            period: Period::default(),
            rough: Rough::default(),
            position_count: 0,
            conflict_count: 0,
            given,
        }
    }

    /// Takes a row of the kind `documents`.
    pub(crate) fn document(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        self.rough.add(row.word("document_id")?, row.day("published", "published_precision")?);
        self.documents.add(row)
    }

    /// Takes a row of the kind `positions`.
    pub(crate) fn position(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let position = Position::read(row)?;
        self.period.add(position.held_on);
        self.rough.add(position.origin.document_id, position.held_on);
        self.position_count += 1;
        if !self.holders.contains(&position.holder) {
            self.holders.insert(position.holder.clone());
        }
        let document = self.documents.cite(&position.origin);
        let text = self.spool.put(&position.write())?;
        self.proposition(position.proposition_id, position.proposition).position(&position, document, text);
        Ok(())
    }

    /// Takes a row of the kind `conflicts`, after all of the others.
    pub(crate) fn conflict(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let conflict = Conflict::read(row)?;
        self.conflict_count += 1;
        let sides = [0, 1].map(|side| {
            let side = &conflict.sides[side];
            self.documents.cite_without_date(&side.origin);
            let on = side.on.map(|date| self.rough.day(side.origin.document_id, date));
            self.period.add(on);
            side.write(on)
        });
        let text = self.spool.put(&conflict.write(sides))?;
        match conflict.kind {
            Kind::Shift | Kind::Stance => {
                let sentence = conflict.proposition.unwrap_or(conflict.subject);
                self.proposition(conflict.subject, sentence).conflict(&conflict, text);
            }
            Kind::Figure | Kind::Wording | Kind::Other => self.conflicts.add(&conflict, text),
        }
        Ok(())
    }

    fn proposition(&mut self, id: &str, sentence: &str) -> &mut Proposition {
        self.propositions.entry(id.to_owned()).or_insert_with(|| Proposition::new(sentence))
    }

    /// Writes the dossier.
    pub(crate) fn write(mut self, title: &str, provenance: &Provenance, to: &mut dyn Write) -> Result<(), Error> {
        writeln!(to, "# {}\n", inline(title))?;
        self.summary(to)?;
        let ranks = self.documents.ranks();
        for (id, proposition) in &mut self.propositions {
            proposition.write(id, &ranks, &mut self.spool, to)?;
        }
        self.conflicts.sort();
        for kind in [Kind::Figure, Kind::Wording, Kind::Other] {
            self.conflicts.write(kind, &mut self.spool, to)?;
        }
        writeln!(to, "## Where this comes from\n\n{FOUND}\n")?;
        self.documents.write("Cited", to)?;
        Ok(provenance.write(to)?)
    }

    /// What the dossier holds, and how to read it.
    fn summary(&self, to: &mut dyn Write) -> io::Result<()> {
        let scope = format!(", {}, {}", self.documents.count(), self.period.or_undated());
        let positions = self.given.positions.then(|| match self.position_count {
            0 => String::from("no positions"),
            count => format!("{} {}{scope}", count::of(count, "position", "positions"), self.spread()),
        });
        let conflicts = self.given.conflicts.then(|| match self.conflict_count {
            0 => String::from("no conflicts"),
            count => {
                let scope = if self.position_count == 0 { &*scope } else { "" };
                format!("{}{scope}", count::of(count, "conflict", "conflicts"))
            }
        });
        let line = positions.into_iter().chain(conflicts).collect::<Vec<_>>().join("; ");
        let line = line.strip_prefix("no ").map(|rest| format!("No {rest}")).unwrap_or(line);
        writeln!(to, "{line}.\n")?;
        if !self.propositions.is_empty() {
            writeln!(to, "{PROPOSITIONS}\n")?;
        }
        if self.conflict_count > 0 {
            writeln!(to, "{CONFLICTS}\n")?;
        }
        Ok(())
    }

    /// "of 5 holders on 2 propositions".
    fn spread(&self) -> String {
        let propositions = self.propositions.values().filter(|proposition| proposition.has_positions()).count();
        let propositions = count::of(propositions, "proposition", "propositions");
        format!("of {} on {propositions}", count::of(self.holders.len(), "holder", "holders"))
    }
}

const PROPOSITIONS: &str = "The sentences in quotation marks are what was asked of the documents; the dossier does not \
    say whether they are true. Below each stands who *affirms* it, who *denies* it and who *leaves it open*: in how many \
    documents, a copy and its original being one, and when. What an outlet says in a headline or its own narration, it \
    says *in its own voice*. In bold within a passage stand the words that decided. A date is when something was said, \
    where the document tells it, else when the document was published.";

const CONFLICTS: &str = "Above the two sides of a conflict stands why they do not fit. A side is shown by one document; \
    how many documents say the same, not counting copies, stands beside it.";

const FOUND: &str = "Below each position stand the ids of its statement and of itself, and the names of the rules that \
    decided. “ … ” in quoted words stands for other words between them. A program found the positions and the \
    conflicts: look into the document before you rely on one.";
