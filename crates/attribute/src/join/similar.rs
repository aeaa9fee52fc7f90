//! Actors that look alike and stay apart.

/// Pairs that are noted of one name that fits several.
pub(super) const NOTED: usize = 8;

/// Why two actors that look alike are not joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Why {
    /// A person decided so.
    Decided,
    /// The name fits several.
    Several,
    /// What they do does not fit one person.
    Roles,
    /// They hold one office in two places.
    Seats,
    /// One is a man, one a woman.
    Gender,
    /// One letter differs, and nothing else shows that they are one.
    Letter,
    /// A document has both, a body and an outlet.
    Kind,
    /// Junior and senior.
    Generation,
    /// One name does not say whose body it is, and several fit.
    Whose,
    /// The letters stand for several.
    Acronym,
    /// The short name fits, and nothing tells that the documents are about one affair.
    Affair,
}

impl Why {
    /// The reason in a few words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decided => "decided in the list of actors",
            Self::Several => "the shorter name fits several actors",
            Self::Roles => "one person hardly does both",
            Self::Seats => "one office in two places",
            Self::Gender => "one is a man, one a woman",
            Self::Letter => "one letter differs, and nothing else tells that they are one",
            Self::Kind => "one is a body, one an outlet",
            Self::Generation => "junior and senior",
            Self::Whose => "several bodies have this name, and it does not say whose it is",
            Self::Acronym => "the letters stand for several",
            Self::Affair => "the short name stands in another affair",
        }
    }
}
