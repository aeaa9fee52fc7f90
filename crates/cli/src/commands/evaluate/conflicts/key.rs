//! The key of a gold: the conflicts that a reader found.

use std::path::Path;

use ascribe_compare::figures;
use ascribe_model::ConflictKind;
use serde::Deserialize;
use toml::Spanned;

use crate::failure::{Failure, USAGE};
use crate::mistake::Mistake;

/// What a reader found.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Key {
    #[serde(default)]
    pub(super) conflict: Vec<Entry>,
    /// What one careful reader takes for a conflict and another does not: it counts neither way.
    #[serde(default)]
    pub(super) disputable: Vec<Entry>,
    #[serde(default)]
    pub(super) copy: Vec<Copy>,
    /// What looks like a conflict and is none: for people.
    #[serde(default, rename = "not_a_conflict")]
    _near: Vec<toml::Table>,
}

/// A conflict of the key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) kind: Spanned<String>,
    /// Names of the parties; of one where it differs from itself.
    pub(super) between: Vec<String>,
    pub(super) proposition: Option<String>,
    /// What is counted, for people.
    pub(super) counted: Option<String>,
    /// Those that it stands in.
    pub(super) documents: Vec<String>,
    /// The figures, as `at least 14`: the number in it counts.
    #[serde(default)]
    pub(super) values: Vec<String>,
    #[serde(default, rename = "stances")]
    _stances: Vec<String>,
    #[serde(rename = "order")]
    _order: Option<String>,
    #[serde(default, rename = "words")]
    _words: Vec<String>,
    #[serde(rename = "left")]
    _left: Option<String>,
    #[serde(rename = "right")]
    _right: Option<String>,
    pub(super) why: String,
}

/// Two documents that are one story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Copy {
    pub(super) original: String,
    pub(super) of: String,
}

impl Key {
    /// Reads the key from `text`, the content of the file at `path`.
    pub(super) fn read(path: &Path, text: &str) -> Result<Self, Failure> {
        let wrong = |message: String, span| Mistake::new("corpus::key", message, span).within(path, text);
        let refused = |mistake| Failure::Reported(vec![mistake], USAGE);
        let key: Self = toml::from_str(text).map_err(|error| {
            let mistake = wrong(error.message().to_owned(), error.span().unwrap_or(0..0));
            refused(mistake.help("docs/evaluation.md has the form of a key"))
        })?;
        for entry in &key.conflict {
            if ConflictKind::from_word(entry.kind.get_ref()).is_none() {
                let kinds: Vec<&str> = ConflictKind::ALL.iter().map(|kind| kind.as_str()).collect();
                let message = format!("there is no kind of conflict '{}'", entry.kind.get_ref());
                return Err(refused(wrong(message, entry.kind.span()).nearest(entry.kind.get_ref(), kinds)));
            }
        }
        Ok(key)
    }

    /// The document that counts for a story.
    fn story<'k>(&'k self, uri: &'k str) -> &'k str {
        self.copy.iter().find(|copy| copy.of == uri).map_or(uri, |copy| &copy.original)
    }

    /// Whether a conflict that was found is this one of the key.
    pub(super) fn is(&self, entry: &Entry, found: &Found) -> bool {
        if entry.kind.get_ref() != found.kind.as_str() {
            return false;
        }
        let holders = [&found.holders[0], &found.holders[1]];
        let named = |holder: &str| entry.between.iter().any(|name| same_name(name, holder));
        let all_named = || entry.between.iter().all(|name| holders.iter().any(|holder| same_name(name, holder)));
        let here = |uri: &String| entry.documents.iter().any(|document| self.story(document) == self.story(uri));
        match found.kind {
            ConflictKind::Stance | ConflictKind::Shift => {
                entry.proposition.as_ref() == Some(&found.subject)
                    && all_named()
                    && holders.iter().all(|holder| named(holder))
            }
            ConflictKind::Figure => {
                let is = |words: &String| {
                    entry.values.iter().flat_map(|value| numbers(value)).any(|value| numbers(words).contains(&value))
                };
                // What a party gives in several documents is one account.
                let same = found.uris.iter().all(here) || all_named() && holders.iter().all(|holder| named(holder));
                same && found.words.iter().all(is)
            }
            ConflictKind::Wording => found.uris.iter().all(here) && holders.iter().all(|holder| named(holder)),
        }
    }
}

/// A conflict that was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) kind: ConflictKind,
    pub(super) subject: String,
    pub(super) why: String,
    pub(super) holders: [String; 2],
    pub(super) uris: [String; 2],
    /// The values of a figure, else the words.
    pub(super) words: [String; 2],
}

/// Whether two names share their words, as far as the shorter has them.
fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}

/// The numbers of some words: "1,800", "at least nine", "between 30 and 45".
fn numbers(words: &str) -> Vec<String> {
    let digits = words
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .filter_map(|word| word.trim_matches(['.', ',']).replace(',', "").parse().ok());
    let read = figures::find(words).into_iter().flat_map(|figure| [Some(figure.value), figure.value_high]).flatten();
    digits.chain(read).map(|number: f64| number.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = r#"
        [[copy]]
        original = "1.txt"
        of = "2.txt"
        [[conflict]]
        kind = "figure"
        between = ["Ada Orn", "Vella"]
        counted = "boats"
        documents = ["1.txt", "3.txt"]
        values = ["at least 14", "9"]
        why = "14 are not 9."
        [[conflict]]
        kind = "stance"
        between = ["Ada Orn", "Vella"]
        proposition = "late"
        documents = ["1.txt", "3.txt"]
        why = "She says so, he does not."
    "#;

    #[test]
    fn what_was_found_is_held_against_the_key() {
        let key = Key::read(Path::new("key.toml"), KEY).unwrap();
        let found = |kind, holders: [&str; 2], uris: [&str; 2], words: [&str; 2]| Found {
            kind,
            subject: "late".into(),
            why: String::new(),
            holders: holders.map(str::to_owned),
            uris: uris.map(str::to_owned),
            words: words.map(str::to_owned),
        };
        let figure = |uris, words| found(ConflictKind::Figure, ["Orn", "the mayor"], uris, words);
        assert!(key.is(&key.conflict[0], &figure(["2.txt", "3.txt"], ["14", "9"])), "a copy stands for its original");
        assert!(!key.is(&key.conflict[0], &figure(["2.txt", "3.txt"], ["14", "90"])));
        assert_eq!(numbers("1,800 or nine"), ["1800", "1800", "9"]);
        assert!(!key.is(&key.conflict[0], &figure(["2.txt", "4.txt"], ["14", "9"])));
        let stance = |holders| found(ConflictKind::Stance, holders, ["7.txt", "8.txt"], ["", ""]);
        assert!(key.is(&key.conflict[1], &stance(["Captain Vella", "Orn"])));
        assert!(!key.is(&key.conflict[1], &stance(["Captain Vella", "Brehm"])));
        assert!(!key.is(&key.conflict[1], &stance(["Ada Orn", "Orn"])));
        assert!(Key::read(Path::new("key.toml"), &KEY.replace("stance", "stand")).is_err());
    }
}
