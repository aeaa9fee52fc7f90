//! Documents in which people wrote down who the sources are: a gold for actors.
//!
//! [`read`] takes JSON Lines, of which each is a document or a trap: two actors that look alike and are
//! two. Actors have ids that hold over the whole gold. What is given as words is found in the text here,
//! so all places are spans.
//!
//! ```
//! use ascribe_attribute::corpus::actors;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = std::env::temp_dir().join(format!("ascribe-actors-example-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let path = folder.join("gold.jsonl");
//! std::fs::write(
//!     &path,
//!     r#"{"doc": "quay", "text": "Ada Orn left. “We stay,” she said.",
//!         "actors": {"orn": {"name": "Ada Orn", "names": ["Ada Orn", "Orn"], "type": "person"}},
//!         "mentions": [{"words": "Ada Orn", "actor": "orn"}],
//!         "statements": [{"content": [{"words": "“We stay,”"}], "source": {"words": "she"},
//!                         "actor": "orn", "links": [], "addressee": null, "said_on": null}]}"#
//!         .replace('\n', " "),
//! )?;
//! let gold = actors::read(&path)?;
//! assert!(gold.mistakes.is_empty());
//! let said = &gold.documents[0].statements[0];
//! assert_eq!((said.source.unwrap().start, said.actor.as_deref()), (25, Some("orn")));
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```

mod line;
mod place;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ascribe_model::{ActorKind, Document, SaidOn, Span};

use super::files::{self, Line, Lines};
use super::{CorpusError, CorpusErrorKind, Marked};

/// A gold: what could be read of it, and what could not.
#[derive(Debug, Default)]
pub struct Gold {
    /// The documents without a mistake, in the order of the files.
    pub documents: Vec<GoldDocument>,
    /// Actors that look alike and are two.
    pub traps: Vec<Trap>,
    /// What is wrong with the other lines.
    pub mistakes: Vec<CorpusError>,
}

/// A document, and who is who in it.
#[derive(Debug, Clone, PartialEq)]
pub struct GoldDocument {
    /// The document as the engine gets it; its `uri` is its name in the gold.
    pub document: Document,
    /// Whose own text it is, by id.
    pub speaker: Option<String>,
    /// Its actors by id.
    pub actors: BTreeMap<String, GoldActor>,
    /// Places where they are named or described; not all of them.
    pub mentions: Vec<GoldMention>,
    /// What is said in it.
    pub statements: Vec<GoldStatement>,
}

/// Somebody or something, as one document has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldActor {
    /// Its fullest name in the document.
    pub name: String,
    /// Every form of its name in the document.
    pub names: Vec<String>,
    /// What it is.
    pub kind: ActorKind,
}

/// A place where an actor is named or described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldMention {
    /// Who is meant, by id.
    pub actor: String,
    /// The words.
    pub span: Span,
}

/// Something that is said.
#[derive(Debug, Clone, PartialEq)]
pub struct GoldStatement {
    /// The pieces of what is said.
    pub content: Vec<Span>,
    /// The words for the one who says it.
    pub source: Option<Span>,
    /// Who that is, by id; nothing where a careful reader cannot know.
    pub actor: Option<String>,
    /// Who passed it on, nearest to the source first.
    pub links: Vec<GoldLink>,
    /// To whom it is said.
    pub addressee: Option<GoldAddressee>,
    /// When it is said; the date is the first day of the time that is meant.
    pub said_on: Option<SaidOn>,
    /// The statement whose content reports this one.
    pub parent: Option<usize>,
}

/// Who passed a statement on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldLink {
    /// Who, by id.
    pub actor: String,
    /// The words; nothing for the document's own outlet.
    pub span: Option<Span>,
}

/// To whom something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldAddressee {
    /// The words.
    pub span: Span,
    /// Who that is, by id; nothing where a careful reader cannot know.
    pub actor: Option<String>,
}

/// Two actors that look alike and are two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap {
    /// Their ids.
    pub actors: [String; 2],
    /// What makes them look alike.
    pub why: String,
}

impl From<&GoldStatement> for Marked {
    fn from(gold: &GoldStatement) -> Self {
        Self {
            source: gold.source.into_iter().collect(),
            cue: Vec::new(),
            content: gold.content.clone(),
            confidence: None,
        }
    }
}

/// Reads a gold: a file of JSON Lines, plain or gzip, or all `.jsonl` and `.jsonl.gz` below a folder in
/// the order of their paths.
///
/// # Errors
/// A path cannot be read, or is a folder without such files. What is wrong with one line is in
/// [`Gold::mistakes`].
pub fn read(path: &Path) -> Result<Gold, CorpusError> {
    let files = if path.is_dir() { files::below(path, &[".jsonl", ".jsonl.gz"])? } else { vec![path.to_owned()] };
    let mut reader = Reader::default();
    for file in files {
        for line in Lines::open(&file)? {
            match line {
                Ok(Line { bytes, number }) => {
                    if let Err(kind) = reader.line(&bytes, &file, number) {
                        reader.gold.mistakes.push(CorpusError::new(&file, Some(number), kind));
                    }
                }
                Err(error) if error.is_of_the_disk() => return Err(error),
                Err(error) => reader.gold.mistakes.push(error),
            }
        }
    }
    Ok(reader.end())
}

/// What is known of a gold while it is read.
#[derive(Default)]
struct Reader {
    gold: Gold,
    docs: BTreeSet<String>,
    /// The type of each actor.
    kinds: BTreeMap<String, ActorKind>,
    /// Traps, which may stand before the documents that have their actors.
    traps: Vec<(Trap, PathBuf, u64)>,
}

impl Reader {
    fn line(&mut self, bytes: &[u8], file: &Path, number: u64) -> Result<(), CorpusErrorKind> {
        match line::parse(bytes).map_err(CorpusErrorKind::GoldLine)? {
            line::Parsed::Trap(trap) => self.traps.push((trap, file.to_owned(), number)),
            line::Parsed::Document(record) => {
                let doc = record.doc.clone();
                let mut fault = None;
                if !self.docs.insert(doc.clone()) {
                    fault = Some("its name stands twice; the first counts".to_owned());
                }
                for (id, actor) in &record.actors {
                    fault = fault.or_else(|| self.actor(id, actor.kind));
                }
                if let Some(fault) = fault {
                    return Err(CorpusErrorKind::Gold { doc, fault });
                }
                self.gold.documents.push(place::document(*record)?);
            }
        }
        Ok(())
    }

    /// Takes note of an actor; says what does not fit what other documents have of it.
    fn actor(&mut self, id: &str, kind: ActorKind) -> Option<String> {
        match self.kinds.insert(id.to_owned(), kind) {
            Some(other) if other != kind => {
                Some(format!("actor '{id}' is of type {kind} here, and {other} in another document"))
            }
            Some(ActorKind::Unnamed) => Some(format!("actor '{id}' is unnamed, and another document has it too")),
            _ => None,
        }
    }

    fn end(mut self) -> Gold {
        for (trap, file, number) in self.traps {
            let [one, other] = &trap.actors;
            let unknown = trap.actors.iter().find(|id| !self.kinds.contains_key(*id));
            let fault = match unknown {
                Some(id) => format!("names the actor '{id}', which no document has"),
                None if one == other => format!("names the actor '{one}' twice"),
                None => {
                    self.gold.traps.push(trap);
                    continue;
                }
            };
            self.gold.mistakes.push(CorpusError::new(&file, Some(number), CorpusErrorKind::Trap(fault)));
        }
        self.gold
    }
}

#[cfg(test)]
mod tests;
