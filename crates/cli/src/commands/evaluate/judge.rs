//! A corpus, judged document by document.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use ascribe_attribute::Engine;
use ascribe_attribute::corpus::{self, Annotated, Marked};
use ascribe_attribute::score::{Counts, Reviewer};
use rayon::prelude::*;

use super::listing::{self, Entry};
use super::{problem, told, unreadable};
use crate::context::Context;
use crate::failure::Failure;

/// Documents that are in memory at the same time.
const BATCH: usize = 64;

/// Where attributions come from.
pub(super) enum Finder {
    Engine(Engine),
    /// A file, by document.
    Predictions(HashMap<String, Vec<Marked>>),
}

/// Judges documents.
pub(super) struct Judge {
    pub(super) finder: Finder,
    /// Where errors are to be listed.
    pub(super) reviewer: Option<Reviewer>,
}

/// What came of a corpus.
#[derive(Default)]
pub(super) struct Verdict {
    pub(super) counts: Counts,
    /// What is wrong, in the order of the corpus.
    pub(super) entries: Vec<Entry>,
    /// The names of the documents.
    pub(super) seen: HashSet<String>,
    /// Documents without a line of predictions.
    pub(super) without: u64,
    /// Documents, gold or predicted, that could not be used.
    pub(super) problems: u64,
}

/// What came of one document.
struct Judged {
    counts: Counts,
    entries: Vec<Entry>,
    without: bool,
    problem: Option<String>,
}

impl Judge {
    /// Judges a corpus, a batch at a time and each batch on all threads. All is added up in the order of
    /// the corpus.
    pub(super) fn corpus(&self, path: &Path, context: &Context) -> Result<Verdict, Failure> {
        let mut documents = corpus::open(path).map_err(|error| unreadable(&error))?;
        let bar = context.bar(|| corpus::count(path).unwrap_or_default());
        let mut verdict = Verdict::default();
        loop {
            let batch: Vec<_> = documents.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            let judged: Vec<_> = batch
                .into_par_iter()
                .map(|document| {
                    let judged = document.map(|document| (self.document(&document), document.doc));
                    bar.inc(1);
                    judged.map_err(|error| told(&error))
                })
                .collect();
            for judged in judged {
                if let Some(message) = verdict.add(judged) {
                    verdict.problems += 1;
                    bar.suspend(|| problem(&message));
                }
            }
        }
        bar.finish_and_clear();
        Ok(verdict)
    }

    fn document(&self, document: &Annotated) -> Judged {
        let nothing = Vec::new();
        let (mut without, mut problem) = (false, None);
        let extracted: Vec<Marked>;
        let found = match &self.finder {
            Finder::Engine(engine) => {
                extracted = engine.extract(&document.text).iter().map(Marked::from).collect();
                &extracted
            }
            Finder::Predictions(all) => match all.get(&document.doc) {
                Some(found) => {
                    let chars = document.text.chars().count();
                    if found.iter().all(|marked| marked.is_within(chars)) {
                        found
                    } else {
                        problem = Some(format!(
                            "the predictions for '{}' reach beyond its text, which has {chars} code points; \
                             nothing counts as found in it",
                            document.doc
                        ));
                        &nothing
                    }
                }
                None => {
                    without = true;
                    &nothing
                }
            },
        };
        let review = |reviewer: &Reviewer| listing::entries(reviewer, document, found);
        Judged {
            counts: Counts::of(&document.text, found, &document.attributions),
            entries: self.reviewer.as_ref().map(review).unwrap_or_default(),
            without,
            problem,
        }
    }
}

impl Verdict {
    /// Adds a document; gives what was wrong with it.
    fn add(&mut self, judged: Result<(Judged, String), String>) -> Option<String> {
        let (judged, doc) = match judged {
            Ok(judged) => judged,
            Err(message) => return Some(message),
        };
        if self.seen.contains(&doc) {
            return Some(format!("two documents are named '{doc}'; the first counts"));
        }
        self.seen.insert(doc);
        self.counts += &judged.counts;
        self.entries.extend(judged.entries);
        self.without += u64::from(judged.without);
        judged.problem
    }
}
