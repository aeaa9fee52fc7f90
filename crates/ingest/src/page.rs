//! What of a plain text is the article, and what the page around it tells.
//!
//! A text that was copied from a page brings the page with it: menus, a title printed three times,
//! the date of the day, lines about the newsletter. They are told by their look. Each line (or
//! paragraph wrapped at a fixed width) is a [`unit`] with a [`shape`]; the [`body`] reaches from the
//! first paragraph of running prose to the last; above it, the [`title`] is the line that looks most
//! like a headline and shares its words with the text, and a [`stamp`] near it dates the article.
//! Losing a sentence is worse than keeping a menu, so what is in doubt stays.

mod body;
mod byline;
mod dateline;
mod domain;
mod furniture;
mod head;
mod lexicon;
mod list;
mod masthead;
mod shape;
mod stamp;
mod title;
mod unit;
mod verse;

use std::ops::Range;

use ascribe_model::{Published, PublishedFrom};

use self::dateline::Dateline;
use self::stamp::{Label, Stamp};
use self::unit::Unit;

/// An article and what its page says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// The lines that belong to the article, verbatim and in order.
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<Published>,
    pub(crate) dateline: Option<String>,
}

/// Reads a text whose lines end with `\n`. `known` is a title that metadata or a person give.
/// Nothing comes back where no line is of an article.
pub(crate) fn read(text: &str, known: Option<&str>) -> Option<Page> {
    let units = unit::units(text);
    let stamps: Vec<Option<Stamp>> = units.iter().map(stamp::stamp).collect();
    let Some(core) = body::core(&units, &stamps) else { return without_sentences(text, &units) };
    let title = title::find(&units, core.first, &stamps, known);
    let core = body::widened(&units, &stamps, core, title);
    let kept = body::kept(&units, &stamps, core, title);
    let opening = units[core.first..].iter().take(3).find_map(|unit| dateline::dateline(&unit.text));
    let head = head::head(&units, &stamps, title);
    let byline = units[..core.first].iter().find_map(|unit| byline::byline(&unit.text));
    // A blog has the rights of its author and a name of its own.
    let is_author = |name: &String| head.is_some() && byline.as_ref().is_some_and(|byline| byline.author == *name);
    let outlet = outlet(&units, &kept, core.first, title, opening.as_ref())
        .filter(|owner| !is_author(owner))
        .or_else(|| head.as_ref().map(|(name, _)| name.clone()))
        .or_else(|| headed(&units, &stamps, title))
        .or_else(|| domain::named(&units, title.unwrap_or(core.first)));
    let head_lines = head.map_or(0, |(_, lines)| lines);
    Some(Page {
        text: assemble(text, &units, &kept),
        title: title.map(|at| units[at].text.clone().into_owned()),
        outlet: byline.as_ref().and_then(|byline| byline.outlet.clone()).or(outlet),
        author: byline.map(|byline| byline.author).or_else(|| introduced(&units, &kept, core.first, title)),
        published: published(&units, &stamps, core, title, head_lines, opening.as_ref()),
        dateline: opening.map(|opening| opening.place),
    })
}

/// Whether two lines print one title.
pub(crate) fn same_title(line: &str, title: &str) -> bool {
    title::key(line) == title::key(title)
}

/// Whether a line by itself is of running text and not of the page around it.
pub(crate) fn is_running_text(line: &str) -> bool {
    unit::units(line).iter().any(furniture::is_running)
}

/// A text without a sentence is kept as it stands, unless it has nothing of the length of a headline
/// and nobody says anything.
fn without_sentences(text: &str, units: &[Unit<'_>]) -> Option<Page> {
    let headline = |unit: &Unit<'_>| {
        let says = unit.shape.words >= 3 && (unit.shape.tells || unit.shape.quotes);
        (says || unit.shape.words >= 5) && !unit.shape.menu && !unit.shape.is_about_the_page()
    };
    let dense = |unit: &Unit<'_>| {
        unit.shape.smalls + unit.shape.capitals == 0 || unit.shape.words < 5 && unit.shape.chars >= 30
    };
    units.iter().any(|unit| headline(unit) || dense(unit) && unit.shape.chars >= 8).then(|| Page {
        text: text.trim().to_owned(),
        title: None,
        outlet: None,
        author: None,
        published: None,
        dateline: None,
    })
}

