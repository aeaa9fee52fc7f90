//! Units that have a symbol or a code: shares, measures, money.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::numerals::Numeral;
use super::super::token::Tokens;
use super::{Family, Unit};

/// Tokens of a way to write a unit; the unit.
type Written = (Vec<String>, &'static str, Family);

/// Ways to write units by their first token in small letters, the longest first.
static UNITS: LazyLock<HashMap<String, Vec<Written>>> = LazyLock::new(|| {
    let mut units: HashMap<String, Vec<Written>> = HashMap::new();
    let lists = [
        (include_str!("../words/measure.txt"), Family::Measure),
        (include_str!("../words/currency.txt"), Family::Money),
    ];
    for (list, family) in lists {
        for (name, written) in list.lines().filter_map(|line| line.split_once(" = ")) {
            for form in written.split(" | ") {
                let tokens = Tokens::new(form);
                let pieces: Vec<String> =
                    (0..tokens.len()).filter_map(|nth| tokens.get(nth)).map(|token| token.text.to_owned()).collect();
                let Some(first) = pieces.first() else { continue };
                units.entry(first.to_lowercase()).or_default().push((pieces, name, of(name, family)));
            }
        }
    }
    for forms in units.values_mut() {
        forms.sort_by_key(|(pieces, ..)| std::cmp::Reverse(pieces.len()));
    }
    units
});

fn of(name: &str, family: Family) -> Family {
    match name {
        "percent" | "percentage points" => Family::Share,
        "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "decades" => Family::Time,
        _ => family,
    }
}

/// The unit at a token.
pub(in super::super) fn at(tokens: &Tokens<'_>, at: usize) -> Option<Unit> {
    let forms = UNITS.get(&tokens.get(at)?.low)?;
    let same = |token: &str, form: &str| {
        // The case of a symbol counts, that of a word does not: mW is no MW.
        token == form || form.len() > 3 && token.eq_ignore_ascii_case(form)
    };
    let fits = |pieces: &[String]| {
        pieces.iter().enumerate().all(|(nth, form)| tokens.get(at + nth).is_some_and(|token| same(token.text, form)))
    };
    let (pieces, name, family) = forms.iter().find(|(pieces, ..)| fits(pieces))?;
    Some(Unit { name: (*name).to_owned(), family: *family, stop: at + pieces.len() })
}

/// The unit behind a number, perhaps with a hyphen.
pub(super) fn after(tokens: &Tokens<'_>, number: &Numeral) -> Option<Unit> {
    let unit = at(tokens, number.stop + usize::from(tokens.hyphened(number.stop)))?;
    // "12C" is a temperature, "12 C" may be anything.
    if unit.stop == number.stop + 1
        && matches!(tokens.get(number.stop), Some(sign) if sign.spaced && matches!(sign.text, "C" | "F"))
    {
        return None;
    }
    // "pounds of flour" are no money.
    let weight = unit.name == "GBP" && tokens.word(unit.stop) == "of";
    Some(if weight { Unit { name: "lb".to_owned(), family: Family::Measure, ..unit } } else { unit })
}

/// Whether the words are a way to write a unit.
pub(super) fn is_named(words: &str) -> bool {
    let tokens = Tokens::new(words);
    at(&tokens, 0).is_some_and(|unit| unit.stop == tokens.len())
}

/// Whether a token is a way to write a currency.
pub(super) fn is_money(token: &str) -> bool {
    let tokens = Tokens::new(token);
    at(&tokens, 0).is_some_and(|unit| unit.family == Family::Money)
}

/// The one name for all ways to write a unit; what is none stays as it is.
pub(in super::super) fn normal(words: &str) -> String {
    let tokens = Tokens::new(words);
    at(&tokens, 0).filter(|unit| unit.stop == tokens.len()).map_or_else(|| words.to_owned(), |unit| unit.name)
}
