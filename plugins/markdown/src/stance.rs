//! Where somebody stands on a proposition.

/// What a holder does with a proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stance {
    Affirms,
    Denies,
    LeavesOpen,
}

impl Stance {
    /// Of the record's word for it.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "affirm" => Self::Affirms,
            "deny" => Self::Denies,
            _ => Self::LeavesOpen,
        }
    }

    /// "affirms", "denies", "leaves it open".
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Affirms => "affirms",
            Self::Denies => "denies",
            Self::LeavesOpen => "leaves it open",
        }
    }
}
