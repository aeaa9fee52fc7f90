//! Learning a model from annotated text.
//!
//! [`train`] makes a [`Model`] from a corpus. The same corpus and seed give the same bytes, on every
//! machine and with any number of processors. Every stage learns from what the stages before it find
//! in documents that they have not seen: the corpus is cut into five parts, and each part is read by
//! models of the other four. So does the confidence: its curve is that of unseen documents.
//!
//! The corpus must have attributions. Parts of speech and dependencies are learned from silver syntax,
//! a file of tokens beside the corpus (`NAME.tokens.tsv.gz` beside `NAME.jsonl.gz`), the output of any
//! parser of basic English dependencies; it is needed once, to learn, never to read.

mod adagrad;
mod calibrate;
mod cue;
mod gold;
mod judge;
mod labeller;
mod math;
mod parallel;
mod perceptron;
mod random;
mod reading;
mod seen;
mod silver;
mod stages;
mod syntax;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::both;
use crate::corpus::{self, Annotated, CorpusError};
use crate::engine::{self, RawAttribution};
use crate::learned::Model;
use crate::learned::model::{Room, annotate};
use crate::learned::parser::Parser;
use crate::learned::tagger::Tagger;
use crate::learned::text::Text;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Lexicon;
use reading::Reading;
use silver::Sentence;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// Where chance begins: another seed gives another model that is as good.
    pub seed: u64,
}

/// How far training is: `done` of `all` steps, which take unequal time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps that are done.
    pub done: u64,
    /// All steps.
    pub all: u64,
}

/// Why nothing can be learned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TrainError {
    /// The corpus cannot be read.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// Nothing is marked in it.
    #[error("the corpus has too few documents with attributions: {found}, and at least {FOLDS} are needed")]
    Empty {
        /// Documents with attributions.
        found: usize,
    },
    /// There is no silver syntax beside it.
    #[error("there are no tokens beside the corpus: {}", wanted.display())]
    NoSyntax {
        /// The file that is wanted.
        wanted: PathBuf,
    },
    /// The silver syntax cannot be read.
    #[error("{}:{line}: {message}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1; 0 where the file as a whole is meant.
        line: u64,
        /// What is wrong.
        message: String,
    },
    /// No sentence of the silver syntax has the words of the corpus.
    #[error("{}: its tokens are not those of the corpus", path.display())]
    OtherWords {
        /// The file.
        path: PathBuf,
    },
}

/// What was learned, and how it does on documents that it has not seen.
#[derive(Debug)]
pub struct Trained {
    /// The model.
    pub model: Model,
    /// What an engine finds with models of four fifths of the corpus in the other fifth: for each
    /// document its name and attributions, in the order of the corpus.
    pub unseen: Vec<(String, Vec<RawAttribution>)>,
}

/// Parts of the corpus for cross-validation.
const FOLDS: usize = 5;
/// Syntax, cues, labels and judge, for each part and for all.
const STEPS: u64 = 4 * (FOLDS as u64 + 1);

/// The part that a document is in.
fn fold(document: usize) -> usize {
    ((document as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize % FOLDS
}

/// Learns a model from a corpus ([`corpus::open`]) and the silver syntax beside it.
///
/// # Errors
/// The corpus or the silver syntax is missing, cannot be read, has a mistake or too little to learn from.
pub fn train(corpus: &Path, settings: Settings, progress: &(dyn Fn(Progress) + Sync)) -> Result<Trained, TrainError> {
    let documents: Vec<Annotated> = corpus::open(corpus)?.collect::<Result<_, _>>()?;
    let found = documents.iter().filter(|document| !document.attributions.is_empty()).count();
    if found < FOLDS {
        return Err(TrainError::Empty { found });
    }
    let path = silver::beside(corpus)
        .ok_or_else(|| TrainError::NoSyntax { wanted: corpus.with_extension("").with_extension("tokens.tsv.gz") })?;
    let silver = silver::read(&path)?;
    let mut texts: Vec<Text> = documents.iter().map(|document| Text::read(&document.text)).collect();
    let sentences: Vec<Sentence> = documents
        .iter()
        .enumerate()
        .filter_map(|(nth, document)| Some((nth, document, silver.get(&document.doc)?)))
        .flat_map(|(nth, document, rows)| silver::align(nth, rows, &texts[nth], &gold::starts(&document.text)))
        .collect();
    if sentences.is_empty() {
        return Err(TrainError::OtherWords { path });
    }
    drop(silver);
    let done = AtomicU64::new(0);
    let step = || progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, all: STEPS });
    let (tagger, parser) = parse(&mut texts, &sentences, settings.seed, &step);
    let lexicon = Lexicon::new();
    let grammar = documents
        .iter()
        .zip(&texts)
        .map(|(document, text)| Syntax::new(text, &Passage::read(&document.text, &lexicon).tokens));
    let grammar: Vec<Syntax> = grammar.collect();
    let readings = documents.iter().zip(texts).map(|(document, text)| Reading::new(document, text)).collect();
    let stages = stages::learn(readings, settings.seed, &step);
    let stages::Learned { cues, labeller, judge, calibration, unseen } = stages;
    let unseen = documents
        .into_iter()
        .zip(unseen.into_iter().zip(grammar))
        .map(|(document, (learned, syntax))| {
            let joined = both::join(learned, &Passage::read(&document.text, &lexicon), &syntax);
            (document.doc, engine::raw(&document.text, joined))
        })
        .collect();
    Ok(Trained { model: Model { tagger, parser, cues, labeller, judge, calibration }, unseen })
}

/// Learns tagger and parser from all sentences, and has each text parsed by those that have not seen it.
fn parse(texts: &mut [Text], sentences: &[Sentence], seed: u64, step: &(dyn Fn() + Sync)) -> (Tagger, Parser) {
    let mut models = parallel::map(FOLDS + 1, |part| {
        let seen: Vec<&Sentence> = sentences.iter().filter(|s| fold(s.document) != part).collect();
        let mut tagged: Vec<Text> = texts.to_vec();
        let tagger = syntax::tagger(&tagged, &seen, seed);
        let mut buffer = Vec::new();
        for sentence in &seen {
            let tokens = &mut tagged[sentence.document].tokens[sentence.from..sentence.from + sentence.len()];
            tagger.tag(tokens, &mut buffer);
        }
        let parser = syntax::parser(&tagged, &seen, seed);
        step();
        (tagger, parser)
    });
    let mut room = Room::default();
    for (nth, text) in texts.iter_mut().enumerate() {
        let (tagger, parser) = &models[fold(nth)];
        annotate(tagger, parser, text, &mut room);
    }
    models.swap_remove(FOLDS)
}
