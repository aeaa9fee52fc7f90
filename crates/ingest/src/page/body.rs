//! Which units belong to the text, and which to the page around it.
//!
//! The text reaches from the first paragraph of running prose to the last. What stands within stays,
//! short lines too: they are headings, list items, one-line paragraphs. Around it the benefit of the
//! doubt goes to sentences, and above it to what stands between the title and the prose.

use super::shape::End;
use super::stamp::{Label, Stamp};
use super::unit::Unit;
use super::{byline, dateline, lexicon, masthead, title};

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
/// there is no sentence either.
pub(crate) fn core(units: &[Unit<'_>], stamps: &[Option<Stamp>]) -> Option<Core> {
    let prose = |unit: &&Unit<'_>| unit.shape.is_prose() && !is_furniture(unit);
    let sentence = |unit: &&Unit<'_>| unit.shape.is_sentence() && !is_furniture(unit);
    let ends = |holds: &dyn Fn(&&Unit<'_>) -> bool| {
        let first = units.iter().position(|unit| holds(&unit))?;
        Some((first, units.iter().rposition(|unit| holds(&unit))?))
    };
    let (mut first, last) = ends(&prose).or_else(|| ends(&sentence))?;
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

/// Marks the units that are kept. `title` is the unit of the title.
pub(crate) fn kept(units: &[Unit<'_>], stamps: &[Option<Stamp>], core: Core, title: Option<usize>) -> Vec<bool> {
    let mut kept = vec![false; units.len()];
    let printed = title.map(|at| title::key(&units[at].text));
    let again = |at: usize| {
        Some(at) != title && printed.as_deref().is_some_and(|printed| title::key(&units[at].text) == printed)
    };
    let last_title = (0..core.first).rev().find(|&at| Some(at) == title || again(at));
    for at in 0..core.first {
        kept[at] = Some(at) == title
            || !again(at)
                && stays_above(&units[at], &stamps[at], title.is_none(), last_title.is_some_and(|last| at > last));
    }
    for at in core.first..=core.last {
        kept[at] = Some(at) == title || !(again(at) || is_side_line(&units[at]));
    }
    let letter = (0..=core.first).any(|at| kept[at] && is_salutation(&units[at]));
    below(units, core, letter, &mut kept, &again);
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
    byline || sentence || unit.shape.is_sentence() || unit.shape.end == End::Colon || unit.shape.words >= 5 && !asks
}

/// Keeps what goes on below the last paragraph: sentences, with the heading over them; the items of a
/// list that was announced; who is quoted or who signs. All else is of the page.
fn below(units: &[Unit<'_>], core: Core, letter: bool, kept: &mut [bool], again: &dyn Fn(usize) -> bool) {
    let mut heading = None;
    let mut signature = if letter { SIGNATURE } else { 0 };
    let mut list = (units[core.last].shape.end == End::Colon).then_some(core.last);
    for at in core.last + 1..units.len() {
        let unit = &units[at];
        let follows = kept[at - 1];
        if again(at) || is_furniture(unit) || is_side_line(unit) || asks_its_reader(unit) {
            heading = None;
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
            if let Some(heading) = heading.take() {
                kept[heading] = true;
            }
            list = announces.then_some(at);
        } else if listed
            || follows
                && (goes_on(units, at) || closes_a_letter(units, at) || unit.shape.reports || unit.shape.breaks_off())
        {
            kept[at] = true;
        } else if follows && signature > 0 && unit.shape.words <= 8 {
            kept[at] = true;
            signature -= 1;
        } else {
            heading = follows.then_some(at);
        }
    }
}

/// Lines that the name under a letter takes at most: name, office, address.
const SIGNATURE: usize = 4;

/// Whether a unit is the beginning of a letter: "Dear Madam President,".
fn is_salutation(unit: &Unit<'_>) -> bool {
    matches!(unit.shape.end, End::Comma | End::Mark) && unit.shape.words <= 8 && unit.text.starts_with("Dear ")
}

/// Whether a unit is a formula like "Yours sincerely," over a name.
fn closes_a_letter(units: &[Unit<'_>], at: usize) -> bool {
    let unit = &units[at];
    let signed = || units.get(at + 1).is_some_and(|name| name.block == unit.block && name.shape.words <= 5);
    unit.shape.end == End::Comma && unit.shape.words <= 4 && signed()
}

/// Whether a short line is what the kept one above it announces: an item after a colon, and the next
/// items; the name under a closing formula; the speaker behind a quotation.
fn goes_on(units: &[Unit<'_>], at: usize) -> bool {
    let (above, unit) = (&units[at - 1], &units[at]);
    let bullet = |unit: &Unit<'_>| {
        unit.text.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '•' | '*' | '·') || c.is_ascii_digit())
    };
    let item = bullet(unit).is_some_and(|mark| {
        let same = bullet(above).is_some_and(|other| other == mark || other.is_ascii_digit() && mark.is_ascii_digit());
        above.shape.end == End::Colon || same
    });
    let signed = above.block == unit.block
        && (closes_a_letter(units, at - 1)
            || at > 1 && units[at - 2].block == unit.block && closes_a_letter(units, at - 2));
    let speaker = above.shape.quotes && unit.text.starts_with(['-', '–', '—']);
    unit.shape.words <= 20 && (item || signed || speaker)
}

/// Whether a unit is a sentence or more, and not about the page.
pub(crate) fn is_running(unit: &Unit<'_>) -> bool {
    (unit.shape.is_sentence() || unit.shape.is_prose())
        && !is_furniture(unit)
        && !is_side_line(unit)
        && !asks_its_reader(unit)
}

/// Lines that are of the page wherever they stand above or below the text.
pub(crate) fn is_furniture(unit: &Unit<'_>) -> bool {
    unit.shape.menu || unit.shape.is_about_the_page() || unit.shape.words <= 60 && masthead::is_copyright(&unit.text)
}

/// A short sentence without a subject that sends its reader elsewhere: "Follow us on the air."
fn asks_its_reader(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    let request = unit.text.split_whitespace().next().is_some_and(lexicon::is_request);
    request && shape.words <= 14 && !shape.quotes
}

/// Lines within the text that hang beside it: "Read also: …", "Photo: …", "Advertisement", "Sign up to
/// our newsletter".
fn is_side_line(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    if shape.words > 16 || shape.quotes || shape.is_sentence() && shape.page_words * 3 < shape.words {
        return false;
    }
    if shape.is_about_the_page() && (!shape.is_sentence() || asks_its_reader(unit)) {
        return true;
    }
    let label =
        unit.text.split_once(':').is_some_and(|(label, rest)| !rest.trim().is_empty() && lexicon::is_side_label(label));
    let page = shape.page_words > 0 && shape.page_words + shape.function_words + shape.address_words == shape.words;
    label || page
}
