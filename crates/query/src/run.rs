//! Runs, as the record remembers them.

use jiff::Timestamp;
use serde_json::json;

/// What the record holds at the end of a run; `runs.counts` of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Documents, gone ones among them.
    pub documents: u64,
    /// Statements.
    pub statements: u64,
    /// Actors.
    pub actors: u64,
    /// Problems that are still open.
    pub problems: u64,
    /// Documents whose files are gone.
    pub gone: u64,
    /// Documents that the run removed because their files are gone.
    pub removed: u64,
    /// Documents that copy another.
    pub copies: u64,
    /// Positions.
    pub positions: u64,
    /// Figures.
    pub figures: u64,
    /// Conflicts.
    pub conflicts: u64,
}

impl Totals {
    pub(crate) fn to_json(self) -> String {
        json!({
            "documents": self.documents, "statements": self.statements, "actors": self.actors,
            "problems": self.problems, "gone": self.gone, "removed": self.removed,
            "copies": self.copies, "positions": self.positions, "figures": self.figures, "conflicts": self.conflicts,
        })
        .to_string()
    }

    pub(crate) fn from_json(counts: &str) -> Option<Self> {
        let counts: serde_json::Value = serde_json::from_str(counts).ok()?;
        let count = |name: &str| counts.get(name)?.as_u64();
        Some(Self {
            documents: count("documents")?,
            statements: count("statements")?,
            actors: count("actors")?,
            problems: count("problems")?,
            gone: count("gone")?,
            removed: count("removed")?,
            copies: count("copies").unwrap_or(0),
            positions: count("positions").unwrap_or(0),
            figures: count("figures").unwrap_or(0),
            conflicts: count("conflicts").unwrap_or(0),
        })
    }
}

/// A run that wrote to the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its number.
    pub id: i64,
    /// When it started.
    pub started: Timestamp,
    /// When it finished; nothing where it was stopped or still goes on.
    pub finished: Option<Timestamp>,
    /// Version of the program.
    pub version: String,
    /// Hash of its settings.
    pub config_sha256: String,
    /// Name and version of the model.
    pub model: String,
    /// What the record held at its end.
    pub totals: Option<Totals>,
}
