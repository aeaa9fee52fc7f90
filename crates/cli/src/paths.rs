//! Paths as names: which are the same, and which the program keeps for itself.

use std::path::{Path, PathBuf};

use crate::pipeline::Pipeline;

/// The pipeline, its list of actors, its codebook, its record and what SQLite keeps beside a record: no export may
/// replace them, and they are no coverage, even where a pattern finds them.
pub(crate) fn protected(pipeline: &Pipeline) -> Vec<PathBuf> {
    let mut protected = vec![pipeline.path.clone()];
    protected.extend(pipeline.actors_path.iter().chain(&pipeline.codebook_path).cloned());
    for suffix in ["", "-wal", "-shm", "-journal", ".lock", ".new"] {
        let mut file = pipeline.record.as_os_str().to_owned();
        file.push(suffix);
        protected.push(file.into());
    }
    protected
}

/// The path as a shell takes it.
pub(crate) fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let safe = |c: char| c.is_alphanumeric() || "/._-+@:,".contains(c);
    if path.chars().all(safe) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_the_path_as_one_word() {
        assert_eq!(quoted(Path::new("out/a.ascribe")), "out/a.ascribe");
        assert_eq!(quoted(Path::new("it's here")), r"'it'\''s here'");
    }
}
