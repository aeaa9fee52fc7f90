//! Words before and about a name that tell whether a man or a woman bears it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::roles;

/// Lines of `kind word …`: titles that tell no gender, titles of men and of women, and words that tell
/// the gender wherever they stand.
const WORDS: &str = include_str!("titles.txt");

/// "he" or "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Gender {
    He,
    She,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    /// Whether it stands before a name, and what it tells there.
    title: Option<Option<Gender>>,
    /// What it tells anywhere.
    word: Option<Gender>,
}

static TABLE: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let mut table: HashMap<&'static str, Known> = HashMap::new();
    for line in WORDS.lines() {
        let mut words = line.split_whitespace();
        let kind = words.next().unwrap_or_default();
        for word in words {
            let known = table.entry(word).or_default();
            match kind {
                "title" => known.title = Some(None),
                "he-title" => known.title = Some(Some(Gender::He)),
                "she-title" => known.title = Some(Some(Gender::She)),
                "he" => known.word = Some(Gender::He),
                _ => known.word = Some(Gender::She),
            }
        }
    }
    table
});

/// Whether a folded word before a name is a title.
pub(super) fn is_title(word: &str) -> bool {
    TABLE.get(word).is_some_and(|known| known.title.is_some()) || roles::is_role(word)
}

/// The gender that titles, descriptions and pronouns tell, where they tell one.
pub(super) fn gender(phrases: &[&str]) -> Option<Gender> {
    let mut found = [false; 2];
    for words in phrases.iter().flat_map(|phrase| roles::heads(phrase)) {
        let last = words.len().saturating_sub(1);
        for (at, word) in words.iter().enumerate() {
            let Some(known) = TABLE.get(word.as_str()) else { continue };
            let title = known.title.flatten().filter(|_| at < last && !["his", "her"].contains(&word.as_str()));
            if let Some(gender) = title.or(known.word) {
                found[gender as usize] = true;
            }
        }
    }
    match found {
        [true, false] => Some(Gender::He),
        [false, true] => Some(Gender::She),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_gender() {
        assert_eq!(gender(&["Mrs Orn", "Orn"]), Some(Gender::She));
        assert_eq!(gender(&["the spokesman"]), Some(Gender::He));
        assert_eq!(gender(&["Mr Orn", "Mrs Orn"]), None);
        assert_eq!(gender(&["the king's daughter"]), Some(Gender::She));
        assert!(is_title("mme") && is_title("senator") && !is_title("orn"));
    }
}
