//! Quotations that go over several short lines, as poems and songs do.

use super::shape;
use super::unit::Unit;

/// Most words of a line of verse.
const MOST_WORDS: usize = 14;

/// Most lines of a quotation.
const MOST_LINES: usize = 40;

/// Which units are lines of one quotation: the first opens with a mark, the last ends with one, none
/// between has one.
pub(crate) fn verses(units: &[Unit<'_>]) -> Vec<bool> {
    let mut verses = vec![false; units.len()];
    let mut at = 0;
    while at < units.len() {
        match units[at].text.starts_with(shape::is_quote).then(|| last(&units[at..])).flatten() {
            Some(last) => {
                verses[at..=at + last].fill(true);
                at += last + 1;
            }
            None => at += 1,
        }
    }
    verses
}

/// The last line of the quotation that the first unit opens, where there is one.
fn last(units: &[Unit<'_>]) -> Option<usize> {
    let marks = |unit: &Unit<'_>| unit.text.chars().filter(|&c| shape::is_quote(c)).count();
    if marks(&units[0]) != 1 {
        return None;
    }
    let lines = units.iter().take(MOST_LINES).take_while(|unit| unit.shape.words <= MOST_WORDS);
    let (at, end) = lines.enumerate().skip(1).find(|(_, unit)| marks(unit) > 0)?;
    let closes = end.text.trim_end_matches(['.', ',', '!', '?', ';']).ends_with(shape::is_quote);
    (closes && marks(end) == 1).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn lines_between_two_marks_are_verse() {
        let read =
            |text: &str| verses(&units(text)).iter().map(|&verse| if verse { 'v' } else { '-' }).collect::<String>();
        assert_eq!(read("Song\n“Ice\non the bay\n\nand salt\non the way”,\nhe sang"), "-vvvv-");
        assert_eq!(read("“Ice,” he said\nand “salt”"), "--");
        assert_eq!(read("“Ice\nand “salt”"), "--");
        assert_eq!(read("“Ice"), "-");
    }
}
