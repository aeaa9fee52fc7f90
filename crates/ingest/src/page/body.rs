//! Which units belong to the text, and which to the page around it.
//!
//! The text reaches from the first paragraph of running prose to the last. What stands within stays,
//! short lines too: they are headings, list items, one-line paragraphs. Around it the benefit of the
//! doubt goes to sentences, and above it to what stands between the title and the prose.

use super::furniture::{appeals, asks_its_reader, is_bracketed, is_furniture, is_notice, is_rule, is_side_line};
use super::shape::End;
use super::stamp::{Label, Stamp};
use super::unit::Unit;
use super::{byline, dateline, list, title, verse};

/// The running text within the units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Core {
    /// The first unit of it.
    pub(crate) first: usize,
    /// The last unit of it.
    pub(crate) last: usize,
}

/// How far below the first paragraph a date or byline of the article may stand.
const HEAD_REACH: usize = 4;

/// Finds the running text; where there is no paragraph, sentences are taken for one. Nothing where
/// there is no sentence either. The first `from` units are the head of the page.
pub(crate) fn core(units: &[Unit<'_>], stamps: &[Option<Stamp>], from: usize) -> Option<Core> {
    let prose = |unit: &&Unit<'_>| unit.shape.is_prose() && !is_furniture(unit) && !is_notice(unit) && !is_rule(unit);
    let sentence = |unit: &&Unit<'_>| unit.shape.is_sentence() && !is_furniture(unit);
    let ends = |holds: &dyn Fn(&&Unit<'_>) -> bool| {
        let first = from + units.get(from..)?.iter().position(|unit| holds(&unit))?;
        Some((first, units.iter().rposition(|unit| holds(&unit))?))
    };
    let (mut first, last) = ends(&prose).or_else(|| ends(&sentence))?;
    // A dateline begins the text, even over a short sentence.
    let opens = |unit: &Unit<'_>| unit.shape.is_sentence() && dateline::dateline(&unit.text).is_some();
    first = units[from..first].iter().position(opens).map_or(first, |at| from + at);
    // A subtitle or a headline with a full stop is no body yet if the dateline, date or byline follows;
    // but several dates are the headings of a chronicle.
    let chronicle = stamps[first..=last.max(first)].iter().flatten().count() > 1;
    for at in (first + 1..units.len().min(first + HEAD_REACH)).rev() {
        if dateline::dateline(&units[at].text).is_some() {
            first = at;
            break;
        }
        let dated = stamps[at].as_ref().is_some_and(|stamp| !chronicle || stamp.label != Label::Bare);
        if (dated || byline::byline(&units[at].text).is_some()) && at < last {
            first = at + 1;
            break;
        }
    }
    Some(Core { first, last: last.max(first) })
}

/// Moves the beginning of the text up to the first sentence below its title, if nothing of the head of
/// a page stands between: a text may begin with short sentences and lists.
pub(crate) fn widened(units: &[Unit<'_>], stamps: &[Option<Stamp>], core: Core, title: Option<usize>) -> Core {
    let begins = |at: &usize| matches!(units[*at].shape.end, End::Stop | End::Quoted);
    let below_title = match title {
        Some(title) => title + 1,
        None if begins(&0) => 0,
        None => return core,
    };
    let head = |at: &usize| {
        let unit = &units[*at];
        let counts = unit.shape.end == End::Open && unit.shape.words <= 4 && unit.text.starts_with(char::is_numeric);
        let names = byline::is_name(&unit.text) || byline::byline(&unit.text).is_some();
        let page = is_furniture(unit) || is_side_line(unit) || asks_its_reader(unit);
        stamps[*at].is_some() || counts || names || page
    };
    let from = (below_title..core.first).rev().find(head).map_or(below_title, |at| at + 1);
    Core { first: (from..core.first).find(begins).unwrap_or(core.first), ..core }
}

/// Marks the units that are kept. `title` is the unit of the title, and the first `from` ones are the head of the page.
pub(crate) fn kept(
    units: &[Unit<'_>],
    stamps: &[Option<Stamp>],
    core: Core,
    title: Option<usize>,
    from: usize,
) -> Vec<bool> {
    let mut kept = vec![false; units.len()];
    let verses = verse::verses(units);
    let printed = title.map(|at| title::key(&units[at].text));
    let again = |at: usize| {
        Some(at) != title && printed.as_deref().is_some_and(|printed| title::key(&units[at].text) == printed)
    };
    let last_title = (0..core.first).rev().find(|&at| Some(at) == title || again(at));
    for at in from.min(core.first)..core.first {
        let below_title = last_title.is_some_and(|last| at > last);
        let untitled = title.is_none();
        kept[at] = Some(at) == title
            || !again(at)
                && (stays_above(&units[at], &stamps[at], untitled, below_title)
                    || verses[at] && (untitled || below_title));
    }
    for at in core.first..=core.last {
        kept[at] = Some(at) == title || !again(at) && (verses[at] || !is_side_line(&units[at]));
    }
    let letter = (0..=core.last).any(|at| kept[at] && is_salutation(&units[at]))
        || units[..core.first].iter().any(is_above_letters);
    below(units, core, letter, &verses, &mut kept, &again);
    list::complete(units, core.first, &mut kept);
    kept
}

/// Whether a unit above the text stays. Before the title that is only what ends as a sentence;
/// between title and text, also bylines, subtitles and whatever has the length of one.
fn stays_above(unit: &Unit<'_>, stamp: &Option<Stamp>, untitled: bool, below_title: bool) -> bool {
    let byline = byline::byline(&unit.text).is_some();
    if is_furniture(unit) || stamp.is_some() && !byline {
        return false;
    }
    // A headline may be printed on two lines, the first ending with a comma.
    let sentence =
        matches!(unit.shape.end, End::Stop | End::Quoted) || unit.shape.end == End::Comma && unit.shape.words >= 3;
    if !(below_title || untitled) {
        return sentence;
    }
    let asks = unit.shape.page_words > 0 && unit.shape.words <= 6;
    byline
        || is_of_an_interview(&unit.text)
        || sentence
        || unit.shape.is_sentence()
        || unit.shape.end == End::Colon
        || unit.shape.words >= 5 && !asks
}

/// Whether a line tells with whom a conversation is: "Interview with Ada Orn".
fn is_of_an_interview(line: &str) -> bool {
    const WITH: [&str; 4] = ["interview with ", "an interview with ", "in conversation with ", "a conversation with "];
    let line = line.to_lowercase();
    WITH.iter().any(|with| line.starts_with(with))
}

/// Keeps what goes on below the last paragraph: sentences, with the heading over them; the items of a
/// list that was announced; who is quoted or who signs. All else is of the page.
fn below(
    units: &[Unit<'_>],
    core: Core,
    letter: bool,
    verses: &[bool],
    kept: &mut [bool],
    again: &dyn Fn(usize) -> bool,
) {
    // Lines since the last kept one, of which the next sentence decides.
    let mut open: Vec<usize> = Vec::new();
    let mut signature = if letter { SIGNATURE } else { 0 };
    let mut list = (units[core.last].shape.end == End::Colon).then_some(core.last);
    for at in core.last + 1..units.len() {
        let unit = &units[at];
        let follows = kept[at - 1];
        let asks = asks_its_reader(unit) || appeals(unit);
        let page = is_furniture(unit) || is_side_line(unit) || asks || is_notice(unit) || is_rule(unit);
        if again(at) || page || is_bracketed(unit) {
            open.clear();
            list = None;
            continue;
        }
        // Items after a colon stand together, right below it or after a gap.
        let listed = list.is_some_and(|colon| follows && (at == colon + 1 || units[colon + 1].block == unit.block));
        let announces = unit.shape.end == End::Colon && unit.shape.words >= if follows { 4 } else { 8 };
        let ends = match unit.shape.end {
            End::Stop | End::Quoted => true,
            End::Mark => follows,
            _ => announces && unit.shape.page_words + unit.shape.address_words == 0,
        };
        if ends {
            kept[at] = true;
            // One line is a heading; more are rows that only a sentence of news brings along.
            if open.len() == 1 || unit.shape.tells || unit.shape.quotes {
                open.iter().for_each(|&line| kept[line] = true);
            }
            open.clear();
            list = announces.then_some(at);
        } else if listed
            || follows
                && (verses[at]
                    || goes_on(units, at)
                    || closes_a_letter(units, at)
                    || unit.shape.reports
                    || unit.shape.tells && unit.shape.quotes
                    || unit.shape.breaks_off())
        {
            kept[at] = true;
        } else if follows && signature > 0 && unit.shape.words <= 8 {
            kept[at] = true;
            signature -= 1;
        } else if follows {
            open = vec![at];
        } else if !open.is_empty() && open.len() < MOST_ROWS {
            open.push(at);
        } else {
            open.clear();
        }
    }
}

/// Lines that may stand between two sentences below the last paragraph.
const MOST_ROWS: usize = 12;

/// Lines that the name under a letter takes at most: name, office, address.
const SIGNATURE: usize = 4;

/// Whether a unit is the beginning of a letter: "Dear Madam President,", "Sir, – Your report of 3 May …".
fn is_salutation(unit: &Unit<'_>) -> bool {
    let dear = || unit.shape.words <= 8 && unit.text.starts_with("Dear ");
    let to_the_editor = || {
        let behind = ["Sirs", "SIRS", "Sir", "SIR", "Madam"].iter().find_map(|word| unit.text.strip_prefix(word));
        behind.is_some_and(|rest| rest.trim_start().starts_with([',', ':', '–', '—', '-']))
    };
    matches!(unit.shape.end, End::Comma | End::Mark) && dear() || to_the_editor()
}

/// Whether a line above the text tells that letters stand there: "LETTERS", "Letters to the editor".
fn is_above_letters(unit: &Unit<'_>) -> bool {
    let first = unit.text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    unit.shape.words <= 4 && ["letter", "letters"].contains(&first.to_lowercase().as_str())
}

/// Whether a unit is a formula like "Yours sincerely," over a name; one that only letters have, also over a gap.
fn closes_a_letter(units: &[Unit<'_>], at: usize) -> bool {
    const FORMULAS: [&str; 4] = ["yours", "sincerely", "faithfully", "respectfully"];
    let unit = &units[at];
    let first = unit.text.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    let formula = FORMULAS.contains(&first.to_lowercase().as_str());
    let signed =
        || units.get(at + 1).is_some_and(|name| (name.block == unit.block || formula) && name.shape.words <= 5);
    unit.shape.end == End::Comma && unit.shape.words <= 4 && signed()
}

/// Whether a short line is what the kept one above it announces: an item after a colon, and the next
/// items; the name under a closing formula; the speaker behind a quotation.
fn goes_on(units: &[Unit<'_>], at: usize) -> bool {
    let (above, unit) = (&units[at - 1], &units[at]);
    let item = list::mark(unit).is_some_and(|mark| above.shape.end == End::Colon || list::mark(above) == Some(mark));
    let signed =
        closes_a_letter(units, at - 1) || at > 1 && above.block == unit.block && closes_a_letter(units, at - 2);
    let speaker = above.shape.quotes && unit.text.starts_with(['-', '–', '—']);
    unit.shape.words <= 20 && (item || signed || speaker)
}
