//! Who takes a position.

use crate::escape::inline;

/// An actor, an outlet in its own voice, or somebody of whom the program does not know who it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holder {
    Actor { name: String, id: String },
    Outlet(String),
    Unknown,
}

impl Holder {
    /// The name to sort by.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Actor { name, .. } | Self::Outlet(name) => name,
            Self::Unknown => "",
        }
    }

    /// "Ilse Brandt", "*Tidewire* in its own voice", "Holder not identified".
    pub(crate) fn label(&self) -> String {
        match self {
            Self::Actor { name, .. } => inline(name),
            Self::Outlet(name) => format!("*{}* in its own voice", inline(name)),
            Self::Unknown => String::from("Holder not identified"),
        }
    }
}
