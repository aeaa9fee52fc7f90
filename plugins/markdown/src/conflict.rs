//! One conflict: a row of the kind `conflicts`, and what is written of it.

use ascribe_plugin::Error;

use crate::escape::{code, inline};
use crate::row::Row;
use crate::side::Side;

/// What is read of a row.
pub(crate) struct Conflict<'b> {
    pub(crate) id: &'b str,
    pub(crate) kind: Kind,
    pub(crate) subject: &'b str,
    pub(crate) proposition: Option<&'b str>,
    pub(crate) sides: [Side<'b>; 2],
    why: &'b str,
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// One party's stances over time.
    Shift,
    /// The stances of two parties.
    Stance,
    /// Two figures.
    Figure,
    /// Two versions of one quotation.
    Wording,
    /// Of a kind that later versions know.
    Other,
}

impl Kind {
    fn of(word: &str) -> Self {
        match word {
            "shift" => Self::Shift,
            "stance" => Self::Stance,
            "figure" => Self::Figure,
            "wording" => Self::Wording,
            _ => Self::Other,
        }
    }

    /// The heading over conflicts of the kind.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::Shift => "### What changed",
            Self::Stance => "### Who contradicts whom",
            Self::Figure => "## Figures that differ",
            Self::Wording => "## One quotation, two versions",
            Self::Other => "## What else does not fit",
        }
    }
}

impl<'b> Conflict<'b> {
    pub(crate) fn read(row: Row<'_, 'b>) -> Result<Self, Error> {
        Ok(Self {
            id: row.word("conflict_id")?,
            kind: Kind::of(row.word("kind")?),
            subject: row.word("subject")?,
            proposition: row.text("proposition")?,
            why: row.word("why")?,
            sides: [Side::read(row, "left")?, Side::read(row, "right")?],
        })
    }

    /// The conflict as an item of a list: why it is one, above its sides. Figures that answer a question of the
    /// codebook stand behind it.
    pub(crate) fn write(&self, sides: [String; 2]) -> String {
        let why = inline(self.why);
        let why = if why.is_empty() { why } else { format!("**{why}** ") };
        let asked = self.kind == Kind::Figure && self.subject.ends_with('?');
        let question = if asked { format!("{} ", inline(self.subject)) } else { String::new() };
        format!("- {question}{why}{}\n{}", code(self.id), sides.concat())
    }
}
