//! The head of a paper: its name, and below it only what papers print there.

use super::byline;
use super::furniture::is_furniture;
use super::masthead;
use super::stamp::Stamp;
use super::unit::Unit;

/// Lines that may stand between the head and the title: the section, a kicker.
const BETWEEN: usize = 2;

/// The outlet that the first lines of a page name and how many lines these are: a name and, below it without a gap,
/// its motto, who writes it, its languages or the date. Nothing of a page's furniture may stand between them and the title.
pub(crate) fn head(units: &[Unit<'_>], stamps: &[Option<Stamp>], title: Option<usize>) -> Option<(String, usize)> {
    let first = units.first()?;
    let length = units.iter().take_while(|unit| unit.block == first.block).count();
    let title = title.filter(|&title| title >= length && title <= length + BETWEEN)?;
    let languages = |unit: &Unit<'_>| masthead::is_languages(&unit.text);
    let told =
        |unit: &Unit<'_>| masthead::is_motto(&unit.text) || languages(unit) || byline::names_a_writer(&unit.text);
    let below = (1..length).all(|at| stamps[at].is_some() || told(&units[at]));
    let bare = units[..title]
        .iter()
        .zip(stamps)
        .all(|(unit, stamp)| !is_furniture(unit) || languages(unit) || stamp.is_some());
    let name = masthead::masthead(&first.text).or_else(|| masthead::alone(&first.text));
    let name = name.or_else(|| masthead::in_capitals(&first.text));
    name.filter(|_| length > 1 && below && bare && stamps[0].is_none()).map(|name| (name, length))
}
