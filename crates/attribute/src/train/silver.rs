//! Silver syntax: what a parser said of the texts of a corpus, one token a line.
//!
//! The columns are told by the first line: `doc`, `sent`, `start`, `end` (code points), `pos`, `head`
//! (the number of a token in the sentence from 1, or 0 for the root) and `rel`; others are left out.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::TrainError;
use crate::learned::syntax::{relation, tag};
use crate::learned::text::Text;

/// A sentence whose words are those of a text: the first token, and for each token its part of speech,
/// its head (its number in the sentence; its length for the root) and its relation.
pub(super) struct Sentence {
    pub(super) document: usize,
    pub(super) from: usize,
    pub(super) tags: Vec<u8>,
    pub(super) heads: Vec<usize>,
    pub(super) relations: Vec<u8>,
}

impl Sentence {
    pub(super) fn len(&self) -> usize {
        self.tags.len()
    }
}

/// A line. Places are code points.
pub(super) struct Row {
    sentence: u32,
    start: usize,
    end: usize,
    tag: u8,
    head: usize,
    relation: u8,
}

/// Where the silver syntax of a corpus lies: `NAME.tokens.tsv.gz` or `NAME.tokens.tsv` beside
/// `NAME.jsonl` or `NAME.jsonl.gz`.
pub(super) fn beside(corpus: &Path) -> Option<PathBuf> {
    let name = corpus.file_name()?.to_str()?;
    let stem = name.strip_suffix(".gz").unwrap_or(name);
    let stem = stem.strip_suffix(".jsonl").unwrap_or(stem);
    [".tokens.tsv.gz", ".tokens.tsv"]
        .iter()
        .map(|end| corpus.with_file_name(format!("{stem}{end}")))
        .find(|path| path.is_file())
}

/// The rows of a file, by document.
pub(super) fn read(path: &Path) -> Result<BTreeMap<String, Vec<Row>>, TrainError> {
    let failed = |error| TrainError::Syntax { path: path.to_owned(), line: 0, message: format!("{error}") };
    let mut file = BufReader::new(std::fs::File::open(path).map_err(failed)?);
    let gzip = file.fill_buf().map_err(failed)?.starts_with(&[0x1f, 0x8b]);
    let plain: Box<dyn Read> = if gzip { Box::new(flate2::bufread::MultiGzDecoder::new(file)) } else { Box::new(file) };
    let mut lines = BufReader::new(plain).lines();
    let head = lines.next().transpose().map_err(failed)?.unwrap_or_default();
    let names: Vec<&str> = head.split('\t').collect();
    let mut columns = [0; 7];
    for (column, wanted) in columns.iter_mut().zip(["doc", "sent", "start", "end", "pos", "head", "rel"]) {
        *column = names.iter().position(|name| *name == wanted).ok_or_else(|| TrainError::Syntax {
            path: path.to_owned(),
            line: 1,
            message: format!("it has no column '{wanted}'"),
        })?;
    }
    let mut documents: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (nth, line) in lines.enumerate() {
        let line = line.map_err(failed)?;
        let fields: Vec<&str> = line.split('\t').collect();
        let (document, row) = row(&fields, columns).ok_or_else(|| TrainError::Syntax {
            path: path.to_owned(),
            line: nth as u64 + 2,
            message: "a column is missing or is no number".to_owned(),
        })?;
        match documents.get_mut(document) {
            Some(rows) => rows.push(row),
            None => drop(documents.insert(document.to_owned(), vec![row])),
        }
    }
    Ok(documents)
}

fn row<'l>(fields: &[&'l str], columns: [usize; 7]) -> Option<(&'l str, Row)> {
    let [document, sentence, start, end, pos, head, rel] = columns.map(|column| fields.get(column).copied());
    let row = Row {
        sentence: sentence?.parse().ok()?,
        start: start?.parse().ok()?,
        end: end?.parse().ok()?,
        tag: tag(pos?),
        head: head?.parse().ok()?,
        relation: relation(rel?),
    };
    Some((document?, row))
}

/// The sentences whose tokens are also those of the text, in order. `starts` has the byte at which each
/// code point begins, and the length of the text.
pub(super) fn align(document: usize, rows: &[Row], text: &Text, starts: &[usize]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for rows in rows.chunk_by(|a, b| a.sentence == b.sentence) {
        let byte = |at: usize| starts.get(at).copied().unwrap_or(usize::MAX);
        let from = text.tokens.partition_point(|token| (token.start as usize) < byte(rows[0].start));
        let Some(tokens) = text.tokens.get(from..from + rows.len()) else { continue };
        let same = |(row, token): (&Row, &crate::learned::token::Token)| {
            byte(row.start) == token.start as usize && byte(row.end) == token.end as usize && row.head <= rows.len()
        };
        if rows.iter().zip(tokens).all(same) {
            sentences.push(Sentence {
                document,
                from,
                tags: rows.iter().map(|row| row.tag).collect(),
                heads: rows.iter().map(|row| row.head.checked_sub(1).unwrap_or(rows.len())).collect(),
                relations: rows.iter().map(|row| row.relation).collect(),
            });
        }
    }
    sentences
}
