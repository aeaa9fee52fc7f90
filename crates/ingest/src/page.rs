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
mod credit;
mod dateline;
mod domain;
mod furniture;
mod head;
mod lexicon;
mod list;
mod masthead;
mod mention;
mod outlet;
mod section;
mod shape;
mod stamp;
mod title;
mod unit;
mod verse;

use std::ops::Range;

use ascribe_model::{Published, PublishedFrom};

use self::dateline::Dateline;
use self::outlet::outlet;
use self::stamp::{Label, Stamp};
use self::unit::Unit;
use crate::date::Day;

/// An article and what its page says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// The lines that belong to the article, verbatim and in order.
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<Published>,
    /// The day that stands without a year where the date of the text would.
    pub(crate) day: Option<Day>,
    pub(crate) dateline: Option<String>,
}

/// Reads a text whose lines end with `\n`. `known` is a title that metadata or a person give.
/// Nothing comes back where no line is of an article.
pub(crate) fn read(text: &str, known: Option<&str>) -> Option<Page> {
    let units = unit::units(text);
    let stamps: Vec<Option<Stamp>> = units.iter().map(stamp::stamp).collect();
    let mut head = head::head(&units, &stamps);
    let mut from = head.as_ref().map_or(0, |head| head.lines);
    let mut core = body::core(&units, &stamps, from);
    let mut title = core.and_then(|core| title::find(&units, from, core.first, &stamps, known));
    if title.is_none() {
        // What looks like the head of a paper can be all the title that there is.
        let whole = body::core(&units, &stamps, 0);
        let above = whole.and_then(|core| title::find(&units, 0, core.first, &stamps, known));
        if core.is_none() || above.is_some() {
            (head, from, core, title) = (head.filter(|head| head.lines <= above.unwrap_or(0)), 0, whole, above);
        }
    }
    let Some(core) = core else { return without_sentences(text, &units) };
    let core = body::widened(&units, &stamps, core, title.or(from.checked_sub(1)));
    let kept = body::kept(&units, &stamps, core, title, from);
    let opening = units[core.first..].iter().take(3).find_map(|unit| dateline::dateline(&unit.text));
    let byline = units[..core.first].iter().find_map(|unit| byline::byline(&unit.text));
    // A blog has the rights of its author and a name of its own.
    let is_author = |name: &String| head.is_some() && byline.as_ref().is_some_and(|byline| byline.author == *name);
    let outlet = outlet(&units, &kept, core.first, title, head.as_ref(), opening.as_ref(), &is_author);
    let head_lines = head.filter(|head| head.bare).map_or(0, |head| head.lines);
    let credit = || units[..core.first].iter().find_map(|unit| credit::credit(&unit.text));
    let placed = || credit::placed(&units, &stamps, title, from, core.first);
    let outlet = byline.as_ref().and_then(|byline| byline.outlet.clone()).or(outlet);
    let leader = || units[..core.first].iter().any(|unit| credit::is_leader(&unit.text)).then(|| outlet.clone())?;
    Some(Page {
        text: assemble(text, &units, &kept),
        title: title.map(|at| units[at].text.clone().into_owned()),
        author: byline
            .map(|byline| byline.author)
            .or_else(credit)
            .or_else(|| introduced(&units, &kept, core.first, title))
            .or_else(placed)
            .map(|author| masthead::as_a_name(&author.split_whitespace().collect::<Vec<_>>()))
            .or_else(leader),
        outlet,
        published: published(&units, &stamps, core, title, head_lines, opening.as_ref()),
        day: day(&units[..core.first], opening.as_ref()),
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
        day: None,
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

/// The day without a year that is printed above the text nearest to it, or in the dateline.
fn day(above: &[Unit<'_>], opening: Option<&Dateline>) -> Option<Day> {
    above.iter().rev().find_map(|unit| stamp::day(&unit.text)).or_else(|| opening?.day)
}

/// Stamps that stand above a title: "Published …", "Updated …".
const MOST_STAMPS: usize = 3;

/// Whether a date above the title is that of the article: nothing but names and sections stands between them, and it is not
/// the clock of a page, which begins with the weekday, has no time and stands among other lines.
fn leads_to_title(units: &[Unit<'_>], stamps: &[Option<Stamp>], at: usize, title: usize) -> bool {
    let passes = |at: usize| {
        let text = units[at].text.as_ref();
        stamps[at].is_some() || byline::is_name(text) || section::is_section_line(text)
    };
    let adjacent = title - at <= MOST_STAMPS && (at + 1..title).all(passes);
    let among_others = at > 0 && units[at - 1].block == units[at].block;
    adjacent && stamps[at].as_ref().is_some_and(|stamp| stamp.time || !(stamp.weekday && among_others))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_head;
