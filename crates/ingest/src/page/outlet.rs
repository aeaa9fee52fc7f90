//! Who published the page.

use super::dateline::Dateline;
use super::furniture::is_bracketed;
use super::head::Head;
use super::stamp::Stamp;
use super::unit::Unit;
use super::{byline, domain, masthead, stamp, title};

/// Lines above the title in which a page may ask for support of its outlet.
const APPEALS: usize = 4;

/// The owner of the page's rights, whose name is not that of its `author`; the name above the title; what browsers print
/// behind it; the agency of the dateline, where a line of the page itself has its name too; the name below the title
/// that the date goes with; the outlet for which the page asks; the name of its site.
pub(crate) fn outlet(
    units: &[Unit<'_>],
    kept: &[bool],
    first: usize,
    title: Option<usize>,
    head: Option<&Head>,
    opening: Option<&Dateline>,
    is_author: &dyn Fn(&String) -> bool,
) -> Option<String> {
    let furniture = || units.iter().enumerate().filter(|(at, _)| !kept[*at]).map(|(_, unit)| unit.text.as_ref());
    let above = &units[..title.unwrap_or(first)];
    let name =
        || head.map(|head| head.name.clone()).or_else(|| above.iter().find_map(|unit| masthead::masthead(&unit.text)));
    let owner = || furniture().find_map(masthead::copyright);
    let site = || {
        let title = units[title?].text.as_ref();
        units[..first].iter().find_map(|unit| title::site_of(&unit.text, title)).map(str::to_owned)
    };
    let own_agency = || {
        let agency = opening?.agency.as_deref()?;
        furniture().any(|line| line.contains(agency)).then(|| agency.to_owned())
    };
    // The firm can have more words than the paper.
    let paper = |owner: String| match name() {
        Some(name) if owner.to_lowercase().starts_with(&format!("{} ", name.to_lowercase())) => {
            owner.split_whitespace().take(name.split_whitespace().count()).collect::<Vec<_>>().join(" ")
        }
        _ => owner,
    };
    // What an agency owns a paper has printed.
    let bought = |owner: &String| masthead::is_agency(owner) && name().is_some_and(|name| !masthead::is_agency(&name));
    let named = owner()
        .filter(|owner| !bought(owner))
        .map(paper)
        .or_else(name)
        .or_else(site)
        .or_else(own_agency)
        .filter(|owner| !is_author(owner));
    named
        .or_else(|| head.map(|head| head.name.clone()))
        .or_else(|| headed(units, title))
        .or_else(|| below(&units[title? + 1..first.max(title? + 1)]))
        .or_else(|| above.iter().take(APPEALS).find_map(|unit| masthead::asked_for(&unit.text)))
        .or_else(|| domain::named(units, title.unwrap_or(first)))
}

/// The name between title and text that the date goes with, in its line or in the next.
fn below(units: &[Unit<'_>]) -> Option<String> {
    let dated = |at: usize| units.get(at).and_then(stamp::stamp).is_some();
    let name = |at: usize| masthead::masthead(&units[at].text).filter(|_| dated(at + 1));
    (0..units.len()).find_map(|at| stamp::paper(&units[at].text).or_else(|| name(at)))
}

/// The name in the first line, where the title is the second and the third, remarks in brackets aside, tells the date
/// or the author.
fn headed(units: &[Unit<'_>], title: Option<usize>) -> Option<String> {
    let stamp = |at: usize| -> Option<Stamp> { units.get(at).and_then(stamp::stamp) };
    let third = 2 + usize::from(units.get(2).is_some_and(is_bracketed));
    let third = stamp(third).is_some() || units.get(third).is_some_and(|unit| byline::byline(&unit.text).is_some());
    (title == Some(1) && third && stamp(0).is_none()).then(|| masthead::alone(&units[0].text)).flatten()
}
