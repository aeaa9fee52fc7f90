//! What a word can be, as a set.

use std::ops::{BitOr, BitOrAssign};

/// A set of word classes. A word of several readings ("that", "claims") has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Class(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)*) => {
        impl Class {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    /// the, a, this, some
    DETERMINER = 0,
    /// his, their
    POSSESSIVE = 1,
    /// he, they, who, and the rest that can be a subject
    PRONOUN = 2,
    /// in, according, despite
    PREPOSITION = 3,
    /// and, but, or
    COORDINATOR = 4,
    /// because, while, that begin a dependent clause
    SUBORDINATOR = 5,
    /// what, who, whether
    QUESTION = 6,
    /// forms of be
    BE = 7,
    /// forms of have
    HAVE = 8,
    /// forms of do
    DO = 9,
    /// will, may
    MODAL = 10,
    /// not, never
    NEGATION = 11,
    /// adverbs
    ADVERB = 12,
    /// weekdays, months, today
    TIME = 13,
    /// Mr, President before a name
    TITLE = 14,
    /// people by what they do: minister, spokesman
    ROLE = 15,
    /// people in number: experts, residents
    GROUP = 16,
    /// bodies: ministry, government
    BODY = 17,
    /// texts: report, resolution, poll
    TEXT = 18,
    /// news agencies, newspapers
    OUTLET = 19,
    /// nouns of saying that take "that": statement, claim
    SAYING = 20,
    /// a finite form of a common verb
    FINITE = 21,
    /// weakens what it goes with: reportedly
    HEDGE = 22,
    /// written with a capital
    CAPITAL = 23,
    /// a word in -ed that no list has
    ED = 24,
    /// a word in -ing that no list has
    ING = 25,
    /// countries, their capitals, and what belongs to them
    PLACE = 26,
    /// 's, or the apostrophe of a plural
    GENITIVE = 27,
    /// an adjective
    ADJECTIVE = 28,
}

impl Class {
    /// No class at all.
    pub(crate) const NONE: Self = Self(0);

    /// Everything that helps a main verb.
    pub(crate) const AUXILIARY: Self = Self(Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0);

    /// What is in both sets.
    pub(crate) fn of(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is in this set alone.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two sets share a class.
    pub(crate) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Class {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
