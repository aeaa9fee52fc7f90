//! Sums of money without a currency: "the bill is 260 million".

use ascribe_model::testimony::Number;

use crate::conflicts::text::words;

use super::Kept;
use super::dimension::Dimension;
use super::earlier::end;
use super::lists;

/// The unit of money of which no currency is told.
pub(super) const UNSAID: &str = "¤";

/// Words by which a large number is one of money.
const MONEY: &str = "cost price bill budget worth value pay spend splash bid fee fare loss deficit shortfall hole surplus \
                     debt owe fund raise donate donation fine compensation ransom profit turnover revenue sales invest \
                     investment grant subsidy aid salary wage rent insurance insure invoice account treasury money cash \
                     crown euro dollar pound franc mark tax payout bailout loan earn sell buy auction estimate overrun";

/// The figure as one of money where it is a bare sum of millions and its sentence, or the one before, tells of money.
pub(super) fn of_money(number: &Number) -> Option<Number> {
    let surface = number.surface.to_lowercase();
    let large = ["million", "billion", "trillion"].iter().any(|word| surface.contains(word));
    let tells = |text: &str| {
        words(text).iter().any(|word| {
            let key = lists::key(word.low.strip_suffix("'s").unwrap_or(&word.low));
            MONEY.split_whitespace().any(|money| lists::key(money) == key)
        })
    };
    let bare = number.unit.is_none() && number.counted.is_none();
    let is = bare && large && (tells(&number.text) || tells(end(&number.before)));
    is.then(|| Number { unit: Some(UNSAID.to_owned()), ..number.clone() })
}

/// Gives the sums of which no currency is told the one that all others are of, if there is one.
pub(super) fn settle(kept: &mut [Kept]) {
    let unsaid = |of: &Dimension| matches!(of, Dimension::Of(unit) if &**unit == UNSAID);
    let mut told: Vec<&Dimension> = kept.iter().map(|one| &one.thing.dimension).filter(|of| of.is_money()).collect();
    told.retain(|of| !unsaid(of));
    told.sort_unstable();
    told.dedup();
    let [only] = told[..] else { return };
    let only = only.clone();
    for one in kept.iter_mut().filter(|one| unsaid(&one.thing.dimension)) {
        one.thing.dimension = only.clone();
    }
}
