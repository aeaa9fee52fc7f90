//! Two values of one figure: "15 to 20", "10–12", "between thirty and forty", "five or six".

use super::numerals::{Nature, Numeral, Reading, read};
use super::token::Tokens;
use super::units;

/// The upper end of a range.
#[derive(Debug)]
pub(super) struct Range {
    pub(super) high: Numeral,
    /// The first token: "between", or that of the lower end.
    pub(super) start: usize,
    pub(super) dashed: bool,
}

/// Words behind which "5 to 10" is a change of 5 that ends at 10.
const CHANGE: &[&str] = &[
    "by",
    "up",
    "down",
    "fell",
    "rose",
    "dropped",
    "climbed",
    "grew",
    "increased",
    "decreased",
    "fallen",
    "risen",
    "slipped",
    "gained",
    "jumped",
    "declined",
    "shrank",
    "sank",
    "falling",
    "rising",
    "another",
    "further",
    "won",
    "lost",
];

/// The range that a number begins.
pub(super) fn range(tokens: &Tokens<'_>, low: Numeral) -> Option<Range> {
    if matches!(low.nature, Nature::Share | Nature::Indefinite) {
        return None;
    }
    let money = units::before(tokens, low.first).map_or(low.first, |(_, start)| start);
    let opener = tokens.word_back(money, 1);
    let between = opener == "between";
    // "rose from 20 to 30" gives two figures, "ranging from 20 to 30" gives one.
    let ranging = tokens.word_back(money, 2).starts_with("rang") || tokens.word_back(money, 2) == "anywhere";
    let change = CHANGE.contains(&opener) || opener == "from" && !ranging;
    let named = units::after(tokens, &low).filter(|unit| unit.family != units::Family::Noun);
    [Some(low.stop), named.as_ref().map(|unit| unit.stop)].into_iter().flatten().find_map(|joint| {
        let dashed = tokens.glued(joint, &['-', '–', '—', '‑', '−']);
        let joins = match tokens.word(joint) {
            "and" => between,
            "to" => !change,
            "or" => true,
            _ => dashed,
        };
        if !joins {
            return None;
        }
        let next = joint + 1;
        let sign = (next..next + 3).find(|&at| read(tokens, at).is_some())?;
        if sign > next && units::before(tokens, sign).is_none_or(|(_, start)| start != next) {
            return None;
        }
        let high = upper(tokens, sign)?;
        // "3 points to 14 million people" are two figures.
        let unit = named.as_ref().filter(|_| joint > low.stop);
        if unit.is_some_and(|unit| units::after(tokens, &high).is_none_or(|other| other.name != unit.name)) {
            return None;
        }
        let (a, b) = (low.value.value(), high.value.value());
        let alike = tokens.word(joint) != "or" || b <= 2.0 * a + 1.0;
        (a < b && alike || dashed && sign == next && joint == low.stop).then_some(Range {
            high,
            start: if between { money - 1 } else { low.first },
            dashed,
        })
    })
}

/// The number at a token that can end a range.
fn upper(tokens: &Tokens<'_>, at: usize) -> Option<Numeral> {
    match read(tokens, at)? {
        Reading::Number(high) if !matches!(high.nature, Nature::Share | Nature::Indefinite) => Some(high),
        _ => None,
    }
}
