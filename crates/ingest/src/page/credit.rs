//! Lines that name who wrote the text without the word "by": "Words: Ada Lindqvist", "From our reporter Ada Lindqvist".

use super::section::{self, is_section};
use super::stamp::Stamp;
use super::unit::Unit;
use super::{byline, lexicon, masthead, mention};
use crate::date;

/// What stands before the colon.
const LABELS: [&str; 7] = ["author", "interview", "report", "reporter", "reporting", "text", "words"];

/// Most words between "from" and a name: "our special diplomatic correspondent".
const OFFICE: usize = 5;

/// Lines at the end of a text that may introduce its author.
const LAST: usize = 3;

/// Lines of a head in which an author is looked for.
const MOST_LINES: usize = 30;

/// Most words of a line that begins with a name.
const LONGEST: usize = 8;

/// The author that a line above the text names by itself.
pub(crate) fn credit(line: &str) -> Option<String> {
    let closing =
        || line.rsplit_once(". By ").filter(|(_, name)| byline::is_name(name)).map(|(_, name)| name.to_owned());
    section::pieces(line).find_map(labelled).or_else(|| from_our(line)).or_else(closing).or_else(|| in_office(line))
}

/// Whether a line begins as those do that tell whose work a text is: "Compiled by our desk", "From our wire services".
pub(crate) fn is_credit(line: &str) -> bool {
    const WORK: [&str; 9] =
        ["compiled", "edited", "interview", "photographs", "posted", "reported", "reporting", "translated", "written"];
    let mut words = line.split_whitespace().map(str::to_lowercase);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    WORK.contains(&first.as_str()) && ["by", "from"].contains(&second.as_str())
        || ["by", "from"].contains(&first.as_str()) && second == "our"
}

/// The name in "From Ada Lindqvist, Tarn".
pub(crate) fn sender(line: &str) -> Option<String> {
    let (_, rest) = line.split_once(' ').filter(|(from, _)| from.eq_ignore_ascii_case("from"))?;
    name_before(rest, &[" in ", ", "])
}

/// The author whom only the place of a line shows: "From Ada Lindqvist in Tarn"; a name beside the date; under
/// "Opinion", a name above the title or before its colon. A place has such lines, too, but the text speaks of it.
/// Lines of the head of the page, of which there are `from`, have none.
pub(crate) fn placed(
    units: &[Unit<'_>],
    stamps: &[Option<Stamp>],
    title: Option<usize>,
    from: usize,
    first: usize,
) -> Option<String> {
    let strange = |name: &String| {
        // "Ada Lindqvist is a pilot", or her name under her letter.
        let signs = |unit: &Unit<'_>| {
            let rest = unit.text.strip_prefix(name.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" is ") || rest.starts_with(','))
        };
        let text = &units[first..];
        let end = text.iter().rposition(signs).filter(|at| at + LAST >= text.len()).unwrap_or(text.len());
        !mention::has(name, &text[..end])
    };
    let opinion = units[..title.unwrap_or(first)].iter().any(|unit| is_opinion(&unit.text));
    let dated = |at: usize| {
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        near.filter(|&other| units.get(other).is_some_and(|other| other.block == units[at].block))
            .any(|other| stamps[other].is_some())
    };
    let named = |at: usize| {
        let text = units[at].text.as_ref();
        // "Port Tarn, 7 March 2031" has the place of the paper.
        let beside = || {
            let piece = section::pieces(text).next().filter(|piece| date::find(piece).is_none())?;
            leading(piece).filter(|_| stamps[at].is_some() || dated(at))
        };
        let above = || (opinion && Some(at + 1) == title && is_person(text)).then(|| text.to_owned());
        sender(text).or_else(beside).or_else(above)
    };
    let colon = || {
        let (name, _) = units[title?].text.split_once(": ").filter(|_| opinion)?;
        is_person(name).then(|| name.to_owned())
    };
    let head = if from > 0 { 1 } else { title.map_or(0, |title| title + 1) };
    let lines = (head.min(first)..first)
        .take(MOST_LINES)
        .filter(|&at| Some(at) != title && !section::is_section_line(&units[at].text));
    lines
        .filter(|&at| masthead::masthead(&units[at].text).is_none())
        .find_map(|at| named(at).filter(strange))
        .or_else(|| colon().filter(strange))
}

/// Whether a line has the shape of a person's name and no word for a part of a paper.
fn is_person(line: &str) -> bool {
    const PARTS: [&str; 7] = ["agencies", "bureau", "desk", "office", "service", "staff", "team"];
    let part = |word: &str| is_section(word) || PARTS.iter().any(|part| part.eq_ignore_ascii_case(word));
    byline::is_name(line) && !line.split_whitespace().any(part)
}

/// Whether a line tells that the text is the opinion of its author.
fn is_opinion(line: &str) -> bool {
    const OPINION: [&str; 8] = ["opinion", "opinions", "comment", "column", "essay", "guest", "view", "views"];
    let word = |word: &str| OPINION.iter().any(|known| known.eq_ignore_ascii_case(word));
    section::pieces(line).any(|piece| {
        let words: Vec<&str> = piece.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let section = |word: &&str| is_section(word) || lexicon::class(word) == lexicon::Class::Function;
        words.len() <= 3 && words.iter().any(|known| word(known)) && words.iter().all(section)
    })
}

