//! The files that a path, a directory or a glob means, and the names that every machine gives them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use walkdir::{DirEntry, WalkDir};

use crate::{Error, Problem, ProblemKind};

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is called in a record: its path below the root, with `/` between the parts. A file
    /// elsewhere is called as its pattern leads to it, without `..`, so `../shared/news/*.txt` gives
    /// `shared/news/1.txt` on every machine; where the pattern is absolute, by the last fixed directory
    /// of it and the path below that.
    pub locator: String,
}

/// The files that a pattern means, in the order of their paths. Made by [`discover`].
#[derive(Debug)]
pub struct Discovery {
    walk: walkdir::IntoIter,
    /// Decides on the path below the fixed directory; nothing takes every file.
    matcher: Option<GlobMatcher>,
    fixed: PathBuf,
    /// What stands in a locator for `fixed`, with a `/` behind it.
    prefix: String,
}

/// Finds the files of a pattern: a file, a directory (with all below it) or a glob with `*`, `?`,
/// `[…]`, `{…}` and `**`. Hidden files and directories are passed over unless the pattern names them.
/// Links are followed; one that leads back to where it came from is a problem of its own.
///
/// Only the entries of the directories that are open are held in memory.
///
/// # Errors
/// [`Error::Missing`] where the file or the directory that the pattern begins with is not there, and
/// [`Error::Pattern`] where it is no glob. A glob that fits no file is no error here.
pub fn discover(root: &Path, pattern: &str) -> Result<Discovery, Error> {
    let (fixed, rest) = if root.join(pattern).exists() { (pattern, "") } else { split(pattern) };
    let path = root.join(fixed);
    if !path.exists() || (!rest.is_empty() && !path.is_dir()) {
        return Err(Error::Missing { path });
    }
    let matcher = if rest.is_empty() { None } else { Some(compile(pattern, rest)?) };
    let mut walk = WalkDir::new(&path).follow_links(true).sort_by_file_name();
    if !rest.is_empty() && !rest.contains("**") {
        walk = walk.max_depth(rest.split('/').count());
    }
    Ok(Discovery { walk: walk.into_iter(), matcher, prefix: prefix(root, fixed, &path), fixed: path })
}

/// Divides a pattern before its first part with a wildcard.
fn split(pattern: &str) -> (&str, &str) {
    let Some(wildcard) = pattern.find(['*', '?', '[', '{']) else { return (pattern, "") };
    match pattern[..wildcard].rfind('/') {
        Some(0) => ("/", &pattern[1..]),
        Some(slash) => (&pattern[..slash], &pattern[slash + 1..]),
        None => (".", pattern),
    }
}

fn compile(pattern: &str, rest: &str) -> Result<GlobMatcher, Error> {
    let glob = GlobBuilder::new(rest).literal_separator(true).build();
    let glob = glob.map_err(|error| Error::Pattern { pattern: pattern.to_owned(), why: error.kind().to_string() })?;
    Ok(glob.compile_matcher())
}

/// What a locator begins with for files at or below `fixed`, which the pattern writes as `written`.
fn prefix(root: &Path, written: &str, fixed: &Path) -> String {
    let absolute = plain_path(fixed);
    if let Ok(below) = absolute.strip_prefix(plain_path(root)) {
        return slashes(below);
    }
    let written = Path::new(written);
    let led = if written.is_absolute() { PathBuf::new() } else { without_dots(written) };
    if !led.as_os_str().is_empty() {
        return slashes(&led);
    }
    let folder = if fs::metadata(fixed).is_ok_and(|fixed| fixed.is_file()) { absolute.parent() } else { None };
    let named: PathBuf = folder.and_then(Path::file_name).into_iter().chain(absolute.file_name()).collect();
    slashes(&named)
}

/// The absolute path without `.` and `..`, so that two spellings of one place are equal. Links keep
/// their own names.
#[must_use]
pub fn plain_path(path: &Path) -> PathBuf {
    without_dots(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
}

/// A path without `.` and `..`; a `..` that leads out of it goes.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

impl Discovery {
    /// Whether the file at `path`, which need not be there yet, would be among the files. Only names
    /// are compared.
    #[must_use]
    pub fn finds(&self, path: &Path) -> bool {
        let path = plain_path(path);
        path.strip_prefix(plain_path(&self.fixed))
            .is_ok_and(|below| !below.iter().any(|part| is_hidden(Some(part))) && self.wants(&self.fixed.join(below)))
    }

    fn locator(&self, path: &Path) -> String {
        let below = slashes(path.strip_prefix(&self.fixed).unwrap_or(path));
        match (self.prefix.is_empty(), below.is_empty()) {
            (true, _) => below,
            (_, true) => self.prefix.clone(),
            _ => format!("{}/{below}", self.prefix),
        }
    }

    fn wants(&self, path: &Path) -> bool {
        let below = || slashes(path.strip_prefix(&self.fixed).unwrap_or(path));
        self.matcher.as_ref().is_none_or(|matcher| matcher.is_match(below()))
    }

    /// Whether an error is of something that was not asked for: a hidden entry, or a link that leads
    /// nowhere and has another name than those wanted.
    fn passes_over(&self, error: &walkdir::Error) -> bool {
        let Some(path) = error.path() else { return false };
        let link = || fs::symlink_metadata(path).is_ok_and(|entry| entry.is_symlink());
        is_hidden(path.file_name()) || error.loop_ancestor().is_none() && link() && !self.wants(path)
    }

    fn problem(&self, error: &walkdir::Error) -> Problem {
        let uri = error.path().map_or_else(|| self.prefix.clone(), |path| self.locator(path));
        let message = match (error.loop_ancestor(), error.io_error()) {
            (Some(ancestor), _) => {
                format!("is a link that leads back to {}; remove the link", self.locator(ancestor))
            }
            (None, Some(error)) => return Problem::unreadable(&uri, error),
            (None, None) => error.to_string(),
        };
        Problem::new(&uri, ProblemKind::Unreadable, message)
    }
}

impl Iterator for Discovery {
    type Item = Result<File, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let entry = match self.walk.next()? {
                Ok(entry) => entry,
                Err(error) if self.passes_over(&error) => continue,
                Err(error) => return Some(Err(self.problem(&error))),
            };
            if entry.depth() > 0 && is_hidden(Some(entry.file_name())) {
                skip(&mut self.walk, &entry);
                continue;
            }
            if entry.file_type().is_dir() || !self.wants(entry.path()) {
                continue;
            }
            let locator = self.locator(entry.path());
            if !entry.file_type().is_file() {
                let message = "is a device or a pipe and no file; take it out";
                return Some(Err(Problem::new(&locator, ProblemKind::Unreadable, message)));
            }
            return Some(Ok(File { path: entry.into_path(), locator }));
        }
    }
}

fn skip(walk: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

fn is_hidden(name: Option<&OsStr>) -> bool {
    name.is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
#[path = "discover_tests.rs"]
mod tests;
