//! How the text speaks of a name above it: of an outlet it has "(KPA)" and "told KPA", of a place "in Tarn".

use super::lexicon::{self, Class};
use super::unit::Unit;

/// Words of the text that are looked at.
const READ: usize = 2000;

/// Words before an outlet, and behind it.
const BEFORE: [&str; 4] = ["told", "tells", "by", "with"];
const BEHIND: [&str; 9] =
    ["has", "learned", "reports", "reported", "spoke", "understands", "asked", "correspondent", "reporter"];

/// Whether the lines below a name use its words as words: a headline in capitals does that.
pub(crate) fn is_of_text(name: &str, below: &[Unit<'_>]) -> bool {
    let own: Vec<&str> = name.split_whitespace().filter(|word| lexicon::class(word) != Class::Function).collect();
    let used = own.iter().filter(|own| words(below).any(|word| word == own.to_lowercase())).count();
    used * 2 > own.len() || own.len() == 1 && is_of_others(own[0], below)
}

/// Whether a word has a capital in the text and never stands as the name of an outlet does.
fn is_of_others(name: &str, below: &[Unit<'_>]) -> bool {
    words(below).any(|word| word.eq_ignore_ascii_case(name)) && !is_signed(name, below)
}

/// Whether the text has a word as outlets sign: "(KPA)", "/KPA/", "told KPA", "KPA has learned", "KPA:".
pub(crate) fn is_signed(name: &str, below: &[Unit<'_>]) -> bool {
    below.iter().any(|unit| {
        let words: Vec<&str> = unit.text.split_whitespace().collect();
        words.iter().enumerate().filter(|(_, word)| bare(word).eq_ignore_ascii_case(name)).any(|(at, word)| {
            let is = |other: Option<&&str>, list: &[&str]| other.is_some_and(|other| list.contains(&bare(other)));
            let label = at == 0 && word.ends_with(':');
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            word.starts_with(['(', '/']) || label || is(before, &BEFORE) || is(words.get(at + 1), &BEHIND)
        })
    })
}

/// How the text spells a word that stands in capitals above it.
pub(crate) fn spelled(name: &str, below: &[Unit<'_>]) -> Option<String> {
    let same = |word: &&str| word.eq_ignore_ascii_case(name) && word.starts_with(char::is_uppercase);
    let found: Vec<&str> = words(below).filter(same).collect();
    found.iter().find(|word| word.contains(char::is_lowercase)).or(found.first()).map(|word| (*word).to_owned())
}

/// Whether the text has a name, so that it can be that of a place or of somebody who is spoken of.
pub(crate) fn has(name: &str, below: &[Unit<'_>]) -> bool {
    let last = name.split_whitespace().next_back().map(bare).unwrap_or_default();
    words(below).any(|word| word.eq_ignore_ascii_case(last))
}

fn words<'u>(units: &'u [Unit<'_>]) -> impl Iterator<Item = &'u str> {
    units.iter().flat_map(|unit| unit.text.split_whitespace()).take(READ).map(bare)
}

fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn headlines_and_places_are_of_the_text() {
        let text = units("TARN, 4 May (KPA) – The ice in Tarn is thin, a pilot told Halma.");
        assert!(is_of_text("THIN ICE", &text) && is_of_text("TARN", &text));
        assert!(!is_of_text("KPA", &text) && !is_of_text("HALMA", &text) && !is_of_text("Coast & Sail", &text));
        assert_eq!(spelled("HALMA", &text).as_deref(), Some("Halma"));
        assert!(has("Port Tarn", &text) && !has("Ada Lund", &text));
    }
}
