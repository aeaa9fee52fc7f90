//! Annotated text: documents in which people marked who said what.
//!
//! [`open`] reads a corpus document by document, whatever its format: a file of JSON Lines, plain or
//! gzip, or a folder of brat standoff files. A document with a mistake is an error of its own; the next
//! one follows.
//!
//! ```
//! use ascribe_attribute::corpus;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = std::env::temp_dir().join(format!("ascribe-corpus-example-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let path = folder.join("gold.jsonl");
//! std::fs::write(
//!     &path,
//!     r#"{"doc": "quay", "text": "The quay is shut, Ada Vella said.",
//!         "attributions": [{"source": [[18, 27]], "cue": [[28, 32]], "content": [[0, 16]]}]}"#.replace('\n', " "),
//! )?;
//! for document in corpus::open(&path)? {
//!     let document = document?;
//!     let said = &document.attributions[0];
//!     assert_eq!((said.source[0].start, said.content[0].stop), (18, 16));
//! }
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```

pub mod actors;
mod brat;
mod error;
mod files;
mod jsonl;

use std::collections::BTreeMap;
use std::path::Path;

use ascribe_model::{Span, Statement};

use crate::RawAttribution;

pub use error::{CorpusError, CorpusErrorKind};

/// A document and what people marked in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotated {
    /// Its name: `doc` of JSON Lines; the path below the folder without `.ann` for brat.
    pub doc: String,
    /// Its text.
    pub text: String,
    /// Who marked [`attributions`](Self::attributions), where that is said.
    pub annotator: Option<String>,
    /// What is marked.
    pub attributions: Vec<Marked>,
    /// What others marked in the same text, by annotator.
    pub others: BTreeMap<String, Vec<Marked>>,
}

/// One attribution as somebody, or some program, marked it. Places are code points of the text; a role
/// may have several pieces, in the order they were given in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Marked {
    /// Who it is attributed to; empty where nobody is named.
    pub source: Vec<Span>,
    /// The words that attribute; empty where there are none.
    pub cue: Vec<Span>,
    /// What is attributed.
    pub content: Vec<Span>,
    /// How sure the program was that marked it, from 0 to 1.
    pub confidence: Option<f64>,
}

impl From<&RawAttribution> for Marked {
    fn from(found: &RawAttribution) -> Self {
        Self {
            source: found.source.into_iter().collect(),
            cue: found.cue.into_iter().collect(),
            content: found.content.clone(),
            confidence: Some(found.confidence),
        }
    }
}

impl From<&Statement> for Marked {
    fn from(found: &Statement) -> Self {
        Self {
            source: found.source.into_iter().collect(),
            cue: found.cue.into_iter().collect(),
            content: found.content.clone(),
            confidence: Some(found.confidence),
        }
    }
}

impl Marked {
    /// Whether every piece lies in a text of `chars` code points.
    #[must_use]
    pub fn is_within(&self, chars: usize) -> bool {
        self.source.iter().chain(&self.cue).chain(&self.content).all(|span| span.stop <= chars)
    }
}

/// What a program found in a document that it names.
#[derive(Debug, Clone, PartialEq)]
pub struct Prediction {
    /// The name of the document.
    pub doc: String,
    /// What it found. Whether the places lie in the text is not known here:
    /// see [`Marked::is_within`].
    pub attributions: Vec<Marked>,
}

/// The documents of a corpus, read one at a time.
pub struct Corpus(Box<dyn Iterator<Item = Result<Annotated, CorpusError>> + Send>);

impl Iterator for Corpus {
    type Item = Result<Annotated, CorpusError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

impl std::fmt::Debug for Corpus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Corpus").finish_non_exhaustive()
    }
}

/// Opens a corpus: a folder of brat files, or a file of JSON Lines, plain or gzip. brat documents come
/// in the order of their paths, lines in that of the file.
///
/// # Errors
/// The path cannot be read, or is a folder without `.ann` files. What is wrong with one document is an
/// item of the iterator; behind a failure of the disk it ends.
pub fn open(path: &Path) -> Result<Corpus, CorpusError> {
    Ok(Corpus(if path.is_dir() {
        let files = files::below(path, &[".ann"])?;
        let folder = path.to_owned();
        Box::new(files.into_iter().map(move |file| brat::document(&folder, &file)))
    } else {
        Box::new(jsonl::documents(files::Lines::open(path)?))
    }))
}

/// The number of documents of a corpus, those with mistakes among them.
///
/// # Errors
/// The path cannot be read, or is a folder without `.ann` files.
pub fn count(path: &Path) -> Result<u64, CorpusError> {
    if path.is_dir() {
        return Ok(files::below(path, &[".ann"])?.len() as u64);
    }
    files::Lines::open(path)?.try_fold(0, |count, line| match line {
        Err(error) if error.is_of_the_disk() => Err(error),
        _ => Ok(count + 1),
    })
}

/// Opens a file of predictions: JSON Lines, plain or gzip, with `doc` and `attributions`, and the
/// `confidence` of each attribution where it is known.
///
/// # Errors
/// The file cannot be read. What is wrong with one line is an item of the iterator.
pub fn predictions(path: &Path) -> Result<impl Iterator<Item = Result<Prediction, CorpusError>>, CorpusError> {
    Ok(jsonl::predictions(files::Lines::open(path)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    const GOOD: &str = r#"{"doc": "a", "text": "“Ähre,” said Orn.", "annotator": "x", "publisher": "The Courier",
        "attributions": [{"source": [[13, 16]], "cue": [[8, 12]], "content": [[0, 7]], "confidence": 0.5},
                         {"source": [], "cue": null, "content": [[0, 2], [3, 7]]}],
        "others": {"y": [{"content": [[1, 5]]}]}}"#;

    fn read(lines: &[&str]) -> Vec<Result<Annotated, CorpusError>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gold.jsonl");
        let lines: Vec<String> = lines.iter().map(|line| line.replace('\n', " ")).collect();
        std::fs::write(&path, lines.join("\n\n")).unwrap();
        let plain: Vec<_> = open(&path).unwrap().collect();
        assert_eq!(count(&path).unwrap(), plain.len() as u64);
        let packed = folder.path().join("gold.gz");
        let mut gzip =
            flate2::write::GzEncoder::new(std::fs::File::create(&packed).unwrap(), flate2::Compression::fast());
        gzip.write_all(&std::fs::read(&path).unwrap()).unwrap();
        gzip.finish().unwrap();
        let unpacked: Vec<_> = open(&packed).unwrap().collect();
        assert_eq!(plain.iter().flatten().collect::<Vec<_>>(), unpacked.iter().flatten().collect::<Vec<_>>());
        plain
    }

    #[test]
    fn a_line_is_a_document() {
        let read = read(&[GOOD]);
        let document = read[0].as_ref().unwrap();
        assert_eq!((document.doc.as_str(), document.annotator.as_deref()), ("a", Some("x")));
        let [first, second] = &document.attributions[..] else { panic!("two attributions") };
        assert_eq!(first.source, [Span::new(13, 16)]);
        assert_eq!((first.confidence, second.confidence), (Some(0.5), None));
        assert!(second.source.is_empty() && second.cue.is_empty() && second.content.len() == 2);
        assert_eq!(document.others["y"][0].content, [Span::new(1, 5)]);
    }

    #[test]
    fn a_mistake_costs_its_document_alone() {
        let line =
            |content: &str| format!(r#"{{"doc": "b", "text": "Fünf.", "attributions": [{{"content": {content}}}]}}"#);
        let bad = [line("[[0, 6]]"), line("[[2, 2]]"), line("[[3, 1]]"), line("[]"), line("[[-1, 2]]"), "{".to_owned()];
        let mut lines: Vec<&str> = bad.iter().map(String::as_str).collect();
        lines.extend([r#"{"doc": "c", "attributions": []}"#, GOOD]);
        let read = read(&lines);
        assert!(read[7].is_ok());
        let told: Vec<String> = read[..7].iter().map(|r| r.as_ref().unwrap_err().to_string()).collect();
        let wanted = [
            "gold.jsonl:1: document 'b': the content [0, 6] lies outside of the text, which has 5 code points",
            "gold.jsonl:3: document 'b': the content [2, 2] is empty",
            "gold.jsonl:5: document 'b': the content [3, 1] ends before it begins",
            "gold.jsonl:7: document 'b': attribution 1 has no content",
            "gold.jsonl:9: invalid value: integer `-1`",
            "gold.jsonl:11: EOF while parsing",
            "gold.jsonl:13: document 'c' has no text",
        ];
        for (told, wanted) in told.iter().zip(wanted) {
            assert!(told.contains(wanted), "{told}\n{wanted}");
        }
    }

    #[test]
    fn broken_files_end_with_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gz");
        std::fs::write(&path, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff]).unwrap();
        let read: Vec<_> = open(&path).unwrap().collect();
        assert!(matches!(read[..], [Err(ref error)] if matches!(error.kind(), CorpusErrorKind::Unreadable(_))));
        assert!(count(&path).is_err() && open(folder.path()).is_err() && open(&folder.path().join("none")).is_err());
    }

    #[test]
    fn a_folder_of_brat_is_read_in_the_order_of_its_paths() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        for (name, content) in [
            ("b.txt", "Orn nods."),
            ("b.ann", "T1\tContent 4 8\tnods"),
            ("a/é.txt", "Orn nods."),
            ("a/é.ann", ""),
            ("c.ann", ""),
        ] {
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        let read: Vec<_> = open(folder.path()).unwrap().collect();
        assert_eq!(count(folder.path()).unwrap(), 3);
        assert_eq!(read[0].as_ref().unwrap().doc, "a/é");
        assert_eq!(read[1].as_ref().unwrap().attributions[0].content, [Span::new(4, 8)]);
        assert!(read[2].as_ref().unwrap_err().to_string().contains("c.txt: it cannot be read"));
    }
}
