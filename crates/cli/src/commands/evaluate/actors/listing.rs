//! The list of errors: Markdown that a person can read.

use std::fmt::Write;
use std::path::Path;

use ascribe_attribute::corpus::Marked;
use ascribe_attribute::corpus::actors::GoldDocument;
use ascribe_attribute::score::actors::{Appearance, Aspect, Fault, JoinFault, JoinFaultKind, Joining};
use ascribe_model::Offsets;

use super::super::figures::count;
use super::super::listing::{escaped, passage};

/// All errors on a gold.
pub(super) struct Listing<'a> {
    pub(super) corpus: &'a Path,
    pub(super) documents: &'a [GoldDocument],
    /// Of each document.
    pub(super) faults: &'a [Vec<Fault>],
    pub(super) joining: &'a Joining,
}

const ASPECTS: [(Aspect, &str, &str); 8] = [
    (Aspect::Content, "Not found", "no statement has at least half of the tokens in common"),
    (
        Aspect::Actor,
        "Actor",
        "the statement is given to somebody else, to nobody, or to somebody where nobody is marked",
    ),
    (Aspect::Type, "Type", "the actor is of another type"),
    (Aspect::Link, "Links", "others passed it on, or in another order"),
    (Aspect::Closing, "Closing outlet", "another outlet closes the chain, or none"),
    (Aspect::Addressee, "Addressee", "other words, or another actor"),
    (Aspect::SaidOn, "Date", "other words, or another date"),
    (Aspect::Nesting, "Nesting", "another statement reports it, or none"),
];

const JOINS: [(JoinFaultKind, &str, &str); 2] = [
    (JoinFaultKind::Split, "Split", "one actor is several"),
    (JoinFaultKind::Merged, "Merged", "several actors are one"),
];

impl Listing<'_> {
    /// The list, by what is wrong.
    pub(super) fn markdown(&self) -> String {
        let name = self.corpus.display().to_string();
        let statements: usize = self.documents.iter().map(|document| document.statements.len()).sum();
        let mut out = format!(
            "# Errors on {}\n\n{} documents, {} statements marked.\n\n| kind | meaning | errors |\n|---|---|---:|\n",
            escaped(&name),
            count(self.documents.len() as u64),
            count(statements as u64),
        );
        for (aspect, title, meaning) in ASPECTS {
            let _ = writeln!(out, "| {title} | {meaning} | {} |", self.of(aspect).count());
        }
        for (kind, title, meaning) in JOINS {
            let _ = writeln!(out, "| {title} | {meaning} | {} |", self.joins(kind).count());
        }
        out.push_str("\nPlaces are code points of the passage, which shows the statement as it is marked.\n");
        for (aspect, title, _) in ASPECTS {
            let _ = write!(out, "\n## {title} ({})\n", self.of(aspect).count());
            for (document, fault) in self.of(aspect) {
                let gold = &self.documents[document];
                let drawn = passage(
                    &Offsets::new(&gold.document.text),
                    fault.passage,
                    &Marked::from(&gold.statements[fault.statement]),
                );
                let _ = write!(
                    out,
                    "\n`{}` {}–{}: {drawn}\n\n- expected: {}\n- found: {}\n",
                    self.name(document),
                    fault.passage.start,
                    fault.passage.stop,
                    escaped(&fault.expected),
                    escaped(&fault.found),
                );
            }
        }
        for (kind, title, _) in JOINS {
            let _ = write!(out, "\n## {title} ({})\n", self.joins(kind).count());
            for fault in self.joins(kind) {
                self.join(&mut out, fault);
            }
        }
        out
    }

    fn of(&self, aspect: Aspect) -> impl Iterator<Item = (usize, &Fault)> {
        let all = self.faults.iter().enumerate();
        all.flat_map(|(document, faults)| faults.iter().map(move |fault| (document, fault)))
            .filter(move |(_, fault)| fault.aspect == aspect)
    }

    fn joins(&self, kind: JoinFaultKind) -> impl Iterator<Item = &JoinFault> {
        self.joining.faults.iter().filter(move |fault| fault.kind == kind)
    }

    /// A line for what is one on the other side.
    fn join(&self, out: &mut String, fault: &JoinFault) {
        let trap = if fault.trap { ", a trap" } else { "" };
        let _ = write!(out, "\n{} parts{trap}:\n\n", fault.parts.len());
        for part in &fault.parts {
            let places: Vec<String> = part.iter().map(|appearance| self.appearance(appearance)).collect();
            let actor = part.first().map_or("", |appearance| &appearance.actor);
            let _ = writeln!(out, "- {}: {}", escaped(actor), places.join("; "));
        }
    }

    fn appearance(&self, appearance: &Appearance) -> String {
        let found = appearance.found.as_deref().map_or("not found".to_owned(), |name| format!("found as {name}"));
        format!("`{}` “{}” {}", self.name(appearance.document), escaped(&appearance.words), escaped(&found))
    }

    fn name(&self, document: usize) -> String {
        self.documents[document].document.uri.replace(['`', '\n'], " ")
    }
}
