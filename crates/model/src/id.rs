//! Stable names for what a record holds.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::{ActorKind, ConflictKind, Span};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            fn hashed(parts: &[&[u8]]) -> Self {
                Self(hashed($prefix, parts))
            }

            /// Takes an id as a record gives it; it is not checked.
            #[must_use]
            pub fn from_record(id: String) -> Self {
                Self(id)
            }

            /// The id as it stands in the record.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A document: hash of its locator and its text.
    DocumentId = 'd';
    /// A statement: hash of its document, its spans and its parent.
    StatementId = 's';
    /// An actor: hash of its kind and canonical name.
    ActorId = 'a';
    /// A position: hash of its document, its statement, its proposition and the spans of its evidence.
    PositionId = 'p';
    /// A figure: hash of its document and its span.
    FigureId = 'f';
    /// A conflict: hash of its kind, its subject and the ids of its two sides.
    ConflictId = 'c';
}

impl DocumentId {
    /// The id of the document at `locator` (canonical URL, WARC record id, or path below the
    /// ingest root) with this text.
    #[must_use]
    pub fn new(locator: &str, text: &str) -> Self {
        Self::hashed(&[locator.as_bytes(), text.as_bytes()])
    }
}

impl StatementId {
    /// The id of the statement whose source, cue and content stand at these places.
    #[must_use]
    pub fn new(
        document: &DocumentId,
        parent: Option<&StatementId>,
        source: Option<Span>,
        cue: Option<Span>,
        content: &[Span],
    ) -> Self {
        Self::hashed(&[
            document.as_str().as_bytes(),
            parent.map_or("", StatementId::as_str).as_bytes(),
            source.map_or(String::from("-"), place).as_bytes(),
            cue.map_or(String::from("-"), place).as_bytes(),
            places(content).as_bytes(),
        ])
    }
}

impl ActorId {
    /// The id of the actor of this kind with this canonical name. An unnamed actor is not joined to
    /// one of another document, so what is given for it must hold more than its name.
    #[must_use]
    pub fn new(kind: ActorKind, canonical: &str) -> Self {
        Self::hashed(&[kind.as_str().as_bytes(), canonical.as_bytes()])
    }
}

impl PositionId {
    /// The id of the position that these words take on a proposition.
    #[must_use]
    pub fn new(document: &DocumentId, statement: Option<&StatementId>, proposition: &str, evidence: &[Span]) -> Self {
        let statement = statement.map_or("", StatementId::as_str);
        Self::hashed(&[
            document.as_str().as_bytes(),
            statement.as_bytes(),
            proposition.as_bytes(),
            places(evidence).as_bytes(),
        ])
    }
}

impl FigureId {
    /// The id of the figure at this place.
    #[must_use]
    pub fn new(document: &DocumentId, figure: Span) -> Self {
        Self::hashed(&[document.as_str().as_bytes(), place(figure).as_bytes()])
    }
}

impl ConflictId {
    /// The id of the conflict of this kind between these two pieces of evidence.
    #[must_use]
    pub fn new(kind: ConflictKind, subject: &str, left: &str, right: &str) -> Self {
        Self::hashed(&[kind.as_str().as_bytes(), subject.as_bytes(), left.as_bytes(), right.as_bytes()])
    }
}

fn place(span: Span) -> String {
    format!("{}:{}", span.start, span.stop)
}

fn places(spans: &[Span]) -> String {
    spans.iter().map(|&span| place(span)).collect::<Vec<_>>().join(",")
}

/// 80 bits of SHA-256 over the length-prefixed parts, in hexadecimal behind a letter that tells what
/// the id names. Among 50 million ids two agree by chance with a probability of one in a billion.
fn hashed(prefix: char, parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let mut id = String::with_capacity(21);
    id.push(prefix);
    id.extend(hexadecimal(&hash.finalize()[..10]));
    id
}

fn hexadecimal(bytes: &[u8]) -> impl Iterator<Item = char> {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
    bytes.iter().flat_map(move |byte| [digit(byte >> 4), digit(byte & 15)])
}

/// SHA-256 in hexadecimal, as `documents.sha256` and `runs.config_sha256` hold it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(DocumentId::new("ab", "c"), DocumentId::new("a", "bc"));
    }

    #[test]
    fn ids_are_the_same_on_every_machine() {
        assert_eq!(DocumentId::new("news/1.txt", "Text.").as_str(), "d3e44aa5e19268fbab78e");
    }
}
