//! First names: which are one name in other languages, and which are short for another.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::spelling;

/// Lines of `flags name name …|short short …`, folded. The names before the bar are spellings of one,
/// those behind it short forms. Flags: m or f, and s (Slavic) or a (Arabic).
const LINES: &str = include_str!("given.txt");

/// What the flags of a line say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) female: bool,
    pub(super) slavic: bool,
    pub(super) arabic: bool,
}

#[derive(Debug, Default)]
struct Table {
    lines: Vec<Line>,
    /// Lines that have a word as a spelling of the name itself.
    formal: FxHashMap<&'static str, Vec<u16>>,
    /// Lines that have a word at all.
    all: FxHashMap<&'static str, Vec<u16>>,
    /// Slavic and Arabic lines by what the spellings of their names have in common.
    spelt: FxHashMap<String, Vec<u16>>,
    /// First letters of the words of a line.
    letters: Vec<Vec<char>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for (nth, line) in (0u16..).zip(LINES.lines()) {
        let (flags, names) = line.split_once(' ').unwrap_or((line, ""));
        let (formal, short) = names.split_once('|').unwrap_or((names, ""));
        table.lines.push(Line {
            female: flags.contains('f'),
            slavic: flags.contains('s'),
            arabic: flags.contains('a'),
        });
        for word in formal.split_whitespace() {
            table.formal.entry(word).or_default().push(nth);
            if let Some(key) = spelt(flags, word) {
                let lines = table.spelt.entry(key).or_default();
                lines.push(nth);
                lines.dedup();
            }
        }
        let words = || formal.split_whitespace().chain(short.split_whitespace());
        words().for_each(|word| table.all.entry(word).or_default().push(nth));
        table.letters.push(words().filter_map(|word| word.chars().next()).collect());
    }
    table
});

/// What the ways to write a name of a line in Latin letters have in common.
fn spelt(flags: &str, word: &str) -> Option<String> {
    if word.len() < 4 {
        None
    } else if flags.contains('s') {
        Some(format!("s{}", spelling::slavic(word)))
    } else {
        flags.contains('a').then(|| format!("a{}", spelling::arabic(word)))
    }
}

/// The lines that have a folded word as the name or a short form of it, or that it is another way to
/// write a name of.
pub(super) fn lines(word: &str) -> &'static [u16] {
    let other = || ["s", "a"].iter().find_map(|flags| TABLE.spelt.get(&spelt(flags, word)?));
    TABLE.all.get(word).or_else(other).map_or(&[], Vec::as_slice)
}

/// The one line of which a folded word is a spelling, or where it is none, the one line of which it is
/// the short form.
pub(super) fn formal(word: &str) -> Option<u16> {
    match TABLE.formal.get(word).map_or_else(|| lines(word), Vec::as_slice) {
        [one] => Some(*one),
        _ => None,
    }
}

pub(super) fn line(nth: u16) -> Line {
    TABLE.lines[usize::from(nth)]
}

/// Whether two folded first names can be one person's: equal, spellings of one name, or one short for
/// the other.
pub(crate) fn fit(a: &str, b: &str) -> bool {
    let share = |own: &[u16]| !own.is_empty() && lines(b).iter().any(|line| own.contains(line));
    a == b || share(lines(a))
}

/// Whether an initial can stand for a folded first name, or for a name that it is short for.
pub(super) fn initial_fits(initial: char, name: &str) -> bool {
    name.starts_with(initial) || lines(name).iter().any(|&line| TABLE.letters[usize::from(line)].contains(&initial))
}

/// Whether all that have this name are women, or all men; nothing where the table does not know it.
pub(super) fn is_female(name: &str) -> Option<bool> {
    let lines = lines(name);
    let first = line(*lines.first()?).female;
    lines.iter().all(|&nth| line(nth).female == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_and_short_forms_fit() {
        assert_eq!(formal("alyaksandr"), formal("alexander"));
        assert_eq!((formal("mykhail"), formal("mohamad")), (formal("mikhail"), formal("muhammad")));
        assert!(fit("bill", "william") && fit("sasha", "oleksandr") && !fit("bill", "hillary"));
        assert!(initial_fits('b', "william") && !initial_fits('h', "william"));
        assert_eq!((is_female("hillary"), is_female("sasha"), is_female("zorblax")), (Some(true), None, None));
    }

    #[test]
    fn every_line_has_flags_and_folded_names() {
        for line in LINES.lines() {
            let (flags, names) = line.split_once(' ').unwrap();
            assert!(["m", "f", "ms", "fs", "ma", "fa"].contains(&flags), "{line}");
            assert!(names.chars().all(|c| c.is_ascii_lowercase() || c == ' ' || c == '|'), "{line}");
        }
    }
}
