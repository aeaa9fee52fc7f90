//! Lists, whose items stay together.

use super::shape::End;
use super::unit::Unit;

/// What an item of a list begins with; `1` for any number.
pub(crate) fn mark(unit: &Unit<'_>) -> Option<char> {
    let first = unit.text.chars().next()?;
    match first {
        '-' | '–' | '—' | '•' | '*' | '·' => Some(first),
        _ if first.is_ascii_digit() => Some('1'),
        _ => None,
    }
}

/// Whether a unit is an item by its mark alone: "• salt", "2. Salt", "2) salt".
fn is_item(unit: &Unit<'_>) -> bool {
    let behind = unit.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = behind.len() < unit.text.len() && (behind.starts_with(". ") || behind.starts_with(") "));
    numbered || mark(unit).is_some_and(|mark| mark != '1') && behind.chars().nth(1) == Some(' ')
}

/// Keeps all items of a list of which one is kept, and the line with a colon over them, from the unit
/// `first` on.
pub(crate) fn complete(units: &[Unit<'_>], first: usize, kept: &mut [bool]) {
    let mut at = first;
    while at < units.len() {
        if !is_item(&units[at]) {
            at += 1;
            continue;
        }
        let same = |unit: &&Unit<'_>| is_item(unit) && mark(unit) == mark(&units[at]);
        let stop = at + units[at..].iter().take_while(same).count();
        if kept[at..stop].contains(&true) {
            kept[at..stop].fill(true);
            if at > first && units[at - 1].shape.end == End::Colon {
                kept[at - 1] = true;
            }
        }
        at = stop;
    }
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn items_stay_together_under_their_colon() {
        let units =
            units("Nobody came.\nMinutes:\n1. Read the log\n2. Everybody sang.\n3) Beer\n12 sailors\n- Herring");
        let mut kept = [true, false, false, true, false, false, false];
        complete(&units, 0, &mut kept);
        assert_eq!(kept, [true, true, true, true, true, false, false]);
    }
}
