//! What is wrong with a corpus, where, and the way out.

use std::io;
use std::path::{Path, PathBuf};

/// A mistake in a corpus or in a file of predictions.
#[derive(Debug, thiserror::Error)]
#[error("{}{}: {kind}", path.display(), line.map(|n| format!(":{n}")).unwrap_or_default())]
pub struct CorpusError {
    path: PathBuf,
    line: Option<u64>,
    #[source]
    kind: CorpusErrorKind,
}

/// What is wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CorpusErrorKind {
    /// The file cannot be opened or read.
    #[error("it cannot be read: {0}")]
    Unreadable(io::Error),
    /// The folder has no annotations: no files whose names end so.
    #[error("the folder has no {0} files")]
    Empty(&'static str),
    /// A line is longer than a document can be.
    #[error("the line is longer than {} MiB", super::files::LONGEST_LINE >> 20)]
    TooLong,
    /// A text is not UTF-8.
    #[error("it is not UTF-8")]
    Encoding,
    /// The line is not what the format wants.
    #[error("{0}")]
    Json(serde_json::Error),
    /// A document of a corpus has no text.
    #[error("document '{doc}' has no text")]
    NoText {
        /// Its name.
        doc: String,
    },
    /// A place lies outside of the text, ends before it begins, or is empty.
    #[error("document '{doc}': the {role} [{start}, {stop}] {fault}")]
    Place {
        /// The document.
        doc: String,
        /// Source, cue or content.
        role: &'static str,
        /// First code point.
        start: usize,
        /// One past the last code point.
        stop: usize,
        /// What is wrong with it.
        fault: String,
    },
    /// An attribution has no content.
    #[error("document '{doc}': attribution {nth} has no content")]
    NoContent {
        /// The document.
        doc: String,
        /// Which one, from 1.
        nth: usize,
    },
    /// A confidence that is no probability.
    #[error("document '{doc}': the confidence {confidence} is not between 0 and 1")]
    Confidence {
        /// The document.
        doc: String,
        /// As given.
        confidence: f64,
    },
    /// A line of a brat file that cannot be understood.
    #[error("{0}")]
    Annotation(String),
    /// Words that a gold of actors gives do not occur in the text, or not as often as it says.
    #[error("document '{doc}': '{words}' occurs {times} times in its text; nth is {nth}")]
    Absent {
        /// The document.
        doc: String,
        /// The words.
        words: String,
        /// Which occurrence, from 1.
        nth: usize,
        /// How often they occur.
        times: usize,
    },
    /// A line of a gold of actors is not what the format wants.
    #[error("{0}")]
    GoldLine(serde_json::Error),
    /// A document of a gold of actors does not hold together.
    #[error("document '{doc}': {fault}")]
    Gold {
        /// The document.
        doc: String,
        /// What is wrong with it.
        fault: String,
    },
    /// A trap of a gold of actors does not hold together.
    #[error("the trap {0}")]
    Trap(String),
    /// The words of a brat annotation do not stand at its place.
    #[error("the words of {id} do not stand at its place")]
    Words {
        /// The annotation.
        id: String,
    },
}

impl CorpusError {
    pub(super) fn new(path: &Path, line: Option<u64>, kind: CorpusErrorKind) -> Self {
        Self { path: path.to_owned(), line, kind }
    }

    pub(super) fn unreadable(path: &Path, error: io::Error) -> Self {
        Self::new(path, None, CorpusErrorKind::Unreadable(error))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The line, from 1, where it stands in one.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        self.line
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &CorpusErrorKind {
        &self.kind
    }

    /// Whether reading failed, and not what was read.
    pub(super) fn is_of_the_disk(&self) -> bool {
        matches!(self.kind, CorpusErrorKind::Unreadable(_))
    }

    /// The way out.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self.kind {
            CorpusErrorKind::Unreadable(_) => {
                "check the path and its permissions; brat needs NAME.txt beside NAME.ann, gzip must be whole"
            }
            CorpusErrorKind::Empty(_) => "name a folder of brat files (NAME.txt and NAME.ann), or a file of JSON Lines",
            CorpusErrorKind::TooLong => "JSON Lines have one document a line",
            CorpusErrorKind::Encoding => "convert it to UTF-8",
            CorpusErrorKind::Json(_) => {
                r#"a line is {"doc": "…", "text": "…", "attributions": [{"source": [[0, 5]], "cue": null, "content": [[7, 20]]}]}"#
            }
            CorpusErrorKind::NoText { .. } => "gold needs \"text\"; predictions are given with --predictions",
            CorpusErrorKind::Place { .. } => {
                "places are [start, end] in Unicode code points of the text, from 0, the end exclusive"
            }
            CorpusErrorKind::NoContent { .. } => "give it a content, or leave the attribution out",
            CorpusErrorKind::Confidence { .. } => "a confidence is a probability",
            CorpusErrorKind::Annotation(_) => {
                "docs/evaluation.md says which lines of brat are read; its configuration writes them so"
            }
            CorpusErrorKind::Absent { .. } => "words are verbatim, and nth counts their occurrences from 1",
            CorpusErrorKind::GoldLine(_) | CorpusErrorKind::Gold { .. } | CorpusErrorKind::Trap(_) => {
                "docs/evaluation.md fixes the format; `actors` has every actor of a document by its id"
            }
            CorpusErrorKind::Words { .. } => {
                "offsets are Unicode code points of the .txt as it stands, line breaks included: was it changed since?"
            }
        }
    }
}
