//! Names of plugins, of their files, and names that are nearly right.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::Path;

/// What stands between the platform's prefix and NAME.
const STEM: &str = "ascribe_export_";

/// Whether a word is `[a-z][a-z0-9_]*`.
pub(crate) fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The file of a plugin: `libascribe_export_NAME.so`.
pub(crate) fn file_name(name: &str) -> String {
    format!("{DLL_PREFIX}{STEM}{name}{DLL_SUFFIX}")
}

/// NAME of a file, right or not, where the rest is that of a plugin's file.
pub(crate) fn name_of(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()?.strip_prefix(DLL_PREFIX)?.strip_prefix(STEM)?.strip_suffix(DLL_SUFFIX)
}

/// The one symbol of a plugin.
pub(crate) fn symbol(name: &str) -> String {
    format!("{STEM}{name}_init")
}

/// Whether a user means a file rather than a name.
pub(crate) fn is_path(plugin: &str) -> bool {
    plugin.contains(['/', std::path::MAIN_SEPARATOR]) || plugin.ends_with(DLL_SUFFIX)
}

/// The known word that is most like `word`, where one is alike.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let near = known.into_iter().filter_map(|other| {
        let distance = strsim::osa_distance(&word.to_lowercase(), &other.to_lowercase());
        let begins = word.len() >= 3 && other.starts_with(word);
        (begins || distance <= 1 + word.chars().count() / 4).then_some((distance, other))
    });
    near.min().map(|(_, other)| other.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_files_lead_to_each_other() {
        assert_eq!(name_of(Path::new(&file_name("csv"))), Some("csv"));
        assert_eq!(name_of(Path::new("libother.so")), None);
        assert!(is_name("a1_b") && !is_name("1a") && !is_name("") && !is_name("a-b") && !is_name("é"));
        assert!(is_path("./csv") && is_path(&file_name("csv")) && !is_path("csv"));
    }

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["group_by", "title", "delimiter"];
        assert_eq!(nearest("groupby", known).as_deref(), Some("group_by"));
        assert_eq!(nearest("Titel", known).as_deref(), Some("title"));
        assert_eq!(nearest("delim", known).as_deref(), Some("delimiter"));
        assert_eq!(nearest("colour", known), None);
    }
}
