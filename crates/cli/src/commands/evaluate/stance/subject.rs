//! A subject of a gold: a folder with a codebook and the pairs that people marked.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use ascribe_compare::Codebook;
use ascribe_compare::stance::score::{Counts, Fault, GoldDocument};

use crate::failure::{Failure, USAGE};
use crate::mistake::Mistake;
use crate::pipeline::codebook;

/// A codebook and documents to score it on.
pub(super) struct Subject {
    /// The codebook's file.
    pub(super) file: PathBuf,
    /// The file of the documents.
    pub(super) pairs: PathBuf,
    pub(super) codebook: Codebook,
    pub(super) documents: Vec<GoldDocument>,
    /// What is doubtful in the codebook.
    pub(super) warnings: Vec<Mistake>,
    /// What is wrong with lines that were left out.
    pub(super) problems: Vec<String>,
}

/// A subject and what came of it.
pub(super) struct Scored<'s> {
    pub(super) subject: &'s Subject,
    pub(super) counts: Counts,
    /// What came out otherwise, by document.
    pub(super) faults: Vec<Vec<Fault>>,
}

/// The subject in a folder, or those in the folders in it, by name.
pub(super) fn read(path: &Path) -> Result<Vec<Subject>, Failure> {
    let is_subject = |folder: &Path| folder.join("codebook.toml").is_file() && folder.join("pairs.jsonl").is_file();
    if is_subject(path) {
        return Ok(vec![open(path)?]);
    }
    let entries = fs::read_dir(path).map_err(|error| unreadable(path, &error.to_string()))?;
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|p| is_subject(p)).collect();
    folders.sort();
    if folders.is_empty() {
        return Err(unreadable(path, "neither it nor a folder in it has a codebook.toml and a pairs.jsonl"));
    }
    folders.iter().map(|folder| open(folder)).collect()
}

fn open(folder: &Path) -> Result<Subject, Failure> {
    let (file, pairs) = (folder.join("codebook.toml"), folder.join("pairs.jsonl"));
    let text = |path: &Path| fs::read_to_string(path).map_err(|error| unreadable(path, &error.to_string()));
    let toml = text(&file)?;
    let codebook = Codebook::parse(&toml).map_err(|errors| {
        Failure::Reported(errors.iter().map(|error| codebook::mistake(error, &file, &toml)).collect(), USAGE)
    })?;
    let (mut documents, mut problems, mut names) = (Vec::<GoldDocument>::new(), Vec::new(), HashSet::new());
    for (nth, line) in text(&pairs)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match GoldDocument::parse(line, &codebook) {
            Ok(document) if names.insert(document.doc.clone()) => documents.push(document),
            Ok(document) => problems.push(format!("two documents are named '{}'; the first counts", document.doc)),
            Err(error) => problems.push(format!("{}:{}: {error}; the document is left out", pairs.display(), nth + 1)),
        }
    }
    let warnings = codebook.warnings().iter().map(|doubtful| codebook::warning(doubtful, &file, &toml)).collect();
    Ok(Subject { file, pairs, codebook, documents, warnings, problems })
}

fn unreadable(path: &Path, why: &str) -> Failure {
    let mistake = Mistake::nowhere("corpus::unreadable", format!("{}: {why}", path.display()))
        .help("name a folder with a codebook.toml and a pairs.jsonl, or a folder of such folders");
    Failure::Reported(vec![mistake], USAGE)
}