/// Joins the kept units by what stands between them, or by as much of a gap as there is where a unit
/// was left out.
fn assemble(text: &str, units: &[Unit<'_>], kept: &[bool]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous: Option<(usize, Range<usize>)> = None;
    for (at, unit) in units.iter().enumerate().filter(|(at, _)| kept[*at]) {
        match &previous {
            Some((before, bytes)) if before + 1 == at => out.push_str(&text[bytes.end..unit.bytes.start]),
            Some((before, _)) => out.push_str(if units[*before].block == unit.block { "\n" } else { "\n\n" }),
            None => {}
        }
        out.push_str(&text[unit.bytes.clone()]);
        previous = Some((at, unit.bytes.clone()));
    }
    out
}

/// Who published the page: the owner of its rights; the name above the title; what browsers print
/// behind it; the agency of the dateline, where a line of the page itself has its name too.
fn outlet(
    units: &[Unit<'_>],
    kept: &[bool],
    head: usize,
    title: Option<usize>,
    opening: Option<&Dateline>,
) -> Option<String> {
    let furniture = || units.iter().enumerate().filter(|(at, _)| !kept[*at]).map(|(_, unit)| unit.text.as_ref());
    let name = || units[..title.unwrap_or(head)].iter().find_map(|unit| masthead::masthead(&unit.text));
    let owner = || furniture().find_map(masthead::copyright);
    let site = || {
        let title = units[title?].text.as_ref();
        units[..head].iter().find_map(|unit| title::site_of(&unit.text, title)).map(str::to_owned)
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
    owner().map(paper).or_else(name).or_else(site).or_else(own_agency)
}

/// The name in the first line, where the title is the second and the third tells the date or the author.
fn headed(units: &[Unit<'_>], stamps: &[Option<Stamp>], title: Option<usize>) -> Option<String> {
    let third = units.get(2).is_some_and(|unit| stamps[2].is_some() || byline::byline(&unit.text).is_some());
    (title == Some(1) && third && stamps[0].is_none()).then(|| masthead::alone(&units[0].text)).flatten()
}

/// Lines at the end of a text that may introduce its author.
const INTRODUCTION: usize = 3;

/// The name between title and text that the last lines introduce: "Ada Lindqvist is a pilot."
fn introduced(units: &[Unit<'_>], kept: &[bool], head: usize, title: Option<usize>) -> Option<String> {
    let last = || (0..units.len()).rev().filter(|&at| kept[at]).take(INTRODUCTION).map(|at| units[at].text.as_ref());
    let is_author =
        |name: &str| last().any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(" is ")));
    let names = units[title? + 1..head.max(title? + 1)].iter().map(|unit| unit.text.as_ref());
    names.filter(|line| byline::is_name(line)).find(|name| is_author(name)).map(str::to_owned)
}

/// When the text was published: the most telling stamp near the title, or the date of the dateline.
fn published(
    units: &[Unit<'_>],
    stamps: &[Option<Stamp>],
    core: body::Core,
    title: Option<usize>,
    head_lines: usize,
    opening: Option<&Dateline>,
) -> Option<Published> {
    let anchor = title.unwrap_or(core.first);
    let near = (0..units.len()).filter_map(|at| stamps[at].as_ref().map(|stamp| (at, stamp)));
    let near = near.filter(|&(at, stamp)| match stamp.label {
        Label::Foreign => false,
        Label::Bare if at >= core.first => false,
        Label::Bare if at < anchor => stamp.issue || at < head_lines || leads_to_title(units, stamps, at, anchor),
        Label::Bare => true,
        Label::Published | Label::Updated => at < core.first || at > core.last,
    });
    let best = near
        .filter(|(_, stamp)| opening.is_none_or(|opening| opening.allows(stamp.date)))
        .min_by_key(|&(at, stamp)| (stamp.label, stamp.issue, at < anchor, at.abs_diff(anchor)));
    let line = best.map(|(_, stamp)| (stamp.date, stamp.precision, PublishedFrom::Text));
    let opening = || opening?.date.map(|date| (date, ascribe_model::Precision::Day, PublishedFrom::Dateline));
    line.or_else(opening).map(|(date, precision, from)| Published { date, precision, from })
}

/// Stamps that stand above a title: "Published …", "Updated …".
const MOST_STAMPS: usize = 3;

/// Whether a date above the title is that of the article: nothing stands between them, and it is not
/// the clock of a page, which begins with the weekday, has no time and stands among other lines.
fn leads_to_title(units: &[Unit<'_>], stamps: &[Option<Stamp>], at: usize, title: usize) -> bool {
    let adjacent = title - at <= MOST_STAMPS && stamps[at + 1..title].iter().all(Option::is_some);
    let among_others = at > 0 && units[at - 1].block == units[at].block;
    adjacent && stamps[at].as_ref().is_some_and(|stamp| stamp.time || !(stamp.weekday && among_others))
}

#[cfg(test)]
mod tests;