/// Whether a line tells that the paper speaks itself: "EDITORIAL", "Our view", "Leading article: The ice".
pub(super) fn is_leader(line: &str) -> bool {
    const LEADERS: [&str; 7] =
        ["editorial", "the editorial", "leader", "leading article", "our view", "editorial comment", "editorial board"];
    let first = |piece: &str| piece.split(':').next().unwrap_or_default().trim().to_lowercase().replace('’', "'");
    let is = |words: String| {
        let own = words.strip_suffix(" view").is_some_and(|paper| paper.ends_with("'s"));
        own || LEADERS.contains(&words.as_str())
    };
    section::pieces(line).any(|piece| is(first(piece)))
}

/// "Words: Ada Lindqvist".
fn labelled(piece: &str) -> Option<String> {
    let (label, name) = piece.split_once(':')?;
    let known = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()));
    let name = name.trim().split(", ").next().unwrap_or_default();
    (known && is_person(name)).then(|| name.to_owned())
}

/// "From our special correspondent, Ada Lindqvist", "BY OUR REPORTER ADA LINDQVIST".
fn from_our(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().take(2 * LONGEST).collect();
    let is =
        |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.iter().any(|l| l.eq_ignore_ascii_case(word)));
    if !(is(0, &["from", "by"]) && is(1, &["our", "the", "a"])) {
        return None;
    }
    let office = (2..words.len().min(2 + OFFICE)).find(|&at| byline::is_role(&words[at..=at]))?;
    leading(&words[office + 1..].join(" "))
}

/// "Ada Lindqvist, Harbour Correspondent".
fn in_office(line: &str) -> Option<String> {
    let (name, office) = line.split_once(", ")?;
    let words: Vec<&str> = office.split_whitespace().take(OFFICE + 1).collect();
    let last = words.last().filter(|_| words.len() <= OFFICE)?;
    (byline::is_role(&[last]) && is_person(name)).then(|| name.to_owned())
}

/// The name before one of these.
fn name_before(text: &str, ends: &[&str]) -> Option<String> {
    let name = ends.iter().fold(text, |text, end| text.split(end).next().unwrap_or_default());
    let whole = text.split_whitespace().count() <= LONGEST && !text.ends_with(['.', '!', '?']);
    (whole && is_person(name)).then(|| name.to_owned())
}

/// The name that begins a line and ends with it or with a mark: "Ada Lindqvist, and agencies".
fn leading(text: &str) -> Option<String> {
    let short = text.split_whitespace().count() <= LONGEST;
    let name = text.split([',', ';']).next().unwrap_or_default();
    let name = name.split(". ").next().filter(|name| name.contains(' ')).unwrap_or(name);
    (short && is_person(name)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::stamp;
    use super::super::unit::units;
    use super::*;

    #[test]
    fn labels_and_offices_name_authors() {
        for line in [
            "Words: Ada Lindqvist | Photographs: Bo Marr",
            "Interview: Ada Lindqvist",
            "7 March 2031 | Author: Ada Lindqvist | Views: 11",
            "From our special correspondent, Ada Lindqvist",
            "by our reporter Ada Lindqvist",
            "Ada Lindqvist, Harbour Correspondent",
            "A pilot counts the days on which the sound is open. By Ada Lindqvist",
            "From our reporter Ada Lindqvist. Tarn, 7 March 2031",
        ] {
            assert_eq!(credit(line).as_deref(), Some("Ada Lindqvist"), "{line}");
        }
        for line in ["From our news services", "Words: 800", "From the ice to the pier", "Photo: Ada Lindqvist"] {
            assert_eq!(credit(line), None, "{line}");
        }
    }

    #[test]
    fn a_name_in_its_place_is_the_author() {
        let author = |text: &str| {
            let units = units(text);
            let stamps: Vec<Option<Stamp>> = units.iter().map(stamp::stamp).collect();
            let title = units.iter().position(|unit| unit.text.contains("stays"));
            placed(&units, &stamps, title, usize::from(text.starts_with("Opinion")), units.len() - 1)
        };
        let body = "The ice in Tarn is thin, the pilot said.";
        for head in [
            "Ferry stays\n\nFrom Ada Lindqvist in Tarn",
            "Ferry stays\n\nAda Lindqvist, and agencies\n7 March 2031",
            "Ferry stays\n\nAda Lindqvist – 7 March 2031, 10:15",
            "Opinion\n\nAda Lindqvist\nThe ferry stays",
            "Opinion\n\nAda Lindqvist: The ferry stays",
        ] {
            assert_eq!(author(&format!("{head}\n\n{body}")).as_deref(), Some("Ada Lindqvist"), "{head}");
        }
        for head in [
            "Ferry stays\n\nPort Tarn\n7 March 2031",
            "Ferry stays\n\nPort Lund, 7 March 2031",
            "Ferry stays\n\nFrom Port Tarn",
            "Ada Lindqvist: The ferry stays",
        ] {
            assert_eq!(author(&format!("{head}\n\n{body}")), None, "{head}");
        }
    }
}
