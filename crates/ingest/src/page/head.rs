//! The head of a page: the name of the outlet, and below it what papers print there.

use super::furniture::{asks_its_reader, is_bracketed, is_furniture};
use super::section::{self, is_section_line};
use super::shape::{self, End};
use super::stamp::{self, Stamp};
use super::unit::Unit;
use super::{byline, domain, lexicon, masthead, mention};

/// Lines that may stand between the head and the title: the section, a kicker.
const BETWEEN: usize = 3;

/// Most lines below the name.
const MOST_LINES: usize = 12;

/// Most words of a section or a kicker in the head of a paper.
const KICKER: usize = 3;

/// The first lines of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// What the outlet is called.
    pub(crate) name: String,
    /// How many lines stand above what may be the title.
    pub(crate) lines: usize,
    /// Whether nothing but the head of a paper stands in these lines.
    pub(crate) bare: bool,
}

/// The head that the first lines of a page are: below the appeals of the page a name, and below it without a gap its
/// motto, who writes it, sections, languages or the date. A name that no publication has by its words stands over one
/// of these, and is none for the words of the text.
pub(crate) fn head(units: &[Unit<'_>], stamps: &[Option<Stamp>]) -> Option<Head> {
    let start = units.iter().take(BETWEEN).position(|unit| !is_page(unit) || first_piece(&unit.text).is_some())?;
    let first = &units[start];
    let block = units[start..].iter().take_while(|unit| unit.block == first.block).count();
    let known = masthead::masthead(&first.text);
    let sure = known.is_some() || mention::is_signed(&first.text, &units[start + 1..]);
    let kicker = |at: usize| sure && is_kicker(units, stamps, at);
    let told = |at: &usize| {
        let text = units[*at].text.as_ref();
        stamps[*at].is_some()
            || stamp::day(text).is_some()
            || masthead::is_motto(text)
            || masthead::is_languages(text)
            || byline::names_a_writer(text)
            || is_section_line(text.split(". ").next().unwrap_or_default())
            || units[*at].shape.menu
            || is_bracketed(&units[*at])
            || kicker(*at)
            || byline::byline(text).is_some()
            || stamps[*at - 1].is_some() && byline::is_name(text)
    };
    let below = (start + 1..start + block).take(MOST_LINES).take_while(told).count();
    let whole = below + 1 == block && below > 0;
    let motto = units.get(start + 1).is_some_and(|unit| unit.block == first.block && masthead::is_motto(&unit.text));
    let described = || motto || section::pieces(&first.text).nth(1).is_some_and(masthead::is_motto);
    let named = || {
        let over = whole || described();
        let told = over || (start + 1..start + 1 + below).any(|at| is_section_line(&units[at].text));
        let name = masthead::in_capitals(&first.text).filter(|_| told).or_else(|| one_word(&first.text, told));
        let name = name.or_else(|| masthead::alone(&first.text).filter(|_| over));
        let name = name.or_else(|| small_name(units, start, whole || described()));
        name.filter(|name| stamps[start].is_none() && (described() || !mention::is_of_text(name, &units[start + 1..])))
    };
    let kind = || masthead::kind(&first.text).filter(|_| start == 0).map(str::to_owned);
    let name = known.clone().or_else(named).or_else(|| first_piece(&first.text)).or_else(kind)?;
    let name = Some(&name)
        .filter(|name| !name.contains(' '))
        .and_then(|name| mention::spelled(name, &units[start + 1..]))
        .unwrap_or(name);
    let languages = |unit: &Unit<'_>| masthead::is_languages(&unit.text) || is_section_line(&unit.text);
    let lines = start + 1 + below;
    let bare = start == 0
        && (0..lines + 1)
            .filter_map(|at| Some((units.get(at)?, &stamps[at])))
            .all(|(unit, stamp)| !is_furniture(unit) || languages(unit) || stamp.is_some() || unit.text == first.text);
    Some(Head { name, lines, bare })
}

/// Whether a line is of the page around a text.
fn is_page(unit: &Unit<'_>) -> bool {
    let request = unit.text.split_whitespace().next().is_some_and(lexicon::is_request);
    is_furniture(unit) || asks_its_reader(unit) || request && unit.shape.words <= KICKER + 1
}

/// Whether a short line stands in the head of a paper, with its date or above a gap.
fn is_kicker(units: &[Unit<'_>], stamps: &[Option<Stamp>], at: usize) -> bool {
    let unit = &units[at];
    let next = units.get(at + 1);
    let closed = next.is_some_and(|next| next.block != unit.block) || stamps.get(at + 1).is_some_and(Option::is_some);
    let short = unit.shape.words <= KICKER && unit.shape.end == End::Open && !unit.shape.quotes;
    let own = || unit.shape.words > 1 && mention::is_of_text(&unit.text, &units[at + 1..]);
    short
        && closed
        && !own()
        && unit.shape.capitals > 0
        && byline::byline(&unit.text).is_none()
        && !byline::is_name(&unit.text)
}

/// A name of one word in capitals or of some letters: "QUAYSIDE", over what tells that it is one.
fn one_word(line: &str, told: bool) -> Option<String> {
    let first = section::pieces(line).next()?;
    let name = line == first && !first.contains(char::is_whitespace) && first.chars().all(char::is_alphabetic);
    let capitals = first.chars().count() > 1 && !first.contains(char::is_lowercase);
    (told && name && capitals && !section::is_section(first)).then(|| masthead::as_a_name(&[first]))
}

/// A name in small letters over what a blog or a magazine says of itself.
fn small_name(units: &[Unit<'_>], start: usize, over: bool) -> Option<String> {
    let first = section::pieces(&units[start].text).next()?;
    let motto = |at: usize| units.get(at).is_some_and(|unit| masthead::is_motto(&unit.text));
    let described = section::pieces(&units[start].text).nth(1).is_some_and(masthead::is_motto);
    let short = first.split_whitespace().count() <= KICKER && !shape::ends_a_sentence(first);
    (over && short && (described || motto(start + 1))).then(|| first.to_owned())
}

/// The name that the first piece of a menu is: "RZECZ / Opinion / Letters", "pier.org | News".
fn first_piece(line: &str) -> Option<String> {
    let mut pieces = section::pieces(line);
    let first = pieces.next()?;
    if let Some(name) = domain::site(first).filter(|_| !first.contains(char::is_whitespace)) {
        let host = first.strip_prefix("www.").unwrap_or(first);
        return Some(host.to_owned()).filter(|_| !name.is_empty() && !first.contains('@'));
    }
    let section =
        |piece: &str| is_section_line(piece) || piece.split_whitespace().next().is_some_and(section::is_section);
    let sections = pieces.any(section);
    if let Some(name) = masthead::in_capitals(first).filter(|_| sections) {
        return Some(name);
    }
    let one = !first.contains(char::is_whitespace);
    let capitals = one && !first.contains(char::is_lowercase) && first.chars().all(char::is_alphabetic);
    let plain = capitals && first.chars().count() > 1 && !section::is_section(first);
    (sections && plain && lexicon::class(first) == lexicon::Class::Content).then(|| masthead::as_a_name(&[first]))
}
