//! JSON Lines: a line is a document.
//!
//! `{"doc": …, "text": …, "annotator": …, "attributions": [{"source": [[s, e], …] or null, "cue": …,
//! "content": [[s, e], …]}], "others": {annotator: [attribution, …]}}`; all else is passed over.

use std::collections::BTreeMap;

use ascribe_model::Span;
use serde::Deserialize;

use super::files::{Line, Lines};
use super::{Annotated, CorpusError, CorpusErrorKind, Marked, Prediction};

#[derive(Deserialize)]
struct Record {
    doc: String,
    text: Option<String>,
    annotator: Option<String>,
    attributions: Vec<Entry>,
    others: Option<BTreeMap<String, Vec<Entry>>>,
}

type Places = Vec<[usize; 2]>;

#[derive(Deserialize)]
struct Entry {
    source: Option<Places>,
    cue: Option<Places>,
    content: Option<Places>,
    confidence: Option<f64>,
}

/// The documents of a corpus.
pub(super) fn documents(lines: Lines) -> impl Iterator<Item = Result<Annotated, CorpusError>> + Send {
    read(lines, |record| {
        let Record { doc, text, annotator, attributions, others } = record;
        let Some(text) = text else { return Err(CorpusErrorKind::NoText { doc }) };
        let chars = text.chars().count();
        let attributions = marked(&doc, attributions, chars)?;
        let others = others
            .unwrap_or_default()
            .into_iter()
            .map(|(annotator, entries)| Ok((annotator, marked(&doc, entries, chars)?)))
            .collect::<Result<_, _>>()?;
        Ok(Annotated { doc, text, annotator, attributions, others })
    })
}

/// The documents of a file of predictions.
pub(super) fn predictions(lines: Lines) -> impl Iterator<Item = Result<Prediction, CorpusError>> {
    read(lines, |Record { doc, attributions, .. }| {
        let attributions = marked(&doc, attributions, usize::MAX)?;
        Ok(Prediction { doc, attributions })
    })
}

fn read<T>(
    lines: Lines,
    take: impl Fn(Record) -> Result<T, CorpusErrorKind>,
) -> impl Iterator<Item = Result<T, CorpusError>> {
    let path = lines.path.clone();
    lines.map(move |line| {
        let Line { bytes, number } = line?;
        let read = serde_json::from_slice(&bytes).map_err(CorpusErrorKind::Json).and_then(&take);
        read.map_err(|kind| CorpusError::new(&path, Some(number), kind))
    })
}

fn marked(doc: &str, entries: Vec<Entry>, chars: usize) -> Result<Vec<Marked>, CorpusErrorKind> {
    let mut all = Vec::with_capacity(entries.len());
    for (nth, entry) in (1..).zip(entries) {
        let content = places(doc, "content", entry.content, chars)?;
        if content.is_empty() {
            return Err(CorpusErrorKind::NoContent { doc: doc.to_owned(), nth });
        }
        if let Some(confidence) = entry.confidence.filter(|c| !(0.0..=1.0).contains(c)) {
            return Err(CorpusErrorKind::Confidence { doc: doc.to_owned(), confidence });
        }
        all.push(Marked {
            source: places(doc, "source", entry.source, chars)?,
            cue: places(doc, "cue", entry.cue, chars)?,
            content,
            confidence: entry.confidence,
        });
    }
    Ok(all)
}

fn places(doc: &str, role: &'static str, places: Option<Places>, chars: usize) -> Result<Vec<Span>, CorpusErrorKind> {
    let span = |[start, stop]: [usize; 2]| {
        span(start, stop, chars).map_err(|fault| CorpusErrorKind::Place {
            doc: doc.to_owned(),
            role,
            start,
            stop,
            fault,
        })
    };
    places.unwrap_or_default().into_iter().map(span).collect()
}

/// The place, where it is one of a text of `chars` code points.
pub(super) fn span(start: usize, stop: usize, chars: usize) -> Result<Span, String> {
    match () {
        () if start == stop => Err("is empty".to_owned()),
        () if start > stop => Err("ends before it begins".to_owned()),
        () if stop > chars => Err(format!("lies outside of the text, which has {chars} code points")),
        () => Ok(Span::new(start, stop)),
    }
}
